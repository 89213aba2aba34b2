// Small edits of a text at one of its words. Enters: a text. Leaves: its words, and the text with one of them lost,
// doubled, swapped, pushed away, told with another number, quoted, or with a comma, the sentence's end or words that
// rules look for beside it. Example: edited("Ten men died.", words, 1, 0) is "Ten died.". Rules look at the words
// around them: here each of those is missing once, at the edge of a text too, and has another beside it. Cost: linear.
// Used by edited_test.cpp (what must hold of all) and tests/record (what is said of them).
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "engine/pattern.hpp"

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

/// Words that rules look for.
inline constexpr std::string_view asked_for[] = {"of",
                                                 "from",
                                                 "by",
                                                 "to",
                                                 "in",
                                                 "at",
                                                 "on",
                                                 "for",
                                                 "with",
                                                 "since",
                                                 "until",
                                                 "before",
                                                 "after",
                                                 "between",
                                                 "and",
                                                 "or",
                                                 "but",
                                                 "not",
                                                 "no",
                                                 "that",
                                                 "who",
                                                 "which",
                                                 "as",
                                                 "than",
                                                 "more",
                                                 "at least",
                                                 "up to",
                                                 "about",
                                                 "another",
                                                 "the",
                                                 "a",
                                                 "all",
                                                 "both",
                                                 "their",
                                                 "he",
                                                 "they",
                                                 "it",
                                                 "was",
                                                 "been",
                                                 "had",
                                                 "have",
                                                 "will",
                                                 "would",
                                                 "may",
                                                 "said",
                                                 "according to",
                                                 "denied",
                                                 "told",
                                                 "killed",
                                                 "wounded",
                                                 "were injured",
                                                 "arrested",
                                                 "missing",
                                                 "people",
                                                 "of them",
                                                 "soldiers",
                                                 "Russia",
                                                 "Goma",
                                                 "a hospital",
                                                 "the ministry",
                                                 "5",
                                                 "2,000",
                                                 "a third",
                                                 "12 percent",
                                                 "$3 million",
                                                 "three",
                                                 "dozens",
                                                 "May",
                                                 "Monday",
                                                 "2023",
                                                 "5/12/2024",
                                                 "last year",
                                                 "two days ago",
                                                 "earlier",
                                                 "so far",
                                                 "in total",
                                                 "including",
                                                 ";",
                                                 "-",
                                                 "(",
                                                 "\""};

inline std::string lowered(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

/// A text, one of its words, and what stands around it.
struct Place {
  const std::string& text;
  const std::vector<base::Span>& words;
  std::size_t at = 0;
  std::string before, said, behind;

  Place(const std::string& whole, const std::vector<base::Span>& all, std::size_t word)
      : text(whole),
        words(all),
        at(word),
        before(whole.substr(0, all[word].begin)),
        said(whole.substr(all[word].begin, all[word].size())),
        behind(whole.substr(all[word].end)) {}

  /// What follows the blank behind the word.
  [[nodiscard]] std::string rest() const { return behind.empty() ? behind : behind.substr(1); }

  /// Another word for each text, word and edit.
  [[nodiscard]] std::string asked(std::size_t stride, int edit) const {
    return std::string(
        asked_for[(text.size() + at * stride + static_cast<std::size_t>(edit) * (stride + 12)) % std::size(asked_for)]);
  }
};

inline std::string swapped(const Place& p) {
  if (p.at + 1 == p.words.size()) return p.text;
  const base::Span next = p.words[p.at + 1];
  return p.before + p.text.substr(next.begin, next.size()) + " " + p.said + p.text.substr(next.end);
}

/// By one to nine words.
inline std::string pushed_away(const Place& p) {
  std::string between;
  for (std::size_t i = 0; i <= p.at % 9; ++i) between += "quietly ";
  return p.before + between + p.said + p.behind;
}

inline std::string without_marks(const Place& p) {
  const std::size_t last = p.said.find_last_not_of(",.;:!?\"");
  return last == std::string::npos ? p.text : p.before + p.said.substr(0, last + 1) + p.behind;
}

inline std::string with_another_number(const Place& p) {
  std::string other = p.said;
  for (char& digit : other) {
    if (digit >= '0' && digit <= '9') digit = static_cast<char>('0' + (digit - '0' + 3) % 10);
  }
  return p.before + other + p.behind;
}

inline constexpr int edits = 30;

inline std::string edited(const std::string& text, const std::vector<base::Span>& words, std::size_t at, int edit) {
  const Place p(text, words, at);
  const std::string &before = p.before, &said = p.said, &behind = p.behind;
  switch (edit) {
    case 0: return before + p.rest();                    // lost
    case 1: return before + said;                        // cut off behind it
    case 2: return said + behind;                        // cut off before it
    case 3: return before + said + " " + said + behind;  // twice
    case 4: return swapped(p);                           // with the next
    case 5: return pushed_away(p);
    case 6: return before + said + ", " + p.rest();
    case 7: return before + said + ". " + engine::as_sentence(p.rest());
    case 8: return without_marks(p);
    case 9: return with_another_number(p);
    case 10: return before + "\"" + said + "\"" + behind;
    case 11: return before + "(" + said + ")" + behind;
    case 12: return before + said + "'s" + behind;
    case 13: return before + said + "-" + p.rest();
    case 14: return before + engine::as_sentence(said) + behind;
    case 15: return before + lowered(said) + behind;
    case 16:
    case 17:
    case 18:
    case 19:
    case 20:
    case 21:
    case 22: return before + p.asked(7, edit) + " " + said + behind;
    case 23:
    case 24:
    case 25:
    case 26: return before + p.asked(11, edit) + behind;
    default: return before + p.asked(5, edit) + " " + p.asked(3, edit) + " " + said + behind;
  }
}

}  // namespace crossclaim::fuzz
