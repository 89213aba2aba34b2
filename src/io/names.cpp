// One table an enumeration, in the order of its header; tests/io/names_test.cpp holds the tables against the headers.
#include "io/names.hpp"

namespace crossclaim::io {
namespace {

/// Whether a table ends with the enumeration's last value: a new enumerator without a name does not compile.
template <class Enum, std::size_t Size>
constexpr bool ends_with(const std::array<std::string_view, Size>&, Enum last) {
  return Size == static_cast<std::size_t>(last) + 1;
}

// clang-format off
constexpr std::array<std::string_view, 48> category_names{
    "number", "scale", "fraction", "vague", "modifier", "unit", "currency", "ordinal", "multiplier", "increment",
    "month", "weekday", "time_unit", "day_word", "day_part", "period_part", "season", "holiday", "time_shift",
    "preposition", "conjunction", "determiner", "pronoun", "auxiliary", "negation", "modal", "relative", "adverb",
    "verb", "adjective", "event", "noun", "place", "demonym", "organisation", "title", "stage", "say", "according",
    "evidence", "anonymous", "hedge", "stance", "cause", "tally", "war", "degree", "clock"};
static_assert(category_names.size() == static_cast<std::size_t>(mention::Category::count_));

constexpr std::array<std::string_view, 19> predicate_names{
    "deployed", "present", "killed", "wounded", "casualties", "captured", "missing", "displaced", "detained",
    "withdrawn", "destroyed", "supplied", "rescued", "damaged", "money", "share", "duration", "attacked", "other"};
static_assert(predicate_names.size() == static_cast<std::size_t>(mention::Predicate::count_));

constexpr std::array<std::string_view, 4> modality_names{
    "asserted", "possible", "predicted", "denied"};
static_assert(ends_with(modality_names, mention::Modality::denied));

constexpr std::array<std::string_view, 8> modifier_names{
    "exact", "about", "at_least", "more_than", "up_to", "less_than", "range", "vague"};
static_assert(ends_with(modifier_names, mention::Modifier::vague));

constexpr std::array<std::string_view, 5> frame_names{
    "object", "subject", "either", "noun", "state"};
static_assert(ends_with(frame_names, mention::Frame::state));

constexpr std::array<std::string_view, 7> form_names{
    "none", "base", "past", "participle", "gerund", "noun", "adjective"};
static_assert(ends_with(form_names, mention::Form::adjective));

constexpr std::array<std::string_view, 11> noun_class_names{
    "none", "people", "group", "item", "place", "money", "time", "share", "happening", "measure", "abstract_thing"};
static_assert(ends_with(noun_class_names, mention::NounClass::abstract_thing));

constexpr std::array<std::string_view, 10> entity_kind_names{
    "country", "region", "city", "area", "organisation", "agency", "government", "media", "person", "people"};
static_assert(ends_with(entity_kind_names, mention::EntityKind::people));

constexpr std::array<std::string_view, 94> word_names{
    "none", "of", "in", "at", "on", "by", "to", "from", "between", "and_", "or_", "but", "with", "for_", "since",
    "until", "before", "after", "during", "over", "under", "within", "through", "near", "against", "into", "about",
    "than", "per", "as", "among", "including", "than_", "plus", "not_", "via", "despite", "there", "if_", "elsewhere",
    "definite", "indefinite",
    "demonstrative", "possessive", "they", "them", "he", "she", "it", "we", "who", "that", "which", "both", "either",
    "each",
    "other", "another", "such", "none_of", "quantity_pronoun", "be", "have", "do_", "will", "would", "could",
    "may", "might", "can", "should", "must", "ago", "last", "next", "this_", "early", "mid", "late", "end",
    "start", "past", "coming", "now", "today", "yesterday", "tomorrow", "earlier", "later", "same", "previous",
    "following", "ongoing", "overnight"};
static_assert(word_names.size() == static_cast<std::size_t>(mention::Word::count_));

constexpr std::array<std::string_view, 6> role_names{
    "headline", "heading", "bullet", "body", "quotation", "furniture"};
static_assert(ends_with(role_names, text::Role::furniture));

constexpr std::array<std::string_view, 6> kind_names{
    "none", "stock", "flow", "increment", "share", "forecast"};
static_assert(ends_with(kind_names, claim::Kind::forecast));

constexpr std::array<std::string_view, 2> polarity_names{
    "affirmed", "negated"};
static_assert(ends_with(polarity_names, claim::Polarity::negated));

constexpr std::array<std::string_view, 4> anchor_names{
    "stated", "document", "inferred", "unknown"};
static_assert(ends_with(anchor_names, claim::Anchor::unknown));

constexpr std::array<std::string_view, 3> quote_style_names{
    "indirect", "direct", "carried"};
static_assert(ends_with(quote_style_names, claim::QuoteStyle::carried));

constexpr std::array<std::string_view, 46> rule_names{
    "none", "verb_object", "verb_subject", "passive_subject", "participle_after", "noun_before", "noun_of",
    "toll_verb", "state_adjective", "elided_event", "carried_event", "headline_event", "share_of", "money_amount",
    "duration_length", "present_be", "nearest_event", "no_event", "subject_after_number", "subject_of",
    "subject_elided", "subject_pronoun", "subject_before", "subject_context", "subject_event_noun",
    "time_same_clause", "time_same_sentence", "time_carried", "place_same_clause", "place_carried",
    "source_before", "source_after", "source_according", "source_quote", "source_carried", "source_caption",
    "source_turn",
    "modal_word", "hedge_word", "future_word", "negation_word", "additional_word", "stance_word", "cause_word",
    "tally_word", "spared"};
static_assert(rule_names.size() == static_cast<std::size_t>(claim::Rule::count_));

constexpr std::array<std::string_view, 6> note_kind_names{
    "ill_formed_bytes", "impossible_date", "sentence_split", "claims_capped", "year_before_document",
    "control_characters"};
static_assert(ends_with(note_kind_names, claim::NoteKind::control_characters));

constexpr std::array<std::string_view, 6> family_names{
    "agrees", "conflicts", "updates", "part_of", "qualifies", "not_comparable"};
static_assert(ends_with(family_names, relate::Family::not_comparable));

constexpr std::array<std::string_view, 19> relation_type_names{
    "echo", "equivalence", "refinement", "overlap", "composition", "follow_up", "superseded", "fulfilment",
    "change_of_perspective", "contradiction", "definition_mismatch", "scope_mismatch", "modality_shift",
    "attribution_shift", "quotation_drift", "qualification", "implausible", "unsupported", "not_comparable"};
static_assert(ends_with(relation_type_names, relate::RelationType::not_comparable));

constexpr std::array<std::string_view, 11> conflict_kind_names{
    "numeric", "date", "definition", "negation", "antonym", "modal", "structural", "cause", "source", "headline",
    "arithmetic"};
static_assert(ends_with(conflict_kind_names, relate::ConflictKind::arithmetic));

constexpr std::array<std::string_view, 5> verdict_names{
    "hard", "soft", "compatible", "error", "not_comparable"};
static_assert(ends_with(verdict_names, relate::Verdict::not_comparable));

constexpr std::array<std::string_view, 18> field_names{
    "quantity", "predicate", "kind", "population", "category", "time", "as_of", "place", "stage", "source",
    "modality", "status", "base", "polarity", "stance", "agent", "cause", "none"};
static_assert(ends_with(field_names, relate::Field::none));

constexpr std::array<std::string_view, 4> origin_evidence_names{
    "shared_string", "shared_rare_value", "same_named_source", "same_document"};
static_assert(ends_with(origin_evidence_names, relate::OriginEvidence::same_document));

constexpr std::array<std::string_view, 3> policy_names{
    "range", "conservative", "majority"};
static_assert(ends_with(policy_names, relate::Policy::majority));
// clang-format on

}  // namespace

template <>
Names names_of<mention::Category>() {
  return category_names;
}
template <>
Names names_of<mention::Predicate>() {
  return predicate_names;
}
template <>
Names names_of<mention::Modality>() {
  return modality_names;
}
template <>
Names names_of<mention::Modifier>() {
  return modifier_names;
}
template <>
Names names_of<mention::Frame>() {
  return frame_names;
}
template <>
Names names_of<mention::Form>() {
  return form_names;
}
template <>
Names names_of<mention::NounClass>() {
  return noun_class_names;
}
template <>
Names names_of<mention::EntityKind>() {
  return entity_kind_names;
}
template <>
Names names_of<mention::Word>() {
  return word_names;
}
template <>
Names names_of<text::Role>() {
  return role_names;
}
template <>
Names names_of<claim::Kind>() {
  return kind_names;
}
template <>
Names names_of<claim::Polarity>() {
  return polarity_names;
}
template <>
Names names_of<claim::Anchor>() {
  return anchor_names;
}
template <>
Names names_of<claim::QuoteStyle>() {
  return quote_style_names;
}
template <>
Names names_of<claim::Rule>() {
  return rule_names;
}
template <>
Names names_of<claim::NoteKind>() {
  return note_kind_names;
}
template <>
Names names_of<relate::Family>() {
  return family_names;
}
template <>
Names names_of<relate::RelationType>() {
  return relation_type_names;
}
template <>
Names names_of<relate::ConflictKind>() {
  return conflict_kind_names;
}
template <>
Names names_of<relate::Verdict>() {
  return verdict_names;
}
template <>
Names names_of<relate::Field>() {
  return field_names;
}
template <>
Names names_of<relate::OriginEvidence>() {
  return origin_evidence_names;
}
template <>
Names names_of<relate::Policy>() {
  return policy_names;
}

std::optional<std::size_t> find_name(Names names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return i;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].size() == name.size() + 1 && names[i].back() == '_' && names[i].substr(0, name.size()) == name)
      return i;
  }
  return std::nullopt;
}

std::string list_names(Names names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace crossclaim::io
