// Times on the calendar, against the day of the text.
#include <doctest/doctest.h>

#include "../mention/sentence.hpp"
#include "claim/claim.hpp"

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
std::string placed(std::string text, std::string_view date = "2025-02-26",
                   const std::optional<base::DateInterval>& last_stated = {},
                   const std::optional<base::DateInterval>& last = {}) {
  const Sentence s(std::move(text));
  if (s.times.empty()) return "none";
  claim::Told told;
  if (!date.empty()) told.document = base::parse_iso_day(date);
  told.stated = last_stated;
  told.last = last;
  const claim::Time time = claim::resolve_time(s.times[0], told);
  if (time.anchor == Anchor::unknown) return "open";
  const base::DateInterval& i = time.interval;
  return (i.has_first ? iso(i.first) : "..") + "/" + (i.has_last ? iso(i.last) : "..");
}

/// "2024-05-03", "2024-05-01/2024-05-31", "../2024-05-31"
std::optional<base::DateInterval> told(std::string_view days, base::Precision precision = base::Precision::interval) {
  const std::size_t slash = days.find('/');
  const std::optional<base::Day> first = base::parse_iso_day(days.substr(0, slash));
  const std::optional<base::Day> end =
      slash == std::string_view::npos ? first : base::parse_iso_day(days.substr(slash + 1));
  return base::DateInterval{first.value_or(0), end.value_or(0), first.has_value(), end.has_value(), precision};
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
  for (const char* either : {"5/12/2024", "12/5/2024", "1/2/2024"})
    CHECK(placed(std::string("On ") + either + " it rained.", "") == "2024-01-01/2024-12-31");
  for (const char* one : {"13/12/2024", "12/13/2024", "13.12.2024"})
    CHECK(placed(std::string("On ") + one + " it rained.", "") == "2024-12-13/2024-12-13");
  for (const char* one : {"12/12/2024", "12.12.2024"})
    CHECK(placed(std::string("On ") + one + " it rained.", "") == "2024-12-12/2024-12-12");
  CHECK(placed("On 5.12.2024 it rained.", "") == "2024-12-05/2024-12-05");
  CHECK(placed("In the 1300s it rained.", "") == "1300-01-01/1399-12-31");
  CHECK(placed("Since 2019 it rained.", "") == "2019-01-01/..");
}

