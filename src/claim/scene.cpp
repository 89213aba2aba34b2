// The scene that a text sets: where the report happens, where the sentence before did, where its sources hold office.
// Enters: the names of a sentence or of the opening. Leaves: a Place. Example: under "LIMA (AP) — A pier collapsed on
// Tuesday." all that names no place happens in Lima. Cost: linear. Tested in tests/cases/place.md.
#include "claim/place.hpp"

namespace crossclaim::claim {
namespace {

using mention::EntityKind;
using mention::EntityRef;

/// Whether a place stands before the office of a source: "Texas governor Ana Ruiz".
bool is_office(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const bool local = ref.known && (ref.kind == EntityKind::city || ref.kind == EntityKind::region) &&
                     c.lexicon.entities[ref.id].acts_as == no_entity;
  return local && ref.tokens.last < s.last_token && c.is(ref.tokens.last, Category::title);
}

/// "Goma police": the town of an authority, known or not.
bool is_of_authority(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  if (ref.use != mention::EntityUse::name || (ref.known && ref.kind != EntityKind::city)) return false;
  const std::uint32_t behind = ref.tokens.last;
  if (behind + 1 >= s.last_token || c.pos(behind) != Pos::noun || c.document.tokens[behind].capital ||
      !c.is(behind, Category::organisation))
    return false;
  if (ref.tokens.first > s.first_token && c.pos(ref.tokens.first - 1) == Pos::clitic) return false;
  for (std::uint32_t t = ref.tokens.first; t < behind; ++t)
    if (c.noun(t) || c.event(t) || c.is(t, Category::organisation) || c.document.tokens[t].all_capital)
      return false;  // "the Interior Ministry police"
  return ref.known || is_nominal(c.pos(behind));
}

/// "MANILA (AP) —", "Goma, Congo -", "AUSTIN, Texas A storm": the name that opens a report, known to the lexicon or all
/// in capitals.
Place dateline_of(const Context& c, const text::Sentence& s) {
  const EntityRef* ref = known_place(c, s.first_token);
  std::uint32_t behind = ref ? ref->tokens.last : s.first_token;
  while (!ref && behind < s.last_token &&
         (c.document.tokens[behind].all_capital || c.document.tokens[behind].mark == text::Mark::hyphen))
    ++behind;
  if (behind == s.first_token || c.document.tokens[behind - 1].mark == text::Mark::hyphen) return {};
  Place place;
  if (ref) place = place_at(c, *ref);
  place.present = true;
  if (!ref) {
    place.span = c.span(s.first_token, behind);
    place.key = base::name_key(base::slice(c.text, c.document.tokens[behind - 1].span));
  }
  const EntityRef* around =
      behind + 1 < s.last_token && c.pos(behind) == Pos::comma ? known_place(c, behind + 1) : nullptr;
  if (around) {
    place.span.end = around->span.end;
    behind = around->tokens.last;
  }
  // Without a dash the small letters of the next word end it.
  const bool set_in_capitals = c.document.tokens[s.first_token].all_capital && behind < s.last_token &&
                               c.document.tokens[behind].capital && !c.document.tokens[behind].all_capital;
  if (set_in_capitals && (ref || around)) return place;
  constexpr std::uint32_t longest = 12;
  bool inside = false, credited = false;  // brackets
  for (std::uint32_t t = behind; t < s.last_token && t < s.first_token + longest; ++t) {
    const text::Token& token = c.document.tokens[t];
    if (token.is_dash()) return place;
    const bool opens = token.mark == text::Mark::open_bracket;
    if (opens || token.mark == text::Mark::close_bracket) {
      inside = opens;
      credited = true;
    } else if (!inside && c.pos(t) != Pos::comma && c.pos(t) != Pos::time && c.pos(t) != Pos::name &&
               c.pos(t) != Pos::other && token.mark != text::Mark::sentence_end) {
      return {};
    }
  }
  return credited && !inside && s.last_token < s.first_token + longest
             ? place
             : Place{};  // "GOMA, Congo, May 4 (AFP)" on a line of its own
}

/// A governor's region, a mayor's town: no capital that stands for its country.
bool can_be_office(const EntityRef& ref) {
  if (ref.use == mention::EntityUse::adjective) return false;
  return !ref.known || ref.kind == EntityKind::city || ref.kind == EntityKind::region;
}

}  // namespace

EntityId land_of(const Context& c, EntityId id) {
  constexpr int deepest = 6;
  const auto is_part = [&](EntityId at) {
    return c.lexicon.entities[at].kind == EntityKind::city || c.lexicon.entities[at].kind == EntityKind::region;
  };
  for (int hops = 0; hops < deepest && id != no_entity && is_part(id); ++hops) id = c.lexicon.entities[id].parent;
  if (id == no_entity || c.lexicon.entities[id].kind == EntityKind::country) return id;
  const EntityId around = c.lexicon.entities[id].parent;
  return around == no_entity || c.lexicon.entities[around].parent == no_entity ? no_entity : id;
}

namespace {

/// "Chad's president", "Chad's crisis": what the land does. Of "Chad's largest mill" the rest may tell nothing that is
/// of the land.
bool tells_of_land(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const std::uint32_t clitic = ref.tokens.last;
  if (clitic + 1 >= s.last_token || c.pos(clitic) != Pos::clitic || c.event(clitic + 1)) return false;
  const mention::Entry* how = c.find(clitic + 1, Category::adjective);
  return !how || how->pole <= 0;
}

}  // namespace

Place topic_place(const Context& c, bool& is_lead) {
  // Countries by how often they, or places in them, are named; twice where the words say that something is there.
  std::vector<std::uint32_t> votes(c.lexicon.entities.size());
  std::vector<std::uint32_t> first(c.lexicon.entities.size(), no_token);
  std::uint32_t most = 0, total = 0;
  EntityId best = no_entity, lead = no_entity;  // the land whose doings the text opens with: "Chad's president"
  bool opened = false;
  for (std::uint32_t i = 0; i < c.document.sentences.size(); ++i) {
    const text::Sentence& s = c.document.sentences[i];
    const text::Role role = c.document.blocks[s.block].role;
    if (role == text::Role::furniture) continue;
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
      const EntityRef* ref = c.entity(t);
      if (!ref || ref->tokens.first != t || !ref->known || ref->use == mention::EntityUse::adjective ||
          ref->id == no_entity)
        continue;
      const EntityId id = known_place(c, t) ? land_of(c, ref->id) : no_entity;
      if (id == no_entity) continue;
      const bool there = is_inside_preposition(link_before(c, t, s.first_token).word);
      if (!opened && lead == no_entity && tells_of_land(c, *ref, s)) lead = id;
      votes[id] += there ? 3 : 1;
      total += there ? 3 : 1;
      if (first[id] == no_token) first[id] = t;
      if (votes[id] > most) {
        most = votes[id];
        best = id;
      }
    }
    opened |= role == text::Role::body;
  }
  constexpr std::uint32_t enough = 5;
  const bool told = best != no_entity && (best == lead ? 2 * most > total : most >= enough && 2 * most >= total);
  if (!told) return {};
  is_lead = most < enough || 2 * most < total;
  return place_called(c, best, c.entity(first[best])->span);
}

