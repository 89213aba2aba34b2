// Two figures, before anybody asks whose they are.
#include <doctest/doctest.h>

#include <string>

#include "relate/value.hpp"

using namespace crossclaim::relate;
using crossclaim::base::Decimal;
using crossclaim::mention::Modifier;

namespace {

Value point(std::int64_t n, Modifier m = Modifier::exact) {
  Value v;
  v.said = {Decimal::from_integer(n), Decimal::from_integer(n), true, true, false, false};
  v.modifier = m;
  return v;
}
Value about(std::int64_t n) { return point(n, Modifier::about); }
Value between(std::int64_t low, std::int64_t high, Modifier m = Modifier::range) {
  Value v = point(low, m);
  v.said.high = Decimal::from_integer(high);
  return v;
}
Value over(std::int64_t n) {
  Value v = point(n, Modifier::more_than);
  v.said.has_high = false;
  v.said.low_open = true;
  return v;
}
Value at_least(std::int64_t n) {
  Value v = over(n);
  v.said.low_open = false;
  v.modifier = Modifier::at_least;
  return v;
}
Value up_to(std::int64_t n) {
  Value v = point(n, Modifier::up_to);
  v.said.has_low = false;
  v.cancellable = true;
  return v;
}
Value fewer_than(std::int64_t n) {
  Value v = up_to(n);
  v.modifier = Modifier::less_than;
  v.cancellable = false;
  v.said.high_open = true;
  return v;
}

struct Row {
  const char* what;
  Value a, b;
  Fit fit;
};

}  // namespace

TEST_CASE("fits of two figures") {
  const Row rows[] = {
      {"equal", point(31), point(31), Fit::equal},
      {"apart", point(17), point(31), Fit::apart},
      {"counted numbers do not round", point(72), point(78), Fit::apart},
      {"a rounding", point(7'000), point(7'120), Fit::rounded},
      {"two roundings that differ", point(7'000), point(7'500), Fit::near},
      {"about, within a twentieth", about(200), point(207), Fit::rounded},
      {"about, within a tenth", about(200), point(185), Fit::near},
      {"about, further off", about(200), point(150), Fit::apart},
      {"a floor below a point", at_least(20), point(26), Fit::inside},
      {"a floor far below a point", at_least(20), point(90), Fit::strained},
      {"a floor out of all proportion", at_least(20), point(900), Fit::apart},
      {"two floors", at_least(20), at_least(23), Fit::inside},
      {"two floors far apart", over(1'100), over(3'000), Fit::strained},
      {"the bound alone", point(40), at_least(40), Fit::bound_dropped},
      {"the open bound alone", point(40), over(40), Fit::bound_dropped},
      {"a ceiling above a point", up_to(90), point(84), Fit::inside},
      {"a ceiling far above a point", up_to(90), point(12), Fit::strained},
      {"a ceiling a little exceeded", up_to(90), point(100), Fit::near},
      {"a ceiling exceeded by a fifth", up_to(90), point(112), Fit::apart},
      {"a firm ceiling exceeded", fewer_than(200), over(500), Fit::apart},
      {"a point in a range", between(40, 50), point(46), Fit::inside},
      {"a range in a range", between(40, 50), between(42, 48), Fit::inside},
      {"ranges that overlap", between(40, 60), between(50, 70), Fit::overlap},
      {"ranges that touch", between(40, 50), between(50, 60), Fit::touch},
      {"a range and an open floor that touch", between(10'000, 12'000), over(12'000), Fit::touch},
      {"ranges apart", between(40, 50), between(80, 90), Fit::apart},
      {"about against a floor close by", about(11'000), over(12'000), Fit::near},
      {"about against a floor far off", about(3'000), over(4'000), Fit::apart},
      {"none and none", point(0), point(0), Fit::equal},
      {"none and some", point(0), point(5), Fit::apart},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(compare(row.a, row.b).fit == row.fit);
    CHECK(compare(row.b, row.a).fit == row.fit);
  }
}

TEST_CASE("which lies in which turns round with the order") {
  CHECK(compare(point(46), between(40, 50)).a_inner);
  CHECK_FALSE(compare(between(40, 50), point(46)).a_inner);
}

TEST_CASE("one number, rounded or its bound told or not") {
  for (const auto& [a, b] : {std::pair{point(90), point(90)}, {point(4'000), over(4'000)}})
    CHECK(is_one_number(compare(a, b).fit));
  for (const auto& [a, b] : {std::pair{point(90), point(91)},
                             {point(46), between(40, 50)},
                             {between(40, 50), between(45, 55)},
                             {point(20), at_least(10)},
                             {point(9), over(400)}})
    CHECK_FALSE(is_one_number(compare(a, b).fit));
}

TEST_CASE("how far apart, in tenths") {
  CHECK(compare(point(300), point(4'000)).factor == Decimal::from_micros(13'300'000));
}

TEST_CASE("below, lower, rare") {
  CHECK(is_below(point(3), point(4)));
  CHECK_FALSE(is_below(between(3, 5), point(4)));
  CHECK(is_lower(at_least(20), at_least(23)));
  CHECK_FALSE(is_lower(at_least(20), point(26)));
  CHECK(is_rare(point(1'320)));
  CHECK(is_rare(between(10, 12)));
  CHECK_FALSE(is_rare(point(3'000)));
  CHECK_FALSE(is_rare(between(200, 999, Modifier::vague)));
}

TEST_CASE("shares and sums") {
  Value third = point(0);
  third.said.low = third.said.high = Decimal::from_micros(33'333'333);
  CHECK(figure(share_of(third, point(12'000))) == Decimal::from_integer(4'000));
  CHECK(figure(sum(point(300), over(2'700))) == Decimal::from_integer(3'000));
  CHECK_FALSE(sum(point(300), over(2'700)).said.has_high);
}

TEST_CASE("a share of a bound is a bound, open where either is") {
  const auto open = [](const Value& part, const Value& base) {
    const Value out = share_of(part, base);
    return std::pair{out.said.low_open, out.said.high_open};
  };
  const auto percent = [](bool low, bool high) {
    Value v = point(50);
    v.said.low_open = low;
    v.said.high_open = high;
    return v;
  };
  for (const bool low : {false, true}) {
    for (const bool high : {false, true}) {
      CHECK(open(percent(low, high), point(300)) == std::pair{low, high});
      CHECK(open(point(50), percent(low, high)) == std::pair{low, high});
    }
  }
  CHECK_FALSE(share_of(point(50), over(300)).said.has_high);
  CHECK_FALSE(share_of(point(50), up_to(300)).said.has_low);
}
