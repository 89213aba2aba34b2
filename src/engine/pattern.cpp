// Cuts a pattern into its parts; pattern.hpp says what they mean.
#include "engine/pattern.hpp"

namespace crossclaim::engine {
namespace detail {

PatternPart next_part(std::string_view& pattern) {
  using Kind = PatternPart::Kind;
  if (pattern.empty()) return {};
  PatternPart part;
  const char first = pattern.front();
  if (first == '[' || first == ']') {
    part.kind = first == '[' ? Kind::open : Kind::close;
    pattern.remove_prefix(1);
    return part;
  }
  const std::size_t close = first == '{' ? pattern.find('}') : std::string_view::npos;
  if (close == std::string_view::npos) {
    std::size_t size = 1;  // the first is none, or a brace without its partner
    while (size < pattern.size() && pattern[size] != '{' && pattern[size] != '[' && pattern[size] != ']') ++size;
    part.kind = Kind::text;
    part.text = pattern.substr(0, size);
    pattern.remove_prefix(part.text.size());
    return part;
  }
  part.kind = Kind::name;
  part.text = pattern.substr(1, close - 1);
  pattern.remove_prefix(close + 1);
  const std::size_t question = part.text.find('?');
  if (question != std::string_view::npos) {
    const std::string_view choice = part.text.substr(question + 1);
    const std::size_t colon = choice.find(':');
    part.choice = true;
    part.one = choice.substr(0, colon);
    part.many = colon == std::string_view::npos ? std::string_view{} : choice.substr(colon + 1);
    part.text = part.text.substr(0, question);
  }
  return part;
}

}  // namespace detail

std::string as_sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

bool is_pattern(std::string_view pattern) {
  bool in_brace = false, in_bracket = false;
  for (const char c : pattern) {
    if (c == '{' || c == '}') {
      if (in_brace == (c == '{')) return false;
      in_brace = c == '{';
    } else if (c == '[' || c == ']') {
      if (in_brace || in_bracket == (c == '[')) return false;
      in_bracket = c == '[';
    }
  }
  return !in_brace && !in_bracket;
}

}  // namespace crossclaim::engine
