// Claims without a number.
#include "relate/case.hpp"

using namespace crossclaim;
using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";
constexpr std::uint32_t inspect = 77;

std::function<void(Builder&)> worded(const char* first_day, std::function<Draft(Builder&)> first,
                                     const char* second_day, std::function<Draft(Builder&)> second) {
  return [=](Builder& b) {
    b.report(first_day);
    first(b).words({1, 2, 3, 4}).by(1);
    b.report(second_day);
    second(b).words({1, 2, 3, 4}).by(2);
  };
}

Draft done(Builder& b) { return b.statement(inspect); }
Draft not_done(Builder& b) { return b.statement(inspect).negated(); }

}  // namespace

TEST_CASE("negation") {
  check_all({
      {"it was and it was not", worded(day, done, day, not_done), "statement_negated"},
      {"not yet, and weeks later", worded("2024-01-25", not_done, "2024-02-19", done), "status_changed"},
      {"it was, and a denial that it was",
       worded(day, done, day, [](Builder& b) { return b.statement(inspect).denied(); }), "statement_negated"},
      {"it was not, and a denial that it was",
       worded(day, not_done, day, [](Builder& b) { return b.statement(inspect).denied(); }), "none"},
      {"both say that it was", worded(day, done, day, done), "same_statement"},
      {"another verb", worded(day, done, day, [](Builder& b) { return b.statement(78).negated(); }), "none"},
      {"perhaps not", worded(day, done, day, [](Builder& b) { return b.statement(inspect).negated().possible(); }),
       "none"},
      {"none and some",
       worded(day, not_done, day, [](Builder& b) { return b.count(Predicate::attacked, 40).verb(inspect); }),
       "statement_negated"},
      {"none will be, and a plan of some",
       worded(
           day, [](Builder& b) { return not_done(b).predicted(); }, day,
           [](Builder& b) {
             return b.count(Predicate::attacked, 40).verb(inspect).during("2031-01-01", "2031-12-31");
           }),
       "statement_negated"},
      {"none will be, and some were",
       worded(
           day, [](Builder& b) { return not_done(b).predicted(); }, day,
           [](Builder& b) { return b.count(Predicate::attacked, 40).verb(inspect); }),
       "none"},
  });
}

TEST_CASE("a week later it may have changed, in either order") {
  const auto tired = [](Builder& b) { return b.statement(inspect).stance(1, 1); };
  const auto fresh = [](Builder& b) { return b.statement(inspect).stance(1, -1); };
  check_all({
      {"it was not, a week later it was", worded("2024-05-02", not_done, "2024-05-09", done), "statement_negated"},
      {"eight days later", worded("2024-05-02", not_done, "2024-05-10", done), "status_changed"},
      {"it was, a week later it was not", worded("2024-05-02", done, "2024-05-09", not_done), "statement_negated"},
      {"eight days later", worded("2024-05-02", done, "2024-05-10", not_done), "status_changed"},
      {"one pole, a week later the other", worded("2024-05-02", tired, "2024-05-09", fresh), "stance_opposed"},
      {"eight days later", worded("2024-05-02", tired, "2024-05-10", fresh), "status_changed"},
      {"a week before", worded("2024-05-09", tired, "2024-05-02", fresh), "stance_opposed"},
      {"eight days before", worded("2024-05-10", tired, "2024-05-02", fresh), "status_changed"},
  });
}

TEST_CASE("a denial of little in common") {
  Builder b;
  b.report(day);
  b.statement(inspect).words({1, 2});
  b.report(day);
  b.statement(inspect).denied().words({1, 2});
  CHECK(said_of(b.relate(), 0, 1) == "none");
}

TEST_CASE("one verb of little in common") {
  Builder b;
  b.report(day);
  b.statement(inspect).words({1});
  b.report(day);
  b.statement(inspect).negated().words({1});
  CHECK(said_of(b.relate(), 0, 1) == "none");
}

