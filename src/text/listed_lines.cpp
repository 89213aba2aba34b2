// Lines that the conventions list. Enters: a line. Leaves: furniture, byline, opener of teasers, heading, or none.
// A list's entry is a whole line in lower case, '#' standing for a number; at its end
//   "read more*"  also with further words, unless they make a full sentence   "copyright**"  with any further words
//   "by +"        with names behind it, and nothing else                      "related articles>"  opens a list
// Example: "By Ana Ruiz" is a byline; "By Friday the water had gone." is none: it has small letters and a full stop.
// Cost: the first 96 bytes, a few binary searches. Tested in tests/text/listed_lines_test.cpp.
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

/// The line in lower case, marks at both ends cut off, white space single, numbers as '#'.
struct Key {
  char bytes[seen_bytes];
  std::size_t size = 0;
  bool whole = true;  ///< the line ended within what was seen

  void put(char c) {
    if (size < sizeof bytes)
      bytes[size++] = c;
    else
      whole = false;
  }
  [[nodiscard]] std::string_view view() const { return {bytes, size}; }
};

void put_folded(Key& key, std::string_view text, std::size_t at, base::CodePoint c) {
  if (c.value == 0x2019) return key.put('\'');
  if (c.length == 1)
    return key.put(c.value >= 'A' && c.value <= 'Z' ? static_cast<char>(c.value - 'A' + 'a') : text[at]);
  for (std::size_t i = 0; i < c.length; ++i) key.put(text[at + i]);
}

/// With `first_word` no further than that.
Key key_of(std::string_view line, bool first_word) {
  Key key;
  std::size_t kept = 0;  // up to the last letter, digit or colon
  bool space = false;
  bool number = false;
  for (std::size_t at = 0; at < line.size() && key.whole && !(first_word && space);) {
    const base::CodePoint c = base::decode(line, at);
    const Class kind = class_of(c.value);
    const bool word = is_alphanumeric(kind);
    if (kind == Class::space || kind == Class::line_end || (!word && key.size == 0)) {
      space = key.size > 0;
      number = false;
    } else {
      if (space) key.put(' ');
      space = false;
      if (kind != Class::digit && !(number && (kind == Class::comma || kind == Class::stop))) {
        put_folded(key, line, at, c);
        number = false;
      } else if (!number) {
        key.put('#');
        number = true;
      }
      if (word) kept = key.size;
    }
    at += c.length;
  }
  if (key.whole) key.size = kept;
  return key;
}

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
  // Nearly all lines are over here: no entry begins with their first word.
  const Key first_word = key_of(line, true);
  if (first_word.size == 0) return Listed::no;
  if (!has_beginning(conventions.furniture_lines, first_word.view()) && !has_beginning(conventions.heading_lines, first_word.view())) return Listed::no;
  const Key key = key_of(line, false);
  if (key.whole && key.size <= 60) {
    if (has(conventions.heading_lines, key.view())) return Listed::heading;
    if (has(conventions.furniture_lines, key.view())) return Listed::furniture;
    if (has_entry(conventions.furniture_lines, key.view(), ">")) return Listed::opener;
  }
  std::size_t words = 0;
  for (std::size_t at = 1; at <= key.size && words < most_prefix_words; ++at) {
    if (at < key.size && key.bytes[at] != ' ') continue;
    ++words;
    std::string_view prefix = key.view().substr(0, at);
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
