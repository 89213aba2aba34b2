// What pairs of claims were found to be, for texts that stay while others come and go: a pair is judged by its two
// texts alone. Enters: the claims of those texts. Leaves: a Judged, which Input::judged hands in again where the same
// claims stand in a row. Example: five bundled reports are held against each other once, and then only a pasted one
// against them. Cost: as relate() without what follows the judging of pairs; to take a pair over, a step along the
// list. Tested in tests/engine/kept_test.cpp.
#pragma once

#include <vector>

#include "relate/candidates.hpp"
#include "relate/findings.hpp"

namespace crossclaim::relate {

struct Judged {
  ClaimIndex claims = 0;
  std::vector<Pair> pairs;         ///< sorted
  std::vector<std::uint32_t> end;  ///< by pair: behind the last of its relations
  std::vector<Relation> relations;
};

[[nodiscard]] Judged judge_all(const Input& input);

/// Goes along the pairs of an input in their order.
class Recall {
 public:
  explicit Recall(const Input& input) : judged_(input.judged), first_(input.first_judged) {}

  /// Adds what the pair was found to be; false where it was not judged.
  bool take(Pair pair, std::vector<Relation>& out);

 private:
  const Judged* judged_;
  ClaimIndex first_;
  std::size_t next_ = 0;
};

}  // namespace crossclaim::relate
