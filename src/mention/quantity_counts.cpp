// Which numbers count something. Enters: a number phrase and its neighbours. Leaves: whether it is a count, or an age,
// a model, a score, a measurement. Example: "T-72" and "aged 34" count nothing. Cost: a few tokens a number. Tested in
// tests/mention.
#include "mention/quantity_counts.hpp"

#include "mention/quantity_number.hpp"

namespace crossclaim::mention {
namespace {

using base::Decimal;

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }

class Judge {
 public:
  Judge(const Reader& reader, std::span<const Clock> clocks, std::vector<Quantity>& quantities, std::size_t first)
      : reader_(reader), clocks_(clocks), quantities_(quantities), first_(first) {}

  void run() {
    for (std::size_t i = first_; i < quantities_.size(); ++i) {
      Quantity& q = quantities_[i];
      if (!q.countable) continue;
      const bool bare = q.form == QuantityForm::plain || q.form == QuantityForm::range;
      if (is_glued_name(q) || is_parent_of(q) || is_margin(q) || is_label(q) || is_numbered_name(q) ||
          is_address_or_phone(q, i) || is_list_number(q) || is_on_clock(q))
        q.countable = false;
      else if (bare &&
               (is_year(q) || is_clock(q) || is_age(q, i) || is_score(i) || is_compound(q) || is_plain_one(q, i)))
        q.countable = false;
      else if (q.form == QuantityForm::duration && is_idle_duration(q))
        q.countable = false;
      else if (q.form == QuantityForm::fraction && (is_half_unit(q) || is_quarter_of_year(q) || is_one_more(q)))
        q.countable = false;
      else if ((bare || q.form == QuantityForm::vague) && counts_places(q))
        q.countable = false;
    }
  }

 private:
  [[nodiscard]] bool digits(const Quantity& q) const {
    return reader_.is_number(q.tokens.first) || reader_.is_number(q.tokens.last - 1);
  }
  [[nodiscard]] bool modified(const Quantity& q) const {
    return q.modifier_tokens.first != q.modifier_tokens.last || q.additional;
  }

  /// "T-72", "Covid-19", "5G", "747s"
  bool is_glued_name(const Quantity& q) const {
    if (!reader_.is_number(q.tokens.first)) return false;
    const std::uint32_t before = q.tokens.first - 1;
    if (q.tokens.first > reader_.first && reader_.tight(q.tokens.first)) {
      if (reader_.is_word(before)) return true;
      if (reader_.tight_hyphen(before) && reader_.is_word(before - 1)) return true;
      if (reader_.is(before, '/') || reader_.is(before, '.')) return true;
    }
    const std::uint32_t behind = q.tokens.last;
    return q.form == QuantityForm::plain && reader_.tight(behind) && reader_.is_word(behind) &&
           !reader_.begins(behind, Category::unit) && !reader_.begins(behind, Category::scale) &&
           !reader_.begins(behind, Category::time_unit);
  }

  /// "a mother-of-three": how many children somebody has who is in the news for something else.
  bool is_parent_of(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first;
    return t >= reader_.first + 3 && reader_.tight_hyphen(t - 1) && reader_.has(t - 2, Word::of) &&
           reader_.tight_hyphen(t - 3);
  }

  /// "70,000, give or take 9,000": how wide the guess is.
  bool is_margin(const Quantity& q) const {
    const Match* around = reader_.match_before(q.tokens.first, Category::modifier);
    return around && around->length > 2 && !reader_.entry_of(*around).prefix && q.tokens.first > reader_.first + 3 &&
           reader_.mark(around->token - 1, text::Mark::comma);
  }

