// Bytes to characters, characters to tokens, tokens to mentions, each against an oracle that is kept simple: the
// decoder without its short cut for ASCII, the phrases of the lexicon one by one. In, out and cost: see targets.hpp.
#include <algorithm>

#include "base/utf8.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "mention/mention.hpp"
#include "support/layout.hpp"

namespace crossclaim::fuzz {
namespace {

text::Document read(std::string_view text, Bytes& bytes) {
  base::Budget budget = small_budget;
  if (const std::uint8_t tokens = bytes.byte(); tokens < 32) budget.max_sentence_tokens = tokens + 1u;
  return text::read(text, lexicon().conventions, budget);
}

/// Every phrase of the lexicon that stands at the first of these words, found by trying all of them.
std::vector<const mention::Phrase*> slowly(const std::vector<mention::WordId>& words, std::size_t at, std::size_t end) {
  const mention::PhraseTable& table = lexicon().phrase_table();
  std::vector<const mention::Phrase*> found;
  for (const mention::Phrase& phrase : table.phrases) {
    const auto first = table.phrase_words.begin() + phrase.first_word;
    if (phrase.length <= end - at &&
        std::equal(first, first + phrase.length, words.begin() + static_cast<std::ptrdiff_t>(at)))
      found.push_back(&phrase);
  }
  return found;
}

std::string broken_search(std::string_view text, const text::Document& document) {
  std::vector<mention::WordId> words;
  for (const text::Token& token : document.tokens)
    words.push_back(lexicon().find_word(base::slice(text, token.span)).word);
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      std::vector<const mention::Phrase*> fast;
      lexicon().match(words.data() + t, sentence.last_token - t,
                      [&](const mention::Phrase& phrase) { fast.push_back(&phrase); });
      std::sort(fast.begin(), fast.end());
      if (fast != slowly(words, t, sentence.last_token))
        return "the quick search of phrases finds others than the slow one";
    }
  }
  return {};
}

}  // namespace

std::string check_utf8(std::string_view bytes) {
  std::string mended;
  std::uint32_t ill = 0, replaced = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint c = base::decode_wide(bytes, at);
    if (c.length == 0 || at + c.length > bytes.size()) return "a character of no bytes, or past the end";
    if (c.well_formed)
      mended += bytes.substr(at, c.length);
    else
      ++ill, mended += "\xEF\xBF\xBD";
    at += c.length;
  }
  if (base::is_well_formed(bytes) != (ill == 0)) return "well-formed or not: the quick answer differs";
  if (base::mend(bytes, replaced) != mended || replaced != ill) return "mended otherwise than character by character";
  if (!base::is_well_formed(mended)) return "mended text is ill-formed";
  return {};
}

std::string check_text(std::string_view raw) {
  Bytes bytes(raw);
  std::uint32_t replaced = 0;
  const std::string text = base::mend(raw.substr(raw.empty() ? 0 : 1), replaced);
  const text::Document document = read(text, bytes);
  if (std::string what = testing::broken_layout(text, document, true); !what.empty()) return what;
  for (const text::Sentence& sentence : document.sentences) {
    if (sentence.last_token - sentence.first_token > small_budget.max_sentence_tokens)
      return "a sentence longer than its budget";
  }
  (void)text::read(raw, lexicon().conventions, small_budget);  // ill-formed bytes too must harm nobody
  return {};
}

std::string check_mention(std::string_view raw) {
  Bytes bytes(raw);
  std::uint32_t replaced = 0;
  const std::string text = base::mend(raw.substr(raw.empty() ? 0 : 1), replaced);
  const text::Document document = read(text, bytes);
  const mention::Mentions mentions = mention::find(text, document, lexicon());
  if (std::string what = broken(text, document, mentions); !what.empty()) return what;
  // The slow search costs a look at every phrase for every word: short texts, and not all of them.
  return document.tokens.size() < 24 && text.size() % 32 == 31 ? broken_search(text, document) : std::string{};
}

}  // namespace crossclaim::fuzz
