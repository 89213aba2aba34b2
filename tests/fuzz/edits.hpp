// Small edits of a text at one of its words. Enters: a text. Leaves: its words, and the text with one of them lost, doubled, swapped, pushed away or
// told with another number, or with a comma or the sentence's end behind it. Example: edited("Ten men died.", words, 1, 0) is "Ten died.". Rules look at the words around them: here each of those is
// missing once, at the edge of a text too. Cost: linear. Used by edited_test.cpp (what must hold of all) and tests/record (what is said of them).
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace crossclaim::fuzz {

/// Where words begin and end; blanks belong to none.
inline std::vector<base::Span> words_of(const std::string& text) {
  std::vector<base::Span> out;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(text.find_first_not_of(" \n", at));
    if (begin >= text.size()) break;
    at = static_cast<std::uint32_t>(std::min(text.find_first_of(" \n", begin), text.size()));
    out.push_back({begin, at});
  }
  return out;
}

inline constexpr int edits = 16;

/// Words that rules look for.
inline constexpr std::string_view asked_for[] = {
    "of", "from", "by", "to", "in", "at", "on", "for", "with", "since", "until", "before", "after", "between", "and", "or", "but", "not", "no", "that", "who", "which", "as", "than",
    "more", "at least", "up to", "about", "another", "the", "a", "all", "both", "their", "he", "they", "it", "was", "been", "had", "have", "will", "would", "may", "said", "according to",
    "denied", "told", "killed", "wounded", "were injured", "arrested", "missing", "people", "of them", "soldiers", "Russia", "Goma", "a hospital", "the ministry", "5", "2,000", "a third", "12 percent",
    "$3 million", "three", "dozens", "May", "Monday", "2023", "5/12/2024", "last year", "two days ago", "earlier", "so far", "in total", "including", ";", "-", "(", "\"",
};

inline std::string edited(const std::string& text, const std::vector<base::Span>& words, std::size_t at, int edit) {
  const base::Span word = words[at];
  const std::string before = text.substr(0, word.begin), said = text.substr(word.begin, word.size()), behind = text.substr(word.end);
  switch (edit) {
    case 0: return before + (behind.empty() ? behind : behind.substr(1));                  // lost
    case 1: return before + said;                                                          // cut off behind it
    case 2: return said + behind;                                                          // cut off before it
    case 3: return before + said + " " + said + behind;                                    // twice
    case 4: {                                                                              // swapped with the next
      if (at + 1 == words.size()) return text;
      const base::Span next = words[at + 1];
      return before + text.substr(next.begin, next.size()) + " " + said + text.substr(next.end);
    }
    case 5: {                                                                              // pushed away, by one to nine words
      std::string between;
      for (std::size_t i = 0; i <= at % 9; ++i) between += "quietly ";
      return before + between + said + behind;
    }
    case 6: return before + said + ", " + (behind.empty() ? behind : behind.substr(1));    // a comma behind it
    case 7: {                                                                              // the sentence ends behind it
      std::string rest = behind.empty() ? behind : behind.substr(1);
      if (!rest.empty() && rest[0] >= 'a' && rest[0] <= 'z') rest[0] = static_cast<char>(rest[0] - 'a' + 'A');
      return before + said + ". " + rest;
    }
    case 8: {                                                                              // without its marks
      const std::size_t last = said.find_last_not_of(",.;:!?\"");
      return last == std::string::npos ? text : before + said.substr(0, last + 1) + behind;
    }
    case 9: case 10: case 11: case 12: return before + std::string(asked_for[(text.size() + at * 7 + static_cast<std::size_t>(edit) * 19) % std::size(asked_for)]) + " " + said + behind;
    case 13: case 14: return before + std::string(asked_for[(text.size() + at * 11 + static_cast<std::size_t>(edit) * 23) % std::size(asked_for)]) + behind;
    default: {                                                                             // another number
      std::string other = said;
      for (char& digit : other) {
        if (digit >= '0' && digit <= '9') digit = static_cast<char>('0' + (digit - '0' + 3) % 10);
      }
      return before + other + behind;
    }
  }
}

}  // namespace crossclaim::fuzz