  /// "Local 412 has voted", "Flight 88, a cargo plane": digits behind a word in capitals that is no place, with nothing
  /// to count behind.
  bool is_numbered_name(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first, before = t - 1, behind = q.tokens.last;
    if (q.form != QuantityForm::plain || t < reader_.first + 2 || behind != t + 1 || modified(q) ||
        !reader_.is_number(t) || grouped(reader_.word(t)))
      return false;
    if (reader_.begins(before, Category::month) && reader_.is_capital(behind)) return true;  // "the March 23 Movement"
    constexpr std::size_t shortest_word = 4;
    constexpr CategorySet other = ~(bit(Category::noun) | bit(Category::event) | bit(Category::adjective));
    if (!reader_.is_word(before) || !reader_.is_capital(before) || reader_.word(before).size() < shortest_word ||
        reader_.begins_any(before, other))
      return false;
    std::uint32_t front = before;
    while (front > reader_.first && reader_.is_capital(front - 1) && !reader_.begins(front - 1, Category::preposition))
      --front;
    const bool place = reader_.has_before(front, Word::in) || reader_.has_before(front, Word::at) ||
                       reader_.has_before(front, Word::near) || reader_.has_before(front, Word::from);
    return !place && (reader_.begins(behind, Category::auxiliary) || reader_.is_dash(behind) ||
                      reader_.mark(behind, text::Mark::comma) || reader_.mark(behind, text::Mark::close_bracket));
  }

  /// "Resolution 1701", "aged 34", "Group of 20"
  bool is_label(const Quantity& q) const {
    if (q.form == QuantityForm::percent || q.form == QuantityForm::money) return false;  // "expected to top 5 percent"
    const bool prefixed =
        q.modifier_tokens.first < q.modifier_tokens.last && q.modifier_tokens.last <= q.tokens.first;  // "aged over 60"
    const Match* label = reader_.match_before(prefixed ? q.modifier_tokens.first : q.tokens.first, Category::unit);
    return label && reader_.entry_of(*label).noun_class == NounClass::abstract_thing;
  }

  /// "020 7946 0958", "9/11", "24/7"
  bool is_address_or_phone(const Quantity& q, std::size_t index) const {
    if (!digits(q)) return false;
    const auto chained = [&](const Quantity& a, const Quantity& b) {
      return a.form == QuantityForm::plain && b.form == QuantityForm::plain && a.tokens.last == b.tokens.first &&
             reader_.is_number(a.tokens.last - 1) && reader_.is_number(b.tokens.first);
    };
    if (index > first_ && chained(quantities_[index - 1], q)) return true;
    if (index + 1 < quantities_.size() && chained(q, quantities_[index + 1])) return true;
    if (reader_.is(q.tokens.last, '/') && reader_.is_number(q.tokens.last + 1)) return true;
    const std::string_view word = reader_.word(q.tokens.first);
    if (q.form == QuantityForm::plain && word.size() > 1 && word[0] == '0' && word[1] != '.') return true;
    const bool more_digits = reader_.tight_hyphen(q.tokens.last) && reader_.is_number(q.tokens.last + 1);
    const bool more_before = q.tokens.first >= reader_.first + 2 && reader_.tight_hyphen(q.tokens.first - 1) &&
                             reader_.is_number(q.tokens.first - 2);
    return (more_digits && q.form == QuantityForm::plain && reader_.word(q.tokens.last + 1).size() >= 3 &&
            word.size() >= 3 && !grouped(word)) ||
           more_before;
  }

  static bool grouped(std::string_view word) { return word.find(',') != std::string_view::npos; }

  /// "1. Wash", "2) Dry" at the start of a line
  bool is_list_number(const Quantity& q) const {
    if (q.form != QuantityForm::plain || q.tokens.first != reader_.first || !reader_.is_number(q.tokens.first))
      return false;
    if (q.tokens.last >= reader_.last) return true;
    return reader_.mark(q.tokens.last, text::Mark::sentence_end) ||
           reader_.mark(q.tokens.last, text::Mark::close_bracket);
  }

