// The lexicon's reading of a text: at each token the longest phrase whose condition holds, and nothing inside it.
// Stances, causes and tallies are read beside it. In, out and cost: see tagger.hpp.
#include "mention/tagger.hpp"

#include <algorithm>

namespace crossclaim::mention {
namespace {

constexpr CategorySet number_words = bit(Category::number) | bit(Category::vague) | bit(Category::scale);

}  // namespace

Tagger::Tagger(std::string_view text, const text::Document& document, const Lexicon& lexicon, Tags& out)
    : text_(text), document_(document), lexicon_(lexicon), tags_(out) {
  const std::size_t count = document.tokens.size();
  tags_.keys.reserve(count);
  tags_.matches.reserve(count);  // of ordinary text there are nearly as many
  tags_.begins.reserve(count);
  tags_.covers.reserve(count);
  tags_.first_match.reserve(count + 1);
  tags_.first_match.push_back(0);
}

/// Makes room for the tokens up to there as they come: all at once they would have left the cache before they are
/// filled.
void Tagger::look_up(std::uint32_t last) {
  words_.clear();
  std::array<Lexicon::Asked, 8> asked;
  for (std::size_t t = tags_.keys.size(); t < last;) {
    const std::size_t count = std::min(asked.size(), last - t);
    for (std::size_t i = 0; i < count; ++i) lexicon_.ask(base::slice(text_, document_.tokens[t++].span), asked[i]);
    for (std::size_t i = 0; i < count; ++i) {
      const Lexicon::Found found = lexicon_.answer(asked[i]);
      words_.push_back(found.word);
      tags_.keys.push_back(found.key);
    }
  }
  tags_.begins.resize(last);
  tags_.covers.resize(last);
}

/// Tokens of no sentence have no match.
void Tagger::pass(std::uint32_t last) {
  look_up(last);
  for (; done_ < last; ++done_) tags_.first_match.push_back(matches_so_far());
}

void Tagger::read(const text::Sentence& sentence) {
  pass(sentence.first_token);
  look_up(sentence.last_token);
  first_ = sentence.first_token;
  last_ = sentence.last_token;
  capitals_say_nothing_ = document_.blocks[sentence.block].role == text::Role::headline;
  free_ = {first_, first_};
  for (; done_ < last_; ++done_) {
    take_longest(done_);
    tags_.first_match.push_back(matches_so_far());
  }
}

/// Adds the longest matches at `t` of each layer that no phrase covers yet.
void Tagger::take_longest(std::uint32_t t) {
  std::array<std::uint32_t, 2> longest{};
  lexicon_.match(words_.data() + (t - first_), last_ - t, [&](const Phrase& phrase) {
    const std::size_t layer = reads_beside(phrase.category) ? 1 : 0;
    if (t < free_[layer] || phrase.length < longest[layer]) return;
    if (phrase.length > 1 && is_parted(t, t + phrase.length - 1)) return;
    if (phrase.conditional && !holds(lexicon_.entries[phrase.entry].when, t, t + phrase.length)) return;
    longest[layer] = phrase.length;
    tags_.matches.push_back({t, phrase.entry, phrase.length, phrase.category, phrase.word, phrase.form, phrase.state});
    tags_.begins[t] |= bit(phrase.category);
    for (std::uint32_t i = t; i < t + phrase.length; ++i) tags_.covers[i] |= bit(phrase.category);
  });
  for (std::size_t layer = 0; layer < 2; ++layer)
    if (longest[layer] > 0) free_[layer] = t + longest[layer];
}

/// "a $7 billion fraud": no sign of Australia; "US $9 million" is one of the United States.
bool Tagger::is_parted(std::uint32_t t, std::uint32_t sign) const {
  const text::Token& last = document_.tokens[sign];
  return last.kind == text::TokenKind::symbol && last.space_before && document_.tokens[t].span.size() == 1;
}

bool Tagger::holds(const Condition& when, std::uint32_t begin, std::uint32_t end) const {
  const text::Token& token = document_.tokens[begin];
  if (when.capital && !token.capital) return false;
  if (when.all_capital && !token.all_capital) return false;
  if (when.not_capital && token.capital && !capitals_say_nothing_ && !opens_sentence(begin)) return false;

  const bool asks_left = when.after || when.not_after || when.after_number || when.not_after_number;
  if (asks_left) {
    const bool has_left = begin > first_;
    CategorySet left = has_left ? tags_.covers[begin - 1] : 0;
    if (begin > first_ + 1 && is_tight_hyphen(begin - 1))
      left |= tags_.covers[begin - 2] & bit(Category::period_part);  // "mid-May"
    const bool number = has_left && (is_number(begin - 1) || (is_tight_hyphen(begin - 1) && is_number(begin - 2)));
    if (when.after && !(left & when.after)) return false;
    if (left & when.not_after) return false;
    if (when.after_number && !number) return false;
    if (when.not_after_number && number) return false;
  }
  const bool asks_right = when.before || when.not_before || when.before_number || when.not_before_number;
  if (asks_right) {
    const CategorySet right = end < last_ ? could_begin(end) : 0;
    const bool number = end < last_ && (is_digits(end) || (right & number_words));
    if (when.before && !(right & when.before)) return false;
    if (right & when.not_before) return false;
    if (when.before_number && !number) return false;
    if (when.not_before_number && number) return false;
  }
  return true;
}

/// Categories of all phrases at `t`, their conditions not asked: what stands to the right is not read yet.
CategorySet Tagger::could_begin(std::uint32_t t) const {
  CategorySet set = 0;
  lexicon_.match(words_.data() + (t - first_), last_ - t, [&](const Phrase& phrase) { set |= bit(phrase.category); });
  return set;
}

/// Whether a capital letter at `t` is owed to its position.
bool Tagger::opens_sentence(std::uint32_t t) const {
  if (t == first_) return true;
  const text::Token& before = document_.tokens[t - 1];
  if (before.kind == text::TokenKind::word || before.kind == text::TokenKind::number) return false;
  using text::Mark;
  return before.mark == Mark::open_quote || before.mark == Mark::colon || before.mark == Mark::open_bracket ||
         before.kind == text::TokenKind::symbol || t == first_ + 1;
}

bool Tagger::is_number(std::uint32_t t) const { return is_digits(t) || (tags_.covers[t] & number_words); }

/// "40-kilometre": the number stands right before the hyphen.
bool Tagger::is_tight_hyphen(std::uint32_t t) const {
  return t > first_ && t + 1 < last_ && document_.tokens[t].mark == text::Mark::hyphen &&
         !document_.tokens[t].space_before && !document_.tokens[t + 1].space_before;
}

Tags tag(std::string_view text, const text::Document& document, const Lexicon& lexicon) {
  Tags tags;
  Tagger tagger(text, document, lexicon, tags);
  for (const text::Sentence& sentence : document.sentences) tagger.read(sentence);
  tagger.end();
  return tags;
}

const Match* Tags::first_of(std::uint32_t token, Category c) const {
  for (std::uint32_t i = first_match[token]; i < first_match[token + 1]; ++i) {
    if (matches[i].category == c) return &matches[i];
  }
  return nullptr;
}

}  // namespace crossclaim::mention
