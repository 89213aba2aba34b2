// Pairs by sort and merge. See candidates.hpp.
#include "relate/candidates.hpp"

#include <algorithm>

namespace crossclaim::relate {
namespace {

constexpr std::size_t small_run = 256;  ///< up to here everybody meets everybody
constexpr std::size_t neighbours = 8;   ///< beyond, the next in order of value and the next in order of the texts

struct Keyed {
  std::uint64_t key = 0;
  base::Decimal figure;
  ClaimIndex index = 0;
};

enum class Key : std::uint8_t { event = 1, noun, number, verb, axis, sentence, measure, date, run };

constexpr std::uint32_t any_cause = 0xFFFFFFFF;  ///< causes meet whatever they are

constexpr std::uint64_t make_key(Key kind, std::uint32_t value) {
  return (static_cast<std::uint64_t>(kind) << 32) | value;
}

void add_keys(const Fact& f, std::vector<Keyed>& out) {
  const base::Decimal value = f.is_number() ? figure(f.value) : base::Decimal{};
  const auto add = [&](Key kind, std::uint32_t part) { out.push_back({make_key(kind, part), value, f.index}); };
  const claim::Claim& c = *f.claim;
  if (f.is_number() || f.event != Predicate::other) add(Key::event, group(f.event));
  if (f.is_number() && c.subject.noun != 0) add(Key::noun, c.subject.noun);
  if (f.is_number() && c.subject.noun == 0 && c.subject.head_key != 0) add(Key::noun, 0x80000000u | c.subject.head_key);
  if (f.is_number()) add(Key::number, static_cast<std::uint32_t>(value.to_integer()));
  if (c.event_key != 0) add(Key::verb, c.event_key);
  if (c.stance.axis != 0) add(Key::axis, c.stance.axis);
  if (f.cause != 0) add(Key::axis, f.cause);
  if (f.is_cause) add(Key::axis, any_cause);
  // A count whose event nobody knows may be one of people.
  if (f.measure == Measure::count && f.event == Predicate::other) add(Key::event, group(Predicate::present));
  if (f.is_number() && f.measure != Measure::count) add(Key::measure, static_cast<std::uint32_t>(f.measure));
  // The same day or month of any year: what a slip of the year leaves.
  if (f.window.known && !f.window.open && f.window.length() <= 31) {
    const base::CivilDate first = base::to_civil(f.window.first);
    add(Key::date, first.month * 32u + first.day);
  }
  if (f.is_number()) add(Key::sentence, (c.document << 20) ^ c.sentence);
}

void join_next(const Keyed* first, std::size_t size, std::size_t reach, std::vector<Pair>& out) {
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size && j <= i + reach; ++j) {
      const ClaimIndex x = first[i].index;
      const ClaimIndex y = first[j].index;
      if (x != y) out.push_back({std::min(x, y), std::max(x, y)});
    }
  }
}

/// Joins a run that is in order of value; leaves it in order of the texts where it is long.
void join(Keyed* first, Keyed* last, std::vector<Pair>& out) {
  const auto size = static_cast<std::size_t>(last - first);
  if (size <= small_run) return join_next(first, size, size, out);
  join_next(first, size, neighbours, out);
  std::sort(first, last, [](const Keyed& a, const Keyed& b) { return a.index < b.index; });
  join_next(first, size, neighbours, out);
}

}  // namespace

std::vector<Pair> find_candidates(const Scene& scene) {
  std::vector<Keyed> keyed;
  keyed.reserve(scene.facts.size() * 8);
  for (const Fact& f : scene.facts) {
    if (f.claim->role == text::Role::furniture) continue;
    add_keys(f, keyed);
    if (!opens_sentence(scene, f)) continue;
    for (const std::uint32_t run : scene.shingles(f)) keyed.push_back({make_key(Key::run, run), {}, f.index});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    if (a.key != b.key) return a.key < b.key;
    if (a.figure != b.figure) return a.figure < b.figure;
    return a.index < b.index;
  });
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < keyed.size();) {
    std::size_t end = i;
    while (end < keyed.size() && keyed[end].key == keyed[i].key) ++end;
    join(keyed.data() + i, keyed.data() + end, pairs);
    i = end;
  }
  for (const Fact& f : scene.facts) {
    if (f.base != no_claim) pairs.push_back({std::min(f.base, f.index), std::max(f.base, f.index)});
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& x, const Pair& y) { return x.order() < y.order(); });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace crossclaim::relate
