// Quotation marks: context first, then taking turns. Enters: a mark and its neighbours. Leaves: open, close or neither.
// A straight mark opens behind a space and before a letter, closes the other way round, and takes turns where both
// sides look alike. A directed mark keeps its direction, unless both sides and the state speak for the other one, as
// with the German closing mark. Cost: constant. Tested in tests/text/quotes_test.cpp.
#include "text/quotes.hpp"

namespace crossclaim::text {

Mark Quotes::decide(char32_t c, const Around& around) {
  switch (c) {
    case U'"':
    case 0xFF02: return decide_straight(around);
    case 0x201C:  // closes in German, opens in English
      return set(double_open_,
                 double_open_ && !around.left_free && around.right_free ? Mark::close_quote : Mark::open_quote);
    case 0x201D:  // opens in Swedish, closes in English
      return set(double_open_,
                 !double_open_ && around.left_free && !around.right_free ? Mark::open_quote : Mark::close_quote);
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0x300C:
    case 0x300E: return set(double_open_, Mark::open_quote);
    case 0xBB:
    case 0x300D:
    case 0x300F: return set(double_open_, Mark::close_quote);
    case 0x2039: return Mark::open_quote;
    case 0x203A: return Mark::close_quote;
    default: return decide_single(c, around);
  }
}

Mark Quotes::decide_straight(const Around& around) {
  if (around.left_free && !around.right_free) return set(double_open_, Mark::open_quote);
  if (!around.left_free && around.right_free) return set(double_open_, Mark::close_quote);
  return set(double_open_, double_open_ ? Mark::close_quote : Mark::open_quote);
}

Mark Quotes::decide_single(char32_t c, const Around& around) {
  if (around.before_decade || (around.after_letter && around.before_letter)) return Mark::none;
  const bool opening_shape = c == 0x2018 || c == 0x201A || c == 0x201B;
  if (around.left_free) {
    // The typesetter's apostrophe never opens: before a letter it stands for a left-out one.
    if (!opening_shape && (around.right_free || c == 0x2019)) return Mark::none;
    return set(single_open_, Mark::open_quote);
  }
  if (single_open_ || around.after_stop) return set(single_open_, Mark::close_quote);
  return opening_shape ? set(single_open_, Mark::open_quote) : Mark::none;
}

}  // namespace crossclaim::text
