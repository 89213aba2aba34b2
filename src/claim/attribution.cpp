// See attribution.hpp. The sayings of each sentence (saying.cpp) are found in text order; then sentences inside a
// quotation take the speaker of the quotation, and those that go on the source before.
#include "claim/attribution.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "claim/rules.hpp"
#include "claim/saying.hpp"

namespace crossclaim::claim {
namespace {

/// Marks quoted tokens of one sentence and says whether the quotation is still open at its end.
bool mark_quotes(const Context& c, const text::Sentence& s, bool open, std::vector<bool>& quoted) {
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const text::Mark mark = c.document.tokens[t].mark;
    if (mark == text::Mark::close_quote) open = false;
    quoted[t] = open;
    if (mark == text::Mark::open_quote) open = true;
  }
  return open;
}

/// Whether the quotation of the sentence before goes on; in a new paragraph it is opened again, and closed but once.
bool goes_on_in_quote(const Context& c, const Attributions& all, std::uint32_t k) {
  const text::Sentence& s = c.document.sentences[k];
  if (c.document.sentences[k - 1].block == s.block) return all.sentences[k].starts_in_quote;
  return all.sentences[k - 1].ends_in_quote && s.first_token < s.last_token &&
         c.document.tokens[s.first_token].mark == text::Mark::open_quote;
}

/// The attribution that a sentence inside a quotation takes: of the sentence that closes it, else of the one before it.
const Attribution* speaker_of_quote(const Context& c, const Attributions& all, std::uint32_t index) {
  for (std::uint32_t k = index + 1; k < all.sentences.size() && k < index + 6 && goes_on_in_quote(c, all, k); ++k) {
    for (std::uint32_t i = all.sentences[k].first; i < all.sentences[k].last; ++i)
      if (!all.quoted[all.items[i].cue.first]) return &all.items[i];
  }
  for (std::uint32_t k = index; k > 0 && k + 6 > index; --k) {
    for (std::uint32_t i = all.sentences[k - 1].last; i > all.sentences[k - 1].first; --i)
      if (!all.quoted[all.items[i - 1].cue.first] && all.items[i - 1].rule != Rule::source_caption)
        return &all.items[i - 1];
  }
  return nullptr;
}

/// Whether a sentence goes on about what the one before told: "They ...", "Five managed to flee.", "Of these ...",
/// "Those aboard were ...".
bool goes_on(const Context& c, const text::Sentence& s) {
  std::uint32_t t = s.first_token;
  while (t < s.last_token && (c.pos(t) == Pos::conjunction || c.pos(t) == Pos::adverb || c.pos(t) == Pos::comma)) ++t;
  if (t + 1 >= s.last_token) return false;
  const Word word = c.word(t);
  if (word == Word::possessive) return true;                               // "Its profit rose ..."
  if (word == Word::definite && c.pos(t + 1) == Pos::number) return true;  // "The 14 men, six of them Kenyans, ..."
  if (c.pos(t) == Pos::pronoun) return word != Word::we && word != Word::quantity_pronoun && word != Word::none;
  if (word == Word::demonstrative) return true;
  if (word == Word::of) return c.pos(t + 1) == Pos::pronoun || c.word(t + 1) == Word::demonstrative;
  while (t < s.last_token && (c.pos(t) == Pos::determiner || c.pos(t) == Pos::adjective)) ++t;
  if (t >= s.last_token || c.pos(t) != Pos::number) return false;
  while (t < s.last_token && c.pos(t) == Pos::number) ++t;
  if (t + 1 >= s.last_token) return false;
  if (c.pos(t) == Pos::noun && c.word(t + 1) == Word::of && t + 2 < s.last_token)
    return c.word(t + 2) == Word::demonstrative || c.pos(t + 2) == Pos::pronoun;
  if (c.word(t) == Word::of) return c.pos(t + 1) == Pos::pronoun || c.pos(t + 1) == Pos::determiner;
  return c.pos(t) == Pos::verb || c.pos(t) == Pos::auxiliary || c.pos(t) == Pos::modal;
}

/// "The furnace had been closed in May.", "It would cost 40 jobs.": what went before what is told, or would come, as
/// only he tells it who has just been heard.
bool is_reported(const Context& c, const text::Sentence& s) {
  constexpr std::uint32_t reach = 24;
  for (std::uint32_t t = s.first_token; t < s.last_token && t < s.first_token + reach; ++t) {
    if (c.word(t) == Word::would) return true;
    if (c.pos(t) == Pos::auxiliary)
      return c.word(t) == Word::have && c.find(t, Category::auxiliary)->form == mention::Form::past;
    if (c.pos(t) == Pos::verb || c.pos(t) == Pos::modal || c.pos(t) == Pos::relative || c.pos(t) == Pos::quote)
      return false;
  }
  return false;
}

/// The saying that goes on into sentence `index`, which has no source of its own.
std::uint32_t carried_into(const Context& c, const Attributions& all, std::uint32_t index) {
  if (index == 0) return no_token;
  const text::Sentence& s = c.document.sentences[index];
  const SentenceSources& before = all.sentences[index - 1];
  if (c.document.sentences[index - 1].block != s.block || !(goes_on(c, s) || is_reported(c, s))) return no_token;
  if (before.first == before.last) return before.carried;
  const Attribution& a = all.items[before.last - 1];
  return a.plain && a.source.modality != Modality::denied ? before.last - 1 : no_token;
}

/// The source of the sentence before in the same paragraph, where it plainly speaks.
std::uint32_t told_before(const Context& c, const Attributions& all, std::uint32_t index) {
  if (index == 0 || c.document.sentences[index - 1].block != c.document.sentences[index].block) return no_token;
  const text::Sentence& s = c.document.sentences[index];
  const std::uint32_t second = s.first_token + 1;
  const bool opens_elsewhere = second < s.last_token && c.pos(s.first_token) == Pos::preposition;
  const bool elsewhere = opens_elsewhere && (c.pos(second) == Pos::name || c.pos(second) == Pos::demonym ||
                                             c.pos(second) == Pos::adjective || c.word(second) == Word::definite);
  if (elsewhere) return no_token;  // "In Britain, ..."
  const SentenceSources& before = all.sentences[index - 1];
  if (before.first == before.last) return before.carried;
  const Attribution& a = all.items[before.last - 1];
  const bool says = a.plain || a.source.named;
  return says && a.rule != Rule::source_according && a.source.modality == Modality::asserted ? before.last - 1
                                                                                             : no_token;
}

/// "X said ... 12 died. ... , he said.": what stands between two sayings of one source is his too.
void fill_between(const Context& c, Attributions& all, std::uint32_t index) {
  constexpr std::uint32_t reach = 4;
  const Attribution& here = all.items[all.sentences[index].first];
  std::uint32_t k = index;
  while (k > 0 && index - k < reach && c.document.sentences[k - 1].block == c.document.sentences[index].block &&
         all.sentences[k - 1].first == all.sentences[k - 1].last)
    --k;
  if (k == index || k == 0 || c.document.sentences[k - 1].block != c.document.sentences[index].block ||
      all.sentences[k - 1].first == all.sentences[k - 1].last)
    return;
  const Attribution& before = all.items[all.sentences[k - 1].last - 1];
  if (before.source.key != here.source.key || before.source.id != here.source.id) return;
  for (; k < index; ++k) all.sentences[k].carried = all.sentences[index].first;
}

/// "[Image provided by X]" behind the sentences of its paragraph speaks for all of them.
const Attribution* caption_of(const Context& c, const Attributions& all, std::uint32_t index) {
  const std::uint32_t block = c.document.sentences[index].block;
  for (std::uint32_t k = index + 1; k < all.sentences.size() && k < index + 4 && c.document.sentences[k].block == block;
       ++k)
    for (std::uint32_t i = all.sentences[k].first; i < all.sentences[k].last; ++i)
      if (all.items[i].rule == Rule::source_caption) return &all.items[i];
  return nullptr;
}

/// Whether a clause is joined between: "rescuers said 12 died, but ...".
bool joins_clause(const Context& c, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first + 1; t < last; ++t)
    if (c.pos(t) == Pos::conjunction && c.pos(t - 1) == Pos::comma) return true;
  return false;
}

