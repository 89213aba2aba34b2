// `crossclaim extract`: the claims of each text. A line that cannot be read gives an error object in its place.
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/analyze.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::cli {
namespace {

std::string as_json(const Item& item, const engine::Analysis& analysis, const mention::Lexicon& lexicon) {
  return item.error.empty() ? io::extract_json(analysis, lexicon) : io::error_json(item.source.id, item.error);
}

/// The output of one document; JSON lists are joined by the caller.
std::string as_text(Format format, const Item& item, const engine::Analysis& analysis,
                    const mention::Lexicon& lexicon) {
  if (format == Format::csv) return io::extract_csv(analysis, lexicon);
  if (format == Format::table) return io::extract_table(analysis, lexicon);
  return as_json(item, analysis, lexicon) + "\n";
}

}  // namespace

int extract(const Options& options) {
  base::Result<io::Bundle> data = load_bundle(options);
  if (!data) return write_error(data.error()), bad_input;
  const mention::Lexicon& lexicon = data.value().lexicon;
  base::Result<std::vector<Item>> items = load_items(options);
  if (!items) return write_error(items.error()), bad_input;

  // --format json writes one object for one text and a list for several; ndjson a line each.
  const bool list = options.format == Format::json && items.value().size() != 1;
  std::string out = options.format == Format::csv ? io::csv_header() : list ? "[" : "";
  engine::Report annotated;
  bool first = true;
  for (Item& item : items.value()) {
    engine::Analysis analysis = engine::analyze(std::move(item.source), lexicon, {});
    item.source.id = analysis.source.id;
    if (options.format != Format::json && options.format != Format::ndjson) write_unread(item, analysis);
    if (options.format == Format::annotation) {
      annotated.documents.push_back(std::move(analysis));
      continue;
    }
    if (list && !first) out += ',';
    first = false;
    out += as_text(options.format, item, analysis, lexicon);
  }
  if (list) out += "]\n";
  if (options.format == Format::annotation) out = io::annotation_json(annotated, lexicon) + "\n";
  return write_output(out) ? done : bad_input;
}

}  // namespace crossclaim::cli
