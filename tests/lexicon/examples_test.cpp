// Runs the examples of every entry of assets/lexicon. Enters: the bundled files. Leaves: a failure for each example
// that does not tag its entry, and for each counterexample that does, or that could not: the letters of a form must be
// in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "embedded/assets.hpp"
#include "io/json_tree.hpp"
#include "mention/fold.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using io::JsonNode;
using io::JsonTree;

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == "\u2019") {
      out += '\'';
      i += 2;
    } else {
      out += static_cast<char>(base::fold_ascii(static_cast<unsigned char>(text[i])));
    }
  }
  return out;
}

/// "€": a sign stands for itself wherever it is, so no text can hold it in vain.
bool is_sign(const std::string& form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::none_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Ids of this file whose entries are tagged in the text.
std::set<std::string> tagged(const std::string& text, std::string_view file) {
  const mention::Lexicon& lexicon = testing::lexicon();
  const text::Document document = text::read(text, lexicon.conventions, base::Budget{});
  std::set<std::string> ids;
  for (const mention::Match& match : mention::tag(text, document, lexicon).matches) {
    const mention::EntrySource& source = lexicon.sources[lexicon.entries[match.entry].source_entry];
    if (source.file == file) ids.insert(source.id);
  }
  return ids;
}

/// One entry, or all entities of a file: what its examples may tag, and the forms whose letters a counterexample needs.
struct Subject {
  std::string file;
  std::string name;
  std::set<std::string> ids;
  std::vector<std::string> forms;
};

bool tags_any(const Subject& subject, const std::string& text) {
  const std::set<std::string> found = tagged(text, subject.file);
  return std::any_of(subject.ids.begin(), subject.ids.end(),
                     [&](const std::string& id) { return found.count(id) > 0; });
}

void check(const JsonTree& tree, const JsonNode& object, const Subject& subject) {
  for (const JsonNode& example : tree.children(*tree.find(object, "examples"))) {
    CHECK_MESSAGE(tags_any(subject, example.text), subject.file, ": ", subject.name, " is not found in its example \"",
                  example.text, "\"");
  }
  for (const JsonNode& example : tree.children(*tree.find(object, "counterexamples"))) {
    CHECK_MESSAGE(!tags_any(subject, example.text), subject.file, ": ", subject.name,
                  " is found in its counterexample \"", example.text, "\"");
    const std::string letters = folded(example.text);
    const bool can_fail = std::any_of(subject.forms.begin(), subject.forms.end(), [&](const std::string& form) {
      return is_sign(form) ||
             letters.find(folded(form).substr(form.front() == mention::any_stem ? 1 : 0)) != std::string::npos;
    });
    CHECK_MESSAGE(can_fail, subject.file, ": ", subject.name, ": no form's letters are in the counterexample \"",
                  example.text, "\"");
  }
}

void add_strings(const JsonTree& tree, const JsonNode* list, std::vector<std::string>& out) {
  if (!list) return;
  for (const JsonNode& item : tree.children(*list)) out.push_back(item.text);
}

void check_entities(const JsonTree& tree) {
  const JsonNode* entities = tree.find(tree.root(), "entities");
  if (!entities) return;
  Subject all{std::string(tree.file()), "an entity", {}, {}};
  for (const JsonNode& row : tree.children(*entities)) {
    all.ids.insert(tree.find(row, "id")->text);
    add_strings(tree, tree.find(row, "names"), all.forms);
    add_strings(tree, tree.find(row, "demonyms"), all.forms);
  }
  check(tree, tree.root(), all);
}

void check_entries(const JsonTree& tree) {
  const JsonNode* entries = tree.find(tree.root(), "entries");
  if (!entries) return;
  for (const JsonNode& row : tree.children(*entries)) {
    const std::string& id = tree.find(row, "id")->text;
    Subject subject{std::string(tree.file()), id, {id}, {}};
    add_strings(tree, tree.find(row, "forms"), subject.forms);
    if (const JsonNode* items = tree.find(row, "items")) {
      for (const JsonNode& item : tree.children(*items)) add_strings(tree, tree.find(item, "forms"), subject.forms);
    }
    check(tree, row, subject);
  }
}

/// Whether the file holds tagged words: word lists and sentence patterns have tests of their own.
bool holds_words(const JsonTree& tree) {
  const JsonNode* category = tree.find(tree.root(), "category");
  return !category || (category->text != "conventions" && category->text != "reason" && category->text != "wording");
}

}  // namespace

TEST_CASE("examples tag their entry, counterexamples do not") {
  for (const assets::EmbeddedFile& file : assets::lexicon()) {
    const auto tree = JsonTree::parse(file.name, file.bytes);
    REQUIRE(tree);
    if (!holds_words(tree.value())) continue;
    check_entities(tree.value());
    check_entries(tree.value());
  }
}