TEST_CASE("dates of statements") {
  const auto dated = [](const char* first, const char* second) {
    return worded(
        day, [=](Builder& b) { return b.statement(inspect).on(first); }, day,
        [=](Builder& b) { return b.statement(inspect).on(second); });
  };
  check_all({
      {"one day", dated("2024-04-03", "2024-04-03"), "same_date"},
      {"two days", dated("2024-04-03", "2024-04-05"), "dates_apart"},
      {"one year off", dated("2023-04-03", "2024-04-03"), "dates_year_apart"},
      {"years apart", dated("2020-01-03", "2024-04-05"), "none"},
      {"a day in its month",
       worded(
           day, [](Builder& b) { return b.statement(inspect).on("2024-04-26"); }, day,
           [](Builder& b) { return b.statement(inspect).during("2024-04-21", "2024-04-30"); }),
       "date_inside"},
  });
}

TEST_CASE("poles of an axis") {
  const auto caused_on = [](const char* first, const char* second) {
    return [=](Builder& b) {
      b.report(day);
      b.statement(0).stance(5, 1, true).on(first).sentence(0);
      b.statement(0).stance(5, 1, true).on(second).sentence(4);
    };
  };
  const auto pole = [](int p, bool cause = false) {
    return [=](Builder& b) { return b.statement(0).stance(5, p, cause); };
  };
  check_all({
      {"opposite", worded(day, pole(1), day, pole(-1)), "stance_opposed"},
      {"the same", worded(day, pole(1), day, pole(1)), "same_stance"},
      {"perhaps opposite", worded(day, pole(1), day, [=](Builder& b) { return pole(-1)(b).possible(); }),
       "stance_strained"},
      {"opposite, weeks later", worded("2024-01-02", pole(1), "2024-03-02", pole(-1)), "status_changed"},
      {"opposite, with degrees between them",
       worded(day, pole(1), day,
              [=](Builder& b) {
                Draft d = pole(-1)(b);
                d.claim().stance.gradable = true;
                return d;
              }),
       "stance_strained"},
      {"another axis", worded(day, pole(1), day, [](Builder& b) { return b.statement(0).stance(6, -1); }), "none"},
      {"causes that exclude each other", worded(day, pole(1, true), day, pole(-1, true)), "cause_opposed"},
      {"one cause, of one day of one text", caused_on("2024-05-01", "2024-05-01"), "same_stance"},
      {"of another day", caused_on("2024-05-01", "2024-04-20"), "none"},
  });
}

TEST_CASE("one event in two verbs") {
  const auto does = [](std::uint32_t verb, Predicate what) {
    return [=](Builder& b) {
      Draft d = b.statement(verb).of(soldier).nation(north);
      d.claim().event = what;
      return d;
    };
  };
  check_all({
      {"who was sent and who was shipped",
       worded(day, does(77, Predicate::deployed), day, does(78, Predicate::deployed)), "same_statement"},
      {"who fights and who is seen at a camp",
       worded(day, does(77, Predicate::present), day, does(78, Predicate::present)), "none"},
      {"who fights, twice", worded(day, does(77, Predicate::present), day, does(77, Predicate::present)),
       "same_statement"},
  });
  Builder b;
  b.report(day);
  does(77, Predicate::deployed)(b).words({1, 2});
  b.report(day);
  does(78, Predicate::deployed)(b).words({3, 4});
  CHECK(said_of(b.relate(), 0, 1) == "none");
}

TEST_CASE("more of what was told before") {
  const auto fresh = [](Builder& b) {
    Draft d = b.statement(claim::key_of_event(Predicate::deployed)).more();
    d.claim().event = Predicate::deployed;
    return d;
  };
  const auto sent = [](bool more) {
    return [=](Builder& b) {
      Draft d = b.sent(900).verb(claim::key_of_event(Predicate::deployed));
      return more ? d.more() : d;
    };
  };
  check_all({
      {"fresh deployments, and how many", worded(day, fresh, day, sent(true)), "same_statement"},
      {"not those who were there before", worded(day, fresh, day, sent(false)), "none"},
      {"a forecast of them is no report",
       worded(day, fresh, day, [=](Builder& b) { return sent(true)(b).predicted(); }), "none"},
  });
}

