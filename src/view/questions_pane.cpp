// Questions: one number line each, a row a claim. In: a report. Out: nodes, and the drawing of them.
// Example: "How many were killed?" with the reader's figure on top, "about 300" as a dot, "1,000 to 3,000" as a bar, "more than
// 4,000" as a bar with an arrow. Solid is what is said, shaded what is suggested, a bracket joins claims of one origin.
// Cost: linear in the claims of the questions shown. Tested in tests/view/compose_test.cpp.
#include <algorithm>
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

constexpr std::size_t rows_shown = 24;

/// The reader's own claims first, then by origin, so that brackets join neighbours, then as they come.
std::vector<ClaimIndex> rows_of(const Report& report, const relate::Question& question) {
  std::vector<ClaimIndex> rows;
  for (const ClaimIndex c : question.claims) {
    if (c < report.claims.size()) rows.push_back(c);
  }
  const auto origin = [&](ClaimIndex c) { return c < report.relations.origin_of.size() ? report.relations.origin_of[c] : 0U; };
  base::sort(rows.begin(), rows.end(), [&](ClaimIndex a, ClaimIndex b) {
    const bool own_a = is_own(report, a), own_b = is_own(report, b);
    return own_a != own_b ? own_a : origin(a) < origin(b);
  });
  if (rows.size() > rows_shown) rows.resize(rows_shown);
  return rows;
}

/// What a figure is where it is not simply said to hold.
std::string figure_words(const Composition& in, const relate::Question& question, ClaimIndex index) {
  const claim::Claim& claim = in.report.claims[index];
  std::string out = as_said(in.report.documents[claim.document], claim);
  if (claim.modality != claim::Modality::asserted) out.append(", ").append(modality_words(claim.modality));
  if (std::binary_search(question.earlier.begin(), question.earlier.end(), index)) out += ", earlier";
  return out;
}

void row(const Composition& in, const relate::Question& question, ClaimIndex index, const Scale& scale, Writer& out) {
  const claim::Claim& claim = in.report.claims[index];
  const engine::Analysis& document = in.report.documents[claim.document];
  out.open(Role::item, Style::number_line, {});
  Node& button = out.open(Role::button, Style::number_line, {});
  button.command = {CommandType::select_claim, index};
  button.tone = in.digest.tone[index];
  button.flags = static_cast<std::uint8_t>((is_own(in.report, index) ? own : 0) | (in.state.selected == index ? selected : 0));
  if (claim.has_quantity) {
    button.flags |= has_bar;
    button.bar = bar_of(scale, claim.quantity.said, claim.quantity.suggested, button.flags);
  }
  out.add(Role::run, Style::label, name_of(document));
  const std::string who = said_by(document, claim);
  out.add(Role::run, Style::figure, figure_words(in, question, index));
  if (!who.empty()) out.add(Role::run, Style::source, who);
  out.close();
  out.close();
}

void axis(const Scale& scale, Writer& out) {
  for (const Tick& tick : ticks(scale, 5)) {
    Node& node = out.add(Role::run, Style::axis, number_words(base::Decimal::from_integer(static_cast<std::int64_t>(tick.value))));
    node.bar.said_low = tick.at;
  }
}

