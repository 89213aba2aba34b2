// The panes in use for a long time, without a screen: texts set and taken away, panes switched, rows pressed and
// chosen, a search typed, columns, filters, scrolling, other widths, themes and sizes of letters. Enters: --frames N,
// --seed S, --out FILE. Leaves: a table with the memory that lives after each turn; status 1 where it grows, or where a
// frame like the one before takes any; FILE has it as JSON for tests/bench/closing.mjs. Example: crossclaim_soak
// --frames 1000000. Every turn plays the same script, so that what lives after it is the same to the byte unless
// something is never given back; the first turns are those in which lists, letters and lines find their lengths. Cost:
// some thousand frames a second. Tested by ctest (soak), which runs it.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "embedded/assets.hpp"
#include "engine/analyze.hpp"
#include "fuzz/texts.hpp"
#include "io/packed.hpp"
#include "view/screen.hpp"

namespace {

// Every block that lives, of ours and of Dear ImGui's, and how many were ever asked for.
std::size_t living = 0, made = 0;
constexpr std::size_t head = alignof(std::max_align_t);

void* take(std::size_t size) {
  auto* block = static_cast<unsigned char*>(std::malloc(size + head));
  if (block == nullptr) std::abort();
  std::memcpy(block, &size, sizeof size);
  living += size;
  ++made;
  return block + head;
}

void give(void* pointer) {
  if (pointer == nullptr) return;
  auto* block = static_cast<unsigned char*>(pointer) - head;
  std::size_t size = 0;
  std::memcpy(&size, block, sizeof size);
  living -= size;
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void operator delete(void* block) noexcept { give(block); }
void operator delete(void* block, std::size_t) noexcept { give(block); }

using namespace crossclaim;
using view::CommandType;

namespace {

constexpr std::uint64_t turns = 10, settled = 2;  ///< after the second turn nothing may grow
constexpr std::uint32_t actions_a_text = 40;

struct Options {
  std::uint64_t frames = 5'000, seed = 1;
  const char* out = nullptr;
};

class Reader {
 public:
  Reader()
      : bundle_(std::move(io::unpack(assets::packed()).value())), screen_(engine::Report{}), places_(screen_.regions) {}

  /// One turn: the script of this number, from an empty page to an empty page.
  void turn(std::uint64_t seed, std::uint64_t frames) {
    fuzz::Texts texts(seed, bundle_.lexicon);
    set({});
    for (const std::uint64_t end = drawn() + frames; drawn() < end;) {
      set(compared(texts));
      for (std::uint32_t i = 0; i < actions_a_text && drawn() < end; ++i) {
        act(texts.dice());
        show();
      }
    }
    set({});
  }
  [[nodiscard]] static std::uint64_t drawn() { return static_cast<std::uint64_t>(ImGui::GetFrameCount()); }
  std::uint64_t idle_frames = 0, taken_idle = 0, texts_set = 0;

 private:
  /// A made-up text or two beside a bundled one.
  engine::Report compared(fuzz::Texts& texts) {
    std::vector<engine::Analysis> documents;
    for (std::uint32_t own = 0, count = 1 + texts.dice().below(2); own < count; ++own) {
      engine::Source source;
      source.id = "text-" + std::to_string(own + 1);
      source.text = texts.document(400 + texts.dice().below(2'000));
      documents.push_back(engine::analyze(std::move(source), bundle_.lexicon, {}));
    }
    engine::Source bundled = bundle_.corpus[texts_set++ % bundle_.corpus.size()];
    bundled.corpus = true;
    documents.push_back(engine::analyze(std::move(bundled), bundle_.lexicon, {}));
    return engine::compare(std::move(documents), bundle_.lexicon, static_cast<relate::Policy>(texts.dice().below(3)),
                           {});
  }

  /// As the page does with a new report: everything chosen is forgotten.
  void set(engine::Report report) {
    screen_.report = std::move(report);
    digest_ = view::digest(screen_.report);
    state_ = {};
    screen_.regions = places_;
    screen_.commands.clear();
    ImGui::GetIO().AddMousePosEvent(-1, -1);
    dress(0);
    show();
  }

  /// The change is drawn, settles, and then nothing may be asked for.
  void show() {
    const auto claims = static_cast<std::uint32_t>(screen_.report.claims.size());
    for (const view::Command command : screen_.commands) view::apply(state_, command, claims);
    screen_.commands.clear();
    screen_.outline = view::compose(screen_.report, digest_, state_);
    screen_.frame();
    screen_.frame();
    const std::size_t before = made;
    screen_.frame();
    taken_idle += made - before;
    ++idle_frames;
  }

  void dress(std::uint32_t look) {
    screen_.canvas.colours = &view::theme((look & 1) != 0, (look & 2) != 0);
    screen_.canvas.type = (look & 4) == 0 ? view::Type{} : view::Type{19.5F, 21.75F, 25.5F, 1.45F};
  }

  void act(fuzz::Dice& dice) {
    view::Region& region = screen_.regions[dice.below(screen_.regions.size())];
    switch (dice.below(8)) {
      case 0: return screen_.click(static_cast<float>(dice.below(720)), static_cast<float>(dice.below(1'500)));
      case 1: region.width = region.clip_width = static_cast<float>(40 + dice.below(1'000)); return;
      case 2:
        region.y = region.clip_y - static_cast<float>(dice.below(static_cast<std::size_t>(region.content_height) + 1));
        return;
      case 3:
        state_.search =
            dice.one_in(3) ? "" : std::string(screen_.report.documents.front().source.text, 0, dice.below(7));
        return;
      case 4: region.visible = !region.visible; return;
      case 5: return dress(dice.below(8));
      case 6: return any(dice);
      default: return press(dice);
    }
  }

  /// A button of the page beside the canvas: what it shows can be pressed.
  void press(fuzz::Dice& dice) {
    const std::vector<view::Node>& nodes = screen_.outline.nodes;
    for (std::uint32_t tries = 0; tries < 20 && !nodes.empty(); ++tries) {
      const view::Command command = nodes[dice.below(nodes.size())].command;
      if (command.type != CommandType::none) return screen_.commands.push_back(command);
    }
  }

  void any(fuzz::Dice& dice) {
    const auto type = static_cast<CommandType>(dice.below(static_cast<std::size_t>(CommandType::count_)));
    screen_.commands.push_back({type, dice.below(screen_.report.claims.size() + 8)});
  }

  io::Bundle bundle_;
  view::sample::Screen screen_;
  view::Regions places_;
  view::Digest digest_;
  view::ViewState state_;
};

int soak(const Options& options) {
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return take(size); },
                               [](void* block, void*) { give(block); });
  Reader reader;
  std::puts("| frames | a second | bytes that live | requests for memory |\n| --- | --- | --- | --- |");
  std::size_t first = 0, asked = 0;
  const auto begin = std::chrono::steady_clock::now();
  double seconds = 0;
  for (std::uint64_t turn = 1; turn <= turns; ++turn) {
    reader.texts_set = 0;
    reader.turn(options.seed, options.frames / turns);
    const double now = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("| %llu | %.0f | %zu | %zu |\n", static_cast<unsigned long long>(Reader::drawn()),
                static_cast<double>(options.frames / turns) / (now - seconds), living, made - asked);
    std::fflush(stdout);
    seconds = now;
    asked = made;
    if (turn <= settled) first = living;
  }
  const auto frames = static_cast<unsigned long long>(Reader::drawn());
  const long long grown = static_cast<long long>(living) - static_cast<long long>(first);
  std::printf(
      "\n%llu frames from seed %llu; %lld bytes more at the end than after turn %llu; %llu requests for memory in %llu "
      "frames like the one before\n",
      frames, static_cast<unsigned long long>(options.seed), grown, static_cast<unsigned long long>(settled),
      static_cast<unsigned long long>(reader.taken_idle), static_cast<unsigned long long>(reader.idle_frames));
  if (options.out != nullptr) {
    if (std::FILE* file = std::fopen(options.out, "w")) {
      std::fprintf(file, "{\"frames\":%llu,\"seconds\":%.0f,\"start\":%zu,\"end\":%zu,\"idle\":%llu}\n", frames,
                   seconds, first, living, static_cast<unsigned long long>(reader.taken_idle));
      std::fclose(file);
    }
  }
  return grown > 0 || reader.taken_idle > 0 ? 1 : 0;
}

}  // namespace

int main(int count, char** arguments) {
  Options options;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view argument = arguments[i];
    if (argument == "--frames")
      options.frames = std::strtoull(arguments[i + 1], nullptr, 10);
    else if (argument == "--seed")
      options.seed = std::strtoull(arguments[i + 1], nullptr, 10);
    else if (argument == "--out")
      options.out = arguments[i + 1];
  }
  if (count % 2 == 0 || options.frames < turns)
    return std::fputs("usage: crossclaim_soak [--frames N] [--seed S] [--out FILE]\n", stderr), 2;
  return soak(options);
}
