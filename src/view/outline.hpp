// What the page shows, as a flat list of nodes in reading order: the one place where its words are chosen. Enters:
// nothing but what compose() writes. Leaves: an Outline; ImGui panes draw it, the page builds its DOM layer from the
// same nodes. Example: a claim's row is {Role::row, depth 2, Command::select_claim 17} with six cells of depth 3. Cost:
// 72 bytes a node and its words. Tested in tests/view.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace crossclaim::view {

enum class Pane : std::uint8_t { lead, text, questions, claims, timeline, sources, card, other, count_ };

/// What a node is to somebody who cannot see it.
enum class Role : std::uint8_t {
  group,
  heading,
  subheading,
  text,
  item,
  button,
  link,
  quote,
  table,
  columns,
  column,
  row,
  cell,
  run
};

/// How it looks.
// clang-format off
enum class Style : std::uint8_t {
  plain, title, small, strong, figure, chip, chip_row, quotation, reason, number_line, axis, legend, source, headline,
  bullet, furniture, lead_pair, note,
  action, label, more, time_line, path, origin, again
};
// clang-format on

/// What the relations of a claim come to, least to most urgent. Shape and colour of marks follow it.
enum class Tone : std::uint8_t { none, related, agrees, soft, error, hard };

enum class CommandType : std::uint8_t {
  none,
  select_claim,
  close_card,
  show_pane,
  sort_by,
  filter_by,
  show_all_documents,
  more_claims,
  more_questions,
  read_beside,
  close_beside,
  only_question,
  look,
  toggle_column,
  pan,
  more_text,
  count_
};
struct Command {
  CommandType type = CommandType::none;
  std::uint32_t argument = 0;  ///< a claim, a pane, ...; of pan: millionths of what is looked at, with a sign
};

/// Content pixels of the node's pane; empty where it was not drawn.
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
};

/// A stretch of a number line, as parts of its width; an open end reaches the edge.
struct Bar {
  float said_low = 0, said_high = 0, suggested_low = 0, suggested_high = 0;
};

enum Flag : std::uint8_t {
  selected = 1,
  descending = 2,
  ascending = 4,
  has_bar = 8,
  open_low = 16,
  open_high = 32,
  own = 64,
  pressed = 128
};

struct Node {
  Role role = Role::text;
  Style style = Style::plain;
  Tone tone = Tone::none;
  std::uint8_t flags = 0;
  std::uint8_t depth = 0;
  Pane pane = Pane::lead;
  Command command;
  base::Span words;  ///< into Outline::words
  base::Span hint;   ///< a sentence that explains it
  Bar bar;
  Rect rect;
};

struct Outline {
  std::vector<Node> nodes;
  std::string words;
  std::array<base::Span, static_cast<std::size_t>(Pane::count_)> panes;  ///< node ranges

  [[nodiscard]] std::string_view text(const Node& node) const { return base::slice(words, node.words); }
  [[nodiscard]] std::string_view hint(const Node& node) const { return base::slice(words, node.hint); }
  [[nodiscard]] base::Span range(Pane pane) const { return panes[static_cast<std::size_t>(pane)]; }
};

/// Writes nodes in order; depth follows open and close. A reference lives until the next node is added.
class Writer {
 public:
  explicit Writer(Outline& out) : out_(out) {}

  void begin(Pane pane);
  void end();
  Node& add(Role role, Style style, std::string_view words);
  /// The same, and what follows is inside it until close().
  Node& open(Role role, Style style, std::string_view words = {});
  void close() { --depth_; }
  void hint(Node& node, std::string_view words);
  [[nodiscard]] std::vector<Node>& nodes() { return out_.nodes; }

 private:
  base::Span store(std::string_view words);

  Outline& out_;
  Pane pane_ = Pane::lead;
  std::uint8_t depth_ = 0;
};

}  // namespace crossclaim::view
