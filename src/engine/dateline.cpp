// Looks at the head of a text for a line that is a date and little else, or for a day between a place and a dash. In,
// out and example: see analyze.hpp. Cost: reads at most two kilobytes. Tested in tests/engine/dateline_test.cpp.
#include "engine/analyze.hpp"

#include <algorithm>

#include "claim/time.hpp"

namespace crossclaim::engine {
namespace {

constexpr std::size_t head_bytes = 2048;
constexpr std::size_t head_blocks = 8;
/// Beside the date there is room for "Updated" or the hour, not for a sentence.
constexpr std::uint32_t other_bytes = 24;

/// The head of a text, cut behind a line.
std::string head_of(std::string_view text) {
  const std::string_view head = text.substr(0, head_bytes);
  const std::size_t last = head.size() < text.size() ? head.rfind('\n') : std::string_view::npos;
  return std::string(last == std::string_view::npos ? head : head.substr(0, last));
}

/// Whether the day opens the first sentence of its block, as a dateline does.
bool opens_block(const text::Document& document, std::uint32_t block, const claim::Time& time) {
  for (const text::Sentence& s : document.sentences)
    if (s.block == block) return claim::opens_dateline(document, s, time.ref.tokens);
  return false;
}

}  // namespace

std::optional<base::Day> dateline_of(std::string_view text, const mention::Lexicon& lexicon) {
  Source source;
  source.text = head_of(text);
  const Analysis analysis = analyze(std::move(source), lexicon, {});
  const std::vector<text::Block>& blocks = analysis.document.blocks;
  for (std::size_t b = 0; b < std::min(blocks.size(), head_blocks); ++b) {
    const base::Span line = blocks[b].span;
    for (const claim::Time& time : analysis.claims.times) {
      if (!line.contains(time.span)) continue;
      const bool whole = line.size() <= time.span.size() + other_bytes;
      if (!(whole || opens_block(analysis.document, static_cast<std::uint32_t>(b), time)) || !time.year_stated ||
          time.interval.precision != base::Precision::day || !time.interval.has_first)
        continue;
      return time.interval.first;
    }
  }
  return std::nullopt;
}

}  // namespace crossclaim::engine
