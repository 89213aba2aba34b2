// Cue words: who speaks, how surely, what happened. Enters: one sentence and its tags. Leaves: Cues in text order.
// Example: "officials reportedly denied" gives a hedge and an attribution. A cue is a single match; what it governs is the
// claim room's question. Cost: one pass over the matches of the sentence. Tested in tests/claim/attribution_test.cpp.
#include <optional>

#include "mention/mention.hpp"

namespace crossclaim::mention {
namespace {

std::optional<CueKind> kind_of(Category category) {
  switch (category) {
    case Category::say:
    case Category::according: return CueKind::attribution;
    case Category::evidence:
    case Category::anonymous: return CueKind::evidence;
    case Category::hedge: return CueKind::hedge;
    case Category::modal: return CueKind::modal;
    case Category::negation: return CueKind::negation;
    case Category::event: return CueKind::event;
    case Category::stance: return CueKind::stance;
    case Category::cause: return CueKind::cause;
    case Category::increment: return CueKind::increment;
    default: return std::nullopt;
  }
}

}  // namespace

void find_cues(const text::Document& document, const text::Sentence& sentence, const Tags& tags, std::vector<Cue>& out) {
  for (std::uint32_t m = tags.first_match[sentence.first_token]; m < tags.first_match[sentence.last_token]; ++m) {
    const Match& match = tags.matches[m];
    const std::optional<CueKind> kind = kind_of(match.category);
    if (!kind) continue;
    const TokenRange tokens{match.token, match.token + match.length};
    out.push_back({base::cover(document.tokens[tokens.first].span, document.tokens[tokens.last - 1].span), tokens, *kind, match.entry});
  }
}

}  // namespace crossclaim::mention
