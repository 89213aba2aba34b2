// How time and memory grow with the length of hostile texts, up to 100 MB. Enters: --to MB (default 10) and --only
// NAME. Leaves: a Markdown table, one row a generator of hostile.hpp: milliseconds at every size, the exponent of
// growth between the first and the last, the speed there and the memory that a byte of text takes at its peak; status 1
// where an exponent is above 1.10. Example: crossclaim_growth --to 100 With --count and sizes in bytes it does the work
// of each once and says no more than what it did: growth.mjs has callgrind count it.
// --part 0 or --part 1 does that of every second text, for two cores.
// Every figure is taken in a process of its own, whose address space is bounded: a size that does not fit says so and
// is not counted as met. Cost: two minutes for 10 MB, half an hour and up to 20 GB of memory for 100. A release runs
// it; ctest (growth) asks the same of small sizes.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <new>
#include <string_view>
#include <vector>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "fuzz/hostile.hpp"
#include "io/packed.hpp"

using namespace crossclaim;

namespace {

constexpr double megabyte = 1e6;
constexpr double goal = 1.10;

struct Cost {
  double seconds = 0;       ///< of the process, the best of three where the text is small
  double bytes_a_byte = 0;  ///< the most memory above what the program has without the text
  bool fits = false;
};

std::size_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

engine::Source source_of(const fuzz::Generator& generator, std::size_t size) {
  engine::Source source;
  source.id = "hostile";
  source.text = fuzz::text_of(generator, size);
  source.date = base::parse_iso_day("2025-01-15");
  return source;
}

Cost measure_here(const fuzz::Generator& generator, std::size_t size, const mention::Lexicon& lexicon) {
  Cost cost;
  const std::size_t before = peak_memory();
  const engine::Source source = source_of(generator, size);
  cost.seconds = 1e9;
  for (int run = 0; run < (size <= 1'000'000 ? 3 : 1); ++run) {
    engine::Source copy = source;
    const std::clock_t begin = std::clock();
    const engine::Analysis analysis = engine::analyze(std::move(copy), lexicon, base::Budget{});
    cost.seconds = std::min(cost.seconds, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  cost.bytes_a_byte = static_cast<double>(peak_memory() - before) / static_cast<double>(size);
  cost.fits = true;
  return cost;
}

/// In a child, so that its peak is its own and a text that does not fit ends nothing else.
Cost measure(const fuzz::Generator& generator, std::size_t size, const mention::Lexicon& lexicon) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const auto pages = static_cast<rlim_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<rlim_t>(sysconf(_SC_PAGE_SIZE));
    const rlimit limit{pages / 4 * 3, pages / 4 * 3};
    setrlimit(RLIMIT_AS, &limit);
    std::set_new_handler([] { _exit(1); });
    const Cost cost = measure_here(generator, size, lexicon);
    _exit(write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
  }
  close(ends[1]);
  Cost cost;
  if (read(ends[0], &cost, sizeof cost) != sizeof cost) cost = {};
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return cost;
}

/// One row; whether its growth is within the goal.
bool print_row(const fuzz::Generator& generator, const std::vector<std::size_t>& sizes,
               const mention::Lexicon& lexicon) {
  std::printf("| %s |", generator.name);
  Cost first, last;
  std::size_t first_size = 0, last_size = 0;
  for (const std::size_t size : sizes) {
    const Cost cost = measure(generator, size, lexicon);
    if (!cost.fits) {
      std::printf(" does not fit |");
      continue;
    }
    std::printf(" %.0f ms |", 1e3 * cost.seconds);
    if (first_size == 0) first = cost, first_size = size;
    last = cost, last_size = size;
  }
  const double exponent = last_size > first_size
                              ? std::log(last.seconds / std::max(first.seconds, 1e-4)) /
                                    std::log(static_cast<double>(last_size) / static_cast<double>(first_size))
                              : 0;
  const bool met = exponent <= goal && last_size == sizes.back();
  std::printf(" %.2f | %.1f MB/s | %.0f | %s |\n", exponent,
              static_cast<double>(last_size) / megabyte / std::max(last.seconds, 1e-4), last.bytes_a_byte,
              met ? "yes" : "not yet");
  return met;
}

/// What callgrind begins and ends at: a symbol of its own, so no part of the namespace.
extern "C" [[gnu::noinline]] void counted_work(const std::function<void()>& work) { work(); }

void count(const fuzz::Generator& generator, std::size_t size, const mention::Lexicon& lexicon) {
  std::vector<engine::Analysis> documents;
  engine::Report report;
  counted_work([&] { documents.push_back(engine::analyze(source_of(generator, size), lexicon, base::Budget{})); });
  counted_work(
      [&] { report = engine::compare(std::move(documents), lexicon, relate::Policy::majority, base::Budget{}); });
  std::printf("%s\t%zu\t%zu\n", generator.name, size, report.claims.size());
}

void print_head(const std::vector<std::size_t>& sizes) {
  std::printf("| text |");
  for (const std::size_t size : sizes) std::printf(" %g MB |", static_cast<double>(size) / megabyte);
  std::printf(" exponent, at most 1.10 | speed | bytes a byte | met |\n| --- |");
  for (std::size_t i = 0; i < sizes.size() + 4; ++i) std::printf(" --- |");
  std::printf("\n");
}

}  // namespace

int main(int arguments, char** argument) {
  double to = 10;
  std::string_view only;
  std::vector<std::size_t> counted, sizes;
  long part = -1, place = 0;
  for (int i = 1; i + 1 < arguments; i += 2) {
    const std::string_view name = argument[i];
    if (name == "--to")
      to = std::atof(argument[i + 1]);
    else if (name == "--only")
      only = argument[i + 1];
    else if (name == "--part")
      part = std::atol(argument[i + 1]);
    else if (name == "--count")
      counted.push_back(static_cast<std::size_t>(std::atol(argument[i + 1])));
  }
  const base::Result<io::Bundle> data = io::unpack(assets::packed());
  if (!data || to < 0.1)
    return std::fputs("usage: crossclaim_growth [--to MB] [--only NAME] [--part 0|1] [--count BYTES]...\n", stderr), 2;
  for (double size = to >= 10 ? 1 : to / 10; size <= to; size *= 10)
    sizes.push_back(static_cast<std::size_t>(size * megabyte));
  if (counted.empty()) print_head(sizes);
  int missed = 0;
  for (const fuzz::Generator& generator : fuzz::generators) {
    if (part >= 0 && place++ % 2 != part) continue;
    if (!only.empty() && only != generator.name) continue;
    for (const std::size_t size : counted) count(generator, size, data.value().lexicon);
    if (counted.empty()) missed += print_row(generator, sizes, data.value().lexicon) ? 0 : 1;
  }
  return missed == 0 ? 0 : 1;
}
