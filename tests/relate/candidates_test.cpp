// Cost: no number of claims makes all pairs, and no claim has more relations than the budget allows.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "relate/builder.hpp"
#include "relate/candidates.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

TEST_CASE("ten thousand claims of one kind") {
  Builder b;
  for (int d = 0; d < 10; ++d) {
    b.report("2024-05-02");
    for (int i = 0; i < 1'000; ++i)
      b.killed(10 + (i * 7919 + d * 31) % 5'000).by(static_cast<std::uint32_t>(d + 1)).words({1, 2, 3, 4});
  }
  const Relations r = b.relate();
  std::vector<std::uint32_t> count(b.claims.size());
  for (const Relation& one : r.relations) {
    ++count[one.a];
    if (one.b != no_claim) ++count[one.b];
  }
  CHECK(*std::max_element(count.begin(), count.end()) <= 16);
  CHECK(std::count(count.begin(), count.end(), 0u) == 0);  // the last ones meet their neighbours as the first do
  CHECK(r.dropped > 0);
  CHECK(r.relations.size() + r.dropped < 40 * b.claims.size());  // all pairs would be 5,000 a claim
}

TEST_CASE("the budget's cap holds, and the rest is counted") {
  Builder b;
  b.report("2024-05-02");
  b.killed(40).by(1);
  for (int i = 0; i < 12; ++i) {
    b.report("2024-05-02");
    b.killed(50 + 10 * i).by(static_cast<std::uint32_t>(i + 2));
  }
  crossclaim::base::Budget budget;
  budget.max_relations_per_claim = 4;
  const Relations r = b.relate(Policy::range, budget);
  std::map<ClaimIndex, int> count;
  for (const Relation& one : r.relations) ++count[one.a], ++count[one.b];
  for (const auto& [claim, n] : count) CHECK(n <= 4);
  CHECK(r.relations.size() + r.dropped == 13 * 12 / 2);
}

TEST_CASE("furniture is related to nothing") {
  Builder b;
  b.report("2024-05-02");
  b.killed(10).claim().role = crossclaim::text::Role::furniture;
  b.report("2024-05-02");
  b.killed(31);
  CHECK(b.relate().relations.empty());
}

TEST_CASE("nothing in, nothing out") {
  Builder b;
  CHECK(b.relate().relations.empty());
  b.report("2024-05-02");
  CHECK(b.relate().relations.empty());
}

TEST_CASE("words between the numbers of a sum are not counted") {
  const auto said = [](int words, int numbers) {
    Builder b;
    b.report("2024-05-02");
    b.sent(400).nation(north).sentence(0);
    for (int i = 0; i < words; ++i) b.statement(70 + static_cast<std::uint32_t>(i)).sentence(1);
    for (int i = 0; i < numbers; ++i) b.money(7 + i, usd).sentence(1);
    const ClaimIndex more = b.sent(600).more().nation(north).sentence(2).index();
    const ClaimIndex all = b.sent(1'000).in_all().nation(north).sentence(3).index();
    return find(b.relate(), more, all, Pattern::part_increment_sum) != nullptr;
  };
  CHECK(said(12, 0));
  CHECK_FALSE(said(0, 12));  // too far back
  CHECK_FALSE(said(40, 0));
}

TEST_CASE("copied words are met among few runs of words and among many") {
  for (const std::uint32_t others : {0u, 20'000u}) {
    Builder b;
    b.report("2024-05-02");
    const ClaimIndex first = b.statement(70).copied(3).index();
    for (std::uint32_t i = 0; i < others; ++i) b.shingles[first].push_back(1'000'000'000 + 7 * i);
    std::sort(b.shingles[first].begin(), b.shingles[first].end());
    b.report("2024-05-03");
    const ClaimIndex second = b.statement(80).copied(3).index();
    CHECK(find(b.relate(), first, second, Pattern::echo_copied) != nullptr);
  }
}
