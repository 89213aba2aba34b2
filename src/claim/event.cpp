// What happened to the counted. Enters: a Reading with its noun phrase. Leaves: its predicate and the rule that gave
// it. Example: "sank with 118 aboard, killing 31" gives present and killed. The candidates stand in the order in which
// readers of news rely on them: the word next to the number first, the far verb last. Cost: linear in the sentence a
// quantity, bounded. Tested in tests/claim/event_test.cpp and tests/cases.
#include <algorithm>

#include "claim/event_search.hpp"

namespace crossclaim::claim {
namespace {

using mention::Entry;
using mention::Form;
using mention::Frame;
using mention::NounClass;
using mention::QuantityForm;

constexpr std::uint32_t reach = 16;

/// What the noun lets happen to it: people are killed, things are delivered, hours are neither.
bool fits(const Entry& event, const mention::Quantity& quantity, const Entry* noun, Rule rule) {
  if (event.predicate == Predicate::money) return quantity.form == QuantityForm::money;
  if (!noun) return true;
  switch (noun->noun_class) {
    case NounClass::people:
      return event.predicate != Predicate::supplied && event.predicate != Predicate::destroyed &&
             event.predicate != Predicate::damaged;
    case NounClass::item:
      // Only what dies itself is killed: "300 sheep perished".
      if (event.predicate == Predicate::killed)
        return rule == Rule::verb_subject || rule == Rule::verb_object || rule == Rule::passive_subject;
      if (event.predicate == Predicate::present &&
          (event.frame == Frame::state || rule == Rule::elided_event || rule == Rule::carried_event))
        return true;
      return event.item_predicate != Predicate::count_ || event.predicate >= Predicate::destroyed ||
             event.predicate == Predicate::deployed || event.predicate == Predicate::captured;
    case NounClass::happening:
    case NounClass::time:
    case NounClass::share:
    case NounClass::measure:
    case NounClass::abstract_thing:
    case NounClass::place: return event.predicate >= Predicate::destroyed;
    default: return true;
  }
}

}  // namespace

std::uint32_t Search::start() const { return reading.quantity->front(); }

std::uint32_t Search::behind() const {
  const mention::Quantity& q = *reading.quantity;
  return std::max({reading.counted.last, q.tokens.last, q.modifier_tokens.last});
}

const Entry* Search::noun() const {
  return reading.counted.has_head && !c.event(reading.counted.head) ? c.noun(reading.counted.head) : nullptr;
}

bool Search::is_base() const { return !before.empty() && is_base_of(reading, before.back()); }

namespace {

/// "were stabbed or have disappeared": one number for both makes it casualties.
bool joins_other_harm(const Context& c, std::uint32_t token, std::uint32_t end) {
  const std::uint32_t join = token + c.at(token).length;
  if (join + 1 >= end || c.word(join) != Word::or_ || !mention::is_harm(c.event(token)->predicate)) return false;
  std::uint32_t t = join + 1;
  while (t < end && (c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::adverb)) ++t;
  return t < end && c.event(t) && mention::is_harm(c.event(t)->predicate) &&
         c.event(t)->predicate != c.event(token)->predicate;
}

}  // namespace

bool Search::take(const Entry* event, std::uint32_t token, Rule rule) {
  if (!fits(*event, *reading.quantity, noun(), rule)) return false;
  // Found from the right: "killed and injured" begins at its first word. What was recalled stands in no word of the
  // sentence.
  while (token != no_token && c.at(token).inside) --token;
  reading.event_entry = event;
  reading.event_token = token;
  const bool persons = !noun() || noun()->noun_class == NounClass::people;
  reading.predicate = persons && token != no_token && c.event(token) && joins_other_harm(c, token, sentence.last_token)
                          ? Predicate::casualties
                          : event->predicate;
  reading.rule = rule;
  return true;
}

bool Search::set_present() {
  reading.predicate = Predicate::present;
  reading.rule = Rule::present_be;
  return true;
}

namespace {

bool is_object_frame(const Entry& e) { return e.frame == Frame::object || e.frame == Frame::either; }

/// Whether an object follows, so that the past form before it is active: "12 gunmen killed two".
bool has_object(const Context& c, std::uint32_t t, std::uint32_t end) {
  while (t < end && c.pos(t) == Pos::adverb) ++t;  // "killed at least two"
  if (t >= end) return false;
  const Pos pos = c.pos(t);
  return pos == Pos::determiner || pos == Pos::number || pos == Pos::pronoun || pos == Pos::noun || pos == Pos::name ||
         pos == Pos::demonym;
}

/// "Quake toll hits 300": a toll hits nobody.
bool counts_victims_before(const Search& s, std::uint32_t verb) {
  const NounPhrase subject = phrase_before(s.c, verb, s.sentence.first_token);
  const Entry* e = subject.has_head && s.c.pos(subject.head) == Pos::noun ? s.c.event(subject.head) : nullptr;
  return e && e->frame == Frame::noun && mention::is_harm(e->predicate);
}

/// "is licensed to carry 150", "can carry 900": what could be there, not who is.
bool is_room_for(const Search& s, std::uint32_t verb) {
  const Context& c = s.c;
  const Entry& e = *c.event(verb);
  if (verb <= s.sentence.first_token || e.form != Form::base || e.predicate != Predicate::present ||
      e.item_predicate != e.predicate)
    return false;
  const Gloss& before = c.at(verb - 1);
  return before.pos == Pos::modal && before.entry != no_entry &&
         c.lexicon.entries[before.entry].modality == mention::Modality::possible;
}

/// "The toll from the fall of a building passed 900": what bounds the number is the verb that reaches it.
bool is_passed(const Search& s) {
  const mention::TokenRange bound = s.reading.quantity->modifier_tokens;
  const Entry* verb = bound.first < bound.last ? s.c.find(bound.first, Category::modifier) : nullptr;
  return verb && verb->form == Form::past;
}

/// "a hall housing 12 mills burned down": the number is told of by the way, and what stands behind it is of the hall.
bool is_described_with(const Search& s) {
  std::uint32_t t = s.start();
  while (t > s.sentence.first_token && (s.c.pos(t - 1) == Pos::adverb || s.c.pos(t - 1) == Pos::determiner)) --t;
  return t > s.sentence.first_token + 1 && s.c.pos(t - 1) == Pos::verb && s.c.at(t - 1).form == Form::gerund &&
         is_nominal(s.c.pos(t - 2));
}

/// "carried out nine dead passengers", "carried away 40 wounded guests": what they are is more than that they are
/// borne.
bool counts_harmed(const Search& s, const Entry& verb) {
  for (std::uint32_t t = s.reading.counted.first; t < s.reading.counted.last; ++t) {
    const Entry* state = t != s.reading.counted.head || s.c.pos(t) != Pos::noun ? s.c.event(t) : nullptr;
    if (state &&
        (verb.predicate == Predicate::present ||
         (state->predicate == Predicate::killed &&
          (verb.predicate == Predicate::deployed || verb.predicate == Predicate::rescued))) &&
        mention::is_harm(state->predicate))
      return true;
  }
  return false;
}

/// "killed 12", "killing at least 12", "sent between 10 and 12".
bool verb_before(Search& s) {
  const Context& c = s.c;
  if (is_passed(s)) return false;
  std::uint32_t t = s.start();
  for (std::uint32_t steps = 0; t > s.sentence.first_token && steps < 8; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::verb) {
      s.reading.verb_token = t;
      const Entry* e = c.event(t);
      if (e && is_room_for(s, t)) return true;
      if (!e || !is_object_frame(*e) || (e->predicate == Predicate::attacked && counts_victims_before(s, t)))
        return false;
      if (counts_harmed(s, *e)) return false;
      return !(is_composed(*e) && included(s)) && s.take(e, t, Rule::verb_object);
    }
    const bool transparent = pos == Pos::determiner || pos == Pos::adverb || pos == Pos::adjective ||
                             pos == Pos::other || pos == Pos::quote || pos == Pos::time ||
                             (c.word(t) == Word::between && steps == 0) ||
                             (pos == Pos::negation && steps < 2);  // "killing all but four"
    if (!transparent || c.event(t)) return false;
  }
  return false;
}

/// States that a further verb can end: who was trapped is saved, who was held is freed.
bool describes(const Entry& e) {
  return e.predicate == Predicate::present || e.predicate == Predicate::missing || e.predicate == Predicate::captured ||
         e.predicate == Predicate::detained;
}

/// Whether a verb behind the description at `t` tells what happened to the counted: "30 men trapped in the mine were
/// saved".
bool is_told_of(const Search& s, std::uint32_t t) {
  const VerbGroup told = verb_of_subject(s.c, t + s.c.at(t).length, s.sentence.last_token);
  if (!told.event || told.set_off || (!told.passive && told.event->frame != Frame::subject)) return false;
  if (s.reading.counted.partitive) return true;
  return told.event->predicate != Predicate::present ||
         s.c.event(t)->predicate == Predicate::present;  // "two men seized in May remain there"
}

/// "Five others have serious injuries", "two halls suffered damage": the noun behind the verb says what happened.
bool has_injury(Search& s, const VerbGroup& group) {
  const Context& c = s.c;
  const bool had = group.event ? group.event->predicate == Predicate::other && group.event->frame == Frame::subject
                               : c.word(group.main) == Word::have || c.pos(group.main) == Pos::verb;
  if (!had || group.passive) return false;
  const NounPhrase had_what = phrase_from(c, group.main + 1, s.sentence.last_token);
  const Entry* injury = had_what.has_head && c.pos(had_what.head) == Pos::noun ? c.event(had_what.head) : nullptr;
  const bool harm = injury && (injury->predicate == Predicate::wounded ||
                               injury->predicate == Predicate::damaged);  // also the noun of a verb: "burns"
  return harm && s.take(injury, had_what.head, Rule::noun_before);
}

/// "five people with broken legs", "two with gunshot wounds to the head".
bool has_injuries(Search& s, std::uint32_t t) {
  const Context& c = s.c;
  if (t + 1 >= s.sentence.last_token || c.word(t) != Word::with || c.at(t).length != 1) return false;
  const NounPhrase what = phrase_from(c, t + 1, s.sentence.last_token);
  const Entry* injury = what.has_head && c.pos(what.head) == Pos::noun ? c.event(what.head) : nullptr;
  return injury && injury->predicate == Predicate::wounded && s.take(injury, what.head, Rule::noun_before);
}

/// "two men with gunshot wounds died"
bool dies_of(const Search& s, std::uint32_t t) {
  const Entry* hurt = t < s.sentence.last_token ? s.c.event(t) : nullptr;
  if (!hurt || hurt->frame != Frame::state || hurt->predicate != Predicate::wounded) return false;
  const VerbGroup told = verb_of_subject(s.c, t + s.c.at(t).length, s.sentence.last_token);
  return told.event && !told.set_off && told.event->predicate == Predicate::killed;
}

bool noun_of(Search& s);

/// Behind the people who are joined to the counted, where something is told of both: "sent 40 clerks and guests
/// fleeing"; else `t`.
std::uint32_t behind_joined(const Search& s, std::uint32_t t) {
  const std::uint32_t end = s.sentence.last_token;
  if (!s.reading.counted.has_head || t + 1 >= end || s.c.word(t) != Word::and_) return t;
  const NounPhrase other = phrase_from(s.c, t + 1, end);
  const Entry* noun = other.has_head && other.first == t + 1 ? s.c.noun(other.head) : nullptr;
  const bool told = noun && noun->noun_class == NounClass::people && other.last < end && s.c.event(other.last) &&
                    s.c.pos(other.last) != Pos::noun;
  return told ? other.last : t;
}

/// "300 dead", "12 soldiers wounded", "40 others missing".
bool state_behind(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.behind();
  if (t + 1 < s.sentence.last_token && c.word(t) == Word::as && c.event(t + 1) && c.pos(t + 1) != Pos::noun &&
      c.at(t + 1).form != Form::base)
    return s.take(c.event(t + 1), t + 1, Rule::state_adjective);  // "lists 12 as missing"
  if (dies_of(s, t)) return false;
  if (has_injuries(s, t)) return true;
  t = behind_joined(s, t);
  if (s.reading.quantity->additional && t < s.sentence.last_token && s.c.is(t, Category::increment))
    ++t;  // "left 900 more damaged"
  while (t < s.sentence.last_token && (c.pos(t) == Pos::adverb || c.pos(t) == Pos::conjunction) && !c.event(t)) {
    if (c.pos(t) == Pos::conjunction && c.word(t) != Word::either && c.word(t) != Word::both) return false;
    ++t;
  }
  if (t >= s.sentence.last_token || !c.event(t)) return false;
  const Entry* e = c.event(t);
  if (e->frame == Frame::state) {
    // Who was there is told by the way, and so is the state of the whole: "all 72 on board were killed", "4 of the men
    // trapped were freed".
    const std::uint32_t front = s.start();
    const bool base = front > s.sentence.first_token + 1 && c.pos(front - 1) == Pos::determiner &&
                      c.word(front - 2) == Word::of;  // "two of the 72"
    if (e->predicate == Predicate::present && s.reading.counted.empty() && !s.before.empty() &&
        mention::is_harm(s.before.back().event) && same_as_before(s))
      return true;  // "three deaths - two on the train"
    if (e->predicate == Predicate::present && (verb_before(s) || noun_of(s)))
      return true;  // "killed all but four of those on board", "the death of all nine aboard"
    return !((describes(*e) || s.reading.counted.partitive) && !base && is_told_of(s, t)) &&
           s.take(e, t, Rule::state_adjective);
  }
  if (c.pos(t) != Pos::verb) return false;
  const std::uint32_t next = t + c.at(t).length;
  const bool by_the_way =
      (e->form == Form::gerund || describes(*e) || (s.reading.counted.partitive && is_object_frame(*e))) &&
      is_told_of(s, t);  // "40 guests attending the wedding were hurt"
  if (by_the_way && !s.is_base()) {
    s.described = next;
    return false;
  }
  if (e->frame == Frame::subject && s.is_base()) return false;  // "two of the seven divers died"
  if (e->frame == Frame::subject) {
    if (e->form == Form::gerund && verb_before(s) && s.reading.predicate != Predicate::deployed)
      return true;  // "killed 12 men fleeing the camp", no "sent 12 fleeing"
    const VerbGroup group = verb_group(c, t, s.sentence.last_token);
    if (has_injury(s, group)) return true;
    return group.event == e || !group.event ? s.take(e, t, Rule::verb_subject)
                                            : s.take(group.event, group.main, Rule::state_adjective);
  }
  if (!is_object_frame(*e) || (e->form != Form::past && e->form != Form::participle)) {
    return e->frame == Frame::either && e->form == Form::gerund && s.take(e, t, Rule::verb_subject);
  }
  if (e->frame == Frame::object && has_object(c, next, s.sentence.last_token)) return false;
  if (e->frame == Frame::either && (s.is_base() || is_described_with(s)))
    return false;                                                // "nine of the 30 bridges collapsed"
  if (e->frame == Frame::object && verb_before(s)) return true;  // "shot down 41 drones launched by the army"
  return s.take(e, t, Rule::participle_after);
}

bool relates(const Context& c, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (c.pos(t) == Pos::relative) return true;
  return false;
}

/// "The flood forced 40 people to evacuate the town": they are gone, but whom an office tells to may stay.
bool drives_out(const Search& s, const Entry& e, std::uint32_t verb) {
  if (e.predicate != Predicate::displaced || e.frame != Frame::object) return false;
  const std::uint32_t behind = verb + s.c.at(verb).length, end = s.sentence.last_token;
  const NounPhrase whom = has_object(s.c, behind, end)
                              ? phrase_from(s.c, s.c.pos(behind) == Pos::determiner ? behind + 1 : behind, end)
                              : NounPhrase{};
  const Entry* moved = whom.has_head ? s.c.noun(whom.head) : nullptr;
  if (whom.pronoun || (behind < end && s.c.pos(behind) == Pos::number) ||
      (moved && moved->noun_class == NounClass::people))
    return false;
  std::uint32_t t = s.reading.verb_token;
  while (t > s.sentence.first_token && (s.c.pos(t - 1) == Pos::auxiliary || s.c.pos(t - 1) == Pos::adverb)) --t;
  const NounPhrase who = subject_before(s.c, t, s.sentence.first_token, false);
  const Entry* noun = who.has_head ? s.c.noun(who.head) : nullptr;
  const bool speaks = noun && (noun->noun_class == NounClass::people || noun->noun_class == NounClass::group);
  return who.has_head && !who.pronoun && !speaks && !s.c.is(who.head, Category::organisation) &&
         !s.c.is(who.head, Category::anonymous) && !s.c.is(who.head, Category::title);
}

/// "forced 12 families to flee", "allowed 40 men to go home": the object of one verb does what the next one says.
bool infinitive_behind(Search& s) {
  const Context& c = s.c;
  const std::uint32_t to = s.behind();
  if (s.reading.verb_token == no_token || to + 1 >= s.sentence.last_token || c.word(to) != Word::to) return false;
  const Entry* e = c.event(to + 1);
  const bool does = e && c.pos(to + 1) == Pos::verb &&
                    (e->frame == Frame::subject || e->frame == Frame::either || drives_out(s, *e, to + 1));
  return does && s.take(e, to + 1, Rule::verb_subject);
}

bool toll(Search& s);

/// "rose above 300", "climb past 300"
bool follows_change(const Search& s) {
  for (std::uint32_t t = s.start(); t > s.sentence.first_token && t + 2 > s.start(); --t)
    if (const Entry* verb = s.c.find(t - 1, Category::verb); verb && verb->pole != 0) return true;
  return false;
}

/// "12 people were killed", "12 of whom died", "12 remain missing".
bool verb_behind(Search& s) {
  if (s.is_base()) return false;  // of the whole the verb says nothing
  const std::uint32_t next = s.behind();
  const bool named = next < s.sentence.last_token &&
                     (s.c.pos(next) == Pos::name || s.c.pos(next) == Pos::noun || s.c.pos(next) == Pos::demonym);
  if (s.reading.counted.partitive && s.reading.counted.pronoun && named)
    return false;  // "six of them Danes, and three were killed"
  const VerbGroup group = verb_of_subject(s.c, std::max(s.behind(), s.described), s.sentence.last_token);
  if (!group.found()) return infinitive_behind(s);
  // "The toll rose to eight after two patients died": what a verb reached is the subject of no other.
  const Word before = s.start() > s.sentence.first_token ? s.c.word(s.start() - 1) : Word::none;
  const bool reached = (before == Word::to || before == Word::at || before == Word::as) && s.reading.counted.empty();
  if (s.reading.counted.empty() && follows_change(s) && toll(s))
    return true;  // "The toll is to climb past 200 as men search the rubble"
  if (reached && (before != Word::to || !relates(s.c, s.behind(), group.first)) && toll(s)) return true;
  // The number is the object of another verb: only a relative clause can say more of it.
  if (s.reading.verb_token != no_token && !s.c.say(s.reading.verb_token) && !relates(s.c, s.behind(), group.first))
    return infinitive_behind(s);
  if (s.reading.verb_token == no_token && !(group.set_off && s.c.say(group.main))) s.reading.verb_token = group.main;
  s.reading.own_verb = !group.event && !group.set_off;
  if (has_injury(s, group)) return true;
  if (!group.event)
    return did_so(s, group) || is_named(s, group) || of_those(s) || stands_among(s, group) || is_at_work(s, group);
  const Entry& e = *group.event;
  if (describes(e) && of_those(s)) return true;
  const Context& c = s.c;
  if (c.pos(group.main) != Pos::verb) return s.take(group.event, group.main, Rule::state_adjective);
  if (e.frame == Frame::subject || e.frame == Frame::either) return s.take(group.event, group.main, Rule::verb_subject);
  if (e.frame == Frame::object && !group.passive && e.predicate == Predicate::missing && s.noun())
    return s.set_present();  // they search for somebody
  const bool them = s.reading.counted.pronoun && !s.before.empty() &&
                    s.before.back().subject.noun_class == NounClass::item;  // "21 of them hit the port"
  if (e.predicate == Predicate::attacked && !group.passive &&
      (them || (s.noun() && s.noun()->noun_class == NounClass::item)))
    return s.take(group.event, group.main, Rule::verb_subject);  // "22 drones hit the port"
  const bool reduced = group.first == group.main && !group.set_off && e.form == Form::past &&
                       !has_object(c, group.main + c.at(group.main).length, s.sentence.last_token);
  if (e.frame == Frame::object && (group.passive || reduced))
    return s.take(group.event, group.main, Rule::passive_subject);
  return false;
}

/// "4,000 casualties", "20 missing sailors", "3,000 wounded".
bool noun_behind(Search& s) {
  const Context& c = s.c;
  const NounPhrase& phrase = s.reading.counted;
  for (std::uint32_t t = phrase.last; t > phrase.first; --t) {
    const bool names_another = (c.pos(t - 1) == Pos::noun || c.at(t - 1).form == Form::base) && phrase.has_head &&
                               t - 1 + c.at(t - 1).length <= phrase.head;  // "assault charges"
    if (const Entry* e = names_another ? nullptr : c.event(t - 1))
      return s.take(e, t - 1, c.pos(t - 1) == Pos::noun ? Rule::noun_before : Rule::state_adjective);
  }
  return false;
}

/// Words that only count victims: whatever is said of 30 deaths, they are deaths. Hostages, though, can be freed.
bool counts_victims(Search& s) {
  const NounPhrase& phrase = s.reading.counted;
  const Entry* e =
      phrase.has_head && !phrase.partitive ? s.c.event(phrase.head) : nullptr;  // "1,200 of the casualties were deaths"
  if (!e || e->frame != Frame::noun) return false;
  return (e->predicate == Predicate::killed || e->predicate == Predicate::wounded ||
          e->predicate == Predicate::casualties || e->predicate == Predicate::attacked) &&
         noun_behind(s);
}

/// "Three survivors are in hospital": they live, unless something else befell them.
bool counts_survivors(Search& s) {
  const NounPhrase& phrase = s.reading.counted;
  const Entry* e = phrase.has_head && !phrase.partitive ? s.c.event(phrase.head) : nullptr;
  if (!e || e->frame != Frame::noun || e->predicate != Predicate::rescued) return false;
  const VerbGroup told = verb_of_subject(s.c, s.behind(), s.sentence.last_token);
  const bool well = !told.event || told.event->predicate == Predicate::wounded ||
                    told.event->predicate == Predicate::present || told.event->predicate == e->predicate;
  return well && noun_behind(s);
}

/// "the deaths of 300", "a loss of 40 tanks".
bool noun_of(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start();
  if (t > s.sentence.first_token &&
      (c.word(t - 1) == Word::quantity_pronoun || (c.pos(t - 1) == Pos::determiner && c.word(t - 1) == Word::none)))
    --t;  // "of all nine"
  if (t <= s.sentence.first_token) return false;
  const Entry* named =
      c.at(t - 1).inside && c.at(t - 1).length == 1 ? c.event(t - 1) : nullptr;  // "damage to 12 houses"
  if (named && named->frame == Frame::noun) return s.take(named, t - 1, Rule::noun_of);
  if (c.word(t - 1) != Word::of) return false;
  const NounPhrase phrase = phrase_before(c, t - 1, s.sentence.first_token);
  if (!phrase.has_head || c.pos(phrase.head) != Pos::noun) return false;
  const Entry* head = c.noun(phrase.head);
  const bool figure = head && head->generic && head->noun_class == NounClass::abstract_thing &&
                      phrase.head > phrase.first && c.pos(phrase.head - 1) == Pos::noun;
  const std::uint32_t of =
      figure && !c.event(phrase.head) ? phrase.head - 1 : phrase.head;  // "an attendance figure of 300"
  const Entry* e = c.event(of);
  return e && s.take(e, of, Rule::noun_of);
}

/// "The number of people who lost their lives when the hall in the harbour came down has risen to nine": what the
/// sentence opens with.
bool number_of_whom(Search& s) {
  const NounPhrase of = number_behind(s.c, s.sentence.first_token, s.start());
  if (!of.has_head || of.last >= s.start() || s.c.pos(of.last) != Pos::relative) return false;
  const VerbGroup did = verb_group(s.c, of.last + 1, s.start());
  return did.event && mention::is_harm(did.event->predicate) && s.take(did.event, did.main, Rule::toll_verb);
}

/// "the death toll rose to 300", "the number of people killed has passed 300", "put the number killed by the storm at
/// 300": the event stands in the subject of the verb, or in the phrase before "at" or "to".
bool toll(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start(), found = no_token;
  if (t > s.sentence.first_token + 1 && c.say(t - 2) && c.at(t - 2).inside &&
      c.say(t - 2)->predicate == Predicate::killed)
    return s.take(c.say(t - 2), t - 2, Rule::toll_verb);  // "raised its toll from 60"
  t = before_quote(c, t, s.sentence.first_token);
  const bool put_at = t > s.sentence.first_token && (c.word(t - 1) == Word::at || c.word(t - 1) == Word::as ||
                                                     c.word(t - 1) == Word::to || c.word(t - 1) == Word::from);
  const bool replaced = put_at && c.word(t - 1) == Word::from;  // "revised the toll from 60"
  bool verb = is_passed(s);
  for (std::uint32_t steps = 0; t > s.sentence.first_token && steps < reach; ++steps) {
    --t;
    if (c.at(t).inside) continue;
    const Pos pos = c.pos(t);
    if (is_relative(c, t) && verb && !put_at && found == no_token) break;  // "sold tickets for a park that holds 900"
    if (pos == Pos::stop || pos == Pos::pronoun || (pos == Pos::comma && !verb) ||
        (pos == Pos::verb && !verb && !put_at && c.say(t)) || follows_of_whom(c, t + 1, s.sentence.first_token))
      break;
    const Entry* e = c.event(t);
    const bool of_whom =
        t > s.sentence.first_token && c.word(t - 1) == Word::of;  // "put the number of displaced at 300"
    const bool hearers = s.noun() && c.word(s.start() - 1) == Word::to && e &&
                         e->predicate == Predicate::deployed;  // "sent a letter to 440 workers"
    const bool put_verb = put_at && !hearers && pos == Pos::verb && e && e->frame == Frame::object &&
                          (of_whom || e->predicate <= Predicate::wounded);
    const bool of_subject = pos == Pos::verb && !put_at && s.noun() &&
                            c.word(s.start() - 1) != Word::be;  // "papers seized here named 31 buyers"
    const bool acts = pos == Pos::verb && !put_at && t + c.at(t).length < s.start() &&
                      c.pos(t + c.at(t).length) == Pos::number;  // "burned 12 barns and threatened 40"
    const bool told = e && !of_subject && !acts && (verb || put_verb || (put_at && pos != Pos::verb)) &&
                      e->predicate != Predicate::attacked && e->predicate != Predicate::other;
    // The toll is of people, even where the subject names what befell them too: "the death toll from the collapse rose
    // to 19".
    if (told && e->predicate <= Predicate::displaced && e->predicate >= Predicate::killed)
      return s.take(e, t, Rule::toll_verb);
    if (told && found == no_token && !replaced) found = t;
    verb |= pos == Pos::verb || pos == Pos::auxiliary;
    const bool near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::determiner || pos == Pos::number ||
                      pos == Pos::time || pos == Pos::adjective || pos == Pos::other;
    if (!verb && !near && !put_at) return false;
  }
  if (found == no_token) return put_at && !replaced && number_of_whom(s);
  if (c.event(found)->predicate == Predicate::present && c.word(s.start() - 1) == Word::by)
    return false;  // "the population fell by 700"
  return s.take(c.event(found), found, Rule::toll_verb);
}

/// The nearest event of the clause, where the number stands in one of its phrases: "gathered at a base with 240 men".
bool nearest(Search& s) {
  const Context& c = s.c;
  const NounClass noun_class = s.reading.counted.has_head && c.noun(s.reading.counted.head)
                                   ? c.noun(s.reading.counted.head)->noun_class
                                   : NounClass::none;
  const bool means = noun_class == NounClass::item && s.start() > s.sentence.first_token &&
                     c.word(s.start() - 1) == Word::with;  // "attacked the port with 40 drones"
  const bool joined = noun_class == NounClass::item && s.start() > s.sentence.first_token &&
                      c.word(s.start() - 1) == Word::and_;  // "burned the barn and 12 sheds"
  if (noun_class != NounClass::people && noun_class != NounClass::group && !means && !joined) return false;
  bool blocked = false, comma = false;
  for (std::uint32_t t = s.start(), steps = 0; t > s.sentence.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop) {  // what follows a dash spells out what stood before it
      if (c.document.tokens[t].mark != text::Mark::dash) return false;
      blocked = false;
    }
    if (c.pos(t) == Pos::preposition && steps == 0 && c.word(t) != Word::with && c.word(t) != Word::of &&
        c.word(t) != Word::by && c.word(t) != Word::as)
      return false;
    const Entry* e = c.event(t);
    comma |= c.pos(t) == Pos::comma;
    const bool may = e && e->frame != Frame::subject && !(comma && e->frame == Frame::noun && c.pos(t) == Pos::noun) &&
                     (!means || e->predicate == Predicate::attacked || e->predicate == Predicate::supplied);
    if (!blocked && may) return s.take(e, t, Rule::nearest_event);
    blocked |= c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary;
  }
  return false;
}

