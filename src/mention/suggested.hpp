// The softer reading of a quantity. Enters: what is said and how. Leaves: what a reader takes from it.
// Example: "more than 4,000" says (4,000, ..) and suggests 4,000 to 5,000. Cost: constant. Tested in
// tests/mention/suggested_test.cpp. The rules are those of the table of number words (Cummins et al. 2012; Blok 2015).
#pragma once

#include "base/decimal.hpp"
#include "mention/mention.hpp"

namespace crossclaim::mention {

enum class Approach : std::uint8_t { around, from_below };  ///< "about 300" and "nearly 300"

[[nodiscard]] base::Interval suggest(const base::Interval& said, Modifier modifier, Approach approach,
                                     bool whole_number);

/// The size of the last digit that is told: 4,000 is told in thousands, 1,150 in tens.
[[nodiscard]] base::Decimal granularity(base::Decimal n);

}  // namespace crossclaim::mention
