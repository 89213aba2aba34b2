// Where. Enters: the names of a sentence and what was told before it. Leaves: a claim's place and stage. Example: "Rescuers in
// Padang said 12 died in the village of Cuba" gives Cuba, the place of what happened, not of the saying.
// Cost: the tokens of one sentence a claim. Tested in tests/claim/circumstance_test.cpp and tests/cases/place.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

using mention::EntityKind;
using mention::EntityRef;
using mention::NounClass;

bool is_place(EntityKind kind) { return kind == EntityKind::country || kind == EntityKind::region || kind == EntityKind::city || kind == EntityKind::area; }

bool is_noun_of(const Context& c, std::uint32_t t, NounClass wanted) { return c.noun(t) && c.noun(t)->noun_class == wanted; }

bool in_source(const Attributions& all, const SentenceSources& here, std::uint32_t t) {
  for (std::uint32_t i = here.first; i < here.last; ++i)
    if (all.items[i].source_tokens.contains(t)) return true;
  return false;
}

/// What goes somewhere: its place is where it arrives.
bool arrives(Predicate p) { return p == Predicate::deployed || p == Predicate::supplied || p == Predicate::displaced || p == Predicate::withdrawn || p == Predicate::money; }

/// Soldiers, not their shells.
bool is_army(const Claim& claim) { return claim.subject.military && claim.subject.noun_class != NounClass::item; }

/// What links a name to its sentence: the preposition or verb before it.
struct Link {
  Word word = Word::none;
  std::uint32_t token = no_token;   ///< of the preposition or the verb; none where the name stands free
};

/// Looks back from the name at `t` over what may stand between a preposition and its name: "in the eastern city of", "in Chad and".
Link link_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  bool kind_of_place = false;   // "city of": the link lies before it
  for (std::uint32_t steps = 0; t > begin && steps < 8; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::verb) return {Word::none, t};
    if (c.word(t) == Word::of) {
      if (t == begin || !is_noun_of(c, t - 1, NounClass::place)) return {Word::of, t};
      kind_of_place = true;
      continue;
    }
    if (pos == Pos::preposition) return {c.word(t), t};
    const bool listed = pos == Pos::conjunction && t > begin && (c.pos(t - 1) == Pos::name || c.pos(t - 1) == Pos::adjective);
    const bool inner = pos == Pos::determiner || pos == Pos::adjective || pos == Pos::noun || pos == Pos::clitic || pos == Pos::hyphen || pos == Pos::name || pos == Pos::demonym || pos == Pos::number;
    if (!inner && !listed) break;
  }
  return kind_of_place ? Link{Word::of, t} : Link{};
}

bool is_inside_preposition(Word w) { return w == Word::in || w == Word::near || w == Word::at || w == Word::within; }

/// Whether a name that the lexicon lacks can be a place: no firm, ship, storm or person.
bool may_be_place(const Context& c, const EntityRef& ref, const text::Sentence& s, const Link& link) {
  const std::uint32_t first = ref.tokens.first, behind = ref.tokens.last;
  bool place_noun = false;
  if (first + 1 == behind && c.pos(first) == Pos::adjective) return false;  // "in Northern California"
  for (std::uint32_t t = first; t < behind; ++t) {
    const mention::Entry* noun = c.noun(t);
    place_noun |= noun && noun->noun_class == NounClass::place;
    if (noun && noun->noun_class != NounClass::place && noun->noun_class != NounClass::none) return false;
    if (c.event(t) || c.is(t, Category::organisation)) return false;
    if (c.pos(t) == Pos::hyphen && c.pos(t + 1) == Pos::verb) return false;  // "the army-run district"
  }
  if (first > s.first_token && (c.word(first - 1) == Word::indefinite || c.is(first - 1, Category::title))) return place_noun;
  if (behind < s.last_token) {
    place_noun |= is_noun_of(c, behind, NounClass::place);
    if (c.entity(behind) || c.pos(behind) == Pos::clitic || (c.pos(behind) == Pos::noun && !place_noun)) return false;
  }
  return place_noun || (link.word != Word::at && !c.document.tokens[first].all_capital);
}

