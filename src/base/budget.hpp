// The limits of one analysis, as data. Enters: nothing. Leaves: the numbers that every room checks against.
// Example: Budget{.max_text_bytes = 8u << 20} is the page's. A limit that is reached becomes a note in the report.
// Tested in tests/engine.
#pragma once

#include <cstdint>

namespace crossclaim::base {

struct Budget {
  std::uint32_t max_text_bytes = 256u << 20;  ///< a longer text is refused before anything is allocated
  std::uint32_t max_sentence_tokens =
      512;  ///< a longer sentence is split there: rules look through a sentence once a number
  std::uint32_t max_claims = 200'000;          ///< per document; the rest is counted
  std::uint32_t max_relations_per_claim = 16;  ///< the strongest are kept, the rest counted
  std::uint32_t max_notes = 256;
};

}  // namespace crossclaim::base
