// See place.hpp.
#include "claim/place.hpp"

namespace crossclaim::claim {

using mention::EntityKind;
using mention::EntityRef;
using mention::NounClass;

bool is_noun_of(const Context& c, std::uint32_t t, NounClass wanted) {
  return c.noun(t) && c.noun(t)->noun_class == wanted;
}

bool is_inside_preposition(Word w) { return w == Word::in || w == Word::near || w == Word::at || w == Word::within; }

namespace {

/// What is told of a source between commas: the town of "its envoy in Goma, Ana Ruiz, said" and of "said Ana Ruiz, a
/// driver from Goma".
bool is_beside(const Context& c, const Attribution& a, std::uint32_t t) {
  constexpr std::uint32_t longest = 10;
  const std::uint32_t first = a.source_tokens.first, last = a.source_tokens.last;
  if (a.rule == Rule::source_before && t < first && t + longest > first && first > 0 &&
      c.pos(first - 1) == Pos::comma) {
    bool office = false;
    for (std::uint32_t k = first - 1;
         k > 0 && k + longest > first && c.pos(k - 1) != Pos::comma && c.pos(k - 1) != Pos::stop; --k) {
      office |= c.is(k - 1, Category::title);
      if (k - 1 <= t && office) return true;
    }
    return false;
  }
  if (a.rule != Rule::source_after || t <= last || t > last + longest) return false;
  const bool apposed = c.pos(last) == Pos::comma && c.pos(last + 1) == Pos::determiner,
             of_it = c.pos(last) == Pos::preposition;  // "said Ana Ruiz of the clinic in Goma"
  if (!apposed && !of_it) return false;
  for (std::uint32_t k = last + 1; k < t; ++k)
    if (c.pos(k) == Pos::comma || c.pos(k) == Pos::quote || c.pos(k) == Pos::verb) return false;
  return true;
}

/// Where the saying was: "told reporters in Goma that 12 died", not "told of a raid in Goma that killed 12".
bool is_place_of_saying(const Context& c, const Attribution& a, std::uint32_t t) {
  constexpr std::uint32_t reach = 8;
  const auto stands_between = [&](std::uint32_t k) {
    const Pos pos = c.pos(k);
    return pos == Pos::preposition || pos == Pos::determiner || pos == Pos::adjective || pos == Pos::noun ||
           pos == Pos::name || pos == Pos::time || pos == Pos::comma || pos == Pos::pronoun || pos == Pos::other;
  };
  if (a.rule != Rule::source_before || t < a.cue.last || t > a.cue.last + reach) return false;
  for (std::uint32_t k = a.cue.last; k < t; ++k)
    if (!stands_between(k) || c.word(k) == Word::that) return false;
  for (std::uint32_t k = t; k + 1 < c.glosses.size() && k < t + reach; ++k) {
    if (c.word(k) == Word::that)
      return c.pos(k + 1) != Pos::verb && c.pos(k + 1) != Pos::auxiliary && c.pos(k + 1) != Pos::modal;
    if (!stands_between(k)) return false;
  }
  return false;
}

}  // namespace

namespace {

/// "at various Verdin mills", where Verdin has said something in the text: a firm, no place.
bool speaks(const Context& c, const Attributions& all, std::uint32_t t) {
  constexpr std::size_t reach = 48;  // sayings
  const EntityRef* ref = c.entity(t);
  if (!ref || ref->known || ref->tokens.last != ref->tokens.first + 1) return false;
  for (std::size_t i = 0; i < all.items.size() && i < reach; ++i)
    if (const mention::TokenRange who = all.items[i].source_tokens;
        who.last == who.first + 1 && c.key(who.first) == c.key(ref->tokens.first))
      return true;
  return false;
}

}  // namespace

bool in_source(const Context& c, const Attributions& all, const SentenceSources& here, std::uint32_t t) {
  for (std::uint32_t i = here.first; i < here.last; ++i)
    if (all.items[i].source_tokens.contains(t) || is_beside(c, all.items[i], t) ||
        is_place_of_saying(c, all.items[i], t))
      return true;
  return speaks(c, all, t);
}

bool arrives(Predicate p) {
  return p == Predicate::deployed || p == Predicate::supplied || p == Predicate::displaced ||
         p == Predicate::withdrawn || p == Predicate::money;
}

bool opens_purpose(const Context& c, std::uint32_t t) {
  return c.word(t) == Word::to && (c.pos(t + 1) == Pos::verb || c.pos(t + 2) == Pos::preposition);
}

const EntityRef* known_place(const Context& c, std::uint32_t t) {
  const EntityRef* ref = c.entity(t);
  return ref && ref->known && ref->use == mention::EntityUse::name && is_place(ref->kind) ? ref : nullptr;
}

bool lies_in(const Context& c, const EntityRef& inner, const EntityRef& outer) {
  return inner.known && outer.known && inner.id != outer.id && c.lexicon.is_inside(inner.id, outer.id);
}

bool only_contains(const Context& c, const EntityRef& before, const Link& link, const EntityRef& ref) {
  if ((link.word != Word::in && link.word != Word::on && link.word != Word::near) || link.token < before.tokens.last)
    return false;
  if (link.token > before.tokens.last + (is_noun_of(c, before.tokens.last, NounClass::place) ? 1 : 0)) return false;
  return !before.known || !ref.known || !c.lexicon.is_inside(ref.id, before.id);
}

Way way_told(const Context& c, const Attributions& all, const Link& link, const text::Sentence& s) {
  Way way;
  if (link.token == no_token || (link.word != Word::near && link.word != Word::from)) return way;
  constexpr std::uint32_t longest = 12;
  std::uint32_t t = link.token;
  while (t > s.first_token && c.at(t).inside) --t;  // "north of"
  const std::uint32_t floor = t > s.first_token + longest ? t - longest : s.first_token;
  bool number = false, unit = false;
  for (; t > floor; --t) {
    const bool measure = c.is(t - 1, Category::unit) || c.is(t - 1, Category::time_unit);
    const bool between = c.pos(t - 1) == Pos::bracket || c.pos(t - 1) == Pos::adverb ||
                         (c.document.tokens[t - 1].mark == text::Mark::hyphen && !c.document.tokens[t - 1].is_dash());
    if (!measure && !between && c.pos(t - 1) != Pos::number) break;
    number |= c.pos(t - 1) == Pos::number;
    unit |= measure;
  }
  way.measured = number && unit;
  if ((!way.measured && link.word != Word::near) || t < floor + 2) return way;
  if (c.pos(t - 1) == Pos::comma || c.document.tokens[t - 1].is_dash()) --t;
  while (t > floor && is_noun_of(c, t - 1, NounClass::place) && !c.entity(t - 1)) --t;  // "Tanru village"
  const EntityRef* ref = t > floor ? c.entity(t - 1) : nullptr;
  const std::uint32_t front = ref ? ref->tokens.first : 0;
  // "Mendon, Missouri"
  if (ref && front > floor + 1 && c.pos(front - 1) == Pos::comma && c.entity(front - 2) &&
      c.entity(front - 2)->use == mention::EntityUse::name)
    ref = c.entity(front - 2);
  if (!ref || ref->use != mention::EntityUse::name || (ref->known && !is_place(ref->kind)) ||
      speaks(c, all, ref->tokens.first))
    return way;
  if (way.measured || is_inside_preposition(link_before(c, ref->tokens.first, s.first_token).word)) way.target = ref;
  return way;
}

const EntityRef* explained_by(const Context& c, const Link& link, const text::Sentence& s) {
  if (link.token == no_token || !(is_inside_preposition(link.word) || link.word == Word::on) ||
      link.token < s.first_token + 3 || !is_noun_of(c, link.token - 1, NounClass::place))
    return nullptr;
  std::uint32_t t = link.token - 1;
  while (t > s.first_token && (c.pos(t) == Pos::noun || c.pos(t) == Pos::adjective)) --t;
  if (t <= s.first_token + 1 || c.pos(t) != Pos::determiner || c.pos(t - 1) != Pos::comma) return nullptr;
  const EntityRef* ref = c.entity(t - 2);
  return ref && ref->use == mention::EntityUse::name && (!ref->known || is_place(ref->kind)) ? ref : nullptr;
}

namespace {

/// "in the Chadian capital", "in Chad's capital": the town that stands for the land; null where the lexicon knows none.
EntityId capital_named(const Context& c, const EntityRef& ref) {
  constexpr std::uint32_t reach = 3;
  if (!ref.known || ref.kind != EntityKind::country) return no_entity;
  std::uint32_t t = ref.tokens.last;
  if (ref.use != mention::EntityUse::adjective) {
    if (t >= c.glosses.size() || c.pos(t) != Pos::clitic) return no_entity;
    ++t;
  }
  while (t < ref.tokens.last + reach && t < c.glosses.size() && c.pos(t) == Pos::adjective) ++t;
  if (t >= c.glosses.size() || !is_noun_of(c, t, NounClass::place) || c.noun(t)->pole <= 0) return no_entity;
  return capital_of(c, ref.id);
}

}  // namespace

EntityId capital_of(const Context& c, EntityId country) {
  const std::vector<mention::Entity>& all = c.lexicon.entities;
  for (EntityId id = 0; id < all.size(); ++id)
    if (all[id].kind == EntityKind::city && all[id].acts_as == country) return id;
  return no_entity;
}

Place place_called(const Context& c, EntityId id, base::Span span) {
  Place place;
  place.present = true;
  place.span = span;
  place.id = id;
  place.key = base::name_key(c.lexicon.entities[id].name);
  return place;
}

Place place_at(const Context& c, const EntityRef& ref) {
  if (const EntityId capital = capital_named(c, ref); capital != no_entity) return place_called(c, capital, ref.span);
  Place place;
  place.present = true;
  place.span = ref.span;
  place.id = ref.id;
  place.key = ref.key;
  const std::uint32_t comma = ref.tokens.last;
  // "the Tolva district of Leon"
  const EntityRef* whole = !ref.known && comma + 2 < c.glosses.size() && is_noun_of(c, comma, NounClass::place) &&
                                   c.word(comma + 1) == Word::of
                               ? known_place(c, comma + 2)
                               : nullptr;
  if (whole) place.span.end = whole->span.end;
  const bool name = ref.use == mention::EntityUse::name && comma + 1 < c.glosses.size() && c.pos(comma) == Pos::comma;
  const EntityRef* around = name ? known_place(c, comma + 1) : nullptr;
  if (!around || (ref.known && !lies_in(c, ref, *around))) return place;
  const std::uint32_t behind = around->tokens.last;
  const Pos next = behind < c.glosses.size() ? c.pos(behind) : Pos::stop;
  if (next == Pos::comma || next == Pos::stop || next == Pos::preposition || next == Pos::bracket ||
      next == Pos::conjunction || next == Pos::time || next == Pos::hyphen)
    place.span.end = around->span.end;
  return place;
}

Link link_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  bool kind_of_place = false;  // "city of": the link lies before it
  for (std::uint32_t steps = 0; t > begin && steps < 8; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    const bool describes =
        t > begin && c.pos(t - 1) == Pos::preposition && c.at(t).form != mention::Form::gerund;  // "in occupied Goma"
    if (pos == Pos::verb && !describes) {
      const mention::Entry* end =
          c.at(t).inside ? c.find(t, Category::preposition) : nullptr;  // the lexicon knows "poured into" as one phrase
      return {end ? end->word : Word::none, t, kind_of_place};
    }
    if (c.word(t) == Word::of) {
      if (t == begin || !is_noun_of(c, t - 1, NounClass::place)) return {Word::of, t};
      kind_of_place = true;
      continue;
    }
    if (pos == Pos::preposition) return {c.word(t), t, kind_of_place};
    const bool listed =
        pos == Pos::conjunction && t > begin && (c.pos(t - 1) == Pos::name || c.pos(t - 1) == Pos::adjective);
    const bool inner = pos == Pos::verb || pos == Pos::determiner || pos == Pos::adjective || pos == Pos::noun ||
                       pos == Pos::clitic || pos == Pos::hyphen || pos == Pos::name || pos == Pos::demonym ||
                       pos == Pos::number;
    if (!inner && !listed) break;
  }
  return kind_of_place ? Link{Word::of, t, true} : Link{};
}