/// "Goma, where 12 died"
bool is_where(const Context& c, std::uint32_t t, const text::Sentence& s) {
  if (t < s.last_token && c.pos(t) == Pos::comma) ++t;
  const mention::Entry* relative = t < s.last_token ? c.find(t, Category::relative) : nullptr;
  return relative && relative->noun_class == NounClass::place;
}

/// Whether an occasion stands before the preposition at `t`: "the war in Chad".
bool is_occasion(const Context& c, std::uint32_t t, const text::Sentence& s) {
  if (t == s.first_token || c.pos(t - 1) != Pos::noun) return false;
  return is_noun_of(c, t - 1, NounClass::happening) || is_noun_of(c, t - 1, NounClass::abstract_thing);
}

/// "Virgin Atlantic", "the Kyiv School of Economics": the place is a part of a longer name.
bool is_part_of_name(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  if (behind < s.last_token && c.document.tokens[behind].capital && c.noun(behind) && !is_noun_of(c, behind, NounClass::place)) return true;
  if (ref.tokens.first == s.first_token) return false;
  const EntityRef* before = c.entity(ref.tokens.first - 1);
  return before && !before->known && before->use == mention::EntityUse::name && !is_noun_of(c, ref.tokens.first - 1, NounClass::place);
}

/// "the Goma talks", "the Chad-Sudan war", "in Chad's offensive": the name tells which, not where. "Goma hospitals" and "the Goma front" are places.
bool names_occasion(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  if (behind >= s.last_token) return false;
  if (c.pos(behind) == Pos::hyphen && !c.document.tokens[behind].space_before) return true;
  if (c.pos(behind) == Pos::clitic && behind + 1 < s.last_token) return c.event(behind + 1) && c.pos(behind + 1) == Pos::noun;
  if (c.pos(behind) != Pos::noun || c.is(behind, Category::stage)) return false;
  return c.event(behind) || is_noun_of(c, behind, NounClass::happening) || is_noun_of(c, behind, NounClass::abstract_thing);
}

/// "in a Nigerian village", "crossed the Panamanian jungle": the people's name tells the country; not where the place itself is
/// named ("the Syrian town of Azaz").
bool describes_place(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  if (!ref.known || ref.kind != EntityKind::country) return false;
  for (std::uint32_t t = ref.tokens.last; t + 1 < s.last_token && t < ref.tokens.last + 3; ++t) {
    if (is_noun_of(c, t, NounClass::place) && c.pos(t) == Pos::noun) return c.pos(t + 1) != Pos::noun && c.pos(t + 1) != Pos::name && c.word(t + 1) != Word::of;
    if (c.pos(t) != Pos::adjective && c.pos(t) != Pos::noun) return false;
  }
  return false;
}

/// Whether a name says where: "in Goma", "near Goma", "to Goma" of what moves, "struck Goma".
bool locates(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s, Predicate predicate) {
  if (ref.known && !is_place(ref.kind)) return false;
  if (ref.use == mention::EntityUse::adjective) return (is_inside_preposition(link.word) || link.word == Word::through) && describes_place(c, ref, s);
  const std::uint32_t behind = ref.tokens.last;
  // "Russia's Kursk": the second name is the place.
  if (behind + 1 < s.last_token && c.pos(behind) == Pos::clitic && c.entity(behind + 1)) return false;
  if (ref.known && is_where(c, behind, s)) return true;
  if (names_occasion(c, ref, s) || (!strikes(predicate) && arrives(predicate) && link.token != no_token && is_occasion(c, link.token, s))) return false;
  const bool inside = is_inside_preposition(link.word);
  if (!ref.known) {
    const bool named_kind = behind < s.last_token && is_noun_of(c, behind, NounClass::place);  // "from Yarmouk camp"
    return (inside || (named_kind && (link.word == Word::of || link.word == Word::from))) && may_be_place(c, ref, s, link);
  }
  if (!c.document.tokens[ref.tokens.first].capital) return true;  // "worldwide"
  if (is_part_of_name(c, ref, s)) return false;
  const bool acts = c.lexicon.entities[ref.id].acts_as != no_entity;
  if (acts && behind < s.last_token && c.pos(behind) == Pos::clitic) return false;  // "Moscow's army"
  switch (link.word) {
    case Word::to:
    case Word::into: return arrives(predicate) || predicate == Predicate::rescued || (strikes(predicate) && behind < s.last_token && c.is(behind, Category::stage));
    case Word::for_: return predicate == Predicate::money;
    case Word::from: return !arrives(predicate) && predicate != Predicate::share && !acts;
    case Word::none: {
      const mention::Entry* event = link.token != no_token ? c.event(link.token) : nullptr;
      const bool taken = event && event->predicate == Predicate::captured && ref.kind != EntityKind::country;
      if (event) return taken || event->predicate == Predicate::attacked || event->predicate == Predicate::damaged || event->predicate == Predicate::destroyed;
      return link.token != no_token && !c.say(link.token) && !acts && (ref.kind == EntityKind::city || ref.kind == EntityKind::region) && strikes(predicate);
    }
    default: return inside || (!acts && (link.word == Word::on || link.word == Word::through || link.word == Word::over || link.word == Word::of));
  }
}

