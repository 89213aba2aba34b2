// What a quotation mark does. Enters: the mark and what stands on either side. Leaves: whether it opens or closes.
//   He said "no", 'no' and `no' in three styles; in "the soldiers' losses" the mark is no quotation mark.
// The state is that of one block: a quotation that goes on in the next paragraph opens there anew.
// Cost: constant. Tested in tests/text/quotes_test.cpp.
#pragma once

#include "text/document.hpp"

namespace crossclaim::text {

/// The neighbours of a mark.
struct Around {
  bool left_free = true;    ///< white space, the start, an opening mark or a dash stands before it
  bool right_free = true;   ///< white space, the end or a closing mark stands behind it
  bool after_stop = false;  ///< a full stop, comma or the like is glued before it
  bool after_letter = false;
  bool before_letter = false;
  bool before_decade = false;  ///< two digits follow, as in '90s: the mark stands for left-out digits
};

class Quotes {
 public:
  /// For a code point of Class::quote or Class::apostrophe; Mark::none means an apostrophe.
  [[nodiscard]] Mark decide(char32_t c, const Around& around);

 private:
  [[nodiscard]] Mark decide_straight(const Around& around);
  [[nodiscard]] Mark decide_single(char32_t c, const Around& around);
  Mark set(bool& state, Mark mark) {
    state = mark == Mark::open_quote;
    return mark;
  }

  bool double_open_ = false;
  bool single_open_ = false;
};

}  // namespace crossclaim::text
