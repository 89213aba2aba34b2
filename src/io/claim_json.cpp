// See claim_json.hpp.
#include "io/claim_json.hpp"

#include "engine/labels.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

using base::Span;

void write_span(JsonWriter& json, Span span) {
  json.member("begin", span.begin);
  json.member("end", span.end);
}

void write_end(JsonWriter& json, std::string_view name, bool has, base::Decimal number) {
  json.key(name);
  if (has)
    json.value(number);
  else
    json.null();
}

void write_interval(JsonWriter& json, const base::Interval& interval) {
  write_end(json, "low", interval.has_low, interval.low);
  write_end(json, "high", interval.has_high, interval.high);
}

std::string_view concept_name(const ClaimContext& context, std::uint16_t id) {
  return id < context.lexicon.concepts.size() ? std::string_view(context.lexicon.concepts[id]) : std::string_view{};
}

std::string_view entity_id(const ClaimContext& context, mention::EntityId id) {
  return id < context.lexicon.entities.size() ? std::string_view(context.lexicon.entities[id].id) : std::string_view{};
}

/// A thing that a claim names: label, id and, where the text has words for it, their span.
void write_thing(JsonWriter& json, std::string_view name, std::string_view label, std::string_view id, Span span) {
  json.key(name);
  if (label.empty()) return json.null();
  json.object([&] {
    json.member("label", label);
    json.member_or_null("id", id);
    if (!span.empty()) write_span(json, span);
  });
}

void write_sources(JsonWriter& json, const ClaimContext& context, const claim::Claim& claim) {
  json.member_array("attribution", [&] {
    for (std::size_t i = 0; i < claim.source_count; ++i) {
      const claim::Source& source = claim.sources[i];
      json.object([&] {
        json.member("label", engine::source_label(context.analysis, source, context.lexicon));
        json.member_or_null("id", entity_id(context, source.id));
        json.member("named", source.named);
        json.member_or_null(
            "verb", source.cue.empty() ? std::string{} : engine::words(context.analysis, source.cue, context.lexicon));
        json.member("quote", name_of(source.style));
        write_span(json, source.span);
      });
    }
  });
}

void write_why(JsonWriter& json, const ClaimContext& context, const claim::Claim& claim) {
  json.member_array("why", [&] {
    for (std::size_t i = 0; i < claim.why_count; ++i) {
      const claim::Why& why = claim.why[i];
      json.object([&] {
        json.member("rule", name_of(why.rule));
        json.member("text", base::slice(context.analysis.source.text, why.cue));
        write_span(json, why.cue);
      });
    }
  });
}

/// "15:00"; of "half past four" no value, for it may be of either half of the day.
void write_hour(JsonWriter& json, const ClaimContext& context, const claim::Hour& hour) {
  if (hour.minute < 0) return;
  json.member_object("hour", [&] {
    write_span(json, hour.span);
    json.member("text", base::slice(context.analysis.source.text, hour.span));
    json.member_or_null("value", hour.half_told ? base::format_time_of_day(hour.minute) : std::string{});
  });
}

/// What a share is of, or the pole of a claim without a number.
void write_base(JsonWriter& json, const ClaimContext& context, const claim::Claim& claim) {
  json.key("base");
  const bool has_claim = claim.base_claim < context.analysis.claims.claims.size();
  if (claim.base_span.empty() && !has_claim) {
    json.null();
  } else {
    json.object([&] {
      if (has_claim) json.member("claim", claim_id(context.analysis.source.id, claim.base_claim));
      if (!claim.base_span.empty()) {
        json.member("label", engine::words(context.analysis, claim.base_span, context.lexicon));
        write_span(json, claim.base_span);
      }
    });
  }
  json.key("object");
  if (claim.stance.span.empty()) return json.null();
  json.object([&] {
    const bool stance = claim.stance.axis != 0;  // else a statement, and its words are the verb's
    json.member("label", stance ? concept_name(context, claim.stance.axis)
                                : engine::words(context.analysis, claim.stance.span, context.lexicon));
    if (stance) json.member("pole", claim.stance.pole);
    write_span(json, claim.stance.span);
  });
}