/// "Ruiz told reporters on Monday, but the union said 9 were missing": behind the comma and its link a sayer of his own
/// begins, and what he says is not hers. "She said the army had attacked, and that police told her" goes on with
/// "that". So behind a colon that does not open what is said: "The owner rejects the bill: the council puts it at 40
/// million".
bool begins_anew(const Context& c, const Attribution& outer, const Attribution& inner) {
  if (inner.source_tokens.first < outer.cue.last) return false;
  std::uint32_t t = inner.source_tokens.first;
  while (t > outer.cue.last + 1 &&
         (c.pos(t - 1) == Pos::determiner || c.pos(t - 1) == Pos::number || c.pos(t - 1) == Pos::adjective))
    --t;
  if (t <= outer.cue.last + 1) return false;
  const text::Mark mark = c.document.tokens[t - 1].mark;
  const bool spelt_out = (mark == text::Mark::colon || mark == text::Mark::semicolon) && t - 1 > outer.cue.last;
  return spelt_out || (c.pos(t - 1) == Pos::conjunction && c.pos(t - 2) == Pos::comma);
}

/// How far the saying word of an item stands from a token, twice; who is cited stands a little nearer than whoever
/// cites.
std::uint32_t way_to(const Context& c, const Attributions& all, const SentenceSources& here, std::uint32_t item,
                     std::uint32_t token) {
  constexpr std::uint32_t other_clause = 40;  // "A said 12 died; 14 were hurt, B said"
  const auto way = [&](std::uint32_t from, std::uint32_t to) {
    std::uint32_t steps = from > to ? from - to : to - from;
    for (std::uint32_t t = std::min(from, to); t < std::max(from, to); ++t)
      if (c.document.tokens[t].mark == text::Mark::semicolon) steps += other_clause;
    return 2 * steps;
  };
  const std::uint32_t cue = all.items[item].cue.first;
  std::uint32_t host = item, host_way = no_token;
  for (std::uint32_t i = here.first; all.items[item].cited && i < here.last && i < here.first + 8; ++i) {
    if (all.items[i].cited || way(all.items[i].cue.first, cue) >= host_way) continue;
    host = i;
    host_way = way(all.items[i].cue.first, cue);
  }
  if (host != item) return way(all.items[host].cue.first, token) - 1;
  // "The agency told a session that 12 died, according to lawmakers": who is told of speaks, who tells of it stands
  // outside; in "employers announced 900 layoffs, according to the survey" they only act.
  constexpr std::uint32_t outside = 200;
  bool outer = false;
  for (std::uint32_t i = here.first; all.items[item].acts && i < here.last && i < here.first + 8; ++i)
    outer |= all.items[i].rule == Rule::source_according && !all.items[i].cited && all.items[i].scope.contains(token) &&
             !begins_anew(c, all.items[i], all.items[item]);
  for (std::uint32_t i = here.first;
       all.items[item].rule == Rule::source_according && i < here.last && i < here.first + 8; ++i)
    outer |= all.items[i].rule == Rule::source_before && !all.items[i].acts &&
             all.items[i].scope.first >= all.items[i].cue.last && all.items[i].scope.contains(token) &&
             !joins_clause(c, all.items[i].cue.last, token);
  return way(cue, token) + (outer ? outside : 0);
}

