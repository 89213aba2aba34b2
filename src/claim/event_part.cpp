// The event of a number that goes on from the one before it. Enters: a Search. Leaves: the event of the reading before,
// or of the sentence before. Example: in "23 deaths, five of which the army caused" the five died as well. Cost: linear
// in the words between the two numbers. Tested in tests/claim/event_test.cpp and tests/cases/parts.md.
#include "claim/event_search.hpp"

namespace crossclaim::claim {
namespace {

/// "five of which are alleged", "three of them were children": a part of whom no new event is told.
bool is_described_part(const Search& s) {
  const Context& c = s.c;
  if (!(s.reading.counted.partitive && s.reading.counted.pronoun) &&
      !follows_of_whom(c, s.start(), s.sentence.first_token))
    return false;
  if (s.reading.verb_token == no_token) return false;
  for (std::uint32_t k = s.behind(); k < s.reading.verb_token; ++k)
    if (c.find(k, Category::hedge)) return true;
  const std::uint32_t verb = s.reading.verb_token;
  const bool beside_be =
      (verb + 1 < s.sentence.last_token && c.word(verb + 1) == Word::be) || (verb > 0 && c.word(verb - 1) == Word::be);
  return c.word(verb) == Word::be || (c.say(verb) && beside_be);
}

/// "Three deaths were reported in the north and one in the south": the clause says nothing new but where.
bool is_gapped(const Search& s) {
  const Context& c = s.c;
  const std::uint32_t behind = s.behind();
  const bool closed = behind >= s.sentence.last_token || c.pos(behind) == Pos::preposition ||
                      c.pos(behind) == Pos::stop || c.pos(behind) == Pos::comma;
  const bool joined = s.start() > s.sentence.first_token && c.word(s.start() - 1) == Word::and_;
  return joined && closed && s.reading.counted.empty() && s.reading.verb_token == no_token;
}

/// Of the readings before the one whose event the gap repeats: "killed nine men in two bars and one at home" repeats
/// the killing.
std::size_t told_by_verb(const Search& s) {
  std::size_t i = s.before.size() - 1;
  while (i > 0 && s.before[i].quantity->front() > s.sentence.first_token &&
         s.c.pos(s.before[i].quantity->front() - 1) == Pos::preposition && s.before[i - 1].rule == Rule::verb_object)
    --i;
  return i;
}

/// "Togo has had 12 deaths and there have been 9 in Ghana": the clause says only that there were as many more.
bool is_there_too(const Search& s) {
  const Context& c = s.c;
  std::uint32_t t = s.start();
  const std::uint32_t behind = s.behind();
  if (!s.reading.counted.empty() || behind >= s.sentence.last_token || c.pos(behind) != Pos::preposition) return false;
  while (t > s.sentence.first_token && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::adverb)) --t;
  return t > s.sentence.first_token && t < s.start() && c.word(t - 1) == Word::there;
}

/// "40 men fought the fire, along with 12 planes": what is added at the end shares the event.
bool is_added(const Search& s) {
  const std::uint32_t t = s.start();
  return t > s.sentence.first_token && s.c.at(t - 1).inside && s.c.at(t - 1).length == 1 &&
         (s.c.word(t - 1) == Word::with || s.c.word(t - 1) == Word::and_);
}

/// Where ", including" begins to name parts: whatever stands between belongs to the whole. `from` where it does not.
std::uint32_t last_including(const Search& s, std::uint32_t from) {
  for (std::uint32_t t = s.start(); t > from + 1; --t)
    if (s.c.word(t - 1) == Word::including && (s.c.pos(t - 2) == Pos::comma || s.c.pos(t - 2) == Pos::bracket))
      return t - 1;
  return from;
}

/// "killed 71: 41 in the north and 30 in the south": how many of them where.
bool is_share_of_place(const Search& s) {
  const std::uint32_t behind = s.behind();
  return s.reading.counted.empty() && behind < s.sentence.last_token && s.c.pos(behind) == Pos::preposition &&
         s.c.word(behind) != Word::of;
}

/// "Three guards were hurt: two Kenyans and a Malian": who they were, without a verb of their own.
bool spells_out(const Search& s) {
  const std::uint32_t behind = s.behind();
  if (!s.reading.counted.has_head || behind >= s.sentence.last_token) return false;
  const Pos next = s.c.pos(behind);
  return next == Pos::conjunction || next == Pos::comma || next == Pos::stop;
}

/// "..., 95,000 according to police": another source's figure for the same.
bool is_other_figure(const Search& s, std::uint32_t from) {
  const std::uint32_t behind = s.behind();
  return s.reading.counted.empty() && s.start() > from && s.c.pos(s.start() - 1) == Pos::comma &&
         behind < s.sentence.last_token && s.c.is(behind, Category::according);
}

}  // namespace

