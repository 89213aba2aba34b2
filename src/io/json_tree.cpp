// The one file that includes nlohmann/json. Enters: bytes. Leaves: a JsonTree, or an Error with line and column.
// The library's event interface is used: its tree has no positions, and its accessors would abort without exceptions.
// Example: parse("a.json", "[1,]") is an error at line 1, column 4. Cost: one pass. Tested in
// tests/io/json_tree_test.cpp.
#include "io/json_tree.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

namespace crossclaim::io {
namespace {

/// Walks over the bytes and tells how far the parser has come: the library's events carry no position.
struct TrackingIterator {
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** reached = nullptr;

  reference operator*() const { return *at; }
  TrackingIterator& operator++() {
    *reached = ++at;
    return *this;
  }
  friend bool operator!=(const TrackingIterator& a, const TrackingIterator& b) { return a.at != b.at; }
};

bool is_number_byte(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

}  // namespace

/// Receives the events of the parser. The names of its functions are the library's.
class JsonBuilder {
 public:
  JsonBuilder(JsonTree& tree, const JsonLimits& limits) : tree_(tree), limits_(limits), reached_(tree.bytes_.data()) {}

  const char** reached() { return &reached_; }
  [[nodiscard]] std::optional<base::Error> take_error() { return std::move(error_); }

  bool null() { return add(JsonKind::null, begin_of_word()); }
  bool boolean(bool value) {
    add(JsonKind::boolean, begin_of_word());
    tree_.nodes_.back().truth = value;
    return true;
  }
  bool number_integer(std::int64_t value) { return number(std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return number(std::to_string(value)); }
  bool number_float(double, const std::string& written) { return number(written); }
  bool string(std::string& value) {
    add(JsonKind::string, begin_of_string());
    tree_.nodes_.back().text = std::move(value);
    return true;
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& value) {
    key_at_ = begin_of_string();
    key_ = std::move(value);
    if (++open_.back().members > limits_.max_members) {
      error_ = tree_.error_at(key_at_, "an object of more than " + std::to_string(limits_.max_members) + " members");
      return false;
    }
    for (std::uint32_t i = open_.back().node + 1; i < tree_.nodes_.size(); i = tree_.nodes_[i].next) {
      if (tree_.nodes_[i].key != key_) continue;
      error_ = tree_.error_at(key_at_, "the key \"" + key_ + "\" stands twice in this object; expected it once");
      return false;
    }
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& exception) {
    // "[json.exception...] parse error at line 1, column 4: what": the place is said by error_at already.
    std::string_view what = exception.what();
    if (const std::size_t cut = what.find(": "); cut != std::string_view::npos) what.remove_prefix(cut + 2);
    error_ =
        tree_.error_at(static_cast<std::uint32_t>(position == 0 ? 0 : position - 1),
                       std::string(what) + (what.find("expected") == std::string_view::npos ? "; expected JSON" : ""));
    return false;
  }

 private:
  [[nodiscard]] std::uint32_t offset(const char* at) const {
    return static_cast<std::uint32_t>(at - tree_.bytes_.data());
  }

  [[nodiscard]] std::uint32_t begin_of_string() const {
    std::uint32_t at = offset(reached_) - 1;  // the closing quotation mark
    for (bool escaped = true; escaped;) {
      do --at;
      while (tree_.bytes_[at] != '"');
      std::uint32_t slashes = 0;
      while (slashes < at && tree_.bytes_[at - slashes - 1] == '\\') ++slashes;
      escaped = slashes % 2 == 1;
    }
    return at;
  }
  [[nodiscard]] std::uint32_t begin_of_word() const {
    std::uint32_t at = offset(reached_);
    while (at > 0 && tree_.bytes_[at - 1] >= 'a' && tree_.bytes_[at - 1] <= 'z') --at;
    return at;
  }
  /// The parser has read a byte past the number, unless the input ended.
  [[nodiscard]] std::uint32_t begin_of_number() const {
    std::uint32_t at = offset(reached_);
    if (at > 0 && !is_number_byte(tree_.bytes_[at - 1])) --at;
    while (at > 0 && is_number_byte(tree_.bytes_[at - 1])) --at;
    return at;
  }

  bool add(JsonKind kind, std::uint32_t at) {
    JsonNode node;
    node.kind = kind;
    node.at = at;
    node.next = static_cast<std::uint32_t>(tree_.nodes_.size()) + 1;
    if (!open_.empty() && tree_.nodes_[open_.back().node].kind == JsonKind::object) {
      node.key = std::move(key_);
      node.key_at = key_at_;
    }
    tree_.nodes_.push_back(std::move(node));
    return true;
  }
  bool number(std::string written) {
    add(JsonKind::number, begin_of_number());
    tree_.nodes_.back().text = std::move(written);
    return true;
  }
  bool open(JsonKind kind) {
    const std::uint32_t at = offset(reached_) - 1;
    if (open_.size() == limits_.max_depth) {
      error_ = tree_.error_at(at, "nested deeper than " + std::to_string(limits_.max_depth) + " levels");
      return false;
    }
    add(kind, at);
    open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size()) - 1, 0});
    return true;
  }
  bool close() {
    tree_.nodes_[open_.back().node].next = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
    return true;
  }

  JsonTree& tree_;
  const JsonLimits& limits_;
  const char* reached_;
  struct Open {
    std::uint32_t node = 0, members = 0;
  };
  std::vector<Open> open_;
  std::string key_;
  std::uint32_t key_at_ = 0;
  std::optional<base::Error> error_;
};

base::Result<JsonTree> JsonTree::parse(std::string_view file, std::string_view bytes, const JsonLimits& limits) {
  JsonTree tree;
  tree.file_ = file;
  tree.bytes_ = bytes;
  if (bytes.size() > limits.max_bytes) {
    return base::Error{tree.file_, 0, 0, "is longer than " + std::to_string(limits.max_bytes) + " bytes"};
  }
  // The library takes a zero byte for the end and would not look at what stands behind it.
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos)
    return tree.error_at(static_cast<std::uint32_t>(zero), "a zero byte, which JSON never holds");
  JsonBuilder builder(tree, limits);
  const TrackingIterator first{bytes.data(), builder.reached()};
  const TrackingIterator last{bytes.data() + bytes.size(), builder.reached()};
  const bool read = nlohmann::json::sax_parse(first, last, &builder);
  if (std::optional<base::Error> error = builder.take_error()) return *std::move(error);
  if (!read || tree.nodes_.empty()) return tree.error_at(0, "is no JSON");
  return tree;
}

JsonTree::Children JsonTree::children(const JsonNode& node) const {
  const auto index = static_cast<std::uint32_t>(&node - nodes_.data());
  return {nodes_, index + 1, node.next};
}

const JsonNode* JsonTree::find(const JsonNode& node, std::string_view key) const {
  if (node.kind != JsonKind::object) return nullptr;
  for (const JsonNode& member : children(node)) {
    if (member.key == key) return &member;
  }
  return nullptr;
}

base::Error JsonTree::error_at(std::uint32_t at, std::string message) const {
  base::Error error{file_, 1, 1, std::move(message)};
  const std::string_view before = bytes_.substr(0, std::min<std::size_t>(at, bytes_.size()));
  for (const char c : before) {
    if (c == '\n') {
      ++error.line;
      error.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++error.column;  // characters, as an editor counts them
    }
  }
  return error;
}

}  // namespace crossclaim::io
