// What a later day explains, and what it does not.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

/// Claims of two reports some days apart.
std::function<void(Builder&)> later(const char* first_day, std::function<Draft(Builder&)> first, const char* second_day,
                                    std::function<Draft(Builder&)> second) {
  return [=](Builder& b) {
    b.report(first_day);
    first(b);
    b.report(second_day);
    second(b);
  };
}

Draft killed_60(Builder& b) { return b.killed(60).by(1); }

}  // namespace

TEST_CASE("updates") {
  check_all({
      {"a toll rises", later("2024-05-02", killed_60, "2024-05-04", [](Builder& b) { return b.killed(93).by(1); }),
       "toll_rises"},
      {"a floor rises",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(60).at_least(); }, "2024-05-04",
           [](Builder& b) { return b.killed(70).at_least(); }),
       "toll_rises"},
      {"a toll rises too fast",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(1'100).by(1); }, "2024-05-07",
           [](Builder& b) { return b.killed(3'000).by(2); }),
       "toll_rises_fast"},
      {"a toll stands still",
       later(
           "2024-02-02", [](Builder& b) { return b.killed(3'000).by(1); }, "2024-05-07",
           [](Builder& b) { return b.killed(3'000).by(2); }),
       "toll_frozen"},
      {"a toll falls",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(145).by(1); }, "2024-05-04",
           [](Builder& b) { return b.killed(98).by(2); }),
       "toll_falls"},
      {"a source lowers its toll",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(145).by(1); }, "2024-05-04",
           [](Builder& b) { return b.killed(98).by(1); }),
       "source_revises"},
      {"the missing are found",
       later(
           "2024-05-02", [](Builder& b) { return b.count(Predicate::missing, 60); }, "2024-05-04",
           [](Builder& b) { return b.count(Predicate::missing, 21); }),
       "stock_changes"},
      {"an estimate is revised",
       later(
           "2024-05-02",
           [](Builder& b) {
             return b.count(Predicate::other, 690).of(truck).verb(4).by(1).words({1, 2, 3});
           },
           "2024-07-04",
           [](Builder& b) {
             return b.count(Predicate::other, 655).of(truck).verb(4).by(1).words({1, 2, 3});
           }),
       "source_revises"},
      {"those aboard are not recounted overnight",
       later(
           "2024-05-02", [](Builder& b) { return b.count(Predicate::present, 72).by(1); }, "2024-05-03",
           [](Builder& b) { return b.count(Predicate::present, 78).by(2); }),
       "figures_apart"},
      {"two reports of one statement",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(60).by(1).said("2024-05-01"); }, "2024-05-03",
           [](Builder& b) { return b.killed(90).by(1).said("2024-05-01"); }),
       "utterance_apart"},
  });
}

TEST_CASE("what a past year gave is settled, this year goes on") {
  const auto output = [](const char* first, const char* last) {
    const auto told = [=](std::int64_t n, std::uint32_t source) {
      return [=](Builder& b) {
        return b.count(Predicate::present, n).of(truck).verb(4).words({1, 2, 3}).during(first, last).by(source);
      };
    };
    return later("2024-05-02", told(690, 1), "2024-05-06", told(950, 2));
  };
  check_all({{"last year", output("2023-01-01", "2023-12-31"), "figures_apart"},
             {"this year", output("2024-01-01", "2024-12-31"), "stock_changes"}});
}

TEST_CASE("corrections") {
  check_all({
      {"a report without a source corrects one without",
       later(
           "2024-05-02", [](Builder& b) { return b.killed(157); }, "2024-05-04",
           [](Builder& b) { return b.killed(153).revised(); }),
       "text_revises"},
      {"a source does not correct the figure of another",
       later("2024-05-02", killed_60, "2024-05-04", [](Builder& b) { return b.killed(53).by(2).revised(); }),
       "toll_falls"},
  });
}

TEST_CASE("the earlier one is a, whatever comes first") {
  Builder b;
  b.report("2024-05-04");
  b.killed(93);
  b.report("2024-05-02");
  b.killed(60);
  const Relations r = b.relate();
  const Relation* one = find(r, 0, 1, Pattern::toll_rises);
  REQUIRE(one);
  CHECK(one->a == 1);
  CHECK(one->b == 0);
}