/// "The sheriff said" of the lead is the Sheriff Ana Ruiz of a later sentence, where only one bears that title.
void name_bearers(const Context& c, Attributions& all) {
  constexpr std::size_t reach = 24;
  for (std::size_t i = 0; i < all.items.size(); ++i) {
    Attribution& a = all.items[i];
    const std::uint32_t first = a.source_tokens.first;
    if (a.title == 0 || a.source.named || first == 0 || c.word(first - 1) != Word::definite) continue;
    const Attribution* bearer = nullptr;
    bool one = true;
    for (std::size_t k = i + 1; k < all.items.size() && k <= i + reach; ++k) {
      const Attribution& later = all.items[k];
      if (later.title != a.title || !later.source.named) continue;
      one &= !bearer || bearer->source.key == later.source.key;
      if (!bearer) bearer = &later;
    }
    if (!bearer || !one) continue;
    const base::Span cue = a.source.cue;
    const Modality modality = a.source.modality;
    a.source = bearer->source;
    a.source.cue = cue;
    a.source.modality = modality;
  }
}

/// "60 were taken, herders fear; the office knows of 35": behind the semicolon others speak, or the writer.
bool has_ended(const Context& c, const Attribution& a, std::uint32_t token, bool outer) {
  const bool sure = a.rule == Rule::source_before && a.source.modality == Modality::asserted;
  if (token < a.cue.last || (sure && !outer)) return false;
  for (std::uint32_t t = a.cue.last; t < token; ++t)
    if (c.document.tokens[t].mark == text::Mark::semicolon) return true;
  return false;
}

