// Which times of a sentence are whose. Enters: a time and the words around it. Leaves: whether it is of the saying, of
// the report itself, of a comparison, and how far it stands from a number. Example: in "said on Friday that 12 died on
// Monday" only Monday is of the dead. Cost: the tokens between the two. Tested in tests/claim/circumstance_test.cpp and
// tests/cases/time.md.
#include "claim/place.hpp"
#include "claim/reading.hpp"
#include "claim/time.hpp"

namespace crossclaim::claim {

bool names_event(const Context& c, mention::TokenRange time) {
  if (time.last + 1 >= c.document.tokens.size()) return false;
  if (time.first > 0 && c.pos(time.first - 1) == Pos::determiner && c.pos(time.last) == Pos::noun)
    return true;  // "the 2022 protests"
  if (c.pos(time.last) != Pos::clitic) return false;
  for (std::uint32_t t = time.last + 1; t < c.document.tokens.size() && t < time.last + 6; ++t) {
    if (c.pos(t) != Pos::noun && c.pos(t) != Pos::adjective && c.pos(t) != Pos::number) return false;
    if (c.event(t) || (c.noun(t) && c.noun(t)->noun_class == mention::NounClass::happening)) return true;
  }
  return false;
}

namespace {

/// "said in a video call on Friday": behind its article and a noun the word that can be a verb names the occasion.
bool is_occasion(const Context& c, std::uint32_t cue, std::uint32_t t) {
  return t == cue + 3 && c.pos(cue) == Pos::preposition && c.word(cue + 1) == Word::indefinite &&
         c.pos(t - 1) == Pos::noun && c.pos(t) == Pos::verb && c.pos(t + 1) == Pos::preposition;
}

}  // namespace

bool belongs_to_saying(const Context& c, const Attributions& all, std::uint32_t index, mention::TokenRange time) {
  if (names_event(c, time) || c.is(time.first, Category::ordinal))
    return false;  // "said Monday's strike killed 12", "reported a first-quarter loss"
  const SentenceSources& here = all.sentences[index];
  const std::uint32_t begin = c.document.sentences[index].first_token;
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Attribution& a = all.items[i];
    if (time.first >= a.cue.last && time.first < a.cue.last + 8) {
      bool near = true;
      for (std::uint32_t t = a.cue.last; near && t < time.first; ++t) {
        const Pos pos = c.pos(t);
        near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::noun || pos == Pos::adjective ||
               pos == Pos::determiner || (pos == Pos::name && a.rule != Rule::source_according) ||
               is_occasion(c, a.cue.last, t);
      }
      if (near) return true;
    }
    if (time.first >= a.source_tokens.last &&
        time.last <= a.cue.first) {  // not "the firm lost 40 million in May and said": another verb's
      bool same = true, said = true;
      for (std::uint32_t t = a.source_tokens.last; same && t < time.first; ++t) {
        same = c.pos(t) != Pos::number;
        said = (said && c.pos(t) != Pos::relative) ||
               c.say(t);  // "Ana Ruiz, who took over in May, said"; not "who spoke in May"
      }
      if (same && said) return true;
    }
    // "According to the mayor, who spoke on Friday, ...": up to the comma that closes it, the words are of the saying.
    const std::uint32_t behind = a.source_tokens.last;
    if (a.rule == Rule::source_according && time.first > behind + 1 && c.pos(behind) == Pos::comma &&
        c.pos(behind + 1) == Pos::relative) {
      bool inside = true;
      for (std::uint32_t t = behind + 2; inside && t < time.first; ++t) inside = c.pos(t) != Pos::comma;
      if (inside) return true;
    }
    // "On Friday, the mayor said": the comma sets the day of the saying off.
    const bool opens = a.rule == Rule::source_before && time.first <= begin + 2 && time.last < a.source_tokens.first &&
                       c.pos(time.last) == Pos::comma && a.source_tokens.first <= time.last + 3;
    if (opens) return true;
  }
  return false;
}

