// How fast the engine is, stage by stage. Enters: files of ordinary text. Leaves: one JSON
// object of figures on the standard output. Example: crossclaim_bench --quick gives {"native":true,"analyze_mb_s":...}.
// Each figure is the best of several runs: what disturbs a run only makes it longer. --once reads the text a single
// time, for counters of instructions; --long reads 100 MB too. tests/bench/bench.mjs makes a table of it, of this
// program built natively and to WebAssembly. Cost: a few seconds, a minute with --long. Tested in
// tests/bench/bench.test.mjs.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "bench/workload.hpp"
#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"

using namespace crossclaim;
using bench::repeated;
using bench::source_of;

namespace {

#ifdef __EMSCRIPTEN__
/// WebAssembly has no clock of its process: there the time on the wall, so that a busy machine makes figures worse.
double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
#else
/// Time of this process alone: what else the machine does is not counted.
double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
#endif

/// Seconds of one call of `work`, the shortest of `runs`.
template <class Work>
double best_of(int runs, Work work) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const double begin = now();
    work();
    best = std::min(best, std::max(now() - begin, 1e-7));  // no clock is finer
  }
  return best;
}

class Figures {
 public:
  void add(const std::string& name, double value) {
    char row[160];
    std::snprintf(row, sizeof row, "%s\n  \"%s\": %.3f", rows_.empty() ? "" : ",", name.c_str(), value);
    rows_ += row;
  }
  void print() const { std::printf("{%s\n}\n", rows_.c_str()); }

 private:
  std::string rows_;
};

double megabytes_of(std::string_view text) { return static_cast<double>(text.size()) / 1e6; }

/// The rooms one after the other, each with what the rooms before it left.
void stages(const std::string& text, const mention::Lexicon& lexicon, int runs, Figures& figures) {
  const double megabytes = megabytes_of(text);
  const base::Budget budget;
  const auto rate = [&](const char* name, double seconds) { figures.add(name, megabytes / seconds); };
  bool sound = true;
  rate("utf8_mb_s", best_of(runs, [&] { sound = base::is_well_formed(text) && sound; }));
  text::Document document;
  rate("text_mb_s", best_of(runs, [&] { document = text::read(text, lexicon.conventions, budget); }));
  mention::Tags tags;
  rate("tag_mb_s", best_of(runs, [&] { tags = mention::tag(text, document, lexicon); }));
  std::vector<mention::TimeRef> times;
  std::vector<std::size_t> first_time;
  rate("times_mb_s", best_of(runs, [&] {
         times.clear();
         first_time.clear();
         for (const text::Sentence& sentence : document.sentences) {
           first_time.push_back(times.size());
           mention::find_times(text, document, sentence, tags, lexicon, times);
         }
       }));
  std::vector<mention::Quantity> quantities;
  rate("quantities_mb_s", best_of(runs, [&] {
         quantities.clear();
         for (std::size_t i = 0; i < document.sentences.size(); ++i) {
           mention::find_quantities(text, document, document.sentences[i], tags, lexicon, times, first_time[i], {},
                                    quantities);
         }
       }));
  mention::Mentions mentions;
  rate("mention_mb_s", best_of(runs, [&] { mentions = mention::find(text, document, lexicon); }));
  claim::Claims claims;
  rate("claim_mb_s", best_of(runs, [&] {
         claims = claim::find(text, document, mentions, lexicon, base::parse_iso_day("2025-02-14"), budget);
       }));
  figures.add("tokens_per_kb", static_cast<double>(document.tokens.size()) / (megabytes * 1e3));
  figures.add("claims_per_kb", static_cast<double>(claims.claims.size()) / (megabytes * 1e3));
  figures.add("sound_utf8", sound ? 1 : 0);
}

/// From bytes to claims, and the growth of the time with the length.
void whole(std::string_view text, const mention::Lexicon& lexicon, bool quick, bool far, Figures& figures) {
  const base::Budget budget;
  const std::string megabyte = repeated(text, 1'000'000);
  double tokens = 0;
  const auto seconds_of = [&](const std::string& input, int runs) {
    return best_of(runs,
                   [&] {
                     tokens =
                         static_cast<double>(engine::analyze(source_of(input), lexicon, budget).document.tokens.size());
                   }) /
           megabytes_of(input);
  };
  const double one = seconds_of(megabyte, quick ? 3 : 15);
  figures.add("analyze_mb_s", 1 / one);
  figures.add("tokens_s", tokens / megabytes_of(megabyte) / one);
  figures.add("analyze_10mb_exponent", 1 + std::log10(seconds_of(repeated(text, 10'000'000), quick ? 1 : 3) / one));
  if (!far) return;
  figures.add("analyze_100mb_exponent", 1 + std::log10(seconds_of(repeated(text, 100'000'000), 1) / one) / 2);
}

