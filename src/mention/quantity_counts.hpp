// Which numbers count anything. Enters: a sentence and its quantities. Leaves: `countable` set, or a running total read
// from an ordinal. Example: in "Flight 90 carried 40 pilgrims, 12 of them aged 9" only 40 and 12 count. Cost: a few
// looks around each number. Tested in tests/mention/quantity_counts_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "mention/reader.hpp"

namespace crossclaim::mention {

/// Sets `countable` to false for ages, models, sections, scores, clock times, phone numbers, places and plain pronouns.
void mark_uncounted(const Reader& reader, std::span<const Clock> clocks, std::vector<Quantity>& quantities,
                    std::size_t first);

/// Gives numbers without a unit that of the amount they go on from: "a debt of 9 billion pesos, down from 11 billion".
/// Tested in tests/cases/numbers.md.
void share_units(const Reader& reader, std::vector<Quantity>& quantities, std::size_t first);

struct Ordinal {
  TokenRange tokens;
  base::Decimal value;
  std::uint16_t unit = 0;
};

/// The ordinal at `at`, where it states a running total: "its 68th day", "the 25th victim", "its second raid since
/// May".
[[nodiscard]] std::optional<Ordinal> read_running_total(const Reader& reader, std::uint32_t at);

}  // namespace crossclaim::mention
