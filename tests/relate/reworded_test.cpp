// One event told in other words, and what only looks like one.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

constexpr const char* day = "2024-05-02";
constexpr const char* week_later = "2024-05-09";
constexpr std::uint32_t reach = 77, last_one = 501;

}  // namespace

TEST_CASE("people who were there, whatever the verb") {
  const auto there = [](std::int64_t n, Predicate p) {
    return [=](Builder& b) { return b.count(p, n).of(miner).words({1, 2}).on("2024-05-01"); };
  };
  check_all({
      {"the shaft held 140, 52 were inside", two(there(52, Predicate::present), there(140, Predicate::other)),
       "figures_apart"},
      {"other people",
       two(there(52, Predicate::present),
           [](Builder& b) {
             return b.count(Predicate::other, 140).of(soldier).words({1, 2});
           }),
       "none"},
  });
}

TEST_CASE("an event that came about between two reports") {
  const auto not_yet = [](const char* on) {
    return [=](Builder& b) { return b.statement(reach).negated().words({1, 2, 3, 4}).on(on); };
  };
  const auto done = [](Builder& b) { return b.statement(reach).words({1, 2, 3, 4}).said("2024-05-08"); };
  check_all({
      {"not reached on a day, then reached", two(day, not_yet("2024-05-01"), week_later, done), "status_changed"},
      {"not reached on the day on which it was",
       two(not_yet("2024-05-01"),
           [](Builder& b) {
             return b.statement(reach).words({1, 2, 3, 4}).on("2024-05-01");
           }),
       "statement_negated"},
  });
}

TEST_CASE("a year's slip under two verbs") {
  const auto shut = [](std::uint32_t verb, const char* first, const char* last, std::uint32_t narrow) {
    return [=](Builder& b) { return b.statement(verb).of(house).qualifier(narrow).words({1, 2}).during(first, last); };
  };
  check_all({
      {"the last mill, shut and closed, a year apart",
       two(shut(5, "2023-03-01", "2023-03-31", last_one), shut(6, "2024-03-01", "2024-03-31", last_one)),
       "dates_year_apart"},
      {"another mill", two(shut(5, "2023-03-01", "2023-03-31", last_one), shut(6, "2024-03-01", "2024-03-31", 502)),
       "none"},
      {"another month",
       two(shut(5, "2023-03-01", "2023-03-31", last_one), shut(6, "2024-04-01", "2024-04-30", last_one)), "none"},
  });
}

TEST_CASE("a month beside a count of no told time") {
  const auto in_october = [](Builder& b) { return b.killed(18).during("2024-04-01", "2024-04-30").words({1, 2}); };
  check_all({
      {"out of that month's scale",
       two(in_october,
           [](Builder& b) {
             return b.killed(171).words({1, 2});
           }),
       "other_window"},
      {"of its scale",
       two(in_october,
           [](Builder& b) {
             return b.killed(26).words({1, 2});
           }),
       "figures_apart"},
  });
}

TEST_CASE("what befell them came later than their being there") {
  const auto inside = [](Builder& b) { return b.count(Predicate::present, 130).of(miner).about().on("2024-04-27"); };
  const auto freed = [](const char* on, std::int64_t n) {
    return [=](Builder& b) { return b.count(Predicate::rescued, n).of(miner).at_least(true).on(on); };
  };
  check_all({
      {"freed five days later", two(inside, freed("2024-05-01", 120)), "part_pool"},
      {"freed before", two(inside, freed("2024-04-20", 120)), "none"},
      {"freed another year", two(week_later, inside, week_later, freed("2023-04-20", 120)), "none"},
  });
}

TEST_CASE("some of a toll may get better") {
  const auto in_care = [](std::int64_t n, Predicate p) {
    return [=](Builder& b) {
      Draft all = b.count(p, n * 4);
      return b.count(p, n).part_of(all).words({1, 2, 3});
    };
  };
  for (const Predicate p : {Predicate::wounded, Predicate::killed}) {
    Builder b;
    two(day, in_care(13, p), week_later, in_care(4, p))(b);
    CHECK(said_of(b.relate(), 1, 3) == (p == Predicate::wounded ? "stock_changes" : "toll_falls"));
  }
}

