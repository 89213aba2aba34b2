// One end of a time expression. Enters: a token. Leaves: a TimePoint and the tokens it takes. Example: "early last May"
// has part early, shift last, month 5. Cost: linear in the phrase. Tested in tests/mention.
#include "mention/time_point.hpp"

#include <algorithm>

#include "mention/quantity_number.hpp"
#include "mention/time_digits.hpp"

namespace crossclaim::mention {
namespace {

constexpr std::int16_t year_days = 365;
constexpr std::int16_t largest_amount = 10000;

class PointReader {
 public:
  PointReader(const Reader& reader, std::uint32_t at, bool in_range)
      : reader_(reader), begin_(at), at_(at), in_range_(in_range) {}

  std::optional<PointAt> read() {
    if (iso_date() || slash_date() || offset() || now()) return done();
    if (!leading_piece()) leading_part();
    if (calendar() || span_of_units() || the_weekend() || day_word()) return done();
    return std::nullopt;
  }

 private:
  std::optional<PointAt> done() const { return PointAt{point_, {begin_, at_}}; }

  // ---- digits

  /// "2025-02-07"
  bool iso_date() {
    if (!reader_.is_number(at_) || reader_.word(at_).size() != 4 || !reader_.tight_hyphen(at_ + 1) ||
        !reader_.tight_hyphen(at_ + 3))
      return false;
    const int year = year_digits(reader_, at_), month = digits_value(reader_.word(at_ + 2)),
              day = digits_value(reader_.word(at_ + 4));
    if (year == 0 || reader_.word(at_ + 2).size() != 2 || reader_.word(at_ + 4).size() != 2 || month < 1 ||
        month > 12 || day < 1)
      return false;
    set_day(year, month, day);
    at_ += 5;
    return true;
  }

  /// "24/12/2024": where both could be the month only the year is sure.
  bool slash_date() {
    const auto sign = [&](std::uint32_t t) {
      return (reader_.is(t, '/') || reader_.is(t, '.')) && reader_.tight(t) && reader_.tight(t + 1);
    };
    if (!reader_.is_number(at_) || !sign(at_ + 1) || !reader_.is_number(at_ + 2) || !sign(at_ + 3)) return false;
    const int year = year_digits(reader_, at_ + 4);
    const int a = digits_value(reader_.word(at_)), b = digits_value(reader_.word(at_ + 2));
    if (year == 0 || reader_.word(at_).size() > 2 || reader_.word(at_ + 2).size() > 2 || a < 1 || b < 1 || a > 31 ||
        b > 31)
      return false;
    const bool points = reader_.is(at_ + 1, '.');
    if (points || a > 12 || a == b) {
      if (b > 12) return false;
      set_day(year, b, a);
    } else if (b > 12) {
      set_day(year, a, b);
    } else {
      point_.form = TimeForm::year;
      point_.year = static_cast<std::int16_t>(year);
    }
    at_ += 5;
    return true;
  }

  void set_day(int year, int month, int day) {
    point_.form = TimeForm::day;
    point_.year = static_cast<std::int16_t>(year);
    point_.month = static_cast<std::int8_t>(month);
    point_.day = static_cast<std::int8_t>(day);
  }

  // ---- offsets: "two days earlier", "a year ago", "13 hours after"

