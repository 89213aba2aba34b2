// The times that a text sets: what its expressions mean on the calendar in their order, the day of what it reports, the
// war that it speaks of. Enters: the times of all sentences. Leaves: Times. Example: after "on Saturday", "a day later"
// is Sunday. Cost: linear. Tested in tests/cases/time.md.
#include "claim/time.hpp"

namespace crossclaim::claim {
namespace {

/// The day that the war began which the text speaks of: that of the place at war that it names most, in it or its
/// people.
std::optional<base::Day> start_of_war(const Context& c) {
  constexpr std::uint32_t enough = 2;
  std::vector<std::uint32_t> named(c.lexicon.entities.size());
  EntityId best = no_entity;
  for (const mention::EntityRef& ref : c.mentions.entities) {
    if (!ref.known) continue;
    EntityId id = ref.id;
    for (int hops = 0; hops < 4 && id != no_entity && c.lexicon.entities[id].war_since == 0; ++hops)
      id = c.lexicon.entities[id].parent;
    if (id == no_entity || c.lexicon.entities[id].war_since == 0 ||
        (c.date && *c.date < c.lexicon.entities[id].war_since))
      continue;
    if (++named[id] >= enough && (best == no_entity || named[id] > named[best])) best = id;
  }
  return best == no_entity ? std::nullopt : std::optional(c.lexicon.entities[best].war_since);
}

/// Whether the sentence speaks of what is to come: "will", "should be out by Friday", "expected".
bool is_ahead(const Context& c, const text::Sentence& s) {
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const mention::Entry* modal = c.find(t, Category::modal);
    if (modal && modal->modality != mention::Modality::asserted) return true;
  }
  return false;
}

/// "will close two mills in June", "are to be sold on Friday": the clause of the time tells what will be. What "would
/// be" may be over.
bool is_foretold(const Context& c, const text::Sentence& s, std::uint32_t time) {
  constexpr std::uint32_t reach = 16;
  for (std::uint32_t t = time, steps = 0; t > s.first_token && steps < reach; --t, ++steps) {
    const Pos pos = c.pos(t - 1);
    if (pos == Pos::stop || pos == Pos::comma || pos == Pos::relative || pos == Pos::time) return false;
    if (const mention::Entry* modal = c.find(t - 1, Category::modal))
      return modal->modality == mention::Modality::predicted && modal->form != mention::Form::past;
    const mention::Entry* helper = pos == Pos::auxiliary ? c.find(t - 1, Category::auxiliary) : nullptr;
    if (helper && c.word(t - 1) == Word::be && c.word(t) == Word::to) return helper->form != mention::Form::past;
    const bool told =
        pos == Pos::verb && (c.at(t - 1).form == mention::Form::past || c.at(t - 1).form == mention::Form::participle);
    if (told && (t < 2 || c.word(t - 2) != Word::be)) return false;
  }
  return false;
}

}  // namespace

Time without_bound(const Context& c, const Time& time) {
  mention::TimeRef ref;
  static_cast<mention::TimeHead&>(ref) = time.ref;
  ref.bound = mention::TimeBound::none;
  ref.span = time.span;
  return resolve_time(ref, Told{c.date, {}, {}, {}, true});
}

bool is_fresh(const Context& c, const Time& time) {
  if (!c.date || !time.present || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last)
    return false;
  if (time.ref.from.form == mention::TimeForm::now) return false;
  const base::Day length = time.interval.last - time.interval.first;
  return length <= 3 && time.interval.last <= *c.date + 1 && *c.date - time.interval.first <= fresh_days;
}