  [[nodiscard]] bool looks_like_year(std::uint32_t t) const {
    const std::string_view word = reader_.word(t);
    return reader_.is_number(t) && word.size() == 4 &&
           ((word[0] == '1' && word[1] >= '7') || (word[0] == '2' && word[1] == '0'));
  }

  /// "2025 was a good year", "in 2022 and 2023", "the year 2025": four bare digits that count nothing behind them.
  bool is_year(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first, next = q.tokens.last;
    if (q.form != QuantityForm::plain || modified(q) || next != t + 1 || !looks_like_year(t)) return false;
    if (t > reader_.first && reader_.begins(t - 1, Category::time_unit)) return true;
    if (t > reader_.first + 1 && reader_.has(t - 1, Word::and_) && looks_like_year(t - 2)) return true;
    const bool compared = reader_.has_before(t, Word::on) || reader_.has_before(t, Word::than_) ||
                          reader_.has_before(t, Word::against);  // "a little better than 1998"
    return (compared && is_closed(next)) || reader_.begins(next, Category::auxiliary) ||
           reader_.begins(next, Category::modal);
  }

  /// "18.45 Police have closed the bridge": the minute at which an entry of a live report was written.
  bool is_stamp(std::uint32_t t) const {
    const std::string_view word = reader_.word(t);
    if (t != reader_.first || !reader_.is_number(t) || !reader_.is_capital(t + 1) || word.size() < 4 || word.size() > 5)
      return false;
    const std::string_view hour = word.substr(0, word.size() - 3);
    return word[word.size() - 3] == '.' && word[word.size() - 2] < '6' &&
           (hour.size() == 1 || hour[0] < '2' || (hour[0] == '2' && hour[1] < '4'));
  }

  /// "at six on Monday evening", "until three in the morning"
  bool is_hour(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first, link = q.tokens.last;
    if (modified(q) || q.said.high > whole(12)) return false;
    if (is_closed(link) && reader_.is_word(t) &&
        (reader_.has_before(t, Word::after) || reader_.has_before(t, Word::before) ||
         reader_.has_before(t, Word::until)))
      return true;  // "shortly after nine"
    if (!reader_.has(link, Word::on) && !reader_.has(link, Word::in)) return false;
    if (!reader_.has_before(t, Word::at) && !reader_.has_before(t, Word::until)) return false;
    constexpr CategorySet part = bit(Category::day_part) | bit(Category::weekday) | bit(Category::day_word);
    const std::uint32_t when = reader_.has(link + 1, Word::definite) ? link + 2 : link + 1;
    return reader_.begins_any(when, part);
  }

  /// "half past four", "a quarter past ten"
  bool is_on_clock(const Quantity& q) const {
    for (const Clock& clock : clocks_)
      if (q.tokens.first < clock.tokens.last && clock.tokens.first < q.tokens.last) return true;
    return false;
  }

  /// "4:30"
  bool is_clock(const Quantity& q) const {
    if (is_hour(q)) return true;
    if (!digits(q)) return false;
    if (is_stamp(q.tokens.first)) return true;
    if (reader_.mark(q.tokens.last, text::Mark::colon) && reader_.tight(q.tokens.last) &&
        reader_.tight(q.tokens.last + 1) && reader_.is_number(q.tokens.last + 1))
      return true;
    const std::uint32_t before = q.tokens.first - 1;
    return q.tokens.first > reader_.first + 1 && reader_.mark(before, text::Mark::colon) && reader_.tight(before) &&
           reader_.tight(q.tokens.first) && reader_.is_number(before - 1);
  }