  bool offset() {
    std::uint32_t t = at_;
    int amount = 0;
    bool told = false;
    const bool pointed = reader_.has(t, Word::definite);  // "the week before"
    if ((pointed || reader_.has(t, Word::indefinite)) && reader_.begins(t + 1, Category::time_unit)) {
      amount = 1;
      told = true;
      ++t;
    } else if (const std::optional<Number> number = read_number(reader_, t, false)) {
      if (number->fraction) return false;
      amount = number->vague ? 0 : amount_of(*number);
      told = true;
      t = number->tokens.last;
    }
    if (reader_.tight_hyphen(t)) return false;
    const Match* unit = reader_.match(t, Category::time_unit);
    if (!unit) return false;
    const std::uint32_t behind = t + unit->length;
    Word shift = Word::none;
    std::uint32_t end = behind;
    for (const Word w : {Word::ago, Word::earlier, Word::later}) {
      if (const Match* m = reader_.word_match(behind, w)) {
        shift = w;
        end = behind + m->length;
        break;
      }
    }
    if (shift == Word::none && told) {
      if (const Match* m = reader_.word_match(behind, Word::after))
        shift = Word::later, end = behind + m->length;
      else if (const Match* b = reader_.word_match(behind, Word::before))
        shift = Word::earlier, end = behind + b->length;
      const bool ends =
          !reader_.in(end) || reader_.token(end).mark != text::Mark::none || reader_.begins(end, Category::conjunction);
      if (pointed && !(ends && shift == Word::earlier)) return false;
      point_.counts_on = shift != Word::none && !pointed;
      if (point_.counts_on && (reader_.has_before(begin_, Word::for_) || reader_.has_before(begin_, Word::over)))
        return false;  // "was shut for two days after a fire": how long
    }
    if (pointed && shift != Word::earlier) return false;
    // "weeks ago" has no number and no day.
    if (shift == Word::none || (!told && shift != Word::ago && shift != Word::later && shift != Word::earlier))
      return false;
    if (!told && begin_ > reader_.first && reader_.is_number(begin_ - 1)) return false;
    set_unit(*unit, amount);
    point_.shift = shift;
    at_ = end;
    return true;
  }

  static int amount_of(const Number& number) {
    if (!number.low.is_integer()) return 0;
    return static_cast<int>(std::min<std::int64_t>(number.low.to_integer(), largest_amount));
  }

  void set_unit(const Match& unit, int amount) {
    const Entry& entry = reader_.entry_of(unit);
    const std::int64_t times = entry.value.is_zero() ? 1 : entry.value.to_integer();  // a decade is ten years
    point_.form = TimeForm::relative_span;
    point_.unit_days = entry.number;
    point_.amount = static_cast<std::int16_t>(std::min<std::int64_t>(amount * times, largest_amount));
  }

  bool now() {
    const Match* match = reader_.match(at_, Category::day_word);
    if (!match) return false;
    const Word word = reader_.entry_of(*match).word;
    if (word != Word::now && word != Word::since) return false;
    at_ += match->length;
    if (word == Word::since) {  // "since then"
      point_.form = TimeForm::relative_span;
      point_.shift = Word::since;
      return true;
    }
    if (to_date()) return true;
    point_.form = TimeForm::now;
    point_.shift = Word::now;
    return true;
  }

  /// "so far this year", "so far in 2022"
  bool to_date() {
    const std::uint32_t behind = at_;
    if (reader_.mark(at_, text::Mark::comma)) ++at_;
    if (reader_.has(at_, Word::in)) ++at_;
    const bool found = reader_.has(at_, Word::this_) ? span_of_units() : at_ > behind && year();
    if (found)
      point_.part = Word::earlier;
    else
      at_ = behind;
    return found;
  }

  // ---- pieces: "the first half of", "the last two weeks of"

  bool leading_piece() {
    const Match* nth = reader_.match(at_, Category::ordinal);
    const std::int64_t which = nth ? reader_.entry_of(*nth).value.to_integer() : reader_.has(at_, Word::last) ? -1 : 0;
    if (which == 0 || which > 2) return false;
    std::uint32_t t = at_ + (nth ? nth->length : 1);
    const Match* half = reader_.match(t, Category::fraction);
    const bool halves = half && reader_.entry_of(*half).value == base::Decimal::from_integer(50);
    const std::optional<Number> number = halves ? std::nullopt : read_number(reader_, t, false);
    t = halves ? t + half->length : number ? number->tokens.last : t;
    const Match* unit = halves ? nullptr : reader_.match(t, Category::time_unit);
    const bool units = unit && reader_.entry_of(*unit).number > 0 && which <= 1 && (!number || !number->vague);
    if (unit) t += unit->length;
    if ((!halves && !units) || !reader_.has(t, Word::of)) return false;
    ++t;
    if (reader_.has(t, Word::definite)) ++t;
    if (!names_running(t) && !reader_.begins(t, Category::month) && !reader_.begins(t, Category::time_shift) &&
        year_digits(reader_, t) == 0)
      return false;
    point_.piece =
        static_cast<std::int16_t>(halves ? (which == 1 ? 1 : -1) : which * (number ? amount_of(*number) : 1));
    point_.piece_days = units ? reader_.entry_of(*unit).number : -1;
    at_ = t;
    return true;
  }

