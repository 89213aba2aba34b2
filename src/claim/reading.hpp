// One quantity on its way to a claim. Enters: a sentence of a Context. Leaves: what each rule found so far. The rules
// run in the order of the fields; a later one reads what an earlier one wrote, also of the quantities before it in the
// sentence. Example: in "killing 12 and injuring 40" the second reading takes its counted people from the first. Tested
// in tests/claim.
#pragma once

#include <vector>

#include "claim/context.hpp"

namespace crossclaim::claim {

inline constexpr std::uint32_t no_token = 0xFFFFFFFF;

struct Reading {
  const mention::Quantity* quantity = nullptr;
  NounPhrase counted;  ///< the words behind the number
  Predicate predicate = Predicate::other;
  Predicate event = Predicate::other;  ///< under a share, an amount of money or a duration
  const mention::Entry* event_entry = nullptr;
  std::uint32_t event_token = no_token;  ///< where the governing word stands
  std::uint32_t verb_token = no_token;   ///< the verb that governs the number, event or not
  Rule rule = Rule::no_event;
  Subject subject;
  Rule subject_rule = Rule::none;
  Subject agent;
  bool inherited_event = false;
  bool own_verb = false;          ///< a verb follows that says something else of it
  bool member = false;            ///< "has 900 employees": they belong to a body, whatever they do
  bool difference = false;        ///< "9 more than last year"
  bool part_of_previous = false;  ///< "including 12", "of them": a part of the reading before
};

/// Whether the number of `whole` stands in the words of `part`: the 18,000 of "half of the 18,000 cattle".
[[nodiscard]] inline bool is_base_of(const Reading& whole, const Reading& part) {
  return part.counted.partitive && whole.quantity->tokens.first >= part.quantity->tokens.last &&
         whole.quantity->tokens.last <= part.counted.last;
}

/// The verb of a change before the link to a figure, "rose" of "rose slowly to 40", at most `reach` tokens back; null
/// where none is. In kind.cpp.
[[nodiscard]] const mention::Entry* change_before(const Context& context, std::uint32_t link, std::uint32_t begin,
                                                  std::uint32_t reach);
/// "rose to 41 from 35", "67 percent, down from 71": whether the number at `number` is what the one before it was until
/// then.
[[nodiscard]] bool is_left_behind(const Context& context, std::uint32_t number, std::uint32_t begin);

/// What happens to people alone: nobody wounds a hospital.
[[nodiscard]] constexpr bool is_of_people(Predicate p) { return p <= Predicate::withdrawn || p == Predicate::rescued; }

[[nodiscard]] inline bool is_people(const Subject& s) { return mention::is_people(s.noun_class); }

/// Of the verb that tells a number; none where there is no verb.
enum class Tense : std::uint8_t { none, past, present, perfect, pluperfect, future };
[[nodiscard]] Tense tense_of(const Context& context, const text::Sentence& sentence, const Reading& reading);

/// The time of the claim before, and of what.
struct LastTime {
  Time time;
  std::uint32_t sentence = no_token;
  Predicate predicate = Predicate::other;
};

/// What a reader still has in mind from the sentences before.
struct Memory {
  Subject people;  ///< the people last spoken of
  bool has_people = false;
  Subject counted;                        ///< what the last number counted
  Subject share, money;                   ///< what the last percentage and the last sum were of
  const mention::Entry* event = nullptr;  ///< what happened to it, for "the mayor put the number at 40"
  const mention::Entry* lead = nullptr;   ///< what the sentence that opened a list told of its items
  bool has_counted = false;
  std::uint32_t sentence = 0, counted_sentence = 0;  ///< the one being read, and where that number stood
  std::uint32_t share_sentence = no_token;           ///< where the last percentage stood
  std::uint32_t money_sentence = no_token;           ///< and the last sum
  std::uint16_t share_unit = 0, money_unit = 0;
  Subject victims;  ///< the soldiers last counted as dead or wounded
  bool has_victims = false;
  const mention::Entry* harm =
      nullptr;         ///< what happened to the victims of the text: who has died is told before who is hurt
  bool mixed = false;  ///< the last sentence that counted victims counted two groups, or a part last: "34 hostages and
                       ///< 15 gunmen"
  Time time;           ///< the time last given for an event
  Place place;         ///< the place last given for an event
  std::uint32_t time_block = no_token, place_block = no_token;  ///< the paragraphs they stand in
  std::uint32_t place_sentence = no_token;
  Predicate place_predicate = Predicate::other;
  bool place_long_ago = false;  ///< it is that of a background: "a blast in 2009 killed 113 in Molo"
  LastTime last;
  Time report_time;          ///< the day and the place of what the opening of the text reports
  Time told_time;            ///< where the opening names no day: "this week", or when it was told
  bool told_week = false;    ///< the former
  Time period;               ///< whose results the report tells: "a first-quarter profit of $3 million"
  bool by_the_hour = false;  ///< the report is of that day alone
  bool struck = false;       ///< that is the day of what strikes: a storm, a raid
  Place report_place;
  Place topic_place;           ///< the country that the text is about
  bool topic_is_lead = false;  ///< no more is known of that than that the text opens with its doings
};

/// A verb with its helpers: "were reported killed".
struct VerbGroup {
  std::uint32_t first = no_token, main = no_token, last = no_token;
  const mention::Entry* event = nullptr;
  bool passive = false;
  bool set_off = false;  ///< a comma stands between subject and verb
  [[nodiscard]] bool found() const { return main != no_token; }
};

/// Whether the token opens a new clause: a stop, or a conjunction or comma before a new subject and verb.
[[nodiscard]] bool ends_clause(const Context& context, std::uint32_t t, std::uint32_t end);
/// The verb group that begins at `t`, within `end`; not found where none does.
[[nodiscard]] VerbGroup verb_group(const Context& context, std::uint32_t t, std::uint32_t end);
/// The verb group whose subject ends before `t`: over prepositional phrases, relative pronouns and appositions.
[[nodiscard]] VerbGroup verb_of_subject(const Context& context, std::uint32_t t, std::uint32_t end);

/// "no", "nobody", "not one" at `t` as a count of zero.
[[nodiscard]] std::optional<mention::Quantity> count_of_none(const Context& context, std::uint32_t t);
/// Whether a count of none is worth a claim: that nobody was killed, hurt or is missing is news, that nobody came is
/// not.
[[nodiscard]] bool can_be_none(const Reading& reading);

/// "Organisers put the crowd at 500, police at 120": another puts the same at a figure of his own.
[[nodiscard]] bool is_put_too(const Context& context, const text::Sentence& sentence,
                              const std::vector<Reading>& before, const Reading& reading);
/// Sets predicate, event and rule of `reading`; `before` are the readings of the same sentence before it.
void choose_event(const Context& context, const text::Sentence& sentence, const Memory& memory,
                  const std::vector<Reading>& before, Reading& reading);
/// "The army put the number at 40.", "The mayor said 50.": what the number before was about.
void recall_event(const Context& context, const text::Sentence& sentence, const Memory& memory,
                  const std::vector<Reading>& before, Reading& reading);
/// Things are not sent but supplied, not lost but destroyed: the predicate once the subject is known.
void name_by_subject(const Context& context, Reading& reading);
/// Sets subject and agent.
void choose_subject(const Context& context, const text::Sentence& sentence, const Memory& memory,
                    const std::vector<Reading>& before, Reading& reading);
/// The subject where the words behind the number do not say it.
void find_elsewhere(const Context& context, const text::Sentence& sentence, const Memory& memory,
                    const std::vector<Reading>& before, Reading& reading);
/// "Of these, 300 died.": the sentence opens with the numbers of the one before.
[[nodiscard]] bool opens_with_them(const Context& context, const text::Sentence& sentence);
/// Takes a subject over; a nationality of its own stays.
void inherit(Reading& reading, const Subject& from, Rule rule);
/// Money, lengths of time and bare percentages count themselves; their subject is what they are spent on, what takes so
/// long.
[[nodiscard]] bool is_measured(const Reading& reading);
/// Whether the noun behind the number says what the amount is ("a $40 million loan"), and is no unit of it ("five
/// hours").
[[nodiscard]] bool names_amount(const Context& context, const Reading& reading);
void choose_measured_subject(const Context& context, const text::Sentence& sentence, const std::vector<Reading>& before,
                             Reading& reading);
/// A Subject with its qualifiers out of a phrase that says what is counted.
[[nodiscard]] Subject counted_subject(const Context& context, const NounPhrase& phrase);
/// What stands behind a figure as "the number of patients", where it does so at `t`.
[[nodiscard]] NounPhrase number_behind(const Context& context, std::uint32_t t, std::uint32_t end);
/// What a list under this sentence is about: "The dead include:".
void remember_lead(const Context& context, const text::Sentence& sentence, Memory& memory);
/// What was counted last, for "Five have been lost." in the next sentence.
void remember_counted(const Reading& reading, Memory& memory);
/// The people that the sentence leaves in a reader's mind, for the pronouns of the next.
void remember_people(const Context& context, const text::Sentence& sentence, Memory& memory);

}  // namespace crossclaim::claim
