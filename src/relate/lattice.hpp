// How predicates hang together. Enters: two predicates. Leaves: the link between them. Example: killed is a part of
// casualties; killed and wounded are siblings; the killed are an outcome for those present. Cost: a table look-up.
// Tested in tests/relate/lattice_test.cpp.
#pragma once

#include "mention/lexicon.hpp"

namespace crossclaim::relate {

using mention::Predicate;

enum class Link : std::uint8_t {
  same,     ///< one category, or two words for it: deployed and present, captured and detained
  part,     ///< a is a part of b: killed of casualties
  whole,    ///< the other way round
  sibling,  ///< parts of one whole, which add up: killed and wounded
  outcome,  ///< what befell members of the group b counts: killed of those present
  pool,     ///< the other way round
  none,
};

[[nodiscard]] Link link(Predicate a, Predicate b);

/// A count to date that cannot fall: the dead, the houses destroyed.
[[nodiscard]] bool accumulates(Predicate p);
/// A count of those in a state, which rises and falls: missing, displaced, present.
[[nodiscard]] bool fluctuates(Predicate p);
/// Something befell those who are counted: killed, rescued, detained; not that they were there.
[[nodiscard]] bool is_outcome(Predicate p);
/// Losses: what cannot come before the lost were there.
[[nodiscard]] bool is_loss(Predicate p);
/// Coming or being somewhere.
[[nodiscard]] bool is_arrival(Predicate p);
/// Predicates between which anything but `none` can hold share a group; candidates are sought inside one.
[[nodiscard]] unsigned group(Predicate p);

}  // namespace crossclaim::relate
