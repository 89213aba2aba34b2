// See voices.hpp.
#include "relate/voices.hpp"

#include <algorithm>

namespace crossclaim::relate {
namespace {

using claim::Subject;

constexpr std::uint32_t in_reach = 2;      ///< sentences between the first voice and the one that answers it
constexpr std::int32_t of_one_name = 4;    ///< times; where only the noun says that both are about one thing
constexpr std::int32_t another_size = 12;  ///< times; so far apart not even two voices speak of one thing

/// The figure says no more than how many: what it counts was told before, or is told by "the toll", "the turnout".
bool takes_over(const Fact& f) {
  return f.claim->subject.inherited || (is_generic(f.claim->subject) && f.claim->subject.span.empty());
}

/// How many counts the voice gave before it in the sentence: "1,500 marched, 250 of them in the capital; police counted
/// 800, and 65 in the capital".
ClaimIndex place_in_list(const Scene& scene, const Fact& f) {
  ClaimIndex before = 0;
  for (ClaimIndex i = f.index; i-- > 0 && same_sentence(scene.facts[i], f);)
    if (scene.facts[i].measure == f.measure && scene.facts[i].source == f.source) ++before;
  return before;
}

/// A count of all, or of some of those whom both are about: "Two of the union's members were arrested; lawyers say
/// five."
bool are_whole(const Scene& scene, const Fact& first, const Fact& later) {
  const auto told = [](const Fact& f) { return !f.claim->additional && !f.claim->former && !f.is_title(); };
  // "Only 120 of the 200 have gone. 'I met the last 80,' she said": of parts it has to be told what they did, or two
  // lists name them.
  const ClaimIndex place = place_in_list(scene, later);
  const bool of_one_whole = (first.event != Predicate::other || place > 0) && later.claim->subject.inherited &&
                            first.base != later.index && place_in_list(scene, first) == place;
  return told(first) && told(later) && !counts_some(later) && (!counts_some(first) || of_one_whole);
}

bool count_one_group(const Fact& first, const Fact& later) {
  const Subject& x = first.claim->subject;
  const Subject& y = later.claim->subject;
  const Fact& more = figure(first.value) < figure(later.value) ? later : first;
  const bool bodies =
      is_generic(x) && is_generic(y) && more.claim->subject.subset;  // more were found than are said to be dead
  if ((x.subset != y.subset && !bodies) ||
      (first.measure == Measure::count && mention::is_people(x.noun_class) != mention::is_people(y.noun_class)))
    return false;
  // "The death toll" names nobody: it counts those of the sentence beside it.
  return takes_over(later) || takes_over(first) || population_scope(x, y) == Scope::equal;
}

/// Nothing of its own says what happened: then the noun has to be the first one's.
bool tell_one_event(const Fact& first, const Fact& later) {
  // "Half a million marched. Police put the turnout at 60,000."
  const bool turnout = first.event == Predicate::other && later.event == Predicate::present &&
                       is_generic(later.claim->subject) && later.claim->subject.span.empty();
  if (turnout && first.measure == Measure::count) return true;
  if (link(first.event, later.event) != Link::same) return false;
  if (first.event != Predicate::other) return true;
  return same_noun(first, later) && (later.claim->subject.inherited || !is_generic(later.claim->subject));
}

bool meet(const Scene& scene, const Fact& first, const Fact& later) {
  const bool elsewhere = later.claim->place.present && !later.place_carried &&
                         place_scope(scene.lexicon(), first.claim->place, later.claim->place) != Scope::equal;
  const Meeting days = meeting(first.window, later.window);
  const bool own_time = later.claim->time.present && later.claim->sentence_span.contains(later.claim->time.span);
  return !elsewhere && days != Meeting::apart && (!own_time || days != Meeting::unknown);
}

}  // namespace

bool are_two_voices(const Scene& scene, const Fact& a, const Fact& b) {
  const Fact& first = a.index < b.index ? a : b;
  const Fact& later = a.index < b.index ? b : a;
  if (!same_document(a, b) || sentences_between(a, b) > in_reach || a.measure != b.measure || !a.is_number())
    return false;
  const bool answers = later.source != 0 && !same_source(a, b) && (first.source != 0 || later.claim->subject.inherited);
  if (!answers || !are_whole(scene, first, later) || !tell_one_event(first, later) || !count_one_group(first, later) ||
      !meet(scene, first, later))
    return false;
  const base::Decimal low = std::min(figure(a.value), figure(b.value)),
                      high = std::max(figure(a.value), figure(b.value));
  const bool in_turn = place_in_list(scene, a) == place_in_list(scene, b);
  if (high <= low * one_size) return in_turn || !takes_over(later) || sentences_between(a, b) > 0;
  if (first.source == 0 || (first.event == Predicate::other && high > low * of_one_name)) return false;
  // Of one crowd voices give figures far apart, of its dead they do not, unless one takes up what the other counts.
  return in_turn && high < low * another_size &&
         (later.claim->subject.inherited || (takes_over(later) && !is_loss(later.event)));
}

}  // namespace crossclaim::relate
