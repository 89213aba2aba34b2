// The whole way of one text, and of two. In, out and cost: see targets.hpp. The first byte decides whether the text has
// a date; a line "===" parts two texts.
#include "engine/analyze.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "io/json_tree.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::fuzz {
namespace {

engine::Source source_of(std::string_view text, const char* id, bool dated) {
  engine::Source source;
  source.id = id;
  source.text = text;
  if (dated) source.date = base::parse_iso_day("2025-01-15");
  return source;
}

bool is_json(std::string_view text) { return static_cast<bool>(io::JsonTree::parse("output", text)); }

}  // namespace

std::string check_extract(std::string_view raw) {
  Bytes bytes(raw);
  const bool dated = bytes.one_in(2);
  const engine::Analysis analysis = engine::analyze(source_of(bytes.rest(), "a", dated), lexicon(), small_budget);
  if (std::string what = broken(analysis); !what.empty()) return what;
  const std::string json = io::extract_json(analysis, lexicon());
  if (json !=
      io::extract_json(engine::analyze(source_of(bytes.rest(), "a", dated), lexicon(), small_budget), lexicon()))
    return "the same text, another result";
  if (!is_json(json)) return "claims that are no JSON";
  if (io::explain_text(analysis, lexicon()).empty() && !analysis.claims.claims.empty())
    return "claims without an explanation";
  return {};
}

std::string check_compare(std::string_view raw) {
  Bytes bytes(raw);
  const bool dated = bytes.one_in(2);
  const auto policy = static_cast<relate::Policy>(bytes.below(3));
  std::vector<engine::Analysis> documents;
  documents.push_back(engine::analyze(source_of(bytes.part(), "a", dated), lexicon(), small_budget));
  documents.push_back(engine::analyze(source_of(bytes.empty() ? documents[0].source.text : bytes.part(), "b", true),
                                      lexicon(), small_budget));
  const engine::Report report = engine::compare(documents, lexicon(), policy, small_budget);
  if (std::string what = broken(report, small_budget); !what.empty()) return what;
  const std::string json = io::compare_json(report, lexicon());
  if (!is_json(json) || !is_json(io::annotation_json(report, lexicon())) ||
      !is_json(io::schema_json(report, lexicon())))
    return "a report that is no JSON";
  if (json != io::compare_json(engine::compare(std::move(documents), lexicon(), policy, small_budget), lexicon()))
    return "the same texts, another report";
  return {};
}

}  // namespace crossclaim::fuzz
