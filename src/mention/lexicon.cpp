// The tables of lexicon.hpp. Enters: phrases and their entries. Leaves: words by hash, phrases by their first two words, longest first.
// Example: after seal(), "according to" is found under "according". Cost: sealing n log n once; a look-up one hash. Tested in
// tests/mention/lexicon_test.cpp.
#include "mention/lexicon.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "base/hash.hpp"
#include "base/sort.hpp"
#include "mention/fold.hpp"
#include "mention/mention.hpp"

namespace crossclaim::mention {
namespace {

/// The lower-case form of a code point that UTF-8 writes in two bytes; all of them stay two bytes long.
char32_t lower(char32_t c) {
  const bool latin1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  const bool greek = c >= 0x391 && c <= 0x3A9;
  const bool cyrillic = c >= 0x410 && c <= 0x42F;
  if (latin1 || greek || cyrillic) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  const bool even_upper = (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177) ||
                          (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) || (c >= 0x460 && c <= 0x481);
  if (even_upper && c % 2 == 0) return c + 1;
  const bool odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC);
  if (odd_upper && c % 2 == 1) return c + 1;
  return c == 0x178 ? 0xFF : c;
}

struct Cut {
  std::vector<std::string> words;
  std::uint16_t entry;
};

/// Phrases as runs of folded words. What opens with a clitic ("'s idea") is cut as it stands in a text, behind a word.
std::vector<Cut> cut(const std::vector<std::pair<std::string, std::uint16_t>>& phrases) {
  std::vector<Cut> cuts;
  cuts.reserve(phrases.size());
  for (const auto& [phrase, entry] : phrases) {
    Cut one{{}, entry};
    if (phrase.front() == any_stem) {
      cuts.push_back({{phrase}, entry});
      continue;
    }
    bool fits = true;
    const bool hangs_on = !phrase.empty() && phrase.front() == '\'';
    const std::string written = hangs_on ? "x" + phrase : phrase;
    for (const text::Token& token : text::tokenize(written)) {
      if (hangs_on && token.span.begin == 0) continue;
      FoldBuffer buffer;
      const std::string_view word = fold(base::slice(written, token.span), buffer);
      fits = fits && !word.empty();
      one.words.emplace_back(word);
    }
    if (fits && !one.words.empty() && one.words.size() <= max_phrase_words) cuts.push_back(std::move(one));
  }
  return cuts;
}

/// Words that stand in longer phrases alone, or are read beside the others, have the reading of their ending too: "unaccounted" but for
/// "unaccounted for", "blocked" besides what it says of a road.
void add_endings(const std::vector<std::string>& words, const std::vector<Entry>& entries, std::vector<Lexicon::RankedPhrase>& rows) {
  std::vector<bool> alone(words.size());
  std::vector<Lexicon::RankedPhrase> endings;
  for (const Lexicon::RankedPhrase& row : rows) {
    if (row.words.size() > 1 || reads_beside(entries[row.entry].category)) continue;
    alone[row.words.front()] = true;
    if (words[row.words.front()].front() == any_stem) endings.push_back(row);
  }
  for (WordId id = 0; id < words.size(); ++id) {
    const std::string& word = words[id];
    for (const Lexicon::RankedPhrase& ending : endings) {
      const std::string& form = words[ending.words.front()];
      const std::size_t length = form.size() - 1;
      if (!alone[id] && word.size() >= length + shortest_stem && word.compare(word.size() - length, length, form, 1, length) == 0) rows.push_back({{id}, ending.entry});
    }
  }
}

/// Each word becomes its rank; phrases that begin alike stand together: by their second word, those without one last; the longest first.
std::vector<Lexicon::RankedPhrase> rank(const std::vector<Cut>& cuts, const std::vector<std::string>& words, const std::vector<Entry>& entries) {
  using Row = Lexicon::RankedPhrase;
  std::vector<Row> rows;
  rows.reserve(cuts.size());
  for (const Cut& phrase : cuts) {
    Row row{{}, phrase.entry};
    for (const std::string& word : phrase.words) {
      row.words.push_back(static_cast<WordId>(std::lower_bound(words.begin(), words.end(), word) - words.begin()));
    }
    rows.push_back(std::move(row));
  }
  add_endings(words, entries, rows);
  const auto key = [](const Row& row) {
    return std::make_tuple(row.words.front(), row.words.size() > 1 ? row.words[1] : no_word, max_phrase_words - row.words.size(), std::cref(row.words), row.entry);
  };
  base::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
  const auto same = [](const Row& a, const Row& b) { return a.entry == b.entry && a.words == b.words; };
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  return rows;
}

}  // namespace

std::string_view fold(std::string_view word, FoldBuffer& buffer) {
  if (word.size() > buffer.size()) return {};
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      const bool upper = byte >= 'A' && byte <= 'Z';
      buffer[size++] = static_cast<char>(upper ? byte + ('a' - 'A') : byte);
      ++i;
    } else if ((byte & 0xE0) == 0xC0 && i + 1 < word.size()) {
      const auto trail = static_cast<unsigned char>(word[i + 1]);
      const char32_t c = lower(static_cast<char32_t>((byte & 0x1F) << 6 | (trail & 0x3F)));
      buffer[size++] = static_cast<char>(0xC0 | c >> 6);
      buffer[size++] = static_cast<char>(0x80 | (c & 0x3F));
      i += 2;
    } else if (word.substr(i, 3) == "\xE2\x80\x99" || word.substr(i, 3) == "\xE2\x80\x98") {
      buffer[size++] = '\'';
      i += 3;
    } else if (word.substr(i, 3) == "\xE2\x80\x90" || word.substr(i, 3) == "\xE2\x80\x91") {
      buffer[size++] = '-';
      i += 3;
    } else {
      buffer[size++] = word[i++];
    }
  }
  return {buffer.data(), size};
}

