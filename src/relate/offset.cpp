// Votes for a shift, counted. See offset.hpp.
#include "relate/offset.hpp"

#include <algorithm>

#include "base/sort.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::uint32_t enough_claims = 2;  ///< one slip is a slip, two are an offset

/// One conflict that moving `document` by `years` would remove.
struct Vote {
  std::uint32_t document = 0;
  int years = 0;
  ClaimIndex claim = no_claim;
  ClaimIndex other = no_claim;
  std::uint32_t other_document = 0;
};

struct Group {
  const Vote* first = nullptr;
  const Vote* last = nullptr;
  std::uint32_t claims = 0;
  std::uint32_t documents = 0;
};

bool is_date_conflict(const Relation& r) {
  return r.family == Family::conflicts && r.kind == ConflictKind::date && r.b != no_claim && !r.internal;
}

void add_votes(const Scene& scene, const Relation& r, std::vector<Vote>& votes) {
  const Fact& a = scene.facts[r.a];
  const Fact& b = scene.facts[r.b];
  const int years = years_between(a.window, b.window);
  if (years != 0) votes.push_back({a.claim->document, years, a.index, b.index, b.claim->document});
  const int back = years_between(b.window, a.window);
  if (back != 0) votes.push_back({b.claim->document, back, b.index, a.index, a.claim->document});
}

bool before(const Vote& x, const Vote& y) {
  if (x.document != y.document) return x.document < y.document;
  if (x.years != y.years) return x.years < y.years;
  return x.claim != y.claim ? x.claim < y.claim : x.other < y.other;
}

std::vector<Group> groups_of(const std::vector<Vote>& votes) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < votes.size();) {
    std::size_t end = i;
    Group g{votes.data() + i, nullptr, 0, 0};
    std::vector<std::uint32_t> others;
    for (; end < votes.size() && votes[end].document == votes[i].document && votes[end].years == votes[i].years;
         ++end) {
      if (end == i || votes[end].claim != votes[end - 1].claim) ++g.claims;
      others.push_back(votes[end].other_document);
    }
    base::sort(others.begin(), others.end());
    g.documents = static_cast<std::uint32_t>(std::unique(others.begin(), others.end()) - others.begin());
    g.last = votes.data() + end;
    groups.push_back(g);
    i = end;
  }
  return groups;
}

/// By document: dated agreements with other documents, which a shift would break.
std::vector<std::uint32_t> count_dated_agreements(const Scene& scene, const Findings& found) {
  std::vector<std::uint32_t> counts(scene.input->documents.size(), 0);
  for (const Relation& r : found.relations) {
    if (r.internal || r.family != Family::agrees || r.b == no_claim) continue;
    const Fact& a = scene.facts[r.a];
    const Fact& b = scene.facts[r.b];
    if (!a.window.known || !b.window.known || !a.claim->time.year_stated || !b.claim->time.year_stated) continue;
    ++counts[a.claim->document];
    ++counts[b.claim->document];
  }
  return counts;
}

/// Of two that contradict each other, the one more others contradict; then the one whose dates lie further from its own
/// day.
bool is_likelier(const Scene& scene, const Group& x, const Group& y) {
  if (x.documents != y.documents) return x.documents > y.documents;
  if (x.claims != y.claims) return x.claims > y.claims;
  const auto distance = [&](const Group& g) {
    const DocumentInfo& d = scene.input->documents[g.first->document];
    if (!d.has_date) return base::Day{1 << 20};
    return d.date - scene.facts[g.first->claim].window.first;
  };
  const base::Day dx = distance(x);
  const base::Day dy = distance(y);
  return dx != dy ? dx > dy : before(*x.first, *y.first);
}

}  // namespace

std::vector<Offset> find_offsets(const Scene& scene, const Findings& found) {
  std::vector<Vote> votes;
  for (const Relation& r : found.relations) {
    if (is_date_conflict(r)) add_votes(scene, r, votes);
  }
  std::vector<Offset> offsets;
  const std::vector<std::uint32_t> agreements = count_dated_agreements(scene, found);
  while (true) {
    base::sort(votes.begin(), votes.end(), before);
    std::vector<Group> groups = groups_of(votes);
    const Group* best = nullptr;
    for (const Group& g : groups) {
      if (g.claims < enough_claims || agreements[g.first->document] >= g.claims) continue;
      if (!best || is_likelier(scene, g, *best)) best = &g;
    }
    if (!best) break;
    const Vote first = *best->first;
    offsets.push_back({first.document, first.years, static_cast<std::uint32_t>(best->last - best->first), first.claim,
                       first.other, static_cast<PatternId>(Pattern::years_off), row(Pattern::years_off).verdict});
    votes.erase(std::remove_if(
                    votes.begin(), votes.end(),
                    [&](const Vote& v) { return v.document == first.document || v.other_document == first.document; }),
                votes.end());
  }
  base::sort(offsets.begin(), offsets.end(), [](const Offset& x, const Offset& y) { return x.document < y.document; });
  return offsets;
}

}  // namespace crossclaim::relate
