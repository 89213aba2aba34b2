// See attribution.hpp. First every saying word finds its source and its scope, sentence by sentence; then sentences inside a
// quotation take the speaker of the quotation.
#include "claim/attribution.hpp"

#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

using mention::Form;

/// Whether the phrase can be a source. Behind a plain verb of saying any definite noun can ("the district said"); a verb that also has
/// other uses ("the storm has claimed", "the town counted") needs somebody who speaks.
bool can_speak(const Context& c, const NounPhrase& phrase, bool plain_saying) {
  if (!phrase.has_head) return false;
  const std::uint32_t h = phrase.head;
  if (phrase.pronoun) return true;
  const mention::EntityRef* name = c.entity(h);
  if (name && !name->known && name->tokens.last > name->tokens.first + 1 && c.document.tokens[h].capital) return true;  // "Cal Fire", whatever its words mean
  if (c.pos(h) == Pos::name) {
    const mention::EntityRef* ref = c.entity(h);
    const bool place = ref && ref->known && (ref->kind == mention::EntityKind::city || ref->kind == mention::EntityKind::region || ref->kind == mention::EntityKind::area);
    return plain_saying || !place || c.lexicon.entities[ref->id].acts_as != no_entity;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (c.is(t, Category::anonymous) || c.is(t, Category::evidence) || c.is(t, Category::title) || c.is(t, Category::organisation)) return true;
  }
  if (c.event(h) || c.pos(h) != Pos::noun) return false;
  const mention::Entry* noun = c.noun(h);
  if (noun && (noun->noun_class == mention::NounClass::people || noun->noun_class == mention::NounClass::group)) return true;
  // "the district said", "coastguards said", "Ruiz's office has said"
  return plain_saying && (!noun || noun->noun_class == mention::NounClass::none || noun->noun_class == mention::NounClass::place || noun->noun_class == mention::NounClass::abstract_thing);
}

constexpr std::size_t longest_memory = 24;   // sayings that a name or a title looks back over

struct Finder {
  const Context& c;
  const text::Sentence& s;
  Attributions& out;
  std::uint32_t first_item;
  const Attribution* last_speaker;   ///< of the sentences before; null where nobody has spoken

  const Attribution* latest() const { return out.items.size() > first_item ? &out.items.back() : last_speaker; }

  /// Whom "she", "the company" or "the report" means: the one who spoke last, if it can be that one.
  const Attribution* antecedent(const NounPhrase& phrase) const {
    const Attribution* who = latest();
    if (!who) return nullptr;
    const Word pointer = phrase.first > s.first_token && c.pos(phrase.first - 1) == Pos::determiner ? c.word(phrase.first - 1) : Word::none;
    if (pointer == Word::possessive && c.is(phrase.head, Category::evidence)) return who;  // "the agency said its analysis showed"
    if (phrase.pronoun) {
      const bool person = c.word(phrase.head) == Word::he || c.word(phrase.head) == Word::she;
      for (std::size_t i = out.items.size(), steps = 0; person && i > 0 && steps < 8; ++steps)
        if (out.items[--i].person) return &out.items[i];
      return who;
    }
    const mention::Entry* noun = c.noun(phrase.head);
    const bool pointed = pointer == Word::definite || pointer == Word::demonstrative;
    if (pointed && c.is(phrase.head, Category::title) && !has_name(c, phrase)) return bearer(title_key(phrase.head));
    if (phrase.first + 1 == phrase.last && c.pos(phrase.head) == Pos::name) return namesake(phrase.head);
    const bool definite = pointed && phrase.first + 1 == phrase.last;
    const bool group = noun && noun->noun_class == mention::NounClass::group && !c.is(phrase.head, Category::organisation);
    return definite && (group || c.is(phrase.head, Category::evidence)) ? last_named(phrase.head, group) : nullptr;
  }

