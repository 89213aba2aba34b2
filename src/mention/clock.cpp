// Hours of the day. Enters: one sentence and its tags. Leaves: Clocks in text order. Example: "at half past four" is
// minute 270, of which half of the day it does not say. Cost: a few looks at each number. Tested in
// tests/mention/clock_test.cpp.
#include <optional>

#include "mention/reader.hpp"
#include "mention/time_digits.hpp"

namespace crossclaim::mention {
namespace {

constexpr int minutes_of_hour = 60, half_day = 12 * minutes_of_hour, whole_day = 2 * half_day;

class ClockReader {
 public:
  explicit ClockReader(const Reader& reader) : reader_(reader) {}

  std::optional<Clock> read(std::uint32_t t) const {
    if (const int hour = named_hour(t); hour >= 0 && asked_for(t)) return made(t, t + 1, hour * minutes_of_hour, true);
    if (std::optional<Clock> clock = beside_hour(t)) return clock;
    return figures(t);
  }

 private:
  /// "noon", "midnight"; -1 where none stands.
  int named_hour(std::uint32_t t) const {
    const Entry* part = reader_.entry(t, Category::day_part);
    return part && part->number != 0 ? part->number % 24 : -1;
  }

  /// Up to two digits, or one word; -1 where no such number stands.
  int small_number(std::uint32_t t) const {
    if (reader_.is_number(t)) return reader_.word(t).size() <= 2 ? digits_value(reader_.word(t)) : -1;
    const Match* match = reader_.match(t, Category::number);
    if (!match || match->length != 1 || reader_.begins(t + 1, Category::scale)) return -1;
    const base::Decimal value = reader_.entry_of(*match).value;
    return value.is_integer() && value <= base::Decimal::from_integer(24) ? static_cast<int>(value.to_integer()) : -1;
  }

  /// The links that lead to `t`: those of "at just about" too.
  LinkSet links_to(std::uint32_t t) const {
    constexpr CategorySet between = bit(Category::modifier) | bit(Category::adverb) | bit(Category::determiner);
    LinkSet set = reader_.links_before(t);
    for (int steps = 0; steps < 2 && t > reader_.first && reader_.begins_any(t - 1, between); ++steps)
      set |= reader_.links_before(--t);
    return set;
  }

  static constexpr LinkSet at = link(Word::at) | link(Word::about) | link(Word::near);
  static constexpr LinkSet ends =
      link(Word::since) | link(Word::until) | link(Word::before) | link(Word::after) | link(Word::by);
  static constexpr LinkSet bounds = ends | link(Word::from) | link(Word::between) | link(Word::to) | link(Word::within);

  bool asked_for(std::uint32_t t) const { return (links_to(t) & (at | bounds)) != 0; }

  /// "at 5 to 10 percent", "at five to ten sites": the number at `t` is of what stands behind it.
  bool counts(std::uint32_t t) const {
    constexpr CategorySet counted =
        bit(Category::noun) | bit(Category::unit) | bit(Category::currency) | bit(Category::scale);
    return reader_.begins_any(t + 1, counted);
  }

  Clock made(std::uint32_t first, std::uint32_t last, int minute, bool half_told, bool zoned = false) const {
    Clock clock;
    clock.tokens = {first, last};
    clock.span = reader_.span(clock.tokens);
    clock.minute = static_cast<std::int16_t>(minute);
    clock.half_told = half_told;
    const LinkSet links = links_to(first);
    clock.exact = !zoned && (links & at) != 0 && (links & bounds) == 0;
    return clock;
  }

  /// "half past four", "at a quarter to nine", "at ten past midnight".
  std::optional<Clock> beside_hour(std::uint32_t t) const {
    const Entry* fraction = reader_.entry(t, Category::fraction);
    constexpr int percent = 100;  // "half" is 50
    const int minutes =
        fraction ? static_cast<int>(fraction->value.to_integer()) * minutes_of_hour / percent : small_number(t);
    const bool past = reader_.has(t + 1, Word::past), to = !past && reader_.has(t + 1, Word::to);
    if (minutes <= 0 || minutes > minutes_of_hour / 2 || (!past && !to)) return std::nullopt;
    const bool half = fraction && past && minutes == minutes_of_hour / 2;
    // "by a quarter to ten": an hour in words is none of "cut by a quarter to 9 kilos"
    const LinkSet leads = fraction && !reader_.is_number(t + 2) ? at | ends : link(Word::at);
    if (!half && ((links_to(t) & leads) == 0 || counts(t + 2))) return std::nullopt;
    const int named = named_hour(t + 2), hour = named >= 0 ? named : small_number(t + 2);
    if (hour < 0 || hour > 24 || (named < 0 && hour == 0)) return std::nullopt;
    const int round = named >= 0 ? whole_day : half_day;
    const int minute = (hour * minutes_of_hour + (past ? minutes : -minutes) + round) % round;
    return with_half(t, t + 3, minute, named >= 0);
  }

