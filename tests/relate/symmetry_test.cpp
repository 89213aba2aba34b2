// The order of the reports does not change what is said; nothing is said of a claim and itself; the same input gives
// the same output.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "relate/builder.hpp"

using namespace crossclaim::relate;
using namespace crossclaim::relate::test;

namespace {

/// A little of everything: two reports of a quake.
Builder quake() {
  Builder b;
  b.report("2024-05-02");
  b.killed(31).by(1).at(town).words({1, 2});
  b.wounded(60).by(1).at(town).words({1, 2});
  b.killed(104).by(4).at(province);
  b.count(Predicate::destroyed, 1'320).of(house).copied(70);
  b.count(Predicate::missing, 40);
  b.sent(400).more();
  b.report("2024-05-04");
  b.killed(46).by(1).at(town).words({1, 2});
  b.casualties(106).by(2).at(town).words({1, 2});
  b.count(Predicate::destroyed, 1'320).of(house).copied(70);
  b.count(Predicate::missing, 12).possible();
  b.killed(31).denied().by(3).at(town);
  b.sent(900);
  return b;
}

/// A relation with its claims named by report and place in it; symmetric ones with their ends in order.
using Named = std::tuple<unsigned, std::uint32_t, std::uint32_t>;

std::multiset<Named> named(const Relations& r, const std::vector<std::uint32_t>& original) {
  std::multiset<Named> out;
  for (const Relation& one : r.relations) {
    const std::uint32_t a = original[one.a];
    const std::uint32_t b = one.b == no_claim ? no_claim : original[one.b];
    const bool directed = one.family == Family::part_of || one.family == Family::updates;
    out.insert(directed ? Named{one.pattern, a, b} : Named{one.pattern, std::min(a, b), std::max(a, b)});
  }
  return out;
}

}  // namespace

TEST_CASE("the order of the reports changes nothing") {
  const Builder b = quake();
  std::vector<std::uint32_t> straight, turned;
  for (std::uint32_t i = 0; i < b.claims.size(); ++i) straight.push_back(i);
  for (std::uint32_t d : {1u, 0u}) {
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
      if (b.claims[i].document == d) turned.push_back(i);
    }
  }
  CHECK(named(b.relate_in_order({0, 1}), straight) == named(b.relate_in_order({1, 0}), turned));
}

TEST_CASE("no claim relates to itself, and ends lie in the input") {
  const Builder b = quake();
  for (const Relation& r : b.relate().relations) {
    CHECK(r.a != r.b);
    CHECK(r.a < b.claims.size());
    CHECK((r.b == no_claim || r.b < b.claims.size()));
    CHECK((r.third == no_claim || r.third < b.claims.size()));
    CHECK(r.internal == (r.b == no_claim || b.claims[r.a].document == b.claims[r.b].document));
  }
}

TEST_CASE("the same input gives the same output, sorted") {
  const Builder b = quake();
  const Relations x = b.relate();
  const Relations y = b.relate();
  REQUIRE(x.relations.size() == y.relations.size());
  for (std::size_t i = 0; i < x.relations.size(); ++i) {
    CHECK(x.relations[i].a == y.relations[i].a);
    CHECK(x.relations[i].b == y.relations[i].b);
    CHECK(x.relations[i].pattern == y.relations[i].pattern);
    if (i > 0) CHECK(x.relations[i - 1].a <= x.relations[i].a);
  }
}
