// Either a value or an error that names the place. Enters: what a loader made. Leaves: one of the two.
// Example: `Result<Lexicon> lexicon = io::read_lexicon(files); if (!lexicon) return lexicon.error();`
// Only loading can fail; reading a text never does. Cost: the size of the value and one Error. Tested in tests/base.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace crossclaim::base {

/// Where and why a file could not be read. Lines and columns count from 1; 0 where there is none.
struct Error {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;  ///< what was found and what was expected, one sentence
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: meant to convert
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: meant to convert

  [[nodiscard]] explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] T& value() { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const { return *std::get_if<0>(&state_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace crossclaim::base
