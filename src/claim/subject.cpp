// Whom or what a number counts. Enters: a Reading with its event. Leaves: its subject and agent. Example: in "The army
// lost 300 men; 40 of them were conscripts" both numbers count the army's men. Words behind the number come first, then
// those of the event, of the number before, of the sentences before. Cost: bounded by the sentence. Tested in
// tests/claim and tests/cases.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

using mention::Entry;
using mention::NounClass;

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
  if (count == 2 && subject.qualifiers[0] > subject.qualifiers[1])
    std::swap(subject.qualifiers[0], subject.qualifiers[1]);
}

/// "The figure is 45": nothing behind the noun says what it is the figure of.
bool stands_alone(const Context& c, const NounPhrase& phrase) {
  const std::uint32_t next = phrase.head + 1;
  if (next >= c.document.tokens.size()) return true;
  const Pos pos = c.pos(next);
  return pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::adverb || pos == Pos::comma ||
         c.word(next) == Word::at || c.word(next) == Word::to;
}

}  // namespace

namespace {

/// "Troops from North Korea were sent": whose they are, where they do something and are not moved from there.
void take_origin(const Context& c, const NounPhrase& phrase, Subject& subject) {
  const std::uint32_t t = phrase.last;
  if (!subject.military || !subject.nationality.empty() || t + 2 >= c.document.tokens.size() || c.word(t) != Word::from)
    return;
  const mention::EntityRef* ref = c.entity(t + 1);
  if (!ref || ref->id == no_entity || ref->tokens.last >= c.document.tokens.size()) return;
  const Pos next = c.pos(ref->tokens.last);
  const bool acts =
      next == Pos::verb || next == Pos::auxiliary || next == Pos::modal || is_relative(c, ref->tokens.last);
  const EntityId country = acts ? country_of(c, ref->id) : no_entity;
  if (country != no_entity) insert(subject.nationality, country);
}

}  // namespace

Subject counted_subject(const Context& c, const NounPhrase& phrase) {
  Subject subject = subject_of(c, phrase);
  take_origin(c, phrase, subject);
  const Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  const bool named = noun && noun->noun_class == NounClass::abstract_thing && phrase.head > phrase.first &&
                     c.noun(phrase.head - 1);  // "passenger numbers"
  subject.generic =
      noun && noun->generic && !named && (noun->noun_class != NounClass::abstract_thing || stands_alone(c, phrase));
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

/// Whether the phrase names what is counted, and not only what happened ("casualties", "deaths") or that there were
/// others.
bool names_counted(const Context& c, const NounPhrase& phrase) {
  if (!phrase.has_head || phrase.pronoun) return false;
  const Entry* event = c.event(phrase.head);
  if (!event) return true;
  const Entry* noun = c.noun(phrase.head);
  if (phrase.partitive && event->predicate == Predicate::present) return true;  // "half of the population"
  if (!noun && event->frame == mention::Frame::noun && event->predicate == Predicate::other)
    return true;  // "600 layoffs"
  return noun && (noun->noun_class == NounClass::people || event->predicate == Predicate::other ||
                  event->predicate >= Predicate::destroyed);
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
    if (pos != Pos::auxiliary && pos != Pos::modal && pos != Pos::adverb && pos != Pos::negation &&
        pos != Pos::relative && pos != Pos::time && c.word(t - 1) != Word::to)
      break;
    --t;
  }
  const NounPhrase phrase = subject_before(c, t, sentence.first_token, false);  // "the war in Chad entered", not Chad
  return phrase.has_head && phrase.last > phrase.first ? subject_of(c, phrase) : Subject{};
}

/// Soldiers that a country sends or loses are its own.
void take_nationality_of_agent(Reading& r) {
  if (!r.subject.nationality.empty() || r.agent.span.empty()) return;
  const bool own =
      r.predicate == Predicate::deployed || r.predicate == Predicate::withdrawn || r.predicate == Predicate::casualties;
  if (!own || !(r.subject.military || r.subject.span.empty())) return;
  if (!r.agent.nationality.empty()) r.subject.nationality = r.agent.nationality;
}

