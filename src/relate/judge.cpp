// What sort of pair it is. See judge.hpp.
#include "relate/judge.hpp"

#include <algorithm>

#include "relate/origin.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::int64_t large_number = 100;
constexpr std::uint32_t bracket = 16;   ///< bytes between two sums of which one translates the other
constexpr unsigned nearly_all = 6;      ///< words in common that leave no doubt of what is counted
constexpr unsigned much_in_common = 4;  ///< words, place and time that make two verbs one event

bool equal_and_telling(const Fact& a, const Fact& b) {
  return figure(a.value) == figure(b.value) && is_telling(figure(a.value));
}

/// "48 hospitals" and "48 hours": a reader may stumble over the number, so say that it means nothing.
void judge_number_only(const Fact& a, const Fact& b, Findings& out) {
  if (a.is_number() && b.is_number() && equal_and_telling(a, b)) out.add(Pattern::number_only, a, b);
}

/// One of the two says only how many, so that the other may be what it counts.
bool one_is_bare(const Case& c) {
  const auto bare = [](const Fact& f) { return f.claim->subject.noun == 0 && f.claim->subject.head_key == 0; };
  return bare(c.a) || bare(c.b);
}

/// The text itself joins the two: one replaces the other, or one stands in the headline.
bool is_told_to_be_one(const Case& c) {
  if (!c.one_text()) return false;
  const auto replaces = [](const Fact& f) { return f.claim->revised || f.claim->former; };
  return replaces(c.a) || replaces(c.b) || c.a.is_title() != c.b.is_title();
}

bool counts_people(const Fact& f) { return mention::is_people(f.claim->subject.noun_class); }

/// Large enough that two figures do not agree by chance.
bool is_large(const Case& c) { return top(c.a.value) >= base::Decimal::from_integer(large_number); }

/// "other" is no category: one verb of one counted thing makes it one, or much else in common. Without that the figures
/// may agree, but they cannot disagree.
bool other_means_the_same(const Case& c) {
  const bool one_verb = same_verb(c.a, c.b);
  if (c.m.population == Scope::apart) return false;
  const bool people = counts_people(c.a) && counts_people(c.b) && c.m.window == Meeting::equal;
  if (c.agrees() && people && is_large(c) && c.m.context >= 3) return true;
  const bool nameless = c.a.claim->subject.head_key == 0 && c.b.claim->subject.head_key == 0;
  if (nameless && same_source(c.a, c.b) && c.m.context >= much_in_common) return true;
  if (same_noun(c.a, c.b)) return one_verb || c.agrees() || c.m.context >= much_in_common || is_told_to_be_one(c);
  return (one_verb && c.m.context >= 2) || (equal_and_telling(c.a, c.b) && one_is_bare(c));
}

bool is_other(const Fact& f) { return f.event == Predicate::other && f.measure == Measure::count; }

/// A count whose event nobody recognised, beside one whose event is known.
bool other_fits(const Case& c) {
  if (is_other(c.a) == is_other(c.b) || c.m.population == Scope::apart) return false;
  const bool one_thing = same_noun(c.a, c.b) && !is_generic(c.a.claim->subject);
  const bool unnamed = names_nobody(c.a.claim->subject) || names_nobody(c.b.claim->subject);
  const bool crowd = c.m.context >= 3 && is_large(c) && counts_people(c.a) && counts_people(c.b);
  const bool pronouns =
      c.a.claim->subject.inherited && c.b.claim->subject.inherited;  // "40 of them", "45 of those freed"
  const bool told =
      !unnamed || (is_one_number(c.fit.fit) && is_telling(top(c.a.value)));  // a bare "eight" is any eight
  if (c.agrees() && !told && !is_told_to_be_one(c)) return one_thing;
  if (c.agrees())
    return one_thing || crowd ||
           ((c.m.context >= 2 || is_told_to_be_one(c)) && (unnamed || pronouns || same_nation(c.a, c.b)));
  // "The chapel held 140 worshippers", "52 were inside": people who were there, whatever the verb.
  const bool there =
      (c.a.event == Predicate::present || c.b.event == Predicate::present) && c.m.window != Meeting::apart;
  if (there && one_thing && c.m.context >= 3) return true;
  // "34 houses have been destroyed", "60 houses have burned down": things of one story, whatever the verb.
  const bool things = !counts_people(c.a) && !names_nobody(c.a.claim->subject);
  if (!c.one_text() && things && one_thing && c.m.surely_one && c.m.context >= 2 &&
      c.fit.factor <= base::Decimal::from_integer(one_size) && !c.a.is_base && !c.b.is_base)
    return true;
  // In one text the dead and two of their kind who saw it are two groups: nothing says that the second died.
  const bool lost = is_loss(c.a.event) || is_loss(c.b.event);
  // "130 inmates got away", "12 inmates were caught": what is told of people in two verbs is told of two lots.
  const bool outcome =
      counts_people(c.a) && (is_outcome(c.a.event) || is_outcome(c.b.event)) && !counts_some(c.a) && !counts_some(c.b);
  const bool two_verbs = c.a.claim->event_key != 0 && c.b.claim->event_key != 0 && !same_verb(c.a, c.b);
  if (outcome && (c.one_text() || two_verbs)) return false;
  return !(c.one_text() && lost) && same_noun(c.a, c.b) && c.m.context >= much_in_common && !c.a.is_base &&
         !c.b.is_base;
}

