// What happened to the counted. Enters: a Reading with its noun phrase. Leaves: its predicate and the rule that gave it.
// Example: "sank with 118 aboard, killing 31" gives present and killed. The candidates stand in the order in which readers
// of news rely on them: the word next to the number first, the far verb last. Cost: linear in the sentence a quantity,
// bounded. Tested in tests/claim/event_test.cpp and tests/cases.
#include <algorithm>

#include "claim/reading.hpp"

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
    case NounClass::people: return event.predicate != Predicate::supplied && event.predicate != Predicate::destroyed && event.predicate != Predicate::damaged;
    case NounClass::item:
      // Only what dies itself is killed: "300 sheep perished".
      if (event.predicate == Predicate::killed) return rule == Rule::verb_subject || rule == Rule::verb_object || rule == Rule::passive_subject;
      return event.item_predicate != Predicate::count_ || event.predicate >= Predicate::destroyed || event.predicate == Predicate::deployed || event.predicate == Predicate::captured;
    case NounClass::happening:
    case NounClass::time:
    case NounClass::share:
    case NounClass::measure:
    case NounClass::abstract_thing:
    case NounClass::place: return event.predicate >= Predicate::destroyed;
    default: return true;
  }
}

struct Search {
  const Context& c;
  const text::Sentence& sentence;
  const std::vector<Reading>& before;
  Reading& reading;

  [[nodiscard]] std::uint32_t start() const {
    const mention::Quantity& q = *reading.quantity;
    const bool prefixed = q.modifier_tokens.last > q.modifier_tokens.first && q.modifier_tokens.first < q.tokens.first;
    return prefixed ? q.modifier_tokens.first : q.tokens.first;
  }
  [[nodiscard]] std::uint32_t behind() const {
    const mention::Quantity& q = *reading.quantity;
    return std::max({reading.counted.last, q.tokens.last, q.modifier_tokens.last});
  }
  [[nodiscard]] const Entry* noun() const { return reading.counted.has_head && !c.event(reading.counted.head) ? c.noun(reading.counted.head) : nullptr; }
  bool take(const Entry* event, std::uint32_t token, Rule rule) {
    if (!fits(*event, *reading.quantity, noun(), rule)) return false;
    while (c.at(token).inside) --token;  // found from the right: "killed and injured" begins at its first word
    reading.event_entry = event;
    reading.event_token = token;
    reading.predicate = event->predicate;
    reading.rule = rule;
    return true;
  }
};

bool is_object_frame(const Entry& e) { return e.frame == Frame::object || e.frame == Frame::either; }

/// Whether an object follows, so that the past form before it is active: "12 gunmen killed two".
bool has_object(const Context& c, std::uint32_t t, std::uint32_t end) {
  if (t >= end) return false;
  const Pos pos = c.pos(t);
  return pos == Pos::determiner || pos == Pos::number || pos == Pos::pronoun || pos == Pos::noun || pos == Pos::name || pos == Pos::demonym;
}

/// "300 dead", "12 soldiers wounded", "40 others missing".
bool state_behind(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.behind();
  while (t < s.sentence.last_token && (c.pos(t) == Pos::adverb || c.pos(t) == Pos::conjunction) && !c.event(t)) {
    if (c.pos(t) == Pos::conjunction && c.word(t) != Word::either && c.word(t) != Word::both) return false;
    ++t;
  }
  if (t >= s.sentence.last_token || !c.event(t)) return false;
  const Entry* e = c.event(t);
  if (e->frame == Frame::state) {
    // Who was there is told by the way, and so is the state of the whole: "all 72 on board were killed", "4 of the men trapped were freed".
    const std::uint32_t front = s.start();
    const bool base = front > s.sentence.first_token + 1 && c.pos(front - 1) == Pos::determiner && c.word(front - 2) == Word::of;  // "two of the 72"
    const VerbGroup told = (e->predicate == Predicate::present || s.reading.counted.partitive) && !base ? verb_of_subject(c, t + c.at(t).length, s.sentence.last_token) : VerbGroup{};
    return !(told.event && told.passive && !told.set_off) && s.take(e, t, Rule::state_adjective);
  }
  if (c.pos(t) != Pos::verb) return false;
  const std::uint32_t next = t + c.at(t).length;
  if (e->frame == Frame::subject) return s.take(e, t, Rule::verb_subject);
  if (!is_object_frame(*e) || (e->form != Form::past && e->form != Form::participle)) {
    return e->frame == Frame::either && e->form == Form::gerund && s.take(e, t, Rule::verb_subject);
  }
  if (e->frame == Frame::object && has_object(c, next, s.sentence.last_token)) return false;
  return s.take(e, t, Rule::participle_after);
}

