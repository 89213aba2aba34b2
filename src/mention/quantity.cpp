// Quantities: numbers with their bounds, units and kinds. Enters: a sentence, its tags and times. Leaves: Quantities.
// Example: "up to 2-3 million rubles" is one quantity of money, no floor, at most 3,000,000. The order is that of the
// phrase: number, range, unit, modifier, then whether it counts anything (quantity_counts.cpp). Cost: linear. Tested in
// tests/mention/quantity_test.cpp.
#include <algorithm>

#include "mention/quantity_counts.hpp"
#include "mention/quantity_number.hpp"
#include "mention/suggested.hpp"

namespace crossclaim::mention {
namespace {

using base::Decimal;

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }

/// A number with what is glued to it: currency sign in front, percent or currency behind.
struct Amount {
  Number number;
  TokenRange tokens;
  const Entry* currency = nullptr;
  const Entry* percent = nullptr;
};

class Finder {
 public:
  Finder(const Reader& reader, const std::vector<TimeRef>& times, std::size_t first_time, std::span<const Clock> clocks,
         std::vector<Quantity>& out)
      : reader_(reader), times_(times), time_(first_time), clocks_(clocks), out_(out), first_out_(out.size()) {}

  void run() {
    // What a number can begin with; most tokens are settled by this.
    constexpr CategorySet starts =
        bit(Category::ordinal) | bit(Category::multiplier) | bit(Category::currency) | number_starts;
    for (std::uint32_t t = reader_.first; t < reader_.last;) {
      const bool may_begin = reader_.is_number(t) || reader_.begins_any(t, starts) || time_at(t);
      t = std::max(may_begin ? take(t) : t, t + 1);
    }
    share_units(reader_, out_, first_out_);
    mark_uncounted(reader_, clocks_, out_, first_out_);
  }

 private:
  /// Reads what begins at `t`; the position behind it, or `t`.
  std::uint32_t take(std::uint32_t t) {
    if (const TimeRef* time = time_at(t)) return take_in_time(*time, t);
    if (const std::uint32_t end = take_ordinal(t); end != t) return end;
    if (const std::uint32_t end = take_multiplier(t); end != t) return end;
    std::optional<Amount> amount = read_amount(t);
    if (!amount) return t;
    return take_amount(*amount);
  }

  const TimeRef* time_at(std::uint32_t t) {
    while (time_ < times_.size() && times_[time_].tokens.last <= t) ++time_;
    return time_ < times_.size() && times_[time_].tokens.contains(t) ? &times_[time_] : nullptr;
  }

  /// A number inside a time expression counts only where it gives a window's length: "over the past two months".
  std::uint32_t take_in_time(const TimeRef& time, std::uint32_t t) {
    const bool window =
        time.from.form == TimeForm::relative_span && time.from.part == Word::none &&
        (time.from.shift == Word::past || time.from.shift == Word::last || time.from.shift == Word::coming ||
         time.from.shift == Word::next || time.bound == TimeBound::within);
    if (!window) return time.tokens.last;
    std::optional<Amount> amount = read_amount(t);
    if (!amount || amount->number.vague || amount->tokens.last >= time.tokens.last) return t;
    take_amount(*amount);
    if (time.bound == TimeBound::within) bound_above(out_.back());
    return time.tokens.last;
  }

  static void bound_above(Quantity& quantity) {
    quantity.modifier = Modifier::up_to;
    quantity.said.has_low = false;
    quantity.said.low = Decimal{};
    quantity.suggested = suggest(quantity.said, Modifier::up_to, Approach::around, true);
  }

  // ---- one amount

  std::optional<Amount> read_amount(std::uint32_t t) {
    Amount amount;
    std::uint32_t at = t;
    if (const Match* sign = reader_.match(t, Category::currency); sign && reader_.entry_of(*sign).prefix) {
      at = t + sign->length;
      amount.currency = &reader_.entry_of(*sign);
    }
    const std::optional<Number> number = read_number(reader_, at, amount.currency != nullptr);
    if (!number) return std::nullopt;
    if (amount.currency && !number->digits && !number->article) return std::nullopt;
    amount.number = *number;
    amount.tokens = {t, number->tokens.last};
    take_suffix(amount);
    if (amount.currency && !amount.currency->value.is_zero()) {  // "53 cents"
      amount.number.low = amount.number.low * amount.currency->value;
      amount.number.high = amount.number.high * amount.currency->value;
    }
    return amount;
  }

