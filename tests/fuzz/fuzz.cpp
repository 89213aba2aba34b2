// Runs the engine on texts that nobody would write and checks what must hold of every result. Enters: --runs N, --seed S, or files
// to replay. Leaves: status 0, or 1 with what does not hold, the seed that shows it and the text in a file. Example:
// crossclaim_fuzz --runs 1000000 --seed 7. With CROSSCLAIM_SANITIZE every access to memory is checked too.
// One run is one seed: two documents, analysed twice, related, written as JSON and read back. Cost: about a millisecond a run.
// --utf8 prints a digest of how every string of up to three bytes is mended (utf8.test.mjs holds it against the browser's decoder).
// Tested by ctest, which runs it with a seed of its own and a fixed one.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "edge/crossclaim.h"
#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/texts.hpp"
#include "io/json_tree.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"
#include "io/source_reader.hpp"

using namespace crossclaim;
using fuzz::Dice;

namespace {

constexpr base::Budget small{.max_text_bytes = 1u << 20, .max_sentence_tokens = 200, .max_claims = 300, .max_relations_per_claim = 16, .max_notes = 8};

struct Tools {
  const mention::Lexicon& lexicon;
  crossclaim_session* session;
};

engine::Source source_of(const std::string& text, const char* id, bool dated) {
  engine::Source source;
  source.id = id;
  source.text = text;
  if (dated) source.date = base::parse_iso_day("2025-01-15");
  return source;
}

/// The text alone: spans, and the same bytes from the same bytes.
std::string check_analysis(const std::string& text, const mention::Lexicon& lexicon, bool dated) {
  const engine::Analysis analysis = engine::analyze(source_of(text, "a", dated), lexicon, small);
  if (std::string what = fuzz::broken(analysis); !what.empty()) return what;
  const std::string json = io::extract_json(analysis, lexicon);
  if (json != io::extract_json(engine::analyze(source_of(text, "a", dated), lexicon, small), lexicon)) return "the same text, another result";
  if (!io::JsonTree::parse("claims", json)) return "claims that are no JSON";
  if (io::explain_text(analysis, lexicon).empty() && !analysis.claims.claims.empty()) return "claims without an explanation";
  return {};
}

/// Two texts and what they are to each other.
std::string check_relation(const std::string& a, const std::string& b, const mention::Lexicon& lexicon, bool dated) {
  std::vector<engine::Analysis> documents;
  documents.push_back(engine::analyze(source_of(a, "a", dated), lexicon, small));
  documents.push_back(engine::analyze(source_of(b, "b", true), lexicon, small));
  const engine::Report report = engine::compare(documents, lexicon, relate::Policy::range, small);
  if (std::string what = fuzz::broken(report, small); !what.empty()) return what;
  const std::string json = io::compare_json(report, lexicon);
  if (!io::JsonTree::parse("report", json)) return "a report that is no JSON";
  if (json != io::compare_json(engine::compare(std::move(documents), lexicon, relate::Policy::range, small), lexicon)) return "the same texts, another report";
  return {};
}

/// Any bytes as JSON, as a line of NDJSON, as packed data: a value or an error with its place.
std::string check_readers(const std::string& bytes, Dice& dice) {
  const base::Result<io::JsonTree> tree = io::JsonTree::parse("bytes", bytes);
  if (!tree && (tree.error().message.empty() || tree.error().line == 0)) return "an error of JSON without message or place";
  std::string id;
  const std::string line = "{\"id\": \"x\", \"text\": \"" + bytes + "\"}";
  if (const base::Result<engine::Source> source = io::read_source_line(line, 3, id); !source && source.error().line != 3) return "an error of NDJSON without its line";
  if (dice.one_in(32)) {
    std::string packed(assets::packed());
    packed[dice.below(packed.size())] = static_cast<char>(dice.below(256));
    (void)io::unpack(packed);
  }
  return {};
}

/// Calls of the C interface in an order that makes no sense: each answers with a status, and the session stays of use.
std::string check_session(const std::string& text, crossclaim_session* session, Dice& dice) {
  crossclaim_owned_string json{};
  for (std::uint32_t i = dice.below(5) + 1; i > 0; --i) {
    crossclaim_text one{};
    const std::uint32_t size = dice.below(text.size() + 1);
    one.text = {text.data(), size};
    if (dice.one_in(3)) one.date = {"2025-02-30", 10};
    if (dice.one_in(5)) one.title = {nullptr, 4};
    crossclaim_status status = CROSSCLAIM_OK;
    switch (dice.below(6)) {
      case 0: status = crossclaim_add_text(session, dice.one_in(6) ? nullptr : &one); break;
      case 1: status = crossclaim_add_bundled(session, dice.below(8)); break;
      case 2: status = crossclaim_clear(dice.one_in(6) ? nullptr : session); break;
      case 3: status = crossclaim_analyse(session); break;
      case 4: status = crossclaim_report_json(session, dice.one_in(6) ? nullptr : &json); break;
      default: status = crossclaim_add_text(reinterpret_cast<crossclaim_session*>(&one), &one); break;
    }
    if (status < CROSSCLAIM_OK || status > CROSSCLAIM_BAD_DATA) return "a status that is none";
    if (json.data != nullptr) {
      const bool sound = static_cast<bool>(io::JsonTree::parse("report", {json.data, json.size}));
      crossclaim_free_string(&json);
      if (!sound) return "a report of the C interface that is no JSON";
    }
  }
  if (dice.one_in(4)) crossclaim_clear(session);
  return {};
}

std::string check(std::uint64_t seed, const Tools& tools, std::string& text) {
  fuzz::Texts texts(seed, tools.lexicon);
  Dice& dice = texts.dice();
  text = texts.document(dice.below(dice.one_in(20) ? 4000 : 500));
  const std::string other = dice.one_in(3) ? text : texts.document(dice.below(300));
  const bool dated = dice.one_in(2);
  if (std::string what = check_analysis(text, tools.lexicon, dated); !what.empty()) return what;
  if (std::string what = check_relation(text, other, tools.lexicon, dated); !what.empty()) return what;
  if (std::string what = check_readers(text, dice); !what.empty()) return what;
  return dice.one_in(8) ? check_session(text, tools.session, dice) : std::string{};
}

/// Every string of one to three bytes, mended; a line break keeps each from its neighbours.
int print_utf8_digest() {
  std::uint32_t digest = 2166136261u;
  std::string batch;
  const auto flush = [&] {
    std::uint32_t replaced = 0;
    for (const char c : base::mend(batch, replaced)) digest = (digest ^ static_cast<unsigned char>(c)) * 16777619u;
    batch.clear();
  };
  for (std::uint32_t a = 0; a < 256; ++a) {
    (batch += static_cast<char>(a)) += '\n';
    for (std::uint32_t b = 0; b < 256; ++b) {
      ((batch += static_cast<char>(a)) += static_cast<char>(b)) += '\n';
      for (std::uint32_t c = 0; c < 256; ++c) (((batch += static_cast<char>(a)) += static_cast<char>(b)) += static_cast<char>(c)) += '\n';
      flush();
    }
  }
  return std::printf("%u\n", digest) > 0 ? 0 : 1;
}

int fail(const std::string& what, const std::string& text, const std::string& where) {
  std::ofstream("fuzz-failure.txt", std::ios::binary) << text;
  std::fprintf(stderr, "%s: %s (the text is in fuzz-failure.txt)\n", where.c_str(), what.c_str());
  return 1;
}

int run(std::uint64_t runs, std::uint64_t seed, const Tools& tools) {
  std::string text;
  std::size_t bytes = 0;
  for (std::uint64_t i = 0; i < runs; ++i) {
    const std::string what = check(seed + i, tools, text);
    if (!what.empty()) return fail(what, text, "--runs 1 --seed " + std::to_string(seed + i));
    bytes += text.size();
  }
  std::printf("%llu runs from seed %llu, %zu bytes, all sound\n", static_cast<unsigned long long>(runs), static_cast<unsigned long long>(seed), bytes);
  return 0;
}

int replay(const char* path, const Tools& tools) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::fprintf(stderr, "%s: cannot be read\n", path), 1;
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  for (const bool dated : {false, true}) {
    std::string what = check_analysis(text, tools.lexicon, dated);
    if (what.empty()) what = check_relation(text, text, tools.lexicon, dated);
    if (!what.empty()) return fail(what, text, path);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t runs = 0, seed = 1;
  std::vector<const char*> files;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--utf8") return print_utf8_digest();
    if (argument == "--runs" && i + 1 < count) runs = std::strtoull(arguments[++i], nullptr, 10);
    else if (argument == "--seed" && i + 1 < count) seed = std::strtoull(arguments[++i], nullptr, 10);
    else files.push_back(arguments[i]);
  }
  if (runs == 0 && files.empty()) return std::fputs("usage: crossclaim_fuzz [--runs N] [--seed S] [FILE ...] | --utf8\n", stderr), 2;
  const base::Result<io::Bundle> data = io::unpack(assets::packed());
  crossclaim_session* session = nullptr;
  if (!data || crossclaim_create(&session) != CROSSCLAIM_OK) return std::fputs("the data inside the program cannot be read\n", stderr), 1;
  const Tools tools{data.value().lexicon, session};
  int status = 0;
  for (const char* file : files) status |= replay(file, tools);
  if (status == 0 && runs > 0) status = run(runs, seed, tools);
  crossclaim_destroy(session);
  return status;
}
