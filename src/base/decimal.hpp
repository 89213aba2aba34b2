// An exact decimal number with six places. Enters: digits as written. Leaves: a number that compares and adds exactly.
// Example: Decimal::from_integer(300) + Decimal::from_integer(2700) == Decimal::from_integer(3000).
// Sums saturate instead of wrapping. Cost: one 128-bit integer. Tested in tests/base/decimal_test.cpp.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace crossclaim::base {

class Decimal {
 public:
  static constexpr std::int64_t scale = 1'000'000;  ///< millionths: a third of 100 is 33.333333
  __extension__ typedef __int128 Micros;

  constexpr Decimal() = default;
  [[nodiscard]] static constexpr Decimal from_integer(std::int64_t n) {
    return Decimal(static_cast<Micros>(n) * scale);
  }
  [[nodiscard]] static constexpr Decimal from_micros(Micros micros) { return Decimal(saturate(micros)); }
  /// `numerator / denominator`, rounded half away from zero; zero where the denominator is zero.
  [[nodiscard]] static Decimal from_ratio(Decimal numerator, Decimal denominator);

  [[nodiscard]] constexpr Micros micros() const { return micros_; }
  [[nodiscard]] constexpr bool is_integer() const {
    const auto narrow = static_cast<std::int64_t>(micros_);  // nearly every number, and far cheaper to divide
    return (narrow == micros_ ? narrow % scale : micros_ % scale) == 0;
  }
  [[nodiscard]] constexpr bool is_zero() const { return micros_ == 0; }
  /// Without what follows the first decimal: 2.49 is 2.4, and -2.49 is -2.4.
  [[nodiscard]] Decimal cut_to_tenths() const;
  /// The integer part, saturated to 64 bits.
  [[nodiscard]] std::int64_t to_integer() const;
  /// Shortest plain notation, no exponent, no grouping: "3000", "33.333333", "0.5".
  [[nodiscard]] std::string to_string() const;

  friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(saturate(a.micros_ + b.micros_)); }
  friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(saturate(a.micros_ - b.micros_)); }
  /// Exact product, saturated at +-10^30 millionths.
  friend Decimal operator*(Decimal a, Decimal b);
  /// The same with a whole number: no division, so that comparing "ten times as many" is cheap.
  friend Decimal operator*(Decimal a, std::int32_t n) {
    constexpr Micros safe = static_cast<Micros>(1) << 95;  // times 2^31 is below 2^127
    return a.micros_ < safe && a.micros_ > -safe ? Decimal(saturate(a.micros_ * n)) : a * from_integer(n);
  }
  friend constexpr bool operator==(Decimal a, Decimal b) { return a.micros_ == b.micros_; }
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    return a.micros_ < b.micros_   ? std::strong_ordering::less
           : a.micros_ > b.micros_ ? std::strong_ordering::greater
                                   : std::strong_ordering::equal;
  }

 private:
  explicit constexpr Decimal(Micros micros) : micros_(micros) {}
  static constexpr Micros limit = static_cast<Micros>(1'000'000'000'000'000) * 1'000'000'000'000'000;
  [[nodiscard]] static constexpr Micros saturate(Micros m) { return m > limit ? limit : m < -limit ? -limit : m; }

  /// Aligned as two words: a claim holds eight, and what would lie between them is memory that every pass touches.
  __extension__ typedef __int128 Stored __attribute__((aligned(8)));
  Stored micros_ = 0;
};

/// What a number commits to: two ends, each closed, open or absent.
struct Interval {
  Decimal low, high;
  bool has_low = false;    ///< false: no floor
  bool has_high = false;   ///< false: no ceiling
  bool low_open = false;   ///< "more than": the low end itself is excluded
  bool high_open = false;  ///< "less than": the high end itself is excluded

  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// Whether `n` lies inside.
[[nodiscard]] bool holds(const Interval& interval, Decimal n);
/// Whether `inner` lies wholly inside `outer`.
[[nodiscard]] bool holds(const Interval& outer, const Interval& inner);
/// Whether the two share at least one number.
[[nodiscard]] bool meet(const Interval& a, const Interval& b);
/// The shared part; only where `meet` holds.
[[nodiscard]] Interval intersection(const Interval& a, const Interval& b);
/// The smallest interval that holds both.
[[nodiscard]] Interval envelope(const Interval& a, const Interval& b);
/// Sum end by end; an absent end stays absent.
[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);

}  // namespace crossclaim::base
