// Claims: a table to sort, filter and search. In: a report. Out: nodes, and the drawing of them.
// Example: "more than 5,000 | killed or wounded | North Korean troops | Oct 2024 to Feb 2025 | HUR"; a click selects it
// everywhere. Cost: n log n to sort, by keys that are made once, then linear in the rows shown; only rows in sight are
// drawn. Tested in tests/view/compose_test.cpp and panes_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "base/sort.hpp"
#include "view/line_rows.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using relate::ClaimIndex;

constexpr std::size_t column_count = static_cast<std::size_t>(Column::count_);
constexpr std::array<std::string_view, column_count> column_names{"Verdict",     "Figure", "What",
                                                                  "Who or what", "When",   "Source"};

bool is_hidden(const ViewState& state, std::size_t column) { return (state.hidden_columns >> column & 1) != 0; }

bool passes(Filter filter, Tone tone) {
  switch (filter) {
    case Filter::conflicts: return tone >= Tone::error;
    case Filter::possible: return tone == Tone::soft;
    case Filter::agree: return tone == Tone::agrees;
    case Filter::alone: return tone == Tone::none || tone == Tone::related;
    case Filter::all:
    case Filter::count_: break;
  }
  return true;
}

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains_folded(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) { return folded(a) == folded(b); };
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

bool found(const Composition& in, ClaimIndex index) {
  if (in.state.search.empty()) return true;
  const claim::Claim& claim = in.report.claims[index];
  const engine::Analysis& document = in.report.documents[claim.document];
  return contains_folded(base::slice(document.source.text, claim.sentence_span), in.state.search) ||
         contains_folded(predicate_words(claim.predicate), in.state.search) ||
         contains_folded(document.source.title, in.state.search) ||
         contains_folded(said_by(document, claim), in.state.search);
}

std::string cell_words(const Composition& in, ClaimIndex index, Column column) {
  const claim::Claim& claim = in.report.claims[index];
  const engine::Analysis& document = in.report.documents[claim.document];
  switch (column) {
    case Column::verdict: return std::string(tone_words(in.digest.tone[index]));
    case Column::figure: return as_said(document, claim);
    case Column::what:
      return claim.has_quantity && claim.predicate != claim::Predicate::other
                 ? std::string(predicate_words(claim.predicate))
                 : std::string{};
    case Column::who: return counted(document, claim);
    case Column::when: return when_in_short(document, claim);
    case Column::source: {
      const std::string who = said_by(document, claim);
      if (!document.source.corpus) return who;
      return name_of(document) + (who.empty() ? "" : ": " + who);
    }
    case Column::count_: break;
  }
  return {};
}

/// What a row is ordered by: first its rank, then numbers and days by their value, the rest by their words.
struct Key {
  int rank = 0;
  base::Decimal value;
  std::string words;
};

Key key_of(const Composition& in, Column column, ClaimIndex index) {
  const claim::Claim& claim = in.report.claims[index];
  const claim::Time& time = claim.time;
  switch (column) {
    case Column::verdict: return {static_cast<int>(in.digest.tone[index]), {}, {}};
    case Column::figure:
      return {claim.has_quantity ? 1 : 0,
              claim.quantity.said.has_low ? claim.quantity.said.low : claim.quantity.said.high,
              {}};
    case Column::when: {
      const bool known = time.present && time.anchor != claim::Anchor::unknown && time.interval.has_first;
      return {known ? 0 : 1, base::Decimal::from_integer(known ? time.interval.first : 0), {}};
    }
    default: return {0, {}, cell_words(in, index, column)};
  }
}

int order(const Key& a, const Key& b) {
  const auto compare = [](const auto& p, const auto& q) { return p < q ? -1 : q < p ? 1 : 0; };
  if (const int ranks = compare(a.rank, b.rank); ranks != 0) return ranks;
  if (const int values = compare(a.value, b.value); values != 0) return values;
  return compare(a.words, b.words);
}

