// Two categories of the lattice: parts of a sum, siblings, outcomes among those who were there. See judge.hpp.
#include "relate/judge.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::uint32_t near_by = 4;  ///< sentences between a part and its whole
constexpr std::int64_t a_crowd = 10;  ///< times; nothing ties the few dead of one report to so many people of another

/// The field that keeps the two from being part and whole; true where one was named or nothing need be said.
bool other_scope(const Case& c) {
  if (c.m.population == Scope::apart || c.m.population == Scope::unsure) {
    if (c.m.nations_differ) c.out.add(Pattern::other_nationality, c.a, c.b);
    return true;
  }
  if (c.m.place == Scope::apart) {
    c.out.add(Pattern::other_place, c.a, c.b);
    return true;
  }
  return c.m.place == Scope::unsure || c.m.old_event;
}

/// What befell them may be of later days than their being there.
bool comes_later(const Case& c, const Fact& part, const Fact& pool) {
  return c.m.window != Meeting::apart ||
         (part.window.first > pool.window.last && gap(part.window, pool.window) <= one_story_days);
}

bool both_asserted(const Case& c) {
  return c.a.claim->modality == claim::Modality::asserted && c.b.claim->modality == claim::Modality::asserted;
}

/// One statement told twice, by different texts: the same source on the same day, or sources that do not differ.
bool one_utterance(const Case& c) {
  return !c.one_text() && same_source(c.a, c.b) && (same_moment(c.a, c.b) || !c.a.moment_stated || !c.b.moment_stated);
}

/// Whoever was lost was there: worth saying of people who are named alike, or of numbers that stand close together.
bool is_trivial(const Case& c) {
  if (same_nation(c.a, c.b) || (same_noun(c.a, c.b) && !is_generic(c.a.claim->subject))) return false;
  const std::uint32_t apart = c.b.claim->sentence - c.a.claim->sentence;
  return !c.one_text() || apart > near_by;
}

}  // namespace

void judge_category(const Case& c, const Fact& part, const Fact& whole) {
  // The missing and the captured are losses, but neither killed nor wounded.
  const bool bodily = part.event == Predicate::killed || part.event == Predicate::wounded;
  if (!bodily || !are_one_side(part, whole)) return;
  if (other_scope(c) || c.m.window == Meeting::apart || part.value.is_zero()) return;
  if (part.is_denied() != whole.is_denied() && c.fit.fit == Fit::equal && c.m.surely_one) {
    c.out.add(Pattern::denial, c.a, c.b);
    return;
  }
  const bool increments = part.claim->additional || whole.claim->additional;
  if (!both_asserted(c) || increments) return;
  if (c.fit.fit == Fit::equal && !c.one_text()) {
    // "Hundreds" is the same word for the dead and for all losses: the wording drifts, the figure does not.
    if (one_utterance(c) && part.value.modifier == mention::Modifier::vague) c.out.add(Pattern::echo_source, c.a, c.b);
    Relation& r = c.out.add(one_utterance(c) ? Pattern::utterance_category : Pattern::category_swapped, part, whole);
    r.verdict = Verdict::soft;
    return;
  }
  if (c.fit.fit == Fit::equal && part.is_title() && !whole.is_title()) {
    c.out.add(Pattern::headline_category, part, whole);
    return;
  }
  const bool one_people = same_noun(part, whole) || same_nation(part, whole);
  if (whole.value.is_zero() && (c.m.context < 3 || !one_people))
    return;  // "no losses" is told of one side or one attack
  if (is_below(whole.value, part.value) && c.fit.fit == Fit::apart) {
    // Two speakers who put other losses at other sizes count what each knows of: only one voice, or one people named by
    // both, contradicts itself.
    const bool one_voice = same_source(part, whole) && (part.source != 0 || c.one_text());
    if (c.m.surely_one && (one_voice || one_people) && days_later(whole, part) == 0)
      c.out.add(Pattern::dead_exceed_casualties, part, whole);
    return;
  }
  if (days_later(whole, part) == 0 || c.m.window != Meeting::unknown) c.out.add(Pattern::part_category, part, whole);
}

void judge_sibling(const Case& c) {
  if (c.fit.fit != Fit::equal || c.a.value.is_zero() || !both_asserted(c)) return;
  if (c.m.population == Scope::apart || c.m.place == Scope::apart || c.m.window == Meeting::apart) return;
  const bool title = c.one_text() && c.a.is_title() != c.b.is_title();
  if (title) {
    c.out.add(Pattern::headline_category, c.a.is_title() ? c.a : c.b, c.a.is_title() ? c.b : c.a);
    return;
  }
  if (one_utterance(c))
    c.out.add(Pattern::utterance_category, c.a, c.b);
  else
    c.out.add(Pattern::other_category, c.a, c.b);
}

void judge_pool(const Case& c, const Fact& part, const Fact& pool) {
  if (part.base == pool.index) {
    c.out.add(is_below(pool.value, part.value) ? Pattern::part_exceeds_pool : Pattern::part_stated, part, pool);
    return;
  }
  if (part.value.is_zero() || pool.claim->additional || part.claim->additional || !both_asserted(c)) return;
  // "3,248 cases, of them 584 deaths": the outcome follows in the sentence and names nobody else.
  const bool cases = pool.event == Predicate::other && pool.claim->subject.noun_class == mention::NounClass::happening;
  const bool follows = cases && c.one_text() && sentences_between(part, pool) <= 1 && is_generic(part.claim->subject) &&
                       same_moment(part, pool);
  const bool beside =
      (same_sentence(part, pool) || follows) && part.index > pool.index && (is_generic(part.claim->subject) || cases);
  const bool aboard = is_generic(pool.claim->subject) && pool.event == Predicate::present;
  const bool known = pool.event != Predicate::other && (same_noun(part, pool) || same_nation(part, pool) || aboard);
  if (!known && !beside && !(pool.is_base && same_noun(part, pool))) return;
  if (!beside && (other_scope(c) || !comes_later(c, part, pool))) return;
  const bool floor = !part.value.said.has_high && figure(part.value) < figure(pool.value);  // "over 120" of 130
  if (!beside && !c.one_text() && is_trivial(c) && figure(pool.value) > figure(part.value) * a_crowd) return;
  if (is_lower(part.value, pool.value) || floor) {
    Relation& r = c.out.add(Pattern::part_pool, part, pool);
    // True of every loss and every force: worth saying once, not in place of other things.
    if (!beside && is_trivial(c))
      r.strength = trivial;
    else if (!c.one_text())
      r.strength = trivial + 1;
  }
  const bool retold = c.one_text() && c.m.window == Meeting::equal && !same_sentence(part, pool);
  if (is_below(pool.value, part.value) && c.fit.fit == Fit::apart && (!c.one_text() || retold) && c.m.surely_one &&
      aboard)
    c.out.add(Pattern::pool_exceeded_elsewhere, part, pool);
}

}  // namespace crossclaim::relate
