// Windows: other times, parts of a longer time, and one event under two dates. See judge.hpp.
#include <algorithm>
#include <cstdlib>

#include "relate/judge.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;

constexpr Day long_window = 7;   ///< a window to which single days add up
constexpr Day long_period = 62;  ///< long enough to be a period of its own and no loose date
constexpr Day month = 28;
constexpr std::int64_t out_of_a_month = 3;  ///< times; a count so much larger is not one of that month
constexpr Day two_months = 45;              ///< beginnings further apart are two beginnings
constexpr Day stages_apart = 100;           ///< so long does no troop wait between arrival and the front
constexpr std::int64_t telling_number = 30;
constexpr unsigned telling_words = 4;
constexpr Day telling_days = 3;

/// Whether like figures show one event, though the dates differ.
bool is_distinctive(const Case& c) {
  const bool near = same_nation(c.a, c.b) && is_arrival(c.a.event) && c.fit.fit == Fit::touch;
  const bool floors = !c.a.value.said.has_high && !c.b.value.said.has_high &&
                      figure(c.a.value) != figure(c.b.value);  // "more than 40", "more than 90"
  if (!c.m.surely_one || floors || !(c.agrees() || near)) return false;
  if (c.m.context >= telling_words || (same_nation(c.a, c.b) && is_arrival(c.a.event))) return true;
  const bool telling = figure(c.a.value) >= base::Decimal::from_integer(telling_number);
  return telling && (is_rare(c.a.value) || is_rare(c.b.value) || c.m.context >= 2 || c.fit.fit != Fit::equal);
}

}  // namespace

bool is_spell(const Fact& f) {
  using mention::TimeForm;
  const mention::TimeHead& ref = f.claim->time.ref;
  if (!f.window.known || f.window.open || f.window_carried || f.window.length() > long_window) return false;
  return ref.bound == mention::TimeBound::within || ref.bound == mention::TimeBound::during ||
         ref.from.form == TimeForm::relative_span;
}

