// The C interface: the way of a report, and misuse. In: the bundled data. Out: doctest's report.
#include "edge/session.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

using namespace crossclaim;

namespace {

crossclaim_string string(const char* words) { return {words, static_cast<std::uint32_t>(std::strlen(words))}; }

struct Session {
  crossclaim_session* it = nullptr;
  Session() { REQUIRE(crossclaim_create(&it) == CROSSCLAIM_OK); }
  ~Session() { crossclaim_destroy(it); }
};

const crossclaim_text quake{
    string("The quake killed 120 people, officials said."), string("Quake"), {}, string("2024-05-01")};

}  // namespace

TEST_CASE("a text becomes a report") {
  Session session;
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  crossclaim_owned_string json{};
  CHECK(crossclaim_report_json(session.it, &json) == CROSSCLAIM_NO_REPORT);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  REQUIRE(crossclaim_report_json(session.it, &json) == CROSSCLAIM_OK);
  CHECK(std::string(json.data, json.size).find("\"relations\"") != std::string::npos);
  CHECK(crossclaim_free_string(&json) == CROSSCLAIM_OK);
  CHECK(json.data == nullptr);
  const engine::Report* report = edge::report_of(session.it);
  REQUIRE(report != nullptr);
  CHECK(report->documents.size() == 6);
  CHECK_FALSE(report->documents[0].source.corpus);
}

TEST_CASE("a bundled report taken as one's own is not compared with itself") {
  Session session;
  std::uint32_t count = 0;
  CHECK(crossclaim_bundled_count(session.it, &count) == CROSSCLAIM_OK);
  CHECK(count == 5);
  crossclaim_text bundled{};
  CHECK(crossclaim_bundled(session.it, 0, &bundled) == CROSSCLAIM_OK);
  CHECK(bundled.text.size > 100);
  CHECK(crossclaim_bundled(session.it, count, &bundled) == CROSSCLAIM_BAD_INDEX);
  CHECK(crossclaim_add_bundled(session.it, 0) == CROSSCLAIM_OK);
  CHECK(crossclaim_add_bundled(session.it, 0) == CROSSCLAIM_BAD_INDEX);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  CHECK(edge::report_of(session.it)->documents.size() == 5);
  CHECK(crossclaim_clear(session.it) == CROSSCLAIM_OK);
  CHECK(crossclaim_bundled(session.it, 0, &bundled) == CROSSCLAIM_OK);
  crossclaim_owned_string json{};
  CHECK(crossclaim_report_json(session.it, &json) == CROSSCLAIM_NO_REPORT);
  CHECK(edge::report_of(session.it) != nullptr);  // it is shown until the next is there
}

TEST_CASE("misuse gives a status and changes nothing") {
  CHECK(crossclaim_create(nullptr) == CROSSCLAIM_NULL_ARGUMENT);
  CHECK(crossclaim_analyse(nullptr) == CROSSCLAIM_NO_SESSION);
  Session session;
  CHECK(crossclaim_add_text(session.it, nullptr) == CROSSCLAIM_NULL_ARGUMENT);
  crossclaim_text text{};
  text.text.size = 4;
  CHECK(crossclaim_add_text(session.it, &text) == CROSSCLAIM_NULL_ARGUMENT);
  text.text.data = "none";
  text.text.size = crossclaim_max_text_bytes() + 1;  // never read: refused by its size
  CHECK(crossclaim_add_text(session.it, &text) == CROSSCLAIM_TOO_LONG);
  text = quake;
  text.date = string("yesterday");
  CHECK(crossclaim_add_text(session.it, &text) == CROSSCLAIM_BAD_DATE);
  for (int n = 0; n < CROSSCLAIM_MAX_TEXTS; ++n) CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_TOO_MANY);
  CHECK(crossclaim_free_string(nullptr) == CROSSCLAIM_NULL_ARGUMENT);
  CHECK(crossclaim_version(nullptr) == CROSSCLAIM_NULL_ARGUMENT);
}

TEST_CASE("a destroyed session is known to be one") {
  crossclaim_session* session = nullptr;
  REQUIRE(crossclaim_create(&session) == CROSSCLAIM_OK);
  CHECK(crossclaim_destroy(session) == CROSSCLAIM_OK);
  CHECK(crossclaim_destroy(session) == CROSSCLAIM_NO_SESSION);
  CHECK(crossclaim_analyse(session) == CROSSCLAIM_NO_SESSION);
  CHECK(edge::report_of(session) == nullptr);
}

