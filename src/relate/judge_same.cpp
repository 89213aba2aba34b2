// Two counts of one category: what is left when neither field nor time nor modality explains the difference is
// agreement or conflict. See judge.hpp.
#include <algorithm>

#include "relate/judge.hpp"
#include "relate/origin.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::int64_t another_size = 12;   ///< times; two tolls of one event do not differ so far
constexpr std::int64_t out_of_scale = 50;   ///< times; not even one source says both of one thing
constexpr std::int64_t one_sum = 2;         ///< times
constexpr std::int64_t a_few = 12;          ///< so few may become many times as many within a day
constexpr unsigned words_of_one_count = 3;  ///< the sentences share more than that there was a loss

Pattern echo_pattern(OriginEvidence evidence) {
  switch (evidence) {
    case OriginEvidence::shared_string: return Pattern::echo_wording;
    case OriginEvidence::shared_rare_value: return Pattern::echo_value;
    case OriginEvidence::same_named_source: return Pattern::echo_source;
    case OriginEvidence::same_document: break;
  }
  return Pattern::same_figure_twice;
}

}  // namespace

bool judge_bodies(const Case& c) {
  const bool a_found = c.a.claim->subject.subset && is_generic(c.a.claim->subject);
  const bool b_found = c.b.claim->subject.subset && is_generic(c.b.claim->subject);
  const Fact& found = a_found ? c.a : c.b;
  const Fact& dead = a_found ? c.b : c.a;
  if (a_found == b_found || !is_loss(dead.event) || !is_lower(found.value, dead.value)) return false;
  c.out.add(Pattern::part_population, found, dead);
  return true;
}

void agree(const Case& c) {
  const Fact& inner = c.fit.a_inner ? c.a : c.b;
  const Fact& outer = c.fit.a_inner ? c.b : c.a;
  switch (c.fit.fit) {
    case Fit::equal: {
      const auto evidence = one_origin(c.scene, c.a, c.b);
      const Pattern plain = !same_source(c.a, c.b) ? Pattern::same_figure
                            : c.one_text()         ? Pattern::same_figure_twice
                                                   : Pattern::echo_source;
      c.out.add(evidence ? echo_pattern(*evidence) : plain, c.a, c.b);
      return;
    }
    case Fit::rounded: c.out.add(Pattern::rounded_figure, c.a, c.b); return;
    case Fit::bound_dropped: c.out.add(Pattern::bound_dropped, c.a, c.b); return;
    case Fit::inside:
      c.out.add(!outer.value.said.has_high  ? Pattern::above_floor
                : !outer.value.said.has_low ? Pattern::under_ceiling
                                            : Pattern::inside_range,
                inner, outer);
      return;
    default: {
      const base::Interval shared = base::intersection(c.a.value.said, c.b.value.said);
      Relation& r =
          c.out.add(shared.has_low && shared.has_high ? Pattern::overlapping_ranges : Pattern::same_figure, c.a, c.b);
      r.numbers = {shared.low, shared.high, {}};
    }
  }
}

