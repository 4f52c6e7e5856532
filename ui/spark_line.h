// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QRectF>
#include <QtGlobal>

#include <array>

class QPainter;

namespace outcry {

/// The last prices of one symbol as a small curve: 60 points, none closer than half a second. Plain
/// numbers, no allocation.
class SparkLine
{
public:
    static constexpr int kPoints = 60;
    static constexpr qint64 kLeastDistanceMs = 500;

    /// False: nothing new since the last one, or too soon after it: the last point moves along
    /// instead.
    bool add(qint64 priceTicks, qint64 timeMs);
    [[nodiscard]] int count() const { return m_count; }
    /// Oldest first.
    [[nodiscard]] qint64 at(int i) const { return m_points[std::size_t((m_first + i) % kPoints)]; }
    /// -1, 0, 1: from the first point to the last.
    [[nodiscard]] int sign() const;
    void paint(QPainter &painter, const QRectF &rect, const QColor &colour) const;

private:
    std::array<qint64, kPoints> m_points{};
    int m_first = 0;
    int m_count = 0;
    qint64 m_lastMs = 0;
};

} // namespace outcry
