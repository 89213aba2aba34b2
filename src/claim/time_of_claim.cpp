// When. Enters: the times of a sentence and what was told before it. Leaves: a claim's time and as_of. Example: "The coast guard said
// on Friday that 12 drowned on 3 May" gives time 3 May, as_of Friday.
// Cost: the times of one sentence a claim. Tested in tests/claim/circumstance_test.cpp and tests/cases/time.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// "Thursday's attack": the day names what happened.
bool names_event(const Context& c, mention::TokenRange time) {
  if (time.last + 1 >= c.document.tokens.size() || c.pos(time.last) != Pos::clitic) return false;
  for (std::uint32_t t = time.last + 1; t < c.document.tokens.size() && t < time.last + 4; ++t) {
    if (c.pos(t) != Pos::noun && c.pos(t) != Pos::adjective) return false;
    if (c.event(t) || (c.noun(t) && c.noun(t)->noun_class == mention::NounClass::happening)) return true;
  }
  return false;
}

/// Whether a time belongs to the saying: "said on Friday", "on Friday told reporters".
bool belongs_to_saying(const Context& c, const Attributions& all, std::uint32_t index, mention::TokenRange time) {
  if (names_event(c, time)) return false;  // "said Monday's strike killed 12"
  const SentenceSources& here = all.sentences[index];
  const std::uint32_t begin = c.document.sentences[index].first_token;
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Attribution& a = all.items[i];
    if (time.first >= a.cue.last && time.first < a.cue.last + 8) {
      bool near = true;
      for (std::uint32_t t = a.cue.last; near && t < time.first; ++t) {
        const Pos pos = c.pos(t);
        near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::noun || pos == Pos::adjective || pos == Pos::determiner || (pos == Pos::name && a.rule != Rule::source_according);
      }
      if (near) return true;
    }
    if (time.first >= a.source_tokens.last && time.last <= a.cue.first) return true;
    // "According to the mayor, who spoke on Friday, ...": up to the comma that closes it, the words are of the saying.
    const std::uint32_t behind = a.source_tokens.last;
    if (a.rule == Rule::source_according && time.first > behind + 1 && c.pos(behind) == Pos::comma && c.pos(behind + 1) == Pos::relative) {
      bool inside = true;
      for (std::uint32_t t = behind + 2; inside && t < time.first; ++t) inside = c.pos(t) != Pos::comma;
      if (inside) return true;
    }
    // "On Friday, the mayor said": the comma sets the day of the saying off.
    const bool opens = a.rule == Rule::source_before && time.first <= begin + 2 && time.last < a.source_tokens.first && c.pos(time.last) == Pos::comma && a.source_tokens.first <= time.last + 3;
    if (opens) return true;
  }
  return false;
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
    const bool first = pos != Pos::number && c.find(t - 1, Category::ordinal) && t >= 2 && c.pos(t - 2) == Pos::determiner;
    if (since && ((adjective && adjective->pole > 0) || first)) return true;
  }
  return false;
}

/// "12 more than in May", "compared with last year's figure": the time of what a figure is held against.
bool is_compared(const Context& c, mention::TokenRange time) {
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t t = time.first, steps = 0; t > 0 && steps < reach; --t, ++steps) {
    if (c.word(t - 1) == Word::than_) return true;
    const Pos pos = c.pos(t - 1);
    if (pos != Pos::preposition && pos != Pos::determiner && pos != Pos::adjective && pos != Pos::noun && pos != Pos::pronoun && pos != Pos::relative) return false;
  }
  return false;
}