  void take_suffix(Amount& amount) {
    const std::uint32_t at = amount.tokens.last;
    if (const Match* unit = reader_.match(at, Category::unit);
        unit && reader_.entry_of(*unit).noun_class == NounClass::share) {
      amount.percent = &reader_.entry_of(*unit);
      amount.tokens.last = at + unit->length;
      return;
    }
    const std::uint32_t word = reader_.tight_hyphen(at) ? at + 1 : at;
    if (const Match* currency = reader_.match(word, Category::currency); currency && !amount.currency) {
      amount.currency = &reader_.entry_of(*currency);
      if (amount.currency->prefix) amount.tokens.last = word + currency->length;
    } else if (currency && amount.currency->concept_id == reader_.entry_of(*currency).concept_id &&
               reader_.entry_of(*currency).prefix && reader_.is_word(word)) {
      amount.tokens.last = word + currency->length;  // "$3 million USD"
    }
  }

  // ---- ranges

  struct Range {
    Amount high;
    bool between = false;
  };

  /// The other end of a range whose lower end is `low`.
  std::optional<Range> read_range(const Amount& low) {
    const std::uint32_t at = low.tokens.last;
    const bool between =
        reader_.has_before(low.tokens.first, Word::between) || between_behind_modifier(low.tokens.first);
    std::uint32_t high_at = at;
    bool dash = false;
    if (reader_.is_dash(at)) {
      const bool spaced = reader_.is_dash(at) && !reader_.tight(at) && !reader_.tight(at + 1);
      if (!reader_.tight_dash(at) && !(spaced && low.number.digits && reader_.is_number(at + 1))) return std::nullopt;
      high_at = at + 1;
      dash = true;
    } else if (reader_.has(at, Word::to)) {
      high_at = at + 1;
    } else if (between && reader_.has(at, Word::and_)) {
      high_at = at + 1;
    } else if (reader_.has(at, Word::or_) && !low.number.vague) {
      high_at = at + 1;
    } else if (corrects_itself(at)) {
      high_at = at + 2;
    } else {
      return std::nullopt;
    }
    std::optional<Amount> high = read_amount(high_at);
    if (!high || high->number.vague != low.number.vague) return std::nullopt;
    if (high->number.fraction != low.number.fraction) return std::nullopt;
    if (low.number.leading_zero || high->number.leading_zero) return std::nullopt;
    if (dash && reader_.tight_dash(high->tokens.last) && reader_.is_number(high->tokens.last + 1)) return std::nullopt;
    Range range{*high, between};
    if (!join(low, range.high)) return std::nullopt;
    if (reader_.has(at, Word::to) && is_change(low.tokens.first)) return std::nullopt;
    if (reader_.has(at, Word::or_) && low_of(low, range.high) * 4 < range.high.number.low) return std::nullopt;
    return range;
  }

  /// "thirty, maybe forty": the speaker gives the other end at once.
  bool corrects_itself(std::uint32_t at) const {
    const Entry* about = reader_.mark(at, text::Mark::comma) ? reader_.entry(at + 1, Category::modifier) : nullptr;
    return about && about->modifier == Modifier::about && reader_.begins(at + 1, Category::hedge);
  }

  bool between_behind_modifier(std::uint32_t at) const {
    const Match* modifier = reader_.match_before(at, Category::modifier);
    return modifier && reader_.has_before(modifier->token, Word::between);
  }

  /// "2-3 million", "20 to 30%", "$5-10": the scale is carried back.
  static Decimal low_of(const Amount& low, const Amount& high) {
    const bool carries =
        !low.number.scaled && high.number.scaled && low.number.raw <= high.number.raw && low.number.raw < whole(1000);
    return carries ? low.number.low * high.number.scale : low.number.low;
  }

  /// Whether the two are ends of one range: in order, and of one kind.
  static bool join(const Amount& low, const Amount& high) {
    if (low.percent && !high.percent) return false;
    if (low.currency && high.currency && low.currency->concept_id != high.currency->concept_id) return false;
    if (low.currency && !high.currency && low.tokens.first == low.number.tokens.first)
      return false;  // "5 dollars to 9"
    return low_of(low, high) < high.number.high;
  }

