// How surely it is said. Enters: a Reading and a Claim that has its sources. Leaves: modality, polarity, hedged,
// status. Example: "may have killed 12" is possible, "will send 40" predicted and planned, "reportedly killed 12"
// asserted and hedged. Cost: the helpers of one verb, and four words by the number. Tested in tests/cases/modality.md.
#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// The least sure of two: what a possible source predicts is only possible.
Modality weaker(Modality a, Modality b) {
  if (a == Modality::denied || b == Modality::denied) return Modality::denied;
  if (a == Modality::possible || b == Modality::possible) return Modality::possible;
  return a == Modality::predicted || b == Modality::predicted ? Modality::predicted : Modality::asserted;
}

/// "sold bonds of a firm that did not exist to 1,300 people": the verb of the relative clause has no object, so the
/// number is not its own.
bool is_aside(const Context& c, std::uint32_t begin, std::uint32_t verb, std::uint32_t number) {
  if (verb + 1 >= number || c.pos(verb + 1) != Pos::preposition) return false;
  std::uint32_t t = verb;
  while (t > begin && (c.pos(t - 1) == Pos::auxiliary || c.pos(t - 1) == Pos::negation || c.pos(t - 1) == Pos::adverb))
    --t;
  return t > begin && is_relative(c, t - 1);
}

struct Scan {
  const Context& c;
  Claim& claim;
  bool given = false;  ///< somebody gives what is counted
  Modality found = Modality::asserted;

  /// What is pledged counts as given ("pledged to send $40 million"), what is planned does not.
  [[nodiscard]] Modality of_modal(const mention::Entry& modal) const {
    const bool aid = given && claim.predicate == Predicate::money &&
                     modal.modality == Modality::predicted;  // "will hand over $40 million in aid"
    const bool commitment =
        aid || (modal.pole > 0 && (claim.predicate == Predicate::money || claim.predicate == Predicate::supplied));
    return commitment ? Modality::asserted : modal.modality;
  }

  void look(std::uint32_t t) {
    if (c.pos(t) == Pos::time) return;  // "in May"
    if (const mention::Entry* modal = c.find(t, Category::modal)) {
      found = weaker(found, of_modal(*modal));
      because(claim, modal->modality == Modality::predicted ? Rule::future_word : Rule::modal_word,
              c.document.tokens[t].span);
    } else if (const mention::Entry* hedge = c.find(t, Category::hedge)) {
      found = weaker(found, hedge->modality);
      claim.hedged = true;
      because(claim, Rule::hedge_word, c.document.tokens[t].span);
    } else if (c.pos(t) == Pos::negation) {
      claim.polarity = Polarity::negated;
      because(claim, Rule::negation_word, c.document.tokens[t].span);
    }
  }

  /// Leftwards from a verb over its helpers.
  void helpers_before(std::uint32_t verb, std::uint32_t begin) {
    if (const mention::Entry* say = c.say(verb); say && say->modality == Modality::predicted)
      found = weaker(found, say->modality);  // "expects a profit of 40 million"
    for (std::uint32_t t = verb, steps = 0; t > begin && steps < 8; ++steps) {
      --t;
      const Pos pos = c.pos(t);
      look(t);
      const bool helper = pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::adverb || pos == Pos::negation ||
                          c.word(t) == Word::to || pos == Pos::verb || c.find(t, Category::hedge);
      if (!helper) return;
    }
  }

  /// No verb is known to govern the number: the nearest verb or helper of the clause does ("could axe 40 jobs").
  void clause_before(std::uint32_t number, std::uint32_t begin) {
    for (std::uint32_t t = number, steps = 0; t > begin && steps < 16; ++steps) {
      --t;
      const Pos pos = c.pos(t);
      if (pos == Pos::stop || pos == Pos::relative) return;
      if (pos == Pos::verb && is_aside(c, begin, t, number)) return;
      if (c.find(t, Category::modal)) return look(t);
      if (pos == Pos::auxiliary) return;
      if (pos != Pos::verb) continue;
      helpers_before(t, begin);
      if (c.at(t).form != mention::Form::gerund || t == begin || c.word(t - 1) == Word::be)
        return;  // else: "will send 40, bringing the total to 90"
    }
  }
};

