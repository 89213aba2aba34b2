// Files that are refused, and where: every mistake that the readers of lexicon and corpus know, one row each. In: JSON
// in which @ marks the place that must be named. Out: doctest's report.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "io/corpus_reader.hpp"
#include "io/lexicon_reader.hpp"

using namespace crossclaim;

namespace {

struct Row {
  const char* json;
  const char* message;
};

/// The file without the mark, and the place of the mark as a program prints it.
struct Marked {
  explicit Marked(std::string_view marked) {
    const std::size_t at = marked.find('@');
    REQUIRE(at != std::string_view::npos);
    json = std::string(marked.substr(0, at)) + std::string(marked.substr(at + 1));
    const auto lines = std::count(marked.begin(), marked.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t line = at == 0 ? std::string_view::npos : marked.rfind('\n', at - 1);
    place = "f.json:" + std::to_string(lines + 1) + ":" +
            std::to_string(line == std::string_view::npos ? at + 1 : at - line);
  }
  std::string json, place;
};

template <class Read>
void check(const Row& row, Read read) {
  const Marked marked(row.json);
  const io::File file{"f.json", marked.json};
  const auto result = read(std::span<const io::File>(&file, 1));
  CAPTURE(marked.json);
  REQUIRE_FALSE(static_cast<bool>(result));
  const base::Error& error = result.error();
  CHECK(error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) == marked.place);
  CHECK_MESSAGE(error.message.find(row.message) != std::string::npos, error.message);
}

/// What stands inside the one entry of a file, or inside its one entity.
#define IN_ENTRY(members)                                                                                  \
  "{\"category\": \"event\", \"entries\": [\n{\"id\": \"k\", \"examples\": [\"a\"], \"counterexamples\": " \
  "[\"b\"], " members "}]}"
#define IN_ENTITY(members)                                                                                           \
  "{\"examples\": [\"a\"], \"counterexamples\": [\"b\"], \"entities\": [\n{\"id\": \"country.x\", \"name\": \"X\", " \
  "\"kind\": \"country\", " members "}]}"

constexpr Row lexicon_rows[] = {
    // the file
    {"@5", "a number; expected an object"},
    {R"({"category": @5, "entries": []})", "\"category\" is a number; expected a string"},
    {R"({"category": "event", "entries": @{}})", "\"entries\" is an object; expected a list"},
    {R"(@{"category": "event"})", "expected \"entries\" or \"entities\""},
    {R"({"entities": @null})", "\"entities\" is null; expected a list"},
    {R"(@{"entities": []})", "\"examples\" is missing"},
    {R"({"entities": [], "examples": @[], "counterexamples": ["b"]})", "\"examples\" is empty"},
    {R"({"entities": [], "examples": [@true], "counterexamples": ["b"]})", "true or false; expected a string"},
    // entries
    {R"({"category": "event", "entries": [@[]]})", "a list; expected an object"},
    {R"({"category": "event", "entries": [{"id": @7}]})", "\"id\" is a number; expected a string"},
    {R"({"category": "event", "entries": [{"id": @""}]})", "an empty string"},
    {R"({"category": "event", "entries": [{"id": "k", "category": @"evnt"}]})", "\"evnt\" is not known here"},
    {R"({"category": @"evnt", "entries": []})", "\"evnt\" is not known here"},
    {IN_ENTRY("\"forms\": [@5]"), "a number; expected a string"},
    {IN_ENTRY("\"forms\": [@\"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
              "sixteen seventeen\"]"),
     "too long"},
    {IN_ENTRY("\"forms\": [@\"*d\"]"), "no ending"},
    {IN_ENTRY("\"forms\": [@\"*ation\"]"), "no ending"},
    {IN_ENTRY("\"forms\": [\"k\"], \"when\": @[]"), "\"when\" is a list; expected an object"},
    {IN_ENTRY("\"forms\": [\"k\"], \"when\": {\"capital\": @1}"), "\"capital\" is a number; expected true or false"},
    {IN_ENTRY("\"forms\": [\"k\"], \"when\": {\"after\": @\"noun\"}"), "\"after\" is a string; expected a list"},
    {IN_ENTRY("\"forms\": [\"k\"], \"when\": {\"after\": [@3]}"), "a number; expected a string"},
    {IN_ENTRY("\"items\": @{}"), "\"items\" is an object; expected a list"},
    {IN_ENTRY("\"items\": [@\"k\"]"), "a string; expected an object"},
    {IN_ENTRY("\"items\": [@{\"form\": \"past\"}]"), "\"forms\" is missing"},
    {IN_ENTRY("\"items\": [{@\"id\": \"j\", \"forms\": [\"k\"]}]"), "an item has no \"id\""},
    {IN_ENTRY("\"items\": [{\"forms\": [@\"\"]}]"), "an empty string"},
    // attributes
    {IN_ENTRY("\"forms\": [\"k\"], \"entity\": @5"), "\"entity\" is a number; expected a string"},
    {IN_ENTRY("\"forms\": [\"k\"], \"concept\": @[]"), "\"concept\" is a list; expected a string"},
    {IN_ENTRY("\"forms\": [\"k\"], \"pole\": @101"), "\"pole\" is out of range"},
    {IN_ENTRY("\"forms\": [\"k\"], \"pole\": @-101"), "\"pole\" is out of range"},
    {IN_ENTRY("\"forms\": [\"k\"], \"pole\": @\"1\""), "\"pole\" is out of range"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @true"), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"-\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"1.\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\".5\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"1.2.3\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"1/2\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"1.1234567\""), "\"value\" is no plain decimal"},
    {IN_ENTRY("\"forms\": [\"k\"], \"value\": @\"1234567890123456789\""), "\"value\" is no plain decimal"},
    // what a category cannot do without
    {R"({"category": "fraction", "entries": [@{"id": "k", "examples": ["a"], "counterexamples": ["b"], "forms": ["k"]}]})",
     "\"value\" is missing"},
    {R"({"category": "vague", "entries": [@{"id": "k", "examples": ["a"], "counterexamples": ["b"], "forms": ["k"]}]})",
     "\"high\" is missing"},
    {R"({"category": "currency", "entries": [@{"id": "k", "examples": ["a"], "counterexamples": ["b"], "forms": ["k"]}]})",
     "\"concept\" is missing"},
    {R"({"category": "stance", "entries": [@{"id": "k", "examples": ["a"], "counterexamples": ["b"], "concept": "c", "forms": ["k"]}]})",
     "\"pole\" is missing"},
    // entities
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [@3]})", "a number; expected an object"},
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [@{"id": "x", "name": "X"}]})",
     "\"kind\" is missing here"},
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [{"id": @"", "name": "X", "kind": "country"}]})",
     "an empty string"},
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [{"id": "x", "name": @"", "kind": "country"}]})",
     "an empty string"},
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [{"id": "x", "name": "X", "kind": @"planet"}]})",
     "\"planet\" is not known here"},
    {R"({"examples": ["a"], "counterexamples": ["b"], "entities": [{"id": "x", "name": "X", "kind": "country"}, {"id": @"x", "name": "Y", "kind": "country"}]})",
     "is there twice"},
    {IN_ENTITY("\"parent\": @5"), "\"parent\" is a number; expected a string"},
    {IN_ENTITY("\"parent\": @\"country.y\""), "\"country.y\" is no entity"},
    {IN_ENTITY("\"acts_as\": @\"country.y\""), "\"country.y\" is no entity"},
    {IN_ENTITY("\"war_since\": @2024"), "\"war_since\" is a number; expected a string"},
    {IN_ENTITY("\"war_since\": @\"2024-02-30\""), "expected a day as"},
    {IN_ENTITY("\"adjective\": @\"\""), "an empty string"},
    {IN_ENTITY("\"named\": @\"yes\""), "\"named\" is a string; expected true or false"},
    {IN_ENTITY("\"when\": @true"), "\"when\" is true or false; expected an object"},
    {IN_ENTITY("\"names\": @\"X\""), "\"names\" is a string; expected a list"},
    {IN_ENTITY("\"names\": [@\"\"]"), "an empty string"},
    {IN_ENTITY("\"demonyms\": [@0]"), "a number; expected a string"},
    // word lists of the text room
    {R"({"category": "conventions", "entries": [@"titles"]})", "a string; expected an object"},
    {R"({"category": "conventions", "entries": [{"id": "titles", "forms": ["x."], "examples": ["a"], "counterexamples": ["b"], @"list": []}]})",
     "unknown key \"list\""},
    {R"({"category": "conventions", "entries": [{"id": @"headings", "forms": ["x"], "examples": ["a"], "counterexamples": ["b"]}]})",
     "is no list of words"},
    {R"({"category": "conventions", "entries": [{"id": "titles", "forms": @"x", "examples": ["a"], "counterexamples": ["b"]}]})",
     "\"forms\" is a string; expected a list"},
    {R"({"category": "conventions", "entries": [{"id": "titles", "forms": [@7], "examples": ["a"], "counterexamples": ["b"]}]})",
     "a number; expected a string"},
    // sentence patterns
    {R"({"category": "wording", "entries": [@[]]})", "a list; expected an object"},
    {R"({"category": "wording", "entries": [{"id": "item", "pattern": @5}]})",
     "\"pattern\" is a number; expected a string"},
    {R"({"category": "wording", "entries": [{"id": "item", "pattern": "x"}, {"id": @"item", "pattern": "y"}]})",
     "is there twice"},
};

constexpr Row corpus_rows[] = {
    {"@[]", "expected an object"},
    {R"(@{"id": "1"})", "\"text\""},
    {R"({"id": "1", "text": @5})", "\"text\""},
    {R"({"id": @5, "text": "x"})", "\"id\""},
    {R"({"id": "1", "text": "x", "date": @"2024-13-01"})", "is no date; expected YYYY-MM-DD"},
    {R"({"id": "1", "text": "x", @"dat": "2024-01-01"})", "unknown member \"dat\""},
    {R"({"id": "1", "text": "x", "title": @[]})", "\"title\""},
};

}  // namespace

TEST_CASE("a lexicon with a mistake is refused where the mistake stands") {
  for (const Row& row : lexicon_rows) check(row, io::read_lexicon);
}

TEST_CASE("a report with a mistake is refused where the mistake stands") {
  for (const Row& row : corpus_rows) check(row, io::read_corpus);
}