/// What a reader waits for: start, one article of five kilobytes alone, and compared with the bundled reports.
void article(std::string_view text, const mention::Lexicon& lexicon, int runs, Figures& figures) {
  const base::Budget budget;
  figures.add("unpack_ms", 1e3 * best_of(runs, [&] { (void)io::unpack(assets::packed()); }));
  const std::vector<engine::Source> reports = io::unpack(assets::packed()).value().corpus;
  std::vector<engine::Analysis> corpus;
  figures.add("corpus_ms", 1e3 * best_of(runs, [&] {
                             corpus.clear();
                             for (const engine::Source& report : reports)
                               corpus.push_back(engine::analyze(report, lexicon, budget));
                           }));
  const std::string five = repeated(text, 5000).substr(0, 5000);
  const double seconds = best_of(20 * runs, [&] { (void)engine::analyze(source_of(five), lexicon, budget); });
  figures.add("article_ms", 1e3 * seconds);
  figures.add("article_mb_s", megabytes_of(five) / seconds);
  const std::string fifteen = repeated(five, 15'000);
  figures.add("three_articles_mb_s", megabytes_of(fifteen) / best_of(10 * runs, [&] {
                                       (void)engine::analyze(source_of(fifteen), lexicon, budget);
                                     }));
  engine::Report report;
  engine::Kept kept = engine::keep(corpus, lexicon);
  figures.add("article_compared_ms",
              1e3 * best_of(runs, [&] {
                std::vector<engine::Analysis> documents{engine::analyze(source_of(five), lexicon, budget)};
                documents.insert(documents.end(), corpus.begin(), corpus.end());
                report = engine::compare(std::move(documents), lexicon, relate::Policy::range, budget, &kept);
              }));
  figures.add("report_json_ms", 1e3 * best_of(runs, [&] { (void)io::compare_json(report, lexicon); }));
}

/// Ten thousand claims.
void relation(std::string_view text, const mention::Lexicon& lexicon, int runs, Figures& figures) {
  const base::Budget budget;
  const std::vector<engine::Analysis> documents = bench::reports_with(10'000, text, lexicon);
  if (documents.empty()) return;
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    std::vector<engine::Analysis> copy = documents;
    const double begin = now();
    (void)engine::compare(std::move(copy), lexicon, relate::Policy::range, budget);
    best = std::min(best, now() - begin);
  }
  figures.add("relate_10k_claims_ms", 1e3 * best);
}

}  // namespace

int main(int count, char** arguments) {
  bool quick = false, once = false, far = false;
  std::string text;
  std::vector<std::string> paths;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--quick")
      quick = true;
    else if (std::string_view(arguments[i]) == "--once")
      once = true;
    else if (std::string_view(arguments[i]) == "--long")
      far = true;
    else
      paths.emplace_back(arguments[i]);
  }
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::fprintf(stderr, "%s: cannot be read\n", path.c_str()), 1;
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  if (text.empty()) return std::fputs("usage: crossclaim_bench [--quick] [--long] [--once] FILE ...\n", stderr), 2;
  const base::Result<io::Bundle> data = io::unpack(assets::packed());
  if (!data) return std::fputs("the data inside the program cannot be read\n", stderr), 1;
  const mention::Lexicon& lexicon = data.value().lexicon;
  if (once) {  // for counters of instructions: nothing but one analysis
    (void)engine::analyze(source_of(std::move(text)), lexicon, {});
    return 0;
  }
  Figures figures;
  const int runs = quick ? 2 : 9;
  stages(repeated(text, 1'000'000), lexicon, runs, figures);
  whole(text, lexicon, quick, far, figures);
  article(text, lexicon, runs, figures);
  relation(text, lexicon, quick ? 1 : 3, figures);
  figures.print();
  return 0;
}
