// Reads a text with the real lexicon, for tests of any room. Enters: a text and perhaps its date. Leaves: an Analysis.
// Example: CHECK(reading("Rescuers said 12 died.").claims.claims.size() == 1). The lexicon is parsed once a program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "io/lexicon_reader.hpp"

namespace crossclaim::testing {

inline const mention::Lexicon& lexicon() {
  static const base::Result<mention::Lexicon> result = [] {
    std::vector<io::File> files;
    for (const assets::EmbeddedFile& file : assets::lexicon()) files.push_back({file.name, file.bytes});
    return io::read_lexicon(files);
  }();
  return result.value();
}

inline engine::Analysis reading(std::string_view text, std::string_view date = {}) {
  engine::Source source;
  source.id = "test";
  source.text = std::string(text);
  if (!date.empty()) source.date = base::parse_iso_day(date);
  return engine::analyze(std::move(source), lexicon(), base::Budget{});
}

inline std::string_view words(const engine::Analysis& analysis, base::Span span) {
  return base::slice(analysis.source.text, span);
}

}  // namespace crossclaim::testing
