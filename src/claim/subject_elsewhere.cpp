// Whom a number counts where the words behind it do not say so. Enters: a Reading with its event. Leaves: its subject,
// taken over from the event's words, the number before, or the sentences before. Example: in "The army lost 300 men; 40
// of them were conscripts" both numbers count the army's men. Cost: bounded by the sentence. Tested in
// tests/cases/subjects.md.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

using mention::Entry;
using mention::NounClass;

/// The counted people of "the number of sailors killed rose to 40", "casualties among the sailors reached 40".
/// With `agent` what stands before it did it.
NounPhrase phrase_at_event(const Context& c, const text::Sentence& sentence, std::uint32_t event, bool agent) {
  const std::uint32_t behind = event + c.at(event).length;
  if (behind + 1 < sentence.last_token &&
      (c.word(behind) == Word::of || c.word(behind) == Word::among || c.word(behind) == Word::in)) {
    const NounPhrase after = phrase_from(c, behind + 1, sentence.last_token);
    const Entry* noun = after.has_head ? c.noun(after.head) : nullptr;
    const bool counted = noun && (noun->noun_class == NounClass::people ||
                                  (noun->noun_class == NounClass::item && c.word(behind) == Word::of &&
                                   c.pos(event) != Pos::verb));  // not "brought out of the tower"
    if (counted) return after;
  }
  if (agent) return {};
  // "put the number of destroyed homes at 34", "of foreign captives at 20": what the number is of
  std::uint32_t of = event;  // "the number of Syrian refugees"
  while (of > sentence.first_token &&
         (c.pos(of - 1) == Pos::demonym || (c.pos(of - 1) == Pos::adjective && !c.event(of - 1))))
    --of;
  const bool number_of = of > sentence.first_token + 1 && c.word(of - 1) == Word::of && c.noun(of - 2) &&
                         c.noun(of - 2)->noun_class == NounClass::abstract_thing;
  const NounPhrase whole = number_of ? phrase_from(c, of, sentence.last_token) : NounPhrase{};
  const bool people_named = whole.has_head && c.noun(whole.head) && c.noun(whole.head)->noun_class == NounClass::people;
  if (whole.has_head && (whole.head != event || (of < event && people_named)) && !whole.pronoun) return whole;
  std::uint32_t t = event;
  bool relative = false;  // "the number of sailors who have fled"
  while (t > sentence.first_token && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::relative ||
                                      c.pos(t - 1) == Pos::adverb || c.pos(t - 1) == Pos::pronoun)) {
    --t;
    relative |= c.pos(t) == Pos::relative || c.pos(t) == Pos::pronoun;  // "the number of troops it has sent"
  }
  const NounPhrase phrase = phrase_before(c, relative ? t : event, sentence.first_token);
  const Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  const bool people = noun ? noun->noun_class == NounClass::people
                           : phrase.has_head && !phrase.pronoun && (relative || c.pos(phrase.head) == Pos::demonym);
  return people ? phrase : NounPhrase{};
}

/// "Five have been lost.", "The owner says five have been lost.": the number is the subject of its sentence, or of what
/// is said.
bool opens_sentence(const Context& c, const text::Sentence& sentence, const Reading& r) {
  std::uint32_t said = r.quantity->front();
  if (said > sentence.first_token && c.word(said - 1) == Word::that) --said;
  if (said > sentence.first_token && c.pos(said - 1) == Pos::verb && c.say(said - 1)) return true;
  for (std::uint32_t t = sentence.first_token; t < r.quantity->tokens.first; ++t)
    if (c.pos(t) != Pos::adverb && c.pos(t) != Pos::determiner && c.pos(t) != Pos::quote &&
        c.pos(t) != Pos::conjunction)
      return false;
  return true;
}

/// "The number of cases has passed 400", "the number of cases in Goma was now 40": what the number is of.
bool is_number_of(const Context& c, const text::Sentence& sentence, Reading& r) {
  constexpr std::uint32_t reach = 16;
  bool verb = false;
  for (std::uint32_t t = r.quantity->front(), steps = 0; t > sentence.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop || c.pos(t) == Pos::relative) return false;
    verb |= c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary;
    const Entry* noun = c.pos(t) == Pos::noun ? c.noun(t) : nullptr;
    if (!verb || !noun || noun->noun_class != NounClass::abstract_thing || c.word(t + 1) != Word::of) continue;
    const NounPhrase of = phrase_from(c, t + 2, sentence.last_token);
    if (!of.has_head || of.pronoun) return false;
    r.subject = counted_subject(c, of);
    r.subject_rule = Rule::subject_of;
    return true;
  }
  return false;
}