TEST_CASE("a corrected figure in one breath") {
  for (const bool one_sentence : {true, false}) {
    Builder b;
    b.report(day);
    b.count(Predicate::rescued, 41).revised().sentence(3);
    Draft old = b.count(Predicate::supplied, 44).of(no_noun).former().sentence(one_sentence ? 3 : 4);
    old.claim().subject.noun_class = crossclaim::mention::NounClass::none;
    CHECK(said_of(b.relate(), 0, 1) == (one_sentence ? "text_revises" : "none"));
  }
}

TEST_CASE("a sum beside an addition to others") {
  const auto crossed = [](Builder& b, std::int64_t n) {
    return b.count(Predicate::other, n).of(truck).verb(9).words({1, 2, 3});
  };
  for (const bool in_all : {true, false}) {
    Builder b;
    b.report(day);
    crossed(b, 120);
    crossed(b, 45).more();
    b.report(day);
    Draft total = crossed(b, 45);
    if (in_all) total.in_all();
    CHECK((said_of(b.relate(), 1, 2) == "increment_sum_differs") == in_all);
  }
}

TEST_CASE("what is only possible may agree") {
  const auto crossed = [](std::int64_t low, std::int64_t high) {
    return [=](Builder& b) { return b.sent(low).range(high).possible(); };
  };
  check_all({
      {"a guess that holds the count", two(crossed(20'000, 24'000), [](Builder& b) { return b.sent(22'400); }),
       "possible_beside_count"},
      {"a guess that does not", two(crossed(20'000, 24'000), [](Builder& b) { return b.sent(30'000); }),
       "possible_beside_count"},
  });
  Builder b;
  two(crossed(20'000, 24'000), [](Builder& x) { return x.sent(22'400); })(b);
  CHECK(find(b.relate(), 0, 1, Pattern::inside_range) != nullptr);
}

TEST_CASE("a whole told twice") {
  Builder b;
  b.report(day);
  b.count(Predicate::other, 13).of(miner);
  Draft again = b.count(Predicate::other, 13).of(miner);
  again.claim().subject.inherited = true;
  b.count(Predicate::other, 4).of(miner).part_of(again);
  const Relations r = b.relate();
  CHECK(said_of(r, 2, 0) == "part_stated");
  CHECK(said_of(r, 2, 1) == "none");  // said once
}

TEST_CASE("lengths of what two close reports are about") {
  for (const bool close : {true, false}) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t i = 0; i < (close ? 9u : 5u); ++i) words.push_back(crossclaim::claim::telling_key + i);
    Builder b;
    b.report(day);
    b.topic(words);
    b.duration(40, hours).of(no_noun).verb(9).claim().subject.noun_class = crossclaim::mention::NounClass::none;
    b.report(day);
    b.topic(words);
    b.duration(9, hours).of(no_noun).verb(9).claim().subject.noun_class = crossclaim::mention::NounClass::none;
    CHECK(said_of(b.relate(), 0, 1) == (close ? "figures_apart" : "none"));
  }
}

TEST_CASE("two voices in one breath") {
  struct Row {
    const char* what;
    std::uint32_t second_source, sentence;
    const char* second_day;
    Entity second_place;
    bool conflict;
  };
  const Row rows[] = {
      {"police and doctors", 2, 1, "", agency, true},     {"in one sentence", 2, 0, "", agency, true},
      {"one voice goes on", 1, 0, "", agency, false},     {"sentences apart", 2, 4, "", agency, false},
      {"another day", 2, 1, "2024-04-20", agency, false}, {"another town", 2, 1, "", south, false},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Builder b;
    b.report(day);
    b.killed(12).by(1).at(town).sentence(0);
    Draft second = b.killed(20).by(row.second_source).sentence(row.sentence);
    if (*row.second_day) second.on(row.second_day);
    if (row.second_place != agency) second.at(row.second_place);
    CHECK((said_of(b.relate(), 0, 1) == "figures_apart") == row.conflict);
  }
}

TEST_CASE("officials of two texts are not one source") {
  for (const bool anonymous : {true, false}) {
    Builder b;
    for (std::uint32_t n = 0; n < 2; ++n) {
      b.report(day);
      b.killed(n == 0 ? 12 : 30).words({1, 2, 3}).by(7, false).claim().sources[0].anonymous = anonymous;
    }
    CHECK(said_of(b.relate(), 0, 1) == (anonymous ? "figures_apart" : "utterance_apart"));
  }
}
