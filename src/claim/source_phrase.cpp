// The words that name a source. Enters: the place of a saying word. Leaves: a phrase and a Source. Example: before
// "said" in "Ana Ruiz, the governor of Oaxaca, said" it takes Ana Ruiz. Cost: at most 40 tokens. Tested in
// tests/claim/attribution_test.cpp.
#include <algorithm>

#include "claim/attribution.hpp"

namespace crossclaim::claim {
namespace {

/// "officials in Goma", "a spokesman for the ministry": takes in the noun that the phrase belongs to.
NounPhrase with_noun_before(const Context& c, NounPhrase phrase, std::uint32_t begin) {
  for (int hops = 0; hops < 3; ++hops) {
    std::uint32_t t = phrase.first;
    while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
    while (t > begin + 1 && c.at(t - 1).inside) --t;  // "a person close to the talks"
    if (t <= begin || c.pos(t - 1) != Pos::preposition || c.word(t - 1) == Word::to || c.word(t - 1) == Word::as)
      break;  // "Losses grew as police reports showed"
    const bool counted =
        t > begin + 3 && c.pos(t - 2) == Pos::number && c.word(t - 3) == Word::of;  // "a mother of three in Leon"
    const NounPhrase outer = phrase_before(c, counted ? t - 3 : t - 1, begin);
    if (!outer.has_head || outer.pronoun || c.event(outer.head)) break;
    phrase.first = outer.first;
    phrase.head = outer.head;
  }
  return phrase;
}

/// Whether nothing of its clause stands before the token.
bool opens_clause(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t == begin) return true;
  const Pos before = c.pos(t - 1);
  return before == Pos::comma || before == Pos::quote || before == Pos::stop || before == Pos::conjunction;
}

/// "the", "two" and the like in front of a phrase belong to it.
std::uint32_t before_determiners(const Context& c, std::uint32_t t, std::uint32_t begin) {
  while (t > begin && (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::number)) --t;
  return t;
}

/// "a check by the Courier in Leon, Lima and Goma found": the names of a list hang on the preposition before it.
NounPhrase before_list(const Context& c, const NounPhrase& phrase, std::uint32_t begin) {
  const auto behind_name = [&](std::uint32_t t, Pos link) {
    return t > begin + 2 && c.pos(t - 1) == link && c.pos(t - 2) == Pos::name;
  };
  std::uint32_t t = phrase.first;
  if (!behind_name(t, Pos::conjunction)) return {};
  t = phrase_before(c, t - 1, begin).first;
  if (!behind_name(t, Pos::comma)) return {};
  while (behind_name(t, Pos::comma)) t = phrase_before(c, t - 1, begin).first;
  if (t <= begin + 1 || c.pos(t - 1) != Pos::preposition) return {};
  const NounPhrase outer = phrase_before(c, t - 1, begin);
  return outer.has_head && !outer.pronoun ? with_noun_before(c, outer, begin) : NounPhrase{};
}

/// "hospital staff and witnesses", "the Security and Defence Council": takes in what is joined before, where nothing
/// but the sentence's or a clause's beginning stands in front.
NounPhrase with_joined(const Context& c, NounPhrase phrase, std::uint32_t begin) {
  if (const NounPhrase whole = before_list(c, phrase, begin); whole.has_head) return whole;
  std::uint32_t t = phrase.first;
  while (t > begin && c.pos(t - 1) == Pos::determiner) --t;
  if (t == begin || c.word(t - 1) != Word::and_) return phrase;
  const NounPhrase outer = phrase_before(c, t - 1, begin);
  if (!outer.has_head || outer.pronoun || c.event(outer.head)) return phrase;
  if (opens_clause(c, before_determiners(c, outer.first, begin), begin)) phrase.first = outer.first;
  return phrase;
}

/// "lawmakers briefed by the agency said", "a union representing dockers said": who speaks stands before the verb that
/// describes them.
NounPhrase before_description(const Context& c, const NounPhrase& phrase, std::uint32_t begin) {
  std::uint32_t verb = before_determiners(c, phrase.first, begin);
  const bool linked = verb > begin && c.pos(verb - 1) == Pos::preposition;
  if (linked) --verb;
  if (verb <= begin + 1 || c.pos(verb - 1) != Pos::verb) return phrase;
  const mention::Form form = c.at(--verb).form;
  const bool describes =
      form == mention::Form::gerund || (linked && (form == mention::Form::past || form == mention::Form::participle));
  if (!describes) return phrase;
  const NounPhrase whole = phrase_before(c, verb, begin);
  if (!whole.has_head || whole.pronoun) return phrase;
  const NounPhrase speaker = with_noun_before(c, whole, begin);
  return opens_clause(c, before_determiners(c, speaker.first, begin), begin) ? speaker : phrase;
}

/// Whose office it is, where the name stands before it: "Ana Ruiz, party president told", "Ana Ruiz, a spokeswoman for
/// the Sea Guard, a charity, said".
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

/// "the agency (NIS) said": where the bracket begins that ends before `t`; `t` where none does.
std::uint32_t before_bracketed(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t <= begin || c.pos(t - 1) != Pos::bracket) return t;
  std::uint32_t open = t - 1;
  while (open > begin && open + 8 > t && c.pos(open - 1) != Pos::bracket) --open;
  return open > begin ? open - 1 : t;
}

