// Sources: who is quoted by which reports, and how one figure changes on its way through them. In: a report. Out:
// nodes, and the drawing of them. Example: "NIS - 4 claims: Your text 1, Fresh Troops 3"; a path "about 4,000 -> over
// 4,000 -> 4,000" with what each step changes. Cost: n log n in the claims. Tested in tests/view/panes_test.cpp.
#include <algorithm>
#include <map>
#include <string>

#include "base/sort.hpp"
#include "view/line_rows.hpp"
#include "view/panes.hpp"
#include "view/words.hpp"

namespace crossclaim::view {
namespace {

using engine::Analysis;
using engine::Report;
using relate::ClaimIndex;

constexpr std::size_t voices_shown = 24, paths_shown = 16, stops_shown = 12;

// --- who says it ---------------------------------------------------------------------------------------------------

struct Voice {
  std::string name;
  std::vector<ClaimIndex> claims;
  std::vector<std::string> ways;  ///< through whom it is quoted
};

void add_once(std::vector<std::string>& list, std::string words) {
  if (!words.empty() && std::find(list.begin(), list.end(), words) == list.end()) list.push_back(std::move(words));
}

std::vector<Voice> voices_of(const Composition& in) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Voice> found;
  for (ClaimIndex c = 0; c < in.report.claims.size(); ++c) {
    const claim::Claim& claim = in.report.claims[c];
    if (!in.digest.concerns[c] || claim.source_count == 0) continue;
    const Analysis& document = in.report.documents[claim.document];
    const claim::Source& source = claim.sources[0];
    const std::string name = one_line(base::slice(document.source.text, source.span), 70);
    if (name.empty()) continue;
    // A known name is one voice in all reports; "an official" of one report is not that of another.
    const bool known = source.id != claim::no_entity;
    const auto key = known          ? std::pair<std::uint32_t, std::uint32_t>(source.id, 0)
                     : source.named ? std::pair<std::uint32_t, std::uint32_t>(source.key, 1)
                                    : std::pair<std::uint32_t, std::uint32_t>(source.key, 2 + claim.document);
    Voice& voice = found[key];
    if (name.size() > voice.name.size()) voice.name = name;
    voice.claims.push_back(c);
    for (std::size_t s = 1; s < claim.source_count; ++s)
      add_once(voice.ways, one_line(base::slice(document.source.text, claim.sources[s].span), 70));
  }
  std::vector<Voice> out;
  for (auto& [key, voice] : found) out.push_back(std::move(voice));
  base::sort(out.begin(), out.end(), [](const Voice& a, const Voice& b) { return a.claims.size() > b.claims.size(); });
  return out;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return number_words(base::Decimal::from_integer(static_cast<std::int64_t>(count))) + ' ' +
         std::string(count == 1 ? one : many);
}

void voice(const Composition& in, const Voice& voice, Writer& out) {
  std::vector<std::size_t> counts(in.report.documents.size(), 0);
  for (const ClaimIndex c : voice.claims) ++counts[in.report.claims[c].document];
  const bool several = counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0U)) > 1;
  std::string where;
  for (std::size_t d = 0; d < counts.size(); ++d) {
    if (counts[d] == 0) continue;
    where += (where.empty() ? "" : "; ") + name_of(in.report.documents[d]) +
             (several ? " (" + std::to_string(counts[d]) + ")" : "");
  }
  std::string through;
  for (const std::string& way : voice.ways) through += (through.empty() ? ", by way of " : ", ") + way;
  out.open(Role::item, Style::source, {});
  Node& button = out.open(Role::button, Style::path, {});
  button.command = {CommandType::select_claim, voice.claims.front()};
  for (const ClaimIndex c : voice.claims) button.tone = std::max(button.tone, in.digest.tone[c]);
  out.add(Role::run, Style::figure, voice.name + through);
  out.add(Role::run, Style::label, count_of(voice.claims.size(), "claim", "claims") + " in " + where);
  out.close();
  out.close();
}

// --- one figure through the reports --------------------------------------------------------------------------------

base::Day told_on(const Report& report, ClaimIndex index) {
  const claim::Claim& claim = report.claims[index];
  if (const auto day = report_day(report.documents[claim.document])) return *day;
  if (claim.as_of.present && claim.as_of.anchor != claim::Anchor::unknown && claim.as_of.interval.has_first)
    return claim.as_of.interval.first;
  return INT32_MAX;
}