bool opens_dateline(const text::Document& document, const text::Sentence& s, mention::TokenRange time) {
  constexpr std::uint32_t longest = 16;  // tokens, its dash included
  if (time.first != s.first_token && !document.tokens[s.first_token].all_capital) return false;
  for (std::uint32_t t = s.first_token; t < time.first; ++t)
    if (document.tokens[t].kind == text::TokenKind::word && !document.tokens[t].capital) return false;
  bool bracket = false;
  for (std::uint32_t t = time.last; t < s.last_token && t < s.first_token + longest; ++t) {
    const text::Token& token = document.tokens[t];
    if (token.is_dash()) return true;
    bracket = (bracket || token.mark == text::Mark::open_bracket) && t + 1 < s.last_token;
    if (!bracket) return false;
    if (token.mark == text::Mark::close_bracket && document.tokens[s.first_token].all_capital)
      return true;  // "GENEVA, 4 May (UNHCR) A record"
    if (token.mark == text::Mark::close_bracket) bracket = t + 1 < s.last_token && document.tokens[t + 1].is_dash();
  }
  return false;
}

bool tells_of(const Context& c, const text::Sentence& s, mention::TokenRange time, std::uint32_t token) {
  if (token < time.last) return false;
  if (time.first > s.first_token + 1) return true;
  for (std::uint32_t t = time.last; t < token; ++t)
    if (c.pos(t) == Pos::comma) return false;
  return true;
}

namespace {

/// "beat a record of 2023", "above the level of 2019"
bool is_of_figure(const Context& c, mention::TokenRange time) {
  return time.first > 1 && c.word(time.first - 1) == Word::of && c.pos(time.first - 2) == Pos::noun &&
         is_noun_of(c, time.first - 2, mention::NounClass::abstract_thing);
}

/// "the deadliest day since 1926", "the first since May": the time of a record, of no event.
bool is_record(const Context& c, mention::TokenRange time) {
  constexpr std::uint32_t reach = 12;
  bool since = false;
  for (std::uint32_t t = time.first, steps = 0; t > 0 && steps < reach; --t, ++steps) {
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::stop || pos == Pos::comma) return false;
    since |= c.word(t - 1) == Word::since;
    const mention::Entry* adjective = c.find(t - 1, Category::adjective);
    const bool first =
        pos != Pos::number && c.find(t - 1, Category::ordinal) && t >= 2 && c.pos(t - 2) == Pos::determiner;
    if (since && ((adjective && adjective->pole > 0) || first)) return true;
  }
  return false;
}

/// "12 more than in May", "compared with last year's figure": the time of what a figure is held against.
bool is_compared(const Context& c, mention::TokenRange time) {
  constexpr std::uint32_t reach = 8;
  bool said = false;  // "as many as it admitted in May"
  for (std::uint32_t t = time.first, steps = 0; t > 0 && steps < reach; --t, ++steps) {
    if (c.word(t - 1) == Word::than_ || (said && c.word(t - 1) == Word::as)) return true;
    const bool clause = c.say(t - 1) || (t >= 2 && c.pos(t - 1) == Pos::verb && c.pos(t - 2) == Pos::pronoun);
    said |= clause;
    const mention::Match* bound =
        t >= 2 && c.at(t - 1).inside ? c.mentions.tags.find(t - 2, Category::modifier) : nullptr;
    if (bound && bound->length == 2) return true;  // "12 more than in May": it bounds no number
    const mention::Match* as =
        said && t >= 3 && c.at(t - 1).inside ? c.mentions.tags.find(t - 3, Category::modifier) : nullptr;
    if (as && as->length == 3) return true;
    const Pos pos = c.pos(t - 1);
    if (pos != Pos::preposition && pos != Pos::determiner && pos != Pos::adjective && pos != Pos::noun &&
        pos != Pos::pronoun && pos != Pos::relative && !clause)
      return false;
  }
  return false;
}

/// "the dam, raised in 1974, held 40 barges", "Ana Ruiz, who took over in May, saw 40": what is set off is told of the
/// dam alone.
bool is_set_off(const Context& c, mention::TokenRange time, std::uint32_t token) {
  constexpr std::uint32_t longest = 10, rest = 8;
  std::uint32_t comma = time.last;
  while (comma < token && comma < time.last + rest && c.pos(comma) != Pos::comma && c.pos(comma) != Pos::number)
    ++comma;  // "which enters its fourth year in May and goes on, has"
  if (token < time.last || comma >= token || c.pos(comma) != Pos::comma) return false;
  for (std::uint32_t t = time.first, steps = 0;
       t > 1 && steps < longest && c.pos(t - 1) != Pos::comma && c.pos(t - 1) != Pos::stop; --t, ++steps)
    if (is_relative(c, t - 1)) return c.pos(t - 2) == Pos::comma && (comma == time.last || is_finite(c, comma + 1));
  if (comma != time.last) return false;
  std::uint32_t verb = time.first;
  while (verb > 1 && c.pos(verb - 1) == Pos::preposition) --verb;
  return verb > 1 && c.pos(verb - 1) == Pos::verb && c.pos(verb - 2) == Pos::comma &&
         c.at(verb - 1).form != mention::Form::gerund;
}

