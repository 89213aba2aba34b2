// Reports to compare with. Enters: the bytes of assets/corpus/*.json, one report a file. Leaves: their Sources in the
// order of the file names, or the first error with file, line and column. Example: see assets/corpus/README.md for the
// form. Cost: one pass. Tested in tests/io/corpus_reader_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "base/result.hpp"
#include "engine/report.hpp"
#include "io/lexicon_reader.hpp"

namespace crossclaim::io {

/// Each Source is marked as corpus. Two reports with one id are an error.
[[nodiscard]] base::Result<std::vector<engine::Source>> read_corpus(std::span<const File> files);

}  // namespace crossclaim::io
