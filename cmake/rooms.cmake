# One room = one folder of src/ = one target = one namespace. These functions are all that a room's CMakeLists.txt needs.
#
# In:    src/<room>/CMakeLists.txt
# Out:   target crossclaim_<room>, alias crossclaim::<room>
#
#   crossclaim_room(NAME text
#     SOURCES tokenize.cpp sentences.cpp       # explicit; never a glob. Leave SOURCES out for a room of headers only
#     DEPENDS base                             # rooms upstream, public: whoever links text also gets base
#     [PACKED] [JSON] [IMGUI])                 # crossclaim::packed; private nlohmann/json (io); Dear ImGui (view, app)
#
#   crossclaim_program(NAME cli
#     SOURCES main.cpp
#     DEPENDS io engine
#     [JS_LIBRARIES file.js ...] [PRE_JS file.js ...] [EXPORTS name ...])   # for the browser only
#
# Includes are written from src/: #include "text/document.hpp".
# Where tested: tests/architecture/checks.mjs holds the include graph against the table of rooms.

function(_crossclaim_check_sources room)
  foreach(source IN LISTS ARGN)
    if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
      message(FATAL_ERROR "src/${room}/CMakeLists.txt lists ${source}, which does not exist")
    endif()
  endforeach()
endfunction()

function(crossclaim_room)
  cmake_parse_arguments(PARSE_ARGV 0 room "PACKED;JSON;IMGUI" "NAME" "SOURCES;DEPENDS")
  if(NOT room_NAME OR room_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "crossclaim_room(NAME <room> SOURCES ... DEPENDS ...): not understood: ${room_UNPARSED_ARGUMENTS}")
  endif()
  set(target crossclaim_${room_NAME})
  _crossclaim_check_sources(${room_NAME} ${room_SOURCES})
  set(compiled ${room_SOURCES})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")

  if(compiled)
    set(visibility PUBLIC)
    add_library(${target} STATIC ${room_SOURCES})
    set(flags crossclaim::core_flags)
    if(room_NAME MATCHES "^(io|edge|view|app)$")
      set(flags crossclaim::view_flags)   # for size in the browser: only the engine is fast
    endif()
    # Only for building the room itself: a test that links it may throw.
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:${flags}>)
  else()
    set(visibility INTERFACE)
    add_library(${target} INTERFACE)
  endif()
  add_library(crossclaim::${room_NAME} ALIAS ${target})
  target_include_directories(${target} ${visibility} "${PROJECT_SOURCE_DIR}/src")

  foreach(upstream IN LISTS room_DEPENDS)
    if(NOT TARGET crossclaim_${upstream})
      message(FATAL_ERROR "room ${room_NAME} depends on ${upstream}, which is not there (is src/${upstream}/CMakeLists.txt missing?)")
    endif()
    target_link_libraries(${target} ${visibility} crossclaim::${upstream})
  endforeach()
  if(room_PACKED)
    target_link_libraries(${target} ${visibility} crossclaim::packed)
  endif()
  if(room_JSON)
    target_link_libraries(${target} PRIVATE crossclaim::json)
  endif()
  if(room_IMGUI)
    target_link_libraries(${target} ${visibility} crossclaim::imgui)
  endif()
endfunction()

# JavaScript that emcc merges into the glue; a change of it links again.
function(_crossclaim_link_js target option)
  foreach(file IN LISTS ARGN)
    target_link_options(${target} PRIVATE "SHELL:${option} ${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
endfunction()

# `cli` is the command line: build/<preset>/crossclaim natively, crossclaim-cli.js (for node) in the web build.
# `app` is the page's engine and panes: crossclaim.js + crossclaim.wasm; it exists in the web build only.
function(crossclaim_program)
  cmake_parse_arguments(PARSE_ARGV 0 room "PACKED;JSON;IMGUI" "NAME" "SOURCES;DEPENDS;JS_LIBRARIES;PRE_JS;EXPORTS")
  if(NOT room_NAME OR room_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "crossclaim_program(NAME cli|app SOURCES ... DEPENDS ...): not understood: ${room_UNPARSED_ARGUMENTS}")
  endif()
  if(room_NAME STREQUAL "app" AND NOT EMSCRIPTEN)
    return()
  endif()
  _crossclaim_check_sources(${room_NAME} ${room_SOURCES})
  set(target crossclaim_${room_NAME})
  add_executable(${target} ${room_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
  if(room_NAME STREQUAL "app")
    target_link_libraries(${target} PRIVATE crossclaim::view_flags)
  else()
    target_link_libraries(${target} PRIVATE crossclaim::core_flags)
  endif()
  foreach(upstream IN LISTS room_DEPENDS)
    if(NOT TARGET crossclaim_${upstream})
      message(FATAL_ERROR "program ${room_NAME} depends on ${upstream}, which is not there")
    endif()
    if(EMSCRIPTEN AND upstream STREQUAL "edge")
      # The C ABI is called from JavaScript only: without this the linker would take none of it out of the archive.
      target_link_libraries(${target} PRIVATE "-Wl,--whole-archive" crossclaim_edge "-Wl,--no-whole-archive")
    else()
      target_link_libraries(${target} PRIVATE crossclaim::${upstream})
    endif()
  endforeach()
  if(room_PACKED)
    target_link_libraries(${target} PRIVATE crossclaim::packed)
  endif()
  if(room_JSON)
    target_link_libraries(${target} PRIVATE crossclaim::json)
  endif()
  if(room_IMGUI)
    target_link_libraries(${target} PRIVATE crossclaim::imgui)
  endif()

  if(NOT EMSCRIPTEN)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME crossclaim)
    return()
  endif()
  if(room_NAME STREQUAL "app")
    set_target_properties(${target} PROPERTIES OUTPUT_NAME crossclaim)
    target_link_libraries(${target} PRIVATE crossclaim::link_web)
  else()
    set_target_properties(${target} PROPERTIES OUTPUT_NAME crossclaim-cli)
    target_link_libraries(${target} PRIVATE crossclaim::link_node)
  endif()
  if(room_EXPORTS)
    list(TRANSFORM room_EXPORTS PREPEND "_")
    list(JOIN room_EXPORTS "," exports)
    target_link_options(${target} PRIVATE "-sEXPORTED_FUNCTIONS=${exports}")
  endif()
  _crossclaim_link_js(${target} --js-library ${room_JS_LIBRARIES})
  _crossclaim_link_js(${target} --pre-js ${room_PRE_JS})
endfunction()

function(crossclaim_add_room_folder room)
  if(NOT EXISTS "${PROJECT_SOURCE_DIR}/src/${room}/CMakeLists.txt")
    if(room MATCHES "^(view|cli|app)$")
      message(STATUS "room ${room}: no src/${room}/CMakeLists.txt, left out")
    else()
      message(STATUS "room ${room}: no src/${room}/CMakeLists.txt, only its headers are known")
      crossclaim_room(NAME ${room})
    endif()
    return()
  endif()
  if(room STREQUAL "app" AND NOT EMSCRIPTEN)
    return()   # events and frames of a browser: nothing to build natively
  endif()
  if((room STREQUAL "view" OR room STREQUAL "app") AND NOT TARGET crossclaim_imgui)
    message(STATUS "room ${room}: left out without Dear ImGui")
    return()
  endif()
  add_subdirectory("${PROJECT_SOURCE_DIR}/src/${room}" "${PROJECT_BINARY_DIR}/rooms/${room}")
endfunction()
