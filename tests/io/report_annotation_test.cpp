// Web Annotations: quotes and positions that a page can find again, in characters.
#include <doctest/doctest.h>

#include "io/json_tree.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using io::JsonNode;

TEST_CASE("selectors point at the number, in characters") {
  engine::Report report;
  report.documents.push_back(testing::reading("Zürich: 12 people died."));
  const std::string json = io::annotation_json(report, testing::lexicon());
  const auto result = io::JsonTree::parse("out", json);
  REQUIRE(result);
  const io::JsonTree& tree = result.value();
  const JsonNode* items = tree.find(tree.root(), "items");
  REQUIRE(!tree.children(*items).empty());
  const JsonNode& item = *tree.children(*items).begin();
  const JsonNode& selectors = *tree.find(*tree.find(item, "target"), "selector");
  std::vector<const JsonNode*> both;
  for (const JsonNode& selector : tree.children(selectors)) both.push_back(&selector);
  REQUIRE(both.size() == 2);
  CHECK(tree.find(*both[0], "exact")->text == "12");
  CHECK(tree.find(*both[0], "prefix")->text == "Zürich: ");
  CHECK(tree.find(*both[0], "suffix")->text == " people died.");
  CHECK(tree.find(*both[1], "start")->text == "8");
  CHECK(tree.find(*both[1], "end")->text == "10");
}

TEST_CASE("context is never cut inside a character, and bundled reports are left out") {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "ü";
  engine::Report report;
  report.documents.push_back(testing::reading(many + " 12 people died " + many));
  CHECK(io::JsonTree::parse("out", io::annotation_json(report, testing::lexicon())));
  report.documents[0].source.corpus = true;
  CHECK(io::annotation_json(report, testing::lexicon()).find("\"items\":[]") != std::string::npos);
}
