// The reader of case files: what it takes, and that what it refuses is named by file and line.
#include <doctest/doctest.h>

#include "cases/case_file.hpp"

using crossclaim::base::Decimal;
using crossclaim::testing::read_cases;

namespace {

std::string error_of(std::string_view markdown) {
  const auto cases = read_cases("x.md", markdown);
  return cases ? "" : cases.error().file + ":" + std::to_string(cases.error().line) + ": " + cases.error().message;
}

}  // namespace

TEST_CASE("a case with all its blocks") {
  const auto cases =
      read_cases("x.md",
                 "# Title\n## One\n```text a date: 2024-05-01\n12 died.\n\n3 left.\n```\n```text b\n14 died.\n```\n"
                 "```claims a\nkilled | 1,012..1.5 | men | by: the army | time: 2024\n```\n"
                 "```not\nkilled | 3\n35\n```\n```relations\n12 ~ 14 | conflicts | hard | quantity\n```\n");
  REQUIRE(cases);
  REQUIRE(cases.value().size() == 1);
  const auto& one = cases.value()[0];
  CHECK(one.heading == "One");
  REQUIRE(one.texts.size() == 2);
  CHECK(one.texts[0].name == "a");
  CHECK(one.texts[0].text == "12 died.\n\n3 left.");
  CHECK(one.texts[0].date.has_value());
  REQUIRE(one.claims.size() == 1);
  CHECK(one.claims[0].line == 12);
  CHECK(one.claims[0].predicate == "killed");
  CHECK(one.claims[0].figure.low == Decimal::from_integer(1012));
  CHECK(one.claims[0].figure.high == Decimal::from_micros(1'500'000));
  CHECK(one.claims[0].fields.at("by") == "the army");
  REQUIRE(one.absent.size() == 2);
  CHECK(one.absent[1].predicate.empty());
  CHECK(one.absent[1].figure.low == Decimal::from_integer(35));
  REQUIRE(one.relations.size() == 1);
  CHECK(one.relations[0].verdict == "hard");
}

TEST_CASE("what cannot be read is named by file and line") {
  const std::string text = "## One\n```text\n12 died.\n```\n";
  CHECK(error_of("```text\nx\n```\n").substr(0, 7) == "x.md:1:");
  CHECK(error_of("## One\n```text\nx\n").substr(0, 7) == "x.md:2:");
  CHECK(error_of(text).find("expects nothing") != std::string::npos);
  CHECK(error_of("## One\n```not\nkilled\n```\n").find("no ```text") != std::string::npos);
  CHECK(error_of(text + "```claim\nkilled\n```\n").substr(0, 7) == "x.md:5:");
  CHECK(error_of(text + "```claims\nkiled | 12\n```\n").substr(0, 7) == "x.md:6:");
  CHECK(error_of(text + "```claims\nkilled | twelve\n```\n").substr(0, 7) == "x.md:6:");
  CHECK(error_of(text + "```claims\nkilled | 12 | men | colour: red\n```\n").substr(0, 7) == "x.md:6:");
  CHECK(error_of(text + "```relations\n12 | conflicts\n```\n").substr(0, 7) == "x.md:6:");
  CHECK(error_of(text + "```relations\n12 ~ 14 | quarrels\n```\n").substr(0, 7) == "x.md:6:");
  CHECK(error_of("## One\n```text date: 1 May\nx\n```\n").substr(0, 7) == "x.md:2:");
}
