// Two reports of one event in other verbs: aligned softly, where nothing of theirs differs.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

Made counted(Predicate p, std::int64_t n, Noun noun, std::initializer_list<std::uint32_t> words) {
  const std::vector<std::uint32_t> keys(words);
  return [=](Builder& b) {
    Draft d = b.count(p, n).of(noun);
    b.keys[d.index()] = keys;
    return d;
  };
}

}  // namespace

TEST_CASE("one noun under other verbs") {
  check_all({
      {"lorries that were there and lorries that were brought",
       two(counted(Predicate::present, 43, truck, {1, 2, 3}), counted(Predicate::supplied, 34, truck, {1, 2, 3})),
       "figures_apart"},
      {"one figure",
       two(counted(Predicate::present, 43, truck, {1, 2, 3}), counted(Predicate::supplied, 43, truck, {1, 2, 3})),
       "same_figure"},
      {"little in common, but of lorries each gives one number",
       two(counted(Predicate::present, 43, truck, {1}), counted(Predicate::supplied, 34, truck, {1})), "figures_apart"},
      {"the dead and the saved",
       two(counted(Predicate::killed, 34, people, {1, 2, 3, 4, 5, 6}),
           counted(Predicate::rescued, 83, people, {1, 2, 3, 4, 5, 6})),
       "none"},
      {"as many saved as dead",
       two(counted(Predicate::killed, 34, people, {1, 2, 3, 4, 5, 6}),
           counted(Predicate::rescued, 34, people, {1, 2, 3, 4, 5, 6})),
       "number_only"},
      {"other things",
       two(counted(Predicate::present, 43, truck, {1, 2, 3}), counted(Predicate::supplied, 34, house, {1, 2, 3})),
       "none"},
      {"another size",
       two(counted(Predicate::present, 43, truck, {1, 2, 3}), counted(Predicate::supplied, 430, truck, {1, 2, 3})),
       "none"},
      {"another size, but all in common",
       two(counted(Predicate::present, 43, truck, {1, 2, 3, 4, 5, 6}),
           counted(Predicate::supplied, 430, truck, {1, 2, 3, 4, 5, 6})),
       "figures_apart"},
  });
}

TEST_CASE("numbers of one thing that two reports leave over") {
  struct Row {
    const char* what;
    std::vector<std::int64_t> first, second;  ///< lorries, the ones to be compared in front
    std::string_view pattern;
  };
  const Row rows[] = {
      {"one in each", {43}, {34}, "figures_apart"},
      {"another in the first", {43, 7}, {34}, "none"},
      {"another in the second", {43}, {34, 7}, "none"},
      {"the other in both", {43, 7}, {34, 7}, "figures_apart"},
      {"others that differ", {43, 7}, {34, 8}, "none"},
      {"a list of lots", {43, 7, 8, 9, 11}, {34, 7, 8, 9, 11}, "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report("2024-05-02");
    for (const std::int64_t n : row.first) counted(Predicate::present, n, truck, {1})(b).by(1);
    b.report("2024-05-02");
    for (const std::int64_t n : row.second) counted(Predicate::supplied, n, truck, {1})(b).by(2);
    CHECK(said_of(b.relate(), 0, static_cast<ClaimIndex>(row.first.size())) == row.pattern);
  }
}

TEST_CASE("two armies of one event are two populations") {
  const auto killed = [](std::int64_t n, std::uint32_t word) {
    return [=](Builder& b) {
      Draft d = b.killed(n).of(soldier).words({1, 2, 3});
      d.claim().subject.head_key = word;
      return d;
    };
  };
  check_all({
      {"fighters and soldiers", two(killed(83, 7), killed(40, 8)), "other_population"},
      {"soldiers and soldiers", two(killed(83, 7), killed(40, 7)), "figures_apart"},
  });
}

TEST_CASE("sums of one deal") {
  check_all({
      {"another size is another sum",
       two(
           [](Builder& b) {
             return b.money(83, usd).of(no_noun).words({1, 2, 3});
           },
           [](Builder& b) {
             return b.money(18, usd).of(no_noun).words({1, 2, 3});
           }),
       "none"},
      {"near each other",
       two(
           [](Builder& b) {
             return b.money(83, usd).of(no_noun).words({1, 2, 3});
           },
           [](Builder& b) {
             return b.money(71, usd).of(no_noun).words({1, 2, 3});
           }),
       "figures_apart"},
  });
}

TEST_CASE("a length is one length, whatever was done in it") {
  const auto years = [](Predicate event, std::int64_t n) {
    return [=](Builder& b) {
      Draft d = b.duration(n, days).words({1, 2, 3, 4});
      d.claim().event = event;
      return d;
    };
  };
  check_all({
      {"in prison, or held", two(years(Predicate::detained, 12), years(Predicate::other, 14)), "figures_apart"},
  });
}

TEST_CASE("what makes up some of the things told before") {
  for (const Predicate p : {Predicate::present, Predicate::supplied}) {
    Builder b;
    b.report(day);
    b.count(Predicate::other, 54).of(truck);
    b.count(p, 39).of(truck);
    CHECK((said_of(b.relate(), 0, 1) == "part_pool") == (p == Predicate::present));
  }
}

TEST_CASE("one plan foreseen and told, with two figures") {
  struct Row {
    const char* what;
    const char* second_day;
    std::string_view pattern;
  };
  const Row rows[] = {
      {"till one day", "2024-12-31", "forecasts_apart"},
      {"till another day", "2024-10-31", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report(day);
    b.count(Predicate::other, 1'200).of(truck).predicted().on("2024-12-31").verb(9).words({1, 2, 3, 4});
    b.report(day);
    b.count(Predicate::other, 1'450).of(truck).on(row.second_day).verb(9).words({1, 2, 3, 4});
    CHECK((said_of(b.relate(), 0, 1) == "forecasts_apart") == (row.pattern == "forecasts_apart"));
  }
}

TEST_CASE("a share of a whole that only the other report tells") {
  for (const std::int64_t percent : {80, 95}) {
    Builder b;
    b.report(day);
    Draft all = b.count(Predicate::other, 1'200).of(truck).words({1, 2, 3}).sentence(0);
    b.count(Predicate::other, 1'000).of(truck).words({1, 2, 3}).part_of(all).sentence(0);
    b.report(day);
    b.share(percent).of(truck).at_least(true).words({1, 2, 3});
    const Relations r = b.relate();
    const Relation* found = find(r, 1, 2, Pattern::share_matches);
    CHECK((found != nullptr) == (percent == 80));
    if (found) CHECK(found->third == 0);
  }
}
