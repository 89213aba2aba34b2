// Noun phrases, cut without a parser: a run of words that can stand before a noun, up to the last noun of the run.
// Enters: a token. Leaves: the phrase and its head. Example: from "North Korean missile technicians were" it takes four
// tokens. Cost: linear in the phrase, at most 24 tokens. Tested in tests/cases/subjects.md.
#include <algorithm>

#include "claim/context.hpp"

namespace crossclaim::claim {
namespace {

constexpr std::uint32_t longest_phrase = 24;

/// "Russian and North Korean servicemen": whether the conjunction at `t` joins two modifiers of one head.
bool joins_modifiers(const Context& c, std::uint32_t t, std::uint32_t end) {
  if (c.pos(t) != Pos::conjunction && c.pos(t) != Pos::comma) return false;
  if (t + 1 < end && c.pos(t - 1) == Pos::hyphen && c.pos(t + 1) == Pos::hyphen)
    return true;  // "black-and-white-painted jets"
  std::uint32_t next = t + 1;
  if (next < end && c.pos(next) == Pos::conjunction) ++next;
  const bool both =
      next < end && c.pos(t - 1) == c.pos(next) && (c.pos(next) == Pos::demonym || c.pos(next) == Pos::adjective);
  if (!both) return false;
  for (std::uint32_t k = next; k < end && k < next + 4; ++k) {
    if (c.pos(k) == Pos::noun) return true;
    if (!is_nominal(c.pos(k)) && c.pos(k) != Pos::adjective) return false;
  }
  return false;
}

/// Whether an event participle or adjective at `t` describes a noun behind it: "wounded soldiers", "missing fishermen".
bool describes_next(const Context& c, std::uint32_t t, std::uint32_t end) {
  const std::uint32_t next = t + c.at(t).length;
  if (next >= end) return false;
  const bool participle = c.pos(t) == Pos::adjective || c.at(t).form == mention::Form::past ||
                          c.at(t).form == mention::Form::participle || c.at(t).form == mention::Form::gerund;
  return participle &&
         (c.pos(next) == Pos::noun || c.pos(next) == Pos::demonym ||
          (c.pos(next) == Pos::adjective && !c.event(next))) &&
         !c.at(next).inside;
}

void note_entity(const Context& c, NounPhrase& phrase, std::uint32_t t) {
  const mention::EntityRef* ref = c.entity(t);
  if (!ref || ref->id == no_entity) return;
  const mention::EntityKind kind = ref->kind;
  if (ref->use == mention::EntityUse::adjective || kind == mention::EntityKind::country ||
      kind == mention::EntityKind::people)
    insert(phrase.nationality, ref->id);
}

/// Whether a noun stands behind the number at `t`: "nine of the town's 30 bridges", "of the initial 40 men".
bool counts_noun(const Context& c, std::uint32_t t, std::uint32_t end) {
  while (t < end && c.pos(t) == Pos::number) ++t;
  return t < end && (is_nominal(c.pos(t)) || c.pos(t) == Pos::adjective);
}

/// "energy-efficient lamps", "US-made rockets": the second half of a compound that describes.
bool ends_compound(const Context& c, std::uint32_t t, std::uint32_t end) {
  return t > 0 && c.pos(t - 1) == Pos::hyphen && !c.document.tokens[t].space_before && t + 1 < end &&
         (is_nominal(c.pos(t + 1)) || c.pos(t + 1) == Pos::adjective);
}

/// "4,000 'permanent' losses": the mark that closes what was opened before the phrase.
bool closes_quoted_word(const Context& c, const NounPhrase& phrase, std::uint32_t t) {
  return c.document.tokens[t].mark == text::Mark::close_quote && phrase.first > 0 &&
         c.document.tokens[phrase.first - 1].mark == text::Mark::open_quote;
}

/// Whether the token can belong to a noun phrase that has begun.
bool continues(const Context& c, const NounPhrase& phrase, std::uint32_t t, std::uint32_t end) {
  const Gloss& g = c.at(t);
  switch (g.pos) {
    case Pos::noun:
    case Pos::name:
    case Pos::demonym: return true;
    case Pos::adjective: return !phrase.has_head || describes_next(c, t, end) || ends_compound(c, t, end);
    case Pos::hyphen:
      return t + 1 < end && !c.document.tokens[t].space_before && !c.document.tokens[t + 1].space_before;
    case Pos::clitic:
      return t + 1 < end && (is_nominal(c.pos(t + 1)) || c.pos(t + 1) == Pos::adjective ||
                             (phrase.partitive && c.pos(t + 1) == Pos::number));
    case Pos::number:
      if (phrase.partitive && t > 0 && (c.pos(t - 1) == Pos::clitic || !phrase.has_head)) return counts_noun(c, t, end);
      return t > phrase.first && (!phrase.has_head || c.pos(t - 1) == Pos::hyphen) &&
             c.document.tokens[t].kind == text::TokenKind::number && !c.document.tokens[t].space_before;
    case Pos::verb: return (!phrase.has_head && describes_next(c, t, end)) || ends_compound(c, t, end);
    case Pos::conjunction:
    case Pos::comma: return t > phrase.first && joins_modifiers(c, t, end);
    case Pos::other: return !phrase.has_head && c.document.tokens[t].kind == text::TokenKind::word;
    case Pos::adverb:
      return !phrase.has_head && t + 1 < end &&
             (c.pos(t + 1) == Pos::adjective || c.pos(t + 1) == Pos::adverb || is_nominal(c.pos(t + 1)) ||
              describes_next(c, t + 1, end));
    case Pos::quote:
      return (!phrase.has_head || closes_quoted_word(c, phrase, t)) && t + 1 < end && is_nominal(c.pos(t + 1));
    default: return false;
  }
}

}  // namespace

void insert(EntitySet& set, EntityId id) {
  for (EntityId& slot : set.ids) {
    if (slot == id) return;
    if (slot > id) std::swap(slot, id);
  }
}

NounPhrase phrase_from(const Context& c, std::uint32_t t, std::uint32_t end) {
  NounPhrase phrase;
  const bool out_of = t + 2 < end && c.word(t) == Word::from && c.at(t).length == 2 &&
                      c.pos(t + 2) == Pos::number;  // "104 out of 120 boats"
  if (t + 1 < end && (c.word(t) == Word::of || out_of)) {
    t += c.at(t).length;
    phrase.partitive = c.pos(t) == Pos::determiner || c.pos(t) == Pos::name || c.pos(t) == Pos::pronoun ||
                       c.pos(t) == Pos::relative || c.pos(t) == Pos::number;
    if (c.word(t) == Word::which) {  // "five of which"
      phrase.first = phrase.head = t;
      phrase.last = t + 1;
      phrase.has_head = phrase.pronoun = phrase.partitive = true;
      return phrase;
    }
  }
  if (t < end && c.pos(t) == Pos::hyphen &&
      !c.document.tokens[t].is_dash()) {  // "a 300-strong crowd", "a one-day strike"
    ++t;
    if (t + 1 < end && c.is(t, Category::time_unit)) ++t;
  }
  while (t < end &&
         (c.pos(t) == Pos::determiner || c.pos(t) == Pos::quote || (phrase.partitive && c.pos(t) == Pos::number)))
    ++t;
  phrase.first = phrase.last = t;
  if (t < end && (c.pos(t) == Pos::pronoun || (phrase.partitive && c.pos(t) == Pos::relative))) {
    phrase.last = t + 1;
    phrase.head = t;
    phrase.has_head = phrase.pronoun = true;
    return phrase;
  }
  const std::uint32_t limit = std::min(end, t + longest_phrase);
  for (; t < limit && continues(c, phrase, t, end); ++t) {
    if (c.is(t, Category::increment)) phrase.additional = true;
    note_entity(c, phrase, t);
    if (phrase.partitive && c.pos(t) == Pos::number &&
        c.pos(t - 1) != Pos::hyphen) {  // what the inner number counts is the head
      phrase.first = phrase.last = t + 1;
      phrase.has_head = false;
    }
    if (is_nominal(c.pos(t))) {
      phrase.head = t;
      phrase.has_head = c.pos(t) != Pos::demonym || phrase.has_head;
      phrase.last = t + 1;
    }
  }
  // A demonym alone is a noun: "64 Americans".
  if (!phrase.has_head && phrase.last > phrase.first && c.pos(phrase.head) == Pos::demonym) phrase.has_head = true;
  return phrase;
}

NounPhrase phrase_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  NounPhrase phrase;
  phrase.last = phrase.first = t;
  const std::uint32_t floor = t > begin + longest_phrase ? t - longest_phrase : begin;
  for (std::uint32_t k = t; k > floor; --k) {
    const Gloss& g = c.at(k - 1);
    const bool inner = is_nominal(g.pos) || g.pos == Pos::adjective || g.pos == Pos::clitic ||
                       g.pos == Pos::determiner || g.pos == Pos::number ||
                       (g.pos == Pos::hyphen && k > 1 && !c.document.tokens[k - 1].space_before) ||
                       (g.pos == Pos::other && c.document.tokens[k - 1].kind == text::TokenKind::word) ||
                       (g.pos == Pos::pronoun && k == t) ||
                       (g.pos == Pos::verb && g.form != mention::Form::base && phrase.has_head && k >= floor + 2 &&
                        (c.pos(k - 2) == Pos::determiner ||
                         c.pos(k - 2) == Pos::clitic));  // "the shipping ministry", "Chad's exiled council"
    if (!inner) break;
    if (!phrase.has_head && (is_nominal(g.pos) || g.pos == Pos::pronoun)) {
      phrase.has_head = true;
      phrase.head = k - 1;
      phrase.pronoun = g.pos == Pos::pronoun;
    }
    note_entity(c, phrase, k - 1);
    phrase.first = k - 1;
    if (phrase.pronoun || g.pos == Pos::determiner) break;
  }
  while (phrase.first < phrase.last && c.pos(phrase.first) == Pos::determiner && !phrase.pronoun) ++phrase.first;
  if (!phrase.has_head) phrase.first = phrase.last;
  return phrase;
}

