// The lattice of predicates as sets of bits. See lattice.hpp.
#include "relate/lattice.hpp"

namespace crossclaim::relate {
namespace {

using Set = std::uint32_t;

constexpr Set bit(Predicate p) { return Set{1} << static_cast<unsigned>(p); }
constexpr bool has(Set set, Predicate p) { return (set & bit(p)) != 0; }

// Whom something befell. Losses in the soldier's sense count the missing and the captured too.
constexpr Set losses =
    bit(Predicate::killed) | bit(Predicate::wounded) | bit(Predicate::missing) | bit(Predicate::captured);
constexpr Set outcomes = losses | bit(Predicate::casualties) | bit(Predicate::displaced) | bit(Predicate::detained) |
                         bit(Predicate::withdrawn) | bit(Predicate::destroyed) | bit(Predicate::rescued) |
                         bit(Predicate::damaged);
// Who or what is there for something to befall: people aboard, tanks supplied, cases recorded.
constexpr Set pools =
    bit(Predicate::deployed) | bit(Predicate::present) | bit(Predicate::supplied) | bit(Predicate::other);
constexpr Set being_there = bit(Predicate::deployed) | bit(Predicate::present);
constexpr Set held = bit(Predicate::captured) | bit(Predicate::detained);
constexpr Set wrecked = bit(Predicate::destroyed) | bit(Predicate::damaged);
constexpr Set growing = losses | bit(Predicate::casualties) | bit(Predicate::destroyed) | bit(Predicate::damaged) |
                        bit(Predicate::rescued) | bit(Predicate::deployed) | bit(Predicate::supplied) |
                        bit(Predicate::attacked);
constexpr Set moving = bit(Predicate::missing) | bit(Predicate::displaced) | bit(Predicate::detained) |
                       bit(Predicate::captured) | bit(Predicate::present) | bit(Predicate::money);

}  // namespace

Link link(Predicate a, Predicate b) {
  if (a == b) return Link::same;
  if (has(being_there, a) && has(being_there, b)) return Link::same;
  if (has(held, a) && has(held, b)) return Link::same;
  if (b == Predicate::casualties && has(losses, a)) return Link::part;
  if (a == Predicate::casualties && has(losses, b)) return Link::whole;
  if (has(losses, a) && has(losses, b)) return Link::sibling;
  if (has(wrecked, a) && has(wrecked, b)) return Link::sibling;
  if (has(outcomes, a) && has(pools, b)) return Link::outcome;
  if (has(pools, a) && has(outcomes, b)) return Link::pool;
  return Link::none;
}

bool accumulates(Predicate p) { return has(growing, p) && !has(moving, p); }
bool fluctuates(Predicate p) { return has(moving, p); }
bool is_outcome(Predicate p) { return has(outcomes, p); }
bool is_loss(Predicate p) { return has(losses, p) || p == Predicate::casualties; }
bool is_arrival(Predicate p) { return has(being_there, p); }

unsigned group(Predicate p) {
  if (has(outcomes | being_there, p)) return 1;
  switch (p) {
    case Predicate::supplied: return 2;
    case Predicate::money: return 3;
    case Predicate::duration: return 4;
    case Predicate::attacked: return 5;
    default: return 6;
  }
}

}  // namespace crossclaim::relate
