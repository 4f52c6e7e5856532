# SPDX-License-Identifier: MIT
# outcry_add_test(model/tst_quote_model.cpp LINK outcry_model [LABEL unit] [TIMEOUT seconds] [PLACES])
#
# One Qt Test program per file, named after it. Labels: unit, contract, talk, gui, system; the target tests_LABEL builds all of
# one. PLACES: the source asks for
# OUTCRY_SOURCE_DIR, OUTCRY_TEST_DATA or OUTCRY_BIN_DIR; the others do without, so that a compiler cache serves every folder.
function(outcry_add_test source)
    cmake_parse_arguments(ARG "PLACES" "LABEL;TIMEOUT" "LINK" ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    qt_add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    # Qt6::Network for all: Qt Test looks different with it, and precompiled headers have to fit.
    target_link_libraries(${name} PRIVATE outcry_warnings Qt6::Test Qt6::Network ${ARG_LINK}
        $<TARGET_NAME_IF_EXISTS:outcry_thread_sanitizer>)
    target_compile_options(${name} PRIVATE ${OUTCRY_TEST_OPTIONS})
    # Tests include their .moc themselves, so this file is empty.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp" PROPERTIES
        SKIP_PRECOMPILE_HEADERS ON)
    if(NOT OUTCRY_PRECOMPILE)
        target_compile_options(${name} PRIVATE -include "${PROJECT_SOURCE_DIR}/tests/support/patience.h")
    elseif("outcry_ui" IN_LIST ARG_LINK)
        outcry_reuse_precompiled(${name} gui_test)
    else()
        outcry_reuse_precompiled(${name} test)
    endif()
    if(ARG_PLACES)
        target_compile_definitions(${name} PRIVATE
            OUTCRY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
            OUTCRY_TEST_DATA="${OUTCRY_TEST_DATA}"
            OUTCRY_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    endif()
    if(NOT TARGET tests_${ARG_LABEL})
        add_custom_target(tests_${ARG_LABEL})
    endif()
    add_dependencies(tests_${ARG_LABEL} ${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
