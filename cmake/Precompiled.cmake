# SPDX-License-Identifier: MIT
# Qt's headers, parsed once for everybody: most of a small file's compile time is theirs. Public headers are compiled
# without them (all_verify_interface_header_sets), so nobody comes to rely on them.
option(OUTCRY_PRECOMPILE "Parse Qt's headers once" ON)

# The tests' own code: what their macros become takes longer to optimise than it ever takes to run.
set(OUTCRY_TEST_OPTIONS "$<$<CONFIG:Debug>:-O0>")

function(outcry_precompiled name)
    cmake_parse_arguments(ARG "" "" "HEADERS;LINK;OPTIONS" ${ARGN})
    file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "// Carries precompiled headers only.\n")
    add_library(${name} STATIC "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PUBLIC outcry_warnings ${ARG_LINK})
    target_compile_options(${name} PRIVATE ${ARG_OPTIONS})
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

if(OUTCRY_PRECOMPILE)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Or a compiler cache can not use what was parsed; see ccache's manual, "Precompiled headers".
        target_compile_options(outcry_warnings INTERFACE -fpch-preprocess)
    endif()
    outcry_precompiled(outcry_precompiled_core LINK Qt6::Core HEADERS <QtCore>)
    outcry_precompiled(outcry_precompiled_widgets LINK Qt6::Widgets HEADERS <QtWidgets>)
    if(OUTCRY_TESTS)
        # Qt tells each test its folder for QFINDTESTDATA, which none of ours uses; without that all of them are
        # compiled alike, in every checkout.
        get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
        list(FILTER definitions EXCLUDE REGEX "QT_TESTCASE_")
        set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
        outcry_precompiled(outcry_precompiled_test LINK Qt6::Test Qt6::Network OPTIONS ${OUTCRY_TEST_OPTIONS}
            HEADERS <QtCore> <QtTest> "\"tests/support/patience.h\"")
        outcry_precompiled(outcry_precompiled_gui_test LINK Qt6::Test Qt6::Network Qt6::Widgets
            OPTIONS ${OUTCRY_TEST_OPTIONS} HEADERS <QtWidgets> <QtTest> "\"tests/support/patience.h\"")
    endif()
endif()

# outcry_reuse_precompiled(TARGET core|widgets|test|gui_test)
function(outcry_reuse_precompiled target kind)
    if(OUTCRY_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM outcry_precompiled_${kind})
    endif()
endfunction()
