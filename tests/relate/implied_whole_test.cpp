// A share of an army and the count of those who make it up, against the army's dead.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

/// "Southern soldiers make up 10% of the northern army."
Draft tenth(Builder& b) {
  Draft d = b.share(10).of(soldier).nation(north);
  d.claim().subject.military = true;
  d.claim().agent = d.claim().subject;
  d.claim().agent.nationality = {};
  d.claim().agent.nationality.ids[0] = south;
  return d;
}

struct Told {
  std::int64_t part, lost;
  Entity whose = north;
  bool guessed = false;
};

/// What is said of the share and its part, where `told.lost` northern soldiers fell.
std::string_view said(const Told& told) {
  Builder b;
  b.report("2024-05-02");
  const ClaimIndex share = tenth(b).index();
  const ClaimIndex part = b.sent(told.part).nation(south).index();
  Draft loss = b.report("2024-05-03").casualties(told.lost).of(soldier).nation(told.whose);
  if (told.guessed) loss.possible();
  const Relations r = b.relate();
  return find(r, share, part, Pattern::whole_outlived) ? "whole_outlived" : "none";
}

}  // namespace

TEST_CASE("an army cannot have lost many times what it has") {
  CHECK(said({900, 60000}) == "whole_outlived");
  CHECK(said({900, 20000}) == "none");         // of 9,000 in the line, over the years
  CHECK(said({900, 60000, south}) == "none");  // another army's dead
  CHECK(said({900, 60000, north, true}) == "none");
}

TEST_CASE("it is held against the largest loss of its own people and kind") {
  Builder b;
  b.report("2024-05-02");
  const ClaimIndex share = tenth(b).index();
  const ClaimIndex part = b.sent(900).nation(south).index();
  b.report("2024-05-03");
  b.casualties(50'000).of(soldier).nation(north);
  const ClaimIndex most = b.casualties(70'000).of(soldier).nation(north).index();
  b.casualties(60'000).of(soldier).nation(north);
  b.casualties(90'000).of(miner).nation(north);
  b.casualties(80'000).of(soldier).nation(south);
  const Relations r = b.relate();
  const Relation* outlived = find(r, share, part, Pattern::whole_outlived);
  REQUIRE(outlived);
  CHECK(outlived->third == most);
}
