// Figures as marks of an event: two reports that tell "1,912 cases" and "43 deaths" tell of one outbreak, whatever
// their words. Enters: the facts of all documents. Leaves: sorted keys by document, and how much two documents have in
// common. Example: one figure of three digits weighs as much as three words. Cost: a sort a document, one merge of two
// short lists a question. Tested in tests/cases/around.md.
#pragma once

#include "relate/fact.hpp"

namespace crossclaim::relate {

/// Fills `figures` and `first_figure` of the scene from its facts.
void note_figures(Scene& scene);

/// The weight, in words, of the telling figures that two documents share, counted up to `enough`.
[[nodiscard]] unsigned common_figures(const Scene& scene, std::uint32_t a, std::uint32_t b, unsigned enough);

}  // namespace crossclaim::relate
