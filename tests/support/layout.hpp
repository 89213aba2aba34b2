// What must hold of the layout of any text. Enters: bytes and the Document that text::read made of them. Leaves: an
// empty string, or what does not hold. Example: broken_layout("12 died.", document, true) is "". Cost: one pass. Used
// by tests/text and tests/fuzz.
#pragma once

#include <string>
#include <string_view>

#include "text/document.hpp"

namespace crossclaim::testing {

/// Whether a code point begins at byte `at`, or the text ends there.
inline bool is_boundary(std::string_view t, std::uint32_t at) {
  return at == t.size() || (at < t.size() && (static_cast<unsigned char>(t[at]) & 0xC0) != 0x80);
}

/// Tokens inside sentences inside blocks, in order and apart from each other.
inline std::string broken_layout(std::string_view t, const text::Document& d, bool well_formed) {
  std::uint32_t token = 0, sentence = 0, at = 0;
  for (std::uint32_t b = 0; b < d.blocks.size(); ++b) {
    const text::Block& block = d.blocks[b];
    if (block.span.begin < at || block.span.end > t.size() || block.span.empty()) return "block span";
    if (block.first_sentence != sentence || block.last_sentence < sentence) return "sentences of block";
    at = block.span.begin;
    for (; sentence < block.last_sentence; ++sentence) {
      const text::Sentence& s = d.sentences[sentence];
      if (s.block != b || s.first_token != token || s.last_token <= token) return "tokens of sentence";
      if (!block.span.contains(s.span) || s.span.begin < at) return "sentence span";
      if (s.span != base::Span{d.tokens[token].span.begin, d.tokens[s.last_token - 1].span.end}) return "sentence ends";
      for (; token < s.last_token; ++token) {
        const base::Span span = d.tokens[token].span;
        if (span.empty() || span.begin < at || !s.span.contains(span)) return "token span";
        if (well_formed && (!is_boundary(t, span.begin) || !is_boundary(t, span.end))) return "token boundary";
        if (!d.tokens[token].space_before && span.begin == block.span.begin) return "space before";
        at = span.end;
      }
    }
    at = block.span.end;
  }
  return sentence != d.sentences.size() || token != d.tokens.size() ? "left over" : "";
}

}  // namespace crossclaim::testing
