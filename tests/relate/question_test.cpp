// Questions, ranges, policies, and what would settle them.
#include <doctest/doctest.h>

#include "relate/builder.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

/// Two texts with one origin, and two more origins.
Builder tolls() {
  Builder b;
  b.report(day);
  b.killed(30).by(1).at(town);
  b.report(day);
  b.killed(30).by(1).at(town);
  b.report(day);
  b.killed(42).by(2).at(town);
  b.report(day);
  b.killed(28).range(31).by(3).at(town);
  return b;
}

}  // namespace

TEST_CASE("a question counts origins, not texts") {
  const Relations r = tolls().relate();
  REQUIRE(r.questions.size() == 1);
  const Question& q = r.questions[0];
  CHECK(q.claims == std::vector<ClaimIndex>{0, 1, 2, 3});
  CHECK(q.origins.size() == 3);
  CHECK(q.predicate == Predicate::killed);
  CHECK(q.range.low == whole(28));
  CHECK(q.range.high == whole(42));
  CHECK_FALSE(q.has_shared);
  CHECK(q.worst == Verdict::hard);
  CHECK(q.settles == Field::as_of);
}

TEST_CASE("policies") {
  const Relations majority = tolls().relate(Policy::majority);
  CHECK(majority.questions[0].range.low == whole(30));
  CHECK(majority.questions[0].range.high == whole(30));
  const Relations conservative = tolls().relate(Policy::conservative);
  CHECK(conservative.questions[0].range.low == whole(28));
}

TEST_CASE("a shared part where there is one") {
  Builder b;
  b.report(day);
  b.killed(40).range(60).by(1);
  b.report(day);
  b.killed(50).range(70).by(2);
  const Relations r = b.relate();
  REQUIRE(r.questions.size() == 1);
  REQUIRE(r.questions[0].has_shared);
  CHECK(r.questions[0].shared.low == whole(50));
  CHECK(r.questions[0].shared.high == whole(60));
  CHECK(r.questions[0].worst == Verdict::compatible);
  CHECK(r.questions[0].settles == Field::none);
}

TEST_CASE("nobody asks how many of nothing in particular there are") {
  for (const bool named : {true, false}) {
    Builder b;
    for (int report = 0; report < 2; ++report) {
      b.report("2024-05-02");
      Draft votes = b.count(Predicate::other, 90).verb(4).words({1, 2, 3});
      if (named)
        votes.of(truck);
      else
        votes.claim().subject = {};
    }
    const Relations r = b.relate();
    CHECK(r.relations.size() == 1);
    CHECK(r.questions.size() == (named ? 1 : 0));
  }
}

TEST_CASE("what is replaced, possible or foreseen does not widen the range") {
  Builder b;
  b.report("2024-05-02");
  b.killed(30).by(1);
  b.report("2024-05-04");
  b.killed(52).by(1);
  b.killed(200).up_to().possible().by(2).words({1, 2});
  const Relations r = b.relate();
  REQUIRE(r.questions.size() == 1);
  CHECK(r.questions[0].range.low == whole(52));
  CHECK(r.questions[0].range.high == whole(52));
}

TEST_CASE("parts ask another question than their whole") {
  Builder b;
  b.report(day);
  b.killed(19);
  b.wounded(34);
  b.report(day);
  b.casualties(53);
  CHECK(b.relate().questions.empty());
}

TEST_CASE("a count whose verb nobody knows joins a question, but no two of them") {
  Builder b;
  b.report(day);
  b.killed(42).by(1).at(town).of(miner).words({1, 2, 3});
  b.report(day);
  b.count(Predicate::other, 42).by(2).at(town).of(miner).words({1, 2, 3});
  b.report(day);
  b.count(Predicate::rescued, 42).by(3).at(town).of(miner).words({1, 2, 3});
  b.report(day);
  b.count(Predicate::rescued, 55).by(4).at(town).of(miner).words({1, 2, 3});
  const Relations r = b.relate();
  REQUIRE(r.questions.size() == 2);
  CHECK(r.questions[0].claims == std::vector<ClaimIndex>{0, 1});
  CHECK(r.questions[1].claims == std::vector<ClaimIndex>{2, 3});
}
