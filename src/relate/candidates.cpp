// Pairs by sort and merge. See candidates.hpp.
#include "relate/candidates.hpp"

#include <algorithm>
#include <utility>

#include "base/sort.hpp"
#include "base/steps.hpp"

namespace crossclaim::relate {
namespace {

constexpr std::size_t small_run = 256;  ///< up to here everybody meets everybody
constexpr std::size_t many_pairs =
    16'384;  ///< of one kind of key: they are told apart at once, or memory would grow with their repeats
constexpr std::size_t neighbours = 8;  ///< beyond, the next in order of value and the next in order of the texts

enum class Key : std::uint8_t { event, noun, number, verb, axis, measure, date, sentence, run, count_ };

constexpr std::uint32_t any_cause = 0xFFFFFFFF;  ///< causes meet whatever they are

/// The keys of one kind: `add` takes each.
template <class Add>
void keys_of(const Scene& scene, const Fact& f, Key kind, Add add) {
  const claim::Claim& c = *f.claim;
  const bool number = f.is_number();
  switch (kind) {
    case Key::event:
      if (number || f.event != Predicate::other) add(group(f.event));
      // A count whose event nobody knows may be one of people.
      if (f.measure == Measure::count && f.event == Predicate::other) add(group(Predicate::present));
      return;
    case Key::noun:
      if (number && c.subject.noun != 0)
        add(c.subject.noun);
      else if (number && c.subject.head_key != 0)
        add(0x80000000u | c.subject.head_key);
      return;
    case Key::number:
      if (number) add(static_cast<std::uint32_t>(figure(f.value).to_integer()));
      return;
    case Key::verb:
      if (c.event_key != 0) add(c.event_key);
      return;
    case Key::axis:
      if (c.stance.axis != 0) add(c.stance.axis);
      if (f.cause != 0) add(f.cause);
      if (f.is_cause) add(any_cause);
      return;
    case Key::measure:
      if (number && f.measure != Measure::count) add(static_cast<std::uint32_t>(f.measure));
      return;
    case Key::date:
      // The same day or month of any year: what a slip of the year leaves.
      if (f.window.known && !f.window.open && f.window.length() <= 31) {
        const base::CivilDate first = base::to_civil(f.window.first);
        add(first.month * 32u + first.day);
      }
      return;
    case Key::sentence:
      if (number) add((c.document << 20) ^ c.sentence);
      return;
    case Key::run:
      if (!opens_sentence(scene, f)) return;
      for (const std::uint32_t run : scene.shingles(f)) add(run);
      return;
    case Key::count_: return;
  }
}

/// Runs of words are by far the most: where there are many they are met in as many parts, by the last bits of their
/// keys.
constexpr unsigned most_run_parts = 16;
constexpr std::size_t many_runs = 16'384;
constexpr std::size_t step_joined = 8192;  ///< pairs that are met in a piece

unsigned run_parts(const Scene& scene) { return scene.input->shingles.size() < many_runs ? 1 : most_run_parts; }

unsigned all_parts(const Scene& scene) { return static_cast<unsigned>(Key::run) + run_parts(scene); }

}  // namespace

/// Where the heap of each claim begins, and once it is filled ends.
void Heaps::count(std::span<const Pair> pairs, ClaimIndex Pair::*whose, std::size_t claims) {
  begin_.assign(claims + 1, 0);
  for (const Pair& pair : pairs) ++begin_[pair.*whose + 1];
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  end_.assign(begin_.begin(), begin_.end() - 1);
}

void Heaps::fill(std::span<const Pair> pairs, std::size_t claims) {
  count(pairs, &Pair::b, claims);
  firsts_.resize(pairs.size());
  for (const Pair& pair : pairs) firsts_[end_[pair.b]++] = pair.a;
  const std::vector<std::uint32_t> end_of_second = std::move(end_);
  count(pairs, &Pair::a, claims);
  seconds_.resize(pairs.size());
  std::uint32_t at = 0;
  for (ClaimIndex b = 0; b < claims; ++b)
    for (; at < end_of_second[b]; ++at) seconds_[end_[firsts_[at]]++] = b;
  next_ = 0;
}

bool Heaps::empty_some(std::size_t claims, std::vector<Pair>& out) {
  const std::size_t last = std::min(end_.size(), next_ + claims);
  if (next_ == last) return false;
  std::size_t size = out.size();
  out.resize(size + end_[last - 1] - begin_[next_]);
  for (; next_ < last; ++next_) {
    for (std::uint32_t i = begin_[next_]; i < end_[next_]; ++i) {
      if (i == begin_[next_] || seconds_[i] != seconds_[i - 1])
        out[size++] = {static_cast<ClaimIndex>(next_), seconds_[i]};
    }
  }
  out.resize(size);
  return next_ < end_.size();
}

void Candidates::join_next(const Keyed* first, std::size_t size, std::size_t reach, std::vector<Pair>& out) {
  if (size < 2) return;
  const std::size_t before = out.size();
  out.resize(before + (reach < size ? size * reach : size * (size - 1) / 2));
  Pair* next = out.data() + before;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size && j <= i + reach; ++j) {
      const ClaimIndex x = first[i].index;
      const ClaimIndex y = first[j].index;
      if (x != y) *next++ = {std::min(x, y), std::max(x, y)};
    }
  }
  out.resize(static_cast<std::size_t>(next - out.data()));
}

