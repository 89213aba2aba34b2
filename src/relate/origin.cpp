// Presumed common sources. See origin.hpp.
#include "relate/origin.hpp"

#include <algorithm>
#include <numeric>

#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

bool one_figure(const Fact& a, const Fact& b) {
  if (a.is_number() != b.is_number()) return false;
  if (!a.is_number()) return same_verb(a, b);
  if (a.measure != b.measure || link(a.event, b.event) != Link::same) return false;
  const Fit fit = compare(a.value, b.value).fit;
  return fit == Fit::equal || fit == Fit::bound_dropped || fit == Fit::rounded;
}

/// Two named sources that are not the same speak against one origin.
bool sources_differ(const Fact& a, const Fact& b) { return a.source != 0 && b.source != 0 && !same_source(a, b); }

class Joined {
 public:
  explicit Joined(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }

  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  /// The smaller index becomes the root, whatever the order of the pairs.
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

std::optional<OriginEvidence> one_origin(const Scene& scene, const Fact& a, const Fact& b) {
  if (!one_figure(a, b)) return std::nullopt;
  if (same_source(a, b)) return OriginEvidence::same_named_source;
  if (shared(scene.shingles(a), scene.shingles(b), copied_runs) >= copied_runs) return OriginEvidence::shared_string;
  if (sources_differ(a, b)) return std::nullopt;
  if (same_document(a, b)) return OriginEvidence::same_document;
  const bool same = a.is_number() && compare(a.value, b.value).fit == Fit::equal;
  const bool none_says = a.source == 0 || b.source == 0;
  if (same && none_says && is_rare(a.value)) return OriginEvidence::shared_rare_value;
  return std::nullopt;
}

void find_origins(const Scene& scene, const std::vector<Pair>& pairs, Relations& out) {
  Joined joined(scene.facts.size());
  std::vector<OriginEvidence> evidence(scene.facts.size(), OriginEvidence::same_document);
  for (const Pair& p : pairs) {
    const auto found = one_origin(scene, scene.facts[p.a], scene.facts[p.b]);
    if (!found) continue;
    joined.join(p.a, p.b);
    evidence[p.a] = std::min(evidence[p.a], *found);
    evidence[p.b] = std::min(evidence[p.b], *found);
  }
  out.origin_of.resize(scene.facts.size());
  std::vector<std::uint32_t> origin_at(scene.facts.size(), no_claim);
  for (ClaimIndex i = 0; i < scene.facts.size(); ++i) {
    const std::uint32_t root = joined.find(i);
    if (origin_at[root] == no_claim) {
      origin_at[root] = static_cast<std::uint32_t>(out.origins.size());
      out.origins.push_back({origin_at[root], {}, OriginEvidence::same_document});
    }
    Origin& origin = out.origins[origin_at[root]];
    origin.claims.push_back(i);
    origin.evidence = std::min(origin.evidence, evidence[i]);
    out.origin_of[i] = origin.id;
  }
}

}  // namespace crossclaim::relate
