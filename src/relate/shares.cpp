// Shares taken of their base, and ratios. See arithmetic.hpp.
#include <algorithm>
#include <span>
#include <vector>

#include "relate/arithmetic.hpp"
#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

using base::Decimal;
using claim::Modality;

constexpr std::size_t reach = 128;  ///< a share meets so many counts before and behind it
const Decimal hundred = Decimal::from_integer(100);

bool is_count(const Fact& f) {
  return f.measure == Measure::count && f.claim->role != text::Role::furniture && !f.value.is_zero();
}

/// Whether a count can be the whole of a share: those who were lost are no force to take a share of, though the killed
/// may be a share of all casualties.
bool is_whole(const Fact& share, const Fact& base) {
  const bool told =
      share.claim->base_claim != no_claim && share.claim->base_span.size() == 0;  // "Of the 40 dead, half ..."
  return is_count(base) && (told || !is_loss(base.event) || link(share.event, base.event) == Link::part);
}

/// Whether the count is of what befell the share: one event, one kind of thing.
bool counts_the_share(const Scene& scene, const Fact& share, const Fact& count, const Match& m) {
  if (m.nations_differ || m.place == Scope::apart || m.window == Meeting::apart || !m.one_event) return false;
  if (share.event != Predicate::other && share.event != Predicate::share)
    return m.link == Link::same && m.population != Scope::apart;
  const bool one_verb = same_verb(share, count);
  const bool named = same_noun(scene.facts[share.base], count) && !is_generic(count.claim->subject);
  const bool other_verbs = share.claim->event_key != 0 && count.claim->event_key != 0;
  return m.population != Scope::apart &&
         (one_verb || (count.event == Predicate::other && m.context >= 3 && named && !other_verbs));
}

Relation& add_share(Findings& out, Pattern pattern, const Fact& share, const Fact& base, const Fact& count,
                    const Value& derived) {
  Relation& r = out.add(pattern, share, count);
  r.third = base.index;
  r.numbers[0] = figure(derived);
  return r;
}

void hold_count(const Fact& share, const Fact& base, const Fact& count, const Value& derived, const Match& m,
                Findings& out) {
  const Fit fit = compare(derived, count.value).fit;
  if (fit <= Fit::overlap) {
    add_share(out, Pattern::share_matches, share, base, count, derived);
    if (is_below(count.value, base.value) && count.base == no_claim) out.add(Pattern::part_share, count, base);
    return;
  }
  const bool one_time = days_later(share, count) == 0 && days_later(count, share) == 0;
  if (same_sentence(share, count)) return;
  if (!m.surely_one || !one_time || count.claim->additional) return;
  if (share.claim->modality != Modality::asserted || count.claim->modality != Modality::asserted) return;
  add_share(out, Pattern::share_differs, share, base, count, derived).verdict =
      fit == Fit::apart ? Verdict::hard : Verdict::soft;
}

/// A third killed of 12,000 against 3,000 killed or wounded: the part cannot outnumber the whole.
void hold_category(const Fact& share, const Fact& base, const Fact& whole, const Value& derived, const Match& m,
                   Findings& out) {
  if (m.nations_differ || !m.one_event || m.place == Scope::apart || m.population == Scope::apart) return;
  if (share.claim->modality != Modality::asserted || whole.claim->modality != Modality::asserted) return;
  const Decimal low = std::min(top(derived), figure(whole.value));
  const Decimal high = std::max(top(derived), figure(whole.value));
  const bool near = (high - low) * 10 <= high;
  if (near)
    add_share(out, Pattern::category_swapped, share, base, whole, derived);
  else if (whole.value.said.has_high && top(derived) > top(whole.value))
    add_share(out, Pattern::dead_exceed_casualties, share, base, whole, derived);
}

void judge_share_and_count(const Scene& scene, const Fact& share, const Fact& count, const Value& derived,
                           Findings& out) {
  if (count.index == share.base) return;
  const Fact& base = scene.facts[share.base];
  if (link(share.event, count.event) == Link::part)
    return hold_category(share, base, count, derived, match(scene, share, count), out);
  // A figure that nobody would hit by chance needs no further word in common.
  const bool one_noun = same_noun(base, count) || is_generic(count.claim->subject);
  const bool hit = one_noun && is_rare(count.value) && compare(derived, count.value).fit == Fit::equal;
  const bool of_base = population_scope(base.claim->subject, count.claim->subject) !=
                       Scope::apart;  // 120 observers are no share of 26 towns
  if (!hit && !of_base) return;
  const Match m = match(scene, share, count);
  if ((hit && m.one_event) || (of_base && counts_the_share(scene, share, count, m)))
    hold_count(share, base, count, derived, m, out);
}

