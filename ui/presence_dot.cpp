// SPDX-License-Identifier: MIT
#include "ui/presence_dot.h"

#include "ui/look.h"

#include <QPainter>

namespace outcry {

void paintPresence(QPainter &painter, const QRect &place, Presence presence)
{
    const bool isRing = presence == Presence::Away;
    const QColor colour = presence == Presence::Here ? look::colour(look::Role::Online)
        : isRing                                     ? look::colour(look::Role::DimText)
                                                     : look::mix(look::colour(look::Role::Background), look::colour(look::Role::DimText), 0.55);
    const qreal radius = look::gap() * 0.5;
    const qreal line = isRing ? radius * 0.4 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isRing ? QPen(colour, line) : QPen(Qt::NoPen));
    painter.setBrush(isRing ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawEllipse(QPointF(place.left() + radius, place.center().y() + 0.5), radius - line / 2, radius - line / 2);
    painter.restore();
}

} // namespace outcry
