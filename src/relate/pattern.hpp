// Everything this room can say, one row each: what the relation is called and how grave it is. The sentence of a row
// stands under its name in assets/lexicon/reasons.en.json. Enters: nothing. Leaves: the table. Example: `toll_rises` is
// an update, a follow-up, compatible, told apart by as_of. A new judgement is a new row here, a sentence there and a
// case in tests/relate. Cost: constant. Tested in tests/relate/pattern_test.cpp, which holds the two files against each
// other.
//
// What a sentence may contain, {x} being {a}, {b} or {third}, the three claims of the relation:
//   {x}         the claim in brief: figure, what is counted, source in brackets: "over 4,000 soldiers wounded (the
//               army)"; for a claim without a number its own words in quotation marks with the source: "“was inspected”
//               (the operator)"
//   {x.figure}  the number as written with its bound: "more than 100", "between 40 and 50"
//   {x.what}    what is counted, with its participle: "soldiers killed or wounded"
//   {x.source}  the nearest source, else the name of the report: "the fire service", "the text"
//   {x.time} {x.place}  the words of the text; where it has none: "an unstated time", "an unstated place"
//   {x.hour}            the words of the text: "half past four"
//   {n1} {n2} {n3}      Relation::numbers, printed with grouping; {field} the name of the field, {document} the report
//                       of an Offset
//   {first} {second}    a and third in the order of the texts: the terms of a sum, whichever of them the relation is of
// A pattern that says {third}, {first}, {nK} or {x.hour} is only used where that is set.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "relate/relation.hpp"

