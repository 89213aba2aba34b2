// Claims, numbers and days in words. In, out, cost and tests: see words.hpp.
#include "view/words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace crossclaim::view {
namespace {

using claim::Claim;
using engine::Analysis;

bool is_hidden(char32_t c) {
  return (c < 0x20) || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0; }

void append_code(std::string& out, char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += "[U+";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 15U];
  out += ']';
}

std::string_view text_of(const Analysis& document, base::Span span) {
  const std::string& text = document.source.text;
  if (span.end > text.size() || span.begin >= span.end) return {};
  return base::slice(text, span);
}

void append(std::string& out, std::string_view separator, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += separator;
  out += words;
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// Days in full or, where there is little room, with three letters of the month.
struct DayForm {
  bool in_short = false;

  [[nodiscard]] std::string day(base::Day day, base::Precision precision) const {
    const base::CivilDate date = base::to_civil(day);
    const std::string year = std::to_string(date.year);
    const std::string_view name = months[(date.month + 11U) % 12U];
    const std::string month{in_short && name.size() > 4 ? name.substr(0, 3) : name};
    if (precision == base::Precision::year) return year;
    if (precision == base::Precision::month) return month + ' ' + year;
    return std::to_string(date.day) + ' ' + month + ' ' + year;
  }
  [[nodiscard]] std::string both(base::Day first, base::Day last, base::Precision precision) const {
    return day(first, precision) + (in_short ? " – " : " to ") + day(last, precision);
  }
};

bool is_whole_months(const base::DateInterval& interval) {
  const base::CivilDate last = base::to_civil(interval.last);
  return base::to_civil(interval.first).day == 1 && last.day == base::days_in_month(last.year, last.month);
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode(text, at);
    if (point.length == 0) break;
    if (is_space(point.value)) {
      out += ' ';
    } else if (!point.well_formed) {
      out += "\xEF\xBF\xBD";
    } else if (is_hidden(point.value)) {
      append_code(out, point.value);
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string one_line(std::string_view text, std::size_t limit) {
  // Four bytes in may become eight out at most, so what is cut off here could not have been shown.
  const std::string shown = visible(text.substr(0, std::min(text.size(), 4 * limit + 4)));
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < shown.size();) {
    const std::string_view bytes = std::string_view(shown).substr(at, base::decode(shown, at).length);
    at += bytes.size();
    if (bytes == " ") {
      space = !out.empty();
      continue;
    }
    if (out.size() + bytes.size() > limit) return out + "…";
    if (space) out += ' ';
    space = false;
    out += bytes;
  }
  return out;
}

std::string number_words(base::Decimal number) {
  std::string digits = number.to_string();
  std::size_t point = digits.find('.');
  if (point == std::string::npos) point = digits.size();
  const std::size_t first = digits.empty() || digits[0] != '-' ? 0 : 1;
  if (point - first < 4) return digits;
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string round_words(std::int64_t number) {
  struct Unit {
    std::int64_t size;
    std::string_view name;
  };
  constexpr std::array<Unit, 3> units{
      {{1'000'000'000'000, " trillion"}, {1'000'000'000, " billion"}, {1'000'000, " million"}}};
  const auto unit = std::find_if(units.begin(), units.end(),
                                 [&](const Unit& u) { return number >= u.size && number % (u.size / 100) == 0; });
  if (unit == units.end()) return number_words(base::Decimal::from_integer(number));
  return number_words(base::Decimal::from_micros(number / (unit->size / 100) * (base::Decimal::scale / 100))) +
         std::string(unit->name);
}

std::string interval_words(const base::Interval& interval) {
  if (!interval.has_low && !interval.has_high) return "not said";
  if (!interval.has_high) return (interval.low_open ? "more than " : "at least ") + number_words(interval.low);
  if (!interval.has_low) return (interval.high_open ? "less than " : "at most ") + number_words(interval.high);
  if (interval.low == interval.high) return number_words(interval.low);
  return number_words(interval.low) + " to " + number_words(interval.high);
}

namespace {

std::string days(const base::DateInterval& interval, DayForm form) {
  using base::Precision;
  if (!interval.has_first && !interval.has_last) return {};
  const bool whole = interval.precision == Precision::day || interval.precision == Precision::month ||
                     interval.precision == Precision::year;
  if (!interval.has_last) return "since " + form.day(interval.first, Precision::day);
  if (!interval.has_first) return "until " + form.day(interval.last, Precision::day);
  if (whole || interval.first == interval.last) return form.day(interval.first, interval.precision);
  return form.both(interval.first, interval.last, is_whole_months(interval) ? Precision::month : Precision::day);
}

/// The time of what happened, else of the count; as the text says it where nobody can tell the day.
std::string first_time(const Analysis& document, const Claim& claim, DayForm form) {
  for (const claim::Time* time : {&claim.time, &claim.as_of}) {
    if (!time->present) continue;
    std::string words = time->anchor == claim::Anchor::unknown ? std::string{} : days(time->interval, form);
    if (words.empty()) words = one_line(text_of(document, time->span), 60);
    if (!words.empty()) return words;
  }
  return {};
}

}  // namespace

std::string day_words(const base::DateInterval& interval) { return days(interval, {}); }
std::string short_days(const base::DateInterval& interval) { return days(interval, {true}); }

std::string_view predicate_words(claim::Predicate predicate) {
  using P = claim::Predicate;
  switch (predicate) {
    case P::deployed: return "deployed";
    case P::present: return "present";
    case P::killed: return "killed";
    case P::wounded: return "wounded";
    case P::casualties: return "killed or wounded";
    case P::captured: return "captured";
    case P::missing: return "missing";
    case P::displaced: return "displaced";
    case P::detained: return "detained";
    case P::withdrawn: return "withdrawn";
    case P::destroyed: return "destroyed";
    case P::supplied: return "supplied";
    case P::rescued: return "rescued";
    case P::damaged: return "damaged";
    case P::money: return "money";
    case P::share: return "share";
    case P::duration: return "duration";
    case P::attacked: return "attacked";
    case P::other:
    case P::count_: break;
  }
  return "other";
}

std::string_view relation_words(const relate::Relation& relation) {
  using T = relate::RelationType;
  switch (relation.type) {
    case T::echo: return "Same source again";
    case T::equivalence: return "Says the same";
    case T::refinement: return "More exact";
    case T::overlap: return "Overlaps";
    case T::composition: return "Adds up";
    case T::follow_up: return "Later count";
    case T::superseded: return "Overtaken";
    case T::fulfilment: return "Forecast come true";
    case T::change_of_perspective: return "Other side of the same";
    case T::contradiction: return relation.verdict == relate::Verdict::hard ? "Contradicts" : "May contradict";
    case T::definition_mismatch: return "Counts something else";
    case T::scope_mismatch: return "Other place or time";
    case T::modality_shift: return "Surer or less sure";
    case T::attribution_shift: return "Other source";
    case T::quotation_drift: return "Quoted differently";
    case T::qualification: return "Qualifies";
    case T::implausible: return "Does not add up";
    case T::unsupported: return "Without support";
    case T::not_comparable: break;
  }
  return "Not comparable";
}

std::string_view tone_words(Tone tone) {
  switch (tone) {
    case Tone::hard: return "Conflict";
    case Tone::soft: return "Possible conflict";
    case Tone::error: return "Does not add up";
    case Tone::agrees: return "Agrees";
    case Tone::related: return "Related";
    case Tone::none: break;
  }
  return "No match";
}

std::string_view modality_words(claim::Modality modality) {
  switch (modality) {
    case claim::Modality::asserted: return "said as a fact";
    case claim::Modality::possible: return "possible";
    case claim::Modality::predicted: return "predicted";
    case claim::Modality::denied: return "denied";
  }
  return {};
}

std::string_view role_words(text::Role role) {
  switch (role) {
    case text::Role::headline: return "in the headline";
    case text::Role::heading: return "in a heading";
    case text::Role::bullet: return "in a list";
    case text::Role::quotation: return "in a quotation";
    case text::Role::furniture: return "beside the article";
    case text::Role::body: break;
  }
  return {};
}

base::Span said_span(const Analysis& document, const Claim& claim) {
  if (!claim.has_quantity) return claim.stance.span.empty() ? claim.sentence_span : claim.stance.span;
  base::Span span = claim.quantity.span;
  const mention::TokenRange words = claim.quantity.modifier_tokens;
  if (words.first < words.last && words.last <= document.document.tokens.size()) {
    span = base::cover(span, document.document.tokens[words.first].span);
    span = base::cover(span, document.document.tokens[words.last - 1].span);
  }
  return span;
}

std::string as_said(const Analysis& document, const Claim& claim) {
  return one_line(text_of(document, said_span(document, claim)), 90);
}

std::string counted(const Analysis& document, const Claim& claim) {
  if (!claim.has_quantity) return {};
  return one_line(text_of(document, claim.subject.span), 90);
}

std::string when(const Analysis& document, const Claim& claim) { return first_time(document, claim, {}); }
std::string when_in_short(const Analysis& document, const Claim& claim) { return first_time(document, claim, {true}); }

namespace {

/// "15:00"; "4:30" where the text does not tell which half of the day.
std::string hour_words(const claim::Hour& hour) {
  if (hour.minute < 0) return {};
  const std::string out = base::format_time_of_day(hour.minute);
  return !hour.half_told && out.front() == '0' ? out.substr(1) : out;
}

}  // namespace

std::string all_times(const Claim& claim) {
  const auto known = [](const claim::Time& time) { return time.present && time.anchor != claim::Anchor::unknown; };
  const std::string happened_on = known(claim.time) ? day_words(claim.time.interval) : std::string{};
  const std::string counted_on = known(claim.as_of) ? day_words(claim.as_of.interval) : std::string{};
  std::string out = happened_on;
  append(out, ", ", hour_words(claim.hour));
  if (counted_on != happened_on) append(out, ", ", counted_on.empty() ? std::string{} : "as of " + counted_on);
  return out;
}

std::optional<base::Day> report_day(const Analysis& document) {
  if (document.source.date) return document.source.date;
  if (document.claims.has_date && document.claims.dateline.has_first) return document.claims.dateline.first;
  return std::nullopt;
}

std::string said_by(const Analysis& document, const Claim& claim) {
  std::string out;
  for (std::size_t at = 0; at < claim.source_count && at < claim.sources.size(); ++at) {
    append(out, ", by way of ", one_line(text_of(document, claim.sources[at].span), 90));
  }
  return out;
}

std::string name_of(const Analysis& document) {
  if (!document.source.title.empty()) return one_line(document.source.title, 120);
  if (!document.source.publisher.empty()) return one_line(document.source.publisher, 120);
  return document.source.corpus ? one_line(document.source.id, 40) : std::string{"Your text"};
}

std::string in_short(const Analysis& document, const Claim& claim) {
  std::string out = as_said(document, claim);
  append(out, " ", counted(document, claim));
  if (claim.has_quantity && claim.predicate != claim::Predicate::other)
    append(out, ", ", predicate_words(claim.predicate));
  return out;
}

}  // namespace crossclaim::view
