// The targets without a fuzzer: made-up texts by number, and the corpus. Enters: --runs N, --seed S, or files of the
// corpus to replay. Leaves: status 0, or 1 with what does not hold, the seed that shows it and the input in a file.
// Example: crossclaim_fuzz --runs 1000000 --seed 7. With CROSSCLAIM_SANITIZE every access to memory is checked too. A
// corpus is one file a target, corpus/<target>.txt, one input a line as escaped.hpp writes it.
// --dictionary prints the words of the lexicon for libfuzzer.cpp. --utf8 prints a digest of how every string of up to
// three bytes is mended (utf8.test.mjs holds it against the browser's decoder), --json FILE which lines of the file are
// JSON (tests/io/json_suite.test.mjs), --boundaries FILE where their tokens and sentences end
// (tests/text/graphemes.test.mjs),
// --reports FILE the report of each through the C interface, a line each (tests/web/parity.test.mjs).
// Cost: about a millisecond a run. Tested by ctest, natively and under node.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "edge/crossclaim.h"
#include "fuzz/escaped.hpp"
#include "fuzz/targets.hpp"
#include "fuzz/texts.hpp"
#include "io/json_tree.hpp"

using namespace crossclaim;
using fuzz::Dice;

namespace {

struct Failure {
  std::string target, what, input;
};

/// Bytes for targets that read decisions out of them.
std::string noise(Dice& dice, std::size_t size) {
  std::string out;
  while (out.size() < size) out += static_cast<char>(dice.below(256));
  return out;
}

/// One input a target; the costly ones not every time.
std::vector<std::pair<std::string_view, std::string>> inputs(std::uint64_t seed) {
  fuzz::Texts texts(seed, fuzz::lexicon());
  Dice& dice = texts.dice();
  const std::string text = texts.document(dice.below(dice.one_in(20) ? 4000 : 500));
  const std::string other = dice.one_in(3) ? text : texts.document(dice.below(300));
  std::vector<std::pair<std::string_view, std::string>> out{{"utf8", text},
                                                            {"text", noise(dice, 1) + text},
                                                            {"mention", noise(dice, 1) + text},
                                                            {"extract", noise(dice, 1) + text},
                                                            {"compare", noise(dice, 2) + text + "\n===\n" + other},
                                                            {"relate", noise(dice, dice.below(400))},
                                                            {"json", "{\"id\": \"x\", \"text\": \"" + text + "\"}"},
                                                            {"lexicon", text}};
  if (dice.one_in(32)) out.emplace_back("packed", noise(dice, dice.below(40)));
  if (dice.one_in(8)) out.emplace_back("edge", noise(dice, 2 * dice.below(6)) + "\n\n" + text);
  if (dice.one_in(16)) out.emplace_back("view", noise(dice, 20) + text);
  return out;
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
      for (std::uint32_t c = 0; c < 256; ++c)
        (((batch += static_cast<char>(a)) += static_cast<char>(b)) += static_cast<char>(c)) += '\n';
      flush();
    }
  }
  return std::printf("%u\n", digest) > 0 ? 0 : 1;
}

int print_dictionary() {
  for (const std::string& word : fuzz::lexicon().phrase_table().words)
    std::printf("\"%s\"\n", fuzz::escaped(word).c_str());
  return 0;
}

/// By line of the file: "ok", or the place and the message of the error.
int print_json_verdicts(const char* path) {
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::string bytes = fuzz::unescaped(line);
    const base::Result<io::JsonTree> tree = io::JsonTree::parse("bytes", bytes);
    if (tree)
      std::puts("ok");
    else
      std::printf("%u:%u: %s\n", tree.error().line, tree.error().column, tree.error().message.c_str());
  }
  return 0;
}

/// By line of the file: the bytes where a token begins or ends, a bar, those where a sentence does.
int print_boundaries(const char* path) {
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const text::Document document = text::read(fuzz::unescaped(line), fuzz::lexicon().conventions, {});
    for (const text::Token& token : document.tokens) std::printf("%u %u ", token.span.begin, token.span.end);
    std::printf("|");
    for (const text::Sentence& sentence : document.sentences)
      std::printf(" %u %u", sentence.span.begin, sentence.span.end);
    std::puts("");
  }
  return 0;
}

