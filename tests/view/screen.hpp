// A canvas that nobody sees: Dear ImGui's null backend with the panes in their places. Enters: a report and a state.
// Leaves: what was drawn and which commands were pressed. Example: Screen screen; screen.compose_for({});
// screen.frame(); CHECK(screen.vertices > 100). Cost: a millisecond to make. Used by tests/view and tests/fuzz.
#pragma once

#include <imgui.h>

#include <vector>

#include "view/view.hpp"

namespace crossclaim::view::sample {

/// 700 by 1500 pixels.
class Screen {
 public:
  explicit Screen(engine::Report shown) : report(std::move(shown)) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {700, 1500};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    canvas.regular = canvas.strong = io.Fonts->AddFontDefault();
    canvas.colours = &theme(false, false);
    canvas.commands = &commands;
    regions[static_cast<std::size_t>(Pane::questions)] = {true, 0, 0, 700, 0, 0, 700, 300, 0};
    regions[static_cast<std::size_t>(Pane::claims)] = {true, 0, 300, 700, 0, 300, 700, 300, 0};
    regions[static_cast<std::size_t>(Pane::card)] = {true, 0, 600, 700, 0, 600, 700, 300, 0};
    regions[static_cast<std::size_t>(Pane::timeline)] = {true, 0, 900, 700, 0, 900, 700, 300, 0};
    regions[static_cast<std::size_t>(Pane::sources)] = {true, 0, 1200, 340, 0, 1200, 340, 300, 0};
  }
  ~Screen() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  void frame() {
    ImGui::NewFrame();
    draw(outline, regions, canvas);
    ImGui::Render();
    vertices = ImGui::GetDrawData()->TotalVtxCount;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy)
        texture->SetStatus(ImTextureStatus_Destroyed);
      else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed)
        texture->SetStatus(ImTextureStatus_OK);
    }
  }

  void click(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frame();
  }

  void compose_for(const ViewState& state) { outline = compose(report, digest(report), state); }

  engine::Report report;
  Outline outline;
  Regions regions;
  Canvas canvas;
  std::vector<Command> commands;
  int vertices = 0;
};

}  // namespace crossclaim::view::sample
