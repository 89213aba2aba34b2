// The data files of assets/ as they were when the program was built: lexicons, the corpus, the schema.
//
// In: nothing. Out: name ("numbers.json", no folder) and bytes of each file, sorted by name; they live as long as the program.
//   for (const crossclaim::assets::EmbeddedFile& file : crossclaim::assets::lexicon()) load(file.name, file.bytes);
// Cost: none; the bytes are part of the program. A kind that is never asked for is not linked in.
// Written by cmake/embed.cmake; packed() comes from crossclaim::packed, all else from crossclaim::assets.
// Tested by tests/architecture/embed_test.cpp and tests/io/packed_test.cpp.
#pragma once

#include <span>
#include <string_view>

namespace crossclaim::assets {

struct EmbeddedFile {
  std::string_view name;   // file name without its folder
  std::string_view bytes;  // the whole file, unchanged
};

std::span<const EmbeddedFile> lexicon();  // assets/lexicon/*.json
std::span<const EmbeddedFile> corpus();   // assets/corpus/*.json
std::span<const EmbeddedFile> schema();   // assets/schema/*.json

std::string_view packed();                // lexicon and corpus as the build packed them: io::unpack reads it

}  // namespace crossclaim::assets