/// "15 percent of Nairobi's infantry": the soldiers of a capital are its country's.
void take_nationality_of_owner(const Context& c, Reading& r) {
  if (!r.subject.nationality.empty() || !r.subject.military) return;
  for (std::uint32_t t = r.counted.first + 1; t < r.counted.last; ++t) {
    const mention::EntityRef* owner = c.pos(t) == Pos::clitic ? c.entity(t - 1) : nullptr;
    const EntityId country = owner ? country_of(c, owner->id) : no_entity;
    if (country != no_entity) insert(r.subject.nationality, country);
  }
}

/// "Its own figure was 52 percent": the figure of what was told last in the same measure.
void name_bare_figure(const Memory& memory, const std::vector<Reading>& before, Reading& r) {
  if (!r.subject.generic || r.subject.noun_class != NounClass::abstract_thing) return;
  r.subject.generic = false;
  const bool share =
      r.quantity->form == mention::QuantityForm::percent || r.quantity->form == mention::QuantityForm::fraction;
  for (std::size_t i = before.size(); i > 0; --i)
    if (before[i - 1].quantity->form == r.quantity->form &&
        (!before[i - 1].subject.span.empty() || before[i - 1].subject.generic))
      return inherit(r, before[i - 1].subject, Rule::subject_elided);
  const Subject& told = r.quantity->form == mention::QuantityForm::money ? memory.money
                        : share                                          ? memory.share
                                                                         : memory.counted;
  if (!told.span.empty() || told.generic) inherit(r, told, Rule::subject_context);
}

/// "Nobody was seriously hurt", "three are in a critical condition": some of the hurt, told by how badly.
void narrow_by_degree(const Context& c, const text::Sentence& s, Reading& r) {
  constexpr std::uint32_t before = 2, behind = 4;
  if (r.predicate != Predicate::wounded || r.event_token == no_token) return;
  const bool elided = r.rule == Rule::elided_event;  // "40 were hurt, 12 of them seriously"
  const std::uint32_t at = elided ? r.quantity->tokens.last : r.event_token;
  const std::uint32_t from = elided ? at : std::max(s.first_token + before, at) - before;
  const std::uint32_t to = std::min(s.last_token, at + behind);
  for (std::uint32_t t = from; t < to; ++t) {
    if (t > at && (c.pos(t) == Pos::comma || c.pos(t) == Pos::number)) return;
    const mention::Match* degree = c.mentions.tags.find(t, Category::degree);
    if (!degree) continue;
    r.subject.qualifiers = {c.lexicon.entries[degree->entry].concept_id, 0};
    r.subject.subset = true;
    return;
  }
}

/// Where no noun says who, those who are killed, moved or missing are people.
void default_to_people(const Context& c, Reading& r) {
  const bool unnamed = r.subject.noun == 0 && r.subject.head_key == 0;
  const bool vague = unnamed && r.counted.empty() &&
                     r.quantity->form == mention::QuantityForm::vague;  // "prevented thousands from going home"
  const bool bare = r.subject.generic && is_people(r.subject) && r.subject.qualifiers[0] == 0;
  if (!bare && !vague && !(unnamed && is_of_people(r.predicate) && !is_measured(r))) return;
  r.subject.noun = c.lexicon.people;
  r.subject.noun_class = NounClass::people;
  r.subject.generic = true;
  if (r.subject.nationality.empty()) r.subject.span = {};
}

