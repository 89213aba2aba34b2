// Results as text for a terminal. Enters, leaves: see report_writer.hpp. Columns are as wide as their widest cell,
// counted in characters. Example: "killed  12  people  2024-05-01  Goma  the ministry". Cost: linear. Tested in
// tests/io/report_table_test.cpp.
#include <algorithm>
#include <array>

#include "engine/labels.hpp"
#include "io/claim_row.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

constexpr std::size_t columns = 8;
using Cells = std::array<std::string, columns>;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Escape sequences of a hostile text must not reach the terminal.
std::string printable(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) c = ' ';
  }
  return out;
}

std::string align(const std::vector<Cells>& rows) {
  std::array<std::size_t, columns> widths{};
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], characters(row[i]));
  }
  std::string out;
  for (const Cells& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < columns; ++i) {
      if (widths[i] == 0) continue;  // nothing in this column
      line += row[i] + std::string(widths[i] - characters(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string heading(const engine::Analysis& analysis) {
  const engine::Source& source = analysis.source;
  std::string out = source.id;
  for (const std::string* part : {&source.title, &source.publisher}) {
    if (!part->empty()) out += " - " + *part;
  }
  if (analysis.claims.has_date) out += " (" + engine::time_label(analysis.claims.dateline) + ")";
  return printable(out) + "\n";
}

}  // namespace

std::string extract_table(const engine::Analysis& analysis, const mention::Lexicon& lexicon) {
  std::vector<Cells> rows{{"#", "predicate", "figure", "subject", "time", "place", "source", "modality"}};
  std::size_t number = 0;
  for (const claim::Claim& claim : analysis.claims.claims) {
    const ClaimRow row = row_of(analysis, claim, lexicon);
    rows.push_back({std::to_string(++number), std::string(name_of(claim.predicate)), printable(row.figure),
                    printable(row.subject), row.time, printable(row.place), printable(row.source),
                    std::string(name_of(claim.modality))});
  }
  return heading(analysis) + align(rows) + '\n';
}

std::string compare_table(const engine::Report& report, const mention::Lexicon& lexicon) {
  std::string out;
  for (const engine::Analysis& analysis : report.documents) out += extract_table(analysis, lexicon);
  for (std::size_t i = 0; i < report.questions.size(); ++i)
    out += printable(report.questions[i]) + "\n  " + printable(report.answers[i].text) + "\n";
  if (!report.questions.empty()) out += '\n';
  for (const std::string& offset : report.offsets) out += "note: " + printable(offset) + "\n";
  for (std::size_t i = 0; i < report.reasons.size(); ++i) {
    const relate::Relation& relation = report.relations.relations[i];
    out += std::string(name_of(relation.verdict)) + ": " + printable(report.reasons[i]) + "\n";
  }
  return out;
}

std::string explain_text(const engine::Analysis& analysis, const mention::Lexicon& lexicon) {
  std::string out;
  const std::vector<claim::Claim>& claims = analysis.claims.claims;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const claim::Claim& claim = claims[i];
    const ClaimRow row = row_of(analysis, claim, lexicon);
    out += claim_id(analysis.source.id, i) + "  " + std::string(name_of(claim.predicate)) + "  " +
           printable(row.figure) + "\n";
    out += "  in: " + printable(engine::words(analysis, claim.sentence_span, lexicon, 400)) + "\n";
    const std::pair<std::string_view, const std::string&> fields[] = {{"subject", row.subject},
                                                                      {"time", row.time},
                                                                      {"as of", row.as_of},
                                                                      {"place", row.place},
                                                                      {"source", row.source}};
    for (const auto& [name, value] : fields) {
      if (!value.empty()) out += "  " + std::string(name) + ": " + printable(value) + "\n";
    }
    out += "  modality: " + std::string(name_of(claim.modality)) + "\n";
    for (std::size_t w = 0; w < claim.why_count; ++w) {
      std::string rule(name_of(claim.why[w].rule));
      std::replace(rule.begin(), rule.end(), '_', ' ');
      out += "  because: " + rule + " \"" + printable(base::slice(analysis.source.text, claim.why[w].cue)) + "\"\n";
    }
  }
  return out;
}

}  // namespace crossclaim::io
