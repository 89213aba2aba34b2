// What happens again, told by a noun alone: a title without a verb, or what somebody reveals. Enters: one sentence.
// Leaves: a Claim without a number. Example: "Fresh strikes after truce", "images show new deployments" tell of more of
// what was told before. Cost: linear in the sentence; nearly none has such a word. Tested in tests/cases/statement.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// An act of which there may be one more, and whose noun is not counted.
const mention::Entry* act_of(const Context& c, const NounPhrase& phrase, const std::vector<Reading>& counted) {
  const mention::Entry* event = phrase.has_head ? c.event(phrase.head) : nullptr;
  if (!event || event->frame != mention::Frame::noun) return nullptr;
  const bool act = event->predicate == Predicate::deployed || event->predicate == Predicate::withdrawn ||
                   event->predicate == Predicate::attacked || event->predicate == Predicate::supplied;
  const bool is_counted = std::any_of(counted.begin(), counted.end(), [&](const Reading& r) {
    return r.event_token == phrase.head || r.counted.head == phrase.head;
  });
  return act && !is_counted ? event : nullptr;
}

bool is_title_without_verb(const Context& c, const text::Sentence& s) {
  const text::Role role = c.document.blocks[s.block].role;
  if (role != text::Role::headline && role != text::Role::heading) return false;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
    if (c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal) return false;
  return true;
}

/// "revealed new strikes": the noun is what the saying verb before it says.
bool is_said(const Context& c, std::uint32_t t, std::uint32_t begin) {
  while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
  return t > begin && c.pos(t - 1) == Pos::verb && c.say(t - 1);
}

}  // namespace

void find_renewals(const Context& c, const Attributions& attributions, const Times& times, std::uint32_t index,
                   const std::vector<Reading>& counted, std::vector<Claim>& out) {
  const text::Sentence& s = c.document.sentences[index];
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    if (!c.mentions.tags.begins_with(t, Category::increment)) continue;
    const NounPhrase phrase = phrase_from(c, t, s.last_token);
    const mention::Entry* act = act_of(c, phrase, counted);
    if (!act || !(is_title_without_verb(c, s) || is_said(c, t, s.first_token))) continue;
    Claim claim;
    claim.sentence = index;
    claim.sentence_span = s.span;
    claim.role = c.document.blocks[s.block].role;
    claim.event = act->predicate;
    claim.event_key = key_of_event(act->predicate);
    claim.additional = true;
    claim.subject = counted_subject(c, phrase);
    claim.stance.span = c.span(phrase.first, phrase.last);
    Memory none;
    set_time(c, times, index, phrase.head, nullptr, none, claim);
    attribute(c, attributions, index, phrase.head, claim);
    set_place_of_words(c, attributions, index, {phrase.first, phrase.last}, claim);
    out.push_back(claim);
    t = phrase.last;
  }
}

}  // namespace crossclaim::claim