TEST_CASE("the text says which figure replaces which") {
  check_all({
      {"corrected",
       [](Builder& b) {
         b.report("2024-05-02");
         b.killed(59).by(1).words({1, 2});
         b.killed(55).by(1).words({1, 2}).revised();
       },
       "source_revises"},
      {"once and now",
       [](Builder& b) {
         b.report("2024-05-02");
         b.killed(59).words({1, 2}).former();
         b.killed(75).words({1, 2});
       },
       "text_revises"},
      {"one sentence from the old to the new",
       [](Builder& b) {
         b.report("2024-05-02");
         b.killed(59).former().sentence(2);
         b.killed(55).revised().sentence(2);
       },
       "text_revises"},
      {"neither",
       [](Builder& b) {
         b.report("2024-05-02");
         b.killed(59).by(1).words({1, 2});
         b.killed(55).by(1).words({1, 2});
       },
       "one_source_apart"},
  });
}

TEST_CASE("the last day beside the count to date") {
  Builder b;
  b.report("2024-05-02");
  b.killed(1'200).by(1).said("2024-05-02");
  b.report("2024-05-04");
  Draft day = b.killed(210).during("2024-05-03", "2024-05-04");
  day.claim().time.ref.bound = crossclaim::mention::TimeBound::within;
  CHECK(said_of(b.relate(), 0, 1) == "other_window");
}

TEST_CASE("the last day beside a count that nothing dates") {
  const auto told = [](std::int64_t total) {
    Builder b;
    b.report("2024-05-04");
    Draft day = b.killed(21).during("2024-05-03", "2024-05-04");
    day.claim().time.ref.bound = crossclaim::mention::TimeBound::within;
    b.report("2024-05-04");
    b.killed(total).by(1);
    return std::string(said_of(b.relate(), 0, 1));
  };
  CHECK(told(900) == "part_day");
  CHECK(told(12) == "other_window");
}

TEST_CASE("dates of one event") {
  const auto dated = [](const char* first, const char* second, std::int64_t n) {
    return [=](Builder& b) {
      b.report("2024-07-24");
      b.killed(n).on(first).by(1).words({1, 2, 3, 4});
      b.report("2024-07-26");
      b.killed(n).on(second).by(2).words({1, 2, 3, 4});
    };
  };
  check_all({
      {"two days", dated("2024-07-23", "2024-07-21", 34), "dates_apart"},
      {"one year off", dated("2023-07-23", "2024-07-23", 34), "dates_year_apart"},
      {"one day", dated("2024-07-23", "2024-07-23", 34), "same_figure"},
  });
  Builder b;
  b.report("2024-07-24");
  b.killed(3).on("2024-07-21").by(1);
  b.report("2024-07-26");
  b.killed(3).on("2024-07-23").by(2);
  CHECK(said_of(b.relate(), 0, 1) == "other_window");
}

TEST_CASE("beginnings of one arrival") {
  const auto since = [](const char* first, const char* second) {
    return [=](Builder& b) {
      b.report("2024-07-24");
      b.sent(12'000).nation(north).since(first).by(1);
      b.report("2024-07-26");
      b.sent(12'000).nation(north).since(second).by(2);
    };
  };
  check_all({
      {"months apart", since("2024-01-05", "2024-05-01"), "starts_apart"},
      {"days apart", since("2024-05-05", "2024-05-01"), "same_figure"},
  });
  Builder b;
  b.report("2024-07-24");
  b.sent(12'000).nation(north).since("2024-03-01").claim().stage = crossclaim::claim::Stage::at_front;
  b.report("2024-07-26");
  b.sent(12'000).nation(north).since("2024-01-01").claim().stage = crossclaim::claim::Stage::in_country;
  CHECK(find(b.relate(), 0, 1, Pattern::stage_dates_apart));
  CHECK(find(b.relate(), 0, 1, Pattern::same_figure));
  // Nobody stands at the front before arriving.
  Builder early;
  early.report("2024-07-24");
  early.sent(12'000).nation(north).since("2024-01-01").claim().stage = crossclaim::claim::Stage::at_front;
  early.report("2024-07-26");
  early.sent(12'000).nation(north).since("2024-03-01").claim().stage = crossclaim::claim::Stage::in_country;
  CHECK(find(early.relate(), 0, 1, Pattern::starts_apart));
}

TEST_CASE("other numbers of one beginning") {
  const auto since = [](const char* first, const char* second, Entity who) {
    return [=](Builder& b) {
      b.report("2024-07-24");
      b.sent(12'000).nation(north).since(first).by(1);
      b.report("2024-07-26");
      b.share(40).nation(who).since(second).by(2).claim().event = Predicate::deployed;
    };
  };
  check_all({
      {"since one day", since("2024-05-01", "2024-05-01", north), "same_date"},
      {"since another", since("2024-05-01", "2024-03-01", north), "none"},
      {"of another army", since("2024-05-01", "2024-05-01", south), "none"},
  });
}

TEST_CASE("agreements with a difference") {
  Builder b;
  b.report("2024-05-02");
  b.sent(12'000).nation(north).by(1).claim().stage = crossclaim::claim::Stage::at_front;
  b.report("2024-05-02");
  b.sent(12'000).nation(north).by(2).claim().stage = crossclaim::claim::Stage::in_country;
  CHECK(find(b.relate(), 0, 1, Pattern::stage_differs));

  Builder c;
  c.report("2024-05-02");
  c.killed(12).hedged();
  c.report("2024-05-02");
  c.killed(12);
  CHECK(find(c.relate(), 0, 1, Pattern::reported_and_flat));

  Builder d;
  d.report("2024-05-02");
  d.killed(1'327).by(1);
  d.report("2024-05-02");
  d.killed(1'327);
  CHECK(find(d.relate(), 0, 1, Pattern::attribution_lost));

  Builder e;
  e.report("2024-05-02");
  e.killed(12).by(1).claim().agent.nationality.ids[0] = north;
  e.report("2024-05-02");
  e.killed(12).by(2).claim().agent.nationality.ids[0] = south;
  CHECK(find(e.relate(), 0, 1, Pattern::agents_differ));
}

TEST_CASE("an end that one of two figures leaves open") {
  const auto figures = [](const char* second) {
    Builder b;
    b.report("2024-07-24");
    b.sent(640).nation(north).since("2024-03-01");
    if (second)
      b.sent(640).nation(north).during("2024-03-01", "2024-05-31");
    else
      b.sent(640).nation(north).since("2024-03-01");
    return b.relate();
  };
  CHECK(find(figures("2024-05-31"), 0, 1, Pattern::end_unsaid));
  CHECK(!find(figures(nullptr), 0, 1, Pattern::end_unsaid));
}

TEST_CASE("a floor of a day and a larger figure of none") {
  const auto toll = [](const char* second_day) {
    return [=](Builder& b) {
      b.report("2024-05-02");
      b.killed(1'100).at_least().said("2024-05-01").by(1);
      b.report(second_day);
      b.killed(3'000).by(2);
    };
  };
  check_all({
      {"undated", toll(""), "toll_may_rise"},
      {"of the same day", toll("2024-05-01"), "floor_strained"},
  });
}

TEST_CASE("a toll is counted on the day of the report") {
  const auto toll = [](const char* first, const char* second, Predicate p) {
    return [=](Builder& b) {
      b.report("2024-05-02");
      b.count(p, 19).on(first).by(1);
      b.report("2024-05-04");
      b.count(p, 31).on(second).by(2);
    };
  };
  check_all({
      {"event and count", toll("2024-05-01", "2024-05-04", Predicate::killed), "toll_rises"},
      {"two events", toll("2024-04-20", "2024-05-01", Predicate::killed), "other_window"},
  });
}

TEST_CASE("an event of long ago") {
  const auto toll = [](const char* first) {
    return [=](Builder& b) {
      b.report("2024-11-04");
      b.killed(17).on(first).by(1);
      b.report("2024-11-04");
      b.killed(41).by(2);
    };
  };
  check_all({
      {"of March", toll("2024-03-12"), "other_window"},
      {"of the day before", toll("2024-11-03"), "figures_unlike"},
  });
}

TEST_CASE("one source on two days") {
  const auto missing = [](const char* second_report) {
    return [=](Builder& b) {
      b.report("2024-11-03");
      b.count(Predicate::missing, 19).said("2024-11-03").by(1);
      b.report(second_report);
      b.count(Predicate::missing, 12).by(1);
    };
  };
  check_all({
      {"the next day", missing("2024-11-04"), "stock_changes"},
      {"the same day", missing("2024-11-03"), "utterance_apart"},
  });
}

TEST_CASE("old and new figure in one text") {
  Builder b;
  b.report("2024-05-04");
  b.killed(900).on("2024-05-03").sentence(0).words({1});
  b.killed(1'050).revised().on("2024-05-03").sentence(2).words({1});
  CHECK(said_of(b.relate(), 0, 1) == "text_revises");
}

TEST_CASE("the dead of a later day are not all to date") {
  for (const bool own_day : {true, false}) {
    Builder b;
    b.report("2024-03-12");
    b.killed(36).on("2024-03-11").by(1);
    b.report("2024-03-14");
    Draft divers = b.killed(22).by(2);
    if (own_day) divers.on("2024-03-13");
    CHECK(said_of(b.relate(), 0, 1) == (own_day ? "other_window" : "toll_falls"));
  }
}

TEST_CASE("a text that gives another's figure as the earlier one") {
  for (const std::int64_t recalled : {157, 150}) {
    Builder b;
    b.report("2024-03-12");
    b.killed(157).by(1);
    b.report("2024-03-12");
    b.killed(153).by(2).sentence(0);
    b.killed(recalled).by(2).former().sentence(0);
    CHECK(said_of(b.relate(), 0, 1) == (recalled == 157 ? "text_revises" : "figures_apart"));
  }
}

TEST_CASE("two counters of the same months") {
  const auto since = [](const char* first_day, const char* second_day, std::int64_t n) {
    return two(
        "2024-10-02",
        [=](Builder& b) {
          return b.killed(58).since(first_day).words({1, 2, 3});
        },
        "2024-10-03",
        [=](Builder& b) {
          return b.killed(n).since(second_day).words({1, 2, 3});
        });
  };
  check_all({
      {"three times as many within a day", since("2024-01-01", "2024-01-01", 176), "figures_apart"},
      {"a few more", since("2024-01-01", "2024-01-01", 61), "toll_rises"},
      {"of days", since("2024-10-01", "2024-10-01", 176), "toll_rises"},
  });
}

TEST_CASE("the hurt may be fewer") {
  const auto hurt = [](Predicate p) {
    return two(
        "2024-10-02",
        [=](Builder& b) {
          return b.count(p, 64).of(people).words({1, 2, 3});
        },
        "2024-10-04",
        [=](Builder& b) {
          return b.count(p, 31).of(people).words({1, 2, 3});
        });
  };
  check_all({{"in hospital", hurt(Predicate::wounded), "stock_changes"},
             {"the dead", hurt(Predicate::killed), "toll_falls"}});
}

TEST_CASE("a toll that stands still until an undated text lets somebody speak") {
  /// A dated report, and one without a date in which a voice speaks on 7 February of a year that it leaves open.
  const auto told = [](const char* day, Predicate what, std::uint32_t voice, bool dated = false) {
    Builder b;
    b.report(day);
    b.count(what, 3'000).by(1);
    if (dated)
      b.report("2025-01-02");
    else
      b.report();
    b.count(what, 3'000).by(2);
    Claim& words = b.statement(4).claim();
    if (voice != 0) words.source_count = 1, words.sources[0].key = voice;
    words.as_of.present = true;
    words.as_of.ref.from.month = 2;
    words.as_of.ref.from.day = 7;
    const Relations r = b.relate();
    CHECK(find(r, 0, 1, Pattern::same_figure));
    const Relation* still = find(r, 0, 1, Pattern::toll_frozen);
    if (still) CHECK(still->a == 0);
    return still != nullptr;
  };
  CHECK(told("2024-12-20", Predicate::killed, 3));
  CHECK_FALSE(told("2025-01-20", Predicate::killed, 3));   // a fortnight
  CHECK_FALSE(told("2024-10-20", Predicate::present, 3));  // no toll
  CHECK_FALSE(told("2024-12-20", Predicate::killed, 0));   // nobody speaks
  CHECK_FALSE(told("2024-05-20", Predicate::killed, 3));   // the nearer 7 February lies before
  CHECK_FALSE(told("2024-12-20", Predicate::killed, 3, true));
}
