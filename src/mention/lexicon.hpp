// The words the engine knows, as one read-only table. Enters: entries from assets/lexicon (io reads them). Leaves: for
// a run of tokens, the entries that match it. Example: "according to" is one entry of Category::according. Cost: a
// lookup is one hash of the word, then one step a further word; nothing is allocated. Tested in tests/mention.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"
#include "mention/fold.hpp"
#include "text/document.hpp"

namespace crossclaim::mention {

/// What sort of word an entry is. The names are those of assets/lexicon ("category").
// clang-format off
enum class Category : std::uint8_t {
  // numbers
  number, scale, fraction, vague, modifier, unit, currency, ordinal, multiplier, increment,
  // time
  month, weekday, time_unit, day_word, day_part, period_part, season, holiday, time_shift,
  // grammar
  preposition, conjunction, determiner, pronoun, auxiliary, negation, modal, relative, adverb, verb, adjective,
  // things
  event, noun, place, demonym, organisation, title, stage,
  // sources
  say, according, evidence, anonymous, hedge,
  // claims without numbers
  stance, cause,
  // totals and corrections
  tally,
  // what "since the war began" counts from
  war,
  // how badly somebody is hurt
  degree,
  // what stands behind an hour
  clock,
  count_
};
// clang-format on
static_assert(static_cast<unsigned>(Category::count_) <= 64);

using CategorySet = std::uint64_t;
[[nodiscard]] constexpr CategorySet bit(Category c) { return CategorySet{1} << static_cast<unsigned>(c); }

/// What happened to the counted. DESIGN section 3; the lattice stands in relate/lattice.hpp.
// clang-format off
enum class Predicate : std::uint8_t {
  deployed, present, killed, wounded, casualties, captured, missing, displaced, detained, withdrawn, destroyed,
  supplied, rescued, damaged, money, share, duration, attacked, other,
  count_
};
// clang-format on

/// Killed, hurt, lost or taken: what an event did to those who are counted.
[[nodiscard]] constexpr bool is_harm(Predicate p) { return p >= Predicate::killed && p <= Predicate::missing; }

enum class Modality : std::uint8_t { asserted, possible, predicted, denied };

enum class Modifier : std::uint8_t { exact, about, at_least, more_than, up_to, less_than, range, vague };

/// Where an event word has its counted participant.
enum class Frame : std::uint8_t {
  object,   ///< active verb: the object ("killed 12"); passive and participle: the subject ("12 were killed")
  subject,  ///< the subject always ("12 died", "12 fled")
  either,   ///< "deployed 12", "12 deployed", "12 were deployed"
  noun,     ///< the number stands before it or after its "of" ("12 deaths", "the deaths of 12", "toll rose to 12")
  state,    ///< adjective ("12 dead", "12 are missing", "left 12 wounded")
};

enum class Form : std::uint8_t {
  none,
  base,
  past,
  participle,
  gerund,
  noun,
  adjective
};  ///< past also stands for participle where they look alike

enum class NounClass : std::uint8_t {
  none,
  people,
  group,
  item,
  place,
  money,
  time,
  share,
  happening,
  measure,
  abstract_thing
};
/// Persons, also counted in groups: "12 sailors", "three families".
[[nodiscard]] constexpr bool is_people(NounClass c) { return c == NounClass::people || c == NounClass::group; }

enum class EntityKind : std::uint8_t {
  country,
  region,
  city,
  area,
  organisation,
  agency,
  government,
  media,
  person,
  people
};
/// The kinds that lie somewhere stand first, so that this is one comparison.
[[nodiscard]] constexpr bool is_place(EntityKind kind) { return kind <= EntityKind::area; }

/// How a preposition, conjunction, determiner, time word ... is used. One enum, so that entries stay small.
// clang-format off
enum class Word : std::uint8_t {
  none,
  // prepositions and links
  of, in, at, on, by, to, from, between, and_, or_, but, with, for_, since, until, before, after, during, over, under,
  within, through, near, against, into, about, than, per, as, among, including, than_, plus, not_, via, despite,
  there, if_, elsewhere,
  // determiners and pronouns
  definite, indefinite, demonstrative, possessive, they, them, he, she, it, we, who, that, which, both, either, each,
  other, another, such, none_of, quantity_pronoun,
  // auxiliaries
  be, have, do_, will, would, could, may, might, can, should, must,
  // time
  ago, last, next, this_, early, mid, late, end, start, past, coming, now, today, yesterday, tomorrow, earlier, later,
  same, previous, following, ongoing, overnight,
  count_
};
// clang-format on

using EntityId = std::uint16_t;
inline constexpr EntityId no_entity = 0xFFFF;

/// A place, people, organisation or person that the lexicon knows.
struct Entity {
  std::string id;         ///< "country.russia", "agency.nis"
  std::string name;       ///< the canonical label: "Russia", "National Intelligence Service"
  std::string adjective;  ///< "Russian"; empty where there is none
  EntityKind kind = EntityKind::country;
  EntityId parent = no_entity;   ///< what it lies in or belongs to
  EntityId acts_as = no_entity;  ///< a capital: the country it stands for as an actor ("Pyongyang sent")
  base::Day war_since = 0;  ///< the day that its war began, for "since the start of the war"; 0 where there is none

