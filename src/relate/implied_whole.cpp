// The whole that a share and the count of its part imply, held against the losses told of that whole. Enters: the
// Scene. Leaves: what cannot be. Example: "recruits make up 10% of the Chadian army" and "900 recruits" make an army of
// 9,000, which has not lost 60,000. Cost: a share meets the counts around it and, in a sorted list, the largest loss of
// its people. See arithmetic.hpp. Tested in tests/relate/implied_whole_test.cpp.
#include <algorithm>
#include <vector>

#include "base/sort.hpp"
#include "relate/arithmetic.hpp"
#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

using base::Decimal;

constexpr ClaimIndex reach = 16;  ///< claims between a share and the count of its part
const Decimal hundred = Decimal::from_integer(100);

bool is_told_count(const Fact& f) {
  return f.measure == Measure::count && f.claim->role != text::Role::furniture &&
         f.claim->modality == claim::Modality::asserted && !f.claim->additional && !f.value.is_zero();
}

/// A share of an army that soldiers of another nation make up.
bool is_share_of_army(const Fact& f) {
  const claim::Claim& c = *f.claim;
  const bool armies =
      c.subject.military && c.agent.military && !c.subject.nationality.empty() && !c.agent.nationality.empty();
  return f.measure == Measure::share && armies && !(c.subject.nationality == c.agent.nationality) &&
         !is_loss(f.event) && c.modality == claim::Modality::asserted && f.value.said.has_low &&
         f.value.said.has_high && !f.value.said.low.is_zero();
}

/// The part that stands nearest, in its own text.
const Fact* find_part(const Scene& scene, const Fact& share) {
  for (ClaimIndex way = 1; way <= reach; ++way) {
    for (const ClaimIndex i : {share.index + way, share.index - way}) {  // below zero it is beyond all
      if (i >= scene.facts.size() || !same_document(scene.facts[i], share)) continue;
      const Fact& f = scene.facts[i];
      if (is_told_count(f) && is_arrival(f.event) && f.claim->subject.nationality == share.claim->agent.nationality)
        return &f;
    }
  }
  return nullptr;
}

/// By whom and what was lost, the largest first.
bool is_before(const Fact* a, const Fact* b) {
  const claim::Subject& x = a->claim->subject;
  const claim::Subject& y = b->claim->subject;
  if (x.noun != y.noun) return x.noun < y.noun;
  if (!(x.nationality == y.nationality)) return x.nationality.ids < y.nationality.ids;
  const Decimal more = figure(a->value), less = figure(b->value);
  return more != less ? more > less : a->index < b->index;
}

std::vector<const Fact*> read_losses(const Scene& scene) {
  std::vector<const Fact*> losses;
  for (const Fact& f : scene.facts) {
    if (is_told_count(f) && is_loss(f.event)) losses.push_back(&f);
  }
  base::sort(losses.begin(), losses.end(), is_before);
  return losses;
}

/// The largest loss told of the people whose share it is.
const Fact* find_loss(const std::vector<const Fact*>& losses, const claim::Subject& whole) {
  const auto at = std::partition_point(losses.begin(), losses.end(), [&](const Fact* f) {
    const claim::Subject& s = f->claim->subject;
    return s.noun != whole.noun ? s.noun < whole.noun : s.nationality.ids < whole.nationality.ids;
  });
  const bool found = at != losses.end() && (*at)->claim->subject.noun == whole.noun &&
                     (*at)->claim->subject.nationality == whole.nationality;
  return found ? *at : nullptr;
}

}  // namespace

void find_implied_wholes(const Scene& scene, Findings& out) {
  const std::vector<const Fact*> losses = read_losses(scene);
  for (const Fact& share : scene.facts) {
    if (!is_share_of_army(share)) continue;
    const Fact* part = find_part(scene, share);
    const Fact* loss = find_loss(losses, share.claim->subject);
    if (!part || !loss) continue;
    const Decimal least = Decimal::from_ratio(figure(part->value) * hundred, share.value.said.high),
                  most = Decimal::from_ratio(top(part->value) * hundred, share.value.said.low);
    if (figure(loss->value) <= most * one_size) continue;
    Relation& r = out.add(Pattern::whole_outlived, share, *part);
    r.third = loss->index;
    r.numbers = {Decimal::from_integer(least.to_integer()), Decimal::from_integer(most.to_integer()), {}};
  }
}

}  // namespace crossclaim::relate