/// The verb whose object or phrase holds the number: nothing but noun phrases stands between; no_token where a comma, a
/// new clause or a saying does. "They asked for a ransom of $40 and threatened to" asks.
std::uint32_t verb_of_object(const Context& c, const text::Sentence& s, std::uint32_t number) {
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t t = number, steps = 0; t > s.first_token && steps < reach; ++steps) {
    --t;
    const Pos pos = c.pos(t);
    if (pos == Pos::verb) return c.say(t) && c.say(t)->pole > 0 ? no_token : t;
    if (pos == Pos::comma || pos == Pos::stop || pos == Pos::relative || pos == Pos::conjunction ||
        pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::pronoun)
      return no_token;
  }
  return no_token;
}

/// "Bakers to close 40 shops": in a headline what is to be done is to come.
bool is_announced(const Context& c, const text::Sentence& s, std::uint32_t verb) {
  const text::Role role = c.document.blocks[s.block].role;
  if (role != text::Role::headline && role != text::Role::heading) return false;
  if (verb == no_token || verb < s.first_token + 2 || c.word(verb - 1) != Word::to) return false;
  const Pos before = c.pos(verb - 2);
  return before == Pos::noun || before == Pos::name || before == Pos::demonym;
}

/// "If convicted, he faces 12 years": what is told under a condition is only possible.
bool is_supposed(const Context& c, const text::Sentence& sentence, std::uint32_t number) {
  for (std::uint32_t t = sentence.first_token; t < number && t < sentence.first_token + 3; ++t)
    if (c.word(t) == Word::if_) return true;
  return false;
}

/// "denied that it was behind the raid that killed six", "denied involvement in the killing of six": the six are told,
/// not denied.
bool is_taken_for_granted(const Context& c, const text::Sentence& s, std::uint32_t number, std::uint32_t verb) {
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t t = number, steps = 0; t > s.first_token && steps < reach; ++steps) {
    const mention::Entry* words = c.find(--t, Category::stance);
    if (words && (words->frame == mention::Frame::state || words->frame == mention::Frame::noun)) return true;
  }
  for (std::uint32_t t = number, steps = 0;
       t > s.first_token && steps < reach && c.word(t - 1) != Word::that && !c.say(t - 1); ++steps) {
    const Word opens = c.word(--t);
    if (opens == Word::after || opens == Word::before || opens == Word::since) return true;  // "after it had sold 40"
  }
  if (verb == no_token || verb > number) return false;
  while (verb > s.first_token && (c.pos(verb - 1) == Pos::auxiliary || c.pos(verb - 1) == Pos::adverb)) --verb;
  return verb > s.first_token + 1 && is_relative(c, verb - 1) && !c.say(verb - 2);
}

/// "Did 40 people die?" asks; "Did the 40 guests know?" takes it for granted that there were 40.
bool is_asked(const Context& c, const text::Sentence& s, const Reading& r) {
  std::uint32_t t = s.first_token;
  if (c.pos(t) == Pos::quote && t + 1 < s.last_token) ++t;
  const bool helper = c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal;
  const std::uint32_t front = r.quantity->front();
  const bool granted = front > t && c.pos(front - 1) == Pos::determiner;
  return helper && !granted && s.span.end > s.span.begin &&
         c.text.substr(s.span.begin, s.span.end - s.span.begin).find('?') != std::string_view::npos;
}

/// "should pay from the state's $40 million": what is owned is there, whatever is to be done with it.
bool is_owned_sum(const Context& c, const text::Sentence& s, const Reading& r) {
  const std::uint32_t front = r.quantity->front();
  return r.predicate == Predicate::money && front > s.first_token &&
         (c.pos(front - 1) == Pos::clitic || c.word(front - 1) == Word::possessive);
}

/// The helpers that tell of the number: of the verb at `verb`, behind the number or before it, or of its clause.
void read_helpers(Scan& scan, const text::Sentence& s, const Reading& r, std::uint32_t verb, bool by_noun) {
  const std::uint32_t number = r.quantity->tokens.first;
  if (r.rule == Rule::toll_verb || by_noun) {
    scan.clause_before(number, s.first_token);  // "the toll could rise above 50": not the helpers of "killed"
  } else if (verb != no_token && verb > number) {
    for (std::uint32_t t = r.quantity->tokens.last; t < verb; ++t) {
      if (scan.c.pos(t) == Pos::stop) break;
      const mention::Entry* hedge = scan.c.find(t, Category::hedge);
      if (scan.c.pos(t) == Pos::negation && scan.c.pos(t + 1) == Pos::number)
        continue;  // "eleven canvases, not 14, are gone"
      const bool of_name =
          t < r.counted.last && hedge && hedge->modality == Modality::predicted;  // "85 planned flights were cancelled"
      if (!of_name) scan.look(t);
    }
  } else if (verb != no_token) {
    if (!is_aside(scan.c, s.first_token, verb, r.quantity->front())) scan.helpers_before(verb, s.first_token);
  } else {
    scan.clause_before(number, s.first_token);
  }
}

}  // namespace

