// When. Enters: the times of a sentence and what was told before it. Leaves: a claim's time and as_of. Example: "The coast guard said
// on Friday that 12 drowned on 3 May" gives time 3 May, as_of Friday.
// Cost: the times of one sentence a claim. Tested in tests/claim/time_of_claim_test.cpp and tests/cases/time.md.
#include <algorithm>

#include "claim/rules.hpp"

namespace crossclaim::claim {
namespace {

std::uint32_t distance(mention::TokenRange range, std::uint32_t token) {
  if (range.contains(token)) return 0;
  return range.first > token ? range.first - token : token - range.last + 1;
}

/// Whether a time belongs to the saying: "said on Friday", "on Friday told reporters".
bool belongs_to_saying(const Context& c, const Attributions& all, const SentenceSources& here, mention::TokenRange time) {
  for (std::uint32_t i = here.first; i < here.last; ++i) {
    const Attribution& a = all.items[i];
    if (time.first >= a.cue.last && time.first < a.cue.last + 5) {
      bool near = true;
      for (std::uint32_t t = a.cue.last; near && t < time.first; ++t) {
        const Pos pos = c.pos(t);
        near = pos == Pos::preposition || pos == Pos::adverb || pos == Pos::noun || pos == Pos::determiner || (pos == Pos::name && a.rule != Rule::source_according);
      }
      if (near) return true;
    }
    if (time.first >= a.source_tokens.last && time.last <= a.cue.first) return true;
    // "On Friday, the mayor said": the comma sets the day of the saying off.
    const bool opens = a.rule == Rule::source_before && time.last < a.source_tokens.first && c.pos(time.last) == Pos::comma && a.source_tokens.first <= time.last + 3;
    if (opens) return true;
  }
  return false;
}

/// Whether a stop or semicolon stands between.
bool apart(const Context& c, std::uint32_t a, std::uint32_t b) {
  for (std::uint32_t t = std::min(a, b); t < std::max(a, b); ++t)
    if (c.pos(t) == Pos::stop && c.document.tokens[t].mark == text::Mark::semicolon) return true;
  return false;
}

/// Days near the document's date: the event that the text reports, not its background.
constexpr base::Day fresh_days = 12;

bool is_fresh(const Context& c, const Time& time) {
  if (!c.date || !time.present || time.anchor == Anchor::unknown || !time.interval.has_first || !time.interval.has_last) return false;
  if (time.ref.from.form == mention::TimeForm::now) return false;
  const base::Day length = time.interval.last - time.interval.first;
  return length <= 3 && time.interval.last <= *c.date + 1 && *c.date - time.interval.first <= fresh_days;
}

/// What strikes on one day. Troops are sent and present, shells delivered, sums paid over months: the day of the report is not theirs.
bool strikes(Predicate p) {
  switch (p) {
    case Predicate::killed:
    case Predicate::wounded:
    case Predicate::missing:
    case Predicate::rescued:
    case Predicate::destroyed:
    case Predicate::damaged:
    case Predicate::attacked:
    case Predicate::captured: return true;
    default: return false;
  }
}

}  // namespace

Times resolve_times(const Context& c) {
  Times out;
  std::optional<base::DateInterval> stated;
  std::size_t next = 0;
  for (const text::Sentence& s : c.document.sentences) {
    out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
    for (; next < c.mentions.times.size() && c.mentions.times[next].tokens.first < s.last_token; ++next) {
      Time time = resolve_time(c.mentions.times[next], c.date, stated);
      if (time.anchor == Anchor::stated && time.year_stated) stated = time.interval;
      out.all.push_back(time);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
  return out;
}

void set_time(const Context& c, const Attributions& all, const Times& times, std::uint32_t index, std::uint32_t token, Memory& memory, Claim& claim) {
  std::uint32_t best = no_token, best_distance = no_token;
  for (std::uint32_t i = times.first[index]; i < times.first[index + 1]; ++i) {
    const Time& time = times.all[i];
    if (belongs_to_saying(c, all, all.sentences[index], time.ref.tokens)) {
      if (!claim.as_of.present) claim.as_of = time;
      continue;
    }
    if (apart(c, time.ref.tokens.first, token)) continue;
    const std::uint32_t d = distance(time.ref.tokens, token);
    if (d < best_distance) { best = i; best_distance = d; }
  }
  if (best != no_token) {
    claim.time = times.all[best];
    because(claim, Rule::time_same_sentence, claim.time.span);
    if (is_fresh(c, claim.time)) {
      memory.time = claim.time;
      memory.time_block = c.document.sentences[index].block;
    }
    return;
  }
  // The day of the saying stays in as_of alone; what writes a claim out may fall back on it.
  const bool counted_then = claim.as_of.present && claim.as_of.anchor != Anchor::unknown;
  const bool same_block = memory.time.present && memory.time_block == c.document.sentences[index].block;
  const Time& carried = same_block ? memory.time : memory.report_time;
  if (!counted_then && carried.present && strikes(claim.predicate)) {
    claim.time = carried;
    claim.time.anchor = Anchor::inferred;
    because(claim, Rule::time_carried, claim.time.span);
  }
}

Time day_of_report(const Context& c, const Attributions& all, const Times& times) {
  for (std::uint32_t i = 0; i + 1 < times.first.size(); ++i) {
    if (c.document.blocks[c.document.sentences[i].block].role == text::Role::furniture) continue;
    for (std::uint32_t k = times.first[i]; k < times.first[i + 1]; ++k)
      if (is_fresh(c, times.all[k]) && !belongs_to_saying(c, all, all.sentences[i], times.all[k].ref.tokens)) return times.all[k];
  }
  return {};
}

}  // namespace crossclaim::claim
