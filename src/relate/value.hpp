// What two figures are to each other before anybody asks whose they are. Enters: two Values. Leaves: a Fit.
// Example: "over 12,000" and "around 11,000" are `near`: apart as said, yet closer than a careful reader trusts round
// numbers. Cost: constant. Tested in tests/relate/value_test.cpp.
#pragma once

#include "base/decimal.hpp"
#include "mention/mention.hpp"

namespace crossclaim::relate {

/// A number with its bounds, in one unit. An "about" keeps its point: nearness is judged by `compare`.
struct Value {
  base::Interval said;
  mention::Modifier modifier = mention::Modifier::exact;
  bool cancellable = false;  ///< "up to": a ceiling that the speaker may take back

  [[nodiscard]] bool is_point() const { return said.has_low && said.has_high && said.low == said.high; }
  [[nodiscard]] bool is_zero() const { return is_point() && said.low.is_zero(); }
};

enum class Fit : std::uint8_t {
  equal,          ///< the same interval
  rounded,        ///< two points that differ by rounding alone
  bound_dropped,  ///< "4,000" and "over 4,000": one point, its bound told or not
  inside,         ///< one lies wholly in the other
  overlap,
  touch,     ///< they share one number only
  near,      ///< apart, but by less than the care taken over them
  strained,  ///< one inside the other's open side, but far from the number said: "at least 20" and 90
  apart,
};

struct Comparison {
  Fit fit = Fit::apart;
  bool a_inner = false;  ///< inside: a lies in b
  base::Decimal factor;  ///< strained and apart: how many times the larger is the smaller, rounded down to tenths
};

[[nodiscard]] Comparison compare(const Value& a, const Value& b);
/// One number, rounded or not, its bound told or not.
[[nodiscard]] constexpr bool is_one_number(Fit fit) { return fit <= Fit::bound_dropped; }

/// Whether every number of `a` lies below every number of `b`.
[[nodiscard]] bool is_below(const Value& a, const Value& b);
/// Whether both ends of `a` lie at or below those of `b`, one of them strictly: "over 3,000" and "over 4,000".
[[nodiscard]] bool is_lower(const Value& a, const Value& b);
/// The number that stands for the value where one is wanted: its point, else its floor, else its ceiling.
[[nodiscard]] base::Decimal figure(const Value& value);
/// The largest number the value names.
[[nodiscard]] base::Decimal top(const Value& value);
/// Too large for two counts to share it by chance: from ten on.
[[nodiscard]] bool is_telling(const base::Decimal& number);
/// Whether a shared value tells something: two different ends, or three significant digits.
[[nodiscard]] bool is_rare(const Value& value);
/// `part` percent of `whole`, end by end.
[[nodiscard]] Value share_of(const Value& part, const Value& whole);
[[nodiscard]] Value sum(const Value& a, const Value& b);

}  // namespace crossclaim::relate