/// "The number of cases doubled to 400", "the workforce shrank to 900", "the figure was nearer 300": what comes to a
/// figure is counted by it.
bool comes_to(const Context& c, const text::Sentence& sentence, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  std::uint32_t t = q.front();
  if (t > sentence.first_token && c.word(t - 1) == Word::between) --t;
  if (t <= sentence.first_token) return false;
  const bool is = c.word(t - 1) == Word::be;
  const Word link_word = c.word(t - 1);
  if (!is && link_word != Word::to && link_word != Word::by && link_word != Word::at && link_word != Word::as &&
      link_word != Word::from)
    return false;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t floor = t > sentence.first_token + reach ? t - reach : sentence.first_token;
  const std::uint32_t link = is ? t : t - 1;
  while (t > floor && c.pos(t - 1) != Pos::verb && c.word(t - 1) != Word::be) --t;
  const Pos object = c.pos(t);  // "police put the crowd at 300", "took the number of ships to 40"
  const bool put =
      t > floor && t < link && c.pos(t - 1) == Pos::verb &&
      (object == Pos::determiner || object == Pos::noun || object == Pos::adjective || object == Pos::demonym);
  while (t > floor && (c.pos(t - 1) == Pos::verb || c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::modal ||
                       c.pos(t - 1) == Pos::adverb))
    --t;
  if (t <= floor) return false;
  const NounPhrase phrase =
      put ? phrase_before(c, link, sentence.first_token) : subject_before(c, t, sentence.first_token, false);
  if (!phrase.has_head || phrase.pronoun || phrase.last == phrase.first) return false;
  r.subject = counted_subject(c, phrase);
  r.subject_rule = Rule::subject_before;
  return true;
}

bool follows_word(const Context& c, const Reading& r, Word word) {
  return r.quantity->front() > 0 && c.word(r.quantity->front() - 1) == word;
}

/// "hit a bus with pupils, killing 12": who stands right before the comma is meant, unless it is the sentence's
/// subject.
NounPhrase hit_before(const Context& c, const text::Sentence& s, const Reading& r) {
  if (r.event_token == no_token || r.event_token < s.first_token + 2 || c.pos(r.event_token - 1) != Pos::comma ||
      c.at(r.event_token).form != mention::Form::gerund)
    return {};
  const NounPhrase phrase = phrase_before(c, r.event_token - 1, s.first_token);
  const Entry* noun = phrase.has_head && !phrase.pronoun ? c.noun(phrase.head) : nullptr;
  if (!noun || noun->noun_class != NounClass::people) return {};
  for (std::uint32_t t = phrase.first; t > s.first_token; --t)
    if (c.pos(t - 1) == Pos::verb) return phrase;
  return {};
}

/// "Casualties among the rebels have passed 4,500 killed and wounded": the noun in front names them.
NounPhrase named_in_front(const Context& c, const text::Sentence& s, const Reading& r) {
  constexpr std::uint32_t reach = 16;
  for (std::uint32_t t = r.quantity->tokens.first, steps = 0; t > s.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop) break;
    const Entry* event = c.event(t);
    if (event && event->frame == mention::Frame::noun && !c.at(t).inside) return phrase_at_event(c, s, t, false);
  }
  return {};
}

/// "Of 79 hospitals, 55 are closed", "500 soldiers, on top of the 1,200 already there", "40 posts, including 9 that
/// fall away".
bool goes_on(const Context& c, const text::Sentence& sentence, const Reading& r) {
  if (r.part_of_previous || c.word(sentence.first_token) == Word::of) return true;
  const std::uint32_t t = r.quantity->tokens.first;
  return t > sentence.first_token && c.word(t - 1) == Word::definite;
}

/// "The children are ill; nurses watch nine of them": the people whom the sentence named first, in another clause.
NounPhrase people_before(const Context& c, const text::Sentence& sentence, std::uint32_t number) {
  NounPhrase found;
  for (std::uint32_t t = sentence.first_token; t < number; ++t) {
    if (found.has_head && (c.pos(t) == Pos::stop || c.pos(t) == Pos::conjunction || c.pos(t) == Pos::comma))
      return found;
    const Entry* noun = !found.has_head && c.pos(t) == Pos::noun && !c.at(t).inside ? c.noun(t) : nullptr;
    if (noun && noun->noun_class == NounClass::people && !noun->generic)
      found = phrase_before(c, t + c.at(t).length, sentence.first_token);
  }
  return {};
}

