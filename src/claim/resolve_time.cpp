// A time expression on the calendar. Enters: a TimeRef, the document's day and the last date the text stated (either
// may be absent). Leaves: a Time with its interval and what it hangs on. Example: "last week" in a text of Wednesday
// 2025-02-26 is 2025-02-17 to 2025-02-23. What cannot be placed keeps Anchor::unknown and no interval: nothing is
// guessed. Cost: constant. Tested in tests/claim/resolve_time_test.cpp.
#include <algorithm>
#include <optional>

#include "claim/claim.hpp"

namespace crossclaim::claim {
namespace {

using base::CivilDate;
using base::DateInterval;
using base::Day;
using base::Precision;
using mention::TimeBound;
using mention::TimeForm;
using mention::TimePoint;
using mention::Word;

/// Days from `first` to `last`, both inside, and what placed them.
struct Stretch {
  Day first = 0;
  Day last = 0;
  Precision precision = Precision::day;
  Anchor anchor = Anchor::unknown;
};

/// Where a date without its year lies: where it is nearest, surely not ahead ("since"), or surely ahead ("by").
enum class Direction : std::uint8_t { near, back, forward };

constexpr Day days_of_week = 7;
constexpr std::int16_t weekend_days = 2;

Day day_of(std::int32_t year, int month, int day) {
  return base::to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}
Day month_end(std::int32_t year, int month) { return day_of(year, month, base::days_in_month(year, month)); }

/// Months from January of year 0, so that they can be counted.
std::int32_t month_number(Day day) {
  const CivilDate date = base::to_civil(day);
  return date.year * 12 + date.month - 1;
}
std::int32_t year_of(std::int32_t months) { return months >= 0 ? months / 12 : -((11 - months) / 12); }
int month_of(std::int32_t months) { return static_cast<int>(months - year_of(months) * 12) + 1; }

/// The same day `count` months later; the last of a shorter month.
Day add_months(Day day, std::int32_t count) {
  const CivilDate date = base::to_civil(day);
  const std::int32_t months = month_number(day) + count;
  const int last = base::days_in_month(year_of(months), month_of(months));
  return day_of(year_of(months), month_of(months), std::min<int>(date.day, last));
}

Stretch whole_month(std::int32_t months, Anchor anchor) {
  return {day_of(year_of(months), month_of(months), 1), month_end(year_of(months), month_of(months)), Precision::month,
          anchor};
}
Stretch whole_year(std::int32_t year, Anchor anchor) {
  return {day_of(year, 1, 1), day_of(year, 12, 31), Precision::year, anchor};
}
Stretch one_day(Day day, Anchor anchor) { return {day, day, Precision::day, anchor}; }

/// Monday to Sunday.
Stretch week_of(Day day, Anchor anchor) {
  const Day monday = day - base::weekday(day);
  return {monday, monday + days_of_week - 1, Precision::week, anchor};
}

Stretch quarter_of_year(std::int32_t year, int quarter, Anchor anchor) {
  const int first = quarter * 3 - 2;
  return {day_of(year, first, 1), month_end(year, first + 2), Precision::quarter, anchor};
}

/// The season that begins in `year`; a winter ends in the next.
Stretch season_of(std::int32_t year, int season, Anchor anchor) {
  const std::int32_t first = year * 12 + 2 + season * 3;
  const std::int32_t last = first + 2;
  return {day_of(year_of(first), month_of(first), 1), month_end(year_of(last), month_of(last)), Precision::season,
          anchor};
}

/// "early", "mid", "late": the first, middle or last part of what was found.
void take_part(Stretch& place, Word part, std::optional<Day> today) {
  if (part == Word::none) return;
  if (part == Word::overnight) {
    --place.first;
    place.precision = Precision::interval;
    return;
  }
  const CivilDate first = base::to_civil(place.first), last = base::to_civil(place.last);
  const bool early = part == Word::early || part == Word::start, late = part == Word::late || part == Word::end;
  if (part == Word::earlier) {
    if (today && *today >= place.first && *today < place.last) place.last = *today;
    return;
  }
  if (part == Word::later) {
    if (today && *today >= place.first && *today <= place.last) place.first = *today;
    return;
  }
  constexpr int half = 15;  // of a month
  switch (place.precision) {
    case Precision::month:
      if (early) place.last = day_of(first.year, first.month, half);
      if (part == Word::mid) {
        place.first = day_of(first.year, first.month, 11);
        place.last = day_of(first.year, first.month, 20);
      }
      if (late) place.first = day_of(last.year, last.month, part == Word::end ? 21 : half + 1);
      break;
    case Precision::year:
      if (last.year != first.year) {  // a decade: its first and last four years
        if (early) place.last = day_of(first.year + 3, 12, 31);
        if (late) place.first = day_of(last.year - 3, 1, 1);
      } else {
        if (early) place.last = day_of(first.year, 3, 31);
        if (part == Word::mid) {
          place.first = day_of(first.year, 6, 1);
          place.last = day_of(first.year, 7, 31);
        }
        if (late) place.first = day_of(first.year, 10, 1);
      }
      break;
    default: {
      const Day third = (place.last - place.first + 1) / 3;
      if (early) place.last = place.first + third;
      if (part == Word::mid) {
        place.first += third;
        place.last -= third;
      }
      if (late) place.first = place.last - third;
    }
  }
  place.precision = Precision::interval;
}

class Resolver {
 public:
  Resolver(const Told& told, Direction direction)
      : today_(told.document), last_stated_(told.stated), last_(told.last), war_(told.war), direction_(direction) {}

