// One count and another that it may be a part of: a city of its province, some of those counted, what came on top. What
// fits neither way is left to judge_same.cpp. See judge.hpp.
#include <algorithm>

#include "relate/judge.hpp"
#include "relate/origin.hpp"

namespace crossclaim::relate {

namespace {

constexpr unsigned words_of_one_wave = 6;  ///< told of one sending in nearly the same words

/// "gave up nine of their own boats": some of a whole that is none of the other's.
bool is_of_others(const Fact& f) { return f.claim->base_span.size() != 0 && f.base == no_claim; }

}  // namespace

bool judge_containment(const Case& c) {
  if (is_one_number(c.fit.fit) || c.a.value.is_zero() || c.b.value.is_zero()) return false;
  if (c.m.place == Scope::a_in_b || c.m.place == Scope::b_in_a) {
    const Fact& part = c.m.place == Scope::a_in_b ? c.a : c.b;
    const Fact& whole = c.m.place == Scope::a_in_b ? c.b : c.a;
    if (is_lower(part.value, whole.value) && !is_arrival(part.event)) {
      c.out.add(Pattern::part_place, part, whole);
      return true;
    }
    const bool exceeds = is_below(whole.value, part.value) && c.fit.fit == Fit::apart && is_loss(part.event) &&
                         c.m.surely_one && tells_twice(c) && part.window.known == whole.window.known;
    if (exceeds && days_later(whole, part) == 0) {
      c.out.add(Pattern::part_exceeds_place, part, whole);
      return true;
    }
  }
  if (c.m.population == Scope::a_in_b || c.m.population == Scope::b_in_a) {
    const Fact& part = c.m.population == Scope::a_in_b ? c.a : c.b;
    const Fact& whole = c.m.population == Scope::a_in_b ? c.b : c.a;
    const claim::Subject& narrow = part.claim->subject;
    const claim::Subject& wide = whole.claim->subject;
    const bool named_group = (!narrow.nationality.empty() && wide.nationality.empty()) || narrow.qualifiers[1] != 0;
    const bool there =
        part.event == Predicate::present && whole.event == Predicate::present;  // the people aboard are the passengers
    const bool shares_lot =
        part.event != Predicate::other || whole.event == Predicate::other;  // two witnesses are none of the dead
    if (shares_lot && !(c.one_text() && is_of_others(part)) && is_below(part.value, whole.value) &&
        c.fit.fit > Fit::overlap && ((c.one_text() && !there) || named_group)) {
      c.out.add(Pattern::part_population, part, whole);
      return true;
    }
  }
  return false;
}

bool judge_subset(const Case& c) {
  if (c.m.window == Meeting::apart && gap(c.a.window, c.b.window) > one_story_days) return false;
  const claim::Subject& x = c.a.claim->subject;
  const claim::Subject& y = c.b.claim->subject;
  if (x.subset == y.subset || c.m.population == Scope::equal || c.m.population == Scope::apart) return false;
  const claim::Subject& wide = x.subset ? y : x;
  if (wide.noun_class == mention::NounClass::abstract_thing && wide.head_key != 0)
    return false;                                                // nurses are no part of the vacancies
  if (c.agrees() && is_generic(x.subset ? x : y)) return false;  // "dozens of bodies", "72 dead pupils"
  const Fact& part = x.subset ? c.a : c.b;
  const Fact& whole = x.subset ? c.b : c.a;
  if (c.one_text() && is_of_others(part)) return false;
  if (part.value.is_zero()) return true;  // "nobody was seriously hurt"
  if (!is_lower(part.value, whole.value)) return c.fit.fit == Fit::apart;
  c.out.add(Pattern::part_population, part, whole);
  return true;
}

bool judge_breakdown(const Case& c) {
  if (!c.one_text() || c.fit.fit != Fit::apart || same_sentence(c.a, c.b) || c.a.is_title() || c.b.is_title())
    return false;
  const Fact& part = is_below(c.a.value, c.b.value) ? c.a : c.b;
  const Fact& whole = is_below(c.a.value, c.b.value) ? c.b : c.a;
  if (!part.claim->place.present || part.place_carried || whole.claim->place.present || !same_verb(part, whole))
    return false;
  if (part.index < whole.index || part.claim->additional || (part.source != 0 && same_source(part, whole)))
    return false;
  c.out.add(Pattern::part_told_place, part, whole);
  return true;
}

namespace {

/// "Thirteen were caught. Four of the thirteen were boys": the whole may be told twice, or in the headline.
bool is_whole_of(const Scene& scene, const Fact& part, const Fact& whole) {
  if (part.base == no_claim || part.base == whole.index) return part.base == whole.index;
  const Fact& base = scene.facts[part.base];
  if (whole.index >= base.index || !same_document(base, whole)) return false;
  const bool retold =
      base.claim->subject.inherited && same_noun(base, whole) && compare(base.value, whole.value).fit == Fit::equal;
  return retold ||
         (whole.is_title() && base.event == whole.event && is_one_number(compare(base.value, whole.value).fit));
}

}  // namespace

bool judge_stated_part(const Case& c) {
  const bool a_part = is_whole_of(c.scene, c.a, c.b);
  if (!a_part && !is_whole_of(c.scene, c.b, c.a)) return false;
  const Fact& part = a_part ? c.a : c.b;
  const Fact& whole = a_part ? c.b : c.a;
  c.out.add(is_below(whole.value, part.value) ? Pattern::part_exceeds_pool : Pattern::part_stated, part, whole);
  return true;
}

bool judge_some_of(const Case& c) {
  if (is_of_others(c.a) == is_of_others(c.b) || !same_noun(c.a, c.b)) return false;
  const Fact& part = is_of_others(c.a) ? c.a : c.b;
  const Fact& whole = is_of_others(c.a) ? c.b : c.a;
  if (c.fit.fit != Fit::apart || !is_below(part.value, whole.value) || whole.is_title()) return false;
  c.out.add(Pattern::part_pool, part, whole);
  return true;
}

namespace {

/// Whether its text counts some of it, rather than tell a share.
bool is_whole_of_counts(const Scene& scene, const Fact& whole) {
  constexpr ClaimIndex reach = 4;
  for (ClaimIndex i = whole.index > reach ? whole.index - reach : 0; i < scene.facts.size() && i <= whole.index + reach;
       ++i)
    if (scene.facts[i].base == whole.index && scene.facts[i].measure == Measure::count) return true;
  return false;
}

}  // namespace

bool judge_base(const Case& c) {
  const bool two_wholes = c.a.is_base && c.b.is_base && same_noun(c.a, c.b) &&
                          c.fit.factor >= base::Decimal::from_integer(one_size);  // the jobs that go, and all jobs
  if ((c.a.is_base == c.b.is_base && !two_wholes) || c.agrees() || c.fit.fit == Fit::near) return false;
  if (same_verb(c.a, c.b) && (days_later(c.a, c.b) > 0 || days_later(c.b, c.a) > 0)) return false;
  const bool a_whole = two_wholes ? is_below(c.b.value, c.a.value) : c.a.is_base;
  const Fact& whole = a_whole ? c.a : c.b;
  const Fact& part = a_whole ? c.b : c.a;
  if (whole.event != Predicate::other && whole.event != Predicate::present) return false;
  if (part.event == Predicate::present && !same_noun(part, whole) && !is_generic(whole.claim->subject))
    return false;  // who stood outside were none of the passengers
  if (c.m.two_voices || !is_below(part.value, whole.value) || (counts_nothing(part) && !c.one_text())) return false;
  // "52 were inside" in one report, "140 were inside, of whom ten died" in the other: two counts of all.
  const bool one_day = !is_whole_of_counts(c.scene, whole) && c.m.window == Meeting::equal &&
                       whole.event == Predicate::other &&
                       c.a.window.length() <= 1;  // "8,500 joined, of whom ..." and "fewer than 7,000 joined"
  if (!c.one_text() && (is_arrival(part.event) || one_day) && same_noun(part, whole) && c.m.window != Meeting::apart &&
      c.m.surely_one && c.fit.factor <= base::Decimal::from_integer(one_size))
    return false;
  c.out.add(Pattern::part_pool, part, whole);
  return true;
}

bool judge_increment(const Case& c) {
  if (c.a.measure == Measure::share) return false;  // "sales rose by 4 percent", "grew 3 percent"
  if (c.a.claim->additional == c.b.claim->additional) return false;
  const Fact& more = c.a.claim->additional ? c.a : c.b;
  const Fact& total = c.a.claim->additional ? c.b : c.a;
  if (more.value.is_zero()) return true;  // "no new deaths"
  // One figure called additional here and not there is one figure.
  if (!total.claim->total && c.agrees() && top(more.value) == top(total.value)) return false;
  // "Five more bodies were found": of another text's total only where the days tell that it is no earlier one, or it
  // names itself one.
  const bool of_other_text = !total.claim->total && !(more.moment.known && total.moment.known);
  constexpr std::uint32_t near_by = 3;  // sentences; further on the text counts others
  const bool elsewhere = c.one_text()
                             ? sentences_between(more, total) > near_by && !total.claim->total && !total.is_title()
                             : of_other_text;
  const bool before = days_later(total, more) == 0 && !total.claim->former && !elsewhere;
  const bool over_time = total.window.open || (c.m.window == (&more == &c.a ? Meeting::a_in_b : Meeting::b_in_a) &&
                                               total.window.length() > 7);
  const bool next = c.one_text() && more.index < total.index && total.claim->sentence - more.claim->sentence <= 1 &&
                    total.event == Predicate::other;
  if (before && is_lower(more.value, total.value) && (total.claim->total || is_loss(total.event) || over_time || next))
    c.out.add(Pattern::part_increment, more, total);
  else if (more.measure != Measure::money || same_noun(more, total) || names_nobody(more.claim->subject) ||
           names_nobody(total.claim->subject))
    c.out.add(Pattern::other_kind, more,
              total);  // a dearer ticket and a gap in a budget have nothing to be told apart in
  return true;
}

bool judge_inside(const Case& c) {
  const bool a_inside = c.m.window == Meeting::a_in_b && c.m.place == Scope::a_in_b;
  if (!a_inside && !(c.m.window == Meeting::b_in_a && c.m.place == Scope::b_in_a)) return false;
  const Fact& part = a_inside ? c.a : c.b;
  const Fact& whole = a_inside ? c.b : c.a;
  if (!is_below(part.value, whole.value)) return false;
  c.out.add(Pattern::part_place, part, whole);
  return true;
}

bool judge_arrivals(const Case& c) {
  if (!is_arrival(c.a.event) || c.fit.fit != Fit::apart || c.fit.factor < base::Decimal::from_integer(2)) return false;
  const Fact& less = is_below(c.a.value, c.b.value) ? c.a : c.b;
  const Fact& more = is_below(c.a.value, c.b.value) ? c.b : c.a;
  if (less.event == Predicate::present && more.event == Predicate::deployed && same_nation(less, more)) {
    c.out.add(Pattern::part_pool, less, more);
    return true;
  }
  const bool sent = c.a.event == Predicate::deployed || c.b.event == Predicate::deployed;
  const bool one_wave =
      (c.a.window.known && c.b.window.known) || same_source(c.a, c.b) || c.m.context >= words_of_one_wave;
  if (!sent || one_wave) return false;
  c.out.add(Pattern::other_wave, less, more);
  return true;
}

bool judge_unnamed_nation(const Case& c) {
  const bool one_named = c.a.claim->subject.nationality.empty() != c.b.claim->subject.nationality.empty();
  if (!one_named || c.fit.fit != Fit::apart || same_noun(c.a, c.b)) return false;
  const Fact& named = c.a.claim->subject.nationality.empty() ? c.b : c.a;
  const Fact& other = c.a.claim->subject.nationality.empty() ? c.a : c.b;
  if (is_below(named.value, other.value)) return false;
  c.out.add(Pattern::other_population, c.a, c.b);
  return true;
}

namespace {

/// "26 of the injured", "80 from abroad" of 500: some of those whom their text counts, or names, as a whole of the same
/// fate.
bool is_some_of_its_kind(const Scene& scene, const Fact& f) {
  if (f.base == no_claim) return f.claim->base_span.size() != 0;
  const Predicate whole = scene.facts[f.base].event;
  return f.event == Predicate::other || is_loss(whole) || link(whole, f.event) == Link::same;
}

}  // namespace

bool is_part_of_its_own(const Case& c) {
  if (c.agrees() || c.a.is_title() || c.b.is_title()) return false;
  const bool narrow = c.m.population == Scope::a_in_b || c.m.population == Scope::b_in_a;
  const auto is_part = [&](const Fact& x, const Fact& y) {
    if (x.base == y.index || y.base != no_claim || y.claim->base_span.size() != 0 || !is_below(x.value, y.value))
      return false;
    return (narrow && x.base != no_claim) || is_some_of_its_kind(c.scene, x);
  };
  return is_part(c.a, c.b) || is_part(c.b, c.a);
}

}  // namespace crossclaim::relate
