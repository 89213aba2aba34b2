// Forecasts, possibilities, denials: they qualify and are fulfilled, they do not contradict what is certain.
#include "relate/case.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

std::function<void(Builder&)> told(const char* first_day, std::function<Draft(Builder&)> first, const char* second_day,
                                   std::function<Draft(Builder&)> second) {
  return [=](Builder& b) {
    b.report(first_day);
    first(b);
    b.report(second_day);
    second(b);
  };
}

}  // namespace

TEST_CASE("forecasts") {
  check_all({
      {"fulfilled",
       told(
           "2024-02-11", [](Builder& b) { return b.count(Predicate::detained, 150).predicted().by(1); }, "2024-05-04",
           [](Builder& b) { return b.count(Predicate::detained, 150).by(2); }),
       "forecast_fulfilled"},
      {"it came otherwise",
       told(
           "2024-02-11", [](Builder& b) { return b.killed(300).up_to().predicted().by(1); }, "2024-05-04",
           [](Builder& b) { return b.killed(486).by(2); }),
       "forecast_other_figure"},
      {"on one day, another figure",
       told(
           "2024-02-11", [](Builder& b) { return b.killed(300).predicted().by(1); }, "2024-02-11",
           [](Builder& b) { return b.killed(20).by(2); }),
       "forecast_and_count"},
      {"two forecasts",
       told(
           "2024-02-11", [](Builder& b) { return b.killed(300).predicted().by(1); }, "2024-02-11",
           [](Builder& b) { return b.killed(500).predicted().by(2); }),
       "forecasts_apart"},
      {"a later forecast",
       told(
           "2024-02-11", [](Builder& b) { return b.killed(300).predicted().by(1); }, "2024-02-14",
           [](Builder& b) { return b.killed(500).predicted().by(1); }),
       "text_revises"},
      {"two forecasts that agree",
       told(
           "2024-02-11", [](Builder& b) { return b.killed(300).predicted().by(1); }, "2024-02-11",
           [](Builder& b) { return b.killed(300).predicted().by(2); }),
       "same_figure"},
  });
}

TEST_CASE("possibilities") {
  check_all({
      {"stated elsewhere on the same day",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(40).possible().by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(40).by(2); }),
       "possible_and_stated"},
      {"the hedge is lost",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(40).possible().by(1); }, "2024-02-03",
           [](Builder& b) { return b.killed(40).by(1); }),
       "hedge_lost"},
      {"confirmed later by another",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(40).possible().by(1); }, "2024-02-04",
           [](Builder& b) { return b.killed(40).by(2); }),
       "possibility_confirmed"},
      {"a feared maximum",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(60).possible().by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(22).by(2); }),
       "possible_beside_count"},
      {"as many as 90 become 90",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(90).up_to().possible().by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(90).by(1); }),
       "hedge_lost"},
  });
}

TEST_CASE("denials") {
  check_all({
      {"asserted and denied",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(43).by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(43).denied().by(2); }),
       "denial"},
      {"denied with a count of its own",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(270).denied().by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(91).by(1); }),
       "denial_and_own_count"},
      {"another figure is denied",
       told(
           "2024-02-02", [](Builder& b) { return b.killed(270).denied().by(1); }, "2024-02-02",
           [](Builder& b) { return b.killed(91).by(2); }),
       "denial_of_other_figure"},
  });
}

TEST_CASE("a certain claim is never contradicted by an uncertain one") {
  using crossclaim::mention::Modality;
  for (const Modality m : {Modality::possible, Modality::predicted}) {
    for (const std::int64_t n : {5, 40, 400}) {
      for (const char* day : {"2024-02-02", "2024-02-05", "2024-09-09"}) {
        Builder b;
        b.report("2024-02-02");
        b.killed(40).by(1);
        b.report(day);
        b.killed(n).modality(m).by(2);
        for (const Relation& r : b.relate().relations) CHECK(r.verdict != Verdict::hard);
      }
    }
  }
}

TEST_CASE("one announcement told with two figures") {
  const auto lent = [](const char* second, std::uint32_t source) {
    return [=](Builder& b) {
      b.report("2024-05-02");
      b.count(Predicate::supplied, 6).of(truck).on("2024-05-01").predicted().by(1);
      b.report("2024-05-03");
      b.count(Predicate::supplied, 9).of(truck).on(second).by(source);
    };
  };
  check_all({
      {"of one day", lent("2024-05-01", 1), "utterance_apart"},
      {"by another", lent("2024-05-01", 2), "forecast_other_figure"},
  });
}

TEST_CASE("what is dated after its report is a plan") {
  const auto beds = [](const char* first) {
    return [=](Builder& b) {
      b.report("2024-05-16");
      b.count(Predicate::supplied, 60).of(truck).on(first).by(1);
      b.report("2024-05-30");
      b.count(Predicate::supplied, 60).of(truck).on("2024-05-30").by(2);
    };
  };
  check_all({
      {"next week", beds("2024-05-22"), "forecast_fulfilled"},
      {"last week", beds("2024-05-08"), "other_window"},
  });
}

TEST_CASE("might and will of one source") {
  const auto dry = [](std::uint32_t source) {
    return [=](Builder& b) {
      b.report("2024-05-02");
      b.count(Predicate::destroyed, 30).of(house).possible().by(1);
      b.report("2024-05-02");
      b.count(Predicate::destroyed, 30).of(house).predicted().by(source);
    };
  };
  check_all({{"one source", dry(1), "hedge_lost"}, {"two sources", dry(2), "same_figure"}});
}

TEST_CASE("who denies an earlier figure of its own corrects it") {
  const auto figure = [](std::int64_t n) {
    return [=](Builder& b) { return b.count(Predicate::present, n).of(truck).words({1, 2, 3}); };
  };
  const auto denied = [=](Builder& b) { return figure(26)(b).denied(); };
  Builder own;
  own.report("2024-05-02");
  figure(26)(own).by(1);
  own.report("2024-05-03");
  denied(own).by(1);
  CHECK(said_of(own.relate(), 0, 1) == "source_revises");
  Builder other;
  other.report("2024-05-02");
  figure(26)(other).by(1);
  other.report("2024-05-03");
  denied(other).by(2);
  CHECK(said_of(other.relate(), 0, 1) == "denial");
}
