// Claims made of bytes (made_claims.hpp), so that relations are reached that no text of a fuzzer would lead to. In, out
// and cost: see targets.hpp. What must hold besides the invariants: the same claims give the same relations.
#include <algorithm>

#include "fuzz/invariants.hpp"
#include "fuzz/made_claims.hpp"
#include "fuzz/targets.hpp"

namespace crossclaim::fuzz {
namespace {

bool same(const relate::Relations& x, const relate::Relations& y) {
  return x.questions.size() == y.questions.size() && x.dropped == y.dropped &&
         std::equal(x.relations.begin(), x.relations.end(), y.relations.begin(), y.relations.end(),
                    [](const relate::Relation& a, const relate::Relation& b) {
                      return a.a == b.a && a.b == b.b && a.third == b.third && a.pattern == b.pattern &&
                             a.verdict == b.verdict && a.strength == b.strength;
                    });
}

}  // namespace

std::string check_relate(std::string_view raw) {
  const Made made(raw, small_budget);
  const relate::Relations found = made.relate();
  if (std::string what = broken(found, made.claims.claims.size(), made.budget); !what.empty()) return what;
  return same(found, made.relate()) ? std::string{} : "the same claims, other relations";
}

}  // namespace crossclaim::fuzz