/// "64 fires since June, against 22 last year", "12 boats in May and 9 in June": a bare number beside a counted one
/// counts the same.
bool is_set_against(const Context& c, const std::vector<Reading>& before, const Reading& r) {
  if (before.empty() || !r.counted.empty() || is_measured(before.back()) || r.event_token != no_token ||
      r.verb_token != no_token)
    return false;
  if (r.quantity->form != mention::QuantityForm::plain) return false;
  const std::uint32_t t = r.quantity->front();
  const Word link = c.word(t - 1);
  const bool joined = c.pos(t - 1) == Pos::comma || c.document.tokens[t - 1].mark == text::Mark::colon ||
                      link == Word::and_ || link == Word::against || link == Word::than_;
  const std::uint32_t behind = r.quantity->tokens.last;
  return joined &&
         (behind >= c.document.tokens.size() || c.pos(behind) == Pos::preposition || c.pos(behind) == Pos::time ||
          c.pos(behind) == Pos::adverb || c.pos(behind) == Pos::stop || c.pos(behind) == Pos::comma);
}

}  // namespace

bool opens_with_them(const Context& c, const text::Sentence& s) {
  const std::uint32_t t = s.first_token;
  return c.word(t) == Word::of && t + 1 < s.last_token &&
         (c.pos(t + 1) == Pos::pronoun || c.word(t + 1) == Word::demonstrative);
}

NounPhrase number_behind(const Context& c, std::uint32_t t, std::uint32_t end) {
  if (t + 3 >= end || c.word(t) != Word::definite || c.word(t + 2) != Word::of) return {};
  const Entry* noun = c.noun(t + 1);
  const bool figure = noun && noun->generic && noun->noun_class == NounClass::abstract_thing;
  return figure ? phrase_from(c, t + 3, end) : NounPhrase{};
}

void inherit(Reading& reading, const Subject& from, Rule rule) {
  const EntitySet own = reading.subject.nationality;
  reading.subject = from;
  if (!own.empty()) reading.subject.nationality = own;
  reading.subject.inherited = true;
  reading.subject_rule = rule;
}

