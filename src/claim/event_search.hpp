// What the searches of an event share: the number, its words and its neighbours. Enters: a Reading. Leaves: its
// predicate, by `take`. Example: search.take(entry, token, Rule::verb_object). Cost: constant. Used by event.cpp,
// event_part.cpp and event_presence.cpp; tested through them.
#pragma once

#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {

struct Search {
  const Context& c;
  const text::Sentence& sentence;
  const Memory& memory;
  const std::vector<Reading>& before;
  Reading& reading;
  std::uint32_t described = 0;  ///< behind words that only describe the counted ("troops sent from the north"); 0: none

  /// The first token of the number with what stands before it ("at least").
  [[nodiscard]] std::uint32_t start() const;
  /// Behind the number and the noun phrase that it counts.
  [[nodiscard]] std::uint32_t behind() const;
  /// The noun counted, unless it only says what happened ("deaths").
  [[nodiscard]] const mention::Entry* noun() const;
  /// Whether the number tells the whole behind another one: "four of the 12 boys".
  [[nodiscard]] bool is_base() const;
  /// Makes the event that of the reading, where the noun lets it happen.
  bool take(const mention::Entry* event, std::uint32_t token, Rule rule);
  bool set_present();
};

/// "comprised", "consisted of": what the whole is says what the number is.
[[nodiscard]] inline bool is_composed(const mention::Entry& e) {
  return e.predicate == Predicate::present && e.frame == mention::Frame::either;
}

// event_name.cpp: what to call it.
void name_event(const Context& context, const text::Sentence& sentence, const std::vector<Reading>& before,
                Reading& reading);
// event_part.cpp: the event of the number before goes on.
[[nodiscard]] bool same_as_before(Search& search);
[[nodiscard]] bool included(Search& search);
[[nodiscard]] bool did_so(Search& search, const VerbGroup& group);
[[nodiscard]] bool is_named(Search& search, const VerbGroup& group);
/// "the victims" are those whom the text has counted as dead, or else as hurt.
[[nodiscard]] bool are_victims(Search& search, const NounPhrase& named);
[[nodiscard]] bool in_list(Search& search);
[[nodiscard]] bool of_those(Search& search);
[[nodiscard]] bool of_whole(Search& search);
/// Where it stands what happened to a group named at `t`: "the dead", "those who died", "the more than 40 people
/// killed"; or no_token.
[[nodiscard]] std::uint32_t victims_named(const Search& search, std::uint32_t t);
// event_presence.cpp: who is there, makes something up, belongs to it.
[[nodiscard]] bool stands_among(Search& search, const VerbGroup& group);
[[nodiscard]] bool is_at_work(Search& search, const VerbGroup& group);
[[nodiscard]] bool makes_up(Search& search);
[[nodiscard]] bool there_is(Search& search);
[[nodiscard]] bool rides_along(Search& search);
[[nodiscard]] bool belongs(Search& search);
[[nodiscard]] bool is_mentioned(Search& search);

}  // namespace crossclaim::claim
