// At which hour. Enters: the clocks of a sentence. Leaves: the one that a word of it goes with. Example: of "fell at
// 3 p.m., killing 12; crews came at 4" it is 15:00 for the dead. Cost: the clocks of the sentence. Tested in
// tests/cases/clock.md.
#include <algorithm>

#include "claim/time.hpp"

namespace crossclaim::claim {

Hour hour_of(const Context& c, const Times& times, std::uint32_t index, std::uint32_t token) {
  const text::Sentence& s = c.document.sentences[index];
  const std::vector<mention::Clock>& clocks = c.mentions.clocks;
  auto clock =
      std::lower_bound(clocks.begin(), clocks.end(), s.first_token,
                       [](const mention::Clock& one, std::uint32_t first) { return one.tokens.first < first; });
  Hour hour;
  std::uint32_t best = no_token;
  for (; clock != clocks.end() && clock->tokens.first < s.last_token; ++clock) {
    if (!times.tells_hour[static_cast<std::size_t>(clock - clocks.begin())]) continue;
    mention::TimeHead head;
    head.tokens = clock->tokens;
    head.from.form = mention::TimeForm::clock;
    const std::uint32_t way = way_between(c, head, token);
    if (way >= best) continue;
    best = way;
    hour = {clock->span, clock->minute, clock->half_told};
  }
  return hour;
}

}  // namespace crossclaim::claim