/// "Ana Ruiz, the governor of Oaxaca, said", "the governor, Ana Ruiz, said": of the phrases around the first comma the
/// one with the name.
NounPhrase before_apposition(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  const std::uint32_t floor = comma > begin + 24 ? comma - 24 : begin;
  bool clause = false;  // "In Leon, 12 people were hurt, said": no apposition has a verb but behind its "that"
  for (std::uint32_t t = comma; t > floor; --t) {
    t = before_quoted(c, t, floor);
    if (t == floor || c.pos(t - 1) == Pos::stop || c.pos(t - 1) == Pos::quote) return {};
    clause = (clause || c.pos(t - 1) == Pos::auxiliary) && !is_relative(c, t - 1);
    if (c.pos(t - 1) != Pos::comma) continue;
    if (clause) return {};
    const mention::EntityRef* around = c.entity(t);
    const mention::EntityRef* place = t > floor + 1 ? c.entity(t - 2) : nullptr;
    const bool one_place = around && place && around->known && around->tokens.last == comma &&
                           mention::is_place(around->kind) && place->use == mention::EntityUse::name &&
                           (!place->known || mention::is_place(place->kind));
    if (one_place && place->tokens.first > floor && c.pos(place->tokens.first - 1) == Pos::preposition)
      continue;  // "a clinic in Columbia, Missouri, said"
    const NounPhrase inner = phrase_before(c, comma, t);
    const NounPhrase outer = phrase_before(c, before_bracketed(c, t - 1, begin), begin);
    const bool bare_name = inner.has_head && inner.first == t && c.pos(inner.head) == Pos::name && has_name(c, inner);
    if (bare_name && outer.has_head && c.pos(outer.head) != Pos::name)
      return inner;  // "the president's envoy, Ana Ruiz, said"
    if (outer.has_head && has_name(c, outer)) {
      const NounPhrase office = with_noun_before(c, outer, begin);
      const bool held =
          office.head != outer.head && (c.is(office.head, Category::title) || c.is(office.head, Category::anonymous));
      if (bare_name && held) return inner;  // "a spokeswoman of the Tanru Clinic, Ana Ruiz, said"
      const NounPhrase bearer = bearer_before(c, office, begin);
      return bearer.first != office.first ? bearer : outer;
    }
    if (inner.has_head && has_name(c, inner) && inner.first == t) return inner;
    return outer.has_head ? with_noun_before(c, outer, begin) : inner;
  }
  return {};
}

/// The comma that opens the relative clause which ends before `comma`: the first of "Ana Ruiz, whose crews fought 40
/// fires in May, said".
std::uint32_t relative_before(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  constexpr std::uint32_t longest = 40;
  for (std::uint32_t t = comma, steps = 0; t > begin + 1 && steps < longest; --t, ++steps) {
    t = before_quoted(c, t, begin + 1);
    if (c.pos(t - 1) == Pos::stop || c.pos(t - 1) == Pos::quote) break;
    if (c.pos(t - 1) == Pos::comma && c.find(t, Category::relative) && c.word(t) != Word::that) return t - 1;
  }
  return comma;
}

