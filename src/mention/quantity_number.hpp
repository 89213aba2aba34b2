// One number as it is written, before anybody asks what it counts. Enters: a sentence and a position. Leaves: the
// tokens of the number and its two ends. Example: "two hundred and forty" is 240, "3.4 million" 3,400,000, "several
// hundred" 300 to 999. Cost: one look at each token of the number. Tested in tests/mention/quantity_number_test.cpp.
#pragma once

#include <optional>

#include "base/decimal.hpp"
#include "mention/reader.hpp"

namespace crossclaim::mention {

struct Number {
  TokenRange tokens;
  base::Decimal low, high;
  base::Decimal raw;  ///< without the scale: "3.4" of "3.4 million"
  base::Decimal scale = base::Decimal::from_integer(1);
  bool vague = false;     ///< "hundreds", "several"
  bool fraction = false;  ///< low and high are percent: "a third"
  bool digits = false;    ///< begins with digits
  bool scaled = false;    ///< a scale word stands behind
  bool grouped = false;   ///< "2,000": a year is never written so
  bool leading_zero = false;
  bool article = false;  ///< begins with "a": "a dozen"
};

/// What a number in words can begin with ("a" is a determiner): asked of every token, and nearly all are none.
inline constexpr CategorySet number_starts =
    bit(Category::number) | bit(Category::vague) | bit(Category::fraction) | bit(Category::determiner);

/// `after_currency`: a currency sign stands before, so that "m" and "b" are scales.
[[nodiscard]] std::optional<Number> read_number(const Reader& reader, std::uint32_t at, bool after_currency);

/// The digits of a number token, grouping removed.
[[nodiscard]] base::Decimal read_digits(std::string_view digits, bool& grouped);

}  // namespace crossclaim::mention