/// "375 of them minors", "six of the passengers were children", "of whom 40 are foreigners": what the part is said to
/// be.
NounPhrase said_to_be(const Context& c, const text::Sentence& s, const Reading& r) {
  const bool of_those = c.word(s.first_token) == Word::of && r.counted.empty();  // "Of the dead, 12 were children"
  if (!r.counted.partitive && !of_those && !follows_of_whom(c, r.quantity->tokens.first, s.first_token)) return {};
  std::uint32_t t = std::max(r.counted.last, r.quantity->tokens.last);
  if (r.counted.partitive && !r.counted.has_head) {  // "half of those affected by the rules are women"
    const bool affected = r.event_token != no_token && r.event_token >= t && r.event_token < s.last_token;
    const VerbGroup told = verb_of_subject(c, affected ? r.event_token + 1 : t, s.last_token);
    if (told.found() && c.word(told.main) == Word::be) t = told.main;
  }
  if (r.counted.pronoun && is_relative(c, r.counted.head)) {  // "six of those who fled were nurses"
    const VerbGroup did = verb_group(c, t, s.last_token);
    const VerbGroup told =
        did.found() ? verb_of_subject(c, did.last + c.at(did.last).length, s.last_token) : VerbGroup{};
    if (told.found() && c.word(told.main) == Word::be) t = told.main;
  }
  bool be = false;
  while (t < s.last_token && (c.word(t) == Word::be || c.pos(t) == Pos::adverb)) be |= c.word(t++) == Word::be;
  if (be && t + 2 < s.last_token && c.word(t) == Word::demonstrative && c.word(t + 1) == Word::of)
    t += 2;  // "eight are those of soldiers"
  if (t >= s.last_token || (!be && !r.counted.pronoun)) return {};
  const NounPhrase named = phrase_from(c, t, s.last_token);
  const Entry* noun = named.has_head && c.pos(named.head) == Pos::noun ? c.noun(named.head) : nullptr;
  const bool counts = noun && (noun->noun_class == NounClass::people || noun->noun_class == NounClass::item ||
                               noun->noun_class == NounClass::happening);
  return counts ? named : NounPhrase{};
}

/// "Observers put it at 60 percent."
bool puts_it(const Context& c, const text::Sentence& sentence, const Reading& r) {
  const std::uint32_t t = r.quantity->front();
  return t >= sentence.first_token + 3 && c.word(t - 1) == Word::at && c.word(t - 2) == Word::it && c.say(t - 3);
}

}  // namespace

void choose_subject(const Context& c, const text::Sentence& sentence, const Memory& memory,
                    const std::vector<Reading>& before, Reading& r) {
  r.agent = find_agent(c, sentence, r);
  if (r.agent.nationality.empty() && !r.agent.span.empty()) {
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const mention::EntityRef* ref = c.entity(t);
      if (!ref || ref->id == no_entity || !r.agent.span.contains(ref->span)) continue;
      const EntityId country = country_of(c, ref->id);
      if (country != no_entity) insert(r.agent.nationality, country);
    }
  }
  const bool those = r.counted.partitive && !r.counted.has_head && r.counted.first > 0 &&
                     c.word(r.counted.first - 1) == Word::demonstrative && r.counted.first < sentence.last_token &&
                     c.pos(r.counted.first) != Pos::verb;  // "a third of those in need"; "those freed" were told of
  const bool measured = is_measured(r) && !names_amount(c, r);
  if (const NounPhrase named = said_to_be(c, sentence, r); named.has_head) {
    r.subject = counted_subject(c, named);
    r.subject_rule = Rule::subject_after_number;
  } else if (names_counted(c, r.counted) && !measured) {
    r.subject = counted_subject(c, with_of(c, r.counted, sentence.last_token));
    r.subject_rule = r.counted.partitive ? Rule::subject_of : Rule::subject_after_number;
    // "40 others" are others of the same kind.
    if (r.subject.generic && !before.empty() && before.back().subject.military &&
        r.counted.head + 1 == r.counted.last && c.word(r.counted.head) == Word::other)
      inherit(r, before.back().subject, Rule::subject_elided);
  } else if (puts_it(c, sentence, r)) {  // `name_bare_figure` says what "it" is
    r.subject.generic = true;
    r.subject.noun_class = NounClass::abstract_thing;
  } else if (those && !is_measured(r)) {
    r.subject.generic = true;
    r.subject.noun_class = NounClass::people;
  } else {
    if (!r.counted.empty() && !r.counted.pronoun) r.subject.nationality = r.counted.nationality;
    const std::uint32_t front = r.quantity->front();
    const bool changed = r.quantity->form == mention::QuantityForm::fraction && r.counted.empty() &&
                         front > sentence.first_token && c.word(front - 1) == Word::by;  // "costs fell by a third"
    if (is_measured(r) || changed)
      choose_measured_subject(c, sentence, before, r);
    else
      find_elsewhere(c, sentence, memory, before, r);
  }
  name_bare_figure(memory, before, r);
  if (const Entry* what = r.counted.has_head && !r.subject.inherited ? c.event(r.counted.head) : r.event_entry)
    r.subject.subset |= what->subset;  // bodies: of those who died
  take_nationality_of_agent(r);
  take_nationality_of_owner(c, r);
  // The text has said whose soldiers they are; it need not say so each time.
  if (r.subject.nationality.empty() && memory.has_people && r.subject.military && memory.people.noun == r.subject.noun)
    r.subject.nationality = memory.people.nationality;
  default_to_people(c, r);
  narrow_by_degree(c, sentence, r);
}

