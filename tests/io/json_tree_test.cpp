// JSON with positions: values, errors with line and column, and the limits.
#include <doctest/doctest.h>

#include <string>

#include "io/json_tree.hpp"

using namespace crossclaim;
using io::JsonKind;
using io::JsonTree;

namespace {

std::string place_of(std::string_view json, const io::JsonLimits& limits = {}) {
  const auto tree = JsonTree::parse("f.json", json, limits);
  if (tree) return "read";
  return std::to_string(tree.error().line) + ":" + std::to_string(tree.error().column);
}

}  // namespace

TEST_CASE("values know where they stand") {
  const auto result = JsonTree::parse("f.json", "{\"id\": \"k\\\"ill\", \"n\": [-1.50, 2, true, null, {}], \"e\": {}}");
  REQUIRE(result);
  const JsonTree& tree = result.value();
  const auto* id = tree.find(tree.root(), "id");
  REQUIRE(id);
  CHECK(id->at == 7);
  CHECK(id->key_at == 1);
  CHECK(id->text == "k\"ill");
  const auto* list = tree.find(tree.root(), "n");
  REQUIRE(list);
  std::vector<JsonKind> kinds;
  for (const auto& item : tree.children(*list)) kinds.push_back(item.kind);
  CHECK(kinds == std::vector{JsonKind::number, JsonKind::number, JsonKind::boolean, JsonKind::null, JsonKind::object});
  CHECK((*tree.children(*list).begin()).text == "-1.50");
  CHECK((*tree.children(*list).begin()).at == 23);
  CHECK(tree.find(*tree.find(tree.root(), "e"), "x") == nullptr);
  CHECK(tree.find(*list, "x") == nullptr);
}

TEST_CASE("the number at the end of the input has its place too") {
  const auto tree = JsonTree::parse("f.json", " 12");
  REQUIRE(tree);
  CHECK(tree.value().root().at == 1);
}

TEST_CASE("a string that ends in escaped marks begins where it begins") {
  const auto tree = JsonTree::parse("f.json", R"(["a\\", "\\\"b"])");
  REQUIRE(tree);
  std::vector<std::uint32_t> at;
  for (const auto& item : tree.value().children(tree.value().root())) at.push_back(item.at);
  CHECK(at == std::vector<std::uint32_t>{1, 8});
}

TEST_CASE("errors name line and column, in characters") {
  CHECK(place_of("[1,]") == "1:4");
  CHECK(place_of("{\n  \"a\": 1,\n  \"a\": 2}") == "3:3");
  CHECK(place_of("[\"\u00e9\u00e9\", x]") == "1:8");
  CHECK(place_of("") == "1:1");
  CHECK(place_of("[1] 2") != "read");
  CHECK(place_of("[\"\xff\"]") != "read");
  CHECK(place_of("[\"\\ud800\"]") != "read");
  CHECK(place_of("[1e999]") != "read");
  using namespace std::string_literals;
  CHECK(place_of("[1]\n \0{}"s) == "2:2");  // nothing behind a zero byte goes unseen
}

TEST_CASE("depth, size and members are limited") {
  CHECK(place_of("[[[1]]]", {.max_depth = 3}) == "read");
  CHECK(place_of("[[[[1]]]]", {.max_depth = 3}) == "1:4");
  CHECK(place_of(std::string(200'000, '[')) == "1:33");
  CHECK(place_of("[1,2]", {.max_bytes = 4}) == "0:0");
  CHECK(place_of("{\"a\":1,\"b\":2}", {.max_members = 1}) == "1:8");
}
