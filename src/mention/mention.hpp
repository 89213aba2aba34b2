// The mention room's one output: what single phrases say, before anybody asks what they are about. Enters: the tokens
// of a Document and the Lexicon, a sentence at a time. Leaves: Mentions. Example: "over 4,000 North Korean troops"
// gives a Quantity (more than 4,000) and an EntityRef (North Korea). Cost: linear. Tested in tests/mention.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"
#include "mention/lexicon.hpp"
#include "text/document.hpp"

namespace crossclaim::mention {

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] constexpr bool contains(std::uint32_t t) const { return first <= t && t < last; }
};

/// Phrases read beside the words, so that "been withdrawn" as a stance or "previously reported" as a tally hides no
/// verb.
[[nodiscard]] constexpr bool reads_beside(Category c) {
  return c == Category::stance || c == Category::cause || c == Category::tally || c == Category::war ||
         c == Category::degree || c == Category::stage || c == Category::clock;
}

/// A lexicon entry found at a token.
struct Match {
  std::uint32_t token = 0;
  std::uint16_t entry = 0;
  std::uint8_t length = 1;
  Category category = Category::adverb;  ///< of the entry
  Word word = Word::none;                ///< of the entry: these are asked of many tokens, and entries lie far apart
  Form form = Form::none;                ///< of the entry
  bool state = false;                    ///< of the entry: its frame
};

/// The lexicon's reading of a text, token by token.
struct Tags {
  std::vector<CategorySet> begins;         ///< categories whose match begins at the token
  std::vector<CategorySet> covers;         ///< categories of all matches over the token
  std::vector<Match> matches;              ///< sorted by token
  std::vector<std::uint32_t> first_match;  ///< by token (size + 1): where its matches begin in `matches`
  std::vector<std::uint32_t> keys;         ///< by token: Lexicon::Found::key, equal for the spellings of a word

  [[nodiscard]] bool begins_with(std::uint32_t token, Category c) const { return (begins[token] & bit(c)) != 0; }
  [[nodiscard]] bool is(std::uint32_t token, Category c) const { return (covers[token] & bit(c)) != 0; }
  /// The match of category `c` that begins at `token`; null where there is none.
  [[nodiscard]] const Match* find(std::uint32_t token, Category c) const {
    return token < begins.size() && begins_with(token, c) ? first_of(token, c) : nullptr;
  }
  [[nodiscard]] const Entry* entry(const Lexicon& lexicon, std::uint32_t token, Category c) const {
    const Match* match = find(token, c);
    return match ? &lexicon.entries[match->entry] : nullptr;
  }

 private:
  [[nodiscard]] const Match* first_of(std::uint32_t token, Category c) const;
};

/// How a quantity is written; claims treat the kinds differently.
enum class QuantityForm : std::uint8_t {
  plain,
  range,
  vague,
  fraction,
  percent,
  money,
  duration,
  measure,
  ordinal,
  ratio
};

/// A number with its bounds. The span covers the number words alone (with currency sign, % and scale; modifiers left
/// out).
struct Quantity {
  base::Span span;
  TokenRange tokens;           ///< the same, as tokens
  TokenRange modifier_tokens;  ///< "more than", "or so"; empty where there is none
  base::Interval said;         ///< as told: "over 4,000" is (4000, ..)
  base::Interval suggested;    ///< the softer reading: 4,000 to 5,000
  Modifier modifier = Modifier::exact;
  QuantityForm form = QuantityForm::plain;
  std::uint16_t unit = 0;          ///< concept id: "people", "percent", "usd", "days" ...; 0 until the claim room knows
  bool additional = false;         ///< "another 30", "3,000 more"
  bool approximate_bound = false;  ///< an increment word or "up to", whose ceiling can be cancelled
  bool countable =
      true;  ///< false: an age, a model, a section, a score, a measurement, an offset; kept for `quantities` only

  /// The first token of the number with the words that bound it: that of "more" in "more than 100", of "100" in "100 or
  /// so".
  [[nodiscard]] std::uint32_t front() const {
    const bool bounded = modifier_tokens.first < modifier_tokens.last && modifier_tokens.first < tokens.first;
    return bounded ? modifier_tokens.first : tokens.first;
  }
};

