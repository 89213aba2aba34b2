// The softer reading of a figure.
#include "mention/suggested.hpp"

#include <doctest/doctest.h>

using namespace crossclaim;
using namespace crossclaim::mention;

namespace {

base::Decimal n(std::int64_t value) { return base::Decimal::from_integer(value); }

base::Interval between(std::int64_t low, std::int64_t high) { return {n(low), n(high), true, true, false, false}; }
base::Interval from(std::int64_t low) { return {n(low), {}, true, false, false, false}; }
base::Interval to(std::int64_t high) { return {{}, n(high), false, true, false, false}; }

std::string soft(const base::Interval& said, Modifier modifier, Approach approach = Approach::around) {
  const base::Interval i = suggest(said, modifier, approach, true);
  return (i.has_low ? i.low.to_string() : "") + ".." + (i.has_high ? i.high.to_string() : "");
}

}  // namespace

TEST_CASE("a round figure is told to a twentieth, an odd one to the unit") {
  CHECK(soft(between(3000, 3000), Modifier::exact) == "2850..3150");
  CHECK(soft(between(3248, 3248), Modifier::exact) == "3248..3248");
  CHECK(soft(between(12, 12), Modifier::exact) == "12..12");
  CHECK(soft(between(3000, 3000), Modifier::about) == "2700..3300");
  CHECK(soft(between(300, 300), Modifier::about, Approach::from_below) == "270..300");
}

TEST_CASE("a bound reaches to the next round step") {
  CHECK(soft(from(4000), Modifier::more_than) == "4000..5000");
  CHECK(soft(from(12000), Modifier::at_least) == "12000..13000");
  CHECK(soft(from(10000), Modifier::at_least) == "10000..15000");
  CHECK(soft(from(1), Modifier::at_least) == "1..2");
  CHECK(soft(to(3000), Modifier::up_to) == "1000..3000");
}

TEST_CASE("ranges stay, vague words lower their floor") {
  CHECK(soft(between(1000, 3000), Modifier::range) == "1000..3000");
  CHECK(soft(between(200, 999), Modifier::vague) == "100..999");
  CHECK(soft(between(3, 9), Modifier::vague) == "3..9");
}

TEST_CASE("the last digit that is told") {
  CHECK(granularity(n(4000)) == n(1000));
  CHECK(granularity(n(1150)) == n(10));
  CHECK(granularity(n(0)) == n(1));
}
