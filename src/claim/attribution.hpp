// Who says it. Enters: the sentences of a Context. Leaves: for each sentence its attributions, each with the tokens it
// covers. Example: in "Rescuers said 12 died, the mayor 14" the first covers the number behind it. Cost: linear; a
// saying word looks at 40 tokens. Tested in tests/claim/attribution_test.cpp and tests/cases/attribution.md.
#pragma once

#include <optional>
#include <vector>

#include "claim/reading.hpp"

namespace crossclaim::claim {

struct Attribution {
  Source source;
  mention::TokenRange source_tokens;
  mention::TokenRange cue;
  mention::TokenRange scope;  ///< the tokens it says
  Rule rule = Rule::source_before;
  bool person = false;      ///< somebody whom "he" or "she" can mean
  bool body = false;        ///< an organisation whom "it" can mean; only of the subject of a sentence
  bool plain = false;       ///< a verb that says and nothing else
  bool acts = false;        ///< what is said is a thing, no clause: "announced 900 layoffs"
  bool cited = false;       ///< "citing X": X says it through whoever cites
  std::uint32_t title = 0;  ///< hash of the title that the person bears: "the minister" can mean this one
};

struct SentenceSources {
  std::uint32_t first = 0, last = 0;     ///< into Attributions::items
  std::uint32_t carried = no_token;      ///< the item whose saying goes on in a sentence without a source; none
  std::uint32_t told_before = no_token;  ///< the item that spoke in the sentence before, of the same paragraph; none
  std::uint32_t turn = no_token;         ///< the item that has the paragraph: "RUIZ: ..."; none
  bool starts_in_quote = false;
  bool ends_in_quote = false;
};

struct Attributions {
  std::vector<Attribution> items;
  std::vector<SentenceSources> sentences;
  std::vector<bool> quoted;  ///< by token: inside quotation marks
};

/// Finds them, a sentence at a time and in order.
class AttributionFinder {
 public:
  AttributionFinder(const Context& context, Attributions& out);

  void read(std::uint32_t sentence);
  /// Behind the last sentence.
  void end();

 private:
  const Context& context_;
  Attributions& out_;
  bool open_ = false;  ///< a quotation is
  std::uint32_t block_ = 0;
  std::optional<Attribution> speaker_;  ///< who spoke last
  std::optional<Attribution> subject_;  ///< of the sentence before
};

/// Sets sources, modality of the saying and `quoted` of a claim whose number or cue stands at `token` of sentence
/// `index`.
void attribute(const Context& context, const Attributions& attributions, std::uint32_t index, std::uint32_t token,
               Claim& claim);

/// The source phrase that ends before `t`: "a spokesman for the ministry", "officials in Goma".
[[nodiscard]] NounPhrase source_phrase_before(const Context& context, std::uint32_t t, std::uint32_t begin);
/// "the report, titled "Adrift", says": where the quoted words begin that end before `t`; `t` where none do.
[[nodiscard]] std::uint32_t before_quoted(const Context& context, std::uint32_t t, std::uint32_t begin);
[[nodiscard]] Source make_source(const Context& context, const NounPhrase& phrase);
/// A pronoun that the claim's source says of itself is that source: "the group said it had carried out the attack".
[[nodiscard]] NounPhrase speaker_for(const Context& context, const NounPhrase& phrase, const Claim& claim);
/// Whether a person or an organisation is named in the phrase.
[[nodiscard]] bool has_name(const Context& context, const NounPhrase& phrase);
/// Who put out the text: the council of "the council issued a statement saying"; nothing where none is told.
[[nodiscard]] NounPhrase issuer_of(const Context& context, const NounPhrase& text, std::uint32_t begin);
/// Who made what opens the sentence: the institute of "Research done by the institute and published on 4 May shows";
/// the research itself where nobody is named, nothing where the sentence opens otherwise.
[[nodiscard]] NounPhrase maker_of(const Context& context, const text::Sentence& sentence, std::uint32_t verb);

}  // namespace crossclaim::claim