/// By line of the file: its report, compared with the bundled ones, as the page asks for it.
int print_reports(const char* path) {
  std::ifstream file(path, std::ios::binary);
  crossclaim_session* session = nullptr;
  if (crossclaim_create(&session) != CROSSCLAIM_OK) return 1;
  for (std::string line; std::getline(file, line);) {
    const std::string bytes = fuzz::unescaped(line);
    crossclaim_text text{};
    text.text = {bytes.data(), static_cast<std::uint32_t>(bytes.size())};
    text.date = {"2025-01-15", 10};
    crossclaim_owned_string json{};
    crossclaim_clear(session);
    if (crossclaim_add_text(session, &text) != CROSSCLAIM_OK || crossclaim_analyse(session) != CROSSCLAIM_OK ||
        crossclaim_report_json(session, &json) != CROSSCLAIM_OK)
      return 1;
    std::puts(json.data);
    crossclaim_free_string(&json);
  }
  return crossclaim_destroy(session) == CROSSCLAIM_OK ? 0 : 1;
}

int fail(const Failure& failure, const std::string& where) {
  std::ofstream("fuzz-failure.txt", std::ios::binary) << fuzz::escaped(failure.input) << '\n';
  std::fprintf(stderr, "%s: %s: %s (the input is in fuzz-failure.txt, a line for tests/fuzz/corpus/%s.txt)\n",
               where.c_str(), failure.target.c_str(), failure.what.c_str(), failure.target.c_str());
  return 1;
}

int run(std::uint64_t runs, std::uint64_t seed) {
  std::size_t count = 0;
  for (std::uint64_t i = 0; i < runs; ++i) {
    for (const auto& [name, input] : inputs(seed + i)) {
      const fuzz::Target* target = fuzz::find_target(name);
      if (target == nullptr) continue;  // a program without the panes
      ++count;
      if (std::string what = target->check(input); !what.empty())
        return fail({std::string(name), what, input}, "--runs 1 --seed " + std::to_string(seed + i));
    }
  }
  std::printf("%llu runs from seed %llu, %zu inputs, all sound\n", static_cast<unsigned long long>(runs),
              static_cast<unsigned long long>(seed), count);
  return 0;
}

int replay(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1, point = path.rfind('.');
  const std::string name = path.substr(slash, point - slash);
  const fuzz::Target* target = fuzz::find_target(name);
  std::ifstream file(path, std::ios::binary);
  if (target == nullptr || !file)
    return std::fprintf(stderr, "%s: cannot be read, or there is no target of that name here\n", path.c_str()), 1;
  std::size_t count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    const std::string input = fuzz::unescaped(line);
    if (std::string what = target->check(input); !what.empty())
      return fail({name, what, input}, path + ":" + std::to_string(count + 1));
  }
  std::printf("%s: %zu inputs, all sound\n", name.c_str(), count);
  return count > 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t runs = 0, seed = 1;
  std::vector<const char*> files;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--utf8") return print_utf8_digest();
    if (argument == "--dictionary") return print_dictionary();
    if (argument == "--json" && i + 1 < count) return print_json_verdicts(arguments[i + 1]);
    if (argument == "--boundaries" && i + 1 < count) return print_boundaries(arguments[i + 1]);
    if (argument == "--reports" && i + 1 < count) return print_reports(arguments[i + 1]);
    if (argument == "--runs" && i + 1 < count)
      runs = std::strtoull(arguments[++i], nullptr, 10);
    else if (argument == "--seed" && i + 1 < count)
      seed = std::strtoull(arguments[++i], nullptr, 10);
    else
      files.push_back(arguments[i]);
  }
  if (runs == 0 && files.empty())
    return std::fputs(
               "usage: crossclaim_fuzz [--runs N] [--seed S] [corpus/TARGET.txt ...] | --dictionary | --utf8 | --json "
               "FILE | --boundaries FILE | --reports FILE\n",
               stderr),
           2;
  int status = 0;
  for (const char* file : files) status |= replay(file);
  return status == 0 && runs > 0 ? run(runs, seed) : status;
}
