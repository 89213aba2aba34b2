// Time expressions: points, ranges of two points, and the words that bound them. Enters: a sentence and its tags.
// Leaves: TimeRefs in text order. Example: "between January and February" is one TimeRef of two months. What a point
// means on the calendar is claim::resolve_time's question. Cost: linear. Tested in tests/mention/time_test.cpp.
#include <algorithm>

#include "mention/quantity_number.hpp"
#include "mention/time_digits.hpp"
#include "mention/time_point.hpp"

namespace crossclaim::mention {
namespace {

class TimeFinder {
 public:
  TimeFinder(const Reader& reader, std::vector<TimeRef>& out) : reader_(reader), out_(out) {}

  void run() {
    for (std::uint32_t t = reader_.first; t < reader_.last;) {
      const std::uint32_t end = may_begin(t) ? take(t) : t;
      t = end > t ? end : t + 1;
    }
  }

 private:
  /// What a time expression can begin with: most tokens are settled by this.
  bool may_begin(std::uint32_t t) const {
    constexpr CategorySet starts = bit(Category::number) | bit(Category::vague) | bit(Category::fraction) |
                                   bit(Category::ordinal) | bit(Category::month) | bit(Category::weekday) |
                                   bit(Category::time_unit) | bit(Category::day_word) | bit(Category::day_part) |
                                   bit(Category::period_part) | bit(Category::season) | bit(Category::holiday) |
                                   bit(Category::time_shift) | bit(Category::war);
    constexpr CategorySet links = bit(Category::determiner) | bit(Category::preposition);
    // "over the past two months": up to two of them stand before the word that tells a time.
    for (std::uint32_t steps = 0; steps < 2 && !reader_.is_number(t) && !reader_.begins_any(t, starts); ++steps) {
      if (!reader_.begins_any(t, links)) return false;
      ++t;
    }
    return reader_.is_number(t) || reader_.begins_any(t, starts);
  }

  std::uint32_t take(std::uint32_t t) {
    if (const std::uint32_t end = take_day_range(t); end != t) return end;
    if (const std::uint32_t end = take_within(t); end != t) return end;
    if (const std::uint32_t end = take_war(t); end != t) return end;
    const std::optional<PointAt> point = read_point(reader_, t, false);
    if (!point) return t;
    TimeRef ref;
    ref.from = point->point;
    ref.tokens = point->tokens;
    take_other_end(ref);
    finish(ref);
    return ref.tokens.last;
  }

  void finish(TimeRef& ref) {
    set_bound(ref);
    ref.impossible = !is_possible(ref.from) || (ref.has_to && !is_possible(ref.to));
    ref.span = reader_.span(ref.tokens);
    const bool ends_it = ref.bound == TimeBound::up_to && !out_.empty() && out_.back().tokens.first >= reader_.first &&
                         out_.back().tokens.last + 1 == ref.tokens.first;
    if (ends_it && out_.back().from.form == TimeForm::quarter)
      out_.pop_back();  // whose quarter it is, the day behind it tells
    out_.push_back(ref);
  }

  static bool is_possible(const TimePoint& point) {
    if (point.form != TimeForm::day || point.month == 0) return true;
    constexpr std::int32_t leap_year = 2024;
    return point.day <= base::days_in_month(point.year != 0 ? point.year : leap_year, point.month);
  }

  // ---- "26-28 July", "5 and 6 May"

  std::uint32_t take_day_range(std::uint32_t t) {
    std::uint32_t end = t;
    const int first_day = read_day_number(reader_, t, end);
    if (first_day == 0 || (t > reader_.first && reader_.tight_hyphen(t - 1))) return t;
    const bool joined = reader_.is_dash(end) || reader_.has(end, Word::to) || reader_.has(end, Word::and_);
    if (!joined) return t;
    std::uint32_t second_end = end + 1;
    const int second_day = read_day_number(reader_, end + 1, second_end);
    if (second_day <= first_day || !reader_.begins(second_end, Category::month)) return t;
    const std::optional<PointAt> to = read_point(reader_, end + 1, true);
    if (!to || to->point.form != TimeForm::day) return t;
    TimeRef ref;
    ref.to = to->point;
    ref.from = to->point;
    ref.from.day = static_cast<std::int8_t>(first_day);
    ref.from.weekday = -1;
    ref.has_to = true;
    ref.tokens = {t, to->tokens.last};
    finish(ref);
    return ref.tokens.last;
  }