  /// `count` units before (negative) or after `day`.
  static Day move(Day day, std::int16_t unit_days, std::int32_t count) {
    constexpr std::int16_t month_days = 30, quarter_days = 91, year_days = 365;
    if (unit_days == month_days) return add_months(day, count);
    if (unit_days == quarter_days) return add_months(day, count * 3);
    if (unit_days == year_days) return add_months(day, count * 12);
    if (unit_days == 0) return day + (count < 0 ? -1 : count > 0 ? 1 : 0) * ((std::abs(count) + 23) / 24);  // hours
    return day + unit_days * count;
  }

  /// "the first half of 2024", "the last two weeks of May"
  static void take_piece(Stretch& place, const TimePoint& p) {
    constexpr std::int16_t month_days = 30, month = 31;
    const Day length = place.last - place.first + 1;
    const bool halves = p.piece_days < 0;
    const std::int16_t unit = !halves ? p.piece_days : length > month ? month_days : 1;
    const Day half = length > month ? (month_number(place.last) - month_number(place.first) + 1) / 2
                                    : std::max(length / 2, Day{1});  // of a day: the day
    const std::int32_t count = halves ? p.piece * half : p.piece;
    if (count > 0)
      place.last = std::min(place.last, move(place.first, unit, count) - 1);
    else
      place.first = std::max(place.first, move(place.last + 1, unit, count));
    place.precision = Precision::interval;
  }

  std::optional<Stretch> resolve(const TimePoint& point) const {
    std::optional<Stretch> place = find(point);
    if (place && point.piece != 0) take_piece(*place, point);
    if (place) take_part(*place, point.part, today_);
    return place;
  }

