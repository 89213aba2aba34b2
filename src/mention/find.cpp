// The mention room in the order of its stages. Enters: a Document and the Lexicon. Leaves: Mentions.
// Each stage sees one sentence and what the stages before it wrote. Cost: linear. Tested in tests/mention.
#include "base/steps.hpp"
#include "mention/finder.hpp"

namespace crossclaim::mention {

void Finder::read(const text::Sentence& sentence) {
  tagger_.read(sentence);
  const std::size_t first_time = out_.times.size();
  find_times(text_, document_, sentence, out_.tags, lexicon_, out_.times);
  const std::size_t first_clock = out_.clocks.size();
  find_clocks(text_, document_, sentence, out_.tags, lexicon_, out_.clocks);
  find_quantities(text_, document_, sentence, out_.tags, lexicon_, out_.times, first_time,
                  std::span<const Clock>(out_.clocks).subspan(first_clock), out_.quantities);
  find_entities(text_, document_, sentence, out_.tags, lexicon_, out_.entities);
}

bool Finder::step() {
  for (std::size_t n = 0; n < base::step_sentences && next_ < document_.sentences.size(); ++n)
    read(document_.sentences[next_++]);
  if (next_ < document_.sentences.size()) return true;
  tagger_.end();
  return false;
}

Mentions find(std::string_view text, const text::Document& document, const Lexicon& lexicon) {
  Mentions mentions;
  Finder finder(text, document, lexicon, mentions);
  base::finish(finder);
  return mentions;
}

}  // namespace crossclaim::mention
