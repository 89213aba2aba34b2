// The tables of lexicon.hpp. Enters: phrases and their entries. Leaves: words by hash, phrases by their first two
// words, longest first. Example: after seal(), "according to" is found under "according". Cost: sealing n log n once; a
// look-up one hash. Tested in tests/mention/lexicon_test.cpp.
#include "mention/lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

void Lexicon::add_phrase(std::string_view phrase, std::uint16_t entry) {
  if (phrase.empty()) return;
  if (phrase.front() == any_stem) return add_folded(phrase, entry);
  // What opens with a clitic ("'s idea") is cut as it stands in a text, behind a word.
  const bool hangs_on = phrase.front() == '\'';
  const std::string written = (hangs_on ? "x" : "") + std::string(phrase);
  std::string words;
  for (const text::Token& token : text::tokenize(written)) {
    if (hangs_on && token.span.begin == 0) continue;
    FoldBuffer buffer;
    const std::string_view word = fold(base::slice(written, token.span), buffer);
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
  }
  add_folded(words, entry);
}

void Lexicon::add_folded(std::string_view words, std::uint16_t entry) {
  Phrase phrase;
  phrase.first_word = static_cast<std::uint32_t>(table_.phrase_words.size());
  phrase.entry = entry;
  for (std::size_t end = 0; !words.empty() && phrase.length <= max_phrase_words;
       words.remove_prefix(std::min(end + 1, words.size()))) {
    end = std::min(words.find_first_of(" \n"), words.size());  // no word holds one: packed phrases stand a line each
    if (end == 0) continue;
    table_.phrase_words.push_back(id_of(words.substr(0, end)));
    ++phrase.length;
  }
  const bool fits = phrase.length > 0 && phrase.length <= max_phrase_words;
  if (fits)
    table_.phrases.push_back(phrase);
  else
    table_.phrase_words.resize(phrase.first_word);
}

std::size_t Lexicon::slot_of(std::string_view word, std::uint32_t key) const {
  // The table holds the lexicon's words alone: a hostile text can look up, never insert, and a chain is as long as the
  // lexicon made it.
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].word != no_word && (slots_[at].key != key || table_.words[slots_[at].word] != word))
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

WordId Lexicon::id_of(std::string_view word) {
  if (slots_.size() < 2 * (table_.words.size() + 1)) {
    const std::vector<Slot> before =
        std::exchange(slots_, std::vector<Slot>(std::max<std::size_t>(2 * slots_.size(), 16)));
    for (const Slot& slot : before) {
      if (slot.word != no_word) slots_[slot_of(table_.words[slot.word], slot.key)] = slot;
    }
  }
  const std::uint32_t key = base::word_key(word);
  Slot& slot = slots_[slot_of(word, key)];
  if (slot.word == no_word) {
    slot = {key, static_cast<WordId>(table_.words.size())};
    table_.words.emplace_back(word);
  }
  return slot.word;
}

void Lexicon::seal() {
  if (!rows_.empty()) return;  // sealed already
  for (const Entry& entry : entries) {
    if (people == 0 && entry.generic && entry.noun_class == NounClass::people) people = entry.concept_id;
    if (items == 0 && entry.generic && entry.noun_class == NounClass::item) items = entry.concept_id;
  }
  add_endings();
  order_phrases();
  index_phrases();
  for (const std::string& name : concepts) concept_keys_.push_back(base::word_key(name));
  for (const Entity& entity : entities) entity_keys_.push_back(base::word_key(entity.id));
}

/// Words that stand in longer phrases alone, or are read beside the others, have the reading of their ending too:
/// "unaccounted" but for "unaccounted for", "blocked" besides what it says of a road.
void Lexicon::add_endings() {
  std::vector<bool> alone(table_.words.size());
  std::vector<Phrase> endings;
  for (const Phrase& phrase : table_.phrases) {
    if (phrase.length > 1 || reads_beside(entries[phrase.entry].category)) continue;
    alone[first_word(phrase)] = true;
    if (table_.words[first_word(phrase)].front() == any_stem) endings.push_back(phrase);
  }
  for (WordId id = 0; id < table_.words.size(); ++id) {
    for (Phrase ending : endings) {
      if (alone[id] || !has_ending(table_.words[id], table_.words[first_word(ending)])) continue;
      ending.first_word = static_cast<std::uint32_t>(table_.phrase_words.size());
      table_.phrase_words.push_back(id);
      table_.phrases.push_back(ending);
    }
  }
}

