// Classes of code points: what parts words, what joins them, and letter case outside ASCII.
#include "text/character.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace crossclaim::text;

TEST_CASE("character: every kind of space parts words, joiners do not") {
  for (const char32_t c : {U' ', U'\t', char32_t{0xA0}, char32_t{0x2009}, char32_t{0x202F}, char32_t{0x3000}}) {
    CHECK(class_of(c) == Class::space);
  }
  CHECK(class_of(U'\n') == Class::line_end);
  CHECK(class_of(0x2028) == Class::line_end);
  CHECK(class_of(0x200D) == Class::invisible);
  CHECK(class_of(0xAD) == Class::invisible);
  CHECK(class_of(0xFEFF) == Class::invisible);
}

TEST_CASE("character: marks") {
  CHECK(class_of(0x2013) == Class::dash);
  CHECK(class_of(0x2011) == Class::hyphen);
  CHECK(class_of(0x2019) == Class::apostrophe);
  CHECK(class_of(0x201C) == Class::quote);
  CHECK(class_of(0x2026) == Class::stop);
  CHECK(class_of(0x3002) == Class::stop);
  CHECK(class_of(0x20AC) == Class::symbol);
  CHECK(class_of(0x1F600) == Class::symbol);
  CHECK(class_of(U'%') == Class::symbol);
}

TEST_CASE("character: letters of any script, also of one unknown here") {
  for (const char32_t c : {U'a', char32_t{0xE9}, char32_t{0x416}, char32_t{0x4E2D}, char32_t{0xAC00}, char32_t{0x627},
                           char32_t{0x301}, char32_t{0x323AF}}) {
    CHECK(class_of(c) == Class::letter);
  }
}

TEST_CASE("character: case, and none where a script has none") {
  CHECK(is_upper(0xC9));
  CHECK(is_lower(0xE9));
  CHECK_FALSE(is_upper(0xD7));
  CHECK(is_upper(0x416));
  CHECK(is_lower(0x436));
  CHECK(is_upper(0x141));
  CHECK(is_lower(0x142));
  CHECK(is_upper(0x130));
  CHECK(is_upper(0x395));
  CHECK_FALSE(is_upper(0x4E2D));
  CHECK_FALSE(is_lower(0x4E2D));
}

TEST_CASE("character: no code point is both upper and lower case") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) REQUIRE_FALSE((is_upper(c) && is_lower(c)));
}
