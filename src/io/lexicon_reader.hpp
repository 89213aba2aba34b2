// The lexicon from its files. Enters: the bytes of assets/lexicon/*.json. Leaves: one sealed mention::Lexicon, or the
// first error with file, line, column and what was expected. Example: read_lexicon(files) where a file says "frame":
// "objekt" is "events.en.json:7:18: "objekt" is not known here; expected object, subject, ...". The form is in
// assets/lexicon/README.md. Cost: one pass, and a sort when the lexicon is sealed. Tested in
// tests/io/lexicon_reader_test.cpp and tests/lexicon.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "mention/lexicon.hpp"

namespace crossclaim::io {

struct File {
  std::string_view name;  ///< without its folder
  std::string_view bytes;
};

/// Reads the files in the order of their names.
[[nodiscard]] base::Result<mention::Lexicon> read_lexicon(std::span<const File> files);

}  // namespace crossclaim::io
