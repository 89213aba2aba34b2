// How long something has gone on, counted in years, weeks or days, held against its beginning. Enters: the Scene.
// Leaves: a conflict of dates. Example: "the siege is entering its third week" does not fit a siege that began 40 days
// before. Cost: a few beginnings, met by each age. See constraints.hpp. Tested in tests/relate/ages_test.cpp.
#include <algorithm>
#include <vector>

#include "relate/comparable.hpp"
#include "relate/constraints.hpp"

namespace crossclaim::relate {
namespace {

using base::Day;

constexpr std::size_t most_beginnings = 16;  ///< that an age is held against
constexpr Day hours_a_day = 24;

/// "Its third year": the first of its days and the last, counted from the beginning.
struct Age {
  Day first = 0, last = 0;
};

/// What goes on: who acts or what is spoken of, where it is a happening.
const claim::Subject* happening_of(const Fact& f) {
  for (const claim::Subject* s : {&f.claim->agent, &f.claim->subject}) {
    if (s->noun != 0 && s->noun_class == mention::NounClass::happening) return s;
  }
  return nullptr;
}

/// Whoever enters a year stands at its beginning, give or take a quarter of it.
bool read_age(const Fact& f, Age& age) {
  const mention::Quantity& q = f.claim->quantity;
  if (!f.is_number() || q.form != mention::QuantityForm::ordinal || !f.is_amount || !f.value.is_point() ||
      !happening_of(f))
    return false;
  if (!f.moment.known || f.claim->modality != claim::Modality::asserted ||
      f.claim->polarity == claim::Polarity::negated)
    return false;
  const auto end = static_cast<Day>(f.value.said.low.to_integer() / hours_a_day);
  const auto count = static_cast<Day>(q.said.low.to_integer());
  if (count <= 1 || end < count) return false;
  const Day unit = end / count, slack = unit / 4 + 1;
  const bool enters = f.claim->event_key == claim::key_of_event(Predicate::deployed);
  age = {end - unit - slack, enters ? end - unit + slack : end + slack};
  return true;
}

/// "Since the strike began in May": a happening that goes on from a day or a month that is known.
bool is_beginning(const Fact& f) {
  const claim::Time& time = f.claim->time;
  const bool dated =
      time.present && time.year_stated && time.interval.has_first && time.anchor == claim::Anchor::stated;
  return f.measure == Measure::statement && f.window.open && dated && happening_of(f) &&
         f.claim->modality == claim::Modality::asserted && f.claim->polarity == claim::Polarity::affirmed;
}

/// Days by which the beginning may lie later than its first day: "in May", "in 2022".
Day looseness(const Fact& beginning) {
  const mention::TimePoint& from = beginning.claim->time.ref.from;
  return from.day != 0 ? 1 : from.month != 0 ? 31 : 366;
}

bool are_of_one(const Scene& scene, const Fact& age, const Fact& beginning) {
  if (happening_of(age)->noun != happening_of(beginning)->noun) return false;
  const Match m = match(scene, age, beginning);
  return !m.nations_differ && m.place != Scope::apart && m.context > 0 &&
         (same_document(age, beginning) || m.one_story);
}

}  // namespace

void find_ages(const Scene& scene, Findings& out) {
  std::vector<const Fact*> beginnings;
  for (const Fact& f : scene.facts) {
    if (is_beginning(f) && beginnings.size() < most_beginnings) beginnings.push_back(&f);
  }
  Age age;
  for (const Fact& f : scene.facts) {
    if (beginnings.empty() || !read_age(f, age)) continue;
    for (const Fact* beginning : beginnings) {
      if (same_sentence(f, *beginning) || !are_of_one(scene, f, *beginning)) continue;
      const Day oldest = f.moment.last - beginning->claim->time.interval.first;
      const Day youngest = oldest - looseness(*beginning);
      if (youngest <= age.last && oldest >= age.first) continue;
      out.add(Pattern::age_differs, f, *beginning).numbers[0] = base::Decimal::from_integer(youngest);
      break;
    }
  }
}

}  // namespace crossclaim::relate
