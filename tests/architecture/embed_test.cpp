// The embedded tables hold the data files byte for byte, sorted by name, and none is missing.
// In: crossclaim::assets and the folder assets/. Out: doctest's report.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "embedded/assets.hpp"

using crossclaim::assets::EmbeddedFile;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void same_as_folder(std::span<const EmbeddedFile> embedded, const std::string& kind) {
  std::vector<std::string> names;
  const std::filesystem::path folder = CROSSCLAIM_SOURCE_DIR "/assets/" + kind;
  REQUIRE(std::filesystem::is_directory(folder));
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  REQUIRE(embedded.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    CHECK(embedded[i].name == names[i]);
    CHECK(embedded[i].bytes == bytes_of(folder / names[i]));
  }
}

}  // namespace

TEST_CASE("embedded files are the files of assets/") {
  same_as_folder(crossclaim::assets::lexicon(), "lexicon");
  same_as_folder(crossclaim::assets::corpus(), "corpus");
  same_as_folder(crossclaim::assets::schema(), "schema");
}
