// The table of contents: text -> tokens -> mentions -> claims. Enters: one text. Leaves: an Analysis that owns it.
// Example: analyze({.text = "12 died."}, lexicon, {}) has one claim. Cost: linear in the text, one buffer a room.
// Tested in tests/engine/analyze_test.cpp and tests/cases.
#include "engine/analyze.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace crossclaim::engine {

Analysis analyze(Source source, const mention::Lexicon& lexicon, const base::Budget& budget) {
  Analysis analysis;
  analysis.source = std::move(source);
  std::string& text = analysis.source.text;
  if (text.size() > budget.max_text_bytes) {
    analysis.refused = true;
    text = {};  // nothing may point into a text that was not read
    return analysis;
  }
  if (!base::is_well_formed(text)) text = base::mend(text, analysis.replaced_bytes);

  analysis.document = text::read(text, lexicon.conventions, budget);
  analysis.mentions = mention::find(text, analysis.document, lexicon);
  analysis.claims = claim::find(text, analysis.document, analysis.mentions, lexicon, analysis.source.date, budget);
  if (analysis.replaced_bytes > 0) {
    analysis.claims.notes.push_back({claim::NoteKind::ill_formed_bytes, {}, analysis.replaced_bytes});
  }
  return analysis;
}

}  // namespace crossclaim::engine