  /// ", 34," behind a name; "(34)"; the second of "ages 18 to 25" and "aged from 25 to 18"
  bool is_age(const Quantity& q, std::size_t index) const {
    if (index > first_) {
      const Quantity& before = quantities_[index - 1];
      const bool joined = before.tokens.last + 1 == q.tokens.first &&
                          (reader_.has(before.tokens.last, Word::to) || reader_.has(before.tokens.last, Word::and_));
      if (joined && !before.countable && is_label(before)) return true;
      // "aged 19, 24 and 31": a list of what a label opened
      const bool listed =
          before.tokens.last + 1 == q.tokens.first &&
          (reader_.has(before.tokens.last, Word::and_) || reader_.mark(before.tokens.last, text::Mark::comma));
      if (listed && !before.countable && reader_.is_number(before.tokens.first) && reader_.is_number(q.tokens.first) &&
          is_closed(q.tokens.last))
        return true;
    }
    if (q.form != QuantityForm::plain) return false;
    if (is_age_limit(q) || is_age_of_one(q)) return true;
    if (reader_.has_before(q.tokens.first, Word::from) || reader_.has_before(q.tokens.first, Word::to) ||
        reader_.has_before(q.tokens.first, Word::of)) {
      if (age_word_near(q.tokens.first)) return true;
    }
    if (q.said.low > whole(115) || modified(q)) return false;
    const std::uint32_t before = q.tokens.first - 1;
    if (q.tokens.first < reader_.first + 2 || !reader_.is_number(q.tokens.first)) return false;
    if (reader_.has_before(q.tokens.first, Word::both)) return true;  // "two brothers, both 12,"
    const bool person = ends_person(before);                          // "a nurse, 34,", "the lorry driver, 52,"
    const bool name_before = person || (reader_.is_capital(before - 1) && reader_.is_word(before - 1) &&
                                        !reader_.begins(before - 1, Category::month));
    const std::uint32_t behind = q.tokens.last;
    if (name_before && reader_.mark(before, text::Mark::comma) && is_closed(behind)) return true;
    return name_before && reader_.mark(before, text::Mark::open_bracket) &&
           reader_.mark(behind, text::Mark::close_bracket);
  }

  /// A person, whom the lexicon may know by several words, stands before `t`.
  bool ends_person(std::uint32_t t) const {
    const Match* noun = reader_.match_before(t, Category::noun);
    return noun && reader_.has_noun(t - noun->length, NounClass::people);
  }

  bool is_closed(std::uint32_t t) const {
    return !reader_.in(t) || reader_.mark(t, text::Mark::comma) || reader_.mark(t, text::Mark::sentence_end) ||
           reader_.mark(t, text::Mark::semicolon) || reader_.has(t, Word::and_);
  }

  /// "a girl of nine": of one person, with no noun behind.
  bool is_age_of_one(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first;
    if (t < reader_.first + 3 || !reader_.has(t - 1, Word::of) || !reader_.has(t - 3, Word::indefinite)) return false;
    const Entry* noun = reader_.entry(t - 2, Category::noun);
    return noun && noun->noun_class == NounClass::people && noun->subset &&
           !reader_.begins(q.tokens.last, Category::noun);
  }

  /// "children under five", "people over 65", "three of them over 80": no noun behind, people before.
  bool is_age_limit(const Quantity& q) const {
    const bool bounded = q.modifier == Modifier::less_than || q.modifier == Modifier::more_than;
    if (!bounded || q.modifier_tokens.last != q.tokens.first || q.modifier_tokens.first <= reader_.first) return false;
    const bool under = reader_.has(q.modifier_tokens.first, Word::under);
    if (!under && !reader_.has(q.modifier_tokens.first, Word::over)) return false;
    constexpr CategorySet named = bit(Category::noun) | bit(Category::adjective) | bit(Category::demonym);
    const std::uint32_t who = q.modifier_tokens.first - 1;
    constexpr CategorySet pointing = bit(Category::pronoun) | bit(Category::relative);
    if (reader_.begins_any(who, pointing) && is_closed(q.tokens.last)) return true;
    return (reader_.has_noun(who, NounClass::people) || reader_.has(who, Word::demonstrative)) &&
           (under || !reader_.begins_any(q.tokens.last, named));
  }