/// "population 29,000", "casualties: 40": the word in front names what the number counts.
bool named_in_front(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start();
  if (t > s.sentence.first_token && c.document.tokens[t - 1].mark == text::Mark::colon) --t;
  if (t <= s.sentence.first_token || !s.reading.counted.empty() || c.pos(t - 1) != Pos::noun) return false;
  const std::uint32_t behind = s.behind();
  const bool closed = behind >= s.sentence.last_token || c.pos(behind) == Pos::comma || c.pos(behind) == Pos::stop ||
                      c.pos(behind) == Pos::bracket;
  const Entry* e = closed ? c.event(t - 1) : nullptr;
  return e && e->frame == Frame::noun && e->predicate <= Predicate::casualties && s.take(e, t - 1, Rule::noun_before);
}

/// "taking to 64 the number of patients": the figure is that of what is named behind it.
bool numbers_what_follows(Search& s) {
  const std::uint32_t end = s.sentence.last_token;
  const NounPhrase what = number_behind(s.c, s.behind(), end);
  if (!what.has_head) return false;
  const Entry* e = s.c.event(what.head) ? s.c.event(what.head) : what.last < end ? s.c.event(what.last) : nullptr;
  if (e && s.take(e, s.c.event(what.head) ? what.head : what.last, Rule::toll_verb)) return true;
  s.reading.rule = Rule::no_event;
  return true;
}

}  // namespace

void choose_event(const Context& context, const text::Sentence& sentence, const Memory& memory,
                  const std::vector<Reading>& before, Reading& reading) {
  Search s{context, sentence, memory, before, reading};
  (void)(numbers_what_follows(s) || counts_survivors(s) || counts_victims(s) || state_behind(s) || verb_before(s) ||
         noun_of(s) || named_in_front(s) || there_is(s) || belongs(s) || verb_behind(s) || noun_behind(s) ||
         same_as_before(s) || included(s) || of_those(s) || of_whole(s) || rides_along(s) || toll(s) || makes_up(s) ||
         nearest(s) || in_list(s) || is_mentioned(s));
  name_event(context, sentence, before, reading);
}

}  // namespace crossclaim::claim
