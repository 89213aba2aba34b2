// UTF-8, checked against Unicode's table of well-formed sequences and against encoding every code point.
#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace crossclaim::base;

namespace {

std::string encode(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

std::string mended(std::string_view text) {
  std::uint32_t replaced = 0;
  return mend(text, replaced);
}

const std::string fffd = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("utf8: every code point comes back, every surrogate is refused") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string bytes = encode(c);
    const CodePoint read = decode(bytes, 0);
    if (c >= 0xD800 && c <= 0xDFFF) {
      REQUIRE_FALSE(read.well_formed);
    } else {
      REQUIRE(read.well_formed);
      REQUIRE(read.value == c);
      REQUIRE(read.length == bytes.size());
    }
  }
}

TEST_CASE("utf8: one replacement for each maximal ill-formed part") {
  CHECK(mended("a\xFF") == "a" + fffd);
  CHECK(mended("\xE2\x82") == fffd);  // cut short at the end
  CHECK(mended("\xE2\x82"
               "A") == fffd + "A");  // cut short before a letter
  CHECK(mended("\xE2\xE2\x82\xAC") == fffd + "\xE2\x82\xAC");
  CHECK(mended("\xC0\xAF") == fffd + fffd);  // overlong
  CHECK(mended("\xE0\x80\xAF") == fffd + fffd + fffd);
  CHECK(mended("\xED\xA0\x80") == fffd + fffd + fffd);  // a surrogate
  CHECK(mended("\xF4\x91\x92\x93\xFF\x41\x80\x42") == fffd + fffd + fffd + fffd + fffd + "A" + fffd + "B");
  CHECK(mended("\xF0\x80\x80\x41") == fffd + fffd + fffd + "A");
  CHECK(mended("\xF1\x80\x80") == fffd);
  CHECK(mended("\x80\x80") == fffd + fffd);
}

TEST_CASE("utf8: well-formed text is left as it is") {
  const std::string text = "plain text of more than eight bytes, then \xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 and more";
  std::uint32_t replaced = 9;
  CHECK(mend(text, replaced) == text);
  CHECK(replaced == 0);
  CHECK(is_well_formed(text));
  CHECK_FALSE(is_well_formed(text + "\x80"));
  CHECK(is_well_formed(""));
  CHECK(decode("", 0).length == 0);
  CHECK(decode("a", 5).length == 0);
}

TEST_CASE("utf8: all byte strings of length two and many of length three mend to well-formed text") {
  std::string bytes(3, '\0');
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      for (int third = 0; third < 256; third += 15) {
        bytes[0] = static_cast<char>(first);
        bytes[1] = static_cast<char>(second);
        bytes[2] = static_cast<char>(third);
        std::uint32_t replaced = 0;
        const std::string text = mend(bytes, replaced);
        REQUIRE(is_well_formed(text));
        REQUIRE(is_well_formed(bytes) == (replaced == 0));
      }
    }
  }
}
