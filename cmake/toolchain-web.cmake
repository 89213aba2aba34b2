# The Emscripten toolchain, wherever it is: $EMSDK, then emcc on PATH, then Debian's package.
#
# In:    EMSDK, PATH. Out: emcc as the compiler, EMSCRIPTEN_VERSION.
#   cmake --preset web
# Debian's emcc finds its acorn only when NODE_PATH names Debian's node modules (another node than Debian's does not look
# there by itself); the `web` preset sets it for configure and build alike.
# Where tested: the `test` workflow builds the site with it.

if(NOT CROSSCLAIM_EMSCRIPTEN_ROOT)
  find_program(CROSSCLAIM_EMCC emcc
    PATHS "$ENV{EMSDK}/upstream/emscripten" NO_DEFAULT_PATH NO_CACHE)
  find_program(CROSSCLAIM_EMCC emcc PATHS /usr/share/emscripten NO_CACHE)
  if(NOT CROSSCLAIM_EMCC)
    message(FATAL_ERROR "emcc is missing: run ./emsdk-setup.sh first.")
  endif()
  file(REAL_PATH "${CROSSCLAIM_EMCC}" emcc)
  cmake_path(GET emcc PARENT_PATH root)
  set(CROSSCLAIM_EMSCRIPTEN_ROOT "${root}" CACHE PATH "Folder of emcc.py")
  cmake_path(GET CROSSCLAIM_EMCC PARENT_PATH bin)
  # Full paths: the emcc that was chosen here must not lose to another one on PATH at build time.
  set(CMAKE_C_COMPILER "${bin}/emcc" CACHE FILEPATH "")
  set(CMAKE_CXX_COMPILER "${bin}/em++" CACHE FILEPATH "")
  set(CMAKE_AR "${bin}/emar" CACHE FILEPATH "")
  set(CMAKE_RANLIB "${bin}/emranlib" CACHE FILEPATH "")
endif()

set(EMSCRIPTEN_ROOT_PATH "${CROSSCLAIM_EMSCRIPTEN_ROOT}")
include("${CROSSCLAIM_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