/// "to work in", "to fight near": what is meant to happen there.
bool opens_purpose(const Context& c, std::uint32_t t) { return c.word(t) == Word::to && (c.pos(t + 1) == Pos::verb || c.pos(t + 2) == Pos::preposition); }

/// How far the name stands from the number: tokens, and more for every clause between; none where it belongs to a purpose
/// ("hired 40 men to fight in Goma") or to a part ("40 fled, including 12 to Chad").
std::uint32_t way_between(const Context& c, const Claim& claim, const EntityRef& ref) {
  const mention::TokenRange number = claim.quantity.tokens;
  const bool behind = ref.tokens.first >= number.last;
  const std::uint32_t first = behind ? number.last : ref.tokens.last, last = behind ? ref.tokens.first : number.first;
  std::uint32_t way = 0;
  bool part = false;
  for (std::uint32_t t = first; t < last; ++t) {
    const text::Mark mark = c.document.tokens[t].mark;
    part = c.word(t) == Word::including || (part && c.pos(t) != Pos::comma);
    way += mark == text::Mark::semicolon ? 40 : c.pos(t) == Pos::relative || c.pos(t) == Pos::stop ? 10 : c.pos(t) == Pos::comma ? 2 : 1;
    if (behind && t + 2 < last && opens_purpose(c, t) && c.key(t + 1) != claim.event_key) return no_token;
  }
  return behind && part ? no_token : way;
}

/// Whether the name behind `link` only says where the place before it lies: "in Padang in western Sumatra", "from Yarmouk camp near Damascus".
bool only_contains(const Context& c, const EntityRef& before, const Link& link, const EntityRef& ref) {
  if ((link.word != Word::in && link.word != Word::on && link.word != Word::near) || link.token < before.tokens.last) return false;
  if (link.token > before.tokens.last + (is_noun_of(c, before.tokens.last, NounClass::place) ? 1 : 0)) return false;
  return !before.known || !ref.known || !c.lexicon.is_inside(ref.id, before.id);
}

struct Found {
  const EntityRef* ref = nullptr;
  std::uint32_t way = no_token;
};

/// The place that the prepositional phrases of the sentence give the number of the claim.
Found nearest_place(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  Found best;
  const EntityRef* last = nullptr;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || in_source(all, all.sentences[index], t)) continue;
    const Link link = link_before(c, t, s.first_token);
    if (!locates(c, *ref, link, s, claim.predicate)) continue;
    std::uint32_t way = way_between(c, claim, *ref);
    if (way == no_token) continue;
    if (last && only_contains(c, *last, link, *ref)) ref = last;
    last = ref;
    if (arrives(claim.predicate) && (link.word == Word::to || link.word == Word::into)) way /= 2;
    if (link.word == Word::of || link.word == Word::from) way += 5;
    if (way < best.way) best = {ref, way};
  }
  return best;
}

