// The table of contents: text -> tokens -> mentions -> claims. Enters: one text. Leaves: an Analysis that owns it.
// Example: analyze({.text = "12 died."}, lexicon, {}) has one claim. Cost: linear in the text, one buffer a room.
// Tested in tests/engine/analyze_test.cpp, tests/engine/steps_test.cpp and tests/cases.
#include "engine/analyze.hpp"

#include <utility>

#include "base/steps.hpp"
#include "base/utf8.hpp"
#include "mention/finder.hpp"
#include "text/reader.hpp"

namespace crossclaim::engine {

void mend_names(Source& source) {
  std::uint32_t replaced = 0;
  for (std::string* name : {&source.title, &source.publisher, &source.id})
    if (!base::is_well_formed(*name)) *name = base::mend(*name, replaced);
}

/// One room after the other; what a room needs for itself goes with it.
struct Reading::Work {
  Analysis analysis;
  const mention::Lexicon& lexicon;
  const base::Budget& budget;
  std::optional<text::Reader> text;
  std::optional<mention::Finder> mentions;
  std::optional<claim::Maker> claims;

  void open_text() {
    std::string& bytes = analysis.source.text;
    if (!base::is_well_formed(bytes)) bytes = base::mend(bytes, analysis.replaced_bytes);
    mend_names(analysis.source);
    text.emplace(bytes, lexicon.conventions, budget, analysis.document);
  }

  void open_mentions() {
    mentions.emplace(analysis.source.text, analysis.document, lexicon, analysis.mentions);
    text.reset();
  }

  void open_claims() {
    claims.emplace(analysis.source.text, analysis.document, analysis.mentions, lexicon, analysis.source.date, budget,
                   analysis.claims);
    mentions.reset();
  }

  void end() {
    claims.reset();
    if (analysis.replaced_bytes > 0)
      analysis.claims.notes.push_back({claim::NoteKind::ill_formed_bytes, {}, analysis.replaced_bytes});
  }
};

Reading::Reading(Source source, const mention::Lexicon& lexicon, const base::Budget& budget)
    : work_(new Work{{}, lexicon, budget, {}, {}, {}}) {
  Analysis& analysis = work_->analysis;
  analysis.source = std::move(source);
  analysis.refused = analysis.source.text.size() > budget.max_text_bytes;
  if (analysis.refused)
    analysis.source.text = {};  // nothing may point into a text that was not read
  else
    work_->open_text();
}
Reading::~Reading() = default;

bool Reading::step() {
  Work& w = *work_;
  if (w.analysis.refused) return false;
  if (w.text) {
    if (!w.text->step()) w.open_mentions();
  } else if (w.mentions) {
    if (!w.mentions->step()) w.open_claims();
  } else if (!w.claims->step()) {
    w.end();
    return false;
  }
  return true;
}

Analysis Reading::take() { return std::move(work_->analysis); }

unsigned Reading::done() const { return work_->text ? 0 : work_->mentions ? 20 : 50; }

Analysis analyze(Source source, const mention::Lexicon& lexicon, const base::Budget& budget) {
  Reading reading(std::move(source), lexicon, budget);
  base::finish(reading);
  return reading.take();
}

}  // namespace crossclaim::engine