namespace {

/// The saying of the nearest source of a claim, where its own sentence has it.
const Attribution* saying_of(const Attributions& all, std::uint32_t index, const Claim& claim) {
  if (claim.source_count == 0) return nullptr;
  for (std::uint32_t i = all.sentences[index].first; i < all.sentences[index].last; ++i)
    if (all.items[i].source.span == claim.sources[0].span) return &all.items[i];
  return nullptr;
}

}  // namespace

const EntityRef* office_of(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim) {
  const Attribution* a = saying_of(all, index, claim);
  if (!a) return nullptr;
  const text::Sentence& s = c.document.sentences[index];
  for (std::uint32_t t = a->source_tokens.first; t < a->source_tokens.last; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || !can_be_office(*ref)) continue;
    // "Sumy governor Ana Ruiz", "Borkou regional head Ana Ruiz"
    std::uint32_t behind = ref->tokens.last;
    const mention::Entry* title = behind < s.last_token ? c.find(behind, Category::title) : nullptr;
    const bool plain = title && (ref->known || title->noun_class == mention::NounClass::place);
    while (behind < s.last_token &&
           (c.pos(behind) == Pos::adjective || is_noun_of(c, behind, mention::NounClass::place)))
      ++behind;
    if (plain || (behind > ref->tokens.last && behind < s.last_token && c.is(behind, Category::title))) return ref;
  }
  // "Ana Ruiz, mayor of Leon,"
  constexpr std::uint32_t reach = 8;
  const std::uint32_t comma = a->source_tokens.last;
  if (comma + 2 >= s.last_token || c.pos(comma) != Pos::comma) return nullptr;
  bool title = false, over_place = false;
  for (std::uint32_t t = comma + 1; t < s.last_token && t < comma + reach && c.pos(t) != Pos::comma; ++t) {
    if (const mention::Entry* office = c.find(t, Category::title)) {
      title = true;
      over_place |= office->noun_class == mention::NounClass::place;
    }
    const EntityRef* ref = c.entity(t);
    if (!title || !ref || ref->tokens.first != t || !can_be_office(*ref) || t == comma + 1) continue;
    // "director of the Leon Rescue Service": only the offices of a place make one of a name that nobody knows.
    const bool place = ref->known || over_place ||
                       (ref->tokens.last < s.last_token && is_noun_of(c, ref->tokens.last, mention::NounClass::place));
    if (place && link_before(c, t, comma).word == Word::of) return ref;
  }
  return nullptr;
}

