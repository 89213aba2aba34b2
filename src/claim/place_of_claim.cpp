// Where. Enters: the names of a sentence and what was told before it. Leaves: a claim's place and stage. Example:
// "Rescuers in Padang said 12 died in the village of Cuba" gives Cuba, the place of what happened, not of the saying.
// Cost: the tokens of one sentence a claim. Tested in tests/claim/circumstance_test.cpp and tests/cases/place.md.
#include <algorithm>

#include "claim/place.hpp"

namespace crossclaim::claim {
namespace {

using mention::EntityKind;
using mention::EntityRef;
using mention::NounClass;

/// "and there was one in Mali", "while 40 people fled to Chad": a conjunction before a subject of its own and its verb.
bool opens_clause(const Context& c, std::uint32_t t, std::uint32_t last) {
  if (c.pos(t) != Pos::conjunction || t + 1 >= last || c.pos(t + 1) == Pos::verb) return false;
  for (std::uint32_t k = t + 1; k < last; ++k) {
    const Pos pos = c.pos(k);
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::modal) return true;
    if (pos == Pos::preposition || pos == Pos::comma || pos == Pos::conjunction) return false;
  }
  return false;
}

/// How far the name stands from the number: tokens, and more for every clause between; none where it belongs to a
/// purpose ("hired 40 men to fight in Goma") or to a part ("40 fled, including 12 to Chad").
std::uint32_t way_between(const Context& c, const Claim& claim, const EntityRef& ref) {
  const mention::TokenRange number = claim.quantity.tokens;
  const bool behind = ref.tokens.first >= number.last;
  const std::uint32_t first = behind ? number.last : ref.tokens.last, last = behind ? ref.tokens.first : number.first;
  std::uint32_t way = 0;
  bool part = false, one_phrase = behind;  // "40 of them in Goma"
  constexpr std::uint32_t another_clause = 12;
  for (std::uint32_t t = first; t < last; ++t) {
    t = end_of_aside(c, t, last);
    const text::Mark mark = c.document.tokens[t].mark;
    one_phrase &= is_nominal(c.pos(t)) || (c.pos(t) == Pos::preposition && c.word(t) != Word::from) ||
                  c.pos(t) == Pos::pronoun || c.pos(t) == Pos::adjective || c.pos(t) == Pos::determiner;
    part = c.word(t) == Word::including || (part && c.pos(t) != Pos::comma);
    const mention::Entry* when = c.find(t, Category::relative);
    way += mark == text::Mark::semicolon                                                                         ? 40
           : c.pos(t) == Pos::relative || (when && when->noun_class == NounClass::time) || c.pos(t) == Pos::stop ? 10
           : c.pos(t) == Pos::comma                                                                              ? 2
           : c.pos(t) == Pos::conjunction                                                                        ? 3
                                                                                                                 : 1;
    way += behind && opens_clause(c, t, last) ? another_clause : 0;
    if (behind && t + 2 < last && opens_purpose(c, t) && key_of_verb(c, t + 1) != claim.event_key) return no_token;
  }
  return behind && part ? no_token : one_phrase ? way / 2 : way;
}

/// "was taken to a hospital in Goma": where the hurt are brought, not where they were hurt.
bool is_destination(const Context& c, const Link& link, const text::Sentence& s) {
  if (link.token == no_token || link.token < s.first_token + 3) return false;
  // The lexicon knows "taken to a hospital" as one phrase.
  constexpr std::uint32_t shortest = 3, longest = 5;
  for (std::uint32_t length = shortest; length <= longest && link.token >= s.first_token + length; ++length) {
    const mention::Match* told = c.mentions.tags.find(link.token - length, Category::event);
    if (told && told->length == length && c.lexicon.entries[told->entry].predicate == Predicate::wounded) return true;
  }
  std::uint32_t t = link.token - 1;
  while (t > s.first_token && (c.pos(t) == Pos::noun || c.pos(t) == Pos::adjective || c.pos(t) == Pos::determiner)) --t;
  return c.word(t) == Word::to && c.pos(t - 1) == Pos::verb;
}

/// The words of the sentence that may tell where the claim's words are: those farther off are another clause's, and an
/// endless sentence stays linear.
mention::TokenRange around(const text::Sentence& s, const Claim& claim) {
  constexpr std::uint32_t reach = 120;
  const mention::TokenRange words = claim.quantity.tokens;
  return {std::max(s.first_token + reach, words.first) - reach, std::min(s.last_token, words.last + reach)};
}

/// "in the war-torn country", "in the capital": the land that the text is about, or its town; none where the words at
/// `t` say neither.
EntityId land_pointed_at(const Context& c, const text::Sentence& s, std::uint32_t t, EntityId land) {
  const mention::Entry* noun = c.noun(t);
  if (land == no_entity || !noun || (noun->noun_class != NounClass::place && noun->noun_class != NounClass::group) ||
      noun->pole == 0 || c.pos(t) != Pos::noun || t < s.first_token + 2)
    return no_entity;
  if (t + 1 < s.last_token && (c.pos(t + 1) == Pos::clitic || c.pos(t + 1) == Pos::noun || c.pos(t + 1) == Pos::name ||
                               c.word(t + 1) == Word::of || c.entity(t + 1)))
    return no_entity;
  std::uint32_t first = t;
  while (first > s.first_token &&
         (c.pos(first - 1) == Pos::adjective || c.pos(first - 1) == Pos::hyphen || c.pos(first - 1) == Pos::noun ||
          c.pos(first - 1) == Pos::name) &&
         !(c.entity(first - 1) && c.entity(first - 1)->known))
    --first;  // "the Himalayan nation"
  if (first < s.first_token + 2 || c.word(first - 1) != Word::definite || !is_inside_preposition(c.word(first - 2)))
    return no_entity;
  return noun->pole > 0 ? capital_of(c, land) : land;
}

/// The place of a claim that the words of its sentence point at, no farther than `way`.
Place pointed_place(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim,
                    const Memory& memory, std::uint32_t way) {
  const text::Sentence& s = c.document.sentences[index];
  const EntityId land =
      land_of(c, memory.report_place.id != no_entity ? memory.report_place.id : memory.topic_place.id);
  constexpr std::uint32_t reach = 12;
  const std::uint32_t number = claim.quantity.tokens.first;
  const std::uint32_t begin = std::max(s.first_token + std::min(reach, way), number) - std::min(reach, way);
  for (std::uint32_t t = begin; t < s.last_token && t < claim.quantity.tokens.last + std::min(reach, way); ++t) {
    const EntityId id = in_source(c, all, all.sentences[index], t) ? no_entity : land_pointed_at(c, s, t, land);
    if (id == no_entity) continue;
    return id == memory.report_place.id ? memory.report_place : place_called(c, id, c.document.tokens[t].span);
  }
  return {};
}

struct Found {
  const EntityRef* ref = nullptr;
  std::uint32_t way = no_token;
};

/// The place that the prepositional phrases of the sentence give the number of the claim.
Found nearest_place(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim,
                    Predicate happens) {
  const text::Sentence& s = c.document.sentences[index];
  const auto [begin, end] = around(s, claim);
  Found best;
  const EntityRef* last = nullptr;
  for (std::uint32_t t = begin; t < end; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || in_source(c, all, all.sentences[index], t)) continue;
    const Link link = link_before(c, t, s.first_token);
    const Way told = way_told(c, all, link, s);
    if ((!told.measured || !told.target) && !locates(c, *ref, link, s, happens)) continue;
    if (strikes(claim.predicate) && is_destination(c, link, s)) continue;
    std::uint32_t way = way_between(c, claim, *ref);
    if (way == no_token ||
        (ref->tokens.last <= claim.quantity.tokens.first && is_set_off(c, *ref, link, s, claim.quantity.tokens.first)))
      continue;
    if (last && only_contains(c, *last, link, *ref))
      ref = last;
    else if (told.target)
      ref = told.target;
    else if (const EntityRef* inner = explained_by(c, link, s))
      ref = inner;
    last = ref;
    if (arrives(claim.predicate) && (link.word == Word::to || link.word == Word::into)) way /= 2;
    if (link.word == Word::of || link.word == Word::from) way += 5;
    if (link.word == Word::near && c.at(link.token).inside) way += 3;  // "in the hills of Tanru, north of Goma"
    if (way < best.way) best = {ref, way};
  }
  return best;
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
    while (t > s.first_token && (c.word(t - 1) == Word::to || c.pos(t - 1) == Pos::verb ||
                                 c.pos(t - 1) == Pos::pronoun || c.pos(t - 1) == Pos::adjective))
      --t;
  for (; t > s.first_token; --t) {
    const Pos pos = c.pos(t - 1);
    const bool helper = pos == Pos::auxiliary || pos == Pos::adverb || pos == Pos::time || pos == Pos::modal ||
                        (pos == Pos::determiner && c.pos(t) == Pos::time);
    if (!helper) break;
  }
  return phrase_before(c, t, s.first_token);
}

