// Card: everything about the selected claim. In: a report and state.selected. Out: nodes, and the drawing of them.
// Example: "more than 5,000 North Korean troops, killed or wounded"; the quotation; when, where, who says so; each
// relation with its reason, the other quotation, and two ways on: that claim, or its report beside this one. Cost:
// linear in the relations of one claim. Tested in tests/view/compose_test.cpp.
#include <span>
#include <string>
#include <vector>

#include "view/canvas.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using engine::Analysis;
using relate::ClaimIndex;

void fact(Writer& out, std::string_view name, std::string_view words) {
  if (words.empty()) return;
  out.open(Role::item, Style::label, {});
  out.add(Role::run, Style::label, name);
  out.add(Role::run, Style::plain, words);
  out.close();
}

std::string chain(const Analysis& document, const claim::Claim& claim) {
  const std::string who = said_by(document, claim);
  if (who.empty()) return claim.hedged ? "an unnamed source, in the report's words" : "the report in its own voice";
  return who + ", by way of the report";
}

std::string reading(const claim::Claim& claim) {
  std::string out = claim.has_quantity ? interval_words(claim.quantity.said) : std::string{};
  const auto add = [&](std::string_view words) {
    if (words.empty()) return;
    out += out.empty() ? "" : "; ";
    out += words;
  };
  if (claim.has_quantity) add(predicate_words(claim.predicate));
  if (claim.additional) add("on top of earlier ones");
  if (claim.polarity == claim::Polarity::negated) add("said not to be so");
  add(modality_words(claim.modality));
  add(role_words(claim.role));
  return out;
}

void other_side(const Composition& in, ClaimIndex other, Writer& out) {
  if (other == relate::no_claim) return;
  const claim::Claim& claim = in.report.claims[other];
  const Analysis& document = in.report.documents[claim.document];
  out.add(Role::text, Style::source, name_of(document));
  out.add(Role::quote, Style::quotation, one_line(base::slice(document.source.text, claim.sentence_span), 360));
  out.open(Role::group, Style::chip_row, {});
  Node& select = out.add(Role::button, Style::action, "Go to that claim");
  select.command = {CommandType::select_claim, other};
  if (document.source.corpus) {
    Node& beside = out.add(Role::button, Style::action, "Read it side by side");
    beside.command = {CommandType::read_beside, other};
  }
  out.close();
}

/// A reason and the claims that it is about; a sum is a relation to each of its parts, with one reason.
void relations(const Composition& in, ClaimIndex from, std::span<const std::uint32_t> left, Writer& out) {
  std::vector<bool> told(left.size());
  for (std::size_t first = 0; first < left.size(); ++first) {
    if (told[first]) continue;
    const relate::Relation& relation = in.report.relations.relations[left[first]];
    const std::string& reason = in.report.reasons[left[first]];
    out.open(Role::item, Style::plain, {});
    Node& chip = out.add(Role::text, Style::chip, relation_words(relation));
    chip.tone = tone_of(relation);
    out.add(Role::text, Style::reason, one_line(reason, 900));
    for (std::size_t same = first; same < left.size(); ++same) {
      if (in.report.reasons[left[same]] != reason) continue;
      told[same] = true;
      other_side(in, other_of(in.report.relations.relations[left[same]], from), out);
    }
    out.close();
  }
}

// --- drawing -----------------------------------------------------------------------------------------------------

struct Pen {
  Outline& outline;
  Canvas& canvas;
  float y = 14;
  float x = 16;  ///< of the next chip in a row
  bool in_row = false;
};

void end_row(Pen& pen) {
  if (pen.in_row) pen.y += 40;
  pen.in_row = false;
  pen.x = 16;
}

void draw_chip(Pen& pen, Node& node) {
  Canvas& canvas = pen.canvas;
  pen.y += 14;
  canvas.rule(16, canvas.width - 16, pen.y, canvas.colours->line);
  pen.y += 14;
  const Canvas::Face face = canvas.bold(canvas.colours->tone[static_cast<std::size_t>(node.tone)]);
  canvas.shape(node.tone, 22, pen.y + canvas.line_height(face) / 2, 5);
  canvas.label(pen.outline, node, 36, pen.y, canvas.width - 52, face);
  pen.y += canvas.line_height(face) + 2;
}