/// "900 crates were landed ... Herring made up 400 crates": what makes up some of the things told just before.
bool makes_up(const Case& c) {
  constexpr std::uint32_t near_by = 3;
  const mention::NounClass what = c.b.claim->subject.noun_class;
  const bool things = what == mention::NounClass::item || what == mention::NounClass::none;
  const bool after =
      c.one_text() && c.b.claim->sentence > c.a.claim->sentence && sentences_between(c.a, c.b) <= near_by;
  return after && things && same_noun(c.a, c.b) && c.b.event == Predicate::present && c.a.event != Predicate::present &&
         !is_loss(c.a.event) && is_below(c.b.value, c.a.value) && !c.a.claim->additional && !c.b.claim->additional;
}

/// Two reports of one event in other verbs: they count one thing where the noun is one or left open, nothing of theirs
/// differs, and the sentences share words; the further apart the figures, the more of them.
bool are_aligned(const Case& c) {
  if (c.one_text() || !c.m.surely_one || c.m.population == Scope::apart || c.m.place == Scope::apart) return false;
  const bool open_verbs = c.m.link == Link::none || (is_other(c.a) && is_other(c.b));
  // 34 dead and 83 saved are two lots; "three injured" and "three survivors" may be one, if the figure is one and
  // nobody died of it.
  const bool two_lots = c.a.event != c.b.event && is_outcome(c.a.event) && is_outcome(c.b.event);
  const bool dead = c.a.event == Predicate::killed || c.b.event == Predicate::killed;
  if (two_lots && (dead || c.fit.fit != Fit::equal)) return false;
  if (!open_verbs || c.a.measure != Measure::count || c.a.base != no_claim || c.b.base != no_claim) return false;
  if (c.m.context >= nearly_all) return true;
  const bool one_noun = same_noun(c.a, c.b) && !names_nobody(c.a.claim->subject);
  const auto is_open = [](const Fact& f) { return f.claim->subject.generic || f.claim->subject.noun == 0; };
  const bool open_noun = one_is_bare(c) || (is_open(c.a) && is_open(c.b));
  const bool days = c.m.window == Meeting::equal || c.m.window == Meeting::a_in_b || c.m.window == Meeting::b_in_a;
  const unsigned enough = one_noun || (open_noun && days) ? 2 : 3;
  const bool of_one_size = c.agrees() || days || c.fit.factor <= base::Decimal::from_integer(one_size);
  return (one_noun || open_noun) && of_one_size && c.m.context >= enough;
}

/// Of things that each of two reports of one event counts once the two numbers answer one question, whatever the verbs.
bool are_soles(const Case& c) {
  return c.m.soles && c.m.place != Scope::apart && (c.m.link == Link::same || c.m.link == Link::none) &&
         c.fit.factor <= base::Decimal::from_integer(one_size);
}

