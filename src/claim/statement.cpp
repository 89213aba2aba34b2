// Claims without a number that a date or a "not" makes comparable: "The rope was not inspected in November", "The
// census will begin on 15 May". Enters: one sentence. Leaves: a Claim for each clause whose verb is dated, denied or in
// a finished tense. Example: the clause's verb gives event_key, equal for its forms. Cost: linear in the sentence.
// Tested in tests/cases/statement.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// Forms of a word share their beginning: "inspected", "inspection". Crude, and enough where subject and context agree
/// too.
std::uint32_t stem_key(const Context& c, std::uint32_t t) {
  constexpr std::size_t stem = 4;
  const std::string_view word = base::slice(c.text, c.document.tokens[t].span);
  return base::word_key(word.substr(0, std::min(stem, word.size())));
}

}  // namespace

std::uint32_t key_of_verb(const Context& c, std::uint32_t t) {
  const mention::Entry* event = c.event(t);
  // "was", "has" alone say nothing: what stands behind does.
  if (!event && (c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal) && t + 1 < c.document.tokens.size()) {
    const Pos next = c.pos(t + 1);
    return next == Pos::adjective || next == Pos::noun ? stem_key(c, t + 1) : 0;
  }
  if (event && event->concept_id != 0) return c.lexicon.concept_key(event->concept_id);  // "sacked", "laid off"
  if (!event || event->predicate == Predicate::other) return stem_key(c, t);
  return key_of_event(event->predicate);
}

