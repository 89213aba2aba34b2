// Text, shapes and presses on the canvas. In, out, cost and tests: see canvas.hpp.
#include "view/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace crossclaim::view {
namespace {

constexpr ImU32 rgb(unsigned value) {
  return IM_COL32((value >> 16) & 255U, (value >> 8) & 255U, value & 255U, 255);
}

// The same colours stand in web/style.css; tests/web/look.test.mjs holds the two together.
constexpr Theme light{rgb(0xFFFFFF), rgb(0xF6F5F2), rgb(0x1D1D1F), rgb(0x5B5E66), rgb(0xDEDCD6), rgb(0x1F4E8C), rgb(0xF1F0EC), rgb(0xE4ECF7),
                      {rgb(0x74777F), rgb(0x3D5A80), rgb(0x0B6B5C), rgb(0x8A5800), rgb(0xB3261E), rgb(0xB3261E)}};
constexpr Theme dark{rgb(0x1B1C1F), rgb(0x242529), rgb(0xECECEE), rgb(0xA9ACB4), rgb(0x3A3C42), rgb(0x9CC2FF), rgb(0x26282C), rgb(0x26364D),
                     {rgb(0x9A9DA5), rgb(0xA3BFE4), rgb(0x6BCBB6), rgb(0xE5B55C), rgb(0xFF9188), rgb(0xFF9188)}};

Theme with_more_contrast(Theme theme) {
  theme.muted = theme.ink;
  theme.line = theme.ink;
  return theme;
}

/// The end of the longest beginning of `words` that fits into `room`.
const char* fitting(std::string_view words, float room, const Canvas::Face& face) {
  const char* end = words.data() + words.size();
  const char* rest = end;
  face.font->CalcTextSizeA(face.size, room, 0, words.data(), end, &rest);
  return rest;
}

}  // namespace

const Theme& theme(bool is_dark, bool more_contrast) {
  static const Theme light_contrast = with_more_contrast(light);
  static const Theme dark_contrast = with_more_contrast(dark);
  if (more_contrast) return is_dark ? dark_contrast : light_contrast;
  return is_dark ? dark : light;
}

