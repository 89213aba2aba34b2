// Claims joined into groups, two by two. Enters: pairs of claims. Leaves: the smallest claim of each claim's group,
// whatever the order of the pairs. Example: 4 with 7, 7 with 9: the root of 9 is 4. Cost: nearly constant a pair (paths
// are halved). Tested by tests/relate/origin_test.cpp and question_test.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace crossclaim::relate {

/// Union-find over claim indexes (Galler and Fischer, 1964).
class Joined {
 public:
  explicit Joined(std::size_t claims) : parent_(claims) { std::iota(parent_.begin(), parent_.end(), 0u); }

  std::size_t size() const { return parent_.size(); }

  std::uint32_t root_of(std::uint32_t claim) {
    while (parent_[claim] != claim) claim = parent_[claim] = parent_[parent_[claim]];
    return claim;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = root_of(a), y = root_of(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace crossclaim::relate
