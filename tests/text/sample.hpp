// Helpers of the text tests. Enters: the lexicon's conventions, a text. Leaves: tokens, sentences, roles as strings.
// Example: tokens_of("Gen. Li's") is "Gen.|Li|'s". Cost: reads the JSON file once a program.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "text/document.hpp"

namespace sample {

namespace text = crossclaim::text;

inline nlohmann::json conventions_json() {
  return nlohmann::json::parse(
      std::ifstream(std::string(CROSSCLAIM_SOURCE_DIR) + "/assets/lexicon/conventions.en.json"));
}

inline text::Conventions load_conventions() {
  const nlohmann::json file = conventions_json();
  const auto forms = [&file](const char* id) {
    std::vector<std::string> list;
    for (const auto& entry : file["entries"]) {
      if (entry["id"] == id) list = entry["forms"].get<std::vector<std::string>>();
    }
    std::sort(list.begin(), list.end());
    return list;
  };
  return {forms("abbreviations"), forms("titles"), forms("furniture_lines"), forms("heading_lines"),
          forms("function_words")};
}

inline const text::Conventions& conventions() {
  static const text::Conventions loaded = load_conventions();
  return loaded;
}

inline text::Document read(std::string_view t, std::uint32_t max_sentence_tokens = 8192) {
  crossclaim::base::Budget budget;
  budget.max_sentence_tokens = max_sentence_tokens;
  return text::read(t, conventions(), budget);
}

inline std::string join(std::string_view t, const std::vector<text::Token>& tokens) {
  std::string all;
  for (const text::Token& token : tokens) {
    if (!all.empty()) all += '|';
    all += slice(t, token.span);
  }
  return all;
}

inline std::string tokens_of(std::string_view t) { return join(t, text::tokenize(t, conventions())); }

/// The sentences with " / " between them.
inline std::string sentences_of(std::string_view t) {
  std::string all;
  for (const text::Sentence& s : read(t).sentences) all += (all.empty() ? "" : " / ") + std::string(slice(t, s.span));
  return all;
}

/// One letter a block: H headline, h heading, * bullet, b body, q quotation, - furniture.
inline std::string roles_of(std::string_view t) {
  std::string all;
  for (const text::Block& block : read(t).blocks) all += "Hh*bq-"[static_cast<int>(block.role)];
  return all;
}

}  // namespace sample
