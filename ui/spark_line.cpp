// SPDX-License-Identifier: MIT
#include "ui/spark_line.h"

#include <QPainter>

#include <algorithm>

namespace outcry {

bool SparkLine::add(qint64 priceTicks, qint64 timeMs)
{
    if (m_count > 0 && timeMs - m_lastMs < kLeastDistanceMs) {
        m_points[std::size_t((m_first + m_count - 1) % kPoints)] = priceTicks;
        return false;
    }
    m_lastMs = timeMs;
    m_points[std::size_t((m_first + m_count) % kPoints)] = priceTicks;
    if (m_count < kPoints)
        ++m_count;
    else
        m_first = (m_first + 1) % kPoints;
    return true;
}

int SparkLine::sign() const
{
    if (m_count < 2)
        return 0;
    const qint64 first = at(0);
    const qint64 last = at(m_count - 1);
    return last > first ? 1 : last < first ? -1 : 0;
}

void SparkLine::paint(QPainter &painter, const QRectF &rect, const QColor &colour) const
{
    if (m_count < 2 || rect.width() < 4 || rect.height() < 2)
        return;
    const auto end = m_points.begin() + m_count;
    const auto [low, high] = std::minmax_element(m_points.begin(), end);
    const double span = double(std::max<qint64>(1, *high - *low));
    const bool isFlat = *high == *low;
    std::array<QPointF, kPoints> line;
    for (int i = 0; i < m_count; ++i) {
        // Newest at the right edge, so that a young curve grows to the left.
        const double x = rect.right() - rect.width() * (m_count - 1 - i) / (kPoints - 1);
        const double y = isFlat ? rect.center().y()
                                : rect.bottom() - rect.height() * double(at(i) - *low) / span;
        line[std::size_t(i)] = QPointF(x, y);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.data(), m_count);
    painter.restore();
}

} // namespace outcry
