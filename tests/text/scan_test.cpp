// Where words and numbers end.
#include "text/scan.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace crossclaim::text;

namespace {

std::string word(std::string_view t) { return std::string(t.substr(0, scan_word(t, 0, t.size()).end)); }
std::string number(std::string_view t, std::size_t at = 0) {
  return std::string(t.substr(at, scan_number(t, at, t.size()) - at));
}

}  // namespace

TEST_CASE("scan: words keep inner apostrophes and lose the possessive") {
  CHECK(word("didn't go") == "didn't");
  CHECK(word("O\xE2\x80\x99Neill") == "O\xE2\x80\x99Neill");
  CHECK(word("Seoul's") == "Seoul");
  CHECK(word("Seoul\xE2\x80\x99s") == "Seoul");
  CHECK(word("'") == "");
  CHECK(word("dogs' tails") == "dogs");
}

TEST_CASE("scan: the letters of a currency end before figures in groups, other words keep their digits") {
  CHECK(word("Rs50,000") == "Rs");
  CHECK(word("KSh1,200,000") == "KSh");
  CHECK(word("Mi8, 120") == "Mi8");
  CHECK(word("F16,000a") == "F");
  CHECK(word("Rs5,0000") == "Rs5");
  CHECK(word("Rs5000") == "Rs5000");
  CHECK(word("Route5,000") == "Route5");
  CHECK(word("s5,000") == "s5");
}

TEST_CASE("scan: inner points make an abbreviation, a lost space does not") {
  CHECK(word("U.S. forces") == "U.S.");
  CHECK(word("U.S forces") == "U.S");
  CHECK(word("a.m., she") == "a.m.");
  CHECK(word("Ph.D. thesis") == "Ph.D.");
  CHECK(word("U.S... and") == "U.S");
  CHECK(word("e.g.the") == "e.g.");
  CHECK(word("fell.The roof") == "fell");
  CHECK(word("end.") == "end");
  CHECK(word("J.Smith") == "J");
}

TEST_CASE("scan: addresses are one word") {
  CHECK(word("www.paper.example/a?b=3,000. Next") == "www.paper.example/a?b=3,000");
  CHECK(word("https://paper.example/300-dead, he") == "https://paper.example/300-dead");
  CHECK(word("desk@paper.example]") == "desk@paper.example");
  CHECK(word("time: 12") == "time");
  CHECK(word("list://") == "list");
}

TEST_CASE("scan: words of letters and digits, of any script") {
  CHECK(word("M1A1-tank") == "M1A1");
  CHECK(word("\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82") == "\xE4\xB8\xAD\xE6\x96\x87");
  CHECK(word("co\xC2\xADop ") == "co\xC2\xADop");
  CHECK(word("end\xE2\x80\x8E ") == "end");
}

TEST_CASE("scan: letters are counted for capitals") {
  const WordScan nato = scan_word("NATO's", 0, 6);
  CHECK(nato.letters == 4);
  CHECK(nato.upper == 4);
  CHECK(nato.first_upper);
  CHECK_FALSE(scan_word("iPad", 0, 4).first_upper);
  CHECK_FALSE(scan_word("4x", 1, 2).first_upper);
}

TEST_CASE("scan: groups and fractions are one number") {
  CHECK(number("12,000 men") == "12,000");
  CHECK(number("1,000,000.5") == "1,000,000.5");
  CHECK(number("48.2%") == "48.2");
  CHECK(number("1.200.000,") == "1.200.000");
  CHECK(number("1,00,000 ") == "1,00,000");
  CHECK(number("10\xC2\xA0"
               "000 ") ==
        "10\xC2\xA0"
        "000");
  CHECK(number("1\xE2\x80\xAF"
               "200\xE2\x80\xAF"
               "000") ==
        "1\xE2\x80\xAF"
        "200\xE2\x80\xAF"
        "000");
  CHECK(number(".45 ") == ".45");
}

TEST_CASE("scan: what only looks like a group is not") {
  CHECK(number("12, 14") == "12");
  CHECK(number("1,000,00") == "1,000");
  CHECK(number("12,0000") == "12");
  CHECK(number("1,50") == "1");
  CHECK(number("2024,300") == "2024");
  CHECK(number("10 000") == "10");
  CHECK(number("2024\xC2\xA0"
               "300") == "2024");
  CHECK(number("10:30") == "10");
  CHECK(number("24.12.2024") == "24");
  CHECK(number("24.12.2024", 3) == "12");
  CHECK(number("3.") == "3");
  CHECK(number("1,000\xC2\xA0"
               "000") == "1,000");
}

TEST_CASE("scan: the end of the range is the end of the text") {
  CHECK(scan_number("12,000", 0, 3) == 2);
  CHECK(scan_word("didn't", 0, 4).end == 4);
}

TEST_CASE("scan: a number of a million digits is one number") {
  const std::string digits(1'000'000, '7');
  CHECK(scan_number(digits, 0, digits.size()) == digits.size());
}
