// Calendar arithmetic. Enters: years, months, days. Leaves: day numbers, and back.
// Example: to_day({1970, 1, 2}) is 1; parse_iso_day("2025-02-29") is nothing, since 2025 is no leap year.
// The calendar is counted from 1 March, so that the leap day falls on the end of a year; an era is 400 years.
// Cost: constant. Tested in tests/base/date_test.cpp.
#include "base/date.hpp"

#include <algorithm>
#include <limits>

namespace crossclaim::base {
namespace {

constexpr std::int64_t days_per_era = 146097;
constexpr std::int64_t days_from_march_0000_to_1970 = 719468;

constexpr std::int64_t floor_divide(std::int64_t n, std::int64_t d) { return n >= 0 ? n / d : -((-n + d - 1) / d); }

bool is_leap_year(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// The number that the digits of `text` write, or -1 where one of them is no digit.
int read_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

bool is_valid(CivilDate date) {
  return date.year >= 0 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

Day to_day(CivilDate date) {
  const std::int64_t year = static_cast<std::int64_t>(date.year) - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  const std::int64_t day = era * days_per_era + day_of_era - days_from_march_0000_to_1970;
  return static_cast<Day>(
      std::clamp<std::int64_t>(day, std::numeric_limits<Day>::min(), std::numeric_limits<Day>::max()));
}

CivilDate to_civil(Day day) {
  const std::int64_t shifted = static_cast<std::int64_t>(day) + days_from_march_0000_to_1970;
  const std::int64_t era = floor_divide(shifted, days_per_era);
  const std::int64_t day_of_era = shifted - era * days_per_era;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  date.month = static_cast<std::uint8_t>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  date.year = static_cast<std::int32_t>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

int weekday(Day day) {
  // Day 0, 1 January 1970, was a Thursday.
  const std::int64_t from_monday = (static_cast<std::int64_t>(day) + 3) % 7;
  return static_cast<int>(from_monday < 0 ? from_monday + 7 : from_monday);
}

int days_in_month(std::int32_t year, int month) {
  constexpr std::uint8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap_year(year) ? 29 : lengths[month - 1];
}

std::string format_iso_day(Day day) {
  const CivilDate date = to_civil(day);
  std::string out = std::to_string(date.year);
  while (out.size() < 4) out.insert(out.begin(), '0');
  for (const int part : {int{date.month}, int{date.day}}) {
    out += part < 10 ? "-0" : "-";
    out += std::to_string(part);
  }
  return out;
}

std::string format_time_of_day(int minute) {
  const auto two_digits = [](int n) { return std::to_string(n + 100).substr(1); };
  return two_digits(minute / 60) + ':' + two_digits(minute % 60);
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = read_digits(text.substr(0, 4));
  const int month = read_digits(text.substr(5, 2));
  const int day = read_digits(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const CivilDate date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  if (!is_valid(date)) return std::nullopt;
  return to_day(date);
}

bool meet(const DateInterval& a, const DateInterval& b) {
  const bool a_before_b = a.has_last && b.has_first && a.last < b.first;
  const bool b_before_a = b.has_last && a.has_first && b.last < a.first;
  return !a_before_b && !b_before_a;
}

}  // namespace crossclaim::base