namespace {

/// The counted in the words of what happened: "casualties among the sailors", "hit a bus with pupils, killing 12".
NounPhrase words_of_event(const Context& c, const text::Sentence& sentence, const std::vector<Reading>& before,
                          const Reading& r) {
  if (r.event_token == no_token || r.inherited_event) return {};
  const bool agent_in_front =
      r.rule == Rule::verb_object || (r.rule == Rule::nearest_event && c.pos(r.event_token) == Pos::verb);
  NounPhrase phrase = phrase_at_event(c, sentence, r.event_token, agent_in_front);
  if (phrase.has_head || !r.counted.empty()) return phrase;
  if (r.rule == Rule::verb_object && r.event == Predicate::present &&
      r.event_entry->frame == mention::Frame::either) {  // "The attackers numbered 32"
    phrase = subject_before(c, r.event_token, sentence.first_token, false);
    const Entry* noun = phrase.has_head && !phrase.pronoun ? c.noun(phrase.head) : nullptr;
    return noun && (mention::is_people(noun->noun_class) || noun->noun_class == NounClass::item) ? phrase
                                                                                                 : NounPhrase{};
  }
  phrase = hit_before(c, sentence, r);
  const bool named =
      !phrase.has_head && (r.rule == Rule::state_adjective || r.rule == Rule::participle_after) && before.empty();
  if (named) phrase = named_in_front(c, sentence, r);
  const bool built_for = !phrase.has_head && r.rule == Rule::verb_object && r.event == Predicate::other &&
                         r.event_entry->form == mention::Form::participle;
  return built_for ? phrase_before(c, r.event_token, sentence.first_token) : phrase;  // "a boat built for 40"
}

/// "Twelve inmates broke out; nine were caught", "11 players fell ill and 30 stayed away": whoever does something else
/// is of those who did the first. Null where the number is no bare subject, or none before it was one.
const Subject* doer_before(const Context& c, const text::Sentence& s, const std::vector<Reading>& before,
                           const Reading& r) {
  const std::uint32_t behind = r.quantity->tokens.last;
  if (!r.counted.empty() || is_measured(r) || r.quantity->additional || behind >= s.last_token) return nullptr;
  const Pos next = c.pos(behind), link = c.pos(r.quantity->front() - 1);
  const bool acts =
      next == Pos::auxiliary || next == Pos::modal || (next == Pos::verb && c.at(behind).form != mention::Form::gerund);
  if (!acts || r.event_token != no_token || (link != Pos::conjunction && link != Pos::stop && link != Pos::comma))
    return nullptr;
  for (std::size_t i = before.size(); i > 0; --i) {
    const Reading& told = before[i - 1];
    const std::uint32_t verb = told.verb_token != no_token ? told.verb_token : told.event_token;
    const std::uint32_t after = told.counted.last;
    const bool told_behind = after > told.quantity->tokens.last && after < s.last_token &&
                             c.pos(after) == Pos::auxiliary;  // "178 schools were shut and 82 were open"
    if (is_measured(told) || (!told_behind && (verb == no_token || verb < told.quantity->tokens.last))) continue;
    return !told.subject.span.empty() || (told.subject.generic && is_people(told.subject)) ? &told.subject : nullptr;
  }
  return nullptr;
}

/// What a number before it in the sentence counted, where this one goes on from it; null where it does not.
const Subject* told_in_sentence(const Context& c, const text::Sentence& sentence, const std::vector<Reading>& before,
                                const Reading& r) {
  if (before.empty()) return nullptr;
  const bool looks_back = r.inherited_event || r.counted.partitive || r.counted.pronoun || r.part_of_previous ||
                          (r.event_token != no_token && r.rule != Rule::toll_verb);
  if (looks_back) {
    const auto is_by_the_way = [](const Reading& told) {
      return told.part_of_previous || (told.counted.partitive && told.counted.pronoun);
    };
    std::size_t back = before.size() - 1;
    while (r.counted.empty() && !r.part_of_previous && back > 0 && is_by_the_way(before[back])) --back;
    // "61 were treated in three hospitals, eight of them in critical condition": hospitals are not hurt.
    for (std::size_t people = back + 1;
         is_of_people(r.predicate) && r.counted.pronoun && !is_people(before[back].subject) && people > 0; --people)
      if (is_people(before[people - 1].subject)) back = people - 1;
    const Subject& last = before[back].subject;
    const bool told = !last.span.empty() || (last.generic && r.counted.pronoun);
    // "33 trains were cancelled and 24 diverted": things go on as people do, unless it happens to people alone.
    const bool of_things = r.predicate >= Predicate::destroyed || r.predicate == Predicate::deployed;
    const bool part = r.counted.partitive && r.counted.pronoun;  // "138 drones, 110 of which were lost"
    const bool things =
        ((r.counted.empty() && of_things && last.noun_class == NounClass::item) || part) && !is_measured(before.back());
    const bool of_all = last.subset && r.counted.empty() && r.rule == Rule::verb_object &&
                        is_relative(c, r.event_token - 1) &&
                        before[back].event != r.event;  // "the 19 men missing after a blast that killed 24"
    if (told && !of_all && (is_people(last) || things)) return &last;
  }
  const Reading& last = before.back();
  if (is_set_against(c, before, r)) return &last.subject;
  if (const Subject* doer = doer_before(c, sentence, before, r)) return doer;
  if (!r.counted.empty()) return nullptr;
  const bool left_behind = r.quantity->unit == last.quantity->unit &&
                           is_left_behind(c, r.quantity->front(), sentence.first_token);  // "12 cases, down from 40"
  return left_behind || (!is_measured(last) && goes_on(c, sentence, r)) ? &last.subject : nullptr;
}

/// "The most common faults are rust (67) and noise (31)": a number alone in brackets counts what stands before them;
/// behind a name it may be an age.
NounPhrase before_bracket(const Context& c, const text::Sentence& s, const Reading& r) {
  const std::uint32_t front = r.quantity->front(), behind = r.quantity->tokens.last;
  if (front < s.first_token + 2 || behind >= s.last_token || c.pos(front - 1) != Pos::bracket ||
      c.pos(behind) != Pos::bracket || is_measured(r))
    return {};
  NounPhrase kind = phrase_before(c, front - 1, s.first_token);
  if (!kind.has_head && c.at(front - 2).form == mention::Form::gerund) {  // "parking (31)"
    kind.first = kind.head = front - 2;
    kind.last = front - 1;
    kind.has_head = true;
  }
  return kind.has_head && c.pos(kind.head) == Pos::name ? NounPhrase{} : kind;
}

/// "Nurses, 85 of whom saw it, ...": a number that opens what the comma sets off counts some of those before it.
NounPhrase before_of_whom(const Context& c, const text::Sentence& s, const Reading& r) {
  const std::uint32_t front = r.quantity->front();
  if (!r.counted.pronoun || !(is_relative(c, r.counted.head) || c.word(r.counted.head) == Word::which) ||
      front < s.first_token + 2 || c.pos(front - 1) != Pos::comma)
    return {};
  const NounPhrase whole = phrase_before(c, front - 1, s.first_token);
  return whole.pronoun ? NounPhrase{} : whole;
}

/// "Of the jobs, 700 will go": what is counted opens the sentence.
NounPhrase whole_in_front(const Context& c, const text::Sentence& s, const Reading& r) {
  const std::uint32_t t = s.first_token;
  if (c.word(t) != Word::of || t + 2 >= s.last_token || c.word(t + 1) != Word::definite) return {};
  const NounPhrase phrase = phrase_from(c, t, s.last_token);
  const bool set_off =
      phrase.has_head && !phrase.pronoun && phrase.last < r.quantity->front() && c.pos(phrase.last) == Pos::comma;
  return set_off && c.pos(phrase.head) == Pos::noun && !c.event(phrase.head) ? phrase : NounPhrase{};
}

void take_phrase(const Context& c, const NounPhrase& phrase, Rule rule, Reading& r) {
  r.subject = counted_subject(c, phrase);
  r.subject_rule = rule;
}

/// What is known of a number whose own words do not say whom it counts. The tries below stand in the order in which
/// find_elsewhere asks them; each says whether it has settled the question, with a subject or with none.
struct Elsewhere {
  const Context& c;
  const text::Sentence& sentence;
  const Memory& memory;
  const std::vector<Reading>& before;
  Reading& r;

