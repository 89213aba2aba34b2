// A report owns its texts, its claims know their document, and every relation and question has its sentence.
#include <doctest/doctest.h>

#include "support/reading.hpp"

using namespace crossclaim;
using testing::lexicon;

namespace {

engine::Report report_of(const std::vector<std::string>& texts) {
  std::vector<engine::Analysis> analyses;
  for (const std::string& text : texts) {
    analyses.push_back(testing::reading(text, "2024-05-02"));
    analyses.back().source.id = std::to_string(analyses.size());
  }
  return engine::compare(std::move(analyses), lexicon(), relate::Policy::range, {});
}

const std::vector<std::string> quake{
    "The quake in Lima on Monday killed 12 people, the mayor said. Some 40 were injured.",
    "At least 19 people were killed in the quake in Lima on Monday, the fire service said.",
    "The Lima quake on Monday killed 12 people and injured 40, according to the mayor."};

}  // namespace

TEST_CASE("claims keep their document and their keys") {
  const engine::Report report = report_of(quake);
  std::size_t count = 0;
  for (std::uint32_t d = 0; d < report.documents.size(); ++d) {
    for (const claim::Claim& own : report.documents[d].claims.claims) {
      const claim::Claim& claim = report.claims[count++];
      CHECK(claim.document == d);
      REQUIRE(claim.first_key + claim.key_count <= report.keys.size());
      for (std::size_t k = 0; k < own.key_count; ++k) {
        CHECK(report.keys[claim.first_key + k] == report.documents[d].claims.keys[own.first_key + k]);
      }
    }
  }
  CHECK(count == report.claims.size());
}

TEST_CASE("every relation, question and offset has its sentence") {
  const engine::Report report = report_of(quake);
  CHECK(!report.relations.relations.empty());
  CHECK(report.reasons.size() == report.relations.relations.size());
  CHECK(report.questions.size() == report.relations.questions.size());
  CHECK(report.answers.size() == report.relations.questions.size());
  CHECK(report.offsets.size() == report.relations.offsets.size());
  for (const std::string& reason : report.reasons) {
    CHECK(!reason.empty());
    CHECK(reason.find_first_of("{}[]") == std::string::npos);
    CHECK(reason.find("  ") == std::string::npos);
  }
  for (const relate::Relation& relation : report.relations.relations) {
    CHECK(relation.a < report.claims.size());
    CHECK(relation.a != relation.b);
  }
}

TEST_CASE("no text, an empty text and one text compare too") {
  CHECK(report_of({}).claims.empty());
  CHECK(report_of({""}).claims.empty());
  CHECK(!report_of({quake[0]}).claims.empty());
}
