// The second half of the table of contents: claims of all texts -> relations -> sentences. Enters: Analyses. Leaves: a
// Report. Example: see analyze.hpp. Cost: one copy of the claims, then what the relate room costs. Tested in
// tests/engine/compare_test.cpp and tests/engine/steps_test.cpp.
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

/// The claims of all documents, one behind the other.
struct Gathered {
  Report report;
  std::vector<relate::DocumentInfo> infos;
  std::size_t taken = 0;  ///< claims of the next document

  explicit Gathered(std::vector<Analysis> documents) {
    report.documents = std::move(documents);
    std::size_t claims = 0;
    for (const Analysis& document : report.documents) claims += document.claims.claims.size();
    report.claims.reserve(claims);
  }

  /// Whether any were left.
  bool take_some() {
    const auto index = static_cast<std::uint32_t>(infos.size());
    if (index == report.documents.size()) return false;
    taken = append_some(report, index, taken);
    if (taken < report.documents[index].claims.claims.size()) return true;
    infos.push_back(info_of(report.documents[index]));
    taken = 0;
    return true;
  }

  [[nodiscard]] relate::Input input(const mention::Lexicon& lexicon) const {
    relate::Input input;
    input.claims = report.claims;
    input.keys = report.keys;
    input.shingles = report.shingles;
    input.documents = infos;
    input.lexicon = &lexicon;
    return input;
  }
};

}  // namespace

/// First the claims of all documents, then the relations, then their sentences.
struct Comparing::Work : Gathered {
  const mention::Lexicon& lexicon;
  const relate::Policy policy;
  const base::Budget& budget;
  Kept* kept;
  std::optional<relate::Relating> relating;
  std::optional<Writer> writer;
  Stage stage = Stage::documents;

  Work(std::vector<Analysis> documents, const mention::Lexicon& words, relate::Policy chosen,
       const base::Budget& limits, Kept* known)
      : Gathered(std::move(documents)), lexicon(words), policy(chosen), budget(limits), kept(known) {}

  relate::ClaimIndex first_kept() const {
    return static_cast<relate::ClaimIndex>(report.claims.size() - (kept ? kept->judged.claims : 0));
  }

  void open_relating() {
    relate::Input all = input(lexicon);
    all.judged = kept ? &kept->judged : nullptr;
    all.first_judged = first_kept();
    relating.emplace(all, policy, budget, report.relations);
    stage = Stage::relations;
  }

  void end_relating() {
    relating.reset();  // as long a work as a stage of its own
    writer.emplace(report, lexicon, kept ? &kept->reasons : nullptr, first_kept());
    stage = Stage::sentences;
  }
};

Comparing::Comparing(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy,
                     const base::Budget& budget, Kept* kept)
    : work_(new Work(std::move(documents), lexicon, policy, budget, kept)) {}
Comparing::~Comparing() = default;

bool Comparing::step() {
  Work& w = *work_;
  if (w.stage == Stage::documents) {
    if (!w.take_some()) w.open_relating();
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
  if (w.writer->step()) return true;
  if (w.kept && w.kept->reasons.empty()) w.kept->reasons = Reasons(w.report, w.first_kept());
  return false;
}

Report Comparing::take() { return std::move(work_->report); }

unsigned Comparing::done() const {
  if (work_->stage != Stage::sentences) return 0;
  const std::size_t all = work_->report.relations.relations.size();
  return all == 0 ? 50 : 50 + static_cast<unsigned>(50 * std::min(work_->writer->written(), all) / all);
}

Kept keep(std::vector<Analysis> documents, const mention::Lexicon& lexicon) {
  Gathered all(std::move(documents));
  while (all.take_some()) continue;
  return {relate::judge_all(all.input(lexicon)), {}};
}

Report compare(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy,
               const base::Budget& budget, Kept* kept) {
  Comparing comparing(std::move(documents), lexicon, policy, budget, kept);
  base::finish(comparing);
  return comparing.take();
}

}  // namespace crossclaim::engine
