// Repetitions between blocks.
#include "text/page.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace crossclaim::text;

TEST_CASE("page: equal blocks share their first one") {
  const std::string_view t = "Dam breaks\nFloods\nDam breaks\nDam breaks.\nFloods";
  Document document = sample::read(t);
  const Page page(t, sample::conventions(), document);
  CHECK(page.twins == std::vector<std::uint32_t>{0, 1, 0, 3, 1});
}

TEST_CASE("page: where the text ends") {
  const std::string_view t = "Dam breaks\n\nIt broke on Monday near Lima.\n\nFloods\n\nRivers";
  Document document = sample::read(t);
  const Page page(t, sample::conventions(), document);
  CHECK(page.last_text == 2);
  CHECK(page.is_last(2));
  CHECK_FALSE(page.is_last(1));
}

TEST_CASE("page: an empty text has no blocks") {
  Document document;
  CHECK(Page("", sample::conventions(), document).size() == 0);
}
