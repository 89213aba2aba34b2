// Claims in the vocabulary of schema.org, for those who publish them in a page. Enters, leaves: see report_writer.hpp.
// Example: {"@type":"Claim","text":"At least 12 people were killed, the ministry
// said.","author":{"@type":"Organization",...}, "appearance":{"@type":"Article","headline":...}}. A named source is the
// author; without one the report itself is. Cost: linear. Tested in tests/io/report_export_test.cpp.
#include "engine/labels.hpp"
#include "io/claim_row.hpp"
#include "io/json_writer.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

bool is_person(const claim::Source& source, const mention::Lexicon& lexicon) {
  return source.id < lexicon.entities.size() && lexicon.entities[source.id].kind == mention::EntityKind::person;
}

void write_article(JsonWriter& json, const engine::Analysis& analysis) {
  const engine::Source& source = analysis.source;
  json.member_object("appearance", [&] {
    json.member("@type", "Article");
    json.member("headline", source.title.empty() ? source.id : source.title);
    if (!source.url.empty()) json.member("url", source.url);
    if (source.date) json.member("datePublished", base::format_iso_day(*source.date));
    if (source.publisher.empty()) return;
    json.member_object("publisher", [&] {
      json.member("@type", "Organization");
      json.member("name", source.publisher);
    });
  });
}

}  // namespace

std::string schema_json(const engine::Report& report, const mention::Lexicon& lexicon) {
  std::string out;
  JsonWriter json(out);
  const auto write_claim = [&](const engine::Analysis& analysis, std::size_t index) {
    const claim::Claim& claim = analysis.claims.claims[index];
    const ClaimRow row = row_of(analysis, claim, lexicon);
    json.object([&] {
      json.member("@type", "Claim");
      json.member("identifier", claim_id(analysis.source.id, index));
      json.member("text", engine::words(analysis, claim.sentence_span, lexicon, 2000));
      if (!row.figure.empty()) json.member("name", row.subject.empty() ? row.figure : row.figure + ' ' + row.subject);
      if (!row.time.empty()) json.member("temporalCoverage", row.time);
      if (!row.place.empty()) json.member("spatialCoverage", row.place);
      if (!row.source.empty()) {
        json.member_object("author", [&] {
          json.member("@type", is_person(claim.sources[0], lexicon) ? "Person" : "Organization");
          json.member("name", row.source);
        });
      }
      write_article(json, analysis);
    });
  };
  json.object([&] {
    json.member("@context", "https://schema.org");
    json.member_array("@graph", [&] {
      for (const engine::Analysis& analysis : report.documents) {
        for (std::size_t i = 0; i < analysis.claims.claims.size() && !analysis.source.corpus; ++i)
          write_claim(analysis, i);
      }
    });
  });
  return out;
}

}  // namespace crossclaim::io
