// Claims read into Facts. See fact.hpp.
#include "relate/fact.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "relate/common_figures.hpp"

namespace crossclaim::relate {
namespace {

using mention::Category;
using mention::Entry;

constexpr base::Day tomorrow = 1;        ///< time zones
constexpr base::Day longest_saying = 3;  ///< days; "last week" is no time to say something

/// A unit in terms of another: tonnes are kilograms, weeks are hours.
struct Unit {
  std::uint16_t concept_id = 0;
  std::uint16_t base = 0;  ///< the concept of the unit that it is compared in; 0: hours
  base::Decimal times;
};

std::vector<Unit> read_units(const mention::Lexicon& lexicon) {
  const base::Decimal one = base::Decimal::from_integer(1);
  std::vector<Unit> units;
  std::vector<std::uint16_t> base_of;  // by what is measured: length, area, weight ...
  for (const Entry& e : lexicon.entries) {
    if (e.category != Category::unit || e.number <= 0 || e.value != one) continue;
    const auto what = static_cast<std::size_t>(e.number);
    if (base_of.size() <= what) base_of.resize(what + 1);
    base_of[what] = e.concept_id;
  }
  for (const Entry& e : lexicon.entries) {
    if (e.concept_id == 0) continue;
    if (e.category == Category::unit && e.number > 0 && static_cast<std::size_t>(e.number) < base_of.size())
      units.push_back({e.concept_id, base_of[static_cast<std::size_t>(e.number)], e.value});
    if (e.category != Category::time_unit) continue;
    const base::Decimal times = e.value.is_zero() ? one : e.value;
    const base::Decimal hours = e.number > 0 ? base::Decimal::from_integer(e.number * 24) * times : e.value;
    if (!hours.is_zero()) units.push_back({e.concept_id, 0, hours});
  }
  base::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.concept_id < b.concept_id; });
  return units;
}

/// Lengths of time are compared in hours, weights in kilograms.
void convert(const std::vector<Unit>& units, Fact& f) {
  const auto at = std::lower_bound(units.begin(), units.end(), f.unit,
                                   [](const Unit& u, std::uint16_t id) { return u.concept_id < id; });
  if (at == units.end() || at->concept_id != f.unit) return;
  f.unit = at->base;
  f.is_amount = true;
  f.value.said.low = f.value.said.low * at->times;
  f.value.said.high = f.value.said.high * at->times;
}

Measure measure_of(const claim::Claim& c) {
  if (!c.has_quantity) return Measure::statement;
  if (c.difference) return Measure::ratio;  // "9 more than last year" counts nobody
  switch (c.quantity.form) {
    case mention::QuantityForm::money: return Measure::money;
    case mention::QuantityForm::duration: return Measure::duration;
    case mention::QuantityForm::ordinal: return Measure::ordinal;
    case mention::QuantityForm::ratio: return Measure::ratio;
    case mention::QuantityForm::percent:
    case mention::QuantityForm::fraction: return Measure::share;
    default: break;
  }
  if (c.predicate == Predicate::share) return Measure::share;
  if (c.predicate == Predicate::money) return Measure::money;
  return c.predicate == Predicate::duration ? Measure::duration : Measure::count;
}

std::uint32_t identity(const claim::Source& s) { return s.id != mention::no_entity ? 0x80000000u | s.id : s.key; }

/// "By Tuesday noon": the day of the count, which its report must know.
bool is_deadline(const claim::Claim& c, const DocumentInfo& d) {
  const claim::Time& time = c.time;
  if (d.has_date && time.interval.last > d.date + tomorrow) return false;
  return time.present && c.modality != claim::Modality::predicted && !time.interval.has_first &&
         time.interval.has_last && time.anchor != claim::Anchor::unknown;
}

/// Whether a time can be that of a saying or a count: a day, and none that the report could not know.
bool is_saying_time(const claim::Time& time, const DocumentInfo& d) {
  if (!time.present || time.anchor == claim::Anchor::unknown || !time.interval.has_first || !time.interval.has_last)
    return false;
  if (time.interval.last - time.interval.first >= longest_saying || time.ref.bound == mention::TimeBound::since)
    return false;
  return !d.has_date || time.interval.first <= d.date + tomorrow;
}