namespace {

/// A count of the last days beside a count to date.
bool judge_spell(const Case& c) {
  if (is_arrival(c.a.event) || is_spell(c.a) == is_spell(c.b) || c.fit.fit <= Fit::overlap) return false;
  const Fact& spell = is_spell(c.a) ? c.a : c.b;
  const Fact& total = is_spell(c.a) ? c.b : c.a;
  if (total.window.known && !total.window.open) return false;
  // "The disaster of last weekend killed 71": the days of the event, which are over, not the last ones before the
  // report.
  const DocumentInfo& report = c.scene.input->documents[spell.claim->document];
  if (report.has_date && spell.window.last + 1 < report.date && spell.window.length() <= telling_days) return false;
  const bool inside =
      is_below(spell.value, total.value) && (!total.moment.known || total.moment.last >= spell.window.first);
  const Pattern part = total.claim->time.present ? Pattern::part_window : Pattern::part_day;
  c.out.add(inside ? part : Pattern::other_window, spell, total);
  return true;
}

/// Arrival, then the front: two steps of one journey. Nobody stands at the front before arriving.
bool are_steps(const Case& c) {
  const bool front_a = c.a.claim->stage == claim::Stage::at_front;
  const bool front_b = c.b.claim->stage == claim::Stage::at_front;
  if (front_a == front_b || !is_arrival(c.a.event)) return false;
  const Fact& front = front_a ? c.a : c.b;
  const Fact& other = front_a ? c.b : c.a;
  return !begins_before(front.window, other.window);
}

/// False where the dates are two steps of one journey.
bool add_date_conflict(const Case& c) {
  const int years = years_between(c.a.window, c.b.window);
  if (years != 0) {
    c.out.add(Pattern::dates_year_apart, c.a, c.b).numbers[0] = base::Decimal::from_integer(years < 0 ? -years : years);
    return true;
  }
  const Day apart =
      c.a.window.known && c.b.window.known ? gap(c.a.window, c.b.window) : start_gap(c.a.window, c.b.window);
  const bool steps = are_steps(c) && apart < stages_apart;
  c.out.add(steps ? Pattern::stage_dates_apart : Pattern::dates_apart, c.a, c.b);
  return !steps;
}

/// "since August" and "since October" of one arrival.
bool judge_starts(const Case& c) {
  if (!is_arrival(c.a.event) || (!c.a.window.open && !c.b.window.open)) return false;
  const Day apart = start_gap(c.a.window, c.b.window);
  if (apart < two_months || !is_distinctive(c)) return false;
  // Two steps of one journey: the figures still are to be compared.
  const bool steps = are_steps(c) && apart < stages_apart;
  c.out.add(steps ? Pattern::stage_dates_apart : Pattern::starts_apart, c.a, c.b);
  return !steps;
}

/// A day of a long window: its count is a part. The same count told of both is one count, the day merely told more
/// closely.
bool judge_part(const Case& c) {
  if (c.m.window != Meeting::a_in_b && c.m.window != Meeting::b_in_a) return false;
  const Fact& part = c.m.window == Meeting::a_in_b ? c.a : c.b;
  const Fact& whole = c.m.window == Meeting::a_in_b ? c.b : c.a;
  // "58 have died since Monday. Divers found 22 on Wednesday."
  const bool one_day = c.one_text() && has_own_day(part) && !has_own_day(whole);
  // "Two died on Monday", "seven have died since Monday".
  const bool to_date = !c.one_text() && days_later(part, whole) == 0 && days_later(whole, part) == 0 &&
                       whole.window.open && !whole.window_loose && !whole.window_carried && !part.window.open &&
                       part.window.length() <= 1 && (accumulates(part.event) || accumulates(whole.event));
  const bool adds_up =
      (one_day || to_date || whole.window.length() > long_window) && part.window.length() * 2 <= whole.window.length();
  const bool unlike =
      is_arrival(c.a.event) != is_arrival(c.b.event) && c.a.event != Predicate::other && c.b.event != Predicate::other;
  if (!adds_up || unlike) return false;
  if (!is_below(part.value, whole.value) || c.fit.fit == Fit::near) return false;
  c.out.add(one_day ? Pattern::part_day : Pattern::part_window, part, whole);
  return true;
}

/// Two periods told with both their ends that do not coincide: cases of 2010 to 2015 and of 2009 to 2018.
bool judge_periods(const Case& c) {
  if (c.m.window == Meeting::equal || c.fit.fit <= Fit::overlap || is_arrival(c.a.event)) return false;
  const auto lasts = [](const Fact& f, Day days) {
    return f.window.known && !f.window.open && f.window.length() >= days;
  };
  // "18 died in October" beside "171 so far": a month's and, by its size, those of more than that month.
  const bool one_day = days_later(c.a, c.b) == 0 && days_later(c.b, c.a) == 0;
  const bool one_untold =
      one_day && ((lasts(c.a, month) && !c.b.window.known) || (lasts(c.b, month) && !c.a.window.known));
  const bool out_of_scale = one_untold && c.fit.factor >= base::Decimal::from_integer(out_of_a_month);
  if (!out_of_scale && !(lasts(c.a, long_period) && lasts(c.b, long_period) && c.m.window != Meeting::unknown))
    return false;
  c.out.add(Pattern::other_window, c.a, c.b);
  return true;
}

/// "On 21 August 2020" and "by 21 August 2021", of one figure.
bool judge_deadline_year(const Case& c) {
  if (!c.m.surely_one || !c.agrees() || c.a.is_deadline == c.b.is_deadline) return false;
  const Window& x = c.a.is_deadline ? c.a.moment : c.a.window;
  const Window& y = c.b.is_deadline ? c.b.moment : c.b.window;
  const int years = years_between(x, y);
  if (years == 0 || meeting(moved(x, years), y) != Meeting::equal) return false;
  c.out.add(Pattern::dates_year_apart, c.a, c.b).numbers[0] = base::Decimal::from_integer(years < 0 ? -years : years);
  return true;
}

}  // namespace

bool are_hours_apart(const Fact& a, const Fact& b, const Match& m) {
  constexpr int rounded = 30, half_day = 12 * 60;  // minutes
  const claim::Hour& x = a.claim->hour;
  const claim::Hour& y = b.claim->hour;
  if (x.minute < 0 || y.minute < 0 || m.window == Meeting::apart || (same_document(a, b) && !m.two_voices))
    return false;
  int apart = std::abs(x.minute - y.minute);
  if (!x.half_told || !y.half_told) {
    apart %= half_day;
    apart = std::min(apart, half_day - apart);
  }
  return apart > rounded;
}

bool judge_time(const Case& c) {
  if (judge_starts(c) || judge_spell(c) || judge_deadline_year(c)) return true;
  if (c.m.window != Meeting::apart) return judge_part(c) || judge_periods(c);
  // One source's one figure is not told of two days: the other day is that of the telling.
  if (c.agrees() && same_source(c.a, c.b) && gap(c.a.window, c.b.window) <= telling_days) return false;
  if (is_distinctive(c) && !c.a.window_carried && !c.b.window_carried)
    add_date_conflict(c);
  else
    c.out.add(Pattern::other_window, c.a, c.b);
  return true;
}

}  // namespace crossclaim::relate
