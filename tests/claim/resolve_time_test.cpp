// Times on the calendar, against the day of the text.
#include <doctest/doctest.h>

#include "claim/claim.hpp"
#include "../mention/sentence.hpp"

using namespace crossclaim;
using claim::Anchor;
using crossclaim::testing::Sentence;

namespace {

std::string iso(base::Day day) {
  const base::CivilDate d = base::to_civil(day);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day);
}

/// The first time of the text, "first/last"; "open" where it cannot be placed.
std::string placed(std::string text, std::string_view date = "2025-02-26", const std::optional<base::DateInterval>& last_stated = {}) {
  const Sentence s(std::move(text));
  if (s.times.empty()) return "none";
  claim::Told told;
  if (!date.empty()) told.document = base::parse_iso_day(date);
  told.stated = last_stated;
  const claim::Time time = claim::resolve_time(s.times[0], told);
  if (time.anchor == Anchor::unknown) return "open";
  const base::DateInterval& i = time.interval;
  return (i.has_first ? iso(i.first) : "..") + "/" + (i.has_last ? iso(i.last) : "..");
}

}  // namespace

TEST_CASE("stated dates need no document") {
  CHECK(placed("On 7 February 2025 it rained.", "") == "2025-02-07/2025-02-07");
  CHECK(placed("In late 2023 it rained.", "") == "2023-10-01/2023-12-31");
  CHECK(placed("In early March 2024 it rained.", "") == "2024-03-01/2024-03-15");
  CHECK(placed("Before summer 2024 it rains.", "") == "../2024-05-31");
  CHECK(placed("Between 1990 and 2005 it rained.", "") == "1990-01-01/2005-12-31");
  CHECK(placed("Dec - Feb 2015 was cold.", "") == "2014-12-01/2015-02-28");
  CHECK(placed("In the third quarter of 2024 it rained.", "") == "2024-07-01/2024-09-30");
  CHECK(placed("In the 1300s it rained.", "") == "1300-01-01/1399-12-31");
  CHECK(placed("Since 2019 it rained.", "") == "2019-01-01/..");
}

TEST_CASE("without a document's date relative times stay open") {
  for (const char* text : {"Yesterday it rained.", "Last week it rained.", "On Monday it rained.", "In October it rained.", "Last fall it rained.",
                           "Two weeks ago it rained.", "It is currently dry.", "Over the past two months it rained."}) {
    CAPTURE(text);
    CHECK(placed(text, "") == "open");
  }
}

TEST_CASE("weeks run from Monday to Sunday") {
  CHECK(placed("Last week it rained.") == "2025-02-17/2025-02-23");
  CHECK(placed("This week it rains.") == "2025-02-24/2025-03-02");
  CHECK(placed("Next week it rains.") == "2025-03-03/2025-03-09");
  CHECK(placed("Over the weekend it rained.") == "2025-02-22/2025-02-23");
  CHECK(placed("Over the weekend it rained.", "2025-02-23") == "2025-02-22/2025-02-23");  // told on its Sunday
}

TEST_CASE("days of the week") {
  CHECK(placed("On Monday it rained.") == "2025-02-24/2025-02-24");
  CHECK(placed("On Wednesday it rained.") == "2025-02-26/2025-02-26");
  CHECK(placed("On Thursday it rained.") == "2025-02-20/2025-02-20");
  CHECK(placed("They will come by Friday.") == "../2025-02-28");
  CHECK(placed("Last Wednesday it rained.") == "2025-02-19/2025-02-19");
}

TEST_CASE("dates without their year lie near the document") {
  CHECK(placed("On Feb. 7 it rained.") == "2025-02-07/2025-02-07");
  CHECK(placed("On Dec. 9 it rained.") == "2024-12-09/2024-12-09");
  CHECK(placed("On Dec. 9 they will vote.", "2019-11-18") == "2019-12-09/2019-12-09");
  CHECK(placed("On Jan. 3 they will vote.", "2019-12-28") == "2020-01-03/2020-01-03");
  CHECK(placed("In October it rained.") == "2024-10-01/2024-10-31");
  CHECK(placed("Since March it rained.") == "2024-03-01/2025-02-26");
  CHECK(placed("They will come by June.") == "../2025-06-30");
  CHECK(placed("In January they will vote.", "2024-11-27") == "2025-01-01/2025-01-31");
}

TEST_CASE("seasons") {
  CHECK(placed("Last fall it rained.") == "2024-09-01/2024-11-30");
  CHECK(placed("Last winter it rained.") == "2023-12-01/2024-02-29");
  CHECK(placed("Next spring it rains.") == "2025-03-01/2025-05-31");
  CHECK(placed("Earlier this fall it rained.", "2024-12-23") == "2024-09-01/2024-11-30");
}

TEST_CASE("what is counted from what stands behind") {
  CHECK(placed("It came two days after the flood.") == "2025-02-24/2025-02-24");
  CHECK(placed("It came a week before the flood.") == "2025-03-03/2025-03-09");
  CHECK(placed("It came two days after the flood.", "") == "open");
}

TEST_CASE("windows and offsets") {
  CHECK(placed("It fell before the end of the year.") == "../2025-12-31");

  CHECK(placed("Over the past two months it rained.") == "2024-12-26/2025-02-26");
  CHECK(placed("In the last five days it rained.") == "2025-02-21/2025-02-26");
  CHECK(placed("Two weeks ago it rained.") == "2025-02-10/2025-02-16");
  CHECK(placed("Three years ago it rained.") == "2022-01-01/2022-12-31");
  CHECK(placed("Since October last year it rained.") == "2024-10-01/2025-02-26");
  CHECK(placed("Late last month it rained.") == "2025-01-16/2025-01-31");
  CHECK(placed("So far this year it rained.") == "2025-01-01/2025-02-26");
  CHECK(placed("Weeks ago it rained.") == "open");
  CHECK(placed("In the coming weeks it rains.") == "open");
  CHECK(placed("13 hours after the flood it rained.") == "open");
  CHECK(placed("It fell within 48 hours.") == "open");
}

TEST_CASE("what hangs on the last stated date") {
  base::DateInterval stated{*base::parse_iso_day("2022-10-01"), *base::parse_iso_day("2022-10-31"), true, true, base::Precision::month};
  CHECK(placed("A year later it rained.", "2025-02-26", stated) == "2023-01-01/2023-12-31");
  CHECK(placed("The same month it rained.", "", stated) == "2022-10-01/2022-10-31");
  CHECK(placed("In December it rained.", "", stated) == "2022-12-01/2022-12-31");
  CHECK(placed("That month it rained.", "", stated) == "2022-10-01/2022-10-31");
  CHECK(placed("They said that weeks of rain had come.", "", stated) == "none");
}

TEST_CASE("an impossible date is not placed") {
  CHECK(placed("On 31 June 2024 it rained.") == "open");
  CHECK(placed("On 29 February 2023 it rained.") == "open");
  CHECK(placed("On 29 February it rained.", "2025-03-10") == "2024-02-29/2024-02-29");
}