/// "12 drowned, with the toll to rise on Friday", "40 left, and a strike is planned for May": the time stands in what
/// the one comma at `comma` opens, of which the number is no part. Not so where the time follows at once, or the verb
/// ("12 boys, hurt on Friday") or a name of a list, or where a relative clause tells of the number, which has no verb
/// before it ("two boys, who died on Friday").
bool is_behind_clause(const Context& c, std::uint32_t number, std::uint32_t comma, mention::TokenRange time) {
  constexpr std::uint32_t at_once = 2;
  const std::uint32_t next = comma + 1;
  if (time.first <= next + at_once) return false;
  const Pos pos = c.pos(next);
  const bool goes_on = pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::name || pos == Pos::number ||
                       (pos == Pos::verb && c.at(next).form != mention::Form::gerund);
  if (goes_on) return false;
  bool told = pos != Pos::relative;
  const bool of_thing = c.word(next) == Word::which;  // "found nine in the rubble of a hall, which fell on Friday"
  for (std::uint32_t t = number; !told && t < comma; ++t)
    told = c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary || (of_thing && c.pos(t) == Pos::preposition);
  return told;
}

/// "said 12 were hurt and urged drivers to stay away on Friday": behind the conjunction at `t` the source goes on
/// speaking.
bool speaks_on(const Context& c, std::uint32_t t, std::uint32_t number, std::uint32_t begin) {
  if (c.pos(t) != Pos::conjunction || !(c.say(t + 1) || c.find(t + 1, Category::stance))) return false;
  for (std::uint32_t cue = number; cue > begin && c.pos(cue - 1) != Pos::stop; --cue)
    if (c.say(cue - 1)) return true;
  return false;
}

bool begins_verb(const Context& c, std::uint32_t t) { return is_finite(c, t) && !is_finite(c, t - 1); }

}  // namespace

bool opens_when(const Context& c, std::uint32_t t) {
  const mention::Entry* relative =
      t + 1 < c.glosses.size() && c.pos(t) == Pos::comma ? c.find(t + 1, Category::relative) : nullptr;
  return relative && relative->noun_class == mention::NounClass::time;
}

namespace {

/// The way between a number and a time, taken word by word: how far it is, or that the time is not the number's.
struct Walk {
  const Context& c;
  const mention::TimeHead& ref;
  std::uint32_t token;
  bool behind = ref.tokens.first > token;           // the time behind the number
  bool describes = ref.from.shift == Word::before;  // "a pre-war population of 900"
  std::uint32_t begin_of_clause = 0;
  std::uint32_t way = 0, commas = 0, comma = 0;
  bool clause = false, part = false, taken = false, verb = false, over = false, about = false;

  /// What the words so far have told; false where the token ends what the time may be of.
  bool step(std::uint32_t t, std::uint32_t last) {
    const Pos pos = c.pos(t);
    if (c.document.tokens[t].mark == text::Mark::semicolon) return false;
    part = c.word(t) == Word::including || (part && pos != Pos::comma);
    over |= pos == Pos::preposition && c.word(t) == Word::over;
    about |= pos == Pos::preposition && c.word(t) == Word::about;
    clause |= pos == Pos::relative || (pos == Pos::comma && c.word(t + 1) == Word::with);
    verb |= pos == Pos::verb;
    if (describes &&
        (pos == Pos::verb || (behind && (pos == Pos::adverb || (pos == Pos::preposition && c.word(t) != Word::of)))))
      return false;
    if (behind && !step_behind(t, last)) return false;
    if (pos == Pos::comma) {
      ++commas;
      comma = t;
    }
    way += length(t);
    return true;
  }

