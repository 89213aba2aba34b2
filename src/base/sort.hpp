// Sorting in few instructions: the page carries one copy for each kind of row, and the standard library's are nine
// times as long. Enters: a range and what comes before what. Leaves: the range sorted; equal rows keep their order, so
// that every compiler gives the same. Example: base::sort(days.begin(), days.end()). Cost: n log n steps at most,
// linear where the range is sorted already; a buffer for more than a dozen rows. Tested in tests/base/sort_test.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace crossclaim::base {

/// Each row moves before those that it precedes: the quickest way for a few.
template <class Iterator, class Less>
void insert_sorted(Iterator first, Iterator last, const Less& less) {
  for (Iterator next = first; next != last; ++next) {
    auto row = std::move(*next);
    Iterator hole = next;
    for (; hole != first && less(row, *(hole - 1)); --hole) *hole = std::move(*(hole - 1));
    *hole = std::move(row);
  }
}

template <class Iterator, class Less = std::less<>>
void sort(Iterator first, Iterator last, const Less& less = {}) {
  constexpr std::ptrdiff_t few = 12;
  const std::ptrdiff_t count = last - first;
  for (std::ptrdiff_t begin = 0; begin < count; begin += few)
    insert_sorted(first + begin, first + std::min(begin + few, count), less);
  if (count <= few) return;
  std::vector<typename std::iterator_traits<Iterator>::value_type> left(static_cast<std::size_t>(count));
  for (std::ptrdiff_t width = few; width < count; width *= 2) {
    for (std::ptrdiff_t begin = 0; begin + width < count; begin += 2 * width) {
      Iterator out = first + begin, right = out + width;
      const Iterator right_end = first + std::min(begin + 2 * width, count);
      if (!less(*right, *(right - 1))) continue;
      auto next = left.begin();
      const auto left_end = std::move(out, right, next);
      while (next != left_end)
        *out++ = right != right_end && less(*right, *next) ? std::move(*right++) : std::move(*next++);
    }
  }
}

/// Keys of many words, each as likely as the other: byte by byte, in steps that grow as their number alone.
inline void sort_keys(std::vector<std::uint32_t>& keys) {
  constexpr std::size_t few = 512;
  if (keys.size() < few) return base::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> other(keys.size());
  for (unsigned shift = 0; shift < 32; shift += 8) {
    std::array<std::size_t, 257> begin{};
    for (const std::uint32_t key : keys) ++begin[(key >> shift & 0xFF) + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    for (const std::uint32_t key : keys) other[begin[key >> shift & 0xFF]++] = key;
    keys.swap(other);
  }
}

}  // namespace crossclaim::base
