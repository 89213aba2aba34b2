// What a later day explains: tolls that rise, states that change, sources that revise themselves. See judge.hpp.
#include "relate/judge.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;
using base::Decimal;

constexpr Day slow = 21;                    ///< a toll may multiply in a longer time
constexpr Day frozen_for = 30;              ///< a rising toll does not stand still so long
constexpr Day news_cycle = 2;               ///< counts that do not grow are not recounted within it
constexpr unsigned words_of_one_thing = 3;  ///< shared words without which a source speaks of something else
constexpr std::int64_t another_event = 6;   ///< times; a toll that is so much smaller is one of another event
constexpr std::int32_t too_fast = 25;       ///< times, in tenths, within `slow`

/// The text of `fresh` gives the figure of `old` as the one before.
bool recalls(const Scene& scene, const Fact& fresh, const Fact& old) {
  return fresh.replaces != no_claim && is_one_number(compare(scene.facts[fresh.replaces].value, old.value).fit);
}

}  // namespace

bool judge_told(const Case& c) {
  const bool a_recalled = recalls(c.scene, c.b, c.a), b_recalled = recalls(c.scene, c.a, c.b);
  const bool a_old = c.a.claim->former || (c.b.claim->revised && !c.a.claim->revised) || a_recalled;
  const bool b_old = c.b.claim->former || (c.a.claim->revised && !c.b.claim->revised) || b_recalled;
  if (a_old == b_old || c.agrees() || c.a.claim->additional != c.b.claim->additional) return false;
  if (is_spell(c.a) != is_spell(c.b)) return false;  // the dead of the last day are not replaced by those of all
  // "Previously" in another report is that report's past: only one source's correction reaches over texts.
  if (!c.one_text() && !same_source(c.a, c.b) && !a_recalled && !b_recalled) return false;
  const Fact& old = a_old ? c.a : c.b;
  const Fact& fresh = a_old ? c.b : c.a;
  if (!c.one_text() && days_later(fresh, old) > 0) return false;
  // "71,000, down from 84,000 in 2019": that year's figure still holds of it.
  constexpr Day long_before = 31;
  const bool of_its_day = old.window.known && fresh.moment.known && old.window.last + long_before < fresh.moment.first;
  c.out.add(of_its_day                ? accumulates(old.event) ? Pattern::other_window : Pattern::stock_changes
            : same_source(old, fresh) ? Pattern::source_revises
                                      : Pattern::text_revises,
            old, fresh);
  return true;
}

