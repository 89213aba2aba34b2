// What an amount of money or a length of time is about. Enters: a Reading of form money or duration. Leaves: its subject.
// Example: "$225 million in emergency aid" is about the aid, "the fire burned for five hours" about the fire.
// Cost: linear in the sentence. Tested in tests/cases/money.md and tests/cases/duration.md.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

using mention::NounClass;
using mention::QuantityForm;

bool is_time_unit(const Context& c, std::uint32_t t) { return c.is(t, Category::time_unit) || (c.noun(t) && c.noun(t)->noun_class == NounClass::time); }

bool take(const Context& c, Reading& r, const NounPhrase& phrase, Rule rule) {
  if (!phrase.has_head || phrase.pronoun || is_time_unit(c, phrase.head)) return false;
  r.subject = counted_subject(c, phrase);
  r.subject_rule = rule;
  return true;
}

/// One past the number and the unit words behind it.
std::uint32_t behind_unit(const Context& c, const Reading& r, std::uint32_t end) {
  std::uint32_t t = std::max(r.quantity->tokens.last, r.quantity->modifier_tokens.last);
  while (t < end && (c.is(t, Category::time_unit) || c.is(t, Category::currency) || c.pos(t) == Pos::time || c.pos(t) == Pos::adverb || c.pos(t) == Pos::bracket)) ++t;
  return t;
}

/// "in aid", "of fuel", "worth of goods", "for the farmers", "to the staff".
bool phrase_behind(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t t = behind_unit(c, r, s.last_token);
  for (std::uint32_t k = t; k < s.last_token && k < t + 3; ++k) {
    const Word w = c.word(k);
    const bool link = w == Word::in || w == Word::of || w == Word::for_ || w == Word::to || w == Word::on;
    if (link && k + 1 < s.last_token && c.pos(k + 1) != Pos::number && c.pos(k + 1) != Pos::time) return take(c, r, phrase_from(c, k + 1, s.last_token), Rule::subject_of);
    if (c.pos(k) != Pos::noun && c.pos(k) != Pos::adjective && c.word(k) != Word::be) return false;
  }
  return false;
}

/// "a cost of $5 million", "the bonus from $100 to $200", "a period of 45 days".
bool phrase_in_front(const Context& c, const text::Sentence& s, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  std::uint32_t t = q.modifier_tokens.last > q.modifier_tokens.first ? std::min(q.modifier_tokens.first, q.tokens.first) : q.tokens.first;
  while (t > s.first_token && (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::adverb)) --t;
  if (t > s.first_token + 1 && c.word(t - 1) == Word::between) --t;  // "at between $2 and $3"
  if (t <= s.first_token || c.pos(t - 1) != Pos::preposition) return false;
  return take(c, r, phrase_before(c, t - 1, s.first_token), Rule::subject_before);
}

/// The subject of the clause's verb.
bool clause_subject(const Context& c, const text::Sentence& s, Reading& r) {
  for (std::uint32_t t = r.quantity->tokens.first; t > s.first_token; --t) {
    const Pos pos = c.pos(t - 1);
    if (pos != Pos::verb && pos != Pos::auxiliary && pos != Pos::modal) continue;
    std::uint32_t first = t - 1;
    while (first > s.first_token && (c.pos(first - 1) == Pos::auxiliary || c.pos(first - 1) == Pos::modal || c.pos(first - 1) == Pos::adverb || c.pos(first - 1) == Pos::relative)) --first;
    if (take(c, r, phrase_before(c, first, s.first_token), Rule::subject_before)) return true;
  }
  return false;
}

}  // namespace

bool is_measured(const Reading& r) {
  const QuantityForm form = r.quantity->form;
  // A percentage of nothing that follows is that of something before: "inflation is at 10%".
  return form == QuantityForm::money || form == QuantityForm::duration || form == QuantityForm::ratio || (form == QuantityForm::percent && r.counted.empty());
}

bool names_amount(const Context& c, const Reading& r) { return r.counted.has_head && !r.counted.pronoun && !is_time_unit(c, r.counted.head) && c.pos(r.counted.head) == Pos::noun; }

/// "grants of $40 (£30)", "$40 for each widow and $20 for each child": the amount before says what it is.
bool goes_on(const Context& c, const std::vector<Reading>& before, Reading& r) {
  if (before.empty() || before.back().quantity->form != r.quantity->form || before.back().subject.span.empty()) return false;
  const mention::Quantity& q = *r.quantity;
  const std::uint32_t t = std::min(q.tokens.first, q.modifier_tokens.last > q.modifier_tokens.first ? q.modifier_tokens.first : q.tokens.first);
  if (t == 0 || (c.pos(t - 1) != Pos::bracket && c.word(t - 1) != Word::and_)) return false;
  r.subject = before.back().subject;
  r.subject.inherited = true;
  r.subject_rule = Rule::subject_elided;
  return true;
}

void choose_measured_subject(const Context& c, const text::Sentence& s, const std::vector<Reading>& before, Reading& r) {
  const bool money = r.quantity->form == QuantityForm::money;
  if (money ? phrase_behind(c, s, r) || phrase_in_front(c, s, r) : phrase_in_front(c, s, r)) return;
  if (goes_on(c, before, r)) return;
  if (clause_subject(c, s, r)) return;
  phrase_behind(c, s, r);
}

}  // namespace crossclaim::claim
