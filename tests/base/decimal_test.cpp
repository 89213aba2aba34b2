// Decimals are exact: sums, products and ratios are checked against whole-number arithmetic on millionths.
#include "base/decimal.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using crossclaim::base::Decimal;

namespace {

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }
Decimal micros(std::int64_t n) { return Decimal::from_micros(n); }
Decimal largest() {
  return Decimal::from_micros(static_cast<Decimal::Micros>(1'000'000'000'000'000) * 1'000'000'000'000'000);
}

}  // namespace

TEST_CASE("decimal: adds and compares exactly") {
  CHECK(whole(300) + whole(2700) == whole(3000));
  CHECK(micros(100'000) + micros(200'000) == micros(300'000));  // 0.1 + 0.2 is 0.3
  CHECK(whole(11) - whole(12) == whole(-1));
  CHECK(micros(999'999) < whole(1));
  CHECK(whole(2) > micros(1'999'999));
}

TEST_CASE("decimal: is written in plain notation without trailing zeros") {
  CHECK(whole(3000).to_string() == "3000");
  CHECK(whole(0).to_string() == "0");
  CHECK(micros(500'000).to_string() == "0.5");
  CHECK(micros(-1).to_string() == "-0.000001");
  CHECK(micros(33'333'333).to_string() == "33.333333");
  CHECK(micros(-48'200'000).to_string() == "-48.2");
  CHECK(largest().to_string() == "1000000000000000000000000");
}

TEST_CASE("decimal: a ratio is rounded half away from zero, and zero where the denominator is") {
  CHECK(Decimal::from_ratio(whole(100), whole(3)).to_string() == "33.333333");
  CHECK(Decimal::from_ratio(whole(200), whole(3)).to_string() == "66.666667");
  CHECK(Decimal::from_ratio(whole(-200), whole(3)).to_string() == "-66.666667");
  CHECK(Decimal::from_ratio(whole(200), whole(-3)).to_string() == "-66.666667");
  CHECK(Decimal::from_ratio(whole(1), whole(2'000'000)).to_string() == "0.000001");
  CHECK(Decimal::from_ratio(whole(1), whole(0)).is_zero());
}

TEST_CASE("decimal: a ratio of narrow numbers is the one that 128 bits give") {
  using Micros = Decimal::Micros;
  constexpr std::int64_t edge = INT64_MAX / Decimal::scale;
  const std::int64_t values[] = {1,          2,        3,    7,        999'999,           1'000'000,     1'500'000,
                                 48'200'000, edge - 1, edge, edge + 1, INT64_MAX / 2 - 1, INT64_MAX - 1, INT64_MAX};
  for (const std::int64_t n : values) {
    for (const std::int64_t d : values) {
      const Micros twice = Micros{n} * Decimal::scale * 2;
      const Micros rounded = (twice + d) / (Micros{d} * 2);
      CHECK(Decimal::from_ratio(micros(n), micros(d)).micros() == rounded);
      CHECK(Decimal::from_ratio(micros(-n), micros(d)).micros() == -rounded);
    }
  }
  const Decimal wide = Decimal::from_micros(Micros{INT64_MAX} + 1);
  CHECK(Decimal::from_ratio(wide, whole(1)) == wide);
  CHECK(Decimal::from_ratio(whole(1), wide).is_zero());
}

TEST_CASE("decimal: cut to tenths, towards zero") {
  CHECK(micros(2'490'000).cut_to_tenths() == micros(2'400'000));
  CHECK(micros(-2'490'000).cut_to_tenths() == micros(-2'400'000));
  CHECK(micros(99'999).cut_to_tenths().is_zero());
  CHECK(largest().cut_to_tenths() == largest());
}

TEST_CASE("decimal: multiplies exactly and saturates") {
  CHECK(whole(48) * micros(200'000) == micros(9'600'000));
  CHECK(micros(2'500'000) * whole(1'000'000) == whole(2'500'000));
  CHECK(whole(-3) * whole(4) == whole(-12));
  CHECK(micros(500'000) * micros(1) == micros(1));  // half a millionth, away from zero
  CHECK(largest() * largest() == largest());
  CHECK(largest() * whole(-2) == whole(0) - largest());
  CHECK(largest() * whole(0) == whole(0));
  CHECK(largest() + largest() == largest());
  CHECK(whole(0) - largest() - largest() == whole(0) - largest());
}

TEST_CASE("decimal: times a whole number is the product, also where it saturates") {
  constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max(),
                         least = std::numeric_limits<std::int32_t>::min();
  const Decimal near_safe = Decimal::from_micros(static_cast<Decimal::Micros>(1) << 95);
  for (const Decimal d : {whole(0), micros(1), micros(-1), whole(12), micros(333'333), near_safe, near_safe - micros(1),
                          whole(0) - near_safe, largest(), whole(0) - largest()}) {
    for (const std::int32_t n : {0, 1, -1, 10, 100, most, least}) CHECK(d * n == d * whole(n));
  }
}

TEST_CASE("decimal: the product is the same in either order") {
  std::uint64_t seed = 7;
  for (int i = 0; i < 2000; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    const Decimal a = micros(static_cast<std::int64_t>(seed >> 20) - (std::int64_t{1} << 42));
    const Decimal b = micros(static_cast<std::int64_t>(seed << 30) >> 34);
    CHECK(a * b == b * a);
    CHECK(a * whole(3) == a + a + a);
  }
}

TEST_CASE("decimal: its integer part saturates to 64 bits") {
  CHECK(micros(2'999'999).to_integer() == 2);
  CHECK(micros(-2'999'999).to_integer() == -2);
  CHECK(largest().to_integer() == INT64_MAX);
  CHECK((whole(0) - largest()).to_integer() == INT64_MIN);
  CHECK(micros(1).is_integer() == false);
  CHECK(whole(5).is_integer());
}
