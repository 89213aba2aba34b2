// Results: a value or an error, never both. Example: a loader's Error names file, line and column.
#include "base/result.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace crossclaim::base;

TEST_CASE("result: a value is reached, moved and changed") {
  Result<std::string> result = std::string("abc");
  REQUIRE(static_cast<bool>(result));
  result.value() += "d";
  CHECK(std::as_const(result).value() == "abcd");
  Result<std::unique_ptr<int>> owner = std::make_unique<int>(7);
  REQUIRE(static_cast<bool>(owner));
  CHECK(*std::move(owner).value() == 7);
}

TEST_CASE("result: an error keeps its place, also where the value is a string") {
  const Result<std::string> result = Error{"a.json", 3, 9, "found a number, expected a string"};
  REQUIRE_FALSE(static_cast<bool>(result));
  CHECK(result.error().file == "a.json");
  CHECK(result.error().line == 3);
  CHECK(result.error().column == 9);
}
