// The table of words: folding, longest phrases first, containment.
#include "mention/lexicon.hpp"

#include <doctest/doctest.h>

#include "mention/fold.hpp"

using namespace crossclaim::mention;

namespace {

std::string folded(std::string_view word) {
  FoldBuffer buffer;
  return std::string(fold(word, buffer));
}

}  // namespace

TEST_CASE("folding drops case and the style of an apostrophe, and keeps accents") {
  CHECK(folded("DIDN’T") == "didn't");
  CHECK(folded("Zürich") == "zürich");
  CHECK(folded("ÉLYSÉE") == "élysée");
  CHECK(folded("ŁÓDŹ") == "łódź");
  CHECK(folded("КИЇВ") == "київ");
  CHECK(folded("ΑΘΗΝΑ") == "αθηνα");
  CHECK(folded("co‑op") == "co-op");
  CHECK(folded("平壌") == "平壌");
  CHECK(folded(std::string(65, 'a')).empty());
}

TEST_CASE("phrases of a word come longest first, and each entry once") {
  Lexicon lexicon;
  lexicon.entries.resize(4);
  lexicon.add_phrase("according", 0);
  lexicon.add_phrase("according to plan", 3);
  lexicon.add_phrase("according to", 1);
  lexicon.add_phrase("According To", 1);
  lexicon.add_phrase("to", 2);
  lexicon.seal();
  const std::vector<WordId> words{lexicon.find_word("ACCORDING").word, lexicon.find_word("to").word,
                                  lexicon.find_word("plan").word};
  std::vector<std::pair<int, int>> found;
  lexicon.match(words.data(), words.size(),
                [&](const Phrase& phrase) { found.emplace_back(phrase.entry, phrase.length); });
  CHECK(found == std::vector<std::pair<int, int>>{{3, 3}, {1, 2}, {0, 1}});
  CHECK(lexicon.find_word("accordion").word == no_word);
  CHECK(lexicon.find_word("").word == no_word);
}

TEST_CASE("a phrase that is longer than the rest of the text does not match") {
  Lexicon lexicon;
  lexicon.entries.resize(1);
  lexicon.add_phrase("at least", 0);
  lexicon.seal();
  const std::vector<WordId> words{lexicon.find_word("at").word};
  bool found = false;
  lexicon.match(words.data(), words.size(), [&](const Phrase&) { found = true; });
  CHECK_FALSE(found);
}

TEST_CASE("an ending stands for the words that no form is, alone") {
  Lexicon lexicon;
  lexicon.entries.resize(3);
  lexicon.add_phrase("*ed", 0);
  lexicon.add_phrase("bloodshed", 1);
  lexicon.add_phrase("unaccounted for", 2);
  lexicon.seal();
  const auto entries_of = [&](const std::vector<std::string>& text) {
    std::vector<WordId> words;
    for (const std::string& word : text) words.push_back(lexicon.find_word(word).word);
    std::vector<int> found;
    lexicon.match(words.data(), words.size(), [&](const Phrase& phrase) { found.push_back(phrase.entry); });
    return found;
  };
  CHECK(entries_of({"barricaded"}) == std::vector<int>{0});
  CHECK(entries_of({"bloodshed"}) == std::vector<int>{1});
  CHECK(entries_of({"unaccounted", "for"}) == std::vector<int>{2, 0});
  CHECK(entries_of({"unaccounted"}) == std::vector<int>{0});
  CHECK(entries_of({"shed"}).empty());
  CHECK(entries_of({"for"}).empty());
  CHECK(lexicon.find_word("barricaded").key != lexicon.find_word("ed").key);
}

TEST_CASE("an empty lexicon answers") {
  Lexicon lexicon;
  CHECK(lexicon.find_word("word").word == no_word);
  lexicon.seal();
  CHECK(lexicon.find_word("word").word == no_word);
  CHECK_FALSE(lexicon.is_inside(0, 1));
}

TEST_CASE("containment follows parents and survives a ring") {
  Lexicon lexicon;
  lexicon.entities.resize(4);
  lexicon.entities[2].parent = 1;
  lexicon.entities[1].parent = 0;
  CHECK(lexicon.is_inside(2, 0));
  CHECK(lexicon.is_inside(2, 2));
  CHECK_FALSE(lexicon.is_inside(0, 2));
  CHECK_FALSE(lexicon.is_inside(3, 0));
  lexicon.entities[0].parent = 2;
  CHECK_FALSE(lexicon.is_inside(0, 3));
}

TEST_CASE("the letters of two bytes that have a small form, each with it; all others stay as they are") {
  constexpr std::string_view large =
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅ"
      "ŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜ"
      "ȞΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦ"
      "ЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀ";
  constexpr std::string_view small =
      "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņ"
      "ňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝ"
      "ȟαβγδεζηθικλμνξοπρστυφχψωѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхц"
      "чшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁ";
  REQUIRE(large.size() == small.size());
  for (unsigned c = 0x80; c < 0x800; ++c) {
    const std::string letter{static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    if (c == 0x3A2) continue;  // no letter
    const std::size_t at = large.find(letter);
    FoldBuffer buffer;
    CAPTURE(letter);
    CHECK(fold(letter, buffer) == (at == std::string_view::npos ? letter : small.substr(at, 2)));
  }
}
