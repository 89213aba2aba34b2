// What the reader has chosen to see. Enters: Commands (a click on the canvas and a button of the DOM layer give the
// same ones). Leaves: the next ViewState. Example: apply(state, {sort_by, 2}) sorts by the third column, twice turns it
// round. Cost: constant. Tested in tests/view/compose_test.cpp and panes_test.cpp.
#pragma once

#include <string>

#include "relate/relation.hpp"
#include "view/outline.hpp"
#include "view/time_axis.hpp"

namespace crossclaim::view {

enum class Column : std::uint8_t { verdict, figure, what, who, when, source, count_ };

/// Which claims the table lists.
enum class Filter : std::uint8_t { all, conflicts, possible, agree, alone, count_ };

/// Twelve pages: marks beyond them cost time on every press, and who wants them asks for more.
inline constexpr std::uint32_t text_shown = 30'000;

struct ViewState {
  relate::ClaimIndex selected = relate::no_claim;
  relate::ClaimIndex beside = relate::no_claim;  ///< the claim whose text stands beside the reader's own
  Pane pane = Pane::questions;                   ///< questions, claims, timeline, sources or other
  bool sorted = false;                           ///< false: in text order
  Column sort = Column::verdict;
  bool descending = false;
  Filter filter = Filter::all;
  bool all_documents = false;
  std::string search;  ///< as typed
  std::uint32_t claims_shown = 100;
  std::uint32_t bytes_shown = text_shown;  ///< of each text that is read
  std::uint32_t questions_shown = 8;
  relate::ClaimIndex only = relate::no_claim;  ///< where one question is shown alone: a claim that answers it
  std::uint8_t hidden_columns = 0;             ///< a bit a Column; figure is always shown
  bool choosing_columns = false;
  Look look;  ///< of the timeline
};

/// An argument out of range changes nothing; `claims` is the number of claims there are.
void apply(ViewState& state, Command command, std::uint32_t claims);

}  // namespace crossclaim::view
