// Bytes as decisions, so that a fuzzer that changes bytes changes what is done. Enters: bytes. Leaves: numbers, then
// the rest. Example: Bytes("\x05abc").below(4) is 1, rest() is "abc". At the end every number is 0. Cost: constant.
// Used by the targets.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossclaim::fuzz {

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : left_(bytes) {}
  [[nodiscard]] bool empty() const { return left_.empty(); }
  std::uint8_t byte() {
    if (left_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(left_.front());
    left_.remove_prefix(1);
    return first;
  }
  std::uint32_t wide() { return static_cast<std::uint32_t>(byte()) << 8 | byte(); }
  /// A number below `n`, which is at most 256.
  std::uint32_t below(std::uint32_t n) { return byte() % n; }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  [[nodiscard]] std::string_view rest() const { return left_; }
  /// Up to the next line that is the separator alone, and past it.
  std::string_view part() {
    constexpr std::string_view separator = "\n===\n";
    const std::size_t at = left_.find(separator);
    const std::string_view first = left_.substr(0, at);
    left_.remove_prefix(at == std::string_view::npos ? left_.size() : at + separator.size());
    return first;
  }

 private:
  std::string_view left_;
};

}  // namespace crossclaim::fuzz
