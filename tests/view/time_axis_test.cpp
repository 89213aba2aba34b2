// The line of days: where a day stands, round days, zoom and pan. In: days. Out: doctest's report.
#include "view/time_axis.hpp"

#include <doctest/doctest.h>

using namespace crossclaim;
using namespace crossclaim::view;

namespace {

base::Day day(std::int32_t year, std::uint8_t month, std::uint8_t of_month) {
  return base::to_day({year, month, of_month});
}

}  // namespace

TEST_CASE("days stand in order inside the line") {
  const TimeAxis axis(day(2024, 10, 1), day(2025, 3, 3), {});
  CHECK(axis.at(day(2024, 10, 1)) > 0);
  CHECK(axis.at(day(2024, 10, 1)) < axis.at(day(2025, 1, 1)));
  CHECK(axis.at(day(2025, 3, 3)) < 1);
  CHECK(axis.at(day(2025, 1, 1)) + axis.part(31) == doctest::Approx(axis.at(day(2025, 2, 1))));
}

TEST_CASE("ticks are round, few and name their year once") {
  const auto months = TimeAxis(day(2024, 10, 1), day(2025, 3, 3), {}).ticks(6);
  REQUIRE(months.size() >= 4);
  CHECK(months.size() <= 8);
  CHECK(months[0].words == "Oct 2024");
  CHECK(months[1].words == "Nov");
  CHECK(months[3].words == "Jan 2025");
  const auto years = TimeAxis(day(1990, 5, 1), day(2025, 3, 3), {}).ticks(5);
  REQUIRE(!years.empty());
  CHECK(years[0].words.size() == 4);
  CHECK(years.size() <= 8);
  const auto days = TimeAxis(day(2024, 2, 26), day(2024, 3, 2), {}).ticks(5);
  REQUIRE(days.size() >= 3);
  CHECK(days[0].words.find("Feb 2024") != std::string::npos);
  for (std::size_t at = 1; at < days.size(); ++at) CHECK(days[at].at > days[at - 1].at);
}

TEST_CASE("one day alone is a line too") {
  const TimeAxis axis(day(2024, 2, 26), day(2024, 2, 26), {});
  CHECK(axis.at(day(2024, 2, 26)) > 0);
  CHECK(axis.at(day(2024, 2, 26)) < 1);
  CHECK(!axis.ticks(5).empty());
}

TEST_CASE("zoom and pan stay inside the whole") {
  Look look;
  for (int n = 0; n < 20; ++n) look = change(look, LookChange::closer);
  CHECK(look.to - look.from == doctest::Approx(1.0 / 256));
  for (int n = 0; n < 600; ++n) look = change(look, LookChange::later);
  CHECK(look.to == doctest::Approx(1));
  for (int n = 0; n < 600; ++n) look = change(look, LookChange::earlier);
  CHECK(look.from == doctest::Approx(0));
  look = moved(change(look, LookChange::later), -0.25);
  CHECK(look.from == doctest::Approx(0.25 / 256));
  look = moved(look, -5);
  CHECK(look.from == doctest::Approx(0));
  for (int n = 0; n < 20; ++n) look = change(look, LookChange::wider);
  CHECK(look.from == doctest::Approx(0));
  CHECK(look.to == doctest::Approx(1));
  CHECK(change({0.4, 0.5}, LookChange::whole).to == doctest::Approx(1));
}