Times resolve_times(const Context& c, const Attributions& all) {
  Times out;
  Told told;
  told.document = c.date;
  told.war = start_of_war(c);
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < c.document.sentences.size(); ++i) {
    const text::Sentence& s = c.document.sentences[i];
    out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
    told.past = !is_ahead(c, s);
    for (; next < c.mentions.times.size() && c.mentions.times[next].tokens.first < s.last_token; ++next) {
      mention::TimeRef ref = c.mentions.times[next];
      if (ref.bound == mention::TimeBound::since && opens_when(c, ref.tokens.last))
        ref.bound = mention::TimeBound::none;
      told.ahead = !names_event(c, ref.tokens) && is_foretold(c, s, ref.tokens.first);  // "to rise from Friday's blaze"
      Time time = resolve_time(ref, told);
      if (time.anchor == Anchor::stated && time.year_stated) told.stated = time.interval;
      const bool held_against =
          time.ref.from.shift == Word::ago &&
          time.interval.precision != base::Precision::day;  // "3 a year ago": the text stays where it was
      if (time.anchor != Anchor::unknown && !time.ref.from.counts_on && !held_against) told.last = time.interval;
      out.of_saying.push_back(belongs_to_saying(c, all, i, time.ref.tokens));
      out.all.push_back(time);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
  std::uint32_t sentence = 0;
  for (const mention::Clock& clock : c.mentions.clocks) {
    while (c.document.sentences[sentence].last_token <= clock.tokens.first) ++sentence;
    out.tells_hour.push_back(clock.exact && !belongs_to_saying(c, all, sentence, clock.tokens));
  }
  return out;
}

namespace {

/// "07.05 Polls have opened", "18:40 ...": the hour before a paragraph of a report that is written as it happens.
bool opens_with_hour(std::string_view words) {
  const auto is_digit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
  const std::size_t sign = is_digit(0) && is_digit(1) ? 2 : 1;
  const bool hour = is_digit(0) && sign < words.size() && (words[sign] == '.' || words[sign] == ':') &&
                    is_digit(sign + 1) && is_digit(sign + 2);
  return hour && sign + 3 < words.size() && words[sign + 3] == ' ';
}

}  // namespace

namespace {

/// The last known time before the number at `token` of sentence `index`, in the sentences from `from` on.
const Time* last_told(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token,
                      std::uint32_t from) {
  constexpr std::uint32_t reach = 8;  // times that mean nothing on the calendar
  std::uint32_t k = times.first[index + 1];
  for (std::uint32_t steps = 0; k > times.first[from] && steps < reach; --k) {
    const Time& time = times.all[k - 1];
    if (time.ref.tokens.first >= token || times.of_saying[k - 1]) continue;
    ++steps;
    const bool names = time.ref.tokens.first > 0 && c.pos(time.ref.tokens.first - 1) == Pos::determiner &&
                       names_event(c, time.ref.tokens);  // "victims of the 25 April quake"
    if (names) continue;
    if (time.anchor != Anchor::unknown && !opens_dateline(c.document, c.document.sentences[0], time.ref.tokens))
      return &time;
  }
  return nullptr;
}

}  // namespace

const Time* told_just_before(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token) {
  const Time* last = index == 0 ? nullptr : last_told(c, times, index, token, index - 1);
  constexpr base::Day month = 31;  // "30,000 more than last year" tells of no blow, as "a crash in 1998" does
  const bool vague = last && last->ref.from.shift != Word::none && last->interval.has_first &&
                     last->interval.has_last && last->interval.last - last->interval.first > month;
  return vague ? nullptr : last;
}

bool has_moved_on(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token, const Time& day) {
  const Time* last = last_told(c, times, index, token, 0);
  return last && !base::meet(last->interval, day.interval);
}

namespace {

/// "a second-quarter pretax profit": the time says whose sum it is.
bool names_sum(const Context& c, mention::TokenRange time, std::uint32_t end) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t t = time.last; t < end && t < time.last + reach; ++t)
    if (c.noun(t) && c.noun(t)->noun_class == mention::NounClass::money) return true;
  return false;
}

}  // namespace

Time period_of_results(const Context& c, const Times& times) {
  constexpr std::uint32_t opening = 6;  // sentences
  std::uint32_t seen = 0;
  std::size_t next = 0;
  Time found;
  for (std::uint32_t i = 0; i + 1 < times.first.size() && (seen < opening || found.present); ++i) {
    const text::Sentence& s = c.document.sentences[i];
    const text::Role role = c.document.blocks[s.block].role;
    bool sums = false;
    for (; next < c.mentions.quantities.size() && c.mentions.quantities[next].tokens.first < s.last_token; ++next)
      sums |= c.mentions.quantities[next].form == mention::QuantityForm::money;
    if (role == text::Role::furniture) continue;
    seen += role == text::Role::body;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k) {
      const Time& time = times.all[k];
      if (time.anchor == Anchor::unknown || !(sums || names_sum(c, time.ref.tokens, s.last_token))) continue;
      if (time.ref.bound == mention::TimeBound::up_to)
        return time;  // "in the quarter to June" tells which quarter is meant
      if (!found.present && (time.ref.from.form == mention::TimeForm::quarter || time.ref.from.piece != 0))
        found = time;
    }
  }
  return found;
}

