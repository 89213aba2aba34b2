// What a point behind a word means. Enters: the word, what follows, the conventions. Leaves: abbreviation or full stop.
//   "Gen. Li", "Feb. 7", "No. 3", "John F. Kirby": abbreviations.  "He said no. Then": a full stop.
// Cost: two binary searches for a word with a point behind it. Tested in tests/text/points_test.cpp.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace crossclaim::text {

/// Whether the point at `point`, right behind `word`, belongs to the word.
[[nodiscard]] bool is_abbreviation(std::string_view text, std::size_t point, std::string_view word, bool first_upper,
                                   bool initial, const Conventions& conventions);

/// Whether the word that begins at `at` is one that has no content and is written with a capital: it begins a sentence.
[[nodiscard]] bool begins_sentence(std::string_view text, std::size_t at, const Conventions& conventions);

}  // namespace crossclaim::text
