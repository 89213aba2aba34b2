// Roles of blocks in whole pages. One letter a block: H headline, h heading, * bullet, b body, q quotation, -
// furniture.
#include "text/roles.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using sample::roles_of;

TEST_CASE("roles: a headline stands before body text") {
  CHECK(roles_of("Dam breaks near Lima, 40 flee\n\nA dam broke on Monday.") == "Hb");
  CHECK(roles_of("Dam breaks near Lima, 40 flee\nA dam broke on Monday.") == "Hb");
  CHECK(roles_of("Floods again\n\nA dam broke on Monday.") == "Hb");
  CHECK(roles_of("Will the dam near Lima hold?\n\nEngineers doubt that it will.") == "Hb");
}

TEST_CASE("roles: a text that begins with a sentence has no headline") {
  CHECK(roles_of("A dam broke on Monday.\n\nForty families fled the valley.") == "bb");
  CHECK(roles_of("A dam broke on Monday.") == "b");
  CHECK(roles_of("About 40 families fled") == "b");
  CHECK(roles_of("") == "");
}

TEST_CASE("roles: tags, dates and weather above the headline are furniture") {
  CHECK(roles_of(
            "Sports\n19.5 C\nLima\nMonday, March 3, 2025\nDam breaks near Lima, 40 flee\n\nA dam broke on Monday.") ==
        "----Hb");
  CHECK(roles_of("Today : Mar 3, 2025\nWorld\n3 March 2025\n\nDam Breaks Near Lima\n\nA dam broke on Monday.") ==
        "---Hb");
}

TEST_CASE("roles: a headline that stands twice, and tags below it") {
  CHECK(roles_of("Dam Breaks Near Lima\n\nDam Breaks Near Lima\nfloods\nPeru\n\nA dam broke on Monday.") == "HH--b");
}

TEST_CASE("roles: headings stand before text") {
  CHECK(roles_of("A dam broke on Monday.\n\nThe search goes on\n\nForty families are missing.") == "bhb");
  CHECK(roles_of("A dam broke on Monday.\n\nRescue\n\nForty families are missing.") == "bhb");
  CHECK(roles_of("A dam broke on Monday.\n\nThe rescue\n\nBoats\n\nForty families are missing.") == "bhhb");
  CHECK(roles_of("A dam broke on Monday.\n\nIn other news from the valley:\n\nForty families fled.") == "bhb");
  CHECK(roles_of("A dam broke on Monday.\nKey points\n- Forty families fled\n- The road is shut") == "bh**");
}

TEST_CASE("roles: a short question is a heading, a long one and a quoted one are text") {
  CHECK(roles_of("A dam broke on Monday.\n\nWhat do we know so far?\n\nForty families are missing.") == "bhb");
  CHECK(roles_of("A dam broke on Monday.\n\nWho would have thought that 40 families lived in the valley below "
                 "it?\n\nThey fled.") == "bbb");
  CHECK(roles_of("A dam broke on Monday.\n\n\"Where are my children now?\"\n\nForty families are missing.") == "bqb");
}

TEST_CASE("roles: headings between bullets and body are no tags") {
  CHECK(roles_of("Dam breaks near Lima, 40 flee\n\nKey points\n- 40 fled\n\nRESCUE\n\nForty families are missing.") ==
        "Hh*hb");
}

TEST_CASE("roles: long captions without a full stop stay body, since they carry claims") {
  CHECK(roles_of(
            "A dam broke on Monday.\n\nForty families wait for a boat on the roof of a school as the water rises near "
            "the harbour\n\nThe road is shut.") == "bbb");
  CHECK(roles_of("A dam broke on Monday.\n\nSome 40 families were seen on a roof. [Provided by the army]\n\nThe road "
                 "is shut.") == "bbb");
}

TEST_CASE("roles: bylines, buttons and footers are furniture") {
  CHECK(roles_of("Dam breaks near Lima, 40 flee\n\nBy Ana Ruiz\n\nA dam broke on Monday.\n\nLeave a comment\n\nBlog at "
                 "Paper.example.\n\nUp \xE2\x86\x91") == "H-b---");
  CHECK(roles_of("A dam broke on Monday.\n\n- Advertisement -\n\nForty families fled.\n\nFloods\nPeru\nLima") ==
        "b-b---");
  CHECK(roles_of("A dam broke on Monday.\n\n* * *\n\nForty families fled.") == "b-b");
}

TEST_CASE("roles: rights and contacts are furniture") {
  CHECK(roles_of("A dam broke on Monday.\n\n\xC2\xA9 2025 The Paper. It is not to be copied by 300 others.") == "b-");
  CHECK(roles_of(
            "A dam broke on Monday.\n\nFor further information, please call Ana Ruiz at the harbour office of Lima.") ==
        "b-");
}

TEST_CASE("roles: paragraphs that begin like furniture are read") {
  CHECK(roles_of("By Friday, 300 people had left.") == "b");
  CHECK(roles_of("Published figures show that 300 people left the valley.") == "b");
  CHECK(roles_of("Home to 300 families, the valley is under water.") == "b");
  CHECK(roles_of("The latest news from the valley is that 300 families left.") == "b");
}

TEST_CASE("roles: a quotation is quoted from end to end") {
  CHECK(roles_of("\"We left. It rained.\"") == "q");
  CHECK(roles_of("\"We left,\" she said.") == "b");
  CHECK(roles_of("\"We left,\" she said. \"It rained.\"") == "b");
  CHECK(roles_of("\"We left and it rained.\n\n\"Then the road went.\"") == "qq");
  CHECK(roles_of("\xE2\x80\x9CWe left \xE2\x80\x98the valley\xE2\x80\x99 on foot.\xE2\x80\x9D") == "q");
}

TEST_CASE("roles: titles alone are a headline only where they look like one") {
  CHECK(roles_of("Dam Breaks Near Lima After Rain") == "H");
  CHECK(roles_of("Dam Breaks Near Lima After Rain\n- forty fled\n- the road is shut") == "H**");
}
