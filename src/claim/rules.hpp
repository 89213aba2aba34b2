// The rules that fill a Claim once its number has a predicate and a subject. Enters: Context, Reading, Claim so far.
// Leaves: the Claim's further fields. One file a rule family; find.cpp calls them in this order. Tested in tests/claim,
// tests/cases.
#pragma once

#include "claim/attribution.hpp"
#include "claim/reading.hpp"

namespace crossclaim::claim {

/// Appends a rule and its cue to `why` while there is room.
void because(Claim& claim, Rule rule, base::Span cue);

/// modality, polarity, hedged, status: helpers of the governing verb, hedges by the number, what the source's verb
/// does.
void set_modality(const Context& context, const text::Sentence& sentence, const Reading& reading, Claim& claim);

/// The same for a claim without a number, by the helpers of its verb.
void set_verb_modality(const Context& context, std::uint32_t verb, std::uint32_t begin, Claim& claim);

/// What strikes people and things on one day, on the spot. Troops are sent and present, shells delivered, sums paid
/// over months.
[[nodiscard]] bool strikes(Predicate predicate);

/// The times of a document, resolved in text order; `first` by sentence.
struct Times {
  std::vector<Time> all;
  std::vector<std::uint32_t> first;  ///< by sentence (size + 1)
  std::vector<bool> of_saying;       ///< whether each belongs to the saying of its sentence: "said on Friday"
  std::vector<bool> tells_hour;      ///< whether each of Mentions::clocks is the exact hour of what the sentence tells
};
[[nodiscard]] Times resolve_times(const Context& context, const Attributions& attributions);
/// Whether paragraphs open with the hour of the day: all that such a report tells is of its own day.
[[nodiscard]] bool is_told_by_the_hour(const Context& context);
/// The first day near the document's date that the text gives an event: when a lead sentence names none, it means this
/// one.
[[nodiscard]] Time day_of_report(const Context& context, const Times& times);
/// "this week" in the opening, else the day of its first saying: for a report that names no day of its own.
[[nodiscard]] Time time_of_telling(const Context& context, const Times& times, bool& week);
/// The quarter or half year whose sums the opening tells: the results of a firm, which have that time and no place.
[[nodiscard]] Time period_of_results(const Context& context, const Times& times);
/// time, as_of: the nearest time of the clause that does not belong to the saying. `reading`: null of a claim without a
/// number.
void set_time(const Context& context, const Times& times, std::uint32_t sentence, std::uint32_t token,
              const Reading* reading, Memory& memory, Claim& claim);
/// Whether the sentence that tells this day says that something struck.
[[nodiscard]] bool is_day_of_blow(const Context& context, const Time& day);
/// A total that has grown since the event runs to the day it was counted: "the toll has risen to 646".
void run_to_count(const Context& context, const text::Sentence& sentence, const Reading& reading, const Memory& memory,
                  Claim& claim);
/// place, stage. `reading`: null of a claim without a number.
void set_place(const Context& context, const Attributions& attributions, std::uint32_t sentence, const Reading* reading,
               Memory& memory, Claim& claim);
/// The place of a claim without a number, which is told near its words; nothing is carried to it or from it.
void set_place_of_words(const Context& context, const Attributions& attributions, std::uint32_t sentence,
                        mention::TokenRange words, Claim& claim);
/// The place that a sentence without a claim of its own place leaves in a reader's mind.
void remember_scene(const Context& context, const Attributions& attributions, std::uint32_t sentence, Memory& memory);
/// The place of the headline or first sentences, or a finer one inside it: where a sentence that names none happens.
[[nodiscard]] Place place_of_report(const Context& context, const Attributions& attributions);
/// The country that the report is about: where what has no place of its own belongs.
[[nodiscard]] Place topic_place(const Context& context, bool& lead);
/// time and place of headlines, from the sentence of the body that tells the same.
void complete_headlines(Claims& claims);
/// kind, and what a share or a part is of.
void set_kind(const Reading& reading, Claim& claim);
/// total, grown, revised, former: how the figure stands to others.
void set_tally(const Context& context, const text::Sentence& sentence, const Reading& reading, const Reading* before,
               Claim& claim);
/// The people of whoever speaks: "said 41 of its citizens".
void set_own_people(const Context& context, const Reading& reading, Claim& claim);
/// `next`: the reading behind in the sentence, or null; the claim is the last of `claims`.
void set_base(const Context& context, const text::Sentence& sentence, const Reading& reading, const Reading* next,
              std::size_t first_of_sentence, Claims& claims);
/// Claims without numbers: stances and causes of the sentence.
void find_stances(const Context& context, const Attributions& attributions, const Times& times, std::uint32_t sentence,
                  std::vector<Claim>& out);
/// What makes two verbs one: the event that the lexicon joins under one predicate, else the stem of the word.
[[nodiscard]] std::uint32_t key_of_verb(const Context& context, std::uint32_t token);
/// Claims without numbers: clauses that are dated, denied or under way, for the date and negation conflicts. `counted`
/// are the tokens of verbs that already made a numeric claim.
void find_statements(const Context& context, const Attributions& attributions, const Times& times,
                     std::uint32_t sentence, const std::vector<Reading>& counted, std::vector<Claim>& out);
/// More of what was told before, by a noun alone: "Fresh strikes after truce".
void find_renewals(const Context& context, const Attributions& attributions, const Times& times, std::uint32_t sentence,
                   const std::vector<Reading>& counted, std::vector<Claim>& out);
/// keys and shingles of a sentence, shared by its claims; `topic` of the document.
struct KeyRange {
  std::uint32_t first_key = 0, first_shingle = 0;
  std::uint16_t key_count = 0, shingle_count = 0;
};
/// `words` are those of the sentence, as read_words adds them; the topic is made of those of all sentences, whose order
/// is lost.
void read_words(const Context& context, const text::Sentence& sentence, std::vector<std::uint32_t>& words);
[[nodiscard]] KeyRange add_keys(const Context& context, const text::Sentence& sentence, const std::uint32_t* words,
                                std::size_t count, Claims& claims);
void set_topic(std::vector<std::uint32_t>& words, Claims& claims);

}  // namespace crossclaim::claim
