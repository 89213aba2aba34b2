// See builder.hpp.
#include "relate/builder.hpp"

#include <algorithm>

namespace crossclaim::relate::test {
namespace {

constexpr std::uint32_t sentence_length = 100;

base::Day day_of(std::string_view text) { return base::parse_iso_day(text).value_or(0); }

claim::Time time_of(std::string_view first, std::string_view last) {
  claim::Time t;
  t.present = true;
  t.anchor = claim::Anchor::stated;
  t.year_stated = true;
  t.interval.first = day_of(first);
  t.interval.last = last.empty() ? 0 : day_of(last);
  t.interval.has_first = true;
  t.interval.has_last = !last.empty();
  return t;
}

}  // namespace

Builder::Builder() {
  lexicon_.concepts = {"",    "people", "miner", "soldier", "house", "truck", "percent", "usd",
                       "eur", "hours",  "days",  "case",    "tonne", "kg",    "year"};
  lexicon_.entities.resize(5);
  lexicon_.entities[province].parent = north;
  lexicon_.entities[province].kind = mention::EntityKind::region;
  lexicon_.entities[town].parent = province;
  lexicon_.entities[town].kind = mention::EntityKind::city;
  for (const auto& [unit, size] : {std::pair{tonnes, 1000}, std::pair{kilos, 1}}) {
    mention::Entry e;
    e.category = mention::Category::unit;
    e.concept_id = unit;
    e.number = 3;
    e.value = whole(size);
    lexicon_.entries.push_back(e);
  }
  for (const auto& [unit, size] : {std::pair{hours, 0}, std::pair{days, 1}, std::pair{years, 365}}) {
    mention::Entry e;
    e.category = mention::Category::time_unit;
    e.concept_id = unit;
    e.number = static_cast<std::int16_t>(size);
    e.value = whole(size == 0 ? 1 : 0);
    lexicon_.entries.push_back(e);
  }
}

Builder& Builder::report(std::string_view day, std::uint32_t topic) {
  topic |= claim::telling_key;
  reports_.push_back(
      {!day.empty(), day.empty() ? 0 : day_of(day), {topic, topic + 1, topic + 2, topic + 3, topic + 4}});
  next_sentence_ = 0;
  return *this;
}

Draft Builder::add() {
  Claim c;
  c.document = static_cast<std::uint32_t>(reports_.size() - 1);
  c.role = text::Role::body;
  claims.push_back(c);
  keys.emplace_back();
  shingles.emplace_back();
  return Draft(*this, claims.size() - 1).sentence(next_sentence_++);
}

Builder& Builder::topic(std::vector<std::uint32_t> words) {
  reports_.back().topic = std::move(words);
  return *this;
}

Draft Builder::count(Predicate p, std::int64_t n) {
  Draft d = add();
  Claim& c = d.claim();
  c.has_quantity = true;
  c.predicate = c.event = p;
  c.subject.generic = true;
  c.subject.noun = people;
  c.subject.noun_class = mention::NounClass::people;
  c.kind = claim::Kind::stock;
  return d.figure(n, n, Modifier::exact);
}

Draft Builder::share(std::int64_t n) {
  Draft d = count(Predicate::share, n);
  d.claim().quantity.form = mention::QuantityForm::percent;
  d.claim().quantity.unit = percent;
  d.claim().kind = claim::Kind::share;
  return d;
}

Draft Builder::money(std::int64_t n, Noun currency) {
  Draft d = count(Predicate::money, n);
  d.claim().quantity.form = mention::QuantityForm::money;
  d.claim().quantity.unit = currency;
  return d;
}

Draft Builder::duration(std::int64_t n, Noun unit) {
  Draft d = count(Predicate::duration, n);
  d.claim().quantity.form = mention::QuantityForm::duration;
  d.claim().quantity.unit = unit;
  return d;
}

Draft Builder::statement(std::uint32_t verb) { return add().verb(verb); }

Relations Builder::relate(Policy policy, const base::Budget& budget) const {
  std::vector<std::uint32_t> all_keys, all_shingles;
  std::vector<Claim> list;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim c = claims[i];
    c.first_key = static_cast<std::uint32_t>(all_keys.size());
    c.key_count = static_cast<std::uint16_t>(keys[i].size());
    all_keys.insert(all_keys.end(), keys[i].begin(), keys[i].end());
    c.first_shingle = static_cast<std::uint32_t>(all_shingles.size());
    c.shingle_count = static_cast<std::uint16_t>(shingles[i].size());
    all_shingles.insert(all_shingles.end(), shingles[i].begin(), shingles[i].end());
    list.push_back(c);
  }
  std::vector<DocumentInfo> infos;
  for (const Report& r : reports_) infos.push_back({r.dated, r.day, false, r.topic});
  return crossclaim::relate::relate({list, all_keys, all_shingles, infos, &lexicon_}, policy, budget);
}