TEST_CASE("texts are read in steps, and those that stay are not read again") {
  Session session;
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  crossclaim_text dated{string("Flood\n3 May 2024\nThe flood killed 12 people."), {}, {}, {}};
  CHECK(crossclaim_add_text(session.it, &dated) == CROSSCLAIM_OK);
  std::uint32_t left = 0;
  CHECK(crossclaim_analyse_step(session.it, &left) == CROSSCLAIM_OK);
  CHECK(left > dated.text.size);
  CHECK(edge::report_of(session.it) == nullptr);
  for (std::uint32_t before = left; left > 0; before = left) {
    REQUIRE(crossclaim_analyse_step(session.it, &left) == CROSSCLAIM_OK);
    CHECK(left <= before);
  }
  REQUIRE(edge::report_of(session.it) != nullptr);
  crossclaim_string day{};
  CHECK(crossclaim_text_date(session.it, 1, &day) == CROSSCLAIM_OK);
  CHECK(std::string(day.data, day.size) == "2024-05-03");
  CHECK(crossclaim_text_date(session.it, 2, &day) == CROSSCLAIM_BAD_INDEX);
  CHECK(crossclaim_clear(session.it) == CROSSCLAIM_OK);
  dated.title = string("Named now");
  CHECK(crossclaim_add_text(session.it, &dated) == CROSSCLAIM_OK);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  const engine::Report* report = edge::report_of(session.it);
  REQUIRE(report != nullptr);
  CHECK(report->documents[0].source.title == "Named now");
  CHECK(report->documents[0].source.id == "text-1");
  CHECK(crossclaim_clear(session.it) == CROSSCLAIM_OK);
  dated.title = string("Named \xDD");
  CHECK(crossclaim_add_text(session.it, &dated) == CROSSCLAIM_OK);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  CHECK(edge::report_of(session.it)->documents[0].source.title == "Named \uFFFD");
  CHECK(crossclaim_analyse_step(session.it, nullptr) == CROSSCLAIM_NULL_ARGUMENT);
}

TEST_CASE(
    "texts that change while they are read: what was begun is forgotten, the last report stays until the next is "
    "there") {
  Session session;
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  const engine::Report* shown = edge::report_of(session.it);
  std::string words;
  while (words.size() < 40000) words += "Storm Ana killed 17 people in Lagos on Monday, police said.\n";
  const crossclaim_text storm{string(words.c_str()), {}, {}, {}};
  CHECK(crossclaim_clear(session.it) == CROSSCLAIM_OK);
  CHECK(crossclaim_add_text(session.it, &storm) == CROSSCLAIM_OK);
  std::uint32_t left = 0;
  for (int n = 0; n < 12; ++n) CHECK(crossclaim_analyse_step(session.it, &left) == CROSSCLAIM_OK);
  CHECK(left > 0);
  CHECK(edge::report_of(session.it) == shown);
  CHECK(shown->documents[0].source.title == "Quake");
  CHECK(crossclaim_clear(session.it) == CROSSCLAIM_OK);
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  CHECK(edge::report_of(session.it)->documents[0].source.title == "Quake");
  CHECK(edge::report_of(session.it)->documents[0].source.text.size() == quake.text.size);
}

TEST_CASE("every form of a report is written, an unknown one is refused") {
  Session session;
  crossclaim_owned_string out{};
  CHECK(crossclaim_add_text(session.it, &quake) == CROSSCLAIM_OK);
  CHECK(crossclaim_export(session.it, CROSSCLAIM_CSV, &out) == CROSSCLAIM_NO_REPORT);
  CHECK(crossclaim_analyse(session.it) == CROSSCLAIM_OK);
  for (int format = CROSSCLAIM_JSON; format <= CROSSCLAIM_PLAIN; ++format) {
    REQUIRE(crossclaim_export(session.it, static_cast<crossclaim_format>(format), &out) == CROSSCLAIM_OK);
    CHECK(std::string(out.data, out.size).find("120") != std::string::npos);
    CHECK(crossclaim_free_string(&out) == CROSSCLAIM_OK);
  }
  CHECK(crossclaim_export(session.it, static_cast<crossclaim_format>(CROSSCLAIM_PLAIN + 1), &out) ==
        CROSSCLAIM_BAD_FORMAT);
}
