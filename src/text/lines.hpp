// Lines and paragraphs. Enters: a text. Leaves: the ranges of its blocks, without white space and list marks around
// them. Example: "One.\r\n\r\n - Two" gives two ranges, the second "Two" marked as a list item. Cost: one pass. Tested
// in tests/text/lines_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace crossclaim::text {

struct Line {
  base::Span span;
  bool listed = false;        ///< a list mark stood before it
  bool blank_before = false;  ///< an empty line, or the start of the text, stands before it
};

/// The blocks of the text in order. A paragraph that was wrapped at a fixed width is one block.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

}  // namespace crossclaim::text
