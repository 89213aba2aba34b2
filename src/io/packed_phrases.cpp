// See packed_phrases.hpp.
#include "io/packed_phrases.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

#include "base/sort.hpp"
#include "mention/fold.hpp"
#include "mention/mention.hpp"

namespace crossclaim::io {
namespace {

using mention::Lexicon;

constexpr std::uint8_t its_name = 1, its_adjective = 2;

/// How a phrase may change at the end of its first or of its last word: how many letters go, and what comes in their
/// place. They are but a shorter way to write what the lexicon lists: a form that they do not make is packed as it
/// stands.
struct Inflection {
  bool first_word;
  std::size_t drop;
  std::string_view add;
};
constexpr std::array inflections{Inflection{false, 0, "s"}, Inflection{false, 1, "ies"}, Inflection{false, 0, "es"},
                                 Inflection{true, 0, "s"},  Inflection{true, 1, "ies"},  Inflection{true, 0, "es"}};

std::string inflected(std::string_view phrase, const Inflection& change) {
  const std::size_t end = change.first_word ? std::min(phrase.find(' '), phrase.size()) : phrase.size();
  std::string made(phrase.substr(0, end - std::min(end, change.drop)));
  return made.append(change.add).append(phrase.substr(end));
}

/// By phrase: whether `seal` adds it by itself, as it does for a word that is read by endings alone and stands in
/// another phrase.
std::vector<bool> made_by_endings(const Lexicon& lexicon) {
  const mention::PhraseTable& table = lexicon.phrase_table();
  const auto word_of = [&](const mention::Phrase& phrase) { return table.phrase_words[phrase.first_word]; };
  const auto stands_alone = [](const mention::Phrase& phrase) {
    return phrase.length == 1 && !mention::reads_beside(phrase.category);
  };
  std::vector<bool> elsewhere(table.words.size());
  std::vector<mention::Phrase> endings;
  for (const mention::Phrase& phrase : table.phrases) {
    if (stands_alone(phrase) && table.words[word_of(phrase)].front() == mention::any_stem) endings.push_back(phrase);
    for (std::size_t i = 0; !stands_alone(phrase) && i < phrase.length; ++i)
      elsewhere[table.phrase_words[phrase.first_word + i]] = true;
  }
  std::map<mention::WordId, std::vector<std::uint16_t>>
      readings;  // entries in their order, for so phrases of one word stand
  for (const mention::Phrase& phrase : table.phrases) {
    if (stands_alone(phrase) && elsewhere[word_of(phrase)]) readings[word_of(phrase)].push_back(phrase.entry);
  }
  std::vector<bool> made;
  for (const mention::Phrase& phrase : table.phrases) {
    std::vector<std::uint16_t> by_ending;
    for (const mention::Phrase& ending : endings) {
      if (mention::has_ending(table.words[word_of(phrase)], table.words[word_of(ending)]))
        by_ending.push_back(ending.entry);
    }
    base::sort(by_ending.begin(), by_ending.end());
    by_ending.erase(std::unique(by_ending.begin(), by_ending.end()), by_ending.end());
    const auto entries = readings.find(word_of(phrase));
    made.push_back(stands_alone(phrase) && entries != readings.end() && entries->second == by_ending);
  }
  return made;
}

/// The phrases that have to be packed by their entries, each entry's sorted.
std::vector<std::vector<std::string>> listed(const Lexicon& lexicon) {
  std::vector<std::vector<std::string>> by_entry(lexicon.entries.size());
  const std::vector<bool> made = made_by_endings(lexicon);
  for (std::size_t i = 0; i < made.size(); ++i) {
    const mention::Phrase& phrase = lexicon.phrase_table().phrases[i];
    if (!made[i]) by_entry[phrase.entry].push_back(lexicon.folded(phrase));
  }
  for (std::vector<std::string>& phrases : by_entry) base::sort(phrases.begin(), phrases.end());
  return by_entry;
}

/// Takes the name out of the phrases; whether it was there. A name that is not cut at its spaces alone never is.
bool take_name(const std::string& name, std::vector<std::string>& phrases) {
  mention::FoldBuffer buffer;
  const auto at = std::find(phrases.begin(), phrases.end(), mention::fold(name, buffer));
  if (at == phrases.end()) return false;
  phrases.erase(at);
  return true;
}

/// Takes out phrases that are inflections of others, and says by those that stay which one: 0 none, 1 the first.
std::vector<std::uint8_t> take_inflections(std::vector<std::string>& phrases) {
  std::vector<std::uint8_t> marks(phrases.size());
  std::vector<bool> made(phrases.size());
  std::vector<std::size_t> order(phrases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  base::sort(order.begin(), order.end(),
             [&](std::size_t a, std::size_t b) { return phrases[a].size() < phrases[b].size(); });
  for (const std::size_t i : order) {
    for (std::size_t k = 0; k < inflections.size() && !made[i] && marks[i] == 0; ++k) {
      const std::string form = inflected(phrases[i], inflections[k]);
      const auto at = std::lower_bound(phrases.begin(), phrases.end(), form);
      const auto j = static_cast<std::size_t>(at - phrases.begin());
      if (at == phrases.end() || *at != form || j == i || made[j] || marks[j] != 0) continue;
      made[j] = true;
      marks[i] = static_cast<std::uint8_t>(k + 1);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (made[i]) continue;
    marks[kept] = marks[i];
    std::swap(phrases[kept++], phrases[i]);
  }
  phrases.resize(kept);
  marks.resize(kept);
  return marks;
}

}  // namespace

PackedPhrases phrases_of(const Lexicon& lexicon, std::vector<std::string>& storage) {
  PackedPhrases packed;
  std::vector<std::vector<std::string>> by_entry = listed(lexicon);
  for (std::size_t i = 0; i < by_entry.size(); ++i) {
    std::vector<std::string>& phrases = by_entry[i];
    std::uint8_t names = 0;
    if (const mention::EntityId entity = lexicon.entries[i].entity; entity != mention::no_entity) {
      if (take_name(lexicon.entities[entity].name, phrases)) names |= its_name;
      if (take_name(lexicon.entities[entity].adjective, phrases)) names |= its_adjective;
    }
    const std::vector<std::uint8_t> marks = take_inflections(phrases);
    packed.names.push_back(names);
    packed.counts.push_back(static_cast<std::uint32_t>(phrases.size()));
    packed.inflections.insert(packed.inflections.end(), marks.begin(), marks.end());
    storage.insert(storage.end(), std::make_move_iterator(phrases.begin()), std::make_move_iterator(phrases.end()));
  }
  packed.texts.assign(storage.begin(), storage.end());
  return packed;
}

bool add_phrases(const PackedPhrases& packed, Lexicon& lexicon) {
  const std::size_t entries = lexicon.entries.size();
  if (packed.names.size() != entries || packed.counts.size() != entries ||
      packed.inflections.size() != packed.texts.size())
    return false;
  if (entries > std::numeric_limits<std::uint16_t>::max()) return false;
  std::size_t next = 0;
  for (std::size_t i = 0; i < entries; ++i) {
    const auto entry = static_cast<std::uint16_t>(i);
    if (packed.names[i] != 0) {
      if (lexicon.entries[i].entity == mention::no_entity) return false;
      const mention::Entity& entity = lexicon.entities[lexicon.entries[i].entity];
      mention::FoldBuffer buffer;
      if ((packed.names[i] & its_name) != 0) lexicon.add_folded(mention::fold(entity.name, buffer), entry);
      if ((packed.names[i] & its_adjective) != 0) lexicon.add_folded(mention::fold(entity.adjective, buffer), entry);
    }
    if (packed.counts[i] > packed.texts.size() - next) return false;
    for (const std::size_t end = next + packed.counts[i]; next < end; ++next) {
      const std::string_view text = packed.texts[next];
      const std::size_t mark = packed.inflections[next];
      if (mark > inflections.size()) return false;
      lexicon.add_folded(text, entry);
      if (mark > 0) lexicon.add_folded(inflected(text, inflections[mark - 1]), entry);
    }
  }
  return next == packed.texts.size();
}

}  // namespace crossclaim::io
