// The lexicon reader: what it takes, and that each mistake is named by file, line and column.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "embedded/assets.hpp"
#include "io/lexicon_reader.hpp"

using namespace crossclaim;
using mention::Category;

namespace {

const std::string examples = R"("examples": ["a"], "counterexamples": ["b"])";

base::Result<mention::Lexicon> read(std::vector<io::File> files) { return io::read_lexicon(files); }

/// The error of a file, as a program prints it.
std::string refusal(std::string_view json) {
  const auto lexicon = read({{"f.json", json}});
  if (lexicon) return {};
  const base::Error& error = lexicon.error();
  return error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) + ": " + error.message;
}

/// A file with one entry that has these members.
std::string entry(const std::string& members) {
  return "{\"category\": \"event\", \"entries\": [\n{\"id\": \"k\", " + members + ", " + examples + "}]}";
}

bool starts(const std::string& text, std::string_view with) { return text.substr(0, with.size()) == with; }

}  // namespace

TEST_CASE("an entry with items shares its attributes") {
  const std::string json =
      entry(R"("predicate": "killed", "frame": "object", "when": {"not_after": ["title"], "capital": true},
    "forms": ["kill"], "items": [{"forms": ["killed"], "form": "past"}])");
  const auto lexicon = read({{"f.json", json}});
  REQUIRE_MESSAGE(lexicon, refusal(json));
  REQUIRE(lexicon.value().entries.size() == 2);
  const mention::Entry& past = lexicon.value().entries[1];
  CHECK(past.category == Category::event);
  CHECK(past.predicate == mention::Predicate::killed);
  CHECK(past.form == mention::Form::past);
  CHECK(past.when.capital);
  CHECK(past.when.not_after == mention::bit(Category::title));
  CHECK(lexicon.value().entries[0].form == mention::Form::none);
  CHECK(lexicon.value().sources[past.source_entry].id == "k");
  CHECK(lexicon.value().find_word("KILLED").word != mention::no_word);
}

TEST_CASE("numbers are exact and a single value is both ends") {
  const auto lexicon =
      read({{"f.json", R"({"category": "fraction", "entries": [{"id": "third", "value": "33.333333", "forms": ["third"],
    "examples": ["a"], "counterexamples": ["b"]}]})"}});
  REQUIRE(lexicon);
  CHECK(lexicon.value().entries[0].value.to_string() == "33.333333");
  CHECK(lexicon.value().entries[0].value_high.to_string() == "33.333333");
}

TEST_CASE("entities of one file may be named in another, and their names ask for capitals") {
  const std::string places = R"({"entities": [
    {"id": "city.x", "name": "Xville", "kind": "city", "parent": "country.x", "acts_as": "country.x", "names": ["Xville", "XV"]},
    {"id": "country.x", "name": "Xland", "adjective": "Xish", "kind": "country", "names": ["Xland"], "demonyms": ["Xish"]}],
    "examples": ["a"], "counterexamples": ["b"]})";
  const std::string words =
      R"({"category": "organisation", "entries": [{"id": "army", "entity": "country.x", "forms": ["the army"],
    "examples": ["a"], "counterexamples": ["b"]}]})";
  const auto lexicon = read({{"z.json", places}, {"a.json", words}});
  REQUIRE(lexicon);
  const mention::Lexicon& l = lexicon.value();
  REQUIRE(l.entities.size() == 2);
  CHECK(l.entities[0].parent == 1);
  CHECK(l.entities[0].acts_as == 1);
  CHECK(l.is_inside(0, 1));
  CHECK(l.entries[0].entity == 1);
  REQUIRE(l.entries.size() == 5);
  CHECK(l.entries[1].when.capital);
  CHECK(!l.entries[1].when.all_capital);
  CHECK(l.entries[2].when.all_capital);
  CHECK(l.entries[4].category == Category::demonym);
}

TEST_CASE("word lists of the text room are sorted") {
  const auto lexicon = read({{"c.json", R"({"category": "conventions", "language": "en", "entries": [
    {"id": "titles", "forms": ["mr.", "dr.", "mr."], "examples": ["a"], "counterexamples": ["b"]}]})"}});
  REQUIRE(lexicon);
  CHECK(lexicon.value().conventions.titles == std::vector<std::string>{"dr.", "mr."});
}

