// The claim room in the order of its rules. Enters: a Document and its Mentions. Leaves: Claims in text order.
// Example: see claim.hpp. Cost: linear; each rule looks at one sentence, the readings before it and a short memory.
// Tested in tests/claim and tests/cases.
#include <algorithm>

#include "base/steps.hpp"
#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

/// All but its glosses.
Context make_context(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
                     const mention::Lexicon& lexicon, std::optional<base::Day> date) {
  Context c{text, document, mentions, lexicon, date, {}, {}};
  c.entity_at.resize(document.tokens.size());
  for (std::uint32_t i = 0; i < mentions.entities.size(); ++i)
    for (std::uint32_t t = mentions.entities[i].tokens.first; t < mentions.entities[i].tokens.last; ++t)
      c.entity_at[t] = i + 1;
  return c;
}

struct Builder {
  const Context& c;
  const Attributions& attributions;
  const Times& times;
  const base::Budget& budget;
  Claims& out;
  Memory memory;
  std::size_t next_quantity = 0;
  std::uint32_t capped = 0;
  std::vector<Reading> readings;           // of one sentence; kept so that nothing is allocated in the loop
  std::array<mention::Quantity, 3> nones;  // counts of none of one sentence
  std::vector<Claim> stances;              // and statements
  std::vector<std::uint32_t> content;      // keys of what all sentences are about

  void add(const Claim& claim) {
    if (out.claims.size() < budget.max_claims)
      out.claims.push_back(claim);
    else
      ++capped;
  }

  std::uint16_t unit_of(const Subject& subject) const {
    if (subject.noun_class == mention::NounClass::people) return c.lexicon.people;
    return subject.noun_class == mention::NounClass::item ? c.lexicon.items : 0;
  }

  static bool is_day(const Time& time) {
    return time.present && time.anchor != Anchor::inferred && time.ref.bound == mention::TimeBound::none &&
           time.interval.precision == base::Precision::day;
  }

  Claim begin_claim(std::uint32_t index) const {
    const text::Sentence& s = c.document.sentences[index];
    Claim claim;
    claim.sentence = index;
    claim.sentence_span = s.span;
    claim.role = c.document.blocks[s.block].role;
    return claim;
  }

  /// `before`: the number before it in the sentence that it may replace, or null.
  Claim to_claim(std::uint32_t index, const Reading& r, const Reading* before) {
    const text::Sentence& s = c.document.sentences[index];
    Claim claim = begin_claim(index);
    claim.has_quantity = true;
    claim.quantity = *r.quantity;
    claim.predicate = r.predicate;
    claim.event = r.event;
    claim.subject = r.subject;
    if (r.predicate == Predicate::share &&
        claim.quantity.form == mention::QuantityForm::plain) {  // "In May it was 47."
      claim.quantity.form = mention::QuantityForm::percent;
      claim.quantity.unit = memory.share_unit;
    }
    if (r.predicate == Predicate::money &&
        claim.quantity.form == mention::QuantityForm::plain) {  // "It is put at 20 million."
      claim.quantity.form = mention::QuantityForm::money;
      claim.quantity.unit = memory.money_unit;
    }
    if (claim.quantity.unit == 0) claim.quantity.unit = unit_of(r.subject);
    claim.agent = r.agent;
    claim.member = r.member || (r.predicate == Predicate::present && r.event_entry && r.event_entry->generic);
    claim.difference = r.difference;
    claim.rate = is_rate(s, *r.quantity);
    claim.event_key = r.event_token != no_token  ? key_of_verb(c, r.event_token)
                      : r.verb_token != no_token ? key_of_verb(c, r.verb_token)
                                                 : 0;
    claim.additional =
        r.quantity->additional || r.difference || r.counted.additional || (r.event_entry && r.event_entry->additional);
    if (r.event_token != no_token) because(claim, r.rule, c.document.tokens[r.event_token].span);
    if (r.subject_rule != Rule::none) because(claim, r.subject_rule, r.subject.span);
    if (claim.additional) because(claim, Rule::additional_word, r.quantity->span);
    const std::uint32_t token = r.quantity->tokens.first;
    attribute(c, attributions, index, token, claim);
    set_modality(c, s, r, claim);
    const Time carried = memory.time;
    set_time(c, times, index, token, &r, memory, claim);
    if (r.rule == Rule::toll_verb &&
        is_day(claim.time)) {  // "the toll rose to 19 on Friday": they were counted then, and died before
      if (!claim.as_of.present) claim.as_of = claim.time;
      claim.time = {};
      memory.time = carried;
    }
    run_to_count(c, s, r, memory, claim);
    set_place(c, attributions, index, &r, memory, claim);
    set_kind(r, claim);
    set_tally(c, s, r, before, claim);
    if (claim.quantity.said.has_high && claim.quantity.said.high.is_zero()) claim.polarity = Polarity::negated;
    set_own_people(c, r, claim);
    return claim;
  }

