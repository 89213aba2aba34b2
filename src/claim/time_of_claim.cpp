// When. Enters: the times of a sentence and what was told before it. Leaves: a claim's time and as_of. Example: "The coast guard said
// on Friday that 12 drowned on 3 May" gives time 3 May, as_of Friday.
// Cost: the times of one sentence a claim. Tested in tests/claim/circumstance_test.cpp and tests/cases/time.md.
#include <algorithm>

#include "claim/time.hpp"

namespace crossclaim::claim {
namespace {

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
  if (strikes(claim.predicate) || claim.predicate == Predicate::detained || (claim.predicate == Predicate::share && strikes(claim.event))) return true;
  if ((claim.predicate != Predicate::other && claim.predicate != Predicate::present) || claim.subject.military) return false;
  const NounClass n = claim.subject.noun_class;
  const bool countable = n == NounClass::people || (claim.modality == Modality::asserted && (n == NounClass::item || n == NounClass::group || n == NounClass::happening));
  return countable && !is_population(c, claim) && !s.span.contains(day.span);
}

/// The time that a claim without one of its own takes over: of the sentence before, of its paragraph, of the report.
void carry_time(const Context& c, std::uint32_t index, const Memory& memory, Claim& claim) {
  // The day of the saying stays in as_of alone; what writes a claim out may fall back on it.
  const bool told = claim.as_of.present && claim.as_of.anchor != Anchor::unknown;
  const bool happened = strikes(claim.predicate) && is_fresh(c, memory.report_time) && claim.as_of.interval.has_first && claim.as_of.interval.first > memory.report_time.interval.last;
  if (told && !happened) return;
  const text::Sentence& s = c.document.sentences[index];
  const bool same = goes_on(c, s, memory, index, claim.predicate);
  const bool same_block = memory.time.present && memory.time_block == s.block;
  const Time& carried = same ? memory.last.time : same_block ? memory.time : memory.report_time;
  if (!carried.present || !(same || memory.by_the_hour || is_of_the_day(c, s, claim, carried))) return;
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

/// "after almost two months of siege": the length ends where its sentence does, else with the report.
void set_length(const Context& c, const text::Sentence& s, Claim& claim) {
  if (claim.predicate != Predicate::duration) return;
  std::uint32_t front = claim.quantity.front();
  while (front > s.first_token && (c.pos(front - 1) == Pos::determiner || c.pos(front - 1) == Pos::adverb)) --front;
  std::uint32_t unit = claim.quantity.tokens.last;
  if (unit < s.last_token && c.pos(unit) == Pos::hyphen) ++unit;
  const mention::Entry* length = unit < s.last_token ? c.find(unit, Category::time_unit) : nullptr;
  const bool ended = front > s.first_token && c.word(front - 1) == Word::after && length && length->number > 1;
  if (!ended || !claim.quantity.said.has_low || !claim.quantity.said.low.is_integer()) return;
  Told end{c.date, {}, {}, {}, true};
  if (claim.time.present && claim.time.anchor != Anchor::unknown && claim.time.interval.has_last) end.document = claim.time.interval.last;
  mention::TimeRef past;
  past.from.form = mention::TimeForm::relative_span;
  past.from.shift = Word::past;
  past.from.unit_days = length->number;
  constexpr std::int64_t longest = 10000;
  past.from.amount = static_cast<std::int16_t>(std::min(longest, claim.quantity.said.low.to_integer() * (length->value.is_zero() ? 1 : length->value.to_integer())));
  past.span = claim.quantity.span;
  const Time window = resolve_time(past, end);
  if (window.anchor == Anchor::unknown) return;
  claim.time = window;
  claim.time.anchor = Anchor::inferred;
}

Time left_open(Time time) {
  time.anchor = Anchor::unknown;
  time.interval = {};
  return time;
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

void set_time(const Context& c, const Attributions& all, const Times& times, std::uint32_t index, std::uint32_t token, Memory& memory, Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  std::uint32_t best = no_token, best_way = no_token;
  for (std::uint32_t i = times.first[index]; i < times.first[index + 1]; ++i) {
    const Time& time = times.all[i];
    if (opens_dateline(c.document, s, time.ref.tokens)) continue;
    if (belongs_to_saying(c, all, index, time.ref.tokens)) {
      if (!claim.as_of.present) claim.as_of = time;
      continue;
    }
    const std::uint32_t way = way_between(c, time.ref, token);
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
  set_length(c, s, claim);
  const bool measure = claim.predicate == Predicate::money || claim.predicate == Predicate::share || claim.predicate == Predicate::duration;
  if (!measure || memory.last.sentence != index) memory.last = {claim.time, index, claim.predicate};
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

}  // namespace crossclaim::claim