  /// "rose from 40 to 60", "rose by 20 to 60" tell two counts, not a range.
  bool is_change(std::uint32_t at) const {
    if (const Match* modifier = reader_.match_before(at, Category::modifier)) at = modifier->token;
    std::uint32_t from = reader_.word_before(at, Word::from);
    if (from == at) from = reader_.word_before(at, Word::by);
    if (from == at) return false;
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t t = from; t > reader_.first && from - t < reach;) {
      --t;
      const Entry* verb = reader_.entry(t, Category::verb);
      if (verb && is_change_verb(*verb)) return true;
    }
    return false;
  }

  bool is_change_verb(const Entry& verb) const {
    return verb.concept_id != 0 && reader_.concept_name(verb.concept_id) == "change";
  }

  // ---- a whole quantity

  std::uint32_t take_amount(const Amount& amount) {
    Quantity quantity;
    Decimal low = amount.number.low, high = amount.number.high;
    TokenRange tokens = amount.tokens;
    const Entry* currency = amount.currency;
    const Entry* percent = amount.percent;
    bool range = false, between = false;
    std::uint32_t resume = 0;
    if (const std::optional<Range> other = read_range(amount)) {
      range = true;
      between = other->between;
      low = low_of(amount, other->high);
      high = other->high.number.high;
      tokens.last = other->high.tokens.last;
      if (!currency) currency = other->high.currency;
      if (!percent) percent = other->high.percent;
    } else if (const std::optional<Number> whole_part = read_ratio(amount)) {
      // "one in five"
      low = high = Decimal::from_ratio(amount.number.low * 100, whole_part->low);
      tokens.last = whole_part->tokens.last;
      quantity.form = QuantityForm::fraction;
      quantity.unit = reader_.find_concept("percent");
    }
    quantity.tokens = tokens;
    set_form(quantity, amount, currency, percent, range, low, high);
    resume = take_unit(quantity);
    set_bounds(quantity, low, high, range, amount.number.vague, between);
    quantity.span = reader_.span(quantity.tokens);
    out_.push_back(quantity);
    return std::max(quantity.tokens.last, resume);
  }