void sort_rows(const Composition& in, std::vector<ClaimIndex>& rows) {
  std::vector<Key> keys(in.report.claims.size());
  for (const ClaimIndex row : rows) keys[row] = key_of(in, in.state.sort, row);
  base::sort(rows.begin(), rows.end(), [&](ClaimIndex a, ClaimIndex b) {
    const int result = order(keys[a], keys[b]);
    return in.state.descending ? result > 0 : result < 0;
  });
}

std::vector<ClaimIndex> rows_of(const Composition& in) {
  std::vector<ClaimIndex> rows;
  for (ClaimIndex c = 0; c < in.report.claims.size(); ++c) {
    if (!in.state.all_documents && !is_own(in.report, c)) continue;
    if (passes(in.state.filter, in.digest.tone[c]) && found(in, c)) rows.push_back(c);
  }
  if (in.state.sorted) sort_rows(in, rows);
  return rows;
}

void filters(const Composition& in, Writer& out) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Filter::count_)> names{"All", "In conflict",
                                                                                         "Possible", "Agree", "Others"};
  constexpr std::array<Tone, static_cast<std::size_t>(Filter::count_)> tones{Tone::none, Tone::hard, Tone::soft,
                                                                             Tone::agrees, Tone::none};
  out.open(Role::group, Style::chip_row, "Which claims");
  for (std::uint32_t f = 0; f < names.size(); ++f) {
    std::int64_t count = 0;
    for (ClaimIndex c = 0; c < in.report.claims.size(); ++c) {
      if (in.state.all_documents || is_own(in.report, c))
        count += passes(static_cast<Filter>(f), in.digest.tone[c]) ? 1 : 0;
    }
    Node& node = out.add(Role::button, Style::chip,
                         std::string(names[f]) + " " + number_words(base::Decimal::from_integer(count)));
    node.command = {CommandType::filter_by, f};
    node.tone = tones[f];
    node.flags = static_cast<Filter>(f) == in.state.filter ? pressed : 0;
  }
  Node& all = out.add(Role::button, Style::chip, "All reports");
  all.command = {CommandType::show_all_documents, in.state.all_documents ? 0U : 1U};
  all.flags = in.state.all_documents ? pressed : 0;
  Node& choose = out.add(Role::button, Style::chip, "Columns");
  choose.command = {CommandType::toggle_column, column_count};
  choose.flags = in.state.choosing_columns ? pressed : 0;
  out.close();
  if (!in.state.choosing_columns) return;
  out.open(Role::group, Style::chip_row, "Which columns");
  for (std::uint32_t c = 2; c < column_count; ++c) {
    Node& node = out.add(Role::button, Style::chip, column_names[c]);
    node.command = {CommandType::toggle_column, c};
    node.flags = is_hidden(in.state, c) ? 0 : pressed;
  }
  out.close();
}

void columns(const Composition& in, Writer& out) {
  out.open(Role::columns, Style::plain, {});
  for (std::uint32_t c = 0; c < column_count; ++c) {
    if (is_hidden(in.state, c)) continue;
    Node& node = out.add(Role::column, Style::plain, column_names[c]);
    node.command = {CommandType::sort_by, c};
    if (in.state.sorted && in.state.sort == static_cast<Column>(c))
      node.flags = in.state.descending ? descending : ascending;
  }
  out.close();
}

void row(const Composition& in, ClaimIndex index, Writer& out) {
  Node& node = out.open(Role::row, Style::plain, {});
  node.command = {CommandType::select_claim, index};
  node.tone = in.digest.tone[index];
  node.flags =
      static_cast<std::uint8_t>((is_own(in.report, index) ? own : 0) | (in.state.selected == index ? selected : 0));
  for (std::size_t c = 0; c < column_count; ++c) {
    if (is_hidden(in.state, c)) continue;
    const auto column = static_cast<Column>(c);
    Node& cell =
        out.add(Role::cell, column == Column::figure ? Style::figure : Style::plain, cell_words(in, index, column));
    cell.tone = in.digest.tone[index];
    cell.command = {CommandType::select_claim, index};
  }
  out.close();
}

// --- drawing -----------------------------------------------------------------------------------------------------

constexpr float pad = 8;