/// "Ten more were delivered. With them the brigade has 34": the next number is what the addition makes.
bool goes_on_to_total(const Case& c) {
  if (!c.one_text() || !c.a.claim->additional || c.b.claim->additional || c.b.event != Predicate::other) return false;
  const bool bare = c.b.unit == 0;
  return c.b.claim->sentence - c.a.claim->sentence <= 1 && (bare || same_noun(c.a, c.b)) &&
         is_lower(c.a.value, c.b.value);
}

/// Two sums of two currencies close behind each other.
bool adjoin(const Fact& a, const Fact& b) {
  const std::uint32_t end = a.claim->quantity.span.end;
  const std::uint32_t begin = b.claim->quantity.span.begin;
  const bool monies = a.measure == Measure::money && b.measure == Measure::money && a.unit != b.unit;
  return monies && same_sentence(a, b) && begin >= end && begin - end <= bracket;
}

/// "800 pounds (about $1,000)": the same sum, told again in brackets. In "800 pounds ($1,000) to 1,600 pounds
/// ($2,000)" the second and the third adjoin as well, so sums are taken two by two.
bool stand_side_by_side(const Scene& scene, const Fact& a, const Fact& b) {
  if (a.index + 1 != b.index || !adjoin(a, b)) return false;
  ClaimIndex before = 0;
  while (before < a.index && adjoin(scene.facts[a.index - before - 1], scene.facts[a.index - before])) ++before;
  return before % 2 == 0;
}

/// "It ran for 40 minutes" and "It ran for four hours", in reports that share their words: the length of what both are
/// about.
bool is_one_length(const Case& c) {
  return c.m.one_topic && same_verb(c.a, c.b) && names_nobody(c.a.claim->subject) && names_nobody(c.b.claim->subject);
}

void judge_money(const Case& c) {
  if (c.m.units_differ) {
    if (stand_side_by_side(c.scene, c.a, c.b)) c.out.add(Pattern::two_currencies, c.a, c.b);
    if (same_sentence(c.a, c.b)) return;
    const bool same_number = c.fit.fit == Fit::equal && (c.m.context >= 2 || (c.m.surely_one && !c.one_text()));
    c.out.add(same_number ? Pattern::currencies_apart : Pattern::other_unit, c.a, c.b);
    return;
  }
  const bool other_rate =
      c.a.claim->rate && c.one_text() && !same_verb(c.a, c.b);  // "$2.20 a share", "without it $2.32 a share"
  if (c.a.claim->rate != c.b.claim->rate || other_rate || (is_open(c) && is_other_sum(c))) return;
  // One sum to the last digit in two reports of one story: the quarter or the year that one of them names tells nothing
  // apart.
  constexpr std::int64_t telling_sum = 1000;
  const bool one_sum = !c.one_text() && c.m.surely_one && c.m.window == Meeting::apart && c.fit.fit == Fit::equal;
  if (one_sum && figure(c.a.value) >= base::Decimal::from_integer(telling_sum)) return agree(c);
  const bool one_deal = same_verb(c.a, c.b) && c.agrees();
  // "Profit fell to $210m" and "profit dropped to $201 million" of one story: a sum that goes by one name, and of one
  // size.
  const auto now = [](const Fact& f) { return !f.claim->former && !f.claim->additional; };
  const bool alike = same_noun(c.a, c.b) && population_scope(c.a.claim->subject, c.b.claim->subject) !=
                                                Scope::unsure;  // no operating profit is a net one
  const bool one_name = !c.one_text() && c.m.surely_one && alike && now(c.a) && now(c.b) &&
                        c.a.claim->modality == c.b.claim->modality &&
                        c.fit.factor <= base::Decimal::from_integer(one_size);
  if (c.m.two_voices || c.m.context >= 2 || c.fit.fit == Fit::equal || one_deal || one_name) judge_same(c);
}

/// "The district has 11,200 teachers" and "8,500 teachers walked out": who belongs to a body is no rival of those of
/// them who do something.
bool is_member_of_neither(const Case& c) {
  const bool near =
      c.a.event == c.b.event && c.fit.factor < base::Decimal::from_integer(one_size);  // a staff told of twice
  const auto does = [&](const Fact& f) {
    return f.event == Predicate::other || (f.event == Predicate::present && !near);
  };
  const Fact& whole = c.a.claim->member ? c.a : c.b;
  const bool told_of_them = whole.is_base && same_noun(c.a, c.b) && !is_generic(whole.claim->subject);
  return c.a.claim->member != c.b.claim->member && !told_of_them && does(c.a) && does(c.b) && c.fit.fit == Fit::apart;
}

