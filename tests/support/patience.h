// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

// Every test sees this header (cmake/Tests.cmake). Conditions are waited for, never a time, so patience costs a passing
// test nothing; Qt's five seconds are too few where many tests share a slow machine.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 30000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, 30000)
