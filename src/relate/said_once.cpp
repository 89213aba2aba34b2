// See said_once.hpp.
#include "relate/said_once.hpp"

#include <algorithm>
#include <numeric>

#include "base/sort.hpp"
#include "relate/comparable.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::relate {
namespace {

void drop_marked(std::vector<Relation>& relations) {
  relations.erase(std::remove_if(relations.begin(), relations.end(), [](const Relation& r) { return r.a == no_claim; }),
                  relations.end());
}

}  // namespace

void say_trivial_once(const Scene& scene, std::vector<Relation>& relations) {
  struct Said {
    std::uint32_t part = 0, whole = 0;
    Predicate event = Predicate::other;
    base::Decimal figure;  ///< the largest part is the one to tell
    std::size_t at = 0;
  };
  std::vector<Said> said;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const Relation& r = relations[i];
    if (r.strength != trivial) continue;
    const Fact& part = scene.facts[r.a];
    said.push_back({part.claim->document, scene.facts[r.b].claim->document, part.event, top(part.value), i});
  }
  base::sort(said.begin(), said.end(), [](const Said& x, const Said& y) {
    if (x.part != y.part) return x.part < y.part;
    if (x.whole != y.whole) return x.whole < y.whole;
    if (x.event != y.event) return x.event < y.event;
    return x.figure != y.figure ? x.figure > y.figure : x.at < y.at;
  });
  for (std::size_t i = 1; i < said.size(); ++i) {
    const Said& x = said[i - 1];
    const Said& y = said[i];
    if (x.part == y.part && x.whole == y.whole && x.event == y.event) relations[y.at].a = no_claim;
  }
  drop_marked(relations);
}

namespace {

using Two = std::pair<ClaimIndex, ClaimIndex>;

Two in_order(ClaimIndex a, ClaimIndex b) { return {std::min(a, b), std::max(a, b)}; }

/// Part and whole of one text, by part.
std::vector<Two> read_parts(const std::vector<Relation>& relations) {
  std::vector<Two> parts;
  for (const Relation& r : relations) {
    if (r.internal && r.family == Family::part_of && r.b != no_claim) parts.emplace_back(r.a, r.b);
  }
  base::sort(parts.begin(), parts.end());
  return parts;
}

bool answers_one_question(const Relation& r) {
  return !r.internal && r.b != no_claim &&
         (r.family == Family::agrees || r.family == Family::updates || r.family == Family::conflicts);
}

base::Decimal distance(const Fact& a, const Fact& b) {
  const base::Decimal x = figure(a.value), y = figure(b.value);
  return x < y ? y - x : x - y;
}

/// Whether `other` is told of a whole of `part`: another relation joins them, and its figure lies nearer.
bool is_of_whole(const Scene& scene, const std::vector<Two>& parts, const std::vector<Two>& joined, ClaimIndex part,
                 ClaimIndex other) {
  const Fact& p = scene.facts[part];
  for (auto at = std::lower_bound(parts.begin(), parts.end(), Two{other, 0}); at != parts.end() && at->first == other;
       ++at)
    if (scene.facts[at->second].event == scene.facts[other].event)
      return false;  // part against part; the dead of a town are no part of its dead
  for (auto at = std::lower_bound(parts.begin(), parts.end(), Two{part, 0}); at != parts.end() && at->first == part;
       ++at) {
    const Fact& whole = scene.facts[at->second];
    if (whole.event != p.event || !std::binary_search(joined.begin(), joined.end(), in_order(at->second, other)))
      continue;
    if (distance(whole, scene.facts[other]) < distance(p, scene.facts[other])) return true;
  }
  return false;
}

}  // namespace

void drop_rivals_of_parts(const Scene& scene, std::vector<Relation>& relations) {
  const std::vector<Two> parts = read_parts(relations);
  if (parts.empty()) return;
  std::vector<Two> joined;
  for (const Relation& r : relations) {
    if (answers_one_question(r)) joined.push_back(in_order(r.a, r.b));
  }
  base::sort(joined.begin(), joined.end());
  for (Relation& r : relations) {
    const bool rivals = answers_one_question(r) && r.family != Family::agrees && r.kind == ConflictKind::numeric;
    if (rivals && (is_of_whole(scene, parts, joined, r.a, r.b) || is_of_whole(scene, parts, joined, r.b, r.a)))
      r.a = no_claim;
  }
  drop_marked(relations);
}

namespace {

/// Two figures for one question that cannot both hold.
bool are_rivals(const Relation& r) {
  return answers_one_question(r) && r.family == Family::conflicts && r.kind == ConflictKind::numeric;
}

/// Whether the text of `other` gives the figure of `told` itself, and beside it `other` as one that may hold as well.
bool is_given_beside(const Scene& scene, const std::vector<Two>& agreed, const std::vector<Two>& opposed,
                     ClaimIndex told, ClaimIndex other) {
  for (auto at = std::lower_bound(agreed.begin(), agreed.end(), Two{told, 0}); at != agreed.end() && at->first == told;
       ++at) {
    const ClaimIndex match = at->second;
    const Fact& m = scene.facts[match];
    const Fact& o = scene.facts[other];
    if (match == other || !same_document(m, o)) continue;
    const bool voices = m.source != 0 && o.source != 0 && !same_source(m, o);
    if (!voices && !std::binary_search(opposed.begin(), opposed.end(), in_order(match, other))) return true;
  }
  return false;
}

}  // namespace

