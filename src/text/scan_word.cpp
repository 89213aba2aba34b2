// Words. Enters: the offset of a letter. Leaves: where the word ends.
//   "didn't" and "O'Neill" keep their apostrophe, "Seoul's" ends before it; "U.S." and "Ph.D." keep their points,
//   "began.The" ends at its point, "Rs50,000" before its figure; "www.paper.example/a?b" is one word, so that no number
//   is read out of an address.
// Cost: linear, one letter of look-ahead. Tested in tests/text/scan_test.cpp.
#include "base/utf8.hpp"
#include "text/character.hpp"
#include "text/scan.hpp"

namespace crossclaim::text {
namespace {

Class class_at(std::string_view text, std::size_t at, std::size_t end) {
  return at < end ? class_of(base::decode(text, at).value) : Class::space;
}

bool is_alphanumeric(Class c) { return c == Class::letter || c == Class::digit; }

bool is_ascii_lower(std::string_view text, std::size_t at, std::size_t end) {
  return at < end && text[at] >= 'a' && text[at] <= 'z';
}

/// The end of an address: everything up to white space, quotes or brackets, without the marks that close a sentence.
std::size_t address_end(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  while (at < end) {
    const base::CodePoint c = base::decode(text, at);
    const Class k = class_of(c.value);
    if (k == Class::space || k == Class::line_end || k == Class::quote || k == Class::apostrophe) break;
    if (k == Class::open_bracket || k == Class::close_bracket || c.value == '<' || c.value == '>') break;
    at += c.length;
  }
  while (at > begin) {
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last >= 0x80 || (ascii_class[last] != Class::stop && ascii_class[last] != Class::comma &&
                         ascii_class[last] != Class::colon && ascii_class[last] != Class::semicolon)) {
      break;
    }
    --at;
  }
  return at;
}

/// One word while it is being read.
class WordReader {
 public:
  WordReader(std::string_view text, std::size_t begin, std::size_t end) : text_(text), at_(begin), end_(end) {}

  WordScan read() {
    do {
      take_plain_letters();
    } while (at_ < end_ && text_[at_] != ' ' && step());
    if (points_ > 0 && segment_ == 1 && byte(at_) == '.' && byte(at_ + 1) != '.') {
      ++at_;
      word_.pointed = true;
    }
    word_.end = at_;
    return word_;
  }

 private:
  [[nodiscard]] char byte(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }

  /// The common case in one tight loop: letters of ASCII.
  void take_plain_letters() {
    const std::size_t begin = at_;
    while (at_ < end_) {
      const char c = text_[at_];
      const bool upper = c >= 'A' && c <= 'Z';
      if (!upper && (c < 'a' || c > 'z')) break;
      if (upper) {
        ++word_.upper;
        if (word_.letters == 0 && at_ == begin) word_.first_upper = true;
      }
      ++at_;
    }
    const auto taken = static_cast<std::uint32_t>(at_ - begin);
    word_.letters += taken;
    segment_ += taken;
  }

  /// Takes what stands at `at_` into the word; false at its end.
  bool step() {
    const base::CodePoint c = base::decode(text_, at_);
    switch (class_of(c.value)) {
      case Class::letter: take_letter(c); return true;
      case Class::digit:
        if (begins_amount()) return false;
        segment_ += 2;  // a segment with digits is never a single letter
        at_ += c.length;
        return true;
      case Class::apostrophe: return take_apostrophe(c);
      case Class::invisible:
        if (class_at(text_, at_ + c.length, end_) != Class::letter) return false;
        at_ += c.length;
        return true;
      case Class::stop: return c.value == '.' && take_point();
      case Class::colon: return c.value == ':' && text_.substr(at_, 3) == "://" && at_ + 3 < end_ && take_address();
      case Class::symbol: return c.value == '@' && is_alphanumeric(class_at(text_, at_ + 1, end_)) && take_address();
      default: return false;
    }
  }

  [[nodiscard]] bool is_digit(std::size_t at) const { return byte(at) >= '0' && byte(at) <= '9'; }

  /// "Rs50,000": a currency's letters end where figures in groups begin; "F16" and "Mi8" are words.
  [[nodiscard]] bool begins_amount() const {
    if (!word_.first_upper || word_.letters > 4 || word_.letters != segment_) return false;
    std::size_t comma = at_;
    while (comma < at_ + 3 && is_digit(comma)) ++comma;
    return byte(comma) == ',' && is_digit(comma + 1) && is_digit(comma + 2) && is_digit(comma + 3) &&
           !is_digit(comma + 4);
  }

  void take_letter(base::CodePoint c) {
    const bool upper = is_upper(c.value);
    if (word_.letters == 0) word_.first_upper = upper;
    ++word_.letters;
    word_.upper += upper ? 1 : 0;
    ++segment_;
    at_ += c.length;
  }

  bool take_apostrophe(base::CodePoint c) {
    if (class_at(text_, at_ + c.length, end_) != Class::letter) return false;
    if (possessive_length(text_, at_, end_) != 0) return false;
    at_ += c.length;
    segment_ += 2;
    return true;
  }

  bool take_point() {
    const base::CodePoint next = base::decode(text_, at_ + 1);
    if (at_ + 1 >= end_ || class_of(next.value) != Class::letter) return false;
    const std::size_t behind = at_ + 1 + next.length;
    const bool single_next = !is_alphanumeric(class_at(text_, behind, end_));
    const bool in_abbreviation =
        segment_ == 1 ? single_next : segment_ == 2 && single_next && is_upper(next.value) && byte(behind) == '.';
    if (in_abbreviation) {
      ++at_;
      ++points_;
      segment_ = 0;
      return true;
    }
    if (segment_ < 2 || !is_ascii_lower(text_, at_ + 1, end_) || single_next) return false;
    return take_address();
  }

  bool take_address() {
    at_ = address_end(text_, at_, end_);
    segment_ = 2;
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  WordScan word_;
  std::uint32_t segment_ = 0;  ///< letters since the last inner point
  std::uint32_t points_ = 0;
};

}  // namespace

WordScan scan_word(std::string_view text, std::size_t begin, std::size_t end) {
  return WordReader(text.substr(0, end), begin, end).read();
}

std::size_t possessive_length(std::string_view text, std::size_t at, std::size_t end) {
  const base::CodePoint mark = base::decode(text, at);
  if (at >= end || class_of(mark.value) != Class::apostrophe) return 0;
  const std::size_t letter = at + mark.length;
  if (letter >= end || (text[letter] != 's' && text[letter] != 'S')) return 0;
  return is_alphanumeric(class_at(text, letter + 1, end)) ? 0 : mark.length + std::size_t{1};
}

}  // namespace crossclaim::text
