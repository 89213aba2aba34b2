// The command line. Enters: arguments. Leaves: an exit status; what each command writes is in its file.
// Example: crossclaim compare --no-corpus a.txt b.txt. Tested in tests/cli.
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace {

/// Built without exceptions, the program cannot go on without memory: it says so, and nothing half-written is left.
[[noreturn]] void end_without_memory() {
  std::fputs("crossclaim: there is not enough memory for this input\n", stderr);
  std::_Exit(crossclaim::cli::bad_input);
}

}  // namespace

int main(int count, char** arguments) {
  using namespace crossclaim::cli;
  std::set_new_handler(end_without_memory);
  const std::span<const char* const> all(arguments, static_cast<std::size_t>(count));
  const crossclaim::base::Result<Options> options = read_options(count > 0 ? all.subspan(1) : all);
  if (!options) {
    std::fprintf(stderr, "crossclaim: %s\nTry: crossclaim --help\n", options.error().message.c_str());
    return wrong_usage;
  }
  switch (options.value().command) {
    case Command::extract: return extract(options.value());
    case Command::compare: return compare(options.value());
    case Command::relate: return relate_pairs(options.value());
    case Command::explain: return explain(options.value());
    case Command::version: return write_output("crossclaim " CROSSCLAIM_VERSION "\n") ? done : bad_input;
    case Command::help: break;
  }
  return write_output(help_text()) ? done : bad_input;
}
