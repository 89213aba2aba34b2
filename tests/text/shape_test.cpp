// Shapes of single blocks.
#include "text/shape.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

namespace {

crossclaim::text::Shape shape(std::string_view t) {
  const auto document = sample::read(t);
  return crossclaim::text::shape_of(t, sample::conventions(), document, 0);
}

}  // namespace

TEST_CASE("shape: prose, titles and tags") {
  CHECK(shape("A dam broke on Monday near Lima.").prose);
  CHECK(shape("\"We left.\" They did").prose);
  CHECK_FALSE(shape("Dam breaks near Lima").prose);
  CHECK(shape("Dam breaks near Lima").title);
  CHECK(shape("Floods").tag);
  CHECK_FALSE(shape("After the flood").tag);
  CHECK_FALSE(shape("Floods 2024").tag);
}

TEST_CASE("shape: lines that hold nothing but a date") {
  CHECK(shape("23 December 2024").date);
  CHECK(shape("Wednesday, February 26, 2025").date);
  CHECK(shape("Tue 24 Dec. 2024 10:30 GMT").date);
  CHECK_FALSE(shape("300 fled on 23 December 2024").date);
  CHECK_FALSE(shape("Lima Dam Disaster 23 December 2024").date);
  CHECK_FALSE(shape("It broke on 23 December 2024.").date);
}

TEST_CASE("shape: ends") {
  CHECK(shape("The dam broke\xE2\x80\xA6").truncated);
  CHECK(shape("What to pack:").colon);
  CHECK(shape("Will it hold?").closed);
  CHECK_FALSE(shape("Will it hold?").point);
  CHECK(shape("He said \"no.\"").point);
}

TEST_CASE("shape: mostly capital, small words aside") {
  CHECK(shape("Dam of the North Breaks").mostly_capital());
  CHECK_FALSE(shape("Dam of the north breaks").mostly_capital());
}