TEST_CASE("each mistake is named where it stands") {
  CHECK(starts(refusal(entry(R"("predicate": "kiled", "forms": ["kill"])")),
               "f.json:2:26: \"kiled\" is not known here; expected deployed"));
  CHECK(starts(refusal(entry(R"("frane": "object", "forms": ["kill"])")),
               "f.json:2:13: unknown attribute \"frane\"; expected one of word"));
  CHECK(starts(refusal(entry(R"("named": "no", "forms": ["kill"])")),
               "f.json:2:22: \"named\" is a string; expected true or false"));
  CHECK(starts(refusal(entry(R"("forms": "kill")")), "f.json:2:22: \"forms\" is a string; expected a list"));
  CHECK(starts(refusal(entry(R"("forms": [" "])")), "f.json:2:23: the phrase \" \" has no word"));
  CHECK(starts(refusal(entry(R"("forms": [""])")), "f.json:2:23: an empty string"));
  CHECK(starts(refusal(entry(R"("forms": [])")), "f.json:2:22: \"forms\" is empty"));
  CHECK(starts(refusal(entry(R"("predicate": "killed")")), "f.json:2:1: \"forms\" is missing"));
  CHECK(starts(refusal(entry(R"("forms": ["k"], "when": {"near": true})")), "f.json:2:38: unknown condition \"near\""));
  CHECK(starts(refusal(entry(R"("forms": ["k"], "when": {"after": ["noum"]})")),
               "f.json:2:48: \"noum\" is not known here"));
  CHECK(starts(refusal(entry(R"("forms": ["k"], "number": 1.5)")), "f.json:2:39: \"number\" is out of range"));
  CHECK(starts(refusal(entry(R"("forms": ["k"], "value": "1e6")")), "f.json:2:38: \"value\" is no plain decimal"));
  CHECK(starts(refusal(entry(R"("forms": ["k"], "entity": "country.x")")), "f.json:2:39: \"country.x\" is no entity"));
  CHECK(starts(refusal(entry(R"("items": [{"forms": ["k"], "items": []}])")), "f.json:2:40: an item has no \"items\""));
}

TEST_CASE("ids, examples and categories are required") {
  CHECK(refusal(R"({"category": "event", "entries": [{"id": "k", "forms": ["k"], "examples": ["a"]}]})")
            .find("\"counterexamples\" is missing") != std::string::npos);
  CHECK(
      refusal(
          R"({"category": "event", "entries": [{"id": "k", "forms": ["k"], "examples": [], "counterexamples": ["b"]}]})")
          .find("\"examples\" is empty") != std::string::npos);
  CHECK(refusal("{\"category\": \"event\", \"entries\": [{\"forms\": [\"k\"], " + examples + "}]}")
            .find("\"id\" is missing") != std::string::npos);
  CHECK(refusal("{\"entries\": [{\"id\": \"k\", \"forms\": [\"k\"], " + examples + "}]}")
            .find("\"category\" is missing") != std::string::npos);
  const std::string one = "{\"id\": \"k\", \"forms\": [\"k\"], " + examples + "}";
  CHECK(refusal("{\"category\": \"event\", \"entries\": [" + one + "," + one + "]}").find("is there twice") !=
        std::string::npos);
  CHECK(refusal("{\"category\": \"event\", \"entrys\": []}").find("unknown key \"entrys\"") != std::string::npos);
  CHECK(refusal("[]").find("expected an object") != std::string::npos);
  CHECK(starts(refusal("{\n\"category\": }"), "f.json:2:"));
}

TEST_CASE("a sentence pattern that is missing or unknown is refused") {
  CHECK(refusal(R"({"category": "reason", "entries": [{"id": "no_such", "pattern": "x"}]})").find("not known") !=
        std::string::npos);
  CHECK(refusal(R"({"category": "reason", "entries": []})").find("is missing here") != std::string::npos);
  CHECK(refusal(R"({"category": "wording", "entries": [{"id": "item", "pattern": "{figure"}]})").find("no partner") !=
        std::string::npos);
}

TEST_CASE("the bundled lexicon is read, and is the same whatever the order of the files") {
  std::vector<io::File> files;
  for (const assets::EmbeddedFile& file : assets::lexicon()) files.push_back({file.name, file.bytes});
  const auto forwards = io::read_lexicon(files);
  REQUIRE_MESSAGE(forwards, forwards.error().file, ":", forwards.error().line, ": ", forwards.error().message);
  const std::vector<io::File> reversed(files.rbegin(), files.rend());
  const auto backwards = io::read_lexicon(reversed);
  REQUIRE(backwards);
  REQUIRE(forwards.value().entries.size() == backwards.value().entries.size());
  CHECK(forwards.value().concepts == backwards.value().concepts);
  for (const std::string& pattern : forwards.value().patterns) CHECK(!pattern.empty());
}
