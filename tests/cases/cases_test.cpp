// Runs every case of tests/cases. Enters: the .md files of the folder. Leaves: a failure for each expectation that does
// not hold, with file and line. The form is in README.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cases/case_file.hpp"
#include "engine/labels.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using testing::Case;
using testing::ExpectedClaim;
using testing::ExpectedRelation;
using testing::Figure;

namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool holds(const std::string& label, const std::string& words) {
  return words == "-" ? label.empty() : lower(label).find(lower(words)) != std::string::npos;
}

std::string or_dash(std::string text) { return text.empty() ? "-" : text; }

/// What a claim has in a field, as a case writes it.
std::string field_of(const engine::Analysis& analysis, const claim::Claim& claim, const std::string& field) {
  const mention::Lexicon& lexicon = testing::lexicon();
  const auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
  const bool sourced = claim.source_count > 0;
  if (field == "by") return sourced ? engine::source_label(analysis, claim.sources[0], lexicon) : std::string{};
  if (field == "place")
    return claim.place.present ? engine::place_label(analysis, claim.place, lexicon) : std::string{};
  if (field == "time") return or_dash(engine::time_label(claim.time));
  if (field == "as_of") return or_dash(engine::time_label(claim.as_of));
  if (field == "modality") return std::string(io::name_of(claim.modality));
  if (field == "kind") return claim.kind == claim::Kind::none ? "-" : std::string(io::name_of(claim.kind));
  if (field == "modifier") return std::string(io::name_of(claim.quantity.modifier));
  if (field == "polarity") return std::string(io::name_of(claim.polarity));
  if (field == "role") return std::string(io::name_of(claim.role));
  if (field == "quote") return sourced ? std::string(io::name_of(claim.sources[0].style)) : "-";
  if (field == "whole")
    return claim.base_claim == 0xFFFFFFFF
               ? "-"
               : engine::figure_label(analysis, analysis.claims.claims[claim.base_claim], lexicon);
  if (field == "agent") return engine::agent_label(analysis, claim, lexicon);
  if (field == "unit") return or_dash(lexicon.concepts[claim.quantity.unit]);
  if (field == "additional") return truth(claim.additional);
  if (field == "named") return sourced ? truth(claim.sources[0].named) : "-";
  return claim.stance.axis == 0 ? "-" : lexicon.concepts[claim.stance.axis] + (claim.stance.pole > 0 ? " +" : " -");
}

bool same_figure(const claim::Claim& claim, const Figure& figure) {
  if (!figure.given) return true;
  const base::Interval& said = claim.quantity.said;
  if (!figure.low && !figure.high) return !claim.has_quantity;
  if (!claim.has_quantity || said.has_low != figure.low.has_value() || said.has_high != figure.high.has_value())
    return false;
  return (!figure.low || said.low == *figure.low) && (!figure.high || said.high == *figure.high);
}

/// The field that keeps the claim from being the expected one; empty where it is.
std::string difference(const engine::Analysis& analysis, const claim::Claim& claim, const ExpectedClaim& expected) {
  if (!expected.predicate.empty() && io::name_of(claim.predicate) != expected.predicate) return "predicate";
  if (!same_figure(claim, expected.figure)) return "figure";
  if (!expected.subject.empty()) {
    const std::string subject = engine::subject_label(analysis, claim, testing::lexicon());
    if (!holds(subject, expected.subject)) return "subject is \"" + subject + "\"";
  }
  for (const auto& [field, value] : expected.fields) {
    const std::string found = field_of(analysis, claim, field);
    const bool fits = field == "by" || field == "place" || field == "agent" ? holds(found, value) : found == value;
    if (!fits) return field + " is \"" + found + "\"";
  }
  return {};
}

/// All that was found, for the message of a failure.
std::string describe(const engine::Analysis& analysis) {
  std::string out;
  for (const claim::Claim& claim : analysis.claims.claims) {
    out += "\n    found: " + std::string(io::name_of(claim.predicate));
    if (claim.has_quantity) out += " | " + std::string(testing::words(analysis, claim.quantity.span));
    out += " | " + engine::subject_label(analysis, claim, testing::lexicon());
    for (const char* field : {"by", "time", "place", "modality", "kind"})
      out += std::string(" | ") + field + ": " + field_of(analysis, claim, field);
  }
  return out;
}