  /// The last named source, behind those that only say "the report"; for a group no person.
  const Attribution* last_named(std::uint32_t head, bool group) const {
    for (std::size_t i = out.items.size(), steps = 0; i > 0 && steps < 4; ++steps)
      if (const Attribution& a = out.items[--i]; a.source.named && (!group || (a.title == 0 && !is_land(a.source.id) && may_be_called(a, head)))) return &a;
    return nullptr;
  }

  /// "the union" is not the police: who goes by a common noun is called by that noun or its synonym.
  bool may_be_called(const Attribution& a, std::uint32_t head) const {
    for (std::uint32_t t = a.source_tokens.first; t < a.source_tokens.last; ++t)
      if (c.pos(t) == Pos::demonym || (t > a.source_tokens.first && c.document.tokens[t].capital)) return true;  // "the National Rescue Service": a name
    const mention::Entry* own = c.noun(a.source_tokens.last - 1);
    if (!own || (own->noun_class != mention::NounClass::people && own->noun_class != mention::NounClass::group)) return true;
    const mention::Entry* noun = c.noun(head);
    return c.key(a.source_tokens.last - 1) == c.key(head) || (noun && noun->concept_id != 0 && noun->concept_id == own->concept_id);
  }

  bool is_land(mention::EntityId id) const { return id != no_entity && mention::is_place(c.lexicon.entities[id].kind); }

  /// "Ruiz" is the Ana Ruiz who has spoken before.
  const Attribution* namesake(std::uint32_t name) const {
    const mention::EntityRef* ref = c.entity(name);
    if (!ref || ref->known) return nullptr;
    for (std::size_t i = out.items.size(), steps = 0; i > 0 && steps < longest_memory; ++steps)
      if (const Attribution& a = out.items[--i]; a.source.key == ref->key && a.source.id == no_entity && a.source.named) return &a;
    return nullptr;
  }

  /// Who was named with this title: "the minister" is the one whom the text has called a minister.
  const Attribution* bearer(std::uint32_t title) const {
    for (std::size_t i = out.items.size(), steps = 0; i > 0 && steps < longest_memory; ++steps)
      if (out.items[--i].title == title && out.items[i].source.named) return &out.items[i];
    return nullptr;
  }

  /// "Gen." and "general" are one title.
  std::uint32_t title_key(std::uint32_t t) const {
    const mention::Entry* title = c.find(t, Category::title);
    return title && title->concept_id != 0 ? title->concept_id : c.key(t);
  }

  /// The title in the phrase, or in the apposition beside it: "the mayor, Ana Ruiz", "Ana Ruiz, the mayor of Leon".
  std::uint32_t title_of(const NounPhrase& phrase) const {
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

  /// A name that the lexicon lacks, or a title: somebody whom "she" can mean.
  bool is_person(const NounPhrase& phrase) const {
    for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
      const mention::EntityRef* ref = c.entity(t);
      if (c.is(t, Category::title) || (ref && ref->kind == mention::EntityKind::person)) return true;
    }
    return false;
  }

  void add(const NounPhrase& phrase, mention::TokenRange cue, mention::TokenRange scope, Rule rule, const mention::Entry* entry) {
    Attribution a;
    a.source = make_source(c, phrase);
    a.source_tokens = {phrase.first, phrase.last};
    a.title = title_of(phrase);
    a.person = a.title != 0 || is_person(phrase);
    if (const Attribution* who = antecedent(phrase)) {
      a.source = who->source;
      a.person = who->person;
      a.title = who->title;
    } else if (phrase.pronoun) {
      return;
    }
    a.source.cue = c.span(cue.first, cue.last);
    a.source.modality = entry ? entry->modality : Modality::asserted;
    a.plain = entry && entry->category == Category::say && entry->pole > 0;
    a.cited = entry && entry->category == Category::according && entry->pole > 0;
    a.cue = cue;
    a.scope = scope;
    a.rule = rule;
    out.items.push_back(a);
  }

