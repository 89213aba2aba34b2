// The words of questions, answers and reasons, by number: the data file assets/lexicon/wording.en.json has a row for each.
// Enters: nothing. Leaves: ids. Example: the wording "question.killed" is question_of(Predicate::killed).
// Cost: none. Tested in tests/engine/wording_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "mention/lexicon.hpp"
#include "relate/relation.hpp"

namespace crossclaim::engine {

/// The ids of the data file, in the order of Lexicon::wordings.
[[nodiscard]] std::span<const std::string_view> wording_names();

enum class Wording : std::uint16_t {
  question_stance,   ///< the question about an axis without numbers
  answer_none,       ///< nothing can be said
  answer_one,        ///< one figure only
  answer_same,       ///< several origins, one figure
  answer_shared,     ///< several figures that leave room for a common value
  answer_apart,      ///< several figures without a common value
  item,              ///< one figure with its source
  item_join,         ///< between items
  more,              ///< items left out
  settle,            ///< what would settle it
  between,           ///< a closed interval
  at_least,          ///< an interval without an end
  up_to,             ///< an interval without a beginning
  writer,            ///< the source of a claim in the writer's own voice
  unnamed,           ///< a source without words of its own
  titled,            ///< a document that has a title
  text,              ///< a document that has none
  no_figure,         ///< a claim without a number, negated or not, in the words of its sentence
  none_of,           ///< the figure of a claim that denies any
  group_mark,        ///< between thousands
  point_mark,        ///< before decimals
  count_
};

/// Index into Lexicon::wordings.
[[nodiscard]] constexpr std::size_t index_of(Wording w) { return static_cast<std::size_t>(w); }

inline constexpr std::size_t predicate_count = static_cast<std::size_t>(mention::Predicate::count_);
/// The question that claims of a predicate answer.
[[nodiscard]] constexpr std::size_t question_of(mention::Predicate p) {
  return index_of(Wording::count_) + static_cast<std::size_t>(p);
}
/// What happened, as a participle: "killed or wounded".
[[nodiscard]] constexpr std::size_t words_of(mention::Predicate p) { return question_of(p) + predicate_count; }
/// The name of a field in a sentence: "the date".
[[nodiscard]] constexpr std::size_t words_of(relate::Field f) {
  return index_of(Wording::count_) + 2 * predicate_count + static_cast<std::size_t>(f);
}

/// The text of a wording; empty where the lexicon has none (a test's small lexicon).
[[nodiscard]] inline std::string_view wording(const mention::Lexicon& lexicon, std::size_t index) {
  return index < lexicon.wordings.size() ? std::string_view(lexicon.wordings[index]) : std::string_view{};
}
}  // namespace crossclaim::engine
