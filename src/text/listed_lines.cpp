// Lines that the conventions list. Enters: a line. Leaves: furniture, byline, opener of teasers, heading, or none.
// A list's entry is a whole line in lower case, '#' standing for a number; at its end
//   "read more*"  also with further words, unless they make a full sentence   "copyright**"  with any further words
//   "by +"        with names behind it, and nothing else                      "related articles>"  opens a list
// Example: "By Ana Ruiz" is a byline; "By Friday the water had gone." is none: it has small letters and a full stop.
// Cost: the first 96 bytes, a few binary searches. Tested in tests/text/listed_lines_test.cpp.
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/character.hpp"
#include "text/shape.hpp"
#include "text/words.hpp"

namespace crossclaim::text {
namespace {

constexpr std::size_t seen_bytes = 96;
constexpr std::size_t longest_sentence = 7;  ///< words; a longer closed line is a sentence
constexpr std::size_t most_prefix_words = 6;
constexpr std::size_t longest_byline = 160;

bool is_alphanumeric(Class c) { return c == Class::letter || c == Class::digit; }

/// The line in lower case, marks at both ends cut off, white space single, numbers as '#'; read word by word, for
/// nearly every line is told by its first words.
class Key {
 public:
  explicit Key(std::string_view line) : line_(line) {}

  /// Adds the next word, with the marks that are glued to it; false at the end of the line or of what is seen.
  bool extend() {
    bool word = false;
    while (at_ < line_.size() && !full_) {
      const base::CodePoint c = base::decode(line_, at_);
      const Class kind = class_of(c.value);
      const bool blank = kind == Class::space || kind == Class::line_end || (size_ == 0 && !is_alphanumeric(kind));
      if (blank && word) return true;
      if (!blank) put(c, kind, !word);
      word |= !blank;
      if (blank) number_ = false;
      at_ += c.length;
    }
    if (!full_) size_ = kept_;
    return false;
  }

  [[nodiscard]] std::string_view view() const { return {bytes_, size_}; }
  /// Whether nothing of the line is left.
  [[nodiscard]] bool is_whole() const { return !full_ && at_ >= line_.size(); }

 private:
  void put(base::CodePoint c, Class kind, bool first) {
    if (first && size_ > 0) put(' ');
    if (kind != Class::digit && !(number_ && (kind == Class::comma || kind == Class::stop))) {
      put_folded(c);
      number_ = false;
    } else if (!number_) {
      put('#');
      number_ = true;
    }
    if (is_alphanumeric(kind)) kept_ = size_;
  }

  void put_folded(base::CodePoint c) {
    if (c.value == 0x2019) return put('\'');
    if (c.length == 1) return put(static_cast<char>(base::fold_ascii(static_cast<unsigned char>(line_[at_]))));
    for (std::size_t i = 0; i < c.length; ++i) put(line_[at_ + i]);
  }

  void put(char c) {
    if (size_ < sizeof bytes_)
      bytes_[size_++] = c;
    else
      full_ = true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  char bytes_[seen_bytes];
  std::size_t size_ = 0;
  std::size_t kept_ = 0;  ///< up to the last letter or digit
  bool number_ = false;
  bool full_ = false;
};

/// Whether only names follow: words with a capital, "and" and the like between them, marks, addresses.
bool is_names(std::string_view rest, const Conventions& conventions) {
  if (rest.size() > longest_byline) return false;
  int names = 0;
  int depth = 0;  // what stands in brackets is an address or a title
  for (const Token& token : tokenize(rest)) {
    if (token.mark == Mark::open_bracket) ++depth;
    if (token.mark == Mark::close_bracket) --depth;
    if (depth > 0) continue;
    const std::string_view bytes = base::slice(rest, token.span);
    if (token.kind == TokenKind::number || token.mark == Mark::sentence_end) return false;
    if (token.kind != TokenKind::word) continue;
    if (token.capital)
      ++names;
    else if (!has_word(conventions.function_words, bytes) && bytes.find('@') == std::string_view::npos)
      return false;
  }
  return names > 0 && names <= 16;
}

/// The part of the line behind its first `words` words.
std::string_view behind_words(std::string_view line, std::size_t words) {
  std::size_t at = 0;
  while (at < line.size() && !is_alphanumeric(class_of(base::decode(line, at).value))) ++at;
  for (; words > 0 && at < line.size(); --words) {
    while (at < line.size() && line[at] != ' ') ++at;
    while (at < line.size() && line[at] == ' ') ++at;
  }
  return line.substr(at);
}

/// A closed line of some length is a sentence, whatever its first words.
bool is_sentence(std::string_view line) {
  if (line.empty() || (line.back() != '.' && line.back() != '"' && line.back() != '\x9D')) return false;
  std::size_t words = 1;
  for (std::size_t i = 0; i < line.size() && words <= longest_sentence; ++i) words += line[i] == ' ' ? 1 : 0;
  return words > longest_sentence;
}

bool has_entry(const std::vector<std::string>& list, std::string_view prefix, std::string_view mark) {
  Folded entry(prefix);
  for (const char c : mark) entry.append(c);
  return has(list, entry.view());
}

Listed find_prefix(std::string_view line, std::string_view prefix, std::size_t words, const Conventions& conventions) {
  if (prefix.size() > 48) return Listed::no;
  const std::vector<std::string>& list = conventions.furniture_lines;
  if (has_entry(list, prefix, "**")) return Listed::furniture;
  if (has_entry(list, prefix, "*") && !is_sentence(line)) return Listed::furniture;
  if (has_entry(list, prefix, " +") && is_names(behind_words(line, words), conventions)) return Listed::byline;
  return Listed::no;
}

}  // namespace

Listed find_line(std::string_view line, const Conventions& conventions) {
  Key key(line);
  bool more = key.extend();
  const auto goes_on = [&] {
    return has_beginning(conventions.furniture_lines, key.view()) ||
           has_beginning(conventions.heading_lines, key.view());
  };
  while (more && goes_on()) more = key.extend();
  const std::string_view seen = key.view();
  if (seen.empty()) return Listed::no;
  if (key.is_whole() && seen.size() <= 60) {
    if (has(conventions.heading_lines, seen)) return Listed::heading;
    if (has(conventions.furniture_lines, seen)) return Listed::furniture;
    if (has_entry(conventions.furniture_lines, seen, ">")) return Listed::opener;
  }
  std::size_t words = 0;
  for (std::size_t at = 1; at <= seen.size() && words < most_prefix_words; ++at) {
    if (at < seen.size() && seen[at] != ' ') continue;
    ++words;
    std::string_view prefix = seen.substr(0, at);
    const bool marked = prefix.back() == ':' || prefix.back() == ',';
    if (!has_beginning(conventions.furniture_lines, marked ? prefix.substr(0, at - 1) : prefix)) return Listed::no;
    const Listed found = find_prefix(line, prefix, words, conventions);
    if (found != Listed::no) return found;
    if (!marked) continue;
    prefix.remove_suffix(1);
    const Listed without_mark = find_prefix(line, prefix, words, conventions);
    if (without_mark != Listed::no) return without_mark;
  }
  return Listed::no;
}

}  // namespace crossclaim::text
