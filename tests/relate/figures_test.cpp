// Two counts of one category, one day, one event: what the figures alone decide. A mine, a ferry, a quake, none of them
// real.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";

Draft twelve(Builder& b) { return b.killed(12); }

}  // namespace

TEST_CASE("figures that agree") {
  check_all({
      {"the same figure from two origins", two(twelve, twelve), "same_figure"},
      {"a rounding", two([](Builder& b) { return b.killed(1'000); }, [](Builder& b) { return b.killed(1'012); }),
       "rounded_figure"},
      {"a point in a range",
       two([](Builder& b) { return b.killed(40).range(50); }, [](Builder& b) { return b.killed(46); }), "inside_range"},
      {"a floor", two([](Builder& b) { return b.killed(20).at_least(); }, [](Builder& b) { return b.killed(26); }),
       "above_floor"},
      {"a ceiling", two([](Builder& b) { return b.killed(30).up_to(); }, [](Builder& b) { return b.killed(26); }),
       "under_ceiling"},
      {"ranges that overlap",
       two([](Builder& b) { return b.killed(40).range(60); }, [](Builder& b) { return b.killed(50).range(70); }),
       "overlapping_ranges"},
      {"the bound alone",
       two([](Builder& b) { return b.killed(40).at_least(true); }, [](Builder& b) { return b.killed(40); }),
       "bound_dropped"},
      {"two days and 48 hours",
       two(
           [](Builder& b) {
             return b.duration(48, hours).words({5, 6});
           },
           [](Builder& b) {
             return b.duration(2, days).words({5, 6});
           }),
       "same_figure"},
  });
}

