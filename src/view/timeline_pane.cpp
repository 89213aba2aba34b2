// Timeline: when it happened, when it was counted, when it was reported, on one axis. In: a report and state.look. Out:
// nodes, and the drawing of them. Example: a report of 3 March 2025 as a dashed line, "more than 5,000" as a bar from
// October to February with a diamond at the day of the count; a report that is a year off has each bar again where it
// would stand. Cost: n log n in the claims shown. Tested in tests/view/panes_test.cpp.
#include <algorithm>
#include <string>

#include "base/sort.hpp"
#include "view/line_rows.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using base::Day;
using relate::ClaimIndex;

constexpr std::size_t rows_shown = 30;
constexpr Day longest_gap = 730;  ///< days without anything that end the stretch to show first
constexpr double year = 365.2425;
constexpr double almost_all = 0.999;

bool is_known(const claim::Time& time) {
  return time.present && time.anchor != claim::Anchor::unknown && (time.interval.has_first || time.interval.has_last);
}

struct Part {
  std::uint32_t document = 0;
  std::vector<ClaimIndex> rows;
  std::int32_t years = 0;  ///< what the offset doctor adds
};

Day first_day(const claim::Claim& claim) {
  const base::DateInterval& time = is_known(claim.time) ? claim.time.interval : claim.as_of.interval;
  return time.has_first ? time.first : time.last;
}

std::vector<Part> parts_of(const Composition& in) {
  std::vector<Part> out;
  for (std::uint32_t d = 0; d < in.report.documents.size(); ++d) out.push_back({d, {}, 0});
  for (ClaimIndex c = 0; c < in.report.claims.size(); ++c) {
    const claim::Claim& claim = in.report.claims[c];
    if (in.digest.concerns[c] && (is_known(claim.time) || is_known(claim.as_of))) out[claim.document].rows.push_back(c);
  }
  for (const relate::Offset& offset : in.report.relations.offsets) {
    if (offset.document < out.size()) out[offset.document].years = offset.years;
  }
  std::erase_if(out, [](const Part& part) { return part.rows.empty(); });
  for (Part& part : out) {
    base::sort(part.rows.begin(), part.rows.end(), [&](ClaimIndex a, ClaimIndex b) {
      return first_day(in.report.claims[a]) < first_day(in.report.claims[b]);
    });
  }
  return out;
}

/// The stretch around the middle day in which nothing is missing for long: one old year must not press all others
/// together.
base::DateInterval extent(const Composition& in, const std::vector<Part>& parts) {
  std::vector<Day> days;
  const auto take = [&](const claim::Time& time, std::int32_t years) {
    if (!is_known(time)) return;
    for (const std::int32_t shift : {0, years}) {
      const Day moved = static_cast<Day>(shift * year);
      if (time.interval.has_first) days.push_back(time.interval.first + moved);
      if (time.interval.has_last) days.push_back(time.interval.last + moved);
    }
  };
  for (const Part& part : parts) {
    if (const auto day = report_day(in.report.documents[part.document])) days.push_back(*day);
    for (const ClaimIndex c : part.rows) {
      take(in.report.claims[c].time, part.years);
      take(in.report.claims[c].as_of, part.years);
    }
  }
  if (days.empty()) return {};
  base::sort(days.begin(), days.end());
  std::size_t first = days.size() / 2, last = first;
  while (first > 0 && days[first] - days[first - 1] <= longest_gap) --first;
  while (last + 1 < days.size() && days[last + 1] - days[last] <= longest_gap) ++last;
  return {days[first], days[last], true, true, base::Precision::interval};
}

struct Stretch {
  float low = 0, high = 1;
};

Stretch stretch_of(const TimeAxis& axis, const base::DateInterval& time, std::uint8_t& flags) {
  const float low = time.has_first ? axis.at(time.first) : -1, high = time.has_last ? axis.at(time.last + 1) : 2;
  if (low < 0) flags |= open_low;
  if (high > 1) flags |= open_high;
  return {std::clamp(low, 0.0F, 1.0F), std::clamp(high, 0.0F, 1.0F)};
}

void row(const Composition& in, ClaimIndex index, const TimeAxis& axis, Writer& out) {
  const claim::Claim& claim = in.report.claims[index];
  const engine::Analysis& document = in.report.documents[claim.document];
  out.open(Role::item, Style::time_line, {});
  Node& button = out.open(Role::button, Style::time_line, {});
  button.command = {CommandType::select_claim, index};
  button.tone = in.digest.tone[index];
  button.flags =
      static_cast<std::uint8_t>((is_own(in.report, index) ? own : 0) | (in.state.selected == index ? selected : 0));
  const bool happened = is_known(claim.time);
  const Stretch event = stretch_of(axis, happened ? claim.time.interval : claim.as_of.interval, button.flags);
  // Without has_bar it is known only when it was counted. A day of counting that says nothing new is left out.
  if (happened) button.flags |= has_bar;
  Stretch count = event;
  std::uint8_t ignored = 0;
  if (happened && is_known(claim.as_of) && claim.as_of.interval != claim.time.interval)
    count = stretch_of(axis, claim.as_of.interval, ignored);
  button.bar = {event.low, event.high, count.low, count.high};
  out.add(Role::run, Style::figure, as_said(document, claim));
  std::string what = claim.has_quantity ? std::string(predicate_words(claim.predicate)) : std::string{};
  if (claim.has_quantity && claim.predicate == claim::Predicate::other) what = counted(document, claim);
  if (!what.empty()) out.add(Role::run, Style::label, what);
  out.add(Role::run, Style::source, all_times(claim));
  out.close();
  out.close();
}

