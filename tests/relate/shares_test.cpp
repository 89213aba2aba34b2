// Shares times their base, ratios, rates of loss.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {
constexpr const char* day = "2024-05-02";
}

TEST_CASE("a share taken of its base") {
  check_all({
      {"fits a count",
       [](Builder& b) {
         b.report(day);
         Draft all = b.count(Predicate::other, 240).of(miner);
         (void)all;
         b.killed(60).of(miner);
         b.share(25).of(miner).share_of(all, Predicate::killed);
       },
       "part_share"},
      {"is no rival of its base",
       [](Builder& b) {
         b.report(day);
         Draft all = b.count(Predicate::other, 240).of(miner);
         b.share(25).of(miner).share_of(all, Predicate::killed);
       },
       "none"},
      {"more than the whole",
       [](Builder& b) {
         b.report(day);
         Draft all = b.count(Predicate::present, 620);
         b.share(130).share_of(all, Predicate::displaced);
       },
       "share_over_whole"},
  });
  Builder b;
  b.report(day);
  Draft all = b.count(Predicate::present, 500).of(house);
  b.share(40).of(house).share_of(all, Predicate::destroyed);
  b.report(day);
  b.count(Predicate::destroyed, 310).of(house);
  b.count(Predicate::destroyed, 200).of(house);
  const Relations r = b.relate();
  const Relation* differs = find(r, 1, 2, Pattern::share_differs);
  REQUIRE(differs);
  CHECK(differs->numbers[0] == whole(200));
  CHECK(differs->third == 0);
  CHECK(differs->verdict == Verdict::hard);
  CHECK(find(r, 1, 3, Pattern::share_matches));
}

