// The phrases of a lexicon as they are packed. Enters: a sealed lexicon. Leaves: columns for packed.cpp; from them, the
// phrases again. Example: the entry of "bus" and "buses" is one text, "bus", with the mark of "es"; the entry of a city
// is no text at all, for the city's name is known already. Cost: linear. Tested in tests/io/packed_test.cpp.
//
// Phrases stand by their entries, in alphabetical order, since words of one meaning are near one another there and
// compress well. What `seal` finds by itself (words that are read by their endings) is left out. Word ids and the order
// that a look-up needs are made again by `Lexicon::seal`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mention/lexicon.hpp"

namespace crossclaim::io {

struct PackedPhrases {
  std::vector<std::uint8_t> names;    ///< by entry: 1 the name of its entity is a phrase, 2 the adjective is, 3 both
  std::vector<std::uint32_t> counts;  ///< by entry: how many of the texts are its
  std::vector<std::uint8_t> inflections;  ///< by text: 0, or which inflection of it is a phrase of the entry too
  std::vector<std::string_view> texts;    ///< folded words with a space between them; not owned
};

/// The columns of a lexicon; `storage` owns their texts.
[[nodiscard]] PackedPhrases phrases_of(const mention::Lexicon& lexicon, std::vector<std::string>& storage);
/// Adds what `phrases_of` found to a lexicon with the same entries and entities. False where the columns do not fit
/// together.
[[nodiscard]] bool add_phrases(const PackedPhrases& packed, mention::Lexicon& lexicon);

}  // namespace crossclaim::io
