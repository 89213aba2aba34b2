// The lexicon's reading of a text: at each token the longest phrase whose condition holds, and nothing inside it. Stances,
// causes and tallies are read beside it.
#include <array>

#include "mention/mention.hpp"

namespace crossclaim::mention {
namespace {

class Tagger {
 public:
  Tagger(std::string_view text, const text::Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {
    const std::size_t count = document.tokens.size();
    words_.reserve(count);
    tags_.keys.reserve(count);
    for (const text::Token& token : document.tokens) {
      const Lexicon::Found found = lexicon.find_word(base::slice(text, token.span));
      words_.push_back(found.word);
      tags_.keys.push_back(found.key);
    }
    tags_.begins.assign(count, 0);
    tags_.covers.assign(count, 0);
    tags_.first_match.assign(count + 1, 0);
  }

  Tags run() {
    std::uint32_t done = 0;
    for (const text::Sentence& sentence : document_.sentences) {
      pass(done, sentence.first_token);
      read(sentence);
      done = sentence.last_token;
    }
    pass(done, static_cast<std::uint32_t>(document_.tokens.size()));
    return std::move(tags_);
  }

 private:
  /// Tokens of no sentence have no match.
  void pass(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t) tags_.first_match[t + 1] = matches_so_far();
  }

  void read(const text::Sentence& sentence) {
    first_ = sentence.first_token;
    last_ = sentence.last_token;
    capitals_say_nothing_ = document_.blocks[sentence.block].role == text::Role::headline;
    free_ = {first_, first_};
    for (std::uint32_t t = first_; t < last_; ++t) {
      take_longest(t);
      tags_.first_match[t + 1] = matches_so_far();
    }
  }

  /// Adds the longest matches at `t` of each layer that no phrase covers yet.
  void take_longest(std::uint32_t t) {
    std::array<std::uint32_t, 2> longest{};
    lexicon_.match(words_.data() + t, last_ - t, [&](const Phrase& phrase) {
      const std::size_t layer = reads_beside(phrase.category) ? 1 : 0;
      if (t < free_[layer] || phrase.length < longest[layer]) return;
      if (!holds(lexicon_.entries[phrase.entry].when, t, t + phrase.length)) return;
      longest[layer] = phrase.length;
      tags_.matches.push_back({t, phrase.entry, phrase.length, phrase.category, lexicon_.entries[phrase.entry].word});
      tags_.begins[t] |= bit(phrase.category);
      for (std::uint32_t i = t; i < t + phrase.length; ++i) tags_.covers[i] |= bit(phrase.category);
    });
    for (std::size_t layer = 0; layer < 2; ++layer)
      if (longest[layer] > 0) free_[layer] = t + longest[layer];
  }

  bool holds(const Condition& when, std::uint32_t begin, std::uint32_t end) const {
    const text::Token& token = document_.tokens[begin];
    if (when.capital && !token.capital) return false;
    if (when.all_capital && !token.all_capital) return false;
    if (when.not_capital && token.capital && !capitals_say_nothing_ && !opens_sentence(begin)) return false;

    const bool asks_left = when.after || when.not_after || when.after_number || when.not_after_number;
    if (asks_left) {
      const bool has_left = begin > first_;
      const CategorySet left = has_left ? tags_.covers[begin - 1] : 0;
      const bool number = has_left && (is_number(begin - 1) || (is_tight_hyphen(begin - 1) && is_number(begin - 2)));
      if (when.after && !(left & when.after)) return false;
      if (left & when.not_after) return false;
      if (when.after_number && !number) return false;
      if (when.not_after_number && number) return false;
    }
    const bool asks_right = when.before || when.not_before || when.before_number || when.not_before_number;
    if (asks_right) {
      const CategorySet right = end < last_ ? could_begin(end) : 0;
      const bool number = end < last_ && (is_digits(end) || (right & number_words));
      if (when.before && !(right & when.before)) return false;
      if (right & when.not_before) return false;
      if (when.before_number && !number) return false;
      if (when.not_before_number && number) return false;
    }
    return true;
  }

  /// Categories of all phrases at `t`, their conditions not asked: what stands to the right is not read yet.
  CategorySet could_begin(std::uint32_t t) const {
    CategorySet set = 0;
    lexicon_.match(words_.data() + t, last_ - t, [&](const Phrase& phrase) { set |= bit(phrase.category); });
    return set;
  }

  /// Whether a capital letter at `t` is owed to its position.
  bool opens_sentence(std::uint32_t t) const {
    if (t == first_) return true;
    const text::Token& before = document_.tokens[t - 1];
    if (before.kind == text::TokenKind::word || before.kind == text::TokenKind::number) return false;
    using text::Mark;
    return before.mark == Mark::open_quote || before.mark == Mark::colon || before.mark == Mark::open_bracket ||
           before.kind == text::TokenKind::symbol || t == first_ + 1;
  }

  bool is_number(std::uint32_t t) const { return is_digits(t) || (tags_.covers[t] & number_words); }
  /// "40-kilometre": the number stands right before the hyphen.
  bool is_tight_hyphen(std::uint32_t t) const {
    return t > first_ && t + 1 < last_ && document_.tokens[t].mark == text::Mark::hyphen && !document_.tokens[t].space_before &&
           !document_.tokens[t + 1].space_before;
  }
  bool is_digits(std::uint32_t t) const { return document_.tokens[t].kind == text::TokenKind::number; }
  std::uint32_t matches_so_far() const { return static_cast<std::uint32_t>(tags_.matches.size()); }

  static constexpr CategorySet number_words = bit(Category::number) | bit(Category::vague) | bit(Category::scale);

  const text::Document& document_;
  const Lexicon& lexicon_;
  std::vector<WordId> words_;
  Tags tags_;
  std::uint32_t first_ = 0, last_ = 0;  // of the sentence
  std::array<std::uint32_t, 2> free_{};  // by layer: where the last phrase taken ends
  bool capitals_say_nothing_ = false;
};

}  // namespace

Tags tag(std::string_view text, const text::Document& document, const Lexicon& lexicon) {
  return Tagger(text, document, lexicon).run();
}

const Match* Tags::first_of(std::uint32_t token, Category c) const {
  for (std::uint32_t i = first_match[token]; i < first_match[token + 1]; ++i) {
    if (matches[i].category == c) return &matches[i];
  }
  return nullptr;
}

}  // namespace crossclaim::mention