namespace {

/// What does not deny the agreement but qualifies it: strength, attribution, stage.
void qualify(const Case& c) {
  const claim::Claim& x = *c.a.claim;
  const claim::Claim& y = *c.b.claim;
  const bool flat_x = !x.hedged && x.source_count == 0;
  const bool flat_y = !y.hedged && y.source_count == 0;
  if ((x.hedged && flat_y) || (y.hedged && flat_x)) c.out.add(Pattern::reported_and_flat, c.a, c.b);
  const auto at_front = [](const claim::Claim& k) { return k.stage == claim::Stage::at_front; };
  const bool staged = x.stage != claim::Stage::none && y.stage != claim::Stage::none;
  if (staged && at_front(x) != at_front(y) && is_arrival(c.a.event)) c.out.add(Pattern::stage_differs, c.a, c.b);
  const claim::EntitySet& by_x = x.agent.nationality;
  const claim::EntitySet& by_y = y.agent.nationality;
  const bool acts = is_loss(c.a.event) || c.a.event == Predicate::attacked || c.a.event == Predicate::destroyed;
  if (acts && !by_x.empty() && !by_y.empty() && !(by_x == by_y)) c.out.add(Pattern::agents_differ, c.a, c.b);
  if (c.one_text() || !one_origin(c.scene, c.a, c.b)) return;
  const bool named_x = c.a.source_named;
  const bool named_y = c.b.source_named;
  if ((named_x && flat_y) || (named_y && flat_x)) c.out.add(Pattern::attribution_lost, c.a, c.b);
}

/// One end of a range in the headline, as if it were the number.
bool is_end_of_range(const Value& point, const Value& range) {
  if (!point.is_point() || range.modifier != mention::Modifier::range) return false;
  return point.said.low == range.said.high || point.said.low == range.said.low;
}

/// Whether the body repeats the figure of the headline: another figure in it is then another's.
bool is_told_below(const Scene& scene, const Fact& title) {
  constexpr ClaimIndex reach = 24;
  for (ClaimIndex i = title.index + 1;
       i < scene.facts.size() && i <= title.index + reach && same_document(scene.facts[i], title); ++i) {
    const Fact& f = scene.facts[i];
    if (!f.is_title() && f.measure == title.measure && link(f.event, title.event) == Link::same &&
        is_one_number(compare(f.value, title.value).fit))
      return true;
  }
  return false;
}

bool judge_headline(const Case& c) {
  if (!c.one_text() || c.a.is_title() == c.b.is_title()) return false;
  const Fact& title = c.a.is_title() ? c.a : c.b;
  const Fact& body = c.a.is_title() ? c.b : c.a;
  // A part that the body names is no rival of the headline's whole.
  if (body.base != no_claim || (body.claim->additional && !title.claim->additional)) return false;
  const bool unsure = title.is_forecast() || body.is_forecast() || title.is_possible() || body.is_possible();
  if (is_end_of_range(title.value, body.value)) {
    Relation& r = c.out.add(Pattern::headline_top_of_range, title, body);
    if (unsure) r.verdict = Verdict::soft;
    return true;
  }
  if (c.fit.fit != Fit::apart) return title.value.modifier == mention::Modifier::vague && c.fit.fit == Fit::strained;
  if (is_told_below(c.scene, title)) return true;
  Relation& r = c.out.add(Pattern::headline_apart, title, body);
  if (unsure) r.verdict = Verdict::soft;
  return true;
}

void disagree_softly(const Case& c) {
  switch (c.fit.fit) {
    case Fit::near: c.out.add(Pattern::figures_near, c.a, c.b); return;
    case Fit::touch: c.out.add(Pattern::figures_touch, c.a, c.b); return;
    default: break;
  }
  const bool floor = !c.a.value.said.has_high || !c.b.value.said.has_high;
  const Fact& less = figure(c.a.value) < figure(c.b.value) ? c.a : c.b;
  const Fact& more = &less == &c.a ? c.b : c.a;
  if (floor && accumulates(less.event) && less.moment_stated && !more.moment.known) {
    c.out.add(Pattern::toll_may_rise, less, more).numbers[0] = c.fit.factor;
    return;
  }
  c.out.add(floor ? Pattern::floor_strained : Pattern::ceiling_strained, c.a, c.b).numbers[0] = c.fit.factor;
}

bool has_ceiling_word(const Fact& f) { return f.value.modifier == mention::Modifier::up_to && f.value.cancellable; }

/// Eight dead and 150,000 dead: an attack and a war, unless one army or one source is named with both.
bool is_of_another_size(const Case& c) {
  if ((!accumulates(c.a.event) && !is_loss(c.a.event)) || is_arrival(c.a.event) || same_nation(c.a, c.b) ||
      c.a.is_title() || c.b.is_title())
    return false;
  if (c.a.value.is_zero() || c.b.value.is_zero()) return false;
  if (same_source(c.a, c.b) && c.fit.factor < base::Decimal::from_integer(out_of_scale)) return false;
  if (has_ceiling_word(c.a) || has_ceiling_word(c.b)) return false;
  return c.fit.factor >= base::Decimal::from_integer(another_size);
}

/// "No one was missing. ... Two were missing": none of all and some, in one breath.
bool denies_next(const Case& c) {
  const Fact& none = c.a.value.is_zero() ? c.a : c.b;
  const bool beside = c.one_text() && c.b.claim->sentence - c.a.claim->sentence <= 1;
  return beside && c.a.value.is_zero() != c.b.value.is_zero() && is_generic(none.claim->subject) &&
         c.m.window != Meeting::apart && c.m.place == Scope::equal && !c.a.is_title() && !c.b.is_title();
}

/// The firemen on the spot and the people aboard: who is there under two names is one crowd only on one occasion, and
/// where the figures are of one size. A crowd is counted in thousands, and by each as it likes; a few people in one
/// place and many are others.
bool are_others_there(const Case& c) {
  constexpr std::int64_t crowd = 1000;
  const auto there = [](const Fact& f) { return f.event == Predicate::present; };
  const bool two_names = (c.m.population == Scope::a_in_b || c.m.population == Scope::b_in_a) && !same_noun(c.a, c.b);
  const bool occasion = c.m.window != Meeting::unknown || c.m.context >= words_of_one_count;
  if (there(c.a) && there(c.b) && two_names && !occasion) return true;
  const bool people =
      mention::is_people(c.a.claim->subject.noun_class) && mention::is_people(c.b.claim->subject.noun_class);
  const bool groups = there(c.a) && there(c.b) && people && c.m.population == Scope::unsure && !same_noun(c.a, c.b) &&
                      !is_generic(c.a.claim->subject) && !is_generic(c.b.claim->subject);
  const bool few =
      people && !c.one_text() && std::min(figure(c.a.value), figure(c.b.value)) < base::Decimal::from_integer(crowd);
  const bool one_there = there(c.a) || there(c.b);
  return one_there && (two_names || few || groups) && c.fit.factor > base::Decimal::from_integer(one_size) &&
         !same_nation(c.a, c.b);
}

/// "130 of the inmates were caught", "100 of 1,455 stayed": some who did one thing, and some who did another.
bool are_other_parts(const Case& c) {
  return counts_some(c.a) && counts_some(c.b) && !same_verb(c.a, c.b) && !c.m.two_voices;
}

/// The dead, the missing, the arrested of two reports without a day: one may have counted later, unless the figures lie
/// far apart.
bool may_be_later(const Case& c) {
  const bool cases =
      c.a.event == Predicate::other && c.a.claim->subject.noun_class == mention::NounClass::happening;  // of an illness
  const bool moves = accumulates(c.a.event) || fluctuates(c.a.event) || cases;
  const bool undated = !c.a.moment.known && !c.b.moment.known;
  if (c.a.value.is_zero() || c.b.value.is_zero()) return false;
  const bool few = top(c.a.value) <= base::Decimal::from_integer(a_few) &&
                   top(c.b.value) <= base::Decimal::from_integer(a_few);  // two hurt at noon, six at night
  return !c.one_text() && moves && undated && c.a.measure == Measure::count && !is_arrival(c.a.event) &&
         !is_arrival(c.b.event) && (few || c.fit.factor < base::Decimal::from_integer(one_size));
}

}  // namespace