  // ---- parts: "early", "mid-", "the end of", "earlier this ..."

  void leading_part() {
    const Match* part = reader_.match(at_, Category::period_part);
    if (part) {
      std::uint32_t t = at_ + part->length;
      if (reader_.is_dash(t) && reader_.tight(t + 1)) ++t;
      if (reader_.has(t, Word::in) && !reader_.covers(t, Category::adverb)) ++t;
      if (reader_.has(t, Word::definite)) ++t;
      point_.part = reader_.entry_of(*part).word;
      at_ = t;
      return;
    }
    for (const Word w : {Word::earlier, Word::later}) {
      if (!reader_.has(at_, w)) continue;
      const std::uint32_t t = reader_.has(at_ + 1, Word::in) ? at_ + 2 : at_ + 1;
      if (!reader_.has(t, Word::this_) && t == at_ + 1) continue;
      point_.part = w;
      at_ = t;
      return;
    }
  }

  // ---- the calendar

  bool calendar() {
    return weekday() || day_month() || month() || season() || holiday() || quarter() || decade() || year();
  }

  Word shift_at(std::uint32_t t, std::uint32_t& end) const {
    const Match* match = reader_.match(t, Category::time_shift);
    if (!match) return Word::none;
    end = t + match->length;
    return reader_.entry_of(*match).word;
  }

  static bool points_at_calendar(Word shift) {
    return shift == Word::last || shift == Word::next || shift == Word::this_ || shift == Word::past ||
           shift == Word::coming || shift == Word::previous || shift == Word::following || shift == Word::same;
  }

  /// "last", "next", "this" before a month, a season or a weekday.
  std::uint32_t take_shift(Category before) {
    std::uint32_t t = at_;
    const Word shift = shift_at(at_, t);
    if (shift == Word::none || !points_at_calendar(shift) || !reader_.begins(t, before)) return at_;
    point_.shift = shift;
    return t;
  }

  bool weekday() {
    const std::uint32_t t = take_shift(Category::weekday);
    const Match* match = reader_.match(t, Category::weekday);
    if (!match) return false;
    point_.form = TimeForm::weekday;
    point_.weekday = static_cast<std::int8_t>(reader_.entry_of(*match).number);
    at_ = t + match->length;
    take_day_part();
    // "Friday, March 3": the date says all.
    const std::uint32_t date = reader_.mark(at_, text::Mark::comma) ? at_ + 1 : at_;
    const std::uint32_t after_the = reader_.has(date, Word::definite) ? date + 1 : date;
    PointReader ahead(reader_, after_the, in_range_);
    if (ahead.day_month() || ahead.month()) {
      if (ahead.point_.form == TimeForm::day) {
        const std::int8_t day_of_week = point_.weekday;
        point_ = ahead.point_;
        point_.weekday = day_of_week;
        at_ = ahead.at_;
      }
    }
    return true;
  }

  void take_day_part() {
    const Match* part = reader_.match(at_, Category::day_part);
    if (!part) return;
    at_ += part->length;
    point_.night = reader_.entry_of(*part).word == Word::overnight;
  }

  /// "7 February 2025", "the 15th of November"
  bool day_month() {
    std::uint32_t t = at_;
    const int day = read_day_number(reader_, at_, t);
    if (day == 0) return false;
    if (reader_.has(t, Word::of)) ++t;
    const Match* match = reader_.match(t, Category::month);
    if (!match) return false;
    point_.form = TimeForm::day;
    point_.day = static_cast<std::int8_t>(day);
    point_.month = static_cast<std::int8_t>(reader_.entry_of(*match).number);
    at_ = t + match->length;
    take_year();
    return true;
  }

