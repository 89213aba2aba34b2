// Dear ImGui's seam for another rasteriser than its own: with IMGUI_ENABLE_FREETYPE its atlas asks this header, under
// this name, for the loader. Ours is the browser (src/app/glyphs.cpp), so that neither stb_truetype nor the built-in
// font has to be sent to a reader. Enters: nothing. Leaves: the loader that stands in. Example: the atlas of a new
// context loads letters from it. Cost: a call. Tested in tests/web/canvas.test.mjs, and by its weight in
// tests/bench/weight.test.mjs.
#pragma once

#include "imgui.h"

namespace ImGuiFreeType {
/// The loader of letters drawn by the browser; never null, lives as long as the program.
const ImFontLoader* GetFontLoader();
}  // namespace ImGuiFreeType
