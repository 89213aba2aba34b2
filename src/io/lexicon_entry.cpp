// One entry of the lexicon: its attributes by name, its condition, its phrases. Enters: a JSON object. Leaves:
// mention::Entry. Example: "frame": "object" sets Entry::frame; "frane" is refused with the list of names. Cost: a
// short table a member. Tested in tests/io/lexicon_reader_test.cpp.
#include <algorithm>
#include <limits>

#include "io/lexicon_parts.hpp"
#include "mention/fold.hpp"

namespace crossclaim::io {
namespace {

using mention::Entry;

constexpr std::size_t max_index = std::numeric_limits<std::uint16_t>::max() - 1;  // the last one means "none" elsewhere

bool read_entity(LexiconPart& part, const JsonNode& node, Entry& entry) {
  if (!part.expect(node, JsonKind::string)) return false;
  const auto found = part.draft.entity_ids.find(node.text);
  if (found == part.draft.entity_ids.end()) {
    return part.refuse(node, "\"" + node.text + "\" is no entity; expected the id of one in a file with \"entities\"");
  }
  entry.entity = found->second;
  return true;
}

bool read_concept(LexiconPart& part, const JsonNode& node, Entry& entry) {
  std::string name;
  if (!part.read_string(node, name)) return false;
  std::vector<std::string>& concepts = part.draft.lexicon.concepts;
  const auto [place, added] = part.draft.concept_ids.try_emplace(name, static_cast<std::uint16_t>(concepts.size()));
  if (added) {
    if (concepts.size() > max_index) return part.refuse(node, "too many concepts");
    concepts.push_back(std::move(name));
  }
  entry.concept_id = place->second;
  return true;
}

bool read_pole(LexiconPart& part, const JsonNode& node, Entry& entry) {
  std::int16_t pole = 0;
  if (!part.read_integer(node, -100, 100, pole)) return false;
  entry.pole = static_cast<std::int8_t>(pole);
  return true;
}

/// A single value is both ends: "a dozen" is 12 to 12 until "high" says otherwise.
bool read_value(LexiconPart& part, const JsonNode& node, Entry& entry) {
  if (!part.read_decimal(node, entry.value)) return false;
  entry.value_high = entry.value;
  return true;
}

struct Attribute {
  std::string_view name;
  bool (*read)(LexiconPart& part, const JsonNode& node, Entry& entry);
};

// Data, not branches: one row an attribute of assets/lexicon/README.md.
constexpr Attribute attributes[] = {
    {"word", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.word); }},
    {"predicate", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.predicate); }},
    {"item_predicate", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.item_predicate); }},
    {"frame", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.frame); }},
    {"form", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.form); }},
    {"modifier", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.modifier); }},
    {"modality", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.modality); }},
    {"noun_class", [](LexiconPart& p, const JsonNode& n, Entry& e) { return read_name(p, n, e.noun_class); }},
    {"value", read_value},
    {"low", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_decimal(n, e.value); }},
    {"high", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_decimal(n, e.value_high); }},
    {"concept", read_concept},
    {"pole", read_pole},
    {"number", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_integer(n, -1000, 1000, e.number); }},
    {"entity", read_entity},
    {"prefix", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.prefix); }},
    {"named", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.named); }},
    {"additional", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.additional); }},
    {"generic", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.generic); }},
    {"subset", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.subset); }},
    {"gradable", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.gradable); }},
    {"military", [](LexiconPart& p, const JsonNode& n, Entry& e) { return p.read_true(n, e.military); }},
};

struct Flag {
  std::string_view name;
  bool mention::Condition::*field;
};
constexpr Flag flags[] = {
    {"capital", &mention::Condition::capital},
    {"not_capital", &mention::Condition::not_capital},
    {"all_capital", &mention::Condition::all_capital},
    {"before_number", &mention::Condition::before_number},
    {"after_number", &mention::Condition::after_number},
    {"not_before_number", &mention::Condition::not_before_number},
    {"not_after_number", &mention::Condition::not_after_number},
};

