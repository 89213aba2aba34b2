// Claims made of bytes. In, out, cost and tests: see made_claims.hpp.
#include "fuzz/made_claims.hpp"

namespace crossclaim::fuzz {
namespace {

using namespace relate::test;

constexpr std::array<std::string_view, 6> some_days{"",           "2024-05-01", "2024-05-02",
                                                    "2024-05-30", "2023-05-01", "2025-12-31"};
std::string_view day(Bytes& bytes) { return some_days[1 + bytes.below(5)]; }
Entity entity(Bytes& bytes) { return static_cast<Entity>(bytes.below(5)); }

/// Small and large numbers, and those that are sums of others.
std::int64_t number(Bytes& bytes) {
  constexpr std::array<std::int64_t, 8> some{0, 1, 12, 300, 1'320, 4'000, 999'999'999, 1'000'000'000'000};
  const std::uint8_t byte = bytes.byte();
  return byte < 128 ? byte : some[byte % 8] + bytes.below(4);
}

/// One byte a statement: the arguments of a call are read in the order that the compiler likes.
Draft begin(Builder& b, Bytes& bytes) {
  const std::uint32_t what = bytes.below(6);
  if (what == 0) return b.share(bytes.below(120));
  if (what == 3) return b.statement(bytes.below(4) + 1);
  if (what < 3) {
    const std::int64_t n = number(bytes);
    const bool first = bytes.one_in(2);
    return what == 1 ? b.money(n, first ? usd : eur) : b.duration(n, first ? hours : relate::test::days);
  }
  const auto predicate = static_cast<Predicate>(bytes.below(static_cast<unsigned>(Predicate::count_)));
  return b.count(predicate, number(bytes));
}

void change_source(Draft draft, Bytes& bytes) {
  const std::uint32_t source = bytes.below(4);
  draft.by(source, bytes.one_in(2));
}

void take_stance(Draft draft, Bytes& bytes) {
  const auto axis = static_cast<std::uint16_t>(1 + bytes.below(2));
  const int pole = bytes.one_in(2) ? 1 : -1;
  draft.stance(axis, pole, bytes.one_in(2));
}

void change_figure(Draft draft, Bytes& bytes) {
  switch (bytes.below(6)) {
    case 0: draft.about(); break;
    case 1: draft.at_least(bytes.one_in(2)); break;
    case 2: draft.up_to(); break;
    case 3: draft.range(2'000'000'000'000 + number(bytes)); break;
    case 4: draft.more(); break;
    default: draft.in_all(); break;
  }
}

void change_circumstance(Draft draft, Bytes& bytes) {
  switch (bytes.below(8)) {
    case 0: draft.on(day(bytes)); break;
    case 1: draft.since(day(bytes)); break;
    case 2: draft.said(day(bytes)); break;
    case 3: draft.at(entity(bytes)); break;
    case 4: draft.nation(entity(bytes)); break;
    case 5: draft.of(static_cast<Noun>(bytes.below(cases + 1u))); break;
    case 6: change_source(draft, bytes); break;
    default: draft.qualifier(bytes.below(3)); break;
  }
}

void change_saying(Draft draft, Bytes& bytes) {
  switch (bytes.below(10)) {
    case 0: draft.modality(static_cast<mention::Modality>(bytes.below(4))); break;
    case 1: draft.revised(); break;
    case 2: draft.former(); break;
    case 3: draft.hedged(); break;
    case 4: draft.title(); break;
    case 5: draft.sentence(bytes.below(4)); break;
    case 6: draft.verb(bytes.below(4)); break;
    case 7: draft.negated(); break;
    case 8: draft.words({bytes.below(5), 5 + bytes.below(5)}); break;
    default: draft.copied(100 * bytes.below(3)); break;
  }
}

/// A claim, and the claims of the same report that it may be a part of.
void add_claim(Builder& b, Bytes& bytes, std::uint32_t first) {
  Draft draft = begin(b, bytes);
  for (std::uint32_t left = bytes.below(6); left > 0; --left) {
    switch (bytes.below(4)) {
      case 0: change_figure(draft, bytes); break;
      case 1: change_circumstance(draft, bytes); break;
      case 2: change_saying(draft, bytes); break;
      default:
        if (draft.index() == first) break;
        Draft base(b, first + bytes.below(draft.index() - first));
        if (bytes.one_in(2))
          draft.part_of(base);
        else
          draft.share_of(base, static_cast<Predicate>(bytes.below(static_cast<unsigned>(Predicate::count_))));
    }
  }
  if (bytes.below(8) == 7) take_stance(draft, bytes);
}

}  // namespace

Made::Made(std::string_view raw, base::Budget limits) : budget(limits) {
  Bytes bytes(raw);
  budget.max_relations_per_claim = 1 + bytes.below(16);
  policy = static_cast<relate::Policy>(bytes.below(3));
  for (std::uint32_t reports = 1 + bytes.below(4); reports > 0; --reports) {
    const std::string_view day = some_days[bytes.below(6)];
    claims.report(day, 900 + 10 * bytes.below(2));
    const auto first = static_cast<std::uint32_t>(claims.claims.size());
    for (std::uint32_t count = 1 + bytes.below(12); count > 0; --count) add_claim(claims, bytes, first);
  }
}

}  // namespace crossclaim::fuzz
