// The words that name a source. Enters: the place of a saying word. Leaves: a phrase and a Source. Example: before "said" in
// "Ana Ruiz, the governor of Oaxaca, said" it takes Ana Ruiz. Cost: at most 40 tokens. Tested in tests/claim/attribution_test.cpp.
#include <algorithm>

#include "claim/attribution.hpp"

namespace crossclaim::claim {
namespace {

/// "officials in Goma", "a spokesman for the ministry": takes in the noun that the phrase belongs to.
NounPhrase with_noun_before(const Context& c, NounPhrase phrase, std::uint32_t begin) {
  for (int hops = 0; hops < 3; ++hops) {
    std::uint32_t t = phrase.first;
    while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
    if (t <= begin || c.pos(t - 1) != Pos::preposition || c.word(t - 1) == Word::to) break;
    const NounPhrase outer = phrase_before(c, t - 1, begin);
    if (!outer.has_head || outer.pronoun || c.event(outer.head)) break;
    phrase.first = outer.first;
    phrase.head = outer.head;
  }
  return phrase;
}

/// "hospital staff and witnesses", "the Security and Defence Council": takes in what is joined before, where nothing but the sentence's
/// or a clause's beginning stands in front.
NounPhrase with_joined(const Context& c, NounPhrase phrase, std::uint32_t begin) {
  std::uint32_t t = phrase.first;
  while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
  if (t <= begin + 1 || c.word(t - 1) != Word::and_) return phrase;
  const NounPhrase outer = phrase_before(c, t - 1, begin);
  if (!outer.has_head || outer.pronoun || c.event(outer.head)) return phrase;
  std::uint32_t front = outer.first;
  while (front > begin && c.pos(front - 1) == Pos::determiner) --front;
  const bool opens = front == begin || c.pos(front - 1) == Pos::comma || c.pos(front - 1) == Pos::quote || c.pos(front - 1) == Pos::stop;
  if (opens) phrase.first = outer.first;
  return phrase;
}

/// Whose office it is, where the name stands before it: "Ana Ruiz, party president told", "Ana Ruiz, a spokeswoman for the Sea Guard, a charity, said".
NounPhrase bearer_before(const Context& c, const NounPhrase& office, std::uint32_t begin) {
  if (!office.has_head || !c.is(office.head, Category::title)) return office;
  std::uint32_t front = office.first;
  while (front > begin && c.pos(front - 1) == Pos::determiner) --front;
  if (front <= begin + 1 || c.pos(front - 1) != Pos::comma) return office;
  const NounPhrase name = phrase_before(c, front - 1, begin);
  if (!name.has_head || name.empty() || c.pos(name.head) != Pos::name || !has_name(c, name)) return office;
  const Pos before = name.first > begin ? c.pos(name.first - 1) : Pos::stop;
  return before == Pos::comma || before == Pos::quote || before == Pos::stop ? name : office;
}

/// "Ana Ruiz, the governor of Oaxaca, said", "the governor, Ana Ruiz, said": of the phrases around the first comma the one with the name.
NounPhrase before_apposition(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  const std::uint32_t floor = comma > begin + 24 ? comma - 24 : begin;
  for (std::uint32_t t = comma; t > floor; --t) {
    if (c.pos(t - 1) == Pos::stop || c.pos(t - 1) == Pos::quote) return {};
    if (c.pos(t - 1) != Pos::comma) continue;
    const NounPhrase inner = phrase_before(c, comma, t);
    const NounPhrase outer = phrase_before(c, t - 1, begin);
    const bool bare_name = inner.has_head && inner.first == t && c.pos(inner.head) == Pos::name && has_name(c, inner);
    if (bare_name && outer.has_head && c.pos(outer.head) != Pos::name) return inner;  // "the president's envoy, Ana Ruiz, said"
    if (outer.has_head && has_name(c, outer)) {
      const NounPhrase office = with_noun_before(c, outer, begin);
      const NounPhrase bearer = bearer_before(c, office, begin);
      return bearer.first != office.first ? bearer : outer;
    }
    if (inner.has_head && has_name(c, inner) && inner.first == t) return inner;
    return outer.has_head ? with_noun_before(c, outer, begin) : inner;
  }
  return {};
}

/// "an official who spoke on condition that he was not named said": the phrase before the relative clause that ends at `t`.
NounPhrase before_relative(const Context& c, std::uint32_t t, std::uint32_t begin) {
  constexpr std::uint32_t longest = 20;
  bool verb = false;
  for (std::uint32_t k = t, steps = 0; k > begin + 1 && steps < longest; --k, ++steps) {
    const Pos pos = c.pos(k - 1);
    if (pos == Pos::stop || pos == Pos::comma || pos == Pos::quote || pos == Pos::number) return {};
    verb |= pos == Pos::verb || pos == Pos::auxiliary;
    if (pos != Pos::relative || c.word(k - 1) != Word::who) continue;
    if (!verb) return {};
    const NounPhrase phrase = phrase_before(c, k - 1, begin);
    return phrase.has_head && !phrase.pronoun ? with_noun_before(c, phrase, begin) : NounPhrase{};
  }
  return {};
}

}  // namespace

bool has_name(const Context& c, const NounPhrase& phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (ref && ref->use == mention::EntityUse::name && (!ref->known || ref->kind == mention::EntityKind::person)) return true;
  }
  return false;
}

