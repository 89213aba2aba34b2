// The page's engine room: one session, its report, what the reader chose, and the canvas. Enters: calls from
// web/engine.js and events of the browser. Leaves: frames, and notices to the page that words or places have changed.
// Example: app_command(select_claim, 17) composes the outline again, asks for a frame and tells the page.
// Cost: nothing while nothing happens: a frame is drawn only when one was asked for.
// Tested in tests/web (in a browser; what it calls is tested natively in tests/view and tests/edge).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "edge/session.hpp"
#include "view/view.hpp"

namespace crossclaim::app {

/// What has changed, as bits; web/engine.js has the same numbers.
enum Notice : int { words_changed = 1, places_changed = 2, canvas_lost = 4, canvas_back = 8 };

struct App {
  crossclaim_session* session = nullptr;
  view::ViewState state;
  view::Digest digest;
  std::optional<view::Digesting> digesting;  ///< the next digest, while it is made in steps
  view::Outline outline;
  view::Composing composing;  ///< the next outline, while it is made in steps
  view::Regions regions;
  view::Canvas canvas;
  std::vector<view::Command> commands;

  bool has_canvas = false;  ///< WebGL2 is there and not lost
  bool dark = false;
  bool more_contrast = false;
  float pixel_ratio = 1;
  float left = 0, top = 0;  ///< of the canvas in the browser's window
  int frames_wanted = 0;
  bool frame_scheduled = false;
  std::uint32_t frames_drawn = 0;
  std::uint64_t places = 0;  ///< hash of all rectangles, to see when they change
};

[[nodiscard]] App& the_app();

/// Asks for frames: Dear ImGui needs one to see an event and one to show what came of it.
void want_frames(int count = 3);
void notify(int notices);
/// Composes the outline again and tells the page.
void recompose();

// canvas_gl.cpp
/// Makes the WebGL2 context of #canvas; false where there is none.
bool attach_canvas();
void draw_frame();
// events.cpp
void listen();
// glyphs.cpp
/// Fonts that the browser draws, regular and strong.
void add_fonts(view::Canvas& canvas);
// runs.cpp
/// Whole words of joined scripts, by the browser.
[[nodiscard]] view::RunPainter* browser_runs();
/// Forgets pictures that nobody may need any more; between frames.
void tidy_runs();

}  // namespace crossclaim::app