  bool step_behind(std::uint32_t t, std::uint32_t last) {
    const Pos pos = c.pos(t);
    if (begins_verb(c, t)) {
      const std::uint32_t subject = end_of_subject(c, t, begin_of_clause);
      const bool own_clause =
          c.pos(t - 1) != Pos::comma || (subject + 1 < t && is_relative(c, subject + 1));  // no apposition
      if (subject < t && subject <= token && own_clause) return false;
      if (subject < t && own_clause) clause = taken = false;
    }
    if (pos == Pos::number) {
      taken |= clause;  // what the clause tells is of its own number
      const bool adds = !verb && t + 2 < last && c.mentions.tags.begins_with(t + 1, Category::increment) &&
                        c.word(t + 2) != Word::than_ && c.pos(t + 2) == Pos::preposition;
      if (adds || is_left_behind(c, t, token)) return false;  // "98 arrests and 14 more on Sunday"
    }
    return !speaks_on(c, t, token, begin_of_clause) &&
           c.word(t) != Word::if_ &&  // "40 could leave if it snows on Friday"
           (pos != Pos::conjunction || ref.from.form != mention::TimeForm::now);  // "40 left and are now at home"
  }

  std::uint32_t length(std::uint32_t t) const {
    constexpr std::uint32_t new_clause = 8, pause = 3;
    const Pos pos = c.pos(t);
    const bool doing = !behind && pos == Pos::comma && c.pos(t + 1) == Pos::verb &&
                       c.at(t + 1).form == mention::Form::gerund;  // ", making it the second since May"
    if (doing || pos == Pos::relative || pos == Pos::stop) return new_clause;
    return pos == Pos::comma || (!behind && pos == Pos::conjunction) ? pause : 1;  // "12 in May and 9 in June"
  }

  /// Whether the words all in all leave the time to the number.
  bool arrives() const {
    if (!behind) return true;
    if (part || taken || (commas == 1 && is_behind_clause(c, token, comma, ref.tokens))) return false;
    if (!over && !about) return true;
    const bool event = names_event(c, ref.tokens);  // "two were held over Friday's theft"
    return !((over && event) || (about && (clause || event)));
  }
};

/// "up from 12 a year ago, but sales fell to 9", "to 4.1 percent in April from 4.3 in March": a time of another number.
bool is_of_other(const Context& c, const mention::TimeHead& ref, std::uint32_t token, bool behind) {
  const mention::TokenRange time = ref.tokens;
  const bool held_against = (ref.from.shift == Word::ago || ref.from.shift == Word::earlier) && !behind &&
                            time.first > 0 && c.pos(time.first - 1) == Pos::number;
  if (held_against) return true;
  const bool when = !behind && opens_when(c, time.last);
  if (!when && (is_record(c, time) || is_set_off(c, time, token))) return true;
  if (is_compared(c, time) || is_of_figure(c, time)) return true;
  constexpr std::uint32_t reach = 8;
  return !behind && is_left_behind(c, token, ref.tokens.last > reach ? ref.tokens.last - reach : 0);
}

}  // namespace

std::uint32_t way_between(const Context& c, const mention::TimeHead& ref, std::uint32_t token) {
  const mention::TokenRange time = ref.tokens;
  Walk walk{c, ref, token};
  if (is_of_other(c, ref, token, walk.behind)) return no_token;
  const std::uint32_t first = walk.behind ? token + 1 : time.last, last = walk.behind ? time.first : token;
  // "men who earned 40 dollars were jailed on Friday": the day is of the verb behind the clause about the men.
  constexpr std::uint32_t longest_clause = 24;
  walk.begin_of_clause = first > longest_clause ? first - longest_clause : 0;
  constexpr std::uint32_t of_another = 8;  // "from 4 percent in May to 6 on Friday"
  if (!walk.behind && time.first > 1 && c.pos(time.first - 1) == Pos::preposition &&
      c.pos(time.first - 2) == Pos::number)
    walk.way = of_another;
  for (std::uint32_t t = first; t < last; ++t) {
    if (const std::uint32_t close = end_of_aside(c, t, last); close != t)
      t = close + 1 < last && begins_verb(c, close + 1) ? close + 1 : close;  // the verb is of what the aside tells of
    else if (!walk.step(t, last))
      return no_token;
  }
  return walk.arrives() ? walk.way : no_token;
}

}  // namespace crossclaim::claim
