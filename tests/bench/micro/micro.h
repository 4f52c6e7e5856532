// SPDX-License-Identifier: MIT
#pragma once

#include <benchmark/benchmark.h>

namespace outcry::bench {

/// Each registers its works under "work/ours" and "work/the plain way": what one would write first, with Qt's or the
/// standard library's means.
void registerFrames();
void registerUtf8();
void registerWire();
void registerTables();

} // namespace outcry::bench