bool tells_twice(const Case& c) {
  if (!c.one_text() || c.a.is_title() || c.b.is_title() || same_nation(c.a, c.b) || c.m.two_voices) return true;
  if (c.a.source != 0 && c.b.source != 0) {
    // Another voice in one text mostly has something else to tell, unless it names the very same things.
    if (!same_source(c.a, c.b)) return same_noun(c.a, c.b) && !is_generic(c.a.claim->subject) && c.m.context >= 3;
    return c.m.context >= 2;
  }
  if (c.m.context >= 4 && c.a.event != Predicate::attacked) return true;
  return same_verb(c.a, c.b) && c.m.context >= 3;
}

bool counts_nothing(const Fact& f) {
  const claim::Subject& s = f.claim->subject;
  return f.measure == Measure::count && f.event == Predicate::other && s.noun == 0 && s.head_key == 0 &&
         f.base == no_claim && !f.claim->revised;
}

bool is_open(const Case& c) {
  const auto open = [](const Fact& f) { return f.is_forecast() || f.is_possible(); };
  return open(c.a) || open(c.b);
}

bool is_other_sum(const Case& c) {
  const bool far = is_open(c) && c.fit.factor >= base::Decimal::from_integer(
                                                     out_of_scale);  // what a plan costs and what it adds to a fare
  return c.a.measure == Measure::money &&
         (far || (!same_noun(c.a, c.b) && c.fit.factor >= base::Decimal::from_integer(one_sum)));
}

