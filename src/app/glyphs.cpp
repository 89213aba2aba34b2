// Letters drawn by the browser: every script that the reader's system has, no font shipped. Enters: a code point and a
// size from Dear ImGui. Leaves: its advance and its pixels in the atlas. Example: U+2191 at 14.5 px and pixel ratio 2.
// Cost: about 0.03 ms a new letter, once. Tested in tests/web/canvas.test.mjs.
#include <emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>

#include "app/app.hpp"

// The code in EM_JS keeps to ES2018: the minifier of emcc 3.1.6 knows no later one.
// crossclaim_letter: writes advance, left, top (above the baseline), width, height in device pixels; draws into `out`
// where it is not 0.
// clang-format off
EM_JS(int, crossclaim_letter, (int code_point, int strong, float pixels, float* metrics, unsigned char* out), {
  if (!Module.letterCanvas) {
    Module.letterCanvas = typeof OffscreenCanvas === 'undefined' ? document.createElement('canvas') : new OffscreenCanvas(64, 64);
    Module.letterCanvas.width = Module.letterCanvas.height = 64;
    Module.letterContext = Module.letterCanvas.getContext('2d', { willReadFrequently: true });
  }
  const canvas = Module.letterCanvas;
  const context = Module.letterContext;
  const letter = String.fromCodePoint(code_point);
  const set = () => {
    context.font = `${strong ? 600 : 400} ${pixels}px ${Module.fontFamily || 'system-ui, sans-serif'}`;
    context.fontKerning = 'none';
    context.textBaseline = 'alphabetic';
    context.fillStyle = '#fff';
  };
  set();
  const box = context.measureText(letter);
  const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
  const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
  const width = Math.ceil(box.actualBoundingBoxRight) - left + 1;
  const height = top + Math.ceil(box.actualBoundingBoxDescent) + 1;
  const empty = box.actualBoundingBoxRight + box.actualBoundingBoxLeft <= 0 || height <= 2 || width > 2048 || height > 2048;
  HEAPF32.set([box.width, left, top, empty ? 0 : width, empty ? 0 : height], metrics >> 2);
  if (!out || empty) return 0;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    set();
  }
  context.clearRect(0, 0, width, height);
  context.fillText(letter, -left, top);
  const data = context.getImageData(0, 0, width, height).data;
  HEAPU8.set(data, out);
  // Emoji bring their own colours; everything else is white and takes the colour of the text.
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] > 128 && (data[at] < 200 || data[at + 1] < 200 || data[at + 2] < 200)) return 1;
  }
  return 0;
});

EM_JS(void, crossclaim_line, (int strong, float pixels, float* metrics), {
  const tools = document.createElement('canvas').getContext('2d');
  tools.font = `${strong ? 600 : 400} ${pixels}px ${Module.fontFamily || 'system-ui, sans-serif'}`;
  const box = tools.measureText('Hg');
  HEAPF32.set([box.fontBoundingBoxAscent || 0.8 * pixels, box.fontBoundingBoxDescent || 0.2 * pixels], metrics >> 2);
});
// clang-format on

namespace crossclaim::app {
namespace {

struct Metrics {
  float advance = 0, left = 0, top = 0, width = 0, height = 0;
};

int is_strong(const ImFontConfig* source) { return source->FontNo; }

bool has_letter(ImFontAtlas*, ImFontConfig*, ImWchar code_point) {
  return code_point >= 0x20 && code_point <= 0x10FFFF;
}

bool begin_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float line[2] = {};
  crossclaim_line(is_strong(source), baked->Size, line);
  // The letters stand in the middle of the size, however tall the font's own line is.
  const float extra = (baked->Size - (line[0] + line[1])) / 2;
  baked->Ascent = std::round(line[0] + extra);
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool load_letter(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                 ImFontGlyph* glyph, float* advance) {
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  Metrics m;
  const int letter = static_cast<int>(code_point);
  crossclaim_letter(letter, is_strong(source), baked->Size * density, &m.advance, nullptr);
  if (advance != nullptr) {
    *advance = m.advance / density;
    return true;
  }
  glyph->Codepoint = code_point;
  glyph->AdvanceX = m.advance / density;
  if (m.width <= 0) return true;
  const int width = static_cast<int>(m.width), height = static_cast<int>(m.height);
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, height);
  if (place == ImFontAtlasRectId_Invalid) return false;
  ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
  pixels.resize(width * height * 4);
  glyph->Colored = crossclaim_letter(letter, is_strong(source), baked->Size * density, &m.advance, pixels.Data) != 0;
  glyph->X0 = m.left / density;
  glyph->Y0 = baked->Ascent - m.top / density;
  glyph->X1 = glyph->X0 + m.width / density;
  glyph->Y1 = glyph->Y0 + m.height / density;
  glyph->Visible = true;
  glyph->PackId = place;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, place), pixels.Data,
                                     ImTextureFormat_RGBA32, width * 4);
  return true;
}

bool begin_source(ImFontAtlas*, ImFontConfig*) { return true; }

const ImFontLoader* loader() {
  static const ImFontLoader browser = [] {
    ImFontLoader made;
    made.Name = "browser";
    made.FontSrcInit = begin_source;
    made.FontSrcContainsGlyph = has_letter;
    made.FontBakedInit = begin_size;
    made.FontBakedLoadGlyph = load_letter;
    return made;
  }();
  return &browser;
}

ImFont* add_font(bool strong) {
  // The atlas wants a font file; the browser needs none, so one byte stands for it.
  static unsigned char no_file = 0;
  ImFontConfig config;
  config.FontData = &no_file;
  config.FontDataSize = 1;
  config.FontDataOwnedByAtlas = false;
  config.FontNo = strong ? 1 : 0;
  config.SizePixels = 15;
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

void add_fonts(view::Canvas& canvas) {
  canvas.regular = add_font(false);
  canvas.strong = add_font(true);
}

}  // namespace crossclaim::app

const ImFontLoader* ImGuiFreeType::GetFontLoader() { return crossclaim::app::loader(); }
