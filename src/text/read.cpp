// The room's table of contents: bytes to lines, tokens, sentences and roles. Enters: a text, the conventions, a budget.
// Leaves: a Document. Example: "Quake kills 300\n\nA quake struck Lima." is a headline and a body block.
// Cost: linear, one pass each. Tested in tests/text/read_test.cpp.
#include "text/reader.hpp"
#include "text/roles.hpp"
#include "text/sentences.hpp"

namespace crossclaim::text {

Reader::Reader(std::string_view text, const Conventions& conventions, const base::Budget& budget, Document& out)
    : text_(text),
      conventions_(conventions),
      budget_(budget),
      out_(out),
      lines_(split_lines(text)),
      tokenizer_(text, &conventions, out.tokens) {
  out_.blocks.reserve(lines_.size());
  out_.tokens.reserve(text.size() / 5 + text.size() / 32 + 16);  // news has a token in 4.6 to 5.6 bytes
}

void Reader::read_line(const Line& line) {
  const auto first_token = static_cast<std::uint32_t>(out_.tokens.size());
  const auto first_sentence = static_cast<std::uint32_t>(out_.sentences.size());
  const auto block = static_cast<std::uint32_t>(out_.blocks.size());
  tokenizer_.run(line.span);
  add_sentences(text_, conventions_, budget_, first_token, block, out_);
  const auto last_sentence = static_cast<std::uint32_t>(out_.sentences.size());
  out_.blocks.push_back({line.span, first_sentence, last_sentence, line.listed ? Role::bullet : Role::body});
}

bool Reader::step() {
  if (next_ == lines_.size()) {
    assign_roles(text_, conventions_, out_);
    return false;
  }
  const std::uint32_t begin = lines_[next_].span.begin;
  while (next_ < lines_.size() && lines_[next_].span.begin < begin + base::step_bytes) read_line(lines_[next_++]);
  return true;
}

Document read(std::string_view text, const Conventions& conventions, const base::Budget& budget) {
  Document document;
  Reader reader(text, conventions, budget, document);
  base::finish(reader);
  return document;
}

}  // namespace crossclaim::text