const EntityRef* known_place(const Context& c, std::uint32_t t) {
  const EntityRef* ref = c.entity(t);
  return ref && ref->known && ref->use == mention::EntityUse::name && is_place(ref->kind) ? ref : nullptr;
}

/// The verb in front of the number, over what its object may begin with; none where another clause comes first.
std::uint32_t verb_before(const Context& c, const text::Sentence& s, std::uint32_t t) {
  constexpr std::uint32_t reach = 14;
  for (std::uint32_t steps = 0; t > s.first_token && steps < reach; ++steps) {
    --t;
    if (c.pos(t) == Pos::stop || c.pos(t) == Pos::relative) return no_token;
    if (c.pos(t) == Pos::verb) return t;
  }
  return no_token;
}

/// The subject of the verb at `t`, also of the one that governs it: "braced itself to receive".
NounPhrase subject_before(const Context& c, const text::Sentence& s, std::uint32_t t) {
  if (t > s.first_token && c.word(t - 1) == Word::to)
    while (t > s.first_token && (c.word(t - 1) == Word::to || c.pos(t - 1) == Pos::verb || c.pos(t - 1) == Pos::pronoun || c.pos(t - 1) == Pos::adjective)) --t;
  for (; t > s.first_token; --t) {
    const Pos pos = c.pos(t - 1);
    const bool helper = pos == Pos::auxiliary || pos == Pos::adverb || pos == Pos::time || pos == Pos::modal || (pos == Pos::determiner && c.pos(t) == Pos::time);
    if (!helper) break;
  }
  return phrase_before(c, t, s.first_token);
}

/// "Mali, a nation of 22 million", "Chad has seen outbreaks before - 40 cases in 2011": the place that the sentence opens with.
const EntityRef* place_as_topic(const Context& c, const text::Sentence& s, const Claim& claim) {
  const EntityRef* ref = known_place(c, s.first_token);
  if (!ref) return nullptr;
  std::uint32_t t = ref->tokens.last;
  if (claim.predicate == Predicate::present && c.pos(t) == Pos::comma) return ref;
  while (t < claim.quantity.tokens.first && (c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::adverb)) ++t;
  const mention::Entry* verb = c.pos(t) == Pos::verb && !c.say(t) ? c.find(t, Category::verb) : nullptr;
  return verb && verb->noun_class == NounClass::place ? ref : nullptr;
}

bool is_done_by_authority(Predicate p) { return p == Predicate::other || p == Predicate::detained || p == Predicate::displaced || p == Predicate::rescued || p == Predicate::missing; }

/// "Chicago recorded 51", "Chad hosts 900,000": of a verb whose subject is where it happens. "Japanese authorities moved 90,000":
/// an authority acts at home.
EntityId place_as_subject(const Context& c, const text::Sentence& s, const Claim& claim, base::Span& span) {
  if (const EntityRef* topic = place_as_topic(c, s, claim)) {
    span = topic->span;
    return topic->id;
  }
  const std::uint32_t t = verb_before(c, s, claim.quantity.tokens.first);
  if (t == no_token) return no_entity;
  const NounPhrase subject = subject_before(c, s, t);
  if (!subject.has_head) return no_entity;
  span = c.span(subject.first, subject.last);
  const mention::Entry* verb = c.find(t, Category::verb);
  const EntityRef* ref = known_place(c, subject.head);
  if (ref) return verb && verb->noun_class == NounClass::place ? ref->id : no_entity;
  const bool authority = is_done_by_authority(claim.predicate) && c.is(subject.head, Category::anonymous) && !subject.nationality.empty();
  return authority && c.lexicon.entities[subject.nationality.ids[0]].kind == EntityKind::country ? subject.nationality.ids[0] : no_entity;
}

