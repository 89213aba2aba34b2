// Counts of two reports that are no rivals: some of a whole of their own, the people of another event, a period that
// was to come or is over.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {
constexpr const char* day = "2024-05-02";
}

TEST_CASE("some of their own text's whole are no rivals of another text's") {
  const auto elsewhere = [](Draft d) { return d.by(2); };
  check_all({
      {"hurt, of the hurt",
       [&](Builder& b) {
         b.report(day);
         Draft some = b.wounded(26).by(1);
         b.report(day);
         elsewhere(b.wounded(60));
         some.claim().base_span = {1, 2};
       },
       "part_pool"},
      {"of a whole that its text counts",
       [&](Builder& b) {
         b.report(day);
         Draft all = b.wounded(61).by(1);
         b.report(day);
         elsewhere(b.wounded(28));
         b.report(day);
         b.wounded(9).part_of(all);
       },
       "figures_unlike"},
      {"those aboard are no such whole",
       [&](Builder& b) {
         b.report(day);
         Draft toll = b.killed(179).by(1).words({1, 2, 3});
         b.report(day);
         elsewhere(b.killed(90).words({1, 2, 3}));
         b.report(day);
         toll.part_of(b.count(Predicate::present, 181));
       },
       "figures_apart"},
  });
  Builder b;
  b.report(day);
  Draft all = b.wounded(61).by(1);
  b.wounded(9).part_of(all).by(1);
  b.report(day);
  b.wounded(28).by(2);
  CHECK(said_of(b.relate(), 1, 2) == "none");
}

TEST_CASE("nothing ties the dead of one report to the people of another") {
  const auto dead = [](Builder& b) { return b.killed(17).of(miner); };
  check_all({
      {"people at large", two(dead, [](Builder& b) { return b.count(Predicate::present, 12'000); }), "none"},
      {"the same people",
       two(dead,
           [](Builder& b) {
             Draft all = b.count(Predicate::present, 230).of(miner);
             all.claim().subject.generic = false;
             return all;
           }),
       "part_pool"},
  });
}

TEST_CASE("a period that was to come, and long ago") {
  check_all({
      {"more were counted before a month was over",
       [](Builder& b) {
         b.report("2024-05-03");
         b.killed(103).by(1).words({1, 2, 3});
         b.report("2024-06-05");
         b.killed(12).by(2).words({1, 2, 3}).during("2024-05-01", "2024-05-31");
       },
       "other_window"},
      {"those of a year long over",
       [](Builder& b) {
         b.report("2024-05-03");
         b.killed(31).by(1).words({1, 2, 3});
         b.report("2024-05-03");
         b.killed(9).by(2).words({1, 2, 3}).during("2021-01-01", "2021-12-31");
       },
       "other_window"},
  });
}

TEST_CASE(
    "two undated reports with no word in common are of one event where both give an unusual figure, and where both "
    "give two lesser ones") {
  const auto said = [](std::vector<std::int64_t> shared, bool as_durations) {
    Builder b;
    for (const std::uint32_t report : {0u, 1u}) {
      b.report().topic(
          {1, 2, 3, 4, 10 * report + 11, 10 * report + 12, 10 * report + 13, 10 * report + 14, 10 * report + 15});
      b.killed(report == 0 ? 12 : 14).of(miner).words({1, 2, 3});
      for (const std::int64_t n : shared) as_durations ? b.duration(n, hours) : b.count(Predicate::other, n).of(house);
    }
    return said_of(b.relate(), 0, static_cast<ClaimIndex>(shared.size() + 1));
  };
  CHECK(said({1'912, 347}, false) == "tolls_undated");
  CHECK(said({1'912, 47}, false) == "tolls_undated");
  CHECK(said({47, 58, 69}, false) == "tolls_undated");
  CHECK(said({1'912}, false) == "none");
  CHECK(said({1'900, 47}, false) == "none");  // its zeros are a rounding: as little a mark as 19
  CHECK(said({2'000, 30, 5}, false) == "none");
  CHECK(said({1'912, 347}, true) == "none");  // a length is that of many an event
}