  /// "age from 25 to 18": the word stands a few tokens before.
  bool age_word_near(std::uint32_t at) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = at; t > reader_.first && at - t < reach;) {
      --t;
      const Entry* noun = reader_.entry(t, Category::noun);
      if (noun && reader_.concept_name(noun->concept_id) == "age") return true;
    }
    return false;
  }

  /// "won 3-1": a smaller or equal number behind a hyphen, or the greater one before it.
  bool is_score(std::size_t index) const {
    const Quantity& q = quantities_[index];
    if (q.form != QuantityForm::plain || !digits(q)) return false;
    const auto scores = [&](const Quantity& a, const Quantity& b) {
      return a.form == QuantityForm::plain && b.form == QuantityForm::plain && a.tokens.last + 1 == b.tokens.first &&
             reader_.tight_dash(a.tokens.last) && reader_.is_number(a.tokens.first) &&
             reader_.is_number(b.tokens.first);
    };
    if (index + 1 < quantities_.size() && scores(q, quantities_[index + 1])) return true;
    return index > first_ && scores(quantities_[index - 1], q);
  }

  /// "a five-game streak", "two-storey": a compound with a thing, not with people.
  bool is_compound(const Quantity& q) const {
    if (!reader_.tight_hyphen(q.tokens.last) || !reader_.is_word(q.tokens.last + 1)) return false;
    const std::uint32_t word = q.tokens.last + 1;
    if (reader_.begins(word, Category::modifier) || reader_.begins(q.tokens.last, Category::event))
      return false;  // "900-strong"
    const Entry* noun = reader_.entry(word, Category::noun);
    if (noun && is_people(noun->noun_class)) return false;
    return !(reader_.begins(word, Category::adjective) && grouped_or_large(q));  // "12,000-strong"
  }

  static bool grouped_or_large(const Quantity& q) { return q.said.low >= whole(20) || q.said.high >= whole(20); }

  /// "one" as a pronoun or article: "one of the roads", "one witness said", "this one".
  bool is_plain_one(const Quantity& q, std::size_t index) const {
    if (q.form != QuantityForm::plain || reader_.is_number(q.tokens.first) || !(q.said.low == whole(1))) return false;
    const std::uint32_t at = q.tokens.first, next = q.tokens.last;
    if (reader_.begins(next, Category::time_shift)) return true;  // "one last time"
    if (modified(q)) return false;
    if (reader_.has(next, Word::of) || reader_.has(next, Word::such) || reader_.begins(next, Category::modal))
      return true;  // "as one might expect"
    const bool verb = at > reader_.first && (reader_.begins(at - 1, Category::verb) ||
                                             reader_.begins(at - 1, Category::event));  // "left one man dead"
    if (at > reader_.first &&
        (reader_.begins(at - 1, Category::determiner) || (reader_.begins(at - 1, Category::adjective) && !verb) ||
         reader_.begins(at - 1, Category::negation) || reader_.begins(at - 1, Category::time_shift)))
      return true;
    if (reader_.begins(next, Category::time_unit) || reader_.begins(next, Category::time_shift)) return true;
    if (reader_.begins(next, Category::event) || reader_.begins(next, Category::increment) || happens_to(at, next))
      return false;
    // "12 bodies in the town and one in the port": it goes on counting.
    if (index > first_ && reader_.has(next, Word::in) && quantities_[index - 1].countable) return false;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = next; t < reader_.last && t < next + reach; ++t) {
      if (reader_.begins(t, Category::say) || (!reader_.is_word(t) && !reader_.is_dash(t))) return true;
      const Match* match = reader_.match(t, Category::noun);
      if (!match) continue;
      const NounClass noun = reader_.entry_of(*match).noun_class;
      const bool counted = noun == NounClass::people || noun == NounClass::item;
      const std::uint32_t behind = t + match->length;
      const bool said = at > reader_.first && reader_.begins(at - 1, Category::say) &&
                        !reader_.is_word(behind);  // "..., said one driver."
      if (counted) return said || reader_.begins(behind, Category::say) || speaks(behind);
      if (noun == NounClass::place || noun == NounClass::abstract_thing || noun == NounClass::time) return true;
    }
    return true;
  }

  /// "killed one and injured 12", "one was killed": what happened says that it is counted.
  bool happens_to(std::uint32_t at, std::uint32_t next) const {
    const bool ends = next >= reader_.last || !reader_.is_word(next) || reader_.begins(next, Category::conjunction);
    const bool object = ends && at > reader_.first && reader_.begins(at - 1, Category::event);
    return object || (reader_.begins(next, Category::auxiliary) && reader_.begins(next + 1, Category::event));
  }

  /// "... who said", "... told"
  bool speaks(std::uint32_t t) const {
    const bool linked =
        reader_.begins_any(t, bit(Category::relative) | bit(Category::auxiliary));  // "who said", "has said"
    return (linked && reader_.begins(t + 1, Category::say)) || reader_.begins(t, Category::say);
  }

  /// "a day and a half": half of the unit before, no share; "the half year" is a unit itself.
  bool is_half_unit(const Quantity& q) const {
    const std::uint32_t t = q.tokens.first;
    if (reader_.begins(q.tokens.last, Category::time_unit)) return true;
    return t > reader_.first + 1 && reader_.has(t - 1, Word::and_) && reader_.begins(t - 2, Category::time_unit);
  }

  /// "the first three quarters of 2025"
  bool is_quarter_of_year(const Quantity& q) const {
    return q.tokens.first > reader_.first && reader_.begins(q.tokens.first - 1, Category::ordinal);
  }

  /// "Two were hurt and a third is being sought": the next one of a row, no share.
  bool is_one_more(const Quantity& q) const {
    const std::uint32_t behind = q.tokens.last;
    const bool whole_half = q.said.low == whole(50) && behind == q.tokens.first + 1 &&
                            reader_.is_word(q.tokens.first) && !modified(q) && reader_.tight(behind) == false &&
                            reader_.begins(behind, Category::noun);
    if (whole_half) return true;  // "half measures"
    const bool row = !modified(q) && q.said.low < whole(34) && q.said.low != whole(25) &&
                     reader_.has(q.tokens.first, Word::indefinite);
    return row && (reader_.begins(behind, Category::auxiliary) ||
                   (reader_.mark(behind, text::Mark::comma) && reader_.has(behind + 1, Word::indefinite)) ||
                   reader_.has_noun(behind, NounClass::people) || reader_.happens(behind));
  }

  /// "a five-year plan": its length is part of its name.
  bool is_planned(std::uint32_t t) const {
    bool planned = false;
    reader_.each(t, Category::noun,
                 [&](const Entry& noun) { planned |= reader_.concept_name(noun.concept_id) == "plan"; });
    return planned;
  }

  /// "the largest raid in three months", "the first such talks for five weeks": how long ago the last one was.
  bool is_window_of_record(std::uint32_t start) const {
    const bool in = reader_.has_before(start, Word::in), for_ = reader_.has_before(start, Word::for_);
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t t = start; (in || for_) && t > reader_.first && start - t < reach;) {
      --t;
      if (reader_.mark(t, text::Mark::comma)) return false;
      const Entry* first = reader_.entry(t, Category::ordinal);
      const Entry* superlative = reader_.entry(t, Category::adjective);
      if (first && (in || (first->value == whole(1) && reader_.has(t + 1, Word::such))))
        return true;  // "the third blast in eight days"
      if (superlative && superlative->pole > 0) return true;
    }
    return false;
  }

  /// Offsets and plans: "two days earlier", "a five-year plan", "in 40 years".
  bool is_idle_duration(const Quantity& q) const {
    std::uint32_t unit = q.tokens.last;
    while (unit < reader_.last && !reader_.begins(unit, Category::time_unit)) ++unit;
    const Match* match = reader_.match(unit, Category::time_unit);
    if (!match) return false;
    const std::uint32_t behind = unit + match->length;
    const bool hyphen = reader_.tight_hyphen(q.tokens.last);
    if (hyphen) return is_planned(behind);
    const std::uint32_t start = q.front();
    if (is_window_of_record(start)) return true;
    if (start > reader_.first && reader_.begins(start - 1, Category::ordinal) && reader_.has(behind, Word::of))
      return true;                                     // "the first ten months of 2022"
    if (reader_.has(behind, Word::into)) return true;  // "four days into the war"
    const bool aged = q.modifier_tokens.last > q.modifier_tokens.first && q.modifier_tokens.first < q.tokens.first &&
                      q.modifier_tokens.first > reader_.first &&
                      reader_.has_noun(q.modifier_tokens.first - 1, NounClass::people);
    if (aged && q.modifier == Modifier::less_than) return true;  // "children under 5 years"
    const Match* away = reader_.has(behind, Word::near) ? reader_.match(behind, Category::preposition) : nullptr;
    if (away && away->length > 1) return true;  // "two hours north of the capital"
    if (reader_.has_before(start, Word::for_) || reader_.has_before(start, Word::over))
      return false;  // "for six more years after his first term", "over ten months before it closed"
    for (const Word shift : {Word::ago, Word::earlier, Word::later, Word::early, Word::late, Word::before, Word::after,
                             Word::until, Word::since, Word::from}) {
      if (reader_.has(behind, shift))
        return !(shift == Word::until &&
                 reader_.has(q.tokens.first - 1, Word::definite));  // "in the 24 hours until noon"
    }
    // "in nearly 70 years": the window of a record, or a date to come.
    std::uint32_t at = q.front();
    const bool one = q.said.low == whole(1) && q.said.high == whole(1) && reader_.is_word(q.tokens.first);
    if (one && reader_.has_before(at, Word::in)) return true;  // "gone in one night"
    const bool long_unit = reader_.entry_of(*match).number >= 365;
    if (long_unit && reader_.has_before(at, Word::in)) return true;
    // A vague number of units that only names a window: "the final several months".
    const bool vague = !(q.said.low == q.said.high) && q.modifier == Modifier::vague;
    if (vague) {
      constexpr std::uint32_t reach = 3;
      for (std::uint32_t t = at; t > reader_.first && at - t < reach;) {
        --t;
        if (reader_.begins(t, Category::time_shift) || reader_.has(t, Word::definite)) return true;
      }
    }
    return false;
  }

  /// "in 12 counties": places are where, not how many. Bounds and increments make even them a count.
  bool counts_places(const Quantity& q) const {
    constexpr std::uint32_t reach = 6;
    if (reader_.begins(q.tokens.first - 1, Category::stance)) return false;  // "closed 12 courts"
    for (std::uint32_t t = q.tokens.last; t < reader_.last && t < q.tokens.last + reach; ++t) {
      if (!reader_.is_word(t) && !reader_.is_dash(t) && !reader_.is_clitic(t)) return false;
      if (const Match* match = reader_.match(t, Category::noun)) {
        const std::uint32_t next = t + match->length;
        if (reader_.begins(next, Category::noun) && !reader_.begins(next, Category::verb) && !reader_.tight_dash(next))
          continue;  // the head of a compound is its last noun
        return reader_.has_noun(t, NounClass::place) || (is_known_pair(q) && reader_.has_noun(t, NounClass::group));
      }
      if (reader_.is_dash(t - 1) && t > q.tokens.last) continue;  // "the three worst-hit districts"
      if (reader_.begins(t, Category::event) || reader_.begins(t, Category::preposition) ||
          reader_.begins(t, Category::auxiliary))
        return false;
    }
    return false;
  }

  /// "the two countries", "between two states", "the other three": who they are is known, they are not counted.
  bool is_known_pair(const Quantity& q) const {
    if (modified(q) || q.said.high > whole(3) || reader_.is_number(q.tokens.first)) return false;
    std::uint32_t at = q.tokens.first;
    if (reader_.has_before(at, Word::other)) return true;
    if (at > reader_.first && reader_.begins(at - 1, Category::adjective)) --at;
    if (at > reader_.first && (reader_.has(at - 1, Word::definite) || reader_.has(at - 1, Word::demonstrative)))
      return true;
    return reader_.has_before(q.tokens.first, Word::between);
  }

  const Reader& reader_;
  std::span<const Clock> clocks_;
  std::vector<Quantity>& quantities_;
  std::size_t first_;
};

}  // namespace