void set_verb_modality(const Context& c, std::uint32_t verb, std::uint32_t begin, Claim& claim) {
  Scan scan{c, claim};
  scan.helpers_before(verb, begin);
  for (std::uint8_t i = 0; i < claim.source_count; ++i) scan.found = weaker(scan.found, claim.sources[i].modality);
  claim.modality = scan.found;
}

namespace {

/// "will open a school in the town of 8,000 people": they live there already.
bool is_population(const Context& c, const text::Sentence& sentence, const Reading& r) {
  const std::uint32_t front = r.quantity->front();
  if (r.rule != Rule::present_be || front < sentence.first_token + 2 || c.word(front - 1) != Word::of) return false;
  const mention::Entry* place = c.noun(front - 2);
  return place && place->noun_class == mention::NounClass::place;
}

}  // namespace

void set_modality(const Context& c, const text::Sentence& sentence, const Reading& r, Claim& claim) {
  Scan scan{c, claim,
            r.event == Predicate::supplied || (r.event_entry && r.event_entry->item_predicate == Predicate::supplied)};
  const std::uint32_t number = r.quantity->tokens.first;
  const bool own = r.event_token != no_token && !is_measured(r);  // "may take 4 months" whatever happened
  const std::uint32_t told_by = own ? r.event_token : r.verb_token;
  const std::uint32_t left =
      told_by != no_token && told_by > number && !own ? verb_of_object(c, sentence, number) : no_token;
  const std::uint32_t verb = left != no_token ? left : told_by;
  const bool by_noun = own && verb < number && c.pos(verb) != Pos::verb;
  if (!is_owned_sum(c, sentence, r) && !is_population(c, sentence, r)) read_helpers(scan, sentence, r, verb, by_noun);
  // "all but 4 were saved", "none of the 40 was hurt"
  std::uint32_t front = r.quantity->front();
  if (front > sentence.first_token + 1 && c.pos(front - 1) == Pos::determiner) --front;
  if (front > sentence.first_token + 1 && c.word(front - 1) == Word::of) --front;
  if (r.rule != Rule::spared && front > sentence.first_token && c.is(front - 1, Category::negation)) {
    claim.polarity = Polarity::negated;
    because(claim, Rule::negation_word, c.document.tokens[front - 1].span);
  }
  constexpr std::uint32_t near = 4, clause = 8;  // words; "it is untrue that" denies its whole clause
  for (std::uint32_t t = number, steps = 1; t > sentence.first_token && steps <= clause; ++steps) {
    --t;
    if (c.pos(t) == Pos::number || c.pos(t) == Pos::conjunction || c.pos(t) == Pos::noun)
      break;  // "20 suspected cases and 3 deaths"
    if (const mention::Entry* hedge = c.find(t, Category::hedge);
        hedge && (steps <= near || hedge->modality == Modality::denied)) {
      scan.found = weaker(scan.found, hedge->modality);
      claim.hedged = true;
      because(claim, Rule::hedge_word, c.document.tokens[t].span);
    }
  }
  const bool told = verb != no_token && verb < number && c.at(verb).form == mention::Form::past &&
                    scan.found == Modality::asserted;  // "If this is counted, it reached 40"
  if (!told && scan.found != Modality::denied && is_supposed(c, sentence, number))
    scan.found = weaker(scan.found, Modality::possible);
  if (is_asked(c, sentence, r)) scan.found = weaker(scan.found, Modality::possible);
  if (is_announced(c, sentence, verb)) scan.found = weaker(scan.found, Modality::predicted);
  Modality said = Modality::asserted;
  for (std::uint8_t i = 0; i < claim.source_count; ++i) said = weaker(said, claim.sources[i].modality);
  if (said == Modality::denied && is_taken_for_granted(c, sentence, number, told_by)) said = Modality::asserted;
  if (r.event_entry) said = weaker(said, r.event_entry->modality);  // "feared dead"
  claim.modality = weaker(scan.found, said);
  if (claim.modality == Modality::predicted)
    claim.status = Status::planned;
  else if (claim.modality == Modality::asserted)
    claim.status = claim.polarity == Polarity::affirmed ? Status::done : Status::none;
}

}  // namespace crossclaim::claim
