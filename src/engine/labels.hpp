// Names of things in a report, in words of its texts and lexicon. Enters: parts of a Claim and the Analysis they point
// into. Leaves: short strings. Example: the subject of "they lost 300 of their men" is "North Korean men" where the
// text has said whose men they are; a time is "2025-02-07", "2025-02", "2025" or "2024-10-01/..". Cost: the length of
// the label. Tested in tests/engine/labels_test.cpp.
#pragma once

#include <string>

#include "engine/report.hpp"

namespace crossclaim::engine {

/// The words of a span, white space as single spaces, cut behind `limit` bytes.
[[nodiscard]] std::string words(const Analysis& analysis, base::Span span, const mention::Lexicon& lexicon,
                                std::size_t limit = 120);
/// Without article and number; with its nationality where the words lack it. Empty where nothing names it.
[[nodiscard]] std::string subject_label(const Analysis& analysis, const claim::Claim& claim,
                                        const mention::Lexicon& lexicon);
/// The same beside its figure, in the singular where it takes one: "1" of people who are not named is a "person".
[[nodiscard]] std::string counted_label(const Analysis& analysis, const claim::Claim& claim,
                                        const mention::Lexicon& lexicon);
/// Whether the words of a span tell what happened: "destroyed homes".
[[nodiscard]] bool names_event(const Analysis& analysis, base::Span span, mention::Predicate happened,
                               const mention::Lexicon& lexicon);
/// The same as subject_label for who did it.
[[nodiscard]] std::string agent_label(const Analysis& analysis, const claim::Claim& claim,
                                      const mention::Lexicon& lexicon);
[[nodiscard]] std::string source_label(const Analysis& analysis, const claim::Source& source,
                                       const mention::Lexicon& lexicon);
/// The place with the preposition of the text: "on Lake Tanru"; empty where there is none.
[[nodiscard]] std::string where_label(const Analysis& analysis, const claim::Place& place,
                                      const mention::Lexicon& lexicon);
[[nodiscard]] std::string place_label(const Analysis& analysis, const claim::Place& place,
                                      const mention::Lexicon& lexicon);
/// The words of a time, with their article: "the past two months".
[[nodiscard]] std::string when_label(const Analysis& analysis, base::Span span, const mention::Lexicon& lexicon);
/// The number as written, with its bound: "more than 100"; "more than 70" too where "the toll topped 70".
[[nodiscard]] std::string figure_label(const Analysis& analysis, const claim::Claim& claim,
                                       const mention::Lexicon& lexicon);
/// The word between the number and what it counts, where there is one: the "of" of "hundreds of soldiers".
[[nodiscard]] std::string link_label(const Analysis& analysis, const claim::Claim& claim,
                                     const mention::Lexicon& lexicon);
/// What the reader calls the document: its title, publisher or id.
[[nodiscard]] std::string document_label(const Analysis& analysis, const mention::Lexicon& lexicon);
/// ISO 8601; empty where the time is not resolved.
[[nodiscard]] std::string time_label(const claim::Time& time);
[[nodiscard]] std::string time_label(const base::DateInterval& interval);
/// "12,000", "66.67": with the lexicon's mark between thousands, at most two places behind the point unless only they
/// are not zero.
[[nodiscard]] std::string number_label(base::Decimal number, const mention::Lexicon& lexicon);

}  // namespace crossclaim::engine
