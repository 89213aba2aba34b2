// Questions: one number line each, a row a claim. In: a report. Out: nodes, and the drawing of them.
// Example: "How many were killed?" with the reader's figure on top, "about 300" as a dot, "1,000 to 3,000" as a bar,
// "more than 4,000" as a bar with an arrow. Solid is what is said, shaded what is suggested, a bracket joins claims of
// one origin, which are a list in the list for those who hear it. Cost: linear in the claims of the questions shown.
// Tested in tests/view/compose_test.cpp.
#include <algorithm>
#include <cmath>
#include <string>

#include "base/sort.hpp"
#include "view/canvas.hpp"
#include "view/line_rows.hpp"
#include "view/number_line.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using engine::Report;
using relate::ClaimIndex;

constexpr std::size_t rows_shown = 16;

std::uint32_t origin_of(const Report& report, ClaimIndex claim) {
  return claim < report.relations.origin_of.size() ? report.relations.origin_of[claim] : nothing;
}

/// The reader's own claims first, then by origin, so that brackets join neighbours, then as they come.
std::vector<ClaimIndex> rows_of(const Report& report, const relate::Question& question) {
  std::vector<ClaimIndex> rows;
  for (const ClaimIndex c : question.claims) {
    if (c < report.claims.size()) rows.push_back(c);
  }
  base::sort(rows.begin(), rows.end(), [&](ClaimIndex a, ClaimIndex b) {
    const bool own_a = is_own(report, a), own_b = is_own(report, b);
    return own_a != own_b ? own_a : origin_of(report, a) < origin_of(report, b);
  });
  if (rows.size() > rows_shown) rows.resize(rows_shown);
  return rows;
}

/// What a figure is where it is not simply said to hold.
std::string figure_words(const Composition& in, const relate::Question& question, ClaimIndex index) {
  const claim::Claim& claim = in.report.claims[index];
  std::string out = as_said(in.report.documents[claim.document], claim);
  const claim::Modality modality = claim::is_refused(claim) ? claim::Modality::denied : claim.modality;
  if (modality != claim::Modality::asserted) out.append(", ").append(modality_words(modality));
  if (std::binary_search(question.earlier.begin(), question.earlier.end(), index)) out += ", earlier";
  return out;
}

/// A report that goes on is not named again to those who see it, so that its rows read as one group: who says it stands
/// there instead.
void row(const Composition& in, const relate::Question& question, ClaimIndex index, bool goes_on, const Scale& scale,
         Writer& out) {
  const claim::Claim& claim = in.report.claims[index];
  const engine::Analysis& document = in.report.documents[claim.document];
  out.open(Role::item, Style::number_line, {});
  Node& button = out.open(Role::button, Style::number_line, {});
  button.command = {CommandType::select_claim, index};
  button.tone = in.digest.tone[index];
  button.flags =
      static_cast<std::uint8_t>((is_own(in.report, index) ? own : 0) | (in.state.selected == index ? selected : 0));
  if (claim.has_quantity) {
    button.flags |= has_bar;
    button.bar = bar_of(scale, claim.quantity.said, claim.quantity.suggested, button.flags);
  }
  const std::string who = said_by(document, claim);
  out.add(Role::run, goes_on && !who.empty() ? Style::again : Style::label, name_of(document));
  out.add(Role::run, Style::figure, figure_words(in, question, index));
  if (!who.empty()) out.add(Role::run, Style::source, who);
  out.close();
  out.close();
}

/// The rows; neighbours of one origin are one voice, and say so together.
void rows(const Composition& in, const relate::Question& question, const std::vector<ClaimIndex>& claims,
          const Scale& scale, Writer& out) {
  const engine::Report& report = in.report;
  for (std::size_t first = 0; first < claims.size();) {
    const ClaimIndex head = claims[first];
    std::size_t end = first + 1;
    while (end < claims.size() && origin_of(report, claims[end]) == origin_of(report, head) &&
           is_own(report, claims[end]) == is_own(report, head))
      ++end;
    const bool together = end - first > 1;
    if (together) {
      out.open(Role::item, Style::origin);
      out.open(Role::group, Style::origin,
               "One source, told " + number_words(base::Decimal::from_integer(static_cast<std::int64_t>(end - first))) +
                   " times");
    }
    for (std::size_t at = first; at < end; ++at) {
      const bool goes_on = at > 0 && report.claims[claims[at]].document == report.claims[claims[at - 1]].document;
      row(in, question, claims[at], goes_on, scale, out);
    }
    if (together) {
      out.close();
      out.close();
    }
    first = end;
  }
}

