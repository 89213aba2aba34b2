// See claim_row.hpp.
#include "io/claim_row.hpp"

#include "engine/labels.hpp"

namespace crossclaim::io {

ClaimRow row_of(const engine::Analysis& analysis, const claim::Claim& claim, const mention::Lexicon& lexicon) {
  ClaimRow row;
  row.figure = claim.has_quantity ? engine::figure_label(analysis, claim, lexicon)
                                  : engine::words(analysis, claim.stance.span, lexicon);
  row.subject = engine::subject_label(analysis, claim, lexicon);
  row.time = engine::time_label(claim.time);
  row.as_of = engine::time_label(claim.as_of);
  if (claim.place.present) row.place = engine::place_label(analysis, claim.place, lexicon);
  if (claim.source_count > 0) row.source = engine::source_label(analysis, claim.sources[0], lexicon);
  return row;
}

std::vector<std::vector<std::uint32_t>> relations_by_claim(const engine::Report& report) {
  std::vector<std::vector<std::uint32_t>> out(report.claims.size());
  for (std::uint32_t i = 0; i < report.relations.relations.size(); ++i) {
    const relate::Relation& relation = report.relations.relations[i];
    if (relation.a < out.size()) out[relation.a].push_back(i);
    if (relation.b < out.size() && relation.b != relation.a) out[relation.b].push_back(i);
  }
  return out;
}

}  // namespace crossclaim::io
