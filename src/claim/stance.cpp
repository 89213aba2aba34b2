// Claims without a number: where a party stands on an axis, and what caused what. Enters: a sentence. Leaves: Claims
// with a stance. Example: "The bridge was not reopened" is the negative pole of the axis open. Negation turns the pole
// round. Cost: the cues of one sentence. Tested in tests/cases/stance.md.
#include <algorithm>

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

/// "redeployed North Korean forces": whom a verb in the active acts on stands right behind it.
NounPhrase object_of(const Context& c, std::uint32_t t, std::uint32_t length, const text::Sentence& s) {
  bool passive = false;
  for (std::uint32_t k = t, steps = 0; k > s.first_token && steps < 3; ++steps) passive |= c.word(--k) == Word::be;
  if (length > 1 || c.pos(t) != Pos::verb || c.at(t).form == mention::Form::gerund || passive) return {};
  const NounPhrase phrase = phrase_from(c, t + 1, s.last_token);
  return phrase.has_head && !phrase.pronoun ? phrase : NounPhrase{};
}

/// "Kenya's incursion", "foreign conscripts": words that name an act or people are the head of the phrase that says
/// whose or who.
NounPhrase named_by(const Context& c, std::uint32_t t, std::uint32_t length, const text::Sentence& s) {
  const std::uint32_t head = t + length - 1;
  const mention::Entry* noun = c.noun(head);
  const mention::Entry* event = c.event(head);
  const bool people = noun && mention::is_people(noun->noun_class);
  const bool act = event && event->frame == mention::Frame::noun && event->predicate == Predicate::attacked;
  if (c.pos(head) != Pos::noun || !(people || act)) return {};
  return phrase_before(c, head + 1, s.first_token);
}

/// The last verb at or before the cue in its clause, whose helpers say how sure it is.
std::uint32_t verb_near(const Context& c, std::uint32_t t, std::uint32_t begin) {
  for (std::uint32_t k = t + 1, steps = 0; k > begin && steps < 12; ++steps) {
    --k;
    if (c.pos(k) == Pos::verb || c.pos(k) == Pos::auxiliary || c.pos(k) == Pos::modal)
      return k + (c.pos(k) == Pos::verb ? 0 : 1);
    if (c.pos(k) == Pos::stop) break;
  }
  return t;
}

/// The phrase closest behind, where nothing stands before: "Embedded in Russian units, the men ...".
NounPhrase phrase_behind(const Context& c, std::uint32_t t, std::uint32_t end) {
  for (std::uint32_t steps = 0; t < end && steps < 6; ++t, ++steps) {
    const NounPhrase phrase = phrase_from(c, t, end);
    if (phrase.has_head) return phrase;
  }
  return {};
}

/// One key for words chosen alike.
std::uint32_t key_of_phrase(const Context& c, std::uint32_t t, std::uint32_t length) {
  std::uint32_t key = base::fnv_basis;
  for (std::uint32_t k = t; k < t + length; ++k)
    key = base::word_key(base::slice(c.text, c.document.tokens[k].span), key);
  return length > 1 ? key : 0;
}

constexpr std::uint32_t longest_loss = 4;  ///< words of "killed or wounded"
constexpr std::uint32_t cue_reach = 12;    ///< tokens between a cue and what it makes a cause

/// Whether the word right before is a loss: "killed in combat", "losses on the battlefield".
bool follows_loss(const Context& c, std::uint32_t t, std::uint32_t begin) {
  const mention::Entry* event = t > begin ? c.event(t - 1) : nullptr;
  for (std::uint32_t k = t; !event && k > begin && k + longest_loss > t; --k) {  // "killed or wounded in combat"
    if (c.event(k - 1) && k - 1 + c.at(k - 1).length == t) event = c.event(k - 1);
  }
  return event && (event->predicate == Predicate::killed || event->predicate == Predicate::wounded ||
                   event->predicate == Predicate::casualties);
}

/// Whether the words at `t` are told as a cause: behind "because of", before "led to", or as "in combat" behind a
/// loss. A mere mention of drones gives no cause.
bool is_told_as_cause(const Context& c, const text::Sentence& s, std::uint32_t t, std::uint32_t length) {
  if (follows_loss(c, t, s.first_token)) return true;
  for (std::uint32_t k = t > s.first_token + cue_reach ? t - cue_reach : s.first_token; k < t; ++k) {
    const mention::Entry* cue = c.find(k, Category::cause);
    if (cue && cue->pole == 0 && cue->prefix) return true;
  }
  for (std::uint32_t k = t + length; k < std::min(t + length + cue_reach, s.last_token); ++k) {
    const mention::Entry* cue = c.find(k, Category::cause);
    if (cue && cue->pole == 0 && !cue->prefix) return true;
  }
  return false;
}

/// "blamed the owner", "the owner denied involvement": words about who did it, the party behind or before them.
bool says_doer(const mention::Entry& entry) {
  return entry.category == Category::stance &&
         (entry.frame == mention::Frame::noun || entry.frame == mention::Frame::state);
}

