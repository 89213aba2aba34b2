// Sums of categories and of increments. See arithmetic.hpp.
#include "relate/arithmetic.hpp"

#include <algorithm>
#include <utility>

#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

using claim::Modality;

constexpr std::uint32_t near_by = 3;      ///< sentences between the terms of a sum
constexpr std::uint32_t in_reach = 8;     ///< the same for sums that are exact to three digits
constexpr std::size_t most_totals = 64;   ///< a sum is held against so many totals
constexpr std::int64_t telling_sum = 10;  ///< smaller numbers are made of others by chance
constexpr std::size_t most_terms = 8;     ///< numbers around one claim, either way

struct Sum {
  const Fact* first = nullptr;
  const Fact* second = nullptr;
  Value value;
};

bool is_term(const Fact& f) {
  return f.measure == Measure::count && f.claim->role != text::Role::furniture && !f.value.is_zero() && !f.is_denied();
}

bool may_add(const Scene& scene, const Fact& a, const Fact& b) {
  // An army's dead and people hurt are added where one sentence tells both.
  if (a.claim->subject.nationality.empty() != b.claim->subject.nationality.empty() && !same_sentence(a, b))
    return false;
  const Match m = match(scene, a, b);
  return !m.nations_differ && m.population != Scope::apart && m.place != Scope::apart && m.window != Meeting::apart &&
         !m.units_differ;
}

/// The first sum of the killed with the wounded that stand beside them.
std::vector<Sum> sums_of(const Scene& scene, ClaimIndex first, ClaimIndex last) {
  std::vector<Sum> sums;
  for (ClaimIndex i = first; i < last; ++i) {
    const Fact& killed = scene.facts[i];
    if (!is_term(killed) || killed.event != Predicate::killed || killed.claim->modality != Modality::asserted ||
        killed.claim->additional || killed.base != no_claim)
      continue;
    const Fact* best = nullptr;
    for (ClaimIndex j = i > most_terms ? i - static_cast<ClaimIndex>(most_terms) : 0; j < last && j <= i + most_terms;
         ++j) {
      const Fact& hurt = scene.facts[j];
      if (j < first || !is_term(hurt) || hurt.event != Predicate::wounded || hurt.claim->modality != Modality::asserted)
        continue;
      // "7 dead and another 26 hurt": the others stand beside the dead of their sentence.
      if (hurt.claim->additional && sentences_between(killed, hurt) > 0) continue;
      if (sentences_between(killed, hurt) > near_by || !may_add(scene, killed, hurt)) continue;
      if (!best || sentences_between(killed, hurt) < sentences_between(killed, *best)) best = &hurt;
    }
    if (best) sums.push_back({&killed, best, sum(killed.value, best->value)});
  }
  return sums;
}

void add_both(Findings& out, Pattern pattern, const Sum& s, const Fact& total, Verdict verdict) {
  for (int turn = 0; turn < 2; ++turn) {
    const Fact& term = turn == 0 ? *s.first : *s.second;
    const Fact& other = turn == 0 ? *s.second : *s.first;
    Relation& r = out.add(pattern, term, total);
    r.third = other.index;
    r.numbers[0] = figure(s.value);
    r.verdict = verdict;
  }
}

/// More than a fifth between two floors: open at the top, yet not told of one number.
bool far_apart(base::Decimal a, base::Decimal b) {
  const base::Decimal low = std::min(a, b);
  const base::Decimal high = std::max(a, b);
  return low * 5 < high * 4;
}

/// Within five times of each other: the losses of a day are no term of those of a war.
bool of_one_scale(base::Decimal a, base::Decimal b) {
  const base::Decimal five = base::Decimal::from_integer(5);
  return a <= b * five && b <= a * five;
}

void hold_against(const Scene& scene, const Sum& s, const Fact& total, Findings& out) {
  const Match m = match(scene, *s.first, total);
  if (!m.one_event || m.nations_differ || m.place == Scope::apart || m.window == Meeting::apart || m.units_differ ||
      !are_one_side(*s.first, total))
    return;
  const Fit fit = compare(s.value, total.value).fit;
  const bool floors = !s.value.said.has_high && !total.value.said.has_high && m.surely_one;
  if (floors && far_apart(figure(s.value), figure(total.value)) && days_later(*s.first, total) == 0) {
    add_both(out, Pattern::sum_differs, s, total, Verdict::soft);
    return;
  }
  if (fit <= Fit::overlap) {
    add_both(out, Pattern::part_sum, s, total, Verdict::compatible);
    return;
  }
  const bool one_time = days_later(*s.first, total) == 0 && days_later(total, *s.first) == 0;
  const bool whole = m.place == Scope::equal && m.population != Scope::unsure;
  const bool beside = sentences_between(*s.first, total) <= near_by;
  const bool one_event =
      (same_document(*s.first, total) ? beside : m.surely_one) && of_one_scale(figure(s.value), figure(total.value));
  if (one_time && whole && one_event) {
    add_both(out, Pattern::sum_differs, s, total, fit == Fit::apart ? Verdict::hard : Verdict::soft);
  }
}

