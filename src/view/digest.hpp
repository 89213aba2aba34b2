// What the panes ask of a report again and again, worked out once when it arrives. Enters: a Report. Leaves: for each
// claim its tone, its relations and its question; the counts; the conflict to show first. Example: digest.tone[17] is
// Tone::hard where claim 17 cannot hold together with another. Cost: linear in claims and relations. Tested in
// tests/view/compose_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/report.hpp"
#include "view/outline.hpp"

namespace crossclaim::view {

inline constexpr std::uint32_t nothing = 0xFFFFFFFF;

struct Digest {
  std::vector<Tone> tone;                ///< by claim: the most urgent of its relations
  std::vector<std::uint32_t> first;      ///< by claim (size + 1): where its relations begin in `relations`
  std::vector<std::uint32_t> relations;  ///< indices, most urgent first
  std::vector<std::uint32_t> question;   ///< by claim: the first question that it answers, or nothing
  std::vector<std::uint32_t> questions;  ///< all of them, in the order to show
  std::vector<bool> concerns;            ///< by claim: the reader's own, or compared with one of those
  std::uint32_t own = 0;                 ///< claims of the reader's own texts, and of these:
  std::uint32_t conflicts = 0;           ///< hard, or impossible on its face
  std::uint32_t possible = 0;            ///< soft
  std::uint32_t agree = 0;
  std::uint32_t lead = nothing;  ///< the relation to show first

  [[nodiscard]] std::span<const std::uint32_t> of(relate::ClaimIndex claim) const {
    return std::span(relations).subspan(first[claim], first[claim + 1] - first[claim]);
  }
};

[[nodiscard]] Tone tone_of(const relate::Relation& relation);
[[nodiscard]] bool is_own(const engine::Report& report, relate::ClaimIndex claim);
/// The other claim of a relation; no_claim where there is none.
[[nodiscard]] relate::ClaimIndex other_of(const relate::Relation& relation, relate::ClaimIndex claim);
[[nodiscard]] Digest digest(const engine::Report& report);

/// The same in steps, between which the browser has its turn: of a megabyte of news it is a long task at once.
class Digesting {
 public:
  /// The next part, always of the same report; false once `digest` is whole.
  bool step(const engine::Report& report);
  Digest digest;

 private:
  enum class Stage : std::uint8_t { relations, order, counts, questions, lead, none };
  Stage stage_ = Stage::relations;
};

}  // namespace crossclaim::view
