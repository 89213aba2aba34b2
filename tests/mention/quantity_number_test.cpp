// One number as it is written.
#include <doctest/doctest.h>

#include "mention/quantity_number.hpp"
#include "sentence.hpp"

using crossclaim::testing::Sentence;

TEST_CASE("words of number") {
  CHECK(Sentence("Twenty-six rafts sank.").said(0) == "[Twenty-six] exact 26..26");
  CHECK(Sentence("Two hundred and forty mules came.").said(0) == "[Two hundred and forty] exact 240..240");
  CHECK(Sentence("Three thousand five hundred mules came.").said(0) ==
        "[Three thousand five hundred] exact 3500..3500");
  CHECK(Sentence("One and a half million trees fell.").said(0) == "[One and a half million] exact 1500000..1500000");
  CHECK(Sentence("Half a million trees fell.").said(0) == "[Half a million] exact 500000..500000");
  CHECK(Sentence("A quarter of a million trees fell.").said(0) == "[A quarter of a million] exact 250000..250000");
  CHECK(Sentence("Six dozen eggs broke.").said(0) == "[Six dozen] exact 72..72");
  CHECK(Sentence("A hundred eggs broke.").said(0) == "[A hundred] exact 100..100");
}

TEST_CASE("digits with groups, points and scales") {
  CHECK(Sentence("They sold 12,000 rafts.").said(0) == "[12,000] exact 12000..12000");
  CHECK(Sentence("They sold 3.4 million rafts.").said(0) == "[3.4 million] exact 3400000..3400000");
  CHECK(Sentence("They sold 12 thousand rafts.").said(0) == "[12 thousand] exact 12000..12000");
  CHECK(Sentence("Some 10k guests came.").said(0) == "[10k] about 10000..10000");
  CHECK(Sentence("They sold 3bn eggs.").said(0) == "[3bn] exact 3000000000..3000000000");
  CHECK(Sentence("They sold 10 000 rafts.").said(0) == "[10 000] exact 10000..10000");
  CHECK(Sentence("They sold 1.200.000 eggs.").said(0) == "[1.200.000] exact 1200000..1200000");
}

TEST_CASE("a single letter is a scale only where it cannot be a unit") {
  CHECK(Sentence("The tower is 45m tall.").said(0) == "-[45] exact 45..45 m");
  CHECK(Sentence("The fund has €5m.").said(0) == "[€5m] exact 5000000..5000000 eur");
}

TEST_CASE("digits of any length stay finite") {
  bool grouped = false;
  const std::string many(400, '9');
  CHECK(crossclaim::mention::read_digits(many, grouped) > crossclaim::base::Decimal::from_integer(1));
  CHECK(crossclaim::mention::read_digits("1,234.5", grouped).to_string() == "1234.5");
  CHECK(grouped);
}

TEST_CASE("vague words") {
  CHECK(Sentence("Hundreds of goats fled.").said(0) == "[Hundreds] vague 200..999");
  CHECK(Sentence("Tens of thousands of goats fled.").said(0) == "[Tens of thousands] vague 20000..99999");
  CHECK(Sentence("Several hundred goats fled.").said(0) == "[Several hundred] vague 300..999");
  CHECK(Sentence("Several thousand goats fled.").said(0) == "[Several thousand] vague 3000..9999");
  CHECK(Sentence("A few thousand goats fled.").said(0) == "[A few thousand] vague 3000..5000");
  CHECK(Sentence("A couple of goats fled.").said(0) == "[A couple] vague 2..2");
  CHECK(Sentence("The couple fled.").quantities.empty());
}

TEST_CASE("fractions are percent; an ordinal is none") {
  CHECK(Sentence("Two-thirds of the goats fled.").said(0) == "[Two-thirds] exact 66.666667..66.666667 percent");
  CHECK(Sentence("More than half of the goats fled.").said(0) == "[half] more_than 50.. percent");
  CHECK(Sentence("A third of the wells are dry.").said(0) == "[A third] exact 33.333333..33.333333 percent");
  CHECK(Sentence("A third envoy came.").quantities.empty());
  CHECK(Sentence("In the second half they slept.").quantities.empty());
}
