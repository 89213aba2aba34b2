// What must hold of every result, whatever the text. Enters: what a stage made of a text. Leaves: an empty string, or
// what does not hold. Example: a claim whose span ends inside a letter is "span of a claim". Cost: linear. Used by the
// targets of targets.hpp.
#pragma once

#include <string>

#include "engine/report.hpp"

namespace crossclaim::fuzz {

[[nodiscard]] std::string broken(std::string_view text, const text::Document& document,
                                 const mention::Mentions& mentions);
[[nodiscard]] std::string broken(const engine::Analysis& analysis);
[[nodiscard]] std::string broken(const relate::Relations& found, std::size_t claims, const base::Budget& budget);
[[nodiscard]] std::string broken(const engine::Report& report, const base::Budget& budget);

}  // namespace crossclaim::fuzz
