// Stock, flow, increment, share or forecast; and of what a share or a part is. Enters: a Reading and its Claim. Leaves:
// kind, base_claim, base_span, base_key. Example: "a third of the 240 pupils" is a share whose base is the claim of
// 240. Cost: the last 32 claims of the document. Tested in tests/cases/parts.md.
#include "claim/rules.hpp"

#include <algorithm>

namespace crossclaim::claim {
namespace {

/// Whether the time bounds a window, so that what is counted is a flow and not a state of affairs.
bool is_window(const Time& time) {
  if (!time.present || time.anchor == Anchor::inferred) return false;  // a day that was carried over bounds nothing
  using mention::TimeBound;
  const TimeBound b = time.ref.bound;
  if (b == TimeBound::between || b == TimeBound::from_to || b == TimeBound::during || b == TimeBound::within)
    return true;
  return b == TimeBound::none && time.ref.from.shift != Word::now;
}

/// Whether the word before the number is this preposition: "from the morning's 59", "to 55".
bool follows(const Context& c, std::uint32_t number, std::uint32_t begin, Word word) {
  for (std::uint32_t t = number, steps = 0; t > begin && steps < 5; ++steps) {
    --t;
    if (c.word(t) == word) return true;
    if (c.pos(t) == Pos::verb || c.pos(t) == Pos::comma || c.pos(t) == Pos::number) return false;
  }
  return false;
}

bool same_population(const Subject& a, const Subject& b) {
  if (a.noun != 0 && a.noun == b.noun) return true;
  if (a.head_key != 0 && a.head_key == b.head_key) return true;
  const bool things = mention::is_people(a.noun_class) || a.noun_class == mention::NounClass::item;
  return a.generic && a.noun_class == b.noun_class && things;
}

/// "Of these, ...", "Of the 500 houses, ..." at the start of the sentence; the number behind "of" itself counts the
/// whole.
bool opens_with_of(const Context& c, const Reading& r) {
  const std::uint32_t number = r.quantity->tokens.first;
  std::uint32_t t = number;
  while (t > 0 && c.pos(t - 1) != Pos::stop && t + 12 > number) --t;
  if (t >= number || c.word(t) != Word::of) return false;
  for (std::uint32_t k = t + 1; k < number; ++k)
    if (c.pos(k) == Pos::comma || c.pos(k) == Pos::pronoun || c.pos(k) == Pos::relative ||
        c.word(k) == Word::demonstrative)
      return true;
  return false;
}

/// The earlier figure of what the number before counts.
bool is_former(const Context& c, const text::Sentence& s, const Reading& r, const Reading* before) {
  const std::uint32_t front = r.quantity->front();
  if (!before || before->quantity->tokens.last >= front || !is_left_behind(c, front, s.first_token)) return false;
  const bool one_measure = before->quantity->form == r.quantity->form && before->quantity->unit == r.quantity->unit;
  return one_measure && (r.counted.empty() || r.quantity->unit != 0 || r.subject.noun == before->subject.noun);
}

/// "cut the fare from 5 dollars (4 euros) to 3 dollars": the number behind "from" is what was until then.
bool leads_to_next(const Context& c, const text::Sentence& s, const Reading& r) {
  constexpr std::ptrdiff_t between = 2;  // numbers: one in brackets, and the new one
  const std::uint32_t front = r.quantity->front();
  if (front == s.first_token || c.word(front - 1) != Word::from) return false;
  const std::vector<mention::Quantity>& all = c.mentions.quantities;
  const auto behind = std::upper_bound(all.begin(), all.end(), r.quantity->tokens.first,
                                       [](std::uint32_t t, const mention::Quantity& q) { return t < q.tokens.first; });
  for (auto next = behind; next != all.end() && next - behind < between && next->tokens.first < s.last_token; ++next) {
    const bool one_measure = next->form == r.quantity->form && next->unit == r.quantity->unit;
    if (one_measure && c.word(next->front() - 1) == Word::to) return true;
  }
  return false;
}

base::Decimal top(const mention::Quantity& q) { return q.said.has_high ? q.said.high : q.said.low; }

/// What happened to those of whom the number counts some: "seven of the dead"; `other` where the words do not say.
Predicate event_of_whole(const Context& c, const Reading& r) {
  const bool bare =
      r.counted.partitive && !r.counted.has_head && r.counted.last < c.document.tokens.size();  // "of the injured"
  for (std::uint32_t t = r.counted.first; t < r.counted.last + (bare ? 1 : 0); ++t)
    if (const mention::Entry* event = c.event(t)) return event->predicate;
  return Predicate::other;
}

/// "650 workers, including 12 cooks", "among them 7 nurses": the word before the number, a few before at most.
bool names_some(const Context& c, std::uint32_t number, std::uint32_t begin) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t t = number, steps = 0; t > begin && steps < reach; ++steps) {
    --t;
    if (c.word(t) == Word::including || c.word(t) == Word::among) return true;
    if (c.pos(t) == Pos::verb || c.pos(t) == Pos::comma || c.pos(t) == Pos::number) return false;
  }
  return false;
}

