// Composes and draws all panes. In, out, cost and tests: see view.hpp.
#include "view/view.hpp"

#include <algorithm>

namespace crossclaim::view {

Outline compose(const engine::Report& report, const Digest& digest, const ViewState& state) {
  Outline outline;
  Writer writer(outline);
  const Composition in{report, digest, state};
  const auto pane = [&](Pane which, void (*write)(const Composition&, Writer&)) {
    writer.begin(which);
    write(in, writer);
    writer.end();
  };
  pane(Pane::lead, compose_lead);
  pane(Pane::text, compose_text);
  pane(Pane::questions, compose_questions);
  pane(Pane::claims, compose_claims);
  pane(Pane::timeline, compose_timeline);
  pane(Pane::sources, compose_sources);
  pane(Pane::card, compose_card);
  pane(Pane::other, compose_beside);
  return outline;
}

constexpr float narrowest = 160;  ///< a pane's drawing is laid out for no less, and clipped

void draw(const engine::Report& report, Outline& outline, Regions& regions, Canvas& canvas) {
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
  pane(Pane::questions, "questions", [&] { return draw_questions(report, outline, canvas); });
  pane(Pane::claims, "claims", [&] { return draw_claims(outline, canvas); });
  pane(Pane::timeline, "timeline", [&] { return draw_timeline(outline, canvas); });
  pane(Pane::sources, "sources", [&] { return draw_sources(outline, canvas); });
  pane(Pane::card, "card", [&] { return draw_card(outline, canvas); });
}

}  // namespace crossclaim::view
