// Packed lexicon and corpus are what the JSON files say, field by field, and damaged bytes never give an index out of
// place. The JSON readers are the oracle; the fields are compared by the types' own ==, so that a new field cannot be
// forgotten here.
#include "io/packed.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "io/corpus_reader.hpp"
#include "io/packed_stream.hpp"
#include "io/report_writer.hpp"
#include "support/reading.hpp"

using namespace crossclaim;

namespace {

io::Bundle from_json() {
  std::vector<io::File> files;
  for (const assets::EmbeddedFile& file : assets::corpus()) files.push_back({file.name, file.bytes});
  io::Bundle bundle{testing::lexicon(), io::read_corpus(files).value()};
  for (mention::Entry& entry : bundle.lexicon.entries) entry.source_entry = 0;
  bundle.lexicon.sources.clear();
  return bundle;
}

/// Every phrase with its entry, once each; the ids of words depend on the order in which they came.
std::vector<std::pair<std::string, std::uint16_t>> phrases_of(const mention::Lexicon& lexicon) {
  std::vector<std::pair<std::string, std::uint16_t>> phrases;
  for (const mention::Phrase& phrase : lexicon.phrase_table().phrases)
    phrases.emplace_back(lexicon.folded(phrase), phrase.entry);
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}

/// Uses every table through every index, as the engine does; returns what came out.
std::string use(const io::Bundle& bundle) {
  engine::Source source{
      .id = "a",
      .text = "Officials in Lima said on Monday that about 40 soldiers were killed; earlier 30 had been reported.",
      .title = {},
      .publisher = {},
      .url = {},
      .date = {}};
  std::vector<engine::Analysis> analyses;
  analyses.push_back(engine::analyze(std::move(source), bundle.lexicon, {}));
  for (const engine::Source& report : bundle.corpus) {
    analyses.push_back(engine::analyze(report, bundle.lexicon, {.max_text_bytes = 4000}));
    if (analyses.size() == 3) break;
  }
  return io::compare_json(engine::compare(std::move(analyses), bundle.lexicon, relate::Policy::range, {}),
                          bundle.lexicon);
}

/// Every index that the bytes hold, not only those that one text meets.
bool indices_hold(const io::Bundle& bundle) {
  const mention::Lexicon& lexicon = bundle.lexicon;
  for (const mention::Entry& entry : lexicon.entries) {
    if (entry.entity != mention::no_entity && entry.entity >= lexicon.entities.size()) return false;
    if (entry.concept_id >= lexicon.concepts.size()) return false;
  }
  for (const mention::Phrase& phrase : lexicon.phrase_table().phrases) {
    if (phrase.entry >= lexicon.entries.size() || phrase.length == 0) return false;
    if (phrase.first_word + phrase.length > lexicon.phrase_table().phrase_words.size()) return false;
  }
  for (const mention::WordId word : lexicon.phrase_table().phrase_words) {
    if (word >= lexicon.phrase_table().words.size()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("what the programs carry is what the JSON files say") {
  const io::Bundle expected = from_json();
  const base::Result<io::Bundle> result = io::unpack(assets::packed());
  REQUIRE(result);
  const io::Bundle& bundle = result.value();
  CHECK(bundle.lexicon.entries == expected.lexicon.entries);
  CHECK(bundle.lexicon.entities == expected.lexicon.entities);
  CHECK(bundle.lexicon.concepts == expected.lexicon.concepts);
  CHECK(bundle.lexicon.wordings == expected.lexicon.wordings);
  CHECK(bundle.lexicon.patterns == expected.lexicon.patterns);
  CHECK(bundle.lexicon.conventions == expected.lexicon.conventions);
  CHECK(bundle.lexicon.people == expected.lexicon.people);
  CHECK(bundle.lexicon.items == expected.lexicon.items);
  CHECK(phrases_of(bundle.lexicon) == phrases_of(expected.lexicon));
  CHECK(bundle.corpus == expected.corpus);
  CHECK(use(bundle) == use(expected));
  CHECK(io::pack(bundle) == assets::packed());
}

TEST_CASE("phrases come back whatever makes them: a name, an adjective, an inflection of another, an ending") {
  io::Bundle bundle{testing::lexicon(), {}};
  mention::Lexicon lexicon;
  lexicon.entries = {bundle.lexicon.entries[0], bundle.lexicon.entries[0], bundle.lexicon.entries[0]};
  for (mention::Entry& entry : lexicon.entries) entry = {};
  lexicon.entries[1].entity = 0;
  lexicon.entities.push_back({.id = "city.san_example", .name = "San Example", .adjective = "Exampling"});
  lexicon.concepts = bundle.lexicon.concepts;
  lexicon.wordings = bundle.lexicon.wordings;
  lexicon.patterns = bundle.lexicon.patterns;
  for (const char* phrase : {"bus", "buses", "busses", "city", "cities", "s", "ss", "sss", "try out", "tries out",
                             "tried out", "a-b", "a-bs"})
    lexicon.add_phrase(phrase, 0);
  for (const char* phrase : {"San Example", "exampling", "San-Example"}) lexicon.add_phrase(phrase, 1);
  for (const char* phrase : {"*ed", "tested well", "gone", "listed", "tried"}) lexicon.add_phrase(phrase, 2);
  lexicon.add_phrase("tried", 0);  // by its ending and otherwise
  lexicon.seal();
  bundle.lexicon = std::move(lexicon);
  const std::string bytes = io::pack(bundle);
  const base::Result<io::Bundle> again = io::unpack(bytes);
  REQUIRE(again);
  const auto phrases = phrases_of(again.value().lexicon);
  CHECK(phrases.size() == 23);  // "tested" is there by its ending
  CHECK(phrases == phrases_of(bundle.lexicon));
  CHECK(io::pack(again.value()) == bytes);
}

TEST_CASE("numbers of every type and texts of any bytes come back, and numbers that a type lacks are refused") {
  const std::vector<std::int16_t> numbers{0, 1, -1, 32767, -32768, -32768, 5};
  const auto self = [](auto& n) -> auto& { return n; };
  io::PackWriter writer;
  writer.size(numbers);
  writer.each(numbers, self);
  writer.runs(numbers, self);
  const std::vector<std::uint16_t> ids{65535, 65535, 0, 1, 2, 2, 7, 6, 65535};
  writer.steps(ids, self);
  const std::vector<std::string> texts{"", "a", "\n", "\x01", std::string("\0b\n\n\x01\x01\n", 7), "c\x01"};
  writer.texts(texts, self);
  writer.number(~std::uint64_t{0});
  const std::string bytes = writer.take();
  io::PackReader reader(bytes);
  std::vector<std::int16_t> back;
  reader.size(back);
  reader.each(back, self);
  CHECK(back == numbers);
  reader.runs(back, self);
  CHECK(back == numbers);
  std::vector<std::uint16_t> ids_back(ids.size());
  reader.steps(ids_back, self);
  CHECK(ids_back == ids);
  std::vector<std::string> texts_back(texts.size());
  reader.texts(texts_back, self);
  CHECK(texts_back == texts);
  CHECK(reader.number() == ~std::uint64_t{0});
  CHECK(reader.sound());
  CHECK(reader.at_end());
  std::int8_t small = 7;
  CHECK_FALSE(io::from_wire(io::to_wire(std::int16_t{200}), small));
  bool truth = false;
  CHECK_FALSE(io::from_wire(2, truth));
  mention::Frame frame{};
  CHECK_FALSE(io::from_wire(99, frame));
}

TEST_CASE("bytes cut short, bytes too many, bytes of another form are errors") {
  const std::string_view whole = assets::packed();
  for (std::size_t size = 0; size < whole.size(); size += 1 + size / 64) {
    CAPTURE(size);
    CHECK_FALSE(io::unpack(whole.substr(0, size)));
  }
  CHECK_FALSE(io::unpack(std::string(whole) + '\0'));
  CHECK_FALSE(io::unpack('\x07' + std::string(whole.substr(1))));
}

TEST_CASE("a changed byte is refused or gives another lexicon that can be used") {
  const std::string whole(assets::packed());
  std::uint32_t state = 20261122;
  int refused = 0;
  for (int i = 0; i < 60; ++i) {
    std::string bytes = whole;
    state = state * 1664525u + 1013904223u;
    const std::size_t at = state % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (state >> 29)));
    CAPTURE(at);
    const base::Result<io::Bundle> result = io::unpack(bytes);
    if (!result) {
      ++refused;
      continue;
    }
    CHECK(indices_hold(result.value()));
    CHECK_FALSE(use(result.value()).empty());
  }
  CHECK(refused > 0);
  CHECK(refused < 60);
}
