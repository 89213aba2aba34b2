// JSON with positions. Enters: the bytes of a file or of an NDJSON line. Leaves: its values in reading order, each with
// the byte where it stands, so that a wrong value can be named by line and column. Example: {"id": "kill"} is an object
// at 0 with a member "id" (key at 1) whose value is a string at 7. Cost: one pass; a string is moved, not copied; the
// depth is limited and nothing recurses. Tested in tests/io/json_tree_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace crossclaim::io {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

struct JsonNode {
  JsonKind kind = JsonKind::null;
  bool truth = false;        ///< boolean
  std::uint32_t at = 0;      ///< byte where the value begins
  std::uint32_t key_at = 0;  ///< byte where its key begins; only for members of an object
  std::uint32_t next = 0;    ///< index of the node behind this value and everything in it
  std::string key;           ///< members of an object
  std::string text;          ///< string: its characters; number: plain decimal notation as read
};

struct JsonLimits {
  std::uint32_t max_bytes = 64u << 20;
  std::uint32_t max_depth = 32;
  std::uint32_t max_members = 256;  ///< of one object; an array has no limit of its own
};

class JsonTree {
 public:
  /// The values directly inside an array or object, for a range-based for.
  class Children {
   public:
    class Iterator {
     public:
      Iterator(const std::vector<JsonNode>& nodes, std::uint32_t index) : nodes_(&nodes), index_(index) {}
      const JsonNode& operator*() const { return (*nodes_)[index_]; }
      Iterator& operator++() { return index_ = (*nodes_)[index_].next, *this; }
      friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

     private:
      const std::vector<JsonNode>* nodes_;
      std::uint32_t index_;
    };
    Children(const std::vector<JsonNode>& nodes, std::uint32_t first, std::uint32_t last)
        : nodes_(nodes), first_(first), last_(last) {}
    [[nodiscard]] Iterator begin() const { return {nodes_, first_}; }
    [[nodiscard]] Iterator end() const { return {nodes_, last_}; }
    [[nodiscard]] bool empty() const { return first_ == last_; }

   private:
    const std::vector<JsonNode>& nodes_;
    std::uint32_t first_, last_;
  };

  /// `file` names the source in errors; `bytes` must outlive the tree. Duplicate keys of one object are an error.
  [[nodiscard]] static base::Result<JsonTree> parse(std::string_view file, std::string_view bytes,
                                                    const JsonLimits& limits = {});

  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }
  [[nodiscard]] Children children(const JsonNode& node) const;
  /// The member of an object; null where there is none, or where `node` is no object.
  [[nodiscard]] const JsonNode* find(const JsonNode& node, std::string_view key) const;
  /// An error that stands at byte `at`.
  [[nodiscard]] base::Error error_at(std::uint32_t at, std::string message) const;
  [[nodiscard]] std::string_view file() const { return file_; }

 private:
  friend class JsonBuilder;
  std::string file_;
  std::string_view bytes_;
  std::vector<JsonNode> nodes_;
};

}  // namespace crossclaim::io
