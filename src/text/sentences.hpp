// Sentences. Enters: the tokens of one block. Leaves: sentences appended to the document.
// Example: 'He left. "Good."' is two sentences, the closing mark goes with the second.
// Cost: one pass over the tokens. Tested in tests/text/sentences_test.cpp.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace crossclaim::text {

/// Splits tokens [first_token, end of document.tokens) into sentences of block `block`.
void add_sentences(std::string_view text, const Conventions& conventions, const base::Budget& budget,
                   std::uint32_t first_token, std::uint32_t block, Document& document);

}  // namespace crossclaim::text