/// How far a time stands from the word at `token`: tokens, and more for every clause between; none where it is another number's:
/// "12 died, including a boy hit on Monday", "40 were held, with 9 freed in May".
std::uint32_t way_between(const Context& c, mention::TokenRange time, std::uint32_t token) {
  const bool behind = time.first > token;
  const std::uint32_t first = behind ? token + 1 : time.last, last = behind ? time.first : token;
  std::uint32_t way = 0;
  bool clause = false, part = false;
  if (is_record(c, time) || is_compared(c, time)) return no_token;
  for (std::uint32_t t = first; t < last; ++t) {
    const Pos pos = c.pos(t);
    if (c.document.tokens[t].mark == text::Mark::semicolon) return no_token;
    part = c.word(t) == Word::including || (part && pos != Pos::comma);
    clause |= pos == Pos::relative || (pos == Pos::comma && c.word(t + 1) == Word::with);
    if (behind && clause && pos == Pos::number) return no_token;
    constexpr std::uint32_t new_clause = 8, pause = 3;
    way += pos == Pos::relative || pos == Pos::stop ? new_clause : pos == Pos::comma ? pause : 1;
  }
  return behind && part ? no_token : way;
}

/// Days near the document's date: the event that the text reports, not its background.
constexpr base::Day fresh_days = 12;

bool is_fresh(const Context& c, const Time& time) {
  if (!c.date || !time.present || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last) return false;
  if (time.ref.from.form == mention::TimeForm::now) return false;
  const base::Day length = time.interval.last - time.interval.first;
  return length <= 3 && time.interval.last <= *c.date + 1 && *c.date - time.interval.first <= fresh_days;
}

/// "a year later, in October 2023": the second of two times side by side says it to the month.
bool says_more(const Time& before, const Time& time) {
  constexpr std::uint32_t side_by_side = 2;
  if (time.ref.tokens.first > before.ref.tokens.last + side_by_side || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last) return false;
  if (before.anchor == Anchor::unknown || !before.interval.has_first || !before.interval.has_last) return true;
  return time.interval.last - time.interval.first < before.interval.last - before.interval.first;
}

/// "a nation of 11 million people": nobody came together.
bool is_population(const Context& c, const Claim& claim) {
  const std::uint32_t front = claim.quantity.front();
  return front > 0 && c.word(front - 1) == Word::of;
}

/// "They also bought 40": the same doing goes on; "Of these, 12 died": so does its window.
bool goes_on(const Context& c, const text::Sentence& s, const Memory& memory, std::uint32_t index, Predicate predicate) {
  const LastTime& last = memory.last;
  if (!last.time.present) return false;
  if (last.sentence == index) return last.time.anchor == Anchor::inferred && last.predicate == predicate;
  if (last.sentence + 1 != index) return false;
  if (opens_with_them(c, s)) return true;
  const bool window = last.time.ref.bound == mention::TimeBound::since || last.time.interval.precision == base::Precision::interval;
  const bool pronoun = c.pos(s.first_token) == Pos::pronoun && c.document.sentences[last.sentence].block == s.block;
  return pronoun && (window || last.predicate == predicate);
}

/// What the day of a report brings: who is struck, and the people and things that were there. Armies, sums and lengths have days of their own.
bool is_of_the_day(const Context& c, const text::Sentence& s, const Claim& claim, const Time& day) {
  using mention::NounClass;
  if (strikes(claim.predicate) || (claim.predicate == Predicate::share && strikes(claim.event))) return true;
  if ((claim.predicate != Predicate::other && claim.predicate != Predicate::present) || claim.subject.military) return false;
  const NounClass n = claim.subject.noun_class;
  const bool countable = n == NounClass::people || (claim.modality == Modality::asserted && (n == NounClass::item || n == NounClass::group || n == NounClass::happening));
  return countable && !is_population(c, claim) && !s.span.contains(day.span);
}

/// The time that a claim without one of its own takes over: of the sentence before, of its paragraph, of the report.
void carry_time(const Context& c, std::uint32_t index, const Memory& memory, Claim& claim) {
  // The day of the saying stays in as_of alone; what writes a claim out may fall back on it.
  if (claim.as_of.present && claim.as_of.anchor != Anchor::unknown) return;
  const text::Sentence& s = c.document.sentences[index];
  const bool same = goes_on(c, s, memory, index, claim.predicate);
  const bool same_block = memory.time.present && memory.time_block == s.block;
  const Time& carried = same ? memory.last.time : same_block ? memory.time : memory.report_time;
  if (!carried.present || !(same || is_of_the_day(c, s, claim, carried))) return;
  claim.time = carried;
  claim.time.anchor = Anchor::inferred;
  because(claim, Rule::time_carried, carried.span);
}