void drop_rivals_of_matched(const Scene& scene, std::vector<Relation>& relations) {
  std::vector<Two> agreed, opposed;
  for (const Relation& r : relations) {
    if (r.b == no_claim) continue;
    if (r.internal && r.family == Family::conflicts) opposed.push_back(in_order(r.a, r.b));
    if (r.internal || r.family != Family::agrees || !scene.facts[r.a].is_number() ||
        compare(scene.facts[r.a].value, scene.facts[r.b].value).fit != Fit::equal)
      continue;
    agreed.emplace_back(r.a, r.b);
    agreed.emplace_back(r.b, r.a);
  }
  base::sort(agreed.begin(), agreed.end());
  base::sort(opposed.begin(), opposed.end());
  for (Relation& r : relations) {
    if (are_rivals(r) &&
        (is_given_beside(scene, agreed, opposed, r.a, r.b) || is_given_beside(scene, agreed, opposed, r.b, r.a)))
      r.a = no_claim;
  }
  drop_marked(relations);
}

void drop_rivals_of_same_verb(const Scene& scene, std::vector<Relation>& relations) {
  std::vector<Two> told;  ///< a claim, and the document that tells the same of its things in the same words
  for (const Relation& r : relations) {
    if (!answers_one_question(r) || !same_verb(scene.facts[r.a], scene.facts[r.b])) continue;
    told.emplace_back(r.a, scene.facts[r.b].claim->document);
    told.emplace_back(r.b, scene.facts[r.a].claim->document);
  }
  base::sort(told.begin(), told.end());
  const auto has = [&](ClaimIndex i, ClaimIndex other) {
    return std::binary_search(told.begin(), told.end(), Two{i, scene.facts[other].claim->document});
  };
  for (Relation& r : relations) {
    if (!are_rivals(r) || scene.facts[r.a].measure != Measure::count || scene.facts[r.a].event != Predicate::other ||
        scene.facts[r.b].event != Predicate::other)
      continue;
    if (!same_verb(scene.facts[r.a], scene.facts[r.b]) && (has(r.a, r.b) || has(r.b, r.a))) r.a = no_claim;
  }
  drop_marked(relations);
}

namespace {

/// By claim: the first of its text that gives the same figure of the same thing.
std::vector<ClaimIndex> read_first_told(const Scene& scene, const std::vector<Relation>& relations) {
  std::vector<ClaimIndex> first(scene.facts.size());
  std::iota(first.begin(), first.end(), ClaimIndex{0});
  const auto find = [&](ClaimIndex i) {
    while (first[i] != i) i = first[i] = first[first[i]];
    return i;
  };
  for (const Relation& r : relations) {
    if (!r.internal || r.family != Family::agrees || r.b == no_claim || !scene.facts[r.a].is_number() ||
        !scene.facts[r.b].is_number())
      continue;
    if (figure(scene.facts[r.a].value) != figure(scene.facts[r.b].value)) continue;
    const ClaimIndex x = find(r.a), y = find(r.b);
    first[std::max(x, y)] = std::min(x, y);
  }
  for (ClaimIndex i = 0; i < first.size(); ++i) first[i] = find(i);
  return first;
}

}  // namespace

void drop_repeated(const Scene& scene, std::vector<Relation>& relations) {
  const std::vector<ClaimIndex> first = read_first_told(scene, relations);
  struct Said {
    Two claims;
    Family family = Family::part_of;
    std::uint8_t strength = 0;
    bool bodies = false;  ///< told of no headline
    std::size_t at = 0;
  };
  std::vector<Said> said;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const Relation& r = relations[i];
    const bool explains = r.family == Family::part_of || r.family == Family::not_comparable;
    if (!explains || r.b == no_claim) continue;
    const bool bodies = !scene.facts[r.a].is_title() && !scene.facts[r.b].is_title();
    said.push_back({{first[r.a], first[r.b]}, r.family, r.strength, bodies, i});
  }
  base::sort(said.begin(), said.end(), [](const Said& x, const Said& y) {
    if (x.claims != y.claims) return x.claims < y.claims;
    if (x.family != y.family) return x.family < y.family;
    if (x.strength != y.strength) return x.strength > y.strength;
    return x.bodies != y.bodies ? x.bodies : x.at < y.at;
  });
  for (std::size_t i = 1; i < said.size(); ++i) {
    if (said[i - 1].claims == said[i].claims && said[i - 1].family == said[i].family)
      relations[said[i].at].a = no_claim;
  }
  drop_marked(relations);
}

}  // namespace crossclaim::relate
