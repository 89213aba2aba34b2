// A half-open range of bytes. Enters: two offsets. Leaves: the range every room uses to point into one text.
// Example: in "3,000 troops" the quantity is Span{0, 5}.
// Cost: eight bytes, trivially copyable. Tested in tests/base.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossclaim::base {

/// Byte offsets into the UTF-8 text of one document; `begin <= end <= text size`, both on code-point boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// The bytes of the span. The view lives as long as `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace crossclaim::base
