// Claims without a number: negation, opposite poles, causes, dates of one event. See judge.hpp.
#include <algorithm>

#include "relate/judge.hpp"
#include "relate/origin.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;
using claim::Claim;
using claim::Polarity;

constexpr Day time_to_change = 7;             ///< what had not happened may have happened since
constexpr unsigned telling_words = 2;         ///< shared beyond the verb
constexpr unsigned enough_for_opposites = 4;  ///< words and names in common, beyond which two poles are of one thing
constexpr Day stray_date = 400;               ///< further apart, two dates are two events

struct StatementCase {
  const Scene& scene;
  const Fact& a;
  const Fact& b;
  const Match& m;
  Findings& out;
};

bool is_planned(const Fact& f) {
  return f.claim->modality == claim::Modality::predicted || f.claim->status == claim::Status::planned;
}

bool is_guess(const Fact& f) { return f.claim->modality != claim::Modality::asserted; }

/// "It was not sold", "the club denied that it was sold".
bool says_no(const Fact& f) {
  return (f.claim->polarity == Polarity::negated) != (!f.is_number() && f.claim->modality == claim::Modality::denied);
}

/// Whether both have a time that names a day or a month, closely enough to compare.
bool is_dated(const Window& w) { return w.known && !w.open && w.length() <= 100; }

/// "On Tuesday it had not been reached", "on Sunday it was": the state of one day, and what came later.
bool came_about(const Fact& no, const Fact& yes) {
  if (!no.window.known || no.window.length() > 1 || no.window_carried) return false;
  const Window& later = yes.window.known ? yes.window : yes.moment;
  return (yes.window.known || yes.moment_stated) && later.first > no.window.last;
}

/// "The alarm had not worked" denies no count of people: the words and the number speak of people both, or both of
/// things.
bool counts_what_is_told(const StatementCase& c) {
  const claim::Subject& told = (c.a.is_number() ? c.b : c.a).claim->subject;
  const claim::Subject& counted = (c.a.is_number() ? c.a : c.b).claim->subject;
  const bool unnamed = told.head_key == 0 || told.noun_class == mention::NounClass::none;
  return same_noun(c.a, c.b) || unnamed ||
         mention::is_people(told.noun_class) == mention::is_people(counted.noun_class);
}

bool judge_negation(const StatementCase& c) {
  const Claim& x = *c.a.claim;
  const Claim& y = *c.b.claim;
  const auto is_open = [](const Claim& k) {
    return k.modality == claim::Modality::possible || k.modality == claim::Modality::predicted;
  };
  const bool both_ahead = x.modality == claim::Modality::predicted &&
                          y.modality == claim::Modality::predicted;  // "will appeal", "will not appeal"
  if (says_no(c.a) == says_no(c.b) || (!both_ahead && (is_open(x) || is_open(y)))) return false;
  if (c.m.place == Scope::apart) return true;
  if (!same_verb(c.a, c.b) || (!c.m.surely_one && !same_document(c.a, c.b))) return true;
  // What is denied may be the boss, the day or the thing: only where nearly all words are the same is it what the other
  // says.
  const auto is_loose = [](const Claim& k) { return k.modality == claim::Modality::denied || k.subject.inherited; };
  if ((is_loose(x) || is_loose(y)) && !c.a.is_number() && !c.b.is_number() && c.m.context < enough_for_opposites)
    return true;
  if (c.a.is_number() != c.b.is_number() && !counts_what_is_told(c)) return true;
  const Fact& no = says_no(c.a) ? c.a : c.b;
  const Fact& yes = says_no(c.a) ? c.b : c.a;
  if (came_about(no, yes)) {
    c.out.add(Pattern::status_changed, no, yes);
    return true;
  }
  if (c.m.window == Meeting::apart) return true;
  const bool timed = c.a.window.known || c.b.window.known;
  if (!timed && days_later(no, yes) > time_to_change)
    c.out.add(Pattern::status_changed, no, yes);
  else if (!timed && days_later(yes, no) > time_to_change)
    c.out.add(Pattern::status_changed, yes, no);
  else
    c.out.add(Pattern::statement_negated, c.a, c.b);
  return true;
}

/// "In February" and "in early February" of one text are of one year, whichever it is.
bool are_dated_alike(const StatementCase& c) {
  if (is_dated(c.a.window) && is_dated(c.b.window)) return true;
  const auto months_alone = [](const Window& w) { return !w.known && w.month != 0; };
  return same_document(c.a, c.b) && months_alone(c.a.window) && months_alone(c.b.window) &&
         c.m.window != Meeting::apart;
}