bool is_day_of_blow(const Context& c, const Time& day) {
  for (const text::Sentence& s : c.document.sentences) {
    if (!day.present || day.span.empty() || s.span.begin > day.span.begin) break;
    if (!s.span.contains(day.span)) continue;
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
      if (const mention::Entry* event = c.event(t); event && strikes(event->predicate)) return true;
  }
  return false;
}

bool is_told_by_the_hour(const Context& c) {
  constexpr std::uint32_t enough = 3;  // paragraphs
  std::uint32_t hours = 0;
  for (const text::Block& block : c.document.blocks) hours += opens_with_hour(base::slice(c.text, block.span));
  return hours >= enough;
}

Time time_of_telling(const Context& c, const Times& times, bool& week) {
  constexpr std::uint32_t opening = 3;  // sentences
  constexpr base::Day to_sunday = 6;
  std::uint32_t seen = 0;
  Time told;
  for (std::uint32_t i = 0; i + 1 < times.first.size() && seen < opening; ++i) {
    const text::Role role = c.document.blocks[c.document.sentences[i].block].role;
    if (role == text::Role::furniture) continue;
    if (role == text::Role::body) ++seen;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k) {
      const Time& time = times.all[k];
      if (times.of_saying[k] && !told.present && is_fresh(c, time)) told = time;
      const base::DateInterval& when = time.interval;
      const bool this_week = c.date && time.anchor != Anchor::unknown && when.has_first && when.has_last &&
                             when.first <= *c.date && *c.date <= when.last && when.last - when.first == to_sunday;
      week = this_week && !times.of_saying[k];
      if (week) return time;
    }
  }
  return told;
}

namespace {

/// "Survivors of a quake that killed 900 pleaded for food on Thursday": the sentence tells of a blow, but the day is
/// not its.
bool is_day_after(const Context& c, const text::Sentence& s, const Time& time) {
  bool told = false;
  for (std::uint32_t t = s.first_token; t < time.ref.tokens.first; ++t) {
    const mention::Entry* event = c.event(t);
    if (!event || !strikes(event->predicate) || c.at(t).inside ||
        (event->predicate == Predicate::rescued && c.pos(t) == Pos::noun))
      continue;
    if (c.pos(t) != Pos::verb || way_between(c, time.ref, t) != no_token) return false;
    told = true;
  }
  return told;
}

}  // namespace

Time day_of_report(const Context& c, const Times& times) {
  constexpr std::uint32_t opening = 3;  // sentences
  std::uint32_t seen = 0;
  Time day;
  if (c.date && is_told_by_the_hour(c)) {
    day.present = true;
    day.anchor = Anchor::inferred;
    day.interval = {*c.date, *c.date, true, true, base::Precision::day};
    return day;
  }
  for (std::uint32_t i = 0; i + 1 < times.first.size(); ++i) {
    const text::Role role = c.document.blocks[c.document.sentences[i].block].role;
    if (role == text::Role::furniture) continue;
    if (role == text::Role::body) ++seen;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k) {
      const bool since = times.all[k].ref.bound == mention::TimeBound::after &&
                         names_event(c, times.all[k].ref.tokens);  // "after Friday's quake"
      const Time time = since ? without_bound(c, times.all[k]) : times.all[k];
      if (opens_dateline(c.document, c.document.sentences[i], time.ref.tokens)) continue;
      if (times.of_saying[k] || is_day_after(c, c.document.sentences[i], time)) continue;
      if (is_fresh(c, time) && (seen <= opening || names_event(c, time.ref.tokens))) return time;
    }
  }
  return day;
}

}  // namespace crossclaim::claim
