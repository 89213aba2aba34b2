// A text to read, with its claims marked. In: a report. Out: paragraphs of runs and links; a link is a marked claim.
// Example: "About 300 soldiers were killed." is a link "About 300 soldiers" with the tone of its claim, and a run.
// Cost: linear in the text up to a limit. Tested in tests/view/compose_test.cpp.
#include <algorithm>
#include <string>
#include <vector>

#include "base/sort.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using engine::Analysis;
using relate::ClaimIndex;

constexpr std::size_t head_blocks = 6;  ///< a headline may stand below a section's name, a date, the weather

struct Mark {
  base::Span span;
  ClaimIndex claim = 0;
  Tone tone = Tone::none;
};

/// The claim of the card, and the one that is read beside it.
bool is_chosen(const ViewState& state, ClaimIndex claim) { return claim == state.selected || claim == state.beside; }

/// The figure, and whom it counts where that stands close behind it.
base::Span mark_span(const Analysis& document, const claim::Claim& claim) {
  const base::Span said = said_span(document, claim);
  const base::Span subject = claim.subject.span;
  const bool near = claim.has_quantity && !subject.empty() && subject.end > said.end && subject.begin < said.end + 40 &&
                    claim.sentence_span.contains(subject);
  return near ? base::cover(said, subject) : said;
}

/// Disjoint and sorted; where two claims share words the chosen one, else the more urgent one, has the mark.
std::vector<Mark> marks_of(const Composition& in, std::uint32_t document) {
  std::vector<Mark> all;
  for (ClaimIndex c = 0; c < in.report.claims.size(); ++c) {
    const claim::Claim& claim = in.report.claims[c];
    if (claim.document == document)
      all.push_back({mark_span(in.report.documents[document], claim), c, in.digest.tone[c]});
  }
  base::sort(all.begin(), all.end(), [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Mark> out;
  for (const Mark& mark : all) {
    if (out.empty() || !out.back().span.overlaps(mark.span)) {
      if (!mark.span.empty()) out.push_back(mark);
      continue;
    }
    out.back().span = base::cover(out.back().span, mark.span);
    const bool urgent = mark.tone > out.back().tone && !is_chosen(in.state, out.back().claim);
    if (urgent || is_chosen(in.state, mark.claim)) out.back().claim = mark.claim;
    out.back().tone = std::max(out.back().tone, mark.tone);
  }
  return out;
}

std::string hint_of(const Composition& in, const Mark& mark) {
  std::string hint{tone_words(mark.tone)};
  const auto relations = in.digest.of(mark.claim);
  if (!relations.empty() && mark.tone != Tone::none) hint += ": " + one_line(in.report.reasons[relations[0]], 240);
  return hint;
}

Style style_of(text::Role role) {
  switch (role) {
    case text::Role::headline: return Style::headline;
    case text::Role::heading: return Style::strong;
    case text::Role::bullet: return Style::bullet;
    case text::Role::furniture: return Style::furniture;
    case text::Role::quotation: return Style::quotation;
    case text::Role::body: break;
  }
  return Style::plain;
}

void runs(const Composition& in, const Analysis& document, base::Span block, const std::vector<Mark>& marks,
          std::size_t& next, Writer& out) {
  const std::string_view text = document.source.text;
  std::uint32_t at = block.begin;
  while (next < marks.size() && marks[next].span.end <= block.begin) ++next;
  for (; next < marks.size() && marks[next].span.begin < block.end; ++next) {
    const Mark& mark = marks[next];
    const base::Span inside{std::max(mark.span.begin, at), std::min(mark.span.end, block.end)};
    if (inside.begin > at) out.add(Role::run, Style::plain, visible(base::slice(text, {at, inside.begin})));
    Node& link = out.add(Role::link, Style::plain, visible(base::slice(text, inside)));
    link.tone = mark.tone;
    link.command = {CommandType::select_claim, mark.claim};
    link.flags = is_chosen(in.state, mark.claim) ? selected : 0;
    out.hint(link, hint_of(in, mark));
    at = inside.end;
    if (mark.span.end > block.end) break;
  }
  if (at < block.end) out.add(Role::run, Style::plain, visible(base::slice(text, {at, block.end})));
}

/// Whether a line is what the text is called.
bool is_name(const Analysis& document, const text::Block& block) {
  return block.span.end <= document.source.text.size() &&
         one_line(base::slice(document.source.text, block.span), 120) == name_of(document);
}

void reading(const Composition& in, std::uint32_t index, Writer& out) {
  const Analysis& document = in.report.documents[index];
  const std::vector<Mark> marks = marks_of(in, index);
  std::size_t next = 0;
  for (const text::Block& block : document.document.blocks) {
    if (block.span.empty() || block.span.end > document.source.text.size()) continue;
    if (block.span.begin > in.state.bytes_shown) {
      out.add(Role::button, Style::more, "Show more of the text").command = {CommandType::more_text, 0};
      return;
    }
    const std::size_t first = next;
    const text::Role role = is_name(document, block) ? text::Role::headline : block.role;
    const bool heads = role == text::Role::headline || role == text::Role::heading;
    const std::size_t node = static_cast<std::size_t>(
        &out.open(heads ? Role::subheading : Role::text, style_of(role), {}) - out.nodes().data());
    runs(in, document, block.span, marks, next, out);
    out.close();
    for (std::size_t m = first; m < next && m < marks.size(); ++m) {
      if (marks[m].span.begin >= block.span.begin)
        out.nodes()[node].tone = std::max(out.nodes()[node].tone, marks[m].tone);
    }
  }
}

/// Whether the text begins with its own name: then it needs none above it.
bool says_its_name(const Analysis& document) {
  const auto& blocks = document.document.blocks;
  const auto end = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(blocks.size(), head_blocks));
  return std::any_of(blocks.begin(), end, [&](const text::Block& block) { return is_name(document, block); });
}

}  // namespace

void compose_text(const Composition& in, Writer& out) {
  std::size_t own_texts = 0;
  for (const Analysis& document : in.report.documents) own_texts += document.source.corpus ? 0U : 1U;
  for (std::uint32_t d = 0; d < in.report.documents.size(); ++d) {
    if (in.report.documents[d].source.corpus) continue;
    if (own_texts > 1 && !says_its_name(in.report.documents[d]))
      out.add(Role::subheading, Style::strong, name_of(in.report.documents[d]));
    reading(in, d, out);
  }
}

void compose_beside(const Composition& in, Writer& out) {
  if (in.state.beside >= in.report.claims.size()) return;
  const std::uint32_t document = in.report.claims[in.state.beside].document;
  const Analysis& analysis = in.report.documents[document];
  if (!says_its_name(analysis)) out.add(Role::subheading, Style::strong, name_of(analysis));
  std::string about = one_line(analysis.source.publisher, 80);
  if (analysis.source.date) {
    const base::Day day = *analysis.source.date;
    about += (about.empty() ? "" : " · ") + day_words({day, day, true, true, base::Precision::day});
  }
  if (!about.empty()) out.add(Role::text, Style::small, about);
  reading(in, document, out);
  Node& button = out.add(Role::button, Style::action, "Close this report");
  button.command = {CommandType::close_beside, 0};
}

}  // namespace crossclaim::view