/// The columns of the table in order, and where each stands; one without room has no width and is left out.
struct Columns {
  std::array<float, column_count> x{}, width{};
  std::array<std::size_t, column_count> shown{};
  std::size_t count = 0;
};

Columns columns_of(const Outline& outline, base::Span head, const Canvas& canvas) {
  constexpr std::array<float, column_count> parts{0, 1.45F, 1.25F, 1.35F, 1.45F, 1.4F};
  Columns out;
  for (std::uint32_t at = head.begin; at < head.end && out.count < column_count; ++at) {
    out.shown[out.count++] = std::min<std::size_t>(outline.nodes[at].command.argument, column_count - 1);
  }
  // Narrow pages have room for figure and one more beside the verdict's shape, wide ones for all.
  std::size_t room_for = canvas.width < 480 ? 2 : canvas.width < 640 ? 4 : column_count;
  float sum = 0;
  std::array<float, column_count> taken{};
  for (std::size_t i = 0; i < out.count; ++i) {
    const std::size_t column = out.shown[i];
    if (column == 0 || room_for == 0) continue;
    --room_for;
    sum += taken[column] = parts[column];
  }
  constexpr float shape_width = 36;
  float x = shape_width;
  for (std::size_t i = 0; i < out.count; ++i) {
    const std::size_t column = out.shown[i];
    out.x[column] = column == 0 ? 0 : x;
    out.width[column] = column == 0 ? shape_width : (canvas.width - shape_width - 4) * taken[column] / sum;
    x += column == 0 ? 0 : out.width[column];
  }
  return out;
}

void draw_head(Outline& outline, base::Span range, const Columns& columns, float y, Canvas& canvas) {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    const std::uint32_t column = node.command.argument;
    const float x = columns.x[column], width = columns.width[column];
    if (width <= 0) continue;
    const bool over = canvas.press(node, {x, y, width, row_height}, static_cast<int>(at));
    if (over) canvas.box({x, y, width, row_height}, canvas.colours->hover);
    const Canvas::Face face = canvas.small(canvas.colours->muted);
    const float top = y + (row_height - canvas.line_height(face)) / 2;
    const bool sorted = (node.flags & (ascending | descending)) != 0;
    // The verdict column is as wide as its shape; its name is for those who hear it.
    const float end =
        column == 0 ? x + 12 : x + pad + canvas.line(outline.text(node), x + pad, top, width - 2 * pad - 8, face);
    if (!sorted && column != 0) continue;
    const ImVec2 c = canvas.screen(end + 8, y + row_height / 2);
    const float way = (node.flags & descending) != 0 ? 1.0F : -1.0F;
    const ImU32 colour = sorted ? canvas.colours->ink : canvas.colours->line;
    canvas.list()->AddTriangleFilled({c.x - 4 * way, c.y - 2 * way}, {c.x + 4 * way, c.y - 2 * way},
                                     {c.x, c.y + 3 * way}, colour);
  }
  canvas.rule(0, canvas.width, y + row_height, canvas.colours->line);
}

constexpr int most_lines = 2;

Canvas::Face face_of(std::size_t column, const Canvas& canvas) {
  Canvas::Face face = canvas.small(canvas.colours->ink);
  if (column == static_cast<std::size_t>(Column::figure)) face.font = canvas.strong;
  return face;
}

/// As tall as its tallest cell, which has two lines at most.
float height_of(const Outline& outline, std::uint32_t at, std::uint32_t end, const Columns& columns,
                const Canvas& canvas) {
  int lines = 1;
  for (std::uint32_t part = at + 1; part < end && part - at - 1 < columns.count; ++part) {
    const std::size_t column = columns.shown[part - at - 1];
    const float room = columns.width[column] - 2 * pad;
    if (column != 0 && lines < most_lines)
      lines = std::max(lines,
                       canvas.lines_of(outline.text(outline.nodes[part]), room, face_of(column, canvas), most_lines));
  }
  return row_height + static_cast<float>(lines - 1) * canvas.line_height(canvas.small(0));
}

