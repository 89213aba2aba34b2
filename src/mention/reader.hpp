// One sentence as the stages read it: tokens, their bytes and their lexicon entries by position. Enters: what `find`
// hands to a stage. Leaves: answers. Positions outside the sentence are asked for freely and answer "no". Example:
// reader.has(t, Word::since). Cost: constant for each question. Tested through the stages.
#pragma once

#include <optional>
#include <string_view>

#include "mention/mention.hpp"

namespace crossclaim::mention {

/// Words that may link a time, as bits.
using LinkSet = std::uint64_t;
[[nodiscard]] constexpr bool is_link(Word w) { return w <= Word::via; }
static_assert(static_cast<unsigned>(Word::via) < 64);
[[nodiscard]] constexpr LinkSet link(Word w) { return LinkSet{1} << static_cast<unsigned>(w); }

class Reader {
 public:
  Reader(std::string_view text, const text::Document& document, const text::Sentence& sentence, const Tags& tags,
         const Lexicon& lexicon)
      : first(sentence.first_token),
        last(sentence.last_token),
        text_(text),
        document_(document),
        tags_(tags),
        lexicon_(lexicon) {}

  const std::uint32_t first;  ///< of the sentence
  const std::uint32_t last;   ///< behind it

  [[nodiscard]] bool in(std::uint32_t t) const { return t >= first && t < last; }
  [[nodiscard]] const text::Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  [[nodiscard]] std::string_view word(std::uint32_t t) const {
    return in(t) ? base::slice(text_, token(t).span) : std::string_view{};
  }
  [[nodiscard]] bool is_number(std::uint32_t t) const { return in(t) && token(t).kind == text::TokenKind::number; }
  [[nodiscard]] bool is_word(std::uint32_t t) const { return in(t) && token(t).kind == text::TokenKind::word; }
  [[nodiscard]] bool is_clitic(std::uint32_t t) const { return in(t) && token(t).kind == text::TokenKind::clitic; }
  [[nodiscard]] bool is_capital(std::uint32_t t) const { return in(t) && token(t).capital; }
  [[nodiscard]] bool mark(std::uint32_t t, text::Mark m) const { return in(t) && token(t).mark == m; }
  [[nodiscard]] bool is(std::uint32_t t, char c) const { return in(t) && word(t).size() == 1 && word(t)[0] == c; }
  /// Nothing stands between the token and the one before it.
  [[nodiscard]] bool tight(std::uint32_t t) const { return in(t) && t > first && !token(t).space_before; }
  /// A hyphen or dash without white space on either side.
  [[nodiscard]] bool tight_dash(std::uint32_t t) const { return is_dash(t) && tight(t) && tight(t + 1); }
  [[nodiscard]] bool tight_hyphen(std::uint32_t t) const {
    return mark(t, text::Mark::hyphen) && tight(t) && tight(t + 1);
  }
  [[nodiscard]] bool is_dash(std::uint32_t t) const { return mark(t, text::Mark::hyphen) || mark(t, text::Mark::dash); }

