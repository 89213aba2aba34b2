// What need not be said, or only once. Enters: the Findings of all pairs. Leaves: fewer of them. Example: a headline's
// 40 dead and the 40 of the first sentence are one count, so that the 12 women among them are said to be a part of one
// of the two. Cost: n log n in the relations. Tested in tests/relate/said_once_test.cpp.
#pragma once

#include "relate/findings.hpp"

namespace crossclaim::relate {

/// That the lost had been there holds of every pair of a loss and a force: one a kind of loss and a pair of texts.
void say_trivial_once(const Scene& scene, std::vector<Relation>& relations);
/// A count that its own text makes a part of a larger one is no rival of what another text counts as that larger one.
void drop_rivals_of_parts(const Scene& scene, std::vector<Relation>& relations);
/// What another text gives too is no rival of the other figures there, unless that text itself sets them against each
/// other.
void drop_rivals_of_matched(const Scene& scene, std::vector<Relation>& relations);
/// "212 schools were closed" and, in another text, "178 were closed and 82 were open": the 82, told in another verb,
/// are no rivals of the 212.
void drop_rivals_of_same_verb(const Scene& scene, std::vector<Relation>& relations);
/// What makes a figure a part of another, or no match for it, holds of its repetition in the same text too.
void drop_repeated(const Scene& scene, std::vector<Relation>& relations);

}  // namespace crossclaim::relate
