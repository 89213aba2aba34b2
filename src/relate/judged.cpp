// See judged.hpp. A pair that is no candidate among further texts is passed over, one that was none before is judged.
#include "relate/judged.hpp"

#include <tuple>

#include "relate/judge.hpp"

namespace crossclaim::relate {

Judged judge_all(const Input& input) {
  Judged out;
  const Scene scene = read(input);
  Findings found;
  out.claims = static_cast<ClaimIndex>(scene.facts.size());
  out.pairs = find_candidates(scene);
  out.end.reserve(out.pairs.size());
  for (const Pair& pair : out.pairs) {
    judge(scene, scene.facts[pair.a], scene.facts[pair.b], found);
    out.end.push_back(static_cast<std::uint32_t>(found.relations.size()));
  }
  out.relations = std::move(found.relations);
  return out;
}

bool Recall::take(Pair pair, std::vector<Relation>& out) {
  if (!judged_ || pair.a < first_ || pair.b - first_ >= judged_->claims) return false;
  const std::vector<Pair>& pairs = judged_->pairs;
  pair.a -= first_;
  pair.b -= first_;
  while (next_ < pairs.size() && std::tie(pairs[next_].a, pairs[next_].b) < std::tie(pair.a, pair.b)) ++next_;
  if (next_ == pairs.size() || pairs[next_] != pair) return false;
  for (std::uint32_t i = next_ == 0 ? 0 : judged_->end[next_ - 1]; i < judged_->end[next_]; ++i) {
    out.push_back(judged_->relations[i]);
    for (ClaimIndex* claim : {&out.back().a, &out.back().b, &out.back().third})
      if (*claim != no_claim) *claim += first_;
  }
  return true;
}

}  // namespace crossclaim::relate