/// "Of the 1,200 jobs 700 will go in Ghana", "800 of the 1,200 jobs will go in Ghana": one part of one whole.
bool are_one_part(const Case& c) {
  if (c.one_text() || !c.m.surely_one || c.a.base == no_claim || c.b.base == no_claim ||
      c.m.population != Scope::equal || c.m.window == Meeting::apart)
    return false;
  const Fact& x = c.scene.facts[c.a.base];
  const Fact& y = c.scene.facts[c.b.base];
  const claim::Place& here = c.a.claim->place;
  const claim::Place& there = c.b.claim->place;
  const bool one_place = here.present && there.present && !c.a.place_carried && !c.b.place_carried &&
                         here.id == there.id && here.key == there.key;
  return one_place && same_noun(c.a, c.b) && same_noun(x, y) && x.measure == Measure::count &&
         compare(x.value, y.value).fit == Fit::equal;
}

/// Two counts, or two lengths, of one event.
void judge_counts(const Case& c) {
  if (is_member_of_neither(c)) return;
  // Lengths of time and numbers of attackers differ with what they are of.
  const bool other_verbs = c.a.measure == Measure::duration && c.a.claim->event_key != 0 && c.b.claim->event_key != 0 &&
                           !same_verb(c.a, c.b);  // asked for, sentenced to
  const bool of_one_thing = same_noun(c.a, c.b) || (c.m.context >= much_in_common && !other_verbs);
  const bool needs_noun = (c.a.measure == Measure::duration && !is_one_length(c)) ||
                          (c.a.event == Predicate::attacked && c.b.event == Predicate::attacked);
  if (needs_noun && !c.agrees() && !of_one_thing) return;
  if (makes_up(c)) {
    c.out.add(Pattern::part_pool, c.b, c.a);
    return;
  }
  if (c.m.two_voices || are_one_part(c) || are_aligned(c) || are_one_count(c) || are_soles(c)) return judge_same(c);
  if (is_other(c.a) && is_other(c.b) && !other_means_the_same(c)) return judge_number_only(c.a, c.b, c.out);
  if (same_sentence(c.a, c.b) && one_is_bare(c) && (c.a.claim->former || c.b.claim->former) && judge_told(c)) return;
  if (other_fits(c) || goes_on_to_total(c)) return judge_same(c);
  const bool strangers = (c.m.link == Link::outcome || c.m.link == Link::pool) && c.m.population == Scope::apart;
  if (strangers && c.m.nations_differ && same_noun(c.a, c.b)) {
    c.out.add(Pattern::other_nationality, c.a, c.b);
    return;
  }
  if (strangers) return judge_number_only(c.a, c.b, c.out);
  switch (c.m.link) {
    case Link::same: return judge_same(c);
    case Link::part: return judge_category(c, c.a, c.b);
    case Link::whole: return judge_category(c, c.b, c.a);
    case Link::sibling: return judge_sibling(c);
    case Link::outcome: return judge_pool(c, c.a, c.b);
    case Link::pool: return judge_pool(c, c.b, c.a);
    case Link::none: return judge_number_only(c.a, c.b, c.out);
  }
}

bool causes_differ(const Fact& a, const Fact& b) {
  return a.cause != 0 && a.cause == b.cause && a.cause_pole != b.cause_pole;
}

/// "900 have arrived since May", "the third arrival since May last year": other numbers, and one beginning.
bool share_a_beginning(const Fact& a, const Fact& b) {
  if (!a.window.open || !b.window.open || !is_arrival(a.event) || !is_arrival(b.event)) return false;
  return same_nation(a, b) && !same_document(a, b) && meeting(a.window, b.window) != Meeting::unknown &&
         start_gap(a.window, b.window) == 0;
}

/// Most pairs are such: numbers of two sorts, of which nothing can be said but that they are the same, and claims of
/// two worlds.
bool have_only_a_number_in_common(const Scene& scene, const Fact& a, const Fact& b) {
  const bool numbers = a.is_number() && b.is_number();
  const bool sorts = numbers && a.measure != b.measure && !causes_differ(a, b) && !share_a_beginning(a, b);
  if (sorts && a.measure != Measure::share && b.measure != Measure::share) return true;
  const bool one_number = numbers && equal_and_telling(a, b);
  return !one_number && (sorts || are_worlds_apart(scene, a, b));
}