void draw_quote(Pen& pen, Node& node) {
  Canvas& canvas = pen.canvas;
  const float top = pen.y + 4;
  const float height =
      canvas.paragraph(pen.outline, node, 30, top, canvas.width - 46, canvas.body(canvas.colours->ink));
  canvas.list()->AddRectFilled(canvas.screen(16, top), canvas.screen(19, top + height), canvas.colours->line);
  pen.y = top + height + 6;
}

void draw_fact(Pen& pen, std::uint32_t at) {
  Canvas& canvas = pen.canvas;
  Node& name = pen.outline.nodes[at + 1];
  Node& words = pen.outline.nodes[at + 2];
  canvas.label(pen.outline, name, 16, pen.y, 92, canvas.small(canvas.colours->muted));
  pen.y += canvas.paragraph(pen.outline, words, 112, pen.y, canvas.width - 128, canvas.small(canvas.colours->ink)) + 2;
}

void draw_node(Pen& pen, std::uint32_t at) {
  Canvas& canvas = pen.canvas;
  Node& node = pen.outline.nodes[at];
  if (node.role == Role::button) {
    const float wide = canvas.width_of(pen.outline.text(node), canvas.small(0)) + 22;
    if (pen.in_row && pen.x + wide > canvas.width - 16) end_row(pen);
    pen.x += canvas.button(pen.outline, node, pen.x, pen.y + 4, static_cast<int>(at)) + 8;
    pen.in_row = true;
    return;
  }
  end_row(pen);
  if (node.role == Role::heading) {
    canvas.shape(node.tone, 22, pen.y + canvas.line_height(canvas.large(0)) / 2, 5);
    pen.y += canvas.paragraph(pen.outline, node, 36, pen.y, canvas.width - 128, canvas.large(canvas.colours->ink)) + 4;
  } else if (node.style == Style::chip) {
    draw_chip(pen, node);
  } else if (node.role == Role::quote) {
    draw_quote(pen, node);
  } else if (node.role == Role::item && node.style == Style::label) {
    draw_fact(pen, at);
  } else if (node.role == Role::text) {
    const bool quiet = node.style == Style::source || node.style == Style::small;
    const Canvas::Face face = quiet ? canvas.small(canvas.colours->muted) : canvas.body(canvas.colours->ink);
    pen.y += canvas.paragraph(pen.outline, node, 16, pen.y, canvas.width - 32, face) + 4;
  }
}

}  // namespace

void compose_card(const Composition& in, Writer& out) {
  const ClaimIndex index = in.state.selected;
  if (index >= in.report.claims.size()) return;
  const claim::Claim& claim = in.report.claims[index];
  const Analysis& document = in.report.documents[claim.document];
  Node& title = out.add(Role::heading, Style::title, one_line(in_short(document, claim), 160));
  title.tone = in.digest.tone[index];
  out.add(Role::text, Style::source, name_of(document));
  out.add(Role::quote, Style::quotation, one_line(base::slice(document.source.text, claim.sentence_span), 600));
  out.open(Role::group, Style::label, {});
  fact(out, "Reading", reading(claim));
  fact(out, "When", when(document, claim));
  fact(out, "Where",
       claim.place.present ? one_line(base::slice(document.source.text, claim.place.span), 80) : std::string{});
  fact(out, "Said by", chain(document, claim));
  out.close();
  const auto found = in.digest.of(index);
  if (found.empty())
    out.add(Role::text, Style::note, "Nothing to compare it with: no other claim counts the same thing.");
  out.open(Role::group, Style::plain, {});
  relations(in, index, found, out);
  out.close();
  Node& close = out.add(Role::button, Style::more, "Close");
  close.command = {CommandType::close_card, 0};
}

float draw_card(Outline& outline, Canvas& canvas) {
  Pen pen{outline, canvas};
  const base::Span range = outline.range(Pane::card);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const Node& node = outline.nodes[at];
    if (node.role == Role::item && node.style == Style::label) {
      draw_node(pen, at);
      at += 2;
    } else if (node.role == Role::button && node.style == Style::more) {
      // The way out stands at the top right, where it is found without scrolling.
      canvas.button(outline, outline.nodes[at],
                    canvas.width - 16 - canvas.width_of(outline.text(node), canvas.small(0)) - 22, 12,
                    static_cast<int>(at));
    } else {
      draw_node(pen, at);
    }
  }
  end_row(pen);
  return pen.y + 16;
}

}  // namespace crossclaim::view
