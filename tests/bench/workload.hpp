// What both benchmarks read. Enters: ordinary text. Leaves: a source of a day, a text as long as is asked for.
// Example: repeated(article, 1'000'000) is a megabyte of it. Cost: linear. Used by bench.cpp and google.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "engine/report.hpp"

namespace crossclaim::bench {

inline engine::Source source_of(std::string text) {
  engine::Source source;
  source.id = "bench";
  source.text = std::move(text);
  source.date = base::parse_iso_day("2025-02-14");
  return source;
}

inline std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + text.size());
  while (out.size() < bytes) out.append(text).append("\n\n");
  return out;
}

}  // namespace crossclaim::bench
