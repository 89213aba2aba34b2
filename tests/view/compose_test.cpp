// What the page says for a report: digest, state and outline. In: the sample report. Out: doctest's report.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "relate/pattern.hpp"
#include "sample.hpp"
#include "view/number_line.hpp"
#include "view/view.hpp"

using namespace crossclaim;
using namespace crossclaim::view;
using sample::composed;
using sample::nodes_of;

namespace {

std::vector<std::string> words_of(const Outline& outline, Pane pane, Role role) {
  std::vector<std::string> out;
  const base::Span range = outline.range(pane);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (outline.nodes[at].role == role) out.emplace_back(outline.text(outline.nodes[at]));
  }
  return out;
}

bool has(const std::vector<std::string>& all, std::string_view wanted) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& one) { return one.find(wanted) != std::string::npos; });
}

}  // namespace

TEST_CASE("the digest counts the reader's own claims and finds the conflict to lead with") {
  const Digest d = digest(sample::report());
  CHECK(d.own == 2);
  CHECK(d.conflicts == 1);
  CHECK(d.agree == 0);
  CHECK(d.lead == 0);
  CHECK(d.tone[0] == Tone::hard);
  CHECK(d.tone[1] == Tone::none);
  CHECK(d.tone[2] == Tone::hard);
  CHECK(d.of(0).size() == 1);
  CHECK(d.of(1).empty());
}

TEST_CASE("the question that the reader is shown first is the first of all, whatever the bundled reports dispute") {
  engine::Report report = sample::report();
  relate::Question disputed = report.relations.questions[0];
  disputed.claims = {1, 2};
  report.relations.questions.insert(report.relations.questions.begin(), disputed);
  CHECK(digest(report).questions == std::vector<std::uint32_t>{1, 0});

  // A question with more claims is as urgent, but it is not the one that leads.
  report = sample::report();
  disputed.claims = {1, 2, 2};
  report.relations.questions.push_back(disputed);
  relate::Relation weaker = report.relations.relations[0];
  weaker.a = 1;
  weaker.strength = 100;
  report.relations.relations.push_back(weaker);
  CHECK(digest(report).questions == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a digest of many claims is made in many steps") {
  engine::Report report = sample::report();
  while (report.claims.size() < 5000) report.claims.push_back(report.claims[1]);
  Digesting work;
  unsigned steps = 1;
  while (work.step(report)) ++steps;
  CHECK(steps >= 8);
  CHECK(work.digest.tone.size() == report.claims.size());
  CHECK(work.digest.first.size() == report.claims.size() + 1);
  CHECK(work.digest.lead == 0);
  CHECK_FALSE(work.step(report));
}

TEST_CASE("the lead has both quotations, the question and the reason") {
  const Outline outline = composed(sample::report(), {});
  CHECK(has(words_of(outline, Pane::lead, Role::heading), "How many soldiers were killed?"));
  CHECK(words_of(outline, Pane::lead, Role::quote).size() == 2);
  CHECK(has(words_of(outline, Pane::lead, Role::text), "cannot both be"));
}

TEST_CASE("where the reason would only name both figures again, the lead says what kind of conflict it is, once") {
  engine::Report report = sample::report();
  report.relations.relations[0].pattern = static_cast<relate::PatternId>(relate::Pattern::figures_apart);
  const auto said = [&] { return words_of(composed(report, {}), Pane::lead, Role::text); };
  CHECK(has(said(), "Two figures that cannot both hold."));
  CHECK_FALSE(has(said(), report.reasons[0]));
  report.relations.questions[0].predicate = claim::Predicate::wounded;  // then the title says it
  CHECK(has(words_of(composed(report, {}), Pane::lead, Role::heading), "Two figures that cannot both hold"));
  CHECK_FALSE(has(said(), "Two figures that cannot both hold"));
}

TEST_CASE("the reading view joins to the text and marks the claims") {
  const engine::Report report = sample::report();
  const Outline outline = composed(report, {});
  std::string joined;
  std::size_t links = 0;
  const base::Span range = outline.range(Pane::text);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const Node& node = outline.nodes[at];
    if (node.role == Role::run || node.role == Role::link) joined += outline.text(node);
    if (node.role == Role::link) ++links;
  }
  CHECK(joined == report.documents[0].source.text);
  CHECK(links == 2);
}

