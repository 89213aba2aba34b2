// The drawing kit of the panes on top of Dear ImGui: colours, text with room between its lines, shapes of the verdicts,
// things to press. Enters: nodes and places in content pixels. Leaves: draw calls, the rectangle of each node, and the
// Command of what was pressed. Example: canvas.paragraph(node, {0, 8}, 320) draws it wrapped and returns its height.
// Cost: linear in what is drawn. Foreign text goes through TextUnformatted-like calls only, ids through PushID(int).
// Tested in tests/view/draw_test.cpp with ImGui's null backend.
#pragma once

#include <imgui.h>

#include <array>
#include <string_view>
#include <vector>

#include "view/outline.hpp"
#include "view/runs.hpp"

namespace crossclaim::view {

struct Theme {
  ImU32 paper, raised, ink, muted, line, accent, hover, chosen;
  std::array<ImU32, 6> tone;  ///< by Tone
};
[[nodiscard]] const Theme& theme(bool dark, bool more_contrast);

/// Sizes in CSS pixels at the reader's own text size (16 is the usual root).
struct Type {
  float small = 13, body = 14.5F, large = 17, leading = 1.45F;
};

struct Canvas {
  const Theme* colours = nullptr;
  Type type;
  ImFont* regular = nullptr;
  ImFont* strong = nullptr;
  RunPainter* runs = nullptr;  ///< for scripts whose letters join; without it letters are drawn one by one
  ImVec2 origin;               ///< where content (0, 0) is on the canvas: scrolling moves it
  float width = 0;             ///< of the content
  ImVec2 clip_min, clip_max;
  std::vector<Command>* commands = nullptr;
  std::uint32_t hovered = 0xFFFFFFFF;  ///< claim under the pointer, anywhere

  [[nodiscard]] ImDrawList* list() const { return ImGui::GetWindowDrawList(); }
  [[nodiscard]] ImVec2 screen(float x, float y) const { return {origin.x + x, origin.y + y}; }
  /// Whether content between these heights can be seen.
  [[nodiscard]] bool seen(float top, float bottom) const {
    return origin.y + bottom > clip_min.y && origin.y + top < clip_max.y;
  }

  struct Face {
    ImFont* font;
    float size;
    ImU32 colour;
  };
  [[nodiscard]] Face body(ImU32 colour) const { return {regular, type.body, colour}; }
  [[nodiscard]] Face small(ImU32 colour) const { return {regular, type.small, colour}; }
  [[nodiscard]] Face bold(ImU32 colour) const { return {strong, type.body, colour}; }
  [[nodiscard]] Face large(ImU32 colour) const { return {strong, type.large, colour}; }
  [[nodiscard]] float line_height(const Face& face) const { return face.size * type.leading; }
  [[nodiscard]] float width_of(std::string_view words, const Face& face) const;

  /// Words as they are, in one line.
  void put(std::string_view words, float x, float y, const Face& face) const;
  /// One line, cut with an ellipsis at `room`; returns its width.
  float line(std::string_view words, float x, float y, float room, const Face& face) const;
  /// Where the line that begins at `at` ends, and how tall all lines are.
  [[nodiscard]] std::size_t line_end(std::string_view words, std::size_t at, float room, const Face& face) const;
  [[nodiscard]] float height_of(std::string_view words, float room, const Face& face) const;
  /// Wrapped at `room`; returns its height and notes the rectangle in the node.
  float paragraph(Outline& outline, Node& node, float x, float y, float room, const Face& face) const;
  /// The same in at most `most` lines, the last one cut with an ellipsis; the rectangle is the caller's.
  float clamped(std::string_view words, float x, float y, float room, const Face& face, int most) const;
  [[nodiscard]] int lines_of(std::string_view words, float room, const Face& face, int most) const;
  /// A line of a node, noted.
  void label(Outline& outline, Node& node, float x, float y, float room, const Face& face,
             bool to_the_right = false) const;
  /// A place to press: true while the pointer is over it; a press gives the node's command.
  bool press(Node& node, Rect rect, int id);
  /// A button or link drawn as words with a frame; returns its width.
  float button(Outline& outline, Node& node, float x, float y, int id);
  /// Shape and colour of a verdict, centred.
  void shape(Tone tone, float x, float y, float radius) const;
  void box(Rect rect, ImU32 fill, float rounding = 6) const;
  void rule(float x0, float x1, float y, ImU32 colour) const;
};

/// Opens the window of a pane over its region; nothing is drawn outside of it. Pair with close_region().
void open_region(const char* name, Canvas& canvas);
void close_region();

}  // namespace crossclaim::view
