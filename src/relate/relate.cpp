// The table of contents of this room. See relation.hpp.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "base/sort.hpp"
#include "base/steps.hpp"
#include "relate/arithmetic.hpp"
#include "relate/candidates.hpp"
#include "relate/constraints.hpp"
#include "relate/judge.hpp"
#include "relate/judged.hpp"
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
    case Pattern::share_matches: return true;
    default: return false;
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
    case Pattern::whole_outlived:
    case Pattern::toll_frozen: return true;
    default: return false;
  }
}

/// The places of relations by one of their claims: counted, not sorted, for they are many.
struct Heaped {
  std::vector<std::uint32_t> begin;  ///< by claim, and one more
  std::vector<std::uint32_t> at;
};

template <class ClaimOf>
Heaped heap(const std::vector<Relation>& relations, std::size_t claims, ClaimOf claim_of) {
  Heaped out;
  out.begin.assign(claims + 2, 0);  // begin[i + 1] counts up to where the heap of claim i ends
  for (const Relation& r : relations) ++out.begin[claim_of(r) + 2];
  for (std::size_t i = 1; i < out.begin.size(); ++i) out.begin[i] += out.begin[i - 1];
  out.at.resize(relations.size());
  for (std::uint32_t i = 0; i < relations.size(); ++i) out.at[out.begin[claim_of(relations[i]) + 1]++] = i;
  return out;
}

/// A relation's place in an order, as numbers: a Relation is too large to be moved about by a sort.
struct Ranked {
  std::uint64_t group;
  std::uint64_t rank;
  std::uint32_t at;
  friend bool operator<(const Ranked& x, const Ranked& y) {
    return std::tie(x.group, x.rank, x.at) < std::tie(y.group, y.rank, y.at);
  }
};

/// The heap of `claim` in order; `rank_of(relation, at)` gives a Ranked.
template <class RankOf>
void rank(const std::vector<Relation>& relations, const Heaped& heaped, std::size_t claim, RankOf rank_of,
          std::vector<Ranked>& order) {
  order.clear();
  for (std::uint32_t i = heaped.begin[claim]; i < heaped.begin[claim + 1]; ++i)
    order.push_back(rank_of(relations[heaped.at[i]], heaped.at[i]));
  base::sort(order.begin(), order.end());
}

ClaimIndex first_of_pair(const Relation& r) { return std::min(r.a, r.b); }

/// By pair, the most telling first.
Ranked rank_in_pair(const Relation& r, std::uint32_t at) {
  const std::uint64_t weak = std::uint64_t{explains(r) ? 0u : 256u} + (255u - r.strength);
  return {std::max(r.a, r.b), weak << 48 | std::uint64_t{r.pattern} << 32 | r.third, at};
}

/// Of one claim, the strongest first.
Ranked rank_in_claim(const Relation& r, std::uint32_t at) { return {255u - r.strength, r.b, at}; }

/// Of pairs in order one relation each, the most telling, and what may accompany it.
void keep_most_telling(const std::vector<Relation>& relations, const std::vector<Ranked>& order,
                       std::vector<Relation>& kept) {
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
}

/// The places of the relations, the strongest first, equally strong ones as they stand: counted, not sorted, for they
/// are many.
std::vector<std::uint32_t> strongest_first(const std::vector<Relation>& relations) {
  std::array<std::uint32_t, 257> begin{};
  for (const Relation& r : relations) ++begin[256u - r.strength];
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  std::vector<std::uint32_t> order(relations.size());
  for (std::uint32_t i = 0; i < relations.size(); ++i) order[begin[255u - relations[i].strength]++] = i;
  return order;
}

/// Which relations stay where a claim has at most `most`, the strongest first; the rest is counted.
std::vector<bool> strongest(const std::vector<Relation>& relations, std::size_t claims, std::uint32_t most,
                            std::uint32_t& dropped) {
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
  return keeps;
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

/// Pairs that are judged in a piece.
constexpr std::size_t step_pairs = 1024;

}  // namespace

/// What is known so far, and the stages that make it. A stage says whether more of it is left.
struct Relating::Work {
  Input input;
  Policy policy;
  base::Budget budget;
  Relations& out;
  Scene scene;
  std::vector<Pair> pairs;
  Candidates candidates;
  Recall recall;
  std::optional<Origins> origins;
  std::size_t judged = 0;
  ClaimIndex looked_at = 0;
  std::vector<ClaimIndex> counts;
  Findings found;
  Heaped heaped;
  std::vector<bool> stays;
  std::vector<Relation> kept;
  ClaimIndex kept_of = 0;
  std::optional<Asking> asking;
  std::size_t stage = 0;

