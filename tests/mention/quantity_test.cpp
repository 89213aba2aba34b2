// Ranges, bounds, units, increments.
#include <doctest/doctest.h>

#include "sentence.hpp"

using crossclaim::testing::Sentence;

TEST_CASE("ranges, however they are written") {
  for (const char* text : {"They hired 1,000-3,000 guards.", "They hired 1,000–3,000 guards.", "They hired 1,000 – 3,000 guards.",
                           "They hired between 1,000 and 3,000 guards.", "They hired from 1,000 to 3,000 guards.", "They hired 1,000 to 3,000 guards."}) {
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
  CHECK(Sentence("Its debts fell from $40 billion to $8 billion.").all() == "[$40 billion] exact 40000000000..40000000000 usd; [$8 billion] exact 8000000000..8000000000 usd");
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
