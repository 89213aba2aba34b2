// What the engine says of many groups of texts in one run. Enters: standard input, a document a line as `compare
// --ndjson` takes it, a blank line behind each group. Leaves: a line of JSON for each document (extract), behind each
// group one more (compare, within the group).
//   {"id":"a","text":"Two died."} and a blank line -> the report of the text, then that of the group
// With --edited a line for each group: a number that all reports come to of its texts with each word lost, doubled,
// swapped ... (fuzz/edits.hpp), each beside the other texts of the group or itself. Cost: that of the engine; of the
// edits, a hundred thousand short texts. Tested by what reads it: record.test.mjs, edits.test.mjs.
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "fuzz/edits.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"
#include "io/source_reader.hpp"

using namespace crossclaim;

namespace {

std::uint64_t digested(std::uint64_t before, const std::string& bytes) {
  for (const char byte : bytes) before = (before ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  return before;
}

/// Every edit of every text of the group, read, and compared with the others of the group; one that is alone is
/// compared with itself.
std::uint64_t digest_of_edits(const std::vector<engine::Analysis>& group, const mention::Lexicon& lexicon) {
  std::uint64_t digest = 0xCBF29CE484222325u;
  for (std::size_t which = 0; which < group.size(); ++which) {
    const std::string& text = group[which].source.text;
    const std::vector<base::Span> words = fuzz::words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
      for (int edit = 0; edit < fuzz::edits; ++edit) {
        std::vector<engine::Analysis> documents;
        for (std::size_t other = 0; other < group.size(); ++other) {
          if (other != which || group.size() == 1) documents.push_back(group[other]);
        }
        engine::Source source = group[which].source;
        source.text = fuzz::edited(text, words, at, edit);
        source.id = "edited";
        documents.push_back(engine::analyze(std::move(source), lexicon, {}));
        digest = digested(digest, io::extract_json(documents.back(), lexicon));
        digest = digested(
            digest,
            io::compare_json(engine::compare(std::move(documents), lexicon, relate::Policy::range, {}), lexicon));
      }
    }
  }
  return digest;
}

}  // namespace

int main(int count, char** arguments) {
  const bool edited = count > 1 && std::string_view(arguments[1]) == "--edited";
  const base::Result<io::Bundle> bundle = io::unpack(assets::packed());
  if (!bundle) return 1;
  const mention::Lexicon& lexicon = bundle.value().lexicon;
  std::vector<engine::Analysis> group;
  std::uint32_t number = 0;
  for (std::string line, id; std::getline(std::cin, line);) {
    ++number;
    if (line.empty()) {
      if (edited)
        std::printf("%08x\n", static_cast<unsigned>(digest_of_edits(group, lexicon) >> 32));
      else
        std::puts(
            io::compare_json(engine::compare(std::move(group), lexicon, relate::Policy::range, {}), lexicon).c_str());
      group.clear();
      continue;
    }
    base::Result<engine::Source> source = io::read_source_line(line, number, id);
    if (!source) return std::fprintf(stderr, "line %u: %s\n", number, source.error().message.c_str()), 1;
    group.push_back(engine::analyze(std::move(source.value()), lexicon, {}));
    if (!edited) std::puts(io::extract_json(group.back(), lexicon).c_str());
  }
  return 0;
}
