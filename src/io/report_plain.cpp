// The reader's texts as a note to read, paste and print: each claim with its sentence and source, and what other
// reports say to it. Enters, leaves: see report_writer.hpp. Example: "1. more than 5,000 North Korean troops (HUR)\n
// <the sentence>\n
//    - contradiction, hard: <the reason> [Fresh Troops]". Cost: linear. Tested in tests/io/report_export_test.cpp.
#include <algorithm>

#include "engine/labels.hpp"
#include "io/claim_row.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

std::string with_spaces(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

void append_head(std::string& out, const engine::Source& source) {
  out += (source.title.empty() ? source.id : source.title) + '\n';
  std::string about = source.publisher;
  if (source.date) about += (about.empty() ? "" : ", ") + base::format_iso_day(*source.date);
  if (!about.empty()) out += about + '\n';
  out += '\n';
}

void append_relation(std::string& out, const engine::Report& report, std::uint32_t index, std::size_t of,
                     const mention::Lexicon& lexicon) {
  const relate::Relation& relation = report.relations.relations[index];
  out += "   - " + with_spaces(name_of(relation.type)) + ", " + with_spaces(name_of(relation.verdict)) + ": " +
         report.reasons[index];
  const relate::ClaimIndex other = relation.a == of ? relation.b : relation.a;
  if (other < report.claims.size())
    out += " [" + engine::document_label(report.documents[report.claims[other].document], lexicon) + ']';
  out += '\n';
}

}  // namespace

std::string plain_text(const engine::Report& report, const mention::Lexicon& lexicon) {
  const std::vector<std::vector<std::uint32_t>> relations = relations_by_claim(report);
  std::string out;
  std::size_t index = 0;  // of the claim over all documents
  for (const engine::Analysis& analysis : report.documents) {
    const bool own = !analysis.source.corpus;
    if (own) append_head(out, analysis.source);
    for (std::size_t i = 0; i < analysis.claims.claims.size(); ++i, ++index) {
      if (!own) continue;
      const claim::Claim& claim = analysis.claims.claims[i];
      const ClaimRow row = row_of(analysis, claim, lexicon);
      out += std::to_string(i + 1) + ". " + row.figure + (row.subject.empty() ? "" : ' ' + row.subject);
      if (!row.source.empty()) out += " (" + row.source + ')';
      out += "\n   " + engine::words(analysis, claim.sentence_span, lexicon, 600) + '\n';
      if (index < relations.size()) {
        for (const std::uint32_t r : relations[index]) append_relation(out, report, r, index, lexicon);
      }
    }
    if (own) out += '\n';
  }
  for (std::size_t q = 0; q < report.questions.size(); ++q)
    out += report.questions[q] + "\n   " + report.answers[q].text + '\n';
  return out;
}

}  // namespace crossclaim::io