  // ---- "within 48 hours"

  std::uint32_t take_within(std::uint32_t t) {
    const Match* within = reader_.word_match(t, Word::within);
    if (!within) return t;
    const std::uint32_t number_at = t + within->length;
    const std::optional<Number> number = read_number(reader_, number_at, false);
    if (!number || number->fraction) return t;
    const Match* unit = reader_.match(number->tokens.last, Category::time_unit);
    if (!unit) return t;
    TimeRef ref;
    ref.from.form = TimeForm::relative_span;
    ref.from.unit_days = reader_.entry_of(*unit).number;
    constexpr std::int64_t largest = 10000;
    ref.from.amount =
        static_cast<std::int16_t>(number->vague ? 0 : std::min<std::int64_t>(number->low.to_integer(), largest));
    ref.bound = TimeBound::within;
    ref.tokens = {number_at, unit->token + unit->length};
    ref.span = reader_.span(ref.tokens);
    out_.push_back(ref);
    return ref.tokens.last;
  }

  // ---- "since the start of the war", "before Russia's full-scale invasion", "the pre-war population"

  std::uint32_t take_war(std::uint32_t t) {
    const Match* war = reader_.match(t, Category::war);
    if (!war) return t;
    TimeRef ref;
    ref.from.form = TimeForm::war;
    ref.from.shift = reader_.entry_of(*war).word;
    ref.from.amount = reader_.entry_of(*war).generic ? 0 : 1;
    ref.bound = ref.from.shift == Word::before ? TimeBound::before : bound_of_war(*war);
    if (ref.bound == TimeBound::none) return t;
    ref.tokens = {t, t + war->length};
    ref.span = reader_.span(ref.tokens);
    out_.push_back(ref);
    return ref.tokens.last;
  }

  /// What the words before a war make of it; none where they or those behind it date it ("since the war began in May"),
  /// and where it is not said to have begun: "since the war killed 12".
  TimeBound bound_of_war(const Match& war) const {
    constexpr std::uint32_t reach = 10, rest = 8;
    const auto ends = [&](std::uint32_t u) {
      return !reader_.in(u) || (reader_.token(u).mark != text::Mark::none && !reader_.is_dash(u));
    };
    const std::uint32_t behind = war.token + war.length;
    const bool acts =
        war.length == 1 && (reader_.begins(behind, Category::verb) || reader_.begins(behind, Category::auxiliary));
    for (std::uint32_t u = behind; u < behind + rest && !ends(u); ++u)
      if (reader_.begins(u, Category::month) || year_digits(reader_, u) != 0) return TimeBound::none;
    bool begun = !acts;  // "since the start of the war killed many": what acts is no longer the war
    for (std::uint32_t u = war.token, steps = 0;
         u > reader_.first && steps < reach && !ends(u - 1) && !reader_.is_number(u - 1); --u, ++steps) {
      begun |= reader_.has(u - 1, Word::of) || reader_.covers(u - 1, Category::period_part);
      if (reader_.has(u - 1, Word::since)) return begun ? TimeBound::since : TimeBound::none;
      if (reader_.has(u - 1, Word::before)) return begun ? TimeBound::before : TimeBound::none;
    }
    return TimeBound::none;
  }

  // ---- the other end