/// "157 were killed ... 105 died in one district and 52 in another": a count, and the two that follow it and make it.
void find_breakdowns(const Scene& scene, ClaimIndex first, ClaimIndex last, Findings& out) {
  for (ClaimIndex i = first; i + 2 < last; ++i) {
    const Fact& whole = scene.facts[i];
    const Fact& one = scene.facts[i + 1];
    const Fact& other = scene.facts[i + 2];
    const bool terms =
        is_term(whole) && is_term(one) && is_term(other) && !one.claim->additional && !other.claim->additional;
    if (!terms || !same_sentence(one, other) || sentences_between(whole, one) > 1) continue;
    if (one.event != whole.event || other.event != whole.event || one.is_title() != whole.is_title()) continue;
    const base::Decimal both = top(one.value) + top(other.value);
    if (both != figure(whole.value) || both < base::Decimal::from_integer(telling_sum)) continue;
    add_both(out, Pattern::part_sum, {&one, &other, sum(one.value, other.value)}, whole, Verdict::compatible);
  }
}

/// Up to `most_totals` members of a sorted list, nearest to `index`.
template <class Visit>
void visit_nearest(const std::vector<ClaimIndex>& list, ClaimIndex index, Visit visit) {
  const auto at = std::lower_bound(list.begin(), list.end(), index);
  const auto left = std::min<std::ptrdiff_t>(at - list.begin(), most_totals / 2);
  const auto right = std::min<std::ptrdiff_t>(list.end() - at, most_totals / 2);
  for (auto it = at - left; it != at + right; ++it) visit(*it);
}

/// One event, or one that nobody recognised, told in the next breath: "sent 650 ... a further 150 bring the contingent
/// to 800".
bool may_be_one_count(const Fact& a, const Fact& b) {
  if (link(a.event, b.event) == Link::same) return true;
  const bool unknown = a.event == Predicate::other || b.event == Predicate::other;
  return unknown && sentences_between(a, b) <= 1;
}

/// Where the numbers around a claim begin and end in its text: `most_terms` either way, the words between them not
/// counted.
std::pair<ClaimIndex, ClaimIndex> numbers_around(const Scene& scene, ClaimIndex at, ClaimIndex first, ClaimIndex last) {
  constexpr ClaimIndex most_claims = 4 * most_terms;
  ClaimIndex from = at, to = at + 1;
  for (std::size_t terms = 0; from > first && at - from < most_claims && terms < most_terms;)
    terms += scene.facts[--from].is_number() ? 1 : 0;
  for (std::size_t terms = 0; to < last && to - at <= most_claims && terms < most_terms;)
    terms += scene.facts[to++].is_number() ? 1 : 0;
  return {from, to};
}

/// Counts of one kind of thing in neighbouring sentences, the material of increment sums.
std::vector<const Fact*> terms_around(const Scene& scene, const Fact& more, ClaimIndex first, ClaimIndex last) {
  std::vector<const Fact*> terms;
  const auto [from, to] = numbers_around(scene, more.index, first, last);
  for (ClaimIndex j = from; j < to; ++j) {
    const Fact& f = scene.facts[j];
    if (j == more.index || !is_term(f) || f.is_possible() || f.claim->quantity.form == mention::QuantityForm::ordinal)
      continue;
    if (sentences_between(f, more) > in_reach && !same_nation(f, more)) continue;
    const bool units_differ = f.unit != 0 && more.unit != 0 && f.unit != more.unit;
    if (!may_be_one_count(f, more) || units_differ) continue;
    const Match m = match(scene, f, more);
    if (m.nations_differ || m.place == Scope::apart) continue;
    const bool close = sentences_between(f, more) <= near_by && m.population != Scope::apart;
    const bool one_force = same_nation(f, more) && is_arrival(f.event);
    if (!close && !is_rare(f.value) && !f.claim->additional && !one_force) continue;
    terms.push_back(&f);
  }
  return terms;
}

bool is_exact_sum(const Value& s, const Value& total) { return is_one_number(compare(s, total).fit); }

void add_increment_sum(const Fact& base, const Fact& more, const Fact& total, Findings& out) {
  add_both(out, Pattern::part_increment_sum, {&base, &more, sum(base.value, more.value)}, total, Verdict::compatible);
}

/// base + more = total, or base + more + further = total, in one text.
bool find_total(const std::vector<const Fact*>& terms, const Fact& more, Findings& out) {
  for (const Fact* base : terms) {
    if (base->claim->additional) continue;
    const Value pair = sum(base->value, more.value);
    for (const Fact* total : terms) {
      if (total == base || total->claim->additional || !is_lower(base->value, total->value)) continue;
      if (is_exact_sum(pair, total->value)) {
        add_increment_sum(*base, more, *total, out);
        return true;
      }
      for (const Fact* further : terms) {
        if (!is_rare(base->value) && !is_rare(total->value)) break;
        if (further == base || further == total || !further->claim->additional || further->index < more.index) continue;
        if (!is_exact_sum(sum(pair, further->value), total->value)) continue;
        add_increment_sum(*base, more, *total, out);
        Relation& r = out.add(Pattern::part_increment, *further, *total);
        r.third = base->index;
        return true;
      }
    }
  }
  return false;
}

