// See source_reader.hpp.
#include "io/source_reader.hpp"

#include <utility>

namespace crossclaim::io {
namespace {

/// Lines are read with a generous depth: members that we do not know may hold anything.
constexpr JsonLimits line_limits{.max_bytes = 1u << 30, .max_depth = 64, .max_members = 1024};

std::optional<base::Error> read_text(const JsonTree& tree, const JsonNode& object, std::string_view key, bool required,
                                     std::string& out) {
  const JsonNode* node = tree.find(object, key);
  if (!node || node->kind == JsonKind::null) {
    if (!required) return std::nullopt;
    return tree.error_at(node ? node->at : object.at, "\"" + std::string(key) + "\" is missing; expected a string");
  }
  if (node->kind != JsonKind::string) return tree.error_at(node->at, "\"" + std::string(key) + "\" is no string");
  out = node->text;
  return std::nullopt;
}

base::Result<JsonTree> read_line(std::string_view line, std::uint32_t number, std::string& id) {
  base::Result<JsonTree> tree = JsonTree::parse({}, line, line_limits);
  if (!tree) {
    base::Error error = tree.error();
    error.line = number;
    return error;
  }
  const JsonNode* node = tree.value().find(tree.value().root(), "id");
  if (node && node->kind == JsonKind::string) id = node->text;
  return tree;
}

base::Error in_line(base::Error error, std::uint32_t number) {
  error.line = number;
  return error;
}

}  // namespace

base::Result<engine::Source> read_source(const JsonTree& tree, const JsonNode& node, bool needs_id) {
  if (node.kind != JsonKind::object) return tree.error_at(node.at, "expected an object with \"id\" and \"text\"");
  engine::Source source;
  const struct {
    std::string_view key;
    bool required;
    std::string& out;
  } members[] = {{"id", needs_id, source.id},
                 {"text", true, source.text},
                 {"title", false, source.title},
                 {"publisher", false, source.publisher},
                 {"url", false, source.url}};
  for (const auto& member : members) {
    if (std::optional<base::Error> error = read_text(tree, node, member.key, member.required, member.out))
      return *std::move(error);
  }
  const JsonNode* date = tree.find(node, "date");
  if (date && date->kind != JsonKind::null) {
    source.date = date->kind == JsonKind::string ? base::parse_iso_day(date->text) : std::nullopt;
    if (!source.date) return tree.error_at(date->at, "\"date\" is no date; expected YYYY-MM-DD or null");
  }
  return source;
}

base::Result<engine::Source> read_source_line(std::string_view line, std::uint32_t number, std::string& id) {
  base::Result<JsonTree> tree = read_line(line, number, id);
  if (!tree) return tree.error();
  base::Result<engine::Source> source = read_source(tree.value(), tree.value().root(), true);
  if (!source) return in_line(source.error(), number);
  return source;
}

base::Result<Pair> read_pair_line(std::string_view line, std::uint32_t number, std::string& id) {
  base::Result<JsonTree> tree = read_line(line, number, id);
  if (!tree) return tree.error();
  const JsonTree& json = tree.value();
  Pair pair;
  if (std::optional<base::Error> error = read_text(json, json.root(), "id", true, pair.id))
    return in_line(*std::move(error), number);
  for (const auto& [key, side] : {std::pair<std::string_view, engine::Source*>{"a", &pair.a}, {"b", &pair.b}}) {
    const JsonNode* node = json.find(json.root(), key);
    if (!node)
      return in_line(json.error_at(json.root().at, "\"" + std::string(key) + "\" is missing; expected {\"text\": ...}"),
                     number);
    base::Result<engine::Source> source = read_source(json, *node, false);
    if (!source) return in_line(source.error(), number);
    *side = std::move(source.value());
    if (side->id.empty()) side->id = key;
  }
  return pair;
}

}  // namespace crossclaim::io
