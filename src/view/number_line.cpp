// Scales and ticks of a number line. In, out, cost and tests: see number_line.hpp.
#include "view/number_line.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace crossclaim::view {

double to_double(base::Decimal number) {
  return static_cast<double>(number.micros()) / static_cast<double>(base::Decimal::scale);
}

float Scale::at(double value) const {
  double part = 0;
  if (logarithmic) {
    part = (std::log10(std::max(value, low)) - std::log10(low)) / (std::log10(high) - std::log10(low));
  } else {
    part = (value - low) / (high - low);
  }
  return static_cast<float>(std::clamp(part, 0.0, 1.0));
}

Scale make_scale(std::span<const base::Interval> intervals) {
  bool any = false;
  Scale scale;
  const auto take = [&](base::Decimal number) {
    const double value = to_double(number);
    scale.low = any ? std::min(scale.low, value) : value;
    scale.high = any ? std::max(scale.high, value) : value;
    any = true;
  };
  for (const base::Interval& interval : intervals) {
    if (interval.has_low) take(interval.low);
    if (interval.has_high) take(interval.high);
  }
  if (!any) return {};
  // More than a factor of thirty would press the small ones together at the left edge.
  scale.logarithmic = scale.low >= 1 && scale.high / scale.low > 30;
  if (scale.logarithmic) {
    scale.low *= 0.8;
    scale.high *= 1.25;
    return scale;
  }
  const double width = scale.high - scale.low;
  const double margin = width > 0 ? width * 0.08 : std::max(1.0, std::abs(scale.high) * 0.1);
  const bool from_zero = scale.low >= 0 && scale.low - margin < scale.high * 0.25;
  scale.low = from_zero ? 0 : scale.low - margin;
  scale.high += margin;
  return scale;
}

std::vector<Tick> ticks(const Scale& scale, int wanted) {
  std::vector<Tick> out;
  if (wanted < 2 || !(scale.high > scale.low)) return out;
  if (scale.logarithmic) {
    const int first = static_cast<int>(std::ceil(std::log10(scale.low) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(scale.high) + 1e-9));
    const int step = std::max(1, (last - first + wanted) / wanted);
    // Over two decades or less the powers of ten alone would leave the line bare.
    const bool between = last - first < 2;
    for (int power = between ? first - 1 : first; power <= last; power += step) {
      for (const double factor : {1.0, 3.0}) {
        const double value = factor * std::pow(10.0, power);
        if (factor > 1 && !between) continue;
        if (value >= scale.low && value <= scale.high) out.push_back({value, scale.at(value)});
      }
    }
    return out;
  }
  const double raw = (scale.high - scale.low) / wanted;
  const double unit = std::pow(10.0, std::floor(std::log10(raw)));
  double step = 10 * unit;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * unit >= raw) {
      step = factor * unit;
      break;
    }
  }
  if (scale.high - scale.low >= 1)
    step = std::max(step, 1.0);  // between two schools and three there is no number of schools
  const auto first = static_cast<std::int64_t>(std::ceil(scale.low / step - 1e-9));
  const auto last = static_cast<std::int64_t>(std::floor(scale.high / step + 1e-9));
  for (std::int64_t n = first; n <= last && n - first <= wanted; ++n) {
    const double value = static_cast<double>(n) * step;
    out.push_back({value, scale.at(value)});
  }
  return out;
}

Bar bar_of(const Scale& scale, const base::Interval& said, const base::Interval& suggested, std::uint8_t& flags) {
  Bar bar;
  bar.said_low = said.has_low ? scale.at(to_double(said.low)) : 0;
  bar.said_high = said.has_high ? scale.at(to_double(said.high)) : 1;
  bar.suggested_low = suggested.has_low ? scale.at(to_double(suggested.low)) : bar.said_low;
  bar.suggested_high = suggested.has_high ? scale.at(to_double(suggested.high)) : bar.said_high;
  if (!said.has_low) flags |= open_low;
  if (!said.has_high) flags |= open_high;
  return bar;
}

}  // namespace crossclaim::view
