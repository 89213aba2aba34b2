// Whom a phrase that only points means: "she", "the minister", "Ruiz", "the company". Enters: the phrase and the sayings before it.
// Leaves: the saying whose source it is. Example: after "Navarra Lines sold 12 ships" said by the company, "the carrier" is Navarra
// Lines, "the union" is not. Cost: the last 24 sayings. Tested in tests/cases/attribution.md.
#include "claim/saying.hpp"

namespace crossclaim::claim {
namespace {

constexpr std::size_t longest_memory = 24;   // sayings that a name, a title or a group looks back over

bool is_land(const Context& c, mention::EntityId id) { return id != no_entity && mention::is_place(c.lexicon.entities[id].kind); }

/// Words that describe an organisation of any name ("the company"), other than those that stand in its name ("the council").
bool describes_any(const Context& c, std::uint32_t noun) {
  const mention::Entry* entry = c.noun(noun);
  return entry && !entry->named;
}

}  // namespace

bool is_person(const Context& c, const NounPhrase& phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (c.is(t, Category::title) || (ref && ref->kind == mention::EntityKind::person)) return true;
  }
  return false;
}

std::optional<Attribution> named_subject(const Context& c, const text::Sentence& s) {
  const NounPhrase phrase = phrase_from(c, s.first_token, s.last_token);
  if (!phrase.has_head || phrase.pronoun || phrase.last >= s.last_token || !is_person(c, phrase) || !has_name(c, phrase)) return std::nullopt;
  const Pos next = c.pos(phrase.last);
  if (next != Pos::verb && next != Pos::auxiliary && next != Pos::modal && next != Pos::adverb && next != Pos::comma) return std::nullopt;
  Attribution who;
  who.source = make_source(c, phrase);
  who.source_tokens = {phrase.first, phrase.last};
  who.person = true;
  return who;
}

namespace {

/// "the company" is not the police: who goes by a common noun is called by that noun or its synonym.
bool may_be_called(const Context& c, const Attribution& a, std::uint32_t noun) {
  for (std::uint32_t t = a.source_tokens.first; t < a.source_tokens.last; ++t)
    if (c.pos(t) == Pos::demonym || (t > a.source_tokens.first && c.document.tokens[t].capital)) return true;  // "the National Rescue Service": a name
  const mention::Entry* own = c.noun(a.source_tokens.last - 1);
  if (!own || (own->noun_class != mention::NounClass::people && own->noun_class != mention::NounClass::group)) return true;
  const mention::Entry* other = c.noun(noun);
  return other && other->concept_id != 0 && other->concept_id == own->concept_id;
}

}  // namespace

const Attribution* Antecedents::of(const NounPhrase& phrase) const {
  const Word pointer = phrase.first > s.first_token && c.pos(phrase.first - 1) == Pos::determiner ? c.word(phrase.first - 1) : Word::none;
  const Attribution* latest = all.items.size() > first_item ? &all.items.back() : last_speaker;
  if (phrase.pronoun) return c.word(phrase.head) == Word::he || c.word(phrase.head) == Word::she ? person() : c.word(phrase.head) == Word::it ? body(latest) : latest;
  if (pointer == Word::possessive && c.is(phrase.head, Category::evidence)) return latest;  // "the agency said its analysis showed"
  const bool pointed = pointer == Word::definite || pointer == Word::demonstrative;
  if (pointed && c.is(phrase.head, Category::title) && !has_name(c, phrase)) return bearer(title_key(phrase.head));
  if (phrase.first + 1 != phrase.last) return nullptr;
  if (c.pos(phrase.head) == Pos::name) return namesake(phrase.head);
  if (!pointed) return nullptr;
  if (c.is(phrase.head, Category::evidence)) return last_named();
  const mention::Entry* noun = c.noun(phrase.head);
  const bool group = noun && noun->noun_class == mention::NounClass::group;
  return group || c.is(phrase.head, Category::organisation) ? group_called(phrase.head) : nullptr;
}

/// "He": who spoke in this sentence or the one before, else whom that one was about, else the last person who spoke.
const Attribution* Antecedents::person() const {
  constexpr std::size_t reach = 8;
  const std::size_t near = index > 0 ? all.sentences[index - 1].first : first_item;
  for (std::size_t i = all.items.size(); i > near; --i)
    if (all.items[i - 1].person) return &all.items[i - 1];
  if (last_subject) return last_subject;
  for (std::size_t i = near, steps = 0; i > 0 && steps < reach; --i, ++steps)
    if (all.items[i - 1].person) return &all.items[i - 1];
  return all.items.size() > first_item ? &all.items.back() : last_speaker;
}

