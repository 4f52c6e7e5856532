// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>

namespace outcry {

/// The last five minutes of one figure, a sample a second. Plain numbers, no allocation.
class PaceHistory
{
public:
    static constexpr int kSamples = 300;

    struct Sample
    {
        qint64 timeMs = 0;
        double value = 0;
    };

    void add(qint64 timeMs, double value)
    {
        m_samples[std::size_t((m_first + m_count) % kSamples)] = {timeMs, value};
        if (m_count < kSamples)
            ++m_count;
        else
            m_first = (m_first + 1) % kSamples;
    }
    void clear() { m_first = m_count = 0; }
    [[nodiscard]] int count() const { return m_count; }
    /// Oldest first.
    [[nodiscard]] const Sample &at(int i) const { return m_samples[std::size_t((m_first + i) % kSamples)]; }
    [[nodiscard]] double peak() const
    {
        double peak = 0;
        for (int i = 0; i < m_count; ++i)
            peak = qMax(peak, at(i).value);
        return peak;
    }

private:
    std::array<Sample, kSamples> m_samples{};
    int m_first = 0;
    int m_count = 0;
};

} // namespace outcry
