// A small report made by hand, so that the panes are tested without the engine's rules. Enters: nothing. Leaves: a
// Report of two texts. Example: claim 0 is "More than 5,000 soldiers" of the reader's text, claim 2 "about 300
// soldiers" of a bundled report; they contradict each other, claim 1 has no relation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report.hpp"
#include "view/view.hpp"

namespace crossclaim::view::sample {

inline base::Span find(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

inline base::Interval between(std::int64_t low, std::int64_t high) {
  return {base::Decimal::from_integer(low), base::Decimal::from_integer(high), true, true, false, false};
}

inline engine::Analysis document(std::string id, std::string text, bool corpus) {
  engine::Analysis out;
  out.source.id = std::move(id);
  out.source.text = std::move(text);
  out.source.title = corpus ? "An earlier count" : "";
  out.source.corpus = corpus;
  const base::Span all{0, static_cast<std::uint32_t>(out.source.text.size())};
  out.document.blocks.push_back({all, 0, 1, text::Role::body});
  out.document.sentences.push_back({all, 0, 0, 0});
  return out;
}

inline claim::Claim count(const engine::Analysis& document, std::uint32_t index, std::string_view figure,
                          std::string_view subject, base::Interval said) {
  claim::Claim out;
  out.document = index;
  out.sentence_span = document.document.sentences[0].span;
  out.predicate = claim::Predicate::killed;
  out.has_quantity = true;
  out.quantity.span = find(document.source.text, figure);
  out.quantity.said = out.quantity.suggested = said;
  out.subject.span = find(document.source.text, subject);
  return out;
}

inline engine::Report report() {
  engine::Report out;
  out.documents.push_back(document("text-1", "More than 5,000 soldiers were killed, and 20 medics too.", false));
  out.documents.push_back(document("000", "About 300 soldiers were killed.", true));
  base::Interval open = between(5000, 0);
  open.has_high = false;
  open.low_open = true;
  out.claims.push_back(count(out.documents[0], 0, "More than 5,000", "soldiers", open));
  out.claims.push_back(count(out.documents[0], 0, "20", "medics", between(20, 20)));
  out.claims.push_back(count(out.documents[1], 1, "About 300", "soldiers", between(300, 300)));
  relate::Relation relation;
  relation.a = 0;
  relation.b = 2;
  relation.family = relate::Family::conflicts;
  relation.type = relate::RelationType::contradiction;
  relation.verdict = relate::Verdict::hard;
  relation.strength = 200;
  out.relations.relations.push_back(relation);
  out.reasons.emplace_back("More than 5,000 and about 300 cannot both be the count.");
  relate::Question question;
  question.predicate = claim::Predicate::killed;
  question.claims = {0, 2};
  question.example = 0;
  question.range = between(300, 5000);
  out.relations.questions.push_back(question);
  out.relations.origin_of = {0, 1, 2};
  out.questions.emplace_back("How many soldiers were killed?");
  out.answers.push_back({"About 300; more than 5,000. No value fits.", 28});
  return out;
}

inline claim::Time stated(base::CivilDate first, base::CivilDate last) {
  claim::Time time;
  time.present = true;
  time.anchor = claim::Anchor::stated;
  time.interval = {base::to_day(first), base::to_day(last), true, true, base::Precision::interval};
  return time;
}

/// Claim 0 happened from October 2024 to February 2025 and was counted on 2 March, by medics of all people; claim 2
/// says a year earlier.
inline engine::Report dated_report() {
  engine::Report out = report();
  out.documents[0].source.date = base::to_day({2025, 3, 3});
  out.claims[0].time = stated({2024, 10, 1}, {2025, 2, 28});
  out.claims[0].as_of = stated({2025, 3, 2}, {2025, 3, 2});
  out.claims[0].sources[0].span = find(out.documents[0].source.text, "medics");
  out.claims[0].sources[0].key = 7;
  out.claims[0].source_count = 1;
  out.claims[2].time = stated({2023, 10, 1}, {2024, 2, 28});
  out.relations.offsets.push_back({1, 1, 3, 0, 2, 0, relate::Verdict::error});
  out.offsets.emplace_back("Every year of that report looks one too low.");
  out.relations.origins.push_back({0, {0, 2}, relate::OriginEvidence::shared_rare_value});
  out.relations.origin_of = {0, 1, 0};
  return out;
}

inline Outline composed(const engine::Report& report, const ViewState& state) {
  return compose(report, digest(report), state);
}

inline std::vector<const Node*> nodes_of(const Outline& outline, Pane pane, Role role, Style style) {
  std::vector<const Node*> out;
  const base::Span range = outline.range(pane);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (outline.nodes[at].role == role && outline.nodes[at].style == style) out.push_back(&outline.nodes[at]);
  }
  return out;
}

}  // namespace crossclaim::view::sample
