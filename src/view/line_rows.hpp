// Rows with words on the left and a line on the right: the frame that number lines and the timeline share. Enters: a
// canvas. Leaves: where words and line stand, and the drawn axis. Example: on a canvas 700 wide the line begins at 364,
// on one of 340 it stands under the words. Cost: linear in the ticks. Tested in tests/view/draw_test.cpp.
#pragma once

#include "view/canvas.hpp"

namespace crossclaim::view {

inline constexpr float row_height = 30;
inline constexpr float row_left = 32;  ///< of bracket and shape

struct Line {
  bool narrow = false;  ///< words above their line instead of beside it
  float words = 0;      ///< right end of the words
  float row = row_height;
  float bar = row_height / 2;  ///< from the top of a row to its line
  float x = 0;                 ///< where the line begins
  float width = 0;
  /// From the top of a row to the top of its words.
  [[nodiscard]] float top(float line_height) const { return narrow ? 3 : (row - line_height) / 2; }
  [[nodiscard]] float at(float part) const { return x + part * width; }
};

[[nodiscard]] Line line_of(const Canvas& canvas);
/// The axis nodes of a range: a thin line each from top to bottom, and its label below where there is room.
void draw_axis(Outline& outline, base::Span range, const Line& line, float top, float bottom, Canvas& canvas);
/// The end of the nodes inside the node at `at`.
[[nodiscard]] std::uint32_t end_of(const Outline& outline, std::uint32_t at, std::uint32_t limit);

}  // namespace crossclaim::view
