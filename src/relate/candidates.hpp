// Which pairs of claims are worth a look. Enters: the Scene. Leaves: pairs, sorted. Example: all claims of killed,
// wounded and casualties are neighbours, a claim of money and one of days are not. Cost: sorting by key, one kind of
// key after the other, so that many claims are met in pieces; inside a run of equal keys every claim meets a bounded
// number of neighbours, so that n claims never make n squared pairs. Tested in tests/relate/candidates_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "relate/fact.hpp"

namespace crossclaim::relate {

struct Pair {
  ClaimIndex a = no_claim;  ///< a < b
  ClaimIndex b = no_claim;
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// Pairs in order by counting: by their second claim, then by the first, which leaves each heap in the order of the
/// second; every pair stays once.
class Heaps {
 public:
  void fill(std::span<const Pair> pairs, std::size_t claims);
  /// Appends the pairs of the next claims; whether any are left.
  bool empty_some(std::size_t claims, std::vector<Pair>& out);

 private:
  void count(std::span<const Pair> pairs, ClaimIndex Pair::*whose, std::size_t claims);

  std::vector<std::uint32_t> begin_, end_;
  std::vector<ClaimIndex> firsts_, seconds_;  ///< of the heaps by the second claim, and by the first
  std::size_t next_ = 0;
};

/// Finds them in pieces: one kind of key after the other, then all of them once and in order.
class Candidates {
 public:
  Candidates(const Scene& scene, std::vector<Pair>& out) : scene_(scene), out_(out) {}

  bool step();

 private:
  /// A claim under one of its keys.
  struct Keyed {
    std::uint32_t key = 0;
    base::Decimal figure;
    ClaimIndex index = 0;
  };
  /// What is done with a part, one after the other.
  enum class Piece : std::uint8_t { gather, order, join, fill, empty };

  void gather();
  void order();
  bool join_some();
  bool next_part();
  static void join(Keyed* first, Keyed* last, std::vector<Pair>& out);
  static void join_next(const Keyed* first, std::size_t size, std::size_t reach, std::vector<Pair>& out);

  const Scene& scene_;
  std::vector<Pair>& out_;
  std::vector<Pair> found_;  ///< in no order; once a part where they are many
  Heaps heaps_;
  std::vector<Keyed> keyed_;  ///< of the part
  std::size_t joined_ = 0;    ///< of these
  std::size_t first_ = 0;     ///< where the part's pairs begin
  unsigned parts_ = 0;        ///< that are done; behind the last one all pairs are one more
  Piece piece_ = Piece::gather;
};

[[nodiscard]] std::vector<Pair> find_candidates(const Scene& scene);

}  // namespace crossclaim::relate
