// The claim room's one output: who says that how many of what did what, where, when and how surely. Enters: Document
// and Mentions, the document's date. Leaves: Claims. Example: "The NIS said 240 troops were killed on Feb. 7" is one
// claim: killed, 240, "troops", 2025-02-07, by the NIS, asserted. Cost: linear; each search looks at one sentence and a
// short memory. Tested in tests/claim and tests/cases.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/budget.hpp"
#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/span.hpp"
#include "mention/mention.hpp"
#include "text/document.hpp"

namespace crossclaim::claim {

using mention::EntityId;
using mention::Modality;
using mention::Modifier;
using mention::no_entity;
using mention::Predicate;

enum class Kind : std::uint8_t { none, stock, flow, increment, share, forecast };
enum class Status : std::uint8_t { none, planned, under_way, done, ended };
enum class Stage : std::uint8_t { none, sent, in_country, in_region, at_front };
enum class Polarity : std::uint8_t { affirmed, negated };
enum class Anchor : std::uint8_t { stated, document, inferred, unknown };
enum class QuoteStyle : std::uint8_t { indirect, direct, carried };

/// A small set of entities, sorted; which peoples are counted.
struct EntitySet {
  std::array<EntityId, 3> ids{no_entity, no_entity, no_entity};
  [[nodiscard]] bool empty() const { return ids[0] == no_entity; }
  friend bool operator==(const EntitySet&, const EntitySet&) = default;
};

/// Whom or what is counted.
struct Subject {
  base::Span span;         ///< the words that name it, perhaps in an earlier sentence; empty where nothing does
  EntitySet nationality;   ///< of the words or inferred from the context
  std::uint16_t noun = 0;  ///< concept of the head noun; 0 where the lexicon lacks it
  mention::NounClass noun_class = mention::NounClass::none;
  std::uint32_t head_key = 0;  ///< hash of the folded head word (singular), also for unknown nouns
  bool military = false;
  bool inherited = false;  ///< taken over from another phrase: pronoun, ellipsis, "of them"
  bool subset = false;     ///< the noun names a part of any population: women, children, foreigners
  bool generic =
      false;  ///< the noun says no more than its class: people, victims, bodies, lives, others; or there is none
  std::array<std::uint32_t, 2> qualifiers{};  ///< sorted hashes of the folded words that narrow the noun: "foreign",
                                              ///< "plant" workers; 0 where none
};

/// A resolved time. `interval` is meaningful only where the anchor is not `unknown`.
struct Time {
  base::Span span;
  base::DateInterval interval;
  Anchor anchor = Anchor::unknown;
  bool present = false;  ///< false: the text gives no time
  bool year_stated = false;
  mention::TimeHead ref;  ///< as written, for the offset doctor and for open times
};

/// At which hour: mention::Clock without its tokens.
struct Hour {
  base::Span span;
  std::int16_t minute = -1;  ///< -1: the text gives none
  bool half_told = false;
};

struct Place {
  base::Span span;
  EntityId id = no_entity;  ///< known places
  std::uint32_t key = 0;    ///< hash of the folded name for unknown ones
  bool present = false;
  bool elsewhere = false;  ///< "in a neighbouring town": not where the rest of the text happens
};

/// One layer of who says so.
struct Source {
  base::Span span;  ///< the words that name the source
  base::Span cue;   ///< the saying word
  EntityId id = no_entity;
  std::uint32_t key = 0;  ///< hash of the folded last name or head noun
  bool named = false;
  bool anonymous = false;  ///< "officials", "estimates": another text's need not be the same
  QuoteStyle style = QuoteStyle::indirect;
  Modality modality = Modality::asserted;  ///< what this layer does to the content: "denied", "suggested"
};

/// Names of rules, for `why` and `explain`; io has their texts.
// clang-format off
enum class Rule : std::uint8_t {
  none, verb_object, verb_subject, passive_subject, participle_after, noun_before, noun_of, toll_verb,
  state_adjective, elided_event,
  carried_event, headline_event, share_of, money_amount, duration_length, present_be, nearest_event, no_event,
  subject_after_number, subject_of, subject_elided, subject_pronoun, subject_before, subject_context,
  subject_event_noun,
  time_same_clause, time_same_sentence, time_carried, place_same_clause, place_carried, source_before, source_after,
  source_according, source_quote, source_carried, source_caption, source_turn, modal_word, hedge_word, future_word,
  negation_word, additional_word, stance_word, cause_word, tally_word, spared,
  count_
};
// clang-format on

struct Why {
  Rule rule = Rule::none;
  base::Span cue;
};

/// What a claim without a number says: a pole of an axis ("embedded" and "independent" are the poles of integration).
struct Stance {
  std::uint16_t axis = 0;  ///< concept id; 0: the claim is numeric
  std::int8_t pole = 0;
  bool gradable = false;     ///< both poles may hold in part
  bool of_party = false;     ///< the words put the party they name on the pole, so that another party on the other pole
                             ///< denies it: whose idea it was
  bool of_doer = false;      ///< says who did it, or that the party did not: "blamed the owner", "denied involvement"
  bool of_both = false;      ///< speaks of two parties at once, whatever befell them: "on both sides"
  bool of_number = false;    ///< says of a number that it is not settled, whatever it counts
  std::uint32_t phrase = 0;  ///< hash of the words, where there are two or more
  std::uint32_t party = 0;   ///< of_doer: whose name it is
  std::uint32_t initials = 0;  ///< of_doer: hash of "NLF", of the Northern Liberation Front; 0 of shorter names
  base::Span span;
};

struct Claim {
  std::uint32_t document = 0;  ///< index into the report's documents
  std::uint32_t sentence = 0;  ///< index into its document's sentences
  base::Span sentence_span;
  text::Role role = text::Role::body;
  bool quoted = false;  ///< inside quotation marks

