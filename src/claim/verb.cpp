// Verb groups: which verb a subject has, in the active or the passive. Enters: a token. Leaves: a VerbGroup. Example:
// after "300 soldiers from both brigades" it finds "were reported killed" and says passive. Cost: at most 24 tokens.
// Tested in tests/cases/modality.md.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

constexpr std::uint32_t reach = 24;

bool is_helper(const Context& c, std::uint32_t t) {
  const Pos pos = c.pos(t);
  const Word w = c.word(t);
  const bool choice = t > 0 && (w == Word::either || w == Word::both || w == Word::since) &&
                      c.pos(t - 1) == Pos::auxiliary;  // "were either damaged or lost", "have since died"
  return choice || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::negation || pos == Pos::adverb ||
         pos == Pos::time;
}

/// The event behind a verb that only reports it: "found dead", "believed to have died", "listed as missing".
std::uint32_t event_behind(const Context& c, std::uint32_t t, std::uint32_t end) {
  constexpr std::uint32_t longest = 5;
  std::uint32_t limit = t + longest;
  for (std::uint32_t k = t; k < end && k < limit; ++k) {
    if (c.event(k) && (c.pos(k) == Pos::verb || c.pos(k) == Pos::adjective)) return k;
    if (c.word(k) == Word::by) {  // "were said by doctors to have been hurt"
      const NounPhrase who = phrase_from(c, k + 1, end);
      if (!who.has_head) break;
      k = who.last - 1;
      limit = k + longest;
      continue;
    }
    const bool link = is_helper(c, k) || c.word(k) == Word::to || c.word(k) == Word::as;
    if (!link) break;
  }
  return no_token;
}

/// "were burned, shot or hacked to death", "were beaten and killed": the participle that closes a list tells the
/// outcome.
void take_worst(const Context& c, std::uint32_t limit, VerbGroup& group) {
  if (group.event->predicate != mention::Predicate::wounded && group.event->predicate != mention::Predicate::casualties)
    return;
  std::uint32_t t = group.main + c.at(group.main).length;
  bool joined = false;
  while (t < limit && (c.pos(t) == Pos::comma || c.pos(t) == Pos::conjunction || (c.pos(t) == Pos::verb && joined))) {
    joined = c.pos(t) != Pos::verb;
    const mention::Entry* next = c.pos(t) == Pos::verb ? c.event(t) : nullptr;
    const bool outcome =
        next && next->predicate == mention::Predicate::killed && (c.at(t).length > 1 || c.word(t - 1) == Word::and_);
    if (outcome && next->form != mention::Form::gerund) {
      group.main = group.last = t;
      group.event = next;
      return;
    }
    t += c.at(t).length;
  }
}

/// "remained evacuated", "stayed missing": whoever stays so, it happened to.
void take_state(const Context& c, std::uint32_t limit, VerbGroup& group) {
  if (group.event->predicate != mention::Predicate::present || group.event->frame != mention::Frame::subject) return;
  const std::uint32_t t = group.main + c.at(group.main).length;
  const mention::Entry* state = t < limit ? c.event(t) : nullptr;
  if (!state) return;
  const bool participle = c.pos(t) == Pos::verb &&
                          (state->form == mention::Form::past || state->form == mention::Form::participle) &&
                          state->frame != mention::Frame::subject;
  if (!participle && state->frame != mention::Frame::state) return;
  group.main = group.last = t;
  group.event = state;
  group.passive = true;
}

/// Whether the number behind a comma opens the main clause ("In the north, 12 were hurt") and is no apposition ("three
/// men, two of them brothers, were hurt"): no second comma stands before the verb.
bool opens_clause(const Context& c, std::uint32_t t, std::uint32_t limit) {
  for (; t < limit; ++t) {
    if (c.pos(t) == Pos::comma) return false;
    if (c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::stop) return true;
  }
  return true;
}

/// Behind a remark between dashes or brackets that begins at `t`: "20 people - 9 of them guests - died"; else `t`.
std::uint32_t behind_remark(const Context& c, std::uint32_t t, std::uint32_t limit) {
  if (c.pos(t) == Pos::comma && t + 1 < limit &&
      c.is(t + 1, Category::according)) {  // "nine clerks and, according to him, 40 guests were hurt"
    for (std::uint32_t k = t + 1; k < limit; ++k)
      if (c.pos(k) == Pos::comma) return k + 1;
    return t;
  }
  const text::Mark mark = c.document.tokens[t].mark;
  const bool dash = mark == text::Mark::dash || (mark == text::Mark::hyphen && c.document.tokens[t].space_before &&
                                                 t + 1 < limit && c.document.tokens[t + 1].space_before);
  if (!dash && mark != text::Mark::open_bracket) return t;
  for (std::uint32_t k = t + 1; k < limit; ++k)
    if (c.document.tokens[k].mark == (dash ? mark : text::Mark::close_bracket)) return k + 1;
  return t;
}