void part(const Composition& in, const Part& part, const TimeAxis& axis, Writer& out) {
  const engine::Analysis& document = in.report.documents[part.document];
  const auto day = report_day(document);
  out.open(Role::group, Style::plain, {});
  out.add(Role::subheading, Style::strong, name_of(document));
  out.add(Role::text, Style::small,
          day ? "Reported on " + day_words({*day, *day, true, true, base::Precision::day})
              : std::string{"The day of the report is not known"});
  Node& list = out.open(Role::group, Style::time_line, {});
  list.flags = document.source.corpus ? 0 : own;
  const float reported = day ? axis.at(*day) : -1;
  list.bar = {reported, reported, axis.part(part.years * year), 0};
  for (std::size_t r = 0; r < std::min(part.rows.size(), rows_shown); ++r) row(in, part.rows[r], axis, out);
  for (const DayTick& tick : axis.ticks(5)) {
    out.add(Role::run, Style::axis, tick.words).bar.said_low = tick.at;
  }
  out.close();
  if (part.rows.size() > rows_shown)
    out.add(Role::text, Style::small, "Further claims of this report are in the list of claims.");
  out.close();
}

void controls(const Look& look, Writer& out) {
  out.open(Role::group, Style::chip_row, "Stretch of time");
  const auto control = [&](LookChange how, std::string_view words) {
    Node& node = out.add(Role::button, Style::action, words);
    node.command = {CommandType::look, static_cast<std::uint32_t>(how)};
  };
  control(LookChange::closer, "Closer");
  const bool whole = look.to - look.from > almost_all;
  if (!whole) {
    control(LookChange::wider, "Wider");
    control(LookChange::earlier, "← Earlier");
    control(LookChange::later, "Later →");
    control(LookChange::whole, "All");
  }
  out.close();
}

// --- drawing -----------------------------------------------------------------------------------------------------

void draw_words(Outline& outline, std::uint32_t row, std::uint32_t end, const Line& line, float y, Canvas& canvas) {
  float x = row_left;
  for (std::uint32_t at = row + 1; at < end; ++at) {
    Node& node = outline.nodes[at];
    const Canvas::Face plain = canvas.small(node.style == Style::figure ? canvas.colours->ink : canvas.colours->muted);
    const Canvas::Face face{node.style == Style::figure ? canvas.strong : canvas.regular, plain.size, plain.colour};
    const float room = line.words - x;
    if (node.style == Style::source || room < 20) {
      node.rect = {row_left, y, 1, line.row};
      continue;
    }
    const float wide = std::min(room, canvas.width_of(outline.text(node), face));
    canvas.label(outline, node, x, y + line.top(canvas.line_height(face)), wide + 1, face);
    x += wide + 8;
  }
}

void draw_diamond(const Canvas& canvas, float x, float y, ImU32 colour) {
  const ImVec2 c = canvas.screen(x, y);
  canvas.list()->AddQuadFilled({c.x, c.y - 6}, {c.x + 6, c.y}, {c.x, c.y + 6}, {c.x - 6, c.y}, canvas.colours->paper);
  canvas.list()->AddQuad({c.x, c.y - 6}, {c.x + 6, c.y}, {c.x, c.y + 6}, {c.x - 6, c.y}, colour, 1.6F);
}

void draw_event(const Canvas& canvas, const Node& node, const Line& line, float y, float shift) {
  const ImU32 colour = canvas.colours->tone[static_cast<std::size_t>(node.tone)];
  const float low = line.at(node.bar.said_low), high = std::max(line.at(node.bar.said_high), low + 3);
  const float counted_at = line.at(node.bar.suggested_low);
  ImDrawList* list = canvas.list();
  if ((node.flags & has_bar) == 0) return draw_diamond(canvas, low, y, colour);
  const bool counted = node.bar.suggested_low != node.bar.said_low || node.bar.suggested_high != node.bar.said_high;
  if (counted)
    list->AddLine(canvas.screen(std::min(high, counted_at), y), canvas.screen(std::max(low, counted_at), y), colour, 1);
  list->AddRectFilled(canvas.screen(low, y - 4), canvas.screen(high, y + 4), colour, 2);
  const auto arrow = [&](float x, float way) {
    list->AddTriangleFilled(canvas.screen(x + 7 * way, y), canvas.screen(x, y - 6 * way), canvas.screen(x, y + 6 * way),
                            colour);
  };
  if ((node.flags & open_low) != 0) arrow(line.x, -1);
  if ((node.flags & open_high) != 0) arrow(line.x + line.width, 1);
  if (counted) draw_diamond(canvas, counted_at, y, colour);
  if (shift == 0) return;
  // Where it would stand if the report's years were put right.
  const float moved_low = std::clamp(low + shift * line.width, line.x, line.x + line.width);
  const float moved_high = std::clamp(high + shift * line.width, line.x, line.x + line.width);
  list->AddRect(canvas.screen(moved_low, y - 5), canvas.screen(std::max(moved_high, moved_low + 3), y + 5),
                canvas.colours->accent, 2, 0, 1.4F);
  const bool later = shift > 0;
  list->AddLine(canvas.screen(later ? high : low, y), canvas.screen(later ? moved_low : moved_high, y),
                canvas.colours->accent, 1);
}

