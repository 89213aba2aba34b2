// What is read from files: JSON, lines of NDJSON, lexicon, corpus, packed data. In, out and cost: see targets.hpp.
// Whatever the bytes, there is a value, or an error that names file, line and column and says something.
#include <algorithm>

#include "embedded/assets.hpp"
#include "engine/wording.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/targets.hpp"
#include "io/corpus_reader.hpp"
#include "io/json_tree.hpp"
#include "io/lexicon_reader.hpp"
#include "io/packed.hpp"
#include "io/source_reader.hpp"
#include "relate/pattern.hpp"

namespace crossclaim::fuzz {
namespace {

/// An error is a place inside the bytes and a sentence.
std::string broken(const base::Error& error, std::string_view bytes) {
  if (error.message.empty()) return "an error without a message";
  if (error.file != "bytes") return "an error of no file";
  const auto lines = static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  if (error.line == 0 || error.line > lines || error.column == 0 || error.column > bytes.size() + 2)
    return "an error outside its file";
  return {};
}

/// Values inside each other, keys once, positions inside the bytes.
std::string broken(const io::JsonTree& tree, const io::JsonNode& node, std::string_view bytes) {
  if (node.at >= bytes.size()) return "a value that begins behind the end";
  std::uint32_t before = node.at;
  for (const io::JsonNode& child : tree.children(node)) {
    if (child.at < before || child.at >= bytes.size()) return "values out of order";
    if (child.kind == io::JsonKind::string && bytes[child.at] != '"') return "a string that begins elsewhere";
    if (child.kind == io::JsonKind::number && bytes[child.at] != '-' &&
        (bytes[child.at] < '0' || bytes[child.at] > '9'))
      return "a number that begins elsewhere";
    if (node.kind == io::JsonKind::object && (bytes[child.key_at] != '"' || tree.find(node, child.key) != &child))
      return "a key that is not found";
    before = child.at;
  }
  return {};
}

}  // namespace

std::string check_json(std::string_view bytes) {
  const base::Result<io::JsonTree> tree = io::JsonTree::parse("bytes", bytes);
  if (!tree) {
    if (std::string what = broken(tree.error(), bytes); !what.empty()) return what;
  } else if (std::string what = broken(tree.value(), tree.value().root(), bytes); !what.empty()) {
    return what;
  }
  std::string id;
  if (const base::Result<engine::Source> source = io::read_source_line(bytes, 3, id);
      !source && source.error().line != 3)
    return "an error of NDJSON without its line";
  if (const base::Result<io::Pair> pair = io::read_pair_line(bytes, 7, id); !pair && pair.error().line != 7)
    return "an error of a pair without its line";
  const io::File file{"bytes", bytes};
  const base::Result<std::vector<engine::Source>> corpus = io::read_corpus({&file, 1});
  return corpus ? std::string{} : broken(corpus.error(), bytes);
}

std::string check_lexicon(std::string_view bytes) {
  const io::File file{"bytes", bytes};
  base::Result<mention::Lexicon> read = io::read_lexicon({&file, 1});
  if (!read) return broken(read.error(), bytes);
  read.value().patterns.resize(relate::patterns.size());  // the whole lexicon has them all, a file of it hardly
  read.value().wordings.resize(engine::wording_names().size());
  const std::string packed = io::pack({read.value(), {}});
  const base::Result<io::Bundle> again = io::unpack(packed);
  if (!again) return "a lexicon that is packed but not unpacked";
  if (again.value().lexicon.entries != read.value().entries || again.value().lexicon.entities != read.value().entities)
    return "a lexicon that is another one unpacked";
  return io::pack(again.value()) == packed ? std::string{} : "a lexicon that is packed otherwise the second time";
}

/// Pairs of three bytes say where the bundled data is changed and to what; without any the bytes are data of their own.
std::string check_packed(std::string_view raw) {
  (void)io::unpack(raw);
  Bytes bytes(raw);
  std::string packed(assets::packed());
  if (bytes.one_in(8)) packed.resize(packed.size() - bytes.wide() % packed.size());
  for (int changes = 0; changes < 8 && !bytes.empty(); ++changes) {
    const std::size_t at = (std::size_t{bytes.wide()} << 8 | bytes.byte()) % packed.size();
    packed[at] = static_cast<char>(bytes.byte());
  }
  const base::Result<io::Bundle> data = io::unpack(packed);
  if (!data) return data.error().message.empty() ? "an error without a message" : std::string{};
  // What was let through must be of use: every index in it lies inside its table.
  const text::Document document =
      text::read("Gen. Li said 12 North Korean troops died on Feb. 7.", data.value().lexicon.conventions, small_budget);
  (void)mention::find("Gen. Li said 12 North Korean troops died on Feb. 7.", document, data.value().lexicon);
  return {};
}

}  // namespace crossclaim::fuzz
