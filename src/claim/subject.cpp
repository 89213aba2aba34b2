// Whom or what a number counts. Enters: a Reading with its event. Leaves: its subject and agent. Example: in "The army lost
// 300 men; 40 of them were conscripts" both numbers count the army's men. Words behind the number come first, then those of
// the event, of the number before, of the sentences before. Cost: bounded by the sentence. Tested in tests/claim and tests/cases.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

using mention::Entry;
using mention::NounClass;

bool is_people(const Subject& s) { return s.noun_class == NounClass::people || s.noun_class == NounClass::group; }

/// The country that a name stands for: itself, what a capital acts for, what an agency belongs to.
EntityId country_of(const Context& c, EntityId id) {
  for (int hops = 0; id != no_entity && hops < 4; ++hops) {
    const mention::Entity& entity = c.lexicon.entities[id];
    if (entity.kind == mention::EntityKind::country || entity.kind == mention::EntityKind::people) return id;
    id = entity.acts_as != no_entity ? entity.acts_as : entity.parent;
  }
  return no_entity;
}

void set_qualifiers(const Context& c, const NounPhrase& phrase, Subject& subject) {
  std::size_t count = 0;
  for (std::uint32_t t = phrase.first; t < phrase.head && count < 2; ++t) {
    const bool narrows = (c.pos(t) == Pos::adjective && !c.is(t, Category::increment)) || c.pos(t) == Pos::noun;
    if (narrows && !c.event(t)) subject.qualifiers[count++] = c.key(t);
  }
  if (count == 2 && subject.qualifiers[0] > subject.qualifiers[1]) std::swap(subject.qualifiers[0], subject.qualifiers[1]);
}

}  // namespace

Subject counted_subject(const Context& c, const NounPhrase& phrase) {
  Subject subject = subject_of(c, phrase);
  const Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  subject.generic = noun && noun->generic;
  set_qualifiers(c, phrase, subject);
  return subject;
}


namespace {

/// The phrase of "members of the crew", "rounds of ammunition" goes on to the second noun.
NounPhrase with_of(const Context& c, NounPhrase phrase, std::uint32_t end) {
  if (phrase.empty() || phrase.last + 1 >= end || c.word(phrase.last) != Word::of) return phrase;
  const NounPhrase of = phrase_from(c, phrase.last, end);
  if (!of.has_head || of.pronoun) return phrase;
  phrase.last = of.last;
  for (EntityId id : of.nationality.ids)
    if (id != no_entity) insert(phrase.nationality, id);
  return phrase;
}

/// Whether the phrase names what is counted, and not only what happened ("casualties", "deaths") or that there were others.
bool names_counted(const Context& c, const NounPhrase& phrase) {
  if (!phrase.has_head || phrase.pronoun) return false;
  const Entry* event = c.event(phrase.head);
  if (!event) return true;
  const Entry* noun = c.noun(phrase.head);
  return noun && (noun->noun_class == NounClass::people || event->predicate == Predicate::other || event->predicate >= Predicate::destroyed);
}

/// Who did it: the subject of an active verb, the by-phrase of a passive one.
Subject find_agent(const Context& c, const text::Sentence& sentence, const Reading& r) {
  if (r.event_token == no_token && r.verb_token == no_token) return {};
  const std::uint32_t verb = r.event_token != no_token ? r.event_token : r.verb_token;
  if (r.rule == Rule::passive_subject || r.rule == Rule::participle_after) {
    for (std::uint32_t t = verb + 1; t < sentence.last_token && t < verb + 6; ++t) {
      if (c.word(t) != Word::by) continue;
      const NounPhrase by = phrase_from(c, t + 1, sentence.last_token);
      return by.has_head ? subject_of(c, by) : Subject{};
    }
    return {};
  }
  if (r.rule != Rule::verb_object && r.rule != Rule::no_event) return {};
  std::uint32_t t = verb;
  while (t > sentence.first_token) {
    const Pos pos = c.pos(t - 1);
    if (pos != Pos::auxiliary && pos != Pos::modal && pos != Pos::adverb && pos != Pos::negation && pos != Pos::relative && pos != Pos::time && c.word(t - 1) != Word::to) break;
    --t;
  }
  const NounPhrase phrase = phrase_before(c, t, sentence.first_token);
  return phrase.has_head && phrase.last > phrase.first ? subject_of(c, phrase) : Subject{};
}

/// The counted people of "the number of sailors killed rose to 40", "casualties among the sailors reached 40".
NounPhrase phrase_at_event(const Context& c, const text::Sentence& sentence, std::uint32_t event) {
  const std::uint32_t behind = event + c.at(event).length;
  if (behind + 1 < sentence.last_token && (c.word(behind) == Word::of || c.word(behind) == Word::among || c.word(behind) == Word::in)) {
    const NounPhrase after = phrase_from(c, behind + 1, sentence.last_token);
    const Entry* noun = after.has_head ? c.noun(after.head) : nullptr;
    const bool counted = noun && (noun->noun_class == NounClass::people || (noun->noun_class == NounClass::item && c.word(behind) == Word::of));
    if (counted) return after;
  }
  std::uint32_t t = event;
  bool relative = false;  // "the number of sailors who have fled"
  while (t > sentence.first_token && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::relative || c.pos(t - 1) == Pos::adverb)) relative |= c.pos(--t) == Pos::relative;
  const NounPhrase phrase = phrase_before(c, relative ? t : event, sentence.first_token);
  const Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  const bool people = noun ? noun->noun_class == NounClass::people : relative && phrase.has_head && c.pos(phrase.head) == Pos::demonym;
  return people ? phrase : NounPhrase{};
}

