// Windows of days. See calendar.hpp.
#include "relate/calendar.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;

constexpr int most_years = 10;

Day moved_day(Day day, int years) {
  base::CivilDate date = base::to_civil(day);
  date.year += years;
  const int longest = base::days_in_month(date.year, date.month);
  if (date.day > longest) date.day = static_cast<std::uint8_t>(longest);
  return base::to_day(date);
}

/// Northern seasons, 0 spring to 3 winter, as months.
bool in_season(int month, int season) { return (month / 3 + 3) % 4 == season; }

int month_of(const Window& w) {
  if (!w.known) return w.month;
  const base::CivilDate first = base::to_civil(w.first);
  const base::CivilDate last = base::to_civil(w.last);
  return w.open || (first.month == last.month && w.length() <= 31) ? first.month : 0;
}

int day_of(const Window& w) { return !w.known ? w.day : w.length() == 1 ? base::to_civil(w.first).day : 0; }

/// Whether the window is less than its month.
bool is_narrow(const Window& w) { return w.known ? w.length() < 28 : w.narrowed; }

/// Times without their year: only a difference of days and months can be told.
Meeting meeting_of_months(const Window& a, const Window& b) {
  const int x = month_of(a);
  const int y = month_of(b);
  if (x != 0 && y != 0 && x != y) return Meeting::apart;
  if (x != 0 && y != 0 && day_of(a) != 0 && day_of(b) != 0 && day_of(a) != day_of(b)) return Meeting::apart;
  if (x != 0 && y != 0)
    return is_narrow(a) == is_narrow(b) ? Meeting::equal : is_narrow(a) ? Meeting::a_in_b : Meeting::b_in_a;
  if (x != 0 && b.season >= 0 && !in_season(x, b.season)) return Meeting::apart;
  if (y != 0 && a.season >= 0 && !in_season(y, a.season)) return Meeting::apart;
  return Meeting::unknown;
}

}  // namespace

Window window_of(const claim::Time& time, bool has_report, Day report) {
  Window w;
  if (!time.present) return w;
  const base::DateInterval& i = time.interval;
  w.open = i.has_first && (!i.has_last || time.ref.bound == mention::TimeBound::since);
  if (time.anchor != claim::Anchor::unknown && i.has_first && (i.has_last || has_report)) {
    w.known = true;
    w.first = i.first;
    w.last = i.has_last ? i.last : report;
    if (w.last < w.first) w.last = w.first;
    return w;
  }
  w.open = w.open || time.ref.bound == mention::TimeBound::since;
  w.month = time.ref.from.month;
  w.season = time.ref.from.season;
  w.day = time.ref.from.day;
  w.narrowed = time.ref.from.part != mention::Word::none || time.ref.from.day != 0;
  return w;
}

Meeting meeting(const Window& a, const Window& b) {
  if (!a.known || !b.known) return meeting_of_months(a, b);
  if (a.last < b.first || b.last < a.first) return Meeting::apart;
  if (a.first == b.first && a.last == b.last) return Meeting::equal;
  if (a.first >= b.first && a.last <= b.last) return Meeting::a_in_b;
  if (b.first >= a.first && b.last <= a.last) return Meeting::b_in_a;
  return Meeting::overlap;
}

Day gap(const Window& a, const Window& b) {
  if (!a.known || !b.known) return 0;
  if (a.last < b.first) return b.first - a.last;
  return b.last < a.first ? a.first - b.last : 0;
}

Day start_gap(const Window& a, const Window& b) {
  if (a.known && b.known) return a.first < b.first ? b.first - a.first : a.first - b.first;
  const int x = month_of(a);
  const int y = month_of(b);
  if (x == 0 || y == 0) return 0;
  const int months = (x - y + 12) % 12;
  return (months > 6 ? 12 - months : months) * 30;
}

Day nearest(const Window& window, Day day) {
  constexpr Day half_a_year = 182;
  constexpr int middle = 15;
  base::CivilDate date = base::to_civil(day);
  date.month = static_cast<std::uint8_t>(window.month);
  date.day = static_cast<std::uint8_t>(window.day != 0 ? window.day : middle);
  const Day that_year = base::to_day(date);
  if (that_year > day + half_a_year) return moved_day(that_year, -1);
  return that_year + half_a_year < day ? moved_day(that_year, 1) : that_year;
}

bool begins_before(const Window& a, const Window& b) {
  if (a.known && b.known) return a.first < b.first;
  const int x = month_of(a);
  const int y = month_of(b);
  const int months = (y - x + 12) % 12;
  return x != 0 && y != 0 && months > 0 && months <= 6;
}

Window moved(const Window& window, int years) {
  Window out = window;
  out.first = moved_day(window.first, years);
  out.last = moved_day(window.last, years);
  return out;
}

int years_between(const Window& a, const Window& b) {
  if (!a.known || !b.known) return 0;
  const int guess = base::to_civil(b.first).year - base::to_civil(a.first).year;
  if (guess == 0 || guess > most_years || guess < -most_years) return 0;
  const Meeting m = meeting(moved(a, guess), b);
  return m == Meeting::equal || m == Meeting::a_in_b || m == Meeting::b_in_a ? guess : 0;
}

}  // namespace crossclaim::relate