namespace {

bool grew_too_fast(const Fact& earlier, const Fact& later, Day days) {
  if (days > slow || same_source(earlier, later)) return false;
  const Decimal from = figure(earlier.value);
  return from >= Decimal::from_integer(100) && figure(later.value) * 10 > from * too_fast;
}

bool runs_for_months(const Fact& f) {
  constexpr Day months = 60;
  return f.window.known && f.window.open && f.window.length() >= months;
}

bool judge_rise(const Case& c, const Fact& earlier, const Fact& later, Day days) {
  // "at least 20" and a day later 26 is a rise as well, though 26 fits the floor.
  const bool floor = !earlier.value.said.has_high && figure(earlier.value) < figure(later.value);
  if (is_one_number(c.fit.fit) || !(floor || is_lower(earlier.value, later.value))) return false;
  // Of the same months two counters give two figures within a day: no toll of months grows so.
  if (runs_for_months(earlier) && runs_for_months(later) && !same_source(earlier, later) && days <= news_cycle &&
      c.m.surely_one && figure(later.value) * 2 > figure(earlier.value) * 3) {
    c.out.add(Pattern::figures_apart, earlier, later);
    return true;
  }
  if (grew_too_fast(earlier, later, days)) {
    c.out.add(Pattern::toll_rises_fast, earlier, later).numbers[0] =
        Decimal::from_ratio(figure(later.value), figure(earlier.value)).cut_to_tenths();
    return true;
  }
  c.out.add(Pattern::toll_rises, earlier, later);
  return true;
}

/// "Thirteen of the injured are in intensive care": some of a toll, who get better.
bool is_some_of_toll(const Fact& f) { return f.event != Predicate::killed && counts_some(f); }

bool judge_fall(const Case& c, const Fact& earlier, const Fact& later) {
  if (!is_below(later.value, earlier.value)) return false;
  if (judge_bodies(c)) return true;
  if (is_some_of_toll(earlier) && is_some_of_toll(later)) {
    c.out.add(Pattern::stock_changes, earlier, later);
    return true;
  }
  if (same_source(earlier, later)) {
    c.out.add(Pattern::source_revises, earlier, later);
    return true;
  }
  const bool own = (earlier.source == 0 && later.source == 0) || recalls(c.scene, later, earlier);
  if (later.claim->revised && own && c.m.surely_one) {  // "corrected the figure of 157 to 153"
    c.out.add(Pattern::text_revises, earlier, later);
    return true;
  }
  // "Divers found 22 bodies on Wednesday": those of a later day, not all to date.
  if (has_own_day(later) && earlier.window.known && later.window.first > earlier.window.last) {
    c.out.add(Pattern::other_window, earlier, later);
    return true;
  }
  if (is_arrival(earlier.event) || c.fit.fit != Fit::apart || !c.m.surely_one || c.m.population == Scope::unsure)
    return false;
  if (c.m.population != Scope::equal || c.m.place != Scope::equal) return false;
  if (c.fit.factor >= Decimal::from_integer(another_event)) return false;
  // The hurt are fewer when some have gone home or died.
  const Pattern fall = may_be_two_counts(c) ? Pattern::figures_unlike : Pattern::toll_falls;
  c.out.add(earlier.event == Predicate::wounded ? Pattern::stock_changes : fall, earlier, later);
  return true;
}

bool is_frozen(const Case& c, const Fact& earlier, Day days) {
  return days >= frozen_for && is_loss(earlier.event) && is_one_number(c.fit.fit) && !earlier.window.known &&
         !c.one_text();
}

bool judge_later(const Case& c, const Fact& earlier, const Fact& later, Day days) {
  if (is_frozen(c, earlier, days)) {
    c.out.add(Pattern::toll_frozen, earlier, later);
    return true;
  }
  const bool other_sum =
      earlier.measure == Measure::money && !same_source(earlier, later) && !same_noun(earlier, later);
  // Who was aboard when the bus crashed is told of a day that is over: it rises and falls no more.
  const bool over = earlier.event == Predicate::present && earlier.window.known && earlier.window.length() <= 1 &&
                    later.window.known && !later.window.open && later.window.last < later.moment.first &&
                    c.m.window != Meeting::apart;
  // "58,000 tonnes last year" against 61,000: what a year held is settled before either report.
  const bool settled = fluctuates(earlier.event) && c.m.window == Meeting::equal && !earlier.window.open &&
                       earlier.window.last < earlier.moment.first;
  if ((over || settled) && !same_source(earlier, later)) return false;
  if (fluctuates(earlier.event) && !other_sum && c.fit.fit > Fit::overlap) {
    if (earlier.event == Predicate::present && days <= news_cycle && !same_source(earlier, later) &&
        earlier.window.length() <= news_cycle)
      return false;
    c.out.add(Pattern::stock_changes, earlier, later);
    return true;
  }
  // "37 fell ill", two days later 52: whom something befell, the lexicon need not know what, become more.
  const bool befell = earlier.event == Predicate::other && earlier.moment_stated && later.moment_stated &&
                      mention::is_people(earlier.claim->subject.noun_class) &&
                      mention::is_people(later.claim->subject.noun_class);
  if (befell && judge_rise(c, earlier, later, days)) return true;
  if (accumulates(earlier.event)) return judge_rise(c, earlier, later, days) || judge_fall(c, earlier, later);
  if (c.fit.fit > Fit::overlap && same_source(earlier, later) && c.m.context >= words_of_one_thing) {
    c.out.add(Pattern::source_revises, earlier, later);
    return true;
  }
  if (c.fit.fit > Fit::overlap && days > news_cycle && earlier.event == Predicate::other) {
    c.out.add(Pattern::stock_changes, earlier, later);
    return true;
  }
  return false;
}

/// Whether both only retell one statement: then the days of the reports explain nothing.
bool retells(const Case& c) {
  if (c.one_text() || !same_source(c.a, c.b) || (!c.a.moment_stated && !c.b.moment_stated)) return false;
  if (c.a.moment_stated && c.b.moment_stated) return same_moment(c.a, c.b);
  // The one that does not date the statement was written on its day or soon after, never before.
  const Fact& dated = c.a.moment_stated ? c.a : c.b;
  const Fact& undated = c.a.moment_stated ? c.b : c.a;
  const Day since = days_later(dated, undated);
  const bool moves = accumulates(dated.event) || fluctuates(dated.event);
  return !dated.is_deadline && days_later(undated, dated) == 0 && since < news_cycle &&
         !(moves && since > 0 && meeting(undated.window, dated.moment) != Meeting::equal);
}

/// "The toll has risen to nine", where another report of about that day has seven: it may well be the figure that was
/// left.
bool has_grown(const Case& c, const Fact& less, const Fact& grown) {
  const bool told = grown.claim->grown && !less.claim->grown && !less.moment_stated && accumulates(grown.event) &&
                    less.event == grown.event;
  if (c.one_text() || !told || !is_below(less.value, grown.value) || c.m.window == Meeting::apart) return false;
  const DocumentInfo& report = c.scene.input->documents[grown.claim->document];
  if (less.moment.known && report.has_date && less.moment.first > report.date) return false;
  c.out.add(Pattern::toll_rises, less, grown);
  return true;
}

}  // namespace

bool judge_update(const Case& c) {
  if (c.m.two_voices || retells(c)) return false;
  if (has_grown(c, c.a, c.b) || has_grown(c, c.b, c.a)) return true;
  if (const Day days = days_later(c.a, c.b); days > 0) return judge_later(c, c.a, c.b, days);
  if (const Day days = days_later(c.b, c.a); days > 0) return judge_later(c, c.b, c.a, days);
  return false;
}

namespace {

/// A text without a date that lets somebody speak on 7 February is later than one of 20 December.
void compare_with_last_saying(const Case& c, const Fact& earlier, const Fact& later) {
  const Window& said = c.scene.last_saying[later.claim->document];
  if (!earlier.moment.known || later.moment.known || said.month == 0) return;
  if (is_frozen(c, earlier, nearest(said, earlier.moment.last) - earlier.moment.last))
    c.out.add(Pattern::toll_frozen, earlier, later);
}

}  // namespace

void judge_standstill(const Case& c) {
  compare_with_last_saying(c, c.a, c.b);
  compare_with_last_saying(c, c.b, c.a);
}

}  // namespace crossclaim::relate
