// The panes drawn by Dear ImGui without a screen: places, presses, idleness. In: the sample report. Out: doctest's
// report.
#include <doctest/doctest.h>
#include <algorithm>

#include "sample.hpp"
#include "view/screen.hpp"

using namespace crossclaim;
using namespace crossclaim::view;

namespace {

struct Screen : sample::Screen {
  Screen() : sample::Screen(sample::dated_report()) {}
};

const Node* first(const Outline& outline, Pane pane, Role role) {
  const base::Span range = outline.range(pane);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (outline.nodes[at].role == role) return &outline.nodes[at];
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every pane draws, and says how tall it is and where its words are") {
  Screen screen;
  ViewState state;
  state.selected = 0;
  screen.compose_for(state);
  screen.frame();
  CHECK(screen.vertices > 100);
  for (const Pane pane : {Pane::questions, Pane::claims, Pane::card, Pane::timeline, Pane::sources}) {
    CHECK(screen.regions[static_cast<std::size_t>(pane)].content_height > 40);
    const base::Span range = screen.outline.range(pane);
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const Rect& rect = screen.outline.nodes[at].rect;
      CHECK(rect.x >= 0);
      CHECK(rect.x + rect.width <= 701);
    }
  }
}

TEST_CASE("a click on a row gives its command once") {
  Screen screen;
  screen.compose_for({});
  screen.frame();
  const Node* row = first(screen.outline, Pane::claims, Role::row);
  REQUIRE(row != nullptr);
  const float x = row->rect.x + 100, y = 300 + row->rect.y + row->rect.height / 2;
  screen.click(x, y);
  REQUIRE(screen.commands.size() == 1);
  CHECK(screen.commands[0].type == CommandType::select_claim);
  CHECK(screen.commands[0].argument == row->command.argument);
}

TEST_CASE("what is scrolled out of its region is not drawn and not pressed") {
  Screen screen;
  screen.compose_for({});
  screen.frame();
  const int all = screen.vertices;
  const Node* row = first(screen.outline, Pane::claims, Role::row);
  const float y = row->rect.y;
  screen.regions[static_cast<std::size_t>(Pane::claims)].y = 300 - 1000;
  screen.frame();
  CHECK(screen.vertices < all);
  screen.click(100, 300 + y - 1000);
  CHECK(screen.commands.empty());
}

TEST_CASE("narrow panes keep to their width") {
  for (const float width : {180.0F, 320.0F, 480.0F}) {
    Screen screen;
    for (Region& region : screen.regions) region.width = region.clip_width = width;
    ViewState state;
    state.selected = 0;
    screen.compose_for(state);
    screen.frame();
    for (const Node& node : screen.outline.nodes) CHECK(node.rect.x + node.rect.width <= std::max(width, 180.0F) + 120);
  }
}

TEST_CASE("text that looks like a format or an id is only text") {
  Screen screen;
  screen.report.documents[0].source.text = "%s%n%d##a###b 5,000 soldiers were killed, and 20 medics too.";
  screen.report.claims[0] =
      sample::count(screen.report.documents[0], 0, "%s%n%d##a###b 5,000", "soldiers", sample::between(1, 2));
  screen.report.claims[1] = sample::count(screen.report.documents[0], 0, "20", "medics", sample::between(20, 20));
  ViewState state;
  state.selected = 0;
  screen.compose_for(state);
  screen.frame();
  CHECK(screen.vertices > 100);
}

TEST_CASE("a cell that is too long for one line has two, and its row is taller") {
  Screen screen;
  const auto heights = [&] {
    screen.compose_for({});
    screen.frame();
    std::vector<float> out;
    for (const Node& node : screen.outline.nodes) {
      if (node.pane == Pane::claims && node.role == Role::row) out.push_back(node.rect.height);
    }
    return out;
  };
  const std::vector<float> plain = heights();
  screen.report.documents[0].source.text.replace(screen.report.claims[1].subject.span.begin, 6,
                                                 "medics of the second field hospital and their drivers");
  screen.report.claims[1].subject.span.end += 47;
  screen.report.documents[0].document.blocks[0].span.end += 47;
  const std::vector<float> longer = heights();
  REQUIRE(plain.size() == longer.size());
  CHECK(longer[0] == plain[0]);
  CHECK(longer[1] > plain[1]);
  CHECK(longer[1] < 2 * plain[1]);
}