  /// "February", "Feb. 7th, 2025", "October last year", "last May"
  bool month() {
    const std::uint32_t t = take_shift(Category::month);
    const Match* match = reader_.match(t, Category::month);
    if (!match) return false;
    point_.form = TimeForm::month;
    point_.month = static_cast<std::int8_t>(reader_.entry_of(*match).number);
    at_ = t + match->length;
    std::uint32_t end = at_;
    const int day = read_day_number(reader_, at_, end);
    const bool counts = reader_.has_before(begin_, Word::in) && reader_.is_word(end) && !reader_.is_capital(end) &&
                        !year_digits(reader_, end) &&
                        !reader_.covers(end, Category::preposition);  // "in March 12 boats sank"
    const bool names = day != 0 && end + 1 < reader_.last && reader_.is_capital(end) &&
                       reader_.begins(end, Category::noun) && begin_ > reader_.first &&
                       !reader_.begins(begin_ - 1, Category::preposition);  // "the March 23 Movement"
    if (names) return false;
    if (day != 0 && !counts && point_.part == Word::none && !is_amount(end)) {
      point_.form = TimeForm::day;
      point_.day = static_cast<std::int8_t>(day);
      at_ = end;
    }
    take_year();
    return true;
  }

  /// Whether what stands at `t` makes the number before it an amount: "March 12 percent".
  bool is_amount(std::uint32_t t) const {
    return reader_.begins(t, Category::scale) || reader_.begins(t, Category::time_unit) ||
           (reader_.begins(t, Category::unit) && !reader_.begins(t, Category::preposition)) ||
           reader_.begins(t, Category::currency);
  }

  /// "2025", ", 2025", "of 2025", "last year" behind a month, a day or a season.
  void take_year() {
    for (const std::uint32_t t : {at_, at_ + 1}) {
      if (t == at_ + 1 && !reader_.mark(at_, text::Mark::comma) && !reader_.has(at_, Word::of) &&
          !reader_.has(at_, Word::in))
        break;
      if (const int year = year_digits(reader_, t); year != 0 && !is_amount(t + 1)) {
        point_.year = static_cast<std::int16_t>(year);
        at_ = t + 1;
        return;
      }
    }
    std::uint32_t t = reader_.has(at_, Word::of) ? at_ + 1 : at_;
    if (t > at_ && reader_.has(t, Word::definite)) ++t;  // "of the previous year"
    std::uint32_t unit_at = t;
    const Word shift = shift_at(t, unit_at);
    if (!points_at_calendar(shift)) return;
    const Match* unit = reader_.match(unit_at, Category::time_unit);
    if (!unit || reader_.entry_of(*unit).number != year_days || !reader_.entry_of(*unit).value.is_zero()) return;
    point_.shift = shift;
    point_.unit_days = year_days;
    at_ = unit_at + unit->length;
  }

  bool season() {
    const std::uint32_t t = take_shift(Category::season);
    const Match* match = reader_.match(t, Category::season);
    if (!match) return false;
    point_.form = TimeForm::season;
    point_.season = static_cast<std::int8_t>(reader_.entry_of(*match).number);
    at_ = t + match->length;
    take_year();
    const bool told = point_.year != 0 || point_.shift != Word::none || point_.part != Word::none;
    const bool linked = begin_ > reader_.first &&
                        (reader_.covers(begin_ - 1, Category::preposition) || reader_.has(begin_ - 1, Word::definite));
    return told || linked || in_range_;
  }

  bool holiday() {
    const Match* match = reader_.match(at_, Category::holiday);
    if (!match) return false;
    static constexpr int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int day = reader_.entry_of(*match).number, month = 0;
    while (month < 11 && day > month_days[month]) day -= month_days[month++];
    point_.form = TimeForm::holiday;
    point_.month = static_cast<std::int8_t>(month + 1);
    point_.day = static_cast<std::int8_t>(day);
    at_ += match->length;
    take_year();
    return true;
  }

  /// "the third quarter of 2024"
  bool quarter() {
    const Match* nth = reader_.match(at_, Category::ordinal);
    if (!nth) return false;
    const std::int64_t number = reader_.entry_of(*nth).value.to_integer();
    const std::uint32_t behind = at_ + nth->length;
    const Match* unit = reader_.match(reader_.tight_hyphen(behind) ? behind + 1 : behind,
                                      Category::time_unit);  // "first-quarter sales"
    constexpr std::int16_t quarter_days = 91;
    if (number < 1 || number > 4 || !unit || reader_.entry_of(*unit).number != quarter_days) return false;
    point_.form = TimeForm::quarter;
    point_.amount = static_cast<std::int16_t>(number);
    at_ = unit->token + unit->length;
    take_year();
    return true;
  }