TEST_CASE("of a very long text a part is shown, and more of it on a press") {
  engine::Report report = sample::report();
  std::string& text = report.documents[0].source.text;
  while (text.size() < text_shown + 40) text += "\nNothing more is said.";
  report.documents[0].document.blocks.clear();
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    report.documents[0].document.blocks.push_back({{at, end}, 0, 0, text::Role::body});
    at = end + 1;
  }
  ViewState state;
  const auto paragraphs = [&] { return words_of(composed(report, state), Pane::text, Role::run).size(); };
  const std::size_t some = paragraphs();
  CHECK(has(words_of(composed(report, state), Pane::text, Role::button), "Show more of the text"));
  apply(state, {CommandType::more_text, 0}, 3);
  CHECK(paragraphs() > some);
  CHECK(words_of(composed(report, state), Pane::text, Role::button).empty());
}

TEST_CASE("a selected claim has a card with its relation, never a verdict on truth") {
  ViewState state;
  state.selected = 0;
  const Outline outline = composed(sample::report(), state);
  CHECK(has(words_of(outline, Pane::card, Role::heading), "More than 5,000 soldiers, killed"));
  CHECK(has(words_of(outline, Pane::card, Role::quote), "About 300"));
  CHECK(has(words_of(outline, Pane::card, Role::button), "Read it side by side"));
  CHECK_FALSE(has({outline.words}, "false"));
  CHECK_FALSE(has({outline.words}, "trust"));
}

TEST_CASE("a reason that holds of two claims is told once, with both of them") {
  engine::Report report = sample::report();
  relate::Relation part = report.relations.relations[0];
  part.b = 1;
  report.relations.relations.push_back(part);
  report.reasons.push_back(report.reasons[0]);
  ViewState state;
  state.selected = 0;
  const Outline outline = composed(report, state);
  const std::vector<std::string> texts = words_of(outline, Pane::card, Role::text);
  CHECK(std::count(texts.begin(), texts.end(), report.reasons[0]) == 1);
  const std::vector<std::string> buttons = words_of(outline, Pane::card, Role::button);
  CHECK(std::count(buttons.begin(), buttons.end(), "Go to that claim") == 2);
}

TEST_CASE("what nobody else tells contradicts nobody") {
  relate::Relation relation;
  relation.type = relate::RelationType::unsupported;
  relation.verdict = relate::Verdict::soft;
  CHECK(tone_of(relation) == Tone::related);
}

TEST_CASE("rows of one origin are a list of their own that says so, and the list says what all sources come to") {
  engine::Report report = sample::report();
  report.relations.questions[0].claims = {0, 1, 2};
  report.relations.origin_of = {0, 0, 1};
  const Outline outline = composed(report, {});
  const auto lists = nodes_of(outline, Pane::questions, Role::group, Style::number_line);
  REQUIRE(lists.size() == 1);
  CHECK(outline.text(*lists[0]) == "All sources together: 300 to 5,000");
  CHECK((lists[0]->flags & has_bar) != 0);
  const auto origins = nodes_of(outline, Pane::questions, Role::group, Style::origin);
  REQUIRE(origins.size() == 1);
  CHECK(outline.text(*origins[0]) == "One source, told 2 times");
  const auto rows = nodes_of(outline, Pane::questions, Role::button, Style::number_line);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]->depth == rows[1]->depth);
  CHECK(rows[1]->depth == rows[2]->depth + 2);
  CHECK(nodes_of(outline, Pane::questions, Role::run, Style::label).size() == 3);
  report.relations.origin_of = {0, 1, 0};  // one source, but one row is the reader's own
  CHECK(nodes_of(composed(report, {}), Pane::questions, Role::group, Style::origin).empty());
  report.relations.questions[0].converted = true;  // a range that nobody tells is no band
  CHECK((nodes_of(composed(report, {}), Pane::questions, Role::group, Style::number_line)[0]->flags & has_bar) == 0);
}

TEST_CASE("a report that goes on is not named again where somebody stands for the figure") {
  engine::Report report = sample::dated_report();
  report.relations.questions[0].claims = {0, 1};
  CHECK(nodes_of(composed(report, {}), Pane::questions, Role::run, Style::again).empty());
  report.claims[1].sources[0] = report.claims[0].sources[0];
  report.claims[1].source_count = 1;
  CHECK(nodes_of(composed(report, {}), Pane::questions, Role::run, Style::label).size() == 1);
  CHECK(nodes_of(composed(report, {}), Pane::questions, Role::run, Style::again).size() == 1);
}

