// What the command line asks for. Enters: argv. Leaves: Options, or a sentence on what is wrong with it.
// Example: {"compare", "--no-corpus", "a.txt"} compares one file with itself. Cost: none. Tested in tests/cli.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "relate/relation.hpp"

namespace crossclaim::cli {

enum class Command { extract, compare, relate, explain, help, version };
enum class Format { json, ndjson, csv, table, annotation };

struct Options {
  Command command = Command::help;
  Format format = Format::json;
  bool ndjson = false;  ///< the input is one document a line
  bool use_corpus = true;
  std::string corpus;   ///< a file or folder; empty: the bundled one
  std::string lexicon;  ///< the same
  std::optional<base::Day> date;
  relate::Policy policy = relate::Policy::range;
  std::vector<std::string> files;  ///< none: standard input; "-" too
};

/// The error's message is a sentence for standard error; the program then ends with status 2.
[[nodiscard]] base::Result<Options> read_options(std::span<const char* const> arguments);

/// The text of --help.
[[nodiscard]] std::string_view help_text();

}  // namespace crossclaim::cli