  /// "the 2010s", "the early 90s", "the 1300s"
  bool decade() {
    if (!reader_.is_number(at_) || !reader_.tight(at_ + 1)) return false;
    const std::string_view ending = reader_.word(at_ + 1);
    if (ending != "s" && !(reader_.is_clitic(at_ + 1) && ending.size() > 1)) return false;
    const int value = digits_value(reader_.word(at_));
    const std::size_t size = reader_.word(at_).size();
    if (value % 10 != 0 || reader_.has_before(begin_, Word::possessive))
      return false;  // "two men in their early 30s" tells an age
    int first = value;
    if (size == 2)
      first = value < 30 ? 2000 + value : 1900 + value;
    else if (size != 4 || value < 1000 || value > 2100)
      return false;
    const bool century = size == 4 && value % 100 == 0 && value < 2000;
    point_.form = TimeForm::year;
    point_.year = static_cast<std::int16_t>(first);
    point_.amount = century ? 100 : 10;
    at_ += 2;
    return true;
  }

  bool year() {
    const int value = year_digits(reader_, at_);
    if (value == 0) return false;
    if (!is_year_here(value)) return false;
    point_.form = TimeForm::year;
    point_.year = static_cast<std::int16_t>(value);
    ++at_;
    return true;
  }

  /// A bare number is a year only where its neighbours say so.
  bool is_year_here(int value) const {
    const std::uint32_t next = at_ + 1;
    if (is_amount(next) || (reader_.tight(next) && reader_.is_word(next))) return false;
    if (reader_.is(next, '%') || (reader_.is(next, '/') && !range_of_years(next))) return false;
    if (point_.part != Word::none || point_.piece != 0 || in_range_) return true;
    if (at_ == reader_.first) return reader_.covers(next, Category::auxiliary) || range_of_years(next);
    const std::uint32_t before = at_ - 1;
    if (reader_.tight(at_) && (reader_.is_word(before) || reader_.token(before).kind == text::TokenKind::symbol))
      return false;
    if (reader_.begins(before, Category::currency) || reader_.match_before(at_, Category::modifier)) return false;
    if (const Match* label = reader_.match_before(at_, Category::unit);
        label && reader_.entry_of(*label).noun_class == NounClass::abstract_thing)
      return false;
    const bool counts = counts_something(next);
    for (const Word w : {Word::in, Word::since, Word::during, Word::until}) {
      if (reader_.has_before(at_, w)) return !counts || (value >= 1900 && value % 50 != 0);
    }
    for (const Word w : {Word::before, Word::after, Word::by, Word::from, Word::of, Word::through, Word::between,
                         Word::for_, Word::at, Word::into, Word::to}) {
      if (reader_.has_before(at_, w)) return !counts;
    }
    if (at_ > reader_.word_before(at_, Word::than_) + 1) return !counts;  // "compared to 2022", not "more than 2022"
    if (reader_.mark(before, text::Mark::open_bracket)) return !counts;
    if (reader_.begins(before, Category::month) || reader_.begins(before, Category::season)) return true;
    if (const Match* unit = reader_.match(before, Category::time_unit);
        unit && reader_.entry_of(*unit).number == year_days && reader_.has_before(before, Word::definite))
      return !counts;  // "the year 2025"
    const bool determined = reader_.begins(before, Category::determiner) || reader_.is_clitic(before);
    if (determined) return !counts && (reader_.is_word(next) || range_of_years(next));
    return reader_.mark(next, text::Mark::close_bracket) || range_of_years(next);
  }

  /// "2021-2023", "2014-17", "2014/15"
  bool range_of_years(std::uint32_t dash) const {
    if (!reader_.tight_dash(dash) && !reader_.is(dash, '/')) return false;
    return year_digits(reader_, dash + 1) != 0 || short_year(reader_, dash + 1, digits_value(reader_.word(at_))) != 0;
  }

  /// People or things stand behind: "2000 soldiers".
  bool counts_something(std::uint32_t t) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = t; i < t + reach; ++i) {
      if (!reader_.is_word(i)) return false;
      const Entry* noun = reader_.entry(i, Category::noun);
      if (noun && !reader_.begins(i + 1, Category::noun)) {
        return is_people(noun->noun_class) || noun->noun_class == NounClass::item;
      }
      if (!noun && !reader_.begins(i, Category::adjective) && !reader_.begins(i, Category::demonym)) return false;
    }
    return false;
  }

