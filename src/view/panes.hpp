// The panes, one file each. Every pane has two halves: compose_ writes its nodes (words, roles, commands) from the
// report, and draw_ puts those nodes on the canvas with Dear ImGui and notes where. Lead and text are nodes only: the
// page shows them as ordinary elements. Example: compose_card writes the quotation of state.selected; draw_card wraps
// and draws it. Cost: linear in what is shown; drawing skips what is out of sight. Tested in tests/view.
#pragma once

#include "engine/report.hpp"
#include "view/digest.hpp"
#include "view/outline.hpp"
#include "view/state.hpp"

namespace crossclaim::view {

struct Canvas;

/// What compose_ functions read.
struct Composition {
  const engine::Report& report;
  const Digest& digest;
  const ViewState& state;
};

void compose_lead(const Composition& in, Writer& out);
/// The reader's own texts, each claim marked.
void compose_text(const Composition& in, Writer& out);
/// The text of state.beside, each claim marked.
void compose_beside(const Composition& in, Writer& out);
void compose_questions(const Composition& in, Writer& out);
void compose_claims(const Composition& in, Writer& out);
void compose_timeline(const Composition& in, Writer& out);
void compose_sources(const Composition& in, Writer& out);
void compose_card(const Composition& in, Writer& out);

// Each returns the height of its content.
float draw_questions(Outline& outline, Canvas& canvas);
float draw_claims(Outline& outline, Canvas& canvas);
float draw_timeline(Outline& outline, Canvas& canvas);
float draw_sources(Outline& outline, Canvas& canvas);
float draw_card(Outline& outline, Canvas& canvas);

}  // namespace crossclaim::view