namespace {

/// "Farmakonisi, another small island", "Hesston, Kansas": what stands behind the comma says that the name is a place.
bool is_explained_place(const Context& c, std::uint32_t behind, const text::Sentence& s) {
  if (behind + 2 >= s.last_token || c.pos(behind) != Pos::comma) return false;
  if (known_place(c, behind + 1)) return true;
  const NounPhrase phrase = phrase_from(c, behind + 1, s.last_token);
  return c.pos(behind + 1) == Pos::determiner && phrase.has_head && is_noun_of(c, phrase.head, NounClass::place);
}

/// Whether a name that the lexicon lacks can be a place: no firm, ship, storm or person.
bool may_be_place(const Context& c, const EntityRef& ref, const text::Sentence& s, const Link& link) {
  const std::uint32_t first = ref.tokens.first, behind = ref.tokens.last;
  bool place_noun = false;
  if (first + 1 == behind &&
      (c.pos(first) == Pos::adjective ||
       (is_noun_of(c, first, NounClass::place) && (first == s.first_token || c.pos(first - 1) != Pos::clitic))))
    return false;  // "in Northern California", "a win over City"
  for (std::uint32_t t = first; t < behind; ++t) {
    const mention::Entry* noun = c.noun(t);
    place_noun |= noun && noun->noun_class == NounClass::place;
    if (noun && noun->noun_class != NounClass::place && noun->noun_class != NounClass::none) return false;
    if (c.event(t) || c.is(t, Category::organisation)) return false;
    if (c.pos(t) == Pos::hyphen && c.pos(t + 1) == Pos::verb) return false;  // "the army-run district"
  }
  if (first > s.first_token && (c.word(first - 1) == Word::indefinite || c.is(first - 1, Category::title)))
    return place_noun;
  if (behind < s.last_token) {
    place_noun |= is_noun_of(c, behind, NounClass::place);
    if (c.entity(behind) || c.pos(behind) == Pos::clitic || (c.pos(behind) == Pos::noun && !place_noun)) return false;
  }
  return place_noun || link.kind_told || is_explained_place(c, behind, s) ||
         (link.word != Word::at && !c.document.tokens[first].all_capital);
}

/// "Goma, where 12 died"
bool is_where(const Context& c, std::uint32_t t, const text::Sentence& s) {
  if (t < s.last_token && c.pos(t) == Pos::comma) ++t;
  const mention::Entry* relative = t < s.last_token ? c.find(t, Category::relative) : nullptr;
  return relative && relative->noun_class == NounClass::place;
}

/// Whether an occasion stands before the preposition at `t`: "the war in Chad".
bool is_occasion(const Context& c, std::uint32_t t, const text::Sentence& s) {
  if (t == s.first_token) return false;
  if (c.is(t - 1, Category::war)) return true;  // part of a time: "since the war in Chad"
  if (c.pos(t - 1) != Pos::noun) return false;
  return is_noun_of(c, t - 1, NounClass::happening) || is_noun_of(c, t - 1, NounClass::abstract_thing);
}

/// "Virgin Atlantic", "the Kyiv School of Economics": the place is a part of a longer name.
bool is_part_of_name(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  if (behind < s.last_token && c.document.tokens[behind].capital && c.noun(behind) &&
      !is_noun_of(c, behind, NounClass::place))
    return true;
  if (ref.tokens.first == s.first_token) return false;
  const EntityRef* before = c.entity(ref.tokens.first - 1);
  if (c.pos(ref.tokens.first - 1) == Pos::adjective) return false;  // "Northern California"
  return before && !before->known && before->use == mention::EntityUse::name &&
         !is_noun_of(c, ref.tokens.first - 1, NounClass::place);
}

/// "an area the size of Belgium", "twice as large as Goma": what the place is compared with.
bool is_measure(const Context& c, const Link& link, const text::Sentence& s) {
  if (link.token == no_token || link.token == s.first_token || (link.word != Word::of && link.word != Word::as))
    return false;
  const mention::Entry* noun = c.noun(link.token - 1);
  return link.word == Word::as || (noun && noun->noun_class == NounClass::abstract_thing && noun->pole > 0);
}

/// "the Goma talks", "the Chad-Sudan war", "in Chad's offensive": the name tells which, not where. "Goma hospitals" and
/// "the Goma front" are places.
bool names_occasion(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  if (behind >= s.last_token) return false;
  if (c.pos(behind) == Pos::hyphen && !c.document.tokens[behind].space_before) return true;
  if (c.pos(behind) == Pos::clitic && behind + 1 < s.last_token)
    return c.event(behind + 1) && c.pos(behind + 1) == Pos::noun;
  if (c.pos(behind) != Pos::noun || c.is(behind, Category::stage)) return false;
  return c.event(behind) || is_noun_of(c, behind, NounClass::happening) ||
         is_noun_of(c, behind, NounClass::abstract_thing);
}

/// "in a Nigerian village", "crossed the Panamanian jungle": the people's name tells the country; not where the place
/// itself is named ("the Syrian town of Azaz").
bool describes_place(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  if (!ref.known || ref.kind != EntityKind::country) return false;
  for (std::uint32_t t = ref.tokens.last; t + 1 < s.last_token && t < ref.tokens.last + 3; ++t) {
    if (is_noun_of(c, t, NounClass::place) && c.pos(t) == Pos::noun)
      return c.pos(t + 1) != Pos::noun && c.pos(t + 1) != Pos::name && c.word(t + 1) != Word::of;
    if (c.pos(t) != Pos::adjective && c.pos(t) != Pos::noun) return false;
  }
  return false;
}

/// "from Lima to Quito" is a way; "51 people from Chad", "rescued 51 people from Chad and Mali" says whose they are.
bool is_way_or_origin(const Context& c, const Link& link, std::uint32_t behind, const text::Sentence& s,
                      Predicate predicate) {
  if (behind + 1 >= s.last_token) return false;
  if (c.word(behind) == Word::to && (c.entity(behind + 1) || c.pos(behind + 1) == Pos::name)) return true;
  if (link.token == s.first_token || !is_noun_of(c, link.token - 1, NounClass::people) ||
      c.noun(link.token - 1)->military)
    return false;  // "150 soldiers from Chad and 90 from Mali"
  const bool listed = (c.pos(behind) == Pos::comma || c.word(behind) == Word::and_) && known_place(c, behind + 1);
  return listed || predicate != Predicate::rescued;
}

/// "Russia's Kursk", "the Cairo suburb of Tanru", "the Pacific island nation": the place is another one, of which the
/// name tells.
bool only_describes(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  // "Russia's Kursk", "Chad's northern Borkou region": the second name is the place.
  std::uint32_t owned = behind + 1;
  while (owned < s.last_token && c.pos(owned) == Pos::adjective && !c.entity(owned)) ++owned;
  if (owned < s.last_token && c.pos(behind) == Pos::clitic && c.entity(owned)) return true;
  // "Chad's second-largest city of Moundou"
  constexpr std::uint32_t longest = 6;
  const bool owner = behind < s.last_token && c.pos(behind) == Pos::clitic;
  for (std::uint32_t t = behind + 1; owner && t + 2 < s.last_token && t < behind + longest &&
                                     (is_nominal(c.pos(t)) || c.pos(t) == Pos::adjective || c.pos(t) == Pos::hyphen ||
                                      c.pos(t) == Pos::number || c.pos(t) == Pos::other);
       ++t)
    if (is_noun_of(c, t, NounClass::place) && c.word(t + 1) == Word::of && c.entity(t + 2)) return true;
  const bool of_kind = ref.known && behind + 2 < s.last_token && is_noun_of(c, behind, NounClass::place) &&
                       c.word(behind + 1) == Word::of;
  const EntityRef* named = of_kind ? c.entity(behind + 2) : nullptr;
  if (named && (ref.kind == EntityKind::country || !named->known || lies_in(c, *named, ref)))
    return true;  // "the US state of Ohio", "the Cairo suburb of Tanru"; not "the Tanru region of Chad"
  const mention::Entry* land = ref.known && behind < s.last_token
                                   ? c.noun(is_noun_of(c, behind, NounClass::place) && behind + 1 < s.last_token &&
                                                    c.pos(behind + 1) == Pos::noun
                                                ? behind + 1
                                                : behind)
                                   : nullptr;
  return land && land->pole < 0;
}

}  // namespace

