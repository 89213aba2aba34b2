// A claim as a row of short texts, for spreadsheets and terminals. Enters: a Claim. Leaves: its fields as a reader
// calls them. Example: {"killed", "at least 12", "people", "2024-05-01", "Goma", "the health ministry", "asserted"}.
// Cost: its labels. Tested in tests/io/report_csv_test.cpp and report_table_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/report.hpp"

namespace crossclaim::io {

struct ClaimRow {
  std::string figure, subject, time, as_of, place, source;
};

[[nodiscard]] ClaimRow row_of(const engine::Analysis& analysis, const claim::Claim& claim,
                              const mention::Lexicon& lexicon);

/// The indices of each claim's relations, by claim.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> relations_by_claim(const engine::Report& report);

}  // namespace crossclaim::io
