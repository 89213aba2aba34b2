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

TEST_CASE("who has not arrived cannot be lost, give or take the month of the arrival") {
  struct Row {
    const char* lost;
    const char* first_arrival;
    const char* other_arrival;
    bool before;
  };
  // Arrivals are told by the month: 31 days.
  for (const Row& row :
       {Row{"2024-06-30", "2024-08-01", "2024-09-01", true}, Row{"2024-07-01", "2024-08-01", "2024-09-01", false},
        Row{"2024-06-30", "2024-09-01", "2024-08-01", true}, Row{"2024-07-01", "2024-09-01", "2024-08-01", false}}) {
    CAPTURE(row.lost);
    CAPTURE(row.first_arrival);
    Builder b;
    b.report("2024-12-20");
    const ClaimIndex loss = b.casualties(1'100).of(soldier).nation(north).on(row.lost).index();
    b.sent(500).nation(south).since("2025-03-01");
    const ClaimIndex first = b.sent(12'000).nation(north).since(row.first_arrival).index();
    const ClaimIndex other = b.sent(9'000).nation(north).since(row.other_arrival).index();
    const ClaimIndex earliest = std::string_view(row.first_arrival) < row.other_arrival ? first : other;
    const Relations r = b.relate();
    CHECK((find(r, loss, earliest, Pattern::loss_before_arrival) != nullptr) == row.before);
    CHECK_FALSE(find(r, loss, earliest == first ? other : first, Pattern::loss_before_arrival));
  }
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