void inherit(Reading& reading, const Subject& from, Rule rule) {
  const EntitySet own = reading.subject.nationality;
  reading.subject = from;
  if (!own.empty()) reading.subject.nationality = own;
  reading.subject.inherited = true;
  reading.subject_rule = rule;
}

/// Soldiers that a country sends or loses are its own.
void take_nationality_of_agent(Reading& r) {
  if (!r.subject.nationality.empty() || r.agent.span.empty()) return;
  const bool own = r.predicate == Predicate::deployed || r.predicate == Predicate::withdrawn || r.predicate == Predicate::casualties;
  if (!own || !(r.subject.military || r.subject.span.empty())) return;
  if (!r.agent.nationality.empty()) r.subject.nationality = r.agent.nationality;
}

/// "Five have been lost.": the number is the subject of its sentence.
bool opens_sentence(const Context& c, const text::Sentence& sentence, const Reading& r) {
  for (std::uint32_t t = sentence.first_token; t < r.quantity->tokens.first; ++t)
    if (c.pos(t) != Pos::adverb && c.pos(t) != Pos::determiner && c.pos(t) != Pos::quote && c.pos(t) != Pos::conjunction) return false;
  return true;
}

/// "The number of cases doubled to 400", "the workforce shrank to 900": what comes to a figure is counted by it.
bool comes_to(const Context& c, const text::Sentence& sentence, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  std::uint32_t t = q.modifier_tokens.last > q.modifier_tokens.first ? std::min(q.tokens.first, q.modifier_tokens.first) : q.tokens.first;
  if (t > sentence.first_token && c.word(t - 1) == Word::between) --t;
  if (t <= sentence.first_token || (c.word(t - 1) != Word::to && c.word(t - 1) != Word::at)) return false;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t floor = t > sentence.first_token + reach ? t - reach : sentence.first_token;
  const std::uint32_t link = t - 1;
  while (t > floor && c.pos(t - 1) != Pos::verb) --t;
  const bool put = t > floor && c.say(t - 1);  // "police put the crowd at 300"
  while (t > floor && (c.pos(t - 1) == Pos::verb || c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::modal || c.pos(t - 1) == Pos::adverb)) --t;
  if (t <= floor) return false;
  const NounPhrase phrase = phrase_before(c, put ? link : t, sentence.first_token);
  if (!phrase.has_head || phrase.pronoun || phrase.last == phrase.first) return false;
  r.subject = counted_subject(c, phrase);
  r.subject_rule = Rule::subject_before;
  return true;
}