namespace {

/// Two polls of one question ask other people; homes are counted otherwise than households.
bool are_counted_otherwise(const Case& c) {
  const auto by_text = [](const Fact& f) { return f.claim->source_count > 0 && f.claim->sources[0].anonymous; };
  const auto is_group = [](const Fact& f) { return f.claim->subject.noun_class == mention::NounClass::group; };
  if (c.a.measure == Measure::share)
    return !c.one_text() && c.a.source != 0 && c.b.source != 0 && (by_text(c.a) || by_text(c.b));
  return c.a.measure == Measure::count && is_group(c.a) != is_group(c.b);
}

void disagree(const Case& c) {
  if (same_sentence(c.a, c.b) && !c.m.two_voices) return;
  if (!c.one_text() && c.a.is_replaced != c.b.is_replaced)
    return;  // what one report gives as the past is no rival of the other's present
  const bool nameless = counts_nothing(c.a) || counts_nothing(c.b);
  const bool of_named = counts_nothing(c.a) != counts_nothing(c.b);
  if (nameless && (c.one_text() || of_named || c.fit.factor >= base::Decimal::from_integer(one_sum))) return;
  if (denies_next(c)) {
    c.out.add(Pattern::figures_apart, c.a, c.b);
    return;
  }
  if (are_others_there(c) || are_other_parts(c) || judge_bodies(c)) return;
  // Families, households and crews are counted beside their people.
  const auto is_group = [](const Fact& f) { return f.claim->subject.noun_class == mention::NounClass::group; };
  const auto is_people = [](const Fact& f) { return f.claim->subject.noun_class == mention::NounClass::people; };
  if ((is_group(c.a) && is_people(c.b)) || (is_people(c.a) && is_group(c.b))) {
    c.out.add(Pattern::other_unit, c.a, c.b);
    return;
  }
  if (is_other_sum(c) || !c.m.surely_one || !tells_twice(c) || is_of_another_size(c)) {
    if (c.one_text() && c.m.context >= 1) c.out.add(Pattern::other_event, c.a, c.b);
    return;
  }
  if (c.m.population == Scope::unsure || c.m.place == Scope::unsure) {
    if (c.one_text() || c.m.population == Scope::unsure) {
      c.out.add(c.m.population == Scope::unsure ? Pattern::other_population : Pattern::other_place, c.a, c.b);
      return;
    }
  }
  if (c.fit.fit != Fit::apart) return disagree_softly(c);
  if (has_ceiling_word(c.a) || has_ceiling_word(c.b)) {
    if (c.fit.factor >= base::Decimal::from_integer(out_of_scale) && !same_nation(c.a, c.b)) return;
    c.out.add(Pattern::ceiling_far, c.a, c.b).numbers[0] = c.fit.factor;
    return;
  }
  // "53 were saved", "ten of the crew were saved": a few of one sort are some of the many.
  const Scope fewer = c.a.value.said.low < c.b.value.said.low ? Scope::a_in_b : Scope::b_in_a;
  if (!c.one_text() && !same_source(c.a, c.b) && is_outcome(c.a.event) && c.m.population == fewer &&
      c.fit.factor >= base::Decimal::from_integer(one_size) && !c.a.value.is_zero() && !c.b.value.is_zero()) {
    c.out.add(Pattern::other_population, c.a, c.b);
    return;
  }
  if (may_be_later(c)) {
    c.out.add(Pattern::tolls_undated, c.a, c.b);
    return;
  }
  if (are_counted_otherwise(c)) {
    c.out.add(Pattern::figures_unlike, c.a, c.b);
    return;
  }
  const bool unstated = !c.a.moment_stated || !c.b.moment_stated;
  if (same_source(c.a, c.b) && (same_moment(c.a, c.b) || (unstated && c.a.moment.known && c.b.moment.known))) {
    c.out.add(c.one_text() ? Pattern::one_source_apart : Pattern::utterance_apart, c.a, c.b);
    return;
  }
  c.out.add(may_be_two_counts(c) ? Pattern::figures_unlike : Pattern::figures_apart, c.a, c.b);
}

}  // namespace

bool may_be_two_counts(const Case& c) {
  const bool named =
      (same_noun(c.a, c.b) && !is_generic(c.a.claim->subject)) || same_nation(c.a, c.b) || same_source(c.a, c.b);
  const bool bodily = is_loss(c.a.event) && is_loss(c.b.event);
  const bool worded = c.m.context >= words_of_one_count;
  return bodily && !worded && !c.one_text() && !named && c.fit.factor >= base::Decimal::from_integer(one_sum);
}