TEST_CASE("losses are no force to take a share of") {
  Builder b;
  b.report(day);
  Draft lost = b.wounded(2'700).of(soldier).nation(north);
  b.share(15).of(soldier).nation(north).share_of(lost, Predicate::present);
  b.sent(10'000).nation(north);
  CHECK(said_of(b.relate(), 1, 2) == "none");
}

TEST_CASE("two shares") {
  check_all({
      {"of one thing",
       [](Builder& b) {
         b.report(day);
         b.share(15).range(20).of(house).words({1, 2, 3});
         b.report(day);
         b.share(18).range(25).of(house).words({1, 2, 3});
       },
       "overlapping_ranges"},
      {"of different things",
       [](Builder& b) {
         b.report(day);
         b.share(71).words({1, 2}).sentence(3);
         b.share(64).words({1, 2}).sentence(3);
       },
       "other_base"},
  });
}

TEST_CASE("a quotient of two counts beside it") {
  Builder b;
  b.report(day);
  b.count(Predicate::other, 1'200).of(miner).sentence(1);
  b.count(Predicate::other, 1'800).of(miner).sentence(1);
  b.share(150).sentence(1);
  const Relations r = b.relate();
  const Relation* one = find(r, 2, 1, Pattern::share_matches);
  REQUIRE(one);
  CHECK(one->third == 0);
}

TEST_CASE("a third killed against a tenth killed of the lost") {
  Builder b;
  b.report(day);
  Draft force = b.sent(12'000).nation(north);
  b.share(33).of(soldier).nation(north).up_to().share_of(force, Predicate::killed);
  b.report(day);
  b.killed(300).of(soldier).nation(north).sentence(5);
  b.wounded(2'700).of(soldier).nation(north).sentence(5);
  b.casualties(3'000).of(soldier).nation(north);
  const Relations r = b.relate();
  CHECK(find(r, 1, 2, Pattern::force_exhausted));
  CHECK(find(r, 1, 4, Pattern::dead_exceed_casualties));
}

TEST_CASE("rates of loss of one force") {
  Builder b;
  b.report(day);
  b.sent(10'000).range(12'000).nation(north).sentence(1);
  b.casualties(3'000).of(soldier).nation(north).about().sentence(1);
  b.report(day);
  b.sent(11'000).nation(north).sentence(1);
  b.casualties(4'000).of(soldier).nation(north).sentence(1);
  const Relations r = b.relate();
  const Relation* one = find(r, 1, 3, Pattern::ratios_differ);
  REQUIRE(one);
  CHECK(one->numbers[0] == whole(25));
  CHECK(one->numbers[1] == whole(36));
}

TEST_CASE("those who are newly sent are no force that losses are a share of") {
  Builder b;
  b.report(day);
  b.sent(10'000).nation(north).sentence(1);
  b.casualties(3'000).of(soldier).nation(north).sentence(1);
  b.report(day);
  b.sent(3'000).nation(north).more().sentence(1);
  b.casualties(4'000).of(soldier).nation(north).sentence(1);
  CHECK(!find(b.relate(), 1, 3, Pattern::ratios_differ));
}

TEST_CASE("rates of loss that can both hold") {
  const auto rate = [](Builder& b, std::int64_t force, std::int64_t lost, const char* report) {
    b.report(report);
    b.sent(force).nation(north).sentence(0);
    b.casualties(lost).of(soldier).nation(north).about().sentence(0);
  };
  Builder b;
  rate(b, 10'000, 3'000, day);
  rate(b, 20'000, 6'000, day);
  CHECK(find(b.relate(), 1, 3, Pattern::ratios_agree));
  Builder other;
  rate(other, 10'000, 3'000, day);
  rate(other, 20'000, 1'000, day);
  CHECK(!find(other.relate(), 1, 3, Pattern::ratios_agree));
  CHECK(find(other.relate(), 1, 3, Pattern::ratios_differ));
}

TEST_CASE("the whole of a share that the sentence does not name is found beside it") {
  constexpr std::uint32_t villagers = 91;
  const auto evacuated = [](Builder& b, std::uint32_t key, std::uint32_t sentence) {
    b.report(day);
    Draft share = b.share(130);
    share.claim().event = Predicate::displaced;
    share.claim().base_key = villagers;
    share.claim().base_span = {10, 19};
    share.claim().subject.head_key = villagers;
    b.count(Predicate::other, 620).sentence(sentence).claim().subject.head_key = key;
  };
  Builder next;
  evacuated(next, villagers, 1);
  CHECK(said_of(next.relate(), 0, 1) == "share_over_whole");
  Builder others;
  evacuated(others, 92, 1);
  CHECK(said_of(others.relate(), 0, 1) == "none");
  Builder far;
  evacuated(far, villagers, 5);
  CHECK(said_of(far.relate(), 0, 1) == "none");
}

TEST_CASE("two shares of one whole") {
  struct Row {
    const char* what;
    std::int64_t second;
    Predicate event;
    bool own_base, own_verb, next_sentence;
    const char* pattern;
  };
  const Row rows[] = {
      {"the votes of two lists", 47, Predicate::supplied, false, false, false, "shares_over_whole"},
      {"women and men among those there", 47, Predicate::present, false, false, false, "shares_over_whole"},
      {"they fit", 41, Predicate::supplied, false, false, false, "other_base"},
      {"what struck them may strike one twice", 47, Predicate::wounded, false, false, false, "other_base"},
      {"a whole of its own", 47, Predicate::supplied, true, false, false, "other_base"},
      {"a verb of its own", 47, Predicate::supplied, false, true, false, "other_base"},
      {"another sentence", 47, Predicate::supplied, false, false, true, "other_base"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report("2024-05-02");
    Draft first = b.share(58).verb(9).words({1, 2, 3}).sentence(3);
    first.claim().event = row.event;
    first.claim().base_span = {1, 5};
    Draft second =
        b.share(row.second).of(miner).verb(row.own_verb ? 10 : 0).words({1, 2, 3}).sentence(row.next_sentence ? 4 : 3);
    second.claim().event = row.own_verb ? Predicate::wounded : Predicate::other;
    if (row.own_base) second.claim().base_span = {6, 9};
    CHECK(said_of(b.relate(), 0, 1) == row.pattern);
  }
}

TEST_CASE("more than all of the people") {
  for (const bool people_counted : {true, false}) {
    Builder b;
    b.report("2024-05-02");
    Draft share = b.share(112);
    share.claim().base_span = {1, 5};
    if (!people_counted) share.of(house);
    const Relations r = b.relate();
    CHECK((find(r, 0, no_claim, Pattern::share_over_all) != nullptr) == people_counted);
  }
}

TEST_CASE("two voices on one whole") {
  const auto shares = [](std::int64_t second, std::uint32_t voice) {
    return [=](Builder& b) {
      b.report("2025-01-20");
      const Draft all = b.count(Predicate::present, 900).of(miner).by(1).sentence(0);
      b.share(70).of(miner).share_of(all, Predicate::other).by(1).sentence(1);
      Draft other = b.share(second).of(miner).share_of(all, Predicate::other).by(voice).sentence(1);
      other.claim().subject.inherited = true;
    };
  };
  const auto said = [&](std::int64_t second, std::uint32_t voice) {
    Builder b;
    shares(second, voice)(b);
    return std::string(said_of(b.relate(), 1, 2));
  };
  CHECK(said(40, 2) == "figures_apart");
  CHECK(said(40, 1) != "figures_apart");  // one voice deals the whole out
  CHECK(said(70, 2) != "figures_apart");
}
