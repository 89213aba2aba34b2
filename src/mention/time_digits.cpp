// See time_digits.hpp.
#include "mention/time_digits.hpp"

namespace crossclaim::mention {

int digits_value(std::string_view word) {
  constexpr std::size_t most_digits = 8;
  if (word.size() > most_digits) return -1;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int year_digits(const Reader& reader, std::uint32_t at) {
  if (!reader.is_number(at) || reader.word(at).size() != 4) return 0;
  const int value = digits_value(reader.word(at));
  return value >= 1700 && value <= 2100 ? value : 0;
}

int short_year(const Reader& reader, std::uint32_t at, int from) {
  if (!reader.is_number(at) || reader.word(at).size() != 2) return 0;
  const int value = digits_value(reader.word(at));
  return value > from % 100 ? from - from % 100 + value : 0;
}

int read_day_number(const Reader& reader, std::uint32_t at, std::uint32_t& end) {
  if (!reader.is_number(at) || reader.word(at).size() > 2) return 0;
  const int value = digits_value(reader.word(at));
  if (value < 1 || value > 31) return 0;
  end = at + 1;
  if (reader.tight(end) && reader.is_word(end)) {
    if (!reader.begins(end, Category::ordinal)) return 0;
    ++end;
  }
  return value;
}

}  // namespace crossclaim::mention
