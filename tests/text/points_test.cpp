// The point behind a word: abbreviation or full stop.
#include "text/points.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using sample::tokens_of;

TEST_CASE("points: titles and abbreviations before names and numbers") {
  CHECK(tokens_of("Dr. Amari of Acme Inc. spoke") == "Dr.|Amari|of|Acme|Inc.|spoke");
  CHECK(tokens_of("No. 3 on Sept. 4") == "No.|3|on|Sept.|4");
  CHECK(tokens_of("Peru vs. Chile") == "Peru|vs.|Chile");
}

TEST_CASE("points: words that only look like abbreviations") {
  CHECK(tokens_of("He said no. Three left") == "He|said|no|.|Three|left");
  CHECK(tokens_of("They lay in the sun. 300 left") == "They|lay|in|the|sun|.|300|left");
  CHECK(tokens_of("boats, rafts, etc. Nobody") == "boats|,|rafts|,|etc|.|Nobody");
  CHECK(tokens_of("a sales rep. The boss") == "a|sales|rep|.|The|boss");
}

TEST_CASE("points: capitals make an acronym between ordinary words") {
  CHECK(tokens_of("the FT. Then it") == "the|FT|.|Then|it");
  CHECK(tokens_of("GEN. ORTEGA LEFT ON DEC. 3") == "GEN.|ORTEGA|LEFT|ON|DEC.|3");
}

TEST_CASE("points: initials") {
  CHECK(tokens_of("Ana F. Ruiz and J. R. Okafor") == "Ana|F.|Ruiz|and|J.|R.|Okafor");
  CHECK(tokens_of("J.Okafor") == "J.|Okafor");
  CHECK(tokens_of("the vitamin C. They") == "the|vitamin|C|.|They");
  CHECK(tokens_of("in block C.") == "in|block|C|.");
}

TEST_CASE("points: words that begin a sentence") {
  CHECK(crossclaim::text::begins_sentence("The dam", 0, sample::conventions()));
  CHECK_FALSE(crossclaim::text::begins_sentence("the dam", 0, sample::conventions()));
  CHECK_FALSE(crossclaim::text::begins_sentence("Lima", 0, sample::conventions()));
  CHECK_FALSE(crossclaim::text::begins_sentence("A. Ruiz", 0, sample::conventions()));
}
