// Cutting a text into blocks. Enters: bytes. Leaves: one range a line, or one a paragraph where lines were wrapped.
// A mark at the start ("-" and a space, a round or square bullet, "1." or "1)") makes a list item and is left out.
// Lines are joined only where the run of lines looks wrapped: nearly equal widths, the last one closed by a full stop,
// and a line that goes on with a small letter. A list of short titles never does.
// Cost: one pass, then one over the lines. Tested in tests/text/lines_test.cpp.
#include "text/lines.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.hpp"
#include "text/character.hpp"

namespace crossclaim::text {
namespace {

constexpr std::uint32_t widest_wrap = 120;  // bytes; longer lines are paragraphs of their own
constexpr std::uint32_t narrowest_wrap = 40;

Class class_at(std::string_view text, std::size_t at) { return class_of(base::decode(text, at).value); }

/// Whether a line end can begin with this byte; of ordinary text nearly none.
constexpr auto may_end_line = [] {
  std::array<bool, 256> bytes{};
  for (const unsigned char c : {'\n', '\r', '\xC2', '\xE2'}) bytes[c] = true;
  return bytes;
}();

/// The bytes of a line end at `at`, 0 where there is none. CR LF is one.
std::size_t line_end_length(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return 1;
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c != '\xC2' && c != '\xE2') return 0;
  const base::CodePoint wide = base::decode(text, at);
  return class_of(wide.value) == Class::line_end ? wide.length : 0;
}

/// Skips runs of eight bytes that hold neither a control character nor one beyond ASCII: no line ends in them.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t each = 0x0101010101010101u;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (((eight | (eight - each * ' ')) & each * 0x80) != 0) break;  // a byte below ' ' borrows, so its high bit is set
  }
  return at;
}

struct LineEnd {
  std::size_t at = 0;
  std::size_t length = 0;  ///< bytes; 0 at the end of the text
};

LineEnd next_line_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    at = skip_plain(text, at);
    const std::size_t stop = std::min(text.size(), at + sizeof(std::uint64_t));
    for (; at < stop; ++at) {
      if (!may_end_line[static_cast<unsigned char>(text[at])]) continue;
      if (const std::size_t length = line_end_length(text, at)) return {at, length};
    }
  }
  return {at, 0};
}

bool is_blank(Class c) { return c == Class::space || c == Class::invisible || c == Class::line_end; }

base::Span trim(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const base::CodePoint c = base::decode(text, begin);
    if (!is_blank(class_of(c.value))) break;
    begin += c.length;
  }
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && end - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const base::CodePoint c = base::decode(text, last);
    if (last + c.length != end || !is_blank(class_of(c.value))) break;
    end = last;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_bullet(char32_t c) {
  constexpr char32_t bullets[] = {0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6,
                                  0x25BA, 0x25B8, 0x25CB, 0x25CF, 0x25E6, 0x2713, 0x2714, 0x27A4, 0xB7};
  for (const char32_t bullet : bullets) {
    if (c == bullet) return true;
  }
  return false;
}

/// The bytes of "1." or "12)" with white space behind it.
std::size_t number_mark_length(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 2 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == 0 || at + 1 >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  return is_blank(class_at(line, at + 1)) ? at + 1 : 0;
}

/// The bytes of the list mark that a line begins with. A hyphen, dash or star needs white space behind it.
std::size_t list_mark_length(std::string_view line) {
  if (line.empty()) return 0;
  const base::CodePoint c = base::decode(line, 0);
  if (is_bullet(c.value)) return c.length;
  const bool weak = c.value == '-' || c.value == '*' || c.value == 0x2013 || c.value == 0x2014 || c.value == '+';
  if (weak && c.length < line.size() && is_blank(class_at(line, c.length))) return c.length;
  return number_mark_length(line);
}

/// Whether the last character of the line, closing quotes and brackets aside, is a full stop or the like.
bool is_closed(std::string_view text, base::Span span) {
  std::size_t end = span.end;
  for (int steps = 0; steps < 4 && end > span.begin; ++steps) {
    std::size_t last = end - 1;
    while (last > span.begin && end - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const Class kind = class_at(text, last);
    if (kind == Class::stop) return true;
    if (kind != Class::quote && kind != Class::apostrophe && kind != Class::close_bracket) return false;
    end = last;
  }
  return false;
}

/// Whether lines [first, last) are one paragraph wrapped at a fixed width.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  std::uint32_t widest = 0;
  std::uint32_t narrowest = widest_wrap + 1;
  bool goes_on = false;
  for (std::size_t i = first; i < last; ++i) {
    const std::uint32_t width = lines[i].span.size();
    if (width > widest) widest = width;
    if (i + 1 < last && width < narrowest) narrowest = width;
    if (i > first && is_lower(base::decode(text, lines[i].span.begin).value)) goes_on = true;
  }
  return goes_on && widest <= widest_wrap && widest >= narrowest_wrap && narrowest * 5 >= widest * 3 &&
         is_closed(text, lines[last - 1].span);
}

std::vector<Line> raw_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank_before = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const LineEnd end = next_line_end(text, begin);
    Line line;
    line.span = trim(text, begin, end.at);
    const std::size_t mark = list_mark_length(base::slice(text, line.span));
    const base::Span rest = trim(text, line.span.begin + mark, line.span.end);
    if (mark != 0 && !rest.empty()) {
      line.span = rest;
      line.listed = true;
    }
    if (!line.span.empty()) {
      line.blank_before = blank_before;
      lines.push_back(line);
    }
    blank_before = line.span.empty();
    begin = end.at + end.length;
  }
  return lines;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  const std::vector<Line> lines = raw_lines(text);
  std::vector<Line> blocks;
  blocks.reserve(lines.size());
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && !lines[last].blank_before && !lines[last].listed) ++last;
    if (last - first > 1 && is_wrapped(text, lines, first, last)) {
      blocks.push_back(lines[first]);
      blocks.back().span = cover(lines[first].span, lines[last - 1].span);
    } else {
      blocks.insert(blocks.end(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                    lines.begin() + static_cast<std::ptrdiff_t>(last));
    }
    first = last;
  }
  return blocks;
}

}  // namespace crossclaim::text
