// `crossclaim explain`: every claim with the rules and words that made it.
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/analyze.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::cli {

int explain(const Options& options) {
  base::Result<io::Bundle> data = load_bundle(options);
  if (!data) return write_error(data.error()), bad_input;
  const mention::Lexicon& lexicon = data.value().lexicon;
  base::Result<std::vector<Item>> items = load_items(options);
  if (!items) return write_error(items.error()), bad_input;
  std::string out;
  for (Item& item : items.value()) {
    const engine::Analysis analysis = engine::analyze(std::move(item.source), lexicon, {});
    write_unread({}, analysis);
    out += io::explain_text(analysis, lexicon);
  }
  return write_output(out) ? done : bad_input;
}

}  // namespace crossclaim::cli