  /// "said X" behind a quotation or comma.
  bool inverted(std::uint32_t v, std::uint32_t behind, const mention::Entry* say) {
    const bool plain = say->pole > 0;
    if (v <= s.first_token + 2 || behind >= s.last_token || c.at(v).form == Form::gerund) return false;
    const Pos before = c.pos(v - 1);
    if (before != Pos::comma && before != Pos::quote) return false;
    const NounPhrase phrase = phrase_from(c, behind, s.last_token);
    if (!phrase.has_head || !can_speak(c, phrase, plain)) return false;
    add(named_behind(phrase), {v, behind}, {s.first_token, s.last_token}, Rule::source_after, say);
    return true;
  }

  /// "said the head of the fire service, Ana Ruiz": the name stands behind the office.
  NounPhrase named_behind(const NounPhrase& office) const {
    std::uint32_t t = office.last;
    while (t + 1 < s.last_token && c.pos(t) == Pos::preposition && t < office.last + 8) t = std::max(t + 1, phrase_from(c, t + 1, s.last_token).last);
    if (has_name(c, office) || t >= s.last_token || c.pos(t) != Pos::comma) return office;
    const NounPhrase name = phrase_from(c, t + 1, s.last_token);
    const bool ends = name.last >= s.last_token || c.pos(name.last) == Pos::comma || c.pos(name.last) == Pos::stop;
    return name.has_head && ends && c.pos(t + 1) == Pos::name && has_name(c, name) ? name : office;
  }

  /// "as reported by X", "[Provided by X]".
  bool by_phrase(std::uint32_t v, std::uint32_t behind, const mention::Entry* say) {
    const bool plain = say->pole > 0;
    if (behind >= s.last_token || c.word(behind) != Word::by) return false;
    NounPhrase phrase = phrase_from(c, behind + 1, s.last_token);
    if (phrase.has_head && phrase.last < s.last_token && c.word(phrase.last) == Word::and_) {  // "by emergency and health officials"
      const NounPhrase joined = phrase_from(c, phrase.last + 1, s.last_token);
      if (joined.has_head && can_speak(c, joined, plain)) {
        phrase.last = joined.last;
        phrase.head = joined.head;
      }
    }
    if (!phrase.has_head || !can_speak(c, phrase, plain)) return false;
    const bool caption = c.pos(s.first_token) == Pos::bracket && v < s.first_token + 4;
    // "The mayor was quoted by the agency as saying": the mayor says it, the agency that he does.
    const bool through = phrase.last + 1 < s.last_token && c.word(phrase.last) == Word::as && c.say(phrase.last + 1);
    const NounPhrase speaker = through ? source_phrase_before(c, v, s.first_token) : NounPhrase{};
    if (through && can_speak(c, speaker, true)) add(speaker, {phrase.last + 1, phrase.last + 2}, {phrase.last + 2, s.last_token}, Rule::source_before, say);
    add(phrase, {v, behind + 1}, {s.first_token, s.last_token}, caption ? Rule::source_caption : Rule::source_after, say);
    return true;
  }

  /// Whether what is said stands behind the saying word: "said that ...", "told reporters 12 people ...", "said on Friday rebels had ...";
  /// not in "..., the mayor told reporters after the meeting."
  bool opens_content(std::uint32_t t) const {
    bool phrase = false;   // the subject of what is said, or the hearer
    for (std::uint32_t steps = 0; t < s.last_token && steps < 12; ++steps) {
      const Pos pos = c.pos(t);
      const bool verbal = pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::negation;
      if (verbal) return phrase;
      if (c.word(t) == Word::that && pos != Pos::determiner) return t + 1 < s.last_token && c.pos(t + 1) != Pos::verb && c.pos(t + 1) != Pos::auxiliary;
      if (pos == Pos::quote) return c.document.tokens[t].mark == text::Mark::open_quote;
      if (pos == Pos::stop || pos == Pos::comma || pos == Pos::bracket || pos == Pos::conjunction || pos == Pos::relative) return false;
      if (pos == Pos::time || pos == Pos::adverb) {
        ++t;
      } else if (pos == Pos::preposition) {
        t = std::max(t + 1, phrase_from(c, t + 1, s.last_token).last);
      } else if (pos == Pos::number || phrase) {
        return true;
      } else {
        t = std::max(t + 1, phrase_from(c, t, s.last_token).last);
        phrase = true;
      }
    }
    return false;
  }

