// Lexicon and corpus as the programs carry them: read and checked when they are built, so that nothing parses JSON at
// the start. Enters: what read_lexicon and read_corpus made. Leaves: bytes, and from the bytes the same again. Example:
// unpack(pack(data)).value() equals data, but for Lexicon::sources, which only the lexicon's own tests ask for.
// The bytes are the same from every compiler: whole numbers of seven bits a byte, by column, equal ones told once;
// texts as lines, for a host compresses better than we would; phrases by their entries (packed_phrases.hpp). Cost:
// linear, then the lexicon is sealed; two to three milliseconds for the bundled data. Tested in
// tests/io/packed_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/report.hpp"

namespace crossclaim::io {

struct Bundle {
  mention::Lexicon lexicon;
  std::vector<engine::Source> corpus;
};

[[nodiscard]] std::string pack(const Bundle& bundle);
/// Bytes that `pack` did not make are an error; whatever they are, every index in the result is inside its table.
[[nodiscard]] base::Result<Bundle> unpack(std::string_view bytes);

}  // namespace crossclaim::io
