// Who says it. Texts are our own.
#include <doctest/doctest.h>

#include "support/reading.hpp"

using crossclaim::testing::reading;
using crossclaim::testing::words;

namespace {

/// The nearest source of the n-th numeric claim; "-" for the writer's own voice.
std::string source(std::string_view text, std::size_t n = 0) {
  const auto analysis = reading(text);
  for (const auto& claim : analysis.claims.claims)
    if (claim.has_quantity && n-- == 0)
      return claim.source_count ? std::string(words(analysis, claim.sources[0].span)) : "-";
  return "none";
}

}  // namespace

TEST_CASE("the source before its verb") {
  CHECK(source("Rescuers said 12 people had died.") == "Rescuers");
  CHECK(source("Ana Ruiz, the governor of Oaxaca, said 12 people had died.") == "Ana Ruiz");
  CHECK(source("A spokesman for the ministry said 12 people had died.").find("spokesman") != std::string::npos);
}

TEST_CASE("the source behind the claim") {
  CHECK(source("Twelve people died in the fire, police said on Monday.") == "police");
  CHECK(source("Twelve people died in the fire, said Ana Ruiz.") == "Ana Ruiz");
  CHECK(source("Twelve people died in the fire, according to the coroner.") == "coroner");
}

TEST_CASE("a quotation whose source cites itself") {
  const auto circular = [](std::string_view text) { return reading(text).claims.claims.front().circular; };
  CHECK(
      circular("“Two barges sank and 12 people drowned, according to Ruritanian harbour officials,” Ruritanian harbour "
               "officials said."));
  CHECK_FALSE(
      circular("“Two barges sank and 12 people drowned, according to Ruritanian harbour officials,” Ruritanian union "
               "leaders said."));
  CHECK_FALSE(circular("12 people drowned, according to Ruritanian harbour officials, the radio said."));
}

TEST_CASE("the writer's own voice has no source") { CHECK(source("Twelve people died in the fire.") == "-"); }

TEST_CASE("each half of a sentence has its own source") {
  CHECK(source("Rescuers said 12 people had died while the mayor said 14 had died.", 0) == "Rescuers");
  CHECK(source("Rescuers said 12 people had died while the mayor said 14 had died.", 1) == "mayor");
}

TEST_CASE("a pronoun is whoever spoke last") {
  CHECK(source("Ana Ruiz spoke to reporters. Ana Ruiz said the roof fell. She added that 12 people had died.") ==
        "Ana Ruiz");
}

TEST_CASE("a quotation over several sentences has one speaker") {
  CHECK(source("\"The roof fell. We lost 12 people. It was dark,\" said Ana Ruiz.") == "Ana Ruiz");
}