  /// "14 arrests, 9 more than at the last derby": two words of comparison that bound no number.
  bool is_difference(std::uint32_t t, std::uint32_t end, const mention::Quantity& q) const {
    const mention::Match* words =
        t + 2 < end && q.form == mention::QuantityForm::plain ? c.mentions.tags.find(t, Category::modifier) : nullptr;
    return words && words->length == 2 && c.pos(t + 2) != Pos::number && c.pos(t + 2) != Pos::noun;
  }

  /// "$2 a kilo", "$2 per share"
  bool is_rate(const text::Sentence& s, const mention::Quantity& q) const {
    const std::uint32_t t = q.tokens.last;
    return q.form == mention::QuantityForm::money && t + 1 < s.last_token &&
           (c.word(t) == Word::indefinite || c.word(t) == Word::per || c.word(t) == Word::each) &&
           !c.is(t + 1, Category::time_unit);
  }

  /// "against 77 the month before": an article behind a number begins another phrase.
  bool opens_phrase(std::uint32_t t, std::uint32_t end, const mention::Quantity& q) const {
    if (t >= end || q.form == mention::QuantityForm::fraction) return false;
    return c.pos(t) == Pos::determiner && (c.word(t) == Word::definite || c.word(t) == Word::indefinite ||
                                           c.word(t) == Word::possessive || c.word(t) == Word::each);
  }

  void read_quantities(std::uint32_t index) {
    const text::Sentence& s = c.document.sentences[index];
    const bool furniture = c.document.blocks[s.block].role == text::Role::furniture;
    readings.clear();
    memory.sentence = index;
    for (; next_quantity < c.mentions.quantities.size() &&
           c.mentions.quantities[next_quantity].tokens.first < s.last_token;
         ++next_quantity) {
      const mention::Quantity& q = c.mentions.quantities[next_quantity];
      if (furniture || !q.countable) continue;
      Reading r;
      r.quantity = &q;
      std::uint32_t behind = q.tokens.last;
      if (q.modifier_tokens.last > behind && q.modifier_tokens.first >= q.tokens.last) behind = q.modifier_tokens.last;
      const bool rate = behind + 1 < s.last_token && c.word(behind) == Word::indefinite &&
                        (c.is(behind + 1, Category::time_unit) ||
                         q.form == mention::QuantityForm::money);  // "300 a day", "$2 a kilo"
      r.difference = is_difference(behind, s.last_token, q);
      if (!rate && !r.difference && !opens_phrase(behind, s.last_token, q))
        r.counted = phrase_from(c, behind, s.last_token);
      else
        r.counted.first = r.counted.last = behind;
      choose_event(c, s, memory, readings, r);
      choose_subject(c, s, memory, readings, r);
      recall_event(c, s, memory, readings, r);
      name_by_subject(c, r);
      readings.push_back(r);
      const bool part =
          q.front() > s.first_token && c.word(q.front() - 1) == Word::including &&
          readings.size() > 1;  // "40 people, including four boys, were hurt": the text goes on about the 40
      if (!part) remember_counted(r, memory);
      memory.mixed |= part;
    }
  }