/// Whether a conjunction begins a clause with a subject of its own ("where", "because"), and joins no phrases ("and",
/// "or").
bool opens_other_clause(Word w) {
  return w != Word::and_ && w != Word::or_ && w != Word::not_ && w != Word::than_ && w != Word::either &&
         w != Word::both;
}

/// "40 in the north as rain fell", "12 in the yard after guards left the gate": the word that looks like a preposition
/// begins a clause.
bool opens_time_clause(const Context& c, std::uint32_t t, const NounPhrase& phrase, std::uint32_t limit) {
  const Word w = c.word(t);
  if ((w != Word::as && w != Word::after && w != Word::before && w != Word::since && w != Word::until) ||
      !phrase.has_head || phrase.last >= limit)
    return false;
  const Pos next = c.pos(phrase.last);
  return (next == Pos::verb && c.at(phrase.last).form != mention::Form::gerund) ||
         (w == Word::as && (next == Pos::auxiliary || next == Pos::modal));
}

/// The verb behind an apposition without a verb of its own: "40 men, believed to be deserters, were seen". `t` is the
/// participle.
std::uint32_t behind_apposition(const Context& c, std::uint32_t t, std::uint32_t limit) {
  for (; t + 1 < limit; ++t) {
    if (c.pos(t) == Pos::stop) return no_token;
    if (c.pos(t) == Pos::comma) return c.pos(t + 1) == Pos::auxiliary || c.pos(t + 1) == Pos::modal ? t + 1 : no_token;
  }
  return no_token;
}

/// The verb behind the comma that closes what is set off with a clause in it: "40 men, idle since the mill burned down,
/// marched on the town".
std::uint32_t behind_set_off(const Context& c, std::uint32_t t, std::uint32_t limit) {
  while (t < limit && c.pos(t) != Pos::comma && c.pos(t) != Pos::stop) ++t;
  const bool tells = t + 1 < limit && c.pos(t) == Pos::comma && c.pos(t + 1) == Pos::verb && c.event(t + 1) &&
                     !c.say(t + 1) && c.at(t + 1).form == mention::Form::past;
  return tells ? t + 1 : no_token;
}

/// "40 men stayed at the port and nine were hurt": behind the conjunction a bare number is the subject of what follows.
bool counts_others(const Context& c, std::uint32_t t, std::uint32_t limit) {
  std::uint32_t behind = t + 1;
  if (c.pos(t - 1) == Pos::number) return false;  // "aged between 30 and 45 were held"
  while (behind < limit && c.pos(behind) == Pos::number) ++behind;
  return behind > t + 1 && behind < limit && c.pos(behind) == Pos::auxiliary;
}

/// The main verb or its helper, where the verb at `t` only describes the subject: "40 men backed by villagers were
/// seen", "300 women wearing black filled the square".
std::uint32_t behind_description(const Context& c, std::uint32_t t, std::uint32_t limit) {
  const bool gerund = c.at(t).form == mention::Form::gerund;
  const bool passive = !c.event(t) &&
                       (c.at(t).form == mention::Form::past || c.at(t).form == mention::Form::participle) &&
                       t + 1 < limit && c.pos(t + 1) == Pos::preposition;
  for (std::uint32_t k = t + 1; (gerund || passive) && k < limit; ++k) {
    const Pos pos = c.pos(k);
    if (pos == Pos::auxiliary || pos == Pos::modal ||
        (gerund && pos == Pos::verb && c.at(k).form == mention::Form::past))
      return k;
    if (pos == Pos::verb || pos == Pos::stop || pos == Pos::comma || pos == Pos::conjunction || pos == Pos::relative ||
        pos == Pos::pronoun)
      break;
  }
  return no_token;
}

}  // namespace

bool ends_clause(const Context& c, std::uint32_t t, std::uint32_t end) {
  if (c.pos(t) == Pos::stop) return true;
  if (c.pos(t) == Pos::quote) return false;
  if (c.pos(t) != Pos::conjunction && c.pos(t) != Pos::comma) return false;
  std::uint32_t next = t + 1;
  while (next < end && (c.pos(next) == Pos::conjunction || c.pos(next) == Pos::adverb || c.pos(next) == Pos::quote))
    ++next;
  if (next >= end) return true;
  if (c.pos(next) == Pos::verb || c.pos(next) == Pos::auxiliary || c.pos(next) == Pos::modal)
    return c.pos(t) == Pos::conjunction;
  return false;
}

