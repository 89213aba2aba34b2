// UTF-8, checked. Enters: any bytes. Leaves: code points, or the bytes mended with U+FFFD for each maximal ill-formed
// part. Example: decode("\xC3\xA9", 0) is {0xE9, 2}; mend("a\xFF") is "a\uFFFD". Cost: one pass. Tested in
// tests/base/utf8_test.cpp against Unicode's table of well-formed sequences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crossclaim::base {

struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 0;  ///< bytes taken; 0 at the end of the text
  bool well_formed = true;
};

/// `decode` for a byte above ASCII or the end of the text.
[[nodiscard]] CodePoint decode_wide(std::string_view text, std::size_t at);

/// The code point that begins at byte `at`; U+FFFD with the length of the maximal ill-formed part where there is none.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) {
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
    return {static_cast<char32_t>(text[at]), 1, true};
  return decode_wide(text, at);
}
[[nodiscard]] bool is_well_formed(std::string_view text);
/// The text with every maximal ill-formed part replaced, as TextDecoder does; `replaced` counts them.
[[nodiscard]] std::string mend(std::string_view text, std::uint32_t& replaced);

}  // namespace crossclaim::base
