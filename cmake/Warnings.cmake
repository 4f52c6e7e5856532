# SPDX-License-Identifier: MIT
# What every target of ours is compiled with.
add_library(outcry_warnings INTERFACE)
target_compile_options(outcry_warnings INTERFACE -Wall -Wextra)
target_compile_definitions(outcry_warnings INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING)
target_include_directories(outcry_warnings INTERFACE "${PROJECT_SOURCE_DIR}")

option(OUTCRY_WARNINGS_ARE_ERRORS "Stop the build at a warning" OFF)
if(OUTCRY_WARNINGS_ARE_ERRORS)
    target_compile_options(outcry_warnings INTERFACE -Werror)
endif()

# outcry_library(NAME HEADERS … SOURCES … LINK … [PRECOMPILED core|widgets|test]): one static library per folder.
# Its headers form a file set, so that `all_verify_interface_header_sets` compiles each alone.
function(outcry_library name)
    cmake_parse_arguments(ARG "" "PRECOMPILED" "HEADERS;SOURCES;LINK" ${ARGN})
    qt_add_library(${name} STATIC ${ARG_SOURCES})
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${ARG_HEADERS})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC outcry_warnings ${ARG_LINK})
    if(NOT ARG_PRECOMPILED)
        set(ARG_PRECOMPILED core)
    endif()
    outcry_reuse_precompiled(${name} ${ARG_PRECOMPILED})
endfunction()
