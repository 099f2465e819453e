# Helpers that keep every folder's CMakeLists.txt to a few lines.

# Precompiled headers. The compiler takes one only where flags and definitions are the same, so there
# are four sets, each built once by a target of its own: `core` for everything, `engine` for what works
# with a workbench, `ui` for what draws, `test` for tests that don't draw. One per target would cost each
# of them four seconds.
set(UNSNAG_PRECOMPILED_core
    <QByteArray> <QHash> <QList> <QString> <QStringList> <algorithm> <chrono> <functional> <map>
    <memory> <optional> <string> <utility> <variant> <vector>)
set(UNSNAG_PRECOMPILED_engine ${UNSNAG_PRECOMPILED_core}
    "${PROJECT_SOURCE_DIR}/models/engine/workbench.h")
set(UNSNAG_PRECOMPILED_ui ${UNSNAG_PRECOMPILED_core} <QtWidgets>)
set(UNSNAG_PRECOMPILED_test ${UNSNAG_PRECOMPILED_core} <QtTest>)

function(_unsnag_settings target set)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_definitions(${target} PRIVATE QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(UNSNAG_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-maybe-uninitialized -Werror)
  endif()
  if(UNSNAG_NO_PCH)
    return()
  elseif(target STREQUAL unsnag_precompiled_${set})
    target_precompile_headers(${target} PRIVATE ${UNSNAG_PRECOMPILED_${set}})
  else()
    target_precompile_headers(${target} REUSE_FROM unsnag_precompiled_${set})
  endif()
endfunction()

# _unsnag_precompile(set lib...): the target that builds the headers of a set.
function(_unsnag_precompile set)
  if(UNSNAG_NO_PCH)
    return()
  endif()
  set(source "${CMAKE_BINARY_DIR}/precompiled_${set}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Carries the precompiled headers.\n")
  add_library(unsnag_precompiled_${set} OBJECT "${source}")
  _unsnag_settings(unsnag_precompiled_${set} ${set})
  target_link_libraries(unsnag_precompiled_${set} PRIVATE ${ARGN})
  set_target_properties(unsnag_precompiled_${set} PROPERTIES AUTOMOC OFF)
endfunction()

_unsnag_precompile(core Qt6::Core)
_unsnag_precompile(engine Qt6::Core Qt6::Sql)
_unsnag_precompile(ui Qt6::Widgets)
if(BUILD_TESTING)
  # A folder in a definition would make the headers of each test its own; nothing here asks for it.
  set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
  _unsnag_precompile(test Qt6::Test Qt6::Network)
endif()

# What moc wrote of a target's headers is mostly an empty file, which loads the precompiled headers for
# nothing; where it is not, it includes what it needs.
function(_unsnag_plain_moc target)
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
                              PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# Everything in ui/ but the session draws.
function(_unsnag_set_of_folder result)
  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  if(folder MATCHES "^(tests/)?ui/" AND NOT folder MATCHES "ui/session$")
    set(${result} ui PARENT_SCOPE)
  elseif(folder MATCHES "^tests/")
    set(${result} test PARENT_SCOPE)
  else()
    set(${result} core PARENT_SCOPE)
  endif()
endfunction()

# Of the set `core`, the engine and what stands on it have one of their own.
function(_unsnag_set_of_engine result name)
  if(${result} STREQUAL core)
    foreach(module IN ITEMS ${name} ${ARGN})
      if(module MATCHES "^(engine|services|cli)$")
        set(${result} engine PARENT_SCOPE)
      endif()
    endforeach()
  endif()
endfunction()

# unsnag_add_module(name SOURCES ... [USES module ...] [PUBLIC lib ...] [PRIVATE lib ...])
# A static library unsnag_<name> of the folder it is called in.
function(unsnag_add_module name)
  cmake_parse_arguments(M "" "" "SOURCES;USES;PUBLIC;PRIVATE" ${ARGN})
  set(target unsnag_${name})
  add_library(${target} STATIC ${M_SOURCES})
  _unsnag_set_of_folder(set)
  if(set STREQUAL test)
    set(set core) # support for tests is a library as others are
  endif()
  _unsnag_set_of_engine(set ${name} ${M_USES})
  _unsnag_settings(${target} ${set})
  if(NOT set STREQUAL ui)
    _unsnag_plain_moc(${target})
  endif()
  list(TRANSFORM M_USES PREPEND unsnag_)
  target_link_libraries(${target} PUBLIC ${M_USES} ${M_PUBLIC} PRIVATE ${M_PRIVATE})
endfunction()

# unsnag_add_program(target SOURCES ... USES module ... [LIBS lib ...])
function(unsnag_add_program target)
  cmake_parse_arguments(P "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${target} ${P_SOURCES})
  set(set core)
  _unsnag_set_of_engine(set ${target} ${P_USES})
  _unsnag_settings(${target} ${set})
  _unsnag_plain_moc(${target})
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
  _unsnag_set_of_folder(set)
  _unsnag_settings(${target} ${set})
  _unsnag_plain_moc(${target})
  # Tests are run once and compiled as often: what they test is optimised, they themselves are little.
  if(NOT CMAKE_BUILD_TYPE STREQUAL Debug AND NOT UNSNAG_SANITIZE)
    target_compile_options(${target} PRIVATE -O1)
  endif()
  list(TRANSFORM T_USES PREPEND unsnag_)
  target_link_libraries(${target} PRIVATE ${T_USES} ${T_LIBS} Qt6::Test Qt6::Network)
  target_compile_definitions(${target} PRIVATE
    UNSNAG_SOURCE_DIR="${PROJECT_SOURCE_DIR}" UNSNAG_RESEARCH_DIR="${UNSNAG_RESEARCH_DIR}")
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND ${target})
  set_tests_properties(${name} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${T_ENVIRONMENT}")
endfunction()
