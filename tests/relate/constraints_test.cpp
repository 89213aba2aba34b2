// What cannot be, whoever says it.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

TEST_CASE("constraints") {
  check_all({
      {"lost before arriving",
       [](Builder& b) {
         b.report("2024-12-20");
         b.casualties(1'100).of(soldier).nation(north).on("2023-11-18");
         b.sent(12'000).nation(north).since("2024-08-01");
       },
       "loss_before_arrival"},
      {"lost after arriving",
       [](Builder& b) {
         b.report("2024-12-20");
         b.casualties(1'100).of(soldier).nation(north).on("2024-11-18");
         b.sent(12'000).nation(north).since("2024-08-01");
       },
       "part_pool"},
      {"of another nation",
       [](Builder& b) {
         b.report("2024-12-20");
         b.casualties(1'100).of(soldier).nation(south).on("2023-11-18");
         b.sent(12'000).nation(north).since("2024-08-01");
       },
       "other_nationality"},
      {"an end before its beginning",
       [](Builder& b) {
         b.report("2024-03-23");
         b.killed(80).on("2024-03-21");
         b.statement(9).on("2024-03-20").ended();
       },
       "ends_before_start"},
      {"an end on its day",
       [](Builder& b) {
         b.report("2024-03-23");
         b.killed(80).on("2024-03-21");
         b.statement(9).on("2024-03-21").ended();
       },
       "none"},
  });
}

TEST_CASE("a loss dated after the report of it") {
  Builder b;
  b.report("2024-03-23");
  b.killed(80).on("2024-09-21");
  b.killed(12).on("2024-03-21");
  const Relations r = b.relate();
  const Relation* one = find(r, 0, no_claim, Pattern::date_after_report);
  REQUIRE(one);
  CHECK(one->verdict == Verdict::error);
  CHECK_FALSE(find(r, 1, no_claim, Pattern::date_after_report));
}

TEST_CASE("money that nobody bears out") {
  Builder b;
  b.report("2024-03-23");
  b.money(3'000'000'000, usd);
  b.report("2024-03-23");
  b.killed(4);
  CHECK_FALSE(find(b.relate(), 0, no_claim, Pattern::unsupported_here));
  b.report("2024-03-23");
  b.killed(5);
  CHECK(find(b.relate(), 0, no_claim, Pattern::unsupported_here));
}

TEST_CASE("a source quoted as citing itself") {
  for (const bool circular : {true, false}) {
    Builder b;
    b.report("2024-03-23");
    b.killed(80).by(1).claim().circular = circular;
    CHECK((find(b.relate(), 0, no_claim, Pattern::source_cites_itself) != nullptr) == circular);
  }
}