/// The shape of a time expression; the claim room resolves it against the document's date.
enum class TimeForm : std::uint8_t {
  day,
  month,
  year,
  quarter,
  season,
  weekday,
  relative_day,
  relative_span,
  holiday,
  now,
  clock,
  war
};
enum class TimeBound : std::uint8_t { none, since, until, before, after, by, from_to, between, during, within, up_to };

struct TimePoint {
  TimeForm form = TimeForm::day;
  std::int16_t year = 0;        ///< 0: not said
  std::int8_t month = 0;        ///< 0: not said
  std::int8_t day = 0;          ///< 0: not said
  std::int8_t weekday = -1;     ///< 0 Monday ... 6 Sunday
  std::int8_t season = -1;      ///< 0 spring ... 3 winter; holiday: index
  Word shift = Word::none;      ///< last, next, this_, ago, earlier, past, coming, today, yesterday ...
  Word part = Word::none;       ///< early, mid, late, start, end
  std::int16_t amount = 1;      ///< "two months ago": 2
  std::int16_t unit_days = 0;   ///< 1, 7, 30, 365 ("day", "week", "month", "year"); hours are 0
  std::int16_t piece = 0;       ///< "the first two weeks of May": 2; "the last week of": -1; 0: the whole
  bool night = false;           ///< "Friday night": it runs into the next day
  std::int16_t piece_days = 0;  ///< the unit of the piece; -1: half of the whole
  bool counts_on = false;       ///< "two days after": what it counts from stands behind it
};

/// What a claim keeps of a time expression besides what it comes to.
struct TimeHead {
  TokenRange tokens;
  TimePoint from;
  TimeBound bound = TimeBound::none;
  bool has_to = false;
  bool impossible = false;  ///< "31 June"
};

struct TimeRef : TimeHead {
  base::Span span;
  TimePoint to;  ///< from_to and between; up_to: how long before `from` it began ("the three months to March")
};

/// An hour of the day: "3:20 p.m.", "half past four", "noon".
struct Clock {
  base::Span span;
  TokenRange tokens;
  std::int16_t minute = -1;  ///< since midnight; since midnight or noon where the half of the day is not told; -1: none
  bool half_told = false;    ///< "4 p.m.", "16:30", not "half past four"
  bool exact = false;        ///< of one moment in the time of the place: not "since 4 p.m.", not "at 1300 GMT"
};

/// A named thing, known or not.
enum class EntityUse : std::uint8_t { name, adjective };
struct EntityRef {
  base::Span span;
  TokenRange tokens;
  EntityId id = no_entity;  ///< no_entity: a capitalised name that the lexicon lacks
  EntityKind kind = EntityKind::person;
  EntityUse use = EntityUse::name;
  bool known = false;
  std::uint32_t key = 0;  ///< hash of the folded last word of the name, spelling variants joined
};

struct Mentions {
  Tags tags;
  std::vector<Quantity> quantities;  ///< in text order, never overlapping
  std::vector<TimeRef> times;
  std::vector<Clock> clocks;
  std::vector<EntityRef> entities;
};

/// Everything above for a whole document, sentence by sentence.
[[nodiscard]] Mentions find(std::string_view text, const text::Document& document, const Lexicon& lexicon);

// The stages of `find`, one file each; each reads what the ones above it wrote and one sentence.
[[nodiscard]] Tags tag(std::string_view text, const text::Document& document, const Lexicon& lexicon);
void find_times(std::string_view text, const text::Document& document, const text::Sentence& sentence, const Tags& tags,
                const Lexicon& lexicon, std::vector<TimeRef>& out);
void find_clocks(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                 const Tags& tags, const Lexicon& lexicon, std::vector<Clock>& out);
/// Of `times` and `clocks` those of the sentence come last: a number inside one is no quantity, or counts nothing.
void find_quantities(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                     const Tags& tags, const Lexicon& lexicon, const std::vector<TimeRef>& times,
                     std::size_t first_time, std::span<const Clock> clocks, std::vector<Quantity>& out);
void find_entities(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                   const Tags& tags, const Lexicon& lexicon, std::vector<EntityRef>& out);

}  // namespace crossclaim::mention