  Predicate predicate = Predicate::other;
  Kind kind = Kind::none;
  Status status = Status::none;
  Stage stage = Stage::none;
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
  bool additional = false;
  bool hedged = false;  ///< "reportedly", "estimated": attribution without a name

  bool has_quantity = false;
  mention::Quantity quantity;
  std::uint32_t base_claim =
      0xFFFFFFFF;        ///< index (in its document) of the claim it is a share or, "of these", a part of
  base::Span base_span;  ///< share: the words of what it is a share of
  Subject subject;
  Subject agent;  ///< who did it, where the text says; span empty else
  Stance stance;

  Time time;   ///< when it happened
  Time as_of;  ///< when it was said or counted
  Hour hour;   ///< of what happened
  Place place;
  std::array<Source, 3> sources;  ///< nearest first
  std::uint8_t source_count = 0;  ///< 0: the writer's own voice

  std::uint32_t first_key = 0;  ///< into Claims::keys: hashes of the sentence's content words, sorted, unique
  std::uint16_t key_count = 0;
  std::uint32_t first_shingle = 0;  ///< into Claims::shingles: hashes of runs of five words, sorted
  std::uint16_t shingle_count = 0;
  std::array<Why, 6> why;
  std::uint8_t why_count = 0;

  // What src/relate needs beyond the claim itself.
  Predicate event = Predicate::other;  ///< what happened, whatever the form of the number: "a third were killed" is a
                                       ///< share of the event killed
  std::uint32_t event_key = 0;  ///< hash of the lemma of the governing verb or event noun, known to the lexicon or not
  std::uint32_t base_key = 0;   ///< share: hash of the folded head noun of its base where that is no claim
  bool total = false;           ///< "in all", "in total", "altogether", "combined", "will then number"
  bool grown = false;           ///< "has risen to": smaller figures went before it
  bool revised = false;   ///< the figure that replaces one: "raised to", "corrected to", "now puts it at", "later"
  bool circular = false;  ///< the source is quoted as citing itself
  bool former = false;    ///< the figure that is replaced: "from the morning's 59", "had earlier reported", "initially"
  bool member = false;    ///< belongs to a body whatever it does: "the firm has 900 employees"
  bool difference = false;  ///< counts by how many: "9 more than last year"
  bool rate = false;        ///< so much for each: "$2 a share"
};

/// "Denied that 14 died", "eleven, not 14", "none of the 40 was hurt": a number of whom it does not hold. A count of
/// none is a count.
[[nodiscard]] inline bool is_refused(const Claim& claim) {
  const bool none = claim.quantity.said.has_high && claim.quantity.said.high.is_zero();
  return claim.modality == Modality::denied || (claim.polarity == Polarity::negated && claim.has_quantity && !none);
}

enum class NoteKind : std::uint8_t {
  ill_formed_bytes,
  impossible_date,
  sentence_split,
  claims_capped,
  year_before_document,
  control_characters
};
struct Note {
  NoteKind kind = NoteKind::ill_formed_bytes;
  base::Span span;
  std::uint32_t count = 0;
};

/// The event_key of all verbs and nouns of one event that the lexicon knows.
[[nodiscard]] constexpr std::uint32_t key_of_event(Predicate predicate) {
  return base::fnv_basis + static_cast<std::uint32_t>(predicate);
}

/// Set in the keys of words that reports of one event share and others rarely do.
inline constexpr std::uint32_t telling_key = 0x80000000;

/// The claims of one document, in text order.
struct Claims {
  std::vector<Claim> claims;
  std::vector<Time> times;  ///< every time expression, resolved where it can be
  std::vector<std::uint32_t> keys;
  std::vector<std::uint32_t> shingles;
  std::vector<std::uint32_t> topic;  ///< hashes of the document's most frequent names and content words, sorted
  std::vector<Note> notes;
  base::DateInterval dateline;  ///< the document's date, given or read from its furniture
  bool has_date = false;
};

/// `date` as given with the document; without it relative times stay open.
[[nodiscard]] Claims find(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
                          const mention::Lexicon& lexicon, std::optional<base::Day> date, const base::Budget& budget);

/// The same in pieces, into the Claims that it is given. What enters stays where it is meanwhile.
class Maker {
 public:
  Maker(std::string_view text, const text::Document& document, const mention::Mentions& mentions,
        const mention::Lexicon& lexicon, std::optional<base::Day> date, const base::Budget& budget, Claims& out);
  Maker(const Maker&) = delete;
  Maker& operator=(const Maker&) = delete;
  ~Maker();

  bool step();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// Stages, one file each.
/// What a time expression hangs on; each may be absent.
struct Told {
  std::optional<base::Day> document;         ///< the day of the text
  std::optional<base::DateInterval> stated;  ///< the last date that the text gave with its year
  std::optional<base::DateInterval> last;    ///< the last time of whatever form: "on Saturday", for "a day later"
  std::optional<base::Day> war;              ///< the day that the war began of which the text speaks
  bool past = false;                         ///< the sentence tells what is over: "by Friday" is the one behind
  bool ahead = false;                        ///< its clause tells what will be: "will close in June"
};
[[nodiscard]] Time resolve_time(const mention::TimeRef& ref, const Told& told);

}  // namespace crossclaim::claim
