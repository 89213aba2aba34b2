// Blocks: lines, paragraphs, list marks, wrapped text.
#include "text/lines.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace crossclaim::text;

namespace {

/// The blocks with '|' between them, a '*' before list items.
std::string lines(std::string_view t) {
  std::string all;
  for (const Line& line : split_lines(t)) {
    if (!all.empty()) all += '|';
    all += (line.listed ? "*" : "") + std::string(slice(t, line.span));
  }
  return all;
}

}  // namespace

TEST_CASE("lines: every kind of line end, blank lines, trimmed spaces") {
  CHECK(lines("One\nTwo\r\nThree\rFour\xE2\x80\xA8"
              "Five") == "One|Two|Three|Four|Five");
  CHECK(lines("\xEF\xBB\xBF  One  \n\n \xC2\xA0 \n\tTwo\xC2\xA0") == "One|Two");
  CHECK(lines("") == "");
  CHECK(lines("\r\n\r\n") == "");
}

// Runs of eight plain bytes are skipped: an end is found wherever in such a run it stands, and none is seen in its
// look-alikes.
TEST_CASE("lines: a line end at every distance from a run of eight") {
  for (std::size_t before = 1; before < 20; ++before) {
    for (std::size_t after = 1; after < 20; ++after) {
      const std::string one(before, 'a'), two(after, '~');
      for (const char* end : {"\n", "\r", "\r\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
        CAPTURE(end);
        CHECK(lines(one + end + two) == one + "|" + two);
      }
      for (const char* inside : {"\x7F", "\xC2\xB0", "\xE2\x82\xAC", " "})
        CHECK(lines(one + inside + two) == one + inside + two);
    }
  }
}

TEST_CASE("lines: list marks are left out") {
  CHECK(lines("\xE2\x80\xA2 One\n- Two\n* Three\n\xE2\x80\x93 Four\n\xE2\x96\xAA"
              "Five\n1. Six\n12) Seven") == "*One|*Two|*Three|*Four|*Five|*Six|*Seven");
  CHECK(lines("  \xE2\x80\xA2 1,000\xE2\x80\x93"
              "3,000 homes") ==
        "*1,000\xE2\x80\x93"
        "3,000 homes");
}

TEST_CASE("lines: what is no list mark stays") {
  CHECK(lines("-5 degrees\n*star\n300. Then\n2024) x\n1.5 million\n- ") ==
        "-5 degrees|*star|300. Then|2024) x|1.5 million|-");
}

TEST_CASE("lines: a wrapped paragraph is one block") {
  const std::string wrapped =
      "The water rose for three days before the old wall\n"
      "gave way, and forty families left their homes with\n"
      "what they could carry.";
  CHECK(split_lines(wrapped).size() == 1);
  CHECK(split_lines(wrapped + "\n\nAnother paragraph.").size() == 2);
}

TEST_CASE("lines: titles, tags and lists are not joined") {
  CHECK(split_lines("Wall gives way after three days of heavy rain\nfloods\nrivers\nKey points").size() == 4);
  CHECK(split_lines("The water rose for three days before the old wall gave.\nThen it fell for a whole week, said Ana.")
            .size() == 2);
  CHECK(
      split_lines("The water rose for three days before the old wall\n- gave way, and forty families left their homes.")
          .size() == 2);
}
