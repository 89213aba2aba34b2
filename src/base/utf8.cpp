// The UTF-8 decoder. Enters: any bytes. Leaves: code points; U+FFFD for each maximal ill-formed part.
// Example: in "\xE2\x82A" the first two bytes are one ill-formed part, then comes A.
// The lead byte alone fixes the length and the range of the second byte (Unicode, table of well-formed sequences).
// Cost: one pass; plain ASCII is skipped eight bytes at a time. Tested in tests/base/utf8_test.cpp.
#include "base/utf8.hpp"

#include <cstring>

namespace crossclaim::base {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
  std::uint8_t length = 0;  ///< 0: no character begins with this byte
  std::uint8_t second_low = 0x80;
  std::uint8_t second_high = 0xBF;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};  // no overlong forms
  if (byte == 0xED) return {3, 0x80, 0x9F};  // no surrogates
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};  // no overlong forms
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};  // nothing above U+10FFFF
  return {0, 0, 0};
}

/// How many bytes from `at` on are ASCII, counted in steps of eight.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  while (at + 8 <= text.size()) {
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080u) != 0) break;
    at += 8;
  }
  return at;
}

}  // namespace

CodePoint decode_wide(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0, true};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.length == 0) return {replacement, 1, false};
  char32_t value = first & (0xFFu >> (lead.length + 1));
  for (std::uint8_t i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return {replacement, i, false};
    const auto byte = static_cast<unsigned char>(text[at + i]);
    const bool fits = i == 1 ? byte >= lead.second_low && byte <= lead.second_high : (byte & 0xC0) == 0x80;
    if (!fits) return {replacement, i, false};
    value = (value << 6) | (byte & 0x3Fu);
  }
  return {value, lead.length, true};
}

bool is_well_formed(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!c.well_formed) return false;
    at += c.length;
    if (c.length == 1) at = skip_ascii(text, at);
  }
  return true;
}

std::string mend(std::string_view text, std::uint32_t& replaced) {
  replaced = 0;
  std::string mended;
  mended.reserve(text.size());
  std::size_t kept = 0;  // everything before it is in `mended`
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!c.well_formed) {
      mended.append(text.substr(kept, at - kept)).append("\xEF\xBF\xBD");
      kept = at + c.length;
      ++replaced;
    }
    at += c.length;
  }
  mended.append(text.substr(kept));
  return mended;
}

}  // namespace crossclaim::base