  mention::TokenRange scope_of(const NounPhrase& phrase, std::uint32_t behind) const {
    std::uint32_t before = phrase.first;
    while (before > s.first_token && c.pos(before - 1) == Pos::determiner) --before;
    const bool set_off = before > s.first_token + 3 && (c.pos(before - 1) == Pos::comma || c.pos(before - 1) == Pos::quote);
    return {set_off && !opens_content(behind) ? s.first_token : behind, s.last_token};
  }

  /// "put the crowd at 300": some verbs say only where they come to a number.
  bool comes_to_number(std::uint32_t t) const {
    constexpr std::uint32_t reach = 14;
    for (std::uint32_t k = t; k + 1 < s.last_token && k < t + reach; ++k) {
      if (c.pos(k) == Pos::verb || c.pos(k) == Pos::stop) return false;
      const Pos next = c.pos(k + 1);
      if (c.word(k) == Word::at && (next == Pos::number || next == Pos::adverb || c.word(k + 1) == Word::between || next == Pos::quote)) return true;
    }
    return false;
  }

  /// "40 bodies were found", "they were listed as missing"; who "was quoted as saying" it does say it.
  bool is_passive(std::uint32_t v, std::uint32_t behind) const {
    std::uint32_t t = v;
    while (t > s.first_token && c.pos(t - 1) == Pos::adverb) --t;
    if (t == s.first_token || c.word(t - 1) != Word::be || c.at(v).form == Form::gerund || c.at(v).form == Form::base) return false;
    return behind + 1 >= s.last_token || c.word(behind) != Word::as || !c.say(behind + 1);
  }

  void saying(std::uint32_t v) {
    const mention::Entry* say = c.say(v);
    const bool comma = v > s.first_token && c.pos(v - 1) == Pos::comma;
    if (comma && c.at(v).form == Form::gerund && out.items.size() > first_item) return say_on(v, say);
    if (say->pole < 0 && !comes_to_number(v + 1)) return;
    if (v > s.first_token && (c.word(v - 1) == Word::to || (c.pos(v - 1) == Pos::preposition && c.at(v).form == Form::gerund && c.word(v - 1) != Word::as))) return;  // "gathered to demand", "by adding 40"
    const bool plain = say->pole > 0;
    const std::uint32_t behind = v + c.at(v).length;
    const NounPhrase phrase = source_phrase_before(c, v, s.first_token);
    if (phrase.pronoun && out.quoted[v]) return;  // who speaks of himself in a quotation is named outside it
    const bool apposed = comma && can_speak(c, phrase, plain);
    if (!apposed && (inverted(v, behind, say) || by_phrase(v, behind, say))) return;
    if (is_passive(v, behind)) return;
    const mention::TokenRange scope = scope_of(phrase, behind);
    // "the talks of the envoys concluded in Oslo" says nothing; "denied on Tuesday that" does.
    const bool placed = behind + 1 < s.last_token && c.pos(behind) == Pos::preposition && c.pos(behind + 1) != Pos::time;
    if (!plain && scope.first == behind && placed) return;
    if (can_speak(c, phrase, plain)) return add(phrase, {v, behind}, scope, Rule::source_before, say);
    // "and added that", ", saying": the same speaker goes on.
    const bool goes_on = comma || (v > s.first_token && c.pos(v - 1) == Pos::conjunction);
    if (!goes_on) return;
    if (out.items.size() > first_item) return say_on(v, say);
    // "The envoy condemned the raid and called for", "The agency gave a higher figure, saying": whoever did the one says the other.
    const NounPhrase subject = subject_of_clause(v - 1);
    if (can_speak(c, subject, false) && !subject.pronoun) add(subject, {v, behind}, {behind, s.last_token}, Rule::source_before, say);
  }