bool is_set_off(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s, std::uint32_t end) {
  if (link.token == no_token || link.token < s.first_token + 3) return false;
  if (c.pos(link.token - 1) != Pos::verb || c.pos(link.token - 2) != Pos::comma ||
      c.at(link.token - 1).form == mention::Form::gerund)
    return false;
  constexpr std::uint32_t reach = 24;
  bool closed = false;
  for (std::uint32_t t = ref.tokens.last; t < end && t < ref.tokens.last + reach; ++t) {
    closed |= c.pos(t) == Pos::comma;
    if (closed && is_finite(c, t)) return true;
  }
  return false;
}

bool owns_event(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  if (!ref.known || behind + 1 >= s.last_token || c.pos(behind) != Pos::clitic) return false;
  constexpr std::uint32_t reach = 7;
  for (std::uint32_t t = behind + 1; t < s.last_token && t < behind + reach; ++t) {
    const bool describes = c.at(t).form == mention::Form::gerund;  // "devastating"
    if ((c.event(t) && !describes) || c.entity(t)) return false;
    if (c.pos(t) == Pos::noun && is_noun_of(c, t, NounClass::happening)) return true;
    if (!describes && c.pos(t) != Pos::adjective && c.pos(t) != Pos::noun && c.pos(t) != Pos::number) return false;
  }
  return false;
}

