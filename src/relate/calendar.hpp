// What two times are to each other, open or resolved. Enters: claim::Times. Leaves: a Meeting. Example: "since early
// August" and "in December 2024" overlap, and their beginnings lie four months apart. Cost: constant. Tested in
// tests/relate/calendar_test.cpp.
#pragma once

#include "claim/claim.hpp"

namespace crossclaim::relate {

/// When something happened, as far as it is known.
struct Window {
  bool known = false;  ///< both ends are days (an open end is closed by the report's date where that is known)
  bool open = false;   ///< "since": it runs on to the day of the report
  base::Day first = 0;
  base::Day last = 0;
  std::int8_t month = 0;    ///< not known, but the text names a month: 1 to 12
  std::int8_t season = -1;  ///< not known, but the text names a season
  std::int8_t day = 0;      ///< not known, but the text names a day of its month
  bool narrowed = false;    ///< not known, but of its month the text names a part: "early March", "7 March"

  [[nodiscard]] base::Day length() const { return last - first + 1; }
};

enum class Meeting : std::uint8_t {
  unknown,  ///< one has no time
  equal,
  a_in_b,  ///< wholly inside and shorter
  b_in_a,
  overlap,
  apart,
};

/// `report` closes an open end.
[[nodiscard]] Window window_of(const claim::Time& time, bool has_report, base::Day report);
[[nodiscard]] Meeting meeting(const Window& a, const Window& b);
/// Days between the two; 0 where they meet.
[[nodiscard]] base::Day gap(const Window& a, const Window& b);
/// Days between their beginnings.
[[nodiscard]] base::Day start_gap(const Window& a, const Window& b);
/// The day, or the middle of the month, that a window without a year names, in that year in which it lies nearest to
/// `day`.
[[nodiscard]] base::Day nearest(const Window& window, base::Day day);
/// Whether `a` begins before `b`; of times without their year, the nearer way round.
[[nodiscard]] bool begins_before(const Window& a, const Window& b);
/// The whole number of years that moves `a` onto `b`; 0 where none within ten does.
[[nodiscard]] int years_between(const Window& a, const Window& b);
/// The window moved by whole years.
[[nodiscard]] Window moved(const Window& window, int years);

}  // namespace crossclaim::relate
