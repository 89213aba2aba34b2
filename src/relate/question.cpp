// Groups, ranges and what would settle them. See question.hpp.
#include "relate/question.hpp"

#include <algorithm>
#include <iterator>

#include "base/sort.hpp"
#include "relate/joined.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::relate {
namespace {

using base::Interval;

/// Relations whose two claims answer one question.
bool asks_the_same(const Relation& r) {
  if (r.b == no_claim) return false;
  switch (static_cast<Pattern>(r.pattern)) {
    case Pattern::ratios_differ:
    case Pattern::ratios_agree:
    case Pattern::echo_copied:
    case Pattern::cause_opposed:
    case Pattern::end_unsaid:
    case Pattern::share_matches:
    case Pattern::share_differs:
    case Pattern::sum_differs:
    case Pattern::increment_sum_differs:
    case Pattern::waves_beside_total: return false;
    default: break;
  }
  const bool family = r.family == Family::agrees || r.family == Family::updates || r.family == Family::qualifies ||
                      r.family == Family::conflicts;
  return family && r.type != RelationType::implausible && r.type != RelationType::definition_mismatch &&
         r.field != Field::category && r.field != Field::base;
}

/// A "net loss of 40 million" asks how much money, not how many were lost.
Predicate asked_of(const Fact& f) {
  switch (f.measure) {
    case Measure::money: return Predicate::money;
    case Measure::duration: return Predicate::duration;
    case Measure::share: return Predicate::share;
    default: return f.event;
  }
}

/// How well a claim's own words put the question.
int wording(const Fact& f) {
  const claim::Subject& s = f.claim->subject;
  const bool whole = !s.subset && f.base == no_claim;
  return (whole ? 8 : 0) + (s.span.empty() ? 0 : 4) + (s.nationality.empty() ? 0 : 2) + (s.inherited ? 0 : 1) +
         (f.is_title() ? 0 : 1) + (f.claim->additional ? 0 : 1) +
         (figure(f.value) == base::Decimal::from_integer(1) ? 0 : 16);  // of one it is asked in the singular
}

/// What one origin holds: the envelope of its claims.
struct Stand {
  std::uint32_t origin = 0;
  Interval range;
};

std::vector<Stand> stands_of(const Scene& scene, const Question& q, const std::vector<bool>& replaced,
                             const Relations& relations) {
  std::vector<Stand> stands;
  const auto collect = [&](bool strict) {
    for (ClaimIndex i : q.claims) {
      const Fact& f = scene.facts[i];
      if (strict && (replaced[i] || f.claim->modality != claim::Modality::asserted || claim::is_refused(*f.claim)))
        continue;
      stands.push_back({relations.origin_of[i], f.value.said});
    }
  };
  collect(true);
  if (stands.empty()) collect(false);
  base::sort(stands.begin(), stands.end(), [](const Stand& x, const Stand& y) { return x.origin < y.origin; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    if (kept > 0 && stands[kept - 1].origin == stands[i].origin)
      stands[kept - 1].range = base::envelope(stands[kept - 1].range, stands[i].range);
    else
      stands[kept++] = stands[i];
  }
  stands.resize(kept);
  return stands;
}

/// Origins whose range is held against those of all: more answers than anybody tells apart.
constexpr std::size_t most_stands = 64;

/// The interval that most origins hold: the part where their ranges overlap most often.
Interval most_held(const std::vector<Stand>& stands) {
  Interval best = stands.front().range;
  std::size_t best_count = 0;
  for (std::size_t i = 0; i < stands.size() && i < most_stands; ++i) {
    Interval shared = stands[i].range;
    std::size_t count = 0;
    for (const Stand& t : stands) {
      if (!base::meet(shared, t.range)) continue;
      shared = base::intersection(shared, t.range);
      ++count;
    }
    if (count > best_count) {
      best = shared;
      best_count = count;
    }
  }
  return best;
}

/// The lowest figure that any origin stands for.
Interval lowest(const std::vector<Stand>& stands) {
  const Stand* least = &stands.front();
  for (const Stand& s : stands) {
    if (s.range.has_low && (!least->range.has_low || s.range.low < least->range.low)) least = &s;
  }
  return least->range;
}

void find_range(const std::vector<Stand>& stands, Policy policy, Question& q) {
  q.range = stands.front().range;
  q.shared = stands.front().range;
  q.has_shared = true;
  for (const Stand& s : stands) {
    q.origins.push_back(s.origin);
    q.range = base::envelope(q.range, s.range);
    q.has_shared = q.has_shared && base::meet(q.shared, s.range);
    if (q.has_shared) q.shared = base::intersection(q.shared, s.range);
  }
  if (policy == Policy::majority) q.range = most_held(stands);
  if (policy == Policy::conservative) q.range = lowest(stands);
}

/// The field that some claim leaves open and that could explain the difference: of one text the counts are of one day,
/// a crowd of a known day needs no other, and a place explains nothing where no claim has one.
Field missing_field(const Scene& scene, const Question& q) {
  bool moves = false, lacks_day = false, lacks_time = false, lacks_source = false, lacks_place = false,
       has_place = false, texts = false;
  for (ClaimIndex i : q.claims) {
    const Fact& f = scene.facts[i];
    const bool counted = f.measure == Measure::count && (accumulates(f.event) || fluctuates(f.event));
    moves |= counted;
    texts |= !same_document(f, scene.facts[q.claims.front()]);
    lacks_day |= !f.moment_stated && !(fluctuates(f.event) && f.window.known);
    lacks_time |= !f.window.known;
    lacks_source |= f.source == 0;
    (f.claim->place.present ? has_place : lacks_place) = true;
  }
  moves &= texts;
  if (lacks_day && moves) return Field::as_of;  // strikers, sums and sentences are what they are on any day
  if (lacks_time && moves) return Field::time;
  if (lacks_source) return Field::source;
  return lacks_place && has_place ? Field::place : Field::category;
}

constexpr int gravity(Verdict v) {
  switch (v) {
    case Verdict::error: return 4;
    case Verdict::hard: return 3;
    case Verdict::soft: return 2;
    case Verdict::compatible: return 1;
    case Verdict::not_comparable: break;
  }
  return 0;
}

/// Claims by question. What befell people is not asked with how many were there, though a report may set the two side
/// by side; and a count whose verb nobody knows may join a question, but joins no two.
Joined group(const Scene& scene, const std::vector<Relation>& relations) {
  Joined joined(scene.facts.size());
  const auto asked_by = [&](ClaimIndex i) { return asked_of(scene.facts[i]); };
  const auto are_numbers = [&](const Relation& r) {
    return scene.facts[r.a].is_number() && scene.facts[r.b].is_number();
  };
  // "The council voted 9 to 4": nobody asks how many of nothing in particular there are.
  const auto can_be_asked = [&](ClaimIndex i) {
    return asked_by(i) != Predicate::other || scene.facts[i].claim->subject.noun != 0 ||
           scene.facts[i].claim->subject.head_key != 0;
  };
  for (const Relation& r : relations) {
    if (asks_the_same(r) && are_numbers(r) && (can_be_asked(r.a) || can_be_asked(r.b)) &&
        link(asked_by(r.a), asked_by(r.b)) == Link::same)
      joined.join(r.a, r.b);
  }
  std::vector<bool> known(scene.facts.size(), false);  // by root
  for (const Relation& r : relations) {
    if (!asks_the_same(r) || !are_numbers(r) ||
        (asked_by(r.a) == Predicate::other) == (asked_by(r.b) == Predicate::other))
      continue;
    const ClaimIndex unknown = asked_by(r.a) == Predicate::other ? r.a : r.b;
    if (known[joined.root_of(unknown)]) continue;
    joined.join(r.a, r.b);
    known[joined.root_of(unknown)] = true;
  }
  return joined;
}

}  // namespace

Asking::Asking(const Scene& scene, Policy policy, Relations& out)
    : scene_(scene), policy_(policy), out_(out), replaced_(scene.facts.size(), false) {
  const std::size_t n = scene.facts.size();
  Joined joined = group(scene, out.relations);
  std::vector<std::uint32_t> question_at(n, no_claim);
  for (ClaimIndex i = 0; i < n; ++i) {
    const std::uint32_t root = joined.root_of(i);
    if (root == i) continue;
    if (question_at[root] == no_claim) {
      question_at[root] = static_cast<std::uint32_t>(out.questions.size());
      Question q;
      q.id = question_at[root];
      q.claims.push_back(root);
      out.questions.push_back(std::move(q));
    }
    out.questions[question_at[root]].claims.push_back(i);
  }
  for (const Relation& r : out.relations) {
    if (!asks_the_same(r) || joined.root_of(r.a) != joined.root_of(r.b)) continue;
    if (r.family == Family::updates && r.verdict == Verdict::compatible) replaced_[r.a] = true;
    const std::uint32_t at = question_at[joined.root_of(r.a)];
    if (at == no_claim) continue;
    Question& q = out.questions[at];
    if (gravity(r.verdict) > gravity(q.worst)) q.worst = r.verdict;
  }
}

void Asking::answer(Question& q) const {
  q.example = q.claims.front();
  std::copy_if(q.claims.begin(), q.claims.end(), std::back_inserter(q.earlier),
               [&](ClaimIndex i) { return replaced_[i]; });
  for (ClaimIndex i : q.claims) {
    if (wording(scene_.facts[i]) > wording(scene_.facts[q.example])) q.example = i;
  }
  q.predicate = asked_of(scene_.facts[q.example]);
  q.converted = std::any_of(q.claims.begin(), q.claims.end(), [&](ClaimIndex i) { return scene_.facts[i].is_amount; });
  q.nationality = scene_.facts[q.example].claim->subject.nationality;
  find_range(stands_of(scene_, q, replaced_, out_), policy_, q);
  if (q.worst == Verdict::hard || q.worst == Verdict::soft) q.settles = missing_field(scene_, q);
}

bool Asking::step() {
  for (std::size_t claims = 0; answered_ < out_.questions.size() && claims < step_claims; ++answered_) {
    claims += out_.questions[answered_].claims.size();
    answer(out_.questions[answered_]);
  }
  return answered_ < out_.questions.size();
}

}  // namespace crossclaim::relate
