// Scripts and line breaks. In, out, cost and tests: see runs.hpp.
#include "view/runs.hpp"

#include <array>

#include "base/utf8.hpp"

namespace crossclaim::view {
namespace {

struct Range {
  char32_t first, last;
};

// Sorted. From Hebrew to the last Indic and South-East Asian scripts nearly everything joins, reorders or runs
// leftwards.
constexpr std::array<Range, 13> complex{{{0x300, 0x36F},
                                         {0x590, 0x109F},
                                         {0x1780, 0x17FF},
                                         {0x1A20, 0x1AFF},
                                         {0x1B00, 0x1BFF},
                                         {0x1CD0, 0x1CFF},
                                         {0x1DC0, 0x1DFF},
                                         {0x200C, 0x200F},
                                         {0xA8E0, 0xABFF},
                                         {0xFB1D, 0xFEFF},
                                         {0x10800, 0x11FFF},
                                         {0x1E800, 0x1EEFF},
                                         {0x1F1E6, 0x1F3FF}}};
constexpr std::array<Range, 5> leftward{
    {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EEFF}}};

template <std::size_t Size>
bool is_in(const std::array<Range, Size>& ranges, char32_t c) {
  for (const Range& range : ranges) {
    if (c <= range.last) return c >= range.first;
  }
  return false;
}

/// Scripts without spaces, where a line may end behind each character.
bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace

bool needs_run(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode(words, at);
    if (point.value >= 0x300 && is_in(complex, point.value)) return true;
    at += point.length;
  }
  return false;
}

bool is_right_to_left(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint point = base::decode(words, at);
    const char32_t c = point.value;
    if (is_in(leftward, c)) return true;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0) return false;
    at += point.length;
  }
  return false;
}

std::size_t next_break(std::string_view words, std::size_t at) {
  const std::size_t begin = at;
  while (at < words.size()) {
    const base::CodePoint point = base::decode(words, at);
    if (is_ideograph(point.value)) return at == begin ? at + point.length : at;
    at += point.length;
    if (point.value != ' ') continue;
    while (at < words.size() && words[at] == ' ') ++at;
    return at;
  }
  return at;
}

}  // namespace crossclaim::view
