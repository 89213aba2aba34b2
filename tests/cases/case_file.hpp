// Case files of tests/cases. Enters: Markdown. Leaves: Cases, or an error with file and line. README.md has the form.
// Example: "```claims\nkilled | 12 | people\n```" is one ExpectedClaim. Tested in tests/cases/case_file_test.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/result.hpp"

namespace crossclaim::testing {

/// A number as a case writes it: "12", "10..12", "12..", "..12"; without ends it stands for a claim without a number.
struct Figure {
  bool given = false;
  std::optional<base::Decimal> low, high;
};

struct ExpectedClaim {
  std::uint32_t line = 0;
  std::string text;       ///< the name of the text; empty where there is one
  std::string predicate;  ///< empty: any
  Figure figure;
  std::string subject;
  std::map<std::string, std::string> fields;
};

struct ExpectedRelation {
  std::uint32_t line = 0;
  Figure a, b;
  std::string family, verdict, field;  ///< "-" or empty: any
};

struct CaseText {
  std::string name;
  std::string text;
  std::optional<base::Day> date;
};

struct Case {
  std::string heading;
  std::uint32_t line = 0;
  std::vector<CaseText> texts;
  std::vector<ExpectedClaim> claims;
  std::vector<ExpectedClaim> absent;
  std::vector<ExpectedRelation> relations;
};

[[nodiscard]] base::Result<std::vector<Case>> read_cases(std::string_view file, std::string_view markdown);

}  // namespace crossclaim::testing
