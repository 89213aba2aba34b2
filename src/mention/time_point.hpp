// One end of a time expression: what it names, without the words that bound it. Enters: a sentence and a position.
// Leaves: a TimePoint and its tokens. Example: "late last year" is the year before, its last quarter. Cost: a few looks
// at each token. Tested in tests/mention/time_test.cpp.
#pragma once

#include <optional>

#include "mention/reader.hpp"

namespace crossclaim::mention {

struct PointAt {
  TimePoint point;
  TokenRange tokens;
};

/// `in_range`: the token before is "and", "to" or a dash behind another point, so that a bare year may stand here.
[[nodiscard]] std::optional<PointAt> read_point(const Reader& reader, std::uint32_t at, bool in_range);

/// 1 to 31 from one or two digits at `at`, with "st", "nd", "rd", "th" or without; `end` is set behind it. 0 where none
/// stands.
[[nodiscard]] int read_day_number(const Reader& reader, std::uint32_t at, std::uint32_t& end);

/// Four digits from 1700 to 2100; 0 otherwise.
[[nodiscard]] int year_digits(const Reader& reader, std::uint32_t at);
/// The year that two digits behind `from` end a span with: 2017 of "2014-17"; 0 where they end none.
[[nodiscard]] int short_year(const Reader& reader, std::uint32_t at, int from);

}  // namespace crossclaim::mention
