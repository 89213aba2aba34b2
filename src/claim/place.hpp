// Which names of a sentence say where. Enters: a name and the words around it. Leaves: whether and how it locates.
// Example: in "the Goma talks in Cairo" only Cairo does. Cost: at most 24 tokens a name. Tested in
// tests/cases/place.md.
#pragma once

#include "claim/rules.hpp"

namespace crossclaim::claim {

/// What links a name to its sentence: the preposition or verb before it.
struct Link {
  Word word = Word::none;
  std::uint32_t token = no_token;  ///< of the preposition or the verb; none where the name stands free
  bool kind_told = false;          ///< "in the city of"
};

/// Looks back from the name at `t` over what may stand between a preposition and its name: "in the eastern city of",
/// "in Chad and".
[[nodiscard]] Link link_before(const Context& context, std::uint32_t t, std::uint32_t begin);
/// Whether a name says where: "in Goma", "near Goma", "to Goma" of what moves, "struck Goma".
[[nodiscard]] bool locates(const Context& context, const mention::EntityRef& ref, const Link& link,
                           const text::Sentence& sentence, Predicate predicate);

[[nodiscard]] bool is_noun_of(const Context& context, std::uint32_t t, mention::NounClass wanted);
[[nodiscard]] bool is_inside_preposition(Word word);
/// Whether the name behind `link` only says where the place before it lies: "in Padang in western Sumatra", "from
/// Yarmouk camp near Damascus".
[[nodiscard]] bool only_contains(const Context& context, const mention::EntityRef& before, const Link& link,
                                 const mention::EntityRef& ref);
/// The name that the words before the link explain: Azaz in "Azaz, a small town in Syria"; null where there is none.
[[nodiscard]] const mention::EntityRef* explained_by(const Context& context, const Link& link,
                                                     const text::Sentence& sentence);
/// What the words before the link tell the way to: Azaz in "Azaz, 40 km (25 miles) north of Aleppo".
struct Way {
  const mention::EntityRef* target = nullptr;
  bool measured = false;
};
[[nodiscard]] Way way_told(const Context& context, const Attributions& all, const Link& link,
                           const text::Sentence& sentence);
/// Whether the token belongs to the words that name a source or tell who it is.
[[nodiscard]] bool in_source(const Context& context, const Attributions& all, const SentenceSources& here,
                             std::uint32_t t);
/// Soldiers, not their shells.
[[nodiscard]] inline bool is_army(const Claim& claim) {
  return claim.subject.military && claim.subject.noun_class != mention::NounClass::item;
}
/// What goes somewhere: its place is where it arrives.
[[nodiscard]] bool arrives(Predicate predicate);
/// "to work in", "to fight near": what is meant to happen there.
[[nodiscard]] bool opens_purpose(const Context& context, std::uint32_t t);
/// The place of the lexicon that is named at the token; null where there is none.
[[nodiscard]] const mention::EntityRef* known_place(const Context& context, std::uint32_t t);
/// With the place around it where a comma sets that off: "Hesston, Kansas".
[[nodiscard]] Place place_at(const Context& context, const mention::EntityRef& ref);
/// A place of the lexicon, for which the words at `span` stand.
[[nodiscard]] Place place_called(const Context& context, mention::EntityId id, base::Span span);
[[nodiscard]] bool lies_in(const Context& context, const mention::EntityRef& inner, const mention::EntityRef& outer);

/// "Ecuador's devastating earthquake", "Chad's unrest": what happens to a country happens in it; what it does does not.
[[nodiscard]] bool owns_event(const Context& context, const mention::EntityRef& ref, const text::Sentence& sentence);
/// Where a sentence without a number happens, for those behind it; null where it does not say.
[[nodiscard]] const mention::EntityRef* scene_of(const Context& context, const Attributions& all,
                                                 std::uint32_t sentence);
/// "The ship, based in Malta and run by a fund, rescued 40": what is set off before `end` tells of the subject alone.
[[nodiscard]] bool is_set_off(const Context& context, const mention::EntityRef& ref, const Link& link,
                              const text::Sentence& sentence, std::uint32_t end);
/// The town that stands for a country as its capital; none where the lexicon knows none.
[[nodiscard]] mention::EntityId capital_of(const Context& context, mention::EntityId country);
/// The country that a place lies in, or the area that lies in none ("Gaza"); none of continents and seas.
[[nodiscard]] mention::EntityId land_of(const Context& context, mention::EntityId id);
/// The country that a source of the sentence belongs to: "Chad's air force", "Chadian police"; none where it belongs to
/// none.
[[nodiscard]] mention::EntityId land_of_source(const Context& context, const Attributions& all, std::uint32_t sentence,
                                               const Claim& claim);
/// The district that a source holds office in: "Khartoum state governor Ana Ruiz", "Ana Ruiz, mayor of Leon"; null
/// where there is none.
[[nodiscard]] const mention::EntityRef* office_of(const Context& context, const Attributions& all,
                                                  std::uint32_t sentence, const Claim& claim);

}  // namespace crossclaim::claim
