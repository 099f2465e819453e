# ccache, sanitizers and clang-tidy around the compiler.

find_program(UNSNAG_CCACHE ccache)
if(UNSNAG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND NOT UNSNAG_CLANG_TIDY)
  # Without this sloppiness ccache refuses everything that uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${UNSNAG_CCACHE}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

if(UNSNAG_SANITIZE)
  add_compile_options(-fsanitize=${UNSNAG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${UNSNAG_SANITIZE})
endif()

if(UNSNAG_CLANG_TIDY)
  find_program(UNSNAG_CLANG_TIDY_PROGRAM NAMES clang-tidy-14 clang-tidy REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY "${UNSNAG_CLANG_TIDY_PROGRAM}" --quiet)
endif()
