// What a page adds behind a report: teasers and biographies.
#include <doctest/doctest.h>

#include "sample.hpp"

using sample::roles_of;

namespace {

const std::string report = "Dam breaks near Lima, 40 flee\n\nA dam broke on Monday.\n\nThe road is shut.\n\n";

}  // namespace

TEST_CASE("leftovers: everything behind an opening line, to the end") {
  CHECK(roles_of(report +
                 "Latest news\nTeam Wins 3-0 In Quito\n\nTeam Wins 3-0 In Quito\n\nThe team from the coast won "
                 "its third game and\xE2\x80\xA6\n4 March 2025\nBank Loses 5 Million In A Day\n5 March 2025") ==
        "Hbb-------");
  CHECK(roles_of(report + "Related articles\nBank loses 5 million in a day\nTeam wins 3-0 in Quito") == "Hbb---");
}

TEST_CASE("leftovers: an opening line in the middle stops at the next paragraph") {
  CHECK(roles_of(report + "Related articles\n\nBank loses 5 million in a day\n\nTeam wins 3-0\n\nThe search\n\nForty "
                          "families are missing.") == "Hbb---hb");
  CHECK(roles_of(report + "Related articles\n\nForty families are missing.") == "Hbb-b");
}

TEST_CASE("leftovers: teasers without an opening line show by their build") {
  CHECK(
      roles_of(
          report +
          "Team wins 3-0\nTeam wins 3-0\nThe team from the coast won its third game and...\n\nForty families fled.") ==
      "Hbb---b");
}

TEST_CASE("leftovers: the author's name twice and what begins with it") {
  CHECK(roles_of(report + "Ana Ruiz\nAna Ruiz\nAna Ruiz covers rivers and has written three books.") == "Hbb---");
  CHECK(roles_of(report + "By Ana Ruiz\n\nAna Ruiz\n\nAna Ruiz covers rivers and has written three books.") ==
        "Hbb---");
}

TEST_CASE("leftovers: a heading that the next paragraph takes up is no name") {
  CHECK(roles_of(report + "North Lima\n\nNorth Lima has 300 families without a roof.") == "Hbbhb");
}

TEST_CASE("leftovers: an ellipsis alone makes no teaser") {
  CHECK(roles_of(report + "The water rose and rose\xE2\x80\xA6\n\nForty families fled.") == "Hbbbb");
}
