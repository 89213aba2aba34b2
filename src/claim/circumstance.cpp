// When and where. Enters: the times and places of a sentence. Leaves: a claim's time, as_of, place and stage. Example: "The
// NIS said on Friday that 12 were killed near Izium on 3 May" gives time 3 May, as_of Friday, place Izium.
// Cost: the mentions of one sentence a claim. Tested in tests/cases/time.md and tests/cases/place.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

using mention::NounClass;

std::uint32_t distance(mention::TokenRange range, std::uint32_t token) {
  if (range.contains(token)) return 0;
  return range.first > token ? range.first - token : token - range.last + 1;
}

/// Whether a time belongs to the saying: "said on Friday", "on Friday told reporters".
bool belongs_to_saying(const Context& c, const Attributions& all, const SentenceSources& here, mention::TokenRange time) {
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Attribution& a = all.items[i];
    if (time.first >= a.cue.last && time.first < a.cue.last + 5) {
      bool near = true;
      for (std::uint32_t t = a.cue.last; near && t < time.first; ++t) {
        const Pos pos = c.pos(t);
        near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::noun || pos == Pos::determiner || (pos == Pos::name && a.rule != Rule::source_according);
      }
      if (near) return true;
    }
    if (time.first >= a.source_tokens.last && time.last <= a.cue.first) return true;
    // "On Friday, the mayor said": the comma sets the day of the saying off.
    const bool opens = a.rule == Rule::source_before && time.last < a.source_tokens.first && c.pos(time.last) == Pos::comma && a.source_tokens.first <= time.last + 3;
    if (opens) return true;
  }
  return false;
}

/// Whether a stop or semicolon stands between.
bool apart(const Context& c, std::uint32_t a, std::uint32_t b) {
  for (std::uint32_t t = std::min(a, b); t < std::max(a, b); ++t)
    if (c.pos(t) == Pos::stop && c.document.tokens[t].mark == text::Mark::semicolon) return true;
  return false;
}

/// The preposition in front of a name, over articles, directions and nouns of the kind "the town of".
Word preposition_before(const Context& c, std::uint32_t t, std::uint32_t begin) {
  for (std::uint32_t steps = 0; t > begin && steps < 6; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::preposition && c.word(t) != Word::of) return c.word(t);
    if (c.word(t) == Word::of && t > begin && c.noun(t - 1) && c.noun(t - 1)->noun_class == NounClass::place) return Word::of;
    const bool skipped = pos == Pos::determiner || pos == Pos::adjective || pos == Pos::noun || pos == Pos::clitic || pos == Pos::hyphen || c.word(t) == Word::of || pos == Pos::name || pos == Pos::demonym;
    if (!skipped) return Word::none;
  }
  return Word::none;
}

bool is_motion(Predicate p) {
  return p == Predicate::deployed || p == Predicate::supplied || p == Predicate::displaced || p == Predicate::withdrawn || p == Predicate::rescued || p == Predicate::money;
}

/// Days near the document's date: the event that the text reports, not its background.
constexpr base::Day fresh_days = 12;

bool is_fresh(const Context& c, const Time& time) {
  if (!c.date || !time.present || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last) return false;
  const base::Day length = time.interval.last - time.interval.first;
  return length <= 3 && time.interval.last <= *c.date + 1 && *c.date - time.interval.first <= fresh_days;
}

/// What strikes on one day. Troops are sent and present, shells delivered, sums paid over months: the day of the report is not theirs.
bool strikes(Predicate p) {
  switch (p) {
    case Predicate::killed:
    case Predicate::wounded:
    case Predicate::missing:
    case Predicate::rescued:
    case Predicate::destroyed:
    case Predicate::damaged:
    case Predicate::attacked:
    case Predicate::captured: return true;
    default: return false;
  }
}

bool is_place(mention::EntityKind kind) {
  return kind == mention::EntityKind::country || kind == mention::EntityKind::region || kind == mention::EntityKind::city || kind == mention::EntityKind::area;
}

bool in_source(const Attributions& all, const SentenceSources& here, std::uint32_t t) {
  for (std::uint32_t i = here.first; i < here.last; ++i)
    if (all.items[i].source_tokens.contains(t)) return true;
  return false;
}

/// Whether a name with this preposition says where: "in Goma", "near Goma", "to Goma" with what moves; never "in the Goma talks".
bool locates(const Context& c, const mention::EntityRef& ref, Word before, const text::Sentence& s, Predicate predicate) {
  if (ref.use == mention::EntityUse::adjective || (ref.known && !is_place(ref.kind))) return false;
  const std::uint32_t behind = ref.tokens.last;
  if (behind < s.last_token) {
    if (c.pos(behind) == Pos::clitic && behind + 1 < s.last_token && c.entity(behind + 1)) return false;  // "Russia's Kursk": the second name is the place
    const mention::Entry* noun = c.noun(behind);
    if (c.pos(behind) == Pos::noun && ((noun && noun->noun_class == NounClass::happening) || c.event(behind))) return false;
  }
  const bool inside = before == Word::in || before == Word::near || before == Word::at || before == Word::within;
  if (!ref.known) return inside;
  if (before == Word::to || before == Word::into) return is_motion(predicate);
  if (before == Word::from) return !is_motion(predicate) && c.lexicon.entities[ref.id].acts_as == no_entity;
  return inside || before == Word::on || before == Word::through || before == Word::over || before == Word::of;
}