EntityId land_of_source(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim) {
  const Attribution* a = saying_of(all, index, claim);
  for (std::uint32_t t = a ? a->source_tokens.first : 0; a && t < a->source_tokens.last; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || !ref->known || ref->id == no_entity) continue;
    const EntityId land = is_place(ref->kind) ? ref->id : c.lexicon.entities[ref->id].parent;
    if (land != no_entity && c.lexicon.entities[land].kind == EntityKind::country) return land;
  }
  return no_entity;
}

const EntityRef* scene_of(const Context& c, const Attributions& all, std::uint32_t index) {
  const text::Sentence& s = c.document.sentences[index];
  const EntityRef* found = nullptr;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || in_source(c, all, all.sentences[index], t)) continue;
    const Link link = link_before(c, t, s.first_token);
    if (!is_inside_preposition(link.word) || !locates(c, *ref, link, s, Predicate::killed)) continue;
    if (const Way way = way_told(c, all, link, s); way.target)
      ref = way.target;
    else if (way.measured && found)
      continue;
    // "In Sumy Oblast, a shell hit the town of Lanka": the second place lies in the one that the sentence opens with.
    const bool framed =
        found && !ref->known && found->tokens.first <= s.first_token + 2 && c.pos(found->tokens.last) == Pos::comma;
    if (!found || framed || lies_in(c, *ref, *found))
      found = ref;
    else if (found->key != ref->key && !lies_in(c, *found, *ref) && !only_contains(c, *found, link, *ref))
      return nullptr;  // two places are no scene
  }
  return found;
}

namespace {

/// Whether the place behind `link` only says where the one before it in the sentence lies.
bool stands_in(const EntityRef* before, const Link& link, const text::Sentence& s) {
  constexpr std::uint32_t kind_and_comma = 2;
  return before && link.word == Word::in && before->tokens.first >= s.first_token &&
         link.token >= before->tokens.last && link.token <= before->tokens.last + kind_and_comma;
}

/// "KANO, Nigeria (AP) — 12 died in northern Nigeria": reporters go where it happened, but they live in the capital.
bool lies_around(const Context& c, const Place& dateline, const EntityRef& land) {
  if (!dateline.present || !land.known || land.kind != EntityKind::country) return false;
  if (dateline.id != no_entity)
    return c.lexicon.is_inside(dateline.id, land.id) && dateline.id != land.id &&
           c.lexicon.entities[dateline.id].acts_as == no_entity;
  for (std::uint32_t t = 0; t < c.document.tokens.size() && c.document.tokens[t].span.begin < dateline.span.end; ++t)
    if (const EntityRef* ref = known_place(c, t); ref && ref->id == land.id && ref->span.end == dateline.span.end)
      return true;
  return false;
}

/// A land that the words of a lead name and that the dateline does not lie in.
bool is_other_land(const Context& c, const Place& dateline, const EntityRef& ref, const text::Sentence& s) {
  if (dateline.id == no_entity || !known_place(c, ref.tokens.first) ||
      link_before(c, ref.tokens.first, s.first_token).token == no_token)
    return false;
  const EntityId land = land_of(c, ref.id);
  return land != no_entity && !c.lexicon.is_inside(dateline.id, land);
}

/// Where a report happens that names no place but its dateline: there, or in the land that it tells of.
Place under_dateline(const Context& c, const Place& dateline, const EntityRef* elsewhere) {
  bool lead_alone = false;
  const Place topic = topic_place(c, lead_alone);
  const bool away = topic.present && dateline.id != no_entity && !c.lexicon.is_inside(dateline.id, topic.id);
  if (!away && elsewhere) return place_at(c, *elsewhere);
  return away ? topic : dateline;
}

/// What the opening of a report says of where it plays.
struct Opening {
  static constexpr std::uint32_t lead = 2, sentences = 6;
  Place dateline;
  const EntityRef* found = nullptr;
  const EntityRef* finer = nullptr;
  const EntityRef* inner = nullptr;      // what nobody knows and stands in that: "in Tolva city, in Borkou region"
  const EntityRef* unknown = nullptr;    // the last of those
  const EntityRef* fallback = nullptr;   // the place of an office: "Texas governor"
  const EntityRef* nearby = nullptr;     // what the place is only told the way from
  const EntityRef* elsewhere = nullptr;  // the first land that the lead names behind its dateline
  bool torn = false;                     // two finer places apart from each other, or beside one: the whole is meant
  std::uint32_t seen = 0;                // sentences of the body

