// base::sort against the standard library's stable sort: lengths around every boundary of the blocks, few and many
// equal keys, ranges that are sorted or reversed already, rows that own memory.
#include "base/sort.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace base = crossclaim::base;

namespace {

struct Row {
  std::uint32_t key = 0;
  std::string name;
  friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rows(std::size_t count, std::uint32_t keys, std::uint32_t& state) {
  std::vector<Row> made;
  for (std::size_t i = 0; i < count; ++i) {
    state = state * 1664525u + 1013904223u;
    made.push_back(
        {(state >> 8) % keys, std::to_string(i) + " is a name that is longer than a string holds by itself"});
  }
  return made;
}

}  // namespace

TEST_CASE("rows are sorted, and equal ones keep their order") {
  std::uint32_t state = 20261122;
  const auto by_key = [](const Row& a, const Row& b) { return a.key < b.key; };
  for (const std::uint32_t keys : {1u, 3u, 1000u}) {
    for (const std::size_t count : {0, 1, 2, 11, 12, 13, 24, 25, 36, 37, 48, 49, 97, 1000}) {
      CAPTURE(count);
      std::vector<Row> mine = rows(count, keys, state);
      std::vector<Row> expected = mine;
      std::stable_sort(expected.begin(), expected.end(), by_key);
      base::sort(mine.begin(), mine.end(), by_key);
      CHECK(mine == expected);
      base::sort(mine.begin(), mine.end(), by_key);
      CHECK(mine == expected);
      std::reverse(mine.begin(), mine.end());
      expected = mine;
      std::stable_sort(expected.begin(), expected.end(), by_key);
      base::sort(mine.begin(), mine.end(), by_key);
      CHECK(mine == expected);
    }
  }
}

TEST_CASE("numbers are sorted without a rule of their own, in plain arrays too") {
  std::uint32_t numbers[] = {5, 3, 9, 1, 1, 0};
  base::sort(std::begin(numbers), std::end(numbers));
  CHECK(std::is_sorted(std::begin(numbers), std::end(numbers)));
}

TEST_CASE("a rule is asked n log n times at most, once a row where all is sorted") {
  std::uint32_t state = 7;
  std::vector<std::uint32_t> numbers;
  for (int i = 0; i < 100000; ++i) numbers.push_back(state = state * 1664525u + 1013904223u);
  std::size_t asked = 0;
  const auto less = [&](std::uint32_t a, std::uint32_t b) { return ++asked, a < b; };
  base::sort(numbers.begin(), numbers.end(), less);
  CHECK(asked < 100000u * 19u);
  asked = 0;
  base::sort(numbers.begin(), numbers.end(), less);
  CHECK(asked < 100000u + 20000u);
}

TEST_CASE("keys byte by byte are in the same order") {
  std::uint32_t state = 11;
  for (const std::size_t count : {0u, 1u, 511u, 512u, 5000u}) {
    std::vector<std::uint32_t> keys;
    for (std::size_t i = 0; i < count; ++i) keys.push_back((state = state * 1664525u + 1013904223u) >> (i % 3 * 8));
    std::vector<std::uint32_t> expected = keys;
    std::sort(expected.begin(), expected.end());
    base::sort_keys(keys);
    CHECK(keys == expected);
  }
}
