// The shape of a block: what can be seen of it without reading. Enters: a block's tokens. Leaves: counts and flags.
// Example: "Fresh losses near Kursk" has four words, no full stop, and no word without content but none of prose's
// marks. Cost: the first 64 tokens of each block. Tested in tests/text/shape_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/document.hpp"

namespace crossclaim::text {

/// What a list of the conventions says about the whole line.
enum class Listed : std::uint8_t { no, furniture, byline, opener, heading };

struct Shape {
  std::uint8_t words = 0;     ///< of the first 64 tokens, as all counts here
  std::uint8_t content = 0;   ///< words that are no function words
  std::uint8_t capitals = 0;  ///< content words with a capital
  std::uint8_t numbers = 0;
  std::uint8_t letters = 0;  ///< bytes of the longest word
  bool closed = false;       ///< ends in a full stop or the like, closing marks aside
  bool point = false;        ///< and that is no question or exclamation mark
  bool question = false;     ///< a short question alone, as headings are
  bool credit = false;       ///< begins with the copyright sign
  bool truncated = false;    ///< ends in an ellipsis: the rest stands elsewhere
  bool colon = false;
  bool several = false;  ///< more than one sentence
  bool date = false;     ///< a day and a year with the names of a month and a weekday at most
  bool prose = false;    ///< a full sentence
  bool title = false;    ///< a short line without a full stop
  bool tag = false;      ///< one to three content words and nothing else
  Listed listed = Listed::no;

  [[nodiscard]] bool mostly_capital() const { return content > 1 && capitals * 5 >= content * 4; }
  [[nodiscard]] int terms() const { return words + numbers; }
};

[[nodiscard]] Shape shape_of(std::string_view text, const Conventions& conventions, const Document& document,
                             std::uint32_t block);

/// What the conventions' lists of lines say about a line.
[[nodiscard]] Listed find_line(std::string_view line, const Conventions& conventions);

}  // namespace crossclaim::text
