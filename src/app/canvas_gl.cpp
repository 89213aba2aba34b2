// Frames on the WebGL2 canvas. Enters: the app's state. Leaves: pixels, the rectangles of the nodes, and Commands
// applied. Example: after a click two or three frames are drawn, then none. Cost: a frame each time one was asked for.
// Tested in tests/web/canvas.test.mjs.
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstring>

#include "app/app.hpp"

namespace crossclaim::app {
namespace {

constexpr const char* canvas_selector = "#canvas";

EM_BOOL on_lost(int, const void*, void*) {
  the_app().has_canvas = false;
  notify(canvas_lost);
  return EM_TRUE;  // prevents the default, which would be never to give the context back
}

EM_BOOL on_back(int, const void*, void*) {
  ImGui_ImplOpenGL3_Shutdown();
  the_app().has_canvas = ImGui_ImplOpenGL3_Init("#version 300 es");
  notify(canvas_back);
  want_frames();
  return EM_TRUE;
}

std::uint64_t hash_places(const App& state) {
  std::uint64_t hash = 1469598103934665603U;
  const auto mix = [&](float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    hash = (hash ^ bits) * 1099511628211U;
  };
  for (const view::Node& node : state.outline.nodes) {
    mix(node.rect.x);
    mix(node.rect.y);
    mix(node.rect.width);
    mix(node.rect.height);
  }
  for (const view::Region& region : state.regions) mix(region.content_height);
  return hash;
}

void clear(const view::Theme& theme) {
  const ImVec4 paper = ImGui::ColorConvertU32ToFloat4(theme.paper);
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<GLsizei>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<GLsizei>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(paper.x, paper.y, paper.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

void apply_commands(App& state, const engine::Report& report) {
  if (state.commands.empty()) return;
  for (const view::Command& command : state.commands) {
    view::apply(state.state, command, static_cast<std::uint32_t>(report.claims.size()));
  }
  state.commands.clear();
  recompose();
  want_frames();
}

}  // namespace

bool attach_canvas() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = EM_FALSE;
  wanted.depth = EM_FALSE;
  wanted.stencil = EM_FALSE;
  wanted.antialias = EM_FALSE;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(canvas_selector, &wanted);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  add_fonts(the_app().canvas);
  the_app().canvas.runs = browser_runs();
  emscripten_set_webglcontextlost_callback(canvas_selector, nullptr, EM_FALSE, on_lost);
  emscripten_set_webglcontextrestored_callback(canvas_selector, nullptr, EM_FALSE, on_back);
  the_app().has_canvas = true;
  return true;
}

void draw_frame() {
  App& state = the_app();
  const engine::Report* report = edge::report_of(state.session);
  if (!state.has_canvas || report == nullptr || ImGui::GetIO().DisplaySize.x < 1) return;
  state.canvas.colours = &view::theme(state.dark, state.more_contrast);
  state.canvas.commands = &state.commands;
  state.canvas.hovered = relate::no_claim;
  tidy_runs();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  view::draw(state.outline, state.regions, state.canvas);
  ImGui::Render();
  clear(*state.canvas.colours);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  ++state.frames_drawn;
  const std::uint64_t places = hash_places(state);
  if (places != state.places) {
    state.places = places;
    notify(places_changed);
  }
  apply_commands(state, *report);
}

}  // namespace crossclaim::app
