// Names of things in words of the text.
#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "engine/labels.hpp"
#include "support/reading.hpp"

using namespace crossclaim;
using base::Day;
using base::to_day;
using testing::lexicon;
using testing::reading;

namespace {

std::string subject(std::string_view text) {
  const engine::Analysis analysis = reading(text);
  for (const claim::Claim& claim : analysis.claims.claims) {
    if (claim.has_quantity) return engine::subject_label(analysis, claim, lexicon());
  }
  return "(no claim)";
}

std::string counted(std::string_view text) {
  const engine::Analysis analysis = reading(text);
  for (const claim::Claim& claim : analysis.claims.claims) {
    if (claim.has_quantity) return engine::counted_label(analysis, claim, lexicon());
  }
  return "(no claim)";
}

std::string figure(std::string_view text) {
  const engine::Analysis analysis = reading(text);
  for (const claim::Claim& claim : analysis.claims.claims) {
    if (claim.has_quantity) return engine::figure_label(analysis, claim, lexicon());
  }
  return "(no claim)";
}

std::string source(std::string_view text) {
  const engine::Analysis analysis = reading(text);
  for (const claim::Claim& claim : analysis.claims.claims) {
    if (claim.source_count > 0) return engine::source_label(analysis, claim.sources[0], lexicon());
  }
  return "(no source)";
}

std::string interval(Day first, Day last, bool has_first = true, bool has_last = true) {
  base::DateInterval i;
  i.first = first;
  i.last = last;
  i.has_first = has_first;
  i.has_last = has_last;
  return engine::time_label(i);
}

}  // namespace

TEST_CASE("a subject has neither article nor number") {
  CHECK(subject("The blast killed 12 people.") == "people");
  CHECK(subject("The flood destroyed 30 wooden houses.") == "wooden houses");
  CHECK(subject("Another 30 miners were rescued.") == "miners");
}

TEST_CASE("one of people who are not named is a person beside the figure, and people as a population") {
  CHECK(counted("One died and 12 were hurt in the storm.") == "person");
  CHECK(subject("One died and 12 were hurt in the storm.") == "people");
  CHECK(counted("Twelve died and one was hurt in the storm.") == "people");
  CHECK(counted("The storm killed one farmer.") == "farmer");
}

TEST_CASE("white space of the text becomes single spaces") {
  CHECK(subject("The flood destroyed 30 wooden  \t houses.") == "wooden houses");
}

TEST_CASE("the figure keeps its bound and loses the capital of its sentence") {
  CHECK(figure("More than 100 people died.") == "more than 100");
  CHECK(figure("Twelve people died.") == "twelve");
  CHECK(figure("The blast killed between 20 and 30 people.") == "between 20 and 30");
  CHECK(figure("The blast killed between twenty-one and thirty people.") == "between twenty-one and thirty");
  CHECK(figure("The blast killed between 20-30 people.") == "20-30");
  CHECK(figure("The firm lost 40 million Swiss francs.") == "40 million Swiss francs");
  CHECK(figure("The number of people killed has surpassed 3,000.") == "more than 3,000");
}

TEST_CASE("a time takes its article along, not that of what the time is told of") {
  const auto when = [](std::string_view text, std::string_view time) {
    const auto begin = static_cast<std::uint32_t>(text.find(time));
    return engine::when_label(reading(text), {begin, begin + static_cast<std::uint32_t>(time.size())}, lexicon());
  };
  CHECK(when("In the past two months 12 people died.", "past two months") == "the past two months");
  CHECK(when("The 2019 floods killed 12 people.", "2019") == "2019");
  CHECK(when("The Friday raid killed 12 people.", "Friday") == "Friday");
  CHECK(when("Last month 12 people died.", "Last month") == "Last month");
}

TEST_CASE("a capital says whose its people are") {
  CHECK(subject("Ghana killed 40 of Nairobi's soldiers.") == "Nairobi's soldiers");
}

TEST_CASE("sources keep the words of the text where no name is known") {
  CHECK(source("The mayor said 12 people died.") == "mayor");
  CHECK(source("A hospital director said 12 people died.") == "hospital director");
  CHECK(source("Police said 12 people died.") == "police");
  CHECK(source("Chief executive Ana Ruiz said 12 people died.") == "chief executive Ana Ruiz");
  CHECK(source("Interior Minister Ana Ruiz said 12 people died.") == "Interior Minister Ana Ruiz");
}

