// A line of days. Enters: the first and last day to show and what part of them the reader looks at. Leaves: where a day
// stands, and round days to label it with. Example: from 1 October 2024 to 3 March 2025 the ticks are "Oct 2024",
// "Nov", ..., "Mar". Cost: constant. Tested in tests/view/time_axis_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace crossclaim::view {

/// What part of the whole line is looked at, and how it changes.
struct Look {
  double from = 0, to = 1;  ///< parts of the whole
};
enum class LookChange : std::uint8_t { closer, wider, earlier, later, whole, count_ };
[[nodiscard]] Look change(Look look, LookChange how);
/// Moved by a part of what is looked at, to later days where it is above 0; as far as there is anything.
[[nodiscard]] Look moved(Look look, double part);

struct DayTick {
  float at = 0;  ///< 0 at the left end, 1 at the right end
  std::string words;
};

class TimeAxis {
 public:
  /// With some room at both ends.
  TimeAxis(base::Day first, base::Day last, Look look);
  /// Where a day begins; below 0 or above 1 where it is out of sight.
  [[nodiscard]] float at(base::Day day) const { return static_cast<float>((day - low_) / (high_ - low_)); }
  /// The part of the line that so many days take.
  [[nodiscard]] float part(double days) const { return static_cast<float>(days / (high_ - low_)); }
  /// At most about `wanted` ticks: years, months or days.
  [[nodiscard]] std::vector<DayTick> ticks(int wanted) const;

 private:
  double low_ = 0, high_ = 1;
};

}  // namespace crossclaim::view
