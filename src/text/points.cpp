// Abbreviations and initials. Enters: a word with a point behind it. Leaves: whether the point is part of it.
// A listed title always keeps its point. A listed abbreviation keeps it before a small letter or a digit, and before a
// capital where it has one itself ("Feb. 7", "Acme Inc. Chief"), so that "etc. The" still ends a sentence. A word
// that is a word of its own too ("no", "in") keeps it before a digit only.
// Cost: at most 64 bytes of white space are skipped. Tested in tests/text/points_test.cpp.
#include "text/points.hpp"

#include "base/utf8.hpp"
#include "text/character.hpp"
#include "text/words.hpp"

namespace crossclaim::text {
namespace {

constexpr std::size_t look_ahead = 64;  // behind more white space than this the next word is not looked at
constexpr std::size_t longest_word = 24;

struct Next {
  std::size_t at = 0;
  Class kind = Class::space;  ///< space: nothing follows
  bool upper = false;
  bool lower = false;
  bool all_upper = false;  ///< the second letter is upper case too
};

Next next_behind(std::string_view text, std::size_t at) {
  const std::size_t limit = at + look_ahead;
  while (at < text.size() && at < limit) {
    const base::CodePoint c = base::decode(text, at);
    const Class kind = class_of(c.value);
    if (kind != Class::space && kind != Class::line_end && kind != Class::invisible) {
      const bool second_upper = is_upper(base::decode(text, at + c.length).value);
      return {at, kind, is_upper(c.value), is_lower(c.value), is_upper(c.value) && second_upper};
    }
    at += c.length;
  }
  return {at, Class::space, false, false, false};
}

/// A form that is marked with '^' in the list counts only where it is written with a capital: "Sun." but not "sun."
bool is_listed(const std::vector<std::string>& list, std::string_view word, bool first_upper) {
  if (word.size() >= longest_word) return false;
  if (has_word(list, word, true)) return true;
  if (!first_upper) return false;
  Folded marked("^");
  const Folded folded(word, true);
  for (const char c : folded.view()) marked.append(c);
  return has(list, marked.view());
}

}  // namespace

bool begins_sentence(std::string_view text, std::size_t at, const Conventions& conventions) {
  if (!is_upper(base::decode(text, at).value)) return false;
  std::size_t end = at;
  while (end < text.size() && end - at < longest_word) {
    const base::CodePoint c = base::decode(text, end);
    const Class kind = class_of(c.value);
    if (kind != Class::letter && kind != Class::apostrophe) break;
    end += c.length;
  }
  if (end < text.size() && text[end] == '.') return false;  // an initial: "A." is not the article
  return has_word(conventions.function_words, text.substr(at, end - at));
}

bool is_abbreviation(std::string_view text, std::size_t point, std::string_view word, bool first_upper, bool initial,
                     const Conventions& conventions) {
  const Next next = next_behind(text, point + 1);
  const bool glued = next.at == point + 1;
  if (initial) return next.upper && (glued || !begins_sentence(text, next.at, conventions));
  if (glued && next.upper) return false;  // "began.The": a space was lost
  // "the FT. Then": between ordinary words, capitals alone make an acronym and no abbreviation.
  const bool acronym = first_upper && word.size() > 1 && is_upper(base::decode(word, word.size() - 1).value);
  if (acronym && !next.all_upper && next.kind != Class::digit) return false;
  if (is_listed(conventions.titles, word, first_upper)) {
    return next.kind != Class::space && (first_upper || !begins_sentence(text, next.at, conventions));
  }
  if (!is_listed(conventions.abbreviations, word, first_upper)) return false;
  if (next.kind == Class::digit) return true;
  if (has_word(conventions.function_words, word)) return false;
  return first_upper || next.lower || next.kind == Class::comma || next.kind == Class::close_bracket ||
         next.kind == Class::hyphen;
}

}  // namespace crossclaim::text
