// What a code point is, as far as layout and words go. Enters: a code point. Leaves: a class, and whether it is upper
// or lower case. Example: class_of(0x2013) is Class::dash; class_of(0x00A0), the non-breaking space, is Class::space.
// Ranges rather than Unicode's full tables: whatever is no mark, space or symbol counts as a letter, so every script
// gives words. Cost: a table look-up for ASCII, a few comparisons for the rest. Tested in
// tests/text/character_test.cpp.
#pragma once

#include <cstdint>

namespace crossclaim::text {

enum class Class : std::uint8_t {
  letter,
  digit,  ///< 0 to 9 only; digits of other scripts count as letters
  space,
  line_end,    ///< line feed, carriage return, line and paragraph separators
  invisible,   ///< joiners, bidi controls, soft hyphen: no token, and they do not part a word
  apostrophe,  ///< ' and U+2019, which also quote
  quote,
  open_bracket,
  close_bracket,
  hyphen,
  dash,
  stop,  ///< . ! ? and the like, U+2026
  comma,
  colon,
  semicolon,
  punctuation,  ///< other marks: the middle point, slashes
  symbol,
};

[[nodiscard]] Class class_of_wide(char32_t c);  ///< for c >= 0x80

inline constexpr Class ascii_class[128] = {
    // control characters are spaces: a form feed parts words too
    Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space,
    Class::space, Class::space, Class::line_end, Class::space, Class::space, Class::line_end, Class::space,
    Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space,
    Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space, Class::space,
    Class::space,
    // space ! " # $ % & '  ( ) * + , - . /
    Class::space, Class::stop, Class::quote, Class::symbol, Class::symbol, Class::symbol, Class::symbol,
    Class::apostrophe, Class::open_bracket, Class::close_bracket, Class::symbol, Class::symbol, Class::comma,
    Class::hyphen, Class::stop, Class::symbol,
    // 0-9 : ; < = > ?
    Class::digit, Class::digit, Class::digit, Class::digit, Class::digit, Class::digit, Class::digit, Class::digit,
    Class::digit, Class::digit, Class::colon, Class::semicolon, Class::symbol, Class::symbol, Class::symbol,
    Class::stop,
    // @ A-Z [ \ ] ^ _
    Class::symbol, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::open_bracket,
    Class::symbol, Class::close_bracket, Class::symbol, Class::symbol,
    // ` a-z { | } ~ delete
    Class::symbol, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter,
    Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::letter, Class::open_bracket,
    Class::symbol, Class::close_bracket, Class::symbol, Class::space};

[[nodiscard]] inline Class class_of(char32_t c) { return c < 0x80 ? ascii_class[c] : class_of_wide(c); }

[[nodiscard]] bool is_upper_wide(char32_t c);
[[nodiscard]] bool is_lower_wide(char32_t c);

[[nodiscard]] inline bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : is_upper_wide(c); }
/// False for scripts without case.
[[nodiscard]] inline bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : is_lower_wide(c); }

}  // namespace crossclaim::text
