// The classes of code points above ASCII, and letter case. Enters: a code point. Leaves: its class.
// Example: class_of_wide(0x4E2D), a Han character, is Class::letter; is_upper(0x0416), the Cyrillic Zhe, is true.
// Cost: a walk over the few ranges of one table. Tested in tests/text/character_test.cpp.
#include "text/character.hpp"

namespace crossclaim::text {
namespace {

struct Range {
  char32_t first, last;
  Class value;
};

// Sorted. What is not listed is a letter: a script added to Unicode later still gives words.
constexpr Range ranges[] = {
    {0x80, 0x84, Class::space},
    {0x85, 0x85, Class::line_end},
    {0x86, 0xA0, Class::space},
    {0xA1, 0xA1, Class::punctuation},
    {0xA2, 0xA9, Class::symbol},
    {0xAB, 0xAB, Class::quote},
    {0xAC, 0xAC, Class::symbol},
    {0xAD, 0xAD, Class::invisible},
    {0xAE, 0xB4, Class::symbol},
    {0xB6, 0xB7, Class::punctuation},
    {0xB8, 0xB9, Class::symbol},
    {0xBB, 0xBB, Class::quote},
    {0xBC, 0xBE, Class::symbol},
    {0xBF, 0xBF, Class::punctuation},
    {0xD7, 0xD7, Class::symbol},
    {0xF7, 0xF7, Class::symbol},
    {0x37E, 0x37E, Class::semicolon},
    {0x589, 0x589, Class::stop},
    {0x58A, 0x58A, Class::hyphen},
    {0x5BE, 0x5BE, Class::hyphen},
    {0x60C, 0x60C, Class::comma},
    {0x61B, 0x61B, Class::semicolon},
    {0x61C, 0x61C, Class::invisible},
    {0x61F, 0x61F, Class::stop},
    {0x6D4, 0x6D4, Class::stop},
    {0x964, 0x965, Class::stop},
    {0x1680, 0x1680, Class::space},
    {0x180E, 0x180E, Class::invisible},
    {0x2000, 0x200B, Class::space},
    {0x200C, 0x200F, Class::invisible},
    {0x2010, 0x2011, Class::hyphen},
    {0x2012, 0x2015, Class::dash},
    {0x2016, 0x2017, Class::symbol},
    {0x2018, 0x2018, Class::quote},
    {0x2019, 0x2019, Class::apostrophe},
    {0x201A, 0x201F, Class::quote},
    {0x2020, 0x2025, Class::symbol},
    {0x2026, 0x2026, Class::stop},
    {0x2027, 0x2027, Class::symbol},
    {0x2028, 0x2029, Class::line_end},
    {0x202A, 0x202E, Class::invisible},
    {0x202F, 0x202F, Class::space},
    {0x2030, 0x2038, Class::symbol},
    {0x2039, 0x203A, Class::quote},
    {0x203B, 0x203B, Class::symbol},
    {0x203C, 0x203D, Class::stop},
    {0x203E, 0x2046, Class::symbol},
    {0x2047, 0x2049, Class::stop},
    {0x204A, 0x205E, Class::symbol},
    {0x205F, 0x205F, Class::space},
    {0x2060, 0x206F, Class::invisible},
    {0x2070, 0x2101, Class::symbol},
    {0x2103, 0x2109, Class::symbol},
    {0x2116, 0x2116, Class::symbol},
    {0x2120, 0x2122, Class::symbol},
    {0x2150, 0x2189, Class::symbol},
    {0x2190, 0x2211, Class::symbol},
    {0x2212, 0x2212, Class::dash},
    {0x2213, 0x2BFF, Class::symbol},
    {0x3000, 0x3000, Class::space},
    {0x3001, 0x3001, Class::comma},
    {0x3002, 0x3002, Class::stop},
    {0x3003, 0x3004, Class::symbol},
    {0x3008, 0x3008, Class::open_bracket},
    {0x3009, 0x3009, Class::close_bracket},
    {0x300A, 0x300A, Class::open_bracket},
    {0x300B, 0x300B, Class::close_bracket},
    {0x300C, 0x300F, Class::quote},
    {0x3010, 0x3010, Class::open_bracket},
    {0x3011, 0x3011, Class::close_bracket},
    {0x3012, 0x3020, Class::symbol},
    {0x3030, 0x3030, Class::dash},
    {0x30FB, 0x30FB, Class::punctuation},
    {0xE000, 0xF8FF, Class::symbol},
    {0xFE00, 0xFE0F, Class::invisible},
    {0xFEFF, 0xFEFF, Class::invisible},
    {0xFF01, 0xFF01, Class::stop},
    {0xFF02, 0xFF02, Class::quote},
    {0xFF03, 0xFF06, Class::symbol},
    {0xFF08, 0xFF08, Class::open_bracket},
    {0xFF09, 0xFF09, Class::close_bracket},
    {0xFF0A, 0xFF0B, Class::symbol},
    {0xFF0C, 0xFF0C, Class::comma},
    {0xFF0D, 0xFF0D, Class::hyphen},
    {0xFF0E, 0xFF0E, Class::stop},
    {0xFF0F, 0xFF0F, Class::symbol},
    {0xFF1A, 0xFF1A, Class::colon},
    {0xFF1B, 0xFF1B, Class::semicolon},
    {0xFF1C, 0xFF1E, Class::symbol},
    {0xFF1F, 0xFF1F, Class::stop},
    {0xFF20, 0xFF20, Class::symbol},
    {0xFF61, 0xFF61, Class::stop},
    {0xFFE0, 0xFFEF, Class::symbol},
    {0xFFF0, 0xFFFD, Class::symbol},
    {0x1F000, 0x1FAFF, Class::symbol},
    {0xE0000, 0xE0FFF, Class::invisible},
};

constexpr bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

/// Latin Extended-A to B, Cyrillic extensions and Latin Additional alternate: upper, lower, upper, lower.
/// Leaves: 1 upper, 0 lower, -1 not such a pair.
int case_in_pairs(char32_t c) {
  const bool odd = (c & 1) != 0;
  if (is_between(c, 0x139, 0x148) || is_between(c, 0x179, 0x17E) || is_between(c, 0x1CD, 0x1DC)) return odd ? 1 : 0;
  if (is_between(c, 0x100, 0x177) || is_between(c, 0x1DE, 0x21F) || is_between(c, 0x222, 0x233)) return odd ? 0 : 1;
  if (is_between(c, 0x460, 0x481) || is_between(c, 0x48A, 0x4BF) || is_between(c, 0x4D0, 0x52F)) return odd ? 0 : 1;
  if (is_between(c, 0x4C1, 0x4CE)) return odd ? 1 : 0;
  if (is_between(c, 0x1E00, 0x1E95) || is_between(c, 0x1EA0, 0x1EFF)) return odd ? 0 : 1;
  return -1;
}

}  // namespace

Class class_of_wide(char32_t c) {
  constexpr int count = sizeof ranges / sizeof ranges[0];
  int low = 0;
  int high = count;
  while (low < high) {
    const int middle = (low + high) / 2;
    if (ranges[middle].last < c)
      low = middle + 1;
    else
      high = middle;
  }
  return low < count && ranges[low].first <= c ? ranges[low].value : Class::letter;
}

bool is_upper_wide(char32_t c) {
  if (is_between(c, 0xC0, 0xDE)) return c != 0xD7;
  if (c == 0x178 || is_between(c, 0x391, 0x3A9) || is_between(c, 0x386, 0x38F)) return c != 0x387 && c != 0x3A2;
  if (is_between(c, 0x400, 0x42F) || is_between(c, 0x531, 0x556) || is_between(c, 0x10A0, 0x10C5)) return true;
  if (is_between(c, 0xFF21, 0xFF3A)) return true;
  return case_in_pairs(c) == 1;
}

bool is_lower_wide(char32_t c) {
  if (is_between(c, 0xDF, 0xFF)) return c != 0xF7;
  if (is_between(c, 0x3AC, 0x3CE) || is_between(c, 0x430, 0x45F) || is_between(c, 0x561, 0x587)) return true;
  if (is_between(c, 0xFF41, 0xFF5A)) return true;
  return case_in_pairs(c) == 0;
}

}  // namespace crossclaim::text
