// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/bench_options.h"
#include "tests/bench/report.h"

#include <string_view>
#include <vector>

namespace outcry::bench {

/// One way to measure. A row in the catalogue (modes.cpp).
struct Mode
{
    std::string_view name;
    std::string_view summary;
    void (*run)(const BenchOptions &options, Report &report);
};

[[nodiscard]] const std::vector<const Mode *> &modes();
/// Null: no such mode.
[[nodiscard]] const Mode *modeNamed(std::string_view name);

} // namespace outcry::bench
