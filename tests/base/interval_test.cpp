// Intervals: what a number commits to. The operations are checked against membership of sample points.
#include <doctest/doctest.h>

#include <vector>

#include "base/decimal.hpp"

using namespace crossclaim::base;

namespace {

Decimal n(std::int64_t value) { return Decimal::from_integer(value); }

Interval between(std::int64_t low, std::int64_t high) {
  Interval i;
  i.low = n(low);
  i.high = n(high);
  i.has_low = i.has_high = true;
  return i;
}

Interval more_than(std::int64_t low) {
  Interval i;
  i.low = n(low);
  i.has_low = i.low_open = true;
  return i;
}

Interval up_to(std::int64_t high) {
  Interval i;
  i.high = n(high);
  i.has_high = true;
  return i;
}

std::vector<Interval> samples() {
  std::vector<Interval> all{Interval{}, more_than(3), more_than(5), up_to(3), up_to(5)};
  for (std::int64_t low = 1; low <= 5; ++low) {
    for (std::int64_t high = low; high <= 5; ++high) all.push_back(between(low, high));
  }
  Interval less = up_to(4);
  less.high_open = true;
  all.push_back(less);
  return all;
}

}  // namespace

TEST_CASE("interval: an open end leaves its number out") {
  CHECK_FALSE(holds(more_than(4000), n(4000)));
  CHECK(holds(more_than(4000), n(4001)));
  CHECK(holds(up_to(3000), n(3000)));
  CHECK(holds(up_to(3000), n(-1)));
  CHECK(holds(Interval{}, n(5)));
}

TEST_CASE("interval: meets only where a number is shared") {
  CHECK(meet(between(10'000, 12'000), between(12'000, 13'000)));
  CHECK_FALSE(meet(between(10'000, 12'000), more_than(12'000)));
  CHECK_FALSE(meet(more_than(5), up_to(5)));
  CHECK(meet(more_than(4), up_to(5)));
  CHECK_FALSE(meet(between(1, 2), between(3, 4)));
}

TEST_CASE("interval: sums end by end, an absent end stays absent") {
  CHECK(between(300, 300) + between(2700, 2700) == between(3000, 3000));
  const Interval sum = between(300, 400) + more_than(2700);
  CHECK(sum.low == n(3000));
  CHECK(sum.low_open);
  CHECK_FALSE(sum.has_high);
}

TEST_CASE("interval: intersection, envelope and inclusion agree with their members") {
  for (const Interval& a : samples()) {
    for (const Interval& b : samples()) {
      CHECK(meet(a, b) == meet(b, a));
      const Interval both = intersection(a, b);
      const Interval either = envelope(a, b);
      for (std::int64_t half = -2; half <= 14; ++half) {
        const Decimal point = Decimal::from_micros(half * 500'000);
        CHECK(holds(both, point) == (holds(a, point) && holds(b, point)));
        if (holds(a, point) || holds(b, point)) CHECK(holds(either, point));
        if (holds(a, b) && holds(b, point)) CHECK(holds(a, point));
      }
      CHECK(holds(either, a));
      CHECK(holds(either, b));
    }
  }
}
