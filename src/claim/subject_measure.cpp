// What an amount of money, a length of time or a bare percentage is about. Enters: a Reading that measures. Leaves: its
// subject. Example: "$225 million in emergency aid" is about the aid, "the fire burned for five hours" about the fire.
// Cost: linear in the sentence. Tested in tests/cases/measures.md.
#include <algorithm>

#include "claim/reading.hpp"

namespace crossclaim::claim {
namespace {

/// "in May", "for the first quarter": the preposition or the article at `t` belongs to a time.
bool leads_to_time(const Context& c, std::uint32_t t) {
  if (c.pos(t) != Pos::preposition && c.pos(t) != Pos::determiner) return false;
  return c.pos(t + 1) == Pos::time || (c.pos(t + 1) == Pos::determiner && c.pos(t + 2) == Pos::time);
}

using mention::NounClass;
using mention::QuantityForm;

/// Words of a unit or of a stretch of time say nothing of what is measured: "of dollars", "in the first half".
bool is_unit(const Context& c, std::uint32_t t) {
  return c.is(t, Category::time_unit) || c.is(t, Category::currency) || c.is(t, Category::multiplier) ||
         c.is(t, Category::fraction) || (c.noun(t) && c.noun(t)->noun_class == NounClass::time);
}

bool take(const Context& c, Reading& r, const NounPhrase& phrase, Rule rule) {
  if (!phrase.has_head || phrase.pronoun || phrase.empty() || is_unit(c, phrase.head)) return false;
  r.subject = counted_subject(c, phrase);
  r.subject_rule = rule;
  return true;
}

bool inherit(const Reading& from, Reading& r) {
  if (from.subject.span.empty() && from.subject.noun == 0) return false;
  r.subject = from.subject;
  r.subject.inherited = true;
  r.subject_rule = Rule::subject_elided;
  return true;
}

/// Where the number begins, with the words that bound it and quotation marks.
std::uint32_t front(const Context& c, const text::Sentence& s, const Reading& r) {
  std::uint32_t t = r.quantity->front();
  while (t > s.first_token &&
         (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::adverb || c.pos(t - 1) == Pos::quote))
    --t;
  if (t > s.first_token + 1 && c.word(t - 1) == Word::between) --t;  // "at between $2 and $3"
  return t;
}

/// One past the number and the unit words behind it.
std::uint32_t behind_unit(const Context& c, const Reading& r, std::uint32_t end) {
  std::uint32_t t = std::max(r.quantity->tokens.last, r.quantity->modifier_tokens.last);
  if (t + 1 < end && c.word(t) == Word::of && c.is(t + 1, Category::currency)) t += 2;  // "millions of dollars"
  if (t < end && c.document.tokens[t].mark == text::Mark::open_bracket) {  // "2 billion yen ($13 million) in seed"
    constexpr std::uint32_t longest = 16;
    for (std::uint32_t k = t + 1; k < end && k < t + longest; ++k) {
      if (c.document.tokens[k].mark != text::Mark::close_bracket) continue;
      t = k + 1;
      break;
    }
  }
  while (t < end && (c.is(t, Category::time_unit) || c.is(t, Category::currency) || c.pos(t) == Pos::time ||
                     c.pos(t) == Pos::adverb || c.pos(t) == Pos::bracket || c.pos(t) == Pos::hyphen ||
                     c.pos(t) == Pos::clitic || c.is(t, Category::increment)))
    ++t;
  return t;
}

/// "in aid", "of fuel", "worth of goods", "for the farmers", "to the staff".
bool phrase_behind(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t t = behind_unit(c, r, s.last_token);
  if (t < s.last_token && (c.word(t) == Word::indefinite || c.word(t) == Word::each || c.word(t) == Word::per))
    return false;  // "$20 a kilo"
  for (std::uint32_t k = t; k < s.last_token && k < t + 3; ++k) {
    const Word w = c.word(k);
    const bool link = w == Word::in || w == Word::of || w == Word::for_ || w == Word::to || w == Word::on;
    if (w == Word::in && k + 1 < s.last_token && c.entity(k + 1) && mention::is_place(c.entity(k + 1)->kind))
      return false;  // "costs 40 euros in Lyon"
    if (link && k + 1 < s.last_token && c.pos(k + 1) != Pos::number && c.pos(k + 1) != Pos::time)
      return take(c, r, phrase_from(c, k + 1, s.last_token), Rule::subject_of);
    if (c.pos(k) != Pos::noun && c.pos(k) != Pos::adjective && c.word(k) != Word::be) return false;
  }
  return false;
}

/// "$3 million has been set aside for repairs": what it is for stands behind the verb.
bool spent_on(const Context& c, const text::Sentence& s, Reading& r) {
  constexpr std::uint32_t reach = 9;
  for (std::uint32_t k = behind_unit(c, r, s.last_token); k + 1 < s.last_token && k < r.quantity->tokens.last + reach;
       ++k) {
    if (c.pos(k) == Pos::stop || c.pos(k) == Pos::comma) return false;
    if (c.word(k) == Word::for_ && take(c, r, phrase_from(c, k + 1, s.last_token), Rule::subject_of)) return true;
  }
  return false;
}

/// "a four-hour siege", "three days of strikes": what lasts stands behind the unit.
bool lasting_behind(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t number = r.quantity->tokens.last;
  const std::uint32_t t = behind_unit(c, r, s.last_token);
  if (t >= s.last_token) return false;
  if (number < t && c.pos(number) == Pos::hyphen) {
    NounPhrase phrase = phrase_from(c, t, s.last_token);
    if (phrase.has_head && is_unit(c, phrase.head) && phrase.head > phrase.first)
      phrase.last = phrase.head--;  // "a 21-day quarantine period"
    return take(c, r, phrase, Rule::subject_after_number);
  }
  if (t > number && c.pos(t - 1) == Pos::clitic)
    return take(c, r, phrase_from(c, t, s.last_token), Rule::subject_after_number);  // "30 days' leave"
  return c.word(t) == Word::of && take(c, r, phrase_from(c, t + 1, s.last_token), Rule::subject_of);
}

/// "15 years in prison", "sentenced to 15 years": the lexicon names the length by what serves it.
bool served_behind(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t t = behind_unit(c, r, s.last_token);
  const mention::Entry* served = t < s.last_token ? c.find(t, Category::noun) : nullptr;
  if (!served || served->noun_class != NounClass::time || served->concept_id == 0 || c.pos(t) == Pos::noun)
    return false;
  r.subject = Subject{};
  r.subject.noun = served->concept_id;
  r.subject.noun_class = NounClass::time;
  r.subject_rule = Rule::subject_of;
  return true;
}

bool clause_subject(const Context& c, const text::Sentence& s, Reading& r);

/// "a cost of $5 million", "the bonus from $100 to $200", "ransoms in excess of $40", "a truce of three days".
bool phrase_in_front(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t t = front(c, s, r);
  if (t <= s.first_token) return false;
  const bool money = r.quantity->form == QuantityForm::money, share = r.quantity->form == QuantityForm::percent;
  const Pos pos = c.pos(t - 1);
  if (share && c.word(t - 1) == Word::with && clause_subject(c, s, r))
    return true;  // "won the vote with 52 percent": the winner's
  if (money && pos == Pos::preposition && t > s.first_token + 1 && c.pos(t - 2) == Pos::comma)
    return take(c, r, phrase_before(c, t - 2, s.first_token), Rule::subject_before);  // "40 beds, worth $9,000"
  if ((money && pos == Pos::noun) || (share && pos == Pos::name)) {  // "paid the widows $40", "gave Okoro 43 percent"
    const NounPhrase given = phrase_before(c, t, s.first_token);
    std::uint32_t verb = given.first;
    while (verb > s.first_token && c.pos(verb - 1) == Pos::determiner) --verb;
    if (verb > s.first_token && c.pos(verb - 1) == Pos::verb && take(c, r, given, Rule::subject_before)) return true;
  }
  if (pos != Pos::preposition) return false;
  const NounPhrase phrase = phrase_before(c, t - 1, s.first_token);
  const mention::Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  std::uint32_t link = phrase.first;
  while (link > s.first_token && c.pos(link - 1) == Pos::determiner) --link;
  if (noun && noun->noun_class == NounClass::share && link > s.first_token && c.word(link - 1) == Word::at)
    return false;  // "grows at a rate of 5%"
  return take(c, r, phrase, Rule::subject_before);
}

/// "compensation of $40 for the widows", "ransoms in excess of $40 for the crew": what kind of money it is goes before
/// whose.
bool money_in_front(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t t = front(c, s, r);
  if (t <= s.first_token) return false;
  const NounPhrase phrase = phrase_before(c, c.word(t - 1) == Word::of ? t - 1 : t, s.first_token);
  const mention::Entry* noun = phrase.has_head ? c.noun(phrase.head) : nullptr;
  return noun && noun->noun_class == NounClass::money && take(c, r, phrase, Rule::subject_before);
}

/// The noun phrase that ends before `t`, with the phrases it hangs on: "services on the line", not "the line".
NounPhrase whole_phrase(const Context& c, std::uint32_t t, std::uint32_t begin) {
  NounPhrase phrase = phrase_before(c, t, begin);
  for (int links = 0; phrase.has_head && !phrase.pronoun && links < 3; ++links) {
    std::uint32_t link = phrase.first;
    while (link > begin &&
           (c.pos(link - 1) == Pos::determiner || c.pos(link - 1) == Pos::time || c.is(link - 1, Category::ordinal)))
      --link;  // "sales for the first nine weeks"
    if (link <= begin + 1 || c.pos(link - 1) != Pos::preposition || c.is(link - 1, Category::according)) break;
    const NounPhrase outer = phrase_before(c, link - 1, begin);
    if (!outer.has_head || outer.pronoun || outer.empty()) break;
    if (is_unit(c, phrase.head)) phrase.last = outer.last;  // "revenues for six months": they, not the months
    phrase.first = outer.first;
    phrase.head = outer.head;
  }
  return phrase;
}

/// "..., the ministry said;": a saying that is put in tells nothing of the amount.
bool is_put_in(const Context& c, std::uint32_t verb, std::uint32_t end) {
  return c.say(verb) && verb + 1 < end &&
         (c.pos(verb + 1) == Pos::comma || c.pos(verb + 1) == Pos::stop || c.pos(verb + 1) == Pos::quote);
}

/// "a rise that the guild puts at 9 percent", "the damage, which he estimated at $3 million": what the clause is about,
/// and not who puts it so. `behind` is the token behind the verb.
NounPhrase what_is_put(const Context& c, const text::Sentence& s, const NounPhrase& who, std::uint32_t behind) {
  if (!who.has_head || !c.say(behind - 1) || behind >= s.last_token || c.word(behind) != Word::at) return {};
  std::uint32_t t = who.first;
  while (t > s.first_token && c.pos(t - 1) == Pos::determiner && c.word(t - 1) != Word::which) --t;
  if (t <= s.first_token + 1 || !is_relative(c, t - 1)) return {};
  return whole_phrase(c, c.pos(t - 2) == Pos::comma ? t - 2 : t - 1, s.first_token);
}

/// "Okoro got 43 percent, Bello 38": who stands right before a number that took its unit from another.
NounPhrase gapped_subject(const Context& c, const text::Sentence& s, const std::vector<Reading>& before,
                          const Reading& r) {
  const std::uint32_t t = r.quantity->front();
  if (before.empty() || before.back().quantity->form != r.quantity->form || t <= s.first_token ||
      c.pos(t - 1) != Pos::name)
    return {};
  return phrase_before(c, t, s.first_token);
}

/// "a rise that the guild puts at 9 percent and the yard at 14": the verb puts one thing at two figures.
bool is_put_otherwise(const Context& c, const text::Sentence& s, const std::vector<Reading>& before, Reading& r) {
  const std::uint32_t t = r.quantity->front();
  if (before.empty() || before.back().quantity->form != r.quantity->form || t <= s.first_token ||
      c.word(t - 1) != Word::at)
    return false;
  const std::uint32_t first = before.back().quantity->front();
  return first > s.first_token + 1 && c.word(first - 1) == Word::at && c.say(first - 2) && inherit(before.back(), r);
}

/// The subject of the clause's verb.
bool clause_subject(const Context& c, const text::Sentence& s, Reading& r) {
  for (std::uint32_t t = r.quantity->tokens.first; t > s.first_token; --t) {
    const Pos pos = c.pos(t - 1);
    if ((pos != Pos::verb && pos != Pos::auxiliary && pos != Pos::modal) || is_put_in(c, t - 1, s.last_token)) continue;
    std::uint32_t first = t - 1;
    while (first > s.first_token &&
           (c.pos(first - 1) == Pos::auxiliary || c.pos(first - 1) == Pos::modal || c.pos(first - 1) == Pos::adverb ||
            is_relative(c, first - 1) || c.word(first - 1) == Word::that || c.word(first - 1) == Word::to ||
            c.pos(first - 1) == Pos::time || leads_to_time(c, first - 1)))
      --first;
    const bool tells_of = is_relative(c, first) && first > s.first_token;  // "the convoy, which had waited six days"
    const std::uint32_t end = !tells_of                        ? end_of_subject(c, first, s.first_token)
                              : c.pos(first - 1) == Pos::comma ? first - 1
                                                               : first;
    const NounPhrase subject = tells_of ? phrase_before(c, end, s.first_token) : whole_phrase(c, end, s.first_token);
    if (take(c, r, what_is_put(c, s, subject, t), Rule::subject_before) || take(c, r, subject, Rule::subject_before))
      return true;
  }
  return false;
}

/// Whether the amount is an end of a change: "rose from $3 to $5", "fell to 12%".
bool ends_change(const Context& c, const text::Sentence& s, std::uint32_t t) {
  if (t <= s.first_token || (c.word(t - 1) != Word::to && c.word(t - 1) != Word::from)) return false;
  constexpr std::uint32_t reach = 24;
  return change_before(c, t - 1, s.first_token, reach) != nullptr;
}

/// "grants of $40 (£30)", "$40 for each widow and $20 for each child": the amount before says what it is.
bool goes_on(const Context& c, const std::vector<Reading>& before, Reading& r, Pos link) {
  if (before.empty() || before.back().quantity->form != r.quantity->form) return false;
  const std::uint32_t t = r.quantity->front();
  return t > 0 && c.pos(t - 1) == link && inherit(before.back(), r);
}

/// "compensation of $40 for the widows and $20 for the orphans"
bool goes_on_as_money(const Context& c, const std::vector<Reading>& before, Reading& r) {
  return !before.empty() && before.back().subject.noun_class == NounClass::money &&
         goes_on(c, before, r, Pos::conjunction);
}

/// "raised the bonus from $100 to $200 for the rest of the year", "inflation rose from 8% before the war to 12%": what
/// changes is measured.
bool changes(const Context& c, const text::Sentence& s, const std::vector<Reading>& before, Reading& r) {
  const std::uint32_t t = front(c, s, r);
  if (!ends_change(c, s, t)) return false;
  if (!before.empty() && before.back().quantity->form == r.quantity->form) {
    std::uint32_t k = before.back().quantity->tokens.last;
    while (k < t && c.pos(k) != Pos::verb && c.pos(k) != Pos::auxiliary && c.pos(k) != Pos::conjunction) ++k;
    if (k >= t && inherit(before.back(), r)) return true;
  }
  return take(c, r, whole_phrase(c, t - 1, s.first_token), Rule::subject_before) || clause_subject(c, s, r);
}

/// "300 rockets, of which 90% were shot down": the share is of the number before.
bool is_of_which(const Context& c, const text::Sentence& s, const std::vector<Reading>& before, Reading& r) {
  return !before.empty() && follows_of_whom(c, r.quantity->front(), s.first_token) && inherit(before.back(), r);
}

/// "52 percent to 44 percent for the mayor": two sides of one vote, not a change.
bool is_other_side(const Context& c, const text::Sentence& s, const std::vector<Reading>& before, Reading& r) {
  const std::uint32_t t = r.quantity->front();
  if (r.quantity->form != QuantityForm::percent || before.empty() || before.back().quantity->form != r.quantity->form)
    return false;
  const mention::Quantity& first = *before.back().quantity;
  if (first.tokens.last + 1 != t || c.word(t - 1) != Word::to ||
      (first.front() > s.first_token && c.word(first.front() - 1) == Word::from) || ends_change(c, s, t))
    return false;
  if (phrase_behind(c, s, r)) return true;
  std::uint32_t name = first.front();  // "led the mayor, 52 percent to 44"
  while (name > s.first_token &&
         (c.pos(name - 1) == Pos::comma || c.pos(name - 1) == Pos::preposition || c.pos(name - 1) == Pos::determiner))
    --name;
  take(c, r, phrase_before(c, name, s.first_token), Rule::subject_before);
  return true;
}

}  // namespace

bool is_measured(const Reading& r) {
  const QuantityForm form = r.quantity->form;
  // A percentage of nothing that follows is that of something before: "inflation is at 10%".
  return form == QuantityForm::money || form == QuantityForm::duration || form == QuantityForm::ratio ||
         (form == QuantityForm::percent && r.counted.empty() && !r.counted.partitive);
}

bool names_amount(const Context& c, const Reading& r) {
  const mention::Entry* noun = r.counted.has_head ? c.noun(r.counted.head) : nullptr;
  if (r.quantity->form == QuantityForm::money && noun && noun->noun_class == NounClass::people)
    return false;  // "the 90 million bankers had expected"
  return r.counted.has_head && !r.counted.pronoun && !is_unit(c, r.counted.head) && c.pos(r.counted.head) == Pos::noun;
}

void choose_measured_subject(const Context& c, const text::Sentence& s, const std::vector<Reading>& before,
                             Reading& r) {
  if (is_other_side(c, s, before, r) || take(c, r, gapped_subject(c, s, before, r), Rule::subject_before) ||
      is_put_otherwise(c, s, before, r))
    return;
  if (goes_on(c, before, r, Pos::bracket) || is_of_which(c, s, before, r) || changes(c, s, before, r)) return;
  const bool time = r.quantity->form == QuantityForm::duration;
  if (time && (lasting_behind(c, s, r) || served_behind(c, s, r))) return;
  if (r.quantity->form == QuantityForm::money &&
      (money_in_front(c, s, r) || goes_on_as_money(c, before, r) || phrase_behind(c, s, r)))
    return;
  if (phrase_in_front(c, s, r) || goes_on(c, before, r, Pos::conjunction) || clause_subject(c, s, r)) return;
  if (!phrase_behind(c, s, r)) spent_on(c, s, r);
}

}  // namespace crossclaim::claim
