// See lexicon_parts.hpp. Every refusal says what was found, where, and what was expected.
#include "io/lexicon_parts.hpp"

#include <algorithm>

namespace crossclaim::io {
namespace {

std::string_view describe(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::string: return "a string";
    case JsonKind::array: return "a list";
    case JsonKind::object: return "an object";
  }
  return {};
}

/// "-12.5" as an exact number; nothing for exponents, more than six places or more than eighteen digits.
std::optional<base::Decimal> parse_decimal(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  base::Decimal::Micros micros = 0;
  int places = -1;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '.' && places < 0 && digits > 0) {
      places = 0;
    } else if (c >= '0' && c <= '9' && ++digits <= 18 && places < 6) {
      micros = micros * 10 + (c - '0');
      if (places >= 0) ++places;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || places == 0) return std::nullopt;
  for (int i = std::max(places, 0); i < 6; ++i) micros *= 10;
  return base::Decimal::from_micros(negative ? -micros : micros);
}

}  // namespace

bool LexiconPart::refuse_at(std::uint32_t at, std::string message) {
  if (!error) error = tree.error_at(at, std::move(message));
  return false;
}

bool LexiconPart::expect(const JsonNode& node, JsonKind kind) {
  if (node.kind == kind) return true;
  const std::string what = node.key.empty() ? "" : "\"" + node.key + "\" is ";
  return refuse(node, what + std::string(describe(node.kind)) + "; expected " + std::string(describe(kind)));
}

bool LexiconPart::read_string(const JsonNode& node, std::string& out) {
  if (!expect(node, JsonKind::string)) return false;
  if (node.text.empty()) return refuse(node, "an empty string; expected some text");
  out = node.text;
  return true;
}

bool LexiconPart::read_true(const JsonNode& node, bool& out) {
  if (!expect(node, JsonKind::boolean)) return false;
  out = node.truth;
  return true;
}

bool LexiconPart::read_decimal(const JsonNode& node, base::Decimal& out) {
  const bool written = node.kind == JsonKind::number || node.kind == JsonKind::string;
  const std::optional<base::Decimal> value = written ? parse_decimal(node.text) : std::nullopt;
  if (!value)
    return refuse(node, "\"" + node.key + "\" is no plain decimal number; expected one such as 12 or \"33.333333\"");
  out = *value;
  return true;
}

bool LexiconPart::read_integer(const JsonNode& node, int low, int high, std::int16_t& out) {
  const std::optional<base::Decimal> value = node.kind == JsonKind::number ? parse_decimal(node.text) : std::nullopt;
  if (!value || !value->is_integer() || value->to_integer() < low || value->to_integer() > high) {
    return refuse(node, "\"" + node.key + "\" is out of range; expected a whole number from " + std::to_string(low) +
                            " to " + std::to_string(high));
  }
  out = static_cast<std::int16_t>(value->to_integer());
  return true;
}

bool LexiconPart::read_name_index(const JsonNode& node, Names names, std::size_t& out) {
  if (!expect(node, JsonKind::string)) return false;
  const std::optional<std::size_t> index = find_name(names, node.text);
  if (!index) return refuse(node, "\"" + node.text + "\" is not known here; expected " + list_names(names));
  out = *index;
  return true;
}

bool LexiconPart::read_strings(const JsonNode& node, std::vector<std::string>& out) {
  if (!expect(node, JsonKind::array)) return false;
  for (const JsonNode& item : tree.children(node)) {
    out.emplace_back();
    if (!read_string(item, out.back())) return false;
  }
  return true;
}

bool LexiconPart::check_keys(const JsonNode& object, std::initializer_list<std::string_view> keys,
                             std::initializer_list<std::string_view> required) {
  for (const JsonNode& member : tree.children(object)) {
    if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) {
      std::string expected;
      for (const std::string_view key : keys) expected += (expected.empty() ? "" : ", ") + std::string(key);
      return refuse_key(member, "unknown key \"" + member.key + "\"; expected one of " + expected);
    }
  }
  for (const std::string_view key : required) {
    if (!tree.find(object, key)) return refuse(object, "\"" + std::string(key) + "\" is missing here");
  }
  return true;
}

bool LexiconPart::check_examples(const JsonNode& object) {
  for (const std::string_view key : {"examples", "counterexamples"}) {
    const JsonNode* node = tree.find(object, key);
    if (!node)
      return refuse(object, "\"" + std::string(key) + "\" is missing; expected a list of at least one sentence");
    std::vector<std::string> sentences;
    if (!read_strings(*node, sentences)) return false;
    if (sentences.empty()) return refuse(*node, "\"" + node->key + "\" is empty; expected at least one sentence");
  }
  return true;
}

}  // namespace crossclaim::io