namespace {

/// "The car, he said, fell", "The strike, in 2009, lasted": the comma that opens what the one before `t` closes; `t`
/// where none does.
std::uint32_t before_set_off(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t <= begin || c.pos(t - 1) != Pos::comma) return t;
  for (std::uint32_t k = t - 1, steps = 0; k > begin && steps < longest_phrase; ++steps) {
    --k;
    if (c.pos(k) == Pos::stop) return t;
    if (c.pos(k) == Pos::comma) return k;
  }
  return t;
}

/// "men who smuggled people in lorries were jailed": where the relative clause that ends before `t` begins, if it has
/// one verb; else `t`.
std::uint32_t before_relative(const Context& c, std::uint32_t t, std::uint32_t begin) {
  bool verb = false, before_was_verb = false;
  constexpr std::uint32_t longest_clause = 14;
  for (std::uint32_t k = t, steps = 0; k > begin + 1 && steps < longest_clause; ++steps) {
    --k;
    const Pos pos = c.pos(k);
    if (pos == Pos::stop || pos == Pos::comma || pos == Pos::quote) return t;
    if (is_relative(c, k)) return verb && is_nominal(c.pos(k - 1)) ? k : t;
    const bool is_verb = pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal;
    if (is_verb && ((verb && !before_was_verb) || c.say(k))) return t;
    if (verb && c.word(k) == Word::and_ && c.pos(k + 1) == Pos::verb)
      verb = false;  // "who smuggled people and hid them were jailed"
    verb |= is_verb;
    before_was_verb = is_verb || (before_was_verb && (pos == Pos::adverb || c.word(k) == Word::to));
  }
  return t;
}