  friend bool operator==(const Entity&, const Entity&) = default;
};

/// Conditions on the neighbours of a match; all must hold. An empty set means no condition.
struct Condition {
  bool capital = false;      ///< the first word must be written with a capital letter
  bool not_capital = false;  ///< and not at the start of a sentence
  bool all_capital = false;  ///< "US", "WHO"
  CategorySet after = 0;     ///< the token before must begin or end a match of one of these
  CategorySet not_after = 0;
  CategorySet before = 0;  ///< the token behind must begin a match of one of these
  CategorySet not_before = 0;
  bool before_number = false, after_number = false;  ///< a digit or number word must stand there
  bool not_before_number = false, not_after_number = false;

  friend bool operator==(const Condition&, const Condition&) = default;
};

/// One row of the lexicon. Fields that a category does not use stay at their defaults. A new field is packed too:
/// io/packed.cpp.
struct Entry {
  Category category = Category::adverb;
  Word word = Word::none;                        ///< grammar and time words
  Predicate predicate = Predicate::other;        ///< event
  Predicate item_predicate = Predicate::count_;  ///< event: the predicate where things are counted, not people ("sent
                                                 ///< 40 tanks": supplied); count_: the same
  Frame frame = Frame::object;                   ///< event
  Form form = Form::none;                        ///< event, say, verb
  NounClass noun_class = NounClass::none;        ///< noun
  Modifier modifier = Modifier::exact;           ///< modifier
  Modality modality = Modality::asserted;        ///< modal, hedge, say ("denied"), event
  bool prefix = true;                            ///< modifier: stands before the number; else behind ("or more")
  bool named = true;                             ///< say, title, organisation: false for "officials", "sources"
  bool additional = false;                       ///< increment, event ("rose by")
  bool military = false;                         ///< noun
  bool generic = false;  ///< noun: says no more than its class ("people", "others", "victims"); verb: no more than that
                         ///< it was so ("occurred")
  bool subset = false;   ///< noun: a part of any population ("women", "foreigners")
  bool gradable = false;  ///< stance: there are degrees between the poles ("trained")
  std::int8_t pole = 0;   ///< stance: +1 or -1 on its axis; hedge: strength; modal: 1 for a commitment; say: 1 where it
                          ///< can only mean saying; tally: 1 revised, -1 former, 0 total
  std::int16_t number = 0;          ///< month 1-12, weekday 0-6, season, day shift, unit of time in days
  EntityId entity = no_entity;      ///< place, demonym, organisation
  std::uint16_t concept_id = 0;     ///< unit, noun, axis: index into Lexicon::concepts; equal for synonyms
  base::Decimal value, value_high;  ///< number, scale, fraction (percent), vague (both ends)
  Condition when;
  std::uint16_t source_entry = 0;  ///< index into Lexicon::sources: which entry of which file made it

  friend bool operator==(const Entry&, const Entry&) = default;
};

struct EntrySource {
  std::string file;
  std::string id;
};  ///< for the tests of the lexicon; a packed lexicon has none

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0xFFFFFFFF;

/// A phrase: `length` word ids at `first_word` in Lexicon::phrase_words, and the entry it stands for.
struct Phrase {
  std::uint32_t first_word = 0;
  std::uint16_t entry = 0;
  std::uint8_t length = 0;
  // Of the entry, for they are asked of every phrase; `seal` sets them and what follows.
  Category category = Category::adverb;
  Word word = Word::none;
  Form form = Form::none;
  bool state = false;        ///< a verb or noun that tells one
  bool conditional = false;  ///< its neighbours decide whether it is read
  WordId second = no_word;   ///< the second word, where there is one: it tells most phrases apart
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

inline constexpr std::size_t max_phrase_words = 16;  ///< a longer phrase is refused

/// The phrases of a sealed lexicon.
struct PhraseTable {
  std::vector<std::string> words;  ///< folded, each once, as they came
  std::vector<WordId> phrase_words;
  std::vector<Phrase>
      phrases;  ///< sorted by first word, by second word (those without one last), then the longest first
  friend bool operator==(const PhraseTable&, const PhraseTable&) = default;
};

class Lexicon {
 public:
  std::vector<Entry> entries;
  std::vector<Entity> entities;
  std::vector<std::string> concepts;  ///< canonical names of units, nouns and axes; 0 is ""
  std::vector<EntrySource> sources;
  std::uint16_t people = 0;  ///< concept of the noun that says no more than people; `seal` finds it
  std::uint16_t items = 0;   ///< the same for things
  text::Conventions conventions;
  std::vector<std::string> wordings;  ///< words of questions, answers and reasons, by engine::Wording (io fills them)
  std::vector<std::string> patterns;  ///< sentence patterns of the reasons, by relate::PatternId order (io fills them)

