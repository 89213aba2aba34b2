// Interval logic on what is said, then on how carefully it was said. See value.hpp.
#include "relate/value.hpp"

#include <algorithm>

namespace crossclaim::relate {
namespace {

using base::Decimal;
using base::Interval;
using mention::Modifier;

constexpr std::int32_t far_beyond_a_floor = 2;   ///< "at least 20" is not how one says 40
constexpr std::int32_t far_below_a_ceiling = 3;  ///< "up to 3,000" is not how one says 1,000
constexpr std::int32_t beyond_a_ceiling =
    15;  ///< percent by which "up to" may be overrun and still be said with little care
constexpr std::int64_t out_of_all_proportion = 10;  ///< no reading of a bound reaches that far

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }

/// Absent floors of counts are zero.
Interval grounded(const Value& v) {
  Interval i = v.said;
  if (!i.has_low) {
    i.has_low = true;
    i.low = Decimal{};
    i.low_open = false;
  }
  return i;
}

bool is_loose(const Value& v) {
  return v.modifier == Modifier::about || v.modifier == Modifier::vague || v.modifier == Modifier::range;
}

/// Significant digits of a whole number: 12,000 has two.
int significant_digits(Decimal n) {
  if (!n.is_integer()) return 6;
  std::int64_t rest = n.to_integer();
  if (rest < 0) rest = -rest;
  if (rest == 0) return 0;
  while (rest % 10 == 0) rest /= 10;
  int digits = 0;
  for (; rest != 0; rest /= 10) ++digits;
  return digits;
}

/// A number that nobody counted out: 12,000 and 500, not 12 and 118.
bool is_round(Decimal n) { return n >= whole(100) && significant_digits(n) <= 2; }

/// Whether `fine` rounds to `coarse` at the place of coarse's last significant digit.
bool rounds_to(Decimal fine, Decimal coarse) {
  if (!is_round(coarse) || !fine.is_integer()) return false;
  std::int64_t step = 1;
  for (std::int64_t rest = coarse.to_integer(); rest % 10 == 0; rest /= 10) step *= 10;
  const Decimal off = (fine - coarse) * 2;  // saturates, where an integer would overflow
  return off <= whole(step) && whole(0) <= off + whole(step);
}

/// Whether the two lie within `percent` of the larger.
bool within(Decimal low, Decimal high, std::int32_t percent) { return (high - low) * 100 <= high * percent; }

/// How far round or loose numbers may lie apart and still be one figure told twice with little care, in percent.
std::int32_t tolerance(const Value& a, const Value& b) {
  if (is_loose(a) && is_loose(b)) return 15;
  if (is_loose(a) || is_loose(b)) return 10;
  return is_round(figure(a)) && is_round(figure(b)) ? 10 : 0;
}

Decimal times(Decimal large, Decimal small) {
  return Decimal::from_ratio(large, small).cut_to_tenths();  // of none it is none
}

Comparison compare_points(const Value& a, const Value& b) {
  const Decimal low = std::min(a.said.low, b.said.low);
  const Decimal high = std::max(a.said.low, b.said.low);
  if (low == high) return {Fit::equal, false, {}};
  if (high > low * 2) return {Fit::apart, false, times(high, low)};  // no percentage below reaches that far
  const bool about = is_loose(a) || is_loose(b);
  if (about && within(low, high, 5)) return {Fit::rounded, false, {}};
  const bool digits_differ = significant_digits(low) != significant_digits(high);
  if (digits_differ && within(low, high, 5) && (rounds_to(low, high) || rounds_to(high, low)))
    return {Fit::rounded, false, {}};
  if (within(low, high, tolerance(a, b))) return {Fit::near, false, {}};
  return {Fit::apart, false, times(high, low)};
}

/// Whether the open side of `bound` reaches to `other` only by a reading that nobody has: also says how far.
bool is_strained(const Interval& bound, const Value& source, const Interval& other, Decimal& factor) {
  if (!bound.has_high && other.has_low && !bound.low.is_zero()) {
    factor = times(other.low, bound.low);
    return other.low >= bound.low * far_beyond_a_floor;
  }
  if (source.modifier == Modifier::up_to && bound.has_high && other.has_high && !other.high.is_zero()) {
    factor = times(bound.high, other.high);
    return other.high * far_below_a_ceiling < bound.high;
  }
  return false;
}

Comparison compare_meeting(const Value& a, const Value& b, const Interval& x, const Interval& y) {
  Comparison out;
  if (is_strained(x, a, y, out.factor) || is_strained(y, b, x, out.factor)) {
    out.fit = out.factor >= whole(out_of_all_proportion) && !a.is_zero() && !b.is_zero() ? Fit::apart : Fit::strained;
    return out;
  }
  const Interval shared = base::intersection(x, y);
  if (x == y) {
    out.fit = Fit::equal;
  } else if (base::holds(y, x) || base::holds(x, y)) {
    out.fit = Fit::inside;
    out.a_inner = base::holds(y, x);
    // "4,000" and "at least 4,000": nothing but the bound is lost.
    if ((a.is_point() && x.low == y.low && !y.has_high) || (b.is_point() && x.low == y.low && !x.has_high))
      out.fit = Fit::bound_dropped;
  } else {
    out.fit = shared.has_high && shared.low == shared.high ? Fit::touch : Fit::overlap;
  }
  return out;
}

/// "Thousands" of what were 29,000: such words say how many at least; "several" does not.
bool is_open_word(const Value& v) {
  return v.modifier == Modifier::vague && v.said.has_low && v.said.has_high && v.said.high >= v.said.low * 4;
}

Comparison compare_apart(const Value& a, const Value& b, const Interval& x, const Interval& y) {
  const bool a_first = x.has_high && y.has_low && x.high <= y.low;
  const Decimal below = a_first ? x.high : y.high;
  const Decimal above = a_first ? y.low : x.low;
  const Value& lower = a_first ? a : b;
  Comparison out{Fit::apart, false, times(above, below)};
  if (below == above) {
    out.fit = a.is_point() || b.is_point() ? Fit::bound_dropped : Fit::touch;
  } else if (within(below, above, tolerance(a, b)) || (lower.cancellable && within(below, above, beyond_a_ceiling)) ||
             (a.modifier == Modifier::vague || b.modifier == Modifier::vague ? within(below, above, 50) : false)) {
    out.fit = Fit::near;
  } else if (is_open_word(lower) && out.factor <= whole(out_of_all_proportion)) {
    out.fit = Fit::strained;
  }
  return out;
}

}  // namespace

