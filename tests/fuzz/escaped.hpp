// Bytes as a line of text, and back: how the corpus is kept, and the form of libFuzzer's dictionaries. Enters: bytes,
// or a line. Leaves: the other. Example: escaped("12\n\xFF") is 12\x0A\xFF. Cost: linear. Used by fuzz.cpp; search.mjs
// writes the same form.
#pragma once

#include <string>
#include <string_view>

namespace crossclaim::fuzz {

inline std::string escaped(std::string_view bytes) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && byte != '\\')
      out += c;
    else
      ((out += "\\x") += digits[byte >> 4]) += digits[byte & 15];
  }
  return out;
}

inline std::string unescaped(std::string_view line) {
  const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\\' || line.size() - at < 4) {
      out += line[at];
      continue;
    }
    out += static_cast<char>(value(line[at + 2]) * 16 + value(line[at + 3]));
    at += 3;
  }
  return out;
}

}  // namespace crossclaim::fuzz
