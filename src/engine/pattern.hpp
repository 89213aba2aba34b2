// Sentence patterns of assets/lexicon, filled in. Enters: a pattern and the values of its names. Leaves: a sentence.
// Example: "{n} {n?person:people} died[ in {place}]." with n = "12" and no place is "12 people died."
//   {name}           the value
//   {name?one:many}  `one` where the value is "1", else `many`
//   [ ... ]          left out where a name inside has no value; a space inside falls away at the beginning
// Neither braces nor brackets nest. Cost: one pass. Tested in tests/engine/pattern_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace crossclaim::engine {

/// Whether every brace and bracket has its partner.
[[nodiscard]] bool is_pattern(std::string_view pattern);

namespace detail {
struct PatternPart {
  enum class Kind : unsigned char { text, name, open, close, end } kind = Kind::end;
  std::string_view text;       ///< the text, or the name
  std::string_view one, many;  ///< of a choice
  bool choice = false;
};
/// Takes the next part off the pattern.
[[nodiscard]] PatternPart next_part(std::string_view& pattern);
}  // namespace detail

/// The text with a capital letter at its beginning.
[[nodiscard]] std::string as_sentence(std::string text);

/// `value_of(name)` gives a string, or a view of one that stands until the next call; an empty one is no value.
template <class ValueOf>
[[nodiscard]] std::string fill(std::string_view pattern, ValueOf value_of) {
  using Kind = detail::PatternPart::Kind;
  constexpr std::size_t most_values = 128;  // mostly: so that few sentences have to move while they are written
  std::string out;
  out.reserve(pattern.size() + most_values);
  std::size_t optional_from = std::string::npos;
  bool lacks = false;
  for (detail::PatternPart part = detail::next_part(pattern); part.kind != Kind::end;
       part = detail::next_part(pattern)) {
    if (part.kind == Kind::text) {
      out += part.text;
    } else if (part.kind == Kind::open) {
      optional_from = out.size();
      lacks = false;
    } else if (part.kind == Kind::close) {
      if (lacks && optional_from != std::string::npos) out.resize(optional_from);
      optional_from = std::string::npos;
    } else {
      const auto& value = value_of(part.text);
      if (part.choice) {
        out += value == "1" ? part.one : part.many;
      } else {
        lacks = lacks || value.empty();
        out += value;
      }
    }
  }
  if (!out.empty() && out.front() == ' ') out.erase(0, 1);
  return out;
}

}  // namespace crossclaim::engine