  /// The subject of the first verb of the clause that ends before `t`.
  NounPhrase subject_of_clause(std::uint32_t t) const {
    constexpr std::uint32_t longest = 24;
    std::uint32_t verb = no_token;
    for (std::uint32_t steps = 0; t > s.first_token && steps < longest; --t, ++steps) {
      const Pos pos = c.pos(t - 1);
      if (pos == Pos::stop || pos == Pos::comma || pos == Pos::relative || pos == Pos::quote) return {};
      if (pos == Pos::verb && (c.at(t - 1).form == Form::past || c.at(t - 1).form == Form::base)) verb = t - 1;
    }
    return verb == no_token || t > s.first_token ? NounPhrase{} : source_phrase_before(c, verb, s.first_token);
  }

  /// The last source of the sentence says something more.
  void say_on(std::uint32_t v, const mention::Entry* say) {
    Attribution a = out.items.back();
    a.cue = {v, v + c.at(v).length};
    a.source.cue = c.span(a.cue.first, a.cue.last);
    a.source.modality = say->modality;
    a.scope = {a.cue.last, s.last_token};
    out.items.push_back(a);
  }

  /// "there are reports of", "based on the institute's estimates": evidence without a saying verb.
  void evidence(std::uint32_t t) {
    const std::uint32_t behind = t + c.at(t).length;
    const NounPhrase phrase = phrase_before(c, behind, s.first_token);
    if (!phrase.has_head || phrase.head + 1 < behind) return;
    std::uint32_t before = phrase.first;
    while (before > s.first_token && c.pos(before - 1) == Pos::determiner) --before;
    const bool leads = before > s.first_token && c.pos(before - 1) == Pos::preposition && make_source(c, phrase).named;
    if (leads) return add(phrase, {t, behind}, {s.first_token, s.last_token}, Rule::source_according, nullptr);
    if (behind < s.last_token && c.word(behind) == Word::of && before > s.first_token && c.word(before - 1) == Word::be)
      add(phrase, {t, behind}, {behind, s.last_token}, Rule::source_before, nullptr);
    if (behind >= s.last_token || c.word(behind) != Word::by) return;
    // "claims by the opposition that 60 were shot"
    const NounPhrase whose = phrase_from(c, behind + 1, s.last_token);
    if (whose.has_head && whose.last < s.last_token && c.word(whose.last) == Word::that && can_speak(c, whose, true))
      add(whose, {t, behind + 1}, {whose.last, s.last_token}, Rule::source_before, nullptr);
  }

  void according(std::uint32_t t) {
    const mention::Match* match = c.mentions.tags.find(t, Category::according);
    const std::uint32_t behind = t + match->length;
    std::uint32_t from = behind;
    while (from < s.last_token && (c.pos(from) == Pos::determiner || c.pos(from) == Pos::number)) ++from;  // "citing two officials"
    NounPhrase phrase = phrase_from(c, from, s.last_token);
    if (!phrase.has_head) return;
    // "estimates of the ministry", "a spokesman for the army": the phrase goes on.
    while (phrase.last + 1 < s.last_token && c.pos(phrase.last) == Pos::preposition && c.word(phrase.last) != Word::to) {
      const NounPhrase more = phrase_from(c, phrase.last + 1, s.last_token);
      if (!more.has_head || more.pronoun) break;
      phrase.last = more.last;
    }
    add(phrase, {t, behind}, {s.first_token, s.last_token}, Rule::source_according, &c.lexicon.entries[match->entry]);
  }
};

void find_in_sentence(const Context& c, const text::Sentence& s, Attributions& out, const Attribution* last_speaker) {
  Finder finder{c, s, out, static_cast<std::uint32_t>(out.items.size()), last_speaker};
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    if (c.at(t).inside) continue;
    if (c.mentions.tags.begins_with(t, Category::according)) finder.according(t);
    else if (c.say(t) && c.pos(t) == Pos::verb) finder.saying(t);
    else if (c.mentions.tags.begins_with(t, Category::evidence) && c.pos(t) == Pos::noun) finder.evidence(t);
  }
}