/// "half of Kenya's schools", "Kenya's 50 million people", "12 Mombasa residents": a name inside the counted phrase.
const EntityRef* place_in_phrase(const Context& c, const text::Sentence& s, const Claim& claim) {
  const mention::TokenRange number = claim.quantity.tokens;
  const bool owned = claim.predicate == Predicate::share || claim.predicate == Predicate::other || claim.predicate == Predicate::present || claim.predicate == Predicate::money;
  if (owned && number.first > s.first_token + 1 && c.pos(number.first - 1) == Pos::clitic) return known_place(c, number.first - 2);
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t t = number.last; t + 1 < s.last_token && t < number.last + reach; ++t) {
    const Pos pos = c.pos(t);
    if (const EntityRef* ref = known_place(c, t)) {
      const std::uint32_t behind = ref->tokens.last;
      if (behind >= s.last_token) return nullptr;
      if (c.pos(behind) == Pos::clitic) return claim.predicate == Predicate::share ? ref : nullptr;
      const bool people = t == number.last && is_noun_of(c, behind, NounClass::people);
      return people ? ref : nullptr;
    }
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::stop || pos == Pos::comma) return nullptr;
  }
  return nullptr;
}

Place place_at(const EntityRef& ref) {
  Place place;
  place.present = true;
  place.span = ref.span;
  place.id = ref.id;
  place.key = ref.key;
  return place;
}

/// "at Kenya's busiest market", "in a Kenyan town": the market and the town may have been told.
Place place_of(const EntityRef& ref, const Context& c, const text::Sentence& s, const Claim& claim, const Memory& memory) {
  const bool owner = ref.use == mention::EntityUse::adjective || (ref.known && ref.tokens.last < s.last_token && c.pos(ref.tokens.last) == Pos::clitic);
  const bool told = owner && strikes(claim.predicate) && memory.report_place.id != no_entity && c.lexicon.is_inside(memory.report_place.id, ref.id);
  return told ? memory.report_place : place_at(ref);
}

/// Whether a place stands before the office of a source: "Texas governor Ana Ruiz".
bool is_office(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const bool local = ref.known && (ref.kind == EntityKind::city || ref.kind == EntityKind::region) && c.lexicon.entities[ref.id].acts_as == no_entity;
  return local && ref.tokens.last < s.last_token && c.is(ref.tokens.last, Category::title);
}

bool lies_in(const Context& c, const EntityRef& inner, const EntityRef& outer) {
  return inner.known && outer.known && inner.id != outer.id && c.lexicon.is_inside(inner.id, outer.id);
}

void set_stage(const Context& c, const text::Sentence& s, Claim& claim) {
  if (claim.place.present && claim.place.id != no_entity)
    claim.stage = c.lexicon.entities[claim.place.id].kind == EntityKind::country ? Stage::in_country : Stage::in_region;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
    if (c.mentions.tags.begins_with(t, Category::stage)) claim.stage = Stage::at_front;
}

/// Whether a claim without a place of its own happened where the report happens. Troops move, sums and shares have no place;
/// soldiers fall at the place of the report where that is the news of a day.
bool stays_at_event(const Claim& claim, bool fresh) {
  if (claim.subject.military) return fresh && (claim.predicate == Predicate::killed || claim.predicate == Predicate::wounded);
  if (claim.predicate == Predicate::duration) return fresh && claim.subject.noun_class == NounClass::happening;
  if (claim.predicate == Predicate::share) return strikes(claim.event);
  return strikes(claim.predicate) || claim.predicate == Predicate::present || claim.predicate == Predicate::displaced || claim.predicate == Predicate::other;
}

void carry_place(const Context& c, std::uint32_t index, const Memory& memory, Claim& claim) {
  const bool same_block = memory.place.present && memory.place_block == c.document.sentences[index].block;
  // "They also deployed 40 tanks": the same movement goes on.
  const bool moves_on = same_block && arrives(claim.predicate) && claim.predicate != Predicate::money && memory.place_predicate == claim.predicate && memory.place_sentence + 1 >= index;
  if (!moves_on && !stays_at_event(claim, memory.report_time.present)) return;
  const Place& carried = same_block || !memory.report_place.present ? memory.place : memory.report_place;
  if (!carried.present || (!same_block && !memory.report_place.present && !strikes(claim.predicate))) return;
  claim.place = carried;
  because(claim, Rule::place_carried, carried.span);
}

