// Days, and intervals of days with the precision they were told at. Enters: year, month, day. Leaves: a day number.
// Example: to_day({2025, 2, 7}) is 20126; "February 2025" is {20120, 20147, Precision::month}.
// Proleptic Gregorian calendar, days since 1970-01-01. Cost: constant. Tested in tests/base/date_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crossclaim::base {

using Day = std::int32_t;

struct CivilDate {
  std::int32_t year = 1970;
  std::uint8_t month = 1;  ///< 1 to 12
  std::uint8_t day = 1;    ///< 1 to 31
  friend constexpr bool operator==(const CivilDate&, const CivilDate&) = default;
};

enum class Precision : std::uint8_t { day, week, month, quarter, season, year, interval };

/// First and last day, both inside; an absent end is open ("since October": no last day).
struct DateInterval {
  Day first = 0;
  Day last = 0;
  bool has_first = false;
  bool has_last = false;
  Precision precision = Precision::day;
  friend constexpr bool operator==(const DateInterval&, const DateInterval&) = default;
};

[[nodiscard]] bool is_valid(CivilDate date);
[[nodiscard]] Day to_day(CivilDate date);
[[nodiscard]] CivilDate to_civil(Day day);
/// 0 = Monday ... 6 = Sunday.
[[nodiscard]] int weekday(Day day);
[[nodiscard]] int days_in_month(std::int32_t year, int month);
/// Reads exactly "YYYY-MM-DD"; nothing where it is not a valid date.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);
/// "YYYY-MM-DD".
[[nodiscard]] std::string format_iso_day(Day day);
/// "09:05" of a minute since midnight, 0 to 1439.
[[nodiscard]] std::string format_time_of_day(int minute);
[[nodiscard]] bool meet(const DateInterval& a, const DateInterval& b);

}  // namespace crossclaim::base