/// How a number says that it counts some of those counted before; the sentences that it looks back.
std::uint32_t looks_back(const Context& c, const text::Sentence& s, const Reading& r) {
  constexpr std::uint32_t in_sentence = 1, next_sentences = 3;
  const std::uint32_t number = r.quantity->front();
  const std::uint32_t behind = r.quantity->tokens.last;
  const bool of = behind + 1 < s.last_token && c.word(behind) == Word::of;
  const Word pointed = of ? c.word(behind + 1) : Word::none;
  const bool these = pointed == Word::demonstrative && (behind + 2 >= s.last_token || c.pos(behind + 2) != Pos::noun);
  const bool of_them = pointed == Word::them || pointed == Word::which || pointed == Word::who || these;
  if (of_them || follows_of_whom(c, number, s.first_token)) return next_sentences;
  if (of && c.word(behind + 1) == Word::definite && event_of_whole(c, r) != Predicate::other) return next_sentences;
  if (names_some(c, number, s.first_token)) return in_sentence;
  // "Of the 40 hurt, 3 died.", "Of some 60 boats, 12 sank."
  std::uint32_t whole = s.first_token + 1;
  while (whole < number && c.pos(whole) == Pos::adverb) ++whole;
  const bool opens = c.word(s.first_token) == Word::of && whole < number &&
                     (c.word(whole) == Word::definite || c.pos(whole) == Pos::number);
  return opens ? in_sentence : 0;
}

/// The nearest count before that can be the whole: larger, no part itself, of the event that the words name.
std::uint32_t find_whole(const Context& c, const text::Sentence& s, const Reading& r,
                         const std::vector<Claim>& claims) {
  constexpr std::uint32_t reach = 8;
  const Claim& part = claims.back();
  const std::uint32_t sentences = looks_back(c, s, r);
  const Predicate event = event_of_whole(c, r);
  for (std::size_t k = claims.size() - 1, steps = 0; sentences > 0 && k > 0 && steps < reach; ++steps) {
    const Claim& whole = claims[--k];
    if (whole.sentence + sentences <= part.sentence) break;
    const bool count = whole.has_quantity && whole.kind != Kind::share && whole.quantity.form == part.quantity.form &&
                       whole.base_claim == no_token;
    const bool named = event == Predicate::other || whole.event == event || whole.predicate == event;
    if (count && named && top(part.quantity) < top(whole.quantity)) return static_cast<std::uint32_t>(k);
  }
  return no_token;
}

