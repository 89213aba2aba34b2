// Which pairs of claims are worth a look. Enters: the Scene. Leaves: pairs, sorted. Example: all claims of killed,
// wounded and casualties are neighbours, a claim of money and one of days are not. Cost: sorting by key; inside a run
// of equal keys every claim meets a bounded number of neighbours, so that n claims never make n squared pairs. Tested
// in tests/relate/candidates_test.cpp.
#pragma once

#include <vector>

#include "relate/fact.hpp"

namespace crossclaim::relate {

struct Pair {
  ClaimIndex a = no_claim;  ///< a < b
  ClaimIndex b = no_claim;
  [[nodiscard]] std::uint64_t order() const { return std::uint64_t{a} << 32 | b; }
  friend bool operator==(const Pair&, const Pair&) = default;
};

[[nodiscard]] std::vector<Pair> find_candidates(const Scene& scene);

}  // namespace crossclaim::relate
