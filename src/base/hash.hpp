// Keys of words and names. Enters: a word as the text writes it. Leaves: 32 bits that are equal for its spellings.
// Example: name_key("Zelenskyy") == name_key("Zelensky"), word_key("Troops") == word_key("troops").
// The keys order and compare claims by sorting; no hash table is keyed by them, so a collision costs an answer, never
// time. Cost: one pass over the word. Tested in tests/base/hash_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossclaim::base {

inline constexpr std::uint32_t fnv_basis = 2166136261u;

[[nodiscard]] constexpr std::uint32_t hash_byte(std::uint32_t hash, unsigned char byte) {
  return (hash ^ byte) * 16777619u;
}

[[nodiscard]] constexpr unsigned char fold_ascii(unsigned char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c;
}

/// FNV-1a over the bytes, ASCII letters folded to lower case.
[[nodiscard]] constexpr std::uint32_t word_key(std::string_view word, std::uint32_t seed = fnv_basis) {
  std::uint32_t hash = seed;
  for (char c : word) hash = hash_byte(hash, fold_ascii(static_cast<unsigned char>(c)));
  return hash;
}

/// As word_key, with the usual differences of transliteration folded: y is i, a doubled letter is one, hyphens fall
/// away.
[[nodiscard]] constexpr std::uint32_t name_key(std::string_view name) {
  std::uint32_t hash = fnv_basis;
  unsigned char before = 0;
  for (char c : name) {
    unsigned char letter = fold_ascii(static_cast<unsigned char>(c));
    if (letter == 'y') letter = 'i';
    if (letter == '-' || letter == '\'' || letter == before) continue;
    hash = hash_byte(hash, letter);
    before = letter;
  }
  return hash;
}

}  // namespace crossclaim::base
