// Comparability before numbers: the field that differs is named, and no conflict is.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

}  // namespace

TEST_CASE("not comparable, and why") {
  check_all({
      {"two nations",
       two([](Builder& b) { return b.killed(230).of(soldier).nation(north); },
           [](Builder& b) { return b.killed(230).of(soldier).nation(south); }),
       "other_nationality"},
      {"two groups",
       two([](Builder& b) { return b.killed(26).of(miner); }, [](Builder& b) { return b.killed(9).of(soldier); }),
       "other_population"},
      {"two months",
       two([](Builder& b) { return b.killed(37).during("2024-03-01", "2024-03-31"); },
           [](Builder& b) { return b.killed(52).during("2024-04-01", "2024-04-30"); }),
       "other_window"},
      {"two towns",
       two([](Builder& b) { return b.killed(37).at(town); }, [](Builder& b) { return b.killed(52).at(south); }),
       "other_place"},
      {"an addition and a total",
       two([](Builder& b) { return b.sent(3'000).nation(north).more(); },
           [](Builder& b) { return b.sent(11'000).nation(north); }),
       "other_kind"},
      {"waves that nobody dates",
       two([](Builder& b) { return b.sent(3'000).nation(north); },
           [](Builder& b) { return b.sent(11'000).nation(north); }),
       "other_wave"},
      {"one number, two things",
       two([](Builder& b) { return b.count(Predicate::destroyed, 3'400).of(house); },
           [](Builder& b) { return b.sent(3'400); }),
       "number_only"},
      {"one number, two units",
       two([](Builder& b) { return b.duration(48, hours); },
           [](Builder& b) { return b.count(Predicate::destroyed, 48).of(truck); }),
       "number_only"},
      {"a nation and people at large",
       two([](Builder& b) { return b.killed(600'000).of(soldier).nation(south); },
           [](Builder& b) { return b.killed(3'000); }),
       "other_population"},
      {"killed and wounded by chance alike",
       two([](Builder& b) { return b.killed(40); }, [](Builder& b) { return b.wounded(40); }), "other_category"},
      {"killed and wounded", two([](Builder& b) { return b.killed(40); }, [](Builder& b) { return b.wounded(41); }),
       "none"},
      {"a forecast of further ones",
       two([](Builder& b) { return b.sent(7'000).nation(north).more().predicted(); },
           [](Builder& b) { return b.sent(3'000).nation(north).more(); }),
       "forecast_and_count"},
  });
}

TEST_CASE("two events") {
  Builder b;
  b.report(day, 900);
  b.killed(12);
  b.killed(7);
  b.report(day, 500);
  b.killed(12);
  b.killed(9);
  const Relations r = b.relate();
  CHECK(said_of(r, 0, 2) == "other_event");
  CHECK(said_of(r, 1, 3) == "none");
}

TEST_CASE("a place taken over from another sentence tells nothing apart") {
  Builder b;
  b.report(day);
  Draft carried = b.killed(12).of(miner).at(town);
  carried.claim().place.span = {9'000, 9'004};
  b.report(day);
  b.killed(31).of(miner).at(south);
  CHECK(said_of(b.relate(), 0, 1) == "figures_apart");
}

TEST_CASE("every relation that names a field names the right one") {
  Builder b;
  b.report(day);
  b.killed(230).of(soldier).nation(north);
  b.report(day);
  b.killed(230).of(soldier).nation(south);
  const Relations r = b.relate();
  const Relation* one = between(r, 0, 1);
  REQUIRE(one);
  CHECK(one->family == Family::not_comparable);
  CHECK(one->verdict == Verdict::not_comparable);
  CHECK(one->field == Field::population);
}

TEST_CASE("two reports that may be of two events") {
  const auto tolls = [](std::int64_t first, std::int64_t second, const char* second_day, std::uint32_t topic,
                        bool words) {
    return [=](Builder& b) {
      b.report("2024-05-02");
      Draft a = b.killed(first).by(1);
      b.report(second_day, topic);
      Draft c = b.killed(second).by(2);
      if (words) a.words({1, 2}), c.words({1, 2});
    };
  };
  check_all({
      {"one topic", tolls(31, 12, "2024-05-02", 900, false), "figures_unlike"},
      {"the same war", tolls(31, 12, "2024-05-02", 902, false), "none"},
      {"the same war and words", tolls(31, 12, "2024-05-02", 902, true), "figures_unlike"},
      {"months apart", tolls(31, 12, "2024-09-02", 900, false), "none"},
      {"an attack and a war", tolls(8, 150, "2024-05-02", 900, false), "none"},
      {"a figure that agrees", tolls(31, 31, "2024-05-02", 902, false), "same_figure"},
  });
}

TEST_CASE("reports that share no telling word are not called a conflict") {
  struct Row {
    const char* what;
    std::uint32_t kind;  ///< of the topic's words
    std::size_t own;     ///< words that only one of the reports has
    bool dated;
    const char* conflict;  ///< that it is called, or none
  };
  const Row rows[] = {
      {"names in common, written near each other", crossclaim::claim::telling_key, 20, true, "figures_apart"},
      {"people and deaths in common", 0, 20, true, ""},
      {"names in common, no dates", crossclaim::claim::telling_key, 20, false, "tolls_undated"},
      {"people and deaths in common, no dates", 0, 20, false, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    for (std::uint32_t n = 0; n < 2; ++n) {
      b.report(row.dated ? day : "");
      std::vector<std::uint32_t> words;
      for (std::uint32_t i = 0; i < row.own; ++i) words.push_back(100 + 50 * n + i);
      for (std::uint32_t i = 0; i < 6; ++i) words.push_back(row.kind + 500 + i);
      b.topic(words);
      b.killed(n == 0 ? 12 : 30).words({1, 2, 3}).by(n + 1);
    }
    const std::string said(said_of(b.relate(), 0, 1));
    CHECK((said == "figures_apart" || said == "tolls_undated" ? said : "") == row.conflict);
  }
}

TEST_CASE("families are not counted as people are") {
  for (const bool families : {true, false}) {
    Builder b;
    b.report(day);
    Draft fled = b.count(Predicate::displaced, 14'000).words({1, 2, 3}).by(1);
    if (families) fled.claim().subject.noun_class = crossclaim::mention::NounClass::group;
    b.report(day);
    b.count(Predicate::displaced, 70'000).words({1, 2, 3}).by(2);
    CHECK(said_of(b.relate(), 0, 1) == (families ? "other_unit" : "figures_apart"));
  }
}

TEST_CASE("the men of a mine and its tonnes are no rivals") {
  for (const bool goods : {true, false}) {
    Builder b;
    b.report(day);
    Draft men = b.count(goods ? Predicate::present : Predicate::displaced, 2'400).words({1, 2, 3});
    b.report(day);
    Draft other = b.count(goods ? Predicate::present : Predicate::displaced, 58'000).of(truck).words({1, 2, 3});
    men.claim().quantity.unit = 76;
    other.claim().quantity.unit = 77;
    CHECK(said_of(b.relate(), 0, 1) == (goods ? "none" : "other_unit"));
  }
}

TEST_CASE("one large figure under two names") {
  const auto told = [](Predicate first, Noun noun, std::int64_t n, std::int64_t m) {
    return two(
        [=](Builder& b) {
          return b.count(first, n).of(noun).words({1, 2});
        },
        [=](Builder& b) {
          return b.count(Predicate::present, m).of(soldier).words({1, 2});
        });
  };
  check_all({
      {"of people", told(Predicate::present, miner, 500, 500), "same_figure"},
      {"whatever the verb", told(Predicate::other, miner, 500, 500), "same_figure"},
      {"of people and things", told(Predicate::present, house, 500, 500), "other_population"},
      {"a small one", told(Predicate::present, miner, 12, 12), "other_population"},
      {"two figures", told(Predicate::present, miner, 500, 700), "other_population"},
  });
}

TEST_CASE("a number that counts nobody knows what") {
  const auto bare = [](std::int64_t n) {
    return two(
        [](Builder& b) {
          return b.killed(20).of(people).words({1, 2, 3});
        },
        [=](Builder& b) {
          Draft d = b.count(Predicate::other, n).words({1, 2, 3});
          d.claim().subject.noun_class = crossclaim::mention::NounClass::none;
          return d;
        });
  };
  CHECK(said_of(
            [&] {
              Builder b;
              bare(200)(b);
              return b.relate();
            }(),
            0, 1) == "none");
}

TEST_CASE("one side's count of both sides") {
  Builder b;
  b.report(day);
  b.killed(112).of(soldier).qualifier(41).by(1).words({1, 2, 3}).sentence(0);
  b.killed(85).of(soldier).by(1).words({1, 2, 3}).sentence(1);
  CHECK(said_of(b.relate(), 0, 1) == "other_population");
}

TEST_CASE("a denied figure of losses") {
  const auto lost = [](bool denied) {
    return two(
        [](Builder& b) {
          return b.killed(83).of(soldier).nation(north).words({1, 2, 3});
        },
        [=](Builder& b) {
          Draft d = b.casualties(83).of(soldier).nation(north).words({1, 2, 3});
          return denied ? d.negated() : d;
        });
  };
  check_all({{"they were not lost", lost(true), "denial"}, {"they were", lost(false), "category_swapped"}});
}

TEST_CASE("where two sides' dead are counted, the dead may be either's") {
  const auto of_side = [](Draft d, Noun noun, std::uint32_t word, bool armed) {
    d.of(noun);
    d.claim().subject.generic = false;
    d.claim().subject.head_key = word;
    d.claim().subject.military = armed;
    return d;
  };
  const auto tell = [&](bool armed) {
    return [=](Builder& b) {
      b.report(day);
      of_side(b.killed(60), miner, 7, false).by(1).words({1, 2, 3});
      b.report(day);
      b.killed(20).by(2).words({1, 2, 3});
      b.report(day);
      of_side(b.killed(61), miner, 7, false).by(3);
      if (armed) of_side(b.killed(9), soldier, 8, true).by(3);
    };
  };
  check_all({{"one side only", tell(false), "figures_apart"}});
  Builder b;
  b.report(day);
  of_side(b.killed(60), miner, 7, false).by(1).words({1, 2, 3}).sentence(1);
  of_side(b.killed(9), soldier, 8, true).by(1).words({1, 2, 3}).sentence(6);
  b.report(day);
  b.killed(20).by(2).words({1, 2, 3});
  const Relations r = b.relate();
  CHECK(said_of(r, 0, 2) == "other_population");
  CHECK(said_of(r, 1, 2) == "other_population");
}

TEST_CASE("bodies that were found are some of the dead") {
  const auto found = [](Draft d) {
    d.claim().subject.subset = true;
    return d;
  };
  check_all({
      {"fewer than died",
       two(
           [&](Builder& b) {
             return found(b.killed(40)).words({1, 2, 3});
           },
           [](Builder& b) {
             return b.killed(74).words({1, 2, 3});
           }),
       "part_population"},
      {"more than died",
       two(
           [&](Builder& b) {
             return found(b.killed(40)).words({1, 2, 3});
           },
           [](Builder& b) {
             return b.killed(12).words({1, 2, 3});
           }),
       "figures_apart"},
      {"found twice",
       two(
           [&](Builder& b) {
             return found(b.killed(40)).words({1, 2, 3});
           },
           [&](Builder& b) {
             return found(b.killed(74)).words({1, 2, 3});
           }),
       "figures_apart"},
  });
}

TEST_CASE("who was aboard") {
  const auto aboard = [](std::int64_t n, const char* on) {
    return [=](Builder& b) { return b.count(Predicate::present, n).words({1, 2, 3}).on(on); };
  };
  check_all({
      {"told of the day of departure and of that of the crash", two(aboard(58, "2024-05-01"), aboard(44, "2024-05-02")),
       "figures_apart"},
      {"told again when it is over",
       two("2024-05-03", aboard(58, "2024-05-02"), "2024-05-10", aboard(44, "2024-05-02")), "figures_apart"},
      {"a few of the many", two(aboard(58, "2024-05-02"), aboard(2, "2024-05-02")), "none"},
  });
}
