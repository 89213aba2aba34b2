// What must hold of every result, whatever the text was. Enters: an Analysis or a Report. Leaves: empty, or what does not hold.
// Example: CHECK(broken(analysis) == ""). Cost: linear. Used by fuzz.cpp.
#pragma once

#include <string>

#include "engine/report.hpp"

namespace crossclaim::fuzz {

[[nodiscard]] std::string broken(const engine::Analysis& analysis);
[[nodiscard]] std::string broken(const engine::Report& report, const base::Budget& budget);

}  // namespace crossclaim::fuzz
