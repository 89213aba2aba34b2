// A possible or planned claim never contradicts a certain one: it is qualified or fulfilled by it. See judge.hpp.
#include "relate/judge.hpp"

namespace crossclaim::relate {
namespace {

constexpr base::Day one_day_of_news = 1;  ///< another source's forecast of the next day is no newer one
constexpr base::Day stray_forecast = 60;  ///< days between what was foreseen and what came

/// The same number, its bound aside: "as many as 90" and 90.
bool is_one_figure(const Case& c) {
  if (is_one_number(c.fit.fit)) return true;
  const bool point = c.a.value.is_point() || c.b.value.is_point();
  return point && c.agrees() && top(c.a.value) == top(c.b.value);
}

/// One source, told by two texts of one day of its own.
bool is_one_telling(const Case& c) {
  const bool one_day = c.m.window == Meeting::equal && c.a.window.length() <= 1;
  return !c.one_text() && same_source(c.a, c.b) &&
         (one_day || (c.a.moment_stated && c.b.moment_stated && same_moment(c.a, c.b)));
}

/// "Twenty had run, not 26 as it had first said": who denies an earlier figure of its own corrects it.
bool takes_back(const Fact& told, const Fact& denied) {
  return same_source(told, denied) && days_later(told, denied) > 0;
}

void judge_denial(const Case& c) {
  if (same_sentence(c.a, c.b) && same_source(c.a, c.b))
    return;  // "he had four questions, and none of the four was answered"
  const auto nameless = [](const Fact& f) { return f.event == Predicate::other && names_nobody(f.claim->subject); };
  if (is_one_figure(c) && nameless(c.a) == nameless(c.b)) {
    const Fact& denied = c.a.is_denied() ? c.a : c.b;
    const Fact& told = c.a.is_denied() ? c.b : c.a;
    if (takes_back(told, denied)) {
      c.out.add(Pattern::source_revises, told, denied);
      return;
    }
    c.out.add(Pattern::denial, c.a, c.b);
    return;
  }
  c.out.add(same_source(c.a, c.b) ? Pattern::denial_and_own_count : Pattern::denial_of_other_figure, c.a, c.b);
}

void judge_forecast(const Case& c, const Fact& forecast, const Fact& report) {
  if (c.fit.fit == Fit::apart && same_noun(forecast, report) && is_one_telling(c)) {
    c.out.add(Pattern::utterance_apart, c.a, c.b);
    return;
  }
  // "300 posts will go by May", "350 are to vanish by May".
  const bool one_plan = (c.m.window == Meeting::equal || c.m.soles) && same_noun(forecast, report) &&
                        days_later(forecast, report) == 0 && days_later(report, forecast) == 0;
  if (one_plan && c.m.surely_one && !c.agrees() && !c.one_text() &&
      forecast.claim->additional == report.claim->additional) {
    c.out.add(Pattern::forecasts_apart, c.a, c.b);
    return;
  }
  const bool further = forecast.claim->additional && !c.agrees();
  if (days_later(forecast, report) == 0 || further) {
    c.out.add(Pattern::forecast_and_count, forecast, report);
    return;
  }
  // "600 posts will go", "up to 1,000 are at risk": a ceiling reports nothing as done.
  if (c.agrees() && report.value.cancellable && !is_one_figure(c)) return;
  c.out.add(c.agrees() ? Pattern::forecast_fulfilled : Pattern::forecast_other_figure, forecast, report);
}

void judge_possibility(const Case& c, const Fact& possible, const Fact& stated) {
  const bool later = days_later(possible, stated) > 0;
  const bool one_source = same_source(possible, stated);
  if (!is_one_figure(c)) {
    // A ceiling or range that holds the count agrees with it as well.
    if (c.agrees() && possible.value.said.has_high) agree(c);
    // How many there might be is no more than how many there is room for.
    if (!c.agrees() && possible.event == Predicate::present && possible.value.is_point()) return;
    c.out.add(Pattern::possible_beside_count, possible, stated);
    return;
  }
  // A text that repeats a figure with less certainty still repeats it.
  if (c.one_text()) c.out.add(Pattern::same_figure_twice, possible, stated);
  if (one_source) {
    const bool told_later = later && possible.moment_stated && stated.moment_stated;
    c.out.add(told_later ? Pattern::possibility_confirmed : Pattern::hedge_lost, possible, stated);
    return;
  }
  c.out.add(later ? Pattern::possibility_confirmed : Pattern::possible_and_stated, possible, stated);
}

/// Two forecasts or two guesses: they may differ, the later replaces the earlier.
bool judge_two_guesses(const Case& c) {
  if (c.agrees() && c.a.is_possible() != c.b.is_possible() && is_one_figure(c) && !c.one_text() &&
      same_source(c.a, c.b)) {
    c.out.add(Pattern::hedge_lost, c.a.is_possible() ? c.a : c.b, c.a.is_possible() ? c.b : c.a);
    return true;
  }
  if (c.agrees()) return false;
  if (c.fit.fit == Fit::apart && is_one_telling(c)) {
    c.out.add(Pattern::utterance_apart, c.a, c.b);
    return true;
  }
  const auto later = [&](const Fact& x, const Fact& y) {
    return days_later(x, y) > (same_source(x, y) || c.one_text() ? 0 : one_day_of_news);
  };
  if (later(c.a, c.b) || (c.a.claim->former && !c.b.claim->former)) {
    c.out.add(Pattern::text_revises, c.a, c.b);
  } else if (later(c.b, c.a) || (c.b.claim->former && !c.a.claim->former)) {
    c.out.add(Pattern::text_revises, c.b, c.a);
  } else if (c.m.surely_one && !same_sentence(c.a, c.b)) {
    c.out.add(Pattern::forecasts_apart, c.a, c.b);
  }
  return true;
}

}  // namespace

bool judge_modality(const Case& c) {
  const bool denied_a = c.a.is_denied();
  const bool denied_b = c.b.is_denied();
  if (denied_a != denied_b) {
    judge_denial(c);
    return true;
  }
  const bool guess_a = c.a.is_forecast() || c.a.is_possible();
  const bool guess_b = c.b.is_forecast() || c.b.is_possible();
  if (guess_a && guess_b) {
    if (c.m.window == Meeting::apart) return false;
    const bool title = c.a.is_title() != c.b.is_title() && c.one_text();
    return !title && judge_two_guesses(c);
  }
  if (!guess_a && !guess_b) return false;
  const Fact& guess = guess_a ? c.a : c.b;
  const Fact& stated = guess_a ? c.b : c.a;
  if (c.m.window == Meeting::apart && gap(c.a.window, c.b.window) > stray_forecast) return false;
  // Told on one day with one figure, the plan and the act are one announcement.
  const bool one_announcement = guess.is_forecast() && c.agrees() && days_later(guess, stated) == 0;
  if (one_announcement) return false;
  if (guess.is_forecast())
    judge_forecast(c, guess, stated);
  else
    judge_possibility(c, guess, stated);
  return true;
}

}  // namespace crossclaim::relate