/// Whether the dates are one, or one the closer of the two.
bool judge_one_date(const StatementCase& c) {
  switch (c.m.window) {
    case Meeting::equal: c.out.add(Pattern::same_date, c.a, c.b); return true;
    case Meeting::a_in_b: c.out.add(Pattern::date_inside, c.a, c.b); return true;
    case Meeting::b_in_a: c.out.add(Pattern::date_inside, c.b, c.a); return true;
    default: return false;
  }
}

bool judge_dates(const StatementCase& c) {
  if (!are_dated_alike(c)) return false;
  if (judge_one_date(c)) return true;
  if (c.m.window != Meeting::apart) return false;
  if ((c.a.window_loose || c.b.window_loose) && c.a.is_number() != c.b.is_number()) return true;
  const Claim& x = *c.a.claim;
  const Claim& y = *c.b.claim;
  // A text that tells of two accidents dates both: inside it only the same words are the same event.
  if (same_document(c.a, c.b) && (x.event_key != y.event_key || x.subject.head_key != y.subject.head_key)) return true;
  if (!c.m.surely_one && !same_document(c.a, c.b)) return true;
  // Two sinkings have two dates: a conflict needs one subject.
  if (!names_nobody(c.a.claim->subject) && !names_nobody(c.b.claim->subject) && !same_noun(c.a, c.b)) return true;
  const int years = years_between(c.a.window, c.b.window);
  if (years != 0) {
    c.out.add(Pattern::dates_year_apart, c.a, c.b).numbers[0] = base::Decimal::from_integer(years < 0 ? -years : years);
  } else if (gap(c.a.window, c.b.window) < stray_date) {
    c.out.add(Pattern::dates_apart, c.a, c.b);
  }
  return true;
}

/// Other verbs, but one day or month of two years, and words in common: "were seen in May 2023", "saw in May 2024".
void judge_year(const StatementCase& c) {
  if (same_document(c.a, c.b) || !c.m.surely_one) return;
  const claim::Subject& x = c.a.claim->subject;
  const claim::Subject& y = c.b.claim->subject;
  const bool narrowed =
      x.qualifiers[1] != 0 && (x.qualifiers[1] == y.qualifiers[0] || x.qualifiers[1] == y.qualifiers[1]);
  const unsigned common = c.m.context + (same_noun(c.a, c.b) && !is_generic(x) ? 1 : 0) + (narrowed ? 1 : 0);
  if (common < enough_for_opposites) return;
  if (!is_dated(c.a.window) || !is_dated(c.b.window) || c.a.window.length() != c.b.window.length()) return;
  const int years = years_between(c.a.window, c.b.window);
  if (years == 0 || meeting(moved(c.a.window, years), c.b.window) != Meeting::equal) return;
  c.out.add(Pattern::dates_year_apart, c.a, c.b).numbers[0] = base::Decimal::from_integer(years < 0 ? -years : years);
}

/// What was to be and what was done, what is only reported and what somebody vouches for.
bool judge_strength(const StatementCase& c) {
  if (c.m.window == Meeting::apart || c.a.claim->polarity != c.b.claim->polarity) return false;
  if (is_planned(c.a) != is_planned(c.b) && c.m.surely_one) {
    const Fact& plan = is_planned(c.a) ? c.a : c.b;
    const Fact& deed = is_planned(c.a) ? c.b : c.a;
    if (is_guess(deed) || days_later(plan, deed) == 0) return false;
    c.out.add(Pattern::plan_carried_out, plan, deed);
    return true;
  }
  if (is_guess(c.a) || is_guess(c.b)) return false;
  const auto is_rumour = [](const Fact& f) { return f.claim->hedged && f.source == 0; };
  if (is_rumour(c.a) == is_rumour(c.b)) return false;
  const Fact& rumour = is_rumour(c.a) ? c.a : c.b;
  const Fact& word = is_rumour(c.a) ? c.b : c.a;
  if (word.source == 0) return false;
  c.out.add(Pattern::reported_and_sourced, rumour, word);
  return true;
}