VerbGroup verb_group(const Context& c, std::uint32_t t, std::uint32_t end) {
  VerbGroup group;
  group.first = t;
  bool be = false, helper = false;
  const std::uint32_t limit = std::min(end, t + reach);
  for (; t < limit; ++t) {
    if (is_helper(c, t)) {
      helper |= c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal;
      be |= c.word(t) == Word::be;
    } else if (!(helper && c.word(t) == Word::to)) {
      break;
    }
  }
  if (t >= limit) return group;
  const bool state = be && c.event(t) && c.pos(t) != Pos::verb;
  if (c.pos(t) != Pos::verb && !state) {
    if (helper) group.main = group.last = t - 1;
    return group;
  }
  group.main = group.last = t;
  group.event = c.event(t);
  group.passive = be && c.at(t).form != mention::Form::gerund;
  if (group.event) {
    if (group.passive)
      take_worst(c, limit, group);
    else
      take_state(c, limit, group);
    return group;
  }
  const bool leads = group.passive || (t + 1 < end && c.word(t + 1) == Word::to);
  const std::uint32_t behind = leads ? event_behind(c, t + 1, end) : no_token;
  if (behind != no_token) {
    group.main = group.last = behind;
    group.event = c.event(behind);
    for (std::uint32_t k = t + 1; k < behind; ++k) group.passive |= c.word(k) == Word::be;
    group.passive |= c.pos(behind) == Pos::verb && behind == t + 1;
  }
  return group;
}

VerbGroup verb_of_subject(const Context& c, std::uint32_t t, std::uint32_t end) {
  const std::uint32_t limit = std::min(end, t + reach);
  bool listed = true;   // "671 planes, 40 tanks and 12 guns were destroyed": nothing but phrases so far
  bool inside = false;  // behind a phrase that hangs on the subject
  bool after_comma = false, set_off = false, closed = false;  // closed: a second comma ends what the first began
  const auto group_at = [&](std::uint32_t first) {
    VerbGroup group = verb_group(c, first, end);
    group.set_off = set_off;
    return group;
  };
  while (t < limit) {
    if (const std::uint32_t behind = behind_remark(c, t, limit); behind != t) {
      t = behind;
      continue;
    }
    const Pos pos = c.pos(t);
    if (pos == Pos::auxiliary || pos == Pos::modal) return group_at(t);
    if (pos == Pos::stop) return {};
    if (pos == Pos::verb && inside && t > 0 && c.word(t - 1) == Word::to &&
        c.at(t).form == mention::Form::base) {  // "without the right to stay"
      ++t;
      continue;
    }
    if (pos == Pos::verb) {
      if (!after_comma || (closed && c.at(t).form != mention::Form::gerund)) {
        const std::uint32_t main = behind_description(c, t, limit);
        return group_at(main == no_token ? t : main);
      }
      const std::uint32_t next = behind_apposition(c, t, limit);
      return next == no_token ? VerbGroup{} : group_at(next);
    }
    listed &= pos == Pos::number || pos == Pos::comma || pos == Pos::conjunction || pos == Pos::noun ||
              pos == Pos::name || pos == Pos::demonym || pos == Pos::adjective || pos == Pos::determiner ||
              pos == Pos::adverb || pos == Pos::hyphen;
    if (after_comma && pos == Pos::number && !listed && opens_clause(c, t, limit)) return {};
    if (pos == Pos::conjunction && (opens_other_clause(c.word(t)) || counts_others(c, t, limit))) return {};
    if (pos == Pos::relative && set_off && !after_comma) {  // it tells of a word inside the part set off
      const std::uint32_t next = behind_apposition(c, t, limit);
      return next == no_token ? VerbGroup{} : group_at(next);
    }
    closed |= set_off && pos == Pos::comma;
    set_off |= pos == Pos::comma;
    after_comma = pos == Pos::comma || (after_comma && pos == Pos::adverb);
    if (c.word(t) == Word::of && t + 1 < limit && (c.pos(t + 1) == Pos::relative || c.word(t + 1) == Word::which))
      return {};  // "183 drones, of which 90 were lost"
    if (pos == Pos::preposition && c.word(t) != Word::to) {
      const NounPhrase phrase = phrase_from(c, t + 1, end);
      if (opens_time_clause(c, t, phrase, limit)) {
        const std::uint32_t next = set_off && !closed ? behind_set_off(c, t, limit) : no_token;
        return next == no_token ? VerbGroup{} : group_at(next);
      }
      inside |= phrase.has_head;
      t = std::max(t + 1, phrase.last);
    } else {
      ++t;
    }
  }
  return {};
}

}  // namespace crossclaim::claim