/// "killed 12", "killing at least 12", "sent between 10 and 12".
bool verb_before(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start();
  for (std::uint32_t steps = 0; t > s.sentence.first_token && steps < 8; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::verb) {
      s.reading.verb_token = t;
      const Entry* e = c.event(t);
      if (!e || !is_object_frame(*e)) return false;
      return s.take(e, t, Rule::verb_object);
    }
    const bool transparent = pos == Pos::determiner || pos == Pos::adverb || pos == Pos::adjective || pos == Pos::other || pos == Pos::quote || pos == Pos::time || (c.word(t) == Word::between && steps == 0);
    if (!transparent || c.event(t)) return false;
  }
  return false;
}

bool relates(const Context& c, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (c.pos(t) == Pos::relative) return true;
  return false;
}

/// "12 pupils were among the dead", "12 pupils were in the bus": a place holds people, a group of victims says what happened to them.
bool stands_among(Search& s, const VerbGroup& group) {
  const Context& c = s.c;
  const std::uint32_t behind = group.main + 1;
  if (c.pos(group.main) == Pos::verb || behind + 1 >= s.sentence.last_token || c.pos(behind) != Pos::preposition) return false;
  bool be = false;
  for (std::uint32_t t = group.first; t <= group.main; ++t) be |= c.word(t) == Word::be;
  if (!be) return false;
  const Word w = c.word(behind);
  if (w == Word::among) {
    const std::uint32_t victim = c.pos(behind + 1) == Pos::determiner ? behind + 2 : behind + 1;
    return victim < s.sentence.last_token && c.event(victim) && s.take(c.event(victim), victim, Rule::carried_event);
  }
  const Entry* noun = s.noun();
  const bool where = w == Word::in || w == Word::on || w == Word::at || w == Word::near;
  if (!where || !noun || noun->noun_class != NounClass::people) return false;
  s.reading.predicate = Predicate::present;
  s.reading.rule = Rule::present_be;
  return true;
}

/// "12 people were killed", "12 of whom died", "12 remain missing".
bool verb_behind(Search& s) {
  const VerbGroup group = verb_of_subject(s.c, s.behind(), s.sentence.last_token);
  if (!group.found()) return false;
  // The number is the object of another verb: only a relative clause can say more of it.
  if (s.reading.verb_token != no_token && !s.c.say(s.reading.verb_token) && !relates(s.c, s.behind(), group.first)) return false;
  if (s.reading.verb_token == no_token) s.reading.verb_token = group.main;
  s.reading.own_verb = !group.event && !group.set_off;
  if (!group.event) return stands_among(s, group);
  const Entry& e = *group.event;
  const Context& c = s.c;
  if (c.pos(group.main) != Pos::verb) return s.take(group.event, group.main, Rule::state_adjective);
  if (e.frame == Frame::subject || e.frame == Frame::either) return s.take(group.event, group.main, Rule::verb_subject);
  const bool reduced = group.first == group.main && !group.set_off && e.form == Form::past && !has_object(c, group.main + c.at(group.main).length, s.sentence.last_token);
  if (e.frame == Frame::object && (group.passive || reduced)) return s.take(group.event, group.main, Rule::passive_subject);
  return false;
}

/// "4,000 casualties", "20 missing sailors", "3,000 wounded".
bool noun_behind(Search& s) {
  const Context& c = s.c;
  const NounPhrase& phrase = s.reading.counted;
  for (std::uint32_t t = phrase.last; t > phrase.first; --t) {
    const bool names_another = c.pos(t - 1) == Pos::noun && phrase.has_head && t - 1 + c.at(t - 1).length <= phrase.head;  // "assault charges"
    if (const Entry* e = names_another ? nullptr : c.event(t - 1)) return s.take(e, t - 1, c.pos(t - 1) == Pos::noun ? Rule::noun_before : Rule::state_adjective);
  }
  return false;
}

/// Words that only count victims: whatever is said of 30 deaths, they are deaths. Hostages, though, can be freed.
bool counts_victims(Search& s) {
  const NounPhrase& phrase = s.reading.counted;
  const Entry* e = phrase.has_head && !phrase.partitive ? s.c.event(phrase.head) : nullptr;  // "1,200 of the casualties were deaths"
  if (!e || e->frame != Frame::noun) return false;
  return (e->predicate == Predicate::killed || e->predicate == Predicate::wounded || e->predicate == Predicate::casualties) && noun_behind(s);
}

