// The engine and its stages under Google Benchmark. Enters: CROSSCLAIM_TEXT, a file of ordinary text (else
// tests/bench/news.txt), and Google Benchmark's own arguments. Leaves: its table. Example: crossclaim_google
// --benchmark_filter=analyze --benchmark_repetitions=5 The workload is that of bench.cpp, which runs in WebAssembly
// too, where this library is not: a figure of one can be held against the other. Cost: half a minute. That it runs is
// tested in tests/bench/bench.test.mjs.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/workload.hpp"
#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "io/packed.hpp"
#include "io/report_writer.hpp"

using namespace crossclaim;
using bench::repeated;
using bench::source_of;

namespace {

const io::Bundle& bundle() {
  static const base::Result<io::Bundle> data = io::unpack(assets::packed());
  return data.value();
}

const std::string& text() {
  static const std::string read = [] {
    const char* path = std::getenv("CROSSCLAIM_TEXT");
    std::ifstream file(path != nullptr ? path : CROSSCLAIM_NEWS, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return read;
}

void set_bytes(benchmark::State& state, const std::string& input) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.size()));
}

/// Bytes to claims: an article of 5 kB, a megabyte, ten.
void analyze(benchmark::State& state) {
  const std::string input =
      repeated(text(), static_cast<std::size_t>(state.range(0))).substr(0, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(engine::analyze(source_of(input), bundle().lexicon, {}));
  set_bytes(state, input);
  state.SetComplexityN(state.range(0));
}

void stage_text(benchmark::State& state) {
  const std::string input = repeated(text(), 1'000'000);
  for (auto _ : state) benchmark::DoNotOptimize(text::read(input, bundle().lexicon.conventions, {}));
  set_bytes(state, input);
}

void stage_mention(benchmark::State& state) {
  const std::string input = repeated(text(), 1'000'000);
  const text::Document document = text::read(input, bundle().lexicon.conventions, {});
  for (auto _ : state) benchmark::DoNotOptimize(mention::find(input, document, bundle().lexicon));
  set_bytes(state, input);
}

void stage_claim(benchmark::State& state) {
  const std::string input = repeated(text(), 1'000'000);
  const text::Document document = text::read(input, bundle().lexicon.conventions, {});
  const mention::Mentions mentions = mention::find(input, document, bundle().lexicon);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        claim::find(input, document, mentions, bundle().lexicon, base::parse_iso_day("2025-02-14"), {}));
  set_bytes(state, input);
}

std::vector<engine::Analysis> bundled() {
  std::vector<engine::Analysis> out;
  for (const engine::Source& report : bundle().corpus) out.push_back(engine::analyze(report, bundle().lexicon, {}));
  return out;
}

/// An article read and compared with the bundled reports, which stay read and judged among themselves.
void compare(benchmark::State& state) {
  const std::string input = repeated(text(), 5000).substr(0, 5000);
  const std::vector<engine::Analysis> corpus = bundled();
  engine::Kept kept = engine::keep(corpus, bundle().lexicon);
  for (auto _ : state) {
    std::vector<engine::Analysis> documents{engine::analyze(source_of(input), bundle().lexicon, {})};
    documents.insert(documents.end(), corpus.begin(), corpus.end());
    benchmark::DoNotOptimize(engine::compare(std::move(documents), bundle().lexicon, relate::Policy::range, {}, &kept));
  }
}

void relate_claims(benchmark::State& state) {
  const std::vector<engine::Analysis> documents =
      bench::reports_with(static_cast<std::size_t>(state.range(0)), text(), bundle().lexicon);
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<engine::Analysis> copy = documents;
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine::compare(std::move(copy), bundle().lexicon, relate::Policy::range, {}));
  }
  state.SetComplexityN(state.range(0));
}

void write(benchmark::State& state) {
  const engine::Report report = engine::compare(bundled(), bundle().lexicon, relate::Policy::range, {});
  for (auto _ : state) benchmark::DoNotOptimize(io::compare_json(report, bundle().lexicon));
}

void unpack(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(io::unpack(assets::packed()));
}

}  // namespace

BENCHMARK(analyze)
    ->Arg(5'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(stage_text)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_mention)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_claim)->Unit(benchmark::kMillisecond);
BENCHMARK(compare)->Unit(benchmark::kMillisecond);
BENCHMARK(relate_claims)->Arg(100)->Arg(1'000)->Arg(10'000)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);
BENCHMARK(write)->Unit(benchmark::kMillisecond);
BENCHMARK(unpack)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
