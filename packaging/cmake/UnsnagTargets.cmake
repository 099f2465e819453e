# Helpers that keep every folder's CMakeLists.txt to a few lines.

# One precompiled header set for all modules: the standard library and the Qt core classes that
# nearly every file includes.
set(UNSNAG_PRECOMPILED
    <QByteArray> <QHash> <QList> <QString> <QStringList> <algorithm> <chrono> <functional> <map>
    <memory> <optional> <string> <utility> <variant> <vector>)

function(_unsnag_settings target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_definitions(${target} PRIVATE QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(UNSNAG_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-maybe-uninitialized -Werror)
  endif()
  if(UNSNAG_NO_PCH)
    return()
  elseif(target STREQUAL unsnag_precompiled)
    target_precompile_headers(${target} PRIVATE ${UNSNAG_PRECOMPILED})
  else()
    target_precompile_headers(${target} REUSE_FROM unsnag_precompiled)
  endif()
endfunction()

# The one target that builds the precompiled header; all others reuse it (one of its own would cost
# each target four seconds). The compiler refuses it where the flags differ, so they are the same.
if(NOT UNSNAG_NO_PCH)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "// Carries the precompiled header.\n")
  add_library(unsnag_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
  _unsnag_settings(unsnag_precompiled)
  target_link_libraries(unsnag_precompiled PRIVATE Qt6::Core)
  set_target_properties(unsnag_precompiled PROPERTIES AUTOMOC OFF)
endif()

# unsnag_add_module(name SOURCES ... [USES module ...] [PUBLIC lib ...] [PRIVATE lib ...])
# A static library unsnag_<name> of the folder it is called in.
function(unsnag_add_module name)
  cmake_parse_arguments(M "" "" "SOURCES;USES;PUBLIC;PRIVATE" ${ARGN})
  set(target unsnag_${name})
  add_library(${target} STATIC ${M_SOURCES})
  _unsnag_settings(${target})
  list(TRANSFORM M_USES PREPEND unsnag_)
  target_link_libraries(${target} PUBLIC ${M_USES} ${M_PUBLIC} PRIVATE ${M_PRIVATE})
endfunction()

# unsnag_add_program(target SOURCES ... USES module ... [LIBS lib ...])
function(unsnag_add_program target)
  cmake_parse_arguments(P "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${target} ${P_SOURCES})
  _unsnag_settings(${target})
  list(TRANSFORM P_USES PREPEND unsnag_)
  target_link_libraries(${target} PRIVATE ${P_USES} ${P_LIBS})
endfunction()

# unsnag_add_test(name LABEL unit|contract|ui|program|architecture|simulation SOURCES ... USES ...
#                 [LIBS lib ...] [TIMEOUT seconds])
# One QtTest executable, registered with CTest under its name and label.
function(unsnag_add_test name)
  cmake_parse_arguments(T "" "LABEL;TIMEOUT" "SOURCES;USES;LIBS;ENVIRONMENT" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${T_SOURCES})
  _unsnag_settings(${target})
  list(TRANSFORM T_USES PREPEND unsnag_)
  target_link_libraries(${target} PRIVATE ${T_USES} ${T_LIBS} Qt6::Test)
  target_compile_definitions(${target} PRIVATE
    UNSNAG_SOURCE_DIR="${PROJECT_SOURCE_DIR}" UNSNAG_RESEARCH_DIR="${UNSNAG_RESEARCH_DIR}")
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND ${target})
  set_tests_properties(${name} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${T_ENVIRONMENT}")
endfunction()