  /// A name that the text is placed by; `beacon` is what was named, `ref` what it tells the way to, where it does.
  void take(const Context& c, const EntityRef& beacon, const EntityRef& ref, const Link& link,
            const text::Sentence& s) {
    if (!ref.known) unknown = &ref;
    if (ref.use == mention::EntityUse::adjective) {
      if (!fallback) fallback = &ref;
    } else if (!found) {
      found = &ref;
    } else if (seen <= lead && !ref.known && found->known && &ref != &beacon &&
               lies_in(c, beacon, finer ? *finer : *found)) {
      finer = &beacon;
      inner = &ref;
    } else if (lies_in(c, ref, finer ? *finer : *found)) {
      finer = &ref;
      inner = stands_in(unknown, link, s) ? unknown : nullptr;
    } else if (finer && lies_in(c, ref, *found) && !lies_in(c, *finer, ref) && ref.id != finer->id) {
      torn = true;
    }
  }

  /// "in the area south of Austin".
  void take_beside(const Context& c, const EntityRef& ref) {
    if (!ref.known) unknown = &ref;
    if (!nearby) nearby = &ref;
    torn |= found && lies_in(c, ref, *found);
  }

  void read_name(const Context& c, const Attributions& all, std::uint32_t sentence, const EntityRef& ref) {
    const text::Sentence& s = c.document.sentences[sentence];
    const std::uint32_t t = ref.tokens.first;
    const bool said = in_source(c, all, all.sentences[sentence], t);
    if (!fallback && seen == 1 && (is_office(c, ref, s) || is_of_authority(c, ref, s))) fallback = &ref;
    if (!elsewhere && seen == 1 && !said && is_other_land(c, dateline, ref, s)) elsewhere = &ref;
    if (said || (!found && seen > lead)) return;
    const Link link = link_before(c, t, s.first_token);
    const bool purpose = link.token != no_token && link.token >= s.first_token + 2 && opens_purpose(c, link.token - 2);
    const bool apart = (link.word == Word::of || link.word == Word::from) && !owns_event(c, ref, s);
    if (purpose || apart || is_set_off(c, ref, link, s, s.last_token) || !locates(c, ref, link, s, Predicate::killed))
      return;
    const Way way = way_told(c, all, link, s);
    const bool beside = !way.target && (way.measured || (link.token != no_token && c.at(link.token).inside));
    if (beside && ref.use != mention::EntityUse::adjective)
      take_beside(c, ref);
    else
      take(c, ref, way.target ? *way.target : ref, link, s);
  }

  Place place(const Context& c) const {
    const EntityRef* best = finer && !torn ? inner ? inner : finer : found;
    if (best && !finer && lies_around(c, dateline, *best)) return dateline;
    if (!best && !fallback) best = nearby;
    if (!best && dateline.present) return under_dateline(c, dateline, elsewhere);
    if (!best) best = fallback;
    return best ? place_at(c, *best) : Place{};
  }
};

}  // namespace

Place place_of_report(const Context& c, const Attributions& all) {
  Opening opening;
  for (std::uint32_t i = 0; i < c.document.sentences.size() && opening.seen < Opening::sentences; ++i) {
    const text::Sentence& s = c.document.sentences[i];
    const text::Role role = c.document.blocks[s.block].role;
    if (role == text::Role::furniture) continue;
    if (role == text::Role::body) ++opening.seen;
    if (!opening.dateline.present && opening.seen <= 1) opening.dateline = dateline_of(c, s);
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
      if (const EntityRef* ref = c.entity(t); ref && ref->tokens.first == t) opening.read_name(c, all, i, *ref);
  }
  return opening.place(c);
}

}  // namespace crossclaim::claim
