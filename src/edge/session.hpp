// What stands behind the C interface, for the page's own C++ (src/app), which draws from the report without a copy.
// Enters: nothing; crossclaim.h makes and fills it. Leaves: the last report.
// Example: if (const engine::Report* report = edge::report_of(session)) draw(*report);
// Cost: the corpus is read once a session. Tested in tests/edge.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "edge/crossclaim.h"
#include "engine/analyze.hpp"

namespace crossclaim::edge {

/// The last report that was finished, also while newer texts are read: what is shown can be used until then. Null
/// before the first.
[[nodiscard]] const engine::Report* report_of(const crossclaim_session* session);

}  // namespace crossclaim::edge
