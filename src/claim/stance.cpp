// Claims without a number: where a party stands on an axis, and what caused what. Enters: a sentence. Leaves: Claims with a
// stance. Example: "The bridge was not reopened" is the negative pole of the axis open. Negation turns the pole round.
// Cost: the cues of one sentence. Tested in tests/cases/stance.md.
#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// The negation among the four words before, in the same clause; no_token where there is none.
std::uint32_t negation_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  for (std::uint32_t steps = 0; t > begin && steps < 4; ++steps) {
    --t;
    if (c.pos(t) == Pos::negation) return t;
    if (c.pos(t) == Pos::stop || c.pos(t) == Pos::comma) return no_token;
  }
  return no_token;
}

/// The subject of the clause: the nearest noun phrase before the cue that is no time.
NounPhrase subject_phrase(const Context& c, std::uint32_t cue, std::uint32_t begin) {
  for (std::uint32_t t = cue; t > begin; --t) {
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::stop) break;
    if (pos != Pos::noun && pos != Pos::name && pos != Pos::demonym && pos != Pos::pronoun) continue;
    return phrase_before(c, t, begin);
  }
  return {};
}

/// The phrase closest behind, where nothing stands before: "Embedded in Russian units, the men ...".
NounPhrase phrase_behind(const Context& c, std::uint32_t t, std::uint32_t end) {
  for (std::uint32_t steps = 0; t < end && steps < 6; ++t, ++steps) {
    const NounPhrase phrase = phrase_from(c, t, end);
    if (phrase.has_head) return phrase;
  }
  return {};
}

/// Whether the sentence says that something has a cause: words such as "because of". A mere mention of drones gives no cause.
bool names_cause(const Context& c, const text::Sentence& s) {
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
    if (const mention::Entry* cue = c.find(t, Category::cause); cue && cue->pole == 0) return true;
  return false;
}

}  // namespace

void find_stances(const Context& c, const Attributions& attributions, std::uint32_t index, std::vector<Claim>& out) {
  const text::Sentence& s = c.document.sentences[index];
  const bool causes = names_cause(c, s);
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    for (const Category category : {Category::stance, Category::cause}) {
      const mention::Match* match = c.mentions.tags.find(c.lexicon, t, category);
      if (!match) continue;
      const mention::Entry& entry = c.lexicon.entries[match->entry];
      if (entry.pole == 0 || (category == Category::cause && !causes)) continue;
      Claim claim;
      claim.sentence = index;
      claim.sentence_span = s.span;
      claim.role = c.document.blocks[s.block].role;
      claim.stance.axis = entry.concept_id;
      claim.stance.span = c.span(t, t + match->length);
      claim.stance.pole = entry.pole;
      const std::uint32_t negation = category == Category::stance ? negation_before(c, t, s.first_token) : no_token;
      if (negation != no_token) {
        claim.stance.span = c.span(negation, t + match->length);
        claim.stance.pole = static_cast<std::int8_t>(-claim.stance.pole);
        claim.polarity = Polarity::negated;
      }
      NounPhrase phrase = subject_phrase(c, t, s.first_token);
      if (!phrase.has_head) phrase = phrase_behind(c, t + match->length, s.last_token);
      claim.subject = subject_of(c, phrase);
      claim.modality = entry.modality;
      because(claim, category == Category::stance ? Rule::stance_word : Rule::cause_word, claim.stance.span);
      attribute(c, attributions, index, t, claim);
      out.push_back(claim);
    }
  }
}

}  // namespace crossclaim::claim