/// "the deaths of 300", "a loss of 40 tanks".
bool noun_of(Search& s) {
  const Context& c = s.c;
  const std::uint32_t t = s.start();
  if (t <= s.sentence.first_token || c.word(t - 1) != Word::of) return false;
  const NounPhrase phrase = phrase_before(c, t - 1, s.sentence.first_token);
  if (!phrase.has_head) return false;
  const Entry* e = c.event(phrase.head);
  return e && s.take(e, phrase.head, Rule::noun_of);
}

/// "the death toll rose to 300", "the number of people killed has passed 300", "put the number killed by the storm at 300": the event
/// stands in the subject of the verb, or in the phrase before "at" or "to".
bool toll(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start(), found = no_token;
  const bool put_at = t > s.sentence.first_token && (c.word(t - 1) == Word::at || c.word(t - 1) == Word::to);
  bool verb = false;
  for (std::uint32_t steps = 0; t > s.sentence.first_token && steps < reach; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::stop || (pos == Pos::comma && !verb)) break;
    const Entry* e = c.event(t);
    const bool put_verb = put_at && pos == Pos::verb && e && e->frame == Frame::object && e->predicate <= Predicate::wounded;
    const bool told = e && (verb || put_verb || (put_at && pos != Pos::verb)) && e->predicate != Predicate::attacked && e->predicate != Predicate::other;
    // The toll is of people, even where the subject names what befell them too: "the death toll from the collapse rose to 19".
    if (told && e->predicate <= Predicate::displaced && e->predicate >= Predicate::killed) return s.take(e, t, Rule::toll_verb);
    if (told && found == no_token) found = t;
    verb |= pos == Pos::verb || pos == Pos::auxiliary;
    const bool near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::determiner || pos == Pos::number || pos == Pos::time || pos == Pos::adjective || pos == Pos::other;
    if (!verb && !near && !put_at) return false;
  }
  return found != no_token && s.take(c.event(found), found, Rule::toll_verb);
}

/// "killed 12 men and 14 women", "including 30 children": the event of the quantity before.
bool same_as_before(Search& s) {
  if (s.before.empty()) return false;
  const Context& c = s.c;
  const Reading& previous = s.before.back();
  std::uint32_t from = std::max(previous.counted.last, previous.quantity->tokens.last);
  if (previous.event_token != no_token && previous.event_token >= from && previous.event_token < s.start()) from = previous.event_token + c.at(previous.event_token).length;
  bool including = false;
  for (std::uint32_t t = from; t < s.start(); ++t) {
    const Pos pos = c.pos(t);
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::stop) return false;
    const Word w = c.word(t);
    if (w == Word::that && t > from && c.pos(t - 1) == Pos::conjunction) return false;  // "... and that only one"
    if (w == Word::including || w == Word::among || w == Word::who) including = true;
    if (pos == Pos::preposition && !including && w != Word::of && w != Word::from && w != Word::in && w != Word::plus && w != Word::as && w != Word::with) return false;
  }
  s.reading.part_of_previous = including;
  if (!previous.event_entry || (s.reading.own_verb && !including)) return false;
  s.reading.inherited_event = true;
  return s.take(previous.event_entry, previous.event_token, including ? Rule::carried_event : Rule::elided_event);
}

/// "Those killed include 12 pupils": what happened to the whole happened to the part.
bool included(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start();
  if (t <= s.sentence.first_token || c.word(t - 1) != Word::including) return false;
  constexpr std::uint32_t subject_reach = 7;
  for (std::uint32_t steps = 0; t > s.sentence.first_token + 1 && steps < subject_reach; ++steps) {
    --t;
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::comma || pos == Pos::stop || pos == Pos::number) return false;
    if (c.event(t - 1)) return s.take(c.event(t - 1), t - 1, Rule::carried_event);
  }
  return false;
}

/// The nearest event of the clause, where the number stands in one of its phrases: "gathered at a base with 240 men".
bool nearest(Search& s) {
  const Context& c = s.c;
  const NounClass noun_class = s.reading.counted.has_head && c.noun(s.reading.counted.head) ? c.noun(s.reading.counted.head)->noun_class : NounClass::none;
  if (noun_class != NounClass::people && noun_class != NounClass::group) return false;
  bool blocked = false;
  for (std::uint32_t t = s.start(), steps = 0; t > s.sentence.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop) {  // what follows a dash spells out what stood before it
      if (c.document.tokens[t].mark != text::Mark::dash) return false;
      blocked = false;
    }
    if (c.pos(t) == Pos::preposition && steps == 0 && c.word(t) != Word::with && c.word(t) != Word::of && c.word(t) != Word::by && c.word(t) != Word::as) return false;
    if (!blocked && c.event(t) && c.event(t)->frame != Frame::subject) return s.take(c.event(t), t, Rule::nearest_event);
    blocked |= c.pos(t) == Pos::verb;
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
  const bool closed = behind >= s.sentence.last_token || c.pos(behind) == Pos::comma || c.pos(behind) == Pos::stop || c.pos(behind) == Pos::bracket;
  const Entry* e = closed ? c.event(t - 1) : nullptr;
  return e && e->frame == Frame::noun && e->predicate <= Predicate::casualties && s.take(e, t - 1, Rule::noun_before);
}