struct Read {
  std::string_view file;
  const Case& expected;
  std::vector<engine::Analysis> analyses;

  [[nodiscard]] std::string place(std::uint32_t line) const {
    return std::string(file) + ":" + std::to_string(line) + ": " + expected.heading;
  }
  [[nodiscard]] const engine::Analysis* text(const std::string& name) const {
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      if (name.empty() || expected.texts[i].name == name) return &analyses[i];
    }
    return nullptr;
  }
};

void check_claims(const Read& read) {
  std::vector<std::vector<bool>> used;
  for (const engine::Analysis& analysis : read.analyses) used.emplace_back(analysis.claims.claims.size());
  for (const ExpectedClaim& expected : read.expected.claims) {
    const engine::Analysis* analysis = read.text(expected.text);
    REQUIRE_MESSAGE(analysis, read.place(expected.line), ": no text of this name");
    std::vector<bool>& taken = used[static_cast<std::size_t>(analysis - read.analyses.data())];
    std::string nearest;
    bool found = false;
    for (std::size_t i = 0; i < taken.size() && !found; ++i) {
      const std::string what = difference(*analysis, analysis->claims.claims[i], expected);
      found = what.empty() && !taken[i];
      if (found) taken[i] = true;
      if (!what.empty() && what != "predicate" && what != "figure") nearest = what;
    }
    CHECK_MESSAGE(found, read.place(expected.line), ": no claim matches",
                  nearest.empty() ? std::string{} : "; nearest: " + nearest, describe(*analysis));
  }
  for (const ExpectedClaim& absent : read.expected.absent) {
    for (const engine::Analysis& analysis : read.analyses) {
      for (const claim::Claim& claim : analysis.claims.claims) {
        CHECK_MESSAGE(!difference(analysis, claim, absent).empty(), read.place(absent.line), ": is found",
                      describe(analysis));
      }
    }
  }
}

bool fits(const std::string& expected, std::string_view found) {
  return expected.empty() || expected == "-" || expected == found;
}

void check_relation(const Read& read, const engine::Report& report, const ExpectedRelation& expected) {
  const std::uint32_t right = report.documents.size() > 1 ? 1 : 0;
  std::string seen;
  bool found = false, any = false;
  for (std::size_t i = 0; i < report.relations.relations.size(); ++i) {
    const relate::Relation& relation = report.relations.relations[i];
    if (relation.b == relate::no_claim) continue;
    const auto is = [&](relate::ClaimIndex index, std::uint32_t document, const Figure& figure) {
      return report.claims[index].document == document && same_figure(report.claims[index], figure);
    };
    const bool joins = (is(relation.a, 0, expected.a) && is(relation.b, right, expected.b)) ||
                       (is(relation.b, 0, expected.a) && is(relation.a, right, expected.b));
    if (!joins) continue;
    any = any || relation.family != relate::Family::not_comparable;
    found = found || (fits(expected.family, io::name_of(relation.family)) &&
                      fits(expected.verdict, io::name_of(relation.verdict)) &&
                      fits(expected.field, io::name_of(relation.field)));
    seen += "\n    found: " + std::string(io::name_of(relation.family)) + " | " +
            std::string(io::name_of(relation.verdict)) + " | " + std::string(io::name_of(relation.field)) + ": " +
            report.reasons[i];
  }
  const bool right_answer = expected.family == "none" ? !any : found;
  CHECK_MESSAGE(right_answer, read.place(expected.line), ": the relation is another one", seen);
}

void run(std::string_view file, const Case& expected) {
  Read read{file, expected, {}};
  for (const testing::CaseText& text : expected.texts) {
    engine::Source source;
    source.id = text.name;
    source.text = text.text;
    source.date = text.date;
    read.analyses.push_back(engine::analyze(std::move(source), testing::lexicon(), base::Budget{}));
  }
  check_claims(read);
  if (expected.relations.empty()) return;
  const engine::Report report =
      engine::compare(read.analyses, testing::lexicon(), relate::Policy::range, base::Budget{});
  for (const ExpectedRelation& relation : expected.relations) check_relation(read, report, relation);
}

