// The forms for other programs and for readers: schema.org, plain text, the reader's rows of CSV. In: two short texts.
#include <doctest/doctest.h>

#include "io/json_tree.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

namespace {

engine::Report two_texts() {
  std::vector<engine::Analysis> documents;
  documents.push_back(testing::reading("The quake killed 120 people, the health ministry said."));
  documents.push_back(testing::reading("The quake killed 300 people, the army said."));
  documents[0].source.id = "mine";
  documents[0].source.title = "Quake";
  documents[1].source.id = "theirs";
  documents[1].source.corpus = true;
  return engine::compare(std::move(documents), testing::lexicon(), relate::Policy::range, {});
}

}  // namespace

TEST_CASE("schema.org claims name their author and where they appear, bundled reports are left out") {
  const auto result = io::JsonTree::parse("out", io::schema_json(two_texts(), testing::lexicon()));
  REQUIRE(result);
  const io::JsonTree& tree = result.value();
  const io::JsonNode* graph = tree.find(tree.root(), "@graph");
  REQUIRE(graph != nullptr);
  std::vector<const io::JsonNode*> claims;
  for (const io::JsonNode& claim : tree.children(*graph)) claims.push_back(&claim);
  REQUIRE(claims.size() == 1);
  CHECK(tree.find(*claims[0], "@type")->text == "Claim");
  CHECK(tree.find(*claims[0], "text")->text.find("120") != std::string::npos);
  CHECK(tree.find(*tree.find(*claims[0], "author"), "name")->text == "health ministry");
  CHECK(tree.find(*tree.find(*claims[0], "appearance"), "headline")->text == "Quake");
}

TEST_CASE("plain text has the sentence, the source and what stands against it") {
  const std::string text = io::plain_text(two_texts(), testing::lexicon());
  CHECK(text.find("1. 120 people (health ministry)") != std::string::npos);
  CHECK(text.find("The quake killed 120 people, the health ministry said.") != std::string::npos);
  CHECK(text.find("   - contradiction, soft: ") != std::string::npos);
  CHECK(text.find("2. ") == std::string::npos);
}

TEST_CASE("the reader's rows alone") {
  const std::string rows = io::own_csv(two_texts(), testing::lexicon());
  CHECK(rows.find("mine#1") != std::string::npos);
  CHECK(rows.find("theirs#1") == std::string::npos);
}