bool is_put_too(const Context& c, const text::Sentence& sentence, const std::vector<Reading>& before,
                const Reading& r) {
  if (before.empty() || !r.counted.empty()) return false;
  const std::uint32_t first = before.back().quantity->front(), second = r.quantity->front();
  if (first <= sentence.first_token || second < sentence.first_token + 2) return false;
  return c.word(first - 1) == Word::at && c.word(second - 1) == Word::at && is_nominal(c.pos(second - 2));
}

/// "killed 12 men and 14 women", "including 30 children": the event of the quantity before.
bool same_as_before(Search& s) {
  if (s.before.empty() || s.is_base()) return false;
  const Context& c = s.c;
  const Reading& previous = s.before[is_gapped(s) ? told_by_verb(s) : s.before.size() - 1];
  std::uint32_t from = std::max(previous.counted.last, previous.quantity->tokens.last);
  if (previous.event_token != no_token && previous.event_token >= from && previous.event_token < s.start())
    from = previous.event_token + c.at(previous.event_token).length;
  bool including = false;
  const bool inside = s.start() > from && c.word(s.start() - 1) == Word::in &&
                      !s.reading.counted.empty();  // "saved 300 in three flights"
  if (inside) return false;
  if (is_other_figure(s, from) || is_added(s) || is_gapped(s) || is_there_too(s) ||
      (is_put_too(c, s.sentence, s.before, s.reading) && s.reading.verb_token == no_token))
    from = s.start();
  from = std::max(from, last_including(s, from));
  for (std::uint32_t t = from; t < s.start(); ++t) {
    const Pos pos = c.pos(t);
    const text::Mark mark = c.document.tokens[t].mark;
    const bool dash =
        mark == text::Mark::dash ||
        (mark == text::Mark::colon && t + 1 == s.start() &&
         (is_share_of_place(s) || spells_out(s)));  // "20 people - including nine guests", "killed 71: 41 in the north"
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || (pos == Pos::stop && !dash)) return false;
    const Word w = c.word(t);
    if (w == Word::than_) continue;  // "40 died, up from 12 in 2021"
    if (w == Word::with && s.noun() && s.noun()->noun_class == mention::NounClass::item && is_people(previous.subject))
      return false;                                                                     // "saved 40 men with two boats"
    if (w == Word::that && t > from && c.pos(t - 1) == Pos::conjunction) return false;  // "... and that only one"
    if (w == Word::including || w == Word::among || w == Word::who) including = true;
    if (pos == Pos::preposition && !including && w != Word::of && w != Word::from && w != Word::in && w != Word::plus &&
        w != Word::as && w != Word::with)
      return false;
  }
  s.reading.part_of_previous = including;
  if (!previous.event_entry || (s.reading.own_verb && !including && !is_described_part(s))) return false;
  s.reading.inherited_event = true;
  return s.take(previous.event_entry, previous.event_token, including ? Rule::carried_event : Rule::elided_event);
}

/// The start of what is included, of whose list the number is a further item: "a child, along with 12 pupils".
std::uint32_t begin_of_list(const Search& s) {
  constexpr std::uint32_t longest = 12;
  std::uint32_t t = s.start();
  for (std::uint32_t steps = 0; t > s.sentence.first_token && steps < longest; --t, ++steps) {
    const Pos pos = s.c.pos(t - 1);
    if (pos == Pos::verb || pos == Pos::stop || pos == Pos::auxiliary || pos == Pos::relative)
      return s.c.word(t - 1) == Word::including ? t : s.start();
    if (s.c.word(t - 1) == Word::including) return t;
  }
  return s.start();
}

/// "Those killed include 12 pupils", "The barrage comprised 40 rockets": what happened to the whole happened to the
/// part.
bool included(Search& s) {
  const Context& c = s.c;
  std::uint32_t t = begin_of_list(s);
  if (t <= s.sentence.first_token || (c.word(t - 1) != Word::including &&
                                      !(c.pos(t - 1) == Pos::verb && c.event(t - 1) && is_composed(*c.event(t - 1)))))
    return false;
  constexpr std::uint32_t subject_reach = 7;
  for (std::uint32_t steps = 0; t > s.sentence.first_token + 1 && steps < subject_reach; ++steps) {
    --t;
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::comma || pos == Pos::stop || pos == Pos::number) return false;
    if (c.event(t - 1)) return s.take(c.event(t - 1), t - 1, Rule::carried_event);
    // "They include 12 pupils", "The victims included 12 pupils"
    const bool recent = s.memory.event && s.memory.has_counted && s.memory.sentence <= s.memory.counted_sentence + 2;
    if (c.word(t - 1) == Word::they && recent) return s.take(s.memory.event, no_token, Rule::carried_event);
    if (c.pos(t - 1) == Pos::noun && are_victims(s, phrase_before(c, t, s.sentence.first_token))) return true;
  }
  return false;
}

