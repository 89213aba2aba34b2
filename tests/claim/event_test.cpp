// What happens to the counted, phenomenon by phenomenon. Texts are our own; each row can fail on its own.
#include <doctest/doctest.h>

#include "support/reading.hpp"

using crossclaim::mention::Predicate;
using crossclaim::testing::reading;

namespace {

/// Predicate of the n-th numeric claim, or `count_` where there are fewer.
Predicate predicate(std::string_view text, std::size_t n = 0) {
  const auto analysis = reading(text);
  for (const auto& claim : analysis.claims.claims)
    if (claim.has_quantity && n-- == 0) return claim.predicate;
  return Predicate::count_;
}

}  // namespace

TEST_CASE("the object of an active verb is what the verb says") {
  CHECK(predicate("The blast killed 12 people.") == Predicate::killed);
  CHECK(predicate("A wall fell, injuring at least 40 pupils.") == Predicate::wounded);
  CHECK(predicate("Divers rescued nine sailors.") == Predicate::rescued);
}

TEST_CASE("the subject of an active verb is not its victim") {
  CHECK(predicate("Twelve gunmen killed the mayor.") != Predicate::killed);
}

TEST_CASE("the subject of a passive is the victim") {
  CHECK(predicate("Twelve people were killed in the blast.") == Predicate::killed);
  CHECK(predicate("Some 300 families have been displaced by the flood.") == Predicate::displaced);
  CHECK(predicate("At least 30 miners were reported killed.") == Predicate::killed);
}

TEST_CASE("a state by the number") {
  CHECK(predicate("The fire left 14 dead.") == Predicate::killed);
  CHECK(predicate("The fire left 14 dead and 20 injured.", 1) == Predicate::wounded);
  CHECK(predicate("Nine fishermen are still missing.") == Predicate::missing);
}

TEST_CASE("verbs whose subject is counted") {
  CHECK(predicate("Fourteen people died when a dam burst.") == Predicate::killed);
  CHECK(predicate("About 2,000 villagers fled to the hills.") == Predicate::displaced);
}

TEST_CASE("a toll stands in the subject of the verb") {
  CHECK(predicate("The death toll from the cholera outbreak rose to 212.") == Predicate::killed);
  CHECK(predicate("The number of people killed has passed 300.") == Predicate::killed);
}

TEST_CASE("coordination shares the verb") {
  CHECK(predicate("The quake killed 12 men and 14 women.", 1) == Predicate::killed);
  CHECK(predicate("The raid, killing 12 and injuring 40, lasted an hour.", 1) == Predicate::wounded);
}

TEST_CASE("forms that name themselves") {
  CHECK(predicate("Norway pledged $40 million.") == Predicate::money);
  CHECK(predicate("Some 30 percent of the wells are dry.") == Predicate::share);
  CHECK(predicate("The siege lasted 14 days.") == Predicate::duration);
}

TEST_CASE("what no rule knows is other, and still a claim") {
  CHECK(predicate("Voters chose between 14 candidates.") == Predicate::other);
}
