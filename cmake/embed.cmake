# Data files inside the program: the same bytes natively and in WebAssembly, no file system needed.
#
# In:    files. Out: a static library with one table of EmbeddedFile (embedded/assets.hpp).
#
#   crossclaim_embed(TARGET crossclaim_assets VARIABLE lexicon FILES a.json b.json)
#     -> std::span<const EmbeddedFile> crossclaim::assets::lexicon()
#
# The bytes go into a raw string literal: nothing is escaped, so a megabyte takes well under a second to write and to
# compile with gcc and clang alike. Changing a file rebuilds one object.
# crossclaim_packed(PROGRAM crossclaim_pack)
#   -> crossclaim::packed: std::string_view crossclaim::assets::packed(), lexicon and corpus in the form of io/packed.hpp.
# The tests take the files themselves (crossclaim::assets), the programs what was made of them.
# Where tested: tests/architecture/embed_test.cpp compares the tables with the files, tests/io/packed_test.cpp the packed bytes.

function(crossclaim_embed)
  cmake_parse_arguments(PARSE_ARGV 0 embed "" "TARGET;VARIABLE" "FILES")
  set(output "${PROJECT_BINARY_DIR}/generated/embedded/${embed_VARIABLE}.cpp")
  set(list "${output}.list")
  # The list of files is an input too: a removed file must rebuild the table although nothing became newer.
  list(JOIN embed_FILES "\n" text)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${text}" @ONLY)
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DLIST=${list}" "-DOUTPUT=${output}" "-DVARIABLE=${embed_VARIABLE}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed-write.cmake"
    DEPENDS ${embed_FILES} "${list}" "${PROJECT_SOURCE_DIR}/cmake/embed-write.cmake"
    COMMENT "Embedding ${embed_VARIABLE}" VERBATIM)
  target_sources(${embed_TARGET} PRIVATE "${output}")
  # On the file, not the target: it has to come after -Wpedantic. Both compilers take literals of any length.
  set_property(SOURCE "${output}" APPEND PROPERTY COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()

# crossclaim_assets(lexicon corpus): assets/<kind>/*.json, sorted by name. The one place where a glob is right: data files
# are the extension points, and CONFIGURE_DEPENDS sees a new one at the next build.
function(crossclaim_assets)
  add_library(crossclaim_assets STATIC)
  add_library(crossclaim::assets ALIAS crossclaim_assets)
  target_include_directories(crossclaim_assets PUBLIC "${PROJECT_SOURCE_DIR}/cmake/embed")
  target_link_libraries(crossclaim_assets PRIVATE $<BUILD_INTERFACE:crossclaim::core_flags>)
  foreach(kind IN LISTS ARGN)
    file(GLOB files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/${kind}/*.json")
    list(SORT files)
    crossclaim_embed(TARGET crossclaim_assets VARIABLE ${kind} FILES ${files})
  endforeach()
endfunction()

function(crossclaim_packed)
  cmake_parse_arguments(PARSE_ARGV 0 packed "" "PROGRAM" "")
  foreach(kind IN ITEMS lexicon corpus)
    file(GLOB ${kind} CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/${kind}/*.json")
    list(SORT ${kind})
  endforeach()
  set(output "${PROJECT_BINARY_DIR}/generated/embedded/packed.cpp")
  file(CONFIGURE OUTPUT "${output}.list" CONTENT "${lexicon};${corpus}" @ONLY)   # a removed file packs again
  add_custom_command(OUTPUT "${output}"
    COMMAND ${packed_PROGRAM} "${output}" ${lexicon} -- ${corpus}
    DEPENDS ${packed_PROGRAM} ${lexicon} ${corpus} "${output}.list"
    COMMENT "Packing lexicon and corpus" VERBATIM)
  add_library(crossclaim_packed STATIC "${output}")
  add_library(crossclaim::packed ALIAS crossclaim_packed)
  target_include_directories(crossclaim_packed PUBLIC "${PROJECT_SOURCE_DIR}/cmake/embed")
  target_link_libraries(crossclaim_packed PRIVATE $<BUILD_INTERFACE:crossclaim::core_flags>)
  set_property(SOURCE "${output}" APPEND PROPERTY COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()