/// "Of these, 300 were permanent losses", "12 of the attacks were bombings": the noun behind "were" says what they are,
/// or that "five of the victims were boys" tells no more than who they were.
bool is_named(Search& s, const VerbGroup& group) {
  const Context& c = s.c;
  const NounPhrase& counted = s.reading.counted;
  if (c.word(group.main) != Word::be) return false;
  const NounPhrase named = phrase_from(c, group.main + 1, s.sentence.last_token);
  if (!named.has_head || c.pos(named.head) != Pos::noun) return false;
  const mention::Entry* event = c.event(named.head);
  if (!event) return are_victims(s, counted);
  return (counted.empty() || counted.partitive) && event->frame == mention::Frame::noun &&
         s.take(event, named.head, Rule::noun_before);
}

bool are_victims(Search& s, const NounPhrase& named) {
  const mention::Entry* noun = named.has_head ? s.c.noun(named.head) : nullptr;
  const bool victims = noun && noun->predicate == Predicate::casualties && s.memory.harm;
  return victims && s.take(s.memory.harm, named.head, Rule::carried_event);
}

std::uint32_t victims_named(const Search& s, std::uint32_t t) {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t limit = std::min(s.sentence.last_token, t + reach);
  for (; t < limit; ++t) {
    const mention::Entry* event = s.c.event(t);
    if (event && event->predicate >= Predicate::killed &&
        (event->predicate <= Predicate::withdrawn || event->predicate == Predicate::rescued))
      return t;
    if (event || s.c.pos(t) == Pos::comma || s.c.pos(t) == Pos::stop || s.c.pos(t) == Pos::preposition) break;
  }
  return no_token;
}

/// "Of those killed, 12 were children": a part of whom no new event is told, or none that ends the first.
bool of_those(Search& s) {
  const Context& c = s.c;
  const std::uint32_t t = s.sentence.first_token;
  if (!s.before.empty() || c.word(t) != Word::of || t + 2 >= s.start() || c.pos(t + 1) != Pos::determiner) return false;
  const std::uint32_t victim = victims_named(s, t + 1);
  if (victim == no_token || victim >= s.start()) return false;
  for (std::uint32_t k = victim; k < s.start(); ++k)
    if (c.pos(k) == Pos::comma) return s.take(c.event(victim), victim, Rule::carried_event);
  return false;
}

/// "sent food and tents to the islands, including rice and 40 pumps": what was done with the whole was done with what
/// it includes.
bool of_whole(Search& s) {
  const Context& c = s.c;
  constexpr std::uint32_t longest_list = 40, clause = 16;
  std::uint32_t t = s.start();
  const std::uint32_t floor = t > s.sentence.first_token + longest_list ? t - longest_list : s.sentence.first_token;
  while (t > floor && c.word(t - 1) != Word::including) {
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::stop || pos == Pos::pronoun ||
        pos == Pos::relative)
      return false;
    --t;
  }
  if (t <= floor + 1 || c.pos(t - 2) != Pos::comma) return false;
  for (std::uint32_t k = t - 2, steps = 0; k > s.sentence.first_token && steps < clause; ++steps) {
    --k;
    if (c.pos(k) == Pos::stop || c.pos(k) == Pos::comma || c.pos(k) == Pos::relative) return false;
    if (c.pos(k) != Pos::verb) continue;
    return c.event(k) && s.take(c.event(k), k, Rule::carried_event);
  }
  return false;
}

/// An item of a list: "The package includes:" over "- 800 helmets".
bool in_list(Search& s) {
  const bool item =
      s.c.document.blocks[s.sentence.block].role == text::Role::bullet && s.reading.verb_token == no_token;
  return item && s.memory.lead && s.take(s.memory.lead, s.reading.quantity->tokens.first, Rule::carried_event);
}

void remember_lead(const Context& c, const text::Sentence& s, Memory& memory) {
  if (s.last_token > s.first_token && c.document.tokens[s.last_token - 1].mark == text::Mark::colon) {
    memory.lead = nullptr;
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t t = s.last_token - 1, steps = 0; t > s.first_token && steps < reach && !memory.lead; ++steps)
      if (c.event(--t) && !c.at(t).inside) memory.lead = c.event(t);
  } else if (c.document.blocks[s.block].role != text::Role::bullet) {
    memory.lead = nullptr;
  }
}

/// "40,000 have already done so", "four more followed": what was told of those before, in this sentence or an earlier
/// one.
bool did_so(Search& s, const VerbGroup& group) {
  const mention::Entry* verb = s.c.find(group.main, Category::verb);
  if (!verb || verb->word != Word::same || !(s.reading.counted.empty() || s.reading.counted.pronoun)) return false;
  const bool near = !s.before.empty() && s.before.back().event_entry;
  const mention::Entry* event = near ? s.before.back().event_entry : s.memory.event;
  if (!event) return false;
  s.reading.inherited_event = true;
  return s.take(event, group.main, Rule::carried_event);
}

}  // namespace crossclaim::claim
