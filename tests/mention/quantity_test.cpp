// Ranges, bounds, units, increments.
#include <doctest/doctest.h>

#include "sentence.hpp"

using crossclaim::testing::Sentence;

TEST_CASE("ranges, however they are written") {
  for (const char* text : {"They hired 1,000-3,000 guards.", "They hired 1,000–3,000 guards.",
                           "They hired 1,000 – 3,000 guards.", "They hired between 1,000 and 3,000 guards.",
                           "They hired from 1,000 to 3,000 guards.", "They hired 1,000 to 3,000 guards."}) {
    CAPTURE(text);
    const Sentence s(text);
    REQUIRE(s.quantities.size() == 1);
    CHECK(s.quantities[0].modifier == crossclaim::mention::Modifier::range);
    CHECK(s.quantities[0].said.low.to_string() == "1000");
    CHECK(s.quantities[0].said.high.to_string() == "3000");
  }
}

TEST_CASE("the scale, the sign and the percent are carried back") {
  CHECK(Sentence("They felled 2-3 million trees.").said(0) == "[2-3 million] range 2000000..3000000");
  CHECK(Sentence("It cost $2-3 million.").said(0) == "[$2-3 million] range 2000000..3000000 usd");
  CHECK(Sentence("It cost between $2 and $3 million.").said(0) == "[$2 and $3 million] range 2000000..3000000 usd");
  CHECK(Sentence("They lost 20 to 30% of it.").said(0) == "[20 to 30%] range 20..30 percent");
  CHECK(Sentence("From 500,000 to 1 million eggs broke.").said(0) == "[500,000 to 1 million] range 500000..1000000");
}

TEST_CASE("what is no range") {
  CHECK(Sentence("The toll rose from 40 to 60.").quantities.size() == 2);
  CHECK(Sentence("Its debts fell from $40 billion to $8 billion.").all() ==
        "[$40 billion] exact 40000000000..40000000000 usd; [$8 billion] exact 8000000000..8000000000 usd");
  CHECK(Sentence("They found 12, 14 and 20 rafts.").quantities.size() == 3);
}

TEST_CASE("bounds before and behind") {
  CHECK(Sentence("More than 40 rafts sank.").said(0) == "[40] more_than 40..");
  CHECK(Sentence("No fewer than 40 rafts sank.").said(0) == "[40] at_least 40..");
  CHECK(Sentence("As many as 40 rafts sank.").said(0) == "[40] up_to ..40");
  CHECK(Sentence("Fewer than 40 rafts sank.").said(0) == "[40] less_than ..40");
  CHECK(Sentence("Nearly 40 rafts sank.").said(0) == "[40] about 40..40");
  CHECK(Sentence("Up to about 40 rafts sank.").said(0) == "[40] up_to ..40");
  CHECK(Sentence("Only 40 rafts sank.").said(0) == "[40] exact 40..40");
  CHECK(Sentence("They waited 40 days or more.").said(0) == "[40] at_least 40.. days");
  CHECK(Sentence("They waited 40 days or so.").said(0) == "[40] about 40..40 days");
  CHECK(Sentence("Some 90-plus guests came.").said(0) == "[90] at_least 90..");
  CHECK(Sentence("More than a dozen rafts sank.").said(0) == "[a dozen] more_than 12..");
  CHECK(Sentence("It is less than a three-hour walk.").said(0) == "[three] less_than ..3 hours");
}

TEST_CASE("a modifier reaches only its own number") {
  CHECK(Sentence("They saw about 30 rafts and 21 mules.").all() == "[30] about 30..30; [21] exact 21..21");
}

TEST_CASE("money keeps its sign, scale and currency word") {
  CHECK(Sentence("It cost 3 trillion rubles.").said(0) == "[3 trillion rubles] exact 3000000000000..3000000000000 rub");
  CHECK(Sentence("It cost US$40 million.").said(0) == "[US$40 million] exact 40000000..40000000 usd");
  CHECK(Sentence("It cost USD 9 million.").said(0) == "[USD 9 million] exact 9000000..9000000 usd");
  CHECK(Sentence("It cost millions of dollars.").said(0) == "[millions] vague 2000000..9999999 usd");
}

