// See invariants.hpp.
#include "fuzz/invariants.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "support/layout.hpp"

namespace crossclaim::fuzz {
namespace {

using base::Span;

bool lies_in(std::string_view text, Span span) {
  return span.begin <= span.end && span.end <= text.size() && testing::is_boundary(text, span.begin) &&
         testing::is_boundary(text, span.end);
}

bool is_sound(const base::Interval& interval) {
  return !interval.has_low || !interval.has_high || interval.low <= interval.high;
}

}  // namespace

std::string broken(std::string_view text, const text::Document& document, const mention::Mentions& mentions) {
  const auto tokens = static_cast<std::uint32_t>(document.tokens.size());
  std::uint32_t behind = 0;
  for (const mention::Quantity& quantity : mentions.quantities) {
    if (!lies_in(text, quantity.span) || quantity.span.empty()) return "span of a quantity";
    if (quantity.tokens.first < behind || quantity.tokens.last > tokens) return "quantities out of order";
    if (!is_sound(quantity.said) || !is_sound(quantity.suggested)) return "interval of a quantity";
    behind = quantity.tokens.last;
  }
  behind = 0;
  for (const mention::TimeRef& time : mentions.times) {
    if (!lies_in(text, time.span) || time.span.empty()) return "span of a time";
    if (time.tokens.first < behind || time.tokens.last > tokens) return "times out of order";
    behind = time.tokens.last;
  }
  for (const mention::EntityRef& entity : mentions.entities) {
    if (!lies_in(text, entity.span) || entity.span.empty() || entity.tokens.last > tokens) return "span of an entity";
  }
  return {};
}

namespace {

std::string broken_claim(std::string_view text, const claim::Claim& claim, const engine::Analysis& analysis) {
  const claim::Claims& all = analysis.claims;
  for (const Span span : {claim.sentence_span, claim.subject.span, claim.agent.span, claim.stance.span, claim.time.span,
                          claim.as_of.span, claim.place.span, claim.base_span, claim.quantity.span}) {
    if (!lies_in(text, span)) return "span of a claim";
  }
  if (claim.has_quantity && !claim.sentence_span.contains(claim.quantity.span)) return "quantity outside its sentence";
  if (claim.sentence >= analysis.document.sentences.size()) return "sentence of a claim";
  if (claim.source_count > claim.sources.size() || claim.why_count > claim.why.size()) return "sources of a claim";
  for (std::uint8_t i = 0; i < claim.source_count; ++i) {
    if (!lies_in(text, claim.sources[i].span) || !lies_in(text, claim.sources[i].cue)) return "span of a source";
  }
  for (std::uint8_t i = 0; i < claim.why_count; ++i) {
    if (!lies_in(text, claim.why[i].cue)) return "span of a reason";
  }
  if (claim.base_claim != 0xFFFFFFFF && claim.base_claim >= all.claims.size()) return "base of a share";
  if (std::size_t{claim.first_key} + claim.key_count > all.keys.size()) return "keys of a claim";
  if (std::size_t{claim.first_shingle} + claim.shingle_count > all.shingles.size()) return "shingles of a claim";
  const auto ordered = [](const claim::Time& time) {
    return !time.present || time.anchor == claim::Anchor::unknown || !time.interval.has_first ||
           !time.interval.has_last || time.interval.first <= time.interval.last;
  };
  return ordered(claim.time) && ordered(claim.as_of) ? std::string{} : "time of a claim";
}

}  // namespace

std::string broken(const engine::Analysis& analysis) {
  const std::string_view text = analysis.source.text;
  if (!base::is_well_formed(text)) return "the text is not mended";
  if (std::string layout = testing::broken_layout(text, analysis.document, true); !layout.empty()) return layout;
  if (std::string mention = broken(text, analysis.document, analysis.mentions); !mention.empty()) return mention;
  std::uint32_t sentence = 0;
  for (const claim::Claim& claim : analysis.claims.claims) {
    if (const std::string what = broken_claim(text, claim, analysis); !what.empty()) return what;
    if (claim.sentence < sentence) return "claims out of the text's order";
    sentence = claim.sentence;
  }
  for (const claim::Note& note : analysis.claims.notes) {
    if (!lies_in(text, note.span)) return "span of a note";
  }
  return {};
}

std::string broken(const relate::Relations& found, std::size_t claims, const base::Budget& budget) {
  const auto is_claim = [&](relate::ClaimIndex index) { return index < claims; };
  const auto may_lack = [&](relate::ClaimIndex index) {
    return index == relate::no_claim || is_claim(index);
  };  // an error on its face
  std::vector<std::uint32_t> of_claim(claims);
  const relate::Relation* before = nullptr;
  for (const relate::Relation& relation : found.relations) {
    if (!is_claim(relation.a) || !may_lack(relation.b) || !may_lack(relation.third)) return "a relation of no claim";
    if (relation.a == relation.b) return "a claim related to itself";
    if (before != nullptr &&
        (before->a > relation.a || (before->a == relation.a && before->strength < relation.strength)))
      return "relations out of order";
    before = &relation;
    ++of_claim[relation.a];
  }
  for (const std::uint32_t count : of_claim) {
    if (count > 2 * budget.max_relations_per_claim) return "more relations of a claim than the cap";
  }
  for (const relate::Question& question : found.questions) {
    for (const std::vector<relate::ClaimIndex>* list : {&question.claims, &question.earlier}) {
      if (!std::all_of(list->begin(), list->end(), is_claim)) return "a question of no claim";
    }
    if (!may_lack(question.example) || !is_sound(question.range)) return "example or range of a question";
    if (question.has_shared && !is_sound(question.shared)) return "what the answers share";
  }
  for (const relate::Origin& origin : found.origins) {
    if (!std::all_of(origin.claims.begin(), origin.claims.end(), is_claim)) return "an origin of no claim";
  }
  return found.origin_of.empty() || found.origin_of.size() == claims ? std::string{} : "origins by claim";
}

std::string broken(const engine::Report& report, const base::Budget& budget) {
  const relate::Relations& found = report.relations;
  if (std::string what = broken(found, report.claims.size(), budget); !what.empty()) return what;
  if (report.reasons.size() != found.relations.size() || report.offsets.size() != found.offsets.size())
    return "a relation without its sentence";
  if (report.questions.size() != found.questions.size() || report.answers.size() != found.questions.size())
    return "a question without its sentence";
  for (const std::string& reason : report.reasons) {
    if (reason.empty() || !base::is_well_formed(reason)) return "an empty or broken reason";
  }
  return {};
}

}  // namespace crossclaim::fuzz
