// The second half of the table of contents: claims of all texts -> relations -> sentences. Enters: Analyses. Leaves: a Report.
// Example: see analyze.hpp. Cost: one copy of the claims, then what the relate room costs. Tested in tests/engine/compare_test.cpp
// and tests/engine/steps_test.cpp.
#include <algorithm>
#include <utility>

#include "base/steps.hpp"
#include "engine/analyze.hpp"
#include "engine/sentences.hpp"

namespace crossclaim::engine {
namespace {

constexpr std::size_t step_claims = 512;

/// Some more claims of a document behind those of it that the report has, their indices moved into the report's tables.
/// Returns how many of them it has now.
std::size_t append_some(Report& report, std::uint32_t document, std::size_t taken) {
  const claim::Claims& own = report.documents[document].claims;
  if (taken == 0) {
    report.keys.insert(report.keys.end(), own.keys.begin(), own.keys.end());
    report.shingles.insert(report.shingles.end(), own.shingles.begin(), own.shingles.end());
  }
  const auto keys = static_cast<std::uint32_t>(report.keys.size() - own.keys.size());
  const auto shingles = static_cast<std::uint32_t>(report.shingles.size() - own.shingles.size());
  for (const std::size_t end = std::min(taken + step_claims, own.claims.size()); taken < end; ++taken) {
    claim::Claim claim = own.claims[taken];
    claim.document = document;
    claim.first_key += keys;
    claim.first_shingle += shingles;
    report.claims.push_back(claim);
  }
  return taken;
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

enum class Stage : std::uint8_t { documents, relations, tidying, sentences };

}  // namespace

/// First the claims of all documents, then the relations, then their sentences.
struct Comparing::Work {
  const mention::Lexicon& lexicon;
  Report report;
  const relate::Policy policy;
  const base::Budget& budget;
  std::vector<relate::DocumentInfo> infos;
  std::size_t taken = 0;  ///< claims of the next document
  std::optional<relate::Relating> relating;
  std::optional<Writer> writer;
  Stage stage = Stage::documents;

  void take_some() {
    const auto index = static_cast<std::uint32_t>(infos.size());
    taken = append_some(report, index, taken);
    if (taken < report.documents[index].claims.claims.size()) return;
    infos.push_back(info_of(report.documents[index]));
    taken = 0;
  }

  void open_relating() {
    relate::Input input;
    input.claims = report.claims;
    input.keys = report.keys;
    input.shingles = report.shingles;
    input.documents = infos;
    input.lexicon = &lexicon;
    relating.emplace(input, policy, budget, report.relations);
    stage = Stage::relations;
  }

  void end_relating() {
    relating.reset();  // as long a work as a stage of its own
    writer.emplace(report, lexicon);
    stage = Stage::sentences;
  }
};

Comparing::Comparing(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy, const base::Budget& budget)
    : work_(new Work{lexicon, {}, policy, budget, {}, {}, {}, {}, Stage::documents}) {
  work_->report.documents = std::move(documents);
  std::size_t claims = 0;
  for (const Analysis& document : work_->report.documents) claims += document.claims.claims.size();
  work_->report.claims.reserve(claims);
}
Comparing::~Comparing() = default;

bool Comparing::step() {
  Work& w = *work_;
  if (w.stage == Stage::documents) {
    if (w.infos.size() < w.report.documents.size()) w.take_some();
    else w.open_relating();
    return true;
  }
  if (w.stage == Stage::relations) {
    if (!w.relating->step()) w.stage = Stage::tidying;
    return true;
  }
  if (w.stage == Stage::tidying) {
    w.end_relating();
    return true;
  }
  return w.writer->step();
}

Report Comparing::take() { return std::move(work_->report); }

unsigned Comparing::done() const {
  if (work_->stage != Stage::sentences) return 0;
  const std::size_t all = work_->report.relations.relations.size();
  return all == 0 ? 50 : 50 + static_cast<unsigned>(50 * std::min(work_->writer->written(), all) / all);
}

Report compare(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy, const base::Budget& budget) {
  Comparing comparing(std::move(documents), lexicon, policy, budget);
  base::finish(comparing);
  return comparing.take();
}

}  // namespace crossclaim::engine