TEST_CASE("the day of the words taken for that of the event") {
  const auto wiped_out = [](const char* when, Entity nation) {
    return [=](Builder& b) {
      Draft d = b.statement(77).on(when).of(soldier).nation(nation);
      d.claim().event = Predicate::killed;
      return d;
    };
  };
  const auto said = [](Builder& b) { return b.killed(200).of(soldier).nation(north).said("2024-05-01"); };
  const auto said_and_dated = [](Builder& b) {
    return b.killed(200).of(soldier).nation(north).said("2024-05-01").on("2024-04-20");
  };
  check_all({
      {"one day", worded(day, wiped_out("2024-05-01", north), day, said), "saying_day_as_event"},
      {"a year off", worded(day, wiped_out("2023-05-01", north), day, said), "saying_day_as_event"},
      {"another day", worded(day, wiped_out("2024-04-30", north), day, said), "none"},
      {"another army", worded(day, wiped_out("2024-05-01", south), day, said), "none"},
      {"the words date the event", worded(day, wiped_out("2024-05-01", north), day, said_and_dated), "dates_apart"},
  });
}

TEST_CASE("names from two sides, and parties of one pole") {
  const auto name = [](int p) { return [=](Builder& b) { return b.statement(0).stance(5, p).named(); }; };
  const auto party = [](int p, Entity e, bool of_party) {
    return [=](Builder& b) {
      Draft d = b.statement(0).stance(5, p).nation(e);
      return of_party ? d.of_party() : d;
    };
  };
  check_all({
      {"an incursion and a counterattack", worded(day, name(1), day, name(-1)), "named_otherwise"},
      {"one name", worded(day, name(1), day, name(1)), "same_stance"},
      {"a name of one, a word of the other",
       worded(day, name(1), day, [](Builder& b) { return b.statement(0).stance(5, -1); }), "stance_opposed"},
      {"the north's idea, at the south's demand", worded(day, party(1, north, true), day, party(-1, south, true)),
       "stance_strained"},
      {"weeks later no other party had the idea",
       worded("2024-01-02", party(1, north, true), "2024-03-02", party(-1, south, true)), "stance_strained"},
      {"the north is silent, the south is not", worded(day, party(1, north, false), day, party(-1, south, false)),
       "none"},
  });
  // Their dates say that the two names are of one operation.
  const auto dated = [&](int p, const char* last) {
    return [=](Builder& b) { return name(p)(b).during("2024-04-01", last); };
  };
  const auto both = [&](const char* last) {
    Builder b;
    worded(day, dated(1, "2024-04-30"), day, dated(-1, last))(b);
    return b.relate();
  };
  CHECK(find(both("2024-04-10"), 0, 1, Pattern::named_otherwise));
  CHECK(find(both("2024-04-10"), 1, 0, Pattern::date_inside));
  CHECK(find(both("2024-04-30"), 0, 1, Pattern::same_date));
  CHECK(!find(both("2024-05-02"), 0, 1, Pattern::same_date));
  Builder b;
  b.report(day);
  name(1)(b).words({1, 2, 3, 4});
  name(-1)(b).words({1, 2, 3, 4});
  CHECK(said_of(b.relate(), 0, 1) == "none");  // one text may tell of both
}

TEST_CASE("hours") {
  const auto at = [](int minute, bool half_told = true) {
    return [=](Builder& b) {
      Draft d = done(b);
      d.claim().hour.minute = static_cast<std::int16_t>(minute);
      d.claim().hour.half_told = half_told;
      return d;
    };
  };
  constexpr int three = 15 * 60, half_past_three = 3 * 60 + 30;
  check_all({
      {"two hours", worded(day, at(three), day, at(three + 31)), "hours_apart"},
      {"one hour, told roughly", worded(day, at(three), day, at(three + 30)), "same_statement"},
      {"one hour, of either half of the day", worded(day, at(three + 30), day, at(half_past_three, false)),
       "same_statement"},
      {"two hours, of either half", worded(day, at(three + 90), day, at(half_past_three, false)), "hours_apart"},
      {"close to noon", worded(day, at(12 * 60 - 10), day, at(5, false)), "same_statement"},
      {"one without", worded(day, at(three), day, done), "same_statement"},
  });
}