namespace {

bool is_dated(const Time& time) {
  if (!time.present) return false;
  const mention::TimeForm form = time.ref.from.form;
  return form == mention::TimeForm::day || form == mention::TimeForm::month || form == mention::TimeForm::weekday ||
         form == mention::TimeForm::relative_day;
}

/// "had a licence", "no warning was given": the noun says what happened, the verb only that it did.
bool key_by_noun(const Context& c, const text::Sentence& s, const VerbGroup& group, const NounPhrase& subject,
                 std::uint32_t& key) {
  const bool nothing =
      subject.has_head && subject.first > s.first_token && c.find(subject.first - 1, Category::negation);
  const mention::Entry* verb = c.find(group.main, Category::verb);
  if (subject.has_head && (nothing || (verb && verb->generic))) {
    key = key_of_verb(c, subject.head);
    return true;
  }
  if (c.word(group.main) != Word::have) return false;
  const NounPhrase object = phrase_from(c, group.main + 1, s.last_token);
  const std::uint32_t behind_no =
      group.main + 1 < s.last_token && c.pos(group.main + 1) == Pos::negation ? group.main + 2 : group.main + 1;
  const NounPhrase thing = object.has_head ? object : phrase_from(c, behind_no, s.last_token);
  if (!thing.has_head || thing.pronoun) return false;
  key = stem_key(c, thing.head);
  return true;
}

bool is_counted(const std::vector<Reading>& counted, std::uint32_t verb) {
  return std::any_of(counted.begin(), counted.end(),
                     [&](const Reading& r) { return r.event_token == verb || r.verb_token == verb; });
}

/// "was not", "had no", "no warning was".
bool is_negated(const Context& c, const text::Sentence& s, const NounPhrase& subject, const VerbGroup& group) {
  const auto denies = [&](std::uint32_t t) { return c.pos(t) == Pos::negation || c.find(t, Category::negation); };
  if (subject.first > s.first_token && denies(subject.first - 1)) return true;
  for (std::uint32_t t = group.first; t < std::min(group.last + 2, s.last_token); ++t)
    if (denies(t)) return true;
  return false;
}

/// "No warning was given": the words that a reader needs to know what is said.
base::Span clause_span(const Context& c, const text::Sentence& s, const NounPhrase& subject, const VerbGroup& group) {
  std::uint32_t first = subject.first;
  constexpr std::uint32_t longest_negation = 2;  // "not one library"
  for (std::uint32_t k = 1; k <= longest_negation && first >= s.first_token + k; ++k) {
    const mention::Match* no = c.mentions.tags.find(first - k, Category::negation);
    if (!no || no->length != k) continue;
    first -= k;
    break;
  }
  const std::uint32_t behind = std::max(group.last + 1, group.main + c.at(group.main).length);
  std::uint32_t last = behind;
  for (std::uint32_t t = behind; t < std::min(behind + 2, s.last_token); ++t) {
    if (c.pos(t) != Pos::preposition && c.pos(t) != Pos::determiner && t > behind) break;
    const NounPhrase phrase = phrase_from(c, c.pos(t) == Pos::preposition ? t + 1 : t, s.last_token);
    if (phrase.has_head) last = std::max(last, phrase.last);
    if (phrase.has_head || c.pos(t) != Pos::preposition) break;
  }
  return c.span(group.first > first + 12 ? group.first : first, last);
}

/// Whose the event is that a noun tells of: "the withdrawal of the marines", "a Kenyan offensive".
Subject owner_of(const Context& c, const text::Sentence& s, const NounPhrase& noun) {
  const bool of = noun.last < s.last_token && c.word(noun.last) == Word::of;
  const NounPhrase owner = of ? phrase_from(c, noun.last + 1, s.last_token) : NounPhrase{};
  return owner.has_head && !owner.pronoun ? counted_subject(c, owner) : counted_subject(c, noun);
}

/// "The brigade suffered heavy casualties": the noun says what befell those before the verb.
const mention::Entry* loss_suffered(const Context& c, const text::Sentence& s, const VerbGroup& group) {
  const mention::Entry* verb = c.find(group.main, Category::verb);
  if (!c.event(group.main) || !verb || verb->noun_class != mention::NounClass::place) return nullptr;
  const NounPhrase loss = phrase_from(c, group.last + 1, s.last_token);
  const mention::Entry* noun = loss.has_head ? c.event(loss.head) : nullptr;
  return noun && noun->frame == mention::Frame::noun && mention::is_harm(noun->predicate) ? noun : nullptr;
}

/// What happened to whom, where the lexicon knows the event: "The army withdrew its tanks" tells of tanks, and the army
/// acts; in "a further deployment of marines took place" a noun tells it.
void set_event(const Context& c, const text::Sentence& s, const VerbGroup& group, const NounPhrase& subject,
               Claim& claim) {
  using mention::Frame;
  for (std::uint32_t t = std::max(subject.first, s.first_token + 1) - 1; t < subject.head; ++t)
    claim.additional |= c.is(t, Category::increment);
  const mention::Entry* verb = c.event(group.main);
  if (!verb || verb->predicate == Predicate::other) {
    if (const mention::Entry* loss = loss_suffered(c, s, group)) {
      claim.event = loss->predicate;
      return;
    }
    const mention::Entry* noun = c.event(subject.head);
    if (!noun || noun->predicate == Predicate::other || noun->frame != Frame::noun) return;
    claim.event = noun->predicate;
    claim.agent = counted_subject(c, subject);
    claim.subject = owner_of(c, s, subject);
    return;
  }
  claim.event = verb->predicate;
  if (group.passive || (verb->frame != Frame::object && verb->frame != Frame::either)) return;
  const NounPhrase object = phrase_from(c, group.last + 1, s.last_token);
  if (!object.has_head || object.pronoun) return;
  claim.agent = claim.subject;
  claim.subject = counted_subject(c, object);
  claim.additional = object.additional;
}

/// The subject of the verb at `t`: "Monday's ferry accident" without its day, "Nobody opened the gate" with its nobody.
NounPhrase subject_of_clause(const Context& c, const text::Sentence& s, std::uint32_t t) {
  NounPhrase subject = subject_before(c, t, s.first_token, false);
  while (subject.has_head && subject.first < subject.head && c.pos(subject.first) == Pos::clitic) ++subject.first;
  const mention::Entry* none_of = t > s.first_token ? c.find(t - 1, Category::negation) : nullptr;
  if (!subject.has_head && none_of && none_of->pole > 0) {
    subject.first = subject.head = t - 1;
    subject.last = t;
    subject.has_head = true;
  }
  return subject;
}

/// "the risk of Chad sending its tanks": an event that a noun calls up, told as a clause.
bool tells_risk(const Context& c, const text::Sentence& s, const VerbGroup& group, const NounPhrase& subject) {
  const bool of = subject.last < s.last_token && c.word(subject.last) == Word::of;
  return of && c.at(group.main).form == mention::Form::gerund && group.event &&
         group.event->predicate != Predicate::other;
}

/// Whether the verb can carry a sentence: not that of "phones seized by the police", "a boat carrying salt", "the
/// morning update".
bool is_finite(const Context& c, const text::Sentence& s, const VerbGroup& group) {
  using mention::Form;
  if (group.first != group.main || c.pos(group.main) != Pos::verb) return true;
  const Form form = c.at(group.main).form;
  if (form == Form::gerund || (form == Form::base && c.noun(group.main))) return false;
  const bool by = group.last + 1 < s.last_token && c.word(group.last + 1) == Word::by;
  if (by) return false;
  // "The phones seized in the flat listed": another verb of the same clause is the one that carries it.
  constexpr std::uint32_t clause_reach = 12;
  for (std::uint32_t t = group.last + 1; t < std::min(s.last_token, group.last + clause_reach); ++t) {
    if (c.at(t).inside) continue;
    const Pos pos = c.pos(t);
    if (pos == Pos::auxiliary && c.pos(t - 1) == Pos::preposition) return true;  // "after being sent"
    const bool finite = pos == Pos::auxiliary || pos == Pos::modal || (pos == Pos::verb && c.at(t).form == Form::past);
    if (finite) return c.word(t - 1) == Word::to || c.say(t);
    if (pos == Pos::comma || pos == Pos::stop || pos == Pos::conjunction || pos == Pos::relative || pos == Pos::quote ||
        pos == Pos::verb || c.word(t) == Word::to)
      return true;
  }
  return true;
}

/// Whether the phrase stands free before its verb: in "fire swept across the heath on Monday were allowed" the heath
/// hangs on a preposition, in "a boat carrying migrants sank" the migrants on another verb, and a count of the dead is
/// told by its number.
bool is_own_subject(const Context& c, const text::Sentence& s, const NounPhrase& subject) {
  const mention::Entry* noun = c.noun(subject.head);
  const mention::Entry* event = c.event(subject.head);
  if (noun && noun->generic && noun->noun_class == mention::NounClass::abstract_thing) return false;  // "the number"
  if (event && event->frame == mention::Frame::noun && mention::is_harm(event->predicate)) return false;
  std::uint32_t t = subject.first;
  while (t > s.first_token &&
         (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::adjective || c.pos(t - 1) == Pos::negation))
    --t;
  if (t == s.first_token) return true;
  const Pos before = c.pos(t - 1);
  const Word link = c.word(t - 1);
  const bool opens_time = link == Word::since || link == Word::until || link == Word::before || link == Word::after;
  return opens_time || (before != Pos::preposition && (before != Pos::verb || c.say(t - 1)));
}

/// "denied that she had met", "rejected reports that it was sold": the clause itself; what else the sentence tells is
/// not denied.
bool is_what_is_denied(const Context& c, const text::Sentence& s, const NounPhrase& subject) {
  std::uint32_t t = subject.first;
  while (t > s.first_token && (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::adjective)) --t;
  return t > s.first_token && (c.word(t - 1) == Word::that || c.say(t - 1));
}

/// "He had not resigned", "she denied that she had met them": of itself a source tells here what it denies, all else by
/// its number.
bool denies_own(const Context& c, const text::Sentence& s, const NounPhrase& subject, const VerbGroup& group,
                const Claim& claim) {
  return is_negated(c, s, subject, group) ||
         (claim.sources[0].modality == Modality::denied && is_what_is_denied(c, s, subject));
}

/// The claim on an axis, of the first `count`, that the words of the verb already make; null where they make none.
Claim* told_on_axis(base::Span verb, std::size_t count, std::vector<Claim>& out) {
  for (std::size_t i = 0; i < count; ++i) {
    const Stance& stance = out[i].stance;
    const bool meets = stance.span.begin < verb.end && verb.begin < stance.span.end;
    if (stance.axis != 0 && meets) return &out[i];
  }
  return nullptr;
}

}  // namespace

