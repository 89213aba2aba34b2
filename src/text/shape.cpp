// Shapes of blocks. Enters: tokens. Leaves: Shape. Example: "23 December 2024" is a date line, "Kursk" a tag, "A dam
// broke on Monday." prose. What a long block is shows in its first and last tokens, so no more are looked at. Cost: at
// most 64 tokens a block. Tested in tests/text/shape_test.cpp.
#include "text/shape.hpp"

#include "text/words.hpp"

namespace crossclaim::text {
namespace {

constexpr std::uint32_t seen_tokens = 64;
constexpr std::uint32_t longest_title = 48;  // tokens
constexpr int longest_question = 8;          // words and numbers; a longer one is a sentence of the report

struct Tally {
  bool look_up = true;  ///< whether the block may be a title or tag, so that its words without content matter
  bool day = false;
  bool year = false;
  std::uint8_t names = 0;  ///< capitalised words of more than a zone's letters
  bool plain = true;       ///< nothing but names, numbers and marks
};

bool is_between(std::string_view digits, int first, int last) {
  int value = 0;
  if (digits.size() > 4) return false;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  return value >= first && value <= last;
}

void count_word(std::string_view word, const Token& token, const Conventions& conventions, Shape& shape, Tally& tally) {
  ++shape.words;
  if (word.size() > shape.letters) shape.letters = static_cast<std::uint8_t>(word.size() < 255 ? word.size() : 255);
  if (!tally.look_up) return;
  const bool acronym = token.all_capital && word.size() > 1;
  if (!acronym && has_word(conventions.function_words, word)) {
    tally.plain = false;
    return;
  }
  ++shape.content;
  if (token.capital) ++shape.capitals;
  if (!acronym && word.size() > 2 && word.back() != '.') ++tally.names;
  if (!token.capital && word.back() != '.' && word.size() > 2) tally.plain = false;
}

void count(std::string_view text, const Token& token, const Conventions& conventions, Shape& shape, Tally& tally) {
  const std::string_view bytes = base::slice(text, token.span);
  if (token.kind == TokenKind::word) {
    count_word(bytes, token, conventions, shape, tally);
  } else if (token.kind == TokenKind::number) {
    ++shape.numbers;
    if (bytes.size() <= 2 && is_between(bytes, 1, 31)) tally.day = true;
    if (bytes.size() == 4 && is_between(bytes, 1900, 2100)) tally.year = true;
  } else if (token.kind == TokenKind::clitic) {
    tally.plain = false;
  }
}

void look_at_end(std::string_view text, const Document& document, const Sentence& last, Shape& shape) {
  std::uint32_t i = last.last_token;
  while (i > last.first_token) {
    const Mark mark = document.tokens[i - 1].mark;
    if (mark != Mark::close_quote && mark != Mark::close_bracket) break;
    --i;
  }
  if (i == last.first_token) return;
  const Token& token = document.tokens[i - 1];
  const std::string_view bytes = base::slice(text, token.span);
  const bool ellipsis = bytes.substr(0, 2) == ".." || bytes == "\xE2\x80\xA6";
  shape.truncated = ellipsis;
  shape.closed = token.mark == Mark::sentence_end && !ellipsis;
  shape.point = shape.closed && bytes != "?" && bytes != "!";
  shape.colon = token.mark == Mark::colon;
}

}  // namespace

Shape shape_of(std::string_view text, const Conventions& conventions, const Document& document, std::uint32_t block) {
  Shape shape;
  const Block& b = document.blocks[block];
  shape.listed = find_line(base::slice(text, b.span), conventions);
  if (b.first_sentence == b.last_sentence) return shape;
  const Sentence& last = document.sentences[b.last_sentence - 1];
  const std::uint32_t first_token = document.sentences[b.first_sentence].first_token;
  const std::uint32_t size = last.last_token - first_token;
  look_at_end(text, document, last, shape);
  shape.several = b.last_sentence - b.first_sentence > 1;
  Tally tally;
  tally.look_up = size <= longest_title && !shape.several && !shape.point;
  for (std::uint32_t i = 0; i < size && i < seen_tokens; ++i) {
    count(text, document.tokens[first_token + i], conventions, shape, tally);
  }
  shape.date =
      tally.look_up && !shape.closed && tally.plain && tally.day && tally.year && tally.names <= 2 && size <= 16;
  const std::string_view bytes = base::slice(text, b.span);
  shape.credit = bytes.substr(0, 2) == "\xC2\xA9";
  shape.question = !shape.several && bytes.back() == '?' && shape.terms() <= longest_question;
  shape.prose = shape.several || (shape.closed && !shape.question && shape.terms() >= 4);
  shape.title = !shape.prose && !shape.truncated && shape.terms() <= (shape.mostly_capital() ? 20 : 14);
  shape.tag = shape.title && !shape.closed && !shape.colon && shape.words == shape.content && shape.words <= 3 &&
              shape.words > 0 && shape.numbers == 0;
  return shape;
}

}  // namespace crossclaim::text
