// The one sentence of a relation. Enters: the Relation and the claims it joins. Leaves: its pattern, filled in; the
// names a pattern may use are listed in relate/pattern.hpp. Example: see sentences.hpp. Cost: a label for each name in
// the pattern, one a claim where it is named in brief. Tested in tests/engine/reasons_test.cpp.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "engine/labels.hpp"
#include "engine/pattern.hpp"
#include "engine/sentences.hpp"
#include "engine/wording.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::engine {
namespace {

using mention::Lexicon;
using relate::ClaimIndex;

constexpr std::size_t longest_quotation = 80;
constexpr std::size_t sentences_a_step = 64;  ///< each costs some microseconds

const Analysis& document_of(const Report& report, const claim::Claim& claim) {
  return report.documents[claim.document];
}

std::string counted(const Report& report, const claim::Claim& claim, const Lexicon& lexicon) {
  // A share says in what it is a share: "a third of the crew killed".
  const mention::Predicate happened = claim.predicate == mention::Predicate::share ? claim.event : claim.predicate;
  // Who pays or what lasts is not what is counted: only "$40 million of aid", "two hours of rain" have a noun of their
  // own.
  const bool amount =
      claim.quantity.form == mention::QuantityForm::money || claim.quantity.form == mention::QuantityForm::duration;
  if (amount && link_label(document_of(report, claim), claim, lexicon).empty()) return {};
  // "34 destroyed homes" need not be called destroyed; and a share is of those who are there: "15% of the infantry".
  const bool untrue =
      claim.polarity == claim::Polarity::negated && claim::is_refused(claim);  // of the 40 nobody was hurt
  const bool said = untrue || names_event(document_of(report, claim), claim.subject.span, happened, lexicon) ||
                    (happened == mention::Predicate::present && happened != claim.predicate);
  return fill(wording(lexicon, Wording::counted), [&](std::string_view name) {
    return name == "subject" ? counted_label(document_of(report, claim), claim, lexicon)
                             : std::string(said ? std::string_view{} : wording(lexicon, words_of(happened)));
  });
}

std::string own_words(const Report& report, const claim::Claim& claim, const Lexicon& lexicon) {
  const base::Span span = claim.stance.span.empty() ? claim.sentence_span : claim.stance.span;
  return words(document_of(report, claim), span, lexicon, longest_quotation);
}

std::string in_brief(const Report& report, ClaimIndex index, const Lexicon& lexicon) {
  const claim::Claim& claim = report.claims[index];
  const Wording pattern = claim.has_quantity ? Wording::claim_in_brief : Wording::claim_in_words;
  return fill(wording(lexicon, pattern), [&](std::string_view name) {
    if (name == "figure") return figure_label(document_of(report, claim), claim, lexicon);
    if (name == "link") return link_label(document_of(report, claim), claim, lexicon);
    if (name == "what") return counted(report, claim, lexicon);
    if (name == "words") return own_words(report, claim, lexicon);
    return source_of(report, index, lexicon);
  });
}

/// The claim of a name; the terms of a sum stand in the order of the texts, so that both relations to it say one
/// sentence.
ClaimIndex index_of(std::string_view whose, ClaimIndex a, ClaimIndex b, ClaimIndex third) {
  if (whose == "a") return a;
  if (whose == "b") return b;
  if (whose == "third" || third == relate::no_claim) return third;
  if (whose == "first") return std::min(a, third);
  return whose == "second" ? std::max(a, third) : relate::no_claim;
}

std::string_view pattern_of(const Lexicon& lexicon, relate::PatternId id) {
  return id < lexicon.patterns.size() ? std::string_view(lexicon.patterns[id]) : std::string_view{};
}

/// The relation with its claims counted from `first`; none where one of them comes before.
std::optional<relate::Relation> counted_from(ClaimIndex first, relate::Relation relation) {
  for (ClaimIndex* claim : {&relation.a, &relation.b, &relation.third}) {
    if (*claim == relate::no_claim) continue;
    if (*claim < first) return std::nullopt;
    *claim -= first;
  }
  return relation;
}

}  // namespace

Reasons::Reasons(const Report& report, ClaimIndex first) {
  for (std::size_t i = 0; i < report.reasons.size(); ++i) {
    const auto relation = counted_from(first, report.relations.relations[i]);
    if (!relation) continue;
    relations_.push_back(*relation);
    reasons_.push_back(report.reasons[i]);
  }
}

const std::string* Reasons::of(const relate::Relation& relation, ClaimIndex first) const {
  const auto sought = counted_from(first, relation);
  if (!sought) return nullptr;
  auto at = std::lower_bound(relations_.begin(), relations_.end(), sought->a,
                             [](const relate::Relation& r, ClaimIndex a) { return r.a < a; });
  for (; at != relations_.end() && at->a == sought->a; ++at)
    if (*at == *sought) return &reasons_[static_cast<std::size_t>(at - relations_.begin())];
  return nullptr;
}

Writer::Writer(Report& report, const Lexicon& lexicon, const Reasons* known, ClaimIndex first_known)
    : report_(report), lexicon_(lexicon), known_(known), first_known_(first_known), briefs_(report.claims.size()) {}

