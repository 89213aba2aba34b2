// What follows a saying word: whether anything is said at all, and where it begins and ends. Enters: a sentence and the
// token behind the word. Leaves: yes or no, or a token. Example: "told reporters that 12 died" has content, "told the
// people of two districts to leave" has none. Cost: a bounded window each. Tested in tests/cases/attribution.md.
#pragma once

#include "claim/context.hpp"

namespace crossclaim::claim {

/// Whether what is said stands behind the saying word: "said that ...", "told reporters 12 people ...", "said on
/// Friday rebels had ..."; not in "..., the mayor told reporters after the meeting."
[[nodiscard]] bool opens_content(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// Behind whom it is told, where they are counted: from "that" on in "told 300 nurses who had come that pay would
/// rise".
[[nodiscard]] std::uint32_t behind_hearers(const Context& context, const text::Sentence& sentence, std::uint32_t from);
/// Where the writer tells what went before: "..., the army said, days after 14 died", "..., he said, as hundreds
/// fled".
[[nodiscard]] std::uint32_t background_behind(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// Whether a clause follows a verb that also acts: "added that 12 died", "found 12 were hurt"; not "added 12 names to
/// the list".
[[nodiscard]] bool opens_said_clause(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// "put the crowd at 300": some verbs say only where they come to a number.
[[nodiscard]] bool comes_to_number(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// "told the people of two districts to leave": nothing is said of anything.
[[nodiscard]] bool only_commands(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// Whether a thing follows and no clause: "announced 900 layoffs at two mills."
[[nodiscard]] bool only_names(const Context& context, const text::Sentence& sentence, std::uint32_t t);
/// "a truce with rebels announced in May, which held": nothing is told behind the time.
[[nodiscard]] bool only_dated(const Context& context, const text::Sentence& sentence, std::uint32_t t);

}  // namespace crossclaim::claim
