// Between the files that say when. Enters: a time and its sentence. Leaves: whose it is. Example: belongs_to_saying of
// "on Friday" in "said on Friday". Cost: a few tokens. Tested in tests/claim/circumstance_test.cpp and
// tests/cases/time.md.
#pragma once

#include "claim/rules.hpp"

namespace crossclaim::claim {

/// "Thursday's attack": the day names what happened.
[[nodiscard]] bool names_event(const Context& context, mention::TokenRange time);
/// Whether a time belongs to the saying: "said on Friday", "on Friday told reporters".
[[nodiscard]] bool belongs_to_saying(const Context& context, const Attributions& all, std::uint32_t index,
                                     mention::TokenRange time);
/// "LIMA, May 4 (AP) —": the day of the report itself, with names before it and a dash behind.
[[nodiscard]] bool opens_dateline(const text::Document& document, const text::Sentence& sentence,
                                  mention::TokenRange time);
/// "It came two days after a flood killed 12": the number stands in what the time counts from; no comma ends that where
/// it opens the sentence ("Two days after the flood, 12 were found").
[[nodiscard]] bool tells_of(const Context& context, const text::Sentence& sentence, mention::TokenRange time,
                            std::uint32_t token);
/// "since 2005, when 40 died": what follows is told of the time itself, which ends at `t`.
[[nodiscard]] bool opens_when(const Context& context, std::uint32_t t);
/// How far a time stands from the word at `token`: tokens, and more for every clause between; none where it is another
/// number's: "12 died, including a boy hit on Monday", "40 were held, with 9 freed in May".
[[nodiscard]] std::uint32_t way_between(const Context& context, const mention::TimeHead& ref, std::uint32_t token);

/// The time that the text told last before the number at `token`, in its sentence or the one before; null where none is
/// known.
[[nodiscard]] const Time* told_just_before(const Context& context, const Times& times, std::uint32_t sentence,
                                           std::uint32_t token);
/// Whether the last known time before the number at `token` is another than `day`: the text has moved on from it.
[[nodiscard]] bool has_moved_on(const Context& context, const Times& times, std::uint32_t sentence, std::uint32_t token,
                                const Time& day);

/// The exact hour of its sentence that is nearest to the word at `token`, if it is that word's.
[[nodiscard]] Hour hour_of(const Context& context, const Times& times, std::uint32_t sentence, std::uint32_t token);

constexpr base::Day fresh_days = 12;
/// The Friday of "after Friday's quake".
[[nodiscard]] Time without_bound(const Context& context, const Time& time);
/// Days near the document's date: the event that the text reports, not its background.
[[nodiscard]] bool is_fresh(const Context& context, const Time& time);

}  // namespace crossclaim::claim