Comparison compare(const Value& a, const Value& b) {
  if (a.is_point() && b.is_point()) return compare_points(a, b);
  const Interval x = grounded(a);
  const Interval y = grounded(b);
  return base::meet(x, y) ? compare_meeting(a, b, x, y) : compare_apart(a, b, x, y);
}

bool is_below(const Value& a, const Value& b) {
  if (!a.said.has_high || !b.said.has_low) return false;
  return a.said.high < b.said.low || (a.said.high == b.said.low && (a.said.high_open || b.said.low_open));
}

bool is_lower(const Value& a, const Value& b) {
  const Interval x = grounded(a);
  const Interval y = grounded(b);
  const bool low_not_above = x.low <= y.low;
  const bool high_not_above = !y.has_high || (x.has_high && x.high <= y.high);
  const bool strictly = x.low < y.low || (x.has_high && (!y.has_high || x.high < y.high));
  return low_not_above && high_not_above && strictly && figure(a) < figure(b);
}

base::Decimal figure(const Value& value) {
  if (value.said.has_low && !(value.said.low.is_zero() && value.said.has_high)) return value.said.low;
  return value.said.high;
}

base::Decimal top(const Value& value) { return value.said.has_high ? value.said.high : value.said.low; }

bool is_telling(const base::Decimal& number) {
  constexpr std::int64_t telling_number = 10;
  return number >= base::Decimal::from_integer(telling_number);
}

bool is_rare(const Value& value) {
  if (value.modifier == Modifier::vague) return false;
  if (value.said.has_low && value.said.has_high && value.said.low != value.said.high) return true;
  return significant_digits(figure(value)) >= 3;
}

Value share_of(const Value& part, const Value& base_value) {
  Value out;
  out.modifier = part.modifier == Modifier::exact ? base_value.modifier : part.modifier;
  out.cancellable = part.cancellable;
  // Rounded to whole ones: a third is written 33.333333 percent, and shares here are of things that are counted.
  const auto product = [](Decimal percent, Decimal n) {
    const Decimal exact = Decimal::from_micros((percent * n).micros() / 100 + Decimal::scale / 2);
    return whole(exact.to_integer());
  };
  const Interval& p = part.said;
  const Interval& w = base_value.said;
  out.said.has_low = p.has_low && w.has_low;
  out.said.low = product(p.low, w.low);
  out.said.low_open = p.low_open || w.low_open;
  out.said.has_high = p.has_high && w.has_high;
  out.said.high = product(p.high, w.high);
  out.said.high_open = p.high_open || w.high_open;
  return out;
}

Value sum(const Value& a, const Value& b) {
  Value out;
  out.said = a.said + b.said;
  const bool exact = a.modifier == Modifier::exact && b.modifier == Modifier::exact;
  out.modifier = exact ? Modifier::exact : a.modifier == Modifier::exact ? b.modifier : a.modifier;
  return out;
}

}  // namespace crossclaim::relate