/// "Of 79 hospitals, 55 are closed", "500 soldiers, on top of the 1,200 already there", "40 posts, including 9 that fall away".
bool goes_on(const Context& c, const text::Sentence& sentence, const Reading& r) {
  if (r.part_of_previous || c.word(sentence.first_token) == Word::of) return true;
  const std::uint32_t t = r.quantity->tokens.first;
  return t > sentence.first_token && c.word(t - 1) == Word::definite;
}

/// What is counted where the words behind the number do not say it.
void find_elsewhere(const Context& c, const text::Sentence& sentence, const Memory& memory, const std::vector<Reading>& before, Reading& r) {
  if (r.event_token != no_token && !r.inherited_event) {
    const NounPhrase phrase = phrase_at_event(c, sentence, r.event_token);
    if (phrase.has_head) {
      r.subject = counted_subject(c, phrase);
      r.subject_rule = Rule::subject_event_noun;
      return;
    }
  }
  const bool looks_back = r.inherited_event || r.counted.partitive || r.counted.pronoun || r.part_of_previous || (r.event_token != no_token && r.rule != Rule::toll_verb);
  if (looks_back && !before.empty()) {
    const Subject& last = before.back().subject;
    const bool told = !last.span.empty() || (last.generic && r.counted.pronoun);
    // "33 trains were cancelled and 24 diverted": things go on as people do, unless it happens to people alone.
    const bool of_things = r.predicate >= Predicate::destroyed || r.predicate == Predicate::deployed;
    const bool things = r.counted.empty() && of_things && last.noun_class == NounClass::item && !is_measured(before.back());
    if (told && (is_people(last) || things)) return inherit(r, last, Rule::subject_elided);
  }
  const bool victims = r.predicate == Predicate::killed || r.predicate == Predicate::wounded || r.predicate == Predicate::casualties;
  if (r.counted.empty() && !before.empty() && !is_measured(before.back()) && goes_on(c, sentence, r)) return inherit(r, before.back().subject, Rule::subject_elided);
  const bool of_things = r.predicate == Predicate::destroyed || r.predicate == Predicate::supplied || r.predicate == Predicate::damaged;
  if (of_things && r.rule == Rule::verb_object && r.counted.empty() && memory.has_counted && memory.counted.noun_class == NounClass::item) return inherit(r, memory.counted, Rule::subject_context);
  if (r.quantity->additional && r.counted.empty() && memory.has_counted && !victims) return inherit(r, memory.counted, Rule::subject_context);  // "will send 100 more"
  const bool anaphoric = r.counted.partitive || r.counted.pronoun || (r.counted.has_head && c.event(r.counted.head) && memory.people.military);
  if (anaphoric && memory.has_people) return inherit(r, memory.people, Rule::subject_context);
  if (r.counted.empty() && memory.has_counted && before.empty() && opens_sentence(c, sentence, r)) return inherit(r, memory.counted, Rule::subject_context);
  if (r.counted.empty() && r.event_token == no_token && comes_to(c, sentence, r)) return;
  // In a report on fighting, further dead and wounded are the soldiers spoken of.
  if (victims && r.counted.empty() && memory.has_victims && memory.victims.military) return inherit(r, memory.victims, Rule::subject_context);
}

}  // namespace

