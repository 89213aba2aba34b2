// Where a word or a number ends. Enters: a text and the offset where one begins. Leaves: its end and its letters.
//   word:   didn't   O'Neill   U.S.   a.m.   M1A1   desk@paper.example      number:  12,000   48.2   1.200.000   10 000
// Cost: linear; at most one group of digits or one letter is looked ahead. Tested in tests/text/scan_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossclaim::text {

struct WordScan {
  std::size_t end = 0;
  std::uint32_t letters = 0;
  std::uint32_t upper = 0;  ///< how many of the letters are upper case
  bool first_upper = false;
  bool pointed = false;  ///< its last point belongs to it: "U.S."
};

/// The word that begins at `begin`, which is a letter. A trailing point is part of it only behind inner points.
[[nodiscard]] WordScan scan_word(std::string_view text, std::size_t begin, std::size_t end);

/// The end of the number that begins at `begin`, which is a digit, or a point with a digit behind it.
[[nodiscard]] std::size_t scan_number(std::string_view text, std::size_t begin, std::size_t end);

/// The bytes of the possessive ending at `at` ('s or the typesetter's form), 0 where there is none.
[[nodiscard]] std::size_t possessive_length(std::string_view text, std::size_t at, std::size_t end);

}  // namespace crossclaim::text