TEST_CASE("without a document's date relative times stay open") {
  for (const char* text : {"Yesterday it rained.", "Last week it rained.", "On Monday it rained.",
                           "In October it rained.", "Last fall it rained.", "Two weeks ago it rained.",
                           "It is currently dry.", "Over the past two months it rained."}) {
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
  base::DateInterval stated{*base::parse_iso_day("2022-10-01"), *base::parse_iso_day("2022-10-31"), true, true,
                            base::Precision::month};
  CHECK(placed("A year later it rained.", "2025-02-26", stated) == "2023-01-01/2023-12-31");
  CHECK(placed("The same month it rained.", "", stated) == "2022-10-01/2022-10-31");
  CHECK(placed("In December it rained.", "", stated) == "2022-12-01/2022-12-31");
  CHECK(placed("That month it rained.", "", stated) == "2022-10-01/2022-10-31");
  CHECK(placed("They said that weeks of rain had come.", "", stated) == "none");
}

TEST_CASE("dates in figures") {
  CHECK(placed("On 2024-02-31 it rained.", "") == "open");
  CHECK(placed("On 2024-13-01 it rained.", "") == "none");
  CHECK(placed("On 2024-00-01 it rained.", "") == "none");
  CHECK(placed("On 2024-05-00 it rained.", "") == "none");
  CHECK(placed("On 13/12/2024 it rained.", "") == "2024-12-13/2024-12-13");
  CHECK(placed("On 12/13/2024 it rained.", "") == "2024-12-13/2024-12-13");
  CHECK(placed("On 5/5/2024 it rained.", "") == "2024-05-05/2024-05-05");
  CHECK(placed("On 5/6/2024 it rained.", "") == "2024-01-01/2024-12-31");
  CHECK(placed("On 24.12.2024 it rained.", "") == "2024-12-24/2024-12-24");
  CHECK(placed("On 24.13.2024 it rained.", "") == "none");
  CHECK(placed("On 32/12/2024 it rained.", "") == "none");
  CHECK(placed("On 12/32/2024 it rained.", "") == "none");
  CHECK(placed("On 0/12/2024 it rained.", "") == "none");
  CHECK(placed("On 12/0/2024 it rained.", "") == "none");
}

TEST_CASE("last, this and next before a month") {
  CHECK(placed("Last October it rained.") == "2024-10-01/2024-10-31");
  CHECK(placed("Last January it rained.") == "2025-01-01/2025-01-31");
  CHECK(placed("Last February it rained.") == "2024-02-01/2024-02-29");
  CHECK(placed("This March it rains.") == "2025-03-01/2025-03-31");
  CHECK(placed("Next January they will vote.") == "2026-01-01/2026-01-31");
  CHECK(placed("Next May they will vote.") == "2025-05-01/2025-05-31");
  CHECK(placed("They will vote by January.") == "../2026-01-31");
  CHECK(placed("In March last year it rained.") == "2024-03-01/2024-03-31");
  CHECK(placed("In March this year it rains.") == "2025-03-01/2025-03-31");
  CHECK(placed("In March next year it rains.") == "2026-03-01/2026-03-31");
  CHECK(placed("In March last year it rained.", "") == "open");
}

TEST_CASE("a day in a year that is told beside it") {
  CHECK(placed("On 3 March last year it rained.") == "2024-03-03/2024-03-03");
  CHECK(placed("On 3 March this year it rains.") == "2025-03-03/2025-03-03");
  CHECK(placed("On 3 March next year it rains.") == "2026-03-03/2026-03-03");
  CHECK(placed("On 3 March last year it rained.", "") == "open");
  CHECK(placed("On 29 February last year it rained.") == "2024-02-29/2024-02-29");
  CHECK(placed("On 29 February it rained.") == "2024-02-29/2024-02-29");  // 2025 has none
  CHECK(placed("They will come by 3 January.") == "../2026-01-03");
  CHECK(placed("They will come by 3 March.") == "../2025-03-03");
  CHECK(placed("Since 3 March it rained.") == "2024-03-03/2025-02-26");
  CHECK(placed("On 3 March it rains.") == "2025-03-03/2025-03-03");
  CHECK(placed("On Christmas Day it rained.") == "2024-12-25/2024-12-25");
}

TEST_CASE("last, this and next before a day of the week") {
  CHECK(placed("Last Monday it rained.") == "2025-02-24/2025-02-24");
  CHECK(placed("Next Monday they will vote.") == "2025-03-03/2025-03-03");
  CHECK(placed("Next Wednesday they will vote.") == "2025-03-05/2025-03-05");
  CHECK(placed("This Friday they will vote.") == "2025-02-28/2025-02-28");
  CHECK(placed("On Friday morning it rained.") == "2025-02-21/2025-02-21");
  CHECK(placed("They will come by Wednesday.") == "../2025-02-26");
  CHECK(placed("The previous Monday it rained.") == "2025-02-24/2025-02-24");
  CHECK(placed("On Friday, 3 January, it rained.") == "2025-01-03/2025-01-03");
  CHECK(placed("It rained overnight into Sunday.") == "2025-02-22/2025-02-23");
  CHECK(placed("It rained overnight on Sunday.") == "2025-02-22/2025-02-23");
  CHECK(placed("It rained overnight.") == "2025-02-25/2025-02-26");
  CHECK(placed("Tomorrow it rains.") == "2025-02-27/2025-02-27");
}

TEST_CASE("quarters") {
  CHECK(placed("In the first quarter rents rose.") == "2025-01-01/2025-03-31");
  CHECK(placed("In the third quarter rents rose.") == "2024-07-01/2024-09-30");
  CHECK(placed("In the third quarter of last year rents rose.") == "2024-07-01/2024-09-30");
  CHECK(placed("In the third quarter of last year rents rose.", "") == "open");
  CHECK(placed("In the third quarter rents rose.", "") == "open");
  CHECK(placed("Last quarter rents rose.") == "2024-10-01/2024-12-31");
  CHECK(placed("This quarter rents rise.") == "2025-01-01/2025-03-31");
  CHECK(placed("Next quarter rents rise.") == "2025-04-01/2025-06-30");
  CHECK(placed("In the fifth quarter rents rose.") == "none");
}

TEST_CASE("seasons around the day") {
  CHECK(placed("This winter it rained.") == "2024-12-01/2025-02-28");
  CHECK(placed("This summer it rains.") == "2025-06-01/2025-08-31");
  CHECK(placed("In the winter it rained.") == "2024-12-01/2025-02-28");
  CHECK(placed("Next winter it rains.") == "2025-12-01/2026-02-28");
  CHECK(placed("They will come by summer.") == "../2025-08-31");
  CHECK(placed("In the summer of last year it rained.") == "2024-06-01/2024-08-31");
  CHECK(placed("In the summer of last year it rained.", "") == "open");
  CHECK(placed("In early summer 2024 it rained.") == "2024-06-01/2024-07-01");
  CHECK(placed("In mid-summer 2024 it rained.") == "2024-07-01/2024-08-01");
  CHECK(placed("In late summer 2024 it rained.") == "2024-08-01/2024-08-31");
}

TEST_CASE("parts of a month, a year, a decade") {
  CHECK(placed("In mid-March 2024 it rained.") == "2024-03-11/2024-03-20");
  CHECK(placed("In late March 2024 it rained.") == "2024-03-16/2024-03-31");
  CHECK(placed("At the end of March 2024 it rained.") == "2024-03-21/2024-03-31");
  CHECK(placed("At the start of March 2024 it rained.") == "2024-03-01/2024-03-15");
  CHECK(placed("In early 2024 it rained.") == "2024-01-01/2024-03-31");
  CHECK(placed("In mid-2024 it rained.") == "2024-06-01/2024-07-31");
  CHECK(placed("In the early 1990s it rained.") == "1990-01-01/1993-12-31");
  CHECK(placed("In the late 1990s it rained.") == "1996-01-01/1999-12-31");
  CHECK(placed("In the mid-1990s it rained.") == "1990-01-01/1999-12-31");
  CHECK(placed("In the 20s it rained.") == "2020-01-01/2029-12-31");
  CHECK(placed("In the 1890s it rained.") == "1890-01-01/1899-12-31");
  CHECK(placed("In the 0900s it rained.") == "none");
  CHECK(placed("In the 1995s it rained.") == "none");
  CHECK(placed("Later this year it rains.") == "2025-02-26/2025-12-31");
  CHECK(placed("Later this year it rains.", "") == "open");
  CHECK(placed("Earlier this month it rained.") == "2025-02-01/2025-02-26");
  CHECK(placed("So far in 2025 it rained.") == "2025-01-01/2025-02-26");
  CHECK(placed("So far in 2024 it rained.") == "2024-01-01/2024-12-31");
}

TEST_CASE("weekends") {
  CHECK(placed("This weekend it rained.", "2025-02-24") == "2025-02-22/2025-02-23");
  CHECK(placed("This weekend it rains.", "2025-02-28") == "2025-03-01/2025-03-02");
  CHECK(placed("Last weekend it rained.") == "2025-02-22/2025-02-23");
  CHECK(placed("Next weekend it rains.") == "2025-03-08/2025-03-09");
}

TEST_CASE("bounds and ranges") {
  CHECK(placed("After March 2024 it rained.") == "2024-04-01/..");
  CHECK(placed("After 3 March 2024 it rained.") == "2024-03-03/..");
  CHECK(placed("Until March 2024 it rained.") == "../2024-03-31");
  CHECK(placed("Before the end of May 2024 it rained.") == "../2024-05-31");
  CHECK(placed("From December to February it rained.") == "2024-12-01/2025-02-28");
  CHECK(placed("From December 2024 to February 2024 it rained.") == "open");
  CHECK(placed("From October to yesterday it rained.", "") == "open");
  CHECK(placed("Between 3 and 5 March 2024 it rained.") == "2024-03-03/2024-03-05");
  CHECK(placed("Since 2030 it rained.") == "2030-01-01/2030-01-01");
  CHECK(placed("In the next three days it rains.") == "2025-02-26/2025-03-01");
  CHECK(placed("In the past 12 hours it rained.") == "2025-02-25/2025-02-26");
  CHECK(placed("Six hours ago it rained.") == "2025-02-25/2025-02-26");
  CHECK(placed("Two decades ago it rained.") == "2005-01-01/2005-12-31");
  CHECK(placed("In the past decade it rained.") == "2015-02-26/2025-02-26");
}

TEST_CASE("what hangs on the last time of the text") {
  const auto day = told("2025-02-10", base::Precision::day),
             month = told("2025-01-01/2025-01-31", base::Precision::month);
  CHECK(placed("The following day it rained.", "2025-02-26", {}, day) == "2025-02-11/2025-02-11");
  CHECK(placed("The previous day it rained.", "2025-02-26", {}, day) == "2025-02-09/2025-02-09");
  CHECK(placed("The same day it rained.", "2025-02-26", {}, day) == "2025-02-10/2025-02-10");
  CHECK(placed("The following week it rained.", "2025-02-26", {}, day) == "2025-02-17/2025-02-23");
  CHECK(placed("The previous month it rained.", "2025-02-26", {}, day) == "2025-01-01/2025-01-31");
  CHECK(placed("The following year it rained.", "2025-02-26", day, {}) == "2026-01-01/2026-12-31");
  CHECK(placed("The following day it rained.") == "open");
  CHECK(placed("Two days later it rained.", "2025-02-26", {}, day) == "2025-02-12/2025-02-12");
  CHECK(placed("Three weeks earlier it rained.", "2025-02-26", {}, day) == "2025-01-20/2025-01-26");
  CHECK(placed("Two days later it rained.") == "open");
  CHECK(placed("Hours later it rained.", "2025-02-26", {}, day) == "open");
  // What is coarser than the unit does not place it: then the last date that was stated does.
  CHECK(placed("The following day it rained.", "2025-02-26", day, month) == "2025-02-11/2025-02-11");
  CHECK(placed("The following day it rained.", "2025-02-26", {}, told("../2025-02-10")) == "open");
  CHECK(placed("It came two days after the flood.", "2025-02-26", {}, told("2025-02-22", base::Precision::day)) ==
        "2025-02-20/2025-02-20");
  CHECK(placed("It came two days after the flood.", "2025-02-26", {}, told("2025-01-22", base::Precision::day)) ==
        "2025-02-24/2025-02-24");
  CHECK(placed("It came two days after the flood.", "", {}, told("2025-01-22", base::Precision::day)) ==
        "2025-01-20/2025-01-20");
}

TEST_CASE("since then") {
  const auto day = told("2025-02-10", base::Precision::day);
  CHECK(placed("Since then it rained.", "2025-02-26", {}, day) == "2025-02-10/2025-02-26");
  CHECK(placed("Since then it rained.", "2025-02-26", told("2025-01-05"), told("2025-02-25")) ==
        "2025-01-05/2025-02-26");  // the day that somebody spoke on
  CHECK(placed("Since then it rained.", "2025-02-26", {}, told("2025-02-25")) == "open");
  CHECK(placed("Since then it rained.", "2025-02-26", told("../2025-01-05"), {}) == "open");
  CHECK(placed("Since then it rained.", "2025-02-26", told("2025-03-05"), {}) == "open");
  CHECK(placed("Since then it rained.", "2025-02-26", told("2025-02-26"), {}) == "2025-02-26/2025-02-26");
  CHECK(placed("Since then it rained.") == "open");
}

TEST_CASE("a year ago is as long a time as the one told before") {
  const auto quarter = told("2024-10-01/2024-12-31", base::Precision::quarter);
  CHECK(placed("A year ago rents fell.", "2025-02-26", {}, quarter) == "2023-10-01/2023-12-31");
  CHECK(placed("A year earlier rents fell.", "2025-02-26", {}, quarter) == "2023-10-01/2023-12-31");
  CHECK(placed("A year ago rents fell.", "2025-02-26", {}, told("2024-03-01/2024-05-31")) ==
        "2024-01-01/2024-12-31");  // long over
  CHECK(placed("A year ago rents fell.", "2025-02-26", {}, told("2024-01-01/2024-12-31")) ==
        "2024-01-01/2024-12-31");  // longer than half of one
  CHECK(placed("A year ago rents fell.", "2025-02-26", {}, told("2024-12-10", base::Precision::day)) ==
        "2024-01-01/2024-12-31");
  CHECK(placed("Two years ago rents fell.", "2025-02-26", {}, quarter) == "2023-01-01/2023-12-31");
}

TEST_CASE("a date beside a told year") {
  const auto year = told("2022-03-05", base::Precision::day);
  CHECK(placed("On 3 March of the same year it rained.", "", year) == "2022-03-03/2022-03-03");
  CHECK(placed("In March of the previous year it rained.", "", year) == "2021-03-01/2021-03-31");
  CHECK(placed("In March of the following year it rained.", "", year) == "2023-03-01/2023-03-31");
  CHECK(placed("On 3 March it rained.", "", year) == "2022-03-03/2022-03-03");
  CHECK(placed("On 3 March it rained.", "", told("../2022-03-05")) == "open");
  CHECK(placed("In March it rained.", "", told("../2022-03-05")) == "open");
}

namespace {

struct TimeRow {
  const char *text, *words, *days;
};
constexpr TimeRow rows[] = {
    {"Of the 12, three left.", "", "none"},
    {"On 3 May 12 people died.", "3 May", "2024-05-03/2024-05-03"},
    {"In March 2024 boats sank.", "March 2024", "2024-03-01/2024-03-31"},
    {"From 2019 to 2021 it rained.", "2019 to 2021", "2019-01-01/2021-12-31"},
    {"From 2019-2021 it rained.", "2019-2021", "2019-01-01/2021-12-31"},
    {"In 2019-20 it rained.", "2019-20", "2019-01-01/2020-12-31"},
    {"Since 2019 40 people died.", "2019", "2019-01-01/2025-02-26"},
    {"The 2019 budget fell.", "2019", "2019-01-01/2019-12-31"},
    {"2019 was dry.", "2019", "2019-01-01/2019-12-31"},
    {"2019-2021 was dry.", "2019-2021", "2019-01-01/2021-12-31"},
    {"(2019) it rained.", "2019", "2019-01-01/2019-12-31"},
    {"Compared to 2022, rents rose.", "2022", "2022-01-01/2022-12-31"},
    {"More than 2022 people came.", "", "none"},
    {"Spring 2024 was dry.", "Spring 2024", "2024-03-01/2024-05-31"},
    {"Early in March it rained.", "Early in March", "2025-03-01/2025-03-15"},
    {"At the beginning of 2024 it rained.", "the beginning of 2024", "2024-01-01/2024-03-31"},
    {"At the end of the year it rains.", "the end of the year", "2025-10-01/2025-12-31"},
    {"At the end of the week it rains.", "the end of the week", "2025-02-28/2025-03-02"},
    {"In the coming days it rains.", "coming days", "open"},
    {"In the past several years it rained.", "past several years", "open"},
    {"In the same week it rained.", "same week", "open"},
    {"In the following weeks it rained.", "following weeks", "open"},
    {"This past week it rained.", "past week", "2025-02-19/2025-02-26"},
    {"The last two weeks were dry.", "last two weeks", "2025-02-12/2025-02-26"},
    {"Last week's storm hit.", "Last week", "2025-02-17/2025-02-23"},
    {"The week before, it rained.", "The week before", "open"},
    {"A week earlier it rained.", "A week earlier", "open"},
    {"A week after the vote it rained.", "A week after", "2025-02-17/2025-02-23"},
    {"Two days before the vote it rained.", "Two days before", "2025-02-28/2025-02-28"},
    {"Years later it rained.", "Years later", "open"},
    {"Weeks ago it rained.", "Weeks ago", "open"},
    {"A decade ago it rained.", "A decade ago", "2015-01-01/2015-12-31"},
    {"24 hours later it rained.", "24 hours later", "open"},
    {"From Monday to Wednesday it rained.", "Monday to Wednesday", "2025-02-24/2025-02-26"},
    {"From Monday until Friday it rained.", "Monday until Friday", "2025-02-17/2025-02-21"},
    {"Between Monday and Friday it rained.", "Monday and Friday", "2025-02-17/2025-02-21"},
    {"From 3 to 5 May it rained.", "3 to 5 May", "2024-05-03/2024-05-05"},
    {"From 3 May to 5 June it rained.", "3 May to 5 June", "2024-05-03/2024-06-05"},
    {"May 3-5 it rained.", "May 3-5", "2024-05-03/2024-05-05"},
    {"On the 3rd of May it rained.", "3rd of May", "2024-05-03/2024-05-03"},
    {"On May 3rd it rained.", "May 3rd", "2024-05-03/2024-05-03"},
    {"On 3 May, 2024, it rained.", "3 May, 2024", "2024-05-03/2024-05-03"},
    {"In May of 2024 it rained.", "May of 2024", "2024-05-01/2024-05-31"},
    {"In May, 2024, it rained.", "May, 2024", "2024-05-01/2024-05-31"},
    {"On the night of 3 May it rained.", "3 May", "2024-05-03/2024-05-03"},
    {"On Monday night it rained.", "Monday night", "2025-02-24/2025-02-24"},
    {"On Monday, 3 May 2024, it rained.", "Monday, 3 May 2024", "2024-05-03/2024-05-03"},
    {"Monday the 3rd of May it rained.", "Monday the 3rd of May", "2024-05-03/2024-05-03"},
    {"On Tuesday morning at 10 it rained.", "Tuesday morning", "2025-02-25/2025-02-25"},
    {"At dawn on 3 May it rained.", "3 May", "2024-05-03/2024-05-03"},
    {"By the end of May it rains.", "the end of May", "../2025-05-31"},
    {"Before 2024 it rained.", "2024", "../2023-12-31"},
    {"After May it rained.", "May", "2024-06-01/.."},
    {"During May it rained.", "May", "2024-05-01/2024-05-31"},
    {"Over the last decade it rained.", "last decade", "2015-02-26/2025-02-26"},
    {"Throughout May it rained.", "May", "2024-05-01/2024-05-31"},
    {"In mid-May it rained.", "mid-May", "2024-05-11/2024-05-20"},
    {"In mid May it rained.", "mid May", "2024-05-11/2024-05-20"},
    {"In late-May it rained.", "late-May", "2024-05-16/2024-05-31"},
    {"In the middle of May it rained.", "the middle of May", "2024-05-11/2024-05-20"},
    {"In the late 1990s it rained.", "late 1990s", "1996-01-01/1999-12-31"},
    {"In the '90s it rained.", "90s", "1990-01-01/1999-12-31"},
    {"In the first quarter of 2024 it rained.", "first quarter of 2024", "2024-01-01/2024-03-31"},
    {"First-quarter sales rose.", "First-quarter", "2025-01-01/2025-03-31"},
    {"Last winter's storm hit.", "Last winter", "2023-12-01/2024-02-29"},
    {"At Christmas 2023 it rained.", "Christmas 2023", "2023-12-25/2023-12-25"},
    {"On New Year's Eve it rained.", "New Year's Eve", "2024-12-31/2024-12-31"},
    {"Today it rained.", "Today", "2025-02-26/2025-02-26"},
    {"Tonight it rains.", "Tonight", "2025-02-26/2025-02-26"},
    {"Yesterday morning it rained.", "Yesterday morning", "2025-02-25/2025-02-25"},
    {"Now it rains.", "Now", "2025-02-26/2025-02-26"},
    {"Overnight it rained.", "Overnight", "2025-02-25/2025-02-26"},
    {"Since then it rained.", "Since then", "open"},
    {"May rain fell.", "", "none"},
    {"March on, they said.", "", "none"},
    {"March 2024 was wet.", "March 2024", "2024-03-01/2024-03-31"},
    {"Sept. 11 was recalled.", "Sept. 11", "2024-09-11/2024-09-11"},
    {"In Sept it rained.", "Sept", "2024-09-01/2024-09-30"},
};

}  // namespace

TEST_CASE("one time in one short sentence, form by form: its words and its days") {
  for (const TimeRow& row : rows) {
    CAPTURE(row.text);
    CHECK(Sentence(row.text).when() == row.words);
    CHECK(placed(row.text) == row.days);
  }
}

TEST_CASE("an impossible date is not placed") {
  CHECK(placed("On 31 June 2024 it rained.") == "open");
  CHECK(placed("On 29 February 2023 it rained.") == "open");
  CHECK(placed("On 29 February it rained.", "2025-03-10") == "2024-02-29/2024-02-29");
}
