// What a sentence shares with another, as numbers. Enters: a sentence. Leaves: hashes of its content words and of its
// runs of five words, sorted. Example: "Seven dead in Quito blast" has the keys of dead, quito, blast. Cost: n log n in
// the sentence. Tested in tests/claim/keys_test.cpp.
#include <algorithm>
#include <functional>

#include "claim/rules.hpp"

#include "base/sort.hpp"

namespace crossclaim::claim {
namespace {

constexpr std::size_t run = 5;
constexpr std::size_t topic_size = 24;

bool has_content(const Context& c, std::uint32_t t) {
  switch (c.pos(t)) {
    case Pos::noun:
    case Pos::name:
    case Pos::demonym: return true;
    case Pos::verb: return c.event(t) != nullptr || (c.say(t) == nullptr && c.at(t).entry == no_entry);
    case Pos::adjective: return c.event(t) != nullptr;
    default: return false;
  }
}

/// Whether reports of one event share it and others rarely do: a name but for a country's, a thing, a place; not
/// people, deaths, Monday.
bool is_telling(const Context& c, std::uint32_t t) {
  if (const mention::EntityRef* ref = c.entity(t))
    return ref->kind != mention::EntityKind::country && ref->kind != mention::EntityKind::people &&
           ref->use == mention::EntityUse::name;
  if (c.event(t)) return false;
  const mention::Entry* noun = c.noun(t);
  if (!noun) return c.pos(t) == Pos::name || c.pos(t) == Pos::noun;
  switch (noun->noun_class) {
    case mention::NounClass::item:
    case mention::NounClass::place:
    case mention::NounClass::happening: return true;
    default: return false;
  }
}

/// Equal for synonyms that the lexicon joins, and for all names of one entity.
std::uint32_t content_key(const Context& c, std::uint32_t t) {
  const mention::EntityRef* ref = c.entity(t);
  const mention::Entry* noun = c.noun(t);
  const std::uint32_t key = ref && ref->id != no_entity ? c.lexicon.entity_key(ref->id)
                            : noun && noun->concept_id  ? c.lexicon.concept_key(noun->concept_id)
                                                        : c.key(t);
  return is_telling(c, t) ? key | telling_key : key & ~telling_key;
}

template <class Count>
Count sort_unique_from(std::vector<std::uint32_t>& values, std::size_t first) {
  base::sort(values.begin() + static_cast<std::ptrdiff_t>(first), values.end());
  values.erase(std::unique(values.begin() + static_cast<std::ptrdiff_t>(first), values.end()), values.end());
  return static_cast<Count>(std::min<std::size_t>(values.size() - first, 0xFFFF));
}

}  // namespace

void read_words(const Context& c, const text::Sentence& sentence, std::vector<std::uint32_t>& out) {
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
    if (has_content(c, t) && !c.at(t).inside) out.push_back(content_key(c, t));
}

KeyRange add_keys(const Context& c, const text::Sentence& sentence, const std::uint32_t* words, std::size_t count,
                  Claims& claims) {
  KeyRange range{static_cast<std::uint32_t>(claims.keys.size()), static_cast<std::uint32_t>(claims.shingles.size()), 0,
                 0};
  claims.keys.insert(claims.keys.end(), words, words + count);
  std::array<std::uint32_t, run> window{};
  std::size_t seen = 0;
  for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const text::TokenKind kind = c.document.tokens[t].kind;
    if (kind != text::TokenKind::word && kind != text::TokenKind::number) continue;
    std::copy(window.begin() + 1, window.end(), window.begin());
    window.back() = c.key(t);
    if (++seen < run) continue;
    std::uint32_t hash = base::fnv_basis;
    for (const std::uint32_t key : window) hash = (hash ^ key) * 16777619u;
    claims.shingles.push_back(hash);
  }
  range.key_count = sort_unique_from<std::uint16_t>(claims.keys, range.first_key);
  range.shingle_count = sort_unique_from<std::uint16_t>(claims.shingles, range.first_shingle);
  return range;
}

void set_topic(std::vector<std::uint32_t>& words, Claims& claims) {
  base::sort_keys(words);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counted;  // (count, key)
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i;
    while (end < words.size() && words[end] == words[i]) ++end;
    counted.emplace_back(static_cast<std::uint32_t>(end - i), words[i]);
    i = end;
  }
  const std::size_t size = std::min(counted.size(), topic_size);
  std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(size), counted.end(),
                    std::greater<>());  // of equally frequent words the telling ones
  for (std::size_t i = 0; i < size; ++i) claims.topic.push_back(counted[i].second);
  base::sort(claims.topic.begin(), claims.topic.end());
}

}  // namespace crossclaim::claim
