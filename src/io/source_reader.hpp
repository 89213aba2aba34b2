// Texts and what is known about them, from JSON. Enters: a line of NDJSON, or the files of assets/corpus. Leaves:
// engine::Source, or an error with file, line and column. Example: {"id": "a", "text": "12 died.", "date": null} is a
// Source without a date. Cost: one pass; the text is moved once. Tested in tests/io/source_reader_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "engine/report.hpp"
#include "io/json_tree.hpp"

namespace crossclaim::io {

/// Reads {"id","text","date"?,"title"?,"publisher"?,"url"?} at a node; unknown members are let be, so that any dump can
/// be fed.
[[nodiscard]] base::Result<engine::Source> read_source(const JsonTree& tree, const JsonNode& node, bool needs_id);

/// One line of `extract --ndjson` or `compare --ndjson`. Where it cannot be read but has an id, that is left in `id`.
[[nodiscard]] base::Result<engine::Source> read_source_line(std::string_view line, std::uint32_t number,
                                                            std::string& id);

/// One line of `relate --ndjson`: {"id","a":{"text","date"?},"b":{...}}.
struct Pair {
  std::string id;
  engine::Source a, b;
};
[[nodiscard]] base::Result<Pair> read_pair_line(std::string_view line, std::uint32_t number, std::string& id);

}  // namespace crossclaim::io
