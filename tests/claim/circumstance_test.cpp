// What a claim takes over from its surroundings is marked so: relations trust only what its own sentence says.
#include <doctest/doctest.h>

#include "support/reading.hpp"

using namespace crossclaim;
using claim::Anchor;
using crossclaim::testing::reading;
using crossclaim::testing::words;

namespace {

/// The counted claim whose number reads so.
const claim::Claim& counted(const engine::Analysis& analysis, std::string_view number) {
  for (const claim::Claim& claim : analysis.claims.claims)
    if (claim.has_quantity && words(analysis, claim.quantity.span) == number) return claim;
  FAIL("no claim of " << number);
  return analysis.claims.claims.front();
}

}  // namespace

TEST_CASE("a time of the sentence keeps its anchor, one taken over is inferred") {
  const engine::Analysis analysis =
      reading("A ferry sank off Lagos on Tuesday, killing 12 people.\n\nAnother 30 people were injured.", "2024-05-03");
  const claim::Claim& own = counted(analysis, "12");
  CHECK(own.time.anchor == Anchor::document);
  const claim::Claim& carried = counted(analysis, "30");
  REQUIRE(carried.time.present);
  CHECK(carried.time.anchor == Anchor::inferred);
  CHECK(carried.time.interval == own.time.interval);
}

TEST_CASE("a place taken over points at the words of another sentence") {
  const engine::Analysis analysis =
      reading("A bus burned in Peru on Tuesday.\n\nEleven people were injured.", "2024-05-03");
  const claim::Claim& claim = counted(analysis, "Eleven");
  REQUIRE(claim.place.present);
  CHECK(words(analysis, claim.place.span) == "Peru");
  CHECK_FALSE(claim.sentence_span.contains(claim.place.span));
}

TEST_CASE("what neither happens on one day nor stays in one place takes nothing over") {
  const engine::Analysis analysis = reading(
      "A bank burned in Peru on Tuesday.\n\nThe ministry pledged $40 million. Its army has 900 tanks.", "2024-05-03");
  CHECK_FALSE(counted(analysis, "$40 million").time.present);
  CHECK_FALSE(counted(analysis, "$40 million").place.present);
  CHECK_FALSE(counted(analysis, "900").time.present);
}

TEST_CASE("a place in a source says nothing of the event") {
  const engine::Analysis analysis = reading("Police in Lima said 9 divers were rescued.", "2024-05-03");
  CHECK_FALSE(counted(analysis, "9").place.present);
}

TEST_CASE("of a hostile sentence the claim room takes what is there") {
  for (const char* text : {"In", "in, of of of 5", "Peru", "Peru,", "12 to Peru", "to 12", "Peru's", "LIMA (",
                           "since then 5 died", "so far, in 5 died", "in the of Peru's 5"})
    CHECK(reading(text, "2024-05-03").claims.claims.size() < 8);
}
