// Counts of none: "no casualties", "not one soldier was killed", "nobody was hurt". Enters: a negation that can count.
// Leaves: a Quantity of zero, so that it can be compared with "3 were killed". Example: "No longer dead" counts
// nothing, as the lexicon gives "no longer" no pole. Cost: one step a token. Tested in tests/cases/negation.md.
#include "claim/reading.hpp"

namespace crossclaim::claim {

std::optional<mention::Quantity> count_of_none(const Context& c, std::uint32_t t) {
  const mention::Match* match = c.mentions.tags.find(t, Category::negation);
  if (!match || c.lexicon.entries[match->entry].pole == 0) return std::nullopt;
  mention::Quantity none;
  none.tokens = {t, t + match->length};
  none.modifier_tokens = {none.tokens.last, none.tokens.last};
  none.span = c.span(none.tokens.first, none.tokens.last);
  none.said.has_low = none.said.has_high = true;
  none.suggested = none.said;
  return none;
}

bool can_be_none(const Reading& r) {
  switch (r.predicate) {
    case Predicate::killed:
    case Predicate::wounded:
    case Predicate::casualties:
    case Predicate::missing:
    case Predicate::detained:
    case Predicate::displaced:
    case Predicate::rescued: return r.event_token != no_token;
    default: return false;
  }
}

}  // namespace crossclaim::claim
