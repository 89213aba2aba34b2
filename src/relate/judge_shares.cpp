// Two shares: of one whole in one sentence, of two voices, of two texts. See judge.hpp.
#include "relate/judge.hpp"

namespace crossclaim::relate {
namespace {

/// "Oaks are 58 percent of the wood and birches 49 percent": the second share has neither verb nor whole of its own,
/// and the verb deals the whole out.
bool exceed_their_whole(const Case& c) {
  const Fact& first = c.a;
  const Fact& second = c.b;
  if (!same_sentence(first, second) || first.index + 1 != second.index || first.claim->quoted != second.claim->quoted)
    return false;
  const bool people = mention::is_people(second.claim->subject.noun_class);
  const bool deals = first.event == Predicate::supplied || first.event == Predicate::present ||
                     (first.event == Predicate::other && people);
  const bool elided = second.claim->base_span.size() == 0 && (second.claim->event_key == 0 || same_verb(first, second));
  const bool whole = counts_some(first);
  if (first.claim->former || second.claim->former) return false;  // "67 percent, down from 71"
  const bool told =
      first.claim->modality == claim::Modality::asserted && second.claim->modality == claim::Modality::asserted;
  const base::Interval both = first.value.said + second.value.said;
  const base::Decimal hundred = base::Decimal::from_integer(100);
  return deals && elided && whole && told && both.has_low && both.low > hundred && top(first.value) < hundred &&
         top(second.value) < hundred;
}

/// "The union said 70 percent of its 900 members had stopped work; the operator said 40 percent.": two voices on one
/// whole.
bool are_rival_shares(const Case& c) {
  const bool one_whole = c.a.base != no_claim && c.a.base == c.b.base && sentences_between(c.a, c.b) <= 1;
  const bool voices = c.a.source != 0 && c.b.source != 0 && !same_source(c.a, c.b);
  return c.one_text() && one_whole && voices && c.b.claim->subject.inherited && c.m.window != Meeting::apart;
}

/// "10 percent for the union": who says or wants a share is not what it is of.
bool names_party(const claim::Subject& s) {
  return mention::is_people(s.noun_class) || s.noun_class == mention::NounClass::group;
}

}  // namespace

void judge_shares(const Case& c) {
  if (exceed_their_whole(c)) {
    c.out.add(Pattern::shares_over_whole, c.a, c.b).numbers[0] = (c.a.value.said + c.b.value.said).low;
    return;
  }
  if (c.m.two_voices) return judge_same(c);
  if (are_rival_shares(c)) {
    if (!c.agrees()) c.out.add(c.fit.fit == Fit::apart ? Pattern::figures_apart : Pattern::figures_near, c.a, c.b);
    return;
  }
  const bool one_verb = same_verb(c.a, c.b);
  const bool unknown_event = c.a.event == Predicate::other || c.b.event == Predicate::other;
  if (unknown_event && c.agrees() && c.m.context >= (c.m.surely_one && !c.one_text() ? 2 : 3) &&
      c.m.population != Scope::apart && !same_sentence(c.a, c.b))
    return judge_same(c);
  const bool of_other_things = c.a.claim->subject.head_key != 0 && c.b.claim->subject.head_key != 0 &&
                               !same_noun(c.a, c.b);  // of the ballots, for a party
  const bool one_thing = c.m.link == Link::same && c.m.population != Scope::apart &&
                         (one_verb || c.a.event != Predicate::other || c.m.context >= 3);
  if (one_thing && !same_sentence(c.a, c.b) &&
      (c.agrees() || (c.m.context >= 3 && !of_other_things) || (c.m.soles && !names_party(c.a.claim->subject))))
    return judge_same(c);
  if (c.m.context >= 2) c.out.add(Pattern::other_base, c.a, c.b);
}

}  // namespace crossclaim::relate
