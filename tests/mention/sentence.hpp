// One short text read by the stages of the mention room with the real lexicon. Enters: a text. Leaves: its quantities
// and times, and their words. Example: Sentence s("Some 40 rafts sank."); s.quantity(0) == "about 40 | 40..40".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/assets.hpp"
#include "io/lexicon_reader.hpp"
#include "mention/mention.hpp"

namespace crossclaim::testing {

inline const mention::Lexicon& real_lexicon() {
  static const base::Result<mention::Lexicon> result = [] {
    std::vector<io::File> files;
    for (const assets::EmbeddedFile& file : assets::lexicon()) files.push_back({file.name, file.bytes});
    return io::read_lexicon(files);
  }();
  return result.value();
}

class Sentence {
 public:
  explicit Sentence(std::string text) : text_(std::move(text)) {
    const mention::Lexicon& lexicon = real_lexicon();
    document_ = text::read(text_, lexicon.conventions, base::Budget{});
    tags = mention::tag(text_, document_, lexicon);
    for (const text::Sentence& sentence : document_.sentences) {
      const std::size_t first_time = times.size();
      mention::find_times(text_, document_, sentence, tags, lexicon, times);
      const std::size_t first_clock = clocks.size();
      mention::find_clocks(text_, document_, sentence, tags, lexicon, clocks);
      mention::find_quantities(text_, document_, sentence, tags, lexicon, times, first_time,
                               std::span<const mention::Clock>(clocks).subspan(first_clock), quantities);
    }
  }

  [[nodiscard]] std::string words(base::Span span) const { return std::string(base::slice(text_, span)); }

  /// "[40] about 40..40", with "+" where it is an increment and "-" in front where it counts nothing.
  [[nodiscard]] std::string said(std::size_t i) const {
    static constexpr std::string_view names[] = {"exact", "about",     "at_least", "more_than",
                                                 "up_to", "less_than", "range",    "vague"};
    if (i >= quantities.size()) return "none";
    const mention::Quantity& q = quantities[i];
    std::string out = q.countable ? "[" : "-[";
    out += words(q.span) + "] " + std::string(names[static_cast<std::size_t>(q.modifier)]) + " ";
    if (q.said.has_low) out += q.said.low.to_string();
    out += "..";
    if (q.said.has_high) out += q.said.high.to_string();
    if (q.unit != 0) out += " " + real_lexicon().concepts[q.unit];
    if (q.additional) out += " +";
    return out;
  }

  /// All of them, one a line.
  [[nodiscard]] std::string all() const {
    std::string out;
    for (std::size_t i = 0; i < quantities.size(); ++i) out += (i ? "; " : "") + said(i);
    return out;
  }

  /// The words of all times.
  [[nodiscard]] std::string when() const {
    std::string out;
    for (const mention::TimeRef& time : times) out += (out.empty() ? "" : "; ") + words(time.span);
    return out;
  }

  mention::Tags tags;
  std::vector<mention::Quantity> quantities;
  std::vector<mention::TimeRef> times;
  std::vector<mention::Clock> clocks;

  [[nodiscard]] const text::Document& document() const { return document_; }

 private:
  std::string text_;
  text::Document document_;
};

}  // namespace crossclaim::testing
