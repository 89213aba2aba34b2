// The table of contents of the engine. Enters: texts, a Lexicon, a Budget. Leaves: a Report.
// Example: Report r = compare(analyses, lexicon, Policy::range, {}); Cost: linear in the text, n log n in the claims.
// No files, no clock, no globals. Tested in tests/engine and tests/cases.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/report.hpp"
#include "engine/sentences.hpp"
#include "relate/judged.hpp"

namespace crossclaim::engine {

/// Reads one text. Never fails: oddities become notes.
[[nodiscard]] Analysis analyze(Source source, const mention::Lexicon& lexicon, const base::Budget& budget);

/// The same in pieces; see base/steps.hpp. The lexicon and the budget live as long.
class Reading {
 public:
  Reading(Source source, const mention::Lexicon& lexicon, const base::Budget& budget);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading();

  bool step();
  /// Once nothing is left.
  [[nodiscard]] Analysis take();
  [[nodiscard]] unsigned done() const;  ///< in hundredths

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

/// Title, publisher and id as well-formed UTF-8: reasons name a text by them. Reading does it; needed where names
/// change behind it.
void mend_names(Source& source);

/// The day of a report where nobody gave one: many texts bring it in a line of their own under the headline. Reads the
/// head only. Example: "Ferry sinks\n14 June 2023\nA ferry sank on Tuesday." gives 2023-06-14. In dateline.cpp.
[[nodiscard]] std::optional<base::Day> dateline_of(std::string_view text, const mention::Lexicon& lexicon);

/// What is known of texts that stay while others come and go, so that these are compared with them, and not they with
/// each other again.
struct Kept {
  relate::Judged judged;
  Reasons reasons;  ///< what the first report says of them
};
[[nodiscard]] Kept keep(std::vector<Analysis> documents, const mention::Lexicon& lexicon);

/// Relates the claims of all texts with each other and inside each. `kept`: of the last of them, in their order; the
/// report is the same without it.
[[nodiscard]] Report compare(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy,
                             const base::Budget& budget, Kept* kept = nullptr);

/// The same in pieces.
class Comparing {
 public:
  Comparing(std::vector<Analysis> documents, const mention::Lexicon& lexicon, relate::Policy policy,
            const base::Budget& budget, Kept* kept = nullptr);
  Comparing(const Comparing&) = delete;
  Comparing& operator=(const Comparing&) = delete;
  ~Comparing();

  bool step();
  /// Once nothing is left.
  [[nodiscard]] Report take();
  [[nodiscard]] unsigned done() const;  ///< in hundredths

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace crossclaim::engine