/// "The wounded were flown": a state behind its article is who is in it.
NounPhrase people_in_state(const Context& c, std::uint32_t t, std::uint32_t begin) {
  NounPhrase phrase;
  if (t < begin + 2 || !c.event(t - 1) || c.pos(t - 2) != Pos::determiner) return phrase;
  phrase.first = phrase.head = t - 1;
  phrase.last = t;
  phrase.has_head = true;
  return phrase;
}

/// Where the phrase hangs on a preposition: the place before that; else `phrase.first`.
std::uint32_t before_preposition(const Context& c, const NounPhrase& phrase, std::uint32_t begin) {
  std::uint32_t t = phrase.first;
  while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
  return t > begin && c.pos(t - 1) == Pos::preposition ? t - 1 : phrase.first;
}

}  // namespace

std::uint32_t end_of_aside(const Context& c, std::uint32_t t, std::uint32_t end) {
  constexpr std::uint32_t longest = 32;
  if (!c.document.tokens[t].is_dash()) return t;
  for (std::uint32_t k = t + 1; k < end && k < t + longest; ++k)
    if (c.document.tokens[k].is_dash()) return k;
  return t;
}

std::uint32_t end_of_subject(const Context& c, std::uint32_t t, std::uint32_t begin) {
  return before_relative(c, before_set_off(c, t, begin), begin);
}

