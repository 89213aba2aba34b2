// Number phrases. Enters: a token. Leaves: the value and the tokens it takes. Example: "two hundred and forty" is 240,
// "3.4 million" is 3,400,000. Cost: linear in the phrase. Tested in tests/mention.
#include "mention/quantity_number.hpp"

#include <algorithm>

namespace crossclaim::mention {
namespace {

using base::Decimal;

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }

/// Reads words of number from left to right. `at_` stands behind what was taken.
class NumberWords {
 public:
  NumberWords(const Reader& reader, std::uint32_t at) : reader_(reader), at_(at) {}

  /// "twenty-six", "two hundred and forty thousand"; nothing where no number word stands.
  std::optional<Decimal> read() {
    if (!take_small()) return std::nullopt;
    while (take_scale() || take_next()) {
    }
    return total_ + group_;
  }
  [[nodiscard]] std::uint32_t end() const { return at_; }
  [[nodiscard]] bool scaled() const { return scaled_; }
  [[nodiscard]] Decimal smallest_scale() const { return last_scale_; }

 private:
  /// A number below a hundred, behind what stands already.
  bool take_small() {
    const Match* word = reader_.match(at_, Category::number);
    if (!word || !reader_.is_word(at_)) return false;
    Decimal value = reader_.entry_of(*word).value;
    at_ += word->length;
    if (is_ten(value)) {
      const std::uint32_t unit = reader_.tight_hyphen(at_) ? at_ + 1 : at_;
      const Entry* next = reader_.entry(unit, Category::number);
      if (next && reader_.is_word(unit) && next->value < whole(10) && !next->value.is_zero()) {
        value = value + next->value;
        at_ = unit + 1;
      }
    }
    group_ = group_ + value;
    return true;
  }

  /// "hundred", "thousand", "dozen" behind a number, with or without a hyphen.
  bool take_scale() {
    const std::uint32_t at = reader_.tight_hyphen(at_) ? at_ + 1 : at_;
    const Match* match = reader_.match(at, Category::scale);
    if (!match) return false;
    const Decimal scale = reader_.entry_of(*match).value;
    if (scale >= last_big_ || group_.is_zero()) return false;
    at_ = at + match->length;
    scaled_ = true;
    last_scale_ = scale;
    if (scale < whole(1000)) {
      group_ = group_ * scale;
    } else {
      total_ = total_ + group_ * scale;
      group_ = Decimal{};
      last_big_ = scale;
    }
    return true;
  }

  /// "... and forty", "... five hundred": a number smaller than the scale before it.
  bool take_next() {
    if (!scaled_) return false;
    const bool joined = reader_.has(at_, Word::and_);
    NumberWords ahead(reader_, at_ + (joined ? 1 : 0));
    if (!ahead.take_small()) return false;
    while (ahead.take_scale()) {
    }
    const Decimal value = ahead.total_ + ahead.group_;
    if (value >= last_scale_) return false;
    // "ten thousand and two hundred" joins; "three thousand and six" does, too; a second count ("a hundred and one of
    // them") cannot be told apart.
    if (ahead.scaled_ && ahead.last_scale_ >= last_scale_) return false;
    if (last_scale_ < whole(1000)) {
      group_ = group_ + value;
    } else {
      total_ = total_ + ahead.total_;
      group_ = ahead.group_;
    }
    at_ = ahead.at_;
    last_scale_ = ahead.scaled_ ? ahead.last_scale_ : whole(1);
    return true;
  }

  static bool is_ten(Decimal value) { return value >= whole(20) && value < whole(100); }

