// Keys and shingles: what two sentences share. Texts are our own.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/reading.hpp"

using crossclaim::testing::reading;

TEST_CASE("keys are sorted and unique, and equal for the same names") {
  const auto a = reading("Floods in Nairobi killed 12 farmers.").claims;
  const auto b = reading("In Nairobi 14 farmers died.").claims;
  REQUIRE(a.claims.size() == 1);
  REQUIRE(b.claims.size() == 1);
  CHECK(std::is_sorted(a.keys.begin(), a.keys.end()));
  std::vector<std::uint32_t> shared;
  std::set_intersection(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(), std::back_inserter(shared));
  CHECK(shared.size() >= 2);
}

TEST_CASE("a shingle needs five words alike") {
  const auto a = reading("The column moved 12 trucks along the frozen river road.").claims;
  const auto b = reading("Witnesses saw 12 trucks along the frozen river road at dawn.").claims;
  const auto c = reading("The frozen road held 12 trucks.").claims;
  const auto share = [](const auto& x, const auto& y) {
    return std::count_if(x.shingles.begin(), x.shingles.end(), [&](std::uint32_t s) {
      return std::find(y.shingles.begin(), y.shingles.end(), s) != y.shingles.end();
    });
  };
  CHECK(share(a, b) > 0);
  CHECK(share(a, c) == 0);
}
