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
  CHECK(Sentence("Last week, two weeks ago and earlier this month it rained.").when() ==
        "Last week; two weeks ago; earlier this month");
  CHECK(Sentence("Over the past two months it rained.").times.at(0).bound == TimeBound::during);
  CHECK(Sentence("They will come by Friday.").times.at(0).bound == TimeBound::by);
  CHECK(Sentence("Since October it rained.").times.at(0).bound == TimeBound::since);
  CHECK(Sentence("So far this year it rained.").when() == "So far this year");
  CHECK(Sentence("Over the weekend it rained.").when() == "weekend");
  CHECK(Sentence("Late last year it rained.").times.at(0).from.part == mention::Word::late);
}

TEST_CASE("what a word in front makes of a time") {
  struct Row {
    const char* text;
    TimeBound bound;
  };
  for (const Row& row :
       {Row{"From Monday it rained.", TimeBound::since}, Row{"From now it rained.", TimeBound::since},
        Row{"Footage from 2019 came.", TimeBound::none}, Row{"From Monday's collapse it rained.", TimeBound::none},
        Row{"By Monday it rained.", TimeBound::by}, Row{"By Monday's surge it rained.", TimeBound::none},
        Row{"As of Monday it rained.", TimeBound::none}, Row{"Until Monday it rained.", TimeBound::until},
        Row{"Before Monday it rained.", TimeBound::before}, Row{"After Monday it rained.", TimeBound::after},
        Row{"On Monday it rained.", TimeBound::none}}) {
    CAPTURE(row.text);
    CHECK(Sentence(row.text).times.at(0).bound == row.bound);
  }
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

namespace {

/// The times of a text, and the numbers that are none.
struct TimeRow {
  const char* text;
  const char* when;
  const char* all;
};

constexpr TimeRow rows[] = {
    {"From 12 to 31 June it rained.", "12 to 31 June", ""},
    {"It fell in the second quarter to 30 June.", "second quarter to 30 June", ""},
    {"In the third quarter by June 30 it fell.", "third quarter; June 30", ""},
    {"12 to 14 the May it rained.", "", "[12 to 14] range 12..14"},
    {"12 to 14 May morning it rained.", "12 to 14 May", ""},
    {"Within half a day of the raid it rained.", "", "[half] up_to ..0.5 days"},
    {"Within several days of the raid it rained.", "several days", ""},
    {"From May through July it rained.", "May through July", ""},
    {"From Monday to two weeks later it rained.", "Monday; two weeks later", ""},
    {"From 5 May to 9, it rained.", "5 May to 9", ""},
    {"From 5 May to 9 people it rained.", "5 May", "[9] exact 9..9"},
    {"From 5 May to 9 in the evening it rained.", "5 May to 9", ""},
    {"May 5-9, 2023, it rained.", "May 5-9, 2023", ""},
    {"May 5-9 2023 it rained.", "May 5-9 2023", ""},
    {"In 2014-15 it rained.", "2014-15", ""},
    {"From the first quarter to the third quarter it rained.", "first quarter to the third quarter", ""},
    {"From Monday to Christmas it rained.", "Monday to Christmas", ""},
    {"From 2014 to May it rained.", "2014 to May", ""},
    {"From 2014 to May 2016 it rained.", "2014 to May 2016", ""},
    {"From 2016 to 2014 it rained.", "2016; 2014", ""},
    {"From 2014 to 2014 it rained.", "2014; 2014", ""},
    {"From early 2014 to late 2014 it rained.", "early 2014 to late 2014", ""},
    {"From May 2016 to May 2014 it rained.", "May 2016; May 2014", ""},
    {"From last May to June 2016 it rained.", "last May to June 2016", ""},
    {"From May 2014 to Christmas it rained.", "May 2014 to Christmas", ""},
    {"From May 2014 to June it rained.", "May 2014 to June", ""},
    {"From December 2014 to January it rained.", "December 2014 to January", ""},
    {"From May 2014 to last June it rained.", "May 2014 to last June", ""},
    {"As of Monday, 40 fled.", "Monday", "[40] exact 40..40"},
    {"From Monday's collapse, it rained.", "Monday", ""},
    {"From now it rained.", "now", ""},
    {"By Monday's surge it rained.", "Monday", ""},
    {"The year to May was dry.", "May", ""},
    {"The two years to May were dry.", "May", "[two] exact 2..2 years"},
    {"The several years to May were dry.", "May", "-[several] vague 3..9 years"},
    {"The 12 dry months to May were dry.", "May", "[12] exact 12..12 months"},
    {"The 12 months to last week were dry.", "last week", "[12] exact 12..12 months"},
    {"The 12 months through June were dry.", "June", "[12] exact 12..12 months"},
    {"The second quarter to June was dry.", "second quarter to June", ""},
    {"On 2024-05-3 it rained.", "", "-[2024] exact 2024..2024; -[05] exact 5..5; -[3] exact 3..3"},
    {"On 2024-5-03 it rained.", "", "-[2024] exact 2024..2024; -[5] exact 5..5; -[03] exact 3..3"},
    {"On 2024-12-03 it rained.", "2024-12-03", ""},
    {"On 2024-13-03 it rained.", "", "-[2024] exact 2024..2024; -[13] exact 13..13; -[03] exact 3..3"},
    {"On 123/02/2024 it rained.", "", "-[123] exact 123..123; -[02] exact 2..2; -[2024] exact 2024..2024"},
    {"On 12/123/2024 it rained.", "", "-[12] exact 12..12; -[123] exact 123..123; -[2024] exact 2024..2024"},
    {"On 12/13/2024 it rained.", "12/13/2024", ""},
    {"On 13/12/2024 it rained.", "13/12/2024", ""},
    {"On 31/12/2024 it rained.", "31/12/2024", ""},
    {"On 32/12/2024 it rained.", "", "-[32] exact 32..32; -[12] exact 12..12; -[2024] exact 2024..2024"},
    {"On 1/0/2024 it rained.", "", "-[1] exact 1..1; -[0] exact 0..0; -[2024] exact 2024..2024"},
    {"On 12.12.2024 it rained.", "12.12.2024", ""},
    {"5 days earlier, it rained.", "5 days earlier", ""},
    {"The earlier 5 days were dry.", "", "[5] exact 5..5 days"},
    {"Weeks earlier it rained.", "Weeks earlier", ""},
    {"5 weeks ago it rained.", "5 weeks ago", ""},
    {"In 2024% of cases it rained.", "", "[2024%] exact 2024..2024 percent"},
    {"Covid-2019 came.", "", "-[2019] exact 2019..2019"},
    {"It cost $2024 in all.", "", "[$2024] exact 2024..2024 usd"},
    {"It rained spring 2024.", "spring 2024", ""},
    {"It rained May 2024.", "May 2024", ""},
    {"Resolution 2024 passed.", "", "-[2024] exact 2024..2024"},
    {"In 2000 men fell.", "", "[2000] exact 2000..2000"},
    {"It ended 2014-2016.", "2014-2016", ""},
    {"It ended 2014-15.", "2014-15", ""},
    {"It ended 2014-17.", "2014-17", ""},
    {"2014-15 was dry.", "2014-15", ""},
    {"In 2014 hot and very dry big men fell.", "2014", ""},
    {"Weekend rain fell.", "", ""},
    {"In 1699 it rained.", "", "[1699] exact 1699..1699"},
    {"In 1700 it rained.", "1700", ""},
    {"In 2100 it rained.", "2100", ""},
    {"In 2101 it rained.", "", "[2101] exact 2101..2101"},
    {"It killed 1789 people.", "", "[1789] exact 1789..1789"},
    {"In 2024/25 it rained.", "2024/25", ""},
    {"The 2024/25 season ended.", "2024/25", ""},
    {"In 2024/26 it rained.", "2024/26", ""},
    {"In 2023/2024 it rained.", "2023/2024", ""},
    {"In May/June 2024 it rained.", "May/June 2024", ""},
    {"In March 12 boats sank.", "March", "[12] exact 12..12"},
    {"In March 2012 boats sank.", "March 2012", ""},
    {"In early March 12 boats sank.", "early March", "[12] exact 12..12"},
    {"In early March 12, boats sank.", "early March", "[12] exact 12..12"},
    {"On March 12 percent fell.", "March", "[12 percent] exact 12..12 percent"},
    {"On March 12 in the town it fell.", "March 12", ""},
    {"Summer was dry.", "", ""},
    {"Early summer was dry.", "Early summer", ""},
    {"From spring to summer it rained.", "spring to summer", ""},
    {"In the 1900s it rained.", "1900s", ""},
    {"In the 2000s it rained.", "2000s", ""},
    {"In the 2100s it rained.", "2100s", ""},
    {"In the 2110s it rained.", "", "-[2110] exact 2110..2110"},
    {"In the 990s it rained.", "", "-[990] exact 990..990"},
    {"In 2010's heat it rained.", "2010's", ""},
    {"In the 1.0s it rained.", "", "-[1.0] exact 1..1"},
    {"In the 20s it rained.", "20s", ""},
    {"In the 30s it rained.", "30s", ""},
    {"May this year was dry.", "this year", ""},
    {"May this month was dry.", "this month", ""},
    {"In the first three months of the year it rained.", "first three months of the year", ""},
    {"In the first few months of the year it rained.", "", ""},
    {"In the first half of the year it rained.", "first half of the year", ""},
    {"In mid-May it rained.", "mid-May", ""},
    {"Mid -May it rained.", "", ""},
    {"Early in May it rained.", "Early in May", ""},
    {"The next half day was dry.", "", "-[half] exact 50..50 percent"},
    {"The next dry weeks were good.", "next dry weeks", ""},
    {"The last five-day trip was dry.", "", "[five] exact 5..5 days"},
    {"The next-day trip was dry.", "", ""},
    {"Its last year was dry.", "last year", ""},
    {"In recent weeks it rained.", "recent weeks", ""},
    {"In the last weeks it rained.", "last weeks", ""},
    {"Early last year was dry.", "Early last year", ""},
    {"In the previous two years it rained.", "previous two years", "[two] exact 2..2 years"},
    {"The previous year it rained.", "previous year", ""},
    {"Overnight on Sunday it rained.", "Overnight on Sunday", ""},
    {"Overnight to Sunday it rained.", "Overnight to Sunday", ""},
    {"Overnight from Saturday it rained.", "Overnight from Saturday", ""},
    {"In the 1000s it rained.", "1000s", ""},
    {"In the 2000s it rained.", "2000s", ""},
    {"In the 2100s it rained.", "2100s", ""},
    {"In the 2110s it rained.", "", "-[2110] exact 2110..2110"},
    {"In the 1995s it rained.", "", "-[1995] exact 1995..1995"},
    {"On 12/5/2024 it rained.", "12/5/2024", ""},
    {"On 5/12/2024 it rained.", "5/12/2024", ""},
    {"On 12/12/2024 it rained.", "12/12/2024", ""},
    {"On 13/12/2024 it rained.", "13/12/2024", ""},
    {"On 12/13/2024 it rained.", "12/13/2024", ""},
    {"On 13/13/2024 it rained.", "", "-[13] exact 13..13; -[13] exact 13..13; -[2024] exact 2024..2024"},
    {"On 31/1/2024 it rained.", "31/1/2024", ""},
    {"On 32/1/2024 it rained.", "", "-[32] exact 32..32; -[1] exact 1..1; -[2024] exact 2024..2024"},
    {"On 1/32/2024 it rained.", "", "-[1] exact 1..1; -[32] exact 32..32; -[2024] exact 2024..2024"},
    {"On 0/1/2024 it rained.", "", "-[0] exact 0..0; -[1] exact 1..1; -[2024] exact 2024..2024"},
    {"On 1/0/2024 it rained.", "", "-[1] exact 1..1; -[0] exact 0..0; -[2024] exact 2024..2024"},
    {"On 5.12.2024 it rained.", "5.12.2024", ""},
    {"On 5.13.2024 it rained.", "", "[5] exact 5..5; -[13] exact 13..13; -[2024] exact 2024..2024"},
    {"On 12.12.2024 it rained.", "12.12.2024", ""},
    {"On 005/1/2024 it rained.", "", "-[005] exact 5..5; -[1] exact 1..1; -[2024] exact 2024..2024"},
    {"In 20240 it rained.", "", "[20240] exact 20240..20240"},
    {"On June 31 it rained.", "June 31", ""},
    {"On June 32 it rained.", "June", "[32] exact 32..32"},
    {"In the week to Monday it rained.", "Monday", ""},
    {"In 2014-17 it rained.", "2014-17", ""},
    {"In 2014-13 it rained.", "2014", "-[13] exact 13..13"},
    {"In 1999-01 it rained.", "1999", "-[01] exact 1..1"},
    {"The 2019–22 plan failed.", "2019–22", ""},
    {"It cost $2014-17 in all.", "", "[$2014] exact 2014..2014 usd; -[17] exact 17..17"},
};

}  // namespace

TEST_CASE("one time in one short sentence, form by form") {
  for (const TimeRow& row : rows) {
    CAPTURE(row.text);
    const Sentence s(row.text);
    CHECK(s.when() == row.when);
    CHECK(s.all() == row.all);
  }
}
