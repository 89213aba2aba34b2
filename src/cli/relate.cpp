// `crossclaim relate --ndjson`: what text b is to text a, by the most telling relation between their claims.
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/analyze.hpp"
#include "io/report_writer.hpp"
#include "io/source_reader.hpp"

namespace crossclaim::cli {
namespace {

/// The strongest relation that joins a claim of the first document with one of the second; -1 where there is none.
std::ptrdiff_t strongest(const engine::Report& report) {
  std::ptrdiff_t best = -1;
  const std::vector<relate::Relation>& relations = report.relations.relations;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const relate::Relation& relation = relations[i];
    const bool joins =
        relation.b != relate::no_claim && report.claims[relation.a].document != report.claims[relation.b].document;
    if (joins && (best < 0 || relation.strength > relations[static_cast<std::size_t>(best)].strength))
      best = static_cast<std::ptrdiff_t>(i);
  }
  return best;
}

std::string answer(io::Pair pair, const mention::Lexicon& lexicon) {
  std::vector<engine::Analysis> analyses;
  // The two sides may bear one id of the caller's; inside the report they are told apart by place.
  for (engine::Source* side : {&pair.a, &pair.b}) analyses.push_back(engine::analyze(std::move(*side), lexicon, {}));
  const engine::Report report = engine::compare(std::move(analyses), lexicon, relate::Policy::range, {});
  const std::ptrdiff_t best = strongest(report);
  if (best < 0) return io::relation_json(pair.id, {}, {});
  const auto index = static_cast<std::size_t>(best);
  return io::relation_json(pair.id, report.relations.relations[index], report.reasons[index]);
}

}  // namespace

int relate_pairs(const Options& options) {
  base::Result<io::Bundle> data = load_bundle(options);
  if (!data) return write_error(data.error()), bad_input;
  const mention::Lexicon& lexicon = data.value().lexicon;
  std::string out;
  std::vector<std::string> names = options.files;
  if (names.empty()) names.emplace_back("-");
  for (const std::string& name : names) {
    base::Result<std::string> bytes = read_file(name);
    if (!bytes) return write_error(bytes.error()), bad_input;
    each_line(bytes.value(), [&](std::string_view line, std::uint32_t number) {
      std::string id;
      base::Result<io::Pair> pair = io::read_pair_line(line, number, id);
      if (pair) {
        out += answer(std::move(pair.value()), lexicon);
      } else {
        if (id.empty()) id = line_of(name, number);
        out += io::error_json(id, in_line(name, number, pair.error()));
      }
      out += '\n';
    });
  }
  return write_output(out) ? done : bad_input;
}

}  // namespace crossclaim::cli