/// "NLF", and the first letters of "Northern Liberation Front", are one key.
std::uint32_t key_of_initials(const Context& c, const NounPhrase& phrase) {
  constexpr unsigned fewest = 3;
  if (c.document.tokens[phrase.head].all_capital)
    return base::word_key(base::slice(c.text, c.document.tokens[phrase.head].span));
  std::uint32_t key = base::fnv_basis;
  unsigned letters = 0;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (!c.document.tokens[t].capital) continue;
    key = base::word_key(base::slice(c.text, c.document.tokens[t].span).substr(0, 1), key);
    ++letters;
  }
  return letters >= fewest ? key : 0;
}

void set_party(const Context& c, const NounPhrase& phrase, Claim& claim) {
  claim.subject = subject_of(c, phrase);
  if (!claim.stance.of_doer || !phrase.has_head || phrase.pronoun) return;
  const Source name = make_source(c, phrase);
  claim.stance.party = name.id != no_entity ? 0x80000000u | name.id : name.key;
  claim.stance.initials = key_of_initials(c, phrase);
}

/// Who speaks in "The minister blamed the owner" is who blames.
void attribute_blame(const Context& c, std::uint32_t t, std::uint32_t begin, Claim& claim) {
  const NounPhrase who = claim.source_count == 0 ? subject_before(c, t, begin, false) : NounPhrase{};
  if (!who.has_head || who.pronoun) return;
  claim.sources[0] = make_source(c, who);
  claim.sources[0].cue = c.document.tokens[t].span;
  claim.source_count = 1;
}

/// Whom or what the words are said of.
NounPhrase whose(const Context& c, const text::Sentence& s, std::uint32_t t, std::uint32_t length,
                 const mention::Entry& entry) {
  if (says_doer(entry) && entry.frame == mention::Frame::noun)
    return phrase_behind(c, t + length, s.last_token);  // "blamed the owner"
  NounPhrase phrase;
  if (!says_doer(entry)) phrase = named_by(c, t, length, s);
  if (!phrase.has_head && !says_doer(entry)) phrase = object_of(c, t, length, s);
  if (!phrase.has_head) phrase = subject_before(c, t, s.first_token, true);
  return phrase.has_head ? phrase : phrase_behind(c, t + length, s.last_token);
}

}  // namespace

void find_stances(const Context& c, const Attributions& attributions, const Times& times, std::uint32_t index,
                  std::vector<Claim>& out) {
  const text::Sentence& s = c.document.sentences[index];
  constexpr mention::CategorySet told = bit(Category::stance) | bit(Category::cause);
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    if ((c.mentions.tags.begins[t] & told) == 0) continue;  // nearly all
    for (const Category category : {Category::stance, Category::cause}) {
      const mention::Match* match = c.mentions.tags.find(t, category);
      if (!match) continue;
      const mention::Entry& entry = c.lexicon.entries[match->entry];
      if (entry.pole == 0 || (category == Category::cause && !is_told_as_cause(c, s, t, match->length))) continue;
      const bool of_both = entry.frame == mention::Frame::either;
      if (of_both && t + match->length < s.last_token && c.word(t + match->length) == Word::of)
        continue;  // "on both sides of the road"
      Claim claim;
      claim.sentence = index;
      claim.sentence_span = s.span;
      claim.role = c.document.blocks[s.block].role;
      claim.stance.axis = entry.concept_id;
      claim.stance.span =
          c.span(c.pos(t) == Pos::clitic && t > s.first_token ? t - 1 : t, t + match->length);  // "Kenya's idea"
      claim.stance.pole = entry.pole;
      claim.stance.gradable = entry.gradable;
      claim.stance.of_party = entry.frame == mention::Frame::subject;
      claim.stance.of_doer = says_doer(entry);
      claim.stance.of_both = of_both;
      claim.stance.of_number = category == Category::stance && entry.generic;
      claim.stance.phrase = key_of_phrase(c, t, match->length);
      claim.event = entry.predicate;
      const std::uint32_t negation = category == Category::stance ? negation_before(c, t, s.first_token) : no_token;
      if (negation != no_token) {
        claim.stance.span = c.span(negation, t + match->length);
        claim.stance.pole = static_cast<std::int8_t>(-claim.stance.pole);
        claim.polarity = Polarity::negated;
      }
      attribute(c, attributions, index, t, claim);
      if (claim.stance.of_doer && entry.frame == mention::Frame::noun && match->length == 1)
        attribute_blame(c, t, s.first_token, claim);
      const NounPhrase party = whose(c, s, t, match->length, entry);
      set_party(c, claim.stance.of_doer ? speaker_for(c, party, claim) : party, claim);
      because(claim, category == Category::stance ? Rule::stance_word : Rule::cause_word, claim.stance.span);
      const Polarity polarity = claim.polarity;  // a "not" has already turned the pole
      set_verb_modality(c, verb_near(c, t, s.first_token), s.first_token, claim);
      claim.polarity = polarity;
      if (entry.modality != Modality::asserted) claim.modality = entry.modality;
      Memory none;
      set_time(c, times, index, t, nullptr, none, claim);
      set_place_of_words(c, attributions, index, {t, t + match->length}, claim);
      out.push_back(claim);
    }
  }
}

}  // namespace crossclaim::claim