std::vector<ClaimIndex> stops_of(const Report& report, const relate::Origin& origin) {
  std::vector<ClaimIndex> stops;
  for (const ClaimIndex c : origin.claims) {
    if (c < report.claims.size()) stops.push_back(c);
  }
  base::sort(stops.begin(), stops.end(),
             [&](ClaimIndex a, ClaimIndex b) { return told_on(report, a) < told_on(report, b); });
  // A report that repeats itself is one stop.
  const auto same = [&](ClaimIndex a, ClaimIndex b) {
    const claim::Claim& x = report.claims[a];
    const claim::Claim& y = report.claims[b];
    return x.document == y.document && x.has_quantity == y.has_quantity && x.quantity.said == y.quantity.said;
  };
  stops.erase(std::unique(stops.begin(), stops.end(), same), stops.end());
  if (stops.size() > stops_shown) stops.resize(stops_shown);
  return stops;
}

std::string_view evidence_words(relate::OriginEvidence evidence) {
  switch (evidence) {
    case relate::OriginEvidence::shared_string: return "The same words";
    case relate::OriginEvidence::shared_rare_value: return "The same unusual figure";
    case relate::OriginEvidence::same_named_source: return "The same named source";
    case relate::OriginEvidence::same_document: break;
  }
  return "Told again in one report";
}

/// The relation between two stops, where there is one.
const relate::Relation* between(const Composition& in, ClaimIndex a, ClaimIndex b) {
  for (const std::uint32_t r : in.digest.of(a)) {
    if (other_of(in.report.relations.relations[r], a) == b) return &in.report.relations.relations[r];
  }
  return nullptr;
}

void stop(const Composition& in, ClaimIndex index, ClaimIndex before, Writer& out) {
  const claim::Claim& claim = in.report.claims[index];
  const Analysis& document = in.report.documents[claim.document];
  out.open(Role::item, Style::path, {});
  const relate::Relation* step = before == relate::no_claim ? nullptr : between(in, before, index);
  if (step != nullptr) {
    Node& change = out.add(Role::text, Style::small, relation_words(*step));
    change.tone = tone_of(*step);
    const auto at = static_cast<std::size_t>(step - in.report.relations.relations.data());
    out.hint(change, one_line(in.report.reasons[at], 400));
  }
  Node& button = out.open(Role::button, Style::path, {});
  button.command = {CommandType::select_claim, index};
  button.tone = in.digest.tone[index];
  button.flags =
      static_cast<std::uint8_t>((is_own(in.report, index) ? own : 0) | (in.state.selected == index ? selected : 0));
  out.add(Role::run, Style::figure, in_short(document, claim));
  std::string where = name_of(document);
  if (const auto day = report_day(document)) where += ", " + day_words({*day, *day, true, true, base::Precision::day});
  const std::string who = said_by(document, claim);
  out.add(Role::run, Style::label, where + (who.empty() ? "" : " · " + who));
  out.close();
  out.close();
}

struct Path {
  std::vector<ClaimIndex> stops;
  relate::OriginEvidence evidence = relate::OriginEvidence::same_document;
  int rank = 0;
};

std::vector<Path> paths_of(const Composition& in) {
  std::vector<Path> out;
  for (const relate::Origin& origin : in.report.relations.origins) {
    Path path{stops_of(in.report, origin), origin.evidence, 0};
    const auto leaves = [&](ClaimIndex c) {
      return in.report.claims[c].document != in.report.claims[path.stops.front()].document;
    };
    if (path.stops.size() < 2 || std::none_of(path.stops.begin(), path.stops.end(), leaves)) continue;
    if (std::none_of(path.stops.begin(), path.stops.end(), [&](ClaimIndex c) { return in.digest.concerns[c]; }))
      continue;
    for (const ClaimIndex c : path.stops)
      path.rank = std::max(path.rank, (is_own(in.report, c) ? 10 : 0) + static_cast<int>(in.digest.tone[c]));
    out.push_back(std::move(path));
  }
  base::sort(out.begin(), out.end(), [](const Path& a, const Path& b) { return a.rank > b.rank; });
  if (out.size() > paths_shown) out.resize(paths_shown);
  return out;
}

void path(const Composition& in, const Path& path, Writer& out) {
  const std::uint32_t question = in.digest.question[path.stops.front()];
  out.open(Role::group, Style::plain, {});
  out.add(Role::text, Style::strong,
          question < in.report.questions.size() ? one_line(in.report.questions[question])
                                                : std::string(evidence_words(path.evidence)));
  if (question < in.report.questions.size()) out.add(Role::text, Style::small, evidence_words(path.evidence));
  out.open(Role::group, Style::path, {});
  ClaimIndex before = relate::no_claim;
  for (const ClaimIndex c : path.stops) {
    stop(in, c, before, out);
    before = c;
  }
  out.close();
  out.close();
}

