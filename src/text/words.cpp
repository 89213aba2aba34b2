// Look-ups in the conventions. Enters: words. Leaves: yes or no. Example: has(list, "and"). The apostrophe of the
// typesetter is folded to the straight one, so that a list needs one form. Cost: a binary search. Tested in
// tests/text/words_test.cpp.
#include "text/words.hpp"

#include <algorithm>

namespace crossclaim::text {

Folded::Folded(std::string_view word, bool add_point) {
  for (std::size_t i = 0; i < word.size() && size_ + 1 < sizeof bytes_; ++i) {
    const char c = word[i];
    if (c == '\xE2' && word.substr(i, 3) == "\xE2\x80\x99") {
      bytes_[size_++] = '\'';
      i += 2;
    } else {
      bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (add_point) append('.');
}

namespace {

/// In the order of their bytes. Most pairs that a search meets differ in the first, which needs no call.
bool is_below(std::string_view a, std::string_view b) {
  if (!a.empty() && !b.empty() && a[0] != b[0])
    return static_cast<unsigned char>(a[0]) < static_cast<unsigned char>(b[0]);
  return a < b;
}

std::vector<std::string>::const_iterator first_not_below(const std::vector<std::string>& list, std::string_view entry) {
  return std::lower_bound(list.begin(), list.end(), entry, is_below);
}

}  // namespace

bool has(const std::vector<std::string>& list, std::string_view entry) {
  const auto at = first_not_below(list, entry);
  return at != list.end() && *at == entry;
}

bool has_beginning(const std::vector<std::string>& list, std::string_view beginning) {
  const auto at = first_not_below(list, beginning);
  return at != list.end() && std::string_view(*at).substr(0, beginning.size()) == beginning;
}

bool has_word(const std::vector<std::string>& list, std::string_view word, bool add_point) {
  return word.size() < 63 && has(list, Folded(word, add_point).view());
}

}  // namespace crossclaim::text
