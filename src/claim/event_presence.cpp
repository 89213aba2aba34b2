// Who is there: people in a place, aboard, in a crowd, on a staff. Enters: a Search. Leaves: the event `present`, or
// the event of the group they stand in. Example: "The prison has 900 inmates" has 900 present. Cost: one noun phrase a
// number. Tested in tests/claim/event_test.cpp and tests/cases/presence.md.
#include "claim/event_search.hpp"

namespace crossclaim::claim {

using mention::Entry;
using mention::NounClass;

namespace {

/// "inmates", "Syrians"
bool counts_people(const Search& s) {
  const Entry* noun = s.noun();
  if (noun) return noun->noun_class == NounClass::people;
  return s.reading.counted.has_head && s.c.pos(s.reading.counted.head) == Pos::demonym;
}

/// "720 wounded troops": what has happened to them is told beside them.
bool is_harmed(const Search& s) {
  for (std::uint32_t t = s.reading.counted.first; t < s.reading.counted.last; ++t)
    if (const Entry* event = s.c.event(t); event && mention::is_harm(event->predicate)) return true;
  return false;
}

/// "among the dead", "among the victims": a group of victims says what happened to those in it.
bool among_victims(Search& s, std::uint32_t t) {
  const std::uint32_t victim = victims_named(s, t);
  return victim != no_token ? s.take(s.c.event(victim), victim, Rule::carried_event)
                            : are_victims(s, phrase_from(s.c, t, s.sentence.last_token));
}

}  // namespace

/// "12 pupils were among the dead", "12 pupils were in the bus": a place holds people.
bool stands_among(Search& s, const VerbGroup& group) {
  const Context& c = s.c;
  const std::uint32_t behind = group.main + 1;
  if (c.pos(group.main) == Pos::verb || behind + 1 >= s.sentence.last_token || c.pos(behind) != Pos::preposition)
    return false;
  bool be = false;
  for (std::uint32_t t = group.first; t <= group.main; ++t) be |= c.word(t) == Word::be;
  if (!be) return false;
  const Word w = c.word(behind);
  if (w == Word::among) return among_victims(s, behind + 1);
  const bool where = w == Word::in || w == Word::on || w == Word::at || w == Word::near;
  return where && counts_people(s) && s.set_present();
}

/// "300 officers were keeping order": whoever is at something is there.
bool is_at_work(Search& s, const VerbGroup& group) {
  const bool goes_on = s.c.pos(group.main) == Pos::verb && s.c.at(group.main).form == mention::Form::gerund &&
                       s.c.word(group.main - 1) == Word::be;
  return counts_people(s) && goes_on && !group.set_off && !is_harmed(s) && s.set_present();
}

/// "a town of 11,000 people", "a crowd of 300", "Samoa's 200,000 people": who makes up a place or a group is present in
/// it.
bool makes_up(Search& s) {
  const Context& c = s.c;
  const std::uint32_t t = s.start();
  if (t <= s.sentence.first_token) return false;
  const Entry* counted = s.noun();
  const bool people = counted && counted->noun_class == NounClass::people;
  const bool owned = c.pos(t - 1) == Pos::clitic && t > s.sentence.first_token + 1 && c.pos(t - 2) == Pos::name &&
                     people && counted->generic;
  if (!owned) {
    const bool things = counted && counted->noun_class == NounClass::item;  // "a convoy of 40 lorries"
    if (c.word(t - 1) != Word::of || (counted && !people && !things)) return false;
    const NounPhrase whole = phrase_before(c, t - 1, s.sentence.first_token);
    const Entry* noun = whole.has_head ? c.noun(whole.head) : nullptr;
    if (!noun || (noun->noun_class != NounClass::group && (things || noun->noun_class != NounClass::place)))
      return false;
  }
  return s.set_present();
}

/// "On board the missing ferry were 40 men": who is counted stands behind the place and the verb. `be` is the first
/// word of the verb.
bool lead_by_place(Search& s, std::uint32_t be) {
  constexpr std::uint32_t longest = 14;
  const Context& c = s.c;
  const std::uint32_t floor = be > s.sentence.first_token + longest ? be - longest : s.sentence.first_token;
  for (std::uint32_t t = be; t > floor; --t) {
    const Pos pos = c.pos(t - 1);
    const Entry* state = c.event(t - 1);
    const bool opens = t - 1 == s.sentence.first_token || c.pos(t - 2) == Pos::comma;
    if (opens && state && state->frame == mention::Frame::state && state->predicate == Predicate::present)
      return s.take(state, t - 1, Rule::state_adjective);
    if (pos == Pos::comma || pos == Pos::stop || pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal ||
        pos == Pos::relative)
      return false;
  }
  return false;
}

/// "There were 40 men in the hall", "there will be 300 troops here".
bool there_is(Search& s) {
  const Context& c = s.c;
  const Entry* noun = s.noun();
  std::uint32_t t = s.start();
  if (t > s.sentence.first_token && c.word(t - 1) == Word::between) --t;
  while (t > s.sentence.first_token + 2 && c.pos(t - 1) == Pos::time) --t;  // "there are now 300"
  if (t < s.sentence.first_token + 2 || c.word(t - 1) != Word::be) return false;
  std::uint32_t verb = t - 1;
  while (verb > s.sentence.first_token && (c.pos(verb - 1) == Pos::auxiliary || c.pos(verb - 1) == Pos::modal)) --verb;
  if (s.reading.counted.partitive && s.reading.counted.pronoun && verb > s.sentence.first_token &&
      c.word(verb - 1) == Word::there) {  // "there are 40 of you": all
    s.reading.counted.partitive = false;
    return s.set_present();
  }
  const bool force =
      noun && noun->noun_class == NounClass::item && (noun->military || noun->predicate == Predicate::deployed);
  if ((!counts_people(s) && !force) || is_harmed(s)) return false;
  while (t > s.sentence.first_token && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::modal ||
                                        (c.pos(t - 1) == Pos::adverb && !c.event(t - 1))))
    --t;
  if (lead_by_place(s, t)) return true;
  const std::uint32_t behind = s.behind();
  if (t <= s.sentence.first_token || c.word(t - 1) != Word::there || behind >= s.sentence.last_token) return false;
  if (c.word(behind) == Word::among && among_victims(s, behind + 1)) return true;
  const bool placed = c.pos(behind) == Pos::preposition && c.word(behind) != Word::of && c.word(behind) != Word::with;
  const bool doing = c.pos(behind) == Pos::verb &&
                     c.at(behind).form == mention::Form::gerund;  // "there were 40 guests sleeping in the yard"
  return (placed || doing || c.pos(behind) == Pos::adverb) && !c.event(behind) && s.set_present();
}

