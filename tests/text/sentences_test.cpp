// Where sentences end, and where they do not.
#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using sample::sentences_of;

TEST_CASE("sentences: full stops, questions, exclamations") {
  CHECK(sentences_of("The dam broke. Forty fled! Did they? Yes") == "The dam broke. / Forty fled! / Did they? / Yes");
  CHECK(sentences_of("Some left... Others stayed.") == "Some left... / Others stayed.");
  CHECK(sentences_of("It rained. 300 fled. \xE2\x82\xAC"
                     "5 was paid.") ==
        "It rained. / 300 fled. / \xE2\x82\xAC"
        "5 was paid.");
}

TEST_CASE("sentences: closing marks go with the sentence that they close") {
  CHECK(sentences_of("\"We left. It rained.\" She wept.") == "\"We left. / It rained.\" / She wept.");
  CHECK(sentences_of("(They fled.) He stayed.") == "(They fled.) / He stayed.");
  CHECK(sentences_of("He left. \xE2\x80\x9CGood,\xE2\x80\x9D she said.") ==
        "He left. / \xE2\x80\x9CGood,\xE2\x80\x9D she said.");
}

TEST_CASE("sentences: none inside a sentence") {
  for (const char* whole :
       {"Ana F. Ruiz met Lt. Gen. Ortega on Feb. 7 in Washington, D.C., for U.S. officials.",
        "It is a surprise...that they stayed.", "Prices rose 48.2 percent to $1.5 bn.", "\"Help!\" she cried.",
        "He paid 3 euros; they left: all of them.", "No. 3 on the list of U.N. agencies fled.",
        "The site paper.example said so.", "They met at 6 p.m. Monday."}) {
    CHECK(sentences_of(whole) == whole);
  }
}

TEST_CASE("sentences: an abbreviation may end one where a small word with a capital follows") {
  CHECK(sentences_of("They live in the U.S. The army came.") == "They live in the U.S. / The army came.");
  CHECK(sentences_of("They live in the U.S. \"We do,\" he said.") == "They live in the U.S. / \"We do,\" he said.");
  CHECK(sentences_of("It fell to Acme Inc. Director Ruiz left.") == "It fell to Acme Inc. Director Ruiz left.");
  CHECK(sentences_of("Gen. May Ortega left.") == "Gen. May Ortega left.");
}

TEST_CASE("sentences: a lost space, and scripts without spaces or case") {
  CHECK(sentences_of("It began.The dam broke.") == "It began. / The dam broke.");
  CHECK(sentences_of("\xE6\xB0\xB4\xE3\x80\x82\xE7\x81\xAB\xE3\x80\x82") ==
        "\xE6\xB0\xB4\xE3\x80\x82 / \xE7\x81\xAB\xE3\x80\x82");
  CHECK(sentences_of("\xD0\x94\xD0\xB0. \xD0\x9D\xD0\xB5\xD1\x82.") == "\xD0\x94\xD0\xB0. / \xD0\x9D\xD0\xB5\xD1\x82.");
}

TEST_CASE("sentences: a line end is an end") {
  CHECK(sentences_of("Dam breaks\n\nForty fled.") == "Dam breaks / Forty fled.");
}

TEST_CASE("sentences: the budget cuts and counts") {
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "word ";
  const auto document = sample::read(endless, 16);
  CHECK(document.sentences.size() == 7);
  CHECK(document.split_sentences == 6);
  CHECK(sample::read(endless).split_sentences == 0);
  CHECK(sample::read("One two. Three four.", 3).split_sentences == 0);
  CHECK(sample::read("One two.", 0).sentences.size() == 3);
}