/// "Mali, a nation of 22 million", "Mali has had 40 deaths", "Chad has seen outbreaks before - 40 cases in 2011": the
/// place that the sentence opens with.
const EntityRef* place_as_topic(const Context& c, const text::Sentence& s, const Claim& claim) {
  const EntityRef* ref = known_place(c, s.first_token);
  if (!ref) return nullptr;
  std::uint32_t t = ref->tokens.last;
  if (claim.predicate == Predicate::present && c.pos(t) == Pos::comma) return ref;
  const std::uint32_t behind = t;
  while (t < claim.quantity.front() && (c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::adverb)) ++t;
  if (t == claim.quantity.front() && t > behind && c.word(behind) == Word::have) return ref;
  const mention::Entry* verb = c.pos(t) == Pos::verb && !c.say(t) ? c.find(t, Category::verb) : nullptr;
  return verb && verb->noun_class == NounClass::place ? ref : nullptr;
}

bool is_done_by_authority(Predicate p) {
  return p == Predicate::other || p == Predicate::detained || p == Predicate::displaced || p == Predicate::rescued ||
         p == Predicate::missing || p == Predicate::duration;
}

/// "Chicago recorded 51", "Chad hosts 900,000": of a verb whose subject is where it happens. "Japanese authorities
/// moved 90,000": an authority acts at home. `told`: whether the sentence says where.
EntityId place_as_subject(const Context& c, const text::Sentence& s, const Claim& claim, bool told, base::Span& span) {
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
  if (told && strikes(claim.predicate))
    return no_entity;  // "The Maltese navy saved 22 men after a boat sank off Crete"
  const bool authority = !c.say(t) && is_done_by_authority(claim.predicate) &&
                         (c.is(subject.head, Category::anonymous) || c.is(subject.head, Category::organisation)) &&
                         !subject.nationality.empty();
  return authority && c.lexicon.entities[subject.nationality.ids[0]].kind == EntityKind::country
             ? subject.nationality.ids[0]
             : no_entity;
}