TEST_CASE(
    "under the rows of a question stands what they come to, not the figures again; a figure says how it is meant") {
  engine::Report report = sample::report();
  report.claims[2].modality = claim::Modality::possible;
  report.relations.questions[0].earlier = {0};
  const Outline outline = composed(report, {});
  const std::vector<std::string> texts = words_of(outline, Pane::questions, Role::text);
  CHECK(std::count(texts.begin(), texts.end(), "No value fits.") == 1);
  CHECK_FALSE(has(texts, "About 300;"));
  CHECK(has(words_of(outline, Pane::questions, Role::run), "More than 5,000, earlier"));
  CHECK(has(words_of(outline, Pane::questions, Role::run), "About 300, possible"));
}

TEST_CASE("filter, search, sort and the bundled reports choose the rows") {
  const engine::Report report = sample::report();
  const auto rows = [&](const ViewState& state) {
    return words_of(composed(report, state), Pane::claims, Role::cell).size() / 6;
  };
  ViewState state;
  CHECK(rows(state) == 2);
  state.filter = Filter::conflicts;
  CHECK(rows(state) == 1);
  state.filter = Filter::possible;
  CHECK(rows(state) == 0);
  state.filter = Filter::conflicts;
  state.all_documents = true;
  CHECK(rows(state) == 2);
  state.filter = Filter::all;
  state.search = "ABOUT 300";
  CHECK(rows(state) == 1);
  state.search.clear();
  apply(state, {CommandType::sort_by, static_cast<std::uint32_t>(Column::figure)}, 3);
  CHECK(words_of(composed(report, state), Pane::claims, Role::cell)[1] == "20");
  apply(state, {CommandType::sort_by, static_cast<std::uint32_t>(Column::figure)}, 3);
  CHECK(words_of(composed(report, state), Pane::claims, Role::cell)[1] == "More than 5,000");
}

TEST_CASE("words, verdicts and days order the rows, and at the second press the other way") {
  engine::Report report = sample::report();
  report.claims[1].time = sample::stated({2025, 1, 2}, {2025, 1, 2});
  const auto sorted_by = [&](Column column, int presses) {
    ViewState state;
    state.all_documents = true;
    for (int press = 0; press < presses; ++press)
      apply(state, {CommandType::sort_by, static_cast<std::uint32_t>(column)}, 3);
    const std::vector<std::string> cells = words_of(composed(report, state), Pane::claims, Role::cell);
    std::vector<std::string> shown;
    for (std::size_t at = static_cast<std::size_t>(column); at < cells.size(); at += 6) shown.push_back(cells[at]);
    return shown;
  };
  for (const Column column : {Column::what, Column::who, Column::source}) {
    const std::vector<std::string> up = sorted_by(column, 1);
    std::vector<std::string> down = sorted_by(column, 2);
    CHECK(up.size() == 3);
    CHECK(std::is_sorted(up.begin(), up.end()));
    std::reverse(down.begin(), down.end());
    CHECK(up == down);
  }
  for (const Column column : {Column::verdict, Column::when}) {
    CHECK(sorted_by(column, 1).front() == sorted_by(column, 2).back());
    CHECK(sorted_by(column, 1).front() != sorted_by(column, 2).front());
  }
}

TEST_CASE("commands out of range change nothing") {
  ViewState state;
  apply(state, {CommandType::select_claim, 3}, 3);
  apply(state, {CommandType::read_beside, 99}, 3);
  apply(state, {CommandType::sort_by, 99}, 3);
  apply(state, {CommandType::filter_by, 99}, 3);
  apply(state, {CommandType::show_pane, 99}, 3);
  apply(state, {CommandType::show_pane, static_cast<std::uint32_t>(Pane::other)}, 3);
  CHECK(state.selected == relate::no_claim);
  CHECK(state.beside == relate::no_claim);
  CHECK_FALSE(state.sorted);
  CHECK(state.pane == Pane::questions);
  apply(state, {CommandType::read_beside, 2}, 3);
  CHECK(state.pane == Pane::other);
  apply(state, {CommandType::close_beside, 0}, 3);
  CHECK(state.pane == Pane::questions);
}

TEST_CASE("what the bundled reports answer among themselves is no question to a text on another event") {
  engine::Report report = sample::report();
  report.documents.push_back(sample::document("001", "Some 40 soldiers were killed.", true));
  for (int n = 0; n < 2; ++n)
    report.claims.push_back(sample::count(report.documents[2], 2, "40", "soldiers", sample::between(40, 40)));
  report.relations.questions.push_back(report.relations.questions[0]);
  report.relations.questions[1].claims = {3, 4};
  report.questions.emplace_back("How many soldiers were killed there?");
  report.answers.push_back({"40.", 4});
  CHECK(words_of(composed(report, {}), Pane::questions, Role::subheading) ==
        std::vector<std::string>{"How many soldiers were killed?"});
  report.claims[3].document = 0;
  CHECK(words_of(composed(report, {}), Pane::questions, Role::subheading).size() == 2);
}