namespace {

/// "on Lake Tanru", "over the port of Tanru", "hit the village of Tanru": a name that the lexicon does not hold.
bool locates_unknown(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s) {
  const std::uint32_t behind = ref.tokens.last;
  bool kind =
      link.kind_told || (behind < s.last_token && is_noun_of(c, behind, NounClass::place));  // "from Yarmouk camp"
  for (std::uint32_t t = ref.tokens.first; t < behind; ++t) kind |= is_noun_of(c, t, NounClass::place);
  const bool linked = link.word == Word::on || link.word == Word::of || link.word == Word::through ||
                      link.word == Word::over || link.word == Word::from;
  // "hit the village of Tanru", "fleeing the town of Tanru"
  const bool struck = link.kind_told && link.word == Word::none && link.token != no_token && !c.say(link.token);
  return (is_inside_preposition(link.word) || struck || (kind && linked)) && may_be_place(c, ref, s, link);
}

/// "40 were rescued from boats that sail from Chad to Malta": the end of another way.
bool ends_other_way(const Context& c, const Link& link, const text::Sentence& s) {
  const EntityRef* from = link.token > s.first_token ? c.entity(link.token - 1) : nullptr;
  return from && link_before(c, from->tokens.first, s.first_token).word == Word::from;
}

/// "left from Mali", not "40 men, mostly from Mali", "rockets from Mali": where who or what it is comes from.
bool locates_from(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s,
                  Predicate predicate) {
  const bool people =
      link.token > s.first_token && c.pos(link.token - 1) != Pos::verb && c.pos(link.token - 1) != Pos::noun;
  const bool origin = predicate == Predicate::attacked || (ref.kind == EntityKind::country && people) ||
                      is_way_or_origin(c, link, ref.tokens.last, s, predicate);
  return !origin && !arrives(predicate) && predicate != Predicate::share;
}

/// "Rebels took Goma", "the quake hit Goma": the object of what happened.
bool locates_object(const Context& c, const EntityRef& ref, const Link& link, bool acts, Predicate predicate) {
  if (const mention::Entry* event = link.token != no_token ? c.event(link.token) : nullptr)
    return (event->predicate == Predicate::captured && ref.kind != EntityKind::country) ||
           event->predicate == Predicate::attacked || event->predicate == Predicate::damaged ||
           event->predicate == Predicate::destroyed;
  return link.token != no_token && !c.say(link.token) && !acts &&
         (ref.kind == EntityKind::city || ref.kind == EntityKind::region) && strikes(predicate);
}

/// A known place by the word that links it; `acts`: its name may stand for those who act for a land.
bool locates_linked(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s, bool acts,
                    Predicate predicate) {
  switch (link.word) {
    case Word::to:
      if (predicate == Predicate::rescued && ends_other_way(c, link, s)) return false;
      [[fallthrough]];
    case Word::into:
      return arrives(predicate) || (predicate == Predicate::attacked && link.word == Word::into) ||
             predicate == Predicate::rescued ||
             (strikes(predicate) && ref.tokens.last < s.last_token && c.is(ref.tokens.last, Category::stage));
    case Word::for_: return predicate == Predicate::money;
    case Word::from: return !acts && locates_from(c, ref, link, s, predicate);
    case Word::none: return locates_object(c, ref, link, acts, predicate);
    case Word::on:  // no "sanctions on Chad"
      return !acts && (ref.kind != EntityKind::country ||
                       (link.token > s.first_token && is_noun_of(c, link.token - 1, NounClass::happening)));
    case Word::through:  // nobody acts for a capital that is walked through
      return !acts || (ref.kind == EntityKind::city && predicate == Predicate::present);
    default: return is_inside_preposition(link.word) || (!acts && (link.word == Word::over || link.word == Word::of));
  }
}

}  // namespace