  /// "3 p.m.", "3:20 p.m.", "16:40", "1300 GMT", "at five in the morning".
  std::optional<Clock> figures(std::uint32_t t) const {
    const std::string_view word = reader_.word(t);
    std::uint32_t end = t + 1;
    int hour = small_number(t), minutes = 0;
    bool full = false;  // minutes are told
    if (reader_.is_number(t)) {
      const bool colon = reader_.mark(end, text::Mark::colon) && reader_.tight(end) && reader_.tight(end + 1);
      if (hour >= 0 && colon && reader_.word(end + 1).size() == 2) {
        minutes = small_number(end + 1);
        end += 2;
        full = true;
      } else if (const std::size_t point = word.find('.'); point != word.npos && word.size() == point + 3) {  // "3.40"
        hour = digits_value(word.substr(0, point));
        minutes = digits_value(word.substr(point + 1));
      } else if (word.size() == 4) {  // "1540"
        hour = digits_value(word) / 100;
        minutes = digits_value(word) % 100;
      }
    }
    if (hour < 0 || hour > 24 || minutes < 0 || minutes >= minutes_of_hour) return std::nullopt;
    const int minute = (hour * minutes_of_hour + minutes) % whole_day;
    const bool military = word[0] == '0' || hour > 12;
    if (reader_.begins(end, Category::clock)) return with_sign(t, end, minute, military || word.size() == 4);
    if (!asked_for(t) || (word.size() > 2 && reader_.is_number(t) && !full)) return std::nullopt;
    if (full) return with_half(t, end, minute, military);
    const Clock clock = with_half(t, end, minute, false);
    return clock.half_told && hour <= 12 ? std::optional(clock) : std::nullopt;
  }

  /// "a.m.", "p.m. local time", "GMT" behind the figures.
  Clock with_sign(std::uint32_t first, std::uint32_t end, int minute, bool half_told) const {
    bool zoned = false;
    for (int signs = 0; signs < 2; ++signs) {
      const Match* match = reader_.match(end, Category::clock);
      if (!match) break;
      const Entry& sign = reader_.entry_of(*match);
      zoned |= sign.generic;
      if (sign.pole != 0 && !half_told) {
        minute = minute % half_day + (sign.pole > 0 ? half_day : 0);
        half_told = true;
      }
      end += match->length;
    }
    return half_told ? made(first, end, minute, true, zoned) : with_half(first, end, minute, false, zoned);
  }

  /// "half past four on Friday afternoon": the part of the day stands a few words on.
  Clock with_half(std::uint32_t first, std::uint32_t end, int minute, bool half_told, bool zoned = false) const {
    constexpr std::uint32_t reach = 3;
    constexpr CategorySet between =
        bit(Category::preposition) | bit(Category::determiner) | bit(Category::weekday) | bit(Category::day_word);
    for (std::uint32_t t = end; !half_told && t <= end + reach; ++t) {
      if (const Entry* part = reader_.entry(t, Category::day_part); part && part->pole != 0) {
        minute = minute % half_day + (part->pole > 0 ? half_day : 0);
        half_told = true;
      } else if (!reader_.begins_any(t, between)) {
        break;
      }
    }
    return made(first, end, half_told ? minute : minute % half_day, half_told, zoned);
  }

  const Reader& reader_;
};

}  // namespace

void find_clocks(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                 const Tags& tags, const Lexicon& lexicon, std::vector<Clock>& out) {
  const Reader reader(text, document, sentence, tags, lexicon);
  constexpr CategorySet starts = bit(Category::number) | bit(Category::fraction) | bit(Category::day_part);
  const ClockReader clocks(reader);
  for (std::uint32_t t = reader.first; t < reader.last;) {
    const bool may_begin = reader.is_number(t) || reader.begins_any(t, starts);
    const std::optional<Clock> clock = may_begin ? clocks.read(t) : std::nullopt;
    if (clock) out.push_back(*clock);
    t = clock ? clock->tokens.last : t + 1;
  }
}

}  // namespace crossclaim::mention
