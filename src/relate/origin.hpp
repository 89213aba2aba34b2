// Which claims presumably have one source, so that three articles with one origin count once. Enters: pairs of claims
// that may be one. Leaves: an Evidence for a pair, Origins for all. Example: two texts that share seven words in a row
// around one figure have one origin. Cost: linear in the pairs. Tested in tests/relate/origin_test.cpp.
#pragma once

#include <optional>

#include "relate/candidates.hpp"
#include "relate/fact.hpp"

namespace crossclaim::relate {

inline constexpr unsigned copied_runs = 2;  ///< runs of five words shared: six words alike

/// Why the two have one origin; nothing where they may be independent.
[[nodiscard]] std::optional<OriginEvidence> one_origin(const Scene& scene, const Fact& a, const Fact& b);

/// Joins all pairs that have one origin; claims that no pair joins have an origin of their own and are not listed.
void find_origins(const Scene& scene, const std::vector<Pair>& pairs, Relations& out);

}  // namespace crossclaim::relate