void draw_report_day(const Canvas& canvas, const Line& line, float part, float top, float bottom) {
  if (part < 0 || part > 1) return;
  const float x = line.at(part);
  for (float y = top; y < bottom; y += 8) {
    canvas.list()->AddLine(canvas.screen(x, y), canvas.screen(x, std::min(y + 4, bottom)), canvas.colours->accent,
                           1.4F);
  }
  canvas.list()->AddTriangleFilled(canvas.screen(x, top - 5), canvas.screen(x + 9, top - 1), canvas.screen(x, top + 3),
                                   canvas.colours->accent);
}

float draw_part(Outline& outline, std::uint32_t group, std::uint32_t end, float y, Canvas& canvas) {
  const Line line = line_of(canvas);
  const Node list = outline.nodes[group];
  float bottom = y;
  for (std::uint32_t at = group + 1; at < end; ++at) bottom += outline.nodes[at].role == Role::button ? line.row : 0;
  draw_axis(outline, {group + 1, end}, line, y, bottom, canvas);
  draw_report_day(canvas, line, list.bar.said_low, y, bottom);
  for (std::uint32_t at = group + 1; at < end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role != Role::button) continue;
    const Rect rect{0, y, canvas.width, line.row};
    const bool over = canvas.press(node, rect, static_cast<int>(at));
    const bool drawn = canvas.seen(y, y + line.row);
    if (drawn && ((node.flags & selected) != 0 || over)) {
      canvas.box({0, y, line.words, line.narrow ? line.bar - 10 : line.row},
                 (node.flags & selected) != 0 ? canvas.colours->chosen : canvas.colours->hover);
    }
    if (drawn) canvas.shape(node.tone, 18, y + (line.narrow ? 12 : line.bar), 4.5F);
    draw_words(outline, at, end_of(outline, at, end), line, y, canvas);
    if (drawn) draw_event(canvas, node, line, y + line.bar, list.bar.suggested_low);
    y += line.row;
  }
  return bottom + 3 + canvas.line_height(canvas.small(0));
}

}  // namespace

void compose_timeline(const Composition& in, Writer& out) {
  const std::vector<Part> parts = parts_of(in);
  if (parts.empty()) {
    out.add(Role::text, Style::note,
            "No claim here says when, and no report has a date. A date for your text helps: it can be set beside the "
            "text.");
    return;
  }
  controls(in.state.look, out);
  std::string legend =
      "Bar: when it happened. Diamond: when it was counted or said. Dashed line: the day of the report.";
  if (in.state.look.to - in.state.look.from <= almost_all) legend += " Drag it sideways.";
  out.add(Role::text, Style::small, legend);
  for (const relate::Offset& offset : in.report.relations.offsets) {
    const auto index = static_cast<std::size_t>(&offset - in.report.relations.offsets.data());
    const bool shown =
        std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return p.document == offset.document; });
    if (!shown || index >= in.report.offsets.size()) continue;
    Node& note = out.add(Role::text, Style::reason, one_line(in.report.offsets[index], 600));
    note.tone = Tone::error;
  }
  const base::DateInterval days = extent(in, parts);
  const TimeAxis axis(days.first, days.last, in.state.look);
  for (const Part& p : parts) part(in, p, axis, out);
}

float draw_timeline(Outline& outline, Canvas& canvas) {
  float y = 12, x = 12;
  const base::Span range = outline.range(Pane::timeline);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role == Role::group && node.style == Style::time_line) {
      const std::uint32_t end = end_of(outline, at, range.end);
      y = draw_part(outline, at, end, y + 8, canvas) + 24;
      at = end - 1;
    } else if (node.role == Role::button) {
      x += canvas.button(outline, node, x, y, static_cast<int>(at)) + 8;
    } else if (node.role == Role::subheading) {
      y += canvas.paragraph(outline, node, 12, y, canvas.width - 24, canvas.large(canvas.colours->ink));
    } else if (node.role == Role::text) {
      if (x > 12) y += 40;
      x = 12;
      const bool warning = node.tone != Tone::none;
      if (warning) canvas.shape(node.tone, 18, y + canvas.line_height(canvas.body(0)) / 2, 5);
      const float indent = warning ? row_left : 12;
      const Canvas::Face face = warning ? canvas.body(canvas.colours->ink) : canvas.small(canvas.colours->muted);
      y += canvas.paragraph(outline, node, indent, y, canvas.width - indent - 12, face) + (node.depth == 0 ? 14 : 0);
    }
  }
  return y;
}

}  // namespace crossclaim::view
