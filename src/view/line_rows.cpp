// The frame of rows with a line. In, out, cost and tests: see line_rows.hpp.
#include "view/line_rows.hpp"

#include <algorithm>

namespace crossclaim::view {

Line line_of(const Canvas& canvas) {
  constexpr float gap = 14;
  Line line;
  line.narrow = canvas.width < 520;
  line.words = line.narrow ? canvas.width - 12 : canvas.width / 2;
  line.x = line.narrow ? row_left : line.words + gap;
  if (line.narrow) {
    line.row = 46;
    line.bar = 34;
  }
  line.width = canvas.width - line.x - 12;
  return line;
}

void draw_axis(Outline& outline, base::Span range, const Line& line, float top, float bottom, Canvas& canvas) {
  float free = 0;  // labels that would touch the one before are left out
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& tick = outline.nodes[at];
    if (tick.style != Style::axis) continue;
    const float x = line.at(tick.bar.said_low);
    canvas.list()->AddLine(canvas.screen(x, top), canvas.screen(x, bottom + 3), canvas.colours->line, 1);
    const Canvas::Face face = canvas.small(canvas.colours->muted);
    const float wide = canvas.width_of(outline.text(tick), face);
    const float begin = std::min(x - wide / 2, canvas.width - wide);
    tick.rect = {};
    if (begin < free) continue;
    canvas.label(outline, tick, begin, bottom + 3, wide + 1, face);
    free = begin + wide + 10;
  }
}

std::uint32_t end_of(const Outline& outline, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t end = at + 1;
  while (end < limit && outline.nodes[end].depth > outline.nodes[at].depth) ++end;
  return end;
}

}  // namespace crossclaim::view