NounPhrase subject_before(const Context& c, std::uint32_t t, std::uint32_t begin, bool far) {
  NounPhrase found;
  t = end_of_subject(c, t, begin);
  for (std::uint32_t steps = 0; t > begin && steps < longest_phrase; ++steps) {
    NounPhrase phrase = phrase_before(c, t, begin);
    if (!phrase.has_head) phrase = people_in_state(c, t, begin);
    if (phrase.has_head) {
      found = phrase;
      const std::uint32_t before = before_preposition(c, phrase, begin);
      if (before == phrase.first) return phrase;
      t = before;
      continue;
    }
    const Pos pos = c.pos(t - 1);
    const mention::Entry* befell =
        found.has_head && pos == Pos::verb && t > begin + 1 && is_nominal(c.pos(t - 2)) ? c.event(t - 1) : nullptr;
    const bool passive = befell && befell->frame == mention::Frame::object &&
                         (befell->form == mention::Form::past || befell->form == mention::Form::participle);
    if (passive) {  // "the hens lost to the flu", "the number of men held in the fort"
      --t;
      continue;
    }
    if (pos == Pos::stop || (!far && pos != Pos::adverb && pos != Pos::time && pos != Pos::preposition)) break;
    --t;
  }
  return found;
}

bool follows_of_whom(const Context& c, std::uint32_t t, std::uint32_t begin) {
  return t > begin + 1 && (c.pos(t - 1) == Pos::relative || c.word(t - 1) == Word::which) && c.word(t - 2) == Word::of;
}

Subject subject_of(const Context& c, const NounPhrase& phrase) {
  Subject subject;
  if (phrase.empty()) return subject;
  subject.span = c.span(phrase.first, phrase.last);
  subject.nationality = phrase.nationality;
  if (!phrase.has_head) return subject;
  subject.head_key = c.key(phrase.head);
  const mention::Entry* noun = c.noun(phrase.head);
  if (noun) {
    subject.noun = noun->concept_id;
    subject.noun_class = noun->noun_class;
    subject.military = noun->military;
    subject.subset = noun->subset;
  } else if (c.pos(phrase.head) == Pos::demonym) {
    subject.noun_class = mention::NounClass::people;
  }
  return subject;
}

}  // namespace crossclaim::claim