void Lexicon::add_phrase(std::string_view phrase, std::uint16_t entry) { pending_.emplace_back(phrase, entry); }

void Lexicon::seal() {
  if (pending_.empty() && !table_.phrases.empty()) return;  // sealed already
  const std::vector<Cut> cuts = cut(pending_);
  pending_.clear();
  pending_.shrink_to_fit();
  PhraseTable table;
  for (const Cut& phrase : cuts) table.words.insert(table.words.end(), phrase.words.begin(), phrase.words.end());
  base::sort(table.words.begin(), table.words.end());
  table.words.erase(std::unique(table.words.begin(), table.words.end()), table.words.end());
  for (const RankedPhrase& row : rank(cuts, table.words, entries)) {
    Phrase phrase;
    phrase.first_word = static_cast<std::uint32_t>(table.phrase_words.size());
    phrase.entry = row.entry;
    phrase.length = static_cast<std::uint8_t>(row.words.size());
    table.phrase_words.insert(table.phrase_words.end(), row.words.begin(), row.words.end());
    table.phrases.push_back(phrase);
  }
  seal(std::move(table));
}

void Lexicon::seal(PhraseTable sorted) {
  for (const Entry& entry : entries) {
    if (people == 0 && entry.generic && entry.noun_class == NounClass::people) people = entry.concept_id;
    if (items == 0 && entry.generic && entry.noun_class == NounClass::item) items = entry.concept_id;
  }
  table_ = std::move(sorted);
  index_words();
  index_phrases();
  concept_keys_.clear();
  for (const std::string& name : concepts) concept_keys_.push_back(base::word_key(name));
  entity_keys_.clear();
  for (const Entity& entity : entities) entity_keys_.push_back(base::word_key(entity.id));
}

void Lexicon::index_words() {
  const std::vector<std::string>& words = table_.words;
  std::size_t size = 16;
  while (size < 2 * words.size()) size *= 2;
  slots_.assign(size, {});
  for (WordId id = 0; id < words.size(); ++id) {
    const std::uint32_t key = base::word_key(words[id]);
    std::size_t at = key & (size - 1);
    while (slots_[at].word != no_word) at = (at + 1) & (size - 1);
    slots_[at] = {key, id};
  }
}

void Lexicon::index_phrases() {
  phrases_at_.assign(table_.words.size() + 1, {});
  for (Phrase& phrase : table_.phrases) {
    const Entry& entry = entries[phrase.entry];
    phrase.category = entry.category;
    phrase.word = entry.word;
    phrase.conditional = entry.when != Condition{};
    if (phrase.length > 1) phrase.second = table_.phrase_words[phrase.first_word + 1];
    const WordId first = table_.phrase_words[phrase.first_word];
    ++phrases_at_[first + 1].begin;
    if (phrase.length == 1) continue;
    ++phrases_at_[first].single;
    phrases_at_[first].add_second(phrase.second);
  }
  for (std::size_t word = 1; word < phrases_at_.size(); ++word) phrases_at_[word].begin += phrases_at_[word - 1].begin;
  for (PhrasesAt& at : phrases_at_) at.single += at.begin;
}

Lexicon::Found Lexicon::find_word(std::string_view word) const {
  FoldBuffer buffer;
  if (word.size() > buffer.size()) return {no_word, base::word_key(word)};
  // Nearly every word is ASCII, which one pass folds and hashes.
  std::uint32_t key = base::fnv_basis;
  unsigned char all = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = base::fold_ascii(static_cast<unsigned char>(word[i]));
    all |= c;
    buffer[i] = static_cast<char>(c);
    key = base::hash_byte(key, c);
  }
  std::string_view folded(buffer.data(), word.size());
  if (all >= 0x80) {
    folded = fold(word, buffer);
    key = base::word_key(folded);
  }
  if (folded.empty() || slots_.empty()) return {no_word, key};
  // The table holds the lexicon's words alone: a hostile text can look up, never insert, and a chain is as long as the lexicon made it.
  const auto find = [&](std::string_view sought, std::uint32_t sought_key) {
    for (std::size_t at = sought_key & (slots_.size() - 1); slots_[at].word != no_word; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].key == sought_key && table_.words[slots_[at].word] == sought) return slots_[at].word;
    }
    return no_word;
  };
  WordId found = find(folded, key);
  // A word that no entry holds is read by its ending, the longest first: "barricaded" as "*ed".
  std::array<char, 1 + longest_ending> ending{any_stem};
  for (std::size_t length = longest_ending; found == no_word && length >= shortest_ending; --length) {
    if (folded.size() < length + shortest_stem) continue;
    std::copy(folded.end() - static_cast<std::ptrdiff_t>(length), folded.end(), ending.begin() + 1);
    const std::string_view form(ending.data(), length + 1);
    found = find(form, base::word_key(form));
  }
  return {found, key};
}

bool Lexicon::is_inside(EntityId inner, EntityId outer) const {
  // A chain of parents is never longer than the table; a ring in the data ends there too.
  for (std::size_t steps = 0; inner < entities.size() && steps <= entities.size(); ++steps) {
    if (inner == outer) return true;
    inner = entities[inner].parent;
  }
  return false;
}

}  // namespace crossclaim::mention