/// "put to sea with 46 sailors, five guides and 40 tourists, all Italians, on board": the list ends in what it says of
/// all.
bool rides_along(Search& s) {
  const Context& c = s.c;
  const Entry* noun = s.noun();
  if (!noun || noun->noun_class != NounClass::people) return false;
  constexpr std::uint32_t reach = 24;
  for (std::uint32_t t = s.behind(), steps = 0; t < s.sentence.last_token && steps < reach; ++t, ++steps) {
    const Entry* state = c.event(t);
    if (state && state->frame == mention::Frame::state && state->predicate == Predicate::present)
      return s.take(state, t, Rule::state_adjective);
    const Pos pos = c.pos(t);
    if (state || pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::stop ||
        pos == Pos::quote || pos == Pos::relative || (pos == Pos::pronoun && c.word(t) != Word::them))
      return false;
  }
  return false;
}

namespace {

/// Whether people belong to what the phrase names: a place, a company, a unit, and not a person.
bool has_people(const Context& c, const NounPhrase& owner) {
  if (!owner.has_head || owner.pronoun) return false;
  const Entry* noun = c.noun(owner.head);
  if (noun)
    return noun->noun_class == NounClass::place || noun->noun_class == NounClass::group ||
           noun->noun_class == NounClass::item;
  const mention::EntityRef* ref = c.entity(owner.head);
  return ref && ref->kind != mention::EntityKind::person;
}

/// "had nine lorries at the pass", "has got two clerks on the door": who is kept somewhere is there.
bool keeps(const Search& s) {
  const Context& c = s.c;
  const Entry& noun = *s.noun();
  const std::uint32_t t = s.start();
  const bool force = noun.noun_class == NounClass::people ||
                     (noun.noun_class == NounClass::item && (noun.military || noun.predicate == Predicate::deployed));
  const bool goes_on = !s.before.empty() && s.before.back().rule == Rule::present_be && c.word(t - 1) == Word::and_;
  if (!force || !(goes_on || (c.word(t - 1) == Word::have && c.pos(t - 1) == Pos::auxiliary))) return false;
  if (noun.noun_class == NounClass::item && noun.predicate == Predicate::deployed && !goes_on)
    return true;  // "we have four helicopters for the whole coast"
  std::uint32_t where = s.behind();
  while (where + 1 < s.sentence.last_token && (c.pos(where) == Pos::conjunction || c.pos(where) == Pos::adverb ||
                                               c.pos(where) == Pos::number || c.pos(where) == Pos::noun))
    ++where;
  if (where + 1 >= s.sentence.last_token) return false;
  const Word w = c.word(where);
  return (w == Word::in || w == Word::on || w == Word::at || w == Word::near) && c.pos(where + 1) != Pos::time;
}

}  // namespace

