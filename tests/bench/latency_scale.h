// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace outcry::bench {

/// Counts durations in steps of less than one percent, so that millions cost no memory. Nanoseconds.
class LatencyScale
{
public:
    LatencyScale();
    void note(std::int64_t ns);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// The duration that `share` (0 to 1) of all do not exceed, in microseconds; 0 without any.
    [[nodiscard]] double microsecondsAt(double share) const;

private:
    std::vector<std::uint32_t> m_steps;
    std::int64_t m_count = 0;
};

} // namespace outcry::bench