  /// Counts of none come behind the numbers of their sentence: nothing carries on from them.
  void read_nones(const text::Sentence& s) {
    std::size_t count = 0;
    for (std::uint32_t t = s.first_token; t < s.last_token && count < nones.size(); ++t) {
      const std::optional<mention::Quantity> none =
          c.mentions.tags.begins_with(t, mention::Category::negation) ? count_of_none(c, t) : std::nullopt;
      if (!none) continue;
      Reading r;
      r.quantity = &(nones[count] = *none);
      r.counted = phrase_from(c, none->tokens.last, s.last_token);
      choose_event(c, s, memory, {}, r);
      if (!can_be_none(r)) continue;
      choose_subject(c, s, memory, {}, r);
      name_by_subject(c, r);
      if (!can_be_none(r)) continue;  // "no homes were lost"
      readings.push_back(r);
      ++count;
    }
  }

  void read_sentence(std::uint32_t index) {
    const text::Sentence& s = c.document.sentences[index];
    read_quantities(index);
    if (c.document.blocks[s.block].role == text::Role::furniture) return;
    read_nones(s);
    const std::size_t first = out.claims.size();
    for (std::size_t i = 0; i < readings.size(); ++i) {
      std::size_t before =
          i;  // "climbed to 84 million in six months from 78 million": a length between two sums is passed over
      if (i > 1 && readings[i - 1].quantity->form == mention::QuantityForm::duration &&
          readings[i].quantity->form == readings[i - 2].quantity->form)
        --before;
      add(to_claim(index, readings[i], before > 0 ? &readings[before - 1] : nullptr));
      set_base(c, s, readings[i], i + 1 < readings.size() ? &readings[i + 1] : nullptr, first, out);
    }
    stances.clear();
    find_stances(c, attributions, times, index, stances);
    find_statements(c, attributions, times, index, readings, stances);
    find_renewals(c, attributions, times, index, readings, stances);
    for (const Claim& claim : stances) add(claim);
    const std::size_t first_word = content.size();
    read_words(c, s, content);
    if (out.claims.size() > first) {
      const KeyRange range = add_keys(c, s, content.data() + first_word, content.size() - first_word, out);
      for (std::size_t i = first; i < out.claims.size(); ++i) {
        out.claims[i].first_key = range.first_key;
        out.claims[i].key_count = range.key_count;
        out.claims[i].first_shingle = range.first_shingle;
        out.claims[i].shingle_count = range.shingle_count;
      }
    }
    remember_people(c, s, memory);
    remember_scene(c, attributions, index, memory);
    remember_lead(c, s, memory);
  }
};

void set_dateline(const Context& c, Claims& out) {
  if (!c.date) return;
  out.has_date = true;
  out.dateline.first = out.dateline.last = *c.date;
  out.dateline.has_first = out.dateline.has_last = true;
}

void note_impossible_dates(const Times& times, const base::Budget& budget, Claims& out) {
  for (const Time& time : times.all)
    if (time.ref.impossible && out.notes.size() < budget.max_notes)
      out.notes.push_back({NoteKind::impossible_date, time.span, 1});
}

}  // namespace

void because(Claim& claim, Rule rule, base::Span cue) {
  if (claim.why_count < claim.why.size()) claim.why[claim.why_count++] = {rule, cue};
}

/// What the rules look at, made in this order, and where the reading of the sentences stands.
struct Maker::Work {
  enum class Stage : std::uint8_t { words, sources, times, sentences, whole };

