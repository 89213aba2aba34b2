// The lattice of predicates.
#include <doctest/doctest.h>

#include "relate/lattice.hpp"

using namespace crossclaim::relate;

TEST_CASE("links") {
  CHECK(link(Predicate::killed, Predicate::killed) == Link::same);
  CHECK(link(Predicate::deployed, Predicate::present) == Link::same);
  CHECK(link(Predicate::killed, Predicate::casualties) == Link::part);
  CHECK(link(Predicate::casualties, Predicate::wounded) == Link::whole);
  CHECK(link(Predicate::killed, Predicate::wounded) == Link::sibling);
  CHECK(link(Predicate::killed, Predicate::present) == Link::outcome);
  CHECK(link(Predicate::supplied, Predicate::destroyed) == Link::pool);
  CHECK(link(Predicate::money, Predicate::killed) == Link::none);
}

TEST_CASE("links turn round with their order, and never leave a group unless a pool of things or cases is meant") {
  for (unsigned i = 0; i < static_cast<unsigned>(Predicate::count_); ++i) {
    for (unsigned j = 0; j < static_cast<unsigned>(Predicate::count_); ++j) {
      const auto a = static_cast<Predicate>(i);
      const auto b = static_cast<Predicate>(j);
      const Link x = link(a, b);
      const Link y = link(b, a);
      CHECK((x == Link::part) == (y == Link::whole));
      CHECK((x == Link::outcome) == (y == Link::pool));
      if (x == Link::same || x == Link::part || x == Link::sibling) CHECK(group(a) == group(b));
    }
  }
}

TEST_CASE("what grows and what comes and goes") {
  CHECK(accumulates(Predicate::killed));
  CHECK_FALSE(accumulates(Predicate::missing));
  CHECK(fluctuates(Predicate::displaced));
  CHECK(is_loss(Predicate::casualties));
  CHECK_FALSE(is_loss(Predicate::rescued));
}