TEST_CASE("shares") {
  CHECK(Sentence("One in five rafts sank.").said(0) == "[One in five] exact 20..20 percent");
  CHECK(Sentence("Nine out of ten goats fled.").said(0) == "[Nine out of ten] exact 90..90 percent");
  CHECK(Sentence("Rents fell 12 per cent.").said(0) == "[12 per cent] exact 12..12 percent");
}

TEST_CASE("increments") {
  CHECK(Sentence("Another 30 goats were found.").said(0) == "[30] exact 30..30 +");
  CHECK(Sentence("At least 30 more goats were found.").said(0) == "[30] at_least 30.. +");
  CHECK(Sentence("An additional 200 tents came.").said(0) == "[200] exact 200..200 +");
  CHECK(Sentence("Rents rose by 8 percent.").said(0) == "[8 percent] exact 8..8 percent +");
  CHECK(Sentence("Rents fell by 8 percent.").said(0) == "[8 percent] exact 8..8 percent");
}

TEST_CASE("durations, windows and what looks like them") {
  CHECK(Sentence("The strike lasted nine days.").said(0) == "[nine] exact 9..9 days");
  CHECK(Sentence("Over the past two months rents rose.").said(0) == "[two] exact 2..2 months");
  CHECK(Sentence("It fell within 48 hours.").said(0) == "[48] up_to ..48 hours");
  CHECK(Sentence("Two days earlier they had met.").quantities.empty());
  CHECK(Sentence("It was the worst frost in 40 years.").said(0) == "-[40] exact 40..40 years");
  CHECK(Sentence("They signed a five-year plan.").said(0) == "-[five] exact 5..5 years");
}

TEST_CASE("multiples") {
  CHECK(Sentence("Rents are three times higher.").said(0) == "[three] exact 3..3 times");
  CHECK(Sentence("Twice as many rafts sank.").said(0) == "[Twice] exact 2..2 times");
}