void take(const Context& c, const mention::EntityRef& ref, Claim& claim, Rule rule) {
  claim.place.present = true;
  claim.place.span = ref.span;
  claim.place.id = ref.id;
  claim.place.key = ref.key;
  because(claim, rule, ref.span);
  if (ref.id == no_entity) return;
  const mention::EntityKind kind = c.lexicon.entities[ref.id].kind;
  claim.stage = kind == mention::EntityKind::country ? Stage::in_country : Stage::in_region;
}

}  // namespace

Times resolve_times(const Context& c) {
  Times out;
  std::optional<base::DateInterval> stated;
  std::size_t next = 0;
  for (const text::Sentence& s : c.document.sentences) {
    out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
    for (; next < c.mentions.times.size() && c.mentions.times[next].tokens.first < s.last_token; ++next) {
      Time time = resolve_time(c.mentions.times[next], c.date, stated);
      if (time.anchor == Anchor::stated && time.year_stated) stated = time.interval;
      out.all.push_back(time);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
  return out;
}

void set_time(const Context& c, const Attributions& all, const Times& times, std::uint32_t index, std::uint32_t token, Memory& memory, Claim& claim) {
  std::uint32_t best = no_token, best_distance = no_token;
  for (std::uint32_t i = times.first[index]; i < times.first[index + 1]; ++i) {
    const Time& time = times.all[i];
    if (belongs_to_saying(c, all, all.sentences[index], time.ref.tokens)) {
      if (!claim.as_of.present) claim.as_of = time;
      continue;
    }
    if (apart(c, time.ref.tokens.first, token)) continue;
    const std::uint32_t d = distance(time.ref.tokens, token);
    if (d < best_distance) { best = i; best_distance = d; }
  }
  if (best != no_token) {
    claim.time = times.all[best];
    because(claim, Rule::time_same_sentence, claim.time.span);
    if (is_fresh(c, claim.time)) memory.time = claim.time;
    return;
  }
  // The day of the saying stays in as_of alone; what writes a claim out may fall back on it.
  const bool counted_then = claim.as_of.present && claim.as_of.anchor != Anchor::unknown;
  if (!counted_then && memory.time.present && strikes(claim.predicate)) {
    claim.time = memory.time;
    claim.time.anchor = Anchor::inferred;
    because(claim, Rule::time_carried, claim.time.span);
  }
}

Time day_of_report(const Context& c, const Attributions& all, const Times& times) {
  for (std::uint32_t i = 0; i + 1 < times.first.size(); ++i) {
    if (c.document.blocks[c.document.sentences[i].block].role == text::Role::furniture) continue;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k)
      if (is_fresh(c, times.all[k]) && !belongs_to_saying(c, all, all.sentences[i], times.all[k].ref.tokens)) return times.all[k];
  }
  return {};
}

void set_place(const Context& c, const Attributions& all, std::uint32_t index, std::uint32_t token, Memory& memory, Claim& claim) {
  const text::Sentence& s = c.document.sentences[index];
  const mention::EntityRef* best = nullptr;
  std::uint32_t best_distance = no_token;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const mention::EntityRef* ref = c.entity(t);
    if (!ref || ref->tokens.first != t || in_source(all, all.sentences[index], t)) continue;
    const Word before = preposition_before(c, t, s.first_token);
    if (!locates(c, *ref, before, s, claim.predicate)) continue;
    std::uint32_t d = distance(ref->tokens, token);
    if (apart(c, t, token)) d += 40;
    if (is_motion(claim.predicate) && before == Word::to) d /= 2;
    if (d < best_distance) { best = ref; best_distance = d; }
  }
  if (best) {
    take(c, *best, claim, Rule::place_same_clause);
    memory.place = claim.place;
  } else if (memory.place.present && !claim.subject.military && claim.predicate != Predicate::money && claim.predicate != Predicate::duration) {
    claim.place = memory.place;
    because(claim, Rule::place_carried, claim.place.span);
  }
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t)
    if (c.mentions.tags.begins_with(t, Category::stage)) claim.stage = Stage::at_front;
}

Place place_of_report(const Context& c) {
  const mention::EntityRef* found = nullptr;
  for (const mention::EntityRef& ref : c.mentions.entities) {
    if (!ref.known || ref.use == mention::EntityUse::adjective || !is_place(ref.kind)) continue;
    if (c.lexicon.entities[ref.id].acts_as != no_entity) continue;
    // The finer of two places that lie in each other says more.
    if (!found || (ref.id != found->id && c.lexicon.is_inside(ref.id, found->id))) found = &ref;
  }
  Place place;
  if (!found) return place;
  place.present = true;
  place.span = found->span;
  place.id = found->id;
  place.key = found->key;
  return place;
}

}  // namespace crossclaim::claim
