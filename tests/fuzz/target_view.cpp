// The panes drawn without a screen, of any text, after any commands and clicks. In, out and cost: see targets.hpp. The
// first byte says how many things are done, each of four bytes; the text stands behind. What must hold: words inside
// the outline, panes one after the other, places that are numbers, commands that name what there is.
#include "view/view.hpp"

#include <cmath>

#include "base/utf8.hpp"
#include "engine/analyze.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/targets.hpp"
#include "view/screen.hpp"

namespace crossclaim::fuzz {
namespace {

using view::Pane;

std::string broken(const view::Outline& outline) {
  std::uint32_t at = 0;
  for (std::size_t pane = 0; pane < outline.panes.size(); ++pane) {
    const base::Span range = outline.panes[pane];
    if (range.empty()) continue;
    if (range.begin < at || range.end > outline.nodes.size()) return "nodes of a pane";
    at = range.end;
  }
  if (!base::is_well_formed(outline.words)) return "words of the outline";
  for (const view::Node& node : outline.nodes) {
    if (node.words.end > outline.words.size() || node.hint.end > outline.words.size()) return "words of a node";
    if (!base::is_well_formed(outline.text(node)) || !base::is_well_formed(outline.hint(node)))
      return "a node that ends inside a letter";
    for (const float number : {node.rect.x, node.rect.y, node.rect.width, node.rect.height, node.bar.said_low,
                               node.bar.said_high, node.bar.suggested_low, node.bar.suggested_high}) {
      if (!std::isfinite(number)) return "a place that is no number";
    }
    if (node.rect.width < 0 || node.rect.height < 0) return "a width below nothing";
  }
  return {};
}

engine::Report report_of(std::string_view text) {
  engine::Source own, other;
  own.id = "own";
  own.text = text;
  other.id = "other";
  other.text = "Officials said on 2 May 2024 that at least 300 soldiers were killed and 40 people are missing.";
  other.corpus = true;
  std::vector<engine::Analysis> documents;
  documents.push_back(engine::analyze(std::move(own), lexicon(), small_budget));
  documents.push_back(engine::analyze(std::move(other), lexicon(), small_budget));
  return engine::compare(std::move(documents), lexicon(), relate::Policy::range, small_budget);
}

/// One screen serves all runs: a font costs more than a frame.
view::sample::Screen& screen() {
  static view::sample::Screen one{engine::Report{}};
  return one;
}

void act(view::ViewState& state, Bytes& bytes, std::uint32_t claims) {
  const std::uint8_t what = bytes.byte();
  const std::uint32_t argument = bytes.wide();
  view::Region& region = screen().regions[argument % screen().regions.size()];
  switch (what % 6) {
    case 0: screen().click(static_cast<float>(argument % 720), static_cast<float>((argument / 7) % 1500)); break;
    case 1: region.width = region.clip_width = static_cast<float>(argument % 1'000); break;
    case 2: region.y = static_cast<float>(argument) - 32'768; break;
    case 3: state.search = std::string(bytes.rest().substr(0, argument % 9)); break;
    default:
      view::apply(state,
                  {static_cast<view::CommandType>(argument % static_cast<std::uint32_t>(view::CommandType::count_)),
                   (argument >> 5) % (claims + 3)},
                  claims);
      break;
  }
}

}  // namespace

std::string check_view(std::string_view raw) {
  Bytes bytes(raw);
  std::uint32_t steps = bytes.below(6);
  const std::string_view script = bytes.rest().substr(0, 3 * std::size_t{steps});
  screen().report = report_of(bytes.rest().substr(script.size()));
  screen().commands.clear();
  const auto claims = static_cast<std::uint32_t>(screen().report.claims.size());
  const view::Regions places = screen().regions;
  view::ViewState state;
  state.selected = claims > 0 ? 0 : relate::no_claim;
  std::string wrong;
  for (Bytes left(script); wrong.empty(); --steps) {
    screen().compose_for(state);
    screen().frame();
    wrong = broken(screen().outline);
    if (steps == 0) break;
    act(state, left, claims);
    for (const view::Command command : screen().commands) view::apply(state, command, claims);
    screen().commands.clear();
  }
  for (const view::Region& region : screen().regions) {
    if (!std::isfinite(region.content_height) || region.content_height < 0) wrong = "height of a pane";
  }
  screen().regions = places;
  return wrong;
}

}  // namespace crossclaim::fuzz
