// Claims without a number that a date or a "not" makes comparable: "The rope was not inspected in November", "The census will
// begin on 15 May". Enters: one sentence. Leaves: a Claim for each clause whose verb is dated, denied or in a finished tense.
// Example: the clause's verb gives event_key, equal for its forms. Cost: linear in the sentence. Tested in tests/cases/statement.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// Forms of a word share their beginning: "inspected", "inspection". Crude, and enough where subject and context agree too.
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
  if (!event || event->predicate == Predicate::other) return stem_key(c, t);
  return base::fnv_basis + static_cast<std::uint32_t>(event->predicate);
}

namespace {

bool is_dated(const Time& time) {
  if (!time.present) return false;
  const mention::TimeForm form = time.ref.from.form;
  return form == mention::TimeForm::day || form == mention::TimeForm::month || form == mention::TimeForm::weekday || form == mention::TimeForm::relative_day;
}

/// "had a licence", "no warning was given": the noun says what happened, the verb only that it did.
bool key_by_noun(const Context& c, const text::Sentence& s, const VerbGroup& group, const NounPhrase& subject, std::uint32_t& key) {
  const bool nothing = subject.has_head && subject.first > s.first_token && c.find(subject.first - 1, Category::negation);
  const mention::Entry* verb = c.find(group.main, Category::verb);
  if (subject.has_head && (nothing || (verb && verb->generic))) {
    key = key_of_verb(c, subject.head);
    return true;
  }
  if (c.word(group.main) != Word::have) return false;
  const NounPhrase object = phrase_from(c, group.main + 1, s.last_token);
  const std::uint32_t behind_no = group.main + 1 < s.last_token && c.pos(group.main + 1) == Pos::negation ? group.main + 2 : group.main + 1;
  const NounPhrase thing = object.has_head ? object : phrase_from(c, behind_no, s.last_token);
  if (!thing.has_head || thing.pronoun) return false;
  key = stem_key(c, thing.head);
  return true;
}

bool is_counted(const std::vector<Reading>& counted, std::uint32_t verb) {
  return std::any_of(counted.begin(), counted.end(), [&](const Reading& r) { return r.event_token == verb || r.verb_token == verb; });
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
  if (first > s.first_token && c.find(first - 1, Category::negation)) --first;
  const std::uint32_t behind = group.last + 1;
  std::uint32_t last = behind;
  for (std::uint32_t t = behind; t < std::min(behind + 2, s.last_token); ++t) {
    if (c.pos(t) != Pos::preposition && c.pos(t) != Pos::determiner && t > behind) break;
    const NounPhrase phrase = phrase_from(c, c.pos(t) == Pos::preposition ? t + 1 : t, s.last_token);
    if (phrase.has_head) last = std::max(last, phrase.last);
    if (phrase.has_head || c.pos(t) != Pos::preposition) break;
  }
  return c.span(group.first > first + 12 ? group.first : first, last);
}

}  // namespace

void find_statements(const Context& c, const Attributions& attributions, const Times& times, std::uint32_t index, const std::vector<Reading>& counted, std::vector<Claim>& out) {
  const text::Sentence& s = c.document.sentences[index];
  Memory none;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const Pos pos = c.pos(t);
    if (pos != Pos::auxiliary && pos != Pos::modal && pos != Pos::verb) continue;
    const VerbGroup group = verb_group(c, t, s.last_token);
    if (!group.found() || (c.say(group.main) && !group.passive) || is_counted(counted, group.main)) continue;
    NounPhrase subject = subject_before(c, t, s.first_token, false);
    while (subject.has_head && subject.first < subject.head && c.pos(subject.first) == Pos::clitic) ++subject.first;  // "Monday's ferry accident"
    const mention::Entry* none_of = t > s.first_token ? c.find(t - 1, Category::negation) : nullptr;
    if (!subject.has_head && none_of && none_of->pole > 0) {  // "Nobody opened the gate"
      subject.first = subject.head = t - 1;
      subject.last = t;
      subject.has_head = true;
    }
    std::uint32_t key = key_of_verb(c, group.main);
    // "was inspected", "have left", "will begin"; where the sentence counts something, its numbers say it.
    const bool has_helper = group.first != group.main && c.pos(group.main) == Pos::verb && counted.empty();
    const bool finished = key_by_noun(c, s, group, subject, key) || has_helper;
    if (subject.has_head && !subject.pronoun) {
      Claim claim;
      claim.sentence = index;
      claim.sentence_span = s.span;
      claim.role = c.document.blocks[s.block].role;
      claim.event_key = key;
      claim.subject = counted_subject(c, subject);
      attribute(c, attributions, index, group.main, claim);
      set_verb_modality(c, group.main, s.first_token, claim);
      if (is_negated(c, s, subject, group)) claim.polarity = Polarity::negated;
      set_time(c, attributions, times, index, group.main, none, claim);
      if (is_dated(claim.time) || (key != 0 && (claim.polarity == Polarity::negated || finished))) {
        claim.stance.span = clause_span(c, s, subject, group);
        out.push_back(claim);
      }
    }
    t = group.last;
  }
}

}  // namespace crossclaim::claim
