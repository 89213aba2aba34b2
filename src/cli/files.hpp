// The only part of the engine's programs that reads files and writes output. Enters: names. Leaves: bytes, loaded data.
// Example: read_file("-") is standard input. Cost: one read of each file. Tested in tests/cli.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/options.hpp"
#include "engine/report.hpp"
#include "io/packed.hpp"

namespace crossclaim::cli {

/// Little more than `most` bytes of a longer file: what is too long anyway need not be in memory.
[[nodiscard]] base::Result<std::string> read_file(const std::string& name, std::size_t most = std::string::npos);
/// Writes all of it to standard output, or says why not.
[[nodiscard]] bool write_output(std::string_view text);
void write_error(const base::Error& error);
/// A line of a file with --ndjson, and what is wrong in it.
[[nodiscard]] std::string line_of(const std::string& file, std::uint32_t number);
[[nodiscard]] std::string in_line(const std::string& file, std::uint32_t number, const base::Error& error);

/// The words and the reports to compare with: those inside the program, or what the options name.
[[nodiscard]] base::Result<io::Bundle> load_bundle(const Options& options);

/// A document of the input, or what is wrong with its line.
struct Item {
  engine::Source source;
  std::string error;
};
/// Says what of the input is not in the output, where that has no place for it.
void write_unread(const Item& item, const engine::Analysis& analysis);
/// The FILEs, or standard input: a text each, or with --ndjson a document a line. Blank lines are skipped.
[[nodiscard]] base::Result<std::vector<Item>> load_items(const Options& options);

/// Calls `visit(line, number)` for each line that is not blank.
template <class Visit>
void each_line(std::string_view text, Visit visit) {
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t size = text.find('\n');
    std::string_view line = text.substr(0, size);
    text.remove_prefix(size == std::string_view::npos ? text.size() : size + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) visit(line, number);
  }
}

}  // namespace crossclaim::cli
