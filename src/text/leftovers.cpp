// What a page adds behind a report. Enters: a page. Leaves: teasers and biographies marked as furniture.
// Teasers show by their build: a title twice, a beginning cut off by an ellipsis, a date alone. Behind a line that
// opens such a list everything goes, up to the end or to the next full sentence that is not cut off. A biography begins
// with a name that stands alone above it and is the byline's, or stands there twice. Cost: linear in the blocks. Tested
// in tests/text/leftovers_test.cpp.
#include "text/page.hpp"
#include "text/words.hpp"

namespace crossclaim::text {
namespace {

constexpr std::uint32_t longest_name_line = 60;  // bytes
constexpr std::uint32_t longest_byline = 200;    // bytes; what stands behind is not searched for a name
constexpr std::uint32_t most_bylines = 4;
constexpr std::uint32_t last_lines = 16;  // a biography stands among these

/// A paragraph of the report rather than a blurb: a full sentence that no date line follows.
bool is_paragraph(const Page& page, std::uint32_t i) {
  const Shape& s = page.shapes[i];
  const bool dated = i + 1 < page.size() && page.shapes[i + 1].date;
  return s.prose && !s.truncated && !dated && page.role(i) != Role::furniture;
}

/// A title that stands twice with its blurb and date, as teasers do.
bool is_doubled(const Page& page, std::uint32_t i) {
  return i + 1 < page.size() && page.twins[i + 1] == page.twins[i] && page.shapes[i].title;
}

/// Marks the list behind an opening line; leaves the first block behind it.
std::uint32_t mark_list_behind(Page& page, std::uint32_t opener) {
  std::uint32_t end = opener + 1;
  while (end < page.size() && !is_paragraph(page, end) && page.role(end) != Role::bullet) ++end;
  // The line right before a paragraph is the heading of what goes on there.
  const bool text_goes_on = end < page.size();
  if (text_goes_on && end > opener + 1 && page.shapes[end - 1].title && !page.shapes[end - 1].date) --end;
  for (std::uint32_t i = opener + 1; i < end; ++i) page.set(i, Role::furniture);
  return end;
}

bool equals_folded(std::string_view a, std::string_view b) {
  return a.size() == b.size() && Folded(a).view() == Folded(b).view();
}

/// Whether the name on a line of its own is one of the bylines'.
bool is_in_byline(const Page& page, const std::vector<std::uint32_t>& bylines, std::string_view name) {
  for (const std::uint32_t i : bylines) {
    const std::string_view line = page.bytes(i).substr(0, longest_byline);
    for (std::size_t at = 0; at + name.size() <= line.size(); ++at) {
      if (equals_folded(line.substr(at, name.size()), name)) return true;
    }
  }
  return false;
}

std::vector<std::uint32_t> find_bylines(const Page& page) {
  std::vector<std::uint32_t> bylines;
  for (std::uint32_t i = 0; i < page.size() && bylines.size() < most_bylines; ++i) {
    if (page.shapes[i].listed == Listed::byline) bylines.push_back(i);
  }
  return bylines;
}

bool is_name_line(const Page& page, std::uint32_t i) {
  const Shape& s = page.shapes[i];
  return s.tag && s.words >= 2 && s.capitals == s.words && page.bytes(i).size() <= longest_name_line;
}

}  // namespace

void mark_teasers(Page& page) {
  for (std::uint32_t i = 0; i < page.size();) {
    i = page.shapes[i].listed == Listed::opener ? mark_list_behind(page, i) : i + 1;
  }
  // Without an opening line: a doubled title over a beginning that is cut off.
  for (std::uint32_t i = 0; i + 2 < page.size(); ++i) {
    if (!is_doubled(page, i) || !page.shapes[i + 2].truncated) continue;
    for (std::uint32_t k = i; k < i + 3; ++k) page.set(k, Role::furniture);
  }
}

void mark_biography(Page& page) {
  const std::vector<std::uint32_t> bylines = find_bylines(page);
  const std::uint32_t first = page.size() > last_lines ? page.size() - last_lines : 1;
  for (std::uint32_t i = page.size(); i-- > first;) {
    const std::uint32_t name = i - 1;
    if (!is_name_line(page, name) || page.role(name) == Role::headline) continue;
    const bool twice = name > 0 && page.twins[name] == page.twins[name - 1];
    if (!twice && !is_in_byline(page, bylines, page.bytes(name))) continue;
    page.set(name, Role::furniture);
    if (twice) page.set(name - 1, Role::furniture);
    if (page.bytes(i).substr(0, page.bytes(name).size()) == page.bytes(name)) page.set(i, Role::furniture);
  }
}

}  // namespace crossclaim::text
