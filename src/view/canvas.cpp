// Text, shapes and presses on the canvas. In, out, cost and tests: see canvas.hpp.
#include "view/canvas.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace crossclaim::view {
namespace {

constexpr ImU32 rgb(unsigned value) { return IM_COL32((value >> 16) & 255U, (value >> 8) & 255U, value & 255U, 255); }

// The same colours stand in web/style.css; tests/web/look.test.mjs holds the two together.
constexpr Theme light{rgb(0xFFFFFF),
                      rgb(0xF6F5F2),
                      rgb(0x1D1D1F),
                      rgb(0x5B5E66),
                      rgb(0xDEDCD6),
                      rgb(0x1F4E8C),
                      rgb(0xF1F0EC),
                      rgb(0xE4ECF7),
                      {rgb(0x74777F), rgb(0x3D5A80), rgb(0x0B6B5C), rgb(0x8A5800), rgb(0xB3261E), rgb(0xB3261E)}};
constexpr Theme dark{rgb(0x1B1C1F),
                     rgb(0x242529),
                     rgb(0xECECEE),
                     rgb(0xA9ACB4),
                     rgb(0x3A3C42),
                     rgb(0x9CC2FF),
                     rgb(0x26282C),
                     rgb(0x26364D),
                     {rgb(0x9A9DA5), rgb(0xA3BFE4), rgb(0x6BCBB6), rgb(0xE5B55C), rgb(0xFF9188), rgb(0xFF9188)}};

Theme with_more_contrast(Theme theme) {
  theme.muted = theme.ink;
  theme.line = theme.ink;
  return theme;
}

/// How many bytes of `words` fit into `room`, in whole characters.
std::size_t fitting(std::string_view words, float room, const Canvas::Face& face) {
  const char* rest = words.data() + words.size();
  face.font->CalcTextSizeA(face.size, room, 0, words.data(), words.data() + words.size(), &rest);
  return static_cast<std::size_t>(rest - words.data());
}

std::string_view without_end_space(std::string_view words) {
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return words;
}

}  // namespace

const Theme& theme(bool is_dark, bool more_contrast) {
  static const Theme light_contrast = with_more_contrast(light);
  static const Theme dark_contrast = with_more_contrast(dark);
  if (more_contrast) return is_dark ? dark_contrast : light_contrast;
  return is_dark ? dark : light;
}

float Canvas::width_of(std::string_view words, const Face& face) const {
  if (runs != nullptr && needs_run(words)) return runs->width(words, face.font == strong, face.size);
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

void Canvas::put(std::string_view words, float x, float y, const Face& face) const {
  if (runs != nullptr && needs_run(words))
    return runs->draw(*list(), screen(x, y), words, face.font == strong, face.size, face.colour);
  list()->AddText(face.font, face.size, screen(x, y), face.colour, words.data(), words.data() + words.size());
}

float Canvas::line(std::string_view words, float x, float y, float room, const Face& face) const {
  if (words.empty() || room <= 0) return 0;
  const float top = y + (line_height(face) - face.size) / 2;
  const float needed = width_of(words, face);
  // Half a pixel: rounding must not cut a line that was measured to fit.
  if (needed <= room + 0.5F) {
    put(words, x, top, face);
    return needed;
  }
  constexpr std::string_view dots = "…";
  const std::string_view kept = words.substr(0, fitting(words, room - width_of(dots, face), face));
  put(kept, x, top, face);
  put(dots, x + width_of(kept, face), top, face);
  return room;
}

std::size_t Canvas::line_end(std::string_view words, std::size_t at, float room, const Face& face) const {
  std::size_t end = at;
  for (float taken = 0; end < words.size();) {
    const std::size_t next = next_break(words, end);
    const std::string_view piece = words.substr(end, next - end);
    if (taken + width_of(without_end_space(piece), face) > room) {
      if (end > at) return end;
      // A word longer than the line is cut where it must be.
      return at + std::max<std::size_t>(fitting(words.substr(at), room, face), base::decode(words, at).length);
    }
    taken += width_of(piece, face);
    end = next;
  }
  return end;
}

float Canvas::height_of(std::string_view words, float room, const Face& face) const {
  float height = 0;
  for (std::size_t at = 0; at < words.size(); at = line_end(words, at, room, face)) height += line_height(face);
  return height;
}

float Canvas::paragraph(Outline& outline, Node& node, float x, float y, float room, const Face& face) const {
  const std::string_view words = outline.text(node);
  const bool leftward = runs != nullptr && is_right_to_left(words);
  const float step = line_height(face);
  float height = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = line_end(words, at, room, face);
    if (seen(y + height, y + height + step)) {
      const std::string_view shown = without_end_space(words.substr(at, end - at));
      const float shift = leftward ? std::max(0.0F, room - width_of(shown, face)) : 0;
      put(shown, x + shift, y + height + (step - face.size) / 2, face);
    }
    height += step;
    at = end;
  }
  node.rect = {x, y, std::max(room, 0.0F), height};  // a pane may be narrower than its margins
  return height;
}

int Canvas::lines_of(std::string_view words, float room, const Face& face, int most) const {
  if (words.empty() || room <= 0) return 0;
  int lines = 0;
  for (std::size_t at = 0; at < words.size() && lines < most; at = line_end(words, at, room, face)) ++lines;
  return lines;
}

float Canvas::clamped(std::string_view words, float x, float y, float room, const Face& face, int most) const {
  const float step = line_height(face);
  float height = 0;
  for (std::size_t at = 0; at < words.size() && most > 0; --most) {
    const std::size_t end = most == 1 ? words.size() : line_end(words, at, room, face);
    line(without_end_space(words.substr(at, end - at)), x, y + height, room, face);
    height += step;
    at = end;
  }
  return height;
}

void Canvas::label(Outline& outline, Node& node, float x, float y, float room, const Face& face,
                   bool to_the_right) const {
  const std::string_view words = outline.text(node);
  const float shift = to_the_right ? std::max(0.0F, room - width_of(words, face)) : 0;
  node.rect = {x + shift, y, std::max(room - shift, 0.0F), line_height(face)};
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
      list()->AddQuadFilled({c.x, c.y - r * 1.3F}, {c.x + r * 1.3F, c.y}, {c.x, c.y + r * 1.3F}, {c.x - r * 1.3F, c.y},
                            colour);
      return;
    case Tone::soft:
      list()->AddQuad({c.x, c.y - r * 1.2F}, {c.x + r * 1.2F, c.y}, {c.x, c.y + r * 1.2F}, {c.x - r * 1.2F, c.y},
                      colour, 1.8F);
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