/// One verb, of the same thing.
void judge_event(const StatementCase& c) {
  if (same_sentence(c.a, c.b) || !c.m.one_event) return;
  // "The school was not reached by rescuers", "rescuers reached the school": active and passive turn the subject round.
  const bool turned = same_verb(c.a, c.b) && c.m.context >= enough_for_opposites && says_no(c.a) != says_no(c.b);
  if (c.m.population == Scope::apart && !turned) return;
  const bool one_thing = same_noun(c.a, c.b) && !is_generic(c.a.claim->subject);
  // "No warning was given" names as its subject what the other has as its verb.
  const auto names_event = [](const Fact& f) {
    return f.claim->subject.head_key != 0 && names_nobody(f.claim->subject);
  };
  const bool named = names_event(c.a) || names_event(c.b);
  // "Fresh deployments", and how many more were sent.
  const bool renewed = c.a.claim->additional && c.b.claim->additional && c.a.event == c.b.event && c.m.one_story &&
                       c.m.window != Meeting::apart;
  const unsigned enough = renewed && c.m.one_topic ? 0 : renewed || (named && c.m.surely_one) ? 1 : telling_words;
  if (c.m.context < enough && !one_thing) return;
  if (judge_negation(c)) return;
  const bool strength = judge_strength(c);
  if (judge_dates(c) || strength) return;
  if (same_document(c.a, c.b) || is_guess(c.a) != is_guess(c.b)) return;
  if (c.a.is_number() || c.b.is_number()) {
    if (renewed && c.a.is_number() != c.b.is_number()) c.out.add(Pattern::same_statement, c.a, c.b);
    return;
  }
  if (!same_verb(c.a, c.b) && (c.a.event == Predicate::present || c.m.context < telling_words))
    return;  // who fights and who is seen at a camp
  if (are_hours_apart(c.a, c.b, c.m)) {
    c.out.add(Pattern::hours_apart, c.a, c.b);
    return;
  }
  c.out.add(one_origin(c.scene, c.a, c.b) ? Pattern::same_statement_echo : Pattern::same_statement, c.a, c.b);
}

/// "The power was cut", a report of Monday; "it was restored on Tuesday": the later state is dated after the other's
/// report.
bool is_of_later(const Fact& state, const Fact& later) {
  return !same_document(state, later) && state.moment.known && later.window.known && !later.window_carried &&
         later.window.first > state.moment.last && (!state.window.known || state.window.first <= state.moment.last);
}

/// "Foreign conscripts", "Kenya's incursion": the words on the axis name what they speak of.
bool is_name(const Fact& f) {
  const base::Span words = f.claim->stance.span;
  return !words.empty() && f.claim->subject.span.contains(words) && f.claim->subject.span.end == words.end;
}

/// That one is silent does not mean that the other is. But one idea is one party's, and one operation goes by several
/// names.
bool are_other_parties(const StatementCase& c) {
  if (c.a.claim->stance.of_party) return false;
  // "The pass is open", "the ferry is out of service": two things under two names.
  const claim::Subject& x = c.a.claim->subject;
  const claim::Subject& y = c.b.claim->subject;
  const bool two_names = !c.a.is_cause && !names_nobody(x) && !names_nobody(y) && !is_generic(x) && !is_generic(y) &&
                         !same_noun(c.a, c.b) && !same_nation(c.a, c.b);
  if (two_names && !mention::is_people(x.noun_class) && !mention::is_people(y.noun_class) && !is_name(c.a)) return true;
  return is_name(c.a) && is_name(c.b) ? c.m.nations_differ : c.m.population == Scope::apart;
}

/// Where the words put the party, a denial turned round: "denied that the union was behind it".
int side_of(const Fact& f) {
  return f.claim->modality == claim::Modality::denied ? -f.claim->stance.pole : f.claim->stance.pole;
}

/// Who did it: one party is accused and clears itself, or two are accused.
void judge_parties(const StatementCase& c) {
  if (!c.m.one_event || same_sentence(c.a, c.b)) return;
  const claim::Stance& x = c.a.claim->stance;
  const claim::Stance& y = c.b.claim->stance;
  if (x.party == 0 || y.party == 0 || names_nobody(c.a.claim->subject) || names_nobody(c.b.claim->subject)) return;
  const bool one_name = x.initials != 0 && x.initials == y.initials;
  const bool one_party = x.party == y.party || one_name || same_nation(c.a, c.b);
  const bool surely =
      c.m.surely_one && c.m.context + (one_name ? 1 : 0) >= telling_words && c.m.window != Meeting::apart;
  const bool guess = c.a.is_possible() || c.b.is_possible() || is_planned(c.a) || is_planned(c.b);
  if (one_party && side_of(c.a) != side_of(c.b)) {
    const bool accuses = side_of(c.a) > 0;
    Relation& r = c.out.add(Pattern::party_denied, accuses ? c.a : c.b, accuses ? c.b : c.a);
    if (!surely || guess) r.verdict = Verdict::soft;
  } else if (one_party && !same_document(c.a, c.b)) {
    c.out.add(Pattern::same_stance, c.a, c.b);
  } else if (!one_party && side_of(c.a) > 0 && side_of(c.b) > 0 && c.m.surely_one && c.m.context > 0 &&
             c.m.window != Meeting::apart && !same_source(c.a, c.b)) {
    c.out.add(Pattern::parties_differ, c.a, c.b);
  }
}

