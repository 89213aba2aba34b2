// One function a command, one file each. Enters: Options. Leaves: standard output and the exit status. Nothing is
// written before all of it is ready. Example: extract(options) is `crossclaim extract`. Tested in tests/cli.
#pragma once

#include "cli/options.hpp"

namespace crossclaim::cli {

inline constexpr int done = 0;
inline constexpr int bad_input = 1;
inline constexpr int wrong_usage = 2;

[[nodiscard]] int extract(const Options& options);
[[nodiscard]] int compare(const Options& options);
[[nodiscard]] int relate_pairs(const Options& options);
[[nodiscard]] int explain(const Options& options);

}  // namespace crossclaim::cli