  /// "one in five", "nine out of ten": the second number, where it is one of the wholes that people use.
  std::optional<Number> read_ratio(const Amount& amount) {
    if (amount.currency || amount.percent || amount.number.scaled || amount.number.vague || amount.number.fraction)
      return std::nullopt;
    const std::uint32_t at = amount.tokens.last;
    std::uint32_t next = at;
    if (reader_.has(at, Word::in)) next = at + 1;
    const Match* from = reader_.word_match(at, Word::from);
    const bool out_of = from && from->length == 2;
    if (out_of) next = at + 2;
    if (const Match* inside = reader_.word_match(at, Word::in); inside && inside->length > 1) next = at;
    if (reader_.has(at, Word::of) || next == at) return std::nullopt;
    if (reader_.has(next, Word::each)) ++next;
    const std::optional<Number> number = read_number(reader_, next, false);
    if (!number || number->vague || number->fraction || number->article) return std::nullopt;
    if (number->low <= amount.number.low || number->low > whole(100'000)) return std::nullopt;
    const bool round =
        number->low == whole(20) || granularity(number->low) == number->low;  // "42 out of 90 boats" counts boats
    const bool handy = number->low <= whole(12) || (out_of ? round : granularity(number->low) >= whole(10));
    if (!handy || amount.number.low > whole(99)) return std::nullopt;
    const std::uint32_t behind = number->tokens.last;
    if (reader_.begins(behind, Category::time_unit) || reader_.begins(behind, Category::unit)) return std::nullopt;
    if (number->digits && number->low > whole(1899) && number->low < whole(2101)) return std::nullopt;
    const Entry* noun = reader_.entry(behind, Category::noun);
    if (noun && (noun->noun_class == NounClass::place || noun->noun_class == NounClass::happening)) return std::nullopt;
    return number;
  }

  /// "a quarter of an hour", "half a century": a length, and no share.
  bool take_part_of_unit(Quantity& quantity, Decimal& low, Decimal& high) const {
    const std::uint32_t of = quantity.tokens.last;
    const std::uint32_t unit = reader_.has(of, Word::of) ? of + 2 : of + 1;
    if (!reader_.has(unit - 1, Word::indefinite)) return false;
    const Entry* length = reader_.entry(unit, Category::time_unit);
    if (!length) return false;
    quantity.form = QuantityForm::duration;
    quantity.unit = length->concept_id;
    low = Decimal::from_ratio(low, whole(100));
    high = Decimal::from_ratio(high, whole(100));
    return true;
  }

  void set_form(Quantity& quantity, const Amount& amount, const Entry* currency, const Entry* percent, bool range,
                Decimal& low, Decimal& high) {
    if (quantity.form == QuantityForm::fraction) return;  // "one in five"
    if (currency) {
      quantity.form = QuantityForm::money;
      quantity.unit = currency->concept_id;
    } else if (percent) {
      quantity.form = QuantityForm::percent;
      quantity.unit = percent->concept_id;
    } else if (amount.number.fraction) {
      if (take_part_of_unit(quantity, low, high)) return;
      quantity.form = QuantityForm::fraction;
      quantity.unit = reader_.find_concept("percent");
    } else if (amount.number.vague) {
      quantity.form = QuantityForm::vague;
    } else if (range) {
      quantity.form = QuantityForm::range;
    }
  }

  /// The unit behind the number: durations, measures, "times". It stays outside the span; the position behind it.
  std::uint32_t take_unit(Quantity& quantity) {
    if (quantity.form != QuantityForm::plain && quantity.form != QuantityForm::range &&
        quantity.form != QuantityForm::vague)
      return 0;
    std::uint32_t at = quantity.tokens.last;
    if (reader_.tight_hyphen(at)) ++at;
    const Match* unit = reader_.match(at, Category::unit);
    const bool model = unit && reader_.tight_hyphen(at + unit->length) &&
                       reader_.is_number(at + unit->length + 1);  // "five Mi-17 helicopters"
    if (unit && !model) {
      const Entry& entry = reader_.entry_of(*unit);
      if (entry.noun_class == NounClass::measure || entry.noun_class == NounClass::item) {
        quantity.form = QuantityForm::measure;
        quantity.unit = entry.concept_id;
        quantity.countable = entry.noun_class == NounClass::item;
        return at + unit->length;
      }
      if (entry.noun_class == NounClass::time || entry.noun_class == NounClass::abstract_thing) {
        // "4 p.m.", "9 years old"
        const bool before_number = reader_.is_number(at + unit->length);
        quantity.countable = entry.noun_class == NounClass::abstract_thing && before_number;
        return quantity.countable ? 0 : at + unit->length;
      }
    }
    const std::uint32_t word = skip_between_number_and_unit(at);
    if (const Match* length = reader_.match(word, Category::time_unit)) {
      if (reader_.tight(word) && word == at && at == quantity.tokens.last && reader_.word(word).size() < 2) return 0;
      quantity.form = QuantityForm::duration;
      quantity.unit = reader_.entry_of(*length).concept_id;
      return word + length->length;
    }
    if (const Match* times = reader_.match(at, Category::multiplier);
        times && reader_.entry_of(*times).value == whole(1)) {
      quantity.form = QuantityForm::ratio;
      quantity.unit = reader_.entry_of(*times).concept_id;
      return at + times->length;
    }
    return 0;
  }

  /// "several more years", "two whole days": one word may stand between.
  std::uint32_t skip_between_number_and_unit(std::uint32_t at) const {
    if (reader_.begins(at, Category::time_unit)) return at;
    const bool dates = reader_.has(at, Word::last) || reader_.has(at, Word::next) ||
                       reader_.has(at, Word::this_);  // "by 700 last year"
    const Entry* verb = reader_.entry(at, Category::verb);
    const bool gerund = verb && verb->form == Form::gerund;  // "2,000 flying hours"
    const bool filler = !dates && (gerund || reader_.begins(at, Category::increment) ||
                                   reader_.covers(at, Category::adjective) || reader_.covers(at, Category::time_shift));
    return filler && reader_.begins(at + 1, Category::time_unit) ? at + 1 : at;
  }

  // ---- modifiers

  struct Bound {
    Modifier modifier = Modifier::exact;
    Approach approach = Approach::around;
    bool additional = false;
    TokenRange tokens;
  };

  static int strength(Modifier m) {
    switch (m) {
      case Modifier::exact: return 0;
      case Modifier::about: return 1;
      default: return 2;
    }
  }

  void apply(Bound& bound, const Match& match) const {
    const Entry& entry = reader_.entry_of(match);
    if (strength(entry.modifier) > strength(bound.modifier)) {
      bound.modifier = entry.modifier;
      bound.approach = entry.pole < 0 ? Approach::from_below : Approach::around;
    }
    const TokenRange tokens{match.token, match.token + match.length};
    bound.tokens = bound.tokens.first == bound.tokens.last ? tokens
                                                           : TokenRange{std::min(bound.tokens.first, tokens.first),
                                                                        std::max(bound.tokens.last, tokens.last)};
  }

  Bound find_bound(const Quantity& quantity) const {
    Bound bound;
    std::uint32_t at = quantity.tokens.first;
    // "less than a three-hour drive": the article belongs to the compound.
    if (reader_.tight_hyphen(quantity.tokens.last) && at > reader_.first && reader_.has(at - 1, Word::indefinite)) --at;
    // Leftwards: "at least another 30", "up to about 200", "an additional 40".
    for (int steps = 0; steps < 4; ++steps) {
      const Match* modifier = reader_.match_before(at, Category::modifier);
      if (modifier && reader_.entry_of(*modifier).prefix) {
        if (quantity.form == QuantityForm::duration && spans(*modifier)) break;
        apply(bound, *modifier);
        at = modifier->token;
        continue;
      }
      const Match* more = reader_.match_before(at, Category::increment);
      if (!more || !reader_.entry_of(*more).additional || behind_only(*more)) break;
      bound.additional = true;
      at = more->token;
    }
    if (reader_.has_before(at, Word::by) && grew_before(at)) bound.additional = true;
    if (reader_.has_before(at, Word::within) && bound.modifier == Modifier::exact &&
        quantity.form == QuantityForm::duration) {
      bound.modifier = Modifier::up_to;
    }
    // Rightwards: "40 or more", "9 days or so", "12,000-plus", "30 more", "3,000 additional".
    std::uint32_t right = quantity.tokens.last;
    for (int steps = 0; steps < 3; ++steps) {
      const std::uint32_t word = reader_.tight_hyphen(right) ? right + 1 : right;
      const Match* modifier = reader_.match(word, Category::modifier);
      if (modifier && stands_behind(*modifier)) {
        apply(bound, *modifier);
        right = word + modifier->length;
        continue;
      }
      const Match* more = reader_.match(right, Category::increment);
      if (more && reader_.entry_of(*more).additional && !reader_.has(right + more->length, Word::than)) {
        bound.additional = true;
        right += more->length;
        continue;
      }
      // "40 boats or more"
      if (const Match* noun = reader_.match(word, Category::noun); noun && steps == 0 && word == right) {
        const Match* behind = reader_.match(word + noun->length, Category::modifier);
        if (behind && behind->length > 1 && stands_behind(*behind)) {
          apply(bound, *behind);
          break;
        }
      }
      if (quantity.form == QuantityForm::duration && reader_.begins(word, Category::time_unit) && steps == 0) {
        right = word + 1;
        continue;
      }
      break;
    }
    return bound;
  }

  /// "40 or more"; "40 at most", where nothing follows that the words could bound instead.
  bool stands_behind(const Match& match) const {
    const Entry& entry = reader_.entry_of(match);
    const std::uint32_t next = match.token + match.length;
    if (!entry.prefix) return !read_number(reader_, next, false);
    const bool bounds = entry.modifier == Modifier::up_to || entry.modifier == Modifier::at_least;
    return bounds && match.length > 1 && !reader_.is_number(next) &&
           (!reader_.is_word(next) || reader_.begins(next, Category::conjunction));
  }

  /// "heard 40 witnesses over 18 months", "a rise of 3% over two years": behind a noun, a name or a number it says in
  /// which time.
  bool spans(const Match& match) const {
    if (match.length != 1 || match.token <= reader_.first || !reader_.has(match.token, Word::over)) return false;
    const std::uint32_t before = match.token - 1;
    if (reader_.is_number(before) ||
        reader_.begins_any(before, bit(Category::unit) | bit(Category::place) | bit(Category::currency)) ||
        (reader_.is_capital(before) && before > reader_.first))
      return true;
    return reader_.begins(before, Category::noun) &&
           (!reader_.begins(before, Category::verb) || reader_.has_noun(before, NounClass::people));
  }

  /// "more" stands behind its number; before one it compares ("ate more 3 times").
  bool behind_only(const Match& match) const {
    return reader_.begins(match.token, Category::modifier) || reader_.entry_of(match).word == Word::than;
  }

  /// "rose by 40"
  bool grew_before(std::uint32_t at) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = at; t > reader_.first && at - t < reach;) {
      --t;
      const Entry* event = reader_.entry(t, Category::event);
      const Entry* verb = reader_.entry(t, Category::verb);
      if ((event && event->additional) || (verb && verb->pole > 0 && is_change_verb(*verb))) return true;
    }
    return false;
  }