float Canvas::width_of(std::string_view words, const Face& face) const {
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

float Canvas::line(std::string_view words, float x, float y, float room, const Face& face) const {
  if (words.empty() || room <= 0) return 0;
  const float top = y + (line_height(face) - face.size) / 2;
  const float needed = width_of(words, face);
  const char* end = words.data() + words.size();
  // Half a pixel: rounding must not cut a line that was measured to fit.
  const bool cut = needed > room + 0.5F;
  constexpr std::string_view dots = "…";
  if (cut) end = fitting(words, room - width_of(dots, face), face);
  const ImVec2 at = screen(x, top);
  list()->AddText(face.font, face.size, at, face.colour, words.data(), end);
  if (!cut) return needed;
  const float kept = width_of(words.substr(0, static_cast<std::size_t>(end - words.data())), face);
  list()->AddText(face.font, face.size, {at.x + kept, at.y}, face.colour, dots.data(), dots.data() + dots.size());
  return room;
}

float Canvas::paragraph(Outline& outline, Node& node, float x, float y, float room, const Face& face) const {
  const std::string_view words = outline.text(node);
  const char* at = words.data();
  const char* const end = at + words.size();
  const float step = line_height(face);
  float height = 0;
  while (at < end) {
    const char* stop = std::min(end, face.font->CalcWordWrapPosition(face.size, at, end, room));
    if (stop == at) ++stop;
    if (seen(y + height, y + height + step)) {
      list()->AddText(face.font, face.size, screen(x, y + height + (step - face.size) / 2), face.colour, at, stop);
    }
    height += step;
    at = stop;
    while (at < end && *at == ' ') ++at;
  }
  node.rect = {x, y, room, height};
  return height;
}

void Canvas::label(Outline& outline, Node& node, float x, float y, float room, const Face& face, bool to_the_right) const {
  const std::string_view words = outline.text(node);
  const float shift = to_the_right ? std::max(0.0F, room - width_of(words, face)) : 0;
  node.rect = {x + shift, y, room - shift, line_height(face)};
  if (seen(y, y + line_height(face))) line(words, x + shift, y, room - shift, face);
}

bool Canvas::press(Node& node, Rect rect, int id) {
  node.rect = rect;
  if (!seen(rect.y, rect.y + rect.height) || rect.width <= 0 || rect.height <= 0) return false;
  ImGui::PushID(id);
  ImGui::SetCursorScreenPos(screen(rect.x, rect.y));
  if (ImGui::InvisibleButton("press", {rect.width, rect.height})) commands->push_back(node.command);
  const bool over = ImGui::IsItemHovered();
  if (over) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (over && node.command.type == CommandType::select_claim) hovered = node.command.argument;
  ImGui::PopID();
  return over;
}

float Canvas::button(Outline& outline, Node& node, float x, float y, int id) {
  const bool down = (node.flags & (pressed | selected)) != 0;
  const Face face = small(down ? colours->paper : colours->ink);
  const float height = std::max(28.0F, line_height(face) + 8);
  const float mark = node.tone == Tone::none ? 0 : 16;
  const float wide = width_of(outline.text(node), face) + mark + 22;
  const Rect rect{x, y, wide, height};
  const bool over = press(node, rect, id);
  const ImVec2 low = screen(x, y), high = screen(x + wide, y + height);
  list()->AddRectFilled(low, high, down ? colours->ink : over ? colours->hover : colours->paper, height / 2);
  if (!down) list()->AddRect(low, high, colours->line, height / 2);
  if (mark > 0) shape(node.tone, x + 15, y + height / 2, 4);
  line(outline.text(node), x + 11 + mark, y + (height - line_height(face)) / 2, wide, face);
  return wide;
}

void Canvas::shape(Tone tone, float x, float y, float radius) const {
  const ImU32 colour = colours->tone[static_cast<std::size_t>(tone)];
  const ImVec2 c = screen(x, y);
  const float r = radius;
  switch (tone) {
    case Tone::hard:
      list()->AddQuadFilled({c.x, c.y - r * 1.3F}, {c.x + r * 1.3F, c.y}, {c.x, c.y + r * 1.3F}, {c.x - r * 1.3F, c.y}, colour);
      return;
    case Tone::soft:
      list()->AddQuad({c.x, c.y - r * 1.2F}, {c.x + r * 1.2F, c.y}, {c.x, c.y + r * 1.2F}, {c.x - r * 1.2F, c.y}, colour, 1.8F);
      return;
    case Tone::error:
      list()->AddTriangleFilled({c.x, c.y - r * 1.2F}, {c.x + r * 1.2F, c.y + r}, {c.x - r * 1.2F, c.y + r}, colour);
      return;
    case Tone::agrees: list()->AddCircleFilled(c, r, colour); return;
    case Tone::related: list()->AddCircle(c, r * 0.9F, colour, 0, 1.6F); return;
    case Tone::none: list()->AddLine({c.x - r * 0.8F, c.y}, {c.x + r * 0.8F, c.y}, colour, 1.6F); return;
  }
}

void Canvas::box(Rect rect, ImU32 fill, float rounding) const {
  list()->AddRectFilled(screen(rect.x, rect.y), screen(rect.x + rect.width, rect.y + rect.height), fill, rounding);
}

void Canvas::rule(float x0, float x1, float y, ImU32 colour) const {
  list()->AddLine(screen(x0, std::floor(y) + 0.5F), screen(x1, std::floor(y) + 0.5F), colour, 1);
}

void open_region(const char* name, Canvas& canvas) {
  ImGui::SetNextWindowPos(canvas.clip_min);
  ImGui::SetNextWindowSize({canvas.clip_max.x - canvas.clip_min.x, canvas.clip_max.y - canvas.clip_min.y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus);
  ImGui::PopStyleVar(3);
}

void close_region() {
  ImGui::SetCursorPos({0, 0});
  ImGui::Dummy({0, 0});
  ImGui::End();
}

}  // namespace crossclaim::view
