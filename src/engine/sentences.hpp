// The sentences of a report. Enters: its relations, questions and claims. Leaves: one sentence a relation, a question and an
// answer a question. Example: "Over 4,000 soldiers wounded (the army) and 3,100 soldiers wounded (the mayor) cannot both be."
// Cost: linear in relations; a label is made for each name in a sentence. Tested in tests/engine/reasons_test.cpp and questions_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report.hpp"

namespace crossclaim::engine {

/// Writes Report::reasons, offsets, questions and answers, some a step. A claim in brief is put together once, however many relations name
/// it. In reasons.cpp.
class Writer {
 public:
  Writer(Report& report, const mention::Lexicon& lexicon);

  bool step();
  [[nodiscard]] std::size_t written() const { return written_; }

 private:
  bool write(std::size_t at);
  [[nodiscard]] std::string reason_of(const relate::Relation& relation);
  [[nodiscard]] std::string reason_of(const relate::Offset& offset);
  [[nodiscard]] std::string value_of(std::string_view name, relate::ClaimIndex a, relate::ClaimIndex b, relate::ClaimIndex third);
  [[nodiscard]] const std::string& brief_of(relate::ClaimIndex index);
  [[nodiscard]] std::string part_of(relate::ClaimIndex index, std::string_view part) const;

  Report& report_;
  const mention::Lexicon& lexicon_;
  std::vector<std::string> briefs_;  ///< by claim; empty where not asked for yet
  std::size_t written_ = 0;
};

/// What a claim's number or words are called where a reason quotes them: "over 4,000", "“was inspected”".
[[nodiscard]] std::string figure_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// The nearest source of a claim, else the name of its report.
[[nodiscard]] std::string source_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// questions.cpp
[[nodiscard]] std::string question_of(const Report& report, const relate::Question& question, const mention::Lexicon& lexicon);
[[nodiscard]] Answer answer_of(const Report& report, const relate::Question& question, const mention::Lexicon& lexicon);

}  // namespace crossclaim::engine
