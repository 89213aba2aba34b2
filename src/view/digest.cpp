// Indexes a report for the panes. In, out, cost and tests: see digest.hpp.
#include "view/digest.hpp"

#include <algorithm>
#include <numeric>

#include "base/sort.hpp"

namespace crossclaim::view {
namespace {

using engine::Report;
using relate::ClaimIndex;
using relate::no_claim;
using relate::Relation;

/// At each claim, the relations that have it at an end, not in order yet.
void gather_relations(const Report& report, Digest& out) {
  const std::vector<Relation>& relations = report.relations.relations;
  out.first.assign(report.claims.size() + 1, 0);
  const auto each_end = [&](auto visit) {
    for (std::uint32_t r = 0; r < relations.size(); ++r) {
      if (relations[r].a < report.claims.size()) visit(relations[r].a, r);
      if (relations[r].b < report.claims.size() && relations[r].b != relations[r].a) visit(relations[r].b, r);
    }
  };
  each_end([&](ClaimIndex claim, std::uint32_t) { ++out.first[claim + 1]; });
  std::partial_sum(out.first.begin(), out.first.end(), out.first.begin());
  out.relations.resize(out.first.back());
  std::vector<std::uint32_t> next(out.first.begin(), out.first.end() - 1);
  each_end([&](ClaimIndex claim, std::uint32_t r) { out.relations[next[claim]++] = r; });
  out.tone.reserve(report.claims.size());
}

/// Orders the relations of some more claims; returns whether some are left.
bool order_some(const Report& report, Digest& out) {
  constexpr std::size_t step_claims = 1024;
  const std::vector<Relation>& relations = report.relations.relations;
  for (std::size_t claim = out.tone.size(), limit = std::min(claim + step_claims, report.claims.size()); claim < limit;
       ++claim) {
    const auto begin = out.relations.begin() + out.first[claim];
    const auto end = out.relations.begin() + out.first[claim + 1];
    base::sort(begin, end, [&](std::uint32_t x, std::uint32_t y) {
      const Tone a = tone_of(relations[x]), b = tone_of(relations[y]);
      if (a != b) return a > b;
      if (relations[x].strength != relations[y].strength) return relations[x].strength > relations[y].strength;
      return x < y;
    });
    out.tone.push_back(begin == end ? Tone::none : tone_of(relations[*begin]));
  }
  return out.tone.size() < report.claims.size();
}

void count_own(const Report& report, Digest& out) {
  for (ClaimIndex claim = 0; claim < report.claims.size(); ++claim) {
    if (!is_own(report, claim)) continue;
    ++out.own;
    const Tone tone = out.tone[claim];
    out.conflicts += tone == Tone::hard || tone == Tone::error ? 1U : 0U;
    out.possible += tone == Tone::soft ? 1U : 0U;
    out.agree += tone == Tone::agrees ? 1U : 0U;
  }
}

void mark_concerned(const Report& report, Digest& out) {
  out.concerns.assign(report.claims.size(), false);
  for (ClaimIndex claim = 0; claim < report.claims.size(); ++claim) out.concerns[claim] = is_own(report, claim);
  for (const Relation& relation : report.relations.relations) {
    if (relation.a >= report.claims.size() || relation.b >= report.claims.size() || tone_of(relation) == Tone::none)
      continue;
    if (is_own(report, relation.a)) out.concerns[relation.b] = true;
    if (is_own(report, relation.b)) out.concerns[relation.a] = true;
  }
}

/// A conflict between two figures on one question is the easiest to grasp; one inside a text comes after one between
/// two.
int ease(const Report& report, const Digest& digest, const Relation& relation) {
  if (relation.b == no_claim) return 0;
  const bool figures = report.claims[relation.a].has_quantity && report.claims[relation.b].has_quantity;
  const bool question =
      digest.question[relation.a] != nothing && digest.question[relation.a] == digest.question[relation.b];
  const bool same = report.claims[relation.a].predicate == report.claims[relation.b].predicate;
  return (figures ? 4 : 0) + (question && same ? 2 : 0) + (relation.internal ? 0 : 1);
}

void choose_lead(const Report& report, Digest& out) {
  const std::vector<Relation>& relations = report.relations.relations;
  const auto rank = [&](std::uint32_t r) {
    return (static_cast<int>(tone_of(relations[r])) * 8 + ease(report, out, relations[r])) * 256 +
           relations[r].strength;
  };
  for (std::uint32_t r = 0; r < relations.size(); ++r) {
    if (relations[r].a >= report.claims.size() || tone_of(relations[r]) < Tone::soft) continue;
    const bool own = is_own(report, relations[r].a) || (relations[r].b != no_claim && is_own(report, relations[r].b));
    if (own && (out.lead == nothing || rank(r) > rank(out.lead))) out.lead = r;
  }
}

void order_questions(const Report& report, Digest& out) {
  const auto& questions = report.relations.questions;
  out.question.assign(report.claims.size(), nothing);
  std::vector<int> urgency(questions.size(), 0);
  for (std::uint32_t q = 0; q < questions.size(); ++q) {
    bool own = false, concerns = false;
    Tone worst = Tone::none, worst_own = Tone::none;
    for (const ClaimIndex claim : questions[q].claims) {
      if (claim >= report.claims.size()) continue;
      if (out.question[claim] == nothing) out.question[claim] = q;
      own = own || is_own(report, claim);
      concerns = concerns || out.concerns[claim];
      worst = std::max(worst, out.tone[claim]);
      if (is_own(report, claim)) worst_own = std::max(worst_own, out.tone[claim]);
    }
    // What the bundled reports dispute among themselves makes no claim of the reader's more urgent.
    urgency[q] = (own ? 100 : 0) + static_cast<int>(own ? worst_own : worst) * 10 +
                 static_cast<int>(std::min<std::size_t>(questions[q].claims.size(), 9));
    // What the bundled reports answer among themselves is nothing to a text on another event.
    if (questions[q].claims.size() > 1 && concerns) out.questions.push_back(q);
  }
  base::sort(out.questions.begin(), out.questions.end(),
             [&](std::uint32_t x, std::uint32_t y) { return urgency[x] > urgency[y]; });
}

/// The question that the reader is shown first comes first among the others too.
void put_lead_first(const Report& report, Digest& out) {
  if (out.lead == nothing) return;
  const auto asked =
      std::find(out.questions.begin(), out.questions.end(), out.question[report.relations.relations[out.lead].a]);
  if (asked != out.questions.end()) std::rotate(out.questions.begin(), asked, asked + 1);
}

}  // namespace

Tone tone_of(const Relation& relation) {
  if (relation.type == relate::RelationType::unsupported)
    return Tone::related;  // what nobody else tells contradicts nobody
  switch (relation.verdict) {
    case relate::Verdict::hard: return Tone::hard;
    case relate::Verdict::error: return Tone::error;
    case relate::Verdict::soft: return Tone::soft;
    case relate::Verdict::not_comparable: return Tone::none;
    case relate::Verdict::compatible: break;
  }
  return relation.family == relate::Family::agrees ? Tone::agrees : Tone::related;
}

bool is_own(const Report& report, ClaimIndex claim) {
  return !report.documents[report.claims[claim].document].source.corpus;
}

ClaimIndex other_of(const Relation& relation, ClaimIndex claim) {
  return relation.a == claim ? relation.b : relation.a;
}

bool Digesting::step(const Report& report) {
  switch (stage_) {
    case Stage::relations:
      gather_relations(report, digest);
      stage_ = Stage::order;
      return true;
    case Stage::order:
      if (!order_some(report, digest)) stage_ = Stage::counts;
      return true;
    case Stage::counts:
      count_own(report, digest);
      mark_concerned(report, digest);
      stage_ = Stage::questions;
      return true;
    case Stage::questions:
      order_questions(report, digest);
      stage_ = Stage::lead;
      return true;
    case Stage::lead:
      choose_lead(report, digest);
      put_lead_first(report, digest);
      stage_ = Stage::none;
      break;
    case Stage::none: break;
  }
  return false;
}

Digest digest(const Report& report) {
  Digesting work;
  while (work.step(report)) {
  }
  return std::move(work.digest);
}

}  // namespace crossclaim::view
