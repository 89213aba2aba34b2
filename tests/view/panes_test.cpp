// Timeline, sources and the choice of columns. In: the sample report with days, sources and an origin. Out: doctest's
// report.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample.hpp"
#include "view/view.hpp"
#include "view/words.hpp"

using namespace crossclaim;
using namespace crossclaim::view;
using sample::composed;
using sample::nodes_of;

namespace {

std::string all_words(const Outline& outline, Pane pane) {
  std::string out;
  const base::Span range = outline.range(pane);
  for (std::uint32_t at = range.begin; at < range.end; ++at) out += std::string(outline.text(outline.nodes[at])) + '\n';
  return out;
}

}  // namespace

TEST_CASE("the timeline has event, count and report on one axis, and the shift of a report that is a year off") {
  const Outline outline = composed(sample::dated_report(), {});
  const auto rows = nodes_of(outline, Pane::timeline, Role::button, Style::time_line);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]->command.argument == 0);
  CHECK((rows[0]->flags & has_bar) != 0);
  CHECK(rows[0]->bar.said_low < rows[0]->bar.said_high);
  CHECK(rows[0]->bar.suggested_low > rows[0]->bar.said_high);  // counted after it happened
  const auto lists = nodes_of(outline, Pane::timeline, Role::group, Style::time_line);
  REQUIRE(lists.size() == 2);
  CHECK(lists[0]->bar.said_low > rows[0]->bar.suggested_low);  // reported after it was counted
  CHECK(lists[0]->bar.suggested_low == 0);
  CHECK(lists[1]->bar.suggested_low > 0);  // to be moved to the right
  const std::string words = all_words(outline, Pane::timeline);
  CHECK(words.find("one too low") != std::string::npos);
  CHECK(words.find("October 2024 to February 2025, as of 2 March 2025") != std::string::npos);
  CHECK(words.find("Reported on 3 March 2025") != std::string::npos);
}

TEST_CASE("looking closer moves the ends out of sight and offers the ways back") {
  ViewState state;
  apply(state, {CommandType::look, static_cast<std::uint32_t>(LookChange::closer)}, 3);
  const Outline outline = composed(sample::dated_report(), state);
  CHECK(nodes_of(outline, Pane::timeline, Role::button, Style::action).size() == 5);
  const auto rows = nodes_of(outline, Pane::timeline, Role::button, Style::time_line);
  REQUIRE(rows.size() == 2);
  CHECK(std::any_of(rows.begin(), rows.end(),
                    [](const Node* row) { return (row->flags & (open_low | open_high)) != 0; }));
  for (const Node* row : rows) {
    CHECK(row->bar.said_low >= 0);
    CHECK(row->bar.said_high <= 1);
  }
  apply(state, {CommandType::pan, static_cast<std::uint32_t>(-250'000)}, 3);
  CHECK(state.look.from == doctest::Approx(0.125));
  apply(state, {CommandType::pan, 250'000}, 3);
  CHECK(state.look.from == doctest::Approx(0.25));
  apply(state, {CommandType::look, 99}, 3);
  CHECK(state.look.to - state.look.from == doctest::Approx(0.5));
}

TEST_CASE("without any day the timeline says so") {
  CHECK(all_words(composed(sample::report(), {}), Pane::timeline).find("No claim here says when") != std::string::npos);
}

TEST_CASE("sources: who says it, and one figure on its way, each step with its change") {
  const Outline outline = composed(sample::dated_report(), {});
  const std::string words = all_words(outline, Pane::sources);
  CHECK(words.find("medics") != std::string::npos);
  CHECK(words.find("1 claim in Your text\n") != std::string::npos);
  const auto stops = nodes_of(outline, Pane::sources, Role::button, Style::path);
  REQUIRE(stops.size() == 3);
  CHECK(stops[0]->command.argument == 0);  // the dated report first
  CHECK(stops[1]->command.argument == 2);
  CHECK(words.find("Contradicts") != std::string::npos);
  CHECK(words.find("The same unusual figure") != std::string::npos);
}

TEST_CASE("columns are chosen; the figure stays") {
  ViewState state;
  apply(state, {CommandType::toggle_column, static_cast<std::uint32_t>(Column::who)}, 3);
  apply(state, {CommandType::toggle_column, static_cast<std::uint32_t>(Column::figure)}, 3);
  apply(state, {CommandType::toggle_column, static_cast<std::uint32_t>(Column::count_)}, 3);
  CHECK(state.choosing_columns);
  const Outline outline = composed(sample::report(), state);
  CHECK(nodes_of(outline, Pane::claims, Role::column, Style::plain).size() == 5);
  CHECK(nodes_of(outline, Pane::claims, Role::cell, Style::figure).size() == 2);
  CHECK(all_words(outline, Pane::claims).find("Who or what") != std::string::npos);  // in the choice
  apply(state, {CommandType::toggle_column, static_cast<std::uint32_t>(Column::who)}, 3);
  CHECK(nodes_of(composed(sample::report(), state), Pane::claims, Role::column, Style::plain).size() == 6);
}
