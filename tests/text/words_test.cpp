// Look-ups: case and the typesetter's apostrophe are folded, everything else must be equal.
#include "text/words.hpp"

#include <doctest/doctest.h>

using namespace crossclaim::text;

TEST_CASE("words: folded look-up in a sorted list") {
  const std::vector<std::string> list{"don't", "gen.", "the"};
  CHECK(has_word(list, "The"));
  CHECK(has_word(list, "GEN", true));
  CHECK(has_word(list, "don\xE2\x80\x99t"));
  CHECK_FALSE(has_word(list, "gen"));
  CHECK_FALSE(has_word(list, "then"));
  CHECK_FALSE(has_word(list, ""));
  CHECK_FALSE(has_word({}, "the"));
}

TEST_CASE("words: a word longer than any convention is cut, not overrun") {
  const std::string endless(5000, 'A');
  CHECK(Folded(endless, true).view().size() <= 64);
  CHECK_FALSE(has_word({"a"}, endless, true));
}
