// See files.hpp.
#include "cli/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/utf8.hpp"
#include "embedded/assets.hpp"
#include "io/corpus_reader.hpp"
#include "io/json_tree.hpp"
#include "io/lexicon_reader.hpp"
#include "io/source_reader.hpp"

namespace crossclaim::cli {
namespace {

namespace fs = std::filesystem;

/// The .json files of a folder by name, or the one file.
base::Result<std::vector<std::string>> data_files(const std::string& path) {
  std::error_code code;
  if (!fs::is_directory(path, code)) return std::vector<std::string>{path};
  std::vector<std::string> names;
  for (fs::directory_iterator entry(path, code), end; !code && entry != end; entry.increment(code)) {
    if (entry->path().extension() == ".json") names.push_back(entry->path().string());
  }
  if (code) return base::Error{path, 0, 0, code.message()};
  if (names.empty()) return base::Error{path, 0, 0, "no .json file in this folder; expected at least one"};
  std::sort(names.begin(), names.end());
  return names;
}

/// The files of a folder, or the one file, read by `read`.
template <class Value>
base::Result<Value> load_data(const std::string& path, base::Result<Value> (*read)(std::span<const io::File>)) {
  base::Result<std::vector<std::string>> names = data_files(path);
  if (!names) return names.error();
  std::vector<std::string> bytes;
  for (const std::string& name : names.value()) {
    base::Result<std::string> content = read_file(name, io::JsonLimits{}.max_bytes + 1);
    if (!content) return content.error();
    bytes.push_back(std::move(content.value()));
  }
  std::vector<io::File> files;
  for (std::size_t i = 0; i < bytes.size(); ++i) files.push_back({names.value()[i], bytes[i]});
  return read(files);
}

void add_lines(std::string_view text, const std::string& file, std::vector<Item>& items) {
  each_line(text, [&](std::string_view line, std::uint32_t number) {
    Item item;
    base::Result<engine::Source> source = io::read_source_line(line, number, item.source.id);
    if (source) {
      item.source = std::move(source.value());
    } else {
      if (item.source.id.empty()) item.source.id = line_of(file, number);
      item.error = in_line(file, number, source.error());
    }
    items.push_back(std::move(item));
  });
}

/// Names and what a file holds, for a terminal: what would command it or is no UTF-8 is shown as U+FFFD.
std::string printable(std::string_view message) {
  std::uint32_t replaced = 0;
  std::string shown;
  for (const char c : base::mend(message, replaced)) {
    if (const auto byte = static_cast<unsigned char>(c); byte < 0x20 || byte == 0x7F)
      shown += "\uFFFD";
    else
      shown += c;
  }
  return shown;
}

}  // namespace

std::string line_of(const std::string& file, std::uint32_t number) {
  return (file == "-" ? "line " : file + " line ") + std::to_string(number);
}

std::string in_line(const std::string& file, std::uint32_t number, const base::Error& error) {
  return line_of(file, number) + ", column " + std::to_string(error.column) + ": " + error.message;
}

base::Result<std::string> read_file(const std::string& name, std::size_t most) {
  const bool standard = name == "-";
  const auto unread = [&] {
    return base::Error{standard       ? "standard input"
                       : name.empty() ? "\"\""
                                      : name,
                       0, 0, std::strerror(errno) + std::string("; expected a file that can be read")};
  };
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(standard ? nullptr : std::fopen(name.c_str(), "rb"),
                                                         &std::fclose);
  std::FILE* file = standard ? stdin : opened.get();
  if (!file) return unread();
  std::string bytes;
  char buffer[1 << 16];
  for (std::size_t got; bytes.size() < most && (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    bytes.append(buffer, got);
  if (std::ferror(file)) return unread();
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
  std::fprintf(stderr, "crossclaim: %s\n",
               printable(place.empty() ? error.message : place + ": " + error.message).c_str());
}

void write_unread(const Item& item, const engine::Analysis& analysis) {
  if (!item.error.empty()) write_error({{}, 0, 0, item.error + " (left out)"});
  const std::uint32_t most = base::Budget{}.max_text_bytes >> 20;
  if (analysis.refused)
    write_error(
        {analysis.source.id, 0, 0, "longer than " + std::to_string(most) + " MB, the most that is read (left out)"});
}

base::Result<io::Bundle> load_bundle(const Options& options) {
  base::Result<io::Bundle> bundle = io::unpack(assets::packed());
  if (!bundle) return bundle;
  if (!options.lexicon.empty()) {
    base::Result<mention::Lexicon> lexicon = load_data(options.lexicon, io::read_lexicon);
    if (!lexicon) return lexicon.error();
    bundle.value().lexicon = std::move(lexicon.value());
  }
  if (!options.use_corpus) bundle.value().corpus.clear();
  if (!options.corpus.empty()) {
    base::Result<std::vector<engine::Source>> corpus = load_data(options.corpus, io::read_corpus);
    if (!corpus) return corpus.error();
    bundle.value().corpus = std::move(corpus.value());
  }
  return bundle;
}

base::Result<std::vector<Item>> load_items(const Options& options) {
  std::vector<std::string> names = options.files;
  if (names.empty()) names.emplace_back("-");
  std::vector<Item> items;
  for (const std::string& name : names) {
    base::Result<std::string> bytes =
        read_file(name, options.ndjson ? std::string::npos : base::Budget{}.max_text_bytes + 1);
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
