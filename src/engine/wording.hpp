// The words of questions, answers and reasons, by number: assets/lexicon/wording.en.json has a row for each. Enters:
// nothing. Leaves: ids. Example: the wording "question.killed" stands at question_of(Predicate::killed) of
// Lexicon::wordings. Cost: none. Tested in tests/engine/wording_test.cpp.
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
  claim_in_brief,  ///< a claim with a number: {figure} {link} {what} {source}
  claim_in_words,  ///< a claim without one: {words} {source}
  counted,         ///< what is counted: {subject} {happened}
  both,            ///< two peoples: {one} {other}
  named_text,      ///< a report with a title or an id: {name}
  the_text,        ///< a report without one
  no_time,         ///< where the text gives none
  no_place,        ///< where the text gives none
  where,           ///< a place whose preposition the text does not give: {place}
  item,            ///< one figure of an answer: {figure} {source}
  item_possible,   ///< the same, possible
  item_predicted,  ///< the same, predicted
  item_denied,     ///< the same, denied
  item_earlier,    ///< the same, replaced by a later one
  item_join,       ///< between figures
  item_more,       ///< figures left out: {count}
  answer_items,    ///< each origin's own: {items}
  answer_shared,   ///< behind several that can all hold: {shared}
  answer_apart,    ///< behind several that cannot: {range}
  settle,          ///< what would settle it: {field}
  exactly,         ///< a range of one value: {low}
  between,         ///< {low} {high}
  at_least,        ///< {low}
  up_to,           ///< {high}
  more_than,       ///< a figure whose bound is a verb of the text: {figure}
  any,             ///< a range without ends
  cut,             ///< behind words that are cut off
  group_mark,      ///< between thousands
  of_many,         ///< between "hundreds" and a noun that the text leaves out
  share_for,       ///< between a share and what grew or fell by it
  sum_in,          ///< between a sum and its kind: "$4bn in sales"
  one_person,      ///< "one", of a number that names nobody
  count_
};

[[nodiscard]] constexpr std::size_t index_of(Wording w) { return static_cast<std::size_t>(w); }

inline constexpr std::size_t predicate_count = static_cast<std::size_t>(mention::Predicate::count_);
/// The question that claims of a predicate answer: {subject} {place}.
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
[[nodiscard]] inline std::string_view wording(const mention::Lexicon& lexicon, Wording w) {
  return wording(lexicon, index_of(w));
}

}  // namespace crossclaim::engine