  const Reader& reader_;
  std::uint32_t at_;
  Decimal total_, group_;
  Decimal last_scale_ = whole(1);
  Decimal last_big_ = Decimal::from_micros(static_cast<Decimal::Micros>(1) << 100);
  bool scaled_ = false;
};

/// A scale behind a number: "million", or "bn" and "m" where they stick to it or a currency sign stands before.
const Match* scale_at(const Reader& reader, std::uint32_t at, bool after_currency) {
  const Match* match = reader.match(at, Category::scale);
  if (!match) return nullptr;
  constexpr std::size_t longest_abbreviation = 3;
  const bool abbreviation = reader.word(at).size() <= longest_abbreviation;
  if (!abbreviation) return match;
  if (after_currency) return match;
  if (!reader.tight(at)) return reader.word(at).size() == 1 ? nullptr : match;
  // "40m tall" is a length: a single letter that is a unit too needs something to count behind it.
  if (!reader.begins(at, Category::unit)) return match;
  return reader.is_word(at + 1) && !reader.covers(at + 1, Category::adjective) &&
                 !reader.covers(at + 1, Category::preposition)
             ? match
             : nullptr;
}

/// "and a half" at `at`; its end, or `at`.
std::uint32_t half_end(const Reader& reader, std::uint32_t at) {
  if (!reader.has(at, Word::and_) || !reader.has(at + 1, Word::indefinite)) return at;
  const Entry* half = reader.entry(at + 2, Category::fraction);
  return half && half->value == whole(50) ? at + 3 : at;
}

void multiply(Number& number, Decimal scale) {
  number.low = number.low * scale;
  // "several thousand" reaches up to the next round step; "a few thousand" is told in whole thousands.
  const bool up_to_nine = number.vague && number.high == whole(9) && number.low < number.high * scale;
  number.high = up_to_nine ? whole(10) * scale - whole(1) : number.high * scale;
  number.scale = number.scale * scale;
  number.scaled = true;
}

void take_scales(const Reader& reader, Number& number, bool after_currency) {
  for (;;) {
    std::uint32_t at = number.tokens.last;
    if (reader.tight_hyphen(at) && reader.begins(at + 1, Category::scale)) ++at;
    const Match* match = scale_at(reader, at, after_currency);
    if (!match) return;
    multiply(number, reader.entry_of(*match).value);
    number.tokens.last = at + match->length;
  }
}

/// "half", "a third", "two-thirds", "half a million", "a quarter of a million".
std::optional<Number> read_fraction(const Reader& reader, std::uint32_t at) {
  Number number;
  std::uint32_t t = at;
  Decimal count = whole(1);
  bool counted = false;
  if (reader.has(t, Word::indefinite)) {
    number.article = counted = true;
    ++t;
  } else if (const Match* match = reader.match(t, Category::number); match && reader.is_word(t)) {
    count = reader.entry_of(*match).value;
    counted = true;
    ++t;
    if (reader.tight_hyphen(t)) ++t;
  } else if (reader.is_number(t) && reader.word(t).size() == 1) {
    bool grouped = false;
    count = read_digits(reader.word(t), grouped);
    counted = true;
    ++t;
    if (reader.tight_hyphen(t)) ++t;
  }
  const Match* match = reader.match(t, Category::fraction);
  if (!match) return std::nullopt;
  const Decimal part = reader.entry_of(*match).value;
  const bool half = part == whole(50);
  const std::uint32_t end = t + match->length;
  if (!counted && !half) return std::nullopt;
  const bool ordinal_too = reader.begins(t, Category::ordinal);
  if (ordinal_too && number.article && !reader.has(end, Word::of) && reader.is_word(end) &&
      !reader.covers(end, Category::auxiliary) && !reader.covers(end, Category::preposition) && !reader.happens(end) &&
      !reader.covers(end, Category::conjunction) && !reader.covers(end, Category::adverb) &&
      !reader.begins(end, Category::determiner)) {
    return std::nullopt;  // "a third case"
  }
  if (ordinal_too && !number.article && count != whole(1) && count > whole(9)) return std::nullopt;
  if (reader.tight_hyphen(end) && !half) return std::nullopt;
  if (half && reader.match_before(at, Category::ordinal)) return std::nullopt;  // "the second half"

  // A fraction of a round number is a number: "half a million", "half-a-million", "a quarter of a million".
  const auto past_hyphen = [&](std::uint32_t at_hyphen) {
    return reader.tight_hyphen(at_hyphen) ? at_hyphen + 1 : at_hyphen;
  };
  const std::uint32_t article = reader.has(end, Word::of) ? end + 1 : past_hyphen(end);
  const std::uint32_t scale_at = past_hyphen(article + 1);
  if (const Match* scale = reader.has(article, Word::indefinite) ? reader.match(scale_at, Category::scale) : nullptr) {
    number.tokens = {at, scale_at + scale->length};
    number.raw = Decimal::from_ratio(count * part, whole(100));
    number.low = number.high = number.raw;
    multiply(number, reader.entry_of(*scale).value);
    take_scales(reader, number, false);
    return number;
  }
  if (reader.tight_hyphen(end)) return std::nullopt;  // "half-hour"
  number.tokens = {at, end};
  // Rounded once, at the end: two thirds are 66.666667, not 66.666666.
  const Decimal parts =
      whole((Decimal::from_ratio(whole(100), part) + Decimal::from_ratio(whole(1), whole(2))).to_integer());
  number.low = number.high = number.raw = Decimal::from_ratio(count * 100, parts);
  number.fraction = true;
  return number;
}

/// "10 000" with a plain space: a group of three digits behind one to three.
void take_spaced_groups(const Reader& reader, Number& number) {
  const std::uint32_t at = number.tokens.first;
  constexpr std::size_t group_digits = 3;
  if (reader.word(at).size() > group_digits || !number.raw.is_integer() || number.raw.is_zero() || number.leading_zero)
    return;
  if (at > reader.first && reader.is_number(at - 1)) return;
  std::uint32_t end = at + 1;
  Decimal value = number.raw;
  while (reader.is_number(end) && !reader.tight(end) && reader.word(end).size() == group_digits) {
    bool grouped = false;
    value = value * 1000 + read_digits(reader.word(end), grouped);
    ++end;
  }
  if (end == at + 1 || reader.is_number(end)) return;
  number.raw = value;
  number.grouped = true;
  number.tokens.last = end;
}

std::optional<Number> read_digit_number(const Reader& reader, std::uint32_t at, bool after_currency) {
  Number number;
  const std::string_view word = reader.word(at);
  number.tokens = {at, at + 1};
  number.raw = read_digits(word, number.grouped);
  number.digits = true;
  number.leading_zero = word.size() > 1 && word[0] == '0' && word[1] != '.';
  take_spaced_groups(reader, number);
  number.low = number.high = number.raw;
  if (const std::uint32_t end = half_end(reader, number.tokens.last); end != number.tokens.last) {
    number.low = number.high = number.raw = number.raw + Decimal::from_ratio(whole(1), whole(2));
    number.tokens.last = end;
  }
  take_scales(reader, number, after_currency);
  return number;
}

/// "a hundred and one"
void take_rest(const Reader& reader, Number& number) {
  if (!reader.has(number.tokens.last, Word::and_)) return;
  NumberWords words(reader, number.tokens.last + 1);
  const std::optional<Decimal> rest = words.read();
  if (!rest || *rest >= number.low) return;
  number.low = number.high = number.low + *rest;
  number.tokens.last = words.end();
}

std::optional<Number> read_word_number(const Reader& reader, std::uint32_t at) {
  Number number;
  std::uint32_t t = at;
  if (reader.has(t, Word::indefinite) && reader.begins(t + 1, Category::scale) && reader.word(t + 1).size() > 2) {
    const Match* scale = reader.match(t + 1, Category::scale);
    number.article = true;
    number.tokens = {at, t + 1 + scale->length};
    number.low = number.high = number.raw = whole(1);
    multiply(number, reader.entry_of(*scale).value);
    if (const std::uint32_t end = half_end(reader, number.tokens.last); end != number.tokens.last) {
      number.low = number.high = number.low + Decimal::from_ratio(number.low, whole(2));
      number.tokens.last = end;
    }
    take_rest(reader, number);
    take_scales(reader, number, false);
    return number;
  }
  NumberWords words(reader, at);
  const std::optional<Decimal> value = words.read();
  if (!value) return std::nullopt;
  number.tokens = {at, words.end()};
  number.low = number.high = *value;
  number.scaled = words.scaled();
  number.scale = words.smallest_scale();
  number.raw = number.scaled ? Decimal::from_ratio(*value, number.scale) : *value;
  if (const std::uint32_t end = half_end(reader, number.tokens.last); end != number.tokens.last) {
    number.low = number.high = *value + Decimal::from_ratio(number.scale, whole(2));
    number.raw = number.scaled ? number.raw : number.low;
    number.tokens.last = end;
    take_scales(reader, number, false);
  }
  return number;
}

std::optional<Number> read_vague(const Reader& reader, std::uint32_t at) {
  const Match* match = reader.match(at, Category::vague);
  if (!match) return std::nullopt;
  const Entry& entry = reader.entry_of(*match);
  Number number;
  number.tokens = {at, at + match->length};
  number.low = entry.value;
  number.high = entry.value_high;
  number.raw = number.low;
  number.vague = true;
  number.article = reader.has(at, Word::indefinite);
  if (number.high < whole(10)) {
    if (!reader.begins(number.tokens.last, Category::scale) && reader.has(number.tokens.last, Word::of) &&
        reader.begins(number.tokens.last + 1, Category::scale)) {
      ++number.tokens.last;  // "a couple of hundred"
    }
    take_scales(reader, number, false);
  }
  return number;
}

}  // namespace

