// Which numbers count anything.
#include <doctest/doctest.h>

#include "sentence.hpp"

using crossclaim::testing::Sentence;

namespace {

/// The words of the quantities that count.
std::string counted(std::string text) {
  const Sentence s(std::move(text));
  std::string out;
  for (const auto& q : s.quantities) {
    if (q.countable) out += (out.empty() ? "" : "; ") + s.words(q.span);
  }
  return out;
}

}  // namespace

TEST_CASE("names with numbers count nothing") {
  CHECK(counted("A T-72, an F-16, an M23 and a Su-25 stood there.") == "");
  CHECK(counted("Under Resolution 1701 the Group of 20 met on Flight 90.") == "");
  CHECK(counted("The Boeing 737 carried 90 guests.") == "90");
}

TEST_CASE("ages") {
  CHECK(counted("A 62-year-old baker, aged 62, died.") == "");
  CHECK(counted("Ana Reyes, 29, a baker, spoke.") == "");
  CHECK(counted("Ana Reyes (29) spoke.") == "");
}

TEST_CASE("clock times, scores, telephones, lists") {
  CHECK(counted("At 4:30 a.m. and at 10 pm it rang.") == "");
  CHECK(counted("At a quarter past ten, at half past six and at ten to four 40 men left.") == "40");
  CHECK(counted("They won 3-1 and lost 6-0.") == "");
  CHECK(counted("Call 020 7946 0958.") == "");
}

TEST_CASE("measurements count nothing, goods do") {
  CHECK(counted("The fire burned 60 hectares, 40 km away, on the 6-storey hill.") == "");
  CHECK(counted("The convoy brought 400 tonnes of rice.") == "400");
}

TEST_CASE("places and known pairs") {
  CHECK(counted("It rained in 18 northern counties.") == "");
  CHECK(counted("The two countries met.") == "");
  CHECK(counted("Trade between two wary states grew.") == "");
}

TEST_CASE("one") {
  CHECK(counted("One of the roads is closed.") == "");
  CHECK(counted("One witness said so.") == "");
  CHECK(counted("At least one woman died.") == "one");
  CHECK(counted("One woman died.") == "One");
  CHECK(counted("They tried one last time.") == "");
}

TEST_CASE("ordinals count only as running totals") {
  CHECK(counted("It was the strike's 68th day.") == "68th");
  CHECK(counted("For a second night the docks burned.") == "second");
  CHECK(counted("It is its third raid since May.") == "third");
  CHECK(counted("They found the 25th victim.") == "25th");
  CHECK(counted("The second wave came in the 21st century.") == "");
  CHECK(counted("It is its first raid since May.") == "");
}