/// Marks quoted tokens of one sentence and says whether the quotation is still open at its end.
bool mark_quotes(const Context& c, const text::Sentence& s, bool open, std::vector<bool>& quoted) {
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const text::Mark mark = c.document.tokens[t].mark;
    if (mark == text::Mark::close_quote) open = false;
    quoted[t] = open;
    if (mark == text::Mark::open_quote) open = true;
  }
  return open;
}

/// The attribution that a sentence inside a quotation takes: of the sentence that closes it, else of the one before it.
const Attribution* speaker_of_quote(const Context& c, const Attributions& all, std::uint32_t index) {
  const std::uint32_t block = c.document.sentences[index].block;
  for (std::uint32_t k = index + 1; k < all.sentences.size() && k < index + 6 && all.sentences[k].starts_in_quote && c.document.sentences[k].block == block; ++k) {
    for (std::uint32_t i = all.sentences[k].first; i < all.sentences[k].last; ++i)
      if (!all.quoted[all.items[i].cue.first]) return &all.items[i];
  }
  for (std::uint32_t k = index; k > 0 && k + 6 > index; --k) {
    for (std::uint32_t i = all.sentences[k - 1].last; i > all.sentences[k - 1].first; --i)
      if (!all.quoted[all.items[i - 1].cue.first]) return &all.items[i - 1];
  }
  return nullptr;
}

/// Whether a sentence goes on about what the one before told: "They ...", "Five managed to flee.", "Of these ...", "Those aboard were ...".
bool goes_on(const Context& c, const text::Sentence& s) {
  std::uint32_t t = s.first_token;
  while (t < s.last_token && (c.pos(t) == Pos::conjunction || c.pos(t) == Pos::adverb || c.pos(t) == Pos::comma)) ++t;
  if (t + 1 >= s.last_token) return false;
  const Word word = c.word(t);
  if (c.pos(t) == Pos::pronoun) return word != Word::we && word != Word::quantity_pronoun && word != Word::none;
  if (word == Word::demonstrative) return true;
  if (word == Word::of) return c.pos(t + 1) == Pos::pronoun || c.word(t + 1) == Word::demonstrative;
  while (t < s.last_token && (c.pos(t) == Pos::determiner || c.pos(t) == Pos::adjective)) ++t;
  if (t >= s.last_token || c.pos(t) != Pos::number) return false;
  while (t < s.last_token && c.pos(t) == Pos::number) ++t;
  if (t + 1 >= s.last_token) return false;
  if (c.pos(t) == Pos::noun && c.word(t + 1) == Word::of && t + 2 < s.last_token) return c.word(t + 2) == Word::demonstrative || c.pos(t + 2) == Pos::pronoun;
  if (c.word(t) == Word::of) return c.pos(t + 1) == Pos::pronoun || c.pos(t + 1) == Pos::determiner;
  return c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal;
}

/// The saying that goes on into sentence `index`, which has no source of its own.
std::uint32_t carried_into(const Context& c, const Attributions& all, std::uint32_t index) {
  if (index == 0) return no_token;
  const text::Sentence& s = c.document.sentences[index];
  const SentenceSources& before = all.sentences[index - 1];
  if (c.document.sentences[index - 1].block != s.block || !goes_on(c, s)) return no_token;
  if (before.first == before.last) return before.carried;
  const Attribution& a = all.items[before.last - 1];
  return a.plain && a.source.modality != Modality::denied ? before.last - 1 : no_token;
}

