// Questions and answers: each origin once, attributed, hedged as its claim is, never a midpoint.
#include <doctest/doctest.h>

#include "engine/sentences.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

namespace {

struct Fixture {
  engine::Report report;
  relate::Question question;

  /// One text a claim; each its own origin.
  explicit Fixture(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      report.documents.push_back(testing::reading(text));
      REQUIRE(report.documents.back().claims.claims.size() == 1);
      report.claims.push_back(report.documents.back().claims.claims[0]);
      report.claims.back().document = static_cast<std::uint32_t>(report.documents.size() - 1);
      report.relations.origin_of.push_back(static_cast<std::uint32_t>(question.claims.size()));
      question.claims.push_back(static_cast<relate::ClaimIndex>(question.claims.size()));
    }
    question.example = 0;
    question.predicate = report.claims[0].predicate;
  }
  std::string ask() const { return engine::question_of(report, question, testing::lexicon()); }
  std::string answer() const { return engine::answer_of(report, question, testing::lexicon()).text; }
};

}  // namespace

TEST_CASE("the question names what is counted and where") {
  CHECK(Fixture({"The quake killed 12 miners in Lima."}).ask() == "How many miners were killed in Lima?");
  CHECK(Fixture({"The mayor said 30 houses were destroyed."}).ask() == "How many houses were destroyed?");
}

TEST_CASE("one origin is one figure with its source") {
  CHECK(Fixture({"The mayor said 12 people were killed."}).answer() == "12 (mayor).");
}

TEST_CASE("a number of whom it does not hold is said to be denied, a count of none is a count") {
  CHECK(Fixture({"The 12 miners were not killed, the mayor said."}).answer() == "12, denied (mayor).");
  CHECK(Fixture({"No miners were killed, the mayor said."}).answer() == "No (mayor).");
}

TEST_CASE("origins that cannot agree are spanned, not averaged") {
  Fixture fixture({"The mayor said 12 people were killed.", "The army said over 19 people were killed."});
  fixture.question.range = {base::Decimal::from_integer(12), {}, true, false, false, false};
  const std::string answer = fixture.answer();
  CHECK(answer.substr(engine::answer_of(fixture.report, fixture.question, testing::lexicon()).outlook) ==
        "No value fits them all; together they span 12 or more.");
  CHECK(answer.find("12 (mayor); over 19 (army)") != std::string::npos);
  CHECK(answer.find("12 or more") != std::string::npos);
}

TEST_CASE("a value that fits all is said, and what would settle the rest") {
  Fixture fixture({"The mayor said over 10 people were killed.", "The army said 12 people were killed."});
  fixture.question.has_shared = true;
  fixture.question.shared = {
      base::Decimal::from_integer(12), base::Decimal::from_integer(12), true, true, false, false};
  fixture.question.settles = relate::Field::place;
  const std::string answer = fixture.answer();
  CHECK(answer.find(": 12.") != std::string::npos);
  CHECK(answer.find(" What would settle it: the place.") != std::string::npos);
  fixture.question.worst =
      relate::Verdict::soft;  // what is foreseen is in no shared value: beside a conflict nothing fits all
  CHECK(fixture.answer().find(": 12.") == std::string::npos);
}

TEST_CASE("claims of one origin count once") {
  Fixture fixture({"The mayor said 12 people were killed.", "The army said 12 people were killed."});
  fixture.report.relations.origin_of = {0, 0};
  CHECK(fixture.answer() == "12 (mayor).");
}

TEST_CASE("a possible figure stays possible") {
  CHECK(Fixture({"The collapse may have killed 30 workers."}).answer().substr(0, 11) == "Possibly 30");
}

TEST_CASE("many origins are listed up to a limit and the rest counted") {
  std::vector<std::string> texts;
  for (int i = 1; i <= 9; ++i) texts.push_back("The mayor said " + std::to_string(10 + i) + " people were killed.");
  CHECK(Fixture(texts).answer().find("and 4 more") != std::string::npos);
}

TEST_CASE("the question takes the preposition of the text") {
  CHECK(Fixture({"The storm killed 12 people on Lake Tanru."}).ask() == "How many people were killed on Lake Tanru?");
  CHECK(Fixture({"The storm killed 12 people near Mbira."}).ask() == "How many people were killed near Mbira?");
}

TEST_CASE("what a later figure replaces is told as earlier, behind it") {
  Fixture fixture({"The mayor said 12 people were killed.", "The army said 19 people were killed."});
  fixture.question.earlier = {0};
  CHECK(fixture.answer() == "19 (army); earlier 12 (mayor).");
}