/// "82 schools were open": a number beside the words says that they are told of some.
bool is_told_of_some(const Scene& scene, const Fact& words) {
  constexpr ClaimIndex reach = 6;
  for (ClaimIndex back = 1; back <= reach && back <= words.index; ++back) {
    const Fact& f = scene.facts[words.index - back];
    if (!same_sentence(f, words)) break;
    if (f.measure == Measure::count && same_noun(f, words) && !is_generic(words.claim->subject)) return true;
  }
  return false;
}

/// Two claims on one axis: do they stand on the same pole?
void judge_stance(const StatementCase& c) {
  const bool same_pole = c.a.claim->stance.pole == c.b.claim->stance.pole;
  // Of one transfer giver and taker may be named.
  if (!c.m.one_event || (!same_pole && are_other_parties(c))) return;
  const bool one_thing = c.m.context >= enough_for_opposites ||
                         ((same_nation(c.a, c.b) || same_noun(c.a, c.b)) && c.m.context >= telling_words) ||
                         (same_nation(c.a, c.b) && c.m.one_topic);
  const bool gradable = c.a.claim->stance.gradable || c.b.claim->stance.gradable;
  const bool guess = is_guess(c.a) || is_guess(c.b) || gradable || !one_thing;
  const bool one_reason =
      c.a.is_cause && c.b.is_cause && (c.m.context >= telling_words || c.m.window == Meeting::equal);
  const bool told_again =
      !same_document(c.a, c.b) || ((same_nation(c.a, c.b) || one_reason) && !same_sentence(c.a, c.b));
  if (same_pole && (!told_again || (c.m.context < telling_words && !same_nation(c.a, c.b) && !one_reason))) return;
  if (same_pole) {
    const claim::Stance& words = c.a.claim->stance;
    const bool one_phrase = words.phrase != 0 && words.phrase == c.b.claim->stance.phrase;
    if (words.gradable && one_phrase && !same_document(c.a, c.b)) c.out.add(Pattern::same_phrase, c.a, c.b);
    if (is_guess(c.a) != is_guess(c.b))
      c.out.add(Pattern::possible_and_stated, is_guess(c.a) ? c.b : c.a, is_guess(c.a) ? c.a : c.b);
    else
      c.out.add(Pattern::same_stance, c.a, c.b);
    if (one_thing && are_hours_apart(c.a, c.b, c.m)) c.out.add(Pattern::hours_apart, c.a, c.b);
    return;
  }
  if (is_told_of_some(c.scene, c.a) && is_told_of_some(c.scene, c.b)) return;
  // "The lights are out. All will be on by midnight": how it is and how it will be.
  if (same_document(c.a, c.b) && is_planned(c.a) != is_planned(c.b) && !c.a.is_cause) return;
  // One text may tell of conscripts and of volunteers.
  if (same_sentence(c.a, c.b) || (same_document(c.a, c.b) && is_name(c.a) && is_name(c.b))) return;
  if (is_name(c.a) && is_name(c.b)) {
    c.out.add(Pattern::named_otherwise, c.a, c.b);
    judge_one_date(c);
  } else if (c.a.claim->stance.of_party)
    c.out.add(Pattern::stance_strained, c.a, c.b);
  else if (c.a.is_cause)
    c.out.add(guess ? Pattern::stance_strained : Pattern::cause_opposed, c.a, c.b);
  else if (days_later(c.a, c.b) > time_to_change && !c.a.window.known)
    c.out.add(Pattern::status_changed, c.a, c.b);
  else if (days_later(c.b, c.a) > time_to_change && !c.b.window.known)
    c.out.add(Pattern::status_changed, c.b, c.a);
  else if (c.m.window == Meeting::apart || is_of_later(c.a, c.b))
    c.out.add(Pattern::status_changed, c.a, c.b);
  else if (is_of_later(c.b, c.a))
    c.out.add(Pattern::status_changed, c.b, c.a);
  else
    c.out.add(guess ? Pattern::stance_strained : Pattern::stance_opposed, c.a, c.b);
}