/// A number of an axis: "2.5", "3 million"; those that 64 bits do not hold are so round that nothing of them is lost.
std::string tick_words(double value) {
  constexpr double most = 9e18, finest = 1e12;
  constexpr std::int64_t round = 1'000'000'000'000'000;
  if (value != std::floor(value) && std::abs(value) < finest)
    return number_words(base::Decimal::from_micros(std::llround(value * 1e6)));
  if (std::abs(value) < most) return round_words(static_cast<std::int64_t>(value));
  return number_words(base::Decimal::from_integer(static_cast<std::int64_t>(value / static_cast<double>(round))) *
                      base::Decimal::from_integer(round));
}

void axis(const Scale& scale, Writer& out) {
  for (const Tick& tick : ticks(scale, 5)) {
    Node& node = out.add(Role::run, Style::axis, tick_words(tick.value));
    node.bar.said_low = tick.at;
  }
}

void question(const Composition& in, std::uint32_t index, Writer& out) {
  const relate::Question& question = in.report.relations.questions[index];
  const std::vector<ClaimIndex> claims = rows_of(in.report, question);
  std::vector<base::Interval> intervals;
  Tone worst = Tone::none;
  for (const ClaimIndex c : claims) {
    worst = std::max(worst, in.digest.tone[c]);
    if (!in.report.claims[c].has_quantity) continue;
    intervals.push_back(in.report.claims[c].quantity.said);
    intervals.push_back(in.report.claims[c].quantity.suggested);
  }
  const Scale scale = make_scale(intervals);
  out.open(Role::group, Style::plain, {});
  Node& head = out.add(Role::subheading, Style::strong, one_line(in.report.questions[index]));
  head.tone = worst;
  // A range in units that nobody tells, or of one number, is no band on this line.
  const bool ranged = !question.converted && (question.range.has_low || question.range.has_high) &&
                      !(question.range.has_low && question.range.has_high && question.range.low == question.range.high);
  Node& list = out.open(Role::group, Style::number_line,
                        ranged ? "All sources together: " + interval_words(question.range) : std::string{});
  if (ranged) {
    list.flags |= has_bar;
    list.bar = bar_of(scale, question.range, question.range, list.flags);
  }
  rows(in, question, claims, scale, out);
  if (!intervals.empty()) axis(scale, out);
  out.close();
  if (claims.size() < question.claims.size()) {
    const auto rest = static_cast<std::int64_t>(question.claims.size() - claims.size());
    out.add(Role::text, Style::small,
            number_words(base::Decimal::from_integer(rest)) + " more figures are under Claims.");
  }
  // The rows have told the figures; what they come to is left.
  const engine::Answer& answer = in.report.answers[index];
  if (answer.outlook < answer.text.size())
    out.add(Role::text, Style::small, one_line(std::string_view(answer.text).substr(answer.outlook), 300));
  out.close();
}

// --- drawing -----------------------------------------------------------------------------------------------------

