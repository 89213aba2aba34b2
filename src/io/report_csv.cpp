// Results as RFC 4180 CSV. Enters, leaves: see report_writer.hpp. A text cell that a spreadsheet would run as a formula
// gets an apostrophe in front. Example: x#1,x,body,killed,stock,12,12,exact,... Cost: linear. Tested in
// tests/io/report_csv_test.cpp.
#include "engine/labels.hpp"
#include "io/claim_row.hpp"
#include "io/names.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::io {
namespace {

class CsvRow {
 public:
  explicit CsvRow(std::string& out) : out_(out) {}

  CsvRow& text(std::string_view cell) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    const bool guarded = !cell.empty() && formula.find(cell.front()) != std::string_view::npos;
    return write(guarded ? "'" + std::string(cell) : std::string(cell));
  }
  CsvRow& number(bool has, base::Decimal value) { return write(has ? value.to_string() : std::string{}); }
  CsvRow& number(std::uint32_t value) { return write(std::to_string(value)); }
  void end() { out_ += "\r\n"; }

 private:
  CsvRow& write(const std::string& cell) {
    if (!first_) out_ += ',';
    first_ = false;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      out_ += cell;
      return *this;
    }
    out_ += '"';
    for (const char c : cell) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }

  std::string& out_;
  bool first_ = true;
};

}  // namespace

std::string csv_header() {
  return "id,document,role,predicate,kind,low,high,modifier,unit,figure,subject,additional,time,as_of,place,source,"
         "named,modality,"
         "polarity,begin,end,sentence\r\n";
}

std::string extract_csv(const engine::Analysis& analysis, const mention::Lexicon& lexicon) {
  std::string out;
  const std::vector<claim::Claim>& claims = analysis.claims.claims;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const claim::Claim& claim = claims[i];
    const mention::Quantity& quantity = claim.quantity;
    const ClaimRow cells = row_of(analysis, claim, lexicon);
    const bool has = claim.has_quantity;
    const base::Span span = has ? quantity.span : claim.stance.span;
    CsvRow row(out);
    row.text(claim_id(analysis.source.id, i))
        .text(analysis.source.id)
        .text(name_of(claim.role))
        .text(name_of(claim.predicate));
    row.text(claim.kind == claim::Kind::none ? std::string_view{} : name_of(claim.kind));
    row.number(has && quantity.said.has_low, quantity.said.low)
        .number(has && quantity.said.has_high, quantity.said.high);
    row.text(has ? name_of(quantity.modifier) : std::string_view{});
    row.text(has && quantity.unit < lexicon.concepts.size() ? std::string_view(lexicon.concepts[quantity.unit])
                                                            : std::string_view{});
    row.text(cells.figure).text(cells.subject).text(claim.additional ? "true" : "false");
    row.text(cells.time).text(cells.as_of).text(cells.place).text(cells.source);
    row.text(claim.source_count == 0 ? "" : claim.sources[0].named ? "true" : "false");
    row.text(name_of(claim.modality)).text(name_of(claim.polarity)).number(span.begin).number(span.end);
    row.text(base::slice(analysis.source.text, claim.sentence_span)).end();
  }
  return out;
}

std::string own_csv(const engine::Report& report, const mention::Lexicon& lexicon) {
  std::string out = csv_header();
  for (const engine::Analysis& analysis : report.documents) {
    if (!analysis.source.corpus) out += extract_csv(analysis, lexicon);
  }
  return out;
}

std::string compare_csv(const engine::Report& report, const mention::Lexicon& lexicon) {
  std::string out = csv_header();
  for (const engine::Analysis& analysis : report.documents) out += extract_csv(analysis, lexicon);
  return out;
}

}  // namespace crossclaim::io
