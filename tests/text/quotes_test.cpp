// What quotation marks do, in running text.
#include <doctest/doctest.h>

#include "sample.hpp"

using crossclaim::text::Mark;

namespace {

/// The marks in order: '(' opens, ')' closes, '.' neither (an apostrophe).
std::string marks(std::string_view t) {
  std::string all;
  for (const auto& token : sample::read(t).tokens) {
    const std::string_view bytes = slice(t, token.span);
    const bool mark = bytes == "\"" || bytes == "'" ||
                      (bytes.size() == 3 && bytes[0] == '\xE2' && bytes[1] == '\x80') || bytes == "\xC2\xAB" ||
                      bytes == "\xC2\xBB";
    if (token.mark == Mark::open_quote)
      all += '(';
    else if (token.mark == Mark::close_quote)
      all += ')';
    else if (mark && token.kind == crossclaim::text::TokenKind::punctuation)
      all += '.';
  }
  return all;
}

}  // namespace

TEST_CASE("quotes: straight marks by context, then in turns") {
  CHECK(marks("\"We left,\" she said. \"All of us.\"") == "()()");
  CHECK(marks("The \"dam\" (\"wall\") broke.") == "()()");
  CHECK(marks("A \" lone \" pair.") == "()");
  CHECK(marks("\"One says 'no' and stays,\" he said.") == "(())");
  CHECK(marks("\"'No,' he said,\" she wrote.") == "(())");
}

TEST_CASE("quotes: directed marks of several styles") {
  CHECK(marks("\xE2\x80\x9CYes,\xE2\x80\x9D she said.") == "()");
  CHECK(marks("\xE2\x80\x9EJa\xE2\x80\x9C, she said.") == "()");
  CHECK(marks("\xE2\x80\x9DJo\xE2\x80\x9D, she said.") == "()");
  CHECK(marks("\xC2\xABOui\xC2\xBB, she said.") == "()");
  CHECK(marks("\xE2\x80\x98Yes,\xE2\x80\x99 she said.") == "()");
}

TEST_CASE("quotes: apostrophes are none") {
  CHECK(marks("In the '90s they didn't drown.") == ".");
  CHECK(marks("In the \xE2\x80\x99"
              "90s the city\xE2\x80\x99s dam held.") == ".");
  CHECK(marks("The rock 'n' roll hall") != "");
  CHECK(marks("It was darkest o'clock.") == "");
}

TEST_CASE("quotes: single marks close where one is open, else belong to the word") {
  CHECK(marks("He called it 'the boats' today.") == "()");
  CHECK(sample::tokens_of("the boats' crews") == "the|boats|'|crews");
  CHECK(sample::read("the boats' crews").tokens[2].kind == crossclaim::text::TokenKind::clitic);
}

TEST_CASE("quotes: a block starts with none open") { CHECK(marks("\"It goes on\n\nThe boats' crews left.") == "("); }