/// "a warden with two helpers", "won in front of 39,000 spectators", "tear gas against 500 demonstrators", "shots at 40
/// men": whom the clause only mentions is there.
bool is_mentioned(Search& s) {
  const Context& c = s.c;
  const Entry* noun = s.noun();
  const std::uint32_t t = s.start();
  if (!noun || noun->noun_class != NounClass::people || t <= s.sentence.first_token) return false;
  const Word w = c.word(t - 1);
  const std::uint32_t behind = s.behind();
  const bool undergo = behind < s.sentence.last_token && c.pos(behind) == Pos::verb &&
                       c.at(behind).form == mention::Form::past;  // "with 900 patients cured"
  return (w == Word::with || w == Word::against || w == Word::at || w == Word::near) && !undergo && s.set_present();
}

/// "The prison has 900 inmates", "the firm's 12,000 employees", "of the 181 people": who belongs to a whole is present
/// in it.
bool belongs(Search& s) {
  const Context& c = s.c;
  const Entry* noun = s.noun();
  const std::uint32_t t = s.start();
  const bool unknown =
      !noun && s.reading.counted.has_head && !c.event(s.reading.counted.head) && !s.reading.counted.pronoun;
  if (unknown && s.is_base()) return s.set_present();
  if (!noun || t <= s.sentence.first_token) return false;
  if (s.is_base() && (noun->noun_class == NounClass::people || noun->noun_class == NounClass::item)) {
    s.reading.member =
        c.pos(t - 1) == Pos::clitic || c.word(t - 1) == Word::possessive;  // "3,000 of its 21,000 employees"
    return s.set_present();
  }
  if (keeps(s)) return s.set_present();
  if (noun->noun_class != NounClass::people) return false;
  const bool has = c.word(t - 1) == Word::have && c.pos(t - 1) == Pos::auxiliary;
  const bool owns = c.pos(t - 1) == Pos::clitic;
  if (!has && !owns) return false;
  const VerbGroup group = owns ? verb_of_subject(c, s.behind(), s.sentence.last_token) : VerbGroup{};
  if (group.event) return false;
  std::uint32_t verb = t - 1;
  while (verb > s.sentence.first_token &&
         (c.pos(verb - 1) == Pos::modal || c.pos(verb - 1) == Pos::auxiliary || c.pos(verb - 1) == Pos::adverb))
    --verb;
  if (has && verb > s.sentence.first_token + 1 && is_relative(c, verb - 1))
    verb -= c.pos(verb - 2) == Pos::comma ? 2 : 1;  // "the firm, which had 900 employees"
  const NounPhrase owner = phrase_before(c, verb, s.sentence.first_token);
  if (!(has && owner.pronoun) && !has_people(c, owner)) return false;
  s.reading.member = true;
  return s.set_present();
}

}  // namespace crossclaim::claim
