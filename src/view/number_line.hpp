// A number line: where a number stands between the least and the greatest of a question. Enters: intervals. Leaves: a
// scale, linear or logarithmic by itself, and round numbers to label it with. Example: 300 and 12,000 give a
// logarithmic scale with ticks at 100, 1,000 and 10,000. Cost: linear in the intervals. Tested in
// tests/view/compose_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "base/decimal.hpp"
#include "view/outline.hpp"

namespace crossclaim::view {

struct Scale {
  double low = 0;
  double high = 1;
  bool logarithmic = false;

  /// 0 at the low end, 1 at the high end; clamped.
  [[nodiscard]] float at(double value) const;
};

struct Tick {
  double value = 0;
  float at = 0;
};

[[nodiscard]] double to_double(base::Decimal number);
[[nodiscard]] Scale make_scale(std::span<const base::Interval> intervals);
/// At most `wanted` round numbers inside the scale.
[[nodiscard]] std::vector<Tick> ticks(const Scale& scale, int wanted);
/// What is said and what is suggested, as parts of the line; sets open_low and open_high.
[[nodiscard]] Bar bar_of(const Scale& scale, const base::Interval& said, const base::Interval& suggested,
                         std::uint8_t& flags);

}  // namespace crossclaim::view
