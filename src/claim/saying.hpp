// What one sentence says of who speaks in it: the part of the attributions that needs no other sentence but for whom a
// pointing word means. Enters: a sentence and what was said before. Leaves: items of Attributions. Example: "The
// minister added that 6 were missing" adds one item, of the minister named before. Cost: a saying word looks at 40
// tokens. Tested in tests/cases/attribution.md.
#pragma once

#include "claim/attribution.hpp"

namespace crossclaim::claim {

/// Whom "she", "the company" or "the report" means.
struct Antecedents {
  const Context& c;
  const text::Sentence& s;
  const Attributions& all;                      ///< of the sentences before, and of this one so far
  std::uint32_t index;                          ///< of the sentence
  std::uint32_t first_item;                     ///< of this sentence in `all`
  const Attribution* last_speaker;              ///< of the sentences before; null where nobody has spoken
  const Attribution* last_subject;              ///< whom the sentence before was about; null where it was about nobody
  std::optional<Attribution> own_subject = {};  ///< whom this one is about

  [[nodiscard]] const Attribution* of(const NounPhrase& phrase);
  /// The title in the phrase or in the apposition beside it, as a key; 0 where there is none.
  [[nodiscard]] std::uint32_t title_of(const NounPhrase& phrase) const;

 private:
  [[nodiscard]] const Attribution* person(std::uint32_t pronoun);
  [[nodiscard]] const Attribution* people(const Attribution* latest) const;
  [[nodiscard]] const Attribution* body(std::uint32_t pronoun, const Attribution* latest);
  [[nodiscard]] const Attribution* last_named() const;
  [[nodiscard]] bool is_called(const Attribution& a, std::uint32_t noun_key) const;
  [[nodiscard]] const Attribution* group_called(std::uint32_t noun) const;
  [[nodiscard]] const Attribution* namesake(std::uint32_t name) const;
  [[nodiscard]] const Attribution* bearer(std::uint32_t title) const;
  [[nodiscard]] std::uint32_t title_key(std::uint32_t token) const;
};

/// The person by name or the organisation whom the sentence is about, as a source without a saying: "The union met on
/// Friday."
[[nodiscard]] std::optional<Attribution> subject_of_sentence(const Context& context, const text::Sentence& sentence);
/// Whether "it" can mean whom the phrase names: "the union", "the Al Noor affiliate", "Navarra Lines".
[[nodiscard]] bool is_body(const Context& context, const NounPhrase& phrase);
/// A name that the lexicon lacks, or a title: somebody whom "she" can mean.
[[nodiscard]] bool is_person(const Context& context, const NounPhrase& phrase);

/// Appends what is said in sentence `index` to `out`.
void find_sayings(const Context& context, std::uint32_t index, const Attribution* last_speaker,
                  const Attribution* last_subject, Attributions& out);

}  // namespace crossclaim::claim