Relations Builder::relate_in_order(const std::vector<std::uint32_t>& order) const {
  Builder other;
  other.reports_.clear();
  for (const std::uint32_t d : order) {
    other.reports_.push_back(reports_[d]);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].document != d) continue;
      other.claims.push_back(claims[i]);
      other.claims.back().document = static_cast<std::uint32_t>(other.reports_.size() - 1);
      other.keys.push_back(keys[i]);
      other.shingles.push_back(shingles[i]);
    }
  }
  return other.relate();
}

Claim& Draft::claim() { return builder_->claims[index_]; }

Draft& Draft::figure(std::int64_t low, std::int64_t high, Modifier m) {
  mention::Quantity& q = claim().quantity;
  q.said.low = whole(low);
  q.said.high = whole(high);
  q.said.has_low = q.said.has_high = true;
  q.said.low_open = q.said.high_open = false;
  q.modifier = m;
  return *this;
}

Draft& Draft::modifier(Modifier m) {
  claim().quantity.modifier = m;
  return *this;
}

Draft& Draft::at_least(bool strictly) {
  claim().quantity.said.has_high = false;
  claim().quantity.said.low_open = strictly;
  return modifier(strictly ? Modifier::more_than : Modifier::at_least);
}

Draft& Draft::up_to() {
  claim().quantity.said.has_low = false;
  claim().quantity.approximate_bound = true;
  return modifier(Modifier::up_to);
}

Draft& Draft::range(std::int64_t high) {
  claim().quantity.said.high = whole(high);
  return modifier(Modifier::range);
}

Draft& Draft::of(Noun noun) {
  claim::Subject& s = claim().subject;
  s.noun = noun;
  s.generic = noun == people || noun == no_noun;
  s.military = noun == soldier;
  const bool thing = noun == house || noun == truck;
  s.noun_class = noun == cases ? mention::NounClass::happening
                 : thing       ? mention::NounClass::item
                               : mention::NounClass::people;
  return *this;
}

Draft& Draft::nation(Entity e) {
  claim().subject.nationality.ids[0] = e;
  return *this;
}

Draft& Draft::qualifier(std::uint32_t key) {
  claim().subject.qualifiers = {0, key};
  return *this;
}

Draft& Draft::on(std::string_view day) { return during(day, day); }

Draft& Draft::during(std::string_view first, std::string_view last) {
  claim().time = time_of(first, last);
  claim().time.span = {claim().sentence_span.begin + 1, claim().sentence_span.begin + 5};
  return *this;
}

Draft& Draft::since(std::string_view day) {
  during(day, {});
  claim().time.ref.bound = mention::TimeBound::since;
  return *this;
}

Draft& Draft::said(std::string_view day) {
  claim().as_of = time_of(day, day);
  claim().as_of.span = {claim().sentence_span.begin + 6, claim().sentence_span.begin + 9};
  return *this;
}

