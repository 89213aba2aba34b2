// Hours of the day.
#include <doctest/doctest.h>

#include "sentence.hpp"

using crossclaim::testing::Sentence;

namespace {

/// "15:20", with "?" behind it where the half of the day is not told, and in brackets where it is no exact hour.
std::string hours(std::string text) {
  const Sentence s(std::move(text));
  std::string out;
  for (const auto& clock : s.clocks) {
    const std::string minutes = std::to_string(100 + clock.minute % 60).substr(1);
    const std::string hour = std::to_string(clock.minute / 60) + ":" + minutes + (clock.half_told ? "" : "?");
    out += (out.empty() ? "" : "; ") + (clock.exact ? hour : "(" + hour + ")");
  }
  return out;
}

}  // namespace

TEST_CASE("hours in figures") {
  CHECK(hours("The mast fell at 3 p.m. and rose at 3:20 am.") == "15:00; 3:20");
  CHECK(hours("It rang at 12.05 a.m., at noon and at 12 pm.") == "0:05; 12:00; 12:00");
  CHECK(hours("The horn blew at 16:40.") == "16:40");
  CHECK(hours("The horn blew at 04:40 and at 4:40.") == "4:40; 4:40?");
  CHECK(hours("The siren fell silent at 0915 hrs.") == "9:15");
  CHECK(hours("It was about 9 a.m. local time.") == "9:00");
}

TEST_CASE("hours in words") {
  CHECK(hours("The mast fell at half past four.") == "4:30?");
  CHECK(hours("The mast fell at half past four on Friday afternoon.") == "16:30");
  CHECK(hours("At a quarter to one the horn blew.") == "0:45?");
  CHECK(hours("It blew at twenty past midnight and at ten to six in the evening.") == "0:20; 17:50");
  CHECK(hours("They left at six o'clock.") == "6:00?");
  CHECK(hours("It was empty by a quarter to ten.") == "(9:45?)");
  CHECK(hours("They left at five in the morning, at about five in the afternoon.") == "5:00; 17:00");
}

TEST_CASE("an end of a time and another zone's hour are no exact hours") {
  CHECK(hours("It is open from 9 a.m. to 5 p.m.") == "(9:00); (17:00)");
  CHECK(hours("Nobody came after 4 p.m. or before noon.") == "(16:00); (12:00)");
  CHECK(hours("At 1300 GMT the horn blew.") == "(13:00)");
}

TEST_CASE("no hours") {
  CHECK(hours("The vote was five to four.") == "");
  CHECK(hours("A quarter to a third of the oats rotted, half of it at sea.") == "");
  CHECK(hours("They put the crowd at 300 to 400.") == "");
  CHECK(hours("From 5 to 10 men came; about 5 to 10 left; rates stood at five to ten percent.") == "");
  CHECK(hours("It was cut by a quarter to 9 tonnes, by a quarter to nine tonnes.") == "");
  CHECK(hours("Half the boats sank at 60 degrees.") == "");
  CHECK(hours("They won 3:10 in 1994.") == "");
  CHECK(hours("The ship left at 5 in a fog.") == "");
}
