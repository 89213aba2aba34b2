// The sentences of a report. Enters: its relations, questions and claims. Leaves: one sentence a relation, a question
// and an answer a question. Example: "Over 4,000 soldiers wounded (the army) and 3,100 soldiers wounded (the mayor)
// cannot both be." Cost: linear in relations; a label is made for each name in a sentence. Tested in
// tests/engine/reasons_test.cpp and questions_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report.hpp"

namespace crossclaim::engine {

/// What a report says of relations among its last claims, for the next one in which the same claims are the last. A
/// reason is made of its relation and of what that joins, so it stands for as long as these are the same. In
/// reasons.cpp.
class Reasons {
 public:
  Reasons() = default;
  /// Of the claims from `first` on.
  Reasons(const Report& report, relate::ClaimIndex first);

  [[nodiscard]] bool empty() const { return relations_.empty(); }
  /// Null where it was not written. `first` is that of the report that has the relation.
  [[nodiscard]] const std::string* of(const relate::Relation& relation, relate::ClaimIndex first) const;

 private:
  std::vector<relate::Relation> relations_;  ///< sorted by a, the claims counted from the first
  std::vector<std::string> reasons_;
};

/// Writes Report::reasons, offsets, questions and answers, some a step. A claim in brief is put together once, however
/// many relations name it. In reasons.cpp.
class Writer {
 public:
  /// `known`, where not null: of the claims from `first_known` on.
  Writer(Report& report, const mention::Lexicon& lexicon, const Reasons* known = nullptr,
         relate::ClaimIndex first_known = 0);

  bool step();
  [[nodiscard]] std::size_t written() const { return written_; }

 private:
  bool write(std::size_t at);
  [[nodiscard]] std::string known_or_new(const relate::Relation& relation);
  [[nodiscard]] std::string reason_of(const relate::Relation& relation);
  [[nodiscard]] std::string reason_of(const relate::Offset& offset);
  [[nodiscard]] std::string_view value_of(std::string_view name, relate::ClaimIndex a, relate::ClaimIndex b,
                                          relate::ClaimIndex third);
  [[nodiscard]] const std::string& brief_of(relate::ClaimIndex index);
  [[nodiscard]] std::string part_of(relate::ClaimIndex index, std::string_view part) const;

  Report& report_;
  const mention::Lexicon& lexicon_;
  const Reasons* known_;
  relate::ClaimIndex first_known_;
  std::vector<std::string> briefs_;  ///< by claim; empty where not asked for yet
  std::string part_;                 ///< what the last value was, where it is no brief
  std::size_t written_ = 0;
};

/// What a claim's number or words are called where a reason quotes them: "over 4,000", "“was inspected”".
[[nodiscard]] std::string figure_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// The nearest source of a claim, else the name of its report.
[[nodiscard]] std::string source_of(const Report& report, relate::ClaimIndex index, const mention::Lexicon& lexicon);
/// questions.cpp
[[nodiscard]] std::string question_of(const Report& report, const relate::Question& question,
                                      const mention::Lexicon& lexicon);
[[nodiscard]] Answer answer_of(const Report& report, const relate::Question& question, const mention::Lexicon& lexicon);

}  // namespace crossclaim::engine
