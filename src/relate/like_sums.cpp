// Sums of two figures of one kind. Enters: the Scene. Leaves: part and whole, each with the other term. Example: "18
// million dollars in damages and 65 million as a fine" beside "83 million dollars" of another report. Cost: neighbours
// make a sum, which is looked up in the sorted figures. See arithmetic.hpp. Tested in tests/relate/parts_test.cpp.
#include <algorithm>
#include <vector>

#include "base/sort.hpp"
#include "relate/arithmetic.hpp"
#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

using base::Decimal;

constexpr ClaimIndex neighbours = 2;    ///< claims between the terms
constexpr std::size_t most_totals = 8;  ///< of one figure

/// A figure that can be a term or a total.
bool is_figure(const Fact& f) {
  const bool measured = f.measure == Measure::count || f.measure == Measure::money;
  const bool told = f.claim->modality != claim::Modality::possible && !f.is_denied() && !f.claim->former &&
                    f.claim->role != text::Role::furniture;
  return measured && told && f.value.is_point() && is_telling(figure(f.value));
}

/// Tonnes and tonnes, dollars and dollars, or one noun that is more than a word for people.
bool are_alike(const Fact& a, const Fact& b) {
  if (a.measure != b.measure || a.unit != b.unit) return false;
  if (a.measure == Measure::money || a.is_amount) return true;
  return same_noun(a, b) && !is_generic(a.claim->subject);
}

/// Two figures side by side that are told as two, none of them a part of the other.
bool are_terms(const Fact& a, const Fact& b) {
  const bool apart = a.base != b.index && b.base != a.index && a.replaces != b.index && b.replaces != a.index;
  const bool voices = a.source != 0 && b.source != 0 && a.source != b.source;
  return apart && !voices && same_document(a, b) && sentences_between(a, b) <= 1 && a.is_title() == b.is_title() &&
         are_alike(a, b) && figure(a.value) != figure(b.value);
}

struct Total {
  Decimal figure;
  ClaimIndex index = 0;
};

bool is_total_of(const Scene& scene, const Fact& a, const Fact& b, const Fact& total) {
  if (total.index == a.index || total.index == b.index || same_sentence(total, a) || !are_alike(a, total)) return false;
  if (same_document(a, total) && sentences_between(a, total) > neighbours) return false;
  const Match m = match(scene, a, total);
  const bool fields = !m.nations_differ && m.place != Scope::apart && m.window != Meeting::apart;
  return fields && m.one_event && (same_document(a, total) || m.one_story);
}

void hold(const Scene& scene, const std::vector<Total>& totals, const Fact& a, const Fact& b, Findings& out) {
  const Decimal both = figure(a.value) + figure(b.value);
  auto at = std::lower_bound(totals.begin(), totals.end(), both,
                             [](const Total& t, const Decimal& d) { return t.figure < d; });
  for (std::size_t seen = 0; at != totals.end() && at->figure == both && seen < most_totals; ++at, ++seen) {
    const Fact& total = scene.facts[at->index];
    if (!is_total_of(scene, a, b, total)) continue;
    for (const Fact* term : {&a, &b}) {
      Relation& r = out.add(Pattern::part_sum, *term, total);
      r.third = term == &a ? b.index : a.index;
      r.numbers[0] = both;
    }
  }
}

}  // namespace

void find_like_sums(const Scene& scene, Findings& out) {
  std::vector<Total> totals;
  for (const Fact& f : scene.facts) {
    if (is_figure(f)) totals.push_back({figure(f.value), f.index});
  }
  base::sort(totals.begin(), totals.end(), [](const Total& x, const Total& y) {
    return x.figure != y.figure ? x.figure < y.figure : x.index < y.index;
  });
  for (const Fact& a : scene.facts) {
    if (!is_figure(a)) continue;
    for (ClaimIndex i = a.index + 1; i < scene.facts.size() && i <= a.index + neighbours; ++i) {
      const Fact& b = scene.facts[i];
      if (is_figure(b) && are_terms(a, b)) hold(scene, totals, a, b, out);
    }
  }
}

}  // namespace crossclaim::relate