/// The saying whose source holds the token: the two of "two guards said".
const Attribution* sayer_at(const Attributions& all, const SentenceSources& here, std::uint32_t token) {
  for (std::uint32_t i = here.first; i < here.last; ++i)
    if (all.items[i].source_tokens.contains(token)) return &all.items[i];
  return nullptr;
}

/// Whether the words of the outer source stand behind the inner "according to".
bool names_the_same(const Context& c, const Attribution& inner, const Attribution& outer) {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t length = outer.source_tokens.last - outer.source_tokens.first;
  const std::uint32_t end = std::min(inner.cue.last + reach, outer.source_tokens.first);
  for (std::uint32_t t = inner.cue.last; length > 0 && t + length <= end; ++t) {
    std::uint32_t alike = 0;
    while (alike < length && c.key(t + alike) == c.key(outer.source_tokens.first + alike)) ++alike;
    if (alike == length) return true;
  }
  return false;
}

/// “Two ships sank, according to the union,” the union said: whoever is quoted cites himself.
bool cites_itself(const Context& c, const Attributions& all, const SentenceSources& here) {
  constexpr std::uint32_t most = 8;
  for (std::uint32_t i = here.first; i < here.last && i < here.first + most; ++i) {
    const Attribution& inner = all.items[i];
    if (inner.rule != Rule::source_according || !all.quoted[inner.cue.first]) continue;
    for (std::uint32_t k = here.first; k < here.last && k < here.first + most; ++k)
      if (k != i && !all.quoted[all.items[k].cue.first] && names_the_same(c, inner, all.items[k])) return true;
  }
  return false;
}

void push(Claim& claim, const Source& source) {
  for (std::uint8_t i = 0; i < claim.source_count; ++i)
    if (claim.sources[i].span == source.span) return;
  if (claim.source_count < claim.sources.size()) claim.sources[claim.source_count++] = source;
}

}  // namespace

AttributionFinder::AttributionFinder(const Context& context, Attributions& out) : context_(context), out_(out) {
  out_.quoted.resize(context.document.tokens.size());
  out_.sentences.resize(context.document.sentences.size());
}

void AttributionFinder::read(std::uint32_t i) {
  const Context& c = context_;
  const text::Sentence& s = c.document.sentences[i];
  if (s.block != block_) open_ = false;  // an unclosed mark ends with its paragraph
  block_ = s.block;
  SentenceSources& sources = out_.sentences[i];
  sources.starts_in_quote = open_;
  open_ = sources.ends_in_quote = mark_quotes(c, s, open_, out_.quoted);
  sources.first = static_cast<std::uint32_t>(out_.items.size());
  find_sayings(c, i, speaker_ ? &*speaker_ : nullptr, subject_ ? &*subject_ : nullptr, out_);
  sources.last = static_cast<std::uint32_t>(out_.items.size());
  if (sources.last != sources.first) {
    speaker_ = out_.items.back();
    fill_between(c, out_, i);
  } else {
    sources.carried = carried_into(c, out_, i);
    sources.told_before = told_before(c, out_, i);
  }
  if (i > c.document.blocks[s.block].first_sentence)
    sources.turn = out_.sentences[i - 1].turn;
  else if (sources.last != sources.first && out_.items[sources.first].rule == Rule::source_turn)
    sources.turn = sources.first;
  const bool quotes = sources.starts_in_quote ||
                      (s.first_token < s.last_token && c.document.tokens[s.first_token].mark == text::Mark::open_quote);
  const Word opens = s.first_token < s.last_token ? c.word(s.first_token) : Word::none;
  if (!quotes && opens != Word::he && opens != Word::she) subject_ = subject_of_sentence(c, s);
}

