// SPDX-License-Identifier: MIT
#include "ui/badge.h"

#include "ui/look.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace outcry {

/// Edges that trays, task bars and window lists ask for.
static constexpr int kEdges[]{16, 22, 24, 32, 48, 64};

static QString badgeText(int count)
{
    return count > 99 ? QLocale().toString(99) + u'+' : QLocale().toString(count);
}

static void paintBadge(QPainter &painter, int edge, const QString &text, bool isCalled)
{
    // At 16 pixels more than two thirds are needed to read a digit.
    const int height = qMax(11, edge * 5 / 8);
    QFont font = look::boldFont();
    font.setPixelSize(height - qMax(2, height / 5));
    const int width = qMin(edge, qMax(height, QFontMetrics(font).horizontalAdvance(text) + height / 3));
    if (const int words = QFontMetrics(font).horizontalAdvance(text); words > width - 2)
        font.setPixelSize(qMax(6, font.pixelSize() * (width - 2) / words));
    const QRect place(edge - width, edge - height, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(isCalled ? look::Role::Badge : look::Role::Surface));
    painter.drawRoundedRect(place, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(look::colour(isCalled ? look::Role::BadgeText : look::Role::Text));
    painter.drawText(place, Qt::AlignCenter, text);
}

QIcon badgedIcon(int count, bool isCalled)
{
    const QIcon plain = look::icon(u"outcry");
    if (count <= 0 || plain.isNull())
        return plain;
    QIcon badged;
    for (const int edge : kEdges) {
        QPixmap pixmap = plain.pixmap(QSize(edge, edge), 1.0);
        QPainter painter(&pixmap);
        paintBadge(painter, edge, badgeText(count), isCalled);
        painter.end();
        badged.addPixmap(pixmap);
    }
    return badged;
}

} // namespace outcry
