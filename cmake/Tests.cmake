# SPDX-License-Identifier: MIT
# outcry_add_test(model/tst_quote_model.cpp LINK outcry_model [LABEL unit] [TIMEOUT seconds])
#
# One Qt Test program per file, named after it. Labels: unit, contract, talk, gui, system.
function(outcry_add_test source)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "LINK" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    qt_add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE outcry_warnings Qt6::Test ${ARG_LINK})
    target_compile_definitions(${name} PRIVATE
        OUTCRY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        OUTCRY_TEST_DATA="${OUTCRY_TEST_DATA}"
        OUTCRY_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
