// A claim as this room compares it: one value, one window, one moment, one source. Enters: the Input. Leaves: a Scene,
// which all further steps read. Example: "Police said on Friday that 12 were killed on Thursday" has the window
// Thursday and the moment Friday. Cost: linear. Tested in tests/relate/calendar_test.cpp and question_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "relate/calendar.hpp"
#include "relate/lattice.hpp"
#include "relate/relation.hpp"
#include "relate/value.hpp"

namespace crossclaim::relate {

/// What sort of number it is; numbers of two sorts are never compared.
enum class Measure : std::uint8_t { statement, count, share, money, duration, ordinal, ratio };

struct Fact {
  const claim::Claim* claim = nullptr;
  ClaimIndex index = 0;
  Predicate event = Predicate::other;
  Measure measure = Measure::statement;
  Value value;
  std::uint16_t unit = 0;       ///< concept id; 0 where any will do
  Window window;                ///< when it happened
  Window moment;                ///< when it was said or counted, else the day of the report
  bool moment_stated = false;   ///< the text says it
  bool is_deadline = false;     ///< the moment is that of the count, "by Tuesday noon", not of a saying
  bool window_carried = false;  ///< taken over from another sentence
  bool window_loose = false;    ///< inferred, or the day of the report: it may be the day of the count
  bool place_carried = false;
  bool is_amount = false;   ///< of a unit that is compared in another: tonnes, hectares, hours
  bool is_cause = false;    ///< words that are told as the cause of something
  std::uint16_t cause = 0;  ///< axis of the cause that the sentence gives the losses it counts
  std::int8_t cause_pole = 0;
  bool is_ahead = false;     ///< dated after its own report: a plan, however it is told
  bool is_base = false;      ///< something else is a share or a part of it
  std::uint32_t source = 0;  ///< identity of the nearest source; 0 in the writer's own voice
  bool source_named = false;
  ClaimIndex replaces = no_claim;  ///< the claim beside it that its text gives as the earlier figure
  ClaimIndex spoken_of =
      no_claim;              ///< of words that call a number open: the claim before them that tells what is counted
  bool is_replaced = false;  ///< its text gives the figure that stands now
  std::uint32_t first_like =
      no_claim;  ///< where the numbers begin that its text gives of such things: an index into Scene::likes
  ClaimIndex base = no_claim;  ///< the claim it is a share or a stated part of

  [[nodiscard]] bool is_number() const { return measure != Measure::statement; }
  [[nodiscard]] bool is_title() const {
    return claim->role == text::Role::headline || claim->role == text::Role::heading;
  }
  [[nodiscard]] bool is_forecast() const {
    return claim->modality == claim::Modality::predicted || (is_ahead && claim->modality == claim::Modality::asserted);
  }
  [[nodiscard]] bool is_possible() const { return claim->modality == claim::Modality::possible; }
  /// "The navy did not lose 70 sailors" denies a figure as well.
  [[nodiscard]] bool is_denied() const {
    return claim->modality == claim::Modality::denied ||
           (is_number() && claim->polarity == claim::Polarity::negated && !value.is_zero());
  }
};

/// A number and what it is of: the document, the noun, the measure.
struct Like {
  std::uint64_t what = 0;
  ClaimIndex at = 0;
};

/// Claims that are looked at in one step of a long work.
inline constexpr ClaimIndex step_claims = 1024;

/// What two documents have in common, whichever of their claims are held against each other; see comparable.cpp.
struct Kinship {
  std::uint32_t other = no_claim;   ///< of which document with that of its place
  std::uint32_t topic = 0;          ///< words of both topics
  std::uint32_t telling_topic = 0;  ///< those of them that others rarely share
  std::uint32_t telling_lead = 0;   ///< such words of the sentences with which both begin to claim
  std::uint32_t figures = 0;        ///< weight of the figures of both
};

struct Scene {
  const Input* input = nullptr;
  std::vector<Fact> facts;                           ///< by ClaimIndex
  std::vector<ClaimIndex> first_of_document;         ///< size documents + 1
  std::vector<std::uint32_t> figures, first_figure;  ///< see common_figures.hpp
  mutable std::vector<Kinship>
      kin;                  ///< by document, with that document which was asked for last: claims come in their order
  std::vector<Like> likes;  ///< by what they are of
  std::vector<Window> last_saying;  ///< by document: of one without a date the day, without its year, on which it last
                                    ///< lets somebody speak
  std::vector<bool> two_sided;      ///< by document: it counts the losses of two sides, one of them armed, so that "the
                                    ///< dead" may be either's

  [[nodiscard]] const mention::Lexicon& lexicon() const { return *input->lexicon; }
  [[nodiscard]] std::span<const std::uint32_t> keys(const Fact& f) const {
    return input->keys.subspan(f.claim->first_key, f.claim->key_count);
  }
  [[nodiscard]] std::span<const std::uint32_t> shingles(const Fact& f) const {
    return input->shingles.subspan(f.claim->first_shingle, f.claim->shingle_count);
  }
};

[[nodiscard]] Scene read(const Input& input);

/// How many numbers two sorted ranges share, counted up to `enough`.
[[nodiscard]] unsigned shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, unsigned enough);

/// Whether it is the first claim of its sentence: words that are copied are said of it alone.
[[nodiscard]] bool opens_sentence(const Scene& scene, const Fact& f);
[[nodiscard]] inline bool same_document(const Fact& a, const Fact& b) { return a.claim->document == b.claim->document; }
[[nodiscard]] inline bool same_sentence(const Fact& a, const Fact& b) {
  return same_document(a, b) && a.claim->sentence == b.claim->sentence;
}
/// Some of those whom its text counts, or only names, as a whole.
[[nodiscard]] inline bool counts_some(const Fact& f) { return f.base != no_claim || f.claim->base_span.size() != 0; }
/// Of one text: 0 in one sentence, 1 in the next.
[[nodiscard]] inline std::uint32_t sentences_between(const Fact& a, const Fact& b) {
  const std::uint32_t x = a.claim->sentence;
  const std::uint32_t y = b.claim->sentence;
  return x < y ? y - x : x - y;
}
/// Whether a layer of one's chain of sources is a layer of the other's.
[[nodiscard]] bool same_source(const Fact& a, const Fact& b);
/// Whether its own sentence gives a day that is not only that of the report: what happened on it, not the count to
/// date.
[[nodiscard]] bool has_own_day(const Fact& f);
/// Whether both were said or counted on one day, as far as the texts tell.
[[nodiscard]] bool same_moment(const Fact& a, const Fact& b);
/// Days by which `b` was said or counted after `a`; 0 where either is unknown or they meet.
[[nodiscard]] base::Day days_later(const Fact& a, const Fact& b);

}  // namespace crossclaim::relate
