// Time and memory in proportion to the length, on texts made to break that. Enters: generators.
// Leaves: doctest's report. Example: "12 soldiers were killed." half a megabyte long.
// Time is that of the process alone, the best of three; memory is counted where it is asked for.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>

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

namespace {

struct Generator { const char* name; const char* piece; const char* numbered; };

// `numbered` gets a number behind it, so that keys differ from piece to piece.
constexpr Generator generators[] = {
    {"one word", "a", nullptr}, {"digits", "7", nullptr}, {"grouped digits", "1,", nullptr}, {"points", "1.", nullptr},
    {"currency", "$", nullptr}, {"rates", "per ", nullptr}, {"brackets", "([{", nullptr}, {"quotes", "\" ' ", nullptr},
    {"scales", "million ", nullptr}, {"number and unit", "5 days ", nullptr}, {"abbreviations", "U.S. ", nullptr}, {"spaces", " ", nullptr},
    {"lines", "\n", nullptr}, {"combining marks", "a\xCC\x81", nullptr}, {"joiners", "\xF0\x9F\x91\xA8\xE2\x80\x8D", nullptr}, {"broken bytes", "\x80", nullptr},
    {"returns", "a\r\n\r", nullptr}, {"bidi controls", "\xE2\x80\xAE" "a", nullptr}, {"one entity", "Russia ", nullptr}, {"one claim", "12 soldiers were killed. ", nullptr},
    {"many claims", "soldiers were killed. ", "At least "}, {"many names", "Ann Lee said. ", "Officer "}, {"nested sayings", "said that the army said that ", nullptr},
    {"nested quotes", "he said \"she said 'they ", nullptr}, {"dates", "12 May 2024, ", nullptr}, {"date digits", "2024-12-", nullptr}, {"tables", "1\t2\t3\n", nullptr},
    {"markup", "<p class=\"a\">", nullptr}, {"base64", "QUJDREVGRw", nullptr}, {"Han", "\xE5\x8C\x97\xE6\x9C\x9D\xE9\xB2\x9C", nullptr}, {"or and", "5 or 6 and 7 to ", nullptr},
    {"between", "between 5 and ", nullptr}, {"denials", "did not deny that it had not ", nullptr}, {"pronouns", "they told them of those who ", nullptr},
    {"commas", "killed, wounded, ", nullptr}, {"hyphens", "a-", nullptr}, {"shares", "a third of ", nullptr}, {"list", "- 5 died\n", nullptr},
    {"headlines", "Ten Killed In Blast\n\n", nullptr}, {"none", "no one was ", nullptr}, {"toll", "the toll rose to 5 from 4. ", nullptr},
};

std::string text_of(const Generator& generator, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; out.size() < size; ++i) {
    if (generator.numbered) out += generator.numbered + std::to_string(i * 7919 % 100000) + " ";
    out += generator.piece;
  }
  return out;
}

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
    // Eight times the length: a square would be sixty-four times the time. Clocks tick in milliseconds, so small times are padded.
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