/// "half of Kenya's schools", "Kenya's 50 million people", "12 Mombasa residents": a name inside the counted phrase.
const EntityRef* place_in_phrase(const Context& c, const text::Sentence& s, const Claim& claim) {
  const mention::TokenRange number = claim.quantity.tokens;
  const bool owned = claim.predicate == Predicate::share || claim.predicate == Predicate::other ||
                     claim.predicate == Predicate::present || claim.predicate == Predicate::money;
  if (owned && number.first > s.first_token + 1 && c.pos(number.first - 1) == Pos::clitic)
    return known_place(c, number.first - 2);
  const std::uint32_t front = claim.quantity.front();  // "Chicago (28 deaths)"
  if (front > s.first_token + 1 && c.document.tokens[front - 1].mark == text::Mark::open_bracket)
    if (const EntityRef* ref = known_place(c, front - 2)) return ref;
  constexpr std::uint32_t reach = 8;
  for (std::uint32_t t = number.last; t + 1 < s.last_token && t < number.last + reach; ++t) {
    const Pos pos = c.pos(t);
    if (const EntityRef* ref = known_place(c, t)) {
      const std::uint32_t behind = ref->tokens.last;
      if (behind >= s.last_token) return nullptr;
      if (c.pos(behind) == Pos::clitic) return claim.predicate == Predicate::share ? ref : nullptr;
      const bool people = t == number.last && ref->kind != EntityKind::country &&
                          is_noun_of(c, behind, NounClass::people);  // not "12 US soldiers"
      return people ? ref : nullptr;
    }
    if (pos == Pos::verb || pos == Pos::auxiliary || pos == Pos::stop || pos == Pos::comma) return nullptr;
  }
  return nullptr;
}