/// "MANILA (AP) —": the name in front of the dash that opens a report.
const EntityRef* dateline_of(const Context& c, const text::Sentence& s) {
  const EntityRef* ref = known_place(c, s.first_token);
  if (!ref) return nullptr;
  constexpr std::uint32_t longest = 12;
  bool inside = false;   // brackets
  for (std::uint32_t t = ref->tokens.last; t < s.last_token && t < s.first_token + longest; ++t) {
    const text::Token& token = c.document.tokens[t];
    if (token.mark == text::Mark::dash || (token.mark == text::Mark::hyphen && token.space_before)) return ref;
    if (token.mark == text::Mark::open_bracket || token.mark == text::Mark::close_bracket) inside = token.mark == text::Mark::open_bracket;
    else if (!inside && c.pos(t) != Pos::comma && c.pos(t) != Pos::time && c.pos(t) != Pos::name && c.pos(t) != Pos::other && token.mark != text::Mark::sentence_end) return nullptr;
  }
  return nullptr;
}

}  // namespace

void set_place(const Context& c, const Attributions& all, std::uint32_t index, Memory& memory, Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  const EntityRef* ref = is_army(claim) ? nullptr : place_in_phrase(c, s, claim);
  if (ref) {
    claim.place = place_at(*ref);
  } else {
    const Found nearest = nearest_place(c, all, index, claim);
    constexpr std::uint32_t far = 14;
    if (nearest.way > far && !is_army(claim)) claim.place.id = place_as_subject(c, s, claim, claim.place.span);
    if (claim.place.id != no_entity) claim.place.present = true;
    else if (nearest.ref) claim.place = place_of(*nearest.ref, c, s, claim, memory);
    else claim.place = Place{};
  }
  if (claim.place.present) {
    because(claim, Rule::place_same_clause, claim.place.span);
    memory.place = claim.place;
    memory.place_block = s.block;
    memory.place_sentence = index;
    memory.place_predicate = claim.predicate;
  } else {
    carry_place(c, index, memory, claim);
  }
  set_stage(c, s, claim);
}

Place place_of_report(const Context& c, const Attributions& all) {
  constexpr std::uint32_t lead = 2, opening = 6;   // sentences
  const EntityRef* found = nullptr;
  const EntityRef* finer = nullptr;
  const EntityRef* fallback = nullptr;   // the dateline, or the place of an office: "Texas governor"
  bool torn = false;                     // two finer places apart from each other: the whole is meant
  std::uint32_t seen = 0;
  for (std::uint32_t i = 0; i < c.document.sentences.size() && seen < opening; ++i) {
    const text::Sentence& s = c.document.sentences[i];
    const text::Role role = c.document.blocks[s.block].role;
    if (role == text::Role::furniture) continue;
    if (role == text::Role::body) ++seen;
    if (!fallback && seen == 1) fallback = dateline_of(c, s);
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
      const EntityRef* ref = c.entity(t);
      if (!ref || ref->tokens.first != t) continue;
      if (!fallback && seen == 1 && is_office(c, *ref, s)) fallback = ref;
      if (in_source(all, all.sentences[i], t) || (!found && seen > lead)) continue;
      const Link link = link_before(c, t, s.first_token);
      const bool purpose = link.token != no_token && link.token >= s.first_token + 2 && opens_purpose(c, link.token - 2);
      if (purpose || link.word == Word::of || link.word == Word::from || !locates(c, *ref, link, s, Predicate::killed)) continue;
      if (ref->use == mention::EntityUse::adjective) {
        if (!fallback) fallback = ref;
      } else if (!found) {
        found = ref;
      } else if (lies_in(c, *ref, finer ? *finer : *found)) {
        finer = ref;
      } else if (finer && lies_in(c, *ref, *found) && !lies_in(c, *finer, *ref) && ref->id != finer->id) {
        torn = true;
      }
    }
  }
  if (finer && !torn) found = finer;
  if (!found) found = fallback;
  return found ? place_at(*found) : Place{};
}

}  // namespace crossclaim::claim