/// The source of the sentence before in the same paragraph, where it plainly speaks.
std::uint32_t told_before(const Context& c, const Attributions& all, std::uint32_t index) {
  if (index == 0 || c.document.sentences[index - 1].block != c.document.sentences[index].block) return no_token;
  const text::Sentence& s = c.document.sentences[index];
  const Pos second = s.first_token + 1 < s.last_token ? c.pos(s.first_token + 1) : Pos::other;
  const bool elsewhere = c.pos(s.first_token) == Pos::preposition && (second == Pos::name || second == Pos::demonym || second == Pos::determiner || second == Pos::adjective);
  if (elsewhere) return no_token;  // "In Britain, ..."
  const SentenceSources& before = all.sentences[index - 1];
  if (before.first == before.last) return before.carried;
  const Attribution& a = all.items[before.last - 1];
  const bool says = a.plain || a.source.named;
  return says && a.rule != Rule::source_according && a.source.modality == Modality::asserted ? before.last - 1 : no_token;
}

/// "X said ... 12 died. ... , he said.": what stands between two sayings of one source is his too.
void fill_between(const Context& c, Attributions& all, std::uint32_t index) {
  constexpr std::uint32_t reach = 4;
  const Attribution& here = all.items[all.sentences[index].first];
  std::uint32_t k = index;
  while (k > 0 && index - k < reach && c.document.sentences[k - 1].block == c.document.sentences[index].block && all.sentences[k - 1].first == all.sentences[k - 1].last) --k;
  if (k == index || k == 0 || c.document.sentences[k - 1].block != c.document.sentences[index].block || all.sentences[k - 1].first == all.sentences[k - 1].last) return;
  const Attribution& before = all.items[all.sentences[k - 1].last - 1];
  if (before.source.key != here.source.key || before.source.id != here.source.id) return;
  for (; k < index; ++k) all.sentences[k].carried = all.sentences[index].first;
}

/// "[Image provided by X]" behind the sentences of its paragraph speaks for all of them.
const Attribution* caption_of(const Context& c, const Attributions& all, std::uint32_t index) {
  const std::uint32_t block = c.document.sentences[index].block;
  for (std::uint32_t k = index + 1; k < all.sentences.size() && k < index + 4 && c.document.sentences[k].block == block; ++k)
    for (std::uint32_t i = all.sentences[k].first; i < all.sentences[k].last; ++i)
      if (all.items[i].rule == Rule::source_caption) return &all.items[i];
  return nullptr;
}

/// Whether a clause is joined between: "rescuers said 12 died, but ...".
bool joins_clause(const Context& c, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first + 1; t < last; ++t)
    if (c.pos(t) == Pos::conjunction && c.pos(t - 1) == Pos::comma) return true;
  return false;
}

/// How far the saying word of an item stands from a token, twice; who is cited stands a little nearer than whoever cites.
std::uint32_t way_to(const Context& c, const Attributions& all, const SentenceSources& here, std::uint32_t item, std::uint32_t token) {
  constexpr std::uint32_t other_clause = 40;   // "A said 12 died; 14 were hurt, B said"
  const auto way = [&](std::uint32_t from, std::uint32_t to) {
    std::uint32_t steps = from > to ? from - to : to - from;
    for (std::uint32_t t = std::min(from, to); t < std::max(from, to); ++t)
      if (c.document.tokens[t].mark == text::Mark::semicolon) steps += other_clause;
    return 2 * steps;
  };
  const std::uint32_t cue = all.items[item].cue.first;
  std::uint32_t host = item, host_way = no_token;
  for (std::uint32_t i = here.first; all.items[item].cited && i < here.last && i < here.first + 8; ++i) {
    if (all.items[i].cited || way(all.items[i].cue.first, cue) >= host_way) continue;
    host = i;
    host_way = way(all.items[i].cue.first, cue);
  }
  if (host != item) return way(all.items[host].cue.first, token) - 1;
  // "The agency told a session that 12 died, according to lawmakers": who is told of speaks, who tells of it stands outside.
  constexpr std::uint32_t outside = 200;
  bool outer = false;
  for (std::uint32_t i = here.first; all.items[item].rule == Rule::source_according && i < here.last && i < here.first + 8; ++i)
    outer |= all.items[i].rule == Rule::source_before && all.items[i].scope.first >= all.items[i].cue.last && all.items[i].scope.contains(token) && !joins_clause(c, all.items[i].cue.last, token);
  return way(cue, token) + (outer ? outside : 0);
}