/// "at Kenya's busiest market", "in a Kenyan town": the market and the town may have been told.
Place place_of(const EntityRef& ref, const Context& c, const text::Sentence& s, const Claim& claim,
               const Memory& memory) {
  const bool owner = ref.use == mention::EntityUse::adjective ||
                     (ref.known && ref.tokens.last < s.last_token && c.pos(ref.tokens.last) == Pos::clitic);
  const bool told = owner && strikes(claim.predicate) && memory.report_place.id != no_entity &&
                    c.lexicon.is_inside(memory.report_place.id, ref.id);
  return told ? memory.report_place : place_at(c, ref);
}

void set_stage(const Context& c, const text::Sentence& s, Claim& claim) {
  if (claim.place.present && claim.place.id != no_entity)
    claim.stage = c.lexicon.entities[claim.place.id].kind == EntityKind::country ? Stage::in_country : Stage::in_region;
  for (auto [t, end] = around(s, claim); t < end; ++t)
    if (const mention::Entry* stage = c.find(t, Category::stage); stage && claim.stage != Stage::at_front)
      claim.stage = stage->pole < 0 ? Stage::sent : Stage::at_front;
}

/// "another", "neighbouring", "elsewhere": the entry says so.
bool says_elsewhere(const Context& c, std::uint32_t t) {
  const mention::Entry* word = c.find(t, Category::adjective);
  if (!word) word = c.find(t, Category::adverb);
  return c.word(t) == Word::another || (word && word->word == Word::elsewhere);
}

/// "In another town", "in the adjacent district", "elsewhere": told of no place that the text has set.
Place place_elsewhere(const Context& c, const text::Sentence& s, const Claim& claim) {
  constexpr std::uint32_t near = 12;
  for (auto [t, end] = around(s, claim); t < end; ++t) {
    if (t == s.first_token && c.pos(t) == Pos::adverb && says_elsewhere(c, t))
      return {c.span(t, t + 1), no_entity, base::word_key(base::slice(c.text, c.document.tokens[t].span)), true, true};
    if (c.word(t) != Word::in && c.word(t) != Word::at) continue;
    const NounPhrase where = phrase_from(c, t + 1, end);
    const mention::Entry* noun = where.has_head ? c.noun(where.head) : nullptr;
    if (!noun || noun->noun_class != NounClass::place) continue;
    std::uint32_t first = t + 1;
    while (first < where.head && !says_elsewhere(c, first)) ++first;
    const bool apart =
        where.first > claim.quantity.tokens.last + near || where.last + near < claim.quantity.tokens.first;
    if (first < where.head && !apart)
      return {c.span(first, where.last), no_entity,
              base::word_key(base::slice(c.text, c.document.tokens[where.head].span)), true, true};
  }
  return {};
}

/// Whether a claim without a place of its own happened where the report happens. Troops move, sums and shares have no
/// place; soldiers fall at the place of the report where that is the news of a day.
bool stays_at_event(const Claim& claim, const Memory& memory) {
  const bool fresh = memory.report_time.present;
  if (claim.subject.military && !is_army(claim) &&
      (claim.predicate == Predicate::attacked || claim.predicate == Predicate::captured))
    return true;  // bombs went off there
  if (claim.subject.military)
    return (fresh || memory.told_time.present) &&
           (claim.predicate == Predicate::killed || claim.predicate == Predicate::wounded);
  if (claim.predicate == Predicate::duration || claim.predicate == Predicate::deployed ||
      claim.predicate == Predicate::supplied)
    return fresh;
  if (claim.predicate == Predicate::share) return fresh || strikes(claim.event);
  return strikes(claim.predicate) || claim.predicate == Predicate::present || claim.predicate == Predicate::displaced ||
         claim.predicate == Predicate::detained || claim.predicate == Predicate::other;
}

/// "The Greek government survived the vote by 12": the sentence speaks of another land than that of the report, and not
/// of that.
bool is_of_another_land(const Context& c, const Attributions& all, std::uint32_t index, const Place& report) {
  const EntityId home = land_of(c, report.id);
  const text::Sentence& s = c.document.sentences[index];
  bool other = false;
  for (std::uint32_t t = s.first_token; home != no_entity && t < s.last_token; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || !ref->known || ref->id == no_entity || !is_place(ref->kind) ||
        in_source(c, all, all.sentences[index], t))
      continue;
    const EntityId land = land_of(c, ref->id);
    if (land == home) return false;
    other |= land != no_entity;
  }
  return other;
}