/// "It": whom the sentence before was about, where nobody but people without a name has spoken since; else who spoke last.
const Attribution* Antecedents::body(const Attribution* latest) const {
  const bool own = all.items.size() > first_item;
  const bool told = !own && index > 0 && all.sentences[index - 1].last > all.sentences[index - 1].first && latest && latest->source.named && !latest->person;
  return !own && !told && last_subject ? last_subject : latest;
}

/// The last named source, behind those that only say "the report".
const Attribution* Antecedents::last_named() const {
  constexpr std::size_t reach = 4;
  for (std::size_t i = all.items.size(), steps = 0; i > 0 && steps < reach; --i, ++steps)
    if (all.items[i - 1].source.named) return &all.items[i - 1];
  return nullptr;
}

/// Whether a name is known of the source: "a charity" may be told apart by its name later.
bool Antecedents::is_called(const Attribution& a, std::uint32_t noun_key) const {
  bool named = a.source.span != c.span(a.source_tokens.first, a.source_tokens.last);
  for (std::uint32_t t = a.source_tokens.first; t < a.source_tokens.last; ++t) named |= c.entity(t) && c.entity(t)->use == mention::EntityUse::name && c.key(t) != noun_key;
  return named;
}

/// "The council" is the one whose name holds that word; "the company" may be any that spoke last.
const Attribution* Antecedents::group_called(std::uint32_t noun) const {
  constexpr std::size_t near = 4;
  const Attribution* any = nullptr;
  const std::uint32_t key = c.key(noun);
  const bool describes = describes_any(c, noun);
  for (std::size_t i = all.items.size(), steps = 0; i > 0 && steps < longest_memory; --i, ++steps) {
    const Attribution& a = all.items[i - 1];
    if (!a.source.named || a.title != 0 || is_land(c, a.source.id)) continue;
    const bool called = !describes || is_called(a, key);
    for (std::uint32_t t = a.source_tokens.first; called && t < a.source_tokens.last; ++t)
      if (c.key(t) == key) return &a;
    if (!any && steps < near && may_be_called(c, a, noun)) any = &a;
  }
  return describes ? any : nullptr;
}

/// "Ruiz" is the Ana Ruiz who has spoken before.
const Attribution* Antecedents::namesake(std::uint32_t name) const {
  const mention::EntityRef* ref = c.entity(name);
  if (!ref || ref->known) return nullptr;
  for (std::size_t i = all.items.size(), steps = 0; i > 0 && steps < longest_memory; --i, ++steps)
    if (const Attribution& a = all.items[i - 1]; a.source.key == ref->key && a.source.id == no_entity && a.source.named) return &a;
  return nullptr;
}

/// Who was named with this title: "the minister" is the one whom the text has called a minister.
const Attribution* Antecedents::bearer(std::uint32_t title) const {
  for (std::size_t i = all.items.size(), steps = 0; i > 0 && steps < longest_memory; --i, ++steps)
    if (all.items[i - 1].title == title && all.items[i - 1].source.named) return &all.items[i - 1];
  return nullptr;
}

/// "Gen." and "general" are one title.
std::uint32_t Antecedents::title_key(std::uint32_t t) const {
  const mention::Entry* title = c.find(t, Category::title);
  return title && title->concept_id != 0 ? title->concept_id : c.key(t);
}

/// "the mayor, Ana Ruiz", "Ana Ruiz, the mayor of Leon"
std::uint32_t Antecedents::title_of(const NounPhrase& phrase) const {
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t t = phrase.last; t > phrase.first; --t)
    if (c.is(t - 1, Category::title)) return title_key(t - 1);
  for (std::uint32_t t = phrase.first, steps = 0; t > s.first_token && c.pos(phrase.first - 1) == Pos::comma && steps < reach; --t, ++steps)
    if (c.is(t - 1, Category::title)) return title_key(t - 1);
  for (std::uint32_t t = phrase.last; t < s.last_token && c.pos(phrase.last) == Pos::comma && t < phrase.last + reach; ++t) {
    if (!c.is(t, Category::title)) continue;
    while (t + 1 < s.last_token && c.is(t + 1, Category::title)) ++t;
    return title_key(t);
  }
  return 0;
}

}  // namespace crossclaim::claim
