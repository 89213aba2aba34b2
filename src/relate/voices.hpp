// Two voices of one text that answer one question. Enters: two Facts of one text. Leaves: whether their figures are
// rivals. Example: "The union said 900 had come. Police counted 400.": the second figure takes what it counts from the
// first, and another voice gives it. Cost: the claims of the two sentences. Tested in tests/relate/voices_test.cpp.
#pragma once

#include "relate/comparable.hpp"

namespace crossclaim::relate {

/// With no other place, time, or whole between them.
[[nodiscard]] bool are_two_voices(const Scene& scene, const Fact& a, const Fact& b);

}  // namespace crossclaim::relate
