// Time and memory in proportion to the length, on texts made to break that. Enters: generators.
// Leaves: doctest's report. Example: "12 soldiers were killed." half a megabyte long.
// Time is that of the process alone, the best of three; memory is counted where it is asked for.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>

#include "fuzz/hostile.hpp"
#include "support/reading.hpp"

namespace {

// Bytes that live, and the most that ever did: counted by the operators below.
std::size_t living = 0, most = 0;
constexpr std::size_t head = alignof(std::max_align_t);

}  // namespace

void* operator new(std::size_t size) {
  auto* block = static_cast<unsigned char*>(std::malloc(size + head));
  if (block == nullptr) std::abort();
  *reinterpret_cast<std::size_t*>(block) = size;
  living += size;
  most = std::max(most, living);
  return block + head;
}
void operator delete(void* pointer) noexcept {
  if (pointer == nullptr) return;
  auto* block = static_cast<unsigned char*>(pointer) - head;
  living -= *reinterpret_cast<std::size_t*>(block);
  std::free(block);
}
void operator delete(void* pointer, std::size_t) noexcept { operator delete(pointer); }

using namespace crossclaim;
using fuzz::Generator;
using fuzz::generators;
using fuzz::text_of;

namespace {

double seconds(const std::string& text) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    const engine::Analysis analysis = testing::reading(text, "2025-01-15");
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

TEST_CASE("hostile texts take time in proportion to their length") {
  for (const Generator& generator : generators) {
    const double small = seconds(text_of(generator, 1u << 15));
    const double large = seconds(text_of(generator, 1u << 18));
    CAPTURE(generator.name);
    CAPTURE(small);
    CAPTURE(large);
    // Eight times the length: a square would be sixty-four times the time. Clocks tick in milliseconds, so small times
    // are padded.
    CHECK(large < 20 * (small + 0.002));
  }
}

TEST_CASE("hostile texts take memory in proportion to their length, and give it back") {
  (void)testing::lexicon();
  for (const Generator& generator : generators) {
    const std::string text = text_of(generator, 1u << 18);
    const std::size_t before = living;
    most = living;
    { const engine::Analysis analysis = testing::reading(text, "2025-01-15"); }
    const std::size_t after = living, peak = (most - before) / text.size();
    CAPTURE(generator.name);
    CHECK(after == before);
    CHECK(peak < 800);  // bytes a byte of text, where every few bytes make a claim
  }
}
