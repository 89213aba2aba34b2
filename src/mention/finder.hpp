// The room's work in pieces of some sentences. Enters: as find(). Leaves: the Mentions that it was given, filled.
// Example: Finder finder(text, document, lexicon, mentions); while (finder.step()) draw(); Cost: as find(). What enters
// stays where it is meanwhile. Tested in tests/engine/steps_test.cpp.
#pragma once

#include "mention/tagger.hpp"

namespace crossclaim::mention {

class Finder {
 public:
  Finder(std::string_view text, const text::Document& document, const Lexicon& lexicon, Mentions& out)
      : text_(text), document_(document), lexicon_(lexicon), out_(out), tagger_(text, document, lexicon, out.tags) {
    out.quantities.reserve(document.tokens.size() / 16);  // of ordinary text there are fewer
    out.times.reserve(document.tokens.size() / 24);
  }
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;

  bool step();

 private:
  void read(const text::Sentence& sentence);

  std::string_view text_;
  const text::Document& document_;
  const Lexicon& lexicon_;
  Mentions& out_;
  Tagger tagger_;
  std::size_t next_ = 0;
};

}  // namespace crossclaim::mention