TEST_CASE("causes") {
  const auto caused = [](std::uint16_t axis, int pole) {
    return [=](Builder& b) { return b.statement(0).stance(axis, pole, true); };
  };
  check_all({
      {"two explanations", worded(day, caused(5, 1), day, caused(6, 1)), "explanations_differ"},
      {"a cause and a stance", worded(day, caused(5, 1), day, [](Builder& b) { return b.statement(0).stance(6, 1); }),
       "none"},
  });
  // What the sentence of a number gives as its cause is the cause of the number.
  const auto numbers = [](int second_pole) {
    Builder b;
    b.report(day);
    b.casualties(900).of(soldier).nation(north).sentence(0);
    b.statement(0).stance(5, 1, true).sentence(0);
    b.report(day);
    b.share(85).of(soldier).nation(north).sentence(0).claim().event = Predicate::casualties;
    b.statement(0).stance(5, second_pole, true).sentence(0);
    return b.relate();
  };
  CHECK(said_of(numbers(-1), 0, 2) == "cause_opposed");
  CHECK(said_of(numbers(1), 0, 2) == "none");
}

TEST_CASE("words beside a number of what they speak of") {
  const auto returned = [](bool additional, Entity nation) {
    return [=](Builder& b) {
      b.report(day);
      Draft words = b.statement(0).stance(5, 1).nation(nation);
      words.claim().event = Predicate::present;
      b.report(day);
      Draft sent = b.sent(900).nation(north);
      if (additional) sent.more();
    };
  };
  check_all({
      {"brought back, and newly sent", returned(true, north), "moved_beside_sent"},
      {"a total", returned(false, north), "none"},
      {"of another army", returned(true, south), "none"},
  });
  const auto strong = [](bool one_text) {
    return [=](Builder& b) {
      b.report(day);
      b.statement(0).stance(5, 1).nation(north).claim().event = Predicate::casualties;
      if (!one_text) b.report(day);
      b.killed(30).of(soldier).nation(north);
    };
  };
  check_all({{"in one text", strong(true), "word_beside_count"}, {"in two", strong(false), "none"}});
}

TEST_CASE("what was to be, what is hearsay") {
  const auto withdrew = [](Builder& b) {
    Draft d = b.statement(inspect).of(soldier).nation(north);
    d.claim().event = Predicate::withdrawn;
    return d;
  };
  const auto planned = [=](Builder& b) { return withdrew(b).predicted(); };
  const auto rumour = [=](Builder& b) {
    b.report(day);
    withdrew(b).hedged().words({1, 2, 3, 4});
    b.report(day);
    Draft word = withdrew(b).words({1, 2, 3, 4});
    word.by(2);
  };
  const auto two_rumours = [=](Builder& b) {
    b.report(day);
    withdrew(b).hedged().words({1, 2, 3, 4});
    b.report(day);
    withdrew(b).hedged().words({1, 2, 3, 4});
  };
  check_all({
      {"a plan, and later the deed", worded("2024-05-02", planned, "2024-06-02", withdrew), "plan_carried_out"},
      {"a deed, and later a plan", worded("2024-05-02", withdrew, "2024-06-02", planned), "none"},
      {"a plan, and later another army",
       worded("2024-05-02", planned, "2024-06-02", [=](Builder& b) { return withdrew(b).nation(south); }), "none"},
      {"hearsay, and somebody's word", rumour, "reported_and_sourced"},
      {"hearsay twice", two_rumours, "same_statement"},
  });
}

