// Lines of NDJSON: documents and pairs, and what is wrong with one.
#include <doctest/doctest.h>

#include "io/source_reader.hpp"

using namespace crossclaim;

TEST_CASE("a document with all its members, and with an unknown one") {
  std::string id;
  const auto source = io::read_source_line(
      R"({"id":"a","text":"x","date":"2024-02-29","title":"t","publisher":"p","url":"u","more":[1,{}]})", 1, id);
  REQUIRE(source);
  CHECK(source.value().id == "a");
  CHECK(source.value().text == "x");
  CHECK(source.value().date == base::to_day({2024, 2, 29}));
  CHECK(source.value().title == "t");
  CHECK(source.value().publisher == "p");
  CHECK(source.value().url == "u");
}

TEST_CASE("date and title may be null") {
  std::string id;
  const auto source = io::read_source_line(R"({"id":"a","text":"","date":null,"title":null})", 1, id);
  REQUIRE(source);
  CHECK(!source.value().date);
}

TEST_CASE("what is wrong is said, and the id is kept") {
  std::string id;
  const auto no_text = io::read_source_line(R"({"id":"a"})", 7, id);
  REQUIRE(!no_text);
  CHECK(id == "a");
  CHECK(no_text.error().line == 7);
  CHECK(no_text.error().message.find("\"text\" is missing") != std::string::npos);
  CHECK(!io::read_source_line(R"({"id":"a","text":5})", 1, id));
  CHECK(!io::read_source_line(R"({"id":5,"text":"x"})", 1, id));
  CHECK(!io::read_source_line(R"({"id":"a","text":"x","date":"2023-02-29"})", 1, id));
  CHECK(!io::read_source_line("[]", 1, id));
  CHECK(!io::read_source_line("{\"id\":\"a\",", 1, id));
}

TEST_CASE("a pair has two texts") {
  std::string id;
  const auto pair = io::read_pair_line(R"({"id":"p","a":{"text":"x","date":"2024-05-01"},"b":{"text":"y"}})", 1, id);
  REQUIRE(pair);
  CHECK(pair.value().a.text == "x");
  CHECK(pair.value().a.date.has_value());
  CHECK(pair.value().b.id == "b");
  CHECK(!io::read_pair_line(R"({"id":"p","a":{"text":"x"}})", 1, id));
  CHECK(!io::read_pair_line(R"({"a":{"text":"x"},"b":{"text":"y"}})", 1, id));
}
