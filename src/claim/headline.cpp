// What a headline leaves out. Enters: the claims of a document. Leaves: those of its headlines with the time and place
// of the sentence that tells the same. Example: "Storm kills 12" over "Twelve people died in Cebu on Monday" died in
// Cebu on Monday. Cost: the 24 claims behind each of a headline. Tested in tests/cases/headline.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

bool tells_same(const Claim& head, const Claim& told) {
  if (!told.has_quantity || told.predicate != head.predicate || told.additional != head.additional ||
      told.quantity.unit != head.quantity.unit)
    return false;
  const bool one_subject = head.subject.generic || told.subject.generic ||
                           head.subject.head_key == told.subject.head_key ||
                           (head.subject.noun != 0 && head.subject.noun == told.subject.noun);
  const bool one_people = head.subject.nationality.empty() || told.subject.nationality.empty() ||
                          head.subject.nationality == told.subject.nationality;
  return one_subject && one_people && base::meet(head.quantity.said, told.quantity.said);
}

}  // namespace

void complete_headlines(Claims& out) {
  constexpr std::size_t reach = 24;
  for (std::size_t i = 0; i < out.claims.size(); ++i) {
    Claim& head = out.claims[i];
    if (!head.has_quantity || (head.role != text::Role::headline && head.role != text::Role::heading)) continue;
    const std::size_t end = std::min(out.claims.size(), i + 1 + reach);
    for (std::size_t k = i + 1; k < end; ++k) {
      const Claim& told = out.claims[k];
      if (told.role != text::Role::body || !tells_same(head, told)) continue;
      if (!head.time.present && told.time.present && told.time.anchor != Anchor::unknown) {
        head.time = told.time;
        head.time.anchor = Anchor::inferred;
        because(head, Rule::time_carried, told.time.span);
      }
      if (!head.place.present && told.place.present) {
        head.place = told.place;
        head.stage = told.stage;
        because(head, Rule::place_carried, told.place.span);
      }
      break;
    }
  }
}

}  // namespace crossclaim::claim