/// What is of the same day as the report is of its place, an army's vehicles too; what an army has lost in all is not.
bool is_of_same_day(const Context& c, const Attributions& all, std::uint32_t index, const Memory& memory,
                    const Claim& claim) {
  const bool told = (strikes(claim.predicate) && claim.predicate != Predicate::casualties) ||
                    (claim.predicate == Predicate::other && !is_army(claim));
  const bool same = told && memory.report_time.present && claim.time.anchor == Anchor::inferred &&
                    claim.time.span == memory.report_time.span;
  return same && !is_of_another_land(c, all, index, memory.report_place);
}

/// "Some 900 people have asked for help", "has 900 members": what is told of today, not of the scene, is of the whole
/// land.
bool is_of_today(const Context& c, const text::Sentence& s, const Reading* r, const Claim& claim) {
  if (!r || (claim.predicate != Predicate::other && claim.predicate != Predicate::present)) return false;
  const Tense tense = tense_of(c, s, *r);
  return tense == Tense::perfect || tense == Tense::present || tense == Tense::future;
}

/// "Some 4,000 clerks walked out on 3 May", under a march on 12 June: what has days of its own has a place of its own.
bool is_of_other_days(const Claim& claim, const Memory& memory) {
  constexpr base::Day apart = 14;
  const base::DateInterval& when = claim.time.interval;
  const bool own = claim.time.present && claim.time.anchor != Anchor::inferred &&
                   claim.time.anchor != Anchor::unknown && when.has_last;
  return own && memory.report_time.present && memory.report_time.interval.has_first &&
         memory.report_time.interval.first - when.last > apart;
}

/// The place that the text has set for what has none of its own; null where it has set none.
const Place* carried_place(const Context& c, const Attributions& all, std::uint32_t index, const Reading* reading,
                           const Memory& memory, const Claim& claim) {
  constexpr std::uint32_t lead = 3;  // sentences
  const bool same_block = memory.place.present && memory.place_block == c.document.sentences[index].block &&
                          memory.place_sentence + 1 >= index;
  // "They also deployed 40 tanks": the same movement goes on.
  const bool moves_on = same_block && arrives(claim.predicate) && claim.predicate != Predicate::money &&
                        memory.place_predicate == claim.predicate && memory.place_sentence + 1 >= index;
  if (memory.period.present && !strikes(claim.predicate)) return nullptr;
  if (is_of_other_days(claim, memory) && !(strikes(claim.predicate) && index < lead))
    return claim.predicate == Predicate::money ? &memory.topic_place : nullptr;
  if (!same_block && memory.topic_place.present && is_of_today(c, c.document.sentences[index], reading, claim))
    return &memory.topic_place;
  if (moves_on || stays_at_event(claim, memory) || is_of_same_day(c, all, index, memory, claim)) {
    // The paragraph before may have moved on from where the report began.
    const bool inside = memory.place.id == no_entity || (memory.report_place.id != no_entity &&
                                                         c.lexicon.is_inside(memory.place.id, memory.report_place.id));
    const bool moved = claim.predicate != Predicate::duration && memory.place.present &&
                       memory.place_sentence + 1 == index && inside && !memory.place_long_ago;
    if (same_block || moved) return &memory.place;
    if (memory.report_place.present)
      return is_of_another_land(c, all, index, memory.report_place) ? nullptr : &memory.report_place;
    if (memory.place.present && (strikes(claim.predicate) || claim.predicate == Predicate::detained))
      return &memory.place;
  }
  if (same_block &&
      (claim.predicate == Predicate::duration || (claim.predicate == Predicate::share && !is_army(claim))))
    return &memory.place;
  // What an army has lost it lost in all its battles; who is freed or withdrawn may be anywhere.
  const bool anywhere =
      claim.predicate == Predicate::rescued || claim.predicate == Predicate::withdrawn ||
      (is_army(claim) && (claim.predicate == Predicate::casualties || claim.predicate == Predicate::share));
  if (claim.predicate == Predicate::money && memory.topic_place.present && !memory.topic_is_lead &&
      memory.report_place.present)
    return &memory.report_place;  // a sum is told of what happened
  // Where an army is sent only a text that is all about one land tells.
  return anywhere || (is_army(claim) && memory.topic_is_lead) ? nullptr : &memory.topic_place;
}

