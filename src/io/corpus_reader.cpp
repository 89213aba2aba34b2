// See corpus_reader.hpp. A member that the form does not know is an error here: a misspelt "date" would go unseen.
#include "io/corpus_reader.hpp"

#include <algorithm>
#include <array>

#include "io/source_reader.hpp"

namespace crossclaim::io {
namespace {

constexpr std::array<std::string_view, 8> members{"id",       "title", "publisher", "date",
                                                  "language", "about", "text",      "url"};

base::Result<engine::Source> read_report(const JsonTree& tree) {
  for (const JsonNode& member : tree.children(tree.root())) {
    if (tree.root().kind == JsonKind::object &&
        std::find(members.begin(), members.end(), member.key) == members.end()) {
      return tree.error_at(member.key_at, "unknown member \"" + member.key +
                                              "\"; expected id, title, publisher, date, language, about, text or url");
    }
  }
  base::Result<engine::Source> source = read_source(tree, tree.root(), true);
  if (source) source.value().corpus = true;
  return source;
}

}  // namespace

base::Result<std::vector<engine::Source>> read_corpus(std::span<const File> files) {
  std::vector<File> sorted(files.begin(), files.end());
  std::sort(sorted.begin(), sorted.end(), [](const File& a, const File& b) { return a.name < b.name; });
  std::vector<engine::Source> sources;
  for (const File& file : sorted) {
    base::Result<JsonTree> tree = JsonTree::parse(file.name, file.bytes);
    if (!tree) return tree.error();
    base::Result<engine::Source> source = read_report(tree.value());
    if (!source) return source.error();
    for (const engine::Source& other : sources) {
      if (other.id == source.value().id) {
        const JsonNode& id = *tree.value().find(tree.value().root(), "id");
        return tree.value().error_at(id.at, "the id \"" + other.id + "\" is another report's already");
      }
    }
    sources.push_back(std::move(source.value()));
  }
  return sources;
}

}  // namespace crossclaim::io