struct Neighbour {
  std::string_view name;
  mention::CategorySet mention::Condition::*field;
};
constexpr Neighbour neighbours[] = {
    {"after", &mention::Condition::after},
    {"not_after", &mention::Condition::not_after},
    {"before", &mention::Condition::before},
    {"not_before", &mention::Condition::not_before},
};

/// The row of a table whose name is `name`; null where there is none.
template <class Row, std::size_t Size>
const Row* row_of(const Row (&table)[Size], std::string_view name) {
  for (const Row& row : table) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

template <class Row, std::size_t Size>
std::string list_rows(const Row (&table)[Size]) {
  std::string out;
  for (const Row& row : table) out += (out.empty() ? "" : ", ") + std::string(row.name);
  return out;
}

}  // namespace

bool read_attribute(LexiconPart& part, const JsonNode& node, Entry& entry) {
  const Attribute* attribute = row_of(attributes, node.key);
  if (attribute) return attribute->read(part, node, entry);
  return part.refuse_key(node, "unknown attribute \"" + node.key + "\"; expected one of " + list_rows(attributes));
}

bool read_condition(LexiconPart& part, const JsonNode& node, mention::Condition& when) {
  if (!part.expect(node, JsonKind::object)) return false;
  for (const JsonNode& member : part.tree.children(node)) {
    if (const Flag* flag = row_of(flags, member.key)) {
      if (!part.read_true(member, when.*(flag->field))) return false;
    } else if (const Neighbour* neighbour = row_of(neighbours, member.key)) {
      if (!part.expect(member, JsonKind::array)) return false;
      for (const JsonNode& item : part.tree.children(member)) {
        mention::Category category{};
        if (!read_name(part, item, category)) return false;
        when.*(neighbour->field) |= mention::bit(category);
      }
    } else {
      return part.refuse_key(member, "unknown condition \"" + member.key + "\"; expected one of " + list_rows(flags) +
                                         ", " + list_rows(neighbours));
    }
  }
  return true;
}

bool add_entry(LexiconPart& part, const JsonNode& node, const Entry& entry) {
  std::vector<Entry>& entries = part.draft.lexicon.entries;
  if (entries.size() > max_index) return part.refuse(node, "too many entries in the lexicon");
  entries.push_back(entry);
  return true;
}

bool add_source(LexiconPart& part, const JsonNode& node, const std::string& id, std::uint16_t& out) {
  std::vector<mention::EntrySource>& sources = part.draft.lexicon.sources;
  if (sources.size() > max_index) return part.refuse(node, "too many entries in the lexicon");
  out = static_cast<std::uint16_t>(sources.size());
  sources.push_back({std::string(part.tree.file()), id});
  return true;
}

bool add_phrase(LexiconPart& part, const JsonNode& node, std::uint16_t entry) {
  std::string phrase;
  if (!part.read_string(node, phrase)) return false;
  const std::vector<text::Token> tokens = text::tokenize(phrase);
  if (tokens.empty()) return part.refuse(node, "the phrase \"" + phrase + "\" has no word; expected at least one");
  mention::FoldBuffer buffer;
  const bool fits = tokens.size() <= mention::max_phrase_words &&
                    std::none_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
                      return mention::fold(base::slice(phrase, token.span), buffer).empty();
                    });
  if (!fits) {
    return part.refuse(node, "this phrase is too long; expected at most " + std::to_string(mention::max_phrase_words) +
                                 " words of at most " + std::to_string(buffer.size()) + " bytes");
  }
  const bool ending = phrase.front() == mention::any_stem;
  if (ending && (phrase.size() <= mention::shortest_ending || phrase.size() > mention::longest_ending + 1)) {
    return part.refuse(node, "\"" + phrase + "\" is no ending; expected " + std::to_string(mention::shortest_ending) +
                                 " to " + std::to_string(mention::longest_ending) + " letters behind the star");
  }
  part.draft.lexicon.add_phrase(phrase, entry);
  return true;
}

}  // namespace crossclaim::io
