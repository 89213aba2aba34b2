// Time expressions: what is one, and what is a number instead.
#include <doctest/doctest.h>

#include "sentence.hpp"

using namespace crossclaim;
using crossclaim::mention::TimeBound;
using crossclaim::testing::Sentence;

TEST_CASE("dates") {
  CHECK(Sentence("On 7 February 2025 the dam broke.").when() == "7 February 2025");
  CHECK(Sentence("On Feb. 7 the dam broke.").when() == "Feb. 7");
  CHECK(Sentence("On February 7th, 2025, the dam broke.").when() == "February 7th, 2025");
  CHECK(Sentence("On 2025-02-07 the dam broke.").when() == "2025-02-07");
  CHECK(Sentence("On Friday, March 3, 2023, the dam broke.").when() == "Friday, March 3, 2023");
  CHECK(Sentence("On Christmas Day the dam broke.").when() == "Christmas Day");
}

TEST_CASE("an ambiguous date keeps only its year") {
  const Sentence both("On 07/02/2025 the dam broke.");
  REQUIRE(both.times.size() == 1);
  CHECK(both.times[0].from.form == mention::TimeForm::year);
  const Sentence sure("On 24/12/2024 the dam broke.");
  REQUIRE(sure.times.size() == 1);
  CHECK(sure.times[0].from.month == 12);
  CHECK(sure.times[0].from.day == 24);
}

TEST_CASE("years, and numbers that look like one") {
  CHECK(Sentence("In 2024 rents rose.").when() == "2024");
  CHECK(Sentence("The 2022 drought was long.").when() == "2022");
  CHECK(Sentence("It rained (2014).").when() == "2014");
  CHECK(Sentence("In 2021-2023 and in 2014-15 it rained.").when() == "2021-2023; 2014-15");
  CHECK(Sentence("In the 2010s and the early 90s it rained.").when() == "2010s; early 90s");
  CHECK(Sentence("Some 2,000 guards came.").when() == "");
  CHECK(Sentence("They hired 2024 guards.").when() == "");
  CHECK(Sentence("The 2000 soldiers came.").when() == "");
  CHECK(Sentence("Twenty-six guards came for 15-20 years.").when() == "");
}

TEST_CASE("ranges are one time") {
  CHECK(Sentence("Dec - Feb 2015 was cold.").when() == "Dec - Feb 2015");
  CHECK(Sentence("It rained from 26 July - 22 August.").when() == "26 July - 22 August");
  CHECK(Sentence("It rained July 26-28.").when() == "July 26-28");
  CHECK(Sentence("It rained on 5-7 May.").when() == "5-7 May");
  const Sentence between("Between January and February it rained.");
  REQUIRE(between.times.size() == 1);
  CHECK(between.times[0].bound == TimeBound::between);
  CHECK(Sentence("From mid-2023 to mid-2024 it rained.").when() == "mid-2023 to mid-2024");
}

TEST_CASE("relative times") {
  CHECK(Sentence("Last week, two weeks ago and earlier this month it rained.").when() == "Last week; two weeks ago; earlier this month");
  CHECK(Sentence("Over the past two months it rained.").times.at(0).bound == TimeBound::during);
  CHECK(Sentence("They will come by Friday.").times.at(0).bound == TimeBound::by);
  CHECK(Sentence("Since October it rained.").times.at(0).bound == TimeBound::since);
  CHECK(Sentence("So far this year it rained.").when() == "So far this year");
  CHECK(Sentence("Over the weekend it rained.").when() == "weekend");
  CHECK(Sentence("Late last year it rained.").times.at(0).from.part == mention::Word::late);
}

TEST_CASE("words that are months only sometimes") {
  CHECK(Sentence("It may rain; they march on.").when() == "");
  CHECK(Sentence("Since May it rained.").when() == "May");
  CHECK(Sentence("May they march in March?").when() == "March");
  CHECK(Sentence("The second raid came under the sun.").when() == "");
}

TEST_CASE("a day that no month has") {
  CHECK(Sentence("On 31 June it rained.").times.at(0).impossible);
  CHECK_FALSE(Sentence("On 29 February it rained.").times.at(0).impossible);
  CHECK(Sentence("On 29 February 2023 it rained.").times.at(0).impossible);
}
