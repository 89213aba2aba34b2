// JSON of documents and reports. The form as a whole is held against the schema in tests/cli.
#include <doctest/doctest.h>

#include "io/json_tree.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using io::JsonNode;
using io::JsonTree;
using testing::lexicon;

namespace {

engine::Report report_of(std::vector<std::pair<std::string, std::string>> texts) {
  std::vector<engine::Analysis> analyses;
  for (auto& [id, text] : texts) {
    engine::Source source;
    source.id = id;
    source.text = text;
    analyses.push_back(engine::analyze(std::move(source), lexicon(), {}));
  }
  return engine::compare(std::move(analyses), lexicon(), relate::Policy::range, {});
}

}  // namespace

TEST_CASE("a claim of a document, number by number") {
  const std::string json = io::extract_json(
      testing::reading("The coast guard said at least 1,200 people were rescued on 3 May 2019.", "2019-05-04"),
      lexicon());
  const auto result = JsonTree::parse("out", json);
  REQUIRE(result);
  const JsonTree& tree = result.value();
  const JsonNode* claims = tree.find(tree.root(), "claims");
  REQUIRE(claims);
  REQUIRE(!tree.children(*claims).empty());
  const JsonNode& claim = *tree.children(*claims).begin();
  CHECK(tree.find(claim, "id")->text == "test#1");
  CHECK(tree.find(claim, "predicate")->text == "rescued");
  const JsonNode& quantity = *tree.find(claim, "quantity");
  CHECK(tree.find(quantity, "low")->text == "1200");
  CHECK(tree.find(quantity, "high")->kind == io::JsonKind::null);
  CHECK(tree.find(quantity, "modifier")->text == "at_least");
  CHECK(tree.find(quantity, "text")->text == "1,200");
  CHECK(tree.find(*tree.find(claim, "time"), "value")->text == "2019-05-03");
  CHECK(tree.find(tree.root(), "quantities"));
  CHECK(tree.find(tree.root(), "times"));
  CHECK(tree.find(tree.root(), "notes"));
}

TEST_CASE("a line break or a quotation mark of the text stays inside its string") {
  const std::string json = io::extract_json(testing::reading("\"We lost 5\nmen\", the chief said."), lexicon());
  CHECK(json.find('\n') == std::string::npos);
  CHECK(JsonTree::parse("out", json));
}

TEST_CASE("a document that was refused or not read is an object in its place") {
  CHECK(io::error_json("a", "no \"text\"") == R"({"id":"a","error":"no \"text\"","claims":[]})");
  engine::Source source;
  source.id = "long";
  source.text = "12 died.";
  const engine::Analysis refused = engine::analyze(std::move(source), lexicon(), base::Budget{.max_text_bytes = 4});
  CHECK(refused.refused);
  CHECK(io::extract_json(refused, lexicon()).find("\"error\"") != std::string::npos);
}

TEST_CASE("a report names its claims by document") {
  const engine::Report report = report_of({{"x", "Twelve people were killed in Goma on 3 May 2019."},
                                           {"y", "The blast in Goma on 3 May 2019 killed 19 people."}});
  const std::string json = io::compare_json(report, lexicon());
  const auto result = JsonTree::parse("out", json);
  REQUIRE(result);
  const JsonTree& tree = result.value();
  for (const char* key : {"documents", "claims", "relations", "questions", "origins", "notes"}) {
    REQUIRE(tree.find(tree.root(), key));
    CHECK(tree.find(tree.root(), key)->kind == io::JsonKind::array);
  }
  std::vector<std::string> ids;
  for (const JsonNode& claim : tree.children(*tree.find(tree.root(), "claims")))
    ids.push_back(tree.find(claim, "id")->text);
  CHECK(ids == std::vector<std::string>{"x#1", "y#1"});
  for (const JsonNode& relation : tree.children(*tree.find(tree.root(), "relations"))) {
    CHECK(!tree.find(relation, "reason")->text.empty());
    CHECK(tree.find(relation, "spans")->kind == io::JsonKind::array);
  }
}

TEST_CASE("the same input gives the same bytes") {
  const auto once = [] {
    return io::compare_json(
        report_of({{"x", "12 people died in Lima."}, {"y", "At least 15 died in Lima, police said."}}), lexicon());
  };
  CHECK(once() == once());
}