NounPhrase source_phrase_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t > begin + 1 && c.pos(t - 1) == Pos::preposition) --t;  // "doctors inside say"
  while (t > begin) {
    const Pos pos = c.pos(t - 1);
    const bool between = pos == Pos::adjective && t > begin + 1 && c.pos(t - 2) == Pos::auxiliary;  // "have long reported"
    const bool skipped = between || pos == Pos::auxiliary || pos == Pos::adverb || pos == Pos::modal || pos == Pos::time || pos == Pos::relative ||
                         (pos == Pos::preposition && t < c.glosses.size() && c.pos(t) == Pos::time);
    if (!skipped) break;
    --t;
  }
  if (t <= begin) return {};
  if (c.pos(t - 1) == Pos::comma) return before_apposition(c, t - 1, begin);
  if (c.document.tokens[t - 1].is_dash()) {  // "the rebels - who hold the town - said"
    constexpr std::uint32_t longest = 24;
    std::uint32_t open = t - 1;
    while (open > begin && open + longest > t && !c.document.tokens[open - 1].is_dash()) --open;
    if (open > begin && c.document.tokens[open - 1].is_dash()) t = open - 1;
  }
  if (t <= begin) return {};
  if (c.pos(t - 1) == Pos::bracket) {  // "the agency (NIS) said"
    std::uint32_t open = t - 1;
    while (open > begin && open + 8 > t && c.pos(open - 1) != Pos::bracket) --open;
    if (open > begin) t = open - 1;
  }
  const NounPhrase whole = before_relative(c, t, begin);
  if (whole.has_head) return whole;
  const NounPhrase phrase = phrase_before(c, t, begin);
  return phrase.has_head && !phrase.pronoun ? with_joined(c, bearer_before(c, with_noun_before(c, phrase, begin), begin), begin) : phrase;
}

Source make_source(const Context& c, const NounPhrase& phrase) {
  Source source;
  const bool possessed = phrase.first < phrase.head && c.pos(phrase.first) == Pos::clitic;  // "Wednesday's bulletin of the institute"
  source.span = c.span(phrase.first + (possessed ? 1 : 0), phrase.last);
  source.key = base::name_key(base::slice(c.text, c.document.tokens[phrase.head].span));
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (!ref || ref->use == mention::EntityUse::adjective) continue;
    const bool speaks = ref->kind != mention::EntityKind::city && ref->kind != mention::EntityKind::region && ref->kind != mention::EntityKind::area;
    source.named |= speaks;
    // A person or agency in the phrase is who speaks; a country only where the phrase is nothing else.
    if (ref->id != no_entity && speaks && (ref->kind != mention::EntityKind::country || ref->tokens.contains(phrase.head))) source.id = ref->id;
    if (ref->id == no_entity) {  // a person named beside an agency speaks for it
      source.key = ref->key;
      source.id = no_entity;
      break;
    }
    t = ref->tokens.last - 1;
  }
  if (!has_name(c, phrase) && c.is(phrase.head, Category::anonymous)) source.named = false;  // "an official in the ministry"
  source.anonymous = !source.named && source.id == no_entity && (c.is(phrase.head, Category::anonymous) || c.is(phrase.head, Category::evidence));
  return source;
}

}  // namespace crossclaim::claim
