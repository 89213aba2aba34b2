# The three libraries that are not ours, as targets. emsdk-setup.sh brings them into .deps/, pinned and verified;
# nothing is downloaded at configure time and no third-party source is committed.
#
# In:    .deps/include/nlohmann, .deps/include/doctest, .deps/imgui
# Out:   crossclaim::json (src/io only), crossclaim::doctest (tests only), crossclaim::imgui (src/view and src/app only)
#   target_link_libraries(crossclaim_io PRIVATE crossclaim::json)     <- crossclaim_room(... JSON) does this
# Where tested: tests/architecture/checks.mjs holds the "only" of each.

set(CROSSCLAIM_DEPS "${CMAKE_SOURCE_DIR}/.deps")

# Only from .deps: a header of the system would be another version, and the bytes out would depend on the machine.
function(_crossclaim_need_header header)
  if(NOT EXISTS "${CROSSCLAIM_DEPS}/include/${header}")
    message(FATAL_ERROR "${header} is missing: run ./emsdk-setup.sh first.")
  endif()
endfunction()

_crossclaim_need_header(nlohmann/json.hpp)
add_library(crossclaim_json INTERFACE)
add_library(crossclaim::json ALIAS crossclaim_json)
target_include_directories(crossclaim_json SYSTEM INTERFACE "${CROSSCLAIM_DEPS}/include")
# Without exceptions the library's throws become abort: io uses parse(first, last, nullptr, false) and checks types first.
target_compile_definitions(crossclaim_json INTERFACE JSON_NOEXCEPTION=1 JSON_USE_IMPLICIT_CONVERSIONS=0)

if(CROSSCLAIM_TESTS AND NOT EMSCRIPTEN)
  _crossclaim_need_header(doctest/doctest.h)
  add_library(crossclaim_doctest INTERFACE)
  add_library(crossclaim::doctest ALIAS crossclaim_doctest)
  target_include_directories(crossclaim_doctest SYSTEM INTERFACE "${CROSSCLAIM_DEPS}/include")
endif()

# Dear ImGui: natively for the tests of src/view (no window, no GL), in the browser with the OpenGL3 backend.
if(EXISTS "${CROSSCLAIM_DEPS}/imgui/imgui.cpp")
  include(lean-imgui)
  set(lean "${PROJECT_BINARY_DIR}/generated/imgui")
  crossclaim_lean_imgui("${lean}")
  add_library(crossclaim_imgui STATIC EXCLUDE_FROM_ALL
    "${lean}/imgui.cpp"
    "${CROSSCLAIM_DEPS}/imgui/imgui_draw.cpp"
    "${CROSSCLAIM_DEPS}/imgui/imgui_tables.cpp"
    "${CROSSCLAIM_DEPS}/imgui/imgui_widgets.cpp")
  if(EMSCRIPTEN)
    target_sources(crossclaim_imgui PRIVATE "${lean}/imgui_impl_opengl3.cpp")
    # The browser draws the letters: neither Dear ImGui's rasteriser nor its font is linked (see the header in imgui_loader).
    target_compile_definitions(crossclaim_imgui PUBLIC IMGUI_IMPL_OPENGL_ES3 IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_DEFAULT_FONT)
    target_include_directories(crossclaim_imgui PUBLIC "${CMAKE_SOURCE_DIR}/src/app/imgui_loader")
    target_compile_options(crossclaim_imgui PRIVATE -Oz "-DIM_ASSERT_USER_ERROR(condition,message)=((void)0)")
  endif()
  target_include_directories(crossclaim_imgui SYSTEM PUBLIC
    "${CROSSCLAIM_DEPS}/imgui" "${CROSSCLAIM_DEPS}/imgui/backends")
  target_compile_definitions(crossclaim_imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
    # Every script, and more than 65,535 vertices a list: WebGL2 cannot offset them.
    IMGUI_USE_WCHAR32 "ImDrawIdx=unsigned int")
  target_compile_options(crossclaim_imgui PRIVATE
    -fno-exceptions -fno-rtti -w "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
  if(CROSSCLAIM_SANITIZE)
    target_compile_options(crossclaim_imgui PRIVATE -fsanitize=address,undefined)
  endif()
  add_library(crossclaim::imgui ALIAS crossclaim_imgui)
else()
  message(STATUS "Dear ImGui is not in .deps/imgui: the rooms view and app are left out (run ./emsdk-setup.sh)")
endif()
