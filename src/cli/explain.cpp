// `crossclaim explain`: every claim with the rules and words that made it.
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/analyze.hpp"
#include "io/report_writer.hpp"

namespace crossclaim::cli {

int explain(const Options& options) {
  base::Result<mention::Lexicon> lexicon = load_lexicon();
  if (!lexicon) return write_error(lexicon.error()), bad_input;
  base::Result<std::vector<Item>> items = load_items(options);
  if (!items) return write_error(items.error()), bad_input;
  std::string out;
  for (Item& item : items.value()) {
    out += io::explain_text(engine::analyze(std::move(item.source), lexicon.value(), {}), lexicon.value());
  }
  return write_output(out) ? done : bad_input;
}

}  // namespace crossclaim::cli
