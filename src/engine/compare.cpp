// The second half of the table of contents: claims of all texts -> relations -> sentences. Enters: Analyses. Leaves: a Report.
// Example: see analyze.hpp. Cost: one copy of the claims, then what the relate room costs. Tested in tests/engine/compare_test.cpp.
#include <utility>

#include "engine/analyze.hpp"
#include "engine/sentences.hpp"

namespace crossclaim::engine {
namespace {

/// The claims of a document, its indices moved into the report's tables.
void append(Report& report, std::uint32_t document) {
  const claim::Claims& own = report.documents[document].claims;
  const auto keys = static_cast<std::uint32_t>(report.keys.size());
  const auto shingles = static_cast<std::uint32_t>(report.shingles.size());
  report.keys.insert(report.keys.end(), own.keys.begin(), own.keys.end());
  report.shingles.insert(report.shingles.end(), own.shingles.begin(), own.shingles.end());
  for (claim::Claim claim : own.claims) {
    claim.document = document;
    claim.first_key += keys;
    claim.first_shingle += shingles;
    report.claims.push_back(claim);
  }
}

relate::DocumentInfo info_of(const Analysis& analysis) {
  relate::DocumentInfo info;
  info.corpus = analysis.source.corpus;
  info.topic = analysis.claims.topic;
  const base::DateInterval& dateline = analysis.claims.dateline;
  info.has_date = analysis.claims.has_date && dateline.has_last;
  if (info.has_date) info.date = dateline.last;
  return info;
}

}  // namespace

Report compare(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy, const base::Budget& budget) {
  Report report;
  report.documents = std::move(documents);
  std::vector<relate::DocumentInfo> infos;
  for (std::uint32_t i = 0; i < report.documents.size(); ++i) {
    append(report, i);
    infos.push_back(info_of(report.documents[i]));
  }
  relate::Input input;
  input.claims = report.claims;
  input.keys = report.keys;
  input.shingles = report.shingles;
  input.documents = infos;
  input.lexicon = &lexicon;
  report.relations = relate::relate(input, policy, budget);
  write_sentences(report, lexicon);
  return report;
}

}  // namespace crossclaim::engine
