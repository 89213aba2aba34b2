// Who did it, and both sides of a fight: see judge_statement.cpp.
#include "relate/case.hpp"

using namespace crossclaim;
using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";
constexpr std::uint32_t union_name = 71, owner_name = 72;

/// Words that put `party` on the pole.
Draft doer(Builder& b, int pole, std::uint32_t party, std::uint32_t initials = 0) {
  Draft words = b.statement(0).stance(5, pole).words({1, 2, 3});
  claim::Claim& claim = words.claim();
  claim.stance.of_doer = true;
  claim.stance.party = party;
  claim.stance.initials = initials;
  claim.subject.head_key = party;
  return words;
}

using Make = std::function<Draft(Builder&)>;

std::function<void(Builder&)> two_reports(Make first, Make second) {
  return [=](Builder& b) {
    b.report(day);
    first(b).by(1);
    b.report(day);
    second(b).by(2);
  };
}

Draft blamed(Builder& b) { return doer(b, 1, union_name); }
Draft cleared(Builder& b) { return doer(b, -1, union_name); }

}  // namespace

TEST_CASE("who did it") {
  check_all({
      {"accused, and clears itself", two_reports(blamed, cleared), "party_denied"},
      {"accused, and denies that it was behind it", two_reports(blamed, [](Builder& b) { return blamed(b).denied(); }),
       "party_denied"},
      {"accused by both", two_reports(blamed, blamed), "same_stance"},
      {"cleared by both, once by a denial", two_reports(cleared, [](Builder& b) { return blamed(b).denied(); }),
       "same_stance"},
      {"two are accused", two_reports(blamed, [](Builder& b) { return doer(b, 1, owner_name); }), "parties_differ"},
      {"one is accused, another cleared", two_reports(blamed, [](Builder& b) { return doer(b, -1, owner_name); }),
       "none"},
      {"a name and its initials",
       two_reports([](Builder& b) { return doer(b, 1, union_name, 9); },
                   [](Builder& b) { return doer(b, -1, owner_name, 9); }),
       "party_denied"},
  });
}

TEST_CASE("a guess about who did it is no hard conflict") {
  Builder b;
  two_reports([](Builder& x) { return blamed(x).possible(); }, cleared)(b);
  const Relations r = b.relate();
  REQUIRE(between(r, 0, 1));
  CHECK(between(r, 0, 1)->verdict == Verdict::soft);
}

TEST_CASE("both sides are announced") {
  const auto announced = [](std::uint32_t sentence, Entity other) {
    return [=](Builder& b) {
      b.report(day);
      Draft words = b.statement(0).stance(5, 1).sentence(1);
      words.claim().stance.of_both = true;
      words.claim().event = Predicate::casualties;
      b.killed(900).of(soldier).nation(north).sentence(sentence);
      b.killed(40).of(soldier).nation(other).sentence(sentence);
    };
  };
  check_all({
      {"one is counted", announced(2, north), "one_side_told"},
      {"both are counted", announced(2, south), "none"},
      {"counted much later", announced(9, north), "none"},
  });
}