/// "60 were taken, herders fear; the office knows of 35": behind the semicolon others speak, or the writer.
bool has_ended(const Context& c, const Attribution& a, std::uint32_t token, bool outer) {
  if (token < a.cue.last || (a.rule != Rule::source_after && !outer)) return false;
  for (std::uint32_t t = a.cue.last; t < token; ++t)
    if (c.document.tokens[t].mark == text::Mark::semicolon) return true;
  return false;
}

void push(Claim& claim, const Source& source) {
  for (std::uint8_t i = 0; i < claim.source_count; ++i)
    if (claim.sources[i].span == source.span) return;
  if (claim.source_count < claim.sources.size()) claim.sources[claim.source_count++] = source;
}

}  // namespace

Attributions find_attributions(const Context& c) {
  Attributions out;
  out.quoted.resize(c.document.tokens.size());
  out.sentences.resize(c.document.sentences.size());
  bool open = false;
  std::uint32_t block = 0;
  Attribution speaker;
  bool has_speaker = false;
  for (std::uint32_t i = 0; i < c.document.sentences.size(); ++i) {
    const text::Sentence& s = c.document.sentences[i];
    if (s.block != block) open = false;  // an unclosed mark ends with its paragraph
    block = s.block;
    SentenceSources& sources = out.sentences[i];
    sources.starts_in_quote = open;
    open = sources.ends_in_quote = mark_quotes(c, s, open, out.quoted);
    sources.first = static_cast<std::uint32_t>(out.items.size());
    find_in_sentence(c, s, out, has_speaker ? &speaker : nullptr);
    sources.last = static_cast<std::uint32_t>(out.items.size());
    if (sources.last != sources.first) {
      speaker = out.items.back();
      has_speaker = true;
    } else {
      sources.carried = carried_into(c, out, i);
      sources.told_before = told_before(c, out, i);
    }
    if (sources.last != sources.first) fill_between(c, out, i);
  }
  return out;
}

void attribute(const Context& c, const Attributions& all, std::uint32_t index, std::uint32_t token, Claim& claim) {
  const SentenceSources& here = all.sentences[index];
  claim.quoted = all.quoted[token];
  // Nearest saying word first: of nested sources the inner one stands nearer to what it says.
  std::array<std::uint32_t, 4> order{};
  std::size_t count = 0;
  for (std::uint32_t i = here.first; i < here.last && count < order.size(); ++i) {
    if (all.items[i].scope.contains(token) && !all.items[i].source_tokens.contains(token)) order[count++] = i;
  }
  std::sort(order.begin(), order.begin() + count, [&](std::uint32_t a, std::uint32_t b) { return way_to(c, all, here, a, token) < way_to(c, all, here, b, token); });
  for (std::size_t k = 0; k < count; ++k) {
    const Attribution& a = all.items[order[k]];
    if (has_ended(c, a, token, k > 0)) continue;
    // A source farther out must say the nearer one too.
    if (k > 0 && !all.items[order[k - 1]].cited && !a.scope.contains(all.items[order[k - 1]].cue.first)) continue;
    Source source = a.source;
    source.style = claim.quoted ? QuoteStyle::direct : QuoteStyle::indirect;
    push(claim, source);
    because(claim, a.rule, source.cue);
  }
  if (claim.source_count > 0) return;
  if (const Attribution* a = caption_of(c, all, index)) {
    push(claim, a->source);
    because(claim, a->rule, a->source.cue);
    return;
  }
  const bool in_quote = claim.quoted || here.starts_in_quote;
  const std::uint32_t carried = here.carried != no_token ? here.carried : strikes(claim.predicate) ? here.told_before : no_token;
  const Attribution* a = in_quote ? speaker_of_quote(c, all, index) : carried != no_token ? &all.items[carried] : nullptr;
  if (a) {
    Source source = a->source;
    source.style = QuoteStyle::carried;
    push(claim, source);
    because(claim, Rule::source_carried, source.cue);
  }
}

}  // namespace crossclaim::claim
