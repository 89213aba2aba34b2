// Claims that answer one question, and what can be said in answer without pretending. Enters: the Relations. Leaves:
// Questions with the range over independent origins. Example: 3,000 (two texts, one origin) and over 4,000 (another)
// have the range from 3,000 and no shared value. Cost: near linear in the relations. Tested in
// tests/relate/question_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "relate/fact.hpp"
#include "relate/relation.hpp"

namespace crossclaim::relate {

/// `out.relations` and `out.origin_of` are read, `out.questions` is written: the opening groups the claims, a step
/// answers some of the questions.
class Asking {
 public:
  Asking(const Scene& scene, Policy policy, Relations& out);
  /// Whether any is left.
  bool step();

 private:
  void answer(Question& q) const;

  const Scene& scene_;
  Policy policy_;
  Relations& out_;
  std::vector<bool> replaced_;  ///< by claim: a later count stands for it
  std::size_t answered_ = 0;
};

}  // namespace crossclaim::relate
