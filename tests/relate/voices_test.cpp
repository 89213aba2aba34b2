// Two voices of one text on one thing are rivals; parts, lists told in turn, and other things are not.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

/// The first figure, by source 1, and the one that answers it in the next sentence.
std::function<void(Builder&)> answered(Made first, Made later) {
  return [=](Builder& b) {
    b.report(day);
    first(b).sentence(0);
    later(b).sentence(1);
  };
}

Draft taken_over(Draft d) {
  d.claim().subject.inherited = true;
  return d;
}

}  // namespace

TEST_CASE("a second voice takes up what the first one counts") {
  check_all({
      {"the turnout",
       answered([](Builder& b) { return b.count(Predicate::present, 500'000).by(1); },
                [](Builder& b) { return b.count(Predicate::present, 62'000).by(2); }),
       "figures_apart"},
      {"a bare number of an event that has no name",
       answered([](Builder& b) { return b.count(Predicate::other, 3'400).of(miner).by(1); },
                [](Builder& b) { return taken_over(b.count(Predicate::other, 1'100).of(miner)).by(2); }),
       "figures_apart"},
      {"of one thing, though one voice knows of some only",
       [](Builder& b) {
         b.report(day);
         Draft all = b.count(Predicate::present, 50).by(2).sentence(1);
         b.count(Predicate::present, 45).by(1).sentence(0);
         b.count(Predicate::present, 8).part_of(all).of(miner).sentence(2);
       },
       "figures_apart"},
      {"the writer, and a voice that corrects him",
       answered([](Builder& b) { return b.count(Predicate::detained, 2).of(miner); },
                [](Builder& b) { return taken_over(b.count(Predicate::detained, 5).of(miner)).by(2); }),
       "figures_apart"},
  });
}

TEST_CASE("what a second voice says is not always a rival") {
  check_all({
      {"one voice twice",
       answered([](Builder& b) { return b.count(Predicate::present, 500'000).by(1); },
                [](Builder& b) { return b.count(Predicate::present, 62'000).by(1); }),
       "none"},
      {"another thing with an event of no name",
       answered([](Builder& b) { return b.count(Predicate::other, 3'400).of(miner).by(1); },
                [](Builder& b) { return b.count(Predicate::other, 1'100).of(soldier).by(2); }),
       "none"},
      {"dead of another size",
       answered([](Builder& b) { return b.killed(90).by(1); }, [](Builder& b) { return b.killed(4).by(2); }), "none"},
      {"an addition",
       answered([](Builder& b) { return b.killed(9).by(1); }, [](Builder& b) { return b.killed(4).more().by(2); }),
       "part_increment"},
      {"a figure far below",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::present, 90).by(1).sentence(0);
         b.count(Predicate::present, 20).by(2).sentence(9);
       },
       "none"},
  });
}

TEST_CASE("voices that list are rivals in turn") {
  Builder b;
  b.report(day);
  const auto count = [&](std::int64_t n, std::uint32_t voice, std::uint32_t sentence) {
    return taken_over(b.count(Predicate::other, n).of(miner)).by(voice).sentence(sentence);
  };
  count(1'500, 1, 0);
  count(250, 1, 0);
  count(800, 2, 1);
  count(65, 2, 1);
  const Relations r = b.relate();
  CHECK(said_of(r, 0, 2) == "figures_apart");
  CHECK(said_of(r, 1, 3) == "figures_apart");
  CHECK(said_of(r, 1, 2) == "none");
  CHECK(said_of(r, 0, 3) == "none");
}
