// The table of judgements and its sentences belong together.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "relate/pattern.hpp"

using namespace crossclaim::relate;

namespace {

std::string sentences() {
  std::ifstream in(CROSSCLAIM_SOURCE_DIR "/assets/lexicon/reasons.en.json");
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// The sentence of a row as it stands in the file.
std::string sentence_of(const std::string& file, std::string_view name) {
  const std::string id = "{\"id\": \"" + std::string(name) + "\", \"pattern\": \"";
  const std::size_t at = file.find(id);
  if (at == std::string::npos) return {};
  return file.substr(at + id.size(), file.find("\"}", at) - at - id.size());
}

bool names(const std::string& sentence, const char* claim) {
  return sentence.find(std::string("{") + claim) != std::string::npos;
}

}  // namespace

TEST_CASE("every row has one sentence, and it names both claims") {
  const std::string file = sentences();
  REQUIRE(!file.empty());
  std::set<std::string_view> seen;
  for (const PatternRow& r : patterns) {
    CAPTURE(std::string(r.name));
    CHECK(seen.insert(r.name).second);
    const std::string sentence = sentence_of(file, r.name);
    REQUIRE(!sentence.empty());
    CHECK(sentence.back() == '.');
    CHECK((names(sentence, "a") || (names(sentence, "first") && names(sentence, "second"))));
    const bool alone = r.type == RelationType::unsupported || r.name == std::string_view("date_after_report") ||
                       r.name == std::string_view("share_over_all") ||
                       r.name == std::string_view("source_cites_itself");
    CHECK(names(sentence, "b") == !alone);
  }
}

TEST_CASE("verdicts go with their families") {
  for (const PatternRow& r : patterns) {
    CAPTURE(std::string(r.name));
    CHECK((r.verdict == Verdict::not_comparable) == (r.family == Family::not_comparable));
    if (r.verdict == Verdict::hard || r.verdict == Verdict::error) CHECK(r.family == Family::conflicts);
    if (r.family == Family::agrees || r.family == Family::part_of) CHECK(r.verdict == Verdict::compatible);
    CHECK((r.verdict == Verdict::error) == (r.type == RelationType::implausible));
  }
}

TEST_CASE("conflicts are more telling than agreements, and these than what cannot be compared") {
  for (const PatternRow& r : patterns) {
    CAPTURE(std::string(r.name));
    if (r.verdict == Verdict::hard) CHECK(r.strength >= 200);
    if (r.family == Family::not_comparable) CHECK(r.strength <= 40);
  }
}