/// Event time and moment. "By Tuesday" dates the count, not the event; "after the raid of Tuesday" dates neither; a
/// period is that of the event wherever it stands; and one phrase that serves as both is trusted as neither where it is
/// a day.
void read_times(const claim::Claim& c, const DocumentInfo& d, Fact& f) {
  const bool both = c.time.present && c.as_of.present && c.time.span == c.as_of.span;
  const bool after = c.time.present && c.time.ref.bound == mention::TimeBound::after;
  const bool now = c.time.present && c.time.ref.from.form == mention::TimeForm::now;
  const bool guessed = !c.time.present && c.as_of.anchor == claim::Anchor::inferred &&
                       !c.sentence_span.contains(c.as_of.span);  // the day that the text was told on
  const bool said = !both && !guessed && is_saying_time(c.as_of, d);
  if (!after && !now) f.window = window_of(c.time, d.has_date, d.date);
  if (!c.time.present && c.as_of.present && !said && !guessed) f.window = window_of(c.as_of, d.has_date, d.date);
  if (both && f.window.known && f.window.length() <= 1) f.window = Window{};
  f.window_carried = f.window.known && c.time.present && !c.sentence_span.contains(c.time.span);
  if (said) f.moment = window_of(c.as_of, d.has_date, d.date);
  // "Raised its count to 930 on Thursday", "in February it had reported 900": the time of the count.
  const bool sum_reported = c.former && f.measure == Measure::money;
  if ((sum_reported || (c.revised && f.window.length() <= 1)) && !f.moment.known && f.window.known) {
    f.moment = f.window;
    f.window = Window{};
  }
  if (!f.moment.known && is_deadline(c, d)) {
    f.moment.known = true;
    f.moment.first = f.moment.last = c.time.interval.last;
    f.is_deadline = true;
  }
  f.moment_stated = f.moment.known;
  if (f.moment.known || !d.has_date) return;
  f.moment = Window{};
  f.moment.known = true;
  f.moment.first = f.moment.last = d.date;
}

constexpr std::uint32_t beside = 3;  ///< bytes between the words of a base and its number: "the town's 9,000"

/// Whether the count can be that of all whom a share is of: nothing has befallen them.
bool can_be_whole(const Fact& f) {
  return f.measure == Measure::count && !f.claim->additional && !f.value.is_zero() &&
         (f.event == Predicate::other || f.event == Predicate::present);
}

/// The whole of a share that the claim room left open: the number beside its words, the number that the sentence began
/// with, or the same things counted in the next sentence.
ClaimIndex find_whole(const Scene& scene, const Fact& share) {
  const claim::Claim& s = *share.claim;
  for (ClaimIndex i = share.index > 3 ? share.index - 3 : 0; i < scene.facts.size() && i <= share.index + 3; ++i) {
    const Fact& f = scene.facts[i];
    const claim::Claim& c = *f.claim;
    const bool among = s.subject.subset && c.sentence == s.sentence && f.measure == Measure::count;
    if (i == share.index || !same_document(f, share) || !(can_be_whole(f) || among)) continue;
    if (c.sentence == s.sentence) {
      const std::uint32_t begin = c.quantity.span.begin;
      const bool adjoins = s.base_span.size() != 0 && begin >= s.base_span.end && begin - s.base_span.end <= beside;
      const bool opens = i < share.index && s.base_span.size() == 0 && s.subject.span.size() == 0;
      const bool some = i + 1 == share.index && s.subject.subset;  // "12 were freed, half of them children"
      if (adjoins || opens || some) return i;
    } else if (c.sentence == s.sentence + 1 || c.sentence + 1 == s.sentence) {
      const bool turnout = share.event == Predicate::present && s.subject.noun == 0 &&
                           s.base_span.size() == 0;  // "Turnout was 65 percent"
      if (turnout && c.sentence == s.sentence + 1 && opens_sentence(scene, f) && f.value.is_point()) return i;
      const bool idea = turnout || s.subject.noun_class == mention::NounClass::abstract_thing ||
                        s.subject.noun_class == mention::NounClass::happening;
      if (idea && i + 1 == share.index && c.sentence + 1 == s.sentence && opens_sentence(scene, f)) return i;
      if (s.base_key != 0 && s.base_key == c.subject.head_key && s.subject.qualifiers[0] == 0) return i;
    }
  }
  return no_claim;
}

