// Shared by the parts of the lexicon reader: what is being built, and how a wrong value is refused. Enters: nodes of
// one JsonTree. Leaves: values, or the first error. Example: part.string(node) is the node's text, or a refusal
// "expected a string". Cost: none of its own. Tested in tests/io/lexicon_reader_test.cpp.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_tree.hpp"
#include "io/names.hpp"
#include "mention/lexicon.hpp"

namespace crossclaim::io {

/// The lexicon under construction, and what its names stand for.
struct LexiconDraft {
  mention::Lexicon lexicon;
  std::map<std::string, mention::EntityId, std::less<>> entity_ids;
  std::map<std::string, std::uint16_t, std::less<>> concept_ids;
};

/// One file. Its functions return false where they have refused something; only the first error is kept.
class LexiconPart {
 public:
  LexiconPart(const JsonTree& json, LexiconDraft& lexicon_draft) : tree(json), draft(lexicon_draft) {}

  const JsonTree& tree;
  LexiconDraft& draft;
  std::optional<base::Error> error;

  bool refuse(const JsonNode& node, std::string message) { return refuse_at(node.at, std::move(message)); }
  bool refuse_key(const JsonNode& node, std::string message) { return refuse_at(node.key_at, std::move(message)); }

  bool expect(const JsonNode& node, JsonKind kind);
  bool read_string(const JsonNode& node, std::string& out);
  bool read_true(const JsonNode& node, bool& out);
  bool read_decimal(const JsonNode& node, base::Decimal& out);
  bool read_integer(const JsonNode& node, int low, int high, std::int16_t& out);
  bool read_name_index(const JsonNode& node, Names names, std::size_t& out);
  bool read_strings(const JsonNode& node, std::vector<std::string>& out);
  /// Every member's key is one of `keys`, and each of `required` is there.
  bool check_keys(const JsonNode& object, std::initializer_list<std::string_view> keys,
                  std::initializer_list<std::string_view> required = {});
  /// "examples" and "counterexamples": lists of at least one sentence.
  bool check_examples(const JsonNode& object);

 private:
  bool refuse_at(std::uint32_t at, std::string message);
};

/// The index of the enumerator that `node` names.
template <class Enum>
bool read_name(LexiconPart& part, const JsonNode& node, Enum& out) {
  std::size_t index = 0;
  if (!part.read_name_index(node, names_of<Enum>(), index)) return false;
  out = static_cast<Enum>(index);
  return true;
}

// lexicon_entities.cpp: names first, so that any file may refer to any other's.
bool declare_entities(LexiconPart& part);
bool read_entities(LexiconPart& part);

// lexicon_entry.cpp
/// Reads one attribute into the entry; refuses one that no category has.
bool read_attribute(LexiconPart& part, const JsonNode& node, mention::Entry& entry);
/// Reads "when".
bool read_condition(LexiconPart& part, const JsonNode& node, mention::Condition& when);
/// Adds the entry; `node` is where too many are refused.
bool add_entry(LexiconPart& part, const JsonNode& node, const mention::Entry& entry);
/// Adds the phrase that `node` holds; refuses one that no text can match.
bool add_phrase(LexiconPart& part, const JsonNode& node, std::uint16_t entry);
/// Notes that `id` of this file makes entries.
bool add_source(LexiconPart& part, const JsonNode& node, const std::string& id, std::uint16_t& out);

}  // namespace crossclaim::io