/// None against some: "no shots were fired" and "40 shots were fired", "not one mill will close" and "two are to be
/// closed in June".
bool judge_none_and_some(const StatementCase& c) {
  if (c.a.is_number() == c.b.is_number()) return false;
  const Fact& words = c.a.is_number() ? c.b : c.a;
  const Fact& number = c.a.is_number() ? c.a : c.b;
  const bool narrower =
      c.m.population ==
      (c.a.is_number() ? Scope::b_in_a : Scope::a_in_b);  // "no women were held", "12 people were held"
  const bool denied = words.claim->modality == claim::Modality::denied && same_noun(c.a, c.b) &&
                      !is_generic(words.claim->subject);  // "denied that it had received any warning"
  if ((words.claim->polarity != Polarity::negated && !denied) || number.value.is_zero() || is_guess(number) ||
      (is_planned(words) && !number.is_forecast()) || narrower)
    return false;
  const unsigned enough = same_verb(c.a, c.b) ? 1 : telling_words;  // "nobody was dismissed", "three were dismissed"
  if (!c.m.surely_one || c.m.population == Scope::apart || c.m.window == Meeting::apart || c.m.context < enough ||
      !counts_what_is_told(c))
    return false;
  Relation& r = c.out.add(Pattern::statement_negated, c.a, c.b);
  if (denied) r.verdict = Verdict::soft;
  return true;
}

/// Two causes of one thing: they may stand together, a reader has to see.
void judge_causes(const StatementCase& c) {
  const bool one_thing = c.m.one_event && (same_nation(c.a, c.b) || c.m.context >= telling_words);
  if (one_thing && !same_sentence(c.a, c.b)) c.out.add(Pattern::explanations_differ, c.a, c.b);
}

/// Words on an axis beside a number of what they speak of.
void judge_words_and_number(const StatementCase& c) {
  const Fact& words = c.a.is_number() ? c.b : c.a;
  const Fact& number = c.a.is_number() ? c.a : c.b;
  if (!c.m.one_event || same_sentence(c.a, c.b)) return;
  const bool one_thing = same_nation(c.a, c.b) || c.m.context >= telling_words;
  if (number.cause != 0 && number.cause == words.claim->stance.axis && words.is_cause) {
    if (number.cause_pole != words.claim->stance.pole && one_thing) c.out.add(Pattern::cause_opposed, c.a, c.b);
    return;
  }
  if (!same_nation(c.a, c.b)) return;
  if (is_arrival(words.event) && is_arrival(number.event) && number.claim->additional)
    c.out.add(Pattern::moved_beside_sent, words, number);
  else if (is_loss(words.event) && is_loss(number.event) && same_document(c.a, c.b))
    c.out.add(Pattern::word_beside_count, words, number);
}

bool share_a_nation(const claim::EntitySet& a, const claim::EntitySet& b) {
  const auto is_in = [&](mention::EntityId id) {
    return id != mention::no_entity && std::find(b.ids.begin(), b.ids.end(), id) != b.ids.end();
  };
  return std::any_of(a.ids.begin(), a.ids.end(), is_in);
}

/// "A raid of 7 May killed a platoon", where another report has only words of 7 May on the dead: of one day of any
/// year.
bool judge_saying_day(const StatementCase& c, const Fact& deed, const Fact& words) {
  if (same_document(deed, words) || !c.m.one_story || !is_loss(deed.event) || !is_loss(words.event) ||
      !share_a_nation(deed.claim->subject.nationality, words.claim->subject.nationality))
    return false;
  const bool told = !words.window.known && words.moment_stated && !words.is_deadline && words.moment.length() <= 1;
  if (deed.is_number() || !told || !deed.window.known || deed.window.open || deed.window.length() > 1 ||
      deed.window_carried)
    return false;
  const base::CivilDate x = base::to_civil(deed.window.first), y = base::to_civil(words.moment.first);
  if (x.month != y.month || x.day != y.day) return false;
  c.out.add(Pattern::saying_day_as_event, deed, words);
  return true;
}