namespace {

struct NumberRow {
  const char *text, *all;
};
constexpr NumberRow rows[] = {
    {"One in five children is hungry.", "[One in five] exact 20..20 percent"},
    {"Two in every ten homes burned.", "[Two in every ten] exact 20..20 percent"},
    {"Three out of 10 pupils left.", "[Three out of 10] exact 30..30 percent"},
    {"42 out of 90 boats sank.", "[42] exact 42..42; [90] exact 90..90"},
    {"Nine in 10 farmers agreed.", "[Nine in 10] exact 90..90 percent"},
    {"5 in 7 pupils left.", "[5 in 7] exact 71.428571..71.428571 percent"},
    {"Two in 20 pumps failed.", "[Two in 20] exact 10..10 percent"},
    {"One in London died.", "-[One] exact 1..1"},
    {"40 boats or more sank.", "[40] at_least 40.."},
    {"They stayed 9 days or so.", "[9] about 9..9 days"},
    {"12,000-plus homes burned.", "[12,000] at_least 12000.."},
    {"30 more died.", "[30] exact 30..30 +"},
    {"3,000 additional troops came.", "[3,000] exact 3000..3000 +"},
    {"They heard 40 witnesses over 18 months.", "[40] exact 40..40; [18] exact 18..18 months"},
    {"Sales rose 3% over two years.", "[3%] exact 3..3 percent; [two] exact 2..2 years"},
    {"Over 18 people died.", "[18] more_than 18.."},
    {"The toll rose by 40.", "[40] exact 40..40 +"},
    {"The toll fell by 40.", "[40] exact 40..40"},
    {"More than $150,000 (£114,000) went missing.",
     "[$150,000] more_than 150000.. usd; [£114,000] more_than 114000.. gbp"},
    {"$150,000 (£114,000) went missing.", "[$150,000] exact 150000..150000 usd; [£114,000] exact 114000..114000 gbp"},
    {"They returned within 48 hours.", "[48] up_to ..48 hours"},
    {"He slept for a quarter of an hour.", "[a quarter] exact 0.25..0.25 hours"},
    {"They waited half a day.", "[half] exact 0.5..0.5 days"},
    {"They spent several more years there.", "[several] vague 3..9 years +"},
    {"They waited two whole days.", "[two] exact 2..2 days"},
    {"It fell by 700 last year.", "[700] exact 700..700"},
    {"He came at 4 p.m. and left.", "-[4] exact 4..4"},
    {"She is 9 years old.", "-[9] exact 9..9"},
    {"Five Mi-17 helicopters landed.", "[Five] exact 5..5; -[17] exact 17..17"},
    {"The road is 40 kilometres long.", "-[40] exact 40..40 km"},
    {"The price tripled to $90.", "[$90] exact 90..90 usd"},
    {"It is four times the size.", "[four] exact 4..4 times"},
    {"Prices are twice as high.", "[twice] exact 2..2 times"},
    {"Between 5 and 10 people died.", "[5 and 10] range 5..10"},
    {"From 5 to 10 people died.", "[5 to 10] range 5..10"},
    {"5 to 10 people died.", "[5 to 10] range 5..10"},
    {"5-10 people died.", "[5-10] range 5..10"},
    {"Five or 10 people died.", "[Five or 10] range 5..10"},
    {"Between $5 and $10 million was paid.", "[$5 and $10 million] range 5000000..10000000 usd"},
    {"$5-10 million was paid.", "[$5-10 million] range 5000000..10000000 usd"},
    {"5 to 10 percent left.", "[5 to 10 percent] range 5..10 percent"},
    {"A dozen people died.", "[A dozen] exact 12..12"},
    {"Dozens died.", "[Dozens] vague 24..99"},
    {"Hundreds of people died.", "[Hundreds] vague 200..999"},
    {"Tens of thousands fled.", "[Tens of thousands] vague 20000..99999"},
    {"A few people died.", "[A few] vague 3..5"},
    {"Several dozen people died.", "[Several dozen] vague 36..119"},
    {"Half the homes burned.", "[Half] exact 50..50 percent"},
    {"Two and a half hours passed.", "[Two and a half] exact 2.5..2.5 hours"},
    {"One and a half million fled.", "[One and a half million] exact 1500000..1500000"},
    {"2.5 million fled.", "[2.5 million] exact 2500000..2500000"},
    {"$2.5bn was lost.", "[$2.5bn] exact 2500000000..2500000000 usd"},
    {"€3m was lost.", "[€3m] exact 3000000..3000000 eur"},
    {"US$40 was paid.", "[US$40] exact 40..40 usd"},
    {"40 US dollars were paid.", "[40 US dollars] exact 40..40 usd"},
    {"40 cents were paid.", "[40 cents] exact 0.4..0.4 usd"},
    {"0.5 percent left.", "[0.5 percent] exact 0.5..0.5 percent"},
    {"1,00,000 people fled.", "[1,00,000] exact 100000..100000"},
    {"1.200.000 people fled.", "[1.200.000] exact 1200000..1200000"},
    {"An additional 40 people died.", "[40] exact 40..40 +"},
    {"Another 40 people died.", "[40] exact 40..40 +"},
    {"40 others died.", "[40] exact 40..40"},
    {"About 40 people died.", "[40] about 40..40"},
    {"Around 40 or 50 people died.", "[40 or 50] range 40..50"},
    {"Nearly 40 people died.", "[40] about 40..40"},
    {"Almost 40 people died.", "[40] about 40..40"},
    {"At least 40 people died.", "[40] at_least 40.."},
    {"No fewer than 40 people died.", "[40] at_least 40.."},
    {"No more than 40 people died.", "[40] up_to ..40"},
    {"Fewer than 40 people died.", "[40] less_than ..40"},
    {"Less than 40 percent left.", "[40 percent] less_than ..40 percent"},
    {"Over 40 people died.", "[40] more_than 40.."},
    {"Exactly 40 people died.", "[40] exact 40..40"},
    {"The 40 men left.", "[40] exact 40..40"},
    {"The first 40 men left.", "[40] exact 40..40"},
    {"Two first-class passengers died.", "[Two] exact 2..2"},
    {"Page 40 was torn.", "-[40] exact 40..40"},
    {"Room 40 burned.", "-[40] exact 40..40"},
    {"Boeing 737 landed.", "-[737] exact 737..737"},
    {"Chapter 3 is long.", "-[3] exact 3..3"},
    {"He scored 3 goals.", "[3] exact 3..3"},
    {"They won 3-1.", "-[3] exact 3..3; -[1] exact 1..1"},
    {"They lost 2-0 to them.", "-[2] exact 2..2; -[0] exact 0..0"},
    {"The score was 21-18.", "-[21] exact 21..21; -[18] exact 18..18"},
    {"Maria, 40, died.", "-[40] exact 40..40"},
    {"A man aged 40 died.", "-[40] exact 40..40"},
    {"The 40-year-old died.", "-[40] exact 40..40"},
    {"It was 40 degrees.", "-[40] exact 40..40 degree"},
    {"The 5 a.m. bus left.", "-[5] exact 5..5"},
    {"At 10:30 the bus left.", "-[10] exact 10..10; -[30] exact 30..30"},
    {"At 17:45 GMT the bus left.", "-[17] exact 17..17; -[45] exact 45..45"},
    {"The 9/11 attacks were recalled.", "-[9] exact 9..9; -[11] exact 11..11"},
    {"24/7 care is given.", "-[24] exact 24..24; -[7] exact 7..7"},
    {"It rained 4 mm.", "-[4] exact 4..4 mm"},
    {"40C was measured.", "-[40] exact 40..40 degree"},
    {"One of the men died.", "-[One] exact 1..1"},
    {"One man died.", "[One] exact 1..1"},
    {"The one that died was old.", "-[one] exact 1..1"},
    {"No one died.", ""},
    {"Nobody died.", ""},
    {"None of them died.", ""},
    {"Zero cases were seen.", "[Zero] exact 0..0"},
    {"Not one died.", ""},
    {"Both men died.", ""},
    {"A third died.", "-[A third] exact 33.333333..33.333333 percent"},
    {"Two-thirds died.", "[Two-thirds] exact 66.666667..66.666667 percent"},
    {"Three quarters of them died.", "[Three quarters] exact 75..75 percent"},
    {"A quarter of them died.", "[A quarter] exact 25..25 percent"},
    {"One fifth of them died.", "[One fifth] exact 20..20 percent"},
    {"A tenth died.", "-[A tenth] exact 10..10 percent"},
    {"A hundred and twenty people died.", "[A hundred and twenty] exact 120..120"},
    {"A thousand people died.", "[A thousand] exact 1000..1000"},
    {"Two hundred thousand people fled.", "[Two hundred thousand] exact 200000..200000"},
    {"Three million four hundred thousand fled.", "[Three million four hundred thousand] exact 3400000..3400000"},
    {"Forty-two people died.", "[Forty-two] exact 42..42"},
    {"Forty two people died.", "[Forty two] exact 42..42"},
    {"Twenty-odd people died.", "[Twenty] about 20..20"},
    {"Five hundred six people died.", "[Five hundred six] exact 506..506"},
    {"Two dozen people died.", "[Two dozen] exact 24..24"},
    {"Over the past two months, 40 rafts sank.", "[two] exact 2..2 months; [40] exact 40..40"},
    {"Within 48 hours or so it fell.", "[48] up_to ..48 hours"},
    {"Within about 48 hours it fell.", "[48] about 48..48 hours"},
    {"$a million was lost.", "[$a million] exact 1000000..1000000 usd"},
    {"He paid $3 million USD.", "[$3 million USD] exact 3000000..3000000 usd"},
    {"He paid $3 million dollars.", "[$3 million dollars] exact 3000000..3000000 usd"},
    {"Somewhere between about 5 and 10 people died.", "[5 and 10] range 5..10"},
    {"Between 5 – 10 people died.", "[5 – 10] range 5..10"},
    {"Hundreds or thousands of people fled.", "[Hundreds] vague 200..999; [thousands] vague 2000..9999"},
    {"40 or hundreds of people fled.", "[40] exact 40..40; [hundreds] vague 200..999"},
    {"5 to half of them left.", "[5] exact 5..5; [half] exact 50..50 percent"},
    {"Two or 40 people left.", "[Two] exact 2..2; [40] exact 40..40"},
    {"Ten or 40 people left.", "[Ten or 40] range 10..40"},
    {"Ten or 41 people left.", "[Ten] exact 10..10; [41] exact 41..41"},
    {"5 dollars to 9 people went.", "[5 dollars] exact 5..5 usd; [9] exact 9..9"},
    {"5% to 9 people went.", "[5%] exact 5..5 percent; [9] exact 9..9"},
    {"5% to 9% of people went.", "[5% to 9%] range 5..9 percent"},
    {"999 to 3 million people fled.", "[999 to 3 million] range 999..3000000"},
    {"1,000 to 3 million people fled.", "[1,000 to 3 million] range 1000..3000000"},
    {"They chose four to six boats.", "[four to six] range 4..6"},
    {"One in several rafts sank.", "[One] exact 1..1; [several] vague 3..9"},
    {"One in three rafts sank.", "[One in three] exact 33.333333..33.333333 percent"},
    {"One in 100,000 rafts sank.", "[One in 100,000] exact 0.001..0.001 percent"},
    {"One in 200,000 rafts sank.", "-[One] exact 1..1; [200,000] exact 200000..200000"},
    {"99 in 1,000 rafts sank.", "[99 in 1,000] exact 9.9..9.9 percent"},
    {"100 in 1,000 rafts sank.", "[100] exact 100..100; [1,000] exact 1000..1000"},
    {"Three in five days sank.", "[Three] exact 3..3; [five] exact 5..5 days"},
    {"Two in ten miles sank.", "[Two] exact 2..2; -[ten] exact 10..10 mile"},
    {"3 in 2,000 rafts sank.", "[3] exact 3..3; [2,000] exact 2000..2000"},
    {"3 in 3000 rafts sank.", "[3 in 3000] exact 0.1..0.1 percent"},
    {"One in 10 towns burned.", "-[One] exact 1..1; -[10] exact 10..10"},
    {"He booked 40 double rooms.", "[40] exact 40..40"},
    {"It grew 10-fold.", "[10] exact 10..10 times"},
    {"By 700 next year it fell.", "[700] exact 700..700"},
    {"At least about up to no fewer than another 40 rafts sank.", "[40] at_least 40.. +"},
    {"They ate more 3 times.", "[3] exact 3..3 times"},
    {"40 or more or so additional rafts sank.", "[40] at_least 40.. +"},
    {"It fell 5 percent at least.", "[5 percent] at_least 5.. percent"},
    {"It fell 5 percent at most.", "[5 percent] up_to ..5 percent"},
    {"It fell 5 percent up.", "[5 percent] exact 5..5 percent"},
    {"Guests over 40 died.", "-[40] more_than 40.."},
    {"A vote over 40 rafts failed.", "[40] more_than 40.."},
    {"The number of rafts changed by 40.", "[40] exact 40..40"},
    {"(£40 million) was lost.", "[£40 million] exact 40000000..40000000 gbp"},
    {"At least hundreds fled.", "[hundreds] at_least 200.."},
    {"At least several people fled.", "[several] at_least 3.."},
    {"It was 5m long.", "-[5] exact 5..5 m"},
    {"It took 40min.", "[40] exact 40..40 minutes"},
    {"It made 5mln.", "[5mln] exact 5000000..5000000"},
    {"A mother-of-three died.", "-[three] exact 3..3"},
    {"The Mother of-three died.", "[three] exact 3..3"},
    {"The first three quarters of 2025 were dry.", "-[three quarters] exact 75..75 percent"},
    {"They walked three quarters of the way.", "[three quarters] exact 75..75 percent"},
    {"Two were hurt and a third officer is missing.", "[Two] exact 2..2"},
    {"One time it rained.", "-[One] exact 1..1"},
    {"He left one last time.", "-[one] exact 1..1"},
    {"One week it rained.", "[One] exact 1..1 weeks"},
    {"They saw last one goat.", "-[one] exact 1..1"},
    {"One more died.", "[One] exact 1..1 +"},
    {"The man, said one driver", "-[one] exact 1..1"},
    {"\"It fell,\" said one driver.", "-[one] exact 1..1"},
    {"One driver told them.", "-[One] exact 1..1"},
    {"One driver who told them died.", "-[One] exact 1..1"},
    {"One summer it rained.", "-[One] exact 1..1"},
    {"They came shortly before nine.", "-[nine] exact 9..9"},
    {"23.59 Smith died.", "-[23.59] exact 23.59..23.59"},
    {"24.10 Smith died.", "[24.10] exact 24.1..24.1"},
    {"25.10 Smith died.", "[25.10] exact 25.1..25.1"},
    {"Near Area 51, five died.", "-[51] exact 51..51; [five] exact 5..5"},
    {"Prices were low against 2024.", "-[2024] exact 2024..2024"},
    {"Men from age 18 to 60 were held.", "-[18 to 60] range 18..60"},
    {"A girl of 9 died.", "-[9] exact 9..9"},
    {"A boy of 9 goats died.", "[9] exact 9..9"},
    {"A man of 40 words spoke.", "[40] exact 40..40"},
    {"On March 5, 34, died.", "[34] exact 34..34"},
    {"In the final several months it rained.", "-[several] vague 3..9 months"},
    {"Several months passed.", "[Several] vague 3..9 months"},
    {"It rained for several months.", "[several] vague 3..9 months"},
    {"It burned in one night.", "-[one] exact 1..1 nights"},
    {"It burned in at least one night.", "[one] at_least 1.. nights"},
    {"The three worst-hit districts burned.", "-[three] exact 3..3"},
    {"The other two towns burned.", "-[two] exact 2..2"},
    {"Three state-run firms closed.", "[Three] exact 3..3"},
    {"A 900-strong crowd came.", "[900] exact 900..900"},
    {"Her second home burned.", ""},
    {"It was a second night of rain.", "[second] exact 2..2 nights"},
    {"It was a third week of rain.", ""},
    {"On the 40th day of the siege it fell.", "[40th] exact 40..40 days"},
    {"On the 40th day it fell.", ""},
    {"The third person killed was old.", "[third] exact 3..3"},
    {"Its third soldier killed was old.", ""},
    {"The 12th person killed was old.", "[12th] exact 12..12"},
    {"Twenty and 5 men left.", "[Twenty] exact 20..20; [5] exact 5..5"},
    {"Twenty-5 men left.", "[Twenty] exact 20..20; -[5] exact 5..5"},
    {"Twenty zero men left.", "[Twenty] exact 20..20; [zero] exact 0..0"},
    {"Two thousand three million men left.", "[Two thousand] exact 2000..2000; [three million] exact 3000000..3000000"},
    {"One hundred and two thousand men left.", "[One hundred] exact 100..100; [two thousand] exact 2000..2000"},
    {"Two million and three thousand and six men left.",
     "[Two million and three thousand and six] exact 2003006..2003006"},
    {"40 and a half hours passed.", "[40 and a half] exact 40.5..40.5 hours"},
    {"40 and a half million fled.", "[40 and a half million] exact 40500000..40500000"},
    {"40 and a third fell.", "[40] exact 40..40"},
    {"A million and a half fled.", "[A million and a half] exact 1500000..1500000"},
    {"Two million and a half fled.", "[Two million and a half] exact 2500000..2500000"},
    {"A few thousand fled.", "[A few thousand] vague 3000..5000"},
    {"Several thousand fled.", "[Several thousand] vague 3000..9999"},
    {"Several hundred thousand fled.", "[Several hundred thousand] vague 300000..999000"},
    {"A couple of hundred fled.", "[A couple of hundred] vague 200..200"},
    {"A third and the rest fell.", "[A third] exact 33.333333..33.333333 percent"},
    {"A third slowly fell.", "[A third] exact 33.333333..33.333333 percent"},
    {"A third case came.", ""},
    {"Twelve tenths fell.", "[Twelve tenths] exact 120..120 percent"},
    {"Half-hour flights fell.", ""},
    {"A third-party check failed.", ""},
    {"Forty and fifty men fell.", "[Forty] exact 40..40; [fifty] exact 50..50"},
    {"5 million and 40,000 fell.", "[5 million] exact 5000000..5000000; [40,000] exact 40000..40000"},
    {"A hundred and two hundred men fell.", "[A hundred] exact 100..100; [two hundred] exact 200..200"},
    {"1:5 men fell.", "-[1] exact 1..1; -[5] exact 5..5"},
    {"The truce was extended from four to six days.", "[four] exact 4..4 days; [six] exact 6..6 days"},
    {"The truce was cut from six days to four.", "[six] exact 6..6 days; [four] exact 4..4 days"},
    {"The truce was cut from 12 percent to four.", "[12 percent] exact 12..12 percent; [four] exact 4..4 percent"},
    {"By 12 percent in May and by 14 in June.", "[12 percent] exact 12..12 percent; [14] exact 14..14 percent"},
    {"Of 12 percent of 14.", "[12 percent] exact 12..12 percent; [14] exact 14..14"},
    {"To 12 percent to 14.", "[12 percent] exact 12..12 percent; [14] exact 14..14"},
    {"He ran 40 miles and in Oslo 14.", "-[40] exact 40..40 mile; [14] exact 14..14"},
    {"The stay went from six days, as he told them then, to four.", "[six] exact 6..6 days; [four] exact 4..4"},
    {"He dialled 0455 then.", "-[0455] exact 455..455"},
    {"He paid 0.5 of it.", "[0.5] exact 0.5..0.5"},
    {"One in two women voted.", "[One in two] exact 50..50 percent"},
    {"Two in two women voted.", "[Two] exact 2..2; [two] exact 2..2"},
    {"He killed one in three raids.", "-[one] exact 1..1; [three] exact 3..3"},
    {"The half year to May was dry.", "-[half] exact 50..50 percent"},
    {"He stayed half a day.", "[half] exact 0.5..0.5 days"},
    {"They won 3–1.", "-[3] exact 3..3; -[1] exact 1..1"},
    {"Up to one man died.", "[one] up_to ..1"},
    {"They lowered the age from 25 to 18.", "-[25] exact 25..25; -[18] exact 18..18"},
    {"Those of the age of 40 fled.", "-[40] exact 40..40"},
    {"He came at the age of 9.", "-[9] exact 9..9"},
};

}  // namespace

TEST_CASE("one number in one short sentence, form by form") {
  for (const NumberRow& row : rows) {
    CAPTURE(row.text);
    CHECK(Sentence(row.text).all() == row.all);
  }
}