void AttributionFinder::end() { name_bearers(context_, out_); }

void attribute(const Context& c, const Attributions& all, std::uint32_t index, std::uint32_t token, Claim& claim) {
  const SentenceSources& here = all.sentences[index];
  claim.quoted = all.quoted[token];
  claim.circular = claim.quoted && here.last - here.first > 1 && cites_itself(c, all, here);
  // Nearest saying word first: of nested sources the inner one stands nearer to what it says.
  std::array<std::uint32_t, 4> order{};
  std::size_t count = 0;
  for (std::uint32_t i = here.first; i < here.last && count < order.size(); ++i) {
    if (all.items[i].scope.contains(token) && !all.items[i].source_tokens.contains(token)) order[count++] = i;
  }
  base::sort(order.begin(), order.begin() + count, [&](std::uint32_t a, std::uint32_t b) {
    return way_to(c, all, here, a, token) < way_to(c, all, here, b, token);
  });
  for (std::size_t k = 0; k < count; ++k) {
    const Attribution& a = all.items[order[k]];
    const Attribution* inner = k > 0 ? &all.items[order[k - 1]] : sayer_at(all, here, token);
    if (has_ended(c, a, token, k > 0) || (inner && begins_anew(c, a, *inner))) continue;
    // A source farther out must say the nearer one too.
    if (k > 0 && !all.items[order[k - 1]].cited && !a.scope.contains(all.items[order[k - 1]].cue.first)) continue;
    Source source = a.source;
    source.style = claim.quoted ? QuoteStyle::direct : QuoteStyle::indirect;
    push(claim, source);
    because(claim, a.rule, source.cue);
  }
  if (claim.source_count > 0) return;
  // "A poll published in May by Datum had seen the Greens at 34 percent": who makes such a text says what it has of
  // others.
  const NounPhrase maker = claim.predicate == Predicate::share && !claim.quoted
                               ? maker_of(c, c.document.sentences[index], token)
                               : NounPhrase{};
  if (maker.has_head && !claim.subject.span.empty() &&
      claim.subject.span.begin > c.document.tokens[maker.head].span.begin) {
    push(claim, make_source(c, maker));
    because(claim, Rule::source_before, claim.sources[0].span);
    return;
  }
  if (const Attribution* a = caption_of(c, all, index)) {
    push(claim, a->source);
    because(claim, a->rule, a->source.cue);
    return;
  }
  const bool in_quote = claim.quoted || here.starts_in_quote;
  const std::uint32_t carried = here.carried != no_token   ? here.carried
                                : here.turn != no_token    ? here.turn
                                : strikes(claim.predicate) ? here.told_before
                                                           : no_token;
  const Attribution* a = in_quote              ? speaker_of_quote(c, all, index)
                         : carried != no_token ? &all.items[carried]
                                               : nullptr;
  if (a) {
    Source source = a->source;
    source.style = QuoteStyle::carried;
    push(claim, source);
    because(claim, Rule::source_carried, source.cue);
  }
}

NounPhrase speaker_for(const Context& c, const NounPhrase& phrase, const Claim& claim) {
  if (!phrase.pronoun || claim.source_count == 0) return phrase;
  const base::Span words = claim.sources[0].span;
  const auto& tokens = c.document.tokens;
  const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                       [&](const text::Token& t) { return t.span.begin < words.begin; });
  const NounPhrase who =
      phrase_from(c, static_cast<std::uint32_t>(at - tokens.begin()), static_cast<std::uint32_t>(tokens.size()));
  if (!who.has_head || c.span(who.first, who.last).end > words.end) return phrase;
  const Word pronoun = c.word(phrase.head);
  const bool of_person = pronoun == Word::he || pronoun == Word::she;
  const bool fits = of_person ? is_person(c, who) : is_body(c, who) || !is_person(c, who);
  return fits ? who : phrase;  // the "it" of a minister is something else
}

}  // namespace crossclaim::claim
