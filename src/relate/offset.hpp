// The offset doctor: a document whose dates all lie a whole number of years off. Enters: the conflicts of dates.
// Leaves: an Offset a document, said once. Example: moved by one year, three conflicts of one report with two others
// vanish. Cost: sorting the conflicts. Tested in tests/relate/offset_test.cpp.
#pragma once

#include "relate/findings.hpp"

namespace crossclaim::relate {

[[nodiscard]] std::vector<Offset> find_offsets(const Scene& scene, const Findings& found);

}  // namespace crossclaim::relate
