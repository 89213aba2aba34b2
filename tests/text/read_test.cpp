// The whole reading: how tokens, sentences and blocks fit together.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace crossclaim::text;

TEST_CASE("read: one sentence") {
  const Document document = sample::read("Gen. Li said 3,000 fled.");
  REQUIRE(document.blocks.size() == 1);
  REQUIRE(document.sentences.size() == 1);
  CHECK(document.tokens.size() == 6);
  CHECK(document.tokens[0].span == crossclaim::base::Span{0, 4});
  CHECK(document.tokens[3].kind == TokenKind::number);
  CHECK(document.tokens[5].mark == Mark::sentence_end);
}

TEST_CASE("read: spans point into the text as it was given") {
  const std::string_view t = "\xEF\xBB\xBF  Dam breaks near Lima, 40 flee\r\n\r\n \xE2\x80\xA2 Road is shut\r\n";
  const Document document = sample::read(t);
  REQUIRE(document.blocks.size() == 2);
  CHECK(slice(t, document.blocks[0].span) == "Dam breaks near Lima, 40 flee");
  CHECK(slice(t, document.blocks[1].span) == "Road is shut");
  CHECK(document.blocks[1].role == Role::bullet);
}

TEST_CASE("read: works without any conventions") {
  const Document document = read("Gen. Li left. They stayed.", Conventions{}, {});
  CHECK(document.blocks.size() == 1);
  CHECK(document.sentences.size() >= 2);
}

TEST_CASE("read: no text at all") {
  CHECK(sample::read("").blocks.empty());
  CHECK(sample::read(" \n \xEF\xBB\xBF \n").tokens.empty());
}