/// What has happened lies before the report ("this year, 40 died"), what will lies behind it ("out by March"); what had happened by
/// a day began with what the text reports.
void close_at_report(const Context& c, const Memory& memory, Claim& claim) {
  constexpr base::Day week = 7;
  base::DateInterval& when = claim.time.interval;
  if (!c.date || claim.time.anchor == Anchor::unknown || !when.has_last) return;
  const bool ahead = claim.modality == Modality::predicted;
  if (!when.has_first) {
    const Time& begin = memory.report_time;
    const bool begun = !ahead && begin.present && begin.interval.has_first && begin.interval.first <= when.last;
    if (ahead ? when.last < *c.date : !begun) return;
    when.first = ahead ? *c.date : begin.interval.first;
    when.has_first = true;
  } else if (!ahead && claim.predicate != Predicate::money && when.first < *c.date && when.last > *c.date && when.last - when.first > week) {
    when.last = *c.date;
    when.precision = base::Precision::interval;
  }
}

/// "It came two days after a flood killed 12": the number stands in what the time counts from; no comma ends that where it opens
/// the sentence ("Two days after the flood, 12 were found").
bool tells_of(const Context& c, const text::Sentence& s, mention::TokenRange time, std::uint32_t token) {
  if (token < time.last) return false;
  if (time.first > s.first_token + 1) return true;
  for (std::uint32_t t = time.last; t < token; ++t)
    if (c.pos(t) == Pos::comma) return false;
  return true;
}

Time left_open(Time time) {
  time.anchor = Anchor::unknown;
  time.interval = {};
  return time;
}

/// "LIMA, May 4 (AP) —": the day of the report itself.
bool opens_dateline(const Context& c, const text::Sentence& s, mention::TokenRange time) {
  constexpr std::uint32_t longest = 12;
  if (!c.document.tokens[s.first_token].all_capital) return false;
  for (std::uint32_t t = time.last; t < s.last_token && t < s.first_token + longest; ++t) {
    if (c.document.tokens[t].is_dash()) return true;
  }
  return false;
}

/// Whether the sentence speaks of what is to come: "will", "should be out by Friday", "expected".
bool is_ahead(const Context& c, const text::Sentence& s) {
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const mention::Entry* modal = c.find(t, Category::modal);
    if (modal && modal->modality != mention::Modality::asserted) return true;
  }
  return false;
}

}  // namespace

bool strikes(Predicate p) {
  switch (p) {
    case Predicate::killed:
    case Predicate::wounded:
    case Predicate::casualties:
    case Predicate::missing:
    case Predicate::rescued:
    case Predicate::destroyed:
    case Predicate::damaged:
    case Predicate::attacked:
    case Predicate::captured: return true;
    default: return false;
  }
}

