// Spans: the range every room points with. Example: "3,000 troops" holds the number in Span{0, 5}.
#include "base/span.hpp"

#include <doctest/doctest.h>

#include "base/budget.hpp"

using crossclaim::base::Span;

TEST_CASE("span: slices, covers and compares") {
  const std::string_view text = "3,000 troops";
  CHECK(crossclaim::base::slice(text, {0, 5}) == "3,000");
  CHECK(cover(Span{0, 5}, Span{6, 12}) == Span{0, 12});
  CHECK(Span{4, 4}.empty());
  CHECK(Span{4, 9}.size() == 5);
}

TEST_CASE("span: touching spans do not overlap") {
  CHECK(Span{0, 5}.overlaps(Span{4, 6}));
  CHECK_FALSE(Span{0, 5}.overlaps(Span{5, 6}));
  CHECK(Span{0, 5}.contains(Span{0, 5}));
  CHECK_FALSE(Span{0, 5}.contains(Span{4, 6}));
}

TEST_CASE("budget: no limit is zero by default") {
  const crossclaim::base::Budget budget;
  CHECK(budget.max_text_bytes > 0);
  CHECK(budget.max_sentence_tokens > 0);
  CHECK(budget.max_claims > 0);
}
