# Compiler flags, as interface targets that the rooms link.
#
# In:    CROSSCLAIM_DEVELOPER, CROSSCLAIM_SANITIZE, CROSSCLAIM_FUZZ, the compiler.
# Out:   crossclaim::flags       every target of ours: C++20, warnings, no machine path in the output
#        crossclaim::core_flags  the same without exceptions and RTTI: every room (only tests may throw)
#        crossclaim::small_flags core_flags, in the browser for size: every room but those that read every byte
# Where tested: tests/architecture/programs.test.mjs looks for machine paths and forbidden symbols in what was built.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

add_library(crossclaim_flags INTERFACE)
add_library(crossclaim::flags ALIAS crossclaim_flags)
target_compile_options(crossclaim_flags INTERFACE
  # -Wconversion finds lost bits; clang would add every change of sign to it, gcc does not.
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wdate-time
  # A path of the building machine must not reach the output: the same sources give the same bytes anywhere.
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # gcc 12 sees overlapping copies in every std::string + std::string (its bug 105651).
  target_compile_options(crossclaim_flags INTERFACE -Wno-restrict)
endif()
if(CROSSCLAIM_DEVELOPER)
  target_compile_options(crossclaim_flags INTERFACE -Werror)
endif()
if(CROSSCLAIM_SANITIZE)
  target_compile_options(crossclaim_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS)
  target_link_options(crossclaim_flags INTERFACE -fsanitize=address,undefined)
endif()
if(CROSSCLAIM_FUZZ)   # what the fuzzer steers by: edges, not comparisons, which would cost a third of the speed
  target_compile_options(crossclaim_flags INTERFACE -fsanitize-coverage=inline-8bit-counters,pc-table)
endif()

add_library(crossclaim_core_flags INTERFACE)
add_library(crossclaim::core_flags ALIAS crossclaim_core_flags)
target_link_libraries(crossclaim_core_flags INTERFACE crossclaim_flags)
target_compile_options(crossclaim_core_flags INTERFACE -fno-exceptions -fno-rtti)

add_library(crossclaim_small_flags INTERFACE)
add_library(crossclaim::small_flags ALIAS crossclaim_small_flags)
target_link_libraries(crossclaim_small_flags INTERFACE crossclaim_core_flags)
if(EMSCRIPTEN)
  # It comes after the build type's -O3 on the command line, so it wins. emcc takes it for leave to inline nothing, not even an access
  # to an array, unless it is told otherwise: that is a fifth of the speed, and some kilobytes of calls.
  target_compile_options(crossclaim_small_flags INTERFACE -Oz -finline-functions)
endif()
