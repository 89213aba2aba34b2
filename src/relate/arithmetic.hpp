// What links three claims: sums of categories, increments onto totals, shares of a base, ratios. Enters: the Scene and
// the candidate pairs. Leaves: Relations with the third term. Example: "19 killed and 34 injured" against "53 dead or
// injured" makes both parts of the 53. Cost: the claims of a document meet only their neighbours in the text; a total
// meets the sums that share its category. Tested in tests/relate/parts_test.cpp.
#pragma once

#include "relate/candidates.hpp"
#include "relate/findings.hpp"

namespace crossclaim::relate {

/// Killed and wounded against casualties.
void find_category_sums(const Scene& scene, Findings& out);
/// Two figures of one kind side by side that make a third: "1,400 tonnes landed, 600 in the hold" of "2,000 tonnes".
void find_like_sums(const Scene& scene, Findings& out);
/// Those there before and those who came against all.
void find_increment_sums(const Scene& scene, Findings& out);
/// All counts that a share may meet, in the order of the texts.
[[nodiscard]] std::vector<ClaimIndex> find_counts(const Scene& scene);
/// A share taken of its base against counts; shares over the whole.
/// Of the claims [first, last): a share meets many counts.
void find_shares(const Scene& scene, std::span<const ClaimIndex> counts, ClaimIndex first, ClaimIndex last,
                 Findings& out);
/// "15% of the army" and how many those are, against the army's dead: implied_whole.cpp.
void find_implied_wholes(const Scene& scene, Findings& out);
/// "1,800 in 1,200 places, an occupancy of 150 percent"; losses by force against losses by force.
void find_ratios(const Scene& scene, Findings& out);

}  // namespace crossclaim::relate
