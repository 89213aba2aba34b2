// Which words must be drawn whole, and where a line may end. Enters: well-formed UTF-8. Leaves: answers, and the door
// through which src/app draws a whole run with the browser's own shaping. Example: needs_run("القاهرة") is true: letter
// by letter its letters would not join; next_break("3,000 killed", 0) is 6, never 2. Cost: linear in the words. Tested
// in tests/view/runs_test.cpp.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <string_view>

namespace crossclaim::view {

/// Draws words whose letters depend on their neighbours. Without one (tests, no browser) they are drawn letter by
/// letter.
class RunPainter {
 public:
  virtual ~RunPainter() = default;
  [[nodiscard]] virtual float width(std::string_view words, bool strong, float size) = 0;
  virtual void draw(ImDrawList& list, ImVec2 at, std::string_view words, bool strong, float size, ImU32 colour) = 0;
};

/// Right-to-left, Indic, Thai, combining marks, joined emoji.
[[nodiscard]] bool needs_run(std::string_view words);
/// Whether the first letter with a direction runs from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view words);
/// The end of the piece at `at` that may not be split: a word with the space behind it, or one ideograph.
[[nodiscard]] std::size_t next_break(std::string_view words, std::size_t at);

}  // namespace crossclaim::view
