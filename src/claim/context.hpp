// What every rule of this room looks at, and nothing else. Enters: one document's readings. Leaves: short questions
// about a token. Example: context.word(t) == Word::of. Cost: each question is an array access. Used by all files of
// src/claim.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "claim/claim.hpp"
#include "claim/gloss.hpp"

namespace crossclaim::claim {

using mention::Category;
using mention::Word;

struct Context {
  std::string_view text;
  const text::Document& document;
  const mention::Mentions& mentions;
  const mention::Lexicon& lexicon;
  std::optional<base::Day> date;
  std::vector<Gloss> glosses;
  std::vector<std::uint32_t> entity_at;  ///< by token: index into mentions.entities + 1, or 0

  [[nodiscard]] const Gloss& at(std::uint32_t t) const { return glosses[t]; }
  [[nodiscard]] Pos pos(std::uint32_t t) const { return glosses[t].pos; }
  [[nodiscard]] Word word(std::uint32_t t) const { return glosses[t].word; }
  [[nodiscard]] bool is(std::uint32_t t, Category c) const { return mentions.tags.is(t, c); }
  [[nodiscard]] const mention::Entry* event(std::uint32_t t) const { return entry(glosses[t].event); }
  [[nodiscard]] const mention::Entry* noun(std::uint32_t t) const { return entry(glosses[t].noun); }
  [[nodiscard]] const mention::Entry* say(std::uint32_t t) const { return entry(glosses[t].say); }
  [[nodiscard]] const mention::Entry* find(std::uint32_t t, Category c) const {
    return mentions.tags.entry(lexicon, t, c);
  }
  [[nodiscard]] const mention::EntityRef* entity(std::uint32_t t) const {
    return entity_at[t] ? &mentions.entities[entity_at[t] - 1] : nullptr;
  }
  [[nodiscard]] base::Span span(std::uint32_t first, std::uint32_t last) const {
    return last > first ? base::cover(document.tokens[first].span, document.tokens[last - 1].span) : base::Span{};
  }
  [[nodiscard]] std::uint32_t key(std::uint32_t t) const { return mentions.tags.keys[t]; }

 private:
  [[nodiscard]] const mention::Entry* entry(std::uint16_t index) const {
    return index == no_entry ? nullptr : &lexicon.entries[index];
  }
};

/// A noun phrase: tokens [first, last), with the head where it has one.
struct NounPhrase {
  std::uint32_t first = 0, last = 0;
  std::uint32_t head = 0;
  bool has_head = false;
  bool partitive = false;   ///< "of them", "of the soldiers": a part of something told before
  bool pronoun = false;     ///< the head is a pronoun
  bool additional = false;  ///< "more", "further" stands in it
  EntitySet nationality;
  [[nodiscard]] bool empty() const { return first == last; }
};

/// The noun phrase that begins at `t` (number words already passed), within `end`.
[[nodiscard]] NounPhrase phrase_from(const Context& context, std::uint32_t t, std::uint32_t end);
/// The noun phrase whose last token is the one before `t`, not reaching before `begin`.
[[nodiscard]] NounPhrase phrase_before(const Context& context, std::uint32_t t, std::uint32_t begin);
/// Behind the subject of the verb at `t`, over what commas set off and over a relative clause: "men who ran a ring, he
/// said, were jailed".
[[nodiscard]] std::uint32_t end_of_subject(const Context& context, std::uint32_t t, std::uint32_t begin);
/// The noun phrase that is the subject of what stands at `t`: the nearest before it that no preposition governs, over
/// prepositional phrases and adverbs; with `far` over whatever stands between.
[[nodiscard]] NounPhrase subject_before(const Context& context, std::uint32_t t, std::uint32_t begin, bool far);
/// A verb, or a helper of one, that can have a subject.
[[nodiscard]] inline bool is_finite(const Context& context, std::uint32_t t) {
  return context.pos(t) == Pos::auxiliary || context.pos(t) == Pos::modal ||
         (context.pos(t) == Pos::verb && context.at(t).form != mention::Form::gerund);
}
/// "who", "that", "which": the lexicon's word for the last also asks ("which road").
[[nodiscard]] inline bool is_relative(const Context& context, std::uint32_t t) {
  return context.pos(t) == Pos::relative || context.word(t) == Word::which;
}
/// "40 men - most of them from Mali - have left": the dash that closes what the one at `t` opens; `t` itself where none
/// does.
[[nodiscard]] std::uint32_t end_of_aside(const Context& context, std::uint32_t t, std::uint32_t end);
/// In front of the mark that opens a quotation at `t`: put the number at "a little over 20".
[[nodiscard]] inline std::uint32_t before_quote(const Context& context, std::uint32_t t, std::uint32_t begin) {
  return t > begin && context.pos(t - 1) == Pos::quote ? t - 1 : t;
}
/// Whether "of whom" or "of which" ends right before `t`.
[[nodiscard]] bool follows_of_whom(const Context& context, std::uint32_t t, std::uint32_t begin);
/// A Subject out of a phrase.
[[nodiscard]] Subject subject_of(const Context& context, const NounPhrase& phrase);
/// Adds an entity, keeping the set sorted and unique; a fourth one falls away.
void insert(EntitySet& set, EntityId id);

}  // namespace crossclaim::claim
