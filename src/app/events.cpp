// The pointer over the panes, from the browser to Dear ImGui. Enters: mouse events of #board (a tap gives them too).
// Leaves: ImGui's pointer. Nothing is ever prevented: scrolling, selecting, keys and the context menu stay the
// browser's. Example: a press that moved four pixels or more was a selection of text and presses nothing. Cost:
// constant an event. Tested in tests/web/canvas.test.mjs.
#include <emscripten/html5.h>
#include <imgui.h>

#include <cfloat>
#include <cmath>

#include "app/app.hpp"

namespace crossclaim::app {
namespace {

constexpr const char* board_selector = "#board";
constexpr double selecting_distance = 4;

struct Press {
  double x = 0, y = 0;
} press;

void move_to(const EmscriptenMouseEvent& event) {
  const App& state = the_app();
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(event.clientX) - state.left,
                                  static_cast<float>(event.clientY) - state.top);
}

EM_BOOL on_mouse(int type, const EmscriptenMouseEvent* event, void*) {
  if (!the_app().has_canvas) return EM_FALSE;
  ImGuiIO& io = ImGui::GetIO();
  const auto x = static_cast<double>(event->clientX), y = static_cast<double>(event->clientY);
  switch (type) {
    case EMSCRIPTEN_EVENT_MOUSEMOVE: move_to(*event); break;
    case EMSCRIPTEN_EVENT_MOUSEDOWN:
      if (event->button != 0) return EM_FALSE;
      press = {x, y};
      move_to(*event);
      io.AddMouseButtonEvent(0, true);
      break;
    case EMSCRIPTEN_EVENT_MOUSEUP:
      if (event->button != 0) return EM_FALSE;
      if (std::hypot(x - press.x, y - press.y) >= selecting_distance) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      io.AddMouseButtonEvent(0, false);
      break;
    case EMSCRIPTEN_EVENT_MOUSELEAVE:
      io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      io.AddMouseButtonEvent(0, false);
      break;
    default: return EM_FALSE;
  }
  want_frames();
  return EM_FALSE;
}

}  // namespace

void listen() {
  emscripten_set_mousemove_callback(board_selector, nullptr, EM_FALSE, on_mouse);
  emscripten_set_mousedown_callback(board_selector, nullptr, EM_FALSE, on_mouse);
  emscripten_set_mouseup_callback(board_selector, nullptr, EM_FALSE, on_mouse);
  emscripten_set_mouseleave_callback(board_selector, nullptr, EM_FALSE, on_mouse);
}

}  // namespace crossclaim::app