/// Over what is told of a person between commas: from the last comma of "Ana Ruiz, 41, from Leon, who" to the first.
std::uint32_t before_details(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t t = comma; t > begin && t + longest > comma; --t) {
    if (c.pos(t - 1) != Pos::comma) continue;
    const bool age = t + 1 == comma && c.pos(t) == Pos::number;
    if (!age && c.pos(t) != Pos::preposition) break;
    comma = t - 1;
  }
  return comma;
}

/// "the union, which has 900 members, said"; nothing where the comma before the verb ends no relative clause.
NounPhrase speaker_before_relative(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  const std::uint32_t opens = relative_before(c, comma, begin);
  if (opens == comma) return {};
  const std::uint32_t behind = before_details(c, opens, begin);
  const NounPhrase direct = phrase_before(c, behind, begin);
  const NounPhrase apposed =
      direct.has_head && !has_name(c, direct) ? before_apposition(c, behind, begin) : NounPhrase{};
  const NounPhrase whole = apposed.has_head ? apposed : with_noun_before(c, direct, begin);
  return whole.has_head && opens_clause(c, before_determiners(c, whole.first, begin), begin) ? whole : NounPhrase{};
}

/// "an official who spoke on condition that he was not named said": the phrase before the relative clause that ends at
/// `t`.
NounPhrase speaker_before_restriction(const Context& c, std::uint32_t t, std::uint32_t begin) {
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

/// "Ana Ruiz, head of a group of farms, banks and ports, said": the name that opens the sentence, where all up to the
/// comma before the verb hangs on it without a verb of its own.
NounPhrase opener(const Context& c, std::uint32_t comma, std::uint32_t begin) {
  constexpr std::uint32_t longest = 40;
  if (comma > begin + longest || !c.document.tokens[begin].capital) return {};
  const NounPhrase name = phrase_from(c, begin, comma);
  if (!name.has_head || name.last >= comma || c.pos(name.last) != Pos::comma || !has_name(c, name)) return {};
  bool listed = false;
  for (std::uint32_t t = name.last + 1; t < comma; ++t) {
    listed |= c.pos(t) == Pos::comma;
    const bool verb =
        c.pos(t) == Pos::verb && c.at(t).form != mention::Form::gerund && c.at(t).form != mention::Form::participle;
    if (verb || c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal || c.pos(t) == Pos::stop ||
        c.pos(t) == Pos::quote || c.pos(t) == Pos::relative)
      return {};
  }
  return listed ? name : NounPhrase{};
}

}  // namespace

std::uint32_t before_quoted(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t <= begin || c.document.tokens[t - 1].mark != text::Mark::close_quote) return t;
  for (std::uint32_t k = t - 1; k > begin; --k)
    if (c.document.tokens[k - 1].mark == text::Mark::open_quote) return k - 1;
  return t;
}

NounPhrase issuer_of(const Context& c, const NounPhrase& text, std::uint32_t begin) {
  const std::uint32_t verb = before_determiners(c, text.first, begin);
  if (verb == text.first || verb <= begin + 1 || c.pos(verb - 1) != Pos::verb || c.word(verb) != Word::indefinite)
    return {};
  return source_phrase_before(c, verb - 1, begin);
}

NounPhrase maker_of(const Context& c, const text::Sentence& s, std::uint32_t verb) {
  std::uint32_t t = s.first_token;
  while (t < verb && (c.pos(t) == Pos::determiner || c.pos(t) == Pos::adjective)) ++t;
  const NounPhrase text = phrase_from(c, t, verb);
  if (!text.has_head || !c.is(text.head, Category::evidence) || text.last >= verb || c.pos(text.last) != Pos::verb)
    return {};
  constexpr std::uint32_t near = 4;
  for (std::uint32_t k = text.last + 1; k < verb && k <= text.last + near; ++k) {
    if (c.word(k) != Word::by) continue;
    const NounPhrase who = phrase_from(c, k + 1, verb);
    return who.has_head && !who.pronoun ? who : text;
  }
  return text;
}

