// Reading and comparing in pieces: the report is that of one go, however the pieces lie between others, and no piece is
// large.
#include <doctest/doctest.h>

#include "base/steps.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using testing::lexicon;

namespace {

const base::Budget budget;

engine::Source source(std::string text, const char* date) {
  engine::Source out;
  out.id = "a";
  out.text = std::move(text);
  out.date = base::parse_iso_day(date);
  return out;
}

/// Paragraphs that differ in their figures, in several forms.
std::string long_text(int paragraphs) {
  std::string text = "Floods cut off two valleys\n\n";
  for (int i = 0; i < paragraphs; ++i) {
    const std::string n = std::to_string(20 + i % 700);
    text += "At least " + n + " people were killed on Tuesday, the governor said. \"We counted " +
            std::to_string(30 + i % 50) + " homes destroyed,\" she added. Police had put the dead at " +
            std::to_string(10 + i % 90) + ".\n- " + n + " missing in the north\n";
  }
  return text;
}

template <class Work>
std::size_t count_steps(Work& work) {
  std::size_t count = 1;
  while (work.step()) ++count;
  return count;
}

std::string json(engine::Report report) { return io::compare_json(report, lexicon()); }

}  // namespace

TEST_CASE("two texts read in turns are read as if alone") {
  engine::Reading first(source(long_text(60), "2024-05-01"), lexicon(), budget);
  engine::Reading second(source(long_text(90), "2023-01-09"), lexicon(), budget);
  bool more_first = true, more_second = true;
  while (more_first || more_second) {
    if (more_first) more_first = first.step();
    if (more_second) more_second = second.step();
  }
  std::vector<engine::Analysis> in_turns;
  in_turns.push_back(first.take());
  in_turns.push_back(second.take());
  std::vector<engine::Analysis> alone;
  alone.push_back(engine::analyze(source(long_text(60), "2024-05-01"), lexicon(), budget));
  alone.push_back(engine::analyze(source(long_text(90), "2023-01-09"), lexicon(), budget));

  engine::Comparing comparing(in_turns, lexicon(), relate::Policy::range, budget);
  engine::Comparing other({alone[0]}, lexicon(), relate::Policy::range, budget);
  while (comparing.step()) other.step();
  const std::string together = json(engine::compare(std::move(alone), lexicon(), relate::Policy::range, budget));
  CHECK(json(comparing.take()) == together);
}

TEST_CASE("a longer text has more pieces, not larger ones") {
  const std::string text = long_text(600);
  engine::Reading reading(source(text, "2024-05-01"), lexicon(), budget);
  CHECK(reading.done() == 0);
  const std::size_t pieces = count_steps(reading);
  const engine::Analysis analysis = reading.take();
  const std::size_t by_sentence = analysis.document.sentences.size() / base::step_sentences;
  CHECK(pieces >= text.size() / (2 * base::step_bytes) + 2 * by_sentence);
  engine::Comparing comparing({analysis}, lexicon(), relate::Policy::range, budget);
  const std::size_t steps = count_steps(comparing);
  const engine::Report report = comparing.take();
  CHECK(steps >= report.relations.relations.size() / 64);
  CHECK(report.reasons.size() == report.relations.relations.size());
}

TEST_CASE("nothing and too much are whole at once") {
  engine::Reading nothing(source("", "2024-05-01"), lexicon(), budget);
  CHECK(count_steps(nothing) < 10);
  CHECK(nothing.take().claims.claims.empty());
  const base::Budget small{.max_text_bytes = 4};
  engine::Reading refused(source("12 people died.", "2024-05-01"), lexicon(), small);
  CHECK_FALSE(refused.step());
  CHECK(refused.take().refused);
}