TEST_CASE("times are ISO at the precision they were told") {
  const Day may1 = to_day({2024, 5, 1}), may31 = to_day({2024, 5, 31});
  CHECK(interval(may1, may1) == "2024-05-01");
  CHECK(interval(may1, may31) == "2024-05");
  CHECK(interval(to_day({2024, 1, 1}), to_day({2024, 12, 31})) == "2024");
  CHECK(interval(may1, may31 - 1) == "2024-05-01/2024-05-30");
  CHECK(interval(to_day({2024, 2, 1}), to_day({2024, 2, 29})) == "2024-02");
  CHECK(interval(may1, 0, true, false) == "2024-05-01/..");
  CHECK(interval(0, may1, false, true) == "../2024-05-01");
  CHECK(interval(0, 0, false, false).empty());
  CHECK(engine::time_label(claim::Time{}).empty());
}

TEST_CASE("numbers are grouped") {
  const auto label = [](std::int64_t n) { return engine::number_label(base::Decimal::from_integer(n), lexicon()); };
  CHECK(label(0) == "0");
  CHECK(label(999) == "999");
  CHECK(label(1000) == "1,000");
  CHECK(label(-1234567) == "-1,234,567");
  CHECK(engine::number_label(base::Decimal::from_micros(1'234'500'000), lexicon()) == "1,234.5");
  CHECK(engine::number_label(base::Decimal::from_micros(66'666'667), lexicon()) == "66.67");
  CHECK(engine::number_label(base::Decimal::from_micros(-1'995'000), lexicon()) == "-2");
  CHECK(engine::number_label(base::Decimal::from_micros(4'000), lexicon()) == "0.004");
}

TEST_CASE("a dateline does not shout its town") {
  const auto place = [](std::string_view text) {
    const engine::Analysis analysis = reading(text);
    for (const claim::Claim& claim : analysis.claims.claims) {
      if (claim.place.present) return engine::place_label(analysis, claim.place, lexicon());
    }
    return std::string("(no place)");
  };
  CHECK(place("PORT TANRU, May 3 - Twelve people died in the flood.") == "Port Tanru");
  CHECK(place("PORT-ALMEDA, May 3 - Twelve people died in the flood.") == "Port-Almeda");
  CHECK(place("Twelve people died in Tanru.") == "Tanru");
  CHECK(place("Twelve people died in the UAT Valley.").find("UAT") != std::string::npos);
}

TEST_CASE("words have no blank before or behind them") {
  const engine::Analysis analysis = reading(" \t ab  c \n x");
  const auto cut = [&](base::Span span) { return engine::words(analysis, span, lexicon()); };
  const std::uint32_t at = static_cast<std::uint32_t>(analysis.source.text.find('a'));
  CHECK(cut({0, at + 2}) == "ab");
  CHECK(cut({at, at + 7}) == "ab c");
  CHECK(cut({0, at}).empty());
}

TEST_CASE("long words are cut behind a whole character") {
  const engine::Analysis analysis = reading("\u00fc\u00fc\u00fc\u00fc\u00fc");
  const std::string cut = engine::words(analysis, {0, 10}, lexicon(), 3);
  CHECK(cut.substr(0, 4) == "\u00fc\u00fc");
  CHECK(cut.size() > 4);
}

TEST_CASE("a document goes by its title, else its publisher, else its id") {
  engine::Analysis analysis;
  analysis.source.id = "7";
  CHECK(engine::document_label(analysis, lexicon()).find('7') != std::string::npos);
  analysis.source.publisher = "The Daily";
  CHECK(engine::document_label(analysis, lexicon()).find("The Daily") != std::string::npos);
  analysis.source.title = "Storm";
  CHECK(engine::document_label(analysis, lexicon()).find("Storm") != std::string::npos);
}

TEST_CASE("a number is joined to what it counts, not to the group that its part is of") {
  const auto link = [](std::string_view text) {
    const engine::Analysis analysis = reading(text);
    for (const claim::Claim& claim : analysis.claims.claims) {
      if (claim.has_quantity) return engine::link_label(analysis, claim, lexicon());
    }
    return std::string("(no claim)");
  };
  CHECK(link("The flood destroyed 310 of the houses.") == "of the");
  CHECK(link("Two of the dead were children.").empty());
  CHECK(link("Around half of the reservoir was lost.") == "of the");
}

TEST_CASE("the words between a number and what is counted are cut between characters") {
  const engine::Analysis analysis = reading("Officials said up to 402 of the \u201d\"another 400 people were there.");
  for (const claim::Claim& claim : analysis.claims.claims)
    CHECK(base::is_well_formed(engine::link_label(analysis, claim, lexicon())));
}

TEST_CASE("a name at the beginning of a sentence keeps its capital") {
  CHECK(source("Port Meridian's defence ministry said 12 people were killed.") == "Port Meridian's defence ministry");
}
