// Look-ups in the conventions. Enters: a word as the text writes it. Leaves: whether a list has it.
// Example: has_word(conventions.titles, "Gen", true) is true where the list has "gen.".
// Cost: a binary search over one list; nothing is allocated. Tested in tests/text/words_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossclaim::text {

/// A word in lower case (ASCII), cut at 63 bytes: no word of a language's conventions is longer.
class Folded {
 public:
  explicit Folded(std::string_view word, bool add_point = false);
  [[nodiscard]] std::string_view view() const { return {bytes_, size_}; }
  void append(char c) {
    if (size_ < sizeof bytes_) bytes_[size_++] = c;
  }
  void cut(std::size_t size) {
    if (size < size_) size_ = size;
  }

 private:
  char bytes_[64];
  std::size_t size_ = 0;
};

/// Whether the sorted list has exactly this entry.
[[nodiscard]] bool has(const std::vector<std::string>& list, std::string_view entry);
/// Whether an entry of the sorted list begins with these bytes.
[[nodiscard]] bool has_beginning(const std::vector<std::string>& list, std::string_view beginning);
/// `has` after folding; `add_point` appends the point that abbreviations are listed with.
[[nodiscard]] bool has_word(const std::vector<std::string>& list, std::string_view word, bool add_point = false);

}  // namespace crossclaim::text