namespace {

/// Where no noun says who, those who are killed, moved or missing are people.
void default_to_people(const Context& c, Reading& r) {
  const bool of_people = r.predicate <= Predicate::withdrawn || r.predicate == Predicate::rescued;
  const bool unnamed = r.subject.noun == 0 && r.subject.head_key == 0;
  const bool bare = r.subject.generic && is_people(r.subject) && r.subject.qualifiers[0] == 0;
  if (!bare && !(unnamed && of_people && !is_measured(r))) return;
  r.subject.noun = c.lexicon.people;
  r.subject.noun_class = NounClass::people;
  r.subject.generic = true;
  if (r.subject.nationality.empty()) r.subject.span = {};
}

}  // namespace

void choose_subject(const Context& c, const text::Sentence& sentence, const Memory& memory, const std::vector<Reading>& before, Reading& r) {
  r.agent = find_agent(c, sentence, r);
  if (r.agent.nationality.empty() && !r.agent.span.empty()) {
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const mention::EntityRef* ref = c.entity(t);
      if (!ref || ref->id == no_entity || !r.agent.span.contains(ref->span)) continue;
      const EntityId country = country_of(c, ref->id);
      if (country != no_entity) insert(r.agent.nationality, country);
    }
  }
  const bool measured = is_measured(r) && !names_amount(c, r);
  if (names_counted(c, r.counted) && !measured) {
    r.subject = counted_subject(c, with_of(c, r.counted, sentence.last_token));
    r.subject_rule = r.counted.partitive ? Rule::subject_of : Rule::subject_after_number;
    // "40 others" are others of the same kind.
    if (r.subject.generic && !before.empty() && before.back().subject.military && r.counted.head + 1 == r.counted.last && c.word(r.counted.head) == Word::other)
      inherit(r, before.back().subject, Rule::subject_elided);
  } else {
    if (!r.counted.empty() && !r.counted.pronoun) r.subject.nationality = r.counted.nationality;
    if (is_measured(r)) choose_measured_subject(c, sentence, before, r);
    else find_elsewhere(c, sentence, memory, before, r);
  }
  take_nationality_of_agent(r);
  // The text has said whose soldiers they are; it need not say so each time.
  if (r.subject.nationality.empty() && memory.has_people && r.subject.military && memory.people.noun == r.subject.noun) r.subject.nationality = memory.people.nationality;
  default_to_people(c, r);
}

void set_own_people(const Context& c, const Reading& r, Claim& claim) {
  if (!claim.subject.nationality.empty() || claim.source_count == 0 || claim.sources[0].id == no_entity || !r.counted.has_head) return;
  bool own = false;
  for (std::uint32_t t = r.quantity->tokens.last; t < r.counted.first; ++t) own |= c.word(t) == Word::possessive;
  const EntityId country = country_of(c, claim.sources[0].id);
  if (own && country != no_entity) insert(claim.subject.nationality, country);
}

void remember_counted(const Reading& r, Memory& memory) {
  if ((r.subject.span.empty() && !r.subject.generic) || is_measured(r)) return;
  memory.event = r.event_entry;
  memory.counted = r.subject;
  memory.has_counted = true;
  if (r.predicate != Predicate::killed && r.predicate != Predicate::wounded && r.predicate != Predicate::casualties) return;
  memory.victims = r.subject;
  memory.has_victims = true;
}

void remember_people(const Context& c, const text::Sentence& sentence, Memory& memory) {
  for (std::uint32_t t = sentence.last_token; t > sentence.first_token; --t) {
    const Entry* noun = c.noun(t - 1);
    if (!noun || noun->noun_class != NounClass::people || c.at(t - 1).inside || c.pos(t - 1) != Pos::noun || noun->generic) continue;
    const std::uint32_t behind = t - 1 + c.at(t - 1).length;
    const Subject found = counted_subject(c, phrase_before(c, behind, sentence.first_token));
    if (found.nationality.empty() && memory.has_people && !memory.people.nationality.empty() && found.noun != memory.people.noun) continue;
    const EntitySet kept = memory.people.nationality;
    memory.people = found;
    if (found.nationality.empty()) memory.people.nationality = kept;
    memory.has_people = true;
    return;
  }
}

}  // namespace crossclaim::claim
