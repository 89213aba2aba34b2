// Words of the interface. In: numbers, days, foreign text. Out: doctest's report.
#include "view/words.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace crossclaim;
using namespace crossclaim::view;

namespace {
base::DateInterval days(base::CivilDate first, base::CivilDate last, base::Precision precision) {
  return {base::to_day(first), base::to_day(last), true, true, precision};
}
}  // namespace

TEST_CASE("numbers are grouped by three") {
  const auto words = [](std::int64_t n) { return number_words(base::Decimal::from_integer(n)); };
  CHECK(words(0) == "0");
  CHECK(words(999) == "999");
  CHECK(words(1000) == "1,000");
  CHECK(words(-12500) == "-12,500");
  CHECK(words(1234567) == "1,234,567");
  CHECK(number_words(base::Decimal::from_ratio(base::Decimal::from_integer(12345), base::Decimal::from_integer(10))) ==
        "1,234.5");
}

TEST_CASE("round numbers of an axis are told by millions") {
  CHECK(round_words(12'500) == "12,500");
  CHECK(round_words(1'000'000) == "1 million");
  CHECK(round_words(2'250'000'000) == "2.25 billion");
  CHECK(round_words(1'234'567) == "1,234,567");
  CHECK(round_words(0) == "0");
}

TEST_CASE("intervals say their open ends") {
  base::Interval interval = sample::between(1000, 3000);
  CHECK(interval_words(interval) == "1,000 to 3,000");
  interval.has_high = false;
  CHECK(interval_words(interval) == "at least 1,000");
  interval.low_open = true;
  CHECK(interval_words(interval) == "more than 1,000");
  CHECK(interval_words({}) == "not said");
}

TEST_CASE("days are told with the precision they were told at") {
  CHECK(day_words(days({2025, 2, 7}, {2025, 2, 7}, base::Precision::day)) == "7 February 2025");
  CHECK(day_words(days({2025, 2, 1}, {2025, 2, 28}, base::Precision::month)) == "February 2025");
  CHECK(day_words(days({2024, 10, 1}, {2025, 2, 28}, base::Precision::interval)) == "October 2024 to February 2025");
  CHECK(day_words(days({2024, 10, 3}, {2025, 2, 28}, base::Precision::interval)) ==
        "3 October 2024 to 28 February 2025");
  CHECK(day_words({base::to_day({2024, 8, 6}), 0, true, false, base::Precision::day}) == "since 6 August 2024");
}

TEST_CASE("where there is little room months have three letters") {
  CHECK(short_days(days({2025, 2, 7}, {2025, 2, 7}, base::Precision::day)) == "7 Feb 2025");
  CHECK(short_days(days({2024, 5, 1}, {2024, 6, 30}, base::Precision::interval)) == "May 2024 – June 2024");
  CHECK(short_days(days({2024, 10, 1}, {2025, 2, 28}, base::Precision::interval)) == "Oct 2024 – Feb 2025");
}

TEST_CASE("foreign text is one line, without hidden marks, bounded") {
  CHECK(one_line("  a \n\t b  ") == "a b");
  CHECK(one_line("1.0\xE2\x80\xAE 0.1") == "1.0[U+202E] 0.1");
  CHECK(one_line(std::string("a\0b", 3)) == "a[U+0000]b");
  CHECK(one_line("a\xFF") == "a\xEF\xBF\xBD");
  CHECK(one_line("abcdefgh", 4) == "abcd…");
  CHECK(one_line("ééé", 4) == "éé…");
  CHECK(visible(" a\nb ") == " a b ");
}

TEST_CASE("a claim in short") {
  const engine::Report report = sample::report();
  CHECK(in_short(report.documents[0], report.claims[0]) == "More than 5,000 soldiers, killed");
  CHECK(name_of(report.documents[0]) == "Your text");
  CHECK(name_of(report.documents[1]) == "An earlier count");
  CHECK(said_by(report.documents[0], report.claims[0]).empty());
}

TEST_CASE("the day of a claim comes with its hour, the day of a saying where it is another") {
  claim::Claim claim;
  claim.time.present = claim.as_of.present = true;
  claim.time.anchor = claim.as_of.anchor = claim::Anchor::stated;
  claim.time.interval = days({2024, 5, 3}, {2024, 5, 3}, base::Precision::day);
  claim.as_of.interval = claim.time.interval;
  CHECK(all_times(claim) == "3 May 2024");
  claim.hour.minute = 9 * 60 + 5;
  CHECK(all_times(claim) == "3 May 2024, 9:05");
  claim.hour.half_told = true;
  claim.as_of.interval = days({2024, 5, 4}, {2024, 5, 4}, base::Precision::day);
  CHECK(all_times(claim) == "3 May 2024, 09:05, as of 4 May 2024");
}
