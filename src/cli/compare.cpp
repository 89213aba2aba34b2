// `crossclaim compare`: the claims of all texts against each other and against the corpus.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/analyze.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::cli {
namespace {

/// Claims are named by their document, so two documents of one id cannot be told apart.
const std::string* find_double_id(const std::vector<engine::Source>& sources) {
  std::vector<const std::string*> ids;
  for (const engine::Source& source : sources) ids.push_back(&source.id);
  std::sort(ids.begin(), ids.end(), [](const std::string* a, const std::string* b) { return *a < *b; });
  const auto twin =
      std::adjacent_find(ids.begin(), ids.end(), [](const std::string* a, const std::string* b) { return *a == *b; });
  return twin == ids.end() ? nullptr : *twin;
}

}  // namespace

int compare(const Options& options) {
  base::Result<io::Bundle> data = load_bundle(options);
  if (!data) return write_error(data.error()), bad_input;
  const mention::Lexicon& lexicon = data.value().lexicon;
  base::Result<std::vector<Item>> items = load_items(options);
  if (!items) return write_error(items.error()), bad_input;

  std::vector<engine::Source> sources;
  for (Item& item : items.value()) {
    if (item.error.empty())
      sources.push_back(std::move(item.source));
    else
      write_unread(item, {});
  }
  for (engine::Source& source : data.value().corpus) sources.push_back(std::move(source));
  if (const std::string* id = find_double_id(sources)) {
    return write_error({{}, 0, 0, "two documents have the id \"" + *id + "\"; expected one each"}), bad_input;
  }
  std::vector<engine::Analysis> analyses;
  for (engine::Source& source : sources) {
    analyses.push_back(engine::analyze(std::move(source), lexicon, {}));
    write_unread({}, analyses.back());
  }
  const engine::Report report = engine::compare(std::move(analyses), lexicon, options.policy, {});
  switch (options.format) {
    case Format::csv: return write_output(io::compare_csv(report, lexicon)) ? done : bad_input;
    case Format::table: return write_output(io::compare_table(report, lexicon)) ? done : bad_input;
    case Format::annotation: return write_output(io::annotation_json(report, lexicon) + "\n") ? done : bad_input;
    default: return write_output(io::compare_json(report, lexicon) + "\n") ? done : bad_input;
  }
}

}  // namespace crossclaim::cli