/// "50 of its 60 buses" in one report, "over 80 percent of the buses" in another: the whole is the same.
void judge_told_whole(const Scene& scene, const Fact& share, const Fact& count, Findings& out) {
  if (count.base == no_claim || same_document(share, count) || !is_count(scene.facts[count.base])) return;
  const Match m = match(scene, share, count);
  const Fact& base = scene.facts[count.base];
  if (!m.surely_one || m.window == Meeting::apart || m.place == Scope::apart || m.population == Scope::apart ||
      m.context < 3)
    return;
  if (!same_noun(share, count) && !same_noun(share, base)) return;
  const Value derived = share_of(share.value, base.value);
  if (compare(derived, count.value).fit <= Fit::overlap)
    add_share(out, Pattern::share_matches, share, base, count, derived);
}

/// More than all of those who exist. An occupancy or a target may be exceeded: their base is no count of people or
/// things.
void judge_whole(const Fact& share, const Fact& base, Findings& out) {
  const bool over = share.value.said.has_low && share.value.said.low > hundred;
  if (over && share.claim->base_span.size() != 0) out.add(Pattern::share_over_whole, share, base);
}

/// "112 percent of the registered voters", whose number the text does not tell.
void judge_all(const Fact& share, Findings& out) {
  const bool of_people =
      share.claim->base_span.size() != 0 && share.claim->subject.noun_class == mention::NounClass::people;
  const bool told = share.claim->modality == Modality::asserted && share.event != Predicate::present;
  if (of_people && told && share.value.said.has_low && share.value.said.low > hundred)
    out.add(Pattern::share_over_all, share);
}

/// Visits the counts nearest to a claim, of the list of all counts.
template <class Visit>
void visit_around(const Scene& scene, std::span<const ClaimIndex> counts, ClaimIndex index, Visit visit) {
  const auto at = static_cast<std::size_t>(std::lower_bound(counts.begin(), counts.end(), index) - counts.begin());
  for (std::size_t i = at > reach ? at - reach : 0; i < counts.size() && i < at + reach; ++i)
    visit(scene.facts[counts[i]]);
}

/// Losses of a force in percent of it, in one sentence of one text.
struct Rate {
  const Fact* loss = nullptr;
  Value percent;
};

Value percent_of(const Value& part, const Value& whole) {
  Value out;
  out.modifier = mention::Modifier::about;
  out.said.has_low = part.said.has_low && whole.said.has_high;
  out.said.low = Decimal::from_ratio(part.said.low * hundred, whole.said.high);
  out.said.has_high = part.said.has_high && whole.said.has_low;
  out.said.high = Decimal::from_ratio(part.said.high * hundred, whole.said.low);
  return out;
}

std::vector<Rate> read_rates(const Scene& scene) {
  std::vector<Rate> rates;
  for (const Fact& f : scene.facts) {
    if (f.claim->subject.nationality.empty() || f.claim->modality != Modality::asserted ||
        f.claim->role == text::Role::furniture)
      continue;
    if (f.measure == Measure::share && is_loss(f.event) && f.base != no_claim) rates.push_back({&f, f.value});
    if (!is_count(f) || !is_loss(f.event) || f.index == 0) continue;
    for (ClaimIndex j = f.index;
         j-- > 0 && scene.facts[j].claim->sentence == f.claim->sentence && same_document(scene.facts[j], f);) {
      const Fact& force = scene.facts[j];
      if (!is_arrival(force.event) || !is_count(force) || force.claim->additional ||
          !(force.claim->subject.nationality == f.claim->subject.nationality))
        continue;
      rates.push_back({&f, percent_of(f.value, force.value)});
      break;
    }
  }
  return rates;
}

Decimal to_whole(Decimal d) {
  return Decimal::from_integer((d + Decimal::from_micros(Decimal::scale / 2)).to_integer());
}

void judge_rates(const Rate& a, const Rate& b, Findings& out) {
  if (same_document(*a.loss, *b.loss) || !(a.loss->claim->subject.nationality == b.loss->claim->subject.nationality))
    return;
  if (compare(a.percent, b.percent).fit <= Fit::overlap) {
    const base::Interval shared = base::intersection(a.percent.said, b.percent.said);
    if (!shared.has_low || !shared.has_high || a.loss->event != b.loss->event) return;
    out.add(Pattern::ratios_agree, *a.loss, *b.loss).numbers = {to_whole(shared.low), to_whole(shared.high), {}};
    return;
  }
  Relation& r = out.add(Pattern::ratios_differ, *a.loss, *b.loss);
  r.numbers = {to_whole(figure(a.percent)), to_whole(figure(b.percent)), {}};
}

