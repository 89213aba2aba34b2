// Tables for a terminal: aligned by characters, and free of a text's control bytes.
#include <doctest/doctest.h>

#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

TEST_CASE("columns line up by characters, not bytes") {
  const std::string table = io::extract_table(
      testing::reading("12 people died in Zürich. 19 people were injured in Kigali."), testing::lexicon());
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('\n', at);
    lines.push_back(table.substr(at, end - at));
    at = end + 1;
  }
  REQUIRE(lines.size() >= 4);
  CHECK(lines[1].find("predicate") == lines[2].find("killed"));
  CHECK(lines[1].find("modality") + 1 == lines[2].find("asserted"));  // the u with two dots takes two bytes
}

TEST_CASE("escape sequences of a text do not reach the terminal") {
  const std::string table = io::explain_text(testing::reading("12 \x1b[31m people died."), testing::lexicon());
  CHECK(table.find('\x1b') == std::string::npos);
}

TEST_CASE("explain shows the words behind a claim") {
  const std::string text = io::explain_text(testing::reading("The quake killed 12 people."), testing::lexicon());
  CHECK(text.find("because:") != std::string::npos);
  CHECK(text.find("\"killed\"") != std::string::npos);
}