TEST_CASE("an opinion in the same words") {
  const auto opinion = [](std::uint32_t phrase) {
    return [=](Builder& b) {
      Draft d = b.statement(0).stance(5, 1);
      d.claim().stance.gradable = true;
      d.claim().stance.phrase = phrase;
      return d;
    };
  };
  check_all({
      {"one phrase", worded(day, opinion(70), day, opinion(70)), "same_phrase"},
      {"two phrases", worded(day, opinion(70), day, opinion(71)), "same_stance"},
      {"a single word", worded(day, opinion(0), day, opinion(0)), "same_stance"},
  });
}

TEST_CASE("a number that a text calls open") {
  const auto open_number = [](Predicate told, std::uint32_t sentence) {
    return [=](Builder& b) {
      b.report(day);
      b.killed(40).of(miner).sentence(0);
      Draft words = b.statement(0).stance(5, -1).sentence(1);
      words.claim().stance.of_number = true;
      b.count(told, 7).of(miner).sentence(sentence);
    };
  };
  check_all({
      {"told just before", open_number(Predicate::killed, 6), "number_unsettled"},
  });
  Builder b;
  b.report(day);
  b.count(Predicate::destroyed, 40).of(house).sentence(0);
  Draft words = b.statement(0).stance(5, -1).sentence(3);
  words.claim().stance.of_number = true;
  CHECK(said_of(b.relate(), 0, 1) == "none");
}

TEST_CASE("a state dated after the other's report") {
  const auto cut = [](Builder& b) { return b.statement(0).stance(5, -1); };
  const auto back = [](const char* on) { return [=](Builder& b) { return b.statement(0).stance(5, 1).on(on); }; };
  check_all({
      {"cut on Monday, back on Tuesday", worded("2024-05-06", cut, "2024-05-07", back("2024-05-07")), "status_changed"},
      {"of the same day", worded("2024-05-06", cut, "2024-05-07", back("2024-05-06")), "stance_opposed"},
  });
}

TEST_CASE("one army on two steps of its way, in one text") {
  using claim::Stage;
  const auto seen = [](Predicate event, Stage where, const Made& words) {
    return [=](Builder& b) {
      b.report(day);
      Draft number = b.count(event, 60).of(soldier).nation(north).sentence(0);
      number.claim().subject.military = true;
      number.claim().stage = where;
      words(b).of(soldier).nation(north).sentence(4);
    };
  };
  const auto told = [](Predicate event, Stage where) {
    return [=](Builder& b) {
      Draft d = b.statement(inspect);
      d.claim().event = event;
      d.claim().stage = where;
      return d;
    };
  };
  check_all({
      {"seen at a camp, and fallen at the front",
       seen(Predicate::present, Stage::in_region, told(Predicate::killed, Stage::at_front)), "stage_differs"},
      {"sent to a region, and massed at its border",
       seen(Predicate::deployed, Stage::in_region, told(Predicate::deployed, Stage::sent)), "stage_differs"},
      {"sent to a region, and fallen at its front",
       seen(Predicate::deployed, Stage::in_region, told(Predicate::killed, Stage::at_front)), "none"},
      {"both at the front", seen(Predicate::present, Stage::at_front, told(Predicate::killed, Stage::at_front)),
       "none"},
      {"nothing says where", seen(Predicate::present, Stage::in_region, told(Predicate::killed, Stage::none)), "none"},
      {"perhaps",
       seen(Predicate::present, Stage::in_region,
            [=](Builder& b) { return told(Predicate::killed, Stage::at_front)(b).possible(); }),
       "none"},
      {"words of no movement and no loss",
       seen(Predicate::present, Stage::in_region, told(Predicate::money, Stage::at_front)), "none"},
  });
}

TEST_CASE("how it is and how it will be are no opposites in one text") {
  for (const bool planned : {true, false}) {
    Builder b;
    b.report(day);
    b.statement(0).stance(5, -1).words({1, 2, 3, 4}).sentence(0);
    Draft later = b.statement(0).stance(5, 1).words({1, 2, 3, 4}).sentence(3);
    if (planned) later.predicted();
    CHECK((said_of(b.relate(), 0, 1) == "none") == planned);
  }
}
