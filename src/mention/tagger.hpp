// The lexicon's reading of a text, a sentence at a time. Enters: the sentences of a document, in order. Leaves: its
// Tags. Example: Tagger tagger(text, document, lexicon, tags); for each sentence tagger.read(sentence); tagger.end();
// see tag(). Cost: one look-up a word, then the phrases that begin at it. Tested in tests/mention/tag_test.cpp.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "mention/mention.hpp"

namespace crossclaim::mention {

class Tagger {
 public:
  Tagger(std::string_view text, const text::Document& document, const Lexicon& lexicon, Tags& out);

  void read(const text::Sentence& sentence);
  /// Behind the last sentence.
  void end() { pass(static_cast<std::uint32_t>(document_.tokens.size())); }

 private:
  void look_up(std::uint32_t last);
  void pass(std::uint32_t last);
  void take_longest(std::uint32_t t);
  [[nodiscard]] bool is_parted(std::uint32_t t, std::uint32_t sign) const;
  [[nodiscard]] bool holds(const Condition& when, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] CategorySet could_begin(std::uint32_t t) const;
  [[nodiscard]] bool opens_sentence(std::uint32_t t) const;
  [[nodiscard]] bool is_number(std::uint32_t t) const;
  [[nodiscard]] bool is_tight_hyphen(std::uint32_t t) const;
  [[nodiscard]] bool is_digits(std::uint32_t t) const { return document_.tokens[t].kind == text::TokenKind::number; }
  [[nodiscard]] std::uint32_t matches_so_far() const { return static_cast<std::uint32_t>(tags_.matches.size()); }

  std::string_view text_;
  const text::Document& document_;
  const Lexicon& lexicon_;
  Tags& tags_;
  std::vector<WordId> words_;            // of the sentence
  std::uint32_t done_ = 0;               // tokens whose matches are known
  std::uint32_t first_ = 0, last_ = 0;   // of the sentence
  std::array<std::uint32_t, 2> free_{};  // by layer: where the last phrase taken ends
  bool capitals_say_nothing_ = false;
};

}  // namespace crossclaim::mention
