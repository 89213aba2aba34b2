// A coarse part of speech for every token, so that the rules of this room read phrases and not dictionary matches.
// Enters: tokens and tags. Leaves: one Gloss a token. Example: in "after the attack killed 12" `attack` is a noun,
// `killed` a verb. Cost: one pass; 16 bytes a token. Tested in tests/cases.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/mention.hpp"
#include "text/document.hpp"

namespace crossclaim::claim {

// clang-format off
enum class Pos : std::uint8_t {
  noun, name, demonym, adjective, adverb, verb, auxiliary, modal, negation, preposition, conjunction, determiner,
  pronoun, relative, number, time,
  clitic, comma, hyphen, quote, bracket, stop, other
};
// clang-format on

/// What names somebody or something.
[[nodiscard]] constexpr bool is_nominal(Pos pos) { return pos == Pos::noun || pos == Pos::name || pos == Pos::demonym; }

inline constexpr std::uint16_t no_entry = 0xFFFF;

struct Gloss {
  Pos pos = Pos::other;
  mention::Word word = mention::Word::none;  ///< grammar words
  mention::Form form = mention::Form::none;  ///< verbs
  std::uint8_t length = 1;                   ///< tokens of the match that begins here
  bool inside = false;                       ///< a further token of a match that began before
  std::uint16_t event = no_entry;            ///< entries that begin here, by category
  std::uint16_t noun = no_entry;
  std::uint16_t say = no_entry;
  std::uint16_t entry = no_entry;  ///< any other: title, place, hedge, increment ...
};

/// Glosses the sentences of a document, in any order, into a list that has a place for each token.
class Glosser {
 public:
  Glosser(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
          const mention::Lexicon& lexicon, std::vector<Gloss>& out);

  void read(const text::Sentence& sentence);

 private:
  void read_token(const text::Sentence& sentence, std::uint32_t t);
  [[nodiscard]] bool is_one(std::uint32_t t) const;

  std::string_view text_;
  const text::Document& document_;
  const mention::Tags& tags_;
  const mention::Lexicon& lexicon_;
  std::vector<Gloss>& out_;
  std::vector<Pos> fixed_;  ///< by token: what a number or a time makes of it; `other` where the entries decide
};

}  // namespace crossclaim::claim