/// "a town of 11,000 people", "a crowd of 300", "Samoa's 200,000 people": who makes up a place or a group is present in it.
bool makes_up(Search& s) {
  const Context& c = s.c;
  const std::uint32_t t = s.start();
  if (t <= s.sentence.first_token) return false;
  const Entry* counted = s.noun();
  const bool people = counted && counted->noun_class == NounClass::people;
  const bool owned = c.pos(t - 1) == Pos::clitic && t > s.sentence.first_token + 1 && c.pos(t - 2) == Pos::name && people && counted->generic;
  if (!owned) {
    if (c.word(t - 1) != Word::of || (counted && !people)) return false;
    const NounPhrase whole = phrase_before(c, t - 1, s.sentence.first_token);
    const Entry* noun = whole.has_head ? c.noun(whole.head) : nullptr;
    if (!noun || (noun->noun_class != NounClass::place && noun->noun_class != NounClass::group)) return false;
  }
  s.reading.predicate = Predicate::present;
  s.reading.rule = Rule::present_be;
  return true;
}

/// Money, shares and lengths of time are what they are; what happened stays in `event`.
void name_by_form(Reading& reading) {
  reading.event = reading.predicate;
  switch (reading.quantity->form) {
    case QuantityForm::money: reading.predicate = Predicate::money; break;
    case QuantityForm::percent:
    case QuantityForm::fraction: reading.predicate = Predicate::share; break;
    case QuantityForm::duration: reading.predicate = Predicate::duration; break;
    case QuantityForm::ratio: reading.predicate = Predicate::other; break;
    default: break;
  }
}

}  // namespace

void name_by_subject(const Context& c, Reading& r) {
  const Entry* noun = r.counted.has_head ? c.noun(r.counted.head) : nullptr;
  const bool unknown = r.counted.has_head && !noun && !c.event(r.counted.head) && c.pos(r.counted.head) != Pos::demonym && !r.counted.pronoun;
  const bool thing = noun ? noun->noun_class == NounClass::item : unknown || r.subject.noun_class == NounClass::item;
  if (!thing || r.predicate != r.event || !r.event_entry || r.event_entry->item_predicate == Predicate::count_) return;
  r.predicate = r.event = r.event_entry->item_predicate;
}

void recall_event(const Context& c, const text::Sentence& sentence, const Memory& memory, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  const bool bare = !r.event_entry && r.rule == Rule::no_event && r.counted.empty() && !q.additional && (q.form == QuantityForm::plain || q.form == QuantityForm::range);
  if (!bare || !memory.event || !memory.has_counted) return;
  const std::uint32_t t = q.modifier_tokens.last > q.modifier_tokens.first ? std::min(q.tokens.first, q.modifier_tokens.first) : q.tokens.first;
  if (t < sentence.first_token + 2) return;
  bool recalls = c.say(t - 1) && c.pos(t - 1) == Pos::verb;
  if (c.word(t - 1) == Word::at || c.word(t - 1) == Word::to) {
    const Entry* noun = c.noun(t - 2);
    recalls = noun && noun->noun_class == NounClass::abstract_thing && t > sentence.first_token + 2 && c.word(t - 3) == Word::definite;
  }
  if (!recalls) return;
  r.event_entry = memory.event;
  r.predicate = r.event = memory.event->predicate;
  r.rule = Rule::carried_event;
  r.subject = memory.counted;
  r.subject.inherited = true;
  r.subject_rule = Rule::subject_context;
}

void choose_event(const Context& context, const text::Sentence& sentence, const std::vector<Reading>& before, Reading& reading) {
  Search s{context, sentence, before, reading};
  (void)(state_behind(s) || verb_before(s) || counts_victims(s) || noun_of(s) || named_in_front(s) || verb_behind(s) || noun_behind(s) || same_as_before(s) || included(s) || toll(s) || makes_up(s) || nearest(s));
  name_by_form(reading);
}

}  // namespace crossclaim::claim
