// The tense of the verb that tells a number. Enters: a verb, or the number itself where none is known. Leaves: a Tense.
// Example: "were killed" is past, "have been killed" perfect, "says that 40 are held" present; "has 40 beds" counts as
// perfect: it too is told of today. Cost: at most 16 tokens. Tested in tests/cases/time.md.
#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

/// Of the helpers before the verb at `t`, nearest first: "had" before "been" before "killed".
Tense tense_of_group(const Context& c, std::uint32_t t, std::uint32_t begin) {
  const mention::Form form = c.at(t).form;
  Tense tense = form == mention::Form::past ? Tense::past : form == mention::Form::base ? Tense::present : Tense::none;
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t steps = 0; t > begin && steps < reach; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::modal || (pos == Pos::auxiliary && c.find(t, Category::modal))) return Tense::future;
    if (pos == Pos::auxiliary) {
      const mention::Entry* helper = c.find(t, Category::auxiliary);
      const bool past = helper && helper->form == mention::Form::past;
      if (c.word(t) == Word::have && t > begin && c.word(t - 1) == Word::to)
        return Tense::past;  // "is said to have burned 40"
      if (c.word(t) == Word::have) return past ? Tense::pluperfect : Tense::perfect;
      if (c.word(t) != Word::be && c.word(t) != Word::do_) return Tense::future;
      tense = past ? Tense::past : Tense::present;
      continue;
    }
    if (c.word(t) == Word::to) return Tense::future;
    if (pos != Pos::adverb && pos != Pos::negation && pos != Pos::verb && pos != Pos::time) break;
  }
  return tense;
}

}  // namespace

Tense tense_of(const Context& c, const text::Sentence& s, const Reading& r) {
  std::uint32_t verb = r.event_token != no_token ? r.event_token : r.verb_token;
  if (verb != no_token && (c.pos(verb) == Pos::verb || c.pos(verb) == Pos::adjective)) {
    const Tense tense = tense_of_group(c, verb, s.first_token);
    if (tense != Tense::none) return tense;
  }
  // No verb of its own: that of the clause before the number, else behind it.
  constexpr std::uint32_t reach = 16;
  const std::uint32_t number = r.quantity->tokens.first;
  for (std::uint32_t t = number, steps = 0; t > s.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop) break;
    if (is_finite(c, t))
      return tense_of_group(c, t + 1 < s.last_token && c.pos(t) != Pos::verb ? t + 1 : t, s.first_token);
  }
  for (std::uint32_t t = r.quantity->tokens.last, steps = 0; t < s.last_token && steps < reach; ++t, ++steps) {
    if (c.pos(t) == Pos::stop) break;
    if (is_finite(c, t)) {
      while (t + 1 < s.last_token && (c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal || c.pos(t) == Pos::adverb ||
                                      c.pos(t) == Pos::negation))
        ++t;
      return tense_of_group(c, t, s.first_token);
    }
  }
  return Tense::none;
}

}  // namespace crossclaim::claim