  bool bare() const { return r.counted.empty(); }
  bool victims() const {
    return r.predicate == Predicate::killed || r.predicate == Predicate::wounded ||
           r.predicate == Predicate::casualties;
  }

  bool take(const NounPhrase& phrase, Rule rule, bool inherited = false) {
    if (!phrase.has_head) return false;
    take_phrase(c, phrase, rule, r);
    r.subject.inherited |= inherited;
    return true;
  }

  bool go_on_with(const Subject& subject, Rule rule) {
    inherit(r, subject, rule);
    return true;
  }

  /// The words of this sentence name them.
  bool named_here() {
    if (take(before_bracket(c, sentence, r), Rule::subject_before)) return true;
    const NounPhrase behind = number_behind(c, std::max(r.counted.last, r.quantity->tokens.last), sentence.last_token);
    if (take(behind, Rule::subject_of)) return true;
    if (take(words_of_event(c, sentence, before, r), Rule::subject_event_noun)) return true;
    if (const Subject* told = told_in_sentence(c, sentence, before, r)) return go_on_with(*told, Rule::subject_elided);
    if (!before.empty()) return false;
    return take(before_of_whom(c, sentence, r), Rule::subject_pronoun, true) ||
           (bare() && take(whole_in_front(c, sentence, r), Rule::subject_before, true));
  }

  /// "The brigade had 60 tanks. Shells destroyed 12", "will send 100 more".
  bool counts_on() {
    const bool of_things =
        r.predicate == Predicate::destroyed || r.predicate == Predicate::supplied || r.predicate == Predicate::damaged;
    if (of_things && r.rule == Rule::verb_object && bare() && memory.has_counted &&
        memory.counted.noun_class == NounClass::item)
      return go_on_with(memory.counted, Rule::subject_context);
    if (!r.quantity->additional || !bare()) return false;
    if (r.event_token == no_token && is_number_of(c, sentence, r))
      return true;  // "the number of raids rose by a fifth"
    return memory.has_counted && !victims() && go_on_with(memory.counted, Rule::subject_context);
  }