  void take_other_end(TimeRef& ref) {
    const std::uint32_t at = ref.tokens.last;
    const LinkSet bounds = bounds_of(ref.tokens.first);
    const bool between = (bounds & link(Word::between)) != 0;
    const bool from = (bounds & link(Word::from)) != 0;
    std::uint32_t next = at;
    const bool dash = reader_.is_dash(at) || reader_.is(at, '/');
    if (dash)
      next = at + 1;
    else if (reader_.has(at, Word::to))
      next = at + 1;
    else if (between && reader_.has(at, Word::and_))
      next = at + 1;
    else if (from && (reader_.has(at, Word::until) || reader_.has(at, Word::through)))
      next = at + 1;
    if (next == at) return;
    if (dash && reader_.tight(at) != reader_.tight(at + 1)) return;
    if (!is_calendar(ref.from)) return;
    if (take_bare_end(ref, next, dash)) return;
    if (reader_.has(next, Word::definite)) ++next;
    const std::optional<PointAt> to = read_point(reader_, next, true);
    if (!to || !is_calendar(to->point)) return;
    if (!may_join(ref.from, to->point, dash)) return;
    ref.to = to->point;
    ref.has_to = true;
    ref.tokens.last = to->tokens.last;
    share_year(ref);
  }

  /// "July 26-28", "2014-15", "Jan. 3 to 5"
  bool take_bare_end(TimeRef& ref, std::uint32_t at, bool dash) {
    if (!reader_.is_number(at)) return false;
    std::uint32_t end = at;
    const int number = read_day_number(reader_, at, end);
    if (ref.from.form == TimeForm::day && ref.from.year == 0 && number > ref.from.day &&
        !reader_.begins(end, Category::month)) {
      if (!dash && reader_.is_word(end) && !reader_.covers(end, Category::preposition)) return false;
      ref.to = ref.from;
      ref.to.day = static_cast<std::int8_t>(number);
      ref.tokens.last = end;
      if (const std::uint32_t year_at = reader_.mark(end, text::Mark::comma) ? end + 1 : end;
          year_digits(reader_, year_at) != 0) {
        ref.from.year = ref.to.year = static_cast<std::int16_t>(year_digits(reader_, year_at));
        ref.tokens.last = year_at + 1;
      }
      ref.has_to = true;
      return true;
    }
    const bool year_alone = ref.from.form == TimeForm::year && ref.from.year != 0 && ref.from.part == Word::none;
    if (const int year = short_year(reader_, at, ref.from.year); dash && year_alone && reader_.tight(at) && year != 0) {
      ref.to = ref.from;
      ref.to.year = static_cast<std::int16_t>(year);
      ref.tokens.last = at + 1;
      ref.has_to = true;
      return true;
    }
    return false;
  }

  static bool is_calendar(const TimePoint& p) {
    return p.form == TimeForm::day || p.form == TimeForm::month || p.form == TimeForm::year ||
           p.form == TimeForm::quarter || p.form == TimeForm::season || p.form == TimeForm::weekday ||
           p.form == TimeForm::holiday || p.form == TimeForm::now || p.form == TimeForm::relative_day;
  }

  static bool may_join(const TimePoint& from, const TimePoint& to, bool dash) {
    if (from.form == TimeForm::year && to.form == TimeForm::year && to.year != 0)
      return to.year > from.year || to.part != from.part;
    if (from.year != 0 && to.year != 0 && to.year < from.year) return false;
    return !dash || to.form == from.form;
  }

  /// "Dec - Feb 2015": the year is told once.
  static void share_year(TimeRef& ref) {
    if (ref.from.year == 0 && ref.to.year != 0 && ref.from.month != 0 && ref.to.month != 0 &&
        ref.from.shift == Word::none) {
      ref.from.year = static_cast<std::int16_t>(ref.from.month <= ref.to.month ? ref.to.year : ref.to.year - 1);
    }
    if (ref.from.year != 0 && ref.to.year == 0 && ref.from.month != 0 && ref.to.month != 0 &&
        ref.to.shift == Word::none) {
      ref.to.year = static_cast<std::int16_t>(ref.to.month >= ref.from.month ? ref.from.year : ref.from.year + 1);
    }
  }

  // ---- bounds

  /// The links that stand before `at`, perhaps with an article or a part between. "After a May pause" dates the pause,
  /// which is new.
  LinkSet bounds_of(std::uint32_t at) const {
    LinkSet links = reader_.links_before(at);
    std::uint32_t t = at;
    if (t > reader_.first && reader_.begins(t - 1, Category::determiner) && !reader_.has(t - 1, Word::indefinite))
      links |= reader_.links_before(--t);
    if (const Match* modifier = reader_.match_before(t, Category::modifier))
      links |= reader_.links_before(modifier->token);
    return links;
  }

