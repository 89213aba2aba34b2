// What happened, once it is known of whom: the predicate under the forms of the number, the kinds of the counted, and
// what the sentence before told. Enters: a Reading with its event. Leaves: its predicate. Example: soldiers who are
// lost are casualties, patients who are lost have died. Cost: a few tokens a number. Tested in
// tests/claim/event_test.cpp and tests/cases/events.md.
#include <algorithm>

#include "claim/event_search.hpp"

namespace crossclaim::claim {
namespace {

using mention::Entry;
using mention::Frame;
using mention::NounClass;
using mention::QuantityForm;

/// Money, shares and lengths of time are what they are, "its third year" too; what happened stays in `event`.
void name_by_form(const Context& c, Reading& reading) {
  reading.event = reading.predicate;
  switch (reading.quantity->form) {
    case QuantityForm::money: reading.predicate = Predicate::money; break;
    case QuantityForm::percent:
    case QuantityForm::fraction: reading.predicate = Predicate::share; break;
    case QuantityForm::duration: reading.predicate = Predicate::duration; break;
    case QuantityForm::ratio: reading.predicate = Predicate::other; break;
    case QuantityForm::ordinal:
      if (reading.counted.has_head && c.is(reading.counted.head, Category::time_unit))
        reading.predicate = Predicate::duration;
      break;
    default: break;
  }
}

/// Whether somebody is harmed in the words before `t` or in its sentence.
bool tells_of_harm(const Context& c, std::uint32_t t) {
  constexpr std::uint32_t reach = 250;
  for (std::uint32_t i = std::max(t, reach) - reach; i < c.glosses.size() && i < t + reach; ++i) {
    if (i > t && c.pos(i) == Pos::stop) return false;
    if (const Entry* event = c.event(i); event && i != t && mention::is_harm(event->predicate) && !event->generic)
      return true;
  }
  return false;
}

/// Who loses soldiers may get them back wounded; where a text tells of harm, who loses children, patients or guests has
/// lost them for ever. Elsewhere a party loses members, and what is to be lost is no harm yet.
void name_by_loss(const Context& c, Reading& r) {
  if (!r.event_entry || !r.event_entry->generic || r.event != Predicate::casualties || r.predicate != r.event ||
      r.rule != Rule::verb_object || r.subject.noun_class != NounClass::people || r.subject.military ||
      r.subject.generic || r.agent.military)
    return;
  const bool ahead = r.event_token != no_token && r.event_token > 0 &&
                     (c.word(r.event_token - 1) == Word::to || c.pos(r.event_token - 1) == Pos::modal);
  const bool dead = !ahead && tells_of_harm(c, r.event_token);
  r.predicate = r.event = dead ? Predicate::killed : Predicate::other;
  if (dead && r.subject.qualifiers[0] == 0)
    r.subject.qualifiers[0] = r.agent.head_key;  // a father's sons are not all the children who died
}

/// A slide buries those who are missing, people bury their dead.
void name_by_burial(const Context& c, const text::Sentence& s, Reading& r) {
  if (!r.event_entry || r.event != Predicate::missing || r.predicate != r.event || r.rule != Rule::verb_object ||
      !r.event_entry->generic)
    return;
  const NounPhrase who = subject_before(c, r.event_token, s.first_token, false);
  const Entry* noun = who.has_head ? c.noun(who.head) : nullptr;
  if (who.pronoun || (noun && mention::is_people(noun->noun_class))) r.predicate = r.event = Predicate::killed;
}

/// Families that are moved, refugees who arrive are displaced: the lexicon says of whom that is so.
void name_by_traveller(const Context& c, Reading& r) {
  const Entry* noun = r.counted.has_head && !r.counted.pronoun ? c.noun(r.counted.head) : nullptr;
  if (!noun || noun->predicate != Predicate::displaced || r.event != Predicate::deployed || r.predicate != r.event ||
      !r.event_entry)
    return;
  const bool be = r.event_token != no_token && r.event_token > 0 && c.word(r.event_token - 1) == Word::be;
  const bool carried = r.event_entry->generic && (r.rule == Rule::verb_object || (r.rule == Rule::verb_subject && be));
  const bool moved = r.rule == Rule::passive_subject || r.rule == Rule::participle_after || carried;
  const bool came = r.event_entry->frame == Frame::subject && c.event(r.counted.head);
  if (moved || came) r.predicate = r.event = Predicate::displaced;
}

/// Whether who goes to a place is hurt: a hospital; also one inside a name.
bool takes_in_the_hurt(const Context& c, const NounPhrase& place) {
  if (!place.has_head) return false;
  const Entry* noun = c.noun(place.head) ? c.noun(place.head) : c.find(place.head, Category::noun);
  return noun && noun->predicate == Predicate::wounded;
}

/// "The leak sent 26 pupils to hospital": of those who are sent, only who is hurt goes to no certain one.
void name_by_sending(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t to = r.counted.last;
  const Entry* who = r.counted.has_head ? c.noun(r.counted.head) : nullptr;
  if (!who || who->noun_class != NounClass::people || who->military || to + 1 >= s.last_token ||
      c.word(to) != Word::to || c.pos(to + 1) == Pos::determiner)
    return;
  const NounPhrase where = phrase_from(c, to + 1, s.last_token);
  if (where.head == to + 1 && takes_in_the_hurt(c, where)) r.predicate = r.event = Predicate::wounded;
}

/// "Two officers were taken to a hospital": where they were taken says what happened to them. Who is moved to another
/// one was there before.
void name_by_destination(const Context& c, const text::Sentence& s, Reading& r) {
  const std::uint32_t verb = r.event_token != no_token ? r.event_token : r.verb_token;
  const bool moved = !r.event_entry || r.event == Predicate::deployed || r.event == Predicate::supplied;
  if (verb == no_token || verb == 0 || !moved || c.pos(verb) != Pos::verb) return;
  if (verb < r.quantity->tokens.first) return name_by_sending(c, s, r);
  if (verb < r.quantity->tokens.last || c.word(verb - 1) != Word::be) return;
  constexpr std::uint32_t near = 3;
  for (std::uint32_t t = verb + 1; t + 1 < s.last_token && t <= verb + near; ++t) {
    if (c.word(t) != Word::to) continue;
    std::uint32_t what = t + 1;
    while (what + 1 < s.last_token && c.pos(what) == Pos::number) ++what;  // "to two hospitals"
    const NounPhrase where = phrase_from(c, what, s.last_token);
    const bool again = c.word(t + 1) == Word::other || c.word(t + 1) == Word::another;
    if (!again && takes_in_the_hurt(c, where)) r.predicate = r.event = Predicate::wounded;
    return;
  }
}

/// "All but 4 of the 90 aboard were killed": the four live. "Hit all but 6 kites and 9 balloons": of those nothing is
/// told.
void name_spared(const Context& c, const std::vector<Reading>& before, Reading& r) {
  const std::uint32_t front = r.quantity->front();
  const mention::Match* but = front >= 2 ? c.mentions.tags.find(front - 2, Category::negation) : nullptr;
  const bool spared = but && but->length == 2 && c.lexicon.entries[but->entry].pole == 0;
  const bool too =
      r.inherited_event && r.rule == Rule::elided_event && !before.empty() && before.back().rule == Rule::spared;
  const bool harmed =
      r.predicate == Predicate::killed || r.predicate == Predicate::destroyed || r.predicate == Predicate::damaged;
  const bool counts = r.rule == Rule::noun_before || r.rule == Rule::noun_of;  // "all but 10 of the deaths"
  if ((!spared && !too) || !harmed || counts) return;
  r.predicate = r.event = r.predicate == Predicate::killed ? Predicate::rescued : Predicate::other;
  r.rule = Rule::spared;
}

}  // namespace

void name_event(const Context& c, const text::Sentence& sentence, const std::vector<Reading>& before,
                Reading& reading) {
  name_by_form(c, reading);
  name_by_destination(c, sentence, reading);
  name_by_burial(c, sentence, reading);
  name_spared(c, before, reading);
}

void name_by_subject(const Context& c, Reading& r) {
  if (r.event_entry && r.event == Predicate::displaced && r.predicate == r.event && r.subject.military)
    r.predicate = r.event = Predicate::withdrawn;  // soldiers who leave
  name_by_traveller(c, r);
  name_by_loss(c, r);
  const Entry* noun = r.counted.has_head ? c.noun(r.counted.head) : nullptr;
  const bool idea = noun && (noun->noun_class == NounClass::abstract_thing || noun->noun_class == NounClass::happening);
  if (idea && r.event == Predicate::supplied && r.predicate == r.event)
    r.predicate = r.event = Predicate::other;  // "received 40 complaints"
  const bool unknown = r.counted.has_head && !noun && !c.event(r.counted.head) &&
                       c.pos(r.counted.head) != Pos::demonym && !r.counted.pronoun;
  const bool thing = noun ? noun->noun_class == NounClass::item : unknown || r.subject.noun_class == NounClass::item;
  const bool named = r.predicate == r.event || r.predicate == Predicate::share;  // "half of the reservoir was lost"
  if (!thing || r.quantity->form == QuantityForm::money || !named || !r.event_entry ||
      r.event_entry->item_predicate == Predicate::count_)
    return;
  const bool deploys = r.event == Predicate::deployed && noun;
  const bool travels =
      deploys &&
      (noun->predicate == Predicate::deployed ||
       (noun->military && r.event_entry->frame == Frame::either));  // "sent 34 trucks", "12 warships arrived"
  if (travels) return;
  r.event = r.event_entry->item_predicate;
  if (r.predicate != Predicate::share) r.predicate = r.event;
  r.subject.noun_class = NounClass::item;  // "sent 30 Kestrels. Four have been lost": they are things behind it, too
}

namespace {

/// Takes over what happened to those whom another number counts.
void carry_event(const Entry* event, Predicate predicate, Reading& r) {
  r.event_entry = event;
  r.predicate = r.event = predicate;
  r.rule = Rule::carried_event;
}

/// "Two were soldiers.": a part of those whom the sentence before counted as dead, hurt or gone.
void recall_part(const Context& c, const text::Sentence& sentence, const Memory& memory, Reading& r) {
  const std::uint32_t be = r.quantity->tokens.last;
  if (be + 1 >= sentence.last_token || c.word(be) != Word::be || memory.event->predicate < Predicate::killed ||
      memory.event->predicate > Predicate::detained)
    return;
  const NounPhrase named = phrase_from(c, be + 1, sentence.last_token);
  const Entry* noun = named.has_head && c.pos(named.head) == Pos::noun ? c.noun(named.head) : nullptr;
  if (!noun || noun->noun_class != NounClass::people || c.event(named.head)) return;
  carry_event(memory.event, memory.event->predicate, r);
  r.subject = counted_subject(c, named);
  r.subject_rule = Rule::subject_after_number;
}

/// "There had been eight the summer before.", "In May it was 47.": a bare number goes on from the sentence before.
bool goes_on_being(const Context& c, const text::Sentence& sentence, std::uint32_t t) {
  if (c.word(t - 1) != Word::be) return false;
  while (t > sentence.first_token + 1 && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::adverb)) --t;
  return t > sentence.first_token &&
         (c.word(t - 1) == Word::there || (c.word(t - 1) == Word::it && c.pos(t - 1) == Pos::pronoun));
}

bool follows_share(const Memory& memory) {
  return memory.share_sentence != no_token && memory.share_sentence + 1 == memory.sentence;
}

/// "In May it was 47.", "A year ago it was 54 percent.": of a percentage in the sentence before.
bool recall_share(const Context& c, const text::Sentence& sentence, const Memory& memory, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  const bool share = (q.form == QuantityForm::plain && q.said.high <= base::Decimal::from_integer(100)) ||
                     (q.form == QuantityForm::percent && r.subject.span.empty());
  const bool could = share && r.rule == Rule::no_event && r.counted.empty() && follows_share(memory);
  if (!could || q.front() < sentence.first_token + 2 || !goes_on_being(c, sentence, q.front())) return false;
  r.predicate = Predicate::share;
  inherit(r, memory.share, Rule::subject_context);
  return true;
}

/// "The owner puts it at 20 million.": millions of nothing are of what the sentence before has in millions.
bool recall_money(const Context& c, const Memory& memory, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  const bool near = q.front() > 0 && c.pos(q.front() - 1) == Pos::preposition && memory.money_sentence != no_token &&
                    memory.money_sentence + 1 == memory.sentence;
  const bool bare = q.form == QuantityForm::plain && r.counted.empty() && r.rule == Rule::no_event &&
                    (r.subject.span.empty() || r.subject.inherited);
  if (!near || !bare || (q.said.has_low ? q.said.low : q.said.high) < base::Decimal::from_integer(1000000) ||
      !c.is(q.tokens.last - 1, mention::Category::scale))
    return false;
  r.predicate = Predicate::money;
  inherit(r, memory.money, Rule::subject_context);
  return true;
}

/// "The firm spoke of two thirds.": of those whose share the sentence before told.
bool recall_rival_share(const Context& c, const text::Sentence& sentence, const Memory& memory, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  const bool share = q.form == QuantityForm::percent || q.form == QuantityForm::fraction;
  const std::uint32_t t = before_quote(c, q.front(), sentence.first_token);
  if (!share || !r.counted.empty() || r.rule != Rule::no_event || !follows_share(memory) ||
      t < sentence.first_token + 2 || !c.say(t - 1))
    return false;
  inherit(r, memory.share, Rule::subject_context);
  return true;
}

/// "Relatives put the toll at 45.": the figure that they give is another one for those who were counted just before.
bool takes_up(const Context& c, const text::Sentence& sentence, const Memory& memory, const Reading& r) {
  constexpr std::uint32_t reach = 10;
  const bool told = r.rule == Rule::toll_verb && r.counted.empty() && r.subject.generic &&
                    r.subject.qualifiers[0] == 0 && memory.event && memory.has_counted && !memory.mixed;
  if (!told || memory.event->predicate != r.event || memory.sentence > memory.counted_sentence + 1) return false;
  for (std::uint32_t t = r.quantity->front(), steps = 0; t > sentence.first_token && steps < reach; ++steps)
    if (const Entry* say = c.say(--t); say && say->pole < 0) return true;
  return false;
}

/// "made 98 arrests on Saturday and 14 more on Sunday": more of what the same breath has counted.
bool adds_to_last(const Context& c, const text::Sentence& sentence, const std::vector<Reading>& before,
                  const Reading& r) {
  const std::uint32_t front = r.quantity->front();
  if (!r.quantity->additional || !r.counted.empty() || r.rule != Rule::no_event || before.empty() ||
      front <= sentence.first_token)
    return false;
  const Reading& last = before.back();
  const bool joined = c.pos(front - 1) == Pos::conjunction || c.pos(front - 1) == Pos::comma;
  const std::uint32_t behind = r.quantity->tokens.last;
  if (behind + 1 < sentence.last_token && (c.word(behind) == Word::than_ || c.word(behind + 1) == Word::than_))
    return false;  // "200 more than a year ago"
  return joined && last.event_entry && last.quantity->form == r.quantity->form && !is_measured(last) && !is_measured(r);
}

}  // namespace

