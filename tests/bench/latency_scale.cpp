// SPDX-License-Identifier: MIT
#include "tests/bench/latency_scale.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace outcry::bench {

namespace {

/// Each power of two is cut into 2^7 steps.
constexpr int kBits = 7;
constexpr std::size_t kSteps = std::size_t(64 - kBits) << kBits;

std::size_t stepOf(std::uint64_t ns)
{
    const int shift = std::max(0, int(std::bit_width(ns)) - kBits - 1);
    return (std::size_t(shift) << kBits) + std::size_t(ns >> shift);
}

double middleOf(std::size_t step)
{
    if (step < (std::size_t(2) << kBits))
        return double(step);
    const std::size_t shift = (step >> kBits) - 1;
    const double first = double(step - (shift << kBits));
    return (first + 0.5) * std::exp2(double(shift));
}

} // namespace

LatencyScale::LatencyScale()
    : m_steps(kSteps + (std::size_t(1) << kBits))
{
}

void LatencyScale::note(std::int64_t ns)
{
    ++m_steps[stepOf(std::uint64_t(std::max<std::int64_t>(ns, 0)))];
    ++m_count;
}

double LatencyScale::microsecondsAt(double share) const
{
    const auto wanted = std::int64_t(std::ceil(share * double(m_count)));
    std::int64_t passed = 0;
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        passed += m_steps[step];
        if (passed >= wanted && passed > 0)
            return middleOf(step) / 1000.0;
    }
    return 0;
}

} // namespace outcry::bench
