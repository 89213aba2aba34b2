// The mention room in the order of its stages. Enters: a Document and the Lexicon. Leaves: Mentions.
// Each stage sees one sentence and what the stages before it wrote. Cost: linear. Tested in tests/mention.
#include "mention/mention.hpp"

namespace crossclaim::mention {

Mentions find(std::string_view text, const text::Document& document, const Lexicon& lexicon) {
  Mentions mentions;
  mentions.tags = tag(text, document, lexicon);
  for (const text::Sentence& sentence : document.sentences) {
    const std::size_t first_time = mentions.times.size();
    find_times(text, document, sentence, mentions.tags, lexicon, mentions.times);
    find_quantities(text, document, sentence, mentions.tags, lexicon, mentions.times, first_time, mentions.quantities);
    find_entities(text, document, sentence, mentions.tags, lexicon, mentions.entities);
    find_cues(document, sentence, mentions.tags, mentions.cues);
  }
  return mentions;
}

}  // namespace crossclaim::mention