/// Phrases that begin alike stand together: by their second word, those without one last; the longest first; each once.
void Lexicon::order_phrases() {
  std::vector<std::uint32_t> begin(table_.words.size() + 1);
  for (Phrase& phrase : table_.phrases) {
    const Entry& entry = entries[phrase.entry];
    phrase.category = entry.category;
    phrase.word = entry.word;
    phrase.form = entry.form;
    phrase.state = entry.frame == Frame::state;
    phrase.conditional = entry.when != Condition{};
    if (phrase.length > 1) phrase.second = table_.phrase_words[phrase.first_word + 1];
    ++begin[first_word(phrase) + 1];
  }
  for (std::size_t word = 1; word < begin.size(); ++word) begin[word] += begin[word - 1];
  std::vector<Phrase> rows(table_.phrases.size());
  std::vector<std::uint32_t> next = begin;
  for (const Phrase& phrase : table_.phrases) rows[next[first_word(phrase)]++] = phrase;

  PhraseTable sorted;
  const WordId* const words = table_.phrase_words.data();
  const auto compare = [&](const Phrase& a, const Phrase& b) {
    return std::lexicographical_compare(words + a.first_word, words + a.first_word + a.length, words + b.first_word,
                                        words + b.first_word + b.length);
  };
  const auto before = [&](const Phrase& a, const Phrase& b) {
    if (a.second != b.second) return a.second < b.second;
    if (a.length != b.length) return a.length > b.length;
    const bool less = compare(a, b);
    return less || (a.entry < b.entry && !compare(b, a));
  };
  for (std::size_t word = 0; word + 1 < begin.size(); ++word) {
    const auto first = rows.begin() + begin[word], last = rows.begin() + begin[word + 1];
    base::sort(first, last, before);
    for (auto row = first; row != last; ++row) {
      if (row != first && !before(*(row - 1), *row)) continue;
      Phrase phrase = *row;
      phrase.first_word = static_cast<std::uint32_t>(sorted.phrase_words.size());
      sorted.phrase_words.insert(sorted.phrase_words.end(), words + row->first_word,
                                 words + row->first_word + row->length);
      sorted.phrases.push_back(phrase);
    }
  }
  sorted.words = std::move(table_.words);
  table_ = std::move(sorted);
}

void Lexicon::index_phrases() {
  rows_.resize(table_.words.size());
  for (std::size_t word = 0; word < rows_.size(); ++word) {
    const std::string& written = table_.words[word];
    rows_[word].size = static_cast<std::uint8_t>(std::min<std::size_t>(written.size(), 0xFF));
    std::copy_n(written.begin(), std::min(written.size(), rows_[word].head.size()), rows_[word].head.begin());
  }
  for (std::uint32_t i = 0; i < table_.phrases.size(); ++i) {
    const Phrase& phrase = table_.phrases[i];
    Row& row = rows_[first_word(phrase)];
    if (row.pairs + row.singles == 0) row.begin = i;
    ++(phrase.length == 1 ? row.singles : row.pairs);
    if (phrase.length > 1) row.add_second(phrase.second);
  }
}

/// As slot_of, of a sealed lexicon: the word and where its phrases begin are read at one place.
WordId Lexicon::known(std::string_view word, std::uint32_t key) const {
  for (std::size_t at = key & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.word == no_word) return no_word;
    if (slot.key != key) continue;
    const Row& row = rows_[slot.word];
    if (row.size != word.size()) continue;
    const bool same = word.size() <= row.head.size() ? std::equal(word.begin(), word.end(), row.head.begin())
                                                     : table_.words[slot.word] == word;
    if (same) return slot.word;
  }
}

void Lexicon::ask(std::string_view word, Asked& asked) const {
  asked.size = 0;
  if (word.size() > asked.buffer.size()) {
    asked.key = base::word_key(word);
    return;
  }
  // Nearly every word is ASCII, which one pass folds and hashes.
  std::uint32_t key = base::fnv_basis;
  unsigned char all = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = base::fold_ascii(static_cast<unsigned char>(word[i]));
    all |= c;
    asked.buffer[i] = static_cast<char>(c);
    key = base::hash_byte(key, c);
  }
  asked.size = word.size();
  if (all >= 0x80) {
    const std::string_view folded = fold(word, asked.buffer);
    asked.size = folded.size();
    key = base::word_key(folded);
  }
  asked.key = key;
  if (!slots_.empty()) __builtin_prefetch(slots_.data() + (key & (slots_.size() - 1)));
}

Lexicon::Found Lexicon::answer(const Asked& asked) const {
  if (asked.size == 0 || rows_.empty()) return {no_word, asked.key};
  const std::string_view folded(asked.buffer.data(), asked.size);
  WordId found = known(folded, asked.key);
  // A word that no entry holds is read by its ending, the longest first: "barricaded" as "*ed".
  std::array<char, 1 + longest_ending> ending{any_stem};
  for (std::size_t length = longest_ending; found == no_word && length >= shortest_ending; --length) {
    if (folded.size() < length + shortest_stem) continue;
    std::copy(folded.end() - static_cast<std::ptrdiff_t>(length), folded.end(), ending.begin() + 1);
    const std::string_view form(ending.data(), length + 1);
    found = known(form, base::word_key(form));
  }
  if (found != no_word) __builtin_prefetch(table_.phrases.data() + rows_[found].begin + rows_[found].pairs);
  return {found, asked.key};
}

Lexicon::Found Lexicon::find_word(std::string_view word) const {
  Asked asked;
  ask(word, asked);
  return answer(asked);
}

std::string Lexicon::folded(const Phrase& phrase) const {
  std::string words;
  for (std::size_t i = 0; i < phrase.length; ++i) {
    if (i > 0) words += ' ';
    words += table_.words[table_.phrase_words[phrase.first_word + i]];
  }
  return words;
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
