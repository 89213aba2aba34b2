// Any bytes give an analysis: broken UTF-8 is mended and noted, a text over the budget refused, spans stay inside.
#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using testing::lexicon;
using testing::reading;

namespace {

bool is_inside(const engine::Analysis& analysis, base::Span span) {
  const std::string& text = analysis.source.text;
  const auto boundary = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  return span.begin <= span.end && span.end <= text.size() && boundary(span.begin) && boundary(span.end);
}

void check_spans(const engine::Analysis& analysis) {
  for (const mention::Quantity& q : analysis.mentions.quantities) CHECK(is_inside(analysis, q.span));
  for (const claim::Time& t : analysis.claims.times) CHECK(is_inside(analysis, t.span));
  for (const claim::Claim& c : analysis.claims.claims) {
    CHECK(is_inside(analysis, c.sentence_span));
    CHECK(is_inside(analysis, c.subject.span));
    CHECK(is_inside(analysis, c.place.span));
    CHECK(c.why_count <= c.why.size());
    CHECK(c.source_count <= c.sources.size());
  }
}

}  // namespace

TEST_CASE("ill-formed bytes become U+FFFD and a note") {
  const engine::Analysis analysis = reading("12 people died in Ru\xffgby.");
  CHECK(analysis.replaced_bytes == 1);
  CHECK(base::is_well_formed(analysis.source.text));
  REQUIRE(!analysis.claims.notes.empty());
  CHECK(analysis.claims.notes.back().kind == claim::NoteKind::ill_formed_bytes);
  CHECK(analysis.claims.notes.back().count == 1);
  CHECK(analysis.claims.claims.size() == 1);
}

TEST_CASE("a text over the budget is refused whole") {
  engine::Source source;
  source.id = "a";
  source.text = "12 people died.";
  const engine::Analysis at_limit = engine::analyze(source, lexicon(), base::Budget{.max_text_bytes = 15});
  CHECK(!at_limit.refused);
  const engine::Analysis above = engine::analyze(source, lexicon(), base::Budget{.max_text_bytes = 14});
  CHECK(above.refused);
  CHECK(above.claims.claims.empty());
  CHECK(above.source.text.empty());
  CHECK(above.source.id == "a");
}

TEST_CASE("claims beyond the budget are counted, not kept") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "The blast killed 12 people. ";
  engine::Source source;
  source.text = text;
  const engine::Analysis analysis = engine::analyze(std::move(source), lexicon(), base::Budget{.max_claims = 10});
  CHECK(analysis.claims.claims.size() == 10);
  bool noted = false;
  for (const claim::Note& note : analysis.claims.notes)
    noted = noted || (note.kind == claim::NoteKind::claims_capped && note.count == 20);
  CHECK(noted);
}

TEST_CASE("odd texts are texts") {
  for (const std::string& text :
       {std::string{}, std::string("\0", 1), std::string(5000, '('), std::string(3000, '\n'),
        std::string("\xef\xbb\xbf 12 died"), std::string("9999999999999999999999999999 people died."),
        std::string("\"\"\"\"'''' 5"), std::string("5"), std::string("\u202e12 people died\u202c"),
        std::string(2000, '9'), std::string("of of of 12 of of and and")}) {
    check_spans(reading(text, "2024-05-01"));
  }
}

TEST_CASE("a text and its copy are read alike") {
  const std::string text = "The army said 300 soldiers were wounded on Friday. Another 40 were killed.";
  const engine::Analysis a = reading(text, "2024-05-01"), b = reading(text, "2024-05-01");
  REQUIRE(a.claims.claims.size() == b.claims.claims.size());
  for (std::size_t i = 0; i < a.claims.claims.size(); ++i) {
    CHECK(a.claims.claims[i].quantity.span == b.claims.claims[i].quantity.span);
    CHECK(a.claims.claims[i].predicate == b.claims.claims[i].predicate);
  }
}
