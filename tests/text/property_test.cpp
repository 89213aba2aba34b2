// What must hold for every byte string: spans in range, in order, apart from each other, tokens inside sentences inside
// blocks; the same answer twice; time in proportion to the length. Seeded, so that a failure comes back.
#include <doctest/doctest.h>

#include <cctype>
#include <ctime>

#include "base/utf8.hpp"
#include "sample.hpp"
#include "support/layout.hpp"

using namespace crossclaim::text;
using crossclaim::testing::broken_layout;

namespace {

struct Random {
  std::uint64_t state;
  std::uint32_t next(std::uint32_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state >> 33) % below);
  }
};

const std::vector<std::string>& pieces() {
  // clang-format off
  static const std::vector<std::string> list{
      "dam", "The", "Gen.", "U.S.", " ", " ", " ", " ", "\n", "\n\n", "\r\n", ".", ",", "!", "?", "...", "-",
      "--", "\xE2\x80\x93", "\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "'s",
      "12,000", "3", "7th", "$", "%", "(", ")", "[", "]", ":", ";", "\xE2\x80\xA6", "\xC2\xA0",
      "\xE2\x80\x8D", "\xE2\x80\xA2 ", "1. ", "\xF0\x9F\x98\x80", "\xE4\xB8\xAD", "\xCC\x81", "By Ana Ruiz",
      "Related articles", "Leave a comment", "3 March 2025", "no.", "a.b", "x@y", "http://", ".5",
      "\xEF\xBB\xBF", "\xEF\xBF\xBD", "and", "II"};
  // clang-format on
  return list;
}

}  // namespace

TEST_CASE("property: texts put together from tricky pieces") {
  Random random{20250303};
  for (int round = 0; round < 20'000; ++round) {
    std::string t;
    for (std::uint32_t n = random.next(40); n > 0; --n)
      t += pieces()[random.next(static_cast<std::uint32_t>(pieces().size()))];
    const std::uint32_t budget = random.next(4) == 0 ? 1 + random.next(5) : 8192;
    const Document document = sample::read(t, budget);
    const std::string fault = broken_layout(t, document, true);
    REQUIRE_MESSAGE(fault.empty(), fault << " in: " << t);
  }
}

TEST_CASE("property: any bytes at all") {
  Random random{7};
  for (int round = 0; round < 20'000; ++round) {
    std::string t;
    for (std::uint32_t n = random.next(48); n > 0; --n) {
      t += random.next(3) == 0 ? static_cast<char>(random.next(256)) : " .'\"-,aA1\n\xE2\x80\x99\xC2"[random.next(14)];
    }
    const std::string fault = broken_layout(t, sample::read(t), false);
    REQUIRE_MESSAGE(fault.empty(), fault);
    std::uint32_t replaced = 0;
    const std::string mended = crossclaim::base::mend(t, replaced);
    REQUIRE(broken_layout(mended, sample::read(mended), true).empty());
  }
}

TEST_CASE("property: every letter and digit is in a token") {
  Random random{11};
  for (int round = 0; round < 2'000; ++round) {
    std::string t = "x ";
    for (std::uint32_t n = random.next(30); n > 0; --n) t += "ab1 .,'-\n"[random.next(9)];
    const Document document = sample::read(t);
    std::string covered(t.size(), ' ');
    for (const Token& token : document.tokens) {
      for (std::uint32_t i = token.span.begin; i < token.span.end; ++i) covered[i] = '#';
    }
    for (std::size_t i = 0; i < t.size(); ++i) {
      if (std::isalpha(static_cast<unsigned char>(t[i])) != 0) REQUIRE(covered[i] == '#');
    }
  }
}

TEST_CASE("property: hostile texts take time in proportion to their length") {
  const auto seconds = [](const std::string& piece, std::size_t size) {
    std::string t;
    while (t.size() < size) t += piece;
    const std::clock_t begin = std::clock();  // time of this process: what else the machine does is not counted
    const Document document = sample::read(t);
    CHECK(broken_layout(t, document, false).empty());
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  for (const std::string piece : {"a",
                                  "7",
                                  "1,",
                                  "1.",
                                  "$",
                                  "U.S. ",
                                  "U.S.",
                                  "\"",
                                  "'",
                                  "x's",
                                  "\n",
                                  "a\n",
                                  " ",
                                  "no.    ",
                                  "\x80",
                                  "a\xCC\x81",
                                  "([",
                                  "related articles\n",
                                  "By Ann Lee\nAnn Lee\n",
                                  "a@b ",
                                  "- - ",
                                  "A.",
                                  "Alpha Beta\n",
                                  "1\xC2\xA0"
                                  "000",
                                  "a\xE2\x80\x8D",
                                  ".",
                                  "\xE2\x80\x9C",
                                  "the dam by the sea and the road\n"}) {
    // Sixteen times the length may take sixty-four times as long before this fails: machines are shared.
    const double small = seconds(piece, 1u << 14) + 0.01;
    CHECK_MESSAGE(seconds(piece, 1u << 18) < 64 * small, piece);
  }
}
