// Entities of a lexicon file: places, peoples, organisations. Enters: "entities" rows. Leaves: mention::Entity and the
// entries of their names. Example: {"id": "country.kenya", "name": "Kenya", "kind": "country", "names": ["Kenya"],
// "demonyms": ["Kenyan"]}. A name written with a capital letter asks for one in the text ("Turkey" is no turkey), one
// in capitals for capitals ("WHO"). Cost: one look-up by id a reference. Tested in tests/io/lexicon_reader_test.cpp.
#include <algorithm>

#include "base/date.hpp"
#include "io/lexicon_parts.hpp"
#include "io/names.hpp"

namespace crossclaim::io {
namespace {

using mention::Category;
using mention::EntityKind;
using mention::Entry;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

mention::Condition condition_of(std::string_view name, const mention::Condition& given) {
  mention::Condition when = given;
  const std::string_view first = name.substr(0, name.find(' '));
  when.capital = when.capital || (!name.empty() && is_upper(name.front()));
  when.all_capital = when.all_capital || (first.size() > 1 && std::all_of(first.begin(), first.end(), is_upper));
  return when;
}

Category category_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::country:
    case EntityKind::region:
    case EntityKind::city:
    case EntityKind::area: return Category::place;
    default: return Category::organisation;
  }
}

/// The names or demonyms of one entity: an entry for each condition that they ask for.
bool add_names(LexiconPart& part, const JsonNode& names, Entry entry) {
  if (!part.expect(names, JsonKind::array)) return false;
  const mention::Condition given = entry.when;
  std::vector<Entry>& entries = part.draft.lexicon.entries;
  for (const JsonNode& name : part.tree.children(names)) {
    std::string phrase;
    if (!part.read_string(name, phrase)) return false;
    entry.when = condition_of(phrase, given);
    const bool same = !entries.empty() && entries.back().source_entry == entry.source_entry &&
                      entries.back().category == entry.category &&
                      entries.back().when.all_capital == entry.when.all_capital &&
                      entries.back().when.capital == entry.when.capital;
    if (!same && !add_entry(part, name, entry)) return false;
    if (!add_phrase(part, name, static_cast<std::uint16_t>(entries.size() - 1))) return false;
  }
  return true;
}

bool read_link(LexiconPart& part, const JsonNode& row, std::string_view key, mention::EntityId& out) {
  const JsonNode* node = part.tree.find(row, key);
  if (!node) return true;
  if (!part.expect(*node, JsonKind::string)) return false;
  const auto found = part.draft.entity_ids.find(node->text);
  if (found == part.draft.entity_ids.end())
    return part.refuse(*node, "\"" + node->text + "\" is no entity; expected the id of one");
  out = found->second;
  return true;
}

bool read_day(LexiconPart& part, const JsonNode& row, std::string_view key, base::Day& out) {
  const JsonNode* node = part.tree.find(row, key);
  std::string text;
  if (!node) return true;
  if (!part.read_string(*node, text)) return false;
  const std::optional<base::Day> day = base::parse_iso_day(text);
  if (!day) return part.refuse(*node, "expected a day as \"2024-05-31\"");
  out = *day;
  return true;
}

bool read_entity(LexiconPart& part, const JsonNode& row) {
  const JsonNode& id = *part.tree.find(row, "id");
  const mention::EntityId entity_id = part.draft.entity_ids.find(id.text)->second;
  mention::Entity& entity = part.draft.lexicon.entities[entity_id];
  if (!read_link(part, row, "parent", entity.parent) || !read_link(part, row, "acts_as", entity.acts_as)) return false;
  if (!read_day(part, row, "war_since", entity.war_since)) return false;
  if (const JsonNode* adjective = part.tree.find(row, "adjective")) {
    if (!part.read_string(*adjective, entity.adjective)) return false;
  }
  Entry entry;
  entry.category = category_of(entity.kind);
  entry.entity = entity_id;
  if (!add_source(part, row, id.text, entry.source_entry)) return false;
  if (const JsonNode* named = part.tree.find(row, "named"); named && !part.read_true(*named, entry.named)) return false;
  if (const JsonNode* when = part.tree.find(row, "when"); when && !read_condition(part, *when, entry.when))
    return false;
  const JsonNode* names = part.tree.find(row, "names");
  if (names && !add_names(part, *names, entry)) return false;
  entry.category = Category::demonym;
  const JsonNode* demonyms = part.tree.find(row, "demonyms");
  return !demonyms || add_names(part, *demonyms, entry);
}

}  // namespace

bool declare_entities(LexiconPart& part) {
  const JsonNode* rows = part.tree.find(part.tree.root(), "entities");
  if (!rows) return true;
  if (!part.expect(*rows, JsonKind::array)) return false;
  for (const JsonNode& row : part.tree.children(*rows)) {
    if (!part.expect(row, JsonKind::object)) return false;
    if (!part.check_keys(
            row,
            {"id", "name", "adjective", "kind", "parent", "acts_as", "war_since", "names", "demonyms", "named", "when"},
            {"id", "name", "kind"})) {
      return false;
    }
    mention::Entity entity;
    const JsonNode& id = *part.tree.find(row, "id");
    if (!part.read_string(id, entity.id) || !part.read_string(*part.tree.find(row, "name"), entity.name)) return false;
    if (!read_name(part, *part.tree.find(row, "kind"), entity.kind)) return false;
    std::vector<mention::Entity>& entities = part.draft.lexicon.entities;
    if (entities.size() >= mention::no_entity) return part.refuse(row, "too many entities");
    if (!part.draft.entity_ids.try_emplace(entity.id, static_cast<mention::EntityId>(entities.size())).second) {
      return part.refuse(id, "the entity \"" + entity.id + "\" is there twice; expected an id of its own");
    }
    entities.push_back(std::move(entity));
  }
  return true;
}

bool read_entities(LexiconPart& part) {
  const JsonNode* rows = part.tree.find(part.tree.root(), "entities");
  if (!rows) return true;
  if (!part.check_examples(part.tree.root())) return false;
  for (const JsonNode& row : part.tree.children(*rows)) {
    if (!read_entity(part, row)) return false;
  }
  return true;
}

}  // namespace crossclaim::io