/// "A blast in 2009 killed 113 in Molo", "two mills in Molo will close in June": the next paragraph is not about Molo.
bool is_background(const Context& c, const Claim& claim) {
  constexpr base::Day long_ago = 92;
  const Time& time = claim.time;
  if (!c.date || !time.present || time.anchor == Anchor::unknown || time.anchor == Anchor::inferred) return false;
  return (time.interval.has_last && *c.date - time.interval.last > long_ago) ||
         (time.interval.has_first && time.interval.first > *c.date);
}

/// An authority shoots down and detains at home.
bool acts_at_home(const Claim& claim) {
  return claim.predicate == Predicate::detained || (claim.predicate == Predicate::destroyed && claim.subject.military);
}

Place home_of(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim) {
  Place home;
  home.id = land_of_source(c, all, index, claim);
  home.present = home.id != no_entity;
  if (home.present) {
    home.span = claim.sources[0].span;
    home.key = base::name_key(c.lexicon.entities[home.id].name);
  }
  return home;
}

void carry_place(const Context& c, const Attributions& all, std::uint32_t index, const Reading* reading,
                 const Memory& memory, Claim& claim) {
  const Place* carried = carried_place(c, all, index, reading, memory, claim);
  if (!carried || !carried->present) return;
  claim.place = *carried;
  because(claim, Rule::place_carried, carried->span);
}

}  // namespace

void remember_scene(const Context& c, const Attributions& all, std::uint32_t index, Memory& memory) {
  const bool told = memory.place.present && memory.place_sentence == index;
  const EntityRef* scene = told ? nullptr : scene_of(c, all, index);
  if (!scene) return;
  memory.place = place_at(c, *scene);
  memory.place_block = c.document.sentences[index].block;
  memory.place_sentence = index;
  memory.place_predicate = Predicate::other;
  memory.place_long_ago = false;
}

void set_place(const Context& c, const Attributions& all, std::uint32_t index, const Reading* reading, Memory& memory,
               Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  const EntityRef* office = nullptr;
  const EntityRef* ref = is_army(claim) ? nullptr : place_in_phrase(c, s, claim);
  if (ref) {
    claim.place = place_at(c, *ref);
  } else {
    Found nearest = nearest_place(c, all, index, claim, claim.has_quantity ? claim.predicate : claim.event);
    // "fighting in Goma drove 900 from their homes": no other place is told than that of what drove them.
    if (!nearest.ref && claim.predicate == Predicate::displaced)
      nearest = nearest_place(c, all, index, claim, Predicate::killed);
    constexpr std::uint32_t far = 14;
    if (nearest.way > far && !is_army(claim))
      claim.place.id = place_as_subject(c, s, claim, nearest.ref != nullptr, claim.place.span);
    Place pointed = is_army(claim) || claim.place.id != no_entity
                        ? Place{}
                        : pointed_place(c, all, index, claim, memory, nearest.ref ? nearest.way : no_token);
    if (claim.place.id != no_entity)
      claim.place.present = true;
    else if (const Place away = nearest.ref ? Place{} : place_elsewhere(c, s, claim); away.present)
      claim.place = away;
    else if (pointed.present)
      claim.place = pointed;
    else if (nearest.ref)
      claim.place = place_of(*nearest.ref, c, s, claim, memory);
    else if (stays_at_event(claim, memory) && (office = office_of(c, all, index, claim)))
      claim.place = place_at(c, *office);
    else
      claim.place = Place{};
    if (!claim.place.present && acts_at_home(claim)) claim.place = home_of(c, all, index, claim);
  }
  if (claim.place.present) {
    because(claim, Rule::place_same_clause, claim.place.span);
    memory.place = claim.place;
    memory.place_block = s.block;
    memory.place_sentence = index;
    memory.place_predicate = claim.predicate;
    memory.place_long_ago = is_background(c, claim);
  } else {
    carry_place(c, all, index, reading, memory, claim);
  }
  set_stage(c, s, claim);
}

void set_place_of_words(const Context& c, const Attributions& all, std::uint32_t index, mention::TokenRange words,
                        Claim& claim) {
  claim.quantity.tokens = words;  // where a number would stand
  Memory none;
  set_place(c, all, index, nullptr, none, claim);
}

}  // namespace crossclaim::claim
