// When. Enters: the times of a sentence and what was told before it. Leaves: a claim's time and as_of. Example: "The
// coast guard said on Friday that 12 drowned on 3 May" gives time 3 May, as_of Friday. Cost: the times of one sentence
// a claim. Tested in tests/claim/circumstance_test.cpp and tests/cases/time.md.
#include <algorithm>

#include "claim/place.hpp"
#include "claim/time.hpp"

namespace crossclaim::claim {
namespace {

/// "a year later, in October 2023": the second of two times side by side says it to the month.
bool says_more(const Time& before, const Time& time) {
  constexpr std::uint32_t side_by_side = 2;
  if (time.ref.tokens.first > before.ref.tokens.last + side_by_side || time.anchor == Anchor::unknown ||
      !time.interval.has_first || !time.interval.has_last)
    return false;
  if (before.anchor == Anchor::unknown || !before.interval.has_first || !before.interval.has_last) return true;
  return time.interval.last - time.interval.first < before.interval.last - before.interval.first;
}

/// "a nation of 11 million people", "a flock of 40": the number only says how large something is.
bool is_size(const Context& c, const text::Sentence& s, const Claim& claim) {
  const std::uint32_t front = claim.quantity.front();
  return front > s.first_token && c.word(front - 1) == Word::of;
}

/// "a town of 900", "a population of 900", "its 900 pupils": they belong to it on any day.
bool is_population(const Context& c, const text::Sentence& s, const Claim& claim) {
  const std::uint32_t front = claim.quantity.front();
  const bool present = claim.predicate == Predicate::present;
  if ((!present && claim.predicate != Predicate::other) || front < s.first_token + 2) return false;
  if (c.pos(front - 1) == Pos::clitic || c.word(front - 1) == Word::possessive) return true;
  if (!present) return false;
  const mention::Entry* size = c.event(front - 2);
  return is_size(c, s, claim) && (is_noun_of(c, front - 2, mention::NounClass::place) ||
                                  (size && size->predicate == Predicate::present &&
                                   !is_noun_of(c, front - 2, mention::NounClass::group)));  // not "a crowd of 900"
}

/// "They also bought 40": the same doing goes on; "Of these, 12 died": so does its window.
bool goes_on(const Context& c, const text::Sentence& s, const Memory& memory, std::uint32_t index,
             Predicate predicate) {
  const LastTime& last = memory.last;
  if (!last.time.present) return false;
  if (last.sentence == index) return last.time.anchor == Anchor::inferred && last.predicate == predicate;
  if (last.sentence + 1 != index) return false;
  if (opens_with_them(c, s)) return true;
  const bool window =
      last.time.ref.bound == mention::TimeBound::since || last.time.interval.precision == base::Precision::interval;
  const bool pronoun = c.pos(s.first_token) == Pos::pronoun && c.document.sentences[last.sentence].block == s.block;
  return pronoun && (window || last.predicate == predicate);
}

/// What a claim tells, as far as its time goes.
enum class Telling : std::uint8_t {
  blow,    ///< who or what was struck, on one day
  arrest,  ///< on the day of the report, where that is no day of a blow: arrests follow one
  scene,   ///< who and what was there then: no army, and nothing that the text tells of today
  other,   ///< sums, lengths, populations, what armies do: they have days of their own
};

/// "last week", "in May": some days right before the report.
bool is_recent_stretch(const Context& c, const Time& time) {
  constexpr base::Day longest = 31;
  const base::DateInterval& when = time.interval;
  return c.date && when.has_first && when.has_last && time.ref.bound == mention::TimeBound::none &&
         !is_fresh(c, time) && when.last - when.first < longest && when.first <= *c.date &&
         *c.date - when.last <= fresh_days;
}

/// "The long insurgency has killed 900": in years, not on the day of the report.
bool is_done_by_war(const Context& c, const text::Sentence& s, const Reading& r) {
  if (r.event_token == no_token || r.rule != Rule::verb_object || tense_of(c, s, r) != Tense::perfect) return false;
  std::uint32_t verb = r.event_token;
  while (verb > s.first_token && (c.pos(verb - 1) == Pos::auxiliary || c.pos(verb - 1) == Pos::adverb)) --verb;
  const NounPhrase subject =
      subject_before(c, verb, s.first_token, verb > s.first_token && c.pos(verb - 1) == Pos::comma);
  return subject.has_head && c.is(subject.head, Category::war);
}

/// "40 seconds", "two hours": no longer than what happened took.
bool is_within_day(const Context& c, const Claim& claim) {
  const std::uint32_t unit = claim.quantity.tokens.last;
  const mention::Entry* length = unit < c.glosses.size() ? c.find(unit, Category::time_unit) : nullptr;
  return length && length->number == 0;
}

/// Whether the sentence is the news itself, in the perfect, and its day comes later in the text: "Thousands have
/// marched in Molo."
bool is_news(const text::Sentence& s, const Time* day, Tense tense) {
  return tense == Tense::perfect && day && s.span.end <= day->span.begin;
}

Telling told_by(const Context& c, const text::Sentence& s, const Claim& claim, const Reading* r, const Time* day) {
  using mention::NounClass;
  if (strikes(claim.predicate) || (claim.predicate == Predicate::share && strikes(claim.event))) return Telling::blow;
  if (claim.predicate == Predicate::detained) return Telling::arrest;
  const Tense tense = r ? tense_of(c, s, *r) : Tense::none;
  if (claim.predicate == Predicate::duration)
    return tense == Tense::past && is_within_day(c, claim) ? Telling::scene : Telling::other;
  const bool went = claim.predicate == Predicate::deployed || claim.predicate == Predicate::supplied;
  if (went && !is_army(claim)) return tense == Tense::past || is_news(s, day, tense) ? Telling::scene : Telling::other;
  if (claim.predicate == Predicate::displaced && is_news(s, day, tense)) return Telling::scene;
  if ((claim.predicate != Predicate::other && claim.predicate != Predicate::present) || is_army(claim) ||
      (claim.subject.military && claim.predicate != Predicate::other) || is_size(c, s, claim))
    return Telling::other;
  const NounClass n = claim.subject.noun_class;
  const bool countable =
      n == NounClass::people || (claim.modality == Modality::asserted &&
                                 (n == NounClass::item || n == NounClass::group || n == NounClass::happening));
  // "Police want to speak to four men": of today, not of the day some time ago.
  constexpr base::Day recent = 4;
  const bool today = (tense == Tense::present || tense == Tense::future) && c.date && day && day->interval.has_last &&
                     *c.date - day->interval.last > recent;
  return countable && r && !today && (tense != Tense::perfect || is_news(s, day, tense)) ? Telling::scene
                                                                                         : Telling::other;
}

/// Whether `time` stands in the paragraph before the one that the sentence opens, and that tells of no blow: where the
/// report has its own day, "The last inspection was in May." opens no story of May.
bool is_aside(const Context& c, std::uint32_t index, const Time& time) {
  const text::Sentence& s = c.document.sentences[index];
  if (index == 0 || time.span.begin >= s.span.begin || c.document.sentences[index - 1].block == s.block) return false;
  const text::Sentence& before = c.document.sentences[index - 1];
  for (std::uint32_t t = before.first_token; t < before.last_token; ++t)
    if (const mention::Entry* event = c.event(t); event && strikes(event->predicate)) return false;
  return true;
}

/// The time that a claim without one of its own takes over; null where it stays open. The first row that holds decides.
const Time* carried_time(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token,
                         const Reading* r, const Memory& memory, const Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  const bool here =
      memory.time.present &&
      (memory.time_block == s.block || (!memory.report_time.present && !memory.told_week && strikes(claim.predicate)));
  const Time* day = here ? &memory.time : memory.report_time.present ? &memory.report_time : nullptr;
  // The day of the saying stays in as_of alone; what writes a claim out may fall back on it.
  const bool said = claim.as_of.present && claim.as_of.anchor != Anchor::unknown;
  const bool before_said = strikes(claim.predicate) && is_fresh(c, memory.report_time) &&
                           claim.as_of.interval.has_first &&
                           claim.as_of.interval.first > memory.report_time.interval.last;
  if (said && !before_said) return nullptr;
  if (goes_on(c, s, memory, index, claim.predicate)) return &memory.last.time;
  if (memory.by_the_hour) return day;
  if (memory.period.present && !strikes(claim.predicate)) {
    const bool result =
        r && (claim.predicate == Predicate::money || claim.predicate == Predicate::share);  // "revenue fell 4 percent"
    const Tense tense = result ? tense_of(c, s, *r) : Tense::future;
    return tense == Tense::past || tense == Tense::none ? &memory.period : nullptr;
  }
  switch (told_by(c, s, claim, r, day)) {
    case Telling::blow: {
      if (r && is_done_by_war(c, s, *r)) return nullptr;
      const Time* other = told_just_before(c, times, index, token);
      if (other && other->ref.bound == mention::TimeBound::after && names_event(c, other->ref.tokens))
        other = nullptr;  // "after Friday's quake"
      if (other && day && is_aside(c, index, *other)) other = nullptr;
      const bool moved = other && (day ? !base::meet(other->interval, day->interval) : is_recent_stretch(c, *other));
      return moved && r && tense_of(c, s, *r) == Tense::past ? other : day;
    }
    case Telling::arrest: return memory.struck || (day && s.span.contains(day->span)) ? nullptr : day;
    case Telling::scene:
      return !day || s.span.contains(day->span) || has_moved_on(c, times, index, token, *day) ? nullptr : day;
    case Telling::other: return nullptr;
  }
  return nullptr;
}

void carry_time(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token, const Reading* r,
                const Memory& memory, Claim& claim) {
  const Time* carried = carried_time(c, times, index, token, r, memory, claim);
  if (!carried) return;
  claim.time = *carried;
  claim.time.anchor = Anchor::inferred;
  because(claim, Rule::time_carried, claim.time.span);
}

/// What has happened lies before the report ("this year, 40 died"), what will lies behind it ("out by March"); what had
/// happened by a day began with what the text reports.
void close_at_report(const Context& c, const Memory& memory, Claim& claim) {
  constexpr base::Day week = 7;
  base::DateInterval& when = claim.time.interval;
  if (!c.date || claim.time.anchor == Anchor::unknown || !when.has_last) return;
  const bool ahead = claim.modality == Modality::predicted;
  const mention::TimeForm form = claim.time.ref.from.form;
  const bool by_day =
      claim.time.ref.bound == mention::TimeBound::by &&
      (form == mention::TimeForm::day || form == mention::TimeForm::weekday || form == mention::TimeForm::relative_day);
  const bool seen =
      by_day && !ahead && !strikes(claim.predicate) && claim.predicate != Predicate::detained && when.last <= *c.date;
  if (!when.has_first && seen) {  // "by Friday a third of the trains ran": that is how it stood then
    when.first = when.last;
    when.has_first = true;
  } else if (!when.has_first) {
    const Time& begin = memory.report_time;
    const bool begun = !ahead && begin.present && begin.interval.has_first && begin.interval.first <= when.last;
    if (ahead ? when.last < *c.date : !begun) return;
    when.first = ahead ? *c.date : begin.interval.first;
    when.has_first = true;
  } else if (!ahead && claim.predicate != Predicate::money && when.first < *c.date && when.last > *c.date &&
             when.last - when.first > week) {
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
  if (claim.time.present && claim.time.anchor != Anchor::unknown && claim.time.interval.has_last)
    end.document = claim.time.interval.last;
  mention::TimeRef past;
  past.from.form = mention::TimeForm::relative_span;
  past.from.shift = Word::past;
  past.from.unit_days = length->number;
  constexpr std::int64_t longest = 10000;
  past.from.amount = static_cast<std::int16_t>(std::min(
      longest, claim.quantity.said.low.to_integer() * (length->value.is_zero() ? 1 : length->value.to_integer())));
  past.span = claim.quantity.span;
  const Time window = resolve_time(past, end);
  if (window.anchor == Anchor::unknown) return;
  claim.time = window;
  claim.time.anchor = Anchor::inferred;
}

/// "voted 11 to 4 to meet on 18 March": what was done was not done on a day to come.
bool lies_ahead(const Context& c, const text::Sentence& s, const Reading& r, const Time& time) {
  if (!c.date || time.anchor == Anchor::unknown || !time.interval.has_first || time.interval.first <= *c.date)
    return false;
  const std::uint32_t verb = r.event_token != no_token ? r.event_token : r.verb_token;
  const mention::Entry* say = verb == no_token ? nullptr : c.say(verb);
  return verb != no_token && !(say && say->modality == Modality::predicted) &&
         tense_of(c, s, r) == Tense::past;  // not "40 were expected in May"
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

namespace {

/// "on Saturday and Sunday", "the quakes of 25 April and 12 May": two days side by side are the ends of one time.
void join_days(const Context& c, const Times& times, std::uint32_t index, std::uint32_t best,
               base::DateInterval& when) {
  const auto is_day = [](const Time& t) {
    return t.anchor != Anchor::unknown && t.interval.has_first && t.interval.has_last &&
           t.interval.first == t.interval.last;
  };
  const auto joined = [&](std::uint32_t i) {
    const mention::TokenRange before = times.all[i].ref.tokens, behind = times.all[i + 1].ref.tokens;
    return behind.first == before.last + 1 && c.word(before.last) == Word::and_ && is_day(times.all[i]) &&
           is_day(times.all[i + 1]) && times.all[i].interval.first < times.all[i + 1].interval.first;
  };
  for (std::uint32_t i = std::max(times.first[index] + 1, best) - 1; i <= best && i + 1 < times.first[index + 1]; ++i) {
    if (!joined(i)) continue;
    when = {times.all[i].interval.first, times.all[i + 1].interval.last, true, true, base::Precision::interval};
    return;
  }
}

/// A report that names no day of its own: what was struck was so "this week", or was known on the day that the opening
/// was told on.
void date_by_telling(const Memory& memory, Claim& claim) {
  const Time& told = memory.told_time;
  if (!told.present || claim.time.present || claim.as_of.present || !strikes(claim.predicate) ||
      claim.predicate == Predicate::casualties)
    return;
  Time& date = memory.told_week ? claim.time : claim.as_of;
  date = told;
  date.anchor = Anchor::inferred;
  because(claim, Rule::time_carried, told.span);
}

/// "rules drawn up after the 2008 quake, which killed 900": the rules came after, the dead are of that year.
void take_named_year(const Context& c, std::uint32_t token, Time& time) {
  const mention::TimeHead& head = time.ref;
  const bool bounded = head.bound == mention::TimeBound::after || head.bound == mention::TimeBound::before ||
                       head.bound == mention::TimeBound::since;
  if (!bounded || head.from.form != mention::TimeForm::year || head.tokens.last >= token ||
      !is_noun_of(c, head.tokens.last, mention::NounClass::happening))
    return;
  bool told = false;
  for (std::uint32_t t = head.tokens.last; t < token && !told; ++t) told = is_relative(c, t);
  if (!told) return;
  time = without_bound(c, time);
}

}  // namespace

void set_time(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token, const Reading* reading,
              Memory& memory, Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  std::uint32_t best = no_token, best_way = no_token;
  for (std::uint32_t i = times.first[index]; i < times.first[index + 1]; ++i) {
    const Time& time = times.all[i];
    if (opens_dateline(c.document, s, time.ref.tokens)) continue;
    if (times.of_saying[i]) {
      if (!claim.as_of.present) claim.as_of = time;
      continue;
    }
    if (reading && lies_ahead(c, s, *reading, time)) continue;
    constexpr std::uint32_t known_elsewhere =
        12;  // "On Friday it struck within 40 seconds": what stands on no calendar comes last
    std::uint32_t way = way_between(c, time.ref, token);
    if (way == no_token) continue;
    way += time.anchor == Anchor::unknown && c.date && claim.predicate != Predicate::duration ? known_elsewhere : 0;
    if (way < best_way || (best != no_token && says_more(times.all[best], time))) {
      best = i;
      best_way = way;
    }
  }
  const bool before_war =
      best != no_token && times.all[best].ref.from.shift == Word::before;  // "a pre-war population of 900"
  if (reading && !before_war && is_population(c, s, claim)) {
    memory.last = {{}, index, claim.predicate};
    return;
  }
  if (best != no_token) {
    claim.time = times.all[best];
    take_named_year(c, token, claim.time);
    join_days(c, times, index, best, claim.time.interval);
    // "12 died two days after the ...": the day of what stands behind is not theirs.
    if (claim.time.ref.from.counts_on && !tells_of(c, s, claim.time.ref.tokens, token))
      claim.time = left_open(claim.time);
    close_at_report(c, memory, claim);
    because(claim, Rule::time_same_sentence, claim.time.span);
    if (is_fresh(c, claim.time)) {
      memory.time = claim.time;
      memory.time_block = s.block;
    }
  } else {
    carry_time(c, times, index, token, reading, memory, claim);
  }
  claim.hour = hour_of(c, times, index, token);
  set_length(c, s, claim);
  if (!reading || !is_done_by_war(c, s, *reading)) date_by_telling(memory, claim);
  const bool measure = claim.predicate == Predicate::money || claim.predicate == Predicate::share ||
                       claim.predicate == Predicate::duration;
  if (!measure || memory.last.sentence != index) memory.last = {claim.time, index, claim.predicate};
}

namespace {

/// "has killed 12, hurt 40 and razed 9 homes": of verbs in a row only the first has its helper; the token behind it.
std::uint32_t first_of_row(const Context& c, const text::Sentence& s, std::uint32_t verb) {
  constexpr std::uint32_t reach = 24;
  if (verb == s.first_token || (c.pos(verb - 1) != Pos::comma && c.pos(verb - 1) != Pos::conjunction)) return verb;
  for (std::uint32_t t = verb, steps = 0; t > s.first_token && steps < reach; --t, ++steps) {
    const Pos pos = c.pos(t - 1);
    if (c.word(t - 1) == Word::have) return t;
    if (pos == Pos::stop || pos == Pos::relative || pos == Pos::auxiliary || pos == Pos::modal || c.say(t - 1)) break;
  }
  return verb;
}

}  // namespace

void run_to_count(const Context& c, const text::Sentence& s, const Reading& r, const Memory& memory, Claim& claim) {
  if (!c.date || !strikes(claim.predicate) || claim.modality == Modality::predicted || claim.additional) return;
  const Time& begin = claim.time.present ? claim.time : r.rule == Rule::toll_verb ? memory.report_time : claim.time;
  if (!begin.present || begin.anchor == Anchor::unknown || begin.anchor == Anchor::stated ||
      begin.ref.bound != mention::TimeBound::none)
    return;
  constexpr base::Day longest = 92;  // "the quake of 2 May has killed 900", weeks later
  const base::Day since = begin.interval.has_first ? *c.date - begin.interval.first : 0;
  const bool one_day =
      begin.interval.has_last && begin.interval.first == begin.interval.last && begin.anchor != Anchor::inferred;
  if (!begin.interval.has_first || !begin.interval.has_last || since > (one_day ? longest : fresh_days)) return;
  const bool counted = claim.as_of.present && claim.as_of.anchor != Anchor::unknown && claim.as_of.interval.has_last;
  const base::Day last = counted ? claim.as_of.interval.last : *c.date;
  if (last <= begin.interval.last) return;
  bool grown =
      r.rule == Rule::toll_verb || (claim.predicate == Predicate::missing && claim.time.anchor == Anchor::inferred &&
                                    tense_of(c, s, r) == Tense::present);
  const std::uint32_t verb = r.event_token == no_token ? r.verb_token : r.event_token;
  const bool in_row = verb != no_token &&
                      (claim.time.anchor == Anchor::inferred ||
                       claim.time.ref.tokens.last <= verb);  // not "has burned 40 homes and killed one man on Monday"
  for (std::uint32_t t = in_row ? first_of_row(c, s, verb) : verb, steps = 0;
       !grown && verb != no_token && t > s.first_token && steps < 4; --t, ++steps) {
    const mention::Entry* helper = c.word(t - 1) == Word::have ? c.find(t - 1, Category::auxiliary) : nullptr;
    grown = c.word(t - 1) == Word::have && (claim.time.anchor == Anchor::inferred || !helper ||
                                            helper->form != mention::Form::past);  // not "had attacked two on Monday"
  }
  if (!grown) return;
  claim.time = begin;
  claim.time.interval.last = last;
  claim.time.interval.precision = base::Precision::interval;
  claim.time.anchor = Anchor::inferred;
}

}  // namespace crossclaim::claim