  [[nodiscard]] const Match* match(std::uint32_t t, Category c) const { return in(t) ? tags_.find(t, c) : nullptr; }
  [[nodiscard]] const Entry* entry(std::uint32_t t, Category c) const {
    return in(t) ? tags_.entry(lexicon_, t, c) : nullptr;
  }
  [[nodiscard]] bool begins(std::uint32_t t, Category c) const { return in(t) && tags_.begins_with(t, c); }
  [[nodiscard]] bool begins_any(std::uint32_t t, CategorySet set) const {
    return in(t) && (tags_.begins[t] & set) != 0;
  }
  [[nodiscard]] bool covers(std::uint32_t t, Category c) const { return in(t) && tags_.is(t, c); }
  [[nodiscard]] const Entry& entry_of(const Match& m) const { return lexicon_.entries[m.entry]; }
  /// Calls `visit(entry)` for every entry of category `c` that begins at `t`: a word may be several nouns.
  template <class Visit>
  void each(std::uint32_t t, Category c, Visit visit) const {
    if (!in(t)) return;
    for (std::uint32_t i = tags_.first_match[t]; i < tags_.first_match[t + 1]; ++i) {
      const Match& match = tags_.matches[i];
      if (match.category == c) visit(lexicon_.entries[match.entry]);
    }
  }
  /// Whether a noun of this class begins at `t`.
  [[nodiscard]] bool has_noun(std::uint32_t t, NounClass c) const {
    bool found = false;
    each(t, Category::noun, [&](const Entry& e) { found |= e.noun_class == c; });
    return found;
  }
  /// An event told by a verb or a state, not by a noun: "killed", "missing", not "deployment".
  [[nodiscard]] bool happens(std::uint32_t t) const {
    const Entry* event = entry(t, Category::event);
    return event && event->form != Form::noun && event->frame != Frame::noun;
  }

  /// The match of category `c` that ends right before `t`.
  [[nodiscard]] const Match* match_before(std::uint32_t t, Category c) const {
    constexpr std::uint32_t longest = 8;
    for (std::uint32_t length = 1; length <= longest && t >= first + length; ++length) {
      const Match* m = match(t - length, c);
      if (m && m->length == length) return m;
    }
    return nullptr;
  }

  /// The match with this word that begins at `t`, in whatever category.
  [[nodiscard]] const Match* word_match(std::uint32_t t, Word w) const {
    if (!in(t)) return nullptr;
    for (std::uint32_t i = tags_.first_match[t]; i < tags_.first_match[t + 1]; ++i) {
      if (tags_.matches[i].word == w) return &tags_.matches[i];
    }
    return nullptr;
  }
  [[nodiscard]] bool has(std::uint32_t t, Word w) const { return word_match(t, w) != nullptr; }
  /// Whether a match with this word ends right before `t`; its first token, else `t`.
  [[nodiscard]] std::uint32_t word_before(std::uint32_t t, Word w) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t length = 1; length <= longest && t >= first + length; ++length) {
      const Match* m = word_match(t - length, w);
      if (m && m->length == length) return t - length;
    }
    return t;
  }
  [[nodiscard]] bool has_before(std::uint32_t t, Word w) const { return word_before(t, w) != t; }
  /// All words for which `has_before` holds, of those that stand first in the list: prepositions and links.
  [[nodiscard]] LinkSet links_before(std::uint32_t t) const {
    constexpr std::uint32_t longest = 4;
    LinkSet set = 0;
    for (std::uint32_t length = 1; length <= longest && t >= first + length; ++length) {
      const std::uint32_t begin = t - length;
      if (!in(begin)) continue;
      for (std::uint32_t i = tags_.first_match[begin]; i < tags_.first_match[begin + 1]; ++i) {
        const Match& m = tags_.matches[i];
        if (m.length == length && is_link(m.word) && word_match(begin, m.word) == &m) set |= link(m.word);
      }
    }
    return set;
  }

  [[nodiscard]] std::uint16_t find_concept(std::string_view name) const {
    for (std::size_t i = 0; i < lexicon_.concepts.size(); ++i) {
      if (lexicon_.concepts[i] == name) return static_cast<std::uint16_t>(i);
    }
    return 0;
  }
  [[nodiscard]] std::string_view concept_name(std::uint16_t id) const {
    return id < lexicon_.concepts.size() ? std::string_view(lexicon_.concepts[id]) : std::string_view{};
  }
  [[nodiscard]] base::Span span(TokenRange tokens) const {
    return base::cover(token(tokens.first).span, token(tokens.last - 1).span);
  }

 private:
  std::string_view text_;
  const text::Document& document_;
  const Tags& tags_;
  const Lexicon& lexicon_;
};

}  // namespace crossclaim::mention
