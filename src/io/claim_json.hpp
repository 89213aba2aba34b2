// The parts of a result that both JSON forms share. Enters: a Claim and the Analysis it points into. Leaves: an object
// of claim.schema.json. Example: see report_writer.hpp. Cost: linear in the claim's labels. Tested in
// tests/io/report_json_test.cpp.
#pragma once

#include <string_view>

#include "engine/report.hpp"
#include "io/json_writer.hpp"

namespace crossclaim::io {

/// What a claim is written with.
struct ClaimContext {
  const engine::Analysis& analysis;
  const mention::Lexicon& lexicon;
};

void write_claim(JsonWriter& json, const ClaimContext& context, const claim::Claim& claim, std::string_view id);
void write_quantity(JsonWriter& json, const ClaimContext& context, const mention::Quantity& quantity);
void write_time(JsonWriter& json, const ClaimContext& context, const claim::Time& time);
/// {"low": 3, "high": null}
void write_ends(JsonWriter& json, const base::Interval& interval);
/// The notes of one document, as members of an array that is open.
void write_notes(JsonWriter& json, const engine::Analysis& analysis, bool with_document);

}  // namespace crossclaim::io
