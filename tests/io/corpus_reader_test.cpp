// The corpus: the bundled reports, and mistakes with their place.
#include <doctest/doctest.h>

#include "embedded/assets.hpp"
#include "io/corpus_reader.hpp"

using namespace crossclaim;

TEST_CASE("the bundled reports are read") {
  std::vector<io::File> files;
  for (const assets::EmbeddedFile& file : assets::corpus()) files.push_back({file.name, file.bytes});
  const auto corpus = io::read_corpus(files);
  REQUIRE_MESSAGE(corpus, corpus.error().file, ":", corpus.error().line, ": ", corpus.error().message);
  CHECK(corpus.value().size() == files.size());
  for (const engine::Source& source : corpus.value()) {
    CHECK(source.corpus);
    CHECK(!source.text.empty());
  }
}

TEST_CASE("mistakes are named by file, line and column") {
  const auto refused = [](std::string_view json) {
    const std::vector<io::File> files{{"r.json", json}};
    const auto corpus = io::read_corpus(files);
    return corpus ? std::string{}
                  : corpus.error().file + ":" + std::to_string(corpus.error().line) + ":" +
                        std::to_string(corpus.error().column);
  };
  CHECK(refused("{\"id\": \"1\",\n \"text\": \"x\",\n \"dat\": null}") == "r.json:3:2");
  CHECK(refused("{\"id\": \"1\",\n \"text\": 5}") == "r.json:2:10");
  CHECK(refused("{\"id\": \"1\",\n \"text\": \"x\",\n \"date\": \"May\"}") == "r.json:3:10");
  CHECK(refused("[]") == "r.json:1:1");
}

TEST_CASE("two reports need two ids") {
  const std::vector<io::File> files{{"a.json", R"({"id":"1","text":"x"})"}, {"b.json", R"({"id":"1","text":"y"})"}};
  const auto corpus = io::read_corpus(files);
  REQUIRE(!corpus);
  CHECK(corpus.error().file == "b.json");
}
