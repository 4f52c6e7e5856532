// SPDX-License-Identifier: MIT
#include "ui/chime.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace outcry {

namespace {

/// One struck tone.
struct Tone
{
    double hertz;
    double startSeconds;
    double seconds;
    /// 0 to 1.
    double loudness;
};

constexpr Tone kLine[]{{659.3, 0, 0.18, 0.12}};
constexpr Tone kMention[]{{784.0, 0, 0.22, 0.2}, {1174.7, 0.09, 0.30, 0.2}};
constexpr Tone kDirect[]{{587.3, 0, 0.20, 0.2}, {880.0, 0.10, 0.34, 0.2}};
constexpr Tone kAlert[]{{880.0, 0, 0.18, 0.24}, {1108.7, 0.12, 0.18, 0.24}, {1318.5, 0.24, 0.42, 0.24}};

std::span<const Tone> tonesOf(Calling calling)
{
    switch (calling) {
    case Calling::Mention:
        return kMention;
    case Calling::Direct:
        return kDirect;
    case Calling::Alert:
        return kAlert;
    case Calling::Line:
        break;
    }
    return kLine;
}

void add(std::vector<double> &samples, const Tone &tone)
{
    // Without a short rise and a fall to nothing it would click.
    constexpr double kRise = 0.006;
    const auto first = std::size_t(tone.startSeconds * kChimeRate);
    const auto count = std::size_t(tone.seconds * kChimeRate);
    if (samples.size() < first + count)
        samples.resize(first + count);
    for (std::size_t i = 0; i < count; ++i) {
        const double at = double(i) / kChimeRate;
        const double rise = std::min(1.0, at / kRise);
        const double fall = std::exp(-5 * at / tone.seconds) * (1 - at / tone.seconds);
        const double phase = 2 * std::numbers::pi * tone.hertz * at;
        samples[first + i] += tone.loudness * rise * fall * (std::sin(phase) + 0.25 * std::sin(2 * phase));
    }
}

template <typename Number>
void put(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray waveFile(const std::vector<double> &samples)
{
    constexpr quint16 kBytes = sizeof(qint16);
    const auto dataSize = quint32(samples.size() * kBytes);
    QByteArray file("RIFF");
    put(file, quint32(36 + dataSize));
    file += "WAVEfmt ";
    put(file, quint32(16));
    put(file, quint16(1)); // plain samples
    put(file, quint16(1)); // one channel
    put(file, quint32(kChimeRate));
    put(file, quint32(kChimeRate * kBytes));
    put(file, kBytes);
    put(file, quint16(8 * kBytes));
    file += "data";
    put(file, dataSize);
    for (const double sample : samples)
        put(file, qint16(std::lround(std::clamp(sample, -1.0, 1.0) * 32'767)));
    return file;
}

} // namespace

QByteArray chime(Calling calling)
{
    std::vector<double> samples;
    for (const Tone &tone : tonesOf(calling))
        add(samples, tone);
    return waveFile(samples);
}

} // namespace outcry
