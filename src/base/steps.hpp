// A long work in small pieces, so that a page draws and hears its keys in between. Enters: an object whose step() does
// a piece and says whether any is left. Leaves: the work, done: the same, however it was cut. Example: text::Reader
// reader(text, conventions, budget, document); finish(reader); Cost: a piece reads a few thousand bytes, and the caller
// looks at the clock after each. Tested in tests/engine/steps_test.cpp.
#pragma once

#include <cstddef>

namespace crossclaim::base {

/// Sentences in a piece, and bytes where no sentence is known yet: a tenth of a millisecond.
inline constexpr std::size_t step_sentences = 32;
inline constexpr std::size_t step_bytes = 4096;

template <class Work>
void finish(Work& work) {
  while (work.step()) {
  }
}

}  // namespace crossclaim::base
