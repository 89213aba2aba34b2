// Scripts that are drawn whole, directions, and where a line may end. In: words. Out: doctest's report.
#include "view/runs.hpp"

#include <doctest/doctest.h>

using namespace crossclaim::view;

TEST_CASE("letters that join or run leftwards are drawn whole, others one by one") {
  for (const char* words : {"القاهرة", "תל אביב", "दिल्ली", "กรุงเทพ", "e\u0301te", "👨\u200d👩\u200d👧", "12 في غزة"})
    CHECK(needs_run(words));
  for (const char* words : {"", "5,000 troops", "Zürich", "Москва", "Αθήνα", "東京", "“more than”—…", "😀"})
    CHECK_FALSE(needs_run(words));
}

TEST_CASE("the first letter with a direction decides") {
  CHECK(is_right_to_left("12 קتل in Gaza"));
  CHECK(is_right_to_left("القاهرة (Cairo)"));
  CHECK_FALSE(is_right_to_left("Cairo (القاهرة)"));
  CHECK_FALSE(is_right_to_left("12,000"));
}

TEST_CASE("a line ends behind a space or an ideograph, never inside a number") {
  CHECK(next_break("3,000 killed", 0) == 6);
  CHECK(next_break("3,000 killed", 6) == 12);
  CHECK(next_break("a  b", 0) == 3);
  CHECK(next_break("東京で", 0) == 3);
  CHECK(next_break("in東京", 0) == 2);
  CHECK(next_break("", 0) == 0);
}