TEST_CASE("figures that differ") {
  check_all({
      {"apart",
       two([](Builder& b) { return b.killed(12).of(miner); }, [](Builder& b) { return b.killed(31).of(miner); }),
       "figures_apart"},
      {"apart, in words of one event",
       two(
           [](Builder& b) {
             return b.killed(12).words({1, 2, 3});
           },
           [](Builder& b) {
             return b.killed(31).words({1, 2, 3});
           }),
       "figures_apart"},
      {"people here and people there", two(twelve, [](Builder& b) { return b.killed(31); }), "figures_unlike"},
      {"people here and there, nearly as many", two(twelve, [](Builder& b) { return b.killed(18); }), "figures_apart"},
      {"bounds that leave no room",
       two([](Builder& b) { return b.killed(500).at_least(true).of(miner); },
           [](Builder& b) { return b.killed(200).of(miner); }),
       "figures_apart"},
      {"near",
       two([](Builder& b) { return b.killed(11'000).about(); },
           [](Builder& b) { return b.killed(12'000).at_least(true); }),
       "figures_near"},
      {"touching",
       two([](Builder& b) { return b.killed(10'000).range(12'000); },
           [](Builder& b) { return b.killed(12'000).at_least(true); }),
       "figures_touch"},
      {"a floor nobody means",
       two([](Builder& b) { return b.killed(20).at_least(); }, [](Builder& b) { return b.killed(60); }),
       "floor_strained"},
      {"a ceiling nobody means",
       two([](Builder& b) { return b.killed(90).up_to(); }, [](Builder& b) { return b.killed(20); }),
       "ceiling_strained"},
      {"a ceiling out of reach",
       two([](Builder& b) { return b.killed(4'000).up_to(); }, [](Builder& b) { return b.killed(300); }),
       "ceiling_far"},
      {"none against some", two([](Builder& b) { return b.killed(0); }, [](Builder& b) { return b.killed(5); }),
       "figures_apart"},
  });
}

TEST_CASE("who is there under two names") {
  const auto there = [](std::int64_t n, Noun noun) {
    return [=](Builder& b) { return b.count(Predicate::present, n).of(noun).words({1, 2, 3}); };
  };
  check_all({
      {"a brigade and a crowd", two(there(120, miner), there(600, people)), "none"},
      {"a crowd under two names", two(there(300, miner), there(600, people)), "figures_apart"},
  });
}

TEST_CASE("money in two currencies") {
  check_all({
      {"one number, two currencies",
       two(
           [](Builder& b) {
             return b.money(40, usd).words({1, 2});
           },
           [](Builder& b) {
             return b.money(40, eur).words({1, 2});
           }),
       "currencies_apart"},
      {"two sums",
       two(
           [](Builder& b) {
             return b.money(40, usd).words({1, 2});
           },
           [](Builder& b) {
             return b.money(36, eur).words({1, 2});
           }),
       "other_unit"},
  });
  Builder b;
  b.report(day);
  Draft euros = b.money(36, eur).sentence(3);
  Draft dollars = b.money(40, usd).sentence(3);
  dollars.claim().quantity.span = {euros.claim().quantity.span.end + 2, euros.claim().quantity.span.end + 5};
  CHECK(said_of(b.relate(), 0, 1) == "two_currencies");
}

TEST_CASE("inside one text") {
  const auto inside = [](std::function<void(Builder&)> make) {
    return [=](Builder& b) {
      b.report(day);
      make(b);
    };
  };
  check_all({
      {"said twice", inside([](Builder& b) {
         b.killed(12);
         b.killed(12);
       }),
       "same_figure_twice"},
      {"headline and body", inside([](Builder& b) {
         b.killed(80).title();
         b.killed(50);
       }),
       "headline_apart"},
      {"the headline drops the bound", inside([](Builder& b) {
         b.killed(110).title();
         b.killed(110).at_least();
       }),
       "bound_dropped"},
      {"the headline takes one end of a range", inside([](Builder& b) {
         b.killed(30).title();
         b.killed(20).range(30);
       }),
       "headline_top_of_range"},
      {"the headline kills the wounded", inside([](Builder& b) {
         b.killed(9).title();
         b.wounded(9);
       }),
       "headline_category"},
      {"one source, one day, two figures", inside([](Builder& b) {
         b.killed(28).by(1).words({1, 2});
         b.killed(37).by(1).words({1, 2});
       }),
       "one_source_apart"},
      {"one verb, one thing, two figures", inside([](Builder& b) {
         b.killed(28).verb(7).words({1, 2, 3});
         b.killed(37).verb(7).words({1, 2, 3});
       }),
       "figures_apart"},
      {"two figures that nothing joins", inside([](Builder& b) {
         b.killed(28).by(1);
         b.killed(3).by(2);
       }),
       "none"},
      {"a sentence does not contradict itself", inside([](Builder& b) {
         b.killed(28).by(1).words({1, 2}).sentence(4);
         b.killed(37).by(1).words({1, 2}).sentence(4);
       }),
       "none"},
  });
}

TEST_CASE("a headline with one end of a range that is only expected is soft") {
  Builder b;
  b.report(day);
  b.killed(2'000).title().predicted();
  b.killed(1'200).range(2'000).predicted();
  const Relations r = b.relate();
  const Relation* soft = find(r, 0, 1, Pattern::headline_top_of_range);
  REQUIRE(soft);
  CHECK(soft->verdict == Verdict::soft);
  CHECK(soft->internal);
}

TEST_CASE("one utterance told twice") {
  const auto told = [](std::function<Draft(Builder&)> first, std::function<Draft(Builder&)> second) {
    return [=](Builder& b) {
      b.report(day);
      first(b).by(1).said("2024-05-01");
      b.report(day);
      second(b).by(1).said("2024-05-01");
    };
  };
  check_all({
      {"two figures", told([](Builder& b) { return b.killed(30); }, [](Builder& b) { return b.killed(13); }),
       "utterance_apart"},
      {"two categories", told([](Builder& b) { return b.killed(300); }, [](Builder& b) { return b.casualties(300); }),
       "utterance_category"},
      {"one figure", told([](Builder& b) { return b.killed(30); }, [](Builder& b) { return b.killed(30); }),
       "echo_source"},
  });
}

TEST_CASE("none of all and some, in one breath") {
  const auto missing = [](std::uint32_t second_sentence, Noun counted) {
    return [=](Builder& b) {
      b.report(day);
      b.count(Predicate::missing, 0).of(counted).sentence(0).claim().subject.generic = counted == people;
      b.count(Predicate::missing, 2).of(miner).sentence(second_sentence);
    };
  };
  check_all({
      {"the next sentence", missing(1, people), "figures_apart"},
      {"later in the text", missing(4, people), "none"},
      {"of another group", missing(1, truck), "other_population"},
  });
}

TEST_CASE("a headline and what the body names as a part of it") {
  const auto told = [](bool part) {
    return [=](Builder& b) {
      b.report(day);
      b.killed(34).title().sentence(0);
      Draft children = b.killed(11).sentence(1);
      Draft all = b.killed(34).sentence(1);
      if (part) children.part_of(all);
    };
  };
  Builder named;
  told(true)(named);
  CHECK(!find(named.relate(), 0, 1, Pattern::headline_apart));
  Builder beside;  // the body repeats the figure of the headline: the other is another's
  told(false)(beside);
  CHECK(!find(beside.relate(), 0, 1, Pattern::headline_apart));
  Builder rival;
  rival.report(day);
  rival.killed(34).title().sentence(0);
  rival.killed(11).sentence(1);
  CHECK(find(rival.relate(), 0, 1, Pattern::headline_apart));
}

TEST_CASE("a headline whose figure the body repeats") {
  const auto told = [](bool repeated) {
    Builder b;
    b.report(day);
    b.killed(63).title().by(1);
    b.killed(80).by(2).sentence(3).words({1, 2});
    if (repeated) b.killed(63).by(1).sentence(1).words({1, 2});
    return std::string(said_of(b.relate(), 0, 1));
  };
  CHECK(told(true) == "none");
  CHECK(told(false) == "headline_apart");
}

TEST_CASE("one sum to the last digit, of whatever quarter") {
  const auto sums = [](std::int64_t n) {
    return two(
        [](Builder& b) {
          return b.money(41'000'000, usd).during("2024-04-01", "2024-06-30").words({1, 2, 3});
        },
        [=](Builder& b) {
          return b.money(n, usd).during("2023-01-01", "2023-03-31").words({1, 2, 3});
        });
  };
  check_all({{"one", sums(41'000'000), "same_figure"}, {"two", sums(52'000'000), "other_window"}});
}
