// Comparability, field by field. See comparable.hpp.
#include "relate/comparable.hpp"

#include <algorithm>

#include "relate/common_figures.hpp"
#include "relate/voices.hpp"

namespace crossclaim::relate {
namespace {

using claim::EntitySet;
using claim::Place;
using claim::Subject;
using mention::NounClass;

constexpr base::Day one_event_days = 3;   ///< between the days of event and count
constexpr base::Day old_event_days = 45;  ///< an event is not recounted after so long without a word of when it was
constexpr base::Day a_year = 366;
constexpr base::Day a_period = 7;       ///< longer than the days over which one event is told
constexpr unsigned enough_words = 3;    ///< shared content words that by themselves show one event
constexpr unsigned enough_context = 2;  ///< words, place and time of two sentences that may tell one story
constexpr unsigned much_topic = 8;
constexpr unsigned enough_words_of_topic =
    4;  ///< shared topic words that show one event without words of the sentences
constexpr unsigned telling_of_story = 2, telling_if_dated = 1,
                   telling_if_undated = 5;  ///< words that others rarely share, those of the two sentences twice
constexpr unsigned much_telling = 8;        ///< more of them tell nothing further
constexpr unsigned enough_figures = 5;      ///< weight of shared figures that by itself shows one event
constexpr unsigned enough_topic = 2;        ///< shared topic words of two documents that show one event

/// A word for what happened or for an idea names nobody: "deaths", "lives", "damage".
bool names_nothing(NounClass c) {
  return c == NounClass::none || c == NounClass::happening || c == NounClass::abstract_thing ||
         c == NounClass::measure || c == NounClass::time;
}

bool classes_differ(NounClass a, NounClass b) {
  if (names_nothing(a) || names_nothing(b)) return false;
  return mention::is_people(a) != mention::is_people(b) || (!mention::is_people(a) && a != b);
}

bool one_noun(const Subject& a, const Subject& b) {
  return (a.noun != 0 && a.noun == b.noun) || (a.head_key != 0 && a.head_key == b.head_key);
}

/// 0 where neither narrows the noun, or both by a common word.
Scope qualifier_scope(const Subject& a, const Subject& b) {
  const bool has_a = a.qualifiers[0] != 0 || a.qualifiers[1] != 0;
  const bool has_b = b.qualifiers[0] != 0 || b.qualifiers[1] != 0;
  if (has_a != has_b) return has_a ? Scope::a_in_b : Scope::b_in_a;
  if (!has_a) return Scope::equal;
  for (std::uint32_t x : a.qualifiers) {
    if (x != 0 && std::find(b.qualifiers.begin(), b.qualifiers.end(), x) != b.qualifiers.end()) return Scope::equal;
  }
  return Scope::unsure;
}

Scope noun_scope(const Subject& a, const Subject& b) {
  if (one_noun(a, b)) return Scope::equal;
  if (is_generic(a) && is_generic(b)) return Scope::equal;
  if (classes_differ(a.noun_class, b.noun_class)) return Scope::apart;
  if (a.subset != b.subset && mention::is_people(a.noun_class) && mention::is_people(b.noun_class) && !a.military &&
      !b.military)
    return a.subset ? Scope::a_in_b : Scope::b_in_a;
  if (is_generic(a)) return Scope::b_in_a;
  if (is_generic(b)) return Scope::a_in_b;
  return a.noun != 0 && b.noun != 0 ? Scope::apart : Scope::unsure;
}

bool evidence_of_place(Scope place, const Fact& a, const Fact& b) {
  if (a.place_carried && b.place_carried && same_document(a, b)) return false;
  return a.claim->place.present && b.claim->place.present && place != Scope::apart && place != Scope::unsure;
}

bool evidence_of_time(Meeting window) {
  return window == Meeting::equal || window == Meeting::a_in_b || window == Meeting::b_in_a;
}

/// Counts what the two have in common beyond the kind of event.
unsigned context_of(const Scene& scene, const Fact& a, const Fact& b, const Match& m) {
  unsigned context = shared(scene.keys(a), scene.keys(b), 8);
  if (evidence_of_place(m.place, a, b)) context += 1;
  if (evidence_of_time(m.window)) context += 1;
  return context;
}

/// The keys that reports of one event share and others rarely do: the last of a sorted list.
std::span<const std::uint32_t> telling(std::span<const std::uint32_t> keys) {
  return keys.subspan(
      static_cast<std::size_t>(std::lower_bound(keys.begin(), keys.end(), claim::telling_key) - keys.begin()));
}

/// What the documents of two claims have in common: worked out once for all claims of the two that come behind one
/// another.
const Kinship& kinship(const Scene& scene, const Fact& a, const Fact& b) {
  const std::uint32_t one = a.claim->document, other = b.claim->document;
  Kinship& kin = scene.kin[other];
  if (kin.other == one) return kin;
  const auto x = scene.input->documents[one].topic, y = scene.input->documents[other].topic;
  const auto lead = [&](std::uint32_t d) { return telling(scene.keys(scene.facts[scene.first_of_document[d]])); };
  kin = {one, shared(x, y, much_topic), shared(telling(x), telling(y), much_telling),
         shared(lead(one), lead(other), much_telling), common_figures(scene, one, other, enough_figures)};
  return kin;
}

/// Two reports of one war share their topic all year, and tell of one event only within days of it.
bool far_apart_in_time(const Scene& scene, const Fact& a, const Fact& b) {
  const DocumentInfo& x = scene.input->documents[a.claim->document];
  const DocumentInfo& y = scene.input->documents[b.claim->document];
  if (!x.has_date || !y.has_date || same_nation(a, b)) return false;
  const base::Day apart = x.date < y.date ? y.date - x.date : x.date - y.date;
  return apart > one_story_days;
}

/// What two reports say of each other needs words that reports of other events do not share, a conflict more of them,
/// and most of all where no dates show that they were written near each other.
struct Evidence {
  bool story = false;
  bool conflict = false;
};

Evidence evidence_of(const Scene& scene, const Fact& a, const Fact& b, const Kinship& kin) {
  if (same_nation(a, b)) return {true, true};
  const DocumentInfo& x = scene.input->documents[a.claim->document];
  const DocumentInfo& y = scene.input->documents[b.claim->document];
  const bool dated = x.has_date && y.has_date;
  // What the sentences with which the texts begin have in common holds for all that follows.
  const unsigned words =
      2 * std::max(shared(telling(scene.keys(a)), telling(scene.keys(b)), much_telling), kin.telling_lead) +
      kin.telling_topic;
  if (2 * words >= std::min(x.topic.size(), y.topic.size())) return {true, true};  // one of them is a sentence or two
  const unsigned story = dated ? 0 : telling_of_story, conflict = dated ? telling_if_dated : telling_if_undated;
  const unsigned marks = words + kin.figures;
  return {marks >= story, marks >= conflict};
}

/// What a text without a date tells of by the day of the week, and what it tells of by its year: "on Sunday" is not "in
/// 2009".
bool are_day_and_year(const Fact& day, const Fact& year) {
  using mention::TimeForm;
  const claim::Time& x = day.claim->time;
  const claim::Time& y = year.claim->time;
  const bool by_day = !day.window.known && x.present &&
                      (x.ref.from.form == TimeForm::weekday || x.ref.from.form == TimeForm::relative_day);
  return same_document(day, year) && by_day && year.window.known && y.year_stated &&
         y.ref.from.form == TimeForm::year && !y.ref.has_to;
}

/// "On Friday night" and "early on Saturday": one night.
bool is_next_morning(const Fact& night, const Fact& day) {
  const bool other_figure = night.is_number() && day.is_number() && compare(night.value, day.value).fit > Fit::overlap;
  return !other_figure && night.claim->time.ref.from.night && night.window.known && day.window.known &&
         day.window.first == night.window.last + 1;
}

/// Days of one toll that may be those of its count rather than of the event tell nothing apart.
Meeting weighed_window(const Fact& a, const Fact& b) {
  if (are_day_and_year(a, b) || are_day_and_year(b, a)) return Meeting::apart;
  const Meeting m = meeting(a.window, b.window);
  if (m == Meeting::apart && (is_next_morning(a, b) || is_next_morning(b, a))) return Meeting::unknown;
  const bool loose = (a.window_loose || b.window_loose) && a.is_number() && b.is_number();
  const bool toll = accumulates(a.event) || fluctuates(a.event);
  // Who was aboard is told of the day of departure or of that of the crash.
  const bool there = !same_document(a, b) && a.event == Predicate::present && b.event == Predicate::present;
  return m == Meeting::apart && ((loose && toll) || there) && gap(a.window, b.window) <= one_event_days
             ? Meeting::unknown
             : m;
}

/// The dead of March, and those of a report of November that gives no day: nothing says that they are the same.
bool is_long_before(const Fact& old, const Fact& other) {
  const bool closed = old.window.known && !old.window.open && old.window.length() <= a_year;
  const bool told = old.claim->former || other.claim->former || old.claim->revised || other.claim->revised;
  if (!closed || told || other.window.known || other.window.month != 0 || is_arrival(old.event)) return false;
  return other.moment.known && other.moment.first - old.window.last > old_event_days;
}

/// "Last year", "two months ago" in a text without a day, and what gives no time: not of one moment.
bool is_of_past_period(const Fact& past, const Fact& other) {
  constexpr std::int16_t month_days = 28;
  const mention::TimePoint& from = past.claim->time.ref.from;
  const bool back =
      from.shift == mention::Word::last || from.shift == mention::Word::ago || from.shift == mention::Word::earlier;
  return past.claim->time.present && !past.window.known && from.form == mention::TimeForm::relative_span &&
         from.unit_days >= month_days && back && !other.claim->time.present;
}

/// "Twelve died in October", and 103 whom a report of the second of October counts: more than those of a period that
/// was to come.
bool is_before_its_end(const Fact& told, const Fact& period) {
  if (!told.is_number() || told.measure != period.measure || same_nation(told, period) ||
      figure(told.value) <= figure(period.value))
    return false;
  const bool closed = period.window.known && !period.window.open && period.window.length() > a_period &&
                      period.window.length() <= a_year;
  return closed && !told.window.known && told.moment.known && !period.is_forecast() &&
         told.moment.last < period.window.last && told.moment.last < period.moment.first;
}

/// Where one place was only taken over from another sentence, or the losses of one army are told of two countries, the
/// places tell nothing apart.
Scope weighed_place(const Scene& scene, const Fact& a, const Fact& b) {
  const claim::Place& here = a.claim->place;
  const claim::Place& there = b.claim->place;
  const bool two_elsewhere = here.elsewhere && there.elsewhere && same_document(a, b) && !(here.span == there.span);
  if (here.elsewhere != there.elsewhere || two_elsewhere) return Scope::apart;
  const Scope scope = place_scope(scene.lexicon(), here, there);
  if (scope == Scope::equal) return scope;
  const bool narrow_carried =
      (scope == Scope::a_in_b && a.place_carried) || (scope == Scope::b_in_a && b.place_carried);
  if ((scope == Scope::a_in_b || scope == Scope::b_in_a) && !narrow_carried) return scope;
  if (a.place_carried || b.place_carried) return Scope::equal;
  if (scope == Scope::unsure && same_document(a, b) && a.is_title() != b.is_title())
    return Scope::equal;  // a headline names the land, the text the town
  const auto is_country = [&](const Fact& f) {
    const mention::EntityId id = f.claim->place.id;
    return id < scene.lexicon().entities.size() && scene.lexicon().entities[id].kind == mention::EntityKind::country;
  };
  const bool army = same_nation(a, b) && is_loss(a.event) && is_loss(b.event);
  return army && (is_country(a) || is_country(b)) ? Scope::equal : scope;
}

}  // namespace

bool names_nobody(const Subject& s) {
  if (s.noun == 0 && s.head_key == 0) return true;
  return s.noun_class != NounClass::none && names_nothing(s.noun_class);
}

bool is_generic(const Subject& s) { return s.generic || names_nobody(s); }

bool same_noun(const Fact& a, const Fact& b) { return one_noun(a.claim->subject, b.claim->subject); }

bool same_nation(const Fact& a, const Fact& b) {
  return !a.claim->subject.nationality.empty() && a.claim->subject.nationality == b.claim->subject.nationality;
}

bool are_one_side(const Fact& a, const Fact& b) {
  const Subject& x = a.claim->subject;
  const Subject& y = b.claim->subject;
  if (!x.military || !y.military || same_nation(a, b)) return true;
  if (qualifier_scope(x, y) != Scope::equal && same_source(a, b))
    return false;  // "112 government soldiers, and 85 soldiers of its own"
  return x.head_key == 0 || y.head_key == 0 || x.head_key == y.head_key;
}

bool same_verb(const Fact& a, const Fact& b) {
  return a.claim->event_key != 0 && a.claim->event_key == b.claim->event_key;
}

Scope population_scope(const Subject& a, const Subject& b) {
  const EntitySet& x = a.nationality;
  const EntitySet& y = b.nationality;
  if (!x.empty() && !y.empty() && !(x == y)) return Scope::apart;
  const Scope noun = noun_scope(a, b);
  const bool a_narrow = !x.empty() && y.empty();
  const bool b_narrow = !y.empty() && x.empty();
  if (noun == Scope::equal) {
    const Scope words = qualifier_scope(a, b);
    if (a_narrow || b_narrow)
      return is_generic(a) && is_generic(b) ? (a_narrow ? Scope::a_in_b : Scope::b_in_a) : Scope::equal;
    return words;
  }
  if (noun == Scope::a_in_b && b_narrow) return Scope::equal;
  if (noun == Scope::b_in_a && a_narrow) return Scope::equal;
  return noun;
}

Scope place_scope(const mention::Lexicon& lexicon, const Place& a, const Place& b) {
  if (!a.present || !b.present) return Scope::equal;
  if (a.id != mention::no_entity && b.id != mention::no_entity) {
    if (a.id == b.id) return Scope::equal;
    if (lexicon.is_inside(a.id, b.id)) return Scope::a_in_b;
    return lexicon.is_inside(b.id, a.id) ? Scope::b_in_a : Scope::apart;
  }
  return a.id == b.id && a.key == b.key ? Scope::equal : Scope::unsure;
}

namespace {

/// Who pays and what costs it are told in the place of one another: only two kinds of sum are two populations.
Scope population_of(const Fact& a, const Fact& b) {
  const Scope scope = population_scope(a.claim->subject, b.claim->subject);
  const bool amounts =
      a.is_amount && b.is_amount && a.unit == b.unit && a.claim->subject.noun == 0 && b.claim->subject.noun == 0;
  if (amounts) return Scope::equal;  // "4.5 tonnes of rice", "4,500 kilograms of rice": the nouns are the units
  if (a.measure != Measure::money || b.measure != Measure::money) return scope;
  const bool kinds = a.claim->subject.noun_class == NounClass::money && b.claim->subject.noun_class == NounClass::money;
  return kinds && !same_noun(a, b) ? Scope::unsure : Scope::equal;
}

/// Where a text counts the losses of two sides, "the dead", "60 of them" may be those of either.
bool may_be_other_side(const Scene& scene, const Fact& a, const Fact& b) {
  if (!is_loss(a.event) || !is_loss(b.event) || same_nation(a, b)) return false;
  const auto open = [](const Fact& f) { return is_generic(f.claim->subject) || f.claim->subject.inherited; };
  return (scene.two_sided[a.claim->document] || scene.two_sided[b.claim->document]) && (open(a) || open(b));
}

/// Of one kind of event, and too large to agree by chance.
bool tell_one_figure(const Fact& a, const Fact& b) {
  return a.is_number() && b.is_number() && a.event == b.event && figure(a.value) == figure(b.value) &&
         is_telling(figure(a.value));
}

bool same_noun_named(const Fact& a, const Fact& b) { return same_noun(a, b) && !is_generic(a.claim->subject); }

/// Whether every other number that the text of `a` gives of such things stands in that of `b` too. A text that gives
/// many counts many lots.
bool are_others_met(const Scene& scene, const Fact& a, const Fact& b) {
  constexpr std::uint32_t most = 4;
  const auto for_each = [&](const Fact& f, auto see) {
    std::uint32_t i = f.first_like;
    for (; i < scene.likes.size() && i < f.first_like + most && scene.likes[i].what == scene.likes[f.first_like].what;
         ++i)
      see(scene.facts[scene.likes[i].at].value);
    return i == scene.likes.size() || scene.likes[i].what != scene.likes[f.first_like].what;
  };
  bool met = true;
  const bool few = for_each(a, [&](const Value& x) {
    if (!met) return;
    bool found = compare(x, a.value).fit == Fit::equal;
    for_each(b, [&](const Value& y) { found = found || compare(x, y).fit == Fit::equal; });
    met = met && found;
  });
  return few && met;
}

/// Of such things each of two texts gives one number that the other does not.
bool are_left_over(const Scene& scene, const Fact& a, const Fact& b) {
  return a.first_like != no_claim && b.first_like != no_claim && are_others_met(scene, a, b) &&
         are_others_met(scene, b, a);
}

/// "Three men" and "five masked men": those told more closely would be the fewer if they were some of the others.
bool is_no_part(Scope population, const Fact& a, const Fact& b) {
  const base::Decimal x = figure(a.value), y = figure(b.value);
  return population == Scope::equal || (population == Scope::a_in_b && x > y) || (population == Scope::b_in_a && y > x);
}

}  // namespace

bool are_worlds_apart(const Scene& scene, const Fact& a, const Fact& b) {
  if (same_document(a, b) || same_nation(a, b) || same_noun_named(a, b)) return false;
  if (kinship(scene, a, b).topic >= enough_words_of_topic) return false;
  unsigned most =
      shared(scene.keys(a), scene.keys(b), enough_context) + (a.claim->place.present && b.claim->place.present ? 1 : 0);
  if (most + 1 == enough_context && evidence_of_time(meeting(a.window, b.window))) ++most;
  return most < enough_context;
}

Match match(const Scene& scene, const Fact& a, const Fact& b) {
  Match m;
  // A sum and a length are what they are, whatever was done with them.
  const bool amount = a.measure == b.measure && (a.measure == Measure::money || a.measure == Measure::duration);
  m.link = amount ? Link::same : link(a.event, b.event);
  m.population = population_of(a, b);
  if (m.population != Scope::apart && may_be_other_side(scene, a, b)) m.population = Scope::unsure;
  m.nations_differ = !a.claim->subject.nationality.empty() && !b.claim->subject.nationality.empty() &&
                     !(a.claim->subject.nationality == b.claim->subject.nationality);
  m.place = weighed_place(scene, a, b);
  m.window = weighed_window(a, b);
  m.old_event = is_long_before(a, b) || is_long_before(b, a) || is_before_its_end(a, b) || is_before_its_end(b, a) ||
                is_of_past_period(a, b) || is_of_past_period(b, a);
  m.units_differ = a.unit != b.unit && a.unit != 0 && b.unit != 0;
  m.context = context_of(scene, a, b, m);
  if (same_document(a, b)) {
    m.one_event = true;
    const bool title =
        a.is_title() || b.is_title() || a.claim->role == text::Role::bullet || b.claim->role == text::Role::bullet;
    m.two_voices = are_two_voices(scene, a, b);
    m.surely_one = title || same_nation(a, b) || m.context >= 2 || m.two_voices;
  } else {
    const Kinship& kin = kinship(scene, a, b);
    m.one_topic = kin.topic >= much_topic;
    // One kind of thing on one day: reports in other words of one event.
    const unsigned alike = m.context + (tell_one_figure(a, b) ? 1 : 0);
    const bool one_day = m.window == Meeting::equal && a.window.length() <= 1 && same_noun_named(a, b) && alike >= 2;
    m.one_event = kin.topic >= enough_topic || m.context >= enough_words || one_day || kin.figures >= enough_figures;
    if (!m.one_event) return m;
    // What is called a conflict needs more than the war that both are about: words of the two sentences themselves.
    const bool worded = m.context >= enough_context || same_nation(a, b) || same_noun_named(a, b);
    const Evidence evidence = evidence_of(scene, a, b, kin);
    m.one_story = (worded || kin.topic >= enough_words_of_topic) && evidence.story;
    m.near_event = evidence.story && !far_apart_in_time(scene, a, b);
    m.surely_one = m.near_event && m.one_story && evidence.conflict;
    m.soles = m.surely_one && a.measure == b.measure && same_noun_named(a, b) && is_no_part(m.population, a, b) &&
              are_left_over(scene, a, b);
  }
  return m;
}

}  // namespace crossclaim::relate
