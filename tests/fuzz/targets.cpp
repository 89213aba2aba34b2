// The list of targets, and the lexicon that they share. See targets.hpp.
#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>

#include "embedded/assets.hpp"
#include "io/packed.hpp"

namespace crossclaim::fuzz {

std::span<const Target> targets() {
  static constexpr std::array list{
      Target{"utf8", check_utf8},       Target{"text", check_text},       Target{"mention", check_mention},
      Target{"extract", check_extract}, Target{"compare", check_compare}, Target{"relate", check_relate},
      Target{"json", check_json},       Target{"lexicon", check_lexicon}, Target{"packed", check_packed},
      Target{"edge", check_edge},
#ifdef CROSSCLAIM_FUZZ_VIEW
      Target{"view", check_view},
#endif
  };
  return list;
}

const Target* find_target(std::string_view name) {
  const std::span<const Target> all = targets();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Target& target) { return target.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const mention::Lexicon& lexicon() {
  static const io::Bundle bundle = std::move(io::unpack(assets::packed()).value());
  return bundle.lexicon;
}

}  // namespace crossclaim::fuzz
