// Claims as W3C Web Annotations. Enters, leaves: see report_writer.hpp. Each has a quote selector, which survives small
// changes of the page, and a position selector in characters. Example:
// {"type":"Annotation","target":{"source":"https://...",
// "selector":[{"type":"TextQuoteSelector","exact":"12",...},{"type":"TextPositionSelector","start":0,"end":2}]}}.
// Cost: linear; positions are counted on from claim to claim. Tested in tests/io/report_annotation_test.cpp.
#include <algorithm>

#include "engine/labels.hpp"
#include "io/claim_row.hpp"
#include "io/json_writer.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

constexpr std::uint32_t context_bytes = 32;

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Counts characters; asked in rising order it passes over the text once.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view text) : text_(text) {}
  std::uint32_t at(std::uint32_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    for (; byte_ < byte; ++byte_) count_ += inside_character(text_, byte_) ? 0 : 1;
    return count_;
  }

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0, count_ = 0;
};

void write_selectors(JsonWriter& json, std::string_view text, base::Span span, CharacterCounter& counter) {
  std::uint32_t before = span.begin - std::min(span.begin, context_bytes);
  while (inside_character(text, before)) ++before;
  std::uint32_t behind = std::min(static_cast<std::uint32_t>(text.size()), span.end + context_bytes);
  while (inside_character(text, behind)) --behind;
  json.member_array("selector", [&] {
    json.object([&] {
      json.member("type", "TextQuoteSelector");
      json.member("exact", base::slice(text, span));
      json.member("prefix", base::slice(text, {before, span.begin}));
      json.member("suffix", base::slice(text, {span.end, behind}));
    });
    json.object([&] {
      json.member("type", "TextPositionSelector");
      json.member("start", counter.at(span.begin));
      json.member("end", counter.at(span.end));
    });
  });
}

/// What the claim is, and after it what stands against it.
std::string body_of(const engine::Analysis& analysis, const claim::Claim& claim, const mention::Lexicon& lexicon) {
  const ClaimRow row = row_of(analysis, claim, lexicon);
  std::string out(name_of(claim.predicate));
  for (const std::string* part : {&row.figure, &row.subject, &row.time, &row.place, &row.source}) {
    if (!part->empty()) out += "; " + *part;
  }
  return out;
}

}  // namespace

std::string annotation_json(const engine::Report& report, const mention::Lexicon& lexicon) {
  const std::vector<std::vector<std::uint32_t>> relations = relations_by_claim(report);
  std::string out;
  JsonWriter json(out);
  std::size_t index = 0;  // of the claim over all documents
  const auto write_body = [&](std::string_view purpose, std::string_view value) {
    json.object([&] {
      json.member("type", "TextualBody");
      json.member("purpose", purpose);
      json.member("format", "text/plain");
      json.member("value", value);
    });
  };
  const auto write_item = [&](const engine::Analysis& analysis, std::size_t own, CharacterCounter& counter) {
    const claim::Claim& claim = analysis.claims.claims[own];
    const engine::Source& source = analysis.source;
    json.object([&] {
      json.member("type", "Annotation");
      json.member("motivation", "describing");
      json.member_array("body", [&] {
        write_body("describing", body_of(analysis, claim, lexicon));
        if (index >= relations.size()) return;
        for (const std::uint32_t r : relations[index]) write_body("commenting", report.reasons[r]);
      });
      json.member_object("target", [&] {
        json.member("source", source.url.empty() ? source.id : source.url);
        write_selectors(json, source.text, claim.has_quantity ? claim.quantity.span : claim.sentence_span, counter);
      });
    });
  };
  json.object([&] {
    json.member("@context", "http://www.w3.org/ns/anno.jsonld");
    json.member("type", "AnnotationPage");
    json.member_array("items", [&] {
      for (const engine::Analysis& analysis : report.documents) {
        CharacterCounter counter(analysis.source.text);
        for (std::size_t i = 0; i < analysis.claims.claims.size(); ++i, ++index) {
          if (!analysis.source.corpus) write_item(analysis, i, counter);
        }
      }
    });
  });
  return out;
}

}  // namespace crossclaim::io