  /// "40 of them", "three others", "twelve of those": people the text has told of.
  bool points_back() {
    const bool them = r.counted.partitive && r.counted.pronoun && c.word(r.counted.head) == Word::them;
    if (before.empty() && them && take(people_before(c, sentence, r.quantity->front()), Rule::subject_pronoun, true))
      return true;
    const bool others = r.counted.pronoun && c.word(r.counted.head) == Word::other;
    // "killing a boy and three others": others than those of this sentence
    if (others && before.empty() && !opens_sentence(c, sentence, r)) return true;
    // "12 deaths" need not be theirs
    const bool victims_named = victims() && r.counted.has_head && c.pos(r.counted.head) == Pos::noun;
    const bool anaphoric = r.counted.partitive || r.counted.pronoun ||
                           (r.counted.has_head && c.event(r.counted.head) && !victims_named && memory.people.military);
    const bool counted_near = memory.has_counted && memory.sentence <= memory.counted_sentence + 2 &&
                              is_people(memory.counted) && (!memory.counted.span.empty() || memory.counted.generic);
    if (counted_near &&
        ((anaphoric && !bare() && !c.event(r.counted.head)) || (bare() && opens_with_them(c, sentence))))
      return go_on_with(memory.counted, Rule::subject_context);
    // the wounded are not the gunmen
    const bool own_dead = r.counted.pronoun || !victims() || !memory.people.nationality.empty();
    const bool of_some = r.counted.partitive && !r.counted.has_head;  // "of those smuggled": not of the judge
    return anaphoric && memory.has_people && own_dead && !of_some && go_on_with(memory.people, Rule::subject_context);
  }

  /// "A further 12 were hurt. Three died": a sentence that begins with a number goes on with what was counted.
  bool opens_bare() {
    if (!bare() || !memory.has_counted || !before.empty()) return false;
    const bool can_befall = !is_of_people(r.predicate) || is_people(memory.counted) ||
                            memory.counted.noun_class == NounClass::item ||
                            memory.counted.noun_class == NounClass::none;
    const bool of_others = r.counted.partitive && r.event_entry &&
                           !(memory.event && memory.event->predicate == r.event_entry->predicate) &&
                           !memory.counted.military;  // "of the injured": not of the rescuers
    const bool nobody = r.quantity->said.has_high && r.quantity->said.high.is_zero() && !is_people(memory.counted);
    return can_befall && !of_others && !nobody && opens_sentence(c, sentence, r) &&
           go_on_with(memory.counted, Rule::subject_context);
  }

  /// "from 12 to 9", "voted 9 to 4", "of the 40, police said 12": as the number before.
  bool pairs_with_last() {
    if (before.empty()) return false;
    const Reading& last = before.back();
    if (bare() && last.counted.empty() && follows_word(c, r, Word::to)) {
      const bool score = last.quantity->tokens.last + 1 == r.quantity->front();
      if (score || follows_word(c, last, Word::from)) return go_on_with(last.subject, Rule::subject_elided);
    }
    const bool spoken_of =
        bare() && follows_word(c, r, Word::of) && !is_measured(last) && r.quantity->form == last.quantity->form;
    constexpr std::uint32_t reach = 12;
    const std::uint32_t first = spoken_of ? last.quantity->front() : sentence.first_token;
    const std::uint32_t front = r.quantity->front();
    if (first > sentence.first_token && front > first + 1 && front < first + reach && c.pos(front - 2) == Pos::noun &&
        c.say(first - 1))
      return go_on_with(last.subject, Rule::subject_elided);
    return is_put_too(c, sentence, before, r) && go_on_with(last.subject, Rule::subject_elided);
  }

  /// "bringing the total to 15", "won 112 seats and the others took 87": a bare number goes on counting.
  bool keeps_counting() {
    if (!bare()) return false;
    if (r.event_token == no_token && (is_number_of(c, sentence, r) || comes_to(c, sentence, r))) return true;
    const bool object =
        r.event_token == no_token && r.verb_token != no_token && r.verb_token < r.quantity->tokens.first;
    const bool counts = (r.rule == Rule::toll_verb || object) && !is_measured(r) && !follows_word(c, r, Word::of);
    for (std::size_t i = before.size(); counts && i > 0; --i)
      if (const Subject& told = before[i - 1].subject;
          !told.span.empty() && !is_measured(before[i - 1]) && (r.rule != Rule::toll_verb || told.military))
        return go_on_with(told, Rule::subject_elided);
    // In a report on fighting, further dead and wounded are the soldiers spoken of.
    return victims() && memory.has_victims && memory.victims.military && !memory.mixed &&
           go_on_with(memory.victims, Rule::subject_context);
  }
};

}  // namespace

void find_elsewhere(const Context& c, const text::Sentence& sentence, const Memory& memory,
                    const std::vector<Reading>& before, Reading& r) {
  Elsewhere e{c, sentence, memory, before, r};
  (void)(e.named_here() || e.counts_on() || e.points_back() || e.opens_bare() || e.pairs_with_last() ||
         e.keeps_counting());
}

}  // namespace crossclaim::claim
