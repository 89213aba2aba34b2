// Every form in which a result leaves the program. Enters: an Analysis or a Report, and the Lexicon it was made with.
// Leaves: text. Example: extract_json(analysis, lexicon) is one line in the form of assets/schema/claim.schema.json.
// Cost: linear in the result. Tested in tests/io and, against the schema, in tests/cli.
#pragma once

#include <string>
#include <string_view>

#include "engine/report.hpp"

namespace crossclaim::io {

/// The claims of one document: report_json.cpp. No line break at the end.
[[nodiscard]] std::string extract_json(const engine::Analysis& analysis, const mention::Lexicon& lexicon);
/// What stands in the place of a document that could not be read.
[[nodiscard]] std::string error_json(std::string_view id, std::string_view message);
/// {"documents","claims","relations","questions","origins","notes"}.
[[nodiscard]] std::string compare_json(const engine::Report& report, const mention::Lexicon& lexicon);
/// {"id","family","relation","reason"}: what the second text of a pair is to the first.
[[nodiscard]] std::string relation_json(std::string_view id, const relate::Relation& relation, std::string_view reason);

/// RFC 4180, one row a claim, with a header: report_csv.cpp.
[[nodiscard]] std::string csv_header();
[[nodiscard]] std::string extract_csv(const engine::Analysis& analysis, const mention::Lexicon& lexicon);
/// The claims of the documents that are not bundled.
[[nodiscard]] std::string own_csv(const engine::Report& report, const mention::Lexicon& lexicon);
[[nodiscard]] std::string compare_csv(const engine::Report& report, const mention::Lexicon& lexicon);

/// Aligned columns for a terminal: report_table.cpp.
[[nodiscard]] std::string extract_table(const engine::Analysis& analysis, const mention::Lexicon& lexicon);
/// Questions with their answers, then every relation with its reason.
[[nodiscard]] std::string compare_table(const engine::Report& report, const mention::Lexicon& lexicon);
/// Every claim with the rules and words that made it.
[[nodiscard]] std::string explain_text(const engine::Analysis& analysis, const mention::Lexicon& lexicon);

/// W3C Web Annotation with quote and position selectors, the claims of the documents that are not bundled:
/// report_annotation.cpp.
[[nodiscard]] std::string annotation_json(const engine::Report& report, const mention::Lexicon& lexicon);

/// schema.org Claim, a list of those of the documents that are not bundled: report_schema.cpp.
[[nodiscard]] std::string schema_json(const engine::Report& report, const mention::Lexicon& lexicon);
/// To read and to paste into a mail: each claim with its sentence, its source and what stands against it:
/// report_plain.cpp.
[[nodiscard]] std::string plain_text(const engine::Report& report, const mention::Lexicon& lexicon);

/// "<document>#<n>": the n-th claim of its document, from 1.
[[nodiscard]] std::string claim_id(std::string_view document, std::size_t index);

}  // namespace crossclaim::io
