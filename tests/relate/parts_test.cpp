// Parts and wholes: categories, places, times, populations, sums, increments.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;
namespace claim = crossclaim::claim;

namespace {
constexpr const char* day = "2024-05-02";
}

TEST_CASE("parts") {
  check_all({
      {"killed of killed or wounded",
       [](Builder& b) {
         b.report(day);
         b.killed(8);
         b.report(day);
         b.casualties(51);
       },
       "part_category"},
      {"killed of those aboard",
       [](Builder& b) {
         b.report(day);
         b.killed(179);
         b.report(day);
         b.count(Predicate::present, 181);
       },
       "part_pool"},
      {"trucks lost of trucks supplied",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::destroyed, 5).of(truck);
         b.report(day);
         b.count(Predicate::supplied, 31).of(truck);
       },
       "part_pool"},
      {"dead among the cases of one sentence",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::other, 3'248).of(cases).sentence(1);
         b.killed(584).sentence(1);
       },
       "part_pool"},
      {"of these",
       [](Builder& b) {
         b.report(day);
         Draft all = b.killed(3'200);
         b.killed(410).part_of(all);
       },
       "part_stated"},
  });
}

TEST_CASE("parts by place, time and population") {
  check_all({
      {"a town in a province",
       [](Builder& b) {
         b.report(day);
         b.killed(71).at(town);
         b.report(day);
         b.killed(104).at(province);
       },
       "part_place"},
      {"one day of a month",
       [](Builder& b) {
         b.report(day);
         b.killed(9).on("2024-04-03");
         b.report(day);
         b.killed(120).during("2024-04-01", "2024-04-30");
       },
       "part_window"},
      {"one day of the time since",
       [](Builder& b) {
         b.report(day);
         b.killed(9).on("2024-04-03");
         b.report(day);
         b.killed(120).since("2024-01-01");
       },
       "part_window"},
      {"one nation among all",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::rescued, 36).nation(north);
         b.report(day);
         b.count(Predicate::rescued, 388);
       },
       "part_population"},
      {"troops at a place among those sent",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::present, 240).of(soldier).nation(north);
         b.report(day);
         b.sent(3'000).nation(north);
       },
       "part_pool"},
      {"all, and those of one place",
       [](Builder& b) {
         b.report(day);
         b.killed(10).verb(7);
         b.killed(8).verb(7).at(town);
       },
       "part_told_place"},
      {"a further dozen in the toll",
       [](Builder& b) {
         b.report(day);
         b.killed(12).more();
         b.killed(86);
       },
       "part_increment"},
  });
}

TEST_CASE("no part") {
  check_all({
      {"the dead outnumber the dead and wounded",
       [](Builder& b) {
         b.report(day);
         b.killed(140);
         b.report(day);
         b.casualties(95);
       },
       "dead_exceed_casualties"},
      {"one figure in two categories",
       [](Builder& b) {
         b.report(day);
         b.killed(140).by(1);
         b.report(day);
         b.casualties(140).by(2);
       },
       "category_swapped"},
      {"a town outnumbers its province",
       [](Builder& b) {
         b.report(day);
         b.killed(104).at(town);
         b.report(day);
         b.killed(71).at(province);
       },
       "part_exceeds_place"},
      {"more dead than aboard",
       [](Builder& b) {
         b.report(day);
         b.killed(190);
         b.report(day);
         b.count(Predicate::present, 118);
       },
       "pool_exceeded_elsewhere"},
      {"a stated part larger than its whole",
       [](Builder& b) {
         b.report(day);
         Draft all = b.killed(40);
         b.killed(90).part_of(all);
       },
       "part_exceeds_pool"},
      {"missing civilians are no casualties",
       [](Builder& b) {
         b.report(day);
         b.count(Predicate::missing, 2);
         b.casualties(12);
       },
       "none"},
  });
}

TEST_CASE("killed and wounded make the casualties") {
  Builder b;
  b.report(day);
  b.killed(19);
  b.wounded(34);
  b.report(day);
  b.casualties(53);
  const Relations r = b.relate();
  const Relation* one = find(r, 0, 2, Pattern::part_sum);
  REQUIRE(one);
  CHECK(one->a == 0);
  CHECK(one->b == 2);
  CHECK(one->third == 1);
  CHECK(one->numbers[0] == whole(53));
  CHECK(find(r, 1, 2, Pattern::part_sum));
}

