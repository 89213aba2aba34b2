// What is said once, and what not at all.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

std::size_t count_between(const Relations& r, Family family) {
  std::size_t n = 0;
  for (const Relation& one : r.relations) n += one.family == family ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("a part of a count is no rival of what another text counts as its whole") {
  struct Row {
    const char* what;
    std::int64_t other;  ///< of the other text
    bool part;           ///< whether the first text makes the 52 a part of the 157
    bool rivals;
  };
  const Row rows[] = {
      {"near the whole", 153, true, false},
      {"near the part", 50, true, true},
      {"no part of anything", 153, false, true},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report(day);
    Draft whole = b.killed(157).by(1);
    Draft some = b.killed(52).by(1);
    if (row.part) some.part_of(whole);
    b.report(day);
    b.killed(row.other).by(2);
    const Relations r = b.relate();
    CHECK((said_of(r, 1, 2) == "none") == !row.rivals);
    CHECK(said_of(r, 0, 2) != "none");
  }
}

TEST_CASE("a part of a figure that its text repeats is told once") {
  for (const bool repeated : {true, false}) {
    Builder b;
    b.report(day);
    b.killed(40).title();
    b.killed(repeated ? 40 : 44).verb(5).words({1, 2, 3});
    Draft women = b.killed(12).of(miner);
    women.claim().subject.subset = true;
    const Relations r = b.relate();
    CHECK(count_between(r, Family::part_of) == (repeated ? 1 : 2));
  }
}

TEST_CASE("what both texts give is no rival of the other figure of one of them") {
  struct Row {
    const char* what;
    std::uint32_t voice;  ///< who gives the figure of the first text in the second one too; 0 for nobody
    bool rivals;
  };
  const Row rows[] = {
      {"both figures of one voice", 2, false},
      {"one figure alone", 0, true},
      {"two voices that differ", 3, true},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report(day);
    b.killed(60).by(1).words({1, 2, 3});
    b.report(day);
    b.killed(22).by(2).words({1, 2, 3});
    if (row.voice != 0) b.killed(60).by(row.voice).words({5}).sentence(9);
    CHECK((said_of(b.relate(), 0, 1) == "figures_apart") == row.rivals);
  }
}
