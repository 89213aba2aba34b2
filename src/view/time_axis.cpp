// Days on a line, and its round days. In, out, cost and tests: see time_axis.hpp.
#include "view/time_axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace crossclaim::view {
namespace {

constexpr double closest = 1.0 / 256;

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Steps of a tick, in months where not 0, else in days.
struct Step {
  int months = 0, days = 0;
  double length = 0;  ///< in days, about
};
constexpr std::array<Step, 13> steps{{{0, 1, 1},
                                      {0, 2, 2},
                                      {0, 5, 5},
                                      {0, 10, 10},
                                      {1, 0, 30.4},
                                      {2, 0, 60.9},
                                      {3, 0, 91.3},
                                      {6, 0, 182.6},
                                      {12, 0, 365.2},
                                      {24, 0, 730.5},
                                      {60, 0, 1826.2},
                                      {120, 0, 3652.4},
                                      {600, 0, 18262}}};

Look around(double centre, double wide) {
  const double kept = std::clamp(wide, closest, 1.0);
  const double from = std::clamp(centre - kept / 2, 0.0, 1.0 - kept);
  return Look{from, from + kept};
}

}  // namespace

Look moved(Look look, double part) {
  const double width = look.to - look.from;
  return around((look.from + look.to) / 2 + part * width, width);
}

Look change(Look look, LookChange how) {
  const double width = look.to - look.from, middle = (look.from + look.to) / 2;
  switch (how) {
    case LookChange::closer: return around(middle, width / 2);
    case LookChange::wider: return around(middle, width * 2);
    case LookChange::earlier: return moved(look, -0.5);
    case LookChange::later: return moved(look, 0.5);
    case LookChange::whole:
    case LookChange::count_: break;
  }
  return {};
}

TimeAxis::TimeAxis(base::Day first, base::Day last, Look look) {
  const double days = std::max(1.0, static_cast<double>(last) - first + 1), margin = std::max(1.0, days * 0.04);
  const double begin = first - margin, whole = days + 2 * margin;
  low_ = begin + look.from * whole;
  high_ = begin + look.to * whole;
}

std::vector<DayTick> TimeAxis::ticks(int wanted) const {
  const double raw = (high_ - low_) / std::max(2, wanted);
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.length >= raw; });
  const Step step = found == steps.end() ? steps.back() : *found;
  std::vector<DayTick> out;
  // Begins at the first of a month, or of a year where years are stepped over.
  base::CivilDate date = base::to_civil(static_cast<base::Day>(std::floor(low_)));
  date.day = 1;
  if (step.months >= 12)
    date = {date.year - date.year % (step.months / 12), 1, 1};
  else if (step.months > 0)
    date.month = static_cast<std::uint8_t>((date.month - 1) / step.months * step.months + 1);
  std::int32_t named_year = INT32_MIN;
  while (out.size() < 100) {
    const base::Day day = base::to_day(date);
    if (day > high_) break;
    if (day >= low_) {
      const std::string month{months[date.month - 1U]};
      std::string words = step.months >= 12 ? std::to_string(date.year)
                          : step.months > 0 ? month
                                            : std::to_string(date.day) + ' ' + month;
      if (step.months < 12 && date.year != named_year) words += ' ' + std::to_string(date.year);
      named_year = date.year;
      out.push_back({at(day), std::move(words)});
    }
    if (step.months > 0) {
      const int month = date.month - 1 + step.months;
      date = {date.year + month / 12, static_cast<std::uint8_t>(month % 12 + 1), 1};
    } else {
      // Steps of days begin anew each month; a stump of less than half a step at its end is left out.
      const int next = date.day + step.days;
      const bool over = next > base::days_in_month(date.year, date.month) - step.days / 2 + (step.days == 1 ? 0 : 1);
      if (over)
        date = date.month == 12 ? base::CivilDate{date.year + 1, 1, 1}
                                : base::CivilDate{date.year, static_cast<std::uint8_t>(date.month + 1), 1};
      else
        date.day = static_cast<std::uint8_t>(date.day == 1 && step.days > 1 ? step.days : next);
    }
  }
  return out;
}

}  // namespace crossclaim::view
