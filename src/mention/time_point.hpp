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

}  // namespace crossclaim::mention
