// Whom a phrase that only points means: "she", "the minister", "Ruiz", "the company". Enters: the phrase and the
// sayings before it. Leaves: the saying whose source it is. Example: after "Navarra Lines sold 12 ships" said by the
// company, "the carrier" is Navarra Lines, "the union" is not. Cost: the last 24 sayings. Tested in
// tests/cases/attribution.md.
#include <algorithm>

#include "claim/saying.hpp"

namespace crossclaim::claim {
namespace {

constexpr std::size_t longest_memory = 24;  // sayings that a name, a title or a group looks back over

bool is_land(const Context& c, mention::EntityId id) {
  return id != no_entity && mention::is_place(c.lexicon.entities[id].kind);
}

/// Words that describe an organisation of any name ("the company"), other than those that stand in its name ("the
/// council").
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

bool is_body(const Context& c, const NounPhrase& phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (c.is(t, Category::title) || (ref && ref->known && ref->kind == mention::EntityKind::person)) return false;
    if (ref && ref->use == mention::EntityUse::name && (!ref->known || !mention::is_place(ref->kind))) return true;
  }
  const mention::Entry* noun = c.noun(phrase.head);
  return c.is(phrase.head, Category::organisation) || (noun && noun->noun_class == mention::NounClass::group);
}

/// "the relief institute, Indarel, ": the name that is set off behind the office; the office where none is.
NounPhrase apposed_name(const Context& c, const NounPhrase& office, std::uint32_t end) {
  if (has_name(c, office) || office.last + 1 >= end || c.pos(office.last) != Pos::comma ||
      c.pos(office.last + 1) != Pos::name)
    return office;
  const NounPhrase name = phrase_from(c, office.last + 1, end);
  return name.has_head && name.last < end && c.pos(name.last) == Pos::comma && has_name(c, name) ? name : office;
}

std::optional<Attribution> subject_of_sentence(const Context& c, const text::Sentence& s) {
  std::uint32_t t = s.first_token;
  if (t < s.last_token && c.pos(t) == Pos::conjunction) ++t;
  if (t < s.last_token && c.pos(t) == Pos::preposition)
    t = std::max(t + 1, phrase_from(c, t + 1, s.last_token).last);  // "In Peru scientists ..."
  if (t < s.last_token && c.pos(t) == Pos::comma) ++t;
  if (t < s.last_token && c.pos(t) == Pos::number) ++t;  // "One man, Ana Ruiz, ..."
  const NounPhrase office = phrase_from(c, t, s.last_token);
  if (!office.has_head || office.pronoun || office.last >= s.last_token) return std::nullopt;
  const NounPhrase phrase = apposed_name(c, office, s.last_token);
  Attribution who;
  who.person = is_person(c, phrase) && has_name(c, phrase);
  who.body = is_body(c, office);
  const Pos next = c.pos(phrase.last);
  const bool verbal = next == Pos::verb || next == Pos::auxiliary || next == Pos::modal || next == Pos::adverb ||
                      next == Pos::comma || next == Pos::relative;
  const mention::Entry* noun = c.noun(phrase.head);
  const bool people = noun && noun->noun_class == mention::NounClass::people && c.pos(phrase.head) == Pos::noun;
  const bool described = people && next == Pos::preposition;  // "Economists at the institute doubt that"
  if (!(verbal || described) || !(who.person || who.body || people)) return std::nullopt;
  who.source = make_source(c, phrase);
  who.source_tokens = {phrase.first, phrase.last};
  return who;
}

namespace {

/// "the company" is not the police: who goes by a common noun is called by that noun or its synonym.
bool may_be_called(const Context& c, const Attribution& a, std::uint32_t noun) {
  if (a.source.id != no_entity && c.lexicon.entities[a.source.id].kind == mention::EntityKind::media)
    return false;  // nobody calls Reuters "the company" in a report
  std::uint32_t head = a.source_tokens.first;
  for (std::uint32_t t = head; t < a.source_tokens.last && c.pos(t) != Pos::preposition; head = t++)
    if (c.pos(t) == Pos::demonym || (t > a.source_tokens.first && c.document.tokens[t].capital))
      return true;  // "the National Rescue Service": a name, "the clinic in Goma" is none
  if (c.key(head) == c.key(noun)) return true;
  if (a.person && a.source_tokens.last == a.source_tokens.first + 1) return false;  // nobody calls Ruiz "the group"
  if (c.is(head, Category::organisation) && !c.document.tokens[head].capital)
    return false;  // the insurer is not the ministry
  const mention::Entry* own = c.noun(head);
  if (!own || (own->noun_class != mention::NounClass::people && own->noun_class != mention::NounClass::group))
    return c.pos(head) != Pos::noun;  // nor the relief service
  const mention::Entry* other = c.noun(noun);
  return other && other->concept_id != 0 && other->concept_id == own->concept_id;
}

}  // namespace

const Attribution* Antecedents::of(const NounPhrase& phrase) {
  const Word pointer = phrase.first > s.first_token && c.pos(phrase.first - 1) == Pos::determiner
                           ? c.word(phrase.first - 1)
                           : Word::none;
  const Attribution* latest = all.items.size() > first_item ? &all.items.back() : last_speaker;
  if (phrase.pronoun)
    return c.word(phrase.head) == Word::he || c.word(phrase.head) == Word::she ? person(phrase.head)
           : c.word(phrase.head) == Word::it                                   ? body(phrase.head, latest)
           : c.word(phrase.head) == Word::they                                 ? people(latest)
                                                                               : latest;
  if (pointer == Word::possessive && c.is(phrase.head, Category::evidence))
    return latest;  // "the agency said its analysis showed"
  const bool pointed = pointer == Word::definite || pointer == Word::demonstrative;
  if (pointed && c.is(phrase.head, Category::title) && !has_name(c, phrase)) return bearer(title_key(phrase.head));
  if (phrase.first + 1 != phrase.last) return nullptr;
  if (c.pos(phrase.head) == Pos::name || (pointer == Word::none && c.document.tokens[phrase.head].all_capital))
    return namesake(phrase.head);
  if (!pointed) return nullptr;
  if (c.is(phrase.head, Category::evidence)) return last_named();
  const mention::Entry* noun = c.noun(phrase.head);
  const bool group = noun && noun->noun_class == mention::NounClass::group;
  return group || c.is(phrase.head, Category::organisation) ? group_called(phrase.head) : nullptr;
}

/// "He": whom this sentence is about ("Ana Ruiz, a nurse, wept as she said"), who spoke in it or the one before, else
/// whom that one was about, else the last person who spoke.
const Attribution* Antecedents::person(std::uint32_t pronoun) {
  const bool set_off = pronoun > s.first_token && c.pos(pronoun - 1) == Pos::comma;  // "The port had burned, she said."
  if (all.items.size() == first_item && !set_off) own_subject = subject_of_sentence(c, s);
  if (own_subject && own_subject->person && own_subject->source_tokens.last < pronoun) return &*own_subject;
  constexpr std::size_t reach = 8;
  const std::size_t near = index > 0 ? all.sentences[index - 1].first : first_item;
  for (std::size_t i = all.items.size(); i > near; --i)
    if (all.items[i - 1].person) return &all.items[i - 1];
  if (last_subject && last_subject->person) return last_subject;
  for (std::size_t i = near, steps = 0; i > 0 && steps < reach; --i, ++steps)
    if (all.items[i - 1].person) return &all.items[i - 1];
  return all.items.size() > first_item ? &all.items.back() : last_speaker;
}

/// "It" is no person: who spoke in this sentence, whom it is about before the pronoun ("the opposition doubts that: it
/// puts ..."), who spoke by name or was spoken of in the one before; else who spoke last.
const Attribution* Antecedents::body(std::uint32_t pronoun, const Attribution* latest) {
  if (all.items.size() > first_item) return latest;
  const bool set_off =
      pronoun > s.first_token && c.pos(pronoun - 1) == Pos::comma;  // "The rebels took the port, it found."
  if (!set_off) own_subject = subject_of_sentence(c, s);
  if (own_subject && own_subject->body && own_subject->source_tokens.last < pronoun) return &*own_subject;
  const bool told = index > 0 && all.sentences[index - 1].last > all.sentences[index - 1].first && latest &&
                    latest->source.named && !latest->person;
  const bool known = latest && latest->source.named && latest->title == 0;
  if (!told && last_subject && last_subject->body && (last_subject->source.named || !known)) return last_subject;
  for (std::size_t i = all.items.size(), steps = 0; latest && latest->title != 0;
       --i, ++steps) {  // whom an officer spoke for
    if (i == 0 || steps == longest_memory) return nullptr;
    latest = &all.items[i - 1];
  }
  return latest;
}

/// "They": whom the sentence before was about, if it let nobody speak ("Nurses doubt that. They reckon ..."); else who
/// spoke last.
const Attribution* Antecedents::people(const Attribution* latest) const {
  const bool told = index == 0 || all.sentences[index - 1].last > all.sentences[index - 1].first;
  return !told && last_subject && !last_subject->person ? last_subject : latest;
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
  for (std::uint32_t t = a.source_tokens.first; t < a.source_tokens.last; ++t)
    named |= c.entity(t) && c.entity(t)->use == mention::EntityUse::name && c.key(t) != noun_key;
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
    if (!a.source.named || a.title != 0 || a.rule == Rule::source_turn || is_land(c, a.source.id)) continue;
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
  if (ref && ref->known) return nullptr;
  const std::uint32_t key =
      ref ? ref->key : base::name_key(base::slice(c.text, c.document.tokens[name].span));  // "RUIZ: 12 were hurt."
  for (std::size_t i = all.items.size(), steps = 0; i > 0 && steps < longest_memory; --i, ++steps)
    if (const Attribution& a = all.items[i - 1]; a.source.key == key && a.source.id == no_entity && a.source.named)
      return &a;
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
  for (std::uint32_t t = phrase.first, steps = 0;
       t > s.first_token && c.pos(phrase.first - 1) == Pos::comma && steps < reach; --t, ++steps)
    if (c.is(t - 1, Category::title)) return title_key(t - 1);
  for (std::uint32_t t = phrase.last; t < s.last_token && c.pos(phrase.last) == Pos::comma && t < phrase.last + reach;
       ++t) {
    if (!c.is(t, Category::title)) continue;
    while (t + 1 < s.last_token && c.is(t + 1, Category::title)) ++t;
    return title_key(t);
  }
  return 0;
}

}  // namespace crossclaim::claim
