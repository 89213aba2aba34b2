// Tokens. Enters: a block's bytes. Leaves: words, numbers, possessive endings, marks and symbols, in order, never
// overlapping, with everything but white space and invisible characters covered.
//   "Gen. Li's 12,000-strong force" -> Gen. | Li | 's | 12,000 | - | strong | force
// Cost: one pass. Tested in tests/text/tokenize_test.cpp.
#include "base/utf8.hpp"
#include "text/points.hpp"
#include "text/scan.hpp"
#include "text/tokenizer.hpp"

namespace crossclaim::text {
namespace {

Mark mark_of(Class kind) {
  switch (kind) {
    case Class::open_bracket: return Mark::open_bracket;
    case Class::close_bracket: return Mark::close_bracket;
    case Class::hyphen: return Mark::hyphen;
    case Class::dash: return Mark::dash;
    case Class::stop: return Mark::sentence_end;
    case Class::comma: return Mark::comma;
    case Class::colon: return Mark::colon;
    case Class::semicolon: return Mark::semicolon;
    default: return Mark::none;
  }
}

bool is_alphanumeric(Class c) { return c == Class::letter || c == Class::digit; }
bool is_blank(Class c) { return c == Class::space || c == Class::line_end || c == Class::invisible; }
bool opens(Mark mark) {
  return mark == Mark::open_quote || mark == Mark::open_bracket || mark == Mark::dash || mark == Mark::hyphen;
}

}  // namespace

void Tokenizer::run(base::Span range) {
  at_ = range.begin;
  end_ = range.end;
  first_ = tokens_.size();
  space_ = true;
  quotes_ = Quotes{};
  while (at_ < end_) {
    const base::CodePoint c = base::decode(text_, at_);
    const Class kind = class_of(c.value);
    switch (kind) {
      case Class::space:
      case Class::line_end:
        space_ = true;
        at_ += c.length;
        break;
      case Class::invisible: at_ += c.length; break;
      case Class::letter: take_word(); break;
      case Class::digit: take_number(); break;
      case Class::quote:
      case Class::apostrophe: take_quote(c.value, kind, c.length); break;
      case Class::stop: take_stop(c.value, c.length); break;
      default: take_mark(c.value, kind, c.length);
    }
  }
}

Token& Tokenizer::add(std::size_t end, TokenKind kind, Mark mark) {
  Token token;
  token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  token.kind = kind;
  token.mark = mark;
  token.space_before = space_;
  space_ = false;
  at_ = end;
  tokens_.push_back(token);
  return tokens_.back();
}

void Tokenizer::take_word() {
  const WordScan word = scan_word(text_, at_, end_);
  std::size_t end = word.end;
  if (!word.pointed && end < end_ && text_[end] == '.') {
    const std::string_view bytes = text_.substr(at_, end - at_);
    if (keeps_point(bytes, end, word.first_upper, word.letters == 1 && word.upper == 1)) ++end;
  }
  Token& token = add(end, TokenKind::word, Mark::none);
  token.capital = word.first_upper;
  token.all_capital = word.letters >= 2 && word.upper == word.letters;
}

bool Tokenizer::keeps_point(std::string_view word, std::size_t point, bool first_upper, bool initial) const {
  if (point + 1 < end_ && text_[point + 1] == '.') return false;  // an ellipsis
  if (conventions_ == nullptr) return !is_alphanumeric(class_at(point + 1));
  return is_abbreviation(text_.substr(0, end_), point, word, first_upper, initial, *conventions_);
}

void Tokenizer::take_number() { add(scan_number(text_, at_, end_), TokenKind::number, Mark::none); }

bool Tokenizer::begins_number(std::size_t point) const {
  if (class_at(point + 1) != Class::digit) return false;
  if (!is_glued()) return true;
  const Token& before = tokens_.back();
  return before.kind == TokenKind::symbol || opens(before.mark);
}

void Tokenizer::take_stop(char32_t c, std::size_t length) {
  if (c == '.' && begins_number(at_)) return take_number();
  std::size_t end = at_ + length;
  while (c == '.' && end < end_ && text_[end] == '.') ++end;
  // Three points between two words are a pause, not an end.
  const bool pause = (end > at_ + length || c == 0x2026) && is_alphanumeric(class_at(end));
  add(end, TokenKind::punctuation, pause ? Mark::none : Mark::sentence_end);
}

void Tokenizer::take_mark(char32_t c, Class kind, std::size_t length) {
  std::size_t end = at_ + length;
  Mark mark = mark_of(kind);
  if (c == '-') {
    while (end < end_ && text_[end] == '-') ++end;
    if (end > at_ + 1) mark = Mark::dash;
  }
  // Wires of old set a dash as " _ ".
  if (c == '_' && !is_glued() && end < end_ && text_[end] == ' ') mark = Mark::dash;
  add(end, kind == Class::symbol ? TokenKind::symbol : TokenKind::punctuation, mark);
}

void Tokenizer::take_quote(char32_t c, Class kind, std::size_t length) {
  if (kind == Class::apostrophe && is_glued()) {
    const std::size_t possessive = possessive_length(text_, at_, end_);
    if (possessive != 0) {
      add(at_ + possessive, TokenKind::clitic, Mark::none);
      return;
    }
  }
  const Around sides = around(length);
  const Mark mark = quotes_.decide(c, sides);
  // "the soldiers' losses": no quotation is open, so the mark belongs to the word.
  const bool possessive = mark == Mark::none && kind == Class::apostrophe && sides.after_letter &&
                          !sides.before_letter && (text_[at_ - 1] == 's' || text_[at_ - 1] == 'S');
  add(at_ + length, possessive ? TokenKind::clitic : TokenKind::punctuation, mark);
}

bool Tokenizer::is_glued() const { return !space_ && tokens_.size() > first_ && tokens_.back().span.end == at_; }

Class Tokenizer::class_at(std::size_t at) const {
  return at < end_ ? class_of(base::decode(text_, at).value) : Class::space;
}

Around Tokenizer::around(std::size_t length) const {
  Around sides;
  if (is_glued()) {
    const Token& before = tokens_.back();
    sides.left_free = opens(before.mark);
    sides.after_stop =
        before.mark == Mark::sentence_end || before.mark == Mark::comma || before.mark == Mark::close_quote;
    sides.after_letter = before.kind == TokenKind::word || before.kind == TokenKind::number;
  }
  const std::size_t next = at_ + length;
  const Class after = class_at(next);
  sides.before_letter = is_alphanumeric(after);
  sides.right_free = is_blank(after) || after == Class::close_bracket || after == Class::stop ||
                     after == Class::comma || after == Class::colon || after == Class::semicolon ||
                     after == Class::hyphen || after == Class::dash;
  sides.before_decade = after == Class::digit && class_at(next + 1) == Class::digit &&
                        class_at(next + 2) != Class::digit &&
                        (class_at(next + 2) == Class::letter || is_blank(class_at(next + 2)));
  return sides;
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  Tokenizer(text, nullptr, tokens).run({0, static_cast<std::uint32_t>(text.size())});
  return tokens;
}

std::vector<Token> tokenize(std::string_view text, const Conventions& conventions) {
  std::vector<Token> tokens;
  Tokenizer(text, &conventions, tokens).run({0, static_cast<std::uint32_t>(text.size())});
  return tokens;
}

}  // namespace crossclaim::text