TEST_CASE("killed and wounded do not make the casualties") {
  Builder b;
  b.report(day);
  b.killed(14);
  b.wounded(61);
  b.casualties(85);
  const Relations r = b.relate();
  REQUIRE(find(r, 0, 2, Pattern::sum_differs));
  CHECK(find(r, 0, 2, Pattern::sum_differs)->verdict == Verdict::hard);
  CHECK_FALSE(find(r, 0, 2, Pattern::part_category));
}

TEST_CASE("two floors that differ by more than a fifth") {
  Builder b;
  b.report(day);
  b.killed(300).about().nation(north);
  b.wounded(2'700).at_least(true).nation(north);
  b.report(day);
  b.casualties(4'000).at_least(true).nation(north);
  const Relations r = b.relate();
  REQUIRE(find(r, 0, 2, Pattern::sum_differs));
  CHECK(find(r, 0, 2, Pattern::sum_differs)->verdict == Verdict::soft);
}

TEST_CASE("those there and those who came make all") {
  Builder b;
  b.report(day);
  b.sent(400);
  b.sent(600).more().predicted();
  b.sent(1'000).in_all().predicted();
  const Relations r = b.relate();
  CHECK(find(r, 1, 2, Pattern::part_increment_sum));
  CHECK(find(r, 0, 2, Pattern::part_increment_sum));
}

TEST_CASE("a contingent whose verb nobody knows") {
  Builder b;
  b.report(day);
  b.sent(650).nation(north).sentence(1);
  b.count(Predicate::other, 150).more().predicted().sentence(2);
  b.count(Predicate::other, 800).predicted().sentence(2);
  const Relations r = b.relate();
  CHECK(find(r, 1, 2, Pattern::part_increment_sum));
  CHECK(find(r, 0, 2, Pattern::part_increment_sum));
}

TEST_CASE("three terms of one sum") {
  Builder b;
  b.report(day);
  b.count(Predicate::other, 1'150).more();
  b.count(Predicate::other, 4'725);
  b.count(Predicate::other, 3'150);
  b.count(Predicate::other, 425).more();
  const Relations r = b.relate();
  CHECK(find(r, 0, 1, Pattern::part_increment_sum));
  CHECK(find(r, 2, 1, Pattern::part_increment_sum));
  CHECK(find(r, 3, 1, Pattern::part_increment));
}

TEST_CASE("the additional ones are not all of them") {
  Builder b;
  b.report(day);
  b.sent(250).more().at(town);
  b.count(Predicate::present, 800).of(soldier).at(town);
  b.report(day);
  b.count(Predicate::present, 250).of(soldier).in_all().at(town);
  const Relations r = b.relate();
  REQUIRE(find(r, 0, 2, Pattern::increment_sum_differs));
  CHECK(find(r, 0, 2, Pattern::increment_sum_differs)->numbers[0] == whole(1'050));
}

TEST_CASE("a total since a day may already hold the later wave") {
  Builder b;
  b.report(day);
  b.sent(11'000).nation(north).about();
  b.sent(2'000).nation(north).more();
  b.report(day);
  b.sent(10'000).range(12'000).nation(north).since("2023-10-01");
  const Relations r = b.relate();
  REQUIRE(find(r, 1, 2, Pattern::waves_beside_total));
  CHECK(find(r, 1, 2, Pattern::waves_beside_total)->verdict == Verdict::soft);
}

TEST_CASE("those who are a part of any population") {
  const auto freed = [](bool subset, std::int64_t women) {
    return [=](Builder& b) {
      b.report(day);
      b.count(Predicate::rescued, 78).by(1);
      b.report(day);
      claim::Subject& s = b.count(Predicate::rescued, women).of(soldier).by(1).claim().subject;
      s.subset = subset;
      s.generic = false;
    };
  };
  check_all({
      {"23 women of 78", freed(true, 23), "part_population"},
      {"23 soldiers against 78", freed(false, 23), "utterance_apart"},
      {"as many women as people", freed(true, 78), "echo_source"},
  });
}

TEST_CASE("some of those whom another number counts") {
  const auto dead = [](bool partitive) {
    return [=](Builder& b) {
      b.report(day);
      b.killed(1'300).of(miner).by(1);
      b.report(day);
      Draft some = b.killed(900).of(miner).by(2);
      if (partitive) some.claim().base_span = {4, 14};
    };
  };
  check_all({{"900 of the miners", dead(true), "part_pool"}, {"900 miners", dead(false), "figures_apart"}});
}

TEST_CASE("what an addition makes is told next") {
  const auto delivered = [](std::int64_t total, std::uint32_t sentence) {
    return [=](Builder& b) {
      b.report(day);
      b.count(Predicate::supplied, 10).of(truck).more().sentence(0);
      b.count(Predicate::other, total).of(truck).sentence(sentence);
    };
  };
  check_all({
      {"in the next sentence", delivered(34, 1), "part_increment"},
      {"far behind", delivered(34, 6), "none"},
      {"a smaller number", delivered(8, 1), "none"},
  });
}

TEST_CASE("that the lost were there is said once") {
  Builder b;
  b.report(day);
  b.count(Predicate::present, 181);
  b.report(day);
  b.killed(20).sentence(0);
  b.killed(30).sentence(1);
  b.wounded(40).sentence(2);
  const Relations r = b.relate();
  CHECK(!find(r, 1, 0, Pattern::part_pool));
  CHECK(find(r, 2, 0, Pattern::part_pool));
  CHECK(find(r, 3, 0, Pattern::part_pool));
}

TEST_CASE("the others of one sentence stand beside the dead") {
  const auto casualties = [](std::uint32_t sentence) {
    Builder b;
    b.report(day);
    b.killed(7).sentence(0);
    b.wounded(26).more().sentence(sentence);
    b.report(day);
    b.casualties(33);
    return b.relate();
  };
  CHECK(find(casualties(0), 1, 2, Pattern::part_sum));
  CHECK(!find(casualties(1), 1, 2, Pattern::part_sum));
}

TEST_CASE("a count and the two that follow it and make it") {
  struct Row {
    const char* what;
    std::int64_t one, other;
    std::uint32_t sentence;
    std::string_view pattern;
  };
  const Row rows[] = {
      {"they make it", 105, 52, 1, "part_sum"},
      {"they do not", 105, 51, 1, "other_event"},
      {"too far behind", 105, 52, 5, "other_event"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report("2024-05-02");
    b.killed(157).words({1}).sentence(0);
    b.killed(row.one).words({1}).sentence(row.sentence);
    b.killed(row.other).words({1}).sentence(row.sentence);
    CHECK(said_of(b.relate(), 0, 1) == row.pattern);
  }
}

TEST_CASE("two armies of one noun") {
  for (const bool one_word : {true, false}) {
    Builder b;
    b.report("2024-05-02");
    b.killed(25).of(soldier).by(1).claim().subject.head_key = 7;
    b.report("2024-05-02");
    b.casualties(3).of(soldier).by(2).claim().subject.head_key = one_word ? 7 : 8;
    CHECK(said_of(b.relate(), 0, 1) == (one_word ? "dead_exceed_casualties" : "none"));
  }
}

TEST_CASE("the rescued of one text make those of another") {
  for (const std::int64_t total : {83, 84}) {
    Builder b;
    b.report("2024-05-02");
    b.count(Predicate::rescued, 61);
    b.count(Predicate::rescued, 22).more();
    b.report("2024-05-03");
    b.count(Predicate::rescued, total);
    CHECK((said_of(b.relate(), 1, 2) == "part_increment_sum") == (total == 83));
  }
}

TEST_CASE("a pool that is denied or only possible holds nobody") {
  using crossclaim::mention::Modality;
  for (const Modality m : {Modality::asserted, Modality::possible, Modality::denied}) {
    Builder b;
    b.report("2024-05-02");
    b.count(Predicate::present, 140).modality(m).by(1);
    b.report("2024-05-02");
    b.count(Predicate::rescued, 61).by(2);
    CHECK((said_of(b.relate(), 0, 1) == "part_pool") == (m == Modality::asserted));
  }
}

TEST_CASE("sums are held against totals of their own scale and army") {
  struct Row {
    const char* what;
    std::int64_t total;
    bool nation;
    bool differs;
  };
  const Row rows[] = {{"of one scale", 80, false, true},
                      {"a war's", 4'000, false, false},
                      {"an army's dead, people hurt", 80, true, false}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report("2024-05-02");
    Draft dead = b.killed(13).words({1, 2, 3});
    if (row.nation) dead.of(soldier).nation(north);
    b.wounded(48).words({1, 2, 3});
    b.report("2024-05-02");
    b.casualties(row.total).words({1, 2, 3});
    const Relations r = b.relate();
    CHECK((find(r, 0, 2, Pattern::sum_differs) != nullptr) == row.differs);
  }
}

namespace {

Draft goods(Builder& b, std::int64_t n, Noun unit) {
  Draft d = b.count(Predicate::supplied, n);
  d.claim().quantity.unit = unit;
  return d;
}

}  // namespace

TEST_CASE("weights in two units") {
  check_all({
      {"tonnes and kilograms of one delivery",
       two(
           [](Builder& b) {
             return goods(b, 3, tonnes).words({1, 2, 3});
           },
           [](Builder& b) {
             return goods(b, 3'000, kilos).words({1, 2, 3});
           }),
       "same_figure"},
      {"and of two",
       two(
           [](Builder& b) {
             return goods(b, 3, tonnes).words({1, 2, 3});
           },
           [](Builder& b) {
             return goods(b, 9'000, kilos).words({1, 2, 3});
           }),
       "figures_apart"},
  });
}

TEST_CASE("two figures of one kind that make a third") {
  const auto told = [](std::int64_t first, std::int64_t second, std::int64_t total) {
    return [=](Builder& b) {
      b.report(day);
      b.money(first, usd).words({1, 2}).sentence(0);
      b.report(day);
      b.money(total, usd).words({1, 2});
      b.claims.push_back(b.claims.front());
      b.keys.push_back(b.keys.front());
      b.shingles.emplace_back();
      std::swap(b.claims[1], b.claims[2]);
      std::swap(b.keys[1], b.keys[2]);
      b.claims[1].quantity.said.low = b.claims[1].quantity.said.high = whole(second);
    };
  };
  const auto sum_of = [&](std::int64_t first, std::int64_t second, std::int64_t total) {
    Builder b;
    told(first, second, total)(b);
    return find(b.relate(), 0, 2, Pattern::part_sum) != nullptr;
  };
  CHECK(sum_of(18'000'000, 65'000'000, 83'000'000));
  CHECK_FALSE(sum_of(18'000'000, 65'000'000, 84'000'000));
  CHECK_FALSE(sum_of(3, 5, 8));  // small numbers make others by chance
}

TEST_CASE("those inside, by two counts") {
  const auto inside = [](std::int64_t n, std::int64_t of_whom) {
    return [=](Builder& b) {
      b.report(day);
      b.count(Predicate::present, n).of(miner).on(day).by(1).words({1, 2, 3});
      b.report(day);
      const Draft all = b.count(Predicate::present, 140).of(miner).on(day).by(2).words({1, 2, 3});
      b.killed(of_whom).of(miner).on(day).by(2).part_of(all);
    };
  };
  check_all({{"of one size", inside(52, 10), "figures_apart"}, {"of another", inside(12, 10), "part_pool"}});
}

TEST_CASE("a part of its own whole is none of another's") {
  const auto children = [](bool of_whole) {
    return [=](Builder& b) {
      b.report("2024-05-01");
      b.killed(41).of(people).words({1, 2, 3}).by(1);
      b.report(day);
      const Draft all = b.killed(63).of(people).words({1, 2, 3}).by(1);
      Draft some = b.killed(12).of(miner).words({1, 2, 3}).by(1);
      some.claim().subject.subset = true;
      if (of_whole) some.part_of(all);
    };
  };
  const auto said = [&](bool of_whole) {
    Builder b;
    children(of_whole)(b);
    return std::string(said_of(b.relate(), 0, 2));
  };
  CHECK(said(true) == "none");
  CHECK(said(false) == "part_population");
}

// "The toll rose to eight after two died": the two are among the eight, and no rival of another report's six.
TEST_CASE("the fewer behind a toll are among it") {
  for (const bool told_as_toll : {true, false}) {
    Builder b;
    b.report("2024-05-02");
    b.killed(6).words({1, 2, 3}).by(1);
    b.report("2024-05-03");
    Draft toll = b.killed(8).sentence(1).words({1, 2, 3}).by(2);
    if (told_as_toll) toll.claim().why[toll.claim().why_count++] = {claim::Rule::toll_verb, {}};
    b.killed(2).sentence(1).words({1, 2, 3}).by(2);
    const Relations r = b.relate();
    CHECK((said_of(r, 1, 2) == "part_stated") == told_as_toll);
    CHECK(said_of(r, 0, 1) == "toll_rises");
    if (told_as_toll) CHECK(find(r, 0, 2, Pattern::toll_falls) == nullptr);
  }
}

// "Four dead", and below: "At least four died, three of them in a ward": the three are among those of the headline.
TEST_CASE("a part of what the headline counts is no rival of it") {
  Builder b;
  b.report("2024-05-02");
  b.killed(4).title().words({1, 2, 3});
  Draft all = b.killed(4).at_least().sentence(1).words({1, 2, 3});
  b.killed(3).sentence(1).words({1, 2, 3}).part_of(all);
  CHECK(said_of(b.relate(), 0, 2) == "none");
}
