// The table of contents of this room. See relation.hpp.
#include <algorithm>
#include <array>
#include <tuple>

#include "relate/arithmetic.hpp"
#include "relate/candidates.hpp"
#include "relate/constraints.hpp"
#include "relate/judge.hpp"
#include "relate/offset.hpp"
#include "relate/origin.hpp"
#include "relate/question.hpp"
#include "relate/said_once.hpp"

namespace crossclaim::relate {
namespace {

/// What a sum, a share or the text itself explains is no conflict, whatever the two figures look like alone.
bool explains(const Relation& r) {
  switch (static_cast<Pattern>(r.pattern)) {
    case Pattern::part_sum:
    case Pattern::part_increment_sum:
    case Pattern::part_stated:
    case Pattern::part_share:
    case Pattern::share_matches:
      return true;
    default:
      return false;
  }
}

/// May stand beside another relation of the same two claims.
bool accompanies(const Relation& r) {
  if (r.family == Family::qualifies) return true;
  switch (static_cast<Pattern>(r.pattern)) {
    case Pattern::ratios_differ:
    case Pattern::ratios_agree:
    case Pattern::force_exhausted:
    case Pattern::waves_beside_total:
    case Pattern::figures_touch:
    case Pattern::figures_near:
    case Pattern::agents_differ:
    case Pattern::utterance_category:
    case Pattern::loss_before_arrival:
    case Pattern::same_phrase:
    case Pattern::forecast_other_figure:
      return true;
    default:
      return false;
  }
}

/// A relation's place in an order, as numbers: a Relation is too large to be moved about by a sort.
struct Ranked {
  std::uint64_t group;
  std::uint64_t rank;
  std::uint32_t at;
  friend bool operator<(const Ranked& x, const Ranked& y) { return std::tie(x.group, x.rank, x.at) < std::tie(y.group, y.rank, y.at); }
};

/// `rank_of(relation, at)` gives its Ranked; equal ones keep their order.
template <class RankOf>
std::vector<Ranked> ranked(const std::vector<Relation>& relations, RankOf rank_of) {
  std::vector<Ranked> order;
  order.reserve(relations.size());
  for (const Relation& r : relations) order.push_back(rank_of(r, static_cast<std::uint32_t>(order.size())));
  std::sort(order.begin(), order.end());
  return order;
}

/// By pair, the most telling first.
Ranked rank_in_pair(const Relation& r, std::uint32_t at) {
  const std::uint64_t pair = std::uint64_t{std::min(r.a, r.b)} << 32 | std::max(r.a, r.b);
  const std::uint64_t weak = std::uint64_t{explains(r) ? 0u : 256u} + (255u - r.strength);
  return {pair, weak << 48 | std::uint64_t{r.pattern} << 32 | r.third, at};
}

/// By the first claim, the strongest first.
Ranked rank_in_claim(const Relation& r, std::uint32_t at) { return {r.a, std::uint64_t{255u - r.strength} << 32 | r.b, at}; }

/// One relation a pair, the most telling, and what may accompany it.
void keep_most_telling(std::vector<Relation>& relations) {
  const std::vector<Ranked> order = ranked(relations, rank_in_pair);
  std::vector<Relation> kept;
  for (std::size_t i = 0; i < order.size();) {
    bool has_main = false;
    const std::size_t first_kept = kept.size();
    std::size_t end = i;
    for (; end < order.size() && order[end].group == order[i].group; ++end) {
      const Relation& r = relations[order[end].at];
      const bool companion = accompanies(r);
      if (!companion && has_main) continue;
      const bool said = kept.size() > first_kept && kept.back().pattern == r.pattern;
      if (!said) kept.push_back(r);
      has_main |= !companion;
    }
    i = end;
  }
  relations = std::move(kept);
}

/// The places of the relations, the strongest first, equally strong ones as they stand: counted, not sorted, for they are many.
std::vector<std::uint32_t> strongest_first(const std::vector<Relation>& relations) {
  std::array<std::uint32_t, 257> begin{};
  for (const Relation& r : relations) ++begin[256u - r.strength];
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  std::vector<std::uint32_t> order(relations.size());
  for (std::uint32_t i = 0; i < relations.size(); ++i) order[begin[255u - relations[i].strength]++] = i;
  return order;
}

/// At most `most` relations a claim, the strongest first; the rest is counted.
void cap(std::vector<Relation>& relations, std::size_t claims, std::uint32_t most, std::uint32_t& dropped) {
  std::vector<std::uint32_t> count(claims, 0);
  std::vector<bool> keeps(relations.size(), false);
  for (const std::uint32_t at : strongest_first(relations)) {
    const Relation& r = relations[at];
    const bool full = count[r.a] >= most || (r.b != no_claim && count[r.b] >= most);
    if (full) {
      ++dropped;
      continue;
    }
    ++count[r.a];
    if (r.b != no_claim) ++count[r.b];
    keeps[at] = true;
  }
  std::vector<Relation> kept;
  kept.reserve(relations.size() - dropped);
  for (const Ranked& r : ranked(relations, rank_in_claim)) {
    if (keeps[r.at]) kept.push_back(relations[r.at]);
  }
  relations = std::move(kept);
}

constexpr std::size_t enough_reports = 3;  ///< fewer cannot leave a claim alone

/// Sums of money that the writer gives without a source and that no other report bears out.
void find_unsupported(const Scene& scene, Findings& out) {
  if (scene.input->documents.size() < enough_reports) return;
  std::vector<bool> met(scene.facts.size(), false);
  for (const Relation& r : out.relations) {
    if (r.family == Family::not_comparable) continue;
    met[r.a] = true;
    if (r.b != no_claim) met[r.b] = true;
  }
  for (const Fact& f : scene.facts) {
    if (f.measure == Measure::money && !met[f.index] && f.source == 0 && f.claim->role != text::Role::furniture)
      out.add(Pattern::unsupported_here, f);
  }
}

}  // namespace

Relations relate(const Input& input, Policy policy, const base::Budget& budget) {
  Relations out;
  const Scene scene = read(input);
  const std::vector<Pair> pairs = find_candidates(scene);
  Findings found;
  for (const Pair& p : pairs) judge(scene, scene.facts[p.a], scene.facts[p.b], found);
  find_category_sums(scene, found);
  find_increment_sums(scene, found);
  find_like_sums(scene, found);
  find_shares(scene, found);
  find_ratios(scene, found);
  out.offsets = find_offsets(scene, found);
  check_constraints(scene, out.offsets, found);
  find_unsupported(scene, found);
  say_trivial_once(scene, found.relations);
  keep_most_telling(found.relations);
  drop_rivals_of_parts(scene, found.relations);
  drop_repeated(scene, found.relations);
  out.relations = std::move(found.relations);
  cap(out.relations, input.claims.size(), budget.max_relations_per_claim, out.dropped);
  find_origins(scene, pairs, out);
  find_questions(scene, policy, out);
  return out;
}

}  // namespace crossclaim::relate