bool has_name(const Context& c, const NounPhrase& phrase) {
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (ref && ref->use == mention::EntityUse::name && (!ref->known || ref->kind == mention::EntityKind::person))
      return true;
  }
  return false;
}

NounPhrase source_phrase_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  if (t > begin + 1 && c.pos(t - 1) == Pos::preposition) --t;  // "doctors inside say"
  while (t > begin) {
    const Pos pos = c.pos(t - 1);
    const bool between =
        pos == Pos::adjective && t > begin + 1 && c.pos(t - 2) == Pos::auxiliary;  // "have long reported"
    const bool skipped = between || pos == Pos::auxiliary || pos == Pos::adverb || pos == Pos::modal ||
                         pos == Pos::time || pos == Pos::relative ||
                         (pos == Pos::conjunction && c.is(t - 1, Category::adverb)) ||  // "staff however said"
                         (pos == Pos::preposition && t < c.glosses.size() && c.pos(t) == Pos::time);
    if (!skipped) break;
    --t;
  }
  if (t <= begin) return {};
  if (c.pos(t - 1) == Pos::comma) {
    const NounPhrase whole = speaker_before_relative(c, t - 1, begin);
    if (whole.has_head) return whole;
    const NounPhrase name = opener(c, t - 1, begin);
    return name.has_head ? name : before_apposition(c, t - 1, begin);
  }
  if (c.document.tokens[t - 1].is_dash()) {  // "the rebels - who hold the town - said"
    constexpr std::uint32_t longest = 24;
    std::uint32_t open = t - 1;
    while (open > begin && open + longest > t && !c.document.tokens[open - 1].is_dash()) --open;
    if (open > begin && c.document.tokens[open - 1].is_dash()) t = open - 1;
  }
  if (t <= begin) return {};
  t = before_bracketed(c, t, begin);
  const NounPhrase whole = speaker_before_restriction(c, t, begin);
  if (whole.has_head) return whole;
  const NounPhrase phrase = phrase_before(c, t, begin);
  return phrase.has_head && !phrase.pronoun
             ? with_joined(c, before_description(c, bearer_before(c, with_noun_before(c, phrase, begin), begin), begin),
                           begin)
             : phrase;
}

Source make_source(const Context& c, const NounPhrase& phrase) {
  Source source;
  const bool possessed =
      phrase.first < phrase.head && c.pos(phrase.first) == Pos::clitic;  // "Wednesday's bulletin of the institute"
  source.span = c.span(phrase.first + (possessed ? 1 : 0), phrase.last);
  source.key = base::name_key(base::slice(c.text, c.document.tokens[phrase.head].span));
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (!ref || ref->use == mention::EntityUse::adjective) continue;
    const bool speaks = ref->kind != mention::EntityKind::city && ref->kind != mention::EntityKind::region &&
                        ref->kind != mention::EntityKind::area;
    source.named |= speaks;
    // A person or agency in the phrase is who speaks; a country only where the phrase is nothing else.
    if (ref->id != no_entity && speaks &&
        (ref->kind != mention::EntityKind::country || ref->tokens.contains(phrase.head)))
      source.id = ref->id;
    const bool where =
        t > phrase.head && t > 0 &&
        (c.word(t - 1) == Word::in || c.word(t - 1) == Word::near);  // "the union in Tarn": no Tarn speaks
    if (ref->id == no_entity && !where) {                            // a person named beside an agency speaks for it
      source.key = ref->key;
      source.id = no_entity;
      break;
    }
    t = ref->tokens.last - 1;
  }
  if (!has_name(c, phrase) && c.is(phrase.head, Category::anonymous))
    source.named = false;  // "an official in the ministry"
  source.anonymous = !source.named && source.id == no_entity &&
                     (c.is(phrase.head, Category::anonymous) || c.is(phrase.head, Category::evidence));
  return source;
}

}  // namespace crossclaim::claim
