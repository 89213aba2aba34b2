// The scene that a text sets: where the report happens, where the sentence before did, where its sources hold office. Enters: the
// names of a sentence or of the opening. Leaves: a Place. Example: under "LIMA (AP) — A pier collapsed on Tuesday." all that names
// no place happens in Lima. Cost: linear. Tested in tests/cases/place.md.
#include "claim/place.hpp"

namespace crossclaim::claim {
namespace {

using mention::EntityKind;
using mention::EntityRef;

/// Whether a place stands before the office of a source: "Texas governor Ana Ruiz".
bool is_office(const Context& c, const EntityRef& ref, const text::Sentence& s) {
  const bool local = ref.known && (ref.kind == EntityKind::city || ref.kind == EntityKind::region) && c.lexicon.entities[ref.id].acts_as == no_entity;
  return local && ref.tokens.last < s.last_token && c.is(ref.tokens.last, Category::title);
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

/// A governor's region, a mayor's town: no capital that stands for its country.
bool can_be_office(const EntityRef& ref) {
  if (ref.use == mention::EntityUse::adjective) return false;
  return !ref.known || ref.kind == EntityKind::city || ref.kind == EntityKind::region;
}

}  // namespace

const EntityRef* office_of(const Context& c, const Attributions& all, std::uint32_t index, const Claim& claim) {
  if (claim.source_count == 0) return nullptr;
  const text::Sentence& s = c.document.sentences[index];
  for (std::uint32_t i = all.sentences[index].first; i < all.sentences[index].last; ++i) {
    const Attribution& a = all.items[i];
    if (a.source.span != claim.sources[0].span) continue;
    for (std::uint32_t t = a.source_tokens.first; t < a.source_tokens.last; ++t) {
      const EntityRef* ref = c.entity(t);
      if (!ref || ref->tokens.first != t || !can_be_office(*ref)) continue;
      // "Sumy governor Ana Ruiz", "Borkou regional head Ana Ruiz"
      std::uint32_t behind = ref->tokens.last;
      const bool plain = ref->known && behind < s.last_token && c.is(behind, Category::title);
      while (behind < s.last_token && (c.pos(behind) == Pos::adjective || is_noun_of(c, behind, mention::NounClass::place))) ++behind;
      if (plain || (behind > ref->tokens.last && behind < s.last_token && c.is(behind, Category::title))) return ref;
    }
    // "Ana Ruiz, mayor of Leon,"
    constexpr std::uint32_t reach = 8;
    const std::uint32_t comma = a.source_tokens.last;
    if (comma + 2 >= s.last_token || c.pos(comma) != Pos::comma) continue;
    bool title = false;
    for (std::uint32_t t = comma + 1; t < s.last_token && t < comma + reach && c.pos(t) != Pos::comma; ++t) {
      title |= c.is(t, Category::title);
      const EntityRef* ref = c.entity(t);
      if (title && ref && ref->tokens.first == t && can_be_office(*ref) && t > comma + 1 && link_before(c, t, comma).word == Word::of) return ref;
    }
  }
  return nullptr;
}

const EntityRef* scene_of(const Context& c, const Attributions& all, std::uint32_t index) {
  const text::Sentence& s = c.document.sentences[index];
  const EntityRef* found = nullptr;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || in_source(all, all.sentences[index], t)) continue;
    const Link link = link_before(c, t, s.first_token);
    if (!is_inside_preposition(link.word) || !locates(c, *ref, link, s, Predicate::killed)) continue;
    if (!found || lies_in(c, *ref, *found)) found = ref;
  }
  return found;
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