Draft& Draft::at(Entity place) {
  claim().place.present = true;
  claim().place.id = place;
  claim().place.span = {claim().sentence_span.begin + 10, claim().sentence_span.begin + 12};
  return *this;
}

Draft& Draft::by(std::uint32_t source, bool named) {
  claim().sources[0].key = source;
  claim().sources[0].named = named;
  claim().source_count = 1;
  return *this;
}

Draft& Draft::modality(mention::Modality m) {
  claim().modality = m;
  if (m == mention::Modality::predicted) claim().kind = claim::Kind::forecast;
  return *this;
}

Draft& Draft::more() {
  claim().additional = true;
  claim().kind = claim::Kind::increment;
  return *this;
}

Draft& Draft::in_all() {
  claim().total = true;
  return *this;
}
Draft& Draft::revised() {
  claim().revised = true;
  return *this;
}
Draft& Draft::former() {
  claim().former = true;
  return *this;
}
Draft& Draft::hedged() {
  claim().hedged = true;
  return *this;
}
Draft& Draft::title() {
  claim().role = text::Role::headline;
  return *this;
}
Draft& Draft::verb(std::uint32_t key) {
  claim().event_key = key;
  return *this;
}
Draft& Draft::negated() {
  claim().polarity = claim::Polarity::negated;
  return *this;
}
Draft& Draft::ended() {
  claim().status = claim::Status::ended;
  return *this;
}

Draft& Draft::sentence(std::uint32_t index) {
  Claim& c = claim();
  c.sentence = index;
  c.sentence_span = {index * sentence_length, (index + 1) * sentence_length};
  c.quantity.span = {index * sentence_length + 20, index * sentence_length + 25};
  return *this;
}

Draft& Draft::stance(std::uint16_t axis, int pole, bool cause) {
  claim().stance.axis = axis;
  claim().stance.pole = static_cast<std::int8_t>(pole);
  claim().event_key = 0;
  if (cause) claim().why[claim().why_count++] = {claim::Rule::cause_word, {}};
  return *this;
}

Draft& Draft::named() {
  claim().subject.span = claim().stance.span = {claim().sentence_span.begin, claim().sentence_span.begin + 9};
  return *this;
}

Draft& Draft::of_party() {
  claim().stance.of_party = true;
  return *this;
}

Draft& Draft::share_of(const Draft& base, Predicate event) {
  claim().event = event;
  return part_of(base);
}

Draft& Draft::part_of(const Draft& base) {
  std::uint32_t first = 0;
  while (builder_->claims[first].document != claim().document) ++first;
  claim().base_claim = base.index() - first;
  claim().base_span = {claim().sentence_span.begin + 30, claim().sentence_span.begin + 40};
  return *this;
}

Draft& Draft::words(std::initializer_list<std::uint32_t> list) {
  builder_->keys[index_] = list;
  std::sort(builder_->keys[index_].begin(), builder_->keys[index_].end());
  return *this;
}

Draft& Draft::copied(std::uint32_t seed) {
  builder_->shingles[index_] = {seed, seed + 1, seed + 2};
  return *this;
}

const Relation* find(const Relations& r, ClaimIndex a, ClaimIndex b, Pattern pattern) {
  for (const Relation& one : r.relations) {
    const bool joined = (one.a == a && one.b == b) || (one.a == b && one.b == a);
    if (joined && one.pattern == static_cast<PatternId>(pattern)) return &one;
  }
  return nullptr;
}

const Relation* between(const Relations& r, ClaimIndex a, ClaimIndex b) {
  const Relation* best = nullptr;
  for (const Relation& one : r.relations) {
    const bool joined = (one.a == a && one.b == b) || (one.a == b && one.b == a);
    if (joined && (!best || one.strength > best->strength)) best = &one;
  }
  return best;
}

std::string_view said_of(const Relations& r, ClaimIndex a, ClaimIndex b) {
  const Relation* found = between(r, a, b);
  return found ? patterns[found->pattern].name : std::string_view("none");
}

}  // namespace crossclaim::relate::test