void find_statements(const Context& c, const Attributions& attributions, const Times& times, std::uint32_t index,
                     const std::vector<Reading>& counted, std::vector<Claim>& out) {
  const text::Sentence& s = c.document.sentences[index];
  const std::size_t on_axes = out.size();
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const Pos pos = c.pos(t);
    if (pos != Pos::auxiliary && pos != Pos::modal && pos != Pos::verb) continue;
    if (pos == Pos::verb && t > s.first_token && c.pos(t - 1) == Pos::clitic) continue;  // "the war's challenges"
    const VerbGroup group = verb_group(c, t, s.last_token);
    const mention::Entry* say = group.found() ? c.say(group.main) : nullptr;
    const bool says = say && say->noun_class != mention::NounClass::people;  // "saw" may only tell
    if (!group.found() || (says && !group.passive) || is_counted(counted, group.main)) continue;
    const NounPhrase subject = subject_of_clause(c, s, t);
    t = group.last;
    if (!subject.has_head) continue;
    Claim claim;
    if (subject.pronoun) attribute(c, attributions, index, group.main, claim);
    const NounPhrase who = speaker_for(c, subject, claim);
    if (who.pronoun) continue;
    claim.event_key = key_of_verb(c, group.main);
    // "was inspected", "have left", "will begin"; where the sentence counts something, its numbers say it.
    const bool has_helper = group.first != group.main && c.pos(group.main) == Pos::verb && counted.empty();
    const bool finished = key_by_noun(c, s, group, subject, claim.event_key) || has_helper;
    if (Claim* axis = told_on_axis(c.span(group.first, group.last + 1), on_axes, out)) {
      axis->event_key = claim.event_key;
      continue;
    }
    if (!tells_risk(c, s, group, subject) && !(is_finite(c, s, group) && is_own_subject(c, s, subject))) continue;
    Memory none;
    set_time(c, times, index, group.main, nullptr, none, claim);
    if (subject.pronoun && !denies_own(c, s, subject, group, claim)) continue;
    claim.sentence = index;
    claim.sentence_span = s.span;
    claim.role = c.document.blocks[s.block].role;
    claim.subject = counted_subject(c, who);
    claim.subject.inherited = subject.pronoun;
    if (!subject.pronoun) {
      set_event(c, s, group, subject, claim);
      attribute(c, attributions, index, group.main, claim);
    }
    set_verb_modality(c, group.main, s.first_token, claim);
    if (claim.modality == Modality::denied && !is_what_is_denied(c, s, subject)) claim.modality = Modality::asserted;
    if (is_negated(c, s, subject, group)) claim.polarity = Polarity::negated;
    const bool tells = claim.polarity == Polarity::negated || finished || claim.event != Predicate::other;
    if (!is_dated(claim.time) && (claim.event_key == 0 || !tells)) continue;
    set_place_of_words(c, attributions, index, {group.main, group.main + 1}, claim);
    claim.stance.span = clause_span(c, s, subject, group);
    out.push_back(claim);
  }
}

}  // namespace crossclaim::claim
