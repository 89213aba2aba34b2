// Texts that nobody would write, from a number. Enters: a seed and the lexicon. Leaves: a document near enough to news
// that claims and relations arise, and broken in every way that a paste can be. Example: Texts(7,
// lexicon).document(400). The same seed gives the same bytes on every machine. Cost: linear. Used by fuzz.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "mention/lexicon.hpp"

namespace crossclaim::fuzz {

/// SplitMix64: small, and the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  /// A number below `n`.
  std::uint32_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::uint32_t>(next() % n); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

class Texts {
 public:
  Texts(std::uint64_t seed, const mention::Lexicon& lexicon) : dice_(seed), lexicon_(lexicon) {}

  /// About `size` bytes.
  std::string document(std::size_t size) {
    std::string out;
    while (out.size() < size) {
      add_piece(out);
      if (dice_.one_in(9))
        out += dice_.one_in(3) ? "\n\n" : ".\n";
      else if (!dice_.one_in(12))
        out += ' ';
    }
    if (dice_.one_in(4)) damage(out);
    return out;
  }
  Dice& dice() { return dice_; }

 private:
  void add_piece(std::string& out) {
    switch (dice_.below(8)) {
      case 0:
      case 1:
      case 2: return add_phrase(out);
      case 3: return add_number(out);
      case 4: return add_date(out);
      case 5: return add_mark(out);
      case 6: return add_frame(out);
      default: return add_odd(out);
    }
  }
  void add_phrase(std::string& out) {
    const mention::PhraseTable& table = lexicon_.phrase_table();
    if (table.phrases.empty()) return;
    const mention::Phrase& phrase = table.phrases[dice_.below(table.phrases.size())];
    const std::uint32_t style = dice_.below(6);
    for (std::uint8_t i = 0; i < phrase.length; ++i) {
      if (i > 0) out += ' ';
      const std::size_t begin = out.size();
      out += table.words[table.phrase_words[phrase.first_word + i]];
      for (std::size_t at = begin; at < out.size() && (style == 1 || (style == 0 && at == begin)); ++at) {
        if (out[at] >= 'a' && out[at] <= 'z') out[at] = static_cast<char>(out[at] - 'a' + 'A');
      }
    }
  }
  void add_number(std::string& out) {
    if (dice_.one_in(5)) out += dice_.one_in(2) ? "$" : "\xE2\x82\xAC";
    for (std::uint32_t i = 0, digits = 1 + dice_.below(dice_.one_in(50) ? 400 : 7); i < digits; ++i) {
      out += static_cast<char>('0' + dice_.below(10));
      if (dice_.one_in(5)) out += ",.- "[dice_.below(4)];
    }
    if (dice_.one_in(6)) out += "%";
  }
  void add_date(std::string& out) {
    constexpr std::string_view months[] = {"January", "Feb.", "May", "Sept", "December"};
    if (dice_.one_in(2)) out += std::to_string(dice_.below(40)) + " ";
    out += months[dice_.below(5)];
    if (dice_.one_in(2)) out += " " + std::to_string(dice_.below(40));
    if (dice_.one_in(2)) out += ", " + std::to_string(1900 + dice_.below(200));
  }
  void add_mark(std::string& out) {
    constexpr std::string_view marks[] = {",",
                                          ".",
                                          ";",
                                          ":",
                                          "(",
                                          ")",
                                          "\"",
                                          "'",
                                          "\xE2\x80\x9C",
                                          "\xE2\x80\x9D",
                                          "\xE2\x80\x99",
                                          "-",
                                          "\xE2\x80\x94",
                                          "[",
                                          "]",
                                          "...",
                                          "!",
                                          "?",
                                          "\n- ",
                                          "\n* "};
    out += marks[dice_.below(std::size(marks))];
  }
  /// Sentences in which numbers mean something, so that claims meet.
  void add_frame(std::string& out) {
    constexpr std::string_view subjects[] = {"soldiers", "people", "North Korean troops", "women", "tanks",
                                             "of them",  "homes"};
    constexpr std::string_view verbs[] = {"were killed",      "were wounded", "died", "have been captured",
                                          "arrived in Kursk", "are missing",  "fled"};
    constexpr std::string_view sources[] = {"The ministry said ", "According to Kyiv, ",
                                            "Officials in Seoul denied that ", "\"", ""};
    constexpr std::string_view bounds[] = {"", "at least ", "up to ", "more than ", "another ", "some "};
    out += sources[dice_.below(std::size(sources))];
    out += bounds[dice_.below(std::size(bounds))];
    out += std::to_string(dice_.below(5) * 100 + dice_.below(3)) + " ";
    out += subjects[dice_.below(std::size(subjects))];
    out += ' ';
    out += verbs[dice_.below(std::size(verbs))];
    out += ". ";
  }
  void add_odd(std::string& out) {
    constexpr std::string_view odd[] = {"\xE2\x80\x8D",
                                        "\xCC\x81",
                                        "\xF0\x9F\x87\xB0\xF0\x9F\x87\xB5",
                                        "\xD8\xA7\xD9\x84",
                                        "\xE5\x8C\x97\xE6\x9C\x9D",
                                        "\xEF\xBB\xBF",
                                        "\xE2\x80\xAE",
                                        "\r\n",
                                        "\t",
                                        "\xC2\xA0",
                                        "U.S.",
                                        "www.a.example/b?c=1",
                                        "a@b.example",
                                        "1/2",
                                        "<b>",
                                        "&amp;",
                                        "\xEF\xBF\xBD",
                                        "\x01"};
    const std::uint32_t choice = dice_.below(std::size(odd) + 2);
    if (choice < std::size(odd))
      out += odd[choice];
    else if (choice == std::size(odd))
      out += '\0';
    else
      out += static_cast<char>(dice_.below(256));
  }
  void damage(std::string& out) {
    for (std::uint32_t i = dice_.below(6) + 1; i > 0 && !out.empty(); --i) {
      const std::size_t at = dice_.below(out.size());
      if (dice_.one_in(3))
        out.erase(at, dice_.below(9));
      else if (dice_.one_in(2))
        out[at] = static_cast<char>(dice_.below(256));
      else
        out.insert(at, out.substr(dice_.below(out.size()), dice_.below(30)));
    }
  }

  Dice dice_;
  const mention::Lexicon& lexicon_;
};

}  // namespace crossclaim::fuzz
