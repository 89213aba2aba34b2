// See labels.hpp. Which words are articles and numbers is read off the tags; no word stands here.
#include "engine/labels.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "engine/pattern.hpp"
#include "engine/wording.hpp"

namespace crossclaim::engine {
namespace {

using mention::Category;
using mention::Lexicon;

constexpr std::uint32_t longest_article = 7;  ///< bytes behind "of" that may be an article with its spaces

/// The first token at or behind a byte.
std::uint32_t token_at(const Analysis& analysis, std::uint32_t byte) {
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                      [](const text::Token& token, std::uint32_t at) { return token.span.begin < at; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

/// The span without the words that only introduce or count: "the 3,000 additional troops" is "troops".
base::Span without_lead(const Analysis& analysis, base::Span span) {
  constexpr mention::CategorySet lead = bit(Category::determiner) | bit(Category::number) | bit(Category::vague) |
                                        bit(Category::modifier) | bit(Category::increment) | bit(Category::scale);
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  std::uint32_t token = token_at(analysis, span.begin);
  while (token < tokens.size() && tokens[token].span.end < span.end) {
    const bool skips =
        tokens[token].kind == text::TokenKind::number || (analysis.mentions.tags.covers[token] & lead) != 0;
    const bool compound =
        tokens[token + 1].mark == text::Mark::hyphen && !tokens[token + 1].space_before;  // "the 34-year-old driver"
    if (!skips || compound) break;
    ++token;
    span.begin = tokens[token].span.begin;
  }
  return span;
}

/// The words with a small first letter where only the beginning of a sentence made it a capital one.
std::string words_inside_sentence(const Analysis& analysis, base::Span span, const Lexicon& lexicon) {
  constexpr mention::CategorySet proper = bit(Category::place) | bit(Category::demonym) | bit(Category::month) |
                                          bit(Category::weekday) | bit(Category::holiday);
  std::string out = words(analysis, span, lexicon);
  const std::uint32_t token = token_at(analysis, span.begin);
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  if (out.empty() || token >= tokens.size() || tokens[token].span.begin != span.begin) return out;
  const mention::CategorySet covers = analysis.mentions.tags.covers[token];
  const bool name_goes_on = token + 1 < tokens.size() && tokens[token + 1].span.end <= span.end &&
                            tokens[token + 1].capital;  // "Port Meridian"
  const mention::Entry* body = analysis.mentions.tags.entry(lexicon, token, Category::organisation);
  const bool named = body && body->entity != mention::no_entity;  // no "police"
  const bool common = covers != 0 && (covers & proper) == 0 && !named && tokens[token].capital &&
                      !tokens[token].all_capital && !name_goes_on;
  const std::vector<text::Sentence>& sentences = analysis.document.sentences;
  const auto opens =
      std::lower_bound(sentences.begin(), sentences.end(), token,
                       [](const text::Sentence& sentence, std::uint32_t t) { return sentence.first_token < t; });
  if (common && opens != sentences.end() && opens->first_token == token) {
    out.front() = static_cast<char>(base::fold_ascii(static_cast<unsigned char>(out.front())));
  }
  return out;
}

bool holds_word(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) {
    return base::fold_ascii(static_cast<unsigned char>(a)) == base::fold_ascii(static_cast<unsigned char>(b));
  };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// "Russian", "Russian and North Korean": those nationalities that the words do not say.
std::string missing_nationality(const Analysis& analysis, base::Span span, std::string_view said,
                                const claim::EntitySet& set, const Lexicon& lexicon) {
  std::string out;
  const std::vector<mention::EntityRef>& refs = analysis.mentions.entities;
  for (const mention::EntityId id : set.ids) {
    if (id == mention::no_entity) continue;
    // Said under another name: "DPRK troops" need no "North Korean".
    const auto behind =
        std::lower_bound(refs.begin(), refs.end(), span.begin,
                         [](const mention::EntityRef& ref, std::uint32_t at) { return ref.span.begin < at; });
    const auto names = [&](const mention::EntityRef& ref) {
      return span.contains(ref.span) &&
             (ref.id == id || (ref.id < lexicon.entities.size() && lexicon.entities[ref.id].acts_as == id));
    };
    if (std::any_of(behind, refs.end(), names)) continue;
    const mention::Entity& entity = lexicon.entities[id];
    const std::string& adjective = entity.adjective.empty() ? entity.name : entity.adjective;
    if (holds_word(said, adjective) || holds_word(said, entity.name)) continue;
    out = out.empty() ? adjective : fill(wording(lexicon, Wording::both), [&](std::string_view name) {
      return name == "one" ? out : adjective;
    });
  }
  return out;
}

/// Whether the words are the entity's name and nothing else.
bool names_entity(const Analysis& analysis, base::Span span, mention::EntityId id) {
  const std::vector<mention::EntityRef>& refs = analysis.mentions.entities;
  const auto found =
      std::lower_bound(refs.begin(), refs.end(), span.begin,
                       [](const mention::EntityRef& ref, std::uint32_t at) { return ref.span.begin < at; });
  return found != refs.end() && found->id == id && found->span == span;
}

/// Whether a number counts somebody or something that the text does not name: "three died".
bool is_unnamed(const claim::Claim& claim) {
  return claim.has_quantity && claim.subject.generic && claim.subject.span.empty();
}

/// "PORTO ALTO" of a dateline as the name that it is: each word of capitals begins with one; initials stay.
std::string without_shouting(std::string name) {
  constexpr std::size_t longest_initials = 3;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin;
    while (end < name.size() && is_capital(name[end])) ++end;
    const bool whole = end == name.size() || name[end] == ' ' || name[end] == '-' || name[end] == ',';
    if (whole && end - begin > longest_initials) {
      std::transform(name.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                     name.begin() + static_cast<std::ptrdiff_t>(end),
                     name.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                     [](char c) { return static_cast<char>(base::fold_ascii(static_cast<unsigned char>(c))); });
    }
    while (end < name.size() && name[end] != ' ' && name[end] != '-') ++end;
    begin = end + 1;
  }
  return name;
}

std::string people_label(const Analysis& analysis, const claim::Subject& subject, const Lexicon& lexicon) {
  std::string label = subject.span.empty()
                          ? std::string{}
                          : words_inside_sentence(analysis, without_lead(analysis, subject.span), lexicon);
  if (label.empty()) label = lexicon.concepts[subject.noun];
  const std::string nationality = missing_nationality(analysis, subject.span, label, subject.nationality, lexicon);
  if (nationality.empty()) return label;
  return label.empty() ? nationality : nationality + " " + label;
}

}  // namespace

std::string words(const Analysis& analysis, base::Span span, const Lexicon& lexicon, std::size_t limit) {
  std::string out;
  for (const char c : base::slice(analysis.source.text, span)) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    const bool starts_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (out.size() >= limit && starts_character) return out += wording(lexicon, Wording::cut);
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string subject_label(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  std::string label = people_label(analysis, claim.subject, lexicon);
  const bool none = is_unnamed(claim) && claim.quantity.said.has_high && claim.quantity.said.high.is_zero();
  if (none && !analysis.mentions.tags.entry(lexicon, claim.quantity.tokens.first, Category::determiner))
    return {};  // "no one" is nobody's number, "no" is that of people
  const bool counts = claim.quantity.form == mention::QuantityForm::plain ||
                      claim.quantity.form == mention::QuantityForm::range ||
                      claim.quantity.form == mention::QuantityForm::vague;
  if (label.empty() && claim.has_quantity && counts) {
    label = lexicon.concepts[claim.quantity.unit];
  }
  return label;
}

std::string counted_label(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  const base::Interval& said = claim.quantity.said;
  const base::Decimal one = base::Decimal::from_integer(1);
  const bool one_of_people = is_unnamed(claim) && claim.subject.noun_class == mention::NounClass::people &&
                             said.has_low && said.has_high && said.low == one && said.high == one;
  return one_of_people ? std::string(wording(lexicon, Wording::one_person)) : subject_label(analysis, claim, lexicon);
}

bool names_event(const Analysis& analysis, base::Span span, mention::Predicate happened, const Lexicon& lexicon) {
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  for (std::uint32_t token = token_at(analysis, span.begin);
       token < tokens.size() && tokens[token].span.end <= span.end; ++token) {
    const mention::Entry* event = analysis.mentions.tags.entry(lexicon, token, Category::event);
    if (event && event->predicate == happened && happened != mention::Predicate::other) return true;
  }
  return false;
}

std::string agent_label(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  return people_label(analysis, claim.agent, lexicon);
}

std::string source_label(const Analysis& analysis, const claim::Source& source, const Lexicon& lexicon) {
  if (source.id < lexicon.entities.size()) {
    const mention::Entity& entity = lexicon.entities[source.id];
    const bool land = mention::is_place(entity.kind) || entity.kind == mention::EntityKind::people;
    // "South Korean officials" are more than their country, "UN officials" more than the UN.
    if (!land && names_entity(analysis, without_lead(analysis, source.span), source.id)) return entity.name;
  }
  return words_inside_sentence(analysis, without_lead(analysis, source.span), lexicon);
}

std::string place_label(const Analysis& analysis, const claim::Place& place, const Lexicon& lexicon) {
  const std::string written = words(analysis, place.span, lexicon);
  if (place.id >= lexicon.entities.size()) return without_shouting(written);
  // "Falluja", "Britain" as the text has them; "Japanese", "UK" and "KYIV" by the name of the place.
  const std::vector<mention::EntityRef>& refs = analysis.mentions.entities;
  const auto ref = std::lower_bound(refs.begin(), refs.end(), place.span.begin,
                                    [](const mention::EntityRef& r, std::uint32_t at) { return r.span.begin < at; });
  const bool named = ref != refs.end() && ref->id == place.id && ref->span.begin == place.span.begin &&
                     ref->use == mention::EntityUse::name && !analysis.document.tokens[ref->tokens.first].all_capital;
  if (named) return written;
  const bool chain = ref != refs.end() && ref->id == place.id && ref->span.end < place.span.end &&
                     analysis.document.tokens[ref->tokens.last].mark == text::Mark::comma;  // "KYIV, Ukraine"
  return lexicon.entities[place.id].name +
         (chain ? words(analysis, {ref->span.end, place.span.end}, lexicon) : std::string{});
}

std::string where_label(const Analysis& analysis, const claim::Place& place, const Lexicon& lexicon) {
  if (!place.present) return {};
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  std::uint32_t token = token_at(analysis, place.span.begin);
  if (token > 0 && analysis.mentions.tags.entry(lexicon, token - 1, Category::determiner)) --token;
  // "on Lake Tanru", "near Mbira", "across the province": as the text has it.
  const mention::Entry* before =
      token > 0 ? analysis.mentions.tags.entry(lexicon, token - 1, Category::preposition) : nullptr;
  const bool alone = before && analysis.mentions.tags.begins_with(token - 1, Category::preposition);
  const bool locates = alone && (before->word == mention::Word::on || before->word == mention::Word::at ||
                                 before->word == mention::Word::in || before->word == mention::Word::near);
  if (locates && !tokens[token - 1].capital)
    return words(analysis, {tokens[token - 1].span.begin, place.span.begin}, lexicon) + " " +
           place_label(analysis, place, lexicon);
  return fill(wording(lexicon, Wording::where),
              [&](std::string_view) { return place_label(analysis, place, lexicon); });
}

std::string when_label(const Analysis& analysis, base::Span span, const Lexicon& lexicon) {
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  const std::uint32_t token = token_at(analysis, span.begin);
  const mention::Entry* article =
      token > 0 ? analysis.mentions.tags.entry(lexicon, token - 1, Category::determiner) : nullptr;
  const bool of_time = article && article->word == mention::Word::definite && !tokens[token].capital &&
                       tokens[token].kind != text::TokenKind::number;  // no "2019" of "the 2019 floods"
  return words(analysis, of_time ? base::cover(tokens[token - 1].span, span) : span, lexicon);
}

std::string figure_label(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  const std::vector<text::Token>& tokens = analysis.document.tokens;
  const mention::Quantity& quantity = claim.quantity;
  base::Span span = quantity.span;
  const bool bounded = quantity.modifier_tokens.first < quantity.modifier_tokens.last;
  const mention::Entry* bound =
      bounded ? analysis.mentions.tags.entry(lexicon, quantity.modifier_tokens.first, Category::modifier) : nullptr;
  const bool verb = bound && bound->form != mention::Form::none;  // "the toll topped 70"
  if (bounded && !verb) {
    span = base::cover(
        span, base::cover(tokens[quantity.modifier_tokens.first].span, tokens[quantity.modifier_tokens.last - 1].span));
  }
  const bool dashed = std::any_of(tokens.begin() + quantity.tokens.first, tokens.begin() + quantity.tokens.last,
                                  [](const text::Token& t) { return t.is_dash() || t.mark == text::Mark::hyphen; });
  const bool digits = tokens[quantity.tokens.first].kind == text::TokenKind::number;
  if (const std::uint32_t first = token_at(analysis, span.begin);
      quantity.form == mention::QuantityForm::range && first > 0 && !(dashed && digits)) {
    const mention::Entry* before = analysis.mentions.tags.entry(lexicon, first - 1, Category::preposition);
    const bool opens = before && (before->word == mention::Word::between || before->word == mention::Word::from);
    if (opens) span.begin = tokens[first - 1].span.begin;  // "between 20 and 30" is no English without its first word
  }
  // Words of number are never names: a capital letter is a sentence's or a headline's.
  std::string out;
  for (std::uint32_t token = token_at(analysis, span.begin);
       token < tokens.size() && tokens[token].span.end <= span.end; ++token) {
    if (!out.empty() && tokens[token].space_before) out += ' ';
    const std::size_t begin = out.size();
    out += base::slice(analysis.source.text, tokens[token].span);
    const auto is_currency = [&](std::uint32_t t) {
      return t < tokens.size() && (analysis.mentions.tags.covers[t] & bit(Category::currency)) != 0;
    };
    const bool land = is_currency(token) && is_currency(token + 1);  // "40 million Swiss francs"
    if (tokens[token].capital && !tokens[token].all_capital && !land) {
      out[begin] = static_cast<char>(base::fold_ascii(static_cast<unsigned char>(out[begin])));
    }
  }
  std::string figure = verb ? fill(wording(lexicon, Wording::more_than), [&](std::string_view) { return out; }) : out;
  // "48" alone says nothing; its unit stands behind the number and outside its span.
  if (quantity.form != mention::QuantityForm::duration) return figure;
  std::uint32_t unit = token_at(analysis, quantity.span.end);  // "one-day" is one day
  while (unit < tokens.size() && tokens[unit].mark == text::Mark::hyphen) ++unit;
  const bool one = quantity.said.has_high && quantity.said.high == base::Decimal::from_integer(1) &&
                   unit < tokens.size() && analysis.mentions.tags.begins_with(unit, Category::time_unit);
  return figure + " " +
         (one ? std::string(base::slice(analysis.source.text, tokens[unit].span)) : lexicon.concepts[quantity.unit]);
}

namespace {

/// What joins a figure to what the text has named before it: "hundreds of people", "3% for sales" that grew by it,
/// "$4bn in sales".
std::string link_to_earlier(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  const mention::Quantity& figure = claim.quantity;
  if (counted_label(analysis, claim, lexicon).empty()) return {};
  const bool share = figure.form == mention::QuantityForm::percent || figure.form == mention::QuantityForm::fraction;
  const bool has_base = claim.base_span.size() != 0 || claim.base_claim != relate::no_claim;
  if (share) return std::string(wording(lexicon, has_base ? Wording::of_many : Wording::share_for));
  if (figure.form == mention::QuantityForm::money && claim.subject.noun_class == mention::NounClass::money)
    return std::string(wording(lexicon, Wording::sum_in));
  const bool many = figure.modifier == mention::Modifier::vague && figure.said.low >= base::Decimal::from_integer(12);
  return many && claim.subject.generic ? std::string(wording(lexicon, Wording::of_many)) : std::string{};
}

}  // namespace

std::string link_label(const Analysis& analysis, const claim::Claim& claim, const Lexicon& lexicon) {
  const std::uint32_t behind = claim.quantity.tokens.last;
  const bool follows = claim.subject.span.begin >= claim.quantity.span.end && claim.subject.span.size() != 0;
  if (!follows) return link_to_earlier(analysis, claim, lexicon);
  const mention::Entry* entry = analysis.mentions.tags.entry(lexicon, behind, Category::preposition);
  const base::Span link = analysis.document.tokens[behind].span;
  const bool links = entry && entry->word == mention::Word::of && link.end <= claim.subject.span.begin;
  if (!links) return {};
  // "nine of them children" counts children.
  if (analysis.mentions.tags.entry(lexicon, behind + 1, Category::pronoun)) return {};
  // "310 of the houses": the article belongs to the link, the label begins behind it. "Two of the dead were children"
  // counts children.
  const base::Span label = without_lead(analysis, claim.subject.span);
  const bool next = label.begin <= link.end + longest_article;
  return next ? words(analysis, {link.begin, label.begin}, lexicon) : link_to_earlier(analysis, claim, lexicon);
}

std::string document_label(const Analysis& analysis, const Lexicon& lexicon) {
  const Source& source = analysis.source;
  const std::string& name = !source.title.empty()       ? source.title
                            : !source.publisher.empty() ? source.publisher
                                                        : source.id;
  if (name.empty()) return std::string(wording(lexicon, Wording::the_text));
  return fill(wording(lexicon, Wording::named_text), [&](std::string_view) { return name; });
}

std::string time_label(const base::DateInterval& interval) {
  if (!interval.has_first && !interval.has_last) return {};
  if (!interval.has_first) return "../" + base::format_iso_day(interval.last);
  if (!interval.has_last) return base::format_iso_day(interval.first) + "/..";
  if (interval.first == interval.last) return base::format_iso_day(interval.first);
  const base::CivilDate first = base::to_civil(interval.first), behind = base::to_civil(interval.last + 1);
  const bool whole_months = first.day == 1 && behind.day == 1;
  if (whole_months && first.month == 1 && behind.month == 1 && behind.year == first.year + 1)
    return base::format_iso_day(interval.first).substr(0, 4);
  const bool one_month = whole_months && (behind.year - first.year) * 12 + behind.month - first.month == 1;
  if (one_month) return base::format_iso_day(interval.first).substr(0, 7);
  return base::format_iso_day(interval.first) + "/" + base::format_iso_day(interval.last);
}

std::string time_label(const claim::Time& time) {
  return time.present && time.anchor != claim::Anchor::unknown ? time_label(time.interval) : std::string{};
}

std::string number_label(base::Decimal number, const Lexicon& lexicon) {
  constexpr base::Decimal::Micros hundredth = base::Decimal::scale / 100;
  const base::Decimal::Micros micros = number.micros(), half = micros < 0 ? -hundredth / 2 : hundredth / 2;
  const base::Decimal rounded = base::Decimal::from_micros((micros + half) / hundredth * hundredth);
  std::string plain = (rounded.is_zero() ? number : rounded).to_string();
  const std::string_view mark = wording(lexicon, Wording::group_mark);
  const std::size_t begin = plain.front() == '-' ? 1 : 0;
  std::size_t at = std::min(plain.find('.'), plain.size());
  if (at - begin > 3) {
    while (at > begin + 3) plain.insert(at -= 3, mark);
  }
  return plain;
}

}  // namespace crossclaim::engine
