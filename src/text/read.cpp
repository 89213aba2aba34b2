// The room's table of contents: bytes to lines, tokens, sentences and roles. Enters: a text, the conventions, a budget.
// Leaves: a Document. Example: "Quake kills 300\n\nA quake struck Lima." is a headline and a body block.
// Cost: linear, one pass each. Tested in tests/text/read_test.cpp.
#include "text/document.hpp"
#include "text/lines.hpp"
#include "text/roles.hpp"
#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace crossclaim::text {

Document read(std::string_view text, const Conventions& conventions, const base::Budget& budget) {
  Document document;
  const std::vector<Line> lines = split_lines(text);
  document.blocks.reserve(lines.size());
  document.tokens.reserve(text.size() / 6 + 16);
  Tokenizer tokenizer(text, &conventions, document.tokens);
  for (const Line& line : lines) {
    const auto first_token = static_cast<std::uint32_t>(document.tokens.size());
    const auto first_sentence = static_cast<std::uint32_t>(document.sentences.size());
    const auto block = static_cast<std::uint32_t>(document.blocks.size());
    tokenizer.run(line.span);
    add_sentences(text, conventions, budget, first_token, block, document);
    const auto last_sentence = static_cast<std::uint32_t>(document.sentences.size());
    document.blocks.push_back({line.span, first_sentence, last_sentence, line.listed ? Role::bullet : Role::body});
  }
  assign_roles(text, conventions, document);
  return document;
}

}  // namespace crossclaim::text
