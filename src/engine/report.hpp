// The engine's one output. Enters: see analyze.hpp. Leaves: a Report, which owns its texts; everything else in it is
// spans and numbers. Example: report.claims[report.relations.relations[0].a].sentence_span lies in its document's text.
// Cost: about 400 bytes a claim. Tested in tests/engine.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.hpp"
#include "relate/relation.hpp"
#include "text/document.hpp"

namespace crossclaim::engine {

/// What enters: one text and what is known about it.
struct Source {
  std::string id;
  std::string text;
  std::string title;  ///< metadata, never analysed
  std::string publisher;
  std::string url;
  std::optional<base::Day> date;
  bool corpus = false;  ///< bundled

  friend bool operator==(const Source&, const Source&) = default;
};

/// One text, read. The text is mended UTF-8; all spans point into it.
struct Analysis {
  Source source;
  text::Document document;
  mention::Mentions mentions;
  claim::Claims claims;
  std::uint32_t replaced_bytes = 0;
  bool refused = false;  ///< longer than the budget; nothing was analysed
};

/// An answer to print: the figures, each with its source; and from `outlook` on what fits them all and what would
/// settle it, for a page that shows the figures in another way.
struct Answer {
  std::string text;
  std::size_t outlook = 0;
};

struct Report {
  std::vector<Analysis> documents;
  std::vector<claim::Claim> claims;  ///< of all documents; Claim::document is set
  std::vector<std::uint32_t> keys;
  std::vector<std::uint32_t> shingles;
  relate::Relations relations;
  std::vector<std::string> reasons;    ///< by relation: one sentence
  std::vector<std::string> offsets;    ///< by offset: one sentence
  std::vector<std::string> questions;  ///< by question: "How many North Korean soldiers were killed or wounded?"
  std::vector<Answer> answers;         ///< by question
};

/// Whether the reason of a relation names two figures that cannot both hold, and says no more: who shows both has said
/// it.
[[nodiscard]] bool only_names_both(const relate::Relation& relation);

}  // namespace crossclaim::engine