float draw_row(Outline& outline, std::uint32_t at, std::uint32_t end, const Columns& columns, float y, Canvas& canvas) {
  Node& node = outline.nodes[at];
  const float height = height_of(outline, at, end, columns, canvas);
  const Rect rect{0, y, canvas.width, height};
  const bool over = canvas.press(node, rect, static_cast<int>(at));
  const bool drawn = canvas.seen(y, y + height);
  if (drawn && (node.flags & selected) != 0)
    canvas.box(rect, canvas.colours->chosen, 0);
  else if (drawn && over)
    canvas.box(rect, canvas.colours->hover, 0);
  if (drawn) canvas.shape(node.tone, 18, y + row_height / 2, 4.5F);
  std::size_t place = 0;
  for (std::uint32_t part = at + 1; part < end && place < columns.count; ++part, ++place) {
    Node& cell = outline.nodes[part];
    const std::size_t column = columns.shown[place];
    const float x = columns.x[column], width = columns.width[column];
    if (column == 0) {
      cell.rect = {x, y, width, height};
      continue;
    }
    if (width <= 0) {
      cell.rect = {0, y, 1, height};
      continue;
    }
    const Canvas::Face face = face_of(column, canvas);
    const float top = (row_height - canvas.line_height(face)) / 2;
    cell.rect = {x + pad, y + top, width - 2 * pad, height - 2 * top};
    if (drawn) canvas.clamped(outline.text(cell), x + pad, y + top, width - 2 * pad, face, most_lines);
  }
  if (drawn) canvas.rule(0, canvas.width, y + height, canvas.colours->line);
  return height;
}

float draw_table(Outline& outline, base::Span range, float y, Canvas& canvas) {
  const Columns columns = columns_of(outline, {range.begin + 1, end_of(outline, range.begin, range.end)}, canvas);
  for (std::uint32_t at = range.begin; at < range.end;) {
    const Node& node = outline.nodes[at];
    const std::uint32_t end = end_of(outline, at, range.end);
    if (node.role == Role::columns) {
      draw_head(outline, {at + 1, end}, columns, y, canvas);
      y += row_height;
    } else {
      y += draw_row(outline, at, end, columns, y, canvas);
    }
    at = end;
  }
  return y;
}

}  // namespace

void compose_claims(const Composition& in, Writer& out) {
  filters(in, out);
  const std::vector<ClaimIndex> rows = rows_of(in);
  if (rows.empty()) {
    out.add(Role::text, Style::note, in.report.claims.empty() ? "No claims were found." : "No claim fits this choice.");
    return;
  }
  out.open(Role::table, Style::plain, "Claims");
  columns(in, out);
  const std::size_t count = std::min<std::size_t>(rows.size(), in.state.claims_shown);
  for (std::size_t r = 0; r < count; ++r) row(in, rows[r], out);
  out.close();
  if (count < rows.size()) {
    Node& more = out.add(
        Role::button, Style::more,
        number_words(base::Decimal::from_integer(static_cast<std::int64_t>(rows.size() - count))) + " more claims");
    more.command = {CommandType::more_claims, 0};
  }
}

float draw_claims(Outline& outline, Canvas& canvas) {
  float y = 12;
  float x = 12;
  const base::Span range = outline.range(Pane::claims);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role == Role::table) {
      const std::uint32_t end = end_of(outline, at, range.end);
      y = draw_table(outline, {at + 1, end}, y + 44, canvas) + 12;
      at = end - 1;
    } else if (node.role == Role::group) {
      if (x > 12) y += 36;
      x = 12;
    } else if (node.role == Role::button && node.style == Style::chip) {
      // A chip that does not fit goes to the next line.
      const float needed = canvas.width_of(outline.text(node), canvas.small(0)) + 50;
      if (x > 12 && x + needed > canvas.width) {
        x = 12;
        y += 36;
      }
      x += canvas.button(outline, node, x, y, static_cast<int>(at)) + 8;
    } else if (node.role == Role::text) {
      y += 52;
      y += canvas.paragraph(outline, node, 12, y, canvas.width - 24, canvas.body(canvas.colours->muted)) + 12;
    } else if (node.role == Role::button) {
      canvas.button(outline, node, 12, y, static_cast<int>(at));
      y += 44;
    }
  }
  return y;
}

}  // namespace crossclaim::view
