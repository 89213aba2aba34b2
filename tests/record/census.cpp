// What is said of claims made of random bytes (fuzz/made_claims.hpp), counted. Enters: nothing. Leaves: a line a
// pattern and verdict: how many relations, their strengths added up, and a number that all they say comes to; then the
// questions, origins and offsets.
//   toll_rises compatible 3120 405600 9f31aa02
// A rule of `relate` that says something else somewhere moves a line, by how much is read there. Cost: seconds. Tested
// in census.test.mjs.
#include <cstdio>
#include <map>
#include <string>

#include "fuzz/made_claims.hpp"
#include "fuzz/targets.hpp"
#include "fuzz/texts.hpp"
#include "io/names.hpp"
#include "relate/pattern.hpp"

using namespace crossclaim;

namespace {

struct Line {
  std::uint64_t count = 0, strength = 0, digest = 0;
  void take(std::uint64_t value) { digest = (digest ^ value) * 0x9E3779B97F4A7C15u + (digest >> 29); }
};

class Census {
 public:
  void add(const relate::Relations& found) {
    for (const relate::Relation& one : found.relations) add(one);
    for (const relate::Question& one : found.questions) add(one);
    for (const relate::Origin& one : found.origins) {
      Line& line = begin("origin " + std::string(io::name_of(one.evidence)), one.id);
      for (const relate::ClaimIndex claim : one.claims) line.take(claim);
    }
    for (const relate::Offset& one : found.offsets)
      begin("offset " + std::string(io::name_of(one.verdict)), one.conflicts)
          .take(static_cast<std::uint64_t>(one.years + 1000) << 32 | one.a);
    begin("dropped", found.dropped);
  }
  void print() const {
    for (const auto& [name, line] : lines_) {
      std::printf("%s %llu %llu %08x\n", name.c_str(), static_cast<unsigned long long>(line.count),
                  static_cast<unsigned long long>(line.strength), static_cast<unsigned>(line.digest >> 32));
    }
  }

 private:
  Line& begin(const std::string& name, std::uint64_t strength) {
    Line& line = lines_[name];
    ++line.count;
    line.strength += strength;
    line.take(strength);
    return line;
  }
  void add(const relate::Relation& one) {
    const std::string name = std::string(relate::row(static_cast<relate::Pattern>(one.pattern)).name) + " " +
                             std::string(io::name_of(one.verdict));
    Line& line = begin(name, one.strength);
    for (const std::uint64_t value : {one.a, one.b, one.third}) line.take(value);
    line.take(static_cast<std::uint64_t>(one.type) << 24 | static_cast<std::uint64_t>(one.kind) << 16 |
              static_cast<std::uint64_t>(one.field) << 8 | (one.internal ? 1 : 0));
    for (const base::Decimal& number : one.numbers) line.take(static_cast<std::uint64_t>(number.micros()));
  }
  void add(const relate::Question& one) {
    Line& line = begin("question " + std::string(io::name_of(one.predicate)), one.claims.size());
    for (const relate::ClaimIndex claim : one.claims) line.take(claim);
    for (const relate::ClaimIndex claim : one.earlier) line.take(claim);
    for (const std::uint32_t origin : one.origins) line.take(origin);
    line.take(static_cast<std::uint64_t>(one.range.low.micros()));
    line.take(static_cast<std::uint64_t>(one.range.high.micros()));
    line.take(static_cast<std::uint64_t>(one.settles) << 8 | static_cast<std::uint64_t>(one.worst) << 4 |
              (one.has_shared ? 1 : 0));
    line.take(one.example);
  }

  std::map<std::string, Line> lines_;
};

}  // namespace

int main() {
  constexpr int sets = 60'000;
  fuzz::Dice dice(1);
  Census census;
  for (int i = 0; i < sets; ++i) {
    std::string bytes;
    for (std::uint32_t size = 40 + dice.below(400); bytes.size() < size;) bytes += static_cast<char>(dice.below(256));
    census.add(fuzz::Made(bytes, fuzz::small_budget).relate());
  }
  census.print();
  return 0;
}
