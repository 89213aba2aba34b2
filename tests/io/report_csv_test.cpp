// CSV: RFC 4180, and no cell that a spreadsheet would run.
#include <doctest/doctest.h>

#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

TEST_CASE("rows have the columns of the header and quote what needs it") {
  const std::string csv =
      io::extract_csv(testing::reading("The mayor said \"12, perhaps more, died\" in Lima."), testing::lexicon());
  CHECK(csv.find("\"The mayor said \"\"12, perhaps more, died\"\" in Lima.\"\r\n") != std::string::npos);
  CHECK(io::csv_header().substr(0, 12) == "id,document,");
  CHECK(io::csv_header().substr(io::csv_header().size() - 2) == "\r\n");
}

TEST_CASE("a cell that begins like a formula is made text") {
  for (const char* id : {"=1+1", "+1", "-1", "@x", "\tx"}) {
    engine::Source source;
    source.id = id;
    source.text = "12 died.";
    const std::string csv =
        io::extract_csv(engine::analyze(std::move(source), testing::lexicon(), {}), testing::lexicon());
    CHECK(csv.substr(0, 1) == "'");
  }
}
