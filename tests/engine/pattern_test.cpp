// Sentence patterns: names, choices, parts that may be left out.
#include <doctest/doctest.h>

#include "engine/pattern.hpp"

using crossclaim::engine::as_sentence;
using crossclaim::engine::fill;
using crossclaim::engine::is_pattern;

namespace {

std::string filled(std::string_view pattern, std::string n, std::string place = {}) {
  return fill(pattern, [&](std::string_view name) { return name == "n" ? n : place; });
}

}  // namespace

TEST_CASE("names are filled in, absent parts left out") {
  CHECK(filled("{n} died[ in {place}].", "12", "Lima") == "12 died in Lima.");
  CHECK(filled("{n} died[ in {place}].", "12") == "12 died.");
  CHECK(filled("[{place}][ {n}]", "12") == "12");
  CHECK(filled("", "12").empty());
}

TEST_CASE("one and many") {
  CHECK(filled("{n} {n?person:people}", "1") == "1 person");
  CHECK(filled("{n} {n?person:people}", "12") == "12 people");
  CHECK(filled("{n?one}", "2").empty());
}

TEST_CASE("values are never patterns themselves") { CHECK(filled("{n}", "{place} [x]", "Lima") == "{place} [x]"); }

TEST_CASE("a pattern whose brackets have no partner is none") {
  CHECK(is_pattern("{n} died[ in {place}]."));
  CHECK(!is_pattern("{n"));
  CHECK(!is_pattern("n}"));
  CHECK(!is_pattern("[x"));
  CHECK(!is_pattern("{[n]}"));
  CHECK(!is_pattern("[[x]]"));
  CHECK(filled("a{place}]b", "12") == "ab");
  CHECK(filled("{n", "12") == "{n");  // and yet it is text, not a crash
}

TEST_CASE("a sentence begins with a capital") {
  CHECK(as_sentence("over 4") == "Over 4");
  CHECK(as_sentence("").empty());
  CHECK(as_sentence("\u00fcber") == "\u00fcber");
}
