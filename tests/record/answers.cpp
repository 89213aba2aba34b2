// What the engine says of many groups of texts in one run. Enters: standard input, a document a line as `compare --ndjson` takes it, a blank line
// behind each group. Leaves: a line of JSON for each document (extract), behind each group one more (compare, within the group).
//   {"id":"a","text":"Two died."} and a blank line -> the report of the text, then that of the group
// Cost: that of the engine. Tested by what reads it: record.test.mjs.
#include <cstdio>
#include <iostream>
#include <string>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"
#include "io/source_reader.hpp"

using namespace crossclaim;

int main() {
  const base::Result<io::Bundle> bundle = io::unpack(assets::packed());
  if (!bundle) return 1;
  const mention::Lexicon& lexicon = bundle.value().lexicon;
  std::vector<engine::Analysis> group;
  std::uint32_t number = 0;
  for (std::string line, id; std::getline(std::cin, line);) {
    ++number;
    if (line.empty()) {
      std::puts(io::compare_json(engine::compare(std::move(group), lexicon, relate::Policy::range, {}), lexicon).c_str());
      group.clear();
      continue;
    }
    base::Result<engine::Source> source = io::read_source_line(line, number, id);
    if (!source) return std::fprintf(stderr, "line %u: %s\n", number, source.error().message.c_str()), 1;
    group.push_back(engine::analyze(std::move(source.value()), lexicon, {}));
    std::puts(io::extract_json(group.back(), lexicon).c_str());
  }
  return 0;
}
