// Texts made to break proportion: one piece said over and over. Enters: a generator and a size. Leaves: the text.
// Example: text_of({"one claim", "12 soldiers were killed. ", nullptr}, 1 << 20) is a megabyte of claims with one key.
// Cost: linear. Used by growth_test.cpp and growth.cpp.
#pragma once

#include <cstddef>
#include <string>

namespace crossclaim::fuzz {

struct Generator {
  const char* name;
  const char* piece;
  const char* numbered;
};

// `numbered` gets a number behind it, so that keys differ from piece to piece.
inline constexpr Generator generators[] = {
    {"one word", "a", nullptr},
    {"digits", "7", nullptr},
    {"grouped digits", "1,", nullptr},
    {"points", "1.", nullptr},
    {"currency", "$", nullptr},
    {"rates", "per ", nullptr},
    {"brackets", "([{", nullptr},
    {"quotes", "\" ' ", nullptr},
    {"scales", "million ", nullptr},
    {"number and unit", "5 days ", nullptr},
    {"abbreviations", "U.S. ", nullptr},
    {"spaces", " ", nullptr},
    {"lines", "\n", nullptr},
    {"combining marks", "a\xCC\x81", nullptr},
    {"joiners", "\xF0\x9F\x91\xA8\xE2\x80\x8D", nullptr},
    {"broken bytes", "\x80", nullptr},
    {"returns", "a\r\n\r", nullptr},
    {"bidi controls",
     "\xE2\x80\xAE"
     "a",
     nullptr},
    {"one entity", "Russia ", nullptr},
    {"one claim", "12 soldiers were killed. ", nullptr},
    {"many claims", "soldiers were killed. ", "At least "},
    {"many names", "Ann Lee said. ", "Officer "},
    {"nested sayings", "said that the army said that ", nullptr},
    {"nested quotes", "he said \"she said 'they ", nullptr},
    {"dates", "12 May 2024, ", nullptr},
    {"date digits", "2024-12-", nullptr},
    {"tables", "1\t2\t3\n", nullptr},
    {"markup", "<p class=\"a\">", nullptr},
    {"base64", "QUJDREVGRw", nullptr},
    {"Han", "\xE5\x8C\x97\xE6\x9C\x9D\xE9\xB2\x9C", nullptr},
    {"or and", "5 or 6 and 7 to ", nullptr},
    {"between", "between 5 and ", nullptr},
    {"denials", "did not deny that it had not ", nullptr},
    {"pronouns", "they told them of those who ", nullptr},
    {"commas", "killed, wounded, ", nullptr},
    {"hyphens", "a-", nullptr},
    {"shares", "a third of ", nullptr},
    {"list", "- 5 died\n", nullptr},
    {"headlines", "Ten Killed In Blast\n\n", nullptr},
    {"none", "no one was ", nullptr},
    {"toll", "the toll rose to 5 from 4. ", nullptr},
    {"shares of an army",
     "10% of the Chadian army are Malian recruits. 900 Malian recruits came. 800 Chadian soldiers died. ", nullptr},
    {"voices", "police counted 5 marchers, the union 7, ", nullptr},
    {"named tolls", " said 5 soldiers were killed. ", "Officer "},
};

inline std::string text_of(const Generator& generator, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; out.size() < size; ++i) {
    if (generator.numbered) out += generator.numbered + std::to_string(i * 7919 % 100000) + " ";
    out += generator.piece;
  }
  return out;
}

}  // namespace crossclaim::fuzz