void draw_bar(const Canvas& canvas, const Node& node, const Line& line, float y) {
  const ImU32 colour = canvas.colours->tone[static_cast<std::size_t>(node.tone)];
  const ImU32 shade = (colour & ~IM_COL32_A_MASK) | (0x38U << IM_COL32_A_SHIFT);
  const float low = line.at(node.bar.said_low), high = line.at(node.bar.said_high);
  const float soft_low = line.at(node.bar.suggested_low), soft_high = line.at(node.bar.suggested_high);
  ImDrawList* list = canvas.list();
  const bool arrow_low = (node.flags & open_low) != 0, arrow_high = (node.flags & open_high) != 0;
  const bool dot = high - low < 3 && !arrow_low && !arrow_high;
  const float shade_low = std::min(soft_low, low), shade_high = std::max(soft_high, soft_low + 1);
  // A shade that the dot nearly covers would only make it square.
  if (!dot || shade_high - shade_low > 20)
    list->AddRectFilled(canvas.screen(shade_low, y - 6), canvas.screen(shade_high, y + 6), shade, 3);
  if (dot) {
    list->AddCircleFilled(canvas.screen((low + high) / 2, y), 5, colour);
    return;
  }
  list->AddLine(canvas.screen(low, y), canvas.screen(high, y), colour, 3);
  const auto arrow = [&](float x, float way) {
    list->AddTriangleFilled(canvas.screen(x + 6 * way, y), canvas.screen(x - 2 * way, y - 5 * way),
                            canvas.screen(x - 2 * way, y + 5 * way), colour);
  };
  if (arrow_low) arrow(low, -1);
  if (arrow_high) arrow(high, 1);
  if (!arrow_low) list->AddLine(canvas.screen(low, y - 5), canvas.screen(low, y + 5), colour, 2.5F);
  if (!arrow_high) list->AddLine(canvas.screen(high, y - 5), canvas.screen(high, y + 5), colour, 2.5F);
}

/// The parts of a row: name of the report, figure, source.
struct Parts {
  Node* name = nullptr;
  Node* figure = nullptr;
  Node* source = nullptr;
};

Parts parts_of(Outline& outline, std::uint32_t row, std::uint32_t end) {
  Parts parts;
  for (std::uint32_t at = row + 1; at < end; ++at) {
    Node& node = outline.nodes[at];
    (node.style == Style::figure ? parts.figure : node.style == Style::source ? parts.source : parts.name) = &node;
  }
  return parts;
}

/// Beside a line: the name left, the figure at its right end. Above a line: the figure, then the name. Those who hear
/// the row hear all.
void draw_words(Outline& outline, const Node& row, const Parts& parts, const Line& line, float y, Canvas& canvas) {
  const bool mine = (row.flags & own) != 0;
  const bool named = parts.name != nullptr && parts.name->style != Style::again;
  const float room = line.words - row_left;
  const Canvas::Face figure{canvas.strong, line.narrow ? canvas.type.small : canvas.type.body, canvas.colours->ink};
  float taken = 0;
  if (parts.figure != nullptr) {
    taken = std::min(canvas.width_of(outline.text(*parts.figure), figure), line.narrow ? room : room * 0.62F);
    canvas.label(outline, *parts.figure, line.narrow ? row_left : line.words - taken,
                 y + line.top(canvas.line_height(figure)), taken + 1, figure);
  }
  const Canvas::Face plain = canvas.small(mine ? canvas.colours->ink : canvas.colours->muted);
  const Canvas::Face face{mine && named ? canvas.strong : canvas.regular, plain.size, plain.colour};
  const Node* shown = named ? parts.name : parts.source;
  for (Node* node : {parts.name, parts.source}) {
    if (node == nullptr) continue;
    if (node == shown && room - taken > 40) {
      canvas.label(outline, *node, line.narrow ? row_left + taken + 10 : row_left,
                   y + line.top(canvas.line_height(face)), room - taken - 10, face);
    } else {
      node->rect = {row_left, y, 1, line.row};
    }
  }
}

void draw_row(Outline& outline, std::uint32_t at, std::uint32_t end, const Line& line, float y, Canvas& canvas) {
  Node& node = outline.nodes[at];
  const Rect rect{0, y, canvas.width, line.row};
  const bool over = canvas.press(node, rect, static_cast<int>(at));
  const bool drawn = canvas.seen(y, y + line.row);
  if (drawn && (node.flags & selected) != 0)
    canvas.box(rect, canvas.colours->chosen);
  else if (drawn && over)
    canvas.box(rect, canvas.colours->hover);
  if (drawn) canvas.shape(node.tone, 18, y + (line.narrow ? 12 : line.bar), 4.5F);
  draw_words(outline, node, parts_of(outline, at, end), line, y, canvas);
  if (drawn && (node.flags & has_bar) != 0) draw_bar(canvas, node, line, y + line.bar);
}

/// Beside the rows of one origin.
void draw_bracket(const Canvas& canvas, const Line& line, float top, float bottom) {
  const float first = top + line.row / 4, last = bottom - line.row / 4;
  const ImVec2 points[4] = {canvas.screen(8, first), canvas.screen(4, first), canvas.screen(4, last),
                            canvas.screen(8, last)};
  canvas.list()->AddPolyline(points, 4, canvas.colours->muted, 0, 1.5F);
}

