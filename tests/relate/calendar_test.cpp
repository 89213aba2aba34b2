// Windows of days.
#include <doctest/doctest.h>

#include <algorithm>

#include "relate/calendar.hpp"

using namespace crossclaim::relate;
using crossclaim::base::parse_iso_day;

namespace {

Window window(const char* first, const char* last) {
  Window w;
  w.known = true;
  w.first = *parse_iso_day(first);
  w.last = *parse_iso_day(last);
  return w;
}

Window month(int m, bool open = false) {
  Window w;
  w.month = static_cast<std::int8_t>(m);
  w.open = open;
  return w;
}

}  // namespace

TEST_CASE("meetings") {
  const Window may = window("2023-05-01", "2023-05-31");
  const Window day = window("2023-05-04", "2023-05-04");
  CHECK(meeting(may, may) == Meeting::equal);
  CHECK(meeting(day, may) == Meeting::a_in_b);
  CHECK(meeting(may, day) == Meeting::b_in_a);
  CHECK(meeting(may, window("2023-05-20", "2023-06-10")) == Meeting::overlap);
  CHECK(meeting(may, window("2023-06-02", "2023-06-10")) == Meeting::apart);
  CHECK(meeting(may, Window{}) == Meeting::unknown);
}

TEST_CASE("months without a year differ as months") {
  CHECK(meeting(month(5), month(5)) == Meeting::equal);
  CHECK(meeting(month(5), month(8)) == Meeting::apart);
  CHECK(meeting(month(5), window("2023-05-04", "2023-05-04")) == Meeting::b_in_a);
  CHECK(meeting(month(5), window("2023-05-01", "2023-05-31")) == Meeting::equal);
  Window fourth = month(5), ninth = month(5);
  fourth.narrowed = ninth.narrowed = true;
  fourth.day = 4;
  ninth.day = 9;
  CHECK(meeting(fourth, ninth) == Meeting::apart);
  CHECK(meeting(fourth, month(5)) == Meeting::a_in_b);
  for (int x = 1; x <= 12; ++x) {
    CHECK_FALSE(begins_before(month(x), Window{}));
    CHECK_FALSE(begins_before(Window{}, month(x)));
    CHECK(start_gap(month(x), Window{}) == 0);
    for (int y = 1; y <= 12; ++y) {
      const int ahead = y >= x ? y - x : y + 12 - x;  // the nearer way round the year
      CHECK(begins_before(month(x), month(y)) == (ahead >= 1 && ahead <= 6));
      CHECK(start_gap(month(x), month(y)) == 30 * std::min(ahead, 12 - ahead));
      CHECK(meeting(month(x), month(y)) == (x == y ? Meeting::equal : Meeting::apart));
    }
  }
}

TEST_CASE("a season is three months of the north, winter over the new year") {
  // 0 spring to 3 winter; by month from January
  constexpr int season_of[] = {3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};
  for (int m = 1; m <= 12; ++m) {
    for (int season = 0; season < 4; ++season) {
      CAPTURE(m);
      CAPTURE(season);
      Window whole;
      whole.season = static_cast<std::int8_t>(season);
      CHECK((meeting(month(m), whole) == Meeting::apart) == (season_of[m - 1] != season));
      CHECK((meeting(whole, month(m)) == Meeting::apart) == (season_of[m - 1] != season));
    }
  }
}

TEST_CASE("gaps and whole years") {
  CHECK(gap(window("2023-05-01", "2023-05-04"), window("2023-05-08", "2023-05-09")) == 4);
  CHECK(years_between(window("2022-02-01", "2022-02-28"), window("2023-02-14", "2023-02-14")) == 1);
  CHECK(years_between(window("2023-02-14", "2023-02-14"), window("2022-02-01", "2022-02-28")) == -1);
  CHECK(years_between(window("2022-03-01", "2022-03-31"), window("2023-02-14", "2023-02-14")) == 0);
  CHECK(moved(window("2024-02-29", "2024-02-29"), 1).first == *parse_iso_day("2025-02-28"));
}

TEST_CASE("an open window is closed by its report, and stays open without one") {
  crossclaim::claim::Time t;
  t.present = true;
  t.anchor = crossclaim::claim::Anchor::stated;
  t.interval = {*parse_iso_day("2023-05-01"), 0, true, false, crossclaim::base::Precision::day};
  const Window closed = window_of(t, true, *parse_iso_day("2023-06-01"));
  CHECK(closed.known);
  CHECK(closed.open);
  CHECK(closed.last == *parse_iso_day("2023-06-01"));
  CHECK_FALSE(window_of(t, false, 0).known);
}

TEST_CASE("days between windows, and which begins before") {
  const Window may = window("2023-05-01", "2023-05-31"), june = window("2023-06-02", "2023-06-10"),
               both = window("2023-05-20", "2023-06-05");
  CHECK(gap(may, june) == 2);
  CHECK(gap(june, may) == 2);
  CHECK(gap(may, both) == 0);
  CHECK(gap(both, may) == 0);
  CHECK(gap(may, Window{}) == 0);
  CHECK(begins_before(may, june));
  CHECK_FALSE(begins_before(june, may));
  CHECK(begins_before(month(11), month(2)));
  CHECK_FALSE(begins_before(month(2), month(11)));
  CHECK_FALSE(begins_before(month(5), month(5)));
  CHECK_FALSE(begins_before(Window{}, month(5)));
  CHECK_FALSE(begins_before(month(5), Window{}));
}

TEST_CASE("a day without its year, in the year nearest to another day") {
  Window seventh = month(2);
  seventh.day = 7;
  CHECK(nearest(seventh, *parse_iso_day("2024-12-20")) == *parse_iso_day("2025-02-07"));
  CHECK(nearest(seventh, *parse_iso_day("2025-03-20")) == *parse_iso_day("2025-02-07"));
  CHECK(nearest(month(11), *parse_iso_day("2025-01-03")) == *parse_iso_day("2024-11-15"));
  CHECK(nearest(month(6), *parse_iso_day("2025-06-15")) == *parse_iso_day("2025-06-15"));
}
