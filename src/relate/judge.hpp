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

// --- one category, one kind: judge_same.cpp

void judge_same(const Case& c);
/// Whether one of the two is foreseen or only possible.
[[nodiscard]] bool is_open(const Case& c);
/// Of one deal many sums are told: another size is another sum, unless its noun is the same; of plans a far other size
/// is one even then.
[[nodiscard]] bool is_other_sum(const Case& c);
/// Whether one text returns to the same count, rather than going on to another: the same verb, the same source, much in
/// common.
[[nodiscard]] bool tells_twice(const Case& c);
/// A number of which neither what is counted nor what happened is known: it contradicts another report's at most, and
/// of its size.
[[nodiscard]] bool counts_nothing(const Fact& f);
/// "51 bodies have washed up" beside 74 who drowned: those found so far are some of the dead.
[[nodiscard]] bool judge_bodies(const Case& c);
/// Figures that fit.
void agree(const Case& c);
/// "500 soldiers" and "500 men and women", "9,000 got in" and "9,000 visitors": one large figure of one story under two
/// names.
[[nodiscard]] bool are_one_count(const Case& c);
/// Two reports that speak of "people" at two sizes: nothing in them says that they count the same ones.
[[nodiscard]] bool may_be_two_counts(const Case& c);

// --- one count a part of the other: judge_part.cpp

/// "of these, 410": the text itself says part and whole.
[[nodiscard]] bool judge_stated_part(const Case& c);
/// "1,079 of the pilgrims": some of those whom another number counts.
[[nodiscard]] bool judge_some_of(const Case& c);
/// "12 children" of the 63 that their own text tells: with the figures of other texts the 63 are to be compared.
[[nodiscard]] bool is_part_of_its_own(const Case& c);
/// "23 women" beside "78 prisoners": a part and its whole, though counted on other days of one event.
[[nodiscard]] bool judge_subset(const Case& c);
/// What a text gives as the whole of something is no rival to a smaller count of the same things.
[[nodiscard]] bool judge_base(const Case& c);
/// A day and a place inside a longer time and a wider place: a part, increment or not.
[[nodiscard]] bool judge_inside(const Case& c);
/// Exactly one is an increment: a part of the later total, or beside an earlier one.
[[nodiscard]] bool judge_increment(const Case& c);
/// Troops seen at one place are among those sent; and of waves that nobody dates together none denies another.
[[nodiscard]] bool judge_arrivals(const Case& c);
/// A figure of one nation beside one of people at large that is out of its reach: the text may have left the nation
/// out.
[[nodiscard]] bool judge_unnamed_nation(const Case& c);
/// A city inside a province, foreigners among the dead: the smaller is a part, the larger cannot be.
[[nodiscard]] bool judge_containment(const Case& c);
/// "Ten were killed ... eight in the port": the text goes from all to some.
[[nodiscard]] bool judge_breakdown(const Case& c);

// --- windows and dates: judge_time.cpp

[[nodiscard]] bool judge_time(const Case& c);
/// "In the last 24 hours", "last week": a window of its own, whatever the total to date.
[[nodiscard]] bool is_spell(const Fact& f);

/// "At 3 p.m.", "at half past four", told of one event by two: no rounding explains it.
[[nodiscard]] bool are_hours_apart(const Fact& a, const Fact& b, const Match& m);

// --- forecasts, possibilities, denials: judge_modality.cpp

[[nodiscard]] bool judge_modality(const Case& c);

// --- what a later day explains: judge_update.cpp

/// The text itself says which figure replaces which.
[[nodiscard]] bool judge_told(const Case& c);
[[nodiscard]] bool judge_update(const Case& c);
/// Two tolls that agree, of which an undated text tells one long after the other: beside the agreement.
void judge_standstill(const Case& c);

// --- two categories: judge_category.cpp

/// Killed of casualties.
void judge_category(const Case& c, const Fact& part, const Fact& whole);
/// Killed beside wounded.
void judge_sibling(const Case& c);
/// Killed of those present.
void judge_pool(const Case& c, const Fact& part, const Fact& pool);

/// What is told without a figure: judge_statement.cpp.
void judge_statements(const Scene& scene, const Fact& a, const Fact& b, const Match& m, Findings& out);
/// Two shares: judge_shares.cpp.
void judge_shares(const Case& c);

}  // namespace crossclaim::relate