  Work(const Input& in, Policy chosen, const base::Budget& limits, Relations& into)
      : input(in), policy(chosen), budget(limits), out(into), candidates(scene, pairs), recall(in) {}

  static constexpr bool done = false;

  template <void (*rule)(const Scene&, Findings&)>
  bool find() {
    rule(scene, found);
    return done;
  }

  template <void (*rule)(const Scene&, std::vector<Relation>&)>
  bool thin() {
    rule(scene, found.relations);
    return done;
  }

  bool begin() {
    scene = read(input);
    origins.emplace(scene);
    return done;
  }

  bool pair_some() { return candidates.step(); }

  bool judge_some() {
    const std::size_t end = std::min(judged + step_pairs, pairs.size());
    for (; judged < end; ++judged) {
      const Pair pair = pairs[judged];
      if (!recall.take(pair, found.relations)) judge(scene, scene.facts[pair.a], scene.facts[pair.b], found);
      origins->see(pair);
    }
    return judged < pairs.size();
  }

  bool find_some_shares() {
    const auto count = static_cast<ClaimIndex>(scene.facts.size());
    const ClaimIndex first = looked_at;
    looked_at = std::min(first + step_claims, count);
    if (first == 0) counts = find_counts(scene);
    find_shares(scene, counts, first, looked_at, found);
    return looked_at < count;
  }

  bool hold_against_days() {
    out.offsets = find_offsets(scene, found);
    check_constraints(scene, out.offsets, found);
    return done;
  }

  bool open_telling() {
    heaped = heap(found.relations, scene.facts.size(), first_of_pair);
    return done;
  }

  bool keep_telling() {
    return keep_some(rank_in_pair,
                     [&](const std::vector<Ranked>& order) { keep_most_telling(found.relations, order, kept); });
  }

  bool open_strongest() {
    stays = strongest(found.relations, scene.facts.size(), budget.max_relations_per_claim, out.dropped);
    heaped = heap(found.relations, scene.facts.size(), [](const Relation& r) { return r.a; });
    return done;
  }

  bool keep_strongest() {
    const bool more = keep_some(rank_in_claim, [&](const std::vector<Ranked>& order) {
      for (const Ranked& r : order)
        if (stays[r.at]) kept.push_back(found.relations[r.at]);
    });
    if (!more) out.relations = std::move(found.relations);
    return more;
  }

  bool trace_some() { return origins->write_some(out); }

  bool open_asking() {
    asking.emplace(scene, policy, out);
    return done;
  }

  bool ask_some() { return asking->step(); }

  /// The heaps of some claims in order; `keep` takes from each what it wants. At the end that is all there is.
  template <class RankOf, class Keep>
  bool keep_some(RankOf rank_of, Keep keep) {
    const auto count = static_cast<ClaimIndex>(scene.facts.size());
    const ClaimIndex end = std::min(kept_of + step_claims / 4, count);
    std::vector<Ranked> order;
    for (; kept_of < end; ++kept_of) {
      rank(found.relations, heaped, kept_of, rank_of, order);
      keep(order);
    }
    if (kept_of < count) return true;
    found.relations = std::exchange(kept, {});
    kept_of = 0;
    return false;
  }
};

Relating::Relating(const Input& input, Policy policy, const base::Budget& budget, Relations& out)
    : work_(new Work(input, policy, budget, out)) {}
Relating::~Relating() = default;

bool Relating::step() {
  using Stage = bool (Work::*)();
  static constexpr Stage stages[] = {
      &Work::begin,
      &Work::pair_some,
      &Work::judge_some,
      &Work::find<find_category_sums>,
      &Work::find<find_increment_sums>,
      &Work::find<find_like_sums>,
      &Work::find_some_shares,
      &Work::find<find_ratios>,
      &Work::find<find_implied_wholes>,
      &Work::find<find_ages>,
      &Work::hold_against_days,
      &Work::find<find_unsupported>,
      &Work::thin<say_trivial_once>,
      &Work::open_telling,
      &Work::keep_telling,
      &Work::thin<drop_rivals_of_parts>,
      &Work::thin<drop_rivals_of_matched>,
      &Work::thin<drop_rivals_of_same_verb>,
      &Work::thin<drop_repeated>,
      &Work::open_strongest,
      &Work::keep_strongest,
      &Work::trace_some,
      &Work::open_asking,
      &Work::ask_some,
  };
  Work& work = *work_;
  if (!(work.*stages[work.stage])()) ++work.stage;
  return work.stage < std::size(stages);
}

Relations relate(const Input& input, Policy policy, const base::Budget& budget) {
  Relations out;
  Relating relating(input, policy, budget, out);
  base::finish(relating);
  return out;
}

}  // namespace crossclaim::relate