  /// "more than $150,000 (£114,000)": the same amount in another currency has the same bound.
  void take_bound_of_conversion(const Quantity& quantity, Bound& bound) const {
    if (bound.modifier != Modifier::exact || quantity.form != QuantityForm::money || out_.size() == first_out_) return;
    const Quantity& before = out_.back();
    const std::uint32_t bracket = quantity.tokens.first - 1;
    const bool converted = quantity.tokens.first > reader_.first && reader_.mark(bracket, text::Mark::open_bracket) &&
                           before.form == QuantityForm::money && before.tokens.last == bracket;
    if (converted && strength(before.modifier) == 2 && before.modifier != Modifier::range)
      bound.modifier = before.modifier;
  }

  void set_bounds(Quantity& quantity, Decimal low, Decimal high, bool range, bool vague, bool between) {
    Bound bound = find_bound(quantity);
    take_bound_of_conversion(quantity, bound);
    const bool bounded = strength(bound.modifier) == 2;
    if (range)
      bound.modifier = Modifier::range;
    else if (vague && !bounded)
      bound.modifier = Modifier::vague;
    (void)between;
    quantity.modifier = bound.modifier;
    quantity.modifier_tokens = bound.tokens;
    quantity.additional = bound.additional;
    quantity.approximate_bound = bound.modifier == Modifier::up_to || bound.additional;
    base::Interval& said = quantity.said;
    const bool floor = bound.modifier == Modifier::more_than || bound.modifier == Modifier::at_least;
    const bool ceiling = bound.modifier == Modifier::up_to || bound.modifier == Modifier::less_than;
    said.has_low = !ceiling;
    said.has_high = !floor;
    if (said.has_low) said.low = low;
    if (said.has_high) said.high = high;
    said.low_open = bound.modifier == Modifier::more_than;
    said.high_open = bound.modifier == Modifier::less_than;
    const bool counted = quantity.form == QuantityForm::plain || quantity.form == QuantityForm::money;
    quantity.suggested = suggest(said, bound.modifier, bound.approach, counted);
  }