void recall_event(const Context& c, const text::Sentence& sentence, const Memory& memory,
                  const std::vector<Reading>& before, Reading& r) {
  const mention::Quantity& q = *r.quantity;
  if (recall_money(c, memory, r) || recall_share(c, sentence, memory, r) || recall_rival_share(c, sentence, memory, r))
    return;
  if (adds_to_last(c, sentence, before, r)) {
    const Reading& last = before.back();
    carry_event(last.event_entry, last.predicate, r);
    return inherit(r, last.subject, Rule::subject_elided);
  }
  if (takes_up(c, sentence, memory, r)) {
    inherit(r, memory.counted, Rule::subject_context);
    return;
  }
  if (!r.event_entry && r.rule == Rule::no_event && (!r.own_verb || c.word(sentence.first_token) == Word::of) &&
      r.subject_rule == Rule::subject_elided && r.subject.inherited && r.counted.empty() && !before.empty() &&
      (before.back().event_entry || before.back().predicate == Predicate::present) &&
      before.back().quantity->form == q.form && !is_measured(r)) {  // "1,500 died, though he puts the figure at 1,256"
    carry_event(before.back().event_entry, before.back().predicate, r);
    return;
  }
  const bool bare = !r.event_entry && r.rule == Rule::no_event && r.counted.empty() && !q.additional &&
                    (q.form == QuantityForm::plain || q.form == QuantityForm::range);
  if (!bare || !memory.has_counted) return;
  const std::uint32_t t = before_quote(c, q.front(), sentence.first_token);
  if (t == sentence.first_token && memory.sentence == memory.counted_sentence + 1)
    return memory.event ? recall_part(c, sentence, memory, r) : void();
  if (t < sentence.first_token + 2) return;
  const bool goes_on = memory.sentence <= memory.counted_sentence + 1 && goes_on_being(c, sentence, t);
  const bool figure = goes_on || (r.subject_rule == Rule::subject_context &&
                                  memory.sentence == memory.counted_sentence + 1);  // "The number was closer to 350."
  bool recalls = figure || (c.say(t - 1) && c.pos(t - 1) == Pos::verb);
  if (!figure && (c.word(t - 1) == Word::at || c.word(t - 1) == Word::to || c.word(t - 1) == Word::as ||
                  c.word(t - 1) == Word::of)) {
    const Entry* noun = c.noun(t - 2);
    std::uint32_t article = t - 2;
    while (article > sentence.first_token && c.pos(article - 1) == Pos::adjective)
      --article;  // "an earlier figure of 94"
    recalls = noun && noun->noun_class == NounClass::abstract_thing && noun->generic &&
              article > sentence.first_token && c.pos(article - 1) == Pos::determiner;
  }
  if (!recalls) return;
  if (memory.event) carry_event(memory.event, memory.event->predicate, r);
  inherit(r, memory.counted, Rule::subject_context);
}

}  // namespace crossclaim::claim