/// "The exact number is still being assessed": a figure of the same thing in the same text, given just before or in the
/// writer's own voice.
void judge_open_number(const StatementCase& c) {
  const Fact& words = c.a.is_number() ? c.b : c.a;
  const Fact& number = c.a.is_number() ? c.a : c.b;
  if (number.measure != Measure::count || words.spoken_of == no_claim || c.m.link != Link::same ||
      !same_document(words, number))
    return;
  const Fact& told = c.scene.facts[words.spoken_of];
  const bool beside = number.index == told.index;
  const bool one_people =
      number.claim->subject.nationality == told.claim->subject.nationality || told.claim->subject.nationality.empty();
  const bool same_count = number.source == 0 && one_people && number.claim->additional == told.claim->additional;
  if (beside || same_count) c.out.add(Pattern::number_unsettled, number, words);
}

/// "Losses mount on both sides. Some 900 Chadian soldiers have been killed.": two are announced, and one of them is
/// counted.
void judge_one_side(const StatementCase& c) {
  constexpr std::uint32_t next = 2;
  constexpr ClaimIndex reach = 12;
  const Fact& words = c.a.is_number() ? c.b : c.a;
  const Fact& number = c.a.is_number() ? c.a : c.b;
  const auto follows = [&](const Fact& f) {
    return f.measure == Measure::count && is_loss(f.event) && same_document(f, words) &&
           f.claim->sentence >= words.claim->sentence && sentences_between(f, words) <= next;
  };
  const claim::EntitySet& side = number.claim->subject.nationality;
  if (!follows(number) || side.empty() || side.ids[1] != mention::no_entity) return;
  for (ClaimIndex i = words.index; i < c.scene.facts.size() && i < words.index + reach; ++i)
    if (follows(c.scene.facts[i]) && !(c.scene.facts[i].claim->subject.nationality == side)) return;
  c.out.add(Pattern::one_side_told, words, number);
}

/// "60 guards were seen at a camp", "the guards went straight into battle": of one text, one army on two steps of its
/// way.
void judge_stages(const StatementCase& c) {
  using claim::Stage;
  const Fact& words = c.a.is_number() ? c.b : c.a;
  const Fact& number = c.a.is_number() ? c.a : c.b;
  const bool told = number.measure == Measure::count && !is_guess(number) && !is_guess(words) &&
                    !number.place_carried && number.claim->stage != Stage::none;
  const bool one_army = number.claim->subject.military && c.m.population == Scope::equal &&
                        same_document(words, number) && !same_sentence(words, number);
  if (!told || !one_army || !is_arrival(number.event) || !(is_arrival(words.event) || is_loss(words.event))) return;
  const auto differ = [&](Stage stage) {
    return words.claim->stage != Stage::none && (words.claim->stage == stage) != (number.claim->stage == stage);
  };
  // Who is sent to a region goes to its front as well; who is seen somewhere is there.
  if (differ(Stage::sent) || (number.event == Predicate::present && differ(Stage::at_front)))
    c.out.add(Pattern::stage_differs, number, words);
}

}  // namespace

void judge_statements(const Scene& scene, const Fact& a, const Fact& b, const Match& m, Findings& out) {
  const StatementCase c{scene, a, b, m, out};
  if (a.is_number() != b.is_number()) judge_stages(c);
  const claim::Stance& x = a.claim->stance;
  const claim::Stance& y = b.claim->stance;
  if (x.of_number || y.of_number) {
    if (a.is_number() != b.is_number()) judge_open_number(c);
    return;
  }
  if (x.of_both || y.of_both) {
    if (a.is_number() != b.is_number()) judge_one_side(c);
    return;
  }
  if (x.axis != 0 && x.axis == y.axis) return x.of_doer && y.of_doer ? judge_parties(c) : judge_stance(c);
  if (a.is_cause && b.is_cause) return judge_causes(c);
  if (a.is_number() != b.is_number() && (x.axis != 0 || y.axis != 0)) return judge_words_and_number(c);
  if (judge_saying_day(c, a, b) || judge_saying_day(c, b, a)) return;
  const bool one_event = a.event != Predicate::other && a.event == b.event && (same_noun(a, b) || same_nation(a, b));
  const bool one_verb = same_verb(a, b) || one_event;
  if (!one_verb) return judge_year(c);
  if (!judge_none_and_some(c)) judge_event(c);
}

}  // namespace crossclaim::relate
