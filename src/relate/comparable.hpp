// Whether two numbers answer one question, asked before any number is looked at. Enters: two Facts. Leaves: a Match,
// which names the first field that differs. Example: "36 Kyrgyz citizens" and "41 Tajik citizens" differ in the
// population, so neither 36 nor 41 is wrong. Cost: two merges of short sorted lists. Tested in
// tests/relate/scope_test.cpp.
#pragma once

#include "relate/fact.hpp"

namespace crossclaim::relate {

constexpr std::int32_t one_size = 3;      ///< times; figures further apart may be of two things
constexpr base::Day one_story_days = 62;  ///< so long after it an event is reported and its dead are counted

/// How a field of one relates to the same field of the other.
enum class Scope : std::uint8_t {
  equal,  ///< the same, or nothing tells them apart
  a_in_b,
  b_in_a,
  unsure,  ///< other words, which may mean the same: two unknown places
  apart,
};

struct Match {
  Link link = Link::none;
  Scope population = Scope::equal;
  Scope place = Scope::equal;
  Meeting window = Meeting::unknown;
  bool old_event = false;  ///< one is of days long before the other, which gives none: another event
  bool units_differ = false;
  bool nations_differ = false;
  unsigned context = 0;     ///< what shows that both speak of one event: words, names, place, time
  bool one_event = false;   ///< enough of it
  bool near_event = false;  ///< and written within weeks of it: two figures that are one may be one
  bool one_topic = false;   ///< two reports that share most of their words
  bool one_story = false;  ///< enough of it in the two sentences, or in the topics, to say more than that figures agree
  bool two_voices = false;  ///< of one text, that answer one question
  bool soles =
      false;  ///< of two reports of one event, and of things of which each gives one number that the other does not
  bool surely_one = false;  ///< enough to call a difference of figures a conflict
};

[[nodiscard]] Match match(const Scene& scene, const Fact& a, const Fact& b);
/// Of two texts that share few words, with too little in common themselves for one story, whatever a match finds.
/// Quicker than one.
[[nodiscard]] bool are_worlds_apart(const Scene& scene, const Fact& a, const Fact& b);

[[nodiscard]] Scope population_scope(const claim::Subject& a, const claim::Subject& b);
[[nodiscard]] Scope place_scope(const mention::Lexicon& lexicon, const claim::Place& a, const claim::Place& b);
/// Whether both counts name one noun, in one word or in synonyms.
[[nodiscard]] bool same_noun(const Fact& a, const Fact& b);
/// Whether both count the people of one nation.
[[nodiscard]] bool same_nation(const Fact& a, const Fact& b);
/// Whether the words only say that there were some: "people", "deaths", nothing.
[[nodiscard]] bool is_generic(const claim::Subject& subject);
/// Whether there is no word for what is counted, or one for an idea.
[[nodiscard]] bool names_nobody(const claim::Subject& subject);
/// Two armies fight: their "soldiers" and "fighters" are one people only where a nation or one word says so.
[[nodiscard]] bool are_one_side(const Fact& a, const Fact& b);
/// Whether both are told with one verb, in any of its forms.
[[nodiscard]] bool same_verb(const Fact& a, const Fact& b);

}  // namespace crossclaim::relate
