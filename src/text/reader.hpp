// The room's work in pieces: lines, then roles. Enters: as read(). Leaves: the Document that it was given, filled.
// Example: Reader reader(text, conventions, budget, document); while (reader.step()) draw(); Cost: as read(). The text
// and the document stay where they are meanwhile. Tested in tests/text/read_test.cpp and tests/engine/steps_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "base/steps.hpp"
#include "text/document.hpp"
#include "text/lines.hpp"
#include "text/tokenizer.hpp"

namespace crossclaim::text {

class Reader {
 public:
  Reader(std::string_view text, const Conventions& conventions, const base::Budget& budget, Document& out);
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool step();

 private:
  void read_line(const Line& line);

  std::string_view text_;
  const Conventions& conventions_;
  const base::Budget& budget_;
  Document& out_;
  std::vector<Line> lines_;
  std::size_t next_ = 0;
  Tokenizer tokenizer_;
};

}  // namespace crossclaim::text