Times resolve_times(const Context& c) {
  Times out;
  Told told;
  told.document = c.date;
  std::size_t next = 0;
  for (const text::Sentence& s : c.document.sentences) {
    out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
    told.past = !is_ahead(c, s);
    for (; next < c.mentions.times.size() && c.mentions.times[next].tokens.first < s.last_token; ++next) {
      Time time = resolve_time(c.mentions.times[next], told);
      if (time.anchor == Anchor::stated && time.year_stated) told.stated = time.interval;
      if (time.anchor != Anchor::unknown && !time.ref.from.counts_on) told.last = time.interval;
      out.all.push_back(time);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
  return out;
}

void set_time(const Context& c, const Attributions& all, const Times& times, std::uint32_t index, std::uint32_t token, Memory& memory, Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  std::uint32_t best = no_token, best_way = no_token;
  for (std::uint32_t i = times.first[index]; i < times.first[index + 1]; ++i) {
    const Time& time = times.all[i];
    if (opens_dateline(c, s, time.ref.tokens)) continue;
    if (belongs_to_saying(c, all, index, time.ref.tokens)) {
      if (!claim.as_of.present) claim.as_of = time;
      continue;
    }
    const std::uint32_t way = way_between(c, time.ref.tokens, token);
    if (way == no_token) continue;
    if (way < best_way || (best != no_token && says_more(times.all[best], time))) { best = i; best_way = way; }
  }
  if (best != no_token) {
    claim.time = times.all[best];
    // "12 died two days after the ...": the day of what stands behind is not theirs.
    if (claim.time.ref.from.counts_on && !tells_of(c, s, claim.time.ref.tokens, token)) claim.time = left_open(claim.time);
    close_at_report(c, memory, claim);
    because(claim, Rule::time_same_sentence, claim.time.span);
    if (is_fresh(c, claim.time)) {
      memory.time = claim.time;
      memory.time_block = s.block;
    }
  } else {
    carry_time(c, index, memory, claim);
  }
  const bool measure = claim.predicate == Predicate::money || claim.predicate == Predicate::share || claim.predicate == Predicate::duration;
  if (!measure || memory.last.sentence != index) memory.last = {claim.time, index, claim.predicate};
}

/// "last week", "in May": a stretch of days behind the document's date, where no day is told.
bool is_recent_stretch(const Context& c, const Time& time) {
  constexpr base::Day longest = 31;
  if (!c.date || !time.present || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last || time.ref.bound != mention::TimeBound::none) return false;
  return time.interval.last - time.interval.first < longest && time.interval.first <= *c.date && *c.date - time.interval.last <= fresh_days;
}

void run_to_count(const Context& c, const text::Sentence& s, const Reading& r, const Memory& memory, Claim& claim) {
  if (!c.date || !strikes(claim.predicate) || claim.modality == Modality::predicted || claim.additional) return;
  const Time& begin = claim.time.present ? claim.time : r.rule == Rule::toll_verb ? memory.report_time : claim.time;
  if (!begin.present || begin.anchor == Anchor::unknown || begin.anchor == Anchor::stated || begin.ref.bound != mention::TimeBound::none) return;
  if (!begin.interval.has_first || !begin.interval.has_last || *c.date - begin.interval.first > fresh_days) return;
  const bool counted = claim.as_of.present && claim.as_of.anchor != Anchor::unknown && claim.as_of.interval.has_last;
  const base::Day last = counted ? claim.as_of.interval.last : *c.date;
  if (last <= begin.interval.last) return;
  bool grown = r.rule == Rule::toll_verb;
  const std::uint32_t verb = r.event_token == no_token ? r.verb_token : r.event_token;
  for (std::uint32_t t = verb, steps = 0; !grown && verb != no_token && t > s.first_token && steps < 4; --t, ++steps) grown = c.word(t - 1) == Word::have;
  if (!grown) return;
  claim.time = begin;
  claim.time.interval.last = last;
  claim.time.interval.precision = base::Precision::interval;
  claim.time.anchor = Anchor::inferred;
}

Time day_of_report(const Context& c, const Attributions& all, const Times& times) {
  constexpr std::uint32_t opening = 3;   // sentences
  std::uint32_t seen = 0;
  Time stretch;                          // where the text names no day
  for (std::uint32_t i = 0; i + 1 < times.first.size(); ++i) {
    const text::Role role = c.document.blocks[c.document.sentences[i].block].role;
    if (role == text::Role::furniture) continue;
    if (role == text::Role::body) ++seen;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k) {
      const Time& time = times.all[k];
      if (opens_dateline(c, c.document.sentences[i], time.ref.tokens)) continue;
      if (belongs_to_saying(c, all, i, time.ref.tokens)) continue;
      if (is_fresh(c, time)) {
        if (seen <= opening || names_event(c, time.ref.tokens)) return time;
      } else if (!stretch.present && seen <= 1 && is_recent_stretch(c, time)) {
        stretch = time;
      }
    }
  }
  return stretch;
}

}  // namespace crossclaim::claim
