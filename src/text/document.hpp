// The text room's one output: tokens, sentences and blocks of a text. Enters: bytes and the conventions of a language.
// Leaves: a Document of spans. Example: "Gen. Li said 3,000 fled." is one sentence of six tokens.
// Cost: linear, one pass each. Tested in tests/text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/budget.hpp"
#include "base/span.hpp"

namespace crossclaim::text {

enum class TokenKind : std::uint8_t {
  word,         ///< letters with inner apostrophes or abbreviation points: didn't, U.S., Gen.
  number,       ///< digits with group or decimal marks: 12,000  48.2
  clitic,       ///< the possessive ending, cut off: 's  ’s
  punctuation,  ///< one mark each: . , ; : ! ? ( ) — – - and quotation marks
  symbol,       ///< $ € % and the rest
};

/// What a quotation mark or bracket does.
enum class Mark : std::uint8_t {
  none,
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  dash,
  hyphen,
  sentence_end,
  comma,
  colon,
  semicolon
};

struct Token {
  base::Span span;
  TokenKind kind = TokenKind::word;
  Mark mark = Mark::none;
  bool space_before : 1 = false;  ///< white space or the start of a block stands before it
  bool capital : 1 = false;       ///< first letter is upper case
  bool all_capital : 1 = false;   ///< two or more letters, all upper case

  /// A dash, also one written as a hyphen behind a space.
  [[nodiscard]] bool is_dash() const { return mark == Mark::dash || (mark == Mark::hyphen && space_before); }
};

enum class Role : std::uint8_t { headline, heading, bullet, body, quotation, furniture };

/// Tokens [first_token, last_token) of one sentence. A sentence never crosses a block.
struct Sentence {
  base::Span span;
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;
  std::uint32_t block = 0;
};

/// A line or paragraph and its role in the page.
struct Block {
  base::Span span;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
  Role role = Role::body;
};

struct Document {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Block> blocks;
  std::uint32_t split_sentences = 0;  ///< sentences cut at the budget
};

/// The words of a language that this room needs. They come from assets/lexicon, never from the code; all lower case,
/// sorted.
struct Conventions {
  std::vector<std::string> abbreviations;  ///< with their point: "gen.", "feb.", "u.s."; no sentence ends there before
                                           ///< a lower-case letter, a digit or a name
  std::vector<std::string> titles;         ///< abbreviations that always stand before a name: "gen.", "mr."
  std::vector<std::string>
      furniture_lines;  ///< whole lines, or their beginnings where they end in '*': "leave a comment", "read more*"
  std::vector<std::string> heading_lines;  ///< lines that open a list and are headings: "key points"
  std::vector<std::string>
      function_words;  ///< words without content; a line of body text has them, a tag line has none

  friend bool operator==(const Conventions&, const Conventions&) = default;
};

/// Reads the layout of a text. Any well-formed UTF-8 is a text.
[[nodiscard]] Document read(std::string_view text, const Conventions& conventions, const base::Budget& budget);

/// Only the tokens, of a phrase: what the lexicon is cut with, so that both sides agree. A phrase has no sentences, so
/// a point right behind a word stays with it: "lt. gen." is two tokens, as it is in a text that knows the
/// abbreviations.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);
/// Only the tokens, of a line of running text.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, const Conventions& conventions);

}  // namespace crossclaim::text
