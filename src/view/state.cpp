// Applies one Command to the ViewState. In, out, cost and tests: see state.hpp.
#include "view/state.hpp"

namespace crossclaim::view {
namespace {

void sort_by(ViewState& state, std::uint32_t argument) {
  if (argument >= static_cast<std::uint32_t>(Column::count_)) return;
  const auto column = static_cast<Column>(argument);
  if (!state.sorted || state.sort != column) {
    state.sorted = true;
    state.sort = column;
    // The most urgent verdict first is what a first click is for; all other columns begin at the low end.
    state.descending = column == Column::verdict;
    return;
  }
  state.descending = !state.descending;
}

void show_pane(ViewState& state, std::uint32_t argument) {
  const auto pane = static_cast<Pane>(argument);
  if (pane >= Pane::questions && pane <= Pane::sources) state.pane = pane;
  if (pane == Pane::other && state.beside != relate::no_claim) state.pane = pane;
}

}  // namespace

void apply(ViewState& state, Command command, std::uint32_t claims) {
  const std::uint32_t argument = command.argument;
  switch (command.type) {
    case CommandType::none: return;
    case CommandType::select_claim:
      if (argument < claims) state.selected = argument;
      return;
    case CommandType::close_card: state.selected = relate::no_claim; return;
    case CommandType::show_pane: show_pane(state, argument); return;
    case CommandType::sort_by: sort_by(state, argument); return;
    case CommandType::filter_by:
      if (argument < static_cast<std::uint32_t>(Filter::count_)) state.filter = static_cast<Filter>(argument);
      return;
    case CommandType::show_all_documents: state.all_documents = argument != 0; return;
    case CommandType::more_claims: state.claims_shown += 100; return;
    case CommandType::more_text: state.bytes_shown += text_shown; return;
    case CommandType::more_questions: state.questions_shown += 24; return;
    case CommandType::read_beside:
      if (argument >= claims) return;
      state.beside = argument;
      state.pane = Pane::other;
      return;
    case CommandType::look:
      if (argument < static_cast<std::uint32_t>(LookChange::count_))
        state.look = change(state.look, static_cast<LookChange>(argument));
      return;
    case CommandType::pan: state.look = moved(state.look, static_cast<std::int32_t>(argument) / 1e6); return;
    case CommandType::toggle_column:
      if (argument == static_cast<std::uint32_t>(Column::count_))
        state.choosing_columns = !state.choosing_columns;
      else if (argument < static_cast<std::uint32_t>(Column::count_) &&
               argument != static_cast<std::uint32_t>(Column::figure)) {
        state.hidden_columns = static_cast<std::uint8_t>(state.hidden_columns ^ (1U << argument));
      }
      return;
    case CommandType::count_: return;
    case CommandType::close_beside:
      state.beside = relate::no_claim;
      if (state.pane == Pane::other) state.pane = Pane::questions;
      return;
    case CommandType::only_question: state.only = argument < claims ? argument : relate::no_claim; return;
  }
}

}  // namespace crossclaim::view