// --- drawing -----------------------------------------------------------------------------------------------------

/// A voice or a stop: its mark, and its words in two faces; returns its height.
float draw_entry(Outline& outline, std::uint32_t at, std::uint32_t end, float y, Canvas& canvas) {
  const float x = 36, room = canvas.width - x - 12;
  const Canvas::Face name = canvas.bold(canvas.colours->ink), small = canvas.small(canvas.colours->muted);
  const auto face_of = [&](const Node& words) -> const Canvas::Face& {
    return words.style == Style::figure ? name : small;
  };
  float height = 12;
  for (std::uint32_t part = at + 1; part < end; ++part) {
    height += canvas.height_of(outline.text(outline.nodes[part]), room, face_of(outline.nodes[part]));
  }
  Node& node = outline.nodes[at];
  const Rect rect{4, y, canvas.width - 8, height};
  const bool over = canvas.press(node, rect, static_cast<int>(at));
  if ((node.flags & selected) != 0 || over)
    canvas.box(rect, (node.flags & selected) != 0 ? canvas.colours->chosen : canvas.colours->hover);
  canvas.shape(node.tone, 20, y + 6 + canvas.line_height(name) / 2, 5);
  float top = y + 6;
  for (std::uint32_t part = at + 1; part < end; ++part) {
    top += canvas.paragraph(outline, outline.nodes[part], x, top, room, face_of(outline.nodes[part]));
  }
  return height;
}

}  // namespace

void compose_sources(const Composition& in, Writer& out) {
  const std::vector<Voice> voices = voices_of(in);
  const std::vector<Path> paths = paths_of(in);
  if (voices.empty() && paths.empty()) {
    out.add(Role::text, Style::note, "No claim names its source: the text says everything in its own voice.");
    return;
  }
  if (!paths.empty()) {
    out.add(Role::subheading, Style::strong, "One figure on its way through the reports");
    out.add(Role::text, Style::small, "Reports with one source count as one voice. Each step says what changed.");
    for (const Path& p : paths) path(in, p, out);
  }
  if (voices.empty()) return;
  out.add(Role::subheading, Style::strong, "Who says it");
  out.add(Role::text, Style::small, "The source nearest to the claim, and the reports that quote it.");
  out.open(Role::group, Style::source, {});
  for (std::size_t v = 0; v < std::min(voices.size(), voices_shown); ++v) voice(in, voices[v], out);
  out.close();
}

float draw_sources(Outline& outline, Canvas& canvas) {
  float y = 12;
  float line_from = -1;  // of the path that is being drawn
  const base::Span range = outline.range(Pane::sources);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    Node& node = outline.nodes[at];
    if (node.role == Role::group && node.style == Style::path) line_from = -1;
    if (node.role == Role::button) {
      const std::uint32_t end = end_of(outline, at, range.end);
      const bool on_path = outline.nodes[at - 1].style == Style::path || outline.nodes[at - 1].style == Style::small;
      const float mark = y + 6 + canvas.line_height(canvas.bold(0)) / 2;
      if (on_path && line_from >= 0) {
        canvas.list()->AddLine(canvas.screen(20, line_from + 9), canvas.screen(20, mark - 9), canvas.colours->muted,
                               1.5F);
      }
      y += draw_entry(outline, at, end, y, canvas);
      line_from = on_path ? mark : -1;
      at = end - 1;
    } else if (node.role == Role::subheading) {
      y += (at == range.begin ? 0 : 22);
      y += canvas.paragraph(outline, node, 12, y, canvas.width - 24, canvas.large(canvas.colours->ink));
    } else if (node.role == Role::text) {
      const bool step = node.depth > 2;
      if (node.style == Style::strong) y += 14;
      const Canvas::Face face = node.style == Style::strong ? canvas.bold(canvas.colours->ink)
                                : step ? canvas.small(canvas.colours->tone[static_cast<std::size_t>(node.tone)])
                                       : canvas.small(canvas.colours->muted);
      const float x = step ? 36 : 12;
      y += canvas.paragraph(outline, node, x, y, canvas.width - x - 12, face) + (step ? 0 : 2);
    }
  }
  return y + 12;
}

}  // namespace crossclaim::view