TEST_CASE("a text that begins with its own name has it once, as a heading") {
  engine::Report report = sample::report();
  ViewState state;
  apply(state, {CommandType::read_beside, 2}, 3);
  CHECK(words_of(composed(report, state), Pane::other, Role::subheading) ==
        std::vector<std::string>{"An earlier count"});
  engine::Analysis& other = report.documents[1];
  const auto moved = [](base::Span span) { return base::Span{span.begin + 17, span.end + 17}; };
  other.source.text.insert(0, "An earlier count\n");
  other.document.blocks = {{{0, 16}, 0, 1, text::Role::headline},
                           {moved(other.document.blocks[0].span), 1, 2, text::Role::body}};
  claim::Claim& claim = report.claims[2];
  claim.sentence_span = moved(claim.sentence_span);
  claim.quantity.span = moved(claim.quantity.span);
  claim.subject.span = moved(claim.subject.span);
  const Outline outline = composed(report, state);
  CHECK(nodes_of(outline, Pane::other, Role::subheading, Style::strong).empty());
  REQUIRE(nodes_of(outline, Pane::other, Role::subheading, Style::headline).size() == 1);
  // The claim that is read beside is marked as the chosen one is.
  const auto links = nodes_of(outline, Pane::other, Role::link, Style::plain);
  REQUIRE(links.size() == 1);
  CHECK((links[0]->flags & selected) != 0);
}

TEST_CASE("one question alone is that of a claim, or else the first") {
  engine::Report report = sample::report();
  report.relations.questions.push_back(report.relations.questions[0]);
  report.relations.questions[1].claims = {1, 2};
  report.questions.emplace_back("How many medics were killed?");
  report.answers.push_back({"20.", 4});
  const auto heads = [&](relate::ClaimIndex only) {
    ViewState state;
    apply(state, {CommandType::only_question, only}, 3);
    return words_of(composed(report, state), Pane::questions, Role::subheading);
  };
  CHECK(heads(99).size() == 2);
  CHECK(heads(1) == std::vector<std::string>{"How many medics were killed?"});
  CHECK(heads(2) == std::vector<std::string>{"How many soldiers were killed?"});
  report.relations.questions[1].claims.clear();
  CHECK(heads(1).size() == 1);
}

TEST_CASE("an empty report is a page without claims") {
  const Outline outline = composed({}, {});
  CHECK(has(words_of(outline, Pane::lead, Role::text), "No claims were found"));
  CHECK(outline.range(Pane::card).empty());
}

TEST_CASE("a number line is linear for near numbers and logarithmic for far ones") {
  const std::array<base::Interval, 2> near{sample::between(1000, 3000), sample::between(4000, 4000)};
  const Scale linear = make_scale(near);
  CHECK_FALSE(linear.logarithmic);
  CHECK(linear.at(1000) < linear.at(3000));
  const std::array<base::Interval, 2> far{sample::between(300, 300), sample::between(12000, 12000)};
  const Scale logarithmic = make_scale(far);
  CHECK(logarithmic.logarithmic);
  for (const Scale& scale : {linear, logarithmic}) {
    const std::vector<Tick> marks = ticks(scale, 5);
    CHECK(marks.size() >= 2);
    CHECK(marks.size() <= 7);
    for (const Tick& tick : marks) CHECK((tick.at >= 0 && tick.at <= 1));
  }
  CHECK(make_scale({}).at(0.5) == doctest::Approx(0.5));
  // Counts that are next to each other have no mark between them; shares have, and huge sums that differ little end.
  const std::array<base::Interval, 2> next{sample::between(2, 2), sample::between(3, 3)};
  for (const Tick& tick : ticks(make_scale(next), 5))
    CHECK(tick.value == static_cast<double>(static_cast<int>(tick.value)));
  const std::array<base::Interval, 2> huge{sample::between(4'000'000'000'000'000, 4'000'000'000'000'000),
                                           sample::between(4'000'000'000'000'004, 4'000'000'000'000'004)};
  for (const Tick& tick : ticks(make_scale(huge), 5))
    CHECK((tick.value >= 4e15 - 100 && tick.at >= -0.01F && tick.at <= 1.01F));
  std::uint8_t flags = 0;
  base::Interval open = sample::between(2000, 0);
  open.has_high = false;
  const Bar bar = bar_of(linear, open, open, flags);
  CHECK(bar.said_high == 1);
  CHECK((flags & open_high) != 0);
}