std::string Writer::known_or_new(const relate::Relation& relation) {
  const std::string* known = known_ ? known_->of(relation, first_known_) : nullptr;
  return known ? *known : reason_of(relation);
}

std::string Writer::reason_of(const relate::Relation& relation) {
  return as_sentence(fill(pattern_of(lexicon_, relation.pattern), [&](std::string_view name) -> std::string_view {
    if (name.size() == 2 && name[0] == 'n' && name[1] >= '1' && name[1] <= '3')
      return part_ = number_label(relation.numbers[static_cast<std::size_t>(name[1] - '1')], lexicon_);
    if (name == "field") return wording(lexicon_, words_of(relation.field));
    return value_of(name, relation.a, relation.b, relation.third);
  }));
}

std::string Writer::reason_of(const relate::Offset& offset) {
  return as_sentence(fill(pattern_of(lexicon_, offset.pattern), [&](std::string_view name) -> std::string_view {
    if (name == "document") return part_ = document_label(report_.documents[offset.document], lexicon_);
    if (name == "n1") return part_ = number_label(base::Decimal::from_integer(std::abs(offset.years)), lexicon_);
    if (name == "n2") return part_ = number_label(base::Decimal::from_integer(offset.conflicts), lexicon_);
    return value_of(name, offset.a, offset.b, relate::no_claim);
  }));
}

/// The value of "{a}", "{third.figure}" and so on: whose it is, and behind the point what is asked.
std::string_view Writer::value_of(std::string_view name, ClaimIndex a, ClaimIndex b, ClaimIndex third) {
  const std::size_t point = name.find('.');
  const std::string_view whose = name.substr(0, point);
  const ClaimIndex index = index_of(whose, a, b, third);
  if (index >= report_.claims.size()) return {};
  if (point == std::string_view::npos) return brief_of(index);
  return part_ = part_of(index, name.substr(point + 1));
}

const std::string& Writer::brief_of(ClaimIndex index) {
  std::string& brief = briefs_[index];
  if (brief.empty()) brief = in_brief(report_, index, lexicon_);
  return brief;
}

std::string Writer::part_of(ClaimIndex index, std::string_view part) const {
  const claim::Claim& claim = report_.claims[index];
  const Analysis& analysis = document_of(report_, claim);
  if (part == "figure") return figure_of(report_, index, lexicon_);
  if (part == "what") return counted(report_, claim, lexicon_);
  if (part == "source") return source_of(report_, index, lexicon_);
  if (part == "document") return document_label(analysis, lexicon_);
  if (part == "time") {
    const claim::Time& time = claim.time.present ? claim.time : claim.as_of;
    const bool told = time.present && !time.span.empty();
    return told ? when_label(analysis, time.span, lexicon_) : std::string(wording(lexicon_, Wording::no_time));
  }
  if (part == "hour") return words(analysis, claim.hour.span, lexicon_, longest_quotation);
  if (part == "place") {
    const bool told = claim.place.present;
    return told ? place_label(analysis, claim.place, lexicon_) : std::string(wording(lexicon_, Wording::no_place));
  }
  return {};
}

std::string figure_of(const Report& report, ClaimIndex index, const Lexicon& lexicon) {
  const claim::Claim& claim = report.claims[index];
  if (claim.has_quantity) return figure_label(document_of(report, claim), claim, lexicon);
  return fill(wording(lexicon, Wording::claim_in_words), [&](std::string_view name) {
    return name == "words" ? own_words(report, claim, lexicon) : std::string{};
  });
}

std::string source_of(const Report& report, ClaimIndex index, const Lexicon& lexicon) {
  const claim::Claim& claim = report.claims[index];
  const Analysis& analysis = document_of(report, claim);
  std::string label = claim.source_count > 0 ? source_label(analysis, claim.sources[0], lexicon) : std::string{};
  return label.empty() ? document_label(analysis, lexicon) : label;
}

bool only_names_both(const relate::Relation& relation) {
  return relation.pattern == static_cast<relate::PatternId>(relate::Pattern::figures_apart);
}

bool Writer::step() {
  for (std::size_t n = 0; n < sentences_a_step; ++n) {
    if (!write(written_)) return false;
    ++written_;
  }
  return true;
}

/// The next sentence of the relations, then of the offsets, then of the questions, `at` counting them all; false behind
/// the last.
bool Writer::write(std::size_t at) {
  const relate::Relations& r = report_.relations;
  if (at < r.relations.size()) {
    report_.reasons.push_back(known_or_new(r.relations[at]));
    return true;
  }
  at -= r.relations.size();
  if (at < r.offsets.size()) {
    report_.offsets.push_back(reason_of(r.offsets[at]));
    return true;
  }
  at -= r.offsets.size();
  if (at >= r.questions.size()) return false;
  report_.questions.push_back(question_of(report_, r.questions[at], lexicon_));
  report_.answers.push_back(answer_of(report_, r.questions[at], lexicon_));
  return true;
}

}  // namespace crossclaim::engine
