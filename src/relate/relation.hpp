// The relate room's outputs: what one claim is to another, which question both answer, which origin both have. Enters:
// the claims of all documents, as numbers and ids, never the text. Leaves: Relations. Example: "over 4,000 killed or
// wounded" against "about 4,000 killed" is a definition mismatch, hard, field category. Cost: sort and merge by key;
// at most Budget::max_relations_per_claim a claim. Tested in tests/relate.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/budget.hpp"
#include "base/decimal.hpp"
#include "claim/claim.hpp"

namespace crossclaim::relate {

// DESIGN section 4, in its order.
enum class Family : std::uint8_t { agrees, conflicts, updates, part_of, qualifies, not_comparable };
// clang-format off
enum class RelationType : std::uint8_t {
  echo, equivalence, refinement, overlap, composition, follow_up, superseded, fulfilment, change_of_perspective,
  contradiction,
  definition_mismatch, scope_mismatch, modality_shift, attribution_shift, quotation_drift, qualification, implausible,
  unsupported, not_comparable
};
// clang-format on
enum class ConflictKind : std::uint8_t {
  numeric,
  date,
  definition,
  negation,
  antonym,
  modal,
  structural,
  cause,
  source,
  headline,
  arithmetic
};
enum class Verdict : std::uint8_t { hard, soft, compatible, error, not_comparable };
// clang-format off
enum class Field : std::uint8_t {
  quantity, predicate, kind, population, category, time, as_of, place, stage, source, modality, status, base,
  polarity, stance, agent, cause, none
};
// clang-format on

/// Index of a claim in `Input::claims`, over all documents.
using ClaimIndex = std::uint32_t;
inline constexpr ClaimIndex no_claim = 0xFFFFFFFF;

/// A sentence pattern of assets/lexicon/reasons.en.json, by its place in relate/pattern.hpp; the engine fills it in.
using PatternId = std::uint16_t;

/// What b is to a. Both spans are those of the two claims.
struct Relation {
  ClaimIndex a = no_claim;
  ClaimIndex b = no_claim;      ///< no_claim: an error on the face of a alone
  ClaimIndex third = no_claim;  ///< the further term of a sum
  Family family = Family::not_comparable;
  RelationType type = RelationType::not_comparable;
  ConflictKind kind = ConflictKind::numeric;
  Verdict verdict = Verdict::not_comparable;
  Field field = Field::none;
  bool internal = false;  ///< inside one document
  PatternId pattern = 0;
  std::array<base::Decimal, 3> numbers;  ///< what the pattern prints: a sum, a ratio, an offset
  std::uint8_t strength = 0;             ///< for sorting and for the cap: 255 is the most telling

  friend bool operator==(const Relation&, const Relation&) = default;
};

/// A presumed common source of several claims.
enum class OriginEvidence : std::uint8_t { shared_string, shared_rare_value, same_named_source, same_document };
struct Origin {
  std::uint32_t id = 0;
  std::vector<ClaimIndex> claims;
  OriginEvidence evidence = OriginEvidence::same_document;
};

/// Claims that answer one question.
struct Question {
  std::uint32_t id = 0;
  ClaimIndex example = no_claim;  ///< the claim that words it best
  claim::Predicate predicate = claim::Predicate::other;
  claim::EntitySet nationality;
  std::vector<ClaimIndex> claims;
  std::vector<ClaimIndex> earlier;     ///< those that a later one replaces, sorted
  std::vector<std::uint32_t> origins;  ///< ids of origins, independent of one another
  base::Interval range;                ///< envelope over independent origins
  bool converted =
      false;  ///< the range is in units in which nobody tells it: lengths of time in hours, weights in kilograms
  bool has_shared = false;
  base::Interval shared;        ///< the sub-interval that all origins hold; only where has_shared
  Field settles = Field::none;  ///< the missing field that would settle it
  Verdict worst = Verdict::compatible;
};

enum class Policy : std::uint8_t { range, conservative, majority };

/// All dates of one document lie a whole number of years off. Said once, instead of once a claim.
struct Offset {
  std::uint32_t document = 0;
  std::int32_t years = 0;       ///< to add to its dates; never 0
  std::uint32_t conflicts = 0;  ///< that vanish by it
  ClaimIndex a = no_claim;      ///< the first of them
  ClaimIndex b = no_claim;
  PatternId pattern = 0;
  Verdict verdict = Verdict::error;
};

/// A document as this room sees it.
struct DocumentInfo {
  bool has_date = false;
  base::Day date = 0;
  bool corpus = false;                   ///< bundled, not pasted
  std::span<const std::uint32_t> topic;  ///< claim::Claims::topic
};

struct Judged;  ///< see judged.hpp

struct Input {
  std::span<const claim::Claim> claims;  ///< all documents, document by document, in text order
  std::span<const std::uint32_t> keys;   ///< Claim::first_key points in here
  std::span<const std::uint32_t> shingles;
  std::span<const DocumentInfo> documents;
  const mention::Lexicon* lexicon = nullptr;  ///< containment of places and the names of concepts
  const Judged* judged = nullptr;             ///< what is known of the claims from `first_judged` on; null: of none
  ClaimIndex first_judged = 0;
};

struct Relations {
  std::vector<Relation> relations;  ///< sorted by a, then strength
  std::vector<Question> questions;
  std::vector<Origin> origins;
  std::vector<std::uint32_t> origin_of;  ///< by claim: its origin's id
  std::vector<Offset> offsets;           ///< by document
  std::uint32_t dropped = 0;             ///< relations beyond the cap
};

[[nodiscard]] Relations relate(const Input& input, Policy policy, const base::Budget& budget);

/// The same in pieces, into the Relations that it is given. What enters stays where it is meanwhile.
class Relating {
 public:
  Relating(const Input& input, Policy policy, const base::Budget& budget, Relations& out);
  Relating(const Relating&) = delete;
  Relating& operator=(const Relating&) = delete;
  ~Relating();

  bool step();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace crossclaim::relate
