// What cannot be, whoever says it: losses before arrival, an end before its beginning, a loss after the report of it.
// Enters: the Scene and the offsets. Leaves: Relations. Example: killed in May among troops that arrived in July is an
// error of one date or the other. Cost: linear, with one earliest arrival a nation and document. Tested in
// tests/relate/constraints_test.cpp.
#pragma once

#include "relate/findings.hpp"

namespace crossclaim::relate {

/// "In its third year" against the day on which it began: ages.cpp.
void find_ages(const Scene& scene, Findings& out);
void check_constraints(const Scene& scene, const std::vector<Offset>& offsets, Findings& out);

}  // namespace crossclaim::relate