  std::string_view text;
  const text::Document& document;
  const mention::Mentions& mentions;
  const mention::Lexicon& lexicon;
  std::optional<base::Day> date;
  const base::Budget& budget;
  Claims& out;
  Stage stage = Stage::words;
  std::optional<Context> context;
  std::optional<Glosser> glosser;
  Attributions attributions;
  std::optional<AttributionFinder> sources;
  Times resolved;
  std::optional<Builder> builder;
  std::uint32_t next = 0;

  void open_context() {
    context.emplace(make_context(text, document, mentions, lexicon, date));
    glosser.emplace(text, document, mentions, lexicon, context->glosses);
  }

  void open_sources() {
    glosser.reset();
    sources.emplace(*context, attributions);
  }

  void open_builder() {
    sources->end();
    sources.reset();
    // Ordinary text has fewer: claims are large, and what is reserved and not written costs nothing.
    out.claims.reserve(
        std::min<std::size_t>(mentions.quantities.size() + document.sentences.size(), budget.max_claims));
    resolved = resolve_times(*context, attributions);
    builder.emplace(Builder{*context, attributions, resolved, budget, out, {}, 0, 0, {}, {}, {}, {}});
    builder->memory.report_time = day_of_report(*context, resolved);
    if (!builder->memory.report_time.present)
      builder->memory.told_time = time_of_telling(*context, resolved, builder->memory.told_week);
    builder->memory.struck = is_day_of_blow(*context, builder->memory.report_time);
    builder->memory.period = period_of_results(*context, resolved);
    builder->memory.by_the_hour = date && is_told_by_the_hour(*context);
    builder->memory.report_place = place_of_report(*context, attributions);
    builder->memory.topic_place = topic_place(*context, builder->memory.topic_is_lead);
  }

  /// Gives `read` the next sentences; whether any are left of the stage.
  template <class Read>
  bool read_some(Read read) {
    const auto count = static_cast<std::uint32_t>(document.sentences.size());
    for (std::size_t n = 0; n < base::step_sentences && next < count; ++n) read(next++);
    if (next < count) return true;
    next = 0;
    return false;
  }

  void read_whole() {
    complete_headlines(out);
    set_dateline(*context, out);
    note_impossible_dates(resolved, budget, out);
    out.times = std::move(resolved.all);
    if (document.split_sentences) out.notes.push_back({NoteKind::sentence_split, {}, document.split_sentences});
    if (builder->capped) out.notes.push_back({NoteKind::claims_capped, {}, builder->capped});
    set_topic(builder->content, out);
  }
};

Maker::Maker(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
             const mention::Lexicon& lexicon, std::optional<base::Day> date, const base::Budget& budget, Claims& out)
    : work_(new Work{
          text, document, mentions, lexicon, date, budget, out, Work::Stage::words, {}, {}, {}, {}, {}, {}, 0}) {}
Maker::~Maker() = default;

bool Maker::step() {
  Work& w = *work_;
  switch (w.stage) {
    case Work::Stage::words:
      if (!w.context) w.open_context();
      if (w.read_some([&w](std::uint32_t i) { w.glosser->read(w.document.sentences[i]); })) return true;
      w.open_sources();
      break;
    case Work::Stage::sources:
      if (w.read_some([&w](std::uint32_t i) { w.sources->read(i); })) return true;
      break;
    case Work::Stage::times: w.open_builder(); break;
    case Work::Stage::sentences:
      if (w.read_some([&w](std::uint32_t i) { w.builder->read_sentence(i); })) return true;
      break;
    case Work::Stage::whole: w.read_whole(); return false;
  }
  w.stage = static_cast<Work::Stage>(static_cast<int>(w.stage) + 1);
  return true;
}

Claims find(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
            const mention::Lexicon& lexicon, std::optional<base::Day> date, const base::Budget& budget) {
  Claims out;
  Maker maker(text, document, mentions, lexicon, date, budget, out);
  base::finish(maker);
  return out;
}

}  // namespace crossclaim::claim
