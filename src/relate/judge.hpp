// The order of decision for two claims: same thing? bridge? intervals, source and time, origin, modality. Each step may
// stop with its reason. Enters: two Facts. Leaves: Relations in Findings. Example: 30 dead on Monday and 41 on
// Wednesday is a toll that rises; on one day it is a contradiction. Cost: constant a pair, but for short merges. Tested
// in tests/relate, case by case.
#pragma once

#include "relate/comparable.hpp"
#include "relate/findings.hpp"

namespace crossclaim::relate {

/// Everything the steps know about a pair.
struct Case {
  const Scene& scene;
  const Fact& a;  ///< comes first in the texts
  const Fact& b;
  const Match& m;
  Comparison fit;
  Findings& out;

  [[nodiscard]] bool agrees() const { return fit.fit <= Fit::overlap; }
  [[nodiscard]] bool one_text() const { return same_document(a, b); }
};

/// Any two claims.
void judge(const Scene& scene, const Fact& a, const Fact& b, Findings& out);

// The steps, a file each.
void judge_same(const Case& c);  ///< one category, one kind: judge_same.cpp
/// Whether one of the two is foreseen or only possible.
[[nodiscard]] bool is_open(const Case& c);  ///< judge_same.cpp
/// Of one deal many sums are told: another size is another sum, unless its noun is the same; of plans a far other size
/// is one even then.
[[nodiscard]] bool is_other_sum(const Case& c);  ///< judge_same.cpp
[[nodiscard]] bool judge_stated_part(
    const Case& c);  ///< "of these, 410": the text itself says part and whole: judge_same.cpp
/// "51 bodies have washed up" beside 74 who drowned: those found so far are some of the dead.
[[nodiscard]] bool judge_bodies(const Case& c);  ///< judge_same.cpp
void agree(const Case& c);                       ///< figures that fit: judge_same.cpp
/// "500 soldiers" and "500 men and women", "9,000 got in" and "9,000 visitors": one large figure of one story under two
/// names.
[[nodiscard]] bool are_one_count(const Case& c);  ///< judge_same.cpp
/// Two reports that speak of "people" at two sizes: nothing in them says that they count the same ones.
[[nodiscard]] bool may_be_two_counts(const Case& c);
[[nodiscard]] bool judge_time(const Case& c);  ///< windows and dates: judge_time.cpp
/// "In the last 24 hours", "last week": a window of its own, whatever the total to date.
[[nodiscard]] bool is_spell(const Fact& f);        ///< judge_time.cpp
[[nodiscard]] bool judge_modality(const Case& c);  ///< forecasts, possibilities, denials: judge_modality.cpp
[[nodiscard]] bool judge_told(const Case& c);    ///< the text itself says which figure replaces which: judge_update.cpp
[[nodiscard]] bool judge_update(const Case& c);  ///< what a later day explains: judge_update.cpp
/// Two tolls that agree, of which an undated text tells one long after the other: beside the agreement.
void judge_standstill(const Case& c);                                     ///< judge_update.cpp
void judge_category(const Case& c, const Fact& part, const Fact& whole);  ///< killed of casualties: judge_category.cpp
void judge_sibling(const Case& c);                                        ///< killed beside wounded: judge_category.cpp
void judge_pool(const Case& c, const Fact& part, const Fact& pool);  ///< killed of those present: judge_category.cpp
void judge_statements(const Scene& scene, const Fact& a, const Fact& b, const Match& m,
                      Findings& out);  ///< judge_statement.cpp
void judge_shares(const Case& c);      ///< two shares: judge_shares.cpp

}  // namespace crossclaim::relate
