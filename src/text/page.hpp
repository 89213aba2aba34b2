// All blocks of a text side by side. Enters: a document. Leaves: shapes, repetitions, and the roles while they are
// found. Example: twins[4] == 2 says that block 4 repeats block 2 byte by byte. Cost: n log n for the repetitions,
// linear for the rest. Tested in tests/text/page_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "text/shape.hpp"

namespace crossclaim::text {

struct Page {
  Page(std::string_view text, const Conventions& conventions, Document& document);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(shapes.size()); }
  [[nodiscard]] Role role(std::uint32_t i) const { return document.blocks[i].role; }
  void set(std::uint32_t i, Role role) { document.blocks[i].role = role; }
  [[nodiscard]] std::string_view bytes(std::uint32_t i) const { return base::slice(text, document.blocks[i].span); }
  /// Whether nothing but furniture and tags stands from block `i` on.
  [[nodiscard]] bool is_last(std::uint32_t i) const { return i >= last_text; }

  std::string_view text;
  Document& document;
  std::vector<Shape> shapes;
  std::vector<std::uint32_t> twins;  ///< the first block with the same bytes; itself where there is none before
  std::uint32_t last_text = 0;       ///< one behind the last block that is prose, a bullet or a long line
};

/// Lists of other reports: lines behind "Related articles", titles that stand twice over a cut-off beginning.
void mark_teasers(Page& page);
/// The lines about the author: behind a byline's name that is repeated, or a name alone on two lines.
void mark_biography(Page& page);

}  // namespace crossclaim::text