 private:
  std::optional<Stretch> find(const TimePoint& p) const {
    switch (p.form) {
      case TimeForm::day:
      case TimeForm::holiday: return day(p);
      case TimeForm::month: return month(p);
      case TimeForm::year: return year(p);
      case TimeForm::quarter: return quarter(p);
      case TimeForm::season: return season(p);
      case TimeForm::weekday: return weekday(p);
      case TimeForm::relative_day: return relative_day(p);
      case TimeForm::relative_span: return span(p);
      case TimeForm::now: return today_ ? std::optional(one_day(*today_, Anchor::document)) : std::nullopt;
      case TimeForm::war: return war_ && p.amount > 0 ? std::optional(one_day(*war_, Anchor::inferred)) : std::nullopt;
      case TimeForm::clock: return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool forward() const { return direction_ == Direction::forward; }

  /// The year that "last year", "this year", "next year" behind a month or a season names.
  [[nodiscard]] std::optional<std::int32_t> shifted_year(Word shift) const {
    const auto of = [](Day day) { return base::to_civil(day).year; };
    if (today_) {
      if (shift == Word::this_) return of(*today_);
      if (shift == Word::last || shift == Word::past) return of(*today_) - 1;
      if (shift == Word::next || shift == Word::coming) return of(*today_) + 1;
    }
    if (last_stated_ && last_stated_->has_first) {
      if (shift == Word::same) return of(last_stated_->first);
      if (shift == Word::previous) return of(last_stated_->first) - 1;
      if (shift == Word::following) return of(last_stated_->first) + 1;
    }
    return std::nullopt;
  }

  // ---- dates

  std::optional<Stretch> day(const TimePoint& p) const {
    const auto at = [&](std::int32_t year, Anchor anchor) -> std::optional<Stretch> {
      if (p.day > base::days_in_month(year, p.month)) return std::nullopt;
      return one_day(day_of(year, p.month, p.day), anchor);
    };
    if (p.year != 0) return at(p.year, Anchor::stated);
    if (p.shift != Word::none) {
      const std::optional<std::int32_t> year = shifted_year(p.shift);
      return year ? at(*year, Anchor::document) : std::nullopt;
    }
    if (today_) {
      const std::int32_t this_year = base::to_civil(*today_).year;
      const std::optional<Stretch> same = at(this_year, Anchor::document);
      if (!same) return at(this_year - 1, Anchor::document);
      // A day a little ahead is announced; one far ahead lies in the year before.
      constexpr Day announced_ahead = 45;
      if (forward()) return same->first >= *today_ ? same : at(this_year + 1, Anchor::document);
      const bool back = direction_ == Direction::back;
      if (same->first > *today_ + (back ? 0 : announced_ahead)) return at(this_year - 1, Anchor::document);
      if (!back && same->first + 365 <= *today_ + announced_ahead) {
        const std::optional<Stretch> next = at(this_year + 1, Anchor::document);
        constexpr Day new_year_ahead = 14;
        if (next && next->first <= *today_ + new_year_ahead) return next;
      }
      return same;
    }
    if (last_stated_ && last_stated_->has_first) return at(base::to_civil(last_stated_->first).year, Anchor::inferred);
    return std::nullopt;
  }

  std::optional<Stretch> month(const TimePoint& p) const {
    const auto at = [&](std::int32_t year, Anchor anchor) { return whole_month(year * 12 + p.month - 1, anchor); };
    if (p.year != 0) return at(p.year, Anchor::stated);
    const bool of_year = p.unit_days != 0;  // "October last year"
    const bool beside = p.shift == Word::same || p.shift == Word::previous || p.shift == Word::following;
    if (beside && !of_year && last_stated_ && last_stated_->has_first) {  // of the told month on: "the previous August"
      const CivilDate told = base::to_civil(last_stated_->first);
      const int years = p.shift == Word::previous && p.month >= told.month    ? -1
                        : p.shift == Word::following && p.month <= told.month ? 1
                                                                              : 0;
      return at(told.year + years, Anchor::document);
    }
    if (of_year) {
      const std::optional<std::int32_t> year = shifted_year(p.shift);
      return year ? std::optional(at(*year, Anchor::document)) : std::nullopt;
    }
    if (today_) {
      const CivilDate today = base::to_civil(*today_);
      if (p.shift == Word::this_) return at(today.year, Anchor::document);
      if (p.shift == Word::next || p.shift == Word::coming)
        return at(p.month > today.month ? today.year : today.year + 1, Anchor::document);
      if (p.shift == Word::last || p.shift == Word::past || p.shift == Word::previous)
        return at(p.month < today.month ? today.year : today.year - 1, Anchor::document);
      if (forward()) return at(p.month >= today.month ? today.year : today.year + 1, Anchor::document);
      // A month shortly ahead is announced: who means the past one says "last".
      constexpr int announced_ahead = 2;
      const int ahead = (p.month - today.month + 12) % 12;
      if (direction_ == Direction::near && ahead <= announced_ahead)
        return at(p.month >= today.month ? today.year : today.year + 1, Anchor::document);
      return at(p.month <= today.month ? today.year : today.year - 1, Anchor::document);
    }
    if (p.shift == Word::none && last_stated_ && last_stated_->has_first) {
      return at(base::to_civil(last_stated_->first).year, Anchor::inferred);
    }
    return std::nullopt;
  }

  std::optional<Stretch> year(const TimePoint& p) const {
    if (p.year == 0) return std::nullopt;
    if (p.amount > 1)
      return Stretch{day_of(p.year, 1, 1), day_of(p.year + p.amount - 1, 12, 31), Precision::year, Anchor::stated};
    return whole_year(p.year, Anchor::stated);
  }

  std::optional<Stretch> quarter(const TimePoint& p) const {
    if (p.year != 0) return quarter_of_year(p.year, p.amount, Anchor::stated);
    if (p.shift != Word::none) {
      const std::optional<std::int32_t> year = shifted_year(p.shift);
      return year ? std::optional(quarter_of_year(*year, p.amount, Anchor::document)) : std::nullopt;
    }
    if (!today_) return std::nullopt;
    const CivilDate today = base::to_civil(*today_);
    const bool past = p.amount * 3 - 2 <= today.month;
    return quarter_of_year(past || forward() ? today.year : today.year - 1, p.amount, Anchor::document);
  }

  std::optional<Stretch> season(const TimePoint& p) const {
    // "the winter of 2022" begins in that year; "winter 2022-23" is a range of its own.
    if (p.year != 0) return season_of(p.year, p.season, Anchor::stated);
    if (p.unit_days != 0) {
      const std::optional<std::int32_t> year = shifted_year(p.shift);
      return year ? std::optional(season_of(*year, p.season, Anchor::document)) : std::nullopt;
    }
    if (!today_) return std::nullopt;
    const std::int32_t year = base::to_civil(*today_).year;
    const bool ahead = p.shift == Word::next || p.shift == Word::coming || (p.shift == Word::none && forward());
    if (ahead) {
      for (std::int32_t y = year - 1; y <= year + 1; ++y) {
        const Stretch place = season_of(y, p.season, Anchor::document);
        if (place.first > *today_) return place;
      }
    }
    if (p.shift == Word::this_) {
      const Stretch running = season_of(year - 1, p.season, Anchor::document);
      return running.last >= *today_ ? running : season_of(year, p.season, Anchor::document);
    }
    const bool may_run = p.shift == Word::none;
    for (std::int32_t y = year; y >= year - 2; --y) {
      const Stretch place = season_of(y, p.season, Anchor::document);
      if (may_run ? place.first <= *today_ : place.last < *today_) return place;
    }
    return std::nullopt;
  }

  // ---- days of the week

  std::optional<Stretch> weekday(const TimePoint& p) const {
    if (!today_) return std::nullopt;
    const Day behind = (base::weekday(*today_) - p.weekday + days_of_week) % days_of_week;  // days since the last one
    switch (p.shift) {
      case Word::last:
      case Word::past:
      case Word::previous: return one_day(*today_ - (behind == 0 ? days_of_week : behind), Anchor::document);
      case Word::next:
      case Word::coming:
      case Word::following: return one_day(*today_ - behind + days_of_week, Anchor::document);
      case Word::this_: return one_day(*today_ - base::weekday(*today_) + p.weekday, Anchor::document);
      default: break;
    }
    if (forward() && behind != 0) return one_day(*today_ - behind + days_of_week, Anchor::document);
    return one_day(*today_ - behind, Anchor::document);
  }

  std::optional<Stretch> relative_day(const TimePoint& p) const {
    if (!today_) return std::nullopt;
    const Day shift = p.shift == Word::yesterday ? -1 : p.shift == Word::tomorrow ? 1 : 0;
    return one_day(*today_ + shift, Anchor::document);
  }

  // ---- "last week", "the past two months", "three days ago"

  /// The calendar's unit that holds `day`, `count` units away.
  static std::optional<Stretch> unit_at(Day day, std::int16_t unit_days, std::int32_t count, Anchor anchor) {
    switch (unit_days) {
      case 0:
      case 1: return one_day(day + count, anchor);
      case 2: {  // a weekend: Saturday and Sunday
        const Day saturday = day - base::weekday(day) + 5;
        return Stretch{saturday + count * days_of_week, saturday + count * days_of_week + 1, Precision::interval,
                       anchor};
      }
      case 7: return week_of(day + count * days_of_week, anchor);
      case 30: return whole_month(month_number(day) + count, anchor);
      case 91: {
        const std::int32_t quarters = year_of(month_number(day)) * 4 + (month_of(month_number(day)) - 1) / 3 + count;
        return quarter_of_year(quarters / 4, static_cast<int>(quarters % 4) + 1, anchor);
      }
      case 365: return whole_year(base::to_civil(day).year + count, anchor);
      default: return std::nullopt;
    }
  }

  std::optional<Stretch> span(const TimePoint& p) const {
    switch (p.shift) {
      case Word::previous: return beside_told(p, -1);
      case Word::following: return beside_told(p, 1);
      case Word::same: return beside_told(p, 0);
      case Word::earlier: return away_from_told(p, -1);
      case Word::later: return away_from_told(p, 1);
      default: break;
    }
    if (!today_) return std::nullopt;
    if (p.shift == Word::since) {  // "since then"
      const std::optional<DateInterval>& then = is_behind(last_) ? last_ : last_stated_;
      if (!then || !then->has_first || then->first > *today_) return std::nullopt;
      return Stretch{then->first, *today_, Precision::interval, Anchor::inferred};
    }
    switch (p.shift) {
      case Word::last: return last_unit(p);
      case Word::this_: return this_unit(p);
      case Word::next:
      case Word::coming:
        if (p.amount == 1 && p.shift == Word::next && p.unit_days > 1)
          return unit_at(*today_, p.unit_days, 1, Anchor::document);
        if (p.amount == 0) return std::nullopt;
        return Stretch{*today_, move(*today_, p.unit_days, p.amount), Precision::interval, Anchor::document};
      case Word::past:
        if (p.amount == 0) return std::nullopt;
        if (p.amount == 1 && p.unit_days == weekend_days) return last_unit(p);
        return Stretch{move(*today_, p.unit_days, -p.amount), *today_, Precision::interval, Anchor::document};
      case Word::ago: return ago(p);
      default: return std::nullopt;
    }
  }

  std::optional<Stretch> last_unit(const TimePoint& p) const {
    if (p.unit_days == weekend_days) {
      // The last Saturday and Sunday that are over, or running today.
      const int day = base::weekday(*today_);
      return unit_at(*today_, weekend_days, day == 6 ? 0 : -1, Anchor::document);
    }
    return unit_at(*today_, p.unit_days, -1, Anchor::document);
  }

  std::optional<Stretch> this_unit(const TimePoint& p) const {
    constexpr int wednesday = 2;
    if (p.unit_days == weekend_days && base::weekday(*today_) <= wednesday && !forward())
      return unit_at(*today_, weekend_days, -1, Anchor::document);
    return unit_at(*today_, p.unit_days, 0, Anchor::document);
  }

  std::optional<Stretch> ago(const TimePoint& p) const {
    if (p.amount == 0) return std::nullopt;
    // "4 million in the quarter to June, 3 a year ago": as long a time.
    constexpr std::int16_t year = 365;
    constexpr Day half = 184, lately = 200;
    const bool period = last_ && last_->has_first && last_->has_last &&
                        (last_->precision == Precision::quarter || last_->precision == Precision::interval);
    if (p.amount == 1 && p.unit_days == year && period && last_->last - last_->first <= half &&
        *today_ - last_->last <= lately)
      return moved_by(*last_, p, -1);
    const Day day = move(*today_, p.unit_days, -p.amount);
    if (p.unit_days == 0) return Stretch{day, *today_, Precision::interval, Anchor::document};
    return unit_at(day, p.unit_days, 0, Anchor::document);
  }

  /// Whether "since then" can mean it: a day or a month that is over, not the day that somebody spoke on.
  [[nodiscard]] bool is_behind(const std::optional<DateInterval>& told) const {
    constexpr Day month = 31, spoken = 7;
    return told && told->has_first && told->has_last && told->last - told->first <= month &&
           *today_ - told->last > spoken;
  }

  /// The time that "that day", "a week later" point at: the last one told, where it is as fine as their unit; else the
  /// last date.
  [[nodiscard]] std::optional<DateInterval> pointed_at(const TimePoint& p) const {
    const auto closed = [](const std::optional<DateInterval>& i) { return i && i->has_first && i->has_last; };
    constexpr Day about_a_day = 3;
    if (closed(last_) && last_->last - last_->first <= std::max<Day>(p.unit_days, about_a_day)) return last_;
    return closed(last_stated_) ? last_stated_ : std::nullopt;
  }

  std::optional<Stretch> beside_told(const TimePoint& p, int count) const {
    const std::optional<DateInterval> told = pointed_at(p);
    if (!told || p.amount != 1) return std::nullopt;
    return unit_at(count > 0 ? told->last : told->first, p.unit_days, count, Anchor::inferred);
  }

  std::optional<Stretch> away_from_told(const TimePoint& p, int sign) const {
    if (p.amount == 0) return std::nullopt;
    if (p.counts_on) return p.unit_days == 0 ? std::nullopt : before_or_after(p, -sign);
    const std::optional<DateInterval> told = pointed_at(p);
    if (!told) return std::nullopt;
    // "900 in the quarter to March, 40 a year earlier": as long a time.
    const bool period = told->precision == Precision::quarter || told->precision == Precision::interval;
    if (period && told->last - told->first < p.unit_days) return moved_by(*told, p, sign);
    return unit_at(move(sign > 0 ? told->last : told->first, p.unit_days, sign * p.amount), p.unit_days, 0,
                   Anchor::inferred);
  }

  /// As long a time before or behind; the end of a month falls on the end of one.
  static Stretch moved_by(const DateInterval& told, const TimePoint& p, int sign) {
    const int count = sign * p.amount;
    return {move(told.first, p.unit_days, count), move(told.last + 1, p.unit_days, count) - 1, told.precision,
            Anchor::inferred};
  }

  /// "The raid comes two days after": the day of what stands behind, counted from what was told before, else from the
  /// text's day.
  std::optional<Stretch> before_or_after(const TimePoint& p, int sign) const {
    constexpr Day recent = 7;
    const std::optional<DateInterval> told = pointed_at(p);
    const bool near = told && (!today_ || (told->last <= *today_ && *today_ - told->last <= recent));
    if (!near && !today_) return std::nullopt;
    return unit_at(move(near ? told->last : *today_, p.unit_days, sign * p.amount), p.unit_days, 0, Anchor::inferred);
  }

  std::optional<Day> today_;
  const std::optional<DateInterval>& last_stated_;
  const std::optional<DateInterval>& last_;
  const std::optional<Day>& war_;
  Direction direction_;
};

DateInterval closed(const Stretch& place) { return {place.first, place.last, true, true, place.precision}; }

/// What the bounding word makes of the place: "since October" runs on to the day of the text.
DateInterval bounded(const Stretch& place, const mention::TimeRef& ref, std::optional<Day> today) {
  DateInterval interval = closed(place);
  switch (ref.bound) {
    case TimeBound::up_to: {
      const Day behind = Resolver::move(place.last + (ref.to.unit_days > 0 ? 1 : 0), ref.to.unit_days, -ref.to.amount);
      interval.first = std::min(behind, place.last);
      interval.precision = Precision::interval;
      break;
    }
    case TimeBound::since:
      interval.precision = Precision::interval;
      interval.has_last = today.has_value();
      interval.last = today ? std::max(*today, place.first) : 0;
      break;
    case TimeBound::until:
      interval.precision = Precision::interval;
      interval.has_first = false;
      interval.first = 0;
      break;
    case TimeBound::by:
      interval.precision = Precision::interval;
      interval.has_first = false;
      interval.first = 0;
      break;
    case TimeBound::before:
      // "before the end of May" leaves all of May.
      interval = {0, ref.from.part == Word::end ? place.last : place.first - 1, false, true, Precision::interval};
      break;
    case TimeBound::after:
      interval = {place.last + (ref.from.form == TimeForm::day ? 0 : 1), 0, true, false, Precision::interval};
      break;
    default: break;
  }
  return interval;
}

Direction direction_of(const mention::TimeRef& ref, const Told& told) {
  switch (ref.bound) {
    case TimeBound::none: return told.ahead ? Direction::forward : Direction::near;
    case TimeBound::by:
    case TimeBound::until: return told.past ? Direction::near : Direction::forward;
    case TimeBound::before: return Direction::forward;
    case TimeBound::since:
    case TimeBound::after:
    case TimeBound::between: return Direction::back;
    default: return Direction::near;
  }
}

}  // namespace

Time resolve_time(const mention::TimeRef& ref, const Told& told) {
  Time time;
  time.span = ref.span;
  time.ref = ref;
  time.present = true;
  time.year_stated = ref.from.year != 0 || (ref.has_to && ref.to.year != 0);
  if (ref.impossible) return time;

  const Resolver resolver(told, direction_of(ref, told));
  const std::optional<Stretch> from = resolver.resolve(ref.from);
  if (!from) return time;
  time.anchor = from->anchor;
  if (!ref.has_to) {
    time.interval = bounded(*from, ref, told.document);
    return time;
  }
  std::optional<Stretch> to = resolver.resolve(ref.to);
  if (!to) {
    time.anchor = Anchor::unknown;
    return time;
  }
  // "from December to February" without a year, "from Monday until Friday": the later end is the surer one.
  Stretch start = *from;
  if (start.first > to->last && ref.from.year == 0) {
    const std::int32_t back = 12;
    start.first = ref.from.form == TimeForm::weekday ? start.first - days_of_week : add_months(start.first, -back);
  }
  if (start.first > to->last) {
    time.anchor = Anchor::unknown;
    return time;
  }
  if (to->anchor != Anchor::stated) time.anchor = to->anchor;
  time.interval = {start.first, to->last, true, true, Precision::interval};
  return time;
}

}  // namespace crossclaim::claim
