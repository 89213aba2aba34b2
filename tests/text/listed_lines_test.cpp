// Lines of the conventions: whole, with anything behind them, with names alone.
#include <doctest/doctest.h>

#include "sample.hpp"
#include "text/shape.hpp"

using crossclaim::text::Listed;

namespace {

const crossclaim::text::Conventions& own() {
  static const crossclaim::text::Conventions list{
      {},
      {},
      {"# min read", "by +", "copyright**", "go home", "more news>", "read more*", "tags:*"},
      {"key points"},
      {"and", "the"}};
  return list;
}

Listed find(std::string_view line) { return crossclaim::text::find_line(line, own()); }

}  // namespace

TEST_CASE("listed lines: whole lines in any dress") {
  CHECK(find("Go Home") == Listed::furniture);
  CHECK(find("- GO  HOME -") == Listed::furniture);
  CHECK(find("Key points:") == Listed::heading);
  CHECK(find("More news") == Listed::opener);
  CHECK(find("12 min read") == Listed::furniture);
  CHECK(find("1,200 min read") == Listed::furniture);
}

TEST_CASE("listed lines: longer lines are not whole lines") {
  CHECK(find("Go home, they told the crews.") == Listed::no);
  CHECK(find("The key points") == Listed::no);
  CHECK(find("More news came from Lima.") == Listed::no);
  CHECK(find("") == Listed::no);
  CHECK(find("***") == Listed::no);
}

TEST_CASE("listed lines: beginnings, but not of a full sentence") {
  CHECK(find("Read more: the flood in pictures") == Listed::furniture);
  CHECK(find("Tags: floods, rivers, dams") == Listed::furniture);
  CHECK(find("Read more books, the mayor told the forty crews on Monday.") == Listed::no);
  CHECK(find("Copyright 2024 by the paper, which allows no use without a written agreement of its owner.") ==
        Listed::furniture);
  CHECK(find("Readmore") == Listed::no);
}

TEST_CASE("listed lines: bylines hold names alone") {
  CHECK(find("By Ana Ruiz") == Listed::byline);
  CHECK(find("BY ANA RUIZ and Tom Okafor [ana@paper.example]") == Listed::byline);
  CHECK(find("By Friday the water had gone") == Listed::no);
  CHECK(find("By Monday 300 Left") == Listed::no);
  CHECK(find("By") == Listed::no);
}
