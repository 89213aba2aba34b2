// Exact decimal arithmetic and intervals. Enters: Decimals. Leaves: Decimals that never wrap.
// Example: from_ratio(1, 3) is 0.333333; (more than 5) + (exactly 7) is (more than 12).
// Cost: constant. Tested in tests/base/decimal_test.cpp.
#include "base/decimal.hpp"

namespace crossclaim::base {
namespace {

using Micros = Decimal::Micros;

/// `n / d` rounded half away from zero; `d` is positive.
template <class Int>
Int quotient_rounded(Int n, Int d) {
  const Int quotient = n / d;
  const Int rest = n % d;
  const Int distance = rest < 0 ? -rest : rest;
  if (distance < d - distance) return quotient;
  return n < 0 ? quotient - 1 : quotient + 1;
}

bool is_narrow(Micros m) { return static_cast<std::int64_t>(m) == m; }

/// The same; nearly all numbers are narrow, and 128 bits are divided by a long routine.
Micros divide_rounded(Micros n, Micros d) {
  if (is_narrow(n) && is_narrow(d)) return quotient_rounded(static_cast<std::int64_t>(n), static_cast<std::int64_t>(d));
  return quotient_rounded(n, d);
}

/// Whether the low end of `a` lies at or below that of `b`, counting an open end as just above a closed one.
bool starts_no_later(const Interval& a, const Interval& b) {
  if (!a.has_low || !b.has_low) return !a.has_low;
  if (a.low != b.low) return a.low < b.low;
  return !a.low_open || b.low_open;
}

bool ends_no_earlier(const Interval& a, const Interval& b) {
  if (!a.has_high || !b.has_high) return !a.has_high;
  if (a.high != b.high) return a.high > b.high;
  return !a.high_open || b.high_open;
}

void copy_low(Interval& to, const Interval& from) {
  to.low = from.low;
  to.has_low = from.has_low;
  to.low_open = from.low_open;
}

void copy_high(Interval& to, const Interval& from) {
  to.high = from.high;
  to.has_high = from.has_high;
  to.high_open = from.high_open;
}

bool is_empty(const Interval& i) {
  if (!i.has_low || !i.has_high) return false;
  return i.low > i.high || (i.low == i.high && (i.low_open || i.high_open));
}

}  // namespace

Decimal Decimal::from_ratio(Decimal numerator, Decimal denominator) {
  if (denominator.is_zero()) return {};
  Micros n = numerator.micros_;
  Micros d = denominator.micros_;
  if (d < 0) {
    n = -n;
    d = -d;
  }
  constexpr Micros widest = INT64_MAX / scale;
  if (!is_narrow(n) || d > widest) return from_micros(divide_rounded(n * scale, d));  // at most 10^36: within 128 bits
  const auto whole = static_cast<std::int64_t>(n) / static_cast<std::int64_t>(d);
  const auto rest = static_cast<std::int64_t>(n) % static_cast<std::int64_t>(d);  // times the scale it is still narrow
  return from_micros(static_cast<Micros>(whole) * scale + quotient_rounded(rest * scale, static_cast<std::int64_t>(d)));
}

Decimal Decimal::cut_to_tenths() const {
  constexpr std::int64_t tenth = scale / 10;
  return Decimal(is_narrow(micros_) ? Micros{static_cast<std::int64_t>(micros_) / tenth * tenth}
                                    : micros_ / tenth * tenth);
}

std::int64_t Decimal::to_integer() const {
  constexpr Micros most = INT64_MAX;
  constexpr Micros least = INT64_MIN;
  if (is_narrow(micros_)) return static_cast<std::int64_t>(micros_) / scale;
  const Micros whole = micros_ / scale;
  return static_cast<std::int64_t>(whole > most ? most : whole < least ? least : whole);
}

std::string Decimal::to_string() const {
  char digits[48];
  char* const end = digits + sizeof digits;
  char* at = end;
  Micros rest = micros_ < 0 ? -micros_ : micros_;
  bool written = false;  // trailing zeros of the fraction are left out
  for (int place = 0; place < 6; ++place, rest /= 10) {
    const int digit = static_cast<int>(rest % 10);
    if (digit == 0 && !written) continue;
    written = true;
    *--at = static_cast<char>('0' + digit);
  }
  if (written) *--at = '.';
  do {
    *--at = static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  } while (rest != 0);
  if (micros_ < 0) *--at = '-';
  return std::string(at, end);
}

Decimal operator*(Decimal a, Decimal b) {
  // a = whole + part, so that neither partial product leaves 128 bits: part * b is at most 10^36, and
  // whole * b is refused where it would pass the limit.
  const Micros whole = a.micros_ / Decimal::scale;
  const Micros part = a.micros_ % Decimal::scale;
  const Micros whole_size = whole < 0 ? -whole : whole;
  const Micros b_size = b.micros_ < 0 ? -b.micros_ : b.micros_;
  if (whole_size != 0 && b_size > Decimal::limit / whole_size) {
    return Decimal((a.micros_ < 0) == (b.micros_ < 0) ? Decimal::limit : -Decimal::limit);
  }
  return Decimal(Decimal::saturate(whole * b.micros_ + divide_rounded(part * b.micros_, Decimal::scale)));
}

bool holds(const Interval& interval, Decimal n) {
  if (interval.has_low && (n < interval.low || (interval.low_open && n == interval.low))) return false;
  return !(interval.has_high && (n > interval.high || (interval.high_open && n == interval.high)));
}

bool holds(const Interval& outer, const Interval& inner) {
  return starts_no_later(outer, inner) && ends_no_earlier(outer, inner);
}

bool meet(const Interval& a, const Interval& b) {
  return !is_empty(a) && !is_empty(b) && !is_empty(intersection(a, b));
}

Interval intersection(const Interval& a, const Interval& b) {
  Interval shared;
  copy_low(shared, starts_no_later(a, b) ? b : a);
  copy_high(shared, ends_no_earlier(a, b) ? b : a);
  return shared;
}

Interval envelope(const Interval& a, const Interval& b) {
  Interval all;
  copy_low(all, starts_no_later(a, b) ? a : b);
  copy_high(all, ends_no_earlier(a, b) ? a : b);
  return all;
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval sum;
  sum.has_low = a.has_low && b.has_low;
  sum.has_high = a.has_high && b.has_high;
  if (sum.has_low) {
    sum.low = a.low + b.low;
    sum.low_open = a.low_open || b.low_open;
  }
  if (sum.has_high) {
    sum.high = a.high + b.high;
    sum.high_open = a.high_open || b.high_open;
  }
  return sum;
}

}  // namespace crossclaim::base