void write_time_member(JsonWriter& json, std::string_view name, const ClaimContext& context, const claim::Time& time) {
  json.key(name);
  if (time.present)
    write_time(json, context, time);
  else
    json.null();
}

/// When it happened; of a count that gives no day of its own, the day it was told on. What may be or takes long has
/// none.
const claim::Time& event_time(const claim::Claim& claim) {
  using mention::Predicate;
  const Predicate p = claim.predicate;
  const bool measured = p == Predicate::money || p == Predicate::share || p == Predicate::duration;
  const bool state = p == Predicate::present || p == Predicate::other;
  const bool counted = !measured && (!state || claim.modality == mention::Modality::asserted);
  return !claim.time.present && counted ? claim.as_of : claim.time;
}

}  // namespace

std::string claim_id(std::string_view document, std::size_t index) {
  return std::string(document) + '#' + std::to_string(index + 1);
}

void write_ends(JsonWriter& json, const base::Interval& interval) {
  json.object([&] { write_interval(json, interval); });
}

void write_quantity(JsonWriter& json, const ClaimContext& context, const mention::Quantity& quantity) {
  json.object([&] {
    write_span(json, quantity.span);
    json.member("text", base::slice(context.analysis.source.text, quantity.span));
    write_interval(json, quantity.said);
    json.member("modifier", name_of(quantity.modifier));
    json.member_or_null("unit", concept_name(context, quantity.unit));
    json.key("suggested");
    write_ends(json, quantity.suggested);
  });
}

void write_time(JsonWriter& json, const ClaimContext& context, const claim::Time& time) {
  json.object([&] {
    write_span(json, time.span);
    json.member("text", base::slice(context.analysis.source.text, time.span));
    json.member_or_null("value", engine::time_label(time));
    json.member("anchor", name_of(time.anchor));
  });
}

void write_claim(JsonWriter& json, const ClaimContext& context, const claim::Claim& claim, std::string_view id) {
  const engine::Analysis& analysis = context.analysis;
  json.object([&] {
    json.member("id", id);
    json.member("document", analysis.source.id);
    json.member_object("sentence", [&] { write_span(json, claim.sentence_span); });
    json.member("role", name_of(claim.role));
    json.member("predicate", name_of(claim.predicate));
    json.member_or_null("kind", claim.kind == claim::Kind::none ? std::string_view{} : name_of(claim.kind));
    json.key("quantity");
    if (claim.has_quantity)
      write_quantity(json, context, claim.quantity);
    else
      json.null();
    write_base(json, context, claim);
    write_thing(json, "subject", engine::subject_label(analysis, claim, context.lexicon),
                concept_name(context, claim.subject.noun), claim.subject.span);
    write_thing(json, "agent", engine::agent_label(analysis, claim, context.lexicon),
                concept_name(context, claim.agent.noun), claim.agent.span);
    json.member("polarity", name_of(claim.polarity));
    json.member("additional", claim.additional);
    write_time_member(json, "time", context, event_time(claim));
    write_time_member(json, "as_of", context, claim.as_of);
    write_hour(json, context, claim.hour);
    const std::string place =
        claim.place.present ? engine::place_label(analysis, claim.place, context.lexicon) : std::string{};
    write_thing(json, "place", place, entity_id(context, claim.place.id), claim.place.span);
    write_sources(json, context, claim);
    json.member("modality", name_of(claim.modality));
    write_why(json, context, claim);
  });
}

void write_notes(JsonWriter& json, const engine::Analysis& analysis, bool with_document) {
  for (const claim::Note& note : analysis.claims.notes) {
    json.object([&] {
      if (with_document) json.member("document", analysis.source.id);
      json.member("note", name_of(note.kind));
      write_span(json, note.span);
      json.member("count", note.count);
    });
  }
}

}  // namespace crossclaim::io
