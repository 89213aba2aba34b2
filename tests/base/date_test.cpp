// Dates, checked day by day over four centuries against plain counting.
#include "base/date.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace crossclaim::base;

TEST_CASE("date: known days") {
  CHECK(to_day({1970, 1, 1}) == 0);
  CHECK(to_day({2025, 2, 7}) == 20126);
  CHECK(to_day({2000, 3, 1}) - to_day({2000, 2, 28}) == 2);
  CHECK(to_day({1900, 3, 1}) - to_day({1900, 2, 28}) == 1);
  CHECK(weekday(to_day({2024, 12, 23})) == 0);  // a Monday
  CHECK(weekday(to_day({1969, 12, 28})) == 6);  // a Sunday before day 0
}

TEST_CASE("date: every day from 1800 to 2200 is counted once and comes back") {
  Day expected = to_day({1800, 1, 1});
  for (std::int32_t year = 1800; year <= 2200; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++expected) {
        const CivilDate date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
        REQUIRE(is_valid(date));
        REQUIRE(to_day(date) == expected);
        REQUIRE(to_civil(expected) == date);
        REQUIRE(weekday(expected + 7) == weekday(expected));
      }
    }
  }
}

TEST_CASE("date: days that are none") {
  CHECK_FALSE(is_valid({2025, 2, 29}));
  CHECK_FALSE(is_valid({2025, 4, 31}));
  CHECK_FALSE(is_valid({2025, 13, 1}));
  CHECK_FALSE(is_valid({2025, 0, 1}));
  CHECK_FALSE(is_valid({2025, 1, 0}));
  CHECK(is_valid({2024, 2, 29}));
  CHECK(days_in_month(2024, 13) == 0);
}

TEST_CASE("date: the ends of the range do not wrap") {
  const Day last = std::numeric_limits<Day>::max();
  const Day first = std::numeric_limits<Day>::min();
  CHECK(to_day(to_civil(last)) == last);
  CHECK(to_day(to_civil(first)) == first);
  CHECK(to_day({std::numeric_limits<std::int32_t>::max(), 12, 31}) == last);
  CHECK(to_day({std::numeric_limits<std::int32_t>::min(), 1, 1}) == first);
}

TEST_CASE("date: only the exact ISO form is read") {
  CHECK(parse_iso_day("2025-02-07") == to_day({2025, 2, 7}));
  for (const char* text : {"", "2025-02-7", "2025-2-07", "2025/02/07", "2025-02-29", "2025-00-10", "20250-02-0",
                           "2025-02-07 ", " 2025-02-07", "-025-02-07", "2025-0x-07", "2025-99-99"}) {
    CHECK_FALSE(parse_iso_day(text).has_value());
  }
}

TEST_CASE("date: open intervals meet what they reach") {
  const DateInterval february{20120, 20147, true, true, Precision::month};
  const DateInterval since_march{20148, 0, true, false, Precision::interval};
  const DateInterval until_february{0, 20120, false, true, Precision::interval};
  CHECK_FALSE(meet(february, since_march));
  CHECK(meet(february, until_february));
  CHECK_FALSE(meet(since_march, until_february));
  CHECK(meet(since_march, DateInterval{}));
}

TEST_CASE("date: the time of day has two digits twice") {
  CHECK(format_time_of_day(0) == "00:00");
  CHECK(format_time_of_day(9 * 60 + 5) == "09:05");
  CHECK(format_time_of_day(23 * 60 + 59) == "23:59");
}