bool are_one_count(const Case& c) {
  constexpr std::int64_t no_chance = 100, of_one_event = 20, of_no_event = 50;
  const mention::NounClass x = c.a.claim->subject.noun_class, y = c.b.claim->subject.noun_class;
  const bool people = mention::is_people(x) && mention::is_people(y);
  const bool open = names_nobody(c.a.claim->subject) || names_nobody(c.b.claim->subject);
  const bool lots = c.a.event != c.b.event && is_outcome(c.a.event) && is_outcome(c.b.event);
  const bool known = c.a.event != Predicate::other && c.b.event != Predicate::other;
  const std::int64_t enough = !known ? of_no_event : c.m.link == Link::same ? of_one_event : no_chance;
  const bool one_figure = is_one_number(c.fit.fit) && figure(c.a.value) == figure(c.b.value) &&
                          figure(c.a.value) >= base::Decimal::from_integer(enough);
  return !c.one_text() && c.m.one_story && one_figure && (people || open) &&
         c.a.claim->additional == c.b.claim->additional && !lots && !c.m.nations_differ && c.m.place != Scope::apart &&
         c.m.window != Meeting::apart;
}

namespace {

bool other_field(const Case& c) {
  if (c.m.old_event) {
    c.out.add(Pattern::other_window, c.a, c.b);
    return true;
  }
  if (c.m.population == Scope::apart && !are_one_count(c)) {
    // The passengers of a day and the people at a door: nobody would compare them.
    const bool strangers = c.a.event == Predicate::present && c.b.event == Predicate::present && !c.m.nations_differ &&
                           c.fit.factor >= base::Decimal::from_integer(another_size);
    if (strangers) return true;
    c.out.add(c.m.nations_differ ? Pattern::other_nationality : Pattern::other_population, c.a, c.b);
    return true;
  }
  if (!c.agrees() && !are_one_side(c.a, c.b) && is_loss(c.a.event)) {
    c.out.add(Pattern::other_population, c.a, c.b);
    return true;
  }
  // One large figure of one thing: the other place may be that of whoever counted.
  const bool one_figure = c.fit.fit == Fit::equal && same_noun(c.a, c.b) && c.m.context >= 2 &&
                          figure(c.a.value) >= base::Decimal::from_integer(50);
  if (c.m.place == Scope::apart && !one_figure && !(c.agrees() && is_arrival(c.a.event))) {
    c.out.add(Pattern::other_place, c.a, c.b);
    return true;
  }
  return false;
}

/// One event under two dates: what else there is to say of the two figures.
void qualify_dates(const Case& c) {
  const Relation& last = c.out.relations.back();
  if (last.family != Family::conflicts || last.kind != ConflictKind::date) return;
  if (c.agrees()) qualify(c);
  if (c.fit.fit == Fit::touch || c.fit.fit == Fit::near) disagree_softly(c);
}

/// "Since October" and "last autumn" of one figure in one text: the first runs on to what the text tells as new.
bool leaves_end_open(const Case& c, const Fact& open, const Fact& closed) {
  return c.one_text() && is_arrival(open.event) && c.fit.fit == Fit::equal && open.window.open && !closed.window.open &&
         closed.claim->time.present && !same_sentence(open, closed);
}

}  // namespace

void judge_same(const Case& c) {
  if (c.m.population != Scope::apart && judge_told(c)) return;
  if (!c.m.two_voices && (judge_some_of(c) || is_part_of_its_own(c))) return;
  if (other_field(c) || judge_subset(c) || judge_base(c) || judge_inside(c) || judge_increment(c)) return;
  if (judge_modality(c)) return;
  if (judge_time(c)) return qualify_dates(c);
  if (judge_arrivals(c) || judge_unnamed_nation(c) || judge_headline(c)) return;
  const bool unsure = c.m.population == Scope::unsure || c.m.place == Scope::unsure;
  const bool by_chance = c.fit.fit != Fit::equal || figure(c.a.value) < base::Decimal::from_integer(100);
  if (judge_update(c)) return;
  if (c.agrees() && unsure && by_chance && c.m.context < 3 && !c.m.one_topic) return;
  if (judge_containment(c) || judge_breakdown(c)) return;
  if (!c.agrees()) return disagree(c);
  agree(c);
  if (is_loss(c.a.event) && c.m.surely_one && are_hours_apart(c.a, c.b, c.m)) c.out.add(Pattern::hours_apart, c.a, c.b);
  judge_standstill(c);
  if (leaves_end_open(c, c.a, c.b)) c.out.add(Pattern::end_unsaid, c.a, c.b);
  if (leaves_end_open(c, c.b, c.a)) c.out.add(Pattern::end_unsaid, c.b, c.a);
  qualify(c);
}

}  // namespace crossclaim::relate
