// Presumed common sources. See origin.hpp.
#include "relate/origin.hpp"

#include <algorithm>

#include "relate/comparable.hpp"

namespace crossclaim::relate {
namespace {

bool one_figure(const Fact& a, const Fact& b) {
  if (a.is_number() != b.is_number()) return false;
  if (!a.is_number()) return same_verb(a, b);
  if (a.measure != b.measure || link(a.event, b.event) != Link::same) return false;
  return is_one_number(compare(a.value, b.value).fit);
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

Origins::Origins(const Scene& scene)
    : scene_(scene), joined_(scene.facts.size()), evidence_(scene.facts.size(), OriginEvidence::same_document) {}

void Origins::see(const Pair& pair) {
  const auto found = one_origin(scene_, scene_.facts[pair.a], scene_.facts[pair.b]);
  if (!found) return;
  joined_.join(pair.a, pair.b);
  evidence_[pair.a] = std::min(evidence_[pair.a], *found);
  evidence_[pair.b] = std::min(evidence_[pair.b], *found);
}

bool Origins::write_some(Relations& out) {
  const auto count = static_cast<ClaimIndex>(joined_.size());
  out.origin_of.resize(count);
  origin_at_.resize(count, no_claim);
  for (const ClaimIndex end = std::min(written_ + step_claims, count); written_ < end; ++written_) {
    std::uint32_t& at = origin_at_[joined_.root_of(written_)];
    if (at == no_claim) {
      at = static_cast<std::uint32_t>(out.origins.size());
      out.origins.push_back({at, {}, OriginEvidence::same_document});
    }
    Origin& origin = out.origins[at];
    origin.claims.push_back(written_);
    origin.evidence = std::min(origin.evidence, evidence_[written_]);
    out.origin_of[written_] = origin.id;
  }
  return written_ < count;
}

}  // namespace crossclaim::relate
