// The sentence of a relation, filled in from two claims. The pattern is the test's own: what patterns say is data.
#include <doctest/doctest.h>

#include "base/steps.hpp"
#include "engine/sentences.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

namespace {

/// Two claims of two texts, and a lexicon whose only pattern is the one given.
struct Fixture {
  mention::Lexicon words = testing::lexicon();
  engine::Report report;

  Fixture() {
    for (const char* text :
         {"The army said over 4,000 soldiers were wounded in May.", "Three thousand people were killed in Lima."}) {
      report.documents.push_back(testing::reading(text));
      REQUIRE(report.documents.back().claims.claims.size() == 1);
      report.claims.push_back(report.documents.back().claims.claims[0]);
      report.claims.back().document = static_cast<std::uint32_t>(report.documents.size() - 1);
    }
    report.documents[1].source.title = "Lima in ruins";
  }

  std::string say(const std::string& pattern, relate::ClaimIndex a = 0, relate::ClaimIndex third = relate::no_claim) {
    words.patterns = {pattern};
    relate::Relation relation;
    relation.a = a;
    relation.b = 1;
    relation.third = third;
    relation.field = relate::Field::place;
    relation.numbers = {base::Decimal::from_integer(7000), base::Decimal::from_integer(1), {}};
    report.relations.relations = {relation};
    report.reasons.clear();
    engine::Writer writer(report, words);
    base::finish(writer);
    return report.reasons[0];
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a claim in brief: figure, what is counted, source") {
  CHECK(say("{a} and {b}.") ==
        "Over 4,000 soldiers wounded (army) and three thousand people killed (“Lima in ruins”).");
}

TEST_CASE_FIXTURE(Fixture, "the parts of a claim") {
  CHECK(say("{a.figure}|{a.what}|{a.source}|{a.time}|{a.place}") ==
        "Over 4,000|soldiers wounded|army|May|an unstated place");
  CHECK(say("{b.figure}|{b.what}|{b.source}|{b.time}|{b.place}") ==
        "Three thousand|people killed|“Lima in ruins”|an unstated time|Lima");
}

TEST_CASE_FIXTURE(Fixture, "what nobody asks for is nothing, and a claim without a number is told in its words") {
  CHECK(say("{b.document}") == "“Lima in ruins”");
  CHECK(say("{a.figures}{x2}{n0}{n4}{c}.") == ".");
  report.claims[0].time.span = {};
  CHECK(say("{a.time}") == "An unstated time");
  report.claims[0].has_quantity = false;
  CHECK(say("{a.figure}").find("The army said over 4,000 soldiers were wounded in May") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "numbers and the field") {
  CHECK(say("{n1} {n2?day:days} apart in {field}") == "7,000 day apart in the place");
}

TEST_CASE_FIXTURE(Fixture, "the terms of a sum stand in the order of the texts, whichever the relation is of") {
  CHECK(say("{first.figure} and {second.figure}", 0, 1) == "Over 4,000 and three thousand");
  CHECK(say("{first.figure} and {second.figure}", 1, 0) == "Over 4,000 and three thousand");
  CHECK(say("{first.figure}[ and {second.figure}]", 0).empty());
}

TEST_CASE_FIXTURE(Fixture, "what a relation does not have is left out, never invented") {
  CHECK(say("x[ of {third}]") == "X");
  CHECK(say("x {no.such} y").find('{') == std::string::npos);
}

TEST_CASE("every pattern of the lexicon can be filled") {
  Fixture fixture;
  for (const std::string& pattern : testing::lexicon().patterns) {
    const std::string sentence = fixture.say(pattern);
    CHECK(!sentence.empty());
    CHECK(sentence.find_first_of("{}[]") == std::string::npos);
  }
}

TEST_CASE("what the noun says happened is not said again") {
  Fixture f;
  f.report.documents[0] =
      testing::reading("The mayor counted 34 destroyed homes. The storm hurt 9 skilled workers, who were killed.");
  REQUIRE(!f.report.documents[0].claims.claims.empty());
  f.report.claims[0] = f.report.documents[0].claims.claims[0];
  f.report.claims[0].predicate = mention::Predicate::destroyed;
  CHECK(f.say("{a.what}") == "Destroyed homes");
  f.report.claims[0].predicate = mention::Predicate::killed;
  CHECK(f.say("{a.what}") == "Destroyed homes killed");
  f.report.claims[0].predicate = mention::Predicate::share;
  f.report.claims[0].event = mention::Predicate::present;
  CHECK(f.say("{a.what}") == "Destroyed homes");
}

TEST_CASE("a length is told without whose it is") {
  Fixture f;
  f.report.documents[0] = testing::reading("The conductor said the driver had been at the wheel for 19 hours.");
  REQUIRE(f.report.documents[0].claims.claims.size() >= 1);
  f.report.claims[0] = f.report.documents[0].claims.claims[0];
  REQUIRE(f.report.claims[0].predicate == mention::Predicate::duration);
  CHECK(f.say("{a}.") == "19 hours (conductor).");
}
