#include "text/roles.hpp"
namespace crossclaim::text {
void assign_roles(std::string_view, const Conventions&, Document& document) {
  if (document.blocks.size() > 1) {
    const Block& b = document.blocks[0];
    if (b.first_sentence < b.last_sentence) {
      const Sentence& s = document.sentences[b.last_sentence - 1];
      if (document.tokens[s.last_token - 1].mark != Mark::sentence_end && b.span.size() < 200) document.blocks[0].role = Role::headline;
    }
  }
}
}  // namespace crossclaim::text
