// Days and years in digits. Enters: a token. Leaves: its number, 0 where it is none. Example: "7th" is 7, the "17" of
// "2014-17" is 2017. Cost: a look at one token or two. Tested in tests/mention/time_test.cpp.
#pragma once

#include <string_view>

#include "mention/reader.hpp"

namespace crossclaim::mention {

/// What a word of eight digits at most says; -1 where it is no such word.
[[nodiscard]] int digits_value(std::string_view word);

/// 1 to 31 from one or two digits at `at`, with "st", "nd", "rd", "th" or without; `end` is set behind it. 0 where none
/// stands.
[[nodiscard]] int read_day_number(const Reader& reader, std::uint32_t at, std::uint32_t& end);

/// Four digits from 1700 to 2100; 0 otherwise.
[[nodiscard]] int year_digits(const Reader& reader, std::uint32_t at);
/// The year that two digits behind `from` end a span with: 2017 of "2014-17"; 0 where they end none.
[[nodiscard]] int short_year(const Reader& reader, std::uint32_t at, int from);

}  // namespace crossclaim::mention