bool locates(const Context& c, const EntityRef& ref, const Link& link, const text::Sentence& s, Predicate predicate) {
  if (ref.known && !is_place(ref.kind)) return false;
  if (ref.use == mention::EntityUse::adjective)
    return (is_inside_preposition(link.word) || link.word == Word::through || link.word == Word::over) &&
           describes_place(c, ref, s);
  const std::uint32_t behind = ref.tokens.last;
  if (only_describes(c, ref, s)) return false;
  if (strikes(predicate) && owns_event(c, ref, s)) return true;
  if (ref.known && link.word != Word::with && is_where(c, behind, s))
    return true;  // not "close to the border with Chad, where"
  if (names_occasion(c, ref, s) ||
      (!strikes(predicate) && arrives(predicate) && link.token != no_token && is_occasion(c, link.token, s)))
    return false;
  if (!ref.known) return locates_unknown(c, ref, link, s);
  const bool opens = ref.tokens.first == s.first_token && behind < s.last_token && c.pos(behind) == Pos::comma &&
                     c.lexicon.entities[ref.id].parent == no_entity;       // "Globally, 12 died"
  if (opens || !c.document.tokens[ref.tokens.first].capital) return true;  // "worldwide"
  if (is_part_of_name(c, ref, s) || is_measure(c, link, s)) return false;
  if (link.word == Word::of && ref.kind == EntityKind::country && behind < s.last_token &&
      (is_noun_of(c, behind, NounClass::people) || is_noun_of(c, behind, NounClass::place)))
    return false;  // "of the 400 US soldiers", "of the US embassy"
  const bool acts = c.lexicon.entities[ref.id].acts_as != no_entity;
  if (acts && behind < s.last_token && c.pos(behind) == Pos::clitic) return false;  // "Moscow's army"
  return locates_linked(c, ref, link, s, acts, predicate);
}

}  // namespace crossclaim::claim
