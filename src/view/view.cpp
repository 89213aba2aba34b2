// Composes and draws all panes. In, out, cost and tests: see view.hpp.
#include "view/view.hpp"

#include <algorithm>

namespace crossclaim::view {

bool Composing::step(const engine::Report& report, const Digest& digest, const ViewState& state) {
  using Compose = void (*)(const Composition&, Writer&);
  static constexpr std::array<Compose, static_cast<std::size_t>(Pane::count_)> panes{
      compose_lead,     compose_text,    compose_questions, compose_claims,
      compose_timeline, compose_sources, compose_card,      compose_beside};
  if (next_ == panes.size()) return false;
  Writer writer(outline);
  writer.begin(static_cast<Pane>(next_));
  panes[next_]({report, digest, state}, writer);
  writer.end();
  return ++next_ < panes.size();
}

Outline compose(const engine::Report& report, const Digest& digest, const ViewState& state) {
  Composing composing;
  while (composing.step(report, digest, state)) {
  }
  return std::move(composing.outline);
}

constexpr float narrowest = 160;  ///< a pane's drawing is laid out for no less, and clipped

void draw(Outline& outline, Regions& regions, Canvas& canvas) {
  const auto pane = [&](Pane which, const char* name, auto paint) {
    Region& region = regions[static_cast<std::size_t>(which)];
    if (!region.visible || region.clip_width < 1 || region.clip_height < 1) return;
    canvas.origin = {region.x, region.y};
    canvas.width = std::max(region.width, narrowest);  // a pane may be narrower than its margins and columns
    canvas.clip_min = {region.clip_x, region.clip_y};
    canvas.clip_max = {region.clip_x + region.clip_width, region.clip_y + region.clip_height};
    open_region(name, canvas);
    region.content_height = paint();
    close_region();
  };
  pane(Pane::questions, "questions", [&] { return draw_questions(outline, canvas); });
  pane(Pane::claims, "claims", [&] { return draw_claims(outline, canvas); });
  pane(Pane::timeline, "timeline", [&] { return draw_timeline(outline, canvas); });
  pane(Pane::sources, "sources", [&] { return draw_sources(outline, canvas); });
  pane(Pane::card, "card", [&] { return draw_card(outline, canvas); });
}

}  // namespace crossclaim::view
