// What web/engine.js calls, beside the C interface of src/edge. Enters: numbers and bytes. Leaves: pointers to the
// outline's nodes (64 bytes each, laid out as view::Node) and words. Example: app_start(); app_attach(); ...
// app_take(); app_compose(). Cost: see app.hpp. Tested in tests/web.
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "app/app.hpp"

namespace crossclaim::app {

// clang-format off
EM_JS(void, crossclaim_notify, (int notices), { if (Module.onNotice) Module.onNotice(notices); });
// clang-format on

App& the_app() {
  static App instance;
  return instance;
}

void notify(int notices) { crossclaim_notify(notices); }

void recompose() {
  App& state = the_app();
  const engine::Report* report = edge::report_of(state.session);
  if (report == nullptr) return;
  if (state.digesting) {  // a reader who clicks meanwhile waits for it
    state.digest = view::digest(*report);
    state.digesting.reset();
  }
  state.outline = view::compose(*report, state.digest, state.state);
  state.composing = {};
  notify(words_changed);
}

namespace {

EM_BOOL on_frame(double, void*) {
  App& state = the_app();
  state.frame_scheduled = false;
  if (!state.has_canvas) state.frames_wanted = 0;
  if (state.frames_wanted == 0) return EM_FALSE;
  --state.frames_wanted;
  draw_frame();
  if (state.frames_wanted > 0) want_frames(state.frames_wanted);
  return EM_FALSE;
}

view::Region* region_of(int pane) {
  if (pane < 0 || pane >= static_cast<int>(view::Pane::count_)) return nullptr;
  return &the_app().regions[static_cast<std::size_t>(pane)];
}

// web/engine.js reads the nodes in place.
static_assert(sizeof(view::Node) == 64);
static_assert(offsetof(view::Node, command) == 8 && offsetof(view::Node, words) == 16 &&
              offsetof(view::Node, hint) == 24);
static_assert(offsetof(view::Node, bar) == 32 && offsetof(view::Node, rect) == 48);

}  // namespace

void want_frames(int count) {
  App& state = the_app();
  state.frames_wanted = std::max(state.frames_wanted, count);
  if (state.frame_scheduled || !state.has_canvas) return;
  state.frame_scheduled = true;
  emscripten_request_animation_frame(on_frame, nullptr);
}

}  // namespace crossclaim::app

using namespace crossclaim;
using app::the_app;

extern "C" {

/// The session to call the C interface with; null where the data files inside the program are broken.
EMSCRIPTEN_KEEPALIVE crossclaim_session* app_start() {
  if (the_app().session == nullptr) crossclaim_create(&the_app().session);
  return the_app().session;
}

EMSCRIPTEN_KEEPALIVE int app_attach() {
  if (!app::attach_canvas()) return 0;
  app::listen();
  return 1;
}

/// Takes the report of the last crossclaim_analyse, right behind its last step.
EMSCRIPTEN_KEEPALIVE int app_take() {
  const engine::Report* report = edge::report_of(the_app().session);
  if (report == nullptr) return 0;
  the_app().state.selected = relate::no_claim;
  the_app().state.beside = relate::no_claim;
  the_app().state.only = relate::no_claim;
  if (the_app().state.pane == view::Pane::other) the_app().state.pane = view::Pane::questions;
  the_app().digesting.emplace();
  the_app().composing = {};
  return 1;
}

/// Makes a part of the digest or a pane of what was taken; 0 once all are there. The page fetches their words when it
/// wants them.
EMSCRIPTEN_KEEPALIVE int app_compose() {
  app::App& app = the_app();
  const engine::Report* report = edge::report_of(app.session);
  if (report == nullptr) return 0;
  if (app.digesting) {
    if (app.digesting->step(*report)) return 1;
    app.digest = std::move(app.digesting->digest);
    app.digesting.reset();
    return 1;
  }
  if (app.composing.step(*report, app.digest, app.state)) return 1;
  app.outline = std::move(app.composing.outline);
  app.composing = {};
  return 0;
}

EMSCRIPTEN_KEEPALIVE void app_command(int type, std::uint32_t argument) {
  const engine::Report* report = edge::report_of(the_app().session);
  if (report == nullptr || type < 0 || type >= static_cast<int>(view::CommandType::count_)) return;
  view::apply(the_app().state, {static_cast<view::CommandType>(type), argument},
              static_cast<std::uint32_t>(report->claims.size()));
  app::recompose();
  app::want_frames();
}

EMSCRIPTEN_KEEPALIVE void app_search(const char* words, std::uint32_t size) {
  the_app().state.search.assign(words == nullptr ? "" : words,
                                words == nullptr ? 0 : std::min<std::uint32_t>(size, 200));
  app::recompose();
  app::want_frames();
}

EMSCRIPTEN_KEEPALIVE void app_display(float width, float height, float pixel_ratio, float left, float top, float unit,
                                      int dark, int contrast) {
  app::App& state = the_app();
  state.left = left;
  state.top = top;
  state.dark = dark != 0;
  state.more_contrast = contrast != 0;
  state.canvas.type = {13 * unit, 14.5F * unit, 17 * unit, 1.45F};
  if (state.has_canvas) {
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui::GetIO().DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
    // Dear ImGui gives the density of the screen to its current font alone, and counts the error of a curve in CSS
    // pixels.
    state.canvas.strong->CurrentRasterizerDensity = pixel_ratio;
    ImGui::GetStyle().CircleTessellationMaxError = 0.3F / pixel_ratio;
  }
  app::want_frames(2);
}

EMSCRIPTEN_KEEPALIVE void app_region(int pane, int visible, float x, float y, float width, float clip_x, float clip_y,
                                     float clip_width, float clip_height) {
  view::Region* region = app::region_of(pane);
  if (region == nullptr) return;
  *region = {visible != 0, x, y, width, clip_x, clip_y, clip_width, clip_height, region->content_height};
  app::want_frames(2);
}

EMSCRIPTEN_KEEPALIVE float app_content_height(int pane) {
  const view::Region* region = app::region_of(pane);
  return region == nullptr ? 0 : region->content_height;
}

EMSCRIPTEN_KEEPALIVE const view::Node* app_nodes() { return the_app().outline.nodes.data(); }
EMSCRIPTEN_KEEPALIVE const char* app_words() { return the_app().outline.words.data(); }
EMSCRIPTEN_KEEPALIVE std::uint32_t app_pane_begin(int pane) {
  return app::region_of(pane) == nullptr ? 0 : the_app().outline.panes[static_cast<std::size_t>(pane)].begin;
}
EMSCRIPTEN_KEEPALIVE std::uint32_t app_pane_end(int pane) {
  return app::region_of(pane) == nullptr ? 0 : the_app().outline.panes[static_cast<std::size_t>(pane)].end;
}
EMSCRIPTEN_KEEPALIVE int app_pane() { return static_cast<int>(the_app().state.pane); }
EMSCRIPTEN_KEEPALIVE std::uint32_t app_selected() { return the_app().state.selected; }
EMSCRIPTEN_KEEPALIVE std::uint32_t app_beside() { return the_app().state.beside; }
EMSCRIPTEN_KEEPALIVE std::uint32_t app_frames() { return the_app().frames_drawn; }

}  // extern "C"

int main() { return 0; }
