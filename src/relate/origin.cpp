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

Origins::Origins(const Scene& scene) : scene_(scene), parent_(scene.facts.size()), evidence_(scene.facts.size(), OriginEvidence::same_document) {
  std::iota(parent_.begin(), parent_.end(), 0u);
}

std::uint32_t Origins::root_of(std::uint32_t i) {
  while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
  return i;
}

/// The smaller index becomes the root, whatever the order of the pairs.
void Origins::see(const Pair& pair) {
  const auto found = one_origin(scene_, scene_.facts[pair.a], scene_.facts[pair.b]);
  if (!found) return;
  const std::uint32_t a = root_of(pair.a), b = root_of(pair.b);
  parent_[std::max(a, b)] = std::min(a, b);
  evidence_[pair.a] = std::min(evidence_[pair.a], *found);
  evidence_[pair.b] = std::min(evidence_[pair.b], *found);
}

void Origins::write(Relations& out) {
  out.origin_of.resize(parent_.size());
  std::vector<std::uint32_t> origin_at(parent_.size(), no_claim);
  for (ClaimIndex i = 0; i < parent_.size(); ++i) {
    const std::uint32_t root = root_of(i);
    if (origin_at[root] == no_claim) {
      origin_at[root] = static_cast<std::uint32_t>(out.origins.size());
      out.origins.push_back({origin_at[root], {}, OriginEvidence::same_document});
    }
    Origin& origin = out.origins[origin_at[root]];
    origin.claims.push_back(i);
    origin.evidence = std::min(origin.evidence, evidence_[i]);
    out.origin_of[i] = origin.id;
  }
}

}  // namespace crossclaim::relate
