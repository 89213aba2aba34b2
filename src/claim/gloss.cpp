// See gloss.hpp. Ambiguous words ("report", "strike", "wounded") are settled by the token before them.
#include "claim/gloss.hpp"

namespace crossclaim::claim {
namespace {

using mention::Category;
using mention::Entry;
using mention::Form;
using mention::Lexicon;
using mention::Match;
using mention::Word;

bool is_verb_form(Form form) {
  return form == Form::base || form == Form::past || form == Form::participle || form == Form::gerund;
}

/// What a match of the category is, taken alone; `other` where the category says nothing about the part of speech.
Pos pos_of(const Match& match) {
  switch (match.category) {
    case Category::auxiliary: return Pos::auxiliary;
    case Category::modal: return Pos::modal;
    case Category::negation: return Pos::negation;
    case Category::preposition:
    case Category::according: return Pos::preposition;
    case Category::conjunction: return Pos::conjunction;
    case Category::determiner: return Pos::determiner;
    case Category::pronoun: return Pos::pronoun;
    case Category::relative: return Pos::relative;
    case Category::adverb:
    case Category::modifier:
    case Category::hedge: return Pos::adverb;
    case Category::verb: return Pos::verb;
    case Category::adjective:
    case Category::increment: return Pos::adjective;
    case Category::event:
    case Category::say:
      if (is_verb_form(match.form)) return Pos::verb;
      return match.form == Form::adjective || match.state ? Pos::adjective : Pos::noun;
    case Category::noun:
    case Category::evidence:
    case Category::anonymous:
    case Category::title: return Pos::noun;
    case Category::place:
    case Category::organisation: return Pos::name;
    case Category::demonym: return Pos::demonym;
    case Category::stage: return Pos::other;
    default: return Pos::other;
  }
}

/// Whether a word that can be both is a noun behind `before`.
bool wants_noun(const Gloss* before) {
  if (!before) return false;
  switch (before->pos) {
    case Pos::determiner:
    case Pos::adjective:
    case Pos::number:
    case Pos::clitic:
    case Pos::demonym:
    case Pos::hyphen: return true;
    case Pos::preposition: return before->word != Word::to;
    default: return false;
  }
}

/// Whether a word that can be both is a verb behind `before`.
bool wants_verb(const Gloss* before) {
  if (!before) return false;
  switch (before->pos) {
    case Pos::pronoun:
    case Pos::auxiliary:
    case Pos::modal:
    case Pos::relative:
    case Pos::negation:
    case Pos::name:
    case Pos::noun: return true;
    case Pos::preposition: return before->word == Word::to;
    default: return false;
  }
}

/// Whether a verb in its plain form must be a noun here: "the appeal", "a visit", "its request", "the growers' offer".
bool is_named(const Gloss* before) {
  if (before && before->pos == Pos::clitic) return true;
  if (before && before->pos == Pos::adjective && before->event == no_entry) return true;  // "a new ban"
  return before && before->pos == Pos::determiner &&
         (before->word == Word::definite || before->word == Word::indefinite || before->word == Word::possessive);
}

/// The matches at a token by what they can be; null where there is none.
struct Candidates {
  const Match *event_verb = nullptr, *event_noun = nullptr, *verb = nullptr, *noun = nullptr, *say = nullptr,
              *grammar = nullptr, *other = nullptr;
  /// Whether one of them is a verb or may be one.
  [[nodiscard]] bool may_act() const { return event_verb || verb || say; }
};

std::uint16_t entry_of(const Match* match) { return match ? match->entry : no_entry; }

void sort_in(Candidates& found, const Match& match) {
  const Pos pos = pos_of(match);
  if (match.category == Category::event) {
    (pos == Pos::verb ? found.event_verb : found.event_noun) = &match;
  } else if (match.category == Category::say) {
    found.say = &match;
  } else if (match.category == Category::noun) {
    found.noun = &match;
  } else if (match.category == Category::verb) {
    found.verb = &match;
  } else if (pos == Pos::auxiliary || pos == Pos::modal || pos == Pos::negation || pos == Pos::preposition ||
             pos == Pos::conjunction || pos == Pos::determiner || pos == Pos::pronoun || pos == Pos::relative) {
    if (!found.grammar) found.grammar = &match;
  } else if (pos != Pos::other || !found.other) {
    found.other = &match;
  }
}

/// What stands behind a word that can be both.
struct Ahead {
  bool verb = false;     ///< a helper or a saying verb: "a Treasury report shows"
  bool nominal = false;  ///< "..., reports the agency", "the survey, out today, estimates damage at"
  bool number = false;   ///< "the strike, he said, cost 40 million"
  bool finite = false;   ///< what stands behind a subject: "Repairs cost", "Searches, he said,"
  bool people = false;   ///< "nine campaign officials"
  bool several =
      false;  ///< "14 defects": one form of it is that of many things and of one doer, and the number before is not one
};

/// Whether a word that can be a verb and a noun is the noun here.
bool is_noun_here(const Candidates& found, const Lexicon& lexicon, const Gloss* before, const Ahead& ahead) {
  const bool past = found.event_verb && found.event_verb->form == Form::past;
  const bool gerund = found.event_verb && found.event_verb->form == Form::gerund;
  // "Benue state" is no saying.
  const bool kind_of_place = before && before->pos == Pos::name && !found.event_verb && found.noun &&
                             lexicon.entries[found.noun->entry].noun_class == mention::NounClass::place;
  const bool says = !found.event_verb && found.say && found.say->form == Form::base;
  const bool says_next = says && before && (before->pos == Pos::comma || before->pos == Pos::quote) && ahead.nominal;
  const bool evidence =
      says && before &&
      (before->word == Word::be ||
       (ahead.verb && before->pos != Pos::pronoun && before->pos != Pos::auxiliary && before->pos != Pos::modal &&
        before->word != Word::to));  // "a Treasury report shows", "there are reports of"
  const bool measured = ahead.number && before && before->pos == Pos::comma && found.verb && !found.event_noun;
  if (says_next || measured) return false;
  return kind_of_place || evidence || (!past && (wants_noun(before) || (!wants_verb(before) && !gerund)));
}

/// The candidates at a token as one gloss; `before` is the gloss of the token before in the same sentence.
Gloss settle(const Candidates& found, const Lexicon& lexicon, const Gloss* before, const Ahead& ahead) {
  Gloss out;
  out.event = entry_of(found.event_verb ? found.event_verb : found.event_noun);
  out.noun = entry_of(found.noun);
  out.say = entry_of(found.say);
  out.entry = entry_of(found.other);
  // "WHO" in capitals is the organisation, not the relative pronoun.
  if (found.grammar && !(found.other && lexicon.entries[found.other->entry].when.all_capital)) {
    out.pos = pos_of(*found.grammar);
    out.word = found.grammar->word;
    if (out.entry == no_entry) out.entry = found.grammar->entry;
    return out;
  }
  const bool can_verb = found.event_verb || found.verb || (found.say && is_verb_form(found.say->form));
  const bool can_noun = found.noun || found.event_noun || (found.other && pos_of(*found.other) == Pos::noun);
  const bool as_noun = can_noun && (!can_verb || is_noun_here(found, lexicon, before, ahead));
  if (as_noun) {
    out.pos = Pos::noun;
    out.event = entry_of(found.event_noun);
    out.say = no_entry;
    if (found.event_noun) out.pos = pos_of(*found.event_noun);
  } else if (can_verb) {
    const Match& main = found.event_verb ? *found.event_verb : found.say ? *found.say : *found.verb;
    const bool counted = before && before->pos == Pos::number && (ahead.several || (ahead.people && !found.event_verb));
    const bool named = main.form == Form::base && (is_named(before) || counted || (!before && ahead.finite));
    if (named) out.event = out.say = no_entry;
    out.pos = named ? Pos::noun : Pos::verb;
    out.noun = no_entry;
    out.form = named ? Form::none : main.form;
  } else if (found.event_noun) {
    out.pos = pos_of(*found.event_noun);
  } else if (found.other) {
    out.pos = pos_of(*found.other);
  }
  if (out.entry == no_entry) out.entry = entry_of(found.verb);
  // "the rebel-held town": behind a hyphen nothing happens.
  if (out.pos == Pos::verb && before && before->pos == Pos::hyphen && out.form != Form::base) {
    out.pos = Pos::adjective;
    out.event = out.say = no_entry;
  }
  return out;
}

Ahead look_ahead(const text::Document& document, const mention::Tags& tags, const Lexicon& lexicon, std::uint32_t t,
                 std::uint32_t end) {
  Ahead ahead;
  if (t >= end) return ahead;
  constexpr mention::CategorySet helping = bit(Category::auxiliary) | bit(Category::modal) | bit(Category::say);
  constexpr mention::CategorySet naming = bit(Category::noun) | bit(Category::determiner) | bit(Category::place) |
                                          bit(Category::demonym) | bit(Category::organisation) |
                                          bit(Category::modifier) | bit(Category::anonymous) | bit(Category::title) |
                                          bit(Category::evidence);
  ahead.verb = (tags.begins[t] & helping) != 0;
  const text::Token& token = document.tokens[t];
  ahead.finite = ahead.verb || token.mark == text::Mark::comma || (tags.begins[t] & bit(Category::verb)) != 0;
  const Entry* noun = (tags.begins[t] & bit(Category::noun)) != 0 ? tags.entry(lexicon, t, Category::noun) : nullptr;
  ahead.people =
      (noun && noun->noun_class == mention::NounClass::people) || (tags.begins[t] & bit(Category::anonymous)) != 0;
  ahead.number = token.kind == text::TokenKind::number ||
                 (tags.begins[t] & (bit(Category::number) | bit(Category::currency) | bit(Category::modifier))) != 0;
  ahead.nominal =
      (tags.begins[t] & naming) != 0 || token.kind == text::TokenKind::number || (token.capital && tags.begins[t] == 0);
  return ahead;
}

/// "IF Metall called a strike": a small word in capitals before a name in small letters is part of the name.
bool names_by_initials(const text::Document& document, std::uint32_t t, std::uint8_t length, std::uint32_t end) {
  const text::Token& token = document.tokens[t];
  if (length != 1 || !token.all_capital || token.span.size() < 2 || t + 1 >= end) return false;
  return document.tokens[t + 1].capital && !document.tokens[t + 1].all_capital;
}

/// A token that no entry begins at.
Gloss bare(const text::Token& token) {
  Gloss out;
  switch (token.mark) {
    case text::Mark::comma: out.pos = Pos::comma; return out;
    case text::Mark::hyphen: out.pos = Pos::hyphen; return out;
    case text::Mark::open_quote:
    case text::Mark::close_quote: out.pos = Pos::quote; return out;
    case text::Mark::open_bracket:
    case text::Mark::close_bracket: out.pos = Pos::bracket; return out;
    case text::Mark::dash:
    case text::Mark::colon:
    case text::Mark::semicolon:
    case text::Mark::sentence_end: out.pos = Pos::stop; return out;
    case text::Mark::none: break;
  }
  if (token.kind == text::TokenKind::clitic)
    out.pos = Pos::clitic;
  else if (token.kind == text::TokenKind::number)
    out.pos = Pos::number;
  else if (token.kind == text::TokenKind::word)
    out.pos = token.capital ? Pos::name : Pos::noun;
  return out;
}

/// What looked like a verb tells of nothing that happens.
void read_as_name(Gloss& g, Pos pos) {
  g.pos = pos;
  g.event = g.say = no_entry;
  g.form = Form::none;
}

/// What the word behind settles: "repairs will cost" has a noun in front, "fixed-wing" an adjective.
void settle_by_next(const text::Document& document, const text::Sentence& sentence, std::vector<Gloss>& out) {
  for (std::uint32_t t = sentence.first_token; t + 1 < sentence.last_token; ++t) {
    Gloss& g = out[t];
    if (g.pos != Pos::verb || g.inside || g.length != 1) continue;
    const Gloss& next = out[t + 1];
    const Pos before = t > sentence.first_token ? out[t - 1].pos : Pos::stop;
    const bool opens = before == Pos::stop || before == Pos::comma || before == Pos::adjective || before == Pos::noun ||
                       before == Pos::name || before == Pos::conjunction;
    const bool told = next.pos == Pos::modal || (next.pos == Pos::auxiliary && next.word != Word::do_) ||
                      (next.pos == Pos::verb && next.form == Form::past && next.length == 1);
    const bool named = g.form == Form::base && opens && told;
    const bool glued = g.form != Form::base && next.pos == Pos::hyphen && !document.tokens[t + 1].space_before &&
                       t + 2 < sentence.last_token && !document.tokens[t + 2].space_before;
    if (named || glued) read_as_name(g, named ? Pos::noun : Pos::adjective);
  }
}

/// "the National Flood Risk Council", "Missouri State Highway Patrol": inside a run of capitals no verb stands, but in
/// headlines.
void settle_in_name(const text::Document& document, const text::Sentence& sentence, std::vector<Gloss>& out) {
  if (document.blocks[sentence.block].role != text::Role::body) return;
  for (std::uint32_t t = sentence.first_token + 1; t + 1 < sentence.last_token; ++t) {
    Gloss& g = out[t];
    if (g.pos != Pos::verb || g.form != Form::base || g.inside || g.length != 1 || !document.tokens[t].capital ||
        document.tokens[t].all_capital)
      continue;
    const auto is_capital = [&](std::uint32_t at) {
      return document.tokens[at].capital && document.tokens[at].kind == text::TokenKind::word;
    };
    if (!is_capital(t - 1) || !(is_capital(t + 1) || (t > sentence.first_token + 1 && is_capital(t - 2)))) continue;
    read_as_name(g, Pos::noun);
  }
}

void read_as_verb(Gloss& g) {
  g.pos = Pos::verb;
  g.noun = g.say = no_entry;
  g.form = Form::base;
}

/// "1,400 farmers run the mill", "the canton shares a border": no noun stands between another and an article, unless a
/// phrase that leads the sentence ends there ("In peace talks the envoy").
void settle_by_article(const text::Document& document, const text::Sentence& sentence, std::vector<Gloss>& out) {
  for (std::uint32_t t = sentence.first_token + 1; t + 1 < sentence.last_token; ++t) {
    Gloss& g = out[t];
    if (g.pos != Pos::noun || g.event != no_entry || g.inside || g.length != 1 || document.tokens[t].capital ||
        !is_nominal(out[t - 1].pos))
      continue;
    const Word article = out[t + 1].word;
    const bool before_article =
        out[t + 1].pos == Pos::determiner &&
        (article == Word::definite || article == Word::indefinite || article == Word::possessive);
    const bool before_number =
        out[t + 1].pos == Pos::number && g.noun == no_entry && out[t - 1].noun != no_entry;  // "people ride 90 trains"
    if (!before_article && !before_number) continue;
    std::uint32_t front = t;
    while (front > sentence.first_token && (is_nominal(out[front - 1].pos) || out[front - 1].pos == Pos::adjective ||
                                            out[front - 1].pos == Pos::determiner || out[front - 1].pos == Pos::number))
      --front;
    const bool linked = front > sentence.first_token && out[front - 1].pos == Pos::preposition;
    if (linked && (front == sentence.first_token + 1 || out[front - 2].pos == Pos::comma)) continue;
    read_as_verb(g);
  }
}

/// "The club could pay 40 players", "two branches will close": behind a modal that has a subject stands a verb, though
/// the lexicon knows the word as a noun or an adjective alone.
void settle_by_modal(const text::Document& document, const mention::Tags& tags, const text::Sentence& sentence,
                     std::vector<Gloss>& out) {
  for (std::uint32_t t = sentence.first_token + 2; t < sentence.last_token; ++t) {
    Gloss& g = out[t];
    const Pos subject = out[t - 2].pos;
    const bool told = tags.begins_with(t - 1, Category::modal) &&
                      (subject == Pos::noun || subject == Pos::name || subject == Pos::pronoun);
    if (!told || (g.pos != Pos::noun && g.pos != Pos::adjective) || g.length != 1 || document.tokens[t].capital)
      continue;
    read_as_verb(g);
  }
}

}  // namespace

// Numbers and times first: a number before a word tells a noun.
Glosser::Glosser(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
                 const Lexicon& lexicon, std::vector<Gloss>& out)
    : text_(text),
      document_(document),
      tags_(mentions.tags),
      lexicon_(lexicon),
      out_(out),
      fixed_(document.tokens.size(), Pos::other) {
  out_.resize(document.tokens.size());
  for (const mention::Quantity& q : mentions.quantities) {
    for (std::uint32_t t = q.modifier_tokens.first; t < q.modifier_tokens.last; ++t) fixed_[t] = Pos::adverb;
    for (std::uint32_t t = q.tokens.first; t < q.tokens.last; ++t) fixed_[t] = Pos::number;
  }
  for (const mention::TimeRef& r : mentions.times)
    for (std::uint32_t t = r.tokens.first; t < r.tokens.last; ++t) fixed_[t] = Pos::time;
}

/// "at least one hits the port": the number of one doer.
bool Glosser::is_one(std::uint32_t t) const {
  const mention::Entry* number = tags_.entry(lexicon_, t, Category::number);
  return base::slice(text_, document_.tokens[t].span) == "1" ||
         (number && number->value == base::Decimal::from_integer(1));
}

/// What begins at `t`, with the glosses before it in the sentence.
void Glosser::read_token(const text::Sentence& sentence, std::uint32_t t) {
  const text::Token& token = document_.tokens[t];
  Gloss& here = out_[t];
  const Gloss* before = t > sentence.first_token ? &out_[t - 1] : nullptr;
  if (before && before->pos == Pos::hyphen && token.space_before) before = nullptr;  // a hyphen that stands for a dash
  Candidates found;
  std::uint8_t length = 1;
  bool nothing = true;
  for (std::uint32_t m = tags_.first_match[t]; m < tags_.first_match[t + 1]; ++m) {
    const Match& match = tags_.matches[m];
    if (mention::reads_beside(match.category)) continue;
    nothing = false;
    sort_in(found, match);
    if (match.length > length) length = match.length;
  }
  if (nothing) {
    here = bare(token);
    // "Oh Kyung-seop": what no entry knows behind the hyphen of a name is the name's.
    const bool of_name = before && before->pos == Pos::hyphen && t >= sentence.first_token + 2 &&
                         out_[t - 2].pos == Pos::name && !token.space_before;
    if (of_name && here.pos == Pos::noun) here.pos = Pos::name;
    // "Brandt & Sohn"
    const bool joins = token.kind == text::TokenKind::symbol && text_[token.span.begin] == '&' && before &&
                       t + 1 < sentence.last_token;
    if (joins && document_.tokens[t - 1].capital && document_.tokens[t + 1].capital) here.pos = Pos::name;
  } else {
    if (names_by_initials(document_, t, length, sentence.last_token)) found.grammar = nullptr;
    Ahead ahead = found.may_act() ? look_ahead(document_, tags_, lexicon_, t + length, sentence.last_token) : Ahead{};
    ahead.several =
        length == 1 && before && before->pos == Pos::number && text_[token.span.end - 1] == 's' && !is_one(t - 1);
    here = settle(found, lexicon_, before, ahead);
    const Entry* label = here.pos == Pos::other && length > 1 ? tags_.entry(lexicon_, t, Category::unit)
                                                              : nullptr;  // "clerks aged between 30 and 45"
    if (here.pos == Pos::other && token.kind == text::TokenKind::word)
      here.pos = label && label->when.before_number ? Pos::preposition : bare(token).pos;
  }
  // "a 21-day quarantine": behind a hyphen the unit describes, and a noun follows.
  const bool describes = before && before->pos == Pos::hyphen && t >= sentence.first_token + 2 &&
                         out_[t - 2].pos == Pos::number && tags_.begins_with(t, Category::time_unit);
  if (describes) here.pos = Pos::adjective;
  here.length = length;
  for (std::uint32_t k = 1; k < length && t + k < sentence.last_token; ++k) {
    out_[t + k] = here;
    out_[t + k].inside = true;
    out_[t + k].length = static_cast<std::uint8_t>(length - k);
  }
}

void Glosser::read(const text::Sentence& sentence) {
  mention::CategorySet told = 0;  // in the sentence
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token;) {
    told |= tags_.begins[t];
    if (fixed_[t] != Pos::other) {
      out_[t].pos = fixed_[t];
      ++t;
      continue;
    }
    read_token(sentence, t);
    t += out_[t].length;
  }
  settle_in_name(document_, sentence, out_);
  settle_by_next(document_, sentence, out_);
  if (told & bit(Category::modal)) settle_by_modal(document_, tags_, sentence, out_);
  settle_by_article(document_, sentence, out_);
}

}  // namespace crossclaim::claim