/// The count before the last claim of which its sentence, that opens with "of", tells a part: one of the things that it
/// names, else the nearest.
std::uint32_t opened_whole(const std::vector<Claim>& claims, bool named) {
  constexpr std::size_t near = 4, far = 16;
  std::uint32_t nearest = no_token;
  for (std::size_t k = claims.size() - 1, steps = 0; k > 0 && steps < (named ? far : near); ++steps) {
    const Claim& whole = claims[--k];
    if (!whole.has_quantity || whole.kind == Kind::share) continue;
    if (!named || (whole.base_claim == no_token && same_population(claims.back().subject, whole.subject)))
      return static_cast<std::uint32_t>(k);
    if (nearest == no_token && steps < near) nearest = static_cast<std::uint32_t>(k);
  }
  return nearest;
}

}  // namespace

bool is_left_behind(const Context& c, std::uint32_t number, std::uint32_t begin) {
  std::uint32_t link = number;
  while (link > begin && c.pos(link - 1) == Pos::adverb) --link;  // "from about 35"
  if (link < begin + 2 || (c.word(link - 1) != Word::from && c.word(link - 1) != Word::than_)) return false;
  for (--link; link > begin + 1 && c.at(link).inside;) --link;
  return c.pos(link - 1) == Pos::number || c.pos(link - 1) == Pos::comma || c.pos(link - 1) == Pos::bracket ||
         c.pos(link - 1) == Pos::time;
}

void set_kind(const Reading& r, Claim& claim) {
  if (claim.additional)
    claim.kind = Kind::increment;
  else if (claim.predicate == Predicate::share)
    claim.kind = Kind::share;
  else if (claim.modality == Modality::predicted)
    claim.kind = Kind::forecast;
  else if (r.rule != Rule::toll_verb && is_window(claim.time))
    claim.kind = Kind::flow;
  else if (claim.predicate != Predicate::money && claim.predicate != Predicate::duration)
    claim.kind = Kind::stock;
}

namespace {

/// "The toll rose to 19 on Friday", "has climbed to almost 40".
bool has_risen(const Context& c, const text::Sentence& s, const Reading& r) {
  constexpr std::uint32_t reach = 4;
  std::uint32_t t = r.quantity->front();
  while (t > s.first_token && c.pos(t - 1) == Pos::adverb) --t;
  const mention::Entry* verb =
      t > s.first_token && c.word(t - 1) == Word::to ? change_before(c, t - 1, s.first_token, reach) : nullptr;
  return verb && verb->pole > 0;
}

}  // namespace

const mention::Entry* change_before(const Context& c, std::uint32_t link, std::uint32_t begin, std::uint32_t reach) {
  for (std::uint32_t t = link, steps = 0; t > begin && steps < reach; ++steps) {
    const mention::Entry* verb = c.find(--t, Category::verb);
    if (verb && verb->pole != 0) return verb;
    if (c.pos(t) == Pos::stop) return nullptr;
  }
  return nullptr;
}

void set_tally(const Context& c, const text::Sentence& s, const Reading& r, const Reading* before, Claim& claim) {
  const std::uint32_t number = r.quantity->tokens.first;
  claim.grown = has_risen(c, s, r);
  if (is_former(c, s, r, before) || leads_to_next(c, s, r)) {
    claim.former = true;
    because(claim, Rule::tally_word, c.document.tokens[r.quantity->front() - 1].span);
  }
  bool revises = false;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const mention::Entry* tally = c.find(t, Category::tally);
    if (!tally) continue;
    const bool in_front = t < number;
    if (tally->pole == 0)
      claim.total |= in_front ? number - t < 8 : t - number < 8;
    else if (tally->pole > 0)
      revises |= in_front;
    else
      claim.former |= in_front;
    because(claim, Rule::tally_word, c.document.tokens[t].span);
  }
  if (!revises) return;
  const bool replaced = follows(c, number, s.first_token, Word::from);
  claim.former |= replaced;
  claim.revised = !replaced;
}

