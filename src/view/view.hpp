// The view room's door. Enters: const Report&, ViewState, the regions of the page. Leaves: an Outline, drawn by Dear
// ImGui where there is a canvas, and the Commands of what was pressed. Example: View view; view.show(report);
// view.draw(regions, canvas) inside NewFrame and Render; apply the commands; compose again. Cost: composing is linear
// in what is shown and happens on change only; a frame draws what is in sight. Tested in tests/view with ImGui's null
// backend.
#pragma once

#include <array>
#include <vector>

#include "view/canvas.hpp"
#include "view/panes.hpp"

namespace crossclaim::view {

/// Where a pane is on the canvas. The content begins at (x, y), which scrolling moves; only what is inside the clip is
/// drawn.
struct Region {
  bool visible = false;
  float x = 0, y = 0, width = 0;
  float clip_x = 0, clip_y = 0, clip_width = 0, clip_height = 0;
  float content_height = 0;  ///< written by draw
};

using Regions = std::array<Region, static_cast<std::size_t>(Pane::count_)>;

/// The words and roles of the page, a pane a step, in the order of Pane. Report and state must stay as they are
/// meanwhile.
class Composing {
 public:
  /// Whether any is left.
  bool step(const engine::Report& report, const Digest& digest, const ViewState& state);
  Outline outline;

 private:
  std::size_t next_ = 0;
};

/// All of them.
[[nodiscard]] Outline compose(const engine::Report& report, const Digest& digest, const ViewState& state);

/// Draws the panes whose regions are visible; between ImGui::NewFrame and ImGui::Render.
void draw(Outline& outline, Regions& regions, Canvas& canvas);

}  // namespace crossclaim::view