  // ---- "last week", "the past two months", "the next few days", "this year"

  /// "over the weekend": the one that is over.
  bool the_weekend() {
    constexpr std::int16_t weekend_days = 2;
    const Match* unit = reader_.match(at_, Category::time_unit);
    if (!unit || reader_.entry_of(*unit).number != weekend_days || at_ == reader_.first ||
        !reader_.has(at_ - 1, Word::definite))
      return false;
    set_unit(*unit, 1);
    point_.shift = Word::last;
    at_ += unit->length;
    return true;
  }

  /// "the end of the year": the running one.
  bool names_running(std::uint32_t t) const {
    constexpr std::int16_t longer_than_days = 2;
    const Match* unit = reader_.match(t, Category::time_unit);
    return unit && reader_.has(t - 1, Word::definite) && reader_.entry_of(*unit).number > longer_than_days &&
           !reader_.entry_of(*unit).generic;
  }

  bool span_of_units() {
    std::uint32_t t = at_;
    Word shift = shift_at(at_, t);
    if (shift == Word::none && at_ > begin_ && names_running(at_)) shift = Word::this_;
    if (shift == Word::none || shift == Word::ago || shift == Word::earlier || shift == Word::later) return false;
    int amount = 1;
    bool told = false;
    if (const std::optional<Number> number = read_number(reader_, t, false); number && !number->fraction) {
      amount = number->vague ? 0 : amount_of(*number);
      told = true;
      t = number->tokens.last;
    } else if (reader_.begins(t, Category::time_unit) == false && reader_.covers(t, Category::determiner) &&
               reader_.begins(t + 1, Category::time_unit)) {
      amount = 0;  // "the next few days" where "few" is a determiner
      told = true;
      ++t;
    } else if (reader_.begins(t, Category::adjective) && reader_.begins(t + 1, Category::time_unit)) {
      ++t;
    }
    if (reader_.tight_hyphen(t)) return false;
    const Match* unit = reader_.match(t, Category::time_unit);
    if (!unit) return false;
    const bool the = begin_ > reader_.first &&
                     (reader_.has(begin_ - 1, Word::definite) || reader_.has(begin_ - 1, Word::possessive));
    const bool unnumbered = !told && reader_.entry_of(*unit).generic;  // "the coming weeks"
    if (unnumbered && shift == Word::same) return false;               // "said that hours later"
    set_unit(*unit, unnumbered ? 0 : amount);
    point_.shift = shift;
    // "the last year" is the window up to today, "last year" the one of the calendar; a number makes a window always.
    if (shift == Word::last && (told || the || unnumbered) && point_.part == Word::none && point_.piece == 0)
      point_.shift = Word::past;
    if (told && shift == Word::previous) point_.shift = Word::past;
    if (told && shift == Word::this_) return false;
    at_ = unit->token + unit->length;
    take_day_part();
    return true;
  }

  bool day_word() {
    const Match* match = reader_.match(at_, Category::day_word);
    if (!match) return false;
    point_.form = TimeForm::relative_day;
    point_.shift = reader_.entry_of(*match).word;
    at_ += match->length;
    if (point_.shift == Word::overnight) return overnight();
    take_day_part();
    return true;
  }

  /// The night before today, or before the day that is named: "overnight into Sunday".
  bool overnight() {
    point_.shift = Word::today;
    const bool linked = reader_.has(at_, Word::into) || reader_.has(at_, Word::on) || reader_.has(at_, Word::to) ||
                        reader_.has(at_, Word::from);
    PointReader ahead(reader_, linked ? at_ + 1 : at_, in_range_);
    if (ahead.weekday()) {
      point_ = ahead.point_;
      at_ = ahead.at_;
    }
    point_.part = Word::overnight;
    point_.night = !linked;  // "overnight Wednesday": the night before that day, or the one after it
    return true;
  }

  const Reader& reader_;
  std::uint32_t begin_;
  std::uint32_t at_;
  bool in_range_;
  TimePoint point_;
};

}  // namespace

std::optional<PointAt> read_point(const Reader& reader, std::uint32_t at, bool in_range) {
  if (!reader.in(at)) return std::nullopt;
  return PointReader(reader, at, in_range).read();
}

}  // namespace crossclaim::mention
