// See lexicon_reader.hpp. A file's "category" says what it holds: "conventions" the word lists of the text room,
// "reason" and "wording" sentence patterns, any other one entries of words, entities or both.
#include "io/lexicon_reader.hpp"

#include <algorithm>

#include "engine/pattern.hpp"
#include "engine/wording.hpp"
#include "io/lexicon_parts.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::io {
namespace {

using mention::Category;
using mention::Entry;

bool is_row_key(std::string_view key) {
  return key == "id" || key == "category" || key == "forms" || key == "items" || key == "when" || key == "examples" ||
         key == "counterexamples" || key == "about";
}

/// What the category cannot do without.
bool check_complete(LexiconPart& part, const JsonNode& row, const Entry& entry) {
  const auto needs = [&](bool present, std::string_view key) {
    return present || part.refuse(row, "\"" + std::string(key) + "\" is missing; expected it for the category " +
                                           std::string(name_of(entry.category)));
  };
  switch (entry.category) {
    case Category::number:
    case Category::scale:
    case Category::multiplier:
    case Category::fraction: return needs(!entry.value.is_zero() || entry.category == Category::number, "value");
    case Category::vague: return needs(!entry.value_high.is_zero(), "high");
    case Category::unit:
    case Category::currency: return needs(entry.concept_id != 0, "concept");
    case Category::stance: return needs(entry.concept_id != 0, "concept") && needs(entry.pole != 0, "pole");
    default: return true;
  }
}

/// Attributes, condition and phrases of an entry or of one of its items.
bool read_row(LexiconPart& part, const JsonNode& row, Entry entry) {
  const JsonNode* forms = nullptr;
  for (const JsonNode& member : part.tree.children(row)) {
    if (member.key == "forms") {
      forms = &member;
    } else if (member.key == "when") {
      if (!read_condition(part, member, entry.when)) return false;
    } else if (!is_row_key(member.key) && !read_attribute(part, member, entry)) {
      return false;
    }
  }
  if (forms) {
    if (!part.expect(*forms, JsonKind::array) || !check_complete(part, row, entry) || !add_entry(part, row, entry))
      return false;
    const auto index = static_cast<std::uint16_t>(part.draft.lexicon.entries.size() - 1);
    if (part.tree.children(*forms).empty())
      return part.refuse(*forms, "\"forms\" is empty; expected at least one phrase");
    for (const JsonNode& form : part.tree.children(*forms)) {
      if (!add_phrase(part, form, index)) return false;
    }
  }
  const JsonNode* items = part.tree.find(row, "items");
  if (!items) return forms || part.refuse(row, "\"forms\" is missing; expected a list of phrases, or \"items\"");
  if (!part.expect(*items, JsonKind::array)) return false;
  for (const JsonNode& item : part.tree.children(*items)) {
    if (!part.expect(item, JsonKind::object)) return false;
    for (const std::string_view key : {"id", "items", "category"}) {  // one level: an item has no items
      if (const JsonNode* wrong = part.tree.find(item, key)) {
        return part.refuse_key(*wrong,
                               "an item has no \"" + std::string(key) + "\"; expected \"forms\" and attributes");
      }
    }
    if (!part.tree.find(item, "forms")) return part.refuse(item, "\"forms\" is missing; expected a list of phrases");
    if (!read_row(part, item, entry)) return false;
  }
  return true;
}

bool read_entries(LexiconPart& part, const JsonNode& entries, const JsonNode* default_category) {
  std::map<std::string_view, bool> ids;
  for (const JsonNode& row : part.tree.children(entries)) {
    if (!part.expect(row, JsonKind::object)) return false;
    const JsonNode* id = part.tree.find(row, "id");
    if (!id) return part.refuse(row, "\"id\" is missing; expected a name of its own in this file");
    std::string name;
    if (!part.read_string(*id, name)) return false;
    if (!ids.try_emplace(id->text, true).second)
      return part.refuse(*id, "the id \"" + name + "\" is there twice in this file");
    const JsonNode* category = part.tree.find(row, "category");
    if (!category) category = default_category;
    if (!category) return part.refuse(row, "\"category\" is missing; expected it here or for the whole file");
    Entry entry;
    if (!read_name(part, *category, entry.category) || !part.check_examples(row)) return false;
    if (!add_source(part, row, name, entry.source_entry) || !read_row(part, row, entry)) return false;
  }
  return true;
}

/// Word lists of the text room: the id of an entry says which list.
bool read_conventions(LexiconPart& part, const JsonNode& entries) {
  text::Conventions& conventions = part.draft.lexicon.conventions;
  const struct {
    std::string_view id;
    std::vector<std::string>& words;
  } lists[] = {{"abbreviations", conventions.abbreviations},
               {"titles", conventions.titles},
               {"furniture_lines", conventions.furniture_lines},
               {"heading_lines", conventions.heading_lines},
               {"function_words", conventions.function_words}};
  for (const JsonNode& row : part.tree.children(entries)) {
    if (!part.expect(row, JsonKind::object) || !part.check_examples(row)) return false;
    if (!part.check_keys(row, {"id", "forms", "examples", "counterexamples", "about"}, {"id", "forms"})) return false;
    const JsonNode& id = *part.tree.find(row, "id");
    const auto list = std::find_if(std::begin(lists), std::end(lists), [&](const auto& l) { return l.id == id.text; });
    if (list == std::end(lists)) {
      return part.refuse(id, "\"" + id.text +
                                 "\" is no list of words; expected abbreviations, titles, furniture_lines, "
                                 "heading_lines or function_words");
    }
    if (!part.read_strings(*part.tree.find(row, "forms"), list->words)) return false;
    std::sort(list->words.begin(), list->words.end());
    list->words.erase(std::unique(list->words.begin(), list->words.end()), list->words.end());
  }
  return true;
}

/// Sentence patterns, each placed under the index of its id in `names`.
bool read_patterns(LexiconPart& part, const JsonNode& entries, Names names, std::vector<std::string>& out) {
  out.resize(names.size());
  std::vector<bool> seen(names.size());  // a wording may be empty on purpose
  for (const JsonNode& row : part.tree.children(entries)) {
    if (!part.expect(row, JsonKind::object) ||
        !part.check_keys(row, {"id", "pattern", "examples", "about"}, {"id", "pattern"})) {
      return false;
    }
    const JsonNode& id = *part.tree.find(row, "id");
    const JsonNode& pattern = *part.tree.find(row, "pattern");
    std::size_t index = 0;
    if (!part.read_name_index(id, names, index)) return false;
    if (seen[index]) return part.refuse(id, "the id \"" + id.text + "\" is there twice");
    seen[index] = true;
    if (!part.expect(pattern, JsonKind::string)) return false;
    out[index] = pattern.text;
    if (!engine::is_pattern(pattern.text)) {
      return part.refuse(
          pattern, "a bracket of this pattern has no partner; expected {name}, {name?one:many} or [optional part]");
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!seen[i]) return part.refuse(entries, "the pattern \"" + std::string(names[i]) + "\" is missing here");
  }
  return true;
}

std::vector<std::string_view> reason_names() {
  std::vector<std::string_view> names;
  for (const relate::PatternRow& row : relate::patterns) names.push_back(row.name);
  return names;
}

bool read_file(LexiconPart& part) {
  const JsonNode& root = part.tree.root();
  if (!part.check_keys(root, {"category", "language", "about", "entries", "entities", "examples", "counterexamples"}))
    return false;
  const JsonNode* category = part.tree.find(root, "category");
  const JsonNode* entries = part.tree.find(root, "entries");
  if (category && !part.expect(*category, JsonKind::string)) return false;
  if (entries && !part.expect(*entries, JsonKind::array)) return false;
  if (!read_entities(part)) return false;
  if (!entries) return part.tree.find(root, "entities") || part.refuse(root, "expected \"entries\" or \"entities\"");

  mention::Lexicon& lexicon = part.draft.lexicon;
  const std::string_view kind = category ? std::string_view(category->text) : std::string_view{};
  if (kind == "conventions") return read_conventions(part, *entries);
  if (kind == "reason") return read_patterns(part, *entries, reason_names(), lexicon.patterns);
  if (kind == "wording") return read_patterns(part, *entries, engine::wording_names(), lexicon.wordings);
  mention::Category known{};
  if (category && !read_name(part, *category, known)) return false;
  return read_entries(part, *entries, category);
}

}  // namespace

base::Result<mention::Lexicon> read_lexicon(std::span<const File> files) {
  std::vector<File> sorted(files.begin(), files.end());
  std::sort(sorted.begin(), sorted.end(), [](const File& a, const File& b) { return a.name < b.name; });
  std::vector<JsonTree> trees;
  for (const File& file : sorted) {
    base::Result<JsonTree> tree = JsonTree::parse(file.name, file.bytes);
    if (!tree) return tree.error();
    trees.push_back(std::move(tree.value()));
  }
  LexiconDraft draft;
  draft.lexicon.concepts.emplace_back();  // 0 is "no concept"
  for (const bool declaring : {true, false}) {
    for (const JsonTree& tree : trees) {
      LexiconPart part(tree, draft);
      if (!part.expect(tree.root(), JsonKind::object) || !(declaring ? declare_entities(part) : read_file(part))) {
        return *std::move(part.error);
      }
    }
  }
  draft.lexicon.seal();
  return std::move(draft.lexicon);
}

}  // namespace crossclaim::io
