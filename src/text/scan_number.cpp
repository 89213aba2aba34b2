// Numbers. Enters: the offset of a digit. Leaves: where the number ends.
//   "12,000" "1,000,000" "1,00,000" "48.2" ".45" "1.200.000" and "10 000" with a thin or non-breaking space are one;
//   "12, 14", "6-0", "10:30" and "24.12.2024" are several.
// Cost: linear; what is looked at ahead is one group of digits. Tested in tests/text/scan_test.cpp.
#include "base/utf8.hpp"
#include "text/scan.hpp"

namespace crossclaim::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class NumberReader {
 public:
  NumberReader(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text.substr(0, end)), begin_(begin), end_(end) {}

  std::size_t read() {
    if (byte(begin_) == '.') return digits_end(begin_ + 1);
    std::size_t at = digits_end(begin_);
    // A run of points and digits (a date, an address of a machine) is cut at every point.
    if (begin_ >= 2 && text_[begin_ - 1] == '.' && is_digit(text_[begin_ - 2])) return at;
    const std::size_t grouped = groups_end(at);
    if (grouped != at) return fraction_end(grouped);
    return point_end(at);
  }

 private:
  [[nodiscard]] char byte(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }

  [[nodiscard]] std::size_t digits_end(std::size_t at) const {
    while (at < end_ && is_digit(text_[at])) ++at;
    return at;
  }

  /// Whether exactly `count` digits stand at `at`.
  [[nodiscard]] bool is_group(std::size_t at, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(byte(at + i))) return false;
    }
    return !is_digit(byte(at + count));
  }

  /// The bytes of a group mark at `at`: a comma, or one of the spaces that keep a number together.
  [[nodiscard]] std::size_t group_mark(std::size_t at) const {
    if (byte(at) == ',') return 1;
    const base::CodePoint c = base::decode(text_, at);
    const bool space = c.value == 0xA0 || c.value == 0x202F || c.value == 0x2009 || c.value == 0x2007;
    return space ? c.length : 0;
  }

  /// Groups of three behind one to three digits; in South Asia groups of two and a last one of three.
  [[nodiscard]] std::size_t groups_end(std::size_t at) const {
    if (at - begin_ > 3) return at;
    const std::size_t mark = group_mark(at);
    if (mark == 0) return at;
    if (mark == 1 && at - begin_ <= 2 && is_group(at + 1, 2)) {
      std::size_t lakh = at;
      while (byte(lakh) == ',' && is_group(lakh + 1, 2)) lakh += 3;
      return byte(lakh) == ',' && is_group(lakh + 1, 3) ? lakh + 4 : at;
    }
    const std::string_view sign = text_.substr(at, mark);  // the same mark between all groups
    while (text_.substr(at, mark) == sign && is_group(at + mark, 3)) at += mark + 3;
    return at;
  }

  /// Behind whole digits: a fraction, or groups of three parted by two points or more.
  [[nodiscard]] std::size_t point_end(std::size_t at) const {
    const std::size_t fraction = fraction_end(at);
    if (fraction == at || byte(fraction) != '.' || !is_digit(byte(fraction + 1))) return fraction;
    if (at - begin_ > 3) return at;
    std::size_t groups = at;
    while (byte(groups) == '.' && is_group(groups + 1, 3)) groups += 4;
    const bool whole = byte(groups) != '.' || !is_digit(byte(groups + 1));
    return whole && groups > at + 4 ? groups : at;
  }

  [[nodiscard]] std::size_t fraction_end(std::size_t at) const {
    return byte(at) == '.' && is_digit(byte(at + 1)) ? digits_end(at + 1) : at;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

std::size_t scan_number(std::string_view text, std::size_t begin, std::size_t end) {
  return NumberReader(text, begin, end).read();
}

}  // namespace crossclaim::text
