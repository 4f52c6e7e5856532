// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace outcry {

/// Random numbers that are the same on every machine for the same seed (SplitMix64, Steele et al. 2014). Eight bytes,
/// so that thousands of symbols may each have their own.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    /// From least to most, both included. The bias of the remainder is far below what prices can show.
    qint64 between(qint64 least, qint64 most) { return least + qint64(next() % quint64(most - least + 1)); }

private:
    quint64 m_state;
};

} // namespace outcry
