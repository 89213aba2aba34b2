// The softer reading of a number. Enters: what is said. Leaves: what is suggested. Example: "more than 4,000" suggests
// 4,000 to 5,000. The steps are those of round numbers. Cost: constant. Tested in tests/mention.
#include "mention/suggested.hpp"

#include <algorithm>

namespace crossclaim::mention {
namespace {

using base::Decimal;
using base::Interval;

Decimal whole(std::int64_t n) { return Decimal::from_integer(n); }
Decimal share(Decimal n, std::int32_t percent) { return Decimal::from_ratio(n * percent, whole(100)); }

Interval closed(Decimal low, Decimal high) {
  Interval interval;
  interval.low = low;
  interval.high = high;
  interval.has_low = interval.has_high = true;
  return interval;
}

/// Two digits or fewer are told of a number of at least a hundred.
bool is_round(Decimal n) { return n >= whole(100) && granularity(n) * 100 > n; }

Decimal next_step(Decimal n) {
  const Decimal step = granularity(n);
  // Behind 10,000 comes 15,000 rather than 20,000.
  return n == step && n > whole(1) ? n + Decimal::from_ratio(step, whole(2)) : n + step;
}

Interval around(Decimal n, std::int32_t percent) { return closed(n - share(n, percent), n + share(n, percent)); }

}  // namespace

Decimal granularity(Decimal n) {
  if (n.is_zero()) return whole(1);
  Decimal::Micros micros = n.micros() < 0 ? -n.micros() : n.micros();
  Decimal::Micros step = 1;
  while (micros % 10 == 0) {
    micros /= 10;
    step *= 10;
  }
  return Decimal::from_micros(step);
}

Interval suggest(const Interval& said, Modifier modifier, Approach approach, bool whole_number) {
  switch (modifier) {
    case Modifier::about:
      if (approach == Approach::from_below) {
        Interval below = closed(share(said.low, 90), said.low);
        below.low_open = below.high_open = true;
        return below;
      }
      return said.low == said.high ? around(said.low, 10) : said;
    case Modifier::more_than:
    case Modifier::at_least: {
      Interval upward = closed(said.low, next_step(said.low));
      upward.low_open = said.low_open;
      return upward;
    }
    case Modifier::up_to:
    case Modifier::less_than: {
      Interval downward = closed(Decimal::from_ratio(said.high, whole(3)), said.high);
      downward.high_open = said.high_open;
      return downward;
    }
    case Modifier::vague:
      // "hundreds" may be little more than one: the floor that coders use.
      if (said.low >= whole(20) && !(said.low == said.high))
        return closed(Decimal::from_ratio(said.low, whole(2)), said.high);
      return said;
    case Modifier::exact:
      if (whole_number && said.low == said.high && is_round(said.low)) return around(said.low, 5);
      return said;
    case Modifier::range: break;
  }
  return said;
}

}  // namespace crossclaim::mention