namespace crossclaim::relate {

// clang-format off
// name, family, relation, kind, verdict, field, strength
#define CROSSCLAIM_RELATE_PATTERNS(X)                                                              \
  /* agreements */                                                                                 \
  X(same_figure, agrees, equivalence, numeric, compatible, quantity, 120)                          \
  X(same_figure_twice, agrees, echo, numeric, compatible, quantity, 90)                            \
  X(echo_source, agrees, echo, source, compatible, source, 125)                                    \
  X(echo_wording, agrees, echo, source, compatible, source, 126)                                   \
  X(echo_value, agrees, echo, source, compatible, source, 124)                                     \
  X(rounded_figure, agrees, equivalence, numeric, compatible, quantity, 115)                       \
  X(inside_range, agrees, refinement, numeric, compatible, quantity, 110)                          \
  X(above_floor, agrees, refinement, numeric, compatible, quantity, 109)                           \
  X(under_ceiling, agrees, refinement, numeric, compatible, quantity, 108)                         \
  X(overlapping_ranges, agrees, overlap, numeric, compatible, quantity, 107)                       \
  X(bound_dropped, agrees, refinement, numeric, compatible, quantity, 106)                         \
  X(two_currencies, agrees, equivalence, numeric, compatible, quantity, 105)                       \
  X(share_matches, agrees, equivalence, arithmetic, compatible, base, 150)                         \
  X(ratios_agree, agrees, equivalence, arithmetic, compatible, base, 118)                          \
  X(echo_copied, agrees, echo, source, compatible, source, 103)                                     \
  X(same_date, agrees, equivalence, date, compatible, time, 60)                                    \
  X(date_inside, agrees, refinement, date, compatible, time, 62)                                   \
  X(same_statement, agrees, equivalence, structural, compatible, none, 50)                         \
  X(same_statement_echo, agrees, echo, source, compatible, source, 52)                             \
  X(same_phrase, agrees, echo, source, compatible, source, 56)                                     \
  X(same_stance, agrees, equivalence, antonym, compatible, stance, 54)                             \
  /* parts and wholes */                                                                           \
  X(part_sum, part_of, composition, arithmetic, compatible, category, 170)                         \
  X(part_category, part_of, composition, definition, compatible, category, 140)                    \
  X(part_pool, part_of, composition, definition, compatible, base, 104)                            \
  X(part_stated, part_of, composition, arithmetic, compatible, base, 160)                          \
  X(part_share, part_of, composition, arithmetic, compatible, base, 136)                           \
  X(part_place, part_of, composition, structural, compatible, place, 138)                          \
  X(part_told_place, part_of, composition, structural, compatible, place, 112) \
  X(part_window, part_of, composition, date, compatible, time, 137)                                \
  X(part_day, part_of, composition, date, compatible, time, 134)                                   \
  X(part_population, part_of, composition, definition, compatible, population, 136)                \
  X(part_increment, part_of, composition, arithmetic, compatible, kind, 145)                       \
  X(part_increment_sum, part_of, composition, arithmetic, compatible, kind, 171)                   \
  /* conflicts of figures */                                                                       \
  X(figures_apart, conflicts, contradiction, numeric, hard, quantity, 220)                         \
  X(tolls_undated, conflicts, contradiction, numeric, soft, as_of, 180)                            \
  X(figures_unlike, conflicts, contradiction, numeric, soft, quantity, 163)                        \
  X(figures_near, conflicts, contradiction, numeric, soft, quantity, 180)                          \
  X(figures_touch, conflicts, contradiction, numeric, soft, quantity, 178)                         \
  X(floor_strained, conflicts, contradiction, numeric, soft, quantity, 175)                        \
  X(ceiling_strained, conflicts, contradiction, numeric, soft, quantity, 174)                      \
  X(ceiling_far, conflicts, contradiction, numeric, hard, quantity, 221)                           \
  X(forecasts_apart, conflicts, contradiction, numeric, soft, quantity, 172)                       \
  X(currencies_apart, conflicts, contradiction, numeric, hard, quantity, 219)                      \
  X(headline_top_of_range, conflicts, contradiction, headline, hard, quantity, 230)                \
  X(headline_apart, conflicts, contradiction, headline, hard, quantity, 231)                       \
  X(headline_category, conflicts, definition_mismatch, headline, hard, category, 229)              \
  X(one_source_apart, conflicts, contradiction, source, hard, source, 228)                         \
  X(utterance_apart, conflicts, quotation_drift, source, hard, source, 232)                        \
  X(utterance_category, conflicts, quotation_drift, definition, soft, category, 190)               \
  X(dead_exceed_casualties, conflicts, definition_mismatch, definition, hard, category, 233)       \
  X(category_swapped, conflicts, definition_mismatch, definition, hard, category, 227)             \
  X(sum_differs, conflicts, contradiction, arithmetic, hard, quantity, 226)                        \
  X(increment_sum_differs, conflicts, contradiction, arithmetic, hard, kind, 225)                  \
  X(share_differs, conflicts, contradiction, arithmetic, hard, base, 224)                          \
  X(ratios_differ, conflicts, contradiction, arithmetic, soft, base, 160)                          \
  X(part_exceeds_place, conflicts, contradiction, arithmetic, hard, place, 218)                    \
  X(toll_falls, conflicts, contradiction, numeric, hard, as_of, 223)                               \
  X(waves_beside_total, conflicts, contradiction, arithmetic, soft, kind, 165)                     \
  /* conflicts of dates */                                                                         \
  X(dates_apart, conflicts, contradiction, date, hard, time, 215)                                  \
  X(dates_year_apart, conflicts, contradiction, date, hard, time, 217)                             \
  X(starts_apart, conflicts, contradiction, date, hard, time, 214)                                 \
  X(stage_dates_apart, qualifies, scope_mismatch, date, soft, stage, 163)                           \
  X(age_differs, conflicts, contradiction, date, hard, time, 213)                                   \
  X(hours_apart, conflicts, contradiction, date, hard, time, 212)                                   \
  X(ends_before_start, conflicts, contradiction, date, hard, time, 216)                            \
  /* conflicts without numbers */                                                                  \
  X(denial, conflicts, contradiction, negation, hard, modality, 222)                               \
  X(statement_negated, conflicts, contradiction, negation, hard, polarity, 210)                    \
  X(stance_opposed, conflicts, contradiction, antonym, hard, stance, 208)                          \
  X(stance_strained, conflicts, contradiction, antonym, soft, stance, 158)                         \
  X(cause_opposed, conflicts, contradiction, cause, hard, cause, 207)                              \
  X(party_denied, conflicts, contradiction, negation, hard, agent, 209)                            \
  X(parties_differ, conflicts, contradiction, structural, soft, agent, 157)                        \
  X(agents_differ, conflicts, contradiction, structural, soft, agent, 150)                         \
  /* impossible on their face */                                                                   \
  X(share_over_whole, conflicts, implausible, arithmetic, error, base, 250)                        \
  X(shares_over_whole, conflicts, implausible, arithmetic, error, base, 249)                       \
  X(share_over_all, conflicts, implausible, arithmetic, error, base, 246)                          \
  X(part_exceeds_pool, conflicts, implausible, arithmetic, error, base, 245)                       \
  X(pool_exceeded_elsewhere, conflicts, contradiction, arithmetic, soft, base, 177)                \
  X(force_exhausted, conflicts, implausible, arithmetic, error, base, 247)                         \
  X(whole_outlived, conflicts, implausible, arithmetic, error, base, 242)                          \
  X(loss_before_arrival, conflicts, implausible, date, error, time, 248)                           \
  X(date_after_report, conflicts, implausible, date, error, time, 244)                             \
  X(source_cites_itself, conflicts, implausible, source, error, source, 243)                       \
  X(years_off, conflicts, implausible, date, error, time, 255)                                     \
  /* updates: a is the earlier one */                                                              \
  X(toll_rises, updates, follow_up, numeric, compatible, as_of, 130)                               \
  X(toll_may_rise, updates, follow_up, numeric, soft, as_of, 157)                                  \
  X(toll_rises_fast, updates, follow_up, numeric, soft, as_of, 156)                                \
  X(toll_frozen, updates, follow_up, numeric, soft, as_of, 155)                                    \
  X(stock_changes, updates, follow_up, numeric, compatible, as_of, 129)                            \
  X(source_revises, updates, change_of_perspective, numeric, compatible, source, 154)              \
  X(text_revises, updates, superseded, numeric, compatible, as_of, 153)                            \
  X(forecast_fulfilled, updates, fulfilment, modal, compatible, modality, 152)                     \
  X(forecast_other_figure, updates, fulfilment, modal, compatible, modality, 151)                  \
  X(possibility_confirmed, updates, fulfilment, modal, compatible, modality, 149)                  \
  X(plan_carried_out, updates, fulfilment, modal, compatible, status, 148)                         \
  X(status_changed, updates, follow_up, antonym, compatible, status, 147)                          \
  /* qualifications */                                                                             \
  X(hedge_lost, qualifies, modality_shift, modal, soft, modality, 164)                             \
  X(possible_and_stated, qualifies, modality_shift, modal, soft, modality, 162)                    \
  X(possible_beside_count, qualifies, qualification, modal, compatible, modality, 131)             \
  X(denial_and_own_count, qualifies, qualification, negation, compatible, modality, 132)           \
  X(denial_of_other_figure, qualifies, qualification, negation, compatible, modality, 100)         \
  X(reported_and_flat, qualifies, modality_shift, modal, soft, modality, 128)                       \
  X(reported_and_sourced, qualifies, modality_shift, modal, soft, modality, 125)                   \
  X(number_unsettled, qualifies, qualification, source, soft, quantity, 159)                       \
  X(attribution_lost, qualifies, attribution_shift, source, soft, source, 127)                      \
  X(explanations_differ, qualifies, qualification, cause, soft, cause, 166)                         \
  X(moved_beside_sent, qualifies, qualification, structural, soft, population, 165)                \
  X(word_beside_count, qualifies, qualification, definition, soft, quantity, 123)                  \
  X(one_side_told, qualifies, qualification, definition, soft, population, 124)                    \
  X(named_otherwise, qualifies, qualification, definition, soft, stance, 122)                      \
  X(saying_day_as_event, qualifies, qualification, date, soft, as_of, 121)                         \
  X(end_unsaid, qualifies, qualification, date, soft, time, 161)                                    \
  X(stage_differs, qualifies, scope_mismatch, definition, soft, stage, 126)                         \
  X(unsupported_here, qualifies, unsupported, source, soft, source, 20)                            \
  /* not comparable: the field that differs */                                                     \
  X(other_nationality, not_comparable, not_comparable, definition, not_comparable, population, 40) \
  X(other_population, not_comparable, not_comparable, definition, not_comparable, population, 38)  \
  X(other_category, not_comparable, not_comparable, definition, not_comparable, category, 30)      \
  X(other_kind, not_comparable, not_comparable, arithmetic, not_comparable, kind, 36)              \
  X(other_wave, not_comparable, not_comparable, structural, not_comparable, kind, 36)              \
  X(other_window, not_comparable, not_comparable, date, not_comparable, time, 37)                  \
  X(other_place, not_comparable, not_comparable, structural, not_comparable, place, 35)            \
  X(other_unit, not_comparable, not_comparable, numeric, not_comparable, quantity, 33)             \
  X(other_base, not_comparable, not_comparable, arithmetic, not_comparable, base, 32)              \
  X(other_event, not_comparable, not_comparable, structural, not_comparable, none, 25)             \
  X(forecast_and_count, not_comparable, not_comparable, modal, not_comparable, modality, 34)       \
  X(number_only, not_comparable, not_comparable, numeric, not_comparable, predicate, 31)
// clang-format on

/// In the order of the table: a PatternId is the value of one of these.
enum class Pattern : PatternId {
#define CROSSCLAIM_ROW(name, family, relation, kind, verdict, field, strength) name,
  CROSSCLAIM_RELATE_PATTERNS(CROSSCLAIM_ROW)
#undef CROSSCLAIM_ROW
      count_
};

struct PatternRow {
  std::string_view name;
  Family family;
  RelationType type;
  ConflictKind kind;
  Verdict verdict;
  Field field;
  std::uint8_t strength;
};

inline constexpr std::array<PatternRow, static_cast<std::size_t>(Pattern::count_)> patterns{{
#define CROSSCLAIM_ROW(name, family, relation, kind, verdict, field, strength) \
  {#name, Family::family, RelationType::relation, ConflictKind::kind, Verdict::verdict, Field::field, strength},
    CROSSCLAIM_RELATE_PATTERNS(CROSSCLAIM_ROW)
#undef CROSSCLAIM_ROW
}};

[[nodiscard]] constexpr const PatternRow& row(Pattern pattern) { return patterns[static_cast<std::size_t>(pattern)]; }

}  // namespace crossclaim::relate
