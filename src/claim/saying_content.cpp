// See saying_content.hpp. A few looks at each token behind the word.
#include "claim/saying_content.hpp"

#include <algorithm>

#include "claim/place.hpp"
#include "claim/reading.hpp"

namespace crossclaim::claim {

using mention::Form;

bool opens_content(const Context& c, const text::Sentence& s, std::uint32_t t) {
  bool phrase = false;  // the subject of what is said, or the hearer
  for (std::uint32_t steps = 0; t < s.last_token && steps < 12; ++steps) {
    const Pos pos = c.pos(t);
    const bool verbal = pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::negation;
    if (verbal) return phrase;
    if (c.word(t) == Word::that && pos != Pos::determiner)
      return t + 1 < s.last_token && c.pos(t + 1) != Pos::verb && c.pos(t + 1) != Pos::auxiliary;
    if (pos == Pos::quote) return c.document.tokens[t].mark == text::Mark::open_quote;
    if (pos == Pos::stop || pos == Pos::comma || pos == Pos::bracket || pos == Pos::conjunction || pos == Pos::relative)
      return false;
    if (pos == Pos::time || pos == Pos::adverb ||
        (pos == Pos::adjective && c.event(t))) {  // "told reporters at the scene."
      t += c.at(t).length;
    } else if (pos == Pos::preposition) {
      t = std::max(t + 1, phrase_from(c, t + 1, s.last_token).last);
    } else if (pos == Pos::number || phrase) {
      return true;
    } else {
      t = std::max(t + 1, phrase_from(c, t, s.last_token).last);
      phrase = true;
    }
  }
  return false;
}

std::uint32_t behind_hearers(const Context& c, const text::Sentence& s, std::uint32_t from) {
  constexpr std::uint32_t longest = 14;
  std::uint32_t t = from;
  while (t < s.last_token && (c.pos(t) == Pos::adverb || c.pos(t) == Pos::determiner)) ++t;
  if (t >= s.last_token || c.pos(t) != Pos::number) return from;
  bool described = false;
  for (; t + 1 < s.last_token && t < from + longest; ++t) {
    const Pos pos = c.pos(t), next = c.pos(t + 1);
    described |= pos == Pos::relative && c.word(t) != Word::that;
    const bool verbal =
        pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal;  // "said 300 nurses had come and that"
    if (pos == Pos::stop || pos == Pos::comma || pos == Pos::quote || pos == Pos::conjunction || (verbal && !described))
      break;
    if (c.word(t) == Word::that && c.pos(t) != Pos::determiner && next != Pos::verb && next != Pos::auxiliary &&
        next != Pos::modal)
      return t;
  }
  return from;
}

std::uint32_t background_behind(const Context& c, const text::Sentence& s, std::uint32_t t) {
  constexpr std::uint32_t reach = 8, longest_offset = 6;
  const std::uint32_t limit = std::min(s.last_token, t + reach);
  while (t < limit && c.pos(t) != Pos::comma) ++t;
  if (t >= limit) return s.last_token;
  for (std::uint32_t k = t + 1; k < s.last_token && k < t + longest_offset; ++k) {
    const mention::Entry* link = c.find(k, Category::conjunction);  // also inside a time: "two days after"
    if (c.word(k) == Word::after || (link && (link->word == Word::after || link->word == Word::before ||
                                              (link->word == Word::as && c.pos(k) != Pos::preposition))))
      return t;
    const bool offset = c.pos(k) == Pos::number || c.pos(k) == Pos::adverb || c.pos(k) == Pos::determiner ||
                        c.pos(k) == Pos::time || c.is(k, Category::time_unit);
    if (!offset) break;
  }
  return s.last_token;
}

bool opens_said_clause(const Context& c, const text::Sentence& s, std::uint32_t t) {
  constexpr std::uint32_t reach = 14;
  for (std::uint32_t k = t; k < s.last_token && k < t + reach; ++k) {
    const Pos pos = c.pos(k);
    if (pos == Pos::quote || pos == Pos::comma || pos == Pos::stop) return k == t;
    if (c.word(k) == Word::that && pos != Pos::determiner) return k <= t + 4;
    if (pos == Pos::relative) return false;
    if (pos == Pos::auxiliary || pos == Pos::modal) return true;
    if (pos == Pos::verb && (c.at(k).form == Form::past || c.at(k).form == Form::base) && c.word(k - 1) != Word::to)
      return true;
  }
  return t >= s.last_token;
}

bool comes_to_number(const Context& c, const text::Sentence& s, std::uint32_t t) {
  constexpr std::uint32_t reach = 24;
  bool figure = false;  // "gave the toll as 40"
  for (std::uint32_t k = t; k + 1 < s.last_token && k < t + reach; ++k) {
    const bool of_whom = k > t && c.word(k - 1) == Word::of;  // "put the number of displaced at 40"
    if ((c.pos(k) == Pos::verb && !of_whom && c.at(k).form != Form::gerund) || c.pos(k) == Pos::stop) return false;
    const Pos next = c.pos(k + 1);
    const mention::Entry* noun = c.noun(k);
    figure |= (noun && noun->noun_class == mention::NounClass::abstract_thing) || c.event(k);
    if ((c.word(k) == Word::at || (c.word(k) == Word::as && figure) ||
         (c.word(k) == Word::of && figure && is_noun_of(c, k - 1, mention::NounClass::abstract_thing)) ||
         c.word(k) == Word::on) &&
        (next == Pos::number || next == Pos::adverb || c.word(k + 1) == Word::between || next == Pos::quote))
      return true;
  }
  return false;
}

bool only_commands(const Context& c, const text::Sentence& s, std::uint32_t t) {
  const NounPhrase hearers = phrase_from(c, t < s.last_token && c.pos(t) == Pos::determiner ? t + 1 : t, s.last_token);
  const mention::Entry* noun = hearers.has_head ? c.noun(hearers.head) : nullptr;
  if (!noun || !mention::is_people(noun->noun_class)) return false;
  constexpr std::uint32_t reach = 10;
  for (t = hearers.last; t + 1 < s.last_token && t < hearers.last + reach; ++t) {
    if (c.word(t) == Word::to) return c.pos(t + 1) == Pos::verb && c.at(t + 1).form == Form::base;
    if (c.pos(t) != Pos::preposition && c.pos(t) != Pos::number && c.pos(t) != Pos::noun &&
        c.pos(t) != Pos::adjective && c.pos(t) != Pos::determiner && c.pos(t) != Pos::name)
      return false;
  }
  return false;
}

bool only_names(const Context& c, const text::Sentence& s, std::uint32_t t) {
  if (opens_said_clause(c, s, t)) return false;
  for (; t < s.last_token && c.pos(t) != Pos::comma && c.pos(t) != Pos::stop; ++t)
    if (c.word(t) == Word::that) return false;
  return true;
}

bool only_dated(const Context& c, const text::Sentence& s, std::uint32_t t) {
  while (t < s.last_token && c.pos(t) == Pos::preposition) ++t;
  if (t >= s.last_token || c.pos(t) != Pos::time) return false;
  while (t < s.last_token && c.pos(t) == Pos::time) ++t;
  return t + 1 < s.last_token && c.pos(t) == Pos::comma && is_relative(c, t + 1);
}

}  // namespace crossclaim::claim
