# What the browser needs: link flags of the two WebAssembly programs, and the static site.
#
# In:    crossclaim_app and crossclaim_cli (cmake/rooms.cmake), web/, assets/corpus, .deps/licenses.
# Out:   crossclaim::link_web   crossclaim.js (an ES module) + crossclaim.wasm, for the page
#        crossclaim::link_node  crossclaim-cli.js + .wasm: the command line under node, same sources, for the parity test
#        build/web/dist         the site, ready for any static host;   target `serve` serves it on localhost
#   node --no-experimental-fetch build/web/crossclaim-cli.js extract --ndjson < documents.ndjson
# Cost: one LTO link of each, about ten seconds.
# Where tested: tests/architecture/site.test.mjs (what dist holds), the parity and browser tests.

if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.6)
  message(FATAL_ERROR "emcc ${EMSCRIPTEN_VERSION} is too old, 3.1.6 is the oldest that works: run ./emsdk-setup.sh")
endif()

add_compile_options(-flto)

add_library(crossclaim_link INTERFACE)
target_link_options(crossclaim_link INTERFACE
  -flto -fno-exceptions
  -O3                            # of linking alone: the last passes over the module; each room keeps the level it was compiled at. -Oz is
                                 # 5 kB shorter and a fifth slower: it makes accessors calls, and its library copies byte by byte
  -sBINARYEN_EXTRA_PASSES=--converge   # and they are run until nothing gets smaller
  -sDYNAMIC_EXECUTION=0          # no eval, no new Function: the page's CSP forbids them
  -sALLOW_MEMORY_GROWTH=1
  -sINITIAL_MEMORY=16777216
  -sMAXIMUM_MEMORY=2147483648    # 2 GiB: the most that every browser gives; 8 MB of text needs far less
  -sSUPPORT_LONGJMP=0
  -sMALLOC=emmalloc)
# 3.1.6 calls it TOTAL_STACK; the name went in 3.1.27. 1 MiB: the code has no recursion driven by input.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  target_link_options(crossclaim_link INTERFACE -sTOTAL_STACK=1048576)
else()
  target_link_options(crossclaim_link INTERFACE -sSTACK_SIZE=1048576)
endif()

add_library(crossclaim_link_web INTERFACE)
add_library(crossclaim::link_web ALIAS crossclaim_link_web)
target_link_libraries(crossclaim_link_web INTERFACE crossclaim_link)
target_link_options(crossclaim_link_web INTERFACE
  -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createCrossclaim
  -sFILESYSTEM=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sASSERTIONS=0)
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.60)
  # Newer glue keeps the views of memory to itself unless asked; 3.1.6 always puts them on the module.
  target_link_options(crossclaim_link_web INTERFACE -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPU32)
endif()

add_library(crossclaim_link_node INTERFACE)
add_library(crossclaim::link_node ALIAS crossclaim_link_node)
target_link_libraries(crossclaim_link_node INTERFACE crossclaim_link)
target_link_options(crossclaim_link_node INTERFACE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1)

# How the toolchain's node runs what it made: the glue of 3.1.6 takes node's own fetch for a browser's.
find_program(CROSSCLAIM_NODE NAMES node nodejs REQUIRED)
execute_process(COMMAND "${CROSSCLAIM_NODE}" --version OUTPUT_VARIABLE _crossclaim_node OUTPUT_STRIP_TRAILING_WHITESPACE)
set(CROSSCLAIM_RUN_NODE "${CROSSCLAIM_NODE}")
if(_crossclaim_node MATCHES "^v(18|20|22)\\.")   # 24 knows the option no more
  list(APPEND CROSSCLAIM_RUN_NODE --no-experimental-fetch)
endif()

# Where the site will be, as https://news.example/crossclaim/: only its oEmbed answers need it, everything else is relative.
set(CROSSCLAIM_ADDRESS "" CACHE STRING "The site's public address, with a slash at its end")

# Called after the rooms.
function(crossclaim_site)
  set(engine "")
  set(engine_target "")
  if(TARGET crossclaim_app)
    set(engine --engine "${PROJECT_BINARY_DIR}/crossclaim.js" --engine "${PROJECT_BINARY_DIR}/crossclaim.wasm")
    set(engine_target crossclaim_app)
  else()
    message(WARNING "no room app yet: the site will have no engine")
  endif()
  set(address "")
  if(CROSSCLAIM_ADDRESS)
    set(address --address "${CROSSCLAIM_ADDRESS}")
  endif()
  # Runs at every build: it takes a fraction of a second and then no file of web/ can be forgotten as a dependency.
  add_custom_target(crossclaim_dist ALL
    COMMAND "${CROSSCLAIM_NODE}" "${PROJECT_SOURCE_DIR}/web/build-dist.mjs"
      --web "${PROJECT_SOURCE_DIR}/web" --corpus "${PROJECT_SOURCE_DIR}/assets/corpus"
      --examples "${PROJECT_SOURCE_DIR}/assets/examples"
      --licenses "${CROSSCLAIM_DEPS}/licenses" --out "${PROJECT_BINARY_DIR}/dist"
      --emscripten "${EMSCRIPTEN_VERSION}" ${engine} ${address}
    COMMENT "The static site" VERBATIM)
  if(engine_target)
    add_dependencies(crossclaim_dist ${engine_target})
  endif()
  add_custom_target(serve
    COMMAND "${CROSSCLAIM_NODE}" "${PROJECT_SOURCE_DIR}/web/serve.mjs" "${PROJECT_BINARY_DIR}/dist"
    USES_TERMINAL VERBATIM)
  add_dependencies(serve crossclaim_dist)
endfunction()