void set_own_people(const Context& c, const Reading& r, Claim& claim) {
  if (!claim.subject.nationality.empty() || claim.source_count == 0 || claim.sources[0].id == no_entity ||
      !r.counted.has_head)
    return;
  bool own = false;
  for (std::uint32_t t = r.quantity->tokens.last; t < r.counted.first; ++t) own |= c.word(t) == Word::possessive;
  const EntityId country = country_of(c, claim.sources[0].id);
  if (own && country != no_entity) insert(claim.subject.nationality, country);
}

void remember_counted(const Reading& r, Memory& memory) {
  const bool share =
      r.quantity->form == mention::QuantityForm::percent || r.quantity->form == mention::QuantityForm::fraction;
  if (share && !r.subject.span.empty()) {
    memory.share = r.subject;
    memory.share_sentence = memory.sentence;
    memory.share_unit = r.quantity->unit;
  }
  if (r.quantity->form == mention::QuantityForm::money && !r.subject.span.empty()) {
    memory.money = r.subject;
    memory.money_sentence = memory.sentence;
    memory.money_unit = r.quantity->unit;
  }
  if ((r.subject.span.empty() && !r.subject.generic) || is_measured(r)) return;
  const bool beside = memory.has_counted && memory.counted_sentence == memory.sentence && memory.event &&
                      r.event_entry && memory.event->predicate == r.event_entry->predicate;
  memory.mixed =
      (beside && memory.counted.noun != r.subject.noun) || (memory.mixed && memory.counted_sentence == memory.sentence);
  memory.event = r.event_entry;
  memory.counted = r.subject;
  memory.counted_sentence = memory.sentence;
  memory.has_counted = true;
  if (r.predicate != Predicate::killed && r.predicate != Predicate::wounded && r.predicate != Predicate::casualties)
    return;
  memory.victims = r.subject;
  memory.has_victims = true;
  if (r.event_entry && (!memory.harm || r.event_entry->predicate < memory.harm->predicate)) memory.harm = r.event_entry;
}

void remember_people(const Context& c, const text::Sentence& sentence, Memory& memory) {
  for (std::uint32_t t = sentence.last_token; t > sentence.first_token; --t) {
    const Entry* noun = c.noun(t - 1);
    if (!noun || noun->noun_class != NounClass::people || c.at(t - 1).inside || c.pos(t - 1) != Pos::noun ||
        noun->generic)
      continue;
    const std::uint32_t behind = t - 1 + c.at(t - 1).length;
    if (behind < sentence.last_token && c.pos(behind) == Pos::noun) continue;  // "educator activism" is nobody
    const Subject found = counted_subject(c, phrase_before(c, behind, sentence.first_token));
    if (found.nationality.empty() && memory.has_people && !memory.people.nationality.empty() &&
        found.noun != memory.people.noun)
      continue;
    const EntitySet kept = memory.people.nationality;
    memory.people = found;
    if (found.nationality.empty()) memory.people.nationality = kept;
    memory.has_people = true;
    return;
  }
}

}  // namespace crossclaim::claim
