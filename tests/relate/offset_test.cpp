// The offset doctor.
#include <doctest/doctest.h>

#include "relate/builder.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

/// Two dated facts of one story, told by a report whose years are `years` off.
void tell(Builder& b, int years) {
  const std::string y = std::to_string(2024 + years);
  b.killed(57).on(y + "-02-11").words({1, 2, 3, 4});
  b.count(Predicate::displaced, 840).on(y + "-03-02").words({5, 6, 7, 8});
}

}  // namespace

TEST_CASE("one report is a year early: said once") {
  Builder b;
  b.report("2024-06-20");
  tell(b, -1);
  b.report("2024-06-18");
  tell(b, 0);
  b.report("2024-06-19");
  tell(b, 0);
  const Relations r = b.relate();
  REQUIRE(r.offsets.size() == 1);
  CHECK(r.offsets[0].document == 0);
  CHECK(r.offsets[0].years == 1);
  CHECK(r.offsets[0].conflicts == 4);
  CHECK(r.offsets[0].verdict == Verdict::error);
}

TEST_CASE("of two, the one whose dates lie further from its own day") {
  Builder b;
  b.report("2024-06-20");
  tell(b, 0);
  b.report("2024-06-20");
  tell(b, -1);
  const Relations r = b.relate();
  REQUIRE(r.offsets.size() == 1);
  CHECK(r.offsets[0].document == 1);
  CHECK(r.offsets[0].years == 1);
}

TEST_CASE("one slip is a slip") {
  Builder b;
  b.report("2024-06-20");
  b.killed(57).on("2023-02-11").words({1, 2, 3, 4});
  b.report("2024-06-18");
  b.killed(57).on("2024-02-11").words({1, 2, 3, 4});
  CHECK(b.relate().offsets.empty());
}

TEST_CASE("dates that agree need no doctor") {
  Builder b;
  b.report("2024-06-20");
  tell(b, 0);
  b.report("2024-06-18");
  tell(b, 0);
  CHECK(b.relate().offsets.empty());
}
