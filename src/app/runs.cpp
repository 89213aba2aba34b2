// Words of joined scripts, drawn whole by the browser: it shapes and orders Arabic, Hebrew, Devanagari or Thai as it
// does in text. Enters: words, weight and size. Leaves: a picture of them in Dear ImGui's atlas, in white, tinted when
// it is drawn. Example: a report's name in Hebrew with a number in it. Cost: one picture a run, kept; all are dropped
// when there are too many. Tested in tests/web/canvas.test.mjs.
#include <emscripten.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/app.hpp"

// crossclaim_run: writes width, left, top (above the baseline), picture width and height in device pixels; draws into
// `out` where it is not 0.
// clang-format off
EM_JS(void, crossclaim_run, (const char* words, int size, int strong, float pixels, float* metrics, unsigned char* out), {
  if (!Module.runContext) Module.runContext = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const context = Module.runContext;
  const run = new TextDecoder().decode(HEAPU8.slice(words, words + size));
  const set = () => {
    context.font = `${strong ? 600 : 400} ${pixels}px ${Module.fontFamily || 'system-ui, sans-serif'}`;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.direction = /^[^A-Za-z\u00c0-\u058f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(run) ? 'rtl' : 'ltr';
    context.fillStyle = '#fff';
  };
  set();
  const box = context.measureText(run);
  const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
  const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
  const width = Math.min(4096, Math.max(1, Math.ceil(box.actualBoundingBoxRight) - left + 1));
  const height = Math.min(512, Math.max(1, top + Math.ceil(box.actualBoundingBoxDescent) + 1));
  HEAPF32.set([box.width, left, top, width, height], metrics >> 2);
  if (!out) return;
  context.canvas.width = width;
  context.canvas.height = height;
  set();
  context.fillText(run, -left, top);
  HEAPU8.set(context.getImageData(0, 0, width, height).data, out);
});
// clang-format on

namespace crossclaim::app {
namespace {

struct Metrics {
  float advance = 0, left = 0, top = 0, width = 0, height = 0;
};

struct Run {
  std::string words;
  bool strong = false;
  float pixels = 0;
  Metrics metrics;
  ImFontAtlasRectId place = ImFontAtlasRectId_Invalid;  ///< invalid until it is drawn
};

constexpr std::size_t most_runs = 1500;

class BrowserRuns final : public view::RunPainter {
 public:
  float width(std::string_view words, bool strong, float size) override {
    return find(words, strong, size).metrics.advance / density();
  }

  void draw(ImDrawList& list, ImVec2 at, std::string_view words, bool strong, float size, ImU32 colour) override {
    Run& run = find(words, strong, size);
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    if (run.place == ImFontAtlasRectId_Invalid && !paint(run, *atlas)) return;
    if (!atlas->GetCustomRect(run.place, &place)) return;
    const float d = density();
    // The baseline stands where that of the letters does: four fifths down the size.
    const ImVec2 low{at.x + run.metrics.left / d, at.y + 0.8F * size - run.metrics.top / d};
    list.AddImage(atlas->TexRef, low, {low.x + run.metrics.width / d, low.y + run.metrics.height / d}, place.uv0,
                  place.uv1, colour);
  }

  /// Drops all pictures; called between frames.
  void tidy() {
    if (runs_.size() < most_runs) return;
    for (const Run& run : runs_) {
      if (run.place != ImFontAtlasRectId_Invalid) ImGui::GetIO().Fonts->RemoveCustomRect(run.place);
    }
    runs_.clear();
  }

 private:
  static float density() { return ImGui::GetIO().DisplayFramebufferScale.x; }

  Run& find(std::string_view words, bool strong, float size) {
    const float pixels = size * density();
    for (Run& run : runs_) {
      if (run.words == words && run.strong == strong && run.pixels == pixels) return run;
    }
    Run& run = runs_.emplace_back(Run{std::string(words), strong, pixels, {}, ImFontAtlasRectId_Invalid});
    crossclaim_run(run.words.data(), static_cast<int>(run.words.size()), strong ? 1 : 0, pixels, &run.metrics.advance,
                   nullptr);
    return run;
  }

  static bool paint(Run& run, ImFontAtlas& atlas) {
    const int width = static_cast<int>(run.metrics.width), height = static_cast<int>(run.metrics.height);
    run.place = atlas.AddCustomRect(width, height);
    ImFontAtlasRect place;
    if (run.place == ImFontAtlasRectId_Invalid || !atlas.GetCustomRect(run.place, &place)) return false;
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    crossclaim_run(run.words.data(), static_cast<int>(run.words.size()), run.strong ? 1 : 0, run.pixels,
                   &run.metrics.advance, pixels.data());
    for (int y = 0; y < height; ++y) {
      std::copy_n(pixels.data() + static_cast<std::ptrdiff_t>(y) * width * 4, width * 4,
                  static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(place.x, place.y + y)));
    }
    ImFontAtlasTextureBlockQueueUpload(&atlas, atlas.TexData, place.x, place.y, width, height);
    return true;
  }

  std::vector<Run> runs_;
};

BrowserRuns& the_runs() {
  static BrowserRuns runs;
  return runs;
}

}  // namespace

view::RunPainter* browser_runs() { return &the_runs(); }
void tidy_runs() { the_runs().tidy(); }

}  // namespace crossclaim::app
