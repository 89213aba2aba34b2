// The day of a report from its head. In: texts. Out: doctest's report.
#include <doctest/doctest.h>

#include "support/reading.hpp"

using namespace crossclaim;

namespace {

std::string day_of(std::string_view text) {
  const auto day = engine::dateline_of(text, testing::lexicon());
  return day ? base::format_iso_day(*day) : "";
}

}  // namespace

TEST_CASE("a line that is a date under the headline is the day of the report") {
  CHECK(day_of("Ferry sinks off Sarnholm\n\n14 June 2023\n\nA ferry sank on Tuesday night, the coast guard said.") ==
        "2023-06-14");
  CHECK(day_of("Quake\nMarch 3, 2025\nThe quake killed 12 people.") == "2025-03-03");
}

TEST_CASE("a day between a place and a dash is the day of the report") {
  CHECK(day_of("Bridge falls\n\nPORT ALMEDA, June 4, 2025 \u2014 At least 38 people died, the governor said.") ==
        "2025-06-04");
  CHECK(day_of("SARNHOLM (Coast News), 14 June 2023 (Agency) - A ferry sank.") == "2023-06-14");
  CHECK(day_of("June 4, 2025 - A bridge fell.") == "2025-06-04");
  CHECK(day_of("They met on June 4, 2025 - a Wednesday - and left.") == "");
  CHECK(day_of("PORT ALMEDA, June 4, 2025 was a sad day.") == "");
}

TEST_CASE("a date in a sentence, without a year or far below is none") {
  CHECK(day_of("The quake of 3 March 2025 killed 12 people in the town, officials said.") == "");
  CHECK(day_of("Quake\n3 March\nThe quake killed 12 people.") == "");
  CHECK(day_of("Quake\nMarch 2025\nThe quake killed 12 people.") == "");
  CHECK(day_of("") == "");
  std::string long_text = "Quake\n";
  for (int n = 0; n < 100; ++n) long_text += "The quake killed twelve people in the old town, the mayor said.\n";
  CHECK(day_of(long_text + "3 March 2025\n") == "");
}
