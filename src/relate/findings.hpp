// The relations found so far. Enters: a pattern and the claims it joins. Leaves: Relations filled in from the pattern's
// row. Example: add(Pattern::toll_rises, earlier, later) is an update, compatible, told apart by as_of. Cost: constant
// a relation. Tested through relate/relation.hpp in tests/relate.
#pragma once

#include <vector>

#include "relate/fact.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::relate {

inline constexpr std::uint8_t trivial = 45;  ///< strength of what holds of every loss and every force: said once

struct Findings {
  std::vector<Relation> relations;

  /// `a` and `b` in the order in which the sentence of the pattern names them.
  Relation& add(Pattern pattern, const Fact& a, const Fact& b) {
    Relation& r = add(pattern, a);
    r.b = b.index;
    r.internal = same_document(a, b);
    return r;
  }

  /// An error on the face of one claim.
  Relation& add(Pattern pattern, const Fact& a) {
    const PatternRow& from = row(pattern);
    Relation r;
    r.a = a.index;
    r.family = from.family;
    r.type = from.type;
    r.kind = from.kind;
    r.verdict = from.verdict;
    r.field = from.field;
    r.internal = true;
    r.pattern = static_cast<PatternId>(pattern);
    r.strength = from.strength;
    relations.push_back(r);
    return relations.back();
  }
};

}  // namespace crossclaim::relate