Decimal read_digits(std::string_view digits, bool& grouped) {
  const std::size_t points = static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.'));
  Decimal::Micros micros = 0;
  constexpr Decimal::Micros limit = static_cast<Decimal::Micros>(1) << 96;
  std::int64_t place = 0;  // of the next digit behind the point; 0 before it
  grouped = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c >= '0' && c <= '9') {
      const int digit = c - '0';
      if (place == 0) {
        if (micros < limit) micros = micros * 10 + digit * Decimal::scale;
      } else {
        micros += digit * place;
        place /= 10;
        if (place == 0) break;
      }
    } else if (c == '.' && points == 1) {
      place = Decimal::scale / 10;
    } else {
      grouped = true;
    }
  }
  return Decimal::from_micros(micros);
}

std::optional<Number> read_number(const Reader& reader, std::uint32_t at, bool after_currency) {
  if (!reader.is_number(at) && !reader.begins_any(at, number_starts)) return std::nullopt;
  if (const std::optional<Number> fraction = read_fraction(reader, at)) return fraction;
  if (reader.is_number(at)) return read_digit_number(reader, at, after_currency);
  if (const std::optional<Number> vague = read_vague(reader, at)) return vague;
  return read_word_number(reader, at);
}

}  // namespace crossclaim::mention