float height_of_rows(const Outline& outline, base::Span range, const Line& line) {
  float height = 0;
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    height += outline.nodes[at].role == Role::button ? line.row : 0;
  return height;
}

float draw_lines(Outline& outline, base::Span range, const Node& list, float y, Canvas& canvas) {
  const Line line = line_of(canvas);
  const float bottom = y + height_of_rows(outline, range, line);
  draw_axis(outline, range, line, y, bottom, canvas);
  if ((list.flags & has_bar) != 0) {
    const ImU32 shade = (canvas.colours->accent & ~IM_COL32_A_MASK) | (0x14U << IM_COL32_A_SHIFT);
    canvas.box({line.at(list.bar.said_low), y, std::max(2.0F, (list.bar.said_high - list.bar.said_low) * line.width),
                bottom - y},
               shade, 0);
  }
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const Node& node = outline.nodes[at];
    const std::uint32_t end = end_of(outline, at, range.end);
    if (node.role == Role::group) draw_bracket(canvas, line, y, y + height_of_rows(outline, {at + 1, end}, line));
    if (node.role != Role::button) continue;
    draw_row(outline, at, end, line, y, canvas);
    y += line.row;
    at = end - 1;
  }
  return bottom + 3 + canvas.line_height(canvas.small(0));
}

/// The question that a claim answers; where it answers none, the first one, which has the most to settle.
std::uint32_t answered_by(const Composition& in, ClaimIndex claim) {
  const std::vector<std::uint32_t>& all = in.digest.questions;
  const auto found = std::find_if(all.begin(), all.end(), [&](std::uint32_t index) {
    const std::vector<ClaimIndex>& claims = in.report.relations.questions[index].claims;
    return std::find(claims.begin(), claims.end(), claim) != claims.end();
  });
  return found == all.end() ? all.front() : *found;
}

}  // namespace

void compose_questions(const Composition& in, Writer& out) {
  if (in.digest.questions.empty()) {
    out.add(Role::text, Style::note,
            in.digest.own == 0 ? "No claims were found, so there is nothing to compare."
                               : "No two claims answer the same question yet. The claims themselves are under Claims.");
    return;
  }
  out.add(Role::text, Style::small,
          "Solid: what is said. Shaded: what it suggests. An arrow: no limit is given. A bracket: one source told "
          "again. The band behind: all sources together.");
  if (in.state.only != relate::no_claim) return question(in, answered_by(in, in.state.only), out);
  const std::size_t count = std::min<std::size_t>(in.digest.questions.size(), in.state.questions_shown);
  for (std::size_t q = 0; q < count; ++q) question(in, in.digest.questions[q], out);
  if (count < in.digest.questions.size()) {
    const auto rest = static_cast<std::int64_t>(in.digest.questions.size() - count);
    Node& more =
        out.add(Role::button, Style::more, number_words(base::Decimal::from_integer(rest)) + " more questions");
    more.command = {CommandType::more_questions, 0};
  }
}

float draw_questions(Outline& outline, Canvas& canvas) {
  float y = 12;
  const base::Span range = outline.range(Pane::questions);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role == Role::group && node.style == Style::number_line) {
      const std::uint32_t end = end_of(outline, at, range.end);
      y = draw_lines(outline, {at + 1, end}, outline.nodes[at], y + 6, canvas) + 8;
      at = end - 1;
    } else if (node.role == Role::subheading) {
      canvas.shape(node.tone, 18, y + canvas.line_height(canvas.large(0)) / 2, 5);
      y += canvas.paragraph(outline, node, 32, y, canvas.width - 44, canvas.large(canvas.colours->ink));
    } else if (node.role == Role::text) {
      const bool inside = node.depth > 0;
      const float x = inside ? 32 : 12;
      y += canvas.paragraph(outline, node, x, y, canvas.width - x - 12, canvas.small(canvas.colours->muted)) +
           (inside ? 28 : 16);
    } else if (node.role == Role::button) {
      canvas.button(outline, node, 12, y, static_cast<int>(at));
      y += 44;
    }
  }
  return y;
}

}  // namespace crossclaim::view