void find_bases(Scene& scene) {
  for (Fact& f : scene.facts) {
    if (f.claim->base_claim != no_claim) {
      const ClaimIndex base = scene.first_of_document[f.claim->document] + f.claim->base_claim;
      if (base < scene.first_of_document[f.claim->document + 1] && base != f.index) f.base = base;
    } else if (f.measure == Measure::share) {
      f.base = find_whole(scene, f);
    }
    // "Half of the dead", told after the injured: another loss is no whole of it.
    const bool other_loss = f.measure == Measure::share && f.base != no_claim && is_loss(f.event) &&
                            link(f.event, scene.facts[f.base].event) == Link::sibling;
    if (other_loss) f.base = no_claim;
    if (f.base != no_claim) scene.facts[f.base].is_base = true;
  }
}

bool has_rule(const claim::Claim& c, claim::Rule rule) {
  return std::any_of(c.why.begin(), c.why.begin() + c.why_count,
                     [&](const claim::Why& why) { return why.rule == rule; });
}

bool tells_toll(const claim::Claim& c) { return has_rule(c, claim::Rule::toll_verb); }

/// "The toll rose to 19 when four of the burned died": the fewer, told behind the toll, are among it.
void find_parts_of_tolls(Scene& scene) {
  for (std::size_t i = 1; i < scene.facts.size(); ++i) {
    const Fact& toll = scene.facts[i - 1];
    Fact& part = scene.facts[i];
    const bool one_loss = same_sentence(toll, part) && part.event == toll.event && is_loss(part.event);
    if (!one_loss || part.base != no_claim || part.claim->additional || part.claim->former || part.claim->revised)
      continue;
    if (tells_toll(*toll.claim) && !tells_toll(*part.claim) && is_below(part.value, toll.value)) part.base = toll.index;
  }
}

/// "23 guests were hurt. Five were kept in hospital": a state told of some of those counted just before.
void find_parts_in_state(Scene& scene) {
  const Fact* hurt = nullptr;
  for (Fact& f : scene.facts) {
    if (!f.is_number()) continue;
    const claim::Subject& who = f.claim->subject;
    const bool goes_on = hurt && same_document(*hurt, f) && sentences_between(*hurt, f) <= 1 &&
                         hurt->event == f.event && who.inherited && who.noun == hurt->claim->subject.noun;
    const bool some =
        goes_on && !who.subset && has_rule(*f.claim, claim::Rule::state_adjective) && is_below(f.value, hurt->value);
    if (some && f.base == no_claim && !f.value.is_zero() && !f.claim->additional && !f.claim->former)
      f.base = hurt->index;
    hurt = f.event == Predicate::wounded && !f.claim->additional ? &f : nullptr;
  }
}

/// Whether a text may give `former` as the earlier figure of `fresh`.
bool may_replace(const Fact& fresh, const Fact& former) {
  if (!same_document(fresh, former) || fresh.measure != former.measure || fresh.claim->former ||
      fresh.claim->additional)
    return false;
  return sentences_between(fresh, former) <= 1;
}

/// "corrected the number to 153 from the 157 given at noon": what a text says of the figure told beside it, before or
/// behind.
void find_replaced(Scene& scene) {
  constexpr ClaimIndex reach = 3;
  for (Fact& former : scene.facts) {
    if (!former.claim->former || !former.is_number() || former.claim->additional) continue;
    for (ClaimIndex way = 1; way <= reach; ++way) {
      Fact* before = former.index >= way ? &scene.facts[former.index - way] : nullptr;
      Fact* behind = former.index + way < scene.facts.size() ? &scene.facts[former.index + way] : nullptr;
      Fact* fresh = before && may_replace(*before, former)   ? before
                    : behind && may_replace(*behind, former) ? behind
                                                             : nullptr;
      if (!fresh) continue;
      fresh->replaces = former.index;
      former.is_replaced = true;
      break;
    }
  }
}