/// Joins a run that is in order of value; leaves it in order of the texts where it is long.
void Candidates::join(Keyed* first, Keyed* last, std::vector<Pair>& out) {
  const auto size = static_cast<std::size_t>(last - first);
  if (size <= small_run) return join_next(first, size, size, out);
  join_next(first, size, neighbours, out);
  base::sort(first, last, [](const Keyed& a, const Keyed& b) { return a.index < b.index; });
  join_next(first, size, neighbours, out);
}

/// The claims under the keys of the part; as the last part, no keys but the pairs that are known beforehand.
void Candidates::gather() {
  keyed_.clear();
  joined_ = 0;
  first_ = found_.size();
  if (parts_ == all_parts(scene_)) {
    first_ = 0;
    for (const Fact& f : scene_.facts) {
      if (f.base != no_claim) found_.push_back({std::min(f.base, f.index), std::max(f.base, f.index)});
    }
    return;
  }
  const Key kind = parts_ < static_cast<unsigned>(Key::run) ? static_cast<Key>(parts_) : Key::run;
  const unsigned bits = parts_ - static_cast<unsigned>(kind), parts = run_parts(scene_);
  for (const Fact& f : scene_.facts) {
    if (f.claim->role == text::Role::furniture) continue;
    const base::Decimal value = kind != Key::run && f.is_number() ? figure(f.value) : base::Decimal{};
    keys_of(scene_, f, kind, [&](std::uint32_t key) {
      if (kind != Key::run || key % parts == bits) keyed_.push_back({key, value, f.index});
    });
  }
}

void Candidates::order() {
  base::sort(keyed_.begin(), keyed_.end(), [](const Keyed& a, const Keyed& b) {
    if (a.key != b.key) return a.key < b.key;
    if (a.figure != b.figure) return a.figure < b.figure;
    return a.index < b.index;
  });
}

/// Runs of one key, until enough pairs have met.
bool Candidates::join_some() {
  const std::size_t enough = found_.size() + step_joined;
  while (joined_ < keyed_.size() && found_.size() < enough) {
    std::size_t end = joined_;
    while (end < keyed_.size() && keyed_[end].key == keyed_[joined_].key) ++end;
    join(keyed_.data() + joined_, keyed_.data() + end, found_);
    joined_ = end;
  }
  return joined_ < keyed_.size();
}

bool Candidates::next_part() {
  ++parts_;
  piece_ = Piece::gather;
  return true;
}

bool Candidates::step() {
  const bool last = parts_ == all_parts(scene_);
  switch (piece_) {
    case Piece::gather: gather(); break;
    case Piece::order: order(); break;
    case Piece::join:
      if (join_some()) return true;
      break;
    case Piece::fill:
      if (!last && found_.size() - first_ < many_pairs) return next_part();
      heaps_.fill(std::span(found_).subspan(first_), scene_.facts.size());
      if (!last) found_.resize(first_);
      break;
    case Piece::empty:
      if (heaps_.empty_some(step_claims, last ? out_ : found_)) return true;
      return !last && next_part();
  }
  piece_ = static_cast<Piece>(static_cast<std::uint8_t>(piece_) + 1);
  return true;
}

std::vector<Pair> find_candidates(const Scene& scene) {
  std::vector<Pair> pairs;
  Candidates candidates(scene, pairs);
  base::finish(candidates);
  return pairs;
}

}  // namespace crossclaim::relate