void mark_uncounted(const Reader& reader, std::span<const Clock> clocks, std::vector<Quantity>& quantities,
                    std::size_t first) {
  Judge(reader, clocks, quantities, first).run();
}

std::optional<Ordinal> read_running_total(const Reader& reader, std::uint32_t at) {
  Ordinal ordinal;
  if (const Match* word = reader.match(at, Category::ordinal); word && !reader.entry_of(*word).value.is_zero()) {
    ordinal.value = reader.entry_of(*word).value;
    ordinal.tokens = {at, at + word->length};
  } else if (reader.is_number(at) && reader.tight(at + 1) && reader.begins(at + 1, Category::ordinal)) {
    bool grouped = false;
    ordinal.value = read_digits(reader.word(at), grouped);
    ordinal.tokens = {at, at + 2};
  } else {
    return std::nullopt;
  }
  if (ordinal.value < whole(2) || at == reader.first || reader.tight_hyphen(ordinal.tokens.last)) return std::nullopt;
  const std::uint32_t next = ordinal.tokens.last;
  const bool owned = reader.is_clitic(at - 1) || reader.has(at - 1, Word::possessive) || reader.has(at - 1, Word::she);
  const bool indefinite = reader.has(at - 1, Word::indefinite);
  const bool definite = reader.has(at - 1, Word::definite);

  if (const Match* unit = reader.match(next, Category::time_unit)) {
    ordinal.unit = reader.entry_of(*unit).concept_id;
    if (owned) return ordinal;  // "entering its third year"
    if ((indefinite || definite) && at >= reader.first + 2 && reader.has(at - 2, Word::for_))
      return ordinal;                                                      // "for a second night"
    if (indefinite && reader.entry_of(*unit).number <= 1) return ordinal;  // "a second night"
    if (definite && ordinal.value >= whole(10) && reader.has(next + unit->length, Word::of))
      return ordinal;  // "the 40th day of"
    return std::nullopt;
  }
  if (definite && reader.has(next, Word::such)) return ordinal;  // "the third such accident"
  // "its second raid since May"
  constexpr std::uint32_t reach = 5;
  if (owned || definite) {
    for (std::uint32_t t = next; t < reader.last && t < next + reach; ++t) {
      if (reader.has(t, Word::since)) return owned ? std::optional(ordinal) : std::nullopt;
      if (!reader.is_word(t) && !reader.is_dash(t)) break;
    }
  }
  // "a possible fourth person killed", "the 25th victim"
  const Match* noun = reader.match(next, Category::noun);
  const NounClass noun_class = noun ? reader.entry_of(*noun).noun_class : NounClass::none;
  if (noun_class == NounClass::people) {
    const Entry* event = reader.entry(next + noun->length, Category::event);
    const bool toll = event && event->predicate != Predicate::other &&
                      (event->form == Form::participle || event->form == Form::past || event->frame == Frame::state);
    if (!owned && toll) return ordinal;
    if (definite && ordinal.value >= whole(10)) return ordinal;
  }
  return std::nullopt;
}

}  // namespace crossclaim::mention