  // ---- ordinals and "twice"

  std::uint32_t take_ordinal(std::uint32_t t) {
    const std::optional<Ordinal> ordinal = read_running_total(reader_, t);
    if (!ordinal) return skip_ordinal(t);
    Quantity quantity;
    quantity.tokens = ordinal->tokens;
    quantity.span = reader_.span(quantity.tokens);
    quantity.form = QuantityForm::ordinal;
    quantity.unit = ordinal->unit;
    set_bounds(quantity, ordinal->value, ordinal->value, false, false, false);
    quantity.suggested = quantity.said;
    out_.push_back(quantity);
    return quantity.tokens.last;
  }

  /// An ordinal that only names is no quantity: "the 21st century".
  std::uint32_t skip_ordinal(std::uint32_t t) const {
    if (reader_.is_number(t) && reader_.tight(t + 1) && reader_.begins(t + 1, Category::ordinal)) return t + 2;
    return t;
  }

  std::uint32_t take_multiplier(std::uint32_t t) {
    const Match* match = reader_.match(t, Category::multiplier);
    if (!match || reader_.entry_of(*match).value == whole(1)) return t;
    const Entry& entry = reader_.entry_of(*match);
    Quantity quantity;
    quantity.tokens = {t, t + match->length};
    quantity.span = reader_.span(quantity.tokens);
    quantity.form = QuantityForm::ratio;
    quantity.unit = entry.concept_id;
    // "twice as many" compares, "twice elected" does not.
    quantity.countable =
        reader_.has(quantity.tokens.last, Word::as) || reader_.has(quantity.tokens.last, Word::definite);
    set_bounds(quantity, entry.value, entry.value, false, false, false);
    quantity.suggested = quantity.said;
    out_.push_back(quantity);
    return quantity.tokens.last;
  }

  const Reader& reader_;
  const std::vector<TimeRef>& times_;
  std::size_t time_;
  std::span<const Clock> clocks_;
  std::vector<Quantity>& out_;
  std::size_t first_out_;
};

}  // namespace

void find_quantities(std::string_view text, const text::Document& document, const text::Sentence& sentence,
                     const Tags& tags, const Lexicon& lexicon, const std::vector<TimeRef>& times,
                     std::size_t first_time, std::span<const Clock> clocks, std::vector<Quantity>& out) {
  const Reader reader(text, document, sentence, tags, lexicon);
  Finder(reader, times, first_time, clocks, out).run();
}

}  // namespace crossclaim::mention