/// "A third killed" where another text has nine wounded to one killed: the whole force would be lost thrice over.
void judge_exhaustion(const Scene& scene, const Fact& share, const Fact& killed, const Fact& wounded, Findings& out) {
  if (!(killed.claim->subject.nationality == share.claim->subject.nationality) ||
      match(scene, killed, wounded).nations_differ)
    return;
  const Decimal lost =
      Decimal::from_ratio(top(share.value) * (figure(killed.value) + figure(wounded.value)), figure(killed.value));
  if (lost <= hundred) return;
  Relation& r = out.add(Pattern::force_exhausted, share, killed);
  r.third = wounded.index;
  r.numbers[0] = to_whole(lost);
}

void judge_beside(const Scene& scene, std::span<const ClaimIndex> counts, const Fact& share, Findings& out) {
  const bool deadly = share.event == Predicate::killed && share.claim->modality == Modality::asserted &&
                      !share.claim->subject.nationality.empty();
  if (!deadly) return;
  visit_around(scene, counts, share.index, [&](const Fact& killed) {
    if (killed.event != Predicate::killed || killed.index + 1 >= scene.facts.size()) return;
    const Fact& wounded = scene.facts[killed.index + 1];
    const bool beside = is_count(wounded) && wounded.event == Predicate::wounded && same_document(killed, wounded) &&
                        wounded.claim->sentence == killed.claim->sentence;
    if (beside) judge_exhaustion(scene, share, killed, wounded, out);
  });
}

/// x in y places is s percent: both figures in the sentence of the share or the one before.
bool judge_quotient(const Scene& scene, const Fact& share, Findings& out) {
  if (!share.value.is_point()) return false;
  std::vector<const Fact*> near;
  for (ClaimIndex i = share.index > 4 ? share.index - 4 : 0; i < scene.facts.size() && i <= share.index + 4; ++i) {
    const Fact& f = scene.facts[i];
    const bool counted = f.measure == Measure::count || f.measure == Measure::money;
    if (counted && same_document(f, share) && f.value.is_point() && !f.value.is_zero() &&
        f.claim->sentence + 1 >= share.claim->sentence && f.claim->sentence <= share.claim->sentence)
      near.push_back(&f);
  }
  for (const Fact* x : near) {
    for (const Fact* y : near) {
      if (x == y || x->measure != y->measure || figure(y->value) == figure(x->value)) continue;
      if (to_whole(Decimal::from_ratio(figure(x->value) * hundred, figure(y->value))) != to_whole(figure(share.value)))
        continue;
      Relation& r = out.add(Pattern::share_matches, share, *x);
      r.third = y->index;
      r.numbers[0] = figure(x->value);
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<ClaimIndex> find_counts(const Scene& scene) {
  std::vector<ClaimIndex> counts;
  for (const Fact& f : scene.facts) {
    if (is_count(f)) counts.push_back(f.index);
  }
  return counts;
}

void find_shares(const Scene& scene, std::span<const ClaimIndex> counts, ClaimIndex first, ClaimIndex last,
                 Findings& out) {
  for (ClaimIndex at = first; at < last; ++at) {
    const Fact& share = scene.facts[at];
    if (share.measure != Measure::share || share.claim->role == text::Role::furniture) continue;
    judge_beside(scene, counts, share, out);
    if (share.base == no_claim) {
      judge_all(share, out);
      visit_around(scene, counts, share.index, [&](const Fact& count) { judge_told_whole(scene, share, count, out); });
    }
    if (judge_quotient(scene, share, out) || share.base == no_claim || !is_whole(share, scene.facts[share.base]))
      continue;
    const Fact& base = scene.facts[share.base];
    judge_whole(share, base, out);
    if (base.claim->sentence == share.claim->sentence && top(share.value) <= hundred)
      out.add(Pattern::part_stated, share, base);
    const Value derived = share_of(share.value, base.value);
    if (!derived.said.has_low && !derived.said.has_high)
      continue;  // fewer than half of more than 600 may be any number
    visit_around(scene, counts, share.index,
                 [&](const Fact& count) { judge_share_and_count(scene, share, count, derived, out); });
  }
}

void find_ratios(const Scene& scene, Findings& out) {
  const std::vector<Rate> rates = read_rates(scene);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    for (std::size_t j = i + 1; j < rates.size() && j < i + 32; ++j) judge_rates(rates[i], rates[j], out);
  }
}

}  // namespace crossclaim::relate