  void set_bound(TimeRef& ref) const {
    const std::uint32_t at = ref.tokens.first;
    const LinkSet bounds = bounds_of(at);
    if (ref.has_to) {
      ref.bound = (bounds & link(Word::between)) != 0 ? TimeBound::between : TimeBound::from_to;
      return;
    }
    if (take_length(ref)) return;
    struct Row {
      Word word;
      TimeBound bound;
    };
    static constexpr Row rows[] = {
        {Word::since, TimeBound::since}, {Word::until, TimeBound::until},   {Word::before, TimeBound::before},
        {Word::after, TimeBound::after}, {Word::by, TimeBound::by},         {Word::during, TimeBound::during},
        {Word::over, TimeBound::during}, {Word::within, TimeBound::within}, {Word::from, TimeBound::since}};
    for (const Row& row : rows) {
      if ((bounds & link(row.word)) == 0) continue;
      ref.bound = row.bound;
      // "by Monday" ends and "from Monday" begins a span; "by Monday's surge", "from Monday's collapse" name what
      // happened on it.
      const bool owns = reader_.is_clitic(ref.tokens.last);
      if (row.word == Word::by) ref.bound = owns || is_as_of(at) ? TimeBound::none : TimeBound::by;
      // "footage from 2019" names the year, "from Monday" a start.
      if (row.word == Word::from && (owns || (ref.from.form != TimeForm::weekday && ref.from.form != TimeForm::now)))
        ref.bound = TimeBound::none;
      return;
    }
    if (begins_since(at)) ref.bound = TimeBound::since;
  }

  /// "the two months to May", "the year to December": the length before the link ends there.
  bool take_length(TimeRef& ref) const {
    std::uint32_t at = ref.tokens.first;
    if (const Match* part = reader_.match_before(reader_.word_before(at, Word::on), Category::day_part))
      at = part->token;  // "until midday on Friday"
    std::uint32_t link = at;
    for (const Word w : {Word::to, Word::until, Word::through})
      if (link == at) link = reader_.word_before(link, w);
    const Match* unit = link == at ? nullptr : reader_.match_before(link, Category::time_unit);
    if (!unit || unit->token == reader_.first || !is_calendar(ref.from)) return false;
    const std::uint32_t before = unit->token - 1;
    const bool one = reader_.has(before, Word::definite) ||
                     reader_.begins(before, Category::ordinal);  // "the second quarter ended 30 September"
    const std::optional<Number> number = one ? std::nullopt : read_number(reader_, before, false);
    if (!one && (!number || number->fraction || number->vague || number->tokens.last != unit->token)) return false;
    constexpr std::int64_t largest = 10000;
    ref.to.form = TimeForm::relative_span;
    ref.to.unit_days = reader_.entry_of(*unit).number;
    ref.to.amount = static_cast<std::int16_t>(number ? std::min<std::int64_t>(number->low.to_integer(), largest) : 1);
    ref.bound = TimeBound::up_to;
    return true;
  }

  /// "since the siege began in May", "since launching it on Monday": the time dates what the words behind "since" tell.
  bool begins_since(std::uint32_t at) const {
    constexpr std::uint32_t longest = 16;
    for (std::uint32_t t = at, steps = 0; t > reader_.first && steps < longest; --t, ++steps) {
      const text::Token& token = reader_.token(t - 1);
      if (token.mark != text::Mark::none && token.mark != text::Mark::hyphen) return false;
      if (reader_.has(t - 1, Word::since)) return true;
    }
    return false;
  }

  /// "as of 2016": that day's state, no end.
  bool is_as_of(std::uint32_t at) const {
    const std::uint32_t t = reader_.word_before(at, Word::by);
    return t != at && at - t > 1;
  }

  const Reader& reader_;
  std::vector<TimeRef>& out_;
};

}  // namespace

void find_times(std::string_view text, const text::Document& document, const text::Sentence& sentence, const Tags& tags,
                const Lexicon& lexicon, std::vector<TimeRef>& out) {
  const Reader reader(text, document, sentence, tags, lexicon);
  TimeFinder(reader, out).run();
}

}  // namespace crossclaim::mention
