// Which claims presumably have one source, so that three articles with one origin count once. Enters: pairs of claims
// that may be one. Leaves: an Evidence for a pair, Origins for all. Example: two texts that share seven words in a row
// around one figure have one origin. Cost: linear in the pairs. Tested in tests/relate/origin_test.cpp.
#pragma once

#include <optional>

#include "relate/candidates.hpp"
#include "relate/fact.hpp"
#include "relate/joined.hpp"

namespace crossclaim::relate {

inline constexpr unsigned copied_runs = 2;  ///< runs of five words shared: six words alike

/// Why the two have one origin; nothing where they may be independent.
[[nodiscard]] std::optional<OriginEvidence> one_origin(const Scene& scene, const Fact& a, const Fact& b);

/// Joins all pairs that have one origin, seen one after the other; claims that no pair joins have an origin of their
/// own.
class Origins {
 public:
  explicit Origins(const Scene& scene);
  void see(const Pair& pair);
  /// Writes the origins of some more claims; whether any are left.
  bool write_some(Relations& out);

 private:
  const Scene& scene_;
  Joined joined_;
  std::vector<OriginEvidence> evidence_;  ///< by claim
  std::vector<std::uint32_t> origin_at_;  ///< by the first claim of each origin
  ClaimIndex written_ = 0;
};

}  // namespace crossclaim::relate
