// See files.hpp.
#include "cli/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "embedded/assets.hpp"
#include "io/corpus_reader.hpp"
#include "io/lexicon_reader.hpp"
#include "io/source_reader.hpp"

namespace crossclaim::cli {
namespace {

namespace fs = std::filesystem;

std::vector<io::File> files_of(std::span<const assets::EmbeddedFile> embedded) {
  std::vector<io::File> files;
  for (const assets::EmbeddedFile& file : embedded) files.push_back({file.name, file.bytes});
  return files;
}

/// The .json files of a folder by name, or the one file.
base::Result<std::vector<std::string>> corpus_files(const std::string& path) {
  std::error_code code;
  if (!fs::is_directory(path, code)) return std::vector<std::string>{path};
  std::vector<std::string> names;
  for (fs::directory_iterator entry(path, code), end; !code && entry != end; entry.increment(code)) {
    if (entry->path().extension() == ".json") names.push_back(entry->path().string());
  }
  if (code) return base::Error{path, 0, 0, code.message()};
  std::sort(names.begin(), names.end());
  return names;
}

void add_lines(std::string_view text, const std::string& file, std::vector<Item>& items) {
  each_line(text, [&](std::string_view line, std::uint32_t number) {
    Item item;
    base::Result<engine::Source> source = io::read_source_line(line, number, item.source.id);
    if (source) {
      item.source = std::move(source.value());
    } else {
      if (item.source.id.empty()) item.source.id = (file == "-" ? "line " : file + " line ") + std::to_string(number);
      item.error = "line " + std::to_string(number) + ", column " + std::to_string(source.error().column) + ": " + source.error().message;
    }
    items.push_back(std::move(item));
  });
}

}  // namespace

base::Result<std::string> read_file(const std::string& name) {
  const bool standard = name == "-";
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(standard ? nullptr : std::fopen(name.c_str(), "rb"), &std::fclose);
  std::FILE* file = standard ? stdin : opened.get();
  if (!file) return base::Error{name, 0, 0, std::strerror(errno)};
  std::string bytes;
  char buffer[1 << 16];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, got);
  if (std::ferror(file)) return base::Error{name, 0, 0, std::strerror(errno)};
  return bytes;
}

bool write_output(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written) std::fprintf(stderr, "crossclaim: standard output: %s\n", std::strerror(errno));
  return written;
}

void write_error(const base::Error& error) {
  std::string place = error.file;
  if (error.line > 0) place += ':' + std::to_string(error.line) + ':' + std::to_string(error.column);
  std::fprintf(stderr, "crossclaim: %s%s%s\n", place.c_str(), place.empty() ? "" : ": ", error.message.c_str());
}

base::Result<mention::Lexicon> load_lexicon() { return io::read_lexicon(files_of(assets::lexicon())); }

base::Result<std::vector<engine::Source>> load_corpus(const Options& options) {
  if (!options.use_corpus) return std::vector<engine::Source>{};
  if (options.corpus.empty()) return io::read_corpus(files_of(assets::corpus()));
  base::Result<std::vector<std::string>> names = corpus_files(options.corpus);
  if (!names) return names.error();
  std::vector<std::string> bytes;
  for (const std::string& name : names.value()) {
    base::Result<std::string> content = read_file(name);
    if (!content) return content.error();
    bytes.push_back(std::move(content.value()));
  }
  std::vector<io::File> files;
  for (std::size_t i = 0; i < bytes.size(); ++i) files.push_back({names.value()[i], bytes[i]});
  return io::read_corpus(files);
}

base::Result<std::vector<Item>> load_items(const Options& options) {
  std::vector<std::string> names = options.files;
  if (names.empty()) names.emplace_back("-");
  std::vector<Item> items;
  for (const std::string& name : names) {
    base::Result<std::string> bytes = read_file(name);
    if (!bytes) return bytes.error();
    if (options.ndjson) {
      add_lines(bytes.value(), name, items);
      continue;
    }
    Item item;
    item.source.id = name == "-" ? "text" : name;
    if (name != "-") item.source.title = fs::path(name).filename().string();
    item.source.text = std::move(bytes.value());
    items.push_back(std::move(item));
  }
  for (Item& item : items) {
    if (!item.source.date) item.source.date = options.date;
  }
  return items;
}

}  // namespace crossclaim::cli
