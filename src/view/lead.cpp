// The first thing to read: what was found, and the most urgent conflict with both quotations. In: a report. Out: nodes.
// Example: "5 claims", "2 in conflict"; "How many ...?", "more than 5,000" against "about 300", the reason, a button.
// Cost: constant. Tested in tests/view/compose_test.cpp.
#include <string>

#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using engine::Analysis;
using relate::ClaimIndex;

std::string count_words(std::uint32_t count, std::string_view one, std::string_view many) {
  return number_words(base::Decimal::from_integer(count)) + ' ' + std::string(count == 1 ? one : many);
}

void counts(const Digest& digest, Writer& out) {
  out.open(Role::group, Style::legend, {});
  out.add(Role::item, Style::strong, count_words(digest.own, "claim", "claims"));
  const auto entry = [&](Tone tone, std::uint32_t count, std::string_view words, std::string_view meaning) {
    if (count == 0) return;
    Node& node =
        out.add(Role::item, Style::legend, number_words(base::Decimal::from_integer(count)) + ' ' + std::string(words));
    node.tone = tone;
    out.hint(node, meaning);
  };
  entry(Tone::hard, digest.conflicts, "in conflict", "Cannot hold together with another claim");
  entry(Tone::soft, digest.possible, digest.possible == 1 ? "possible conflict" : "possible conflicts",
        "Conflicts only under one reading");
  entry(Tone::agrees, digest.agree, digest.agree == 1 ? "agrees" : "agree", "Said elsewhere too");
  const std::uint32_t rest = digest.own - digest.conflicts - digest.possible - digest.agree;
  entry(Tone::none, rest, rest == 1 ? "other" : "others",
        "Nothing to compare with, or a part, a later count, a remark");
  out.close();
}

void side(const Composition& in, ClaimIndex index, Writer& out) {
  const claim::Claim& claim = in.report.claims[index];
  const Analysis& document = in.report.documents[claim.document];
  Node& item = out.open(Role::item, Style::lead_pair, {});
  item.flags = is_own(in.report, index) ? own : 0;
  out.add(Role::text, Style::label, name_of(document));
  out.add(Role::text, Style::figure, as_said(document, claim));
  std::string what = counted(document, claim);
  if (claim.has_quantity && claim.predicate != claim::Predicate::other) {
    what += what.empty() ? "" : ", ";
    what += predicate_words(claim.predicate);
  }
  const std::string day = when(document, claim);
  if (!day.empty()) what += (what.empty() ? "" : " · ") + day;
  if (!what.empty()) out.add(Role::text, Style::small, what);
  out.add(Role::quote, Style::quotation, one_line(base::slice(document.source.text, claim.sentence_span), 360));
  const std::string who = said_by(document, claim);
  if (!who.empty()) out.add(Role::text, Style::source, "Source: " + who);
  out.close();
}

/// A text of the reader's whose dates are all some years off: said first, for it explains the rest.
void offsets(const engine::Report& report, Writer& out) {
  for (std::size_t at = 0; at < report.relations.offsets.size() && at < report.offsets.size(); ++at) {
    if (report.documents[report.relations.offsets[at].document].source.corpus) continue;
    out.add(Role::text, Style::chip, one_line(report.offsets[at], 600)).tone = Tone::error;
  }
}

/// What kind of conflict it is, where no question of the report asks just that.
std::string kind_of(const engine::Report& report, const relate::Relation& relation) {
  if (relation.type != relate::RelationType::contradiction || relation.b == relate::no_claim)
    return std::string(relation_words(relation));
  const bool figures = report.claims[relation.a].has_quantity && report.claims[relation.b].has_quantity;
  return std::string(figures ? "Two figures" : "Two statements") +
         (tone_of(relation) == Tone::hard ? " that cannot both hold" : " that may not both hold");
}

/// The question, where both claims answer just that; else what kind of conflict it is.
std::string title_of(const engine::Report& report, const Digest& digest, const relate::Relation& relation) {
  const std::uint32_t question = digest.question[relation.a];
  if (question >= report.questions.size()) return kind_of(report, relation);
  const claim::Predicate asked = report.relations.questions[question].predicate;
  const bool answered = report.claims[relation.a].predicate == asked &&
                        (relation.b == relate::no_claim || report.claims[relation.b].predicate == asked);
  return answered ? one_line(report.questions[question]) : kind_of(report, relation);
}

void conflict(const Composition& in, Writer& out) {
  const relate::Relation& relation = in.report.relations.relations[in.digest.lead];
  const Tone tone = tone_of(relation);
  out.open(Role::group, Style::plain, {});
  Node& chip = out.add(Role::text, Style::chip, tone_words(tone));
  chip.tone = tone;
  const std::string title = title_of(in.report, in.digest, relation);
  out.add(Role::heading, Style::title, title);
  out.open(Role::group, Style::lead_pair, {});
  // The reader's own words come first.
  const bool turned = relation.b != relate::no_claim && !is_own(in.report, relation.a);
  side(in, turned ? relation.b : relation.a, out);
  if (relation.b != relate::no_claim) side(in, turned ? relation.a : relation.b, out);
  out.close();
  // Where the sentence would only name both figures once more, the kind of conflict is left to say, if the title has
  // not said it.
  const std::string reason = engine::only_names_both(relation) ? kind_of(in.report, relation) + '.'
                                                               : one_line(in.report.reasons[in.digest.lead], 900);
  if (reason != title + '.') out.add(Role::text, Style::reason, reason);
  Node& button = out.add(Role::button, Style::action, "Look at this claim");
  button.command = {CommandType::select_claim, turned ? relation.b : relation.a};
  out.close();
}

}  // namespace

void compose_lead(const Composition& in, Writer& out) {
  counts(in.digest, out);
  offsets(in.report, out);
  if (in.digest.lead != nothing) {
    conflict(in, out);
  } else if (in.digest.own == 0) {
    out.add(Role::text, Style::note,
            "No claims were found in this text. Crossclaim looks for who says how many of what, where and when.");
  } else {
    out.add(Role::text, Style::note,
            "No conflict was found: nothing in this text contradicts the bundled reports or itself.");
  }
}

}  // namespace crossclaim::view