/// "85% of the losses stem from poor logistics": the cause is that of the number in its sentence.
void attach_causes(Scene& scene) {
  for (const Fact& f : scene.facts) {
    if (!f.is_cause) continue;
    for (ClaimIndex i = f.index; i-- > 0;) {
      Fact& number = scene.facts[i];
      if (!same_document(number, f) || number.claim->sentence != f.claim->sentence) break;
      if (!number.is_number() || !(is_loss(number.event) || number.measure == Measure::share)) continue;
      number.cause = f.claim->stance.axis;
      number.cause_pole = f.claim->stance.pole;
    }
  }
}

/// "The toll could not be verified": of what the sentence itself or the one before it counts or tells.
void attach_open_numbers(Scene& scene) {
  constexpr ClaimIndex reach = 6;
  for (Fact& words : scene.facts) {
    if (!words.claim->stance.of_number) continue;
    for (ClaimIndex back = 1; back <= reach && back <= words.index; ++back) {
      const Fact& told = scene.facts[words.index - back];
      if (!same_document(told, words) || sentences_between(told, words) > 1) break;
      if (told.event == Predicate::other || told.claim->stance.of_number) continue;
      words.event = told.event;
      words.spoken_of = told.index;
      break;
    }
  }
}

/// The numbers that a text gives of one kind of thing side by side: no word of the parts that it takes from those it
/// has just counted.
void find_likes(Scene& scene) {
  for (const Fact& f : scene.facts) {
    const claim::Subject& who = f.claim->subject;
    const std::uint32_t noun = who.noun != 0 ? who.noun : who.head_key;
    const bool some =
        who.inherited || who.subset || (f.claim->additional && f.measure != Measure::share) || f.claim->former;
    if (f.is_number() && noun != 0 && !some)
      scene.likes.push_back(
          {(std::uint64_t{f.claim->document} << 32 | noun) * 8 + static_cast<unsigned>(f.measure), f.index});
  }
  base::sort(scene.likes.begin(), scene.likes.end(),
             [](const Like& x, const Like& y) { return x.what != y.what ? x.what < y.what : x.at < y.at; });
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < scene.likes.size(); ++i) {
    if (scene.likes[i].what != scene.likes[first].what) first = i;
    scene.facts[scene.likes[i].at].first_like = first;
  }
}

/// "74 fighters were killed and nine soldiers", "34 hostages and 15 gunmen": people under two names, some of them
/// armed.
void find_sides(Scene& scene) {
  scene.two_sided.assign(scene.input->documents.size(), false);
  const claim::Subject* side = nullptr;
  for (const Fact& f : scene.facts) {
    if (f.index == scene.first_of_document[f.claim->document]) side = nullptr;
    const claim::Subject& who = f.claim->subject;
    if (!is_loss(f.event) || !mention::is_people(who.noun_class) || who.generic || who.subset || who.inherited ||
        who.head_key == 0)
      continue;
    if (side && side->head_key != who.head_key && (side->military || who.military))
      scene.two_sided[f.claim->document] = true;
    if (!side || !side->military || who.military) side = &who;
  }
}

/// "She said on 7 May", in a text without a date: it is of that day or a later one, whichever the year.
void find_last_sayings(Scene& scene) {
  scene.last_saying.resize(scene.input->documents.size());
  for (const Fact& f : scene.facts) {
    const claim::Time& said = f.claim->as_of;
    const bool open_year =
        said.present && said.anchor == claim::Anchor::unknown && said.ref.from.day != 0 && said.ref.from.month != 0;
    if (open_year && f.source != 0 && !scene.input->documents[f.claim->document].has_date)
      scene.last_saying[f.claim->document] = window_of(said, false, 0);
  }
}

