// What both benchmarks read. Enters: ordinary text. Leaves: a source of a day, a text as long as is asked for.
// Example: repeated(article, 1'000'000) is a megabyte of it. Cost: linear. Used by bench.cpp and google.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/analyze.hpp"

namespace crossclaim::bench {

inline engine::Source source_of(std::string text) {
  engine::Source source;
  source.id = "bench";
  source.text = std::move(text);
  source.date = base::parse_iso_day("2025-02-14");
  return source;
}

inline std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + text.size());
  while (out.size() < bytes) out.append(text).append("\n\n");
  return out;
}

/// Hundreds of reports on the same events, until they have so many claims; none where the text has no claim.
inline std::vector<engine::Analysis> reports_with(std::size_t claims, std::string_view text,
                                                  const mention::Lexicon& lexicon) {
  std::vector<engine::Analysis> documents;
  for (std::size_t found = 0; found < claims;) {
    engine::Source source = source_of(repeated(text, 5000));
    source.id += std::to_string(documents.size());
    documents.push_back(engine::analyze(std::move(source), lexicon, {}));
    if (documents.back().claims.claims.empty()) return {};
    found += documents.back().claims.claims.size();
  }
  return documents;
}

}  // namespace crossclaim::bench
