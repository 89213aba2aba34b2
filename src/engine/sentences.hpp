// The sentences of a report. Enters: its relations, questions and claims. Leaves: one sentence a relation, a question and an
// answer a question. Example: "Over 4,000 soldiers wounded (the army) and 3,100 soldiers wounded (the mayor) cannot both be."
// Cost: linear in relations; a label is made for each name in a sentence. Tested in tests/engine/reasons_test.cpp and questions_test.cpp.
#pragma once

#include <string>

#include "engine/report.hpp"

namespace crossclaim::engine {

/// Fills Report::reasons, offsets, questions and answers.
void write_sentences(Report& report, const mention::Lexicon& lexicon);

/// reasons.cpp
/// What a claim's number or words are called where a reason quotes them: "over 4,000", "“was inspected”".
[[nodiscard]] std::string figure_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// The nearest source of a claim, else the name of its report.
[[nodiscard]] std::string source_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// questions.cpp
[[nodiscard]] std::string question_of(const Report& report, const relate::Question& question, const mention::Lexicon& lexicon);
[[nodiscard]] std::string answer_of(const Report& report, const relate::Question& question, const mention::Lexicon& lexicon);

}  // namespace crossclaim::engine