void question(const Composition& in, std::uint32_t index, Writer& out) {
  const relate::Question& question = in.report.relations.questions[index];
  const std::vector<ClaimIndex> rows = rows_of(in.report, question);
  std::vector<base::Interval> intervals;
  Tone worst = Tone::none;
  for (const ClaimIndex c : rows) {
    worst = std::max(worst, in.digest.tone[c]);
    if (!in.report.claims[c].has_quantity) continue;
    intervals.push_back(in.report.claims[c].quantity.said);
    intervals.push_back(in.report.claims[c].quantity.suggested);
  }
  const Scale scale = make_scale(intervals);
  out.open(Role::group, Style::plain, {});
  Node& head = out.add(Role::subheading, Style::strong, one_line(in.report.questions[index]));
  head.tone = worst;
  Node& list = out.open(Role::group, Style::number_line, {});
  if (question.range.has_low || question.range.has_high) {
    list.flags |= has_bar;
    list.bar = bar_of(scale, question.range, question.range, list.flags);
  }
  for (const ClaimIndex c : rows) row(in, question, c, scale, out);
  if (!intervals.empty()) axis(scale, out);
  out.close();
  if (rows.size() < question.claims.size()) {
    const auto rest = static_cast<std::int64_t>(question.claims.size() - rows.size());
    out.add(Role::text, Style::small, number_words(base::Decimal::from_integer(rest)) + " more figures are under Claims.");
  }
  // The rows have told the figures; what they come to is left.
  const engine::Answer& answer = in.report.answers[index];
  if (answer.outlook < answer.text.size()) out.add(Role::text, Style::small, one_line(std::string_view(answer.text).substr(answer.outlook), 300));
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
  if (!dot || shade_high - shade_low > 20) list->AddRectFilled(canvas.screen(shade_low, y - 6), canvas.screen(shade_high, y + 6), shade, 3);
  if (dot) {
    list->AddCircleFilled(canvas.screen((low + high) / 2, y), 5, colour);
    return;
  }
  list->AddLine(canvas.screen(low, y), canvas.screen(high, y), colour, 3);
  const auto arrow = [&](float x, float way) {
    list->AddTriangleFilled(canvas.screen(x + 6 * way, y), canvas.screen(x - 2 * way, y - 5 * way), canvas.screen(x - 2 * way, y + 5 * way), colour);
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

/// Beside a line: the name left, the figure at its right end. Above a line: the figure, then the name. A report that goes on is not
/// named again, so its rows read as one group, and who says it stands there instead; those who hear the row hear all.
void draw_words(Outline& outline, const Node& row, const Parts& parts, const Line& line, float y, bool named, Canvas& canvas) {
  const bool mine = (row.flags & own) != 0;
  const float room = line.words - row_left;
  const Canvas::Face figure{canvas.strong, line.narrow ? canvas.type.small : canvas.type.body, canvas.colours->ink};
  float taken = 0;
  if (parts.figure != nullptr) {
    taken = std::min(canvas.width_of(outline.text(*parts.figure), figure), line.narrow ? room : room * 0.62F);
    canvas.label(outline, *parts.figure, line.narrow ? row_left : line.words - taken, y + line.top(canvas.line_height(figure)), taken + 1, figure);
  }
  const Canvas::Face plain = canvas.small(mine ? canvas.colours->ink : canvas.colours->muted);
  const Canvas::Face face{mine && named ? canvas.strong : canvas.regular, plain.size, plain.colour};
  Node* shown = named || parts.source == nullptr ? (named ? parts.name : nullptr) : parts.source;
  for (Node* node : {parts.name, parts.source}) {
    if (node == nullptr) continue;
    if (node == shown && room - taken > 40) {
      canvas.label(outline, *node, line.narrow ? row_left + taken + 10 : row_left, y + line.top(canvas.line_height(face)), room - taken - 10, face);
    } else {
      node->rect = {row_left, y, 1, line.row};
    }
  }
}

void draw_row(Outline& outline, std::uint32_t at, std::uint32_t end, const Line& line, float y, bool named, Canvas& canvas) {
  Node& node = outline.nodes[at];
  const Rect rect{0, y, canvas.width, line.row};
  const bool over = canvas.press(node, rect, static_cast<int>(at));
  const bool drawn = canvas.seen(y, y + line.row);
  if (drawn && (node.flags & selected) != 0) canvas.box(rect, canvas.colours->chosen);
  else if (drawn && over) canvas.box(rect, canvas.colours->hover);
  if (drawn) canvas.shape(node.tone, 18, y + (line.narrow ? 12 : line.bar), 4.5F);
  draw_words(outline, node, parts_of(outline, at, end), line, y, named, canvas);
  if (drawn && (node.flags & has_bar) != 0) draw_bar(canvas, node, line, y + line.bar);
}

/// Neighbours of one origin are one voice: a bracket says so.
void draw_brackets(const Report& report, const Outline& outline, base::Span rows, const Canvas& canvas) {
  const auto origin = [&](const Node& node) {
    const std::uint32_t claim = node.command.argument;
    return claim < report.relations.origin_of.size() ? report.relations.origin_of[claim] : nothing;
  };
  const Node* first = nullptr;
  const Node* last = nullptr;
  const auto flush = [&] {
    if (first == nullptr || first == last) return;
    const float top = first->rect.y + 8, bottom = last->rect.y + last->rect.height - 8;
    const ImVec2 points[4] = {canvas.screen(8, top), canvas.screen(4, top), canvas.screen(4, bottom), canvas.screen(8, bottom)};
    canvas.list()->AddPolyline(points, 4, canvas.colours->muted, 0, 1.5F);
  };
  for (std::uint32_t at = rows.begin; at < rows.end; ++at) {
    const Node& node = outline.nodes[at];
    if (node.role != Role::button || node.style != Style::number_line) continue;
    if (first != nullptr && (origin(node) != origin(*first) || ((node.flags ^ first->flags) & own) != 0)) {
      flush();
      first = nullptr;
    }
    if (first == nullptr) first = &node;
    last = &node;
  }
  flush();
}

struct Row {
  std::uint32_t node = 0, end = 0;
  float y = 0;
  bool named = false;  ///< the first of its report
};

/// The rows with their places; returns them and, as the last one's y, the bottom.
std::vector<Row> place_rows(const Outline& outline, base::Span range, const Line& line, float y) {
  std::vector<Row> rows;
  std::string_view before;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (outline.nodes[at].role != Role::button) continue;
    const std::uint32_t end = end_of(outline, at, range.end);
    const std::string_view name = end > at + 1 ? outline.text(outline.nodes[at + 1]) : std::string_view{};
    const bool named = rows.empty() || name != before;
    before = name;
    rows.push_back({at, end, y, named});
    y += line.row;
  }
  rows.push_back({range.end, range.end, y, false});
  return rows;
}

float draw_lines(const Report& report, Outline& outline, base::Span range, const Node& list, float y, Canvas& canvas) {
  const Line line = line_of(canvas);
  const std::vector<Row> rows = place_rows(outline, range, line, y);
  const float bottom = rows.back().y;
  draw_axis(outline, range, line, y, bottom, canvas);
  if ((list.flags & has_bar) != 0) {
    const ImU32 shade = (canvas.colours->accent & ~IM_COL32_A_MASK) | (0x14U << IM_COL32_A_SHIFT);
    canvas.box({line.at(list.bar.said_low), y, std::max(2.0F, (list.bar.said_high - list.bar.said_low) * line.width), bottom - y}, shade, 0);
  }
  for (const Row& row : rows) {
    if (row.node < row.end) draw_row(outline, row.node, row.end, line, row.y, row.named, canvas);
  }
  draw_brackets(report, outline, range, canvas);
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
    out.add(Role::text, Style::note, "No two claims answer the same question yet. The claims themselves are under Claims.");
    return;
  }
  out.add(Role::text, Style::small, "Solid: what is said. Shaded: what it suggests. An arrow: no limit is given. A bracket: one source told again. The band behind: all sources together.");
  if (in.state.only != relate::no_claim) return question(in, answered_by(in, in.state.only), out);
  const std::size_t count = std::min<std::size_t>(in.digest.questions.size(), in.state.questions_shown);
  for (std::size_t q = 0; q < count; ++q) question(in, in.digest.questions[q], out);
  if (count < in.digest.questions.size()) {
    const auto rest = static_cast<std::int64_t>(in.digest.questions.size() - count);
    Node& more = out.add(Role::button, Style::more, number_words(base::Decimal::from_integer(rest)) + " more questions");
    more.command = {CommandType::more_questions, 0};
  }
}

float draw_questions(const Report& report, Outline& outline, Canvas& canvas) {
  float y = 12;
  const base::Span range = outline.range(Pane::questions);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role == Role::group && node.style == Style::number_line) {
      const std::uint32_t end = end_of(outline, at, range.end);
      y = draw_lines(report, outline, {at + 1, end}, outline.nodes[at], y + 6, canvas) + 8;
      at = end - 1;
    } else if (node.role == Role::subheading) {
      canvas.shape(node.tone, 18, y + canvas.line_height(canvas.large(0)) / 2, 5);
      y += canvas.paragraph(outline, node, 32, y, canvas.width - 44, canvas.large(canvas.colours->ink));
    } else if (node.role == Role::text) {
      const bool inside = node.depth > 0;
      const float x = inside ? 32 : 12;
      y += canvas.paragraph(outline, node, x, y, canvas.width - x - 12, canvas.small(canvas.colours->muted)) + (inside ? 28 : 16);
    } else if (node.role == Role::button) {
      canvas.button(outline, node, 12, y, static_cast<int>(at));
      y += 44;
    }
  }
  return y;
}

}  // namespace crossclaim::view
