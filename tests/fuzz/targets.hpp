// What is fuzzed: one function a stage or edge. Enters: any bytes. Leaves: an empty string, or what does not hold of
// the result; a bad access to memory ends the program where it was built with CROSSCLAIM_SANITIZE. Example:
// find_target("text")->check("12 died.") is "". Cost: from a microsecond (utf8) to some milliseconds (edge). Run by
// libfuzzer.cpp (clang) and fuzz.cpp (any compiler). A target's seeds lie in corpus/<its name>, and every test run
// replays them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/budget.hpp"
#include "mention/lexicon.hpp"

namespace crossclaim::fuzz {

struct Target {
  std::string_view name;
  std::string (*check)(std::string_view bytes);
};

[[nodiscard]] std::span<const Target> targets();
[[nodiscard]] const Target* find_target(std::string_view name);

/// The bundled lexicon; read once a program.
[[nodiscard]] const mention::Lexicon& lexicon();

/// Limits that short texts reach.
inline constexpr base::Budget small_budget{.max_text_bytes = 1u << 20,
                                           .max_sentence_tokens = 200,
                                           .max_claims = 300,
                                           .max_relations_per_claim = 16,
                                           .max_notes = 8};

// The targets, a file each.
std::string check_utf8(std::string_view bytes);
std::string check_text(std::string_view bytes);
std::string check_mention(std::string_view bytes);
std::string check_extract(std::string_view bytes);
std::string check_compare(std::string_view bytes);
std::string check_relate(std::string_view bytes);
std::string check_json(std::string_view bytes);
std::string check_lexicon(std::string_view bytes);
std::string check_packed(std::string_view bytes);
std::string check_edge(std::string_view bytes);
std::string check_view(std::string_view bytes);

}  // namespace crossclaim::fuzz