/// Calls `visit(file, case)` for every case.
template <class Visit>
void each_case(Visit visit) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CROSSCLAIM_SOURCE_DIR "/tests/cases")) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const std::filesystem::path& path : files) {
    std::ifstream stream(path, std::ios::binary);
    const std::string markdown{std::istreambuf_iterator<char>(stream), {}};
    const std::string name = "tests/cases/" + path.filename().string();
    const auto cases = testing::read_cases(name, markdown);
    if (!cases) {
      FAIL_CHECK(cases.error().file << ":" << cases.error().line << ": " << cases.error().message);
      continue;
    }
    for (const Case& one : cases.value()) visit(name, one);
  }
}

/// The claims of a text as the command line writes them, one behind the other.
std::string claims_of(const std::string& text) {
  const std::string json = io::extract_json(testing::reading(text, "2025-01-15"), testing::lexicon());
  const std::size_t begin = json.find("\"claims\":[") + 10, end = json.find("],\"quantities\":");
  REQUIRE(end != std::string::npos);
  return json.substr(begin, end - begin);
}

/// Who says a number, when and where it was are told with the rule that found them, as long as there is room for one;
/// and no rule is told of what was not found. A length of time is its own time.
bool is_explained(const claim::Claim& claim) {
  using claim::Rule;
  const auto has = [&](Rule first, Rule last) {
    return std::any_of(claim.why.begin(), claim.why.begin() + claim.why_count,
                       [&](const claim::Why& why) { return why.rule >= first && why.rule <= last; });
  };
  const bool asked = claim.has_quantity && claim.why_count < claim.why.size();
  const bool time = has(Rule::time_same_clause, Rule::time_carried),
             place = has(Rule::place_same_clause, Rule::place_carried);
  const bool source = has(Rule::source_before, Rule::source_turn),
             dated = claim.time.present && claim.predicate != mention::Predicate::duration;
  if (asked && ((dated && !time) || (claim.place.present && !place) || (claim.source_count > 0 && !source)))
    return false;
  return (!time || claim.time.present || claim.as_of.present) && (!place || claim.place.present) &&
         (!source || claim.source_count > 0);
}

}  // namespace

TEST_CASE("who says a number, when and where are told with their rule, and no rule without them") {
  each_case([&](const std::string& name, const Case& one) {
    for (const testing::CaseText& text : one.texts) {
      for (const char* day : {"", "2025-01-15"}) {
        const engine::Analysis analysis = testing::reading(text.text, day);
        for (const claim::Claim& claim : analysis.claims.claims) {
          CAPTURE(name);
          CAPTURE(testing::words(analysis, claim.sentence_span));
          CHECK(is_explained(claim));
        }
      }
    }
  });
}

TEST_CASE("every case of tests/cases holds") { each_case(run); }

TEST_CASE("a claim is what it was, whatever the next paragraph begins with") {
  std::size_t count = 0;
  each_case([&](const std::string& name, const Case& one) {
    for (const testing::CaseText& text : one.texts) {
      const std::string claims = claims_of(text.text + "\n\nRain fell.");
      // A rule that looks beyond its sentence finds there what it looks for. No place and no day: a story has one
      // scene, wherever it is told.
      for (const char* next : {"dead",
                               "of the men left.",
                               "days went by.",
                               "million left.",
                               "percent left.",
                               "12 left.",
                               "and left.",
                               "or 5 left.",
                               "who left.",
                               "said no more.",
                               ", it rained.",
                               "(12)",
                               "\" it rained.",
                               "were killed there.",
                               "in it went.",
                               "to 9 it rose.",
                               "more left.",
                               "by then it was dry.",
                               "%",
                               "- it rained.",
                               "each left.",
                               "that it rained."}) {
        CAPTURE(name);
        CAPTURE(text.text);
        CAPTURE(next);
        const std::string more = claims_of(text.text + "\n\n" + next);
        CHECK(more.compare(0, claims.size(), claims) == 0);
        ++count;
      }
    }
  });
  CHECK(count > 10'000);
}
