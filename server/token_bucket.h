// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace outcry {

/// Lets `burst` things through at once and then `perSecond` of them; full at first. Time is a
/// parameter.
class TokenBucket
{
public:
    /// Takes one; 0 means it may go through, anything else how many milliseconds too early it was.
    /// A burst or rate of 0 or less lets everything through.
    qint64 take(qint64 nowMs, double burst, double perSecond);
    /// Nothing is missing any more: forgetting this bucket changes nothing.
    [[nodiscard]] bool isFull(qint64 nowMs, double burst, double perSecond) const;

private:
    [[nodiscard]] double levelAt(qint64 nowMs, double burst, double perSecond) const;

    double m_missing = 0;
    qint64 m_sinceMs = 0;
};

} // namespace outcry
