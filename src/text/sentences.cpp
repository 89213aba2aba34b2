// Where sentences end. Enters: the tokens of one block. Leaves: runs of tokens.
//   "He left. She stayed." two; "U.S. officials" and "surprising...that" do not end; "... in the U.S. The army" does;
//   'Is it "Help!" he asked' does not end inside. A run of tokens longer than the budget is cut there and counted.
// Cost: one pass over the tokens. Tested in tests/text/sentences_test.cpp.
#include "text/sentences.hpp"

#include "base/utf8.hpp"
#include "text/character.hpp"
#include "text/points.hpp"
#include "text/words.hpp"

namespace crossclaim::text {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const Conventions& conventions, Document& document)
      : text_(text), conventions_(conventions), tokens_(document.tokens) {}

  /// The end of the sentence that begins with token `first`, at most `limit`.
  [[nodiscard]] std::size_t sentence_end(std::size_t first, std::size_t limit) const {
    for (std::size_t i = first; i < limit; ++i) {
      if (tokens_[i].mark == Mark::sentence_end) {
        const std::size_t behind = skip_closing(i + 1);
        if (ends_before(behind, i, first)) return behind < limit ? behind : limit;
      } else if (has_point(i) && ends_behind_abbreviation(i)) {
        return i + 1;
      }
    }
    return limit;
  }

 private:
  [[nodiscard]] std::size_t count() const { return tokens_.size(); }

  /// Closing marks and further stops belong to the sentence that they close.
  [[nodiscard]] std::size_t skip_closing(std::size_t i) const {
    while (i < count() && !tokens_[i].space_before &&
           (tokens_[i].mark == Mark::close_quote || tokens_[i].mark == Mark::close_bracket ||
            tokens_[i].mark == Mark::sentence_end)) {
      ++i;
    }
    return i;
  }

  [[nodiscard]] base::CodePoint first_character(std::size_t i) const {
    return base::decode(text_, tokens_[i].span.begin);
  }

  [[nodiscard]] bool ends_before(std::size_t next, std::size_t stop, std::size_t first) const {
    if (next >= count()) return true;
    if (is_list_mark(stop, first)) return false;
    const Token& token = tokens_[next];
    const char32_t c = first_character(next).value;
    if (!token.space_before) return lost_space(next, stop, c);
    if (token.kind == TokenKind::word) return !is_lower(c);
    if (token.mark == Mark::dash || token.mark == Mark::hyphen || token.mark == Mark::open_quote ||
        token.mark == Mark::open_bracket) {
      return next + 1 >= count() || !is_lower(first_character(next + 1).value);
    }
    return token.kind == TokenKind::number || token.kind == TokenKind::symbol || token.kind == TokenKind::punctuation;
  }

  /// "1. Russia": the number opens a list, it is no sentence.
  [[nodiscard]] bool is_list_mark(std::size_t stop, std::size_t first) const {
    return stop == first + 1 && tokens_[first].kind == TokenKind::number && tokens_[first].span.size() <= 2;
  }

  /// "began.The president": the space behind the full stop was lost. Scripts without case need no space at all.
  [[nodiscard]] bool lost_space(std::size_t next, std::size_t stop, char32_t c) const {
    const Token& token = tokens_[next];
    if (first_character(stop).value >= 0x3000) return true;
    if (token.kind != TokenKind::word || !is_upper(c) || token.span.size() < 2 || stop == 0) return false;
    const Token& before = tokens_[stop - 1];
    return before.kind == TokenKind::word && before.span.size() >= 2 &&
           is_lower(static_cast<unsigned char>(text_[before.span.end - 1]));
  }

  [[nodiscard]] bool has_point(std::size_t i) const {
    return tokens_[i].kind == TokenKind::word && text_[tokens_[i].span.end - 1] == '.';
  }

  [[nodiscard]] bool ends_behind_abbreviation(std::size_t i) const {
    std::size_t next = i + 1;
    if (next >= count() || !tokens_[next].space_before) return false;
    if (tokens_[next].mark == Mark::open_quote && next + 1 < count()) ++next;
    if (!tokens_[next].capital || !begins_sentence(text_, tokens_[next].span.begin, conventions_)) return false;
    return !has_word(conventions_.titles, base::slice(text_, tokens_[i].span));
  }

  std::string_view text_;
  const Conventions& conventions_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void add_sentences(std::string_view text, const Conventions& conventions, const base::Budget& budget,
                   std::uint32_t first_token, std::uint32_t block, Document& document) {
  const Splitter splitter(text, conventions, document);
  const std::size_t count = document.tokens.size();
  const std::size_t most = budget.max_sentence_tokens > 0 ? budget.max_sentence_tokens : 1;
  std::size_t first = first_token;
  while (first < count) {
    const bool near_end = count - first <= most;
    const std::size_t limit = near_end ? count : first + most;
    const std::size_t end = splitter.sentence_end(first, limit);
    if (end == limit && !near_end && document.tokens[end - 1].mark != Mark::sentence_end) ++document.split_sentences;
    document.sentences.push_back({{document.tokens[first].span.begin, document.tokens[end - 1].span.end},
                                  static_cast<std::uint32_t>(first),
                                  static_cast<std::uint32_t>(end),
                                  block});
    first = end;
  }
}

}  // namespace crossclaim::text