Fact read_claim(const Input& input, ClaimIndex index, const std::vector<Unit>& units) {
  const claim::Claim& c = input.claims[index];
  const DocumentInfo& d = input.documents[c.document];
  Fact f;
  f.claim = &c;
  f.index = index;
  f.measure = measure_of(c);
  f.event = c.event != Predicate::other ? c.event : c.predicate;
  f.value = {c.quantity.said, c.quantity.modifier, c.quantity.approximate_bound};
  f.unit = c.quantity.unit;
  if (f.unit != 0) convert(units, f);
  read_times(c, d, f);
  const bool report_day = d.has_date && f.window.known && f.window.last == d.date && f.window.length() <= 1;
  f.window_loose = f.window_carried || report_day || (c.time.present && c.time.anchor == claim::Anchor::inferred);
  f.is_ahead = f.window.known && f.measure != Measure::statement && d.has_date && f.window.first > d.date + tomorrow;
  // "350 posts are to vanish by May".
  const bool till_then = c.time.present && !c.time.interval.has_first && c.time.interval.has_last &&
                         c.time.anchor != claim::Anchor::unknown && c.time.ref.bound != mention::TimeBound::before;
  f.is_ahead |= till_then && f.measure == Measure::count && d.has_date && c.time.interval.last > d.date + tomorrow;
  f.is_cause = has_rule(c, claim::Rule::cause_word);
  // A place that opens the sentence is mostly the dateline's: where it was written.
  f.place_carried =
      c.place.present && (!c.sentence_span.contains(c.place.span) || c.place.span.begin == c.sentence_span.begin);
  if (c.source_count > 0) {
    f.source = identity(c.sources[0]);
    f.source_named = c.sources[0].named;
  }
  return f;
}

}  // namespace

Scene read(const Input& input) {
  Scene scene;
  scene.input = &input;
  scene.facts.reserve(input.claims.size());
  scene.kin.resize(input.documents.size());
  const std::vector<Unit> units = read_units(*input.lexicon);
  scene.first_of_document.assign(input.documents.size() + 1, static_cast<ClaimIndex>(input.claims.size()));
  for (ClaimIndex i = 0; i < input.claims.size(); ++i) {
    scene.facts.push_back(read_claim(input, i, units));
    ClaimIndex& first = scene.first_of_document[input.claims[i].document];
    first = std::min(first, i);
  }
  for (std::size_t d = input.documents.size(); d-- > 0;) {
    scene.first_of_document[d] = std::min(scene.first_of_document[d], scene.first_of_document[d + 1]);
  }
  find_sides(scene);
  find_last_sayings(scene);
  find_bases(scene);
  find_parts_of_tolls(scene);
  find_parts_in_state(scene);
  find_replaced(scene);
  find_likes(scene);
  attach_causes(scene);
  attach_open_numbers(scene);
  note_figures(scene);
  return scene;
}

unsigned shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, unsigned enough) {
  unsigned count = 0;
  // Which of two hashes is the smaller no processor guesses: sums instead of branches.
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && count < enough;) {
    const std::uint32_t x = a[i], y = b[j];
    count += x == y ? 1 : 0;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return count;
}

bool opens_sentence(const Scene& scene, const Fact& f) {
  if (f.index == 0) return true;
  const claim::Claim& before = *scene.facts[f.index - 1].claim;
  return before.document != f.claim->document || before.sentence != f.claim->sentence;
}

bool same_source(const Fact& a, const Fact& b) {
  for (unsigned i = 0; i < a.claim->source_count; ++i) {
    for (unsigned j = 0; j < b.claim->source_count; ++j) {
      const std::uint32_t x = identity(a.claim->sources[i]);
      if (a.claim->sources[i].anonymous && !same_document(a, b)) continue;
      if (x != 0 && x == identity(b.claim->sources[j])) return true;
    }
  }
  return false;
}

bool has_own_day(const Fact& f) {
  return f.window.known && !f.window.open && f.window.length() <= 1 && !f.window_loose;
}

bool same_moment(const Fact& a, const Fact& b) {
  if (!a.moment.known || !b.moment.known) return same_document(a, b);
  return meeting(a.moment, b.moment) != Meeting::apart;
}

base::Day days_later(const Fact& a, const Fact& b) {
  if (!a.moment.known || !b.moment.known || b.moment.first <= a.moment.last) return 0;
  return b.moment.first - a.moment.last;
}

}  // namespace crossclaim::relate