namespace {

/// "44 of the deaths were in Ruvu, 19 in Tanga and 8 in Moshi": each is some of the same. The last claim is the one
/// that asks.
std::uint32_t whole_of_list(const Context& c, const text::Sentence& s, const Reading& r, std::size_t first_of_sentence,
                            const std::vector<Claim>& claims) {
  const Claim& claim = claims.back();
  if (claims.size() < first_of_sentence + 2 || !r.counted.empty()) return no_token;
  const Claim& before = claims[claims.size() - 2];
  const std::uint32_t front = r.quantity->front();
  const bool goes_on = c.word(s.first_token) == Word::of && front > s.first_token &&
                       (c.pos(front - 1) == Pos::conjunction || c.pos(front - 1) == Pos::comma);
  if (before.base_claim >= first_of_sentence || !(r.inherited_event || r.rule == Rule::carried_event || goes_on))
    return no_token;
  const bool elsewhere = before.quantity.form == claim.quantity.form && claim.place.present && before.place.present &&
                         (claim.place.key != before.place.key || claim.place.id != before.place.id);
  return goes_on || elsewhere ? before.base_claim : no_token;  // "Of the arrivals, 900 came to study and 40 to work"
}

/// The nearest count before the last claim that it may be a part of; `event` is what befell the whole.
std::uint32_t count_of_whole(Predicate event, const std::vector<Claim>& claims) {
  constexpr std::size_t reach = 32;
  const Claim& claim = claims.back();
  const bool share = claim.kind == Kind::share;
  const std::size_t self = claims.size() - 1;
  for (std::size_t k = self; k > 0 && k + reach > self;) {
    const Claim& other = claims[--k];
    const bool count = other.has_quantity && other.predicate != Predicate::share &&
                       other.predicate != Predicate::money && other.predicate != Predicate::duration;
    if (!count || !same_population(claim.subject, other.subject)) continue;
    const bool others = event != Predicate::other && other.event != event && other.predicate != event;
    const bool fewer = top(other.quantity) < top(claim.quantity);
    if ((others && (fewer || !share)) || (fewer && !share)) continue;  // "23 women", and "45 of those freed"
    return static_cast<std::uint32_t>(k);
  }
  return no_token;
}

}  // namespace

void set_base(const Context& c, const text::Sentence& s, const Reading& r, const Reading* next,
              std::size_t first_of_sentence, Claims& claims) {
  Claim& claim = claims.claims.back();
  const std::size_t self = claims.claims.size() - 1;
  if (next && is_base_of(*next, r)) {
    claim.base_claim = static_cast<std::uint32_t>(self + 1);
    return;
  }
  // "Of these, 410 died": the whole is the count before.
  if (self == first_of_sentence && self > 0 && opens_with_of(c, r)) {
    claim.base_claim = opened_whole(claims.claims, r.subject_rule == Rule::subject_before);
    if (claim.base_claim != no_token) return;
  }
  if (r.part_of_previous && self > first_of_sentence) {
    claim.base_claim = static_cast<std::uint32_t>(self - 1);
    return;
  }
  claim.base_claim = whole_of_list(c, s, r, first_of_sentence, claims.claims);
  if (claim.base_claim != no_token) return;
  const bool share = claim.kind == Kind::share;
  if (!share) claim.base_claim = find_whole(c, s, r, claims.claims);
  if (claim.base_claim != no_token) return;
  if (!share && !r.counted.partitive) return;
  if (!share && r.quantity->front() > 0 && c.word(r.quantity->front() - 1) == Word::each)
    return;  // "a bed for every four of us"
  const mention::NounClass what = claim.subject.noun_class;
  const bool level = r.counted.empty() && !mention::is_people(what) && what != mention::NounClass::item &&
                     what != mention::NounClass::place;
  if (share && level && !claim.subject.inherited) return;  // "sales fell 25 percent": a part of no count
  const bool unnamed = claim.subject.noun == 0 && claim.subject.head_key == 0;
  if (unnamed && !r.counted.partitive) return;  // "fell by a third" is a part of nothing that was counted
  claim.base_span = c.span(r.counted.first, r.counted.last);
  claim.base_key = claim.subject.head_key;
  claim.base_claim = count_of_whole(event_of_whole(c, r), claims.claims);
}

}  // namespace crossclaim::claim
