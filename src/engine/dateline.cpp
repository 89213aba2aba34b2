// Looks at the head of a text for a line that is a date and little else, or for a day between a place and a dash. In, out and example: see analyze.hpp. Cost: reads at most
// two kilobytes. Tested in tests/engine/dateline_test.cpp.
#include "engine/analyze.hpp"

#include <algorithm>

namespace crossclaim::engine {
namespace {

constexpr std::size_t head_bytes = 2048;
constexpr std::size_t head_blocks = 8;
/// Beside the date there is room for "Updated" or the hour, not for a sentence.
constexpr std::uint32_t other_bytes = 24;
/// Before a date that opens a paragraph there is room for a place, behind it for an agency.
constexpr std::size_t place_bytes = 48;

/// The head of a text, cut behind a line.
std::string head_of(std::string_view text) {
  const std::string_view head = text.substr(0, head_bytes);
  const std::size_t last = head.size() < text.size() ? head.rfind('\n') : std::string_view::npos;
  return std::string(last == std::string_view::npos ? head : head.substr(0, last));
}

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }

bool begins_dash(std::string_view text) {
  return !text.empty() && (text.front() == '-' || text.substr(0, 3) == "\u2013" || text.substr(0, 3) == "\u2014");
}

/// "PORT ALMEDA, June 4, 2025 (Agency) - ...": names before the day, a dash behind it.
bool opens_paragraph(std::string_view block, base::Span day) {
  const std::string_view before = block.substr(0, day.begin);
  if (before.size() > place_bytes) return false;
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (is_lower(before[at]) && (at == 0 || before[at - 1] == ' ')) return false;
  }
  std::string_view after = block.substr(day.end, place_bytes);
  const auto skip = [&](std::size_t bytes) { after.remove_prefix(std::min(bytes, after.size())); };
  skip(after.find_first_not_of(' '));
  if (!after.empty() && after.front() == '(') skip(after.find(')') + 1);
  skip(after.find_first_not_of(' '));
  return begins_dash(after);
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
      const base::Span within{time.span.begin - line.begin, time.span.end - line.begin};
      const bool whole = line.size() <= time.span.size() + other_bytes;
      if (!(whole || opens_paragraph(base::slice(analysis.source.text, line), within)) || !time.year_stated || time.interval.precision != base::Precision::day || !time.interval.has_first) continue;
      return time.interval.first;
    }
  }
  return std::nullopt;
}

}  // namespace crossclaim::engine