void judge_numbers(const Case& c) {
  if (causes_differ(c.a, c.b) && c.m.one_event && same_nation(c.a, c.b) && !same_sentence(c.a, c.b)) {
    c.out.add(Pattern::cause_opposed, c.a, c.b);
    return;
  }
  if (c.a.measure != c.b.measure) {
    if (c.m.one_story && share_a_beginning(c.a, c.b)) c.out.add(Pattern::same_date, c.a, c.b);
    const bool with_share = c.a.measure == Measure::share || c.b.measure == Measure::share;
    if (!with_share) judge_number_only(c.a, c.b, c.out);
    return;
  }
  if ((c.a.measure == Measure::count || c.a.measure == Measure::money) && judge_stated_part(c)) return;
  if (!c.m.one_event) {
    if (equal_and_telling(c.a, c.b)) c.out.add(Pattern::other_event, c.a, c.b);
    return;
  }
  if (c.a.measure == Measure::share) return judge_shares(c);
  if (c.a.measure == Measure::ordinal || c.a.measure == Measure::ratio) {
    if (same_noun(c.a, c.b) && c.m.context >= 2) judge_same(c);
    return;
  }
  if (c.a.measure == Measure::money) return judge_money(c);
  if (c.m.units_differ) {
    // "14,000 families fled" against 70,000 people; but the 300 whom a mine employs are no rivals of its 900 tonnes.
    const bool rivals = same_noun(c.a, c.b) || (!c.one_text() && is_outcome(c.a.event));
    if (c.m.link == Link::same && rivals && c.m.context >= 2)
      c.out.add(Pattern::other_unit, c.a, c.b);
    else
      judge_number_only(c.a, c.b, c.out);
    return;
  }
  judge_counts(c);
}

/// Two numbers of reports that may be of two events: only that a number is the same is worth a word, and that of one
/// event it is one.
void judge_strangers(const Case& c) {
  if (!equal_and_telling(c.a, c.b)) return;
  if (c.a.measure != c.b.measure) return judge_number_only(c.a, c.b, c.out);
  const bool fields = c.m.link == Link::same && c.m.population != Scope::apart && c.m.place != Scope::apart &&
                      c.m.window != Meeting::apart && !c.m.units_differ;
  if (c.m.near_event && fields && c.agrees()) return judge_same(c);
  c.out.add(Pattern::other_event, c.a, c.b);
}

/// Seven words alike, though the two have nothing else to compare: copied all the same.
bool is_copied(const Scene& scene, const Fact& a, const Fact& b) {
  if (same_document(a, b) || !opens_sentence(scene, a) || !opens_sentence(scene, b)) return false;
  if (a.measure == b.measure && a.is_number()) return false;  // what was not copied is the number
  // "The Red Cross said on Thursday" is six words too.
  constexpr unsigned long_run = copied_runs + 1;
  return shared(scene.shingles(a), scene.shingles(b), long_run) >= long_run;
}

void judge_matched(const Scene& scene, const Fact& a, const Fact& b, Findings& out) {
  const Match m = match(scene, a, b);
  const bool numbers = a.is_number() && b.is_number();
  const bool strangers = !m.one_story && !same_document(a, b);
  if (!strangers && !numbers)
    judge_statements(scene, a, b, m, out);
  else if (numbers && strangers)
    judge_strangers({scene, a, b, m, compare(a.value, b.value), out});
  else if (numbers)
    judge_numbers({scene, a, b, m, compare(a.value, b.value), out});
}

}  // namespace

void judge(const Scene& scene, const Fact& a, const Fact& b, Findings& out) {
  const std::size_t before = out.relations.size();
  if (have_only_a_number_in_common(scene, a, b))
    judge_number_only(a, b, out);
  else
    judge_matched(scene, a, b, out);
  if (out.relations.size() == before && is_copied(scene, a, b)) out.add(Pattern::echo_copied, a, b);
}

}  // namespace crossclaim::relate
