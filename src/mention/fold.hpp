// Folding: the one form under which a word is looked up, whatever its case and apostrophe, and the forms that stand for
// an ending. Enters: a word as written. Leaves: its folded bytes in a buffer of the caller. Example: "DIDN’T" folds to
// "didn't". Greek, Cyrillic and Latin letters with accents keep their accents and lose their case. Cost: one pass,
// nothing is allocated. Tested in tests/mention/lexicon_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace crossclaim::mention {

/// A word longer than this is in no lexicon.
using FoldBuffer = std::array<char, 64>;

/// Begins a form that is an ending: "*ed" stands for each word of that ending that no other form is.
inline constexpr char any_stem = '*';
inline constexpr std::size_t shortest_ending = 2, longest_ending = 4, shortest_stem = 3;

/// The word has the ending of such a form, and enough before it.
[[nodiscard]] inline bool has_ending(std::string_view word, std::string_view form) {
  const std::string_view ending = form.substr(1);
  return word.size() >= ending.size() + shortest_stem && word.substr(word.size() - ending.size()) == ending;
}

/// The folded word, a view into `buffer`; empty where the word is longer than the buffer.
[[nodiscard]] std::string_view fold(std::string_view word, FoldBuffer& buffer);

}  // namespace crossclaim::mention
