// The tokenizer of one block at a time. Enters: a text, a range of it, the conventions. Leaves: tokens appended to a
// list. Example: "mid-January" gives mid, -, January; "3bn" gives 3 and bn, the latter without space before it. Cost:
// one pass, one allocation-free look-up for a word with a point behind it. Tested in tests/text/tokenize_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "text/character.hpp"
#include "text/document.hpp"
#include "text/quotes.hpp"

namespace crossclaim::text {

class Tokenizer {
 public:
  /// Without conventions the text is a phrase: any point behind a word is part of the word.
  Tokenizer(std::string_view text, const Conventions* conventions, std::vector<Token>& tokens)
      : text_(text), conventions_(conventions), tokens_(tokens) {}

  void run(base::Span range);

 private:
  void take_word();
  void take_number();
  void take_mark(char32_t c, Class kind, std::size_t length);
  void take_quote(char32_t c, Class kind, std::size_t length);
  void take_stop(char32_t c, std::size_t length);
  Token& add(std::size_t end, TokenKind kind, Mark mark);

  [[nodiscard]] bool keeps_point(std::string_view word, std::size_t point, bool first_upper, bool initial) const;
  [[nodiscard]] bool begins_number(std::size_t point) const;
  [[nodiscard]] bool is_glued() const;
  [[nodiscard]] Class class_at(std::size_t at) const;
  [[nodiscard]] Around around(std::size_t length) const;

  std::string_view text_;
  const Conventions* conventions_;
  std::vector<Token>& tokens_;
  std::size_t first_ = 0;  ///< the block's first token
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  bool space_ = true;
  Quotes quotes_;
};

}  // namespace crossclaim::text
