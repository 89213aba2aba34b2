// Sound texts with a word lost, doubled, swapped or pushed away, or cut off at it (edits.hpp): what must hold of every
// result holds of these too. Enters: the texts of tests/cases and the stories of tests/news, and every edit at every
// word. Leaves: doctest's report. Example: "At least 12 were killed" is read as "At least 12 killed" and as "were
// killed", and compared with what it was. Cost: some seconds, some hundred thousand short texts.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cases/case_file.hpp"
#include "engine/analyze.hpp"
#include "fuzz/edits.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "io/report_writer.hpp"

using namespace crossclaim;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> files(const char* folder, const char* extension) {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(CROSSCLAIM_SOURCE_DIR) / "tests" / folder)) {
    if (entry.path().extension() == extension && entry.path().filename() != "README.md") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The texts of every case; two that belong together stand side by side.
std::vector<std::string> case_texts() {
  std::vector<std::string> out;
  for (const fs::path& path : files("cases", ".md")) {
    const auto cases = testing::read_cases(path.string(), content(path));
    REQUIRE(cases);
    for (const testing::Case& one : cases.value()) {
      for (const testing::CaseText& text : one.texts) out.push_back(text.text);
    }
  }
  return out;
}

engine::Analysis reading(std::string text, const char* id) {
  engine::Source source;
  source.id = id;
  source.text = std::move(text);
  source.date = base::parse_iso_day("2025-01-15");
  return engine::analyze(std::move(source), fuzz::lexicon(), base::Budget{});
}

/// What does not hold of the text alone, or of it beside another one.
std::string broken(const std::string& text, const engine::Analysis& other) {
  std::vector<engine::Analysis> documents;
  documents.push_back(reading(text, "edited"));
  if (std::string what = fuzz::broken(documents[0]); !what.empty()) return what;
  documents.push_back(other);
  const engine::Report report =
      engine::compare(std::move(documents), fuzz::lexicon(), relate::Policy::range, base::Budget{});
  if (std::string what = fuzz::broken(report, base::Budget{}); !what.empty()) return what;
  const bool written =
      !io::compare_json(report, fuzz::lexicon()).empty() && !io::plain_text(report, fuzz::lexicon()).empty();
  return written ? "" : "a report that says nothing";
}

void check(const std::string& text, const std::string& neighbour, std::size_t& count) {
  const engine::Analysis same = reading(text, "same"), beside = reading(neighbour, "beside");
  const std::vector<base::Span> words = fuzz::words_of(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (int edit = 0; edit < fuzz::edits; ++edit, ++count) {
      const std::string other = fuzz::edited(text, words, at, edit);
      if (const std::string what = broken(other, edit % 2 == 0 ? same : beside); !what.empty())
        FAIL_CHECK(what << ": " << other);
    }
  }
}

}  // namespace

TEST_CASE("every text of the cases, edited at every word") {
  const std::vector<std::string> texts = case_texts();
  REQUIRE(texts.size() > 300);
  std::size_t count = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) check(texts[i], texts[i > 0 ? i - 1 : 1], count);
  MESSAGE("texts read: " << count);
}

TEST_CASE("stories edited at every word, beside their other reports") {
  std::size_t count = 0;
  for (const fs::path& path : files("news/stories", ".json")) {
    std::vector<std::string> texts;
    const nlohmann::json story = nlohmann::json::parse(content(path));
    for (const auto& report : story.at("reports")) texts.push_back(report.at("text").get<std::string>());
    REQUIRE(texts.size() > 1);
    const engine::Analysis other = reading(texts[1], "other");
    const std::vector<base::Span> words = fuzz::words_of(texts[0]);
    for (std::size_t at = 0; at < words.size(); ++at, ++count) {
      const std::string what = broken(fuzz::edited(texts[0], words, at, static_cast<int>(at) % fuzz::edits), other);
      CHECK_MESSAGE(what.empty(), path.filename().string(), ", word ", at, ": ", what);
    }
  }
  CHECK(count > 1000);
}
