// Tokens of running text and of phrases.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace crossclaim::text;
using sample::tokens_of;

TEST_CASE("tokenize: hyphens, dashes and glued letters are tokens of their own") {
  CHECK(tokens_of("mid-January") == "mid|-|January");
  CHECK(tokens_of("a 12,000-strong force") == "a|12,000|-|strong|force");
  CHECK(tokens_of("1,000\xE2\x80\x93"
                  "3,000 homes") == "1,000|\xE2\x80\x93|3,000|homes");
  CHECK(tokens_of("the 7th, $3bn, 10k, 40%") == "the|7|th|,|$|3|bn|,|10|k|,|40|%");
  CHECK(tokens_of("left -- quietly") == "left|--|quietly");
}

TEST_CASE("tokenize: glued tokens have no space before") {
  const auto tokens = tokenize("the 7th day");
  CHECK(tokens[1].space_before);
  CHECK_FALSE(tokens[2].space_before);
  CHECK(tokens[3].space_before);
}

TEST_CASE("tokenize: possessive endings are cut off") {
  CHECK(tokens_of("Lima's dam") == "Lima|'s|dam");
  CHECK(tokens_of("Lima\xE2\x80\x99s dam") == "Lima|\xE2\x80\x99s|dam");
  CHECK(tokens_of("the U.N.'s 2024's (WFP)'s") == "the|U.N.|'s|2024|'s|(|WFP|)|'s");
  CHECK(tokens_of("didn't 's") == "didn't|'|s");
}

TEST_CASE("tokenize: abbreviations keep their point, other words lose it") {
  CHECK(tokens_of("Gen. Ortega left.") == "Gen.|Ortega|left|.");
  CHECK(tokens_of("on Feb. 7, at 6 p.m. sharp") == "on|Feb.|7|,|at|6|p.m.|sharp");
  CHECK(tokens_of("the next gen came.") == "the|next|gen|came|.");
}

TEST_CASE("tokenize: a phrase of the lexicon keeps every point behind a word") {
  CHECK(sample::join("lt. gen.", tokenize("lt. gen.")) == "lt.|gen.");
  CHECK(sample::join("u.s.", tokenize("u.s.")) == "u.s.");
  CHECK(sample::join("according to", tokenize("according to")) == "according|to");
}

TEST_CASE("tokenize: non-breaking and thin spaces are spaces, also in numbers") {
  CHECK(tokens_of("10\xC2\xA0"
                  "000\xC2\xA0men") ==
        "10\xC2\xA0"
        "000|men");
  CHECK(tokens_of("Feb.\xC2\xA0"
                  "7") == "Feb.|7");
}

TEST_CASE("tokenize: letters and capitals") {
  const auto tokens = tokenize("NATO met \xC3\x89mile in the U.S. I saw 3 iPads");
  CHECK(tokens[0].all_capital);
  CHECK(tokens[0].capital);
  CHECK_FALSE(tokens[1].capital);
  CHECK(tokens[2].capital);
  CHECK_FALSE(tokens[2].all_capital);
  CHECK(tokens[5].all_capital);
  CHECK_FALSE(tokens[6].all_capital);
  CHECK(tokens[8].kind == TokenKind::number);
  CHECK_FALSE(tokens[9].capital);
}

TEST_CASE("tokenize: points and stops") {
  CHECK(tokens_of("well...that") == "well|...|that");
  CHECK(tokens_of("What?! Yes\xE2\x80\xA6") == "What|?|!|Yes|\xE2\x80\xA6");
  CHECK(tokenize("well...that")[1].mark == Mark::none);
  CHECK(tokenize("well ...")[1].mark == Mark::sentence_end);
  CHECK(tokens_of("a .22 rifle and $.50") == "a|.22|rifle|and|$|.50");
}

TEST_CASE("tokenize: invisible characters give no token") {
  CHECK(tokens_of("\xEF\xBB\xBF"
                  "Dam") == "Dam");
  CHECK(tokens_of("\xE2\x80\x8E"
                  "12\xE2\x80\x8E dams") == "12|dams");
  CHECK(tokens_of(" \xE2\x80\x8B ") == "");
}

TEST_CASE("tokenize: nothing is a text too") {
  CHECK(tokenize("").empty());
  CHECK(tokenize(" \t ").empty());
}
