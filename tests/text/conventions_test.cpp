// The conventions file: sorted where it must be, and every example and counterexample holds for its own list.
#include <doctest/doctest.h>

#include "sample.hpp"
#include "text/shape.hpp"
#include "text/words.hpp"

using namespace crossclaim::text;

namespace {

/// Whether a token of the line is on the list, with its point; a '^' in the list asks for a capital.
bool has_token(const std::vector<std::string>& list, const std::string& line) {
  for (const Token& token : tokenize(line, sample::conventions())) {
    const std::string word(slice(line, token.span));
    if (has_word(list, word)) return true;
    if (token.capital && has_word(list, "^" + word)) return true;
  }
  return false;
}

bool holds(const std::string& id, const std::vector<std::string>& list, const std::string& line) {
  if (id == "furniture_lines") {
    const Listed found = find_line(line, sample::conventions());
    return found != Listed::no && found != Listed::heading;
  }
  if (id == "heading_lines") return find_line(line, sample::conventions()) == Listed::heading;
  return has_token(list, line);
}

}  // namespace

TEST_CASE("conventions: every list is there, in lower case, without repetitions") {
  const auto file = sample::conventions_json();
  CHECK(file["category"] == "conventions");
  CHECK(file["entries"].size() == 5);
  for (const auto& entry : file["entries"]) {
    auto forms = entry["forms"].get<std::vector<std::string>>();
    CHECK(forms.size() > 40);
    for (const std::string& form : forms) CHECK_MESSAGE(Folded(form).view() == form, form);
    std::sort(forms.begin(), forms.end());
    CHECK(std::adjacent_find(forms.begin(), forms.end()) == forms.end());
  }
}

TEST_CASE("conventions: examples hold and counterexamples do not") {
  const auto file = sample::conventions_json();
  for (const auto& entry : file["entries"]) {
    const auto id = entry["id"].get<std::string>();
    auto forms = entry["forms"].get<std::vector<std::string>>();
    std::sort(forms.begin(), forms.end());
    for (const auto& line : entry["examples"])
      CHECK_MESSAGE(holds(id, forms, line.get<std::string>()), id << ": " << line);
    for (const auto& line : entry["counterexamples"]) {
      CHECK_MESSAGE(!holds(id, forms, line.get<std::string>()), id << ": " << line);
    }
  }
}

TEST_CASE("conventions: abbreviations and titles end in a point") {
  for (const std::string& form : sample::conventions().abbreviations) CHECK_MESSAGE(form.back() == '.', form);
  for (const std::string& form : sample::conventions().titles) CHECK_MESSAGE(form.back() == '.', form);
}