/// Totals of other texts, for a base and an increment of one.
void hold_increment_against(const Scene& scene, const Fact& base, const Fact& more, const Fact& total, Findings& out) {
  const bool unknown = total.event == Predicate::other && same_noun(base, total);
  if (same_document(base, total) || total.claim->additional) return;
  const bool retold = total.claim->total && same_verb(more, total);
  const bool one_breath = same_sentence(base, more);  // "98 arrests on Saturday and 14 more on Sunday"
  const bool made = total.event == more.event && base.event == more.event && (accumulates(more.event) || one_breath) &&
                    is_exact_sum(sum(base.value, more.value), total.value);
  if (!is_arrival(more.event) && !retold && !made) return;
  if (link(total.event, base.event) != Link::same && !unknown) return;
  const Match m = match(scene, base, total);
  if (!m.one_event || m.population != Scope::equal || m.units_differ || total.is_forecast() || total.is_possible())
    return;
  const Value both = sum(base.value, more.value);
  const Fit fit = compare(both, total.value).fit;
  if (is_exact_sum(both, total.value)) {
    add_increment_sum(base, more, total, out);
    return;
  }
  const bool one_time = days_later(base, total) == 0 && days_later(total, base) == 0;
  if (total.claim->total && one_time && m.surely_one && m.place == Scope::equal && fit == Fit::apart) {
    add_both(out, Pattern::increment_sum_differs, {&base, &more, both}, total, Verdict::hard);
  } else if (total.window.open && m.place != Scope::apart && compare(base.value, total.value).fit <= Fit::overlap &&
             !base::holds(total.value.said, both.said)) {
    Relation& r = out.add(Pattern::waves_beside_total, more, total);
    r.third = base.index;
    r.numbers[0] = top(both);
  }
}

/// "31 are dead" in one text, "36 after five more were found" in the other: the total before the increment is told
/// elsewhere.
void hold_start_against(const Scene& scene, const Fact& start, const Fact& more, const Fact& total, Findings& out) {
  if (same_document(start, total) || start.claim->additional || start.is_forecast() || start.is_possible() ||
      start.event != total.event || !accumulates(more.event))
    return;
  if (!is_exact_sum(sum(start.value, more.value), total.value)) return;
  const Match m = match(scene, start, total);
  if (!m.surely_one || m.old_event || m.population != Scope::equal || m.place == Scope::apart ||
      m.window == Meeting::apart || days_later(total, start) > 0)
    return;
  Relation& r = out.add(Pattern::part_increment_sum, more, total);
  r.third = start.index;
  r.numbers[0] = figure(sum(start.value, more.value));
}

}  // namespace

void find_category_sums(const Scene& scene, Findings& out) {
  std::vector<ClaimIndex> totals;
  for (const Fact& f : scene.facts) {
    if (is_term(f) && f.event == Predicate::casualties && f.claim->modality == Modality::asserted &&
        !f.claim->additional)
      totals.push_back(f.index);
  }
  for (std::size_t d = 0; d + 1 < scene.first_of_document.size(); ++d) {
    find_breakdowns(scene, scene.first_of_document[d], scene.first_of_document[d + 1], out);
    if (totals.empty()) continue;
    for (const Sum& s : sums_of(scene, scene.first_of_document[d], scene.first_of_document[d + 1])) {
      visit_nearest(totals, s.first->index, [&](ClaimIndex t) { hold_against(scene, s, scene.facts[t], out); });
    }
  }
}

void find_increment_sums(const Scene& scene, Findings& out) {
  std::vector<ClaimIndex> counts;
  for (const Fact& f : scene.facts) {
    if (is_term(f) && (is_arrival(f.event) || accumulates(f.event) || is_outcome(f.event) || f.claim->total))
      counts.push_back(f.index);
  }
  for (const Fact& more : scene.facts) {
    if (!is_term(more) || !more.claim->additional) continue;
    const std::uint32_t d = more.claim->document;
    const auto terms = terms_around(scene, more, scene.first_of_document[d], scene.first_of_document[d + 1]);
    if (find_total(terms, more, out) || more.is_forecast() || more.is_possible()) continue;
    for (const Fact* base : terms) {
      if (base->claim->additional || base->is_title() || base->is_forecast()) continue;
      visit_nearest(counts, more.index, [&](ClaimIndex t) {
        hold_increment_against(scene, *base, more, scene.facts[t], out);
        hold_start_against(scene, scene.facts[t], more, *base, out);
      });
    }
  }
}

}  // namespace crossclaim::relate