  /// Adds a phrase; its words are cut by text::tokenize and folded as `find_word` folds. Call `seal` afterwards.
  void add_phrase(std::string_view phrase, std::uint16_t entry);
  /// The same for a phrase that is cut and folded already, one space between its words.
  void add_folded(std::string_view words, std::uint16_t entry);
  /// Sorts the tables. Nothing may be added afterwards.
  void seal();
  [[nodiscard]] const PhraseTable& phrase_table() const { return table_; }
  /// The phrase as `add_folded` takes it.
  [[nodiscard]] std::string folded(const Phrase& phrase) const;

  struct Found {
    WordId word = no_word;  ///< no_word where no phrase has it
    std::uint32_t key = 0;  ///< base::word_key of the folded word
  };
  /// A word as the text writes it, its case and the style of its apostrophe folded.
  [[nodiscard]] Found find_word(std::string_view word) const;
  /// The same in two halves: of some words that are asked one after the other, the places in memory are fetched
  /// together.
  struct Asked {
    FoldBuffer buffer;
    std::size_t size;  ///< 0: no lexicon holds it
    std::uint32_t key;
  };
  void ask(std::string_view word, Asked& asked) const;
  [[nodiscard]] Found answer(const Asked& asked) const;
  /// Calls `visit(phrase)` for each phrase that begins with words[0], longest first.
  template <class Visit>
  void match(const WordId* words, std::size_t count, Visit visit) const;

  [[nodiscard]] bool is_inside(EntityId inner, EntityId outer) const;  ///< containment, also of itself
  [[nodiscard]] std::uint32_t concept_key(std::uint16_t concept_id) const {
    return concept_keys_[concept_id];
  }  ///< base::word_key of its name
  [[nodiscard]] std::uint32_t entity_key(EntityId entity) const {
    return entity_keys_[entity];
  }  ///< base::word_key of its id

 private:
  struct Slot {
    std::uint32_t key = 0;
    WordId word = no_word;
  };
  /// Where the word stands, or the free place where it would.
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t key) const;
  [[nodiscard]] WordId known(std::string_view word, std::uint32_t key) const;
  WordId id_of(std::string_view word);
  [[nodiscard]] WordId first_word(const Phrase& phrase) const { return table_.phrase_words[phrase.first_word]; }
  void add_endings();
  void order_phrases();
  void index_phrases();

  PhraseTable table_;
  std::vector<Slot> slots_;  ///< open addressing over the words, at most half full
  std::vector<std::uint32_t> concept_keys_, entity_keys_;
  /// A word with the phrases that begin with it, half a line of the cache: the first, how many have a second word and
  /// how many none, and which words may stand second (bits of their ids): most pairs of a text begin no phrase, and the
  /// bits tell so without a search.
  struct Row {
    std::uint32_t begin = 0;
    std::uint16_t pairs = 0, singles = 0;
    std::uint64_t seconds = 0;
    std::uint8_t size = 0;
    std::array<char, 15> head{};  ///< of the word; all of nearly every one
    void add_second(WordId word) { seconds |= std::uint64_t{1} << (word % 64); }
    [[nodiscard]] bool may_have(WordId word) const { return (seconds >> (word % 64) & 1) != 0; }
  };
  std::vector<Row> rows_;  ///< by word
};

template <class Visit>
void Lexicon::match(const WordId* words, std::size_t count, Visit visit) const {
  if (count == 0 || words[0] == no_word) return;
  const Phrase* const phrases = table_.phrases.data();
  const Row& at = rows_[words[0]];
  const Phrase* const singles = phrases + at.begin + at.pairs;
  if (count > 1 && words[1] != no_word && at.may_have(words[1])) {
    const Phrase* p = std::lower_bound(phrases + at.begin, singles, words[1],
                                       [](const Phrase& phrase, WordId second) { return phrase.second < second; });
    for (; p != singles && p->second == words[1]; ++p) {
      if (p->length > count) continue;
      bool same = true;
      for (std::size_t i = 2; same && i < p->length; ++i) same = table_.phrase_words[p->first_word + i] == words[i];
      if (same) visit(*p);
    }
  }
  for (const Phrase* p = singles; p != singles + at.singles; ++p) visit(*p);
}

}  // namespace crossclaim::mention
