// The words of the interface, and claims put into words. Enters: a claim and its document. Leaves: short strings that
// are safe to draw: well-formed, on one line, invisible and reordering characters made visible, bounded in length.
// Example: as_said(document, claim) is "more than 4,000"; day_words({..month..}) is "February 2025".
// Cost: linear in the words. Tested in tests/view/words_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/report.hpp"
#include "view/outline.hpp"

namespace crossclaim::view {

/// Foreign text with control and direction marks shown as [U+202E] and every white space as one space; the length is
/// free.
[[nodiscard]] std::string visible(std::string_view text);
/// Foreign text for one line: visible() with white space joined, cut at `limit` bytes with an ellipsis.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t limit = 400);

[[nodiscard]] std::string number_words(base::Decimal number);  ///< "12,500"
[[nodiscard]] std::string round_words(std::int64_t number);    ///< "12,500", "220 million": of numbers that are round
[[nodiscard]] std::string interval_words(const base::Interval& interval);  ///< "1,000 to 3,000", "more than 4,000"
[[nodiscard]] std::string day_words(const base::DateInterval& interval);   ///< "7 February 2025"
[[nodiscard]] std::string short_days(const base::DateInterval& interval);  ///< "7 Feb 2025", "Oct 2024 – Feb 2025"

[[nodiscard]] std::string_view predicate_words(claim::Predicate predicate);
[[nodiscard]] std::string_view relation_words(const relate::Relation& relation);
[[nodiscard]] std::string_view tone_words(Tone tone);
[[nodiscard]] std::string_view modality_words(claim::Modality modality);
[[nodiscard]] std::string_view role_words(text::Role role);

/// The number with the words around it that belong to it; a claim without a number gives the words of its stance.
[[nodiscard]] base::Span said_span(const engine::Analysis& document, const claim::Claim& claim);
[[nodiscard]] std::string as_said(const engine::Analysis& document, const claim::Claim& claim);
[[nodiscard]] std::string counted(const engine::Analysis& document,
                                  const claim::Claim& claim);  ///< "North Korean soldiers"
/// Event time and day of the count where they are known and differ: "October 2024, as of 2 March 2025".
[[nodiscard]] std::string all_times(const claim::Claim& claim);
/// The day of a report, where one is known.
[[nodiscard]] std::optional<base::Day> report_day(const engine::Analysis& document);
[[nodiscard]] std::string when(const engine::Analysis& document,
                               const claim::Claim& claim);  ///< "" where nothing is said
[[nodiscard]] std::string when_in_short(const engine::Analysis& document, const claim::Claim& claim);
[[nodiscard]] std::string said_by(const engine::Analysis& document,
                                  const claim::Claim& claim);         ///< nearest source first
[[nodiscard]] std::string name_of(const engine::Analysis& document);  ///< "Your text", "Back to Kursk"
/// "over 4,000 North Korean soldiers, killed or wounded"
[[nodiscard]] std::string in_short(const engine::Analysis& document, const claim::Claim& claim);

}  // namespace crossclaim::view
