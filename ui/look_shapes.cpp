// SPDX-License-Identifier: MIT
#include "ui/look_shapes.h"

#include "ui/look.h"

#include <QPainter>
#include <QStyleOption>

#include <array>

namespace outcry::look {

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge,
             double round)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    const double inset = edge.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), round, round);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

static bool isUnderMouse(const QStyleOption &option)
{
    return has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
}

void drawPushButton(QPainter &painter, const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isPressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (isDefault && isEnabled) {
        const QColor accent = colour(Role::Accent);
        // Darker, never paler, so that the white text stays readable.
        const double shade = isPressed ? 0.25 : isUnderMouse(option) ? 0.12 : 0;
        drawBox(painter, option.rect, mix(accent, Qt::black, shade), {}, radius());
        if (has(option, QStyle::State_HasFocus))
            drawBox(painter, option.rect.adjusted(2, 2, -2, -2), {}, colour(Role::AccentText), radius() - 2);
        return;
    }
    const Role fill = isPressed ? Role::Sunken
        : isUnderMouse(option)  ? Role::Hover
                                : Role::Background;
    const Role edge
        = has(option, QStyle::State_HasFocus) && isEnabled ? Role::Accent : Role::Border;
    drawBox(painter, option.rect, isEnabled ? colour(fill) : colour(Role::Surface), colour(edge),
            radius());
}

void drawToolButton(QPainter &painter, const QStyleOption &option)
{
    if (has(option, QStyle::State_On))
        drawBox(painter, option.rect, colour(Role::AccentPale), {}, radius());
    else if (has(option, QStyle::State_Sunken))
        drawBox(painter, option.rect, colour(Role::Sunken), {}, radius());
    else if (isUnderMouse(option))
        drawBox(painter, option.rect, colour(Role::Hover), {}, radius());
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    const bool isFocused
        = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const QColor fill
        = colour(has(option, QStyle::State_Enabled) ? Role::Background : Role::Surface);
    drawBox(painter, option.rect, fill, colour(isFocused ? Role::Accent : Role::Border), radius());
}

void drawComboBox(QPainter &painter, const QStyleOption &option, const QRect &arrow)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isFocused = has(option, QStyle::State_HasFocus) && isEnabled;
    const Role fill = !isEnabled ? Role::Surface : isUnderMouse(option) ? Role::Hover : Role::Background;
    drawBox(painter, option.rect, colour(fill), colour(isFocused ? Role::Accent : Role::Border), radius());
    const int edge = iconSize() * 3 / 4;
    QRect place(0, 0, edge, edge);
    place.moveCenter(arrow.center());
    icon(u"chevron-down", Role::DimText).paint(&painter, place);
}

void drawTab(QPainter &painter, const QStyleOption &option)
{
    const QRect &rect = option.rect;
    const bool isChosen = has(option, QStyle::State_Selected);
    if (!isChosen && isUnderMouse(option))
        drawBox(painter, rect.adjusted(1, 2, -1, -3), colour(Role::Hover), {}, radius() - 1);
    if (isChosen)
        painter.fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), colour(Role::Accent));
    if (has(option, QStyle::State_HasFocus))
        drawBox(painter, rect.adjusted(2, 3, -2, -4), {}, colour(Role::Accent), radius() - 1);
}

void drawListRow(QPainter &painter, const QStyleOption &option)
{
    const bool isChosen = has(option, QStyle::State_Selected);
    if (!isChosen && !isUnderMouse(option))
        return;
    const bool isFocusShown = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    drawBox(painter, option.rect.adjusted(halfGap(), 1, -halfGap(), -1), colour(isChosen ? Role::AccentPale : Role::Hover),
            isChosen && isFocusShown ? colour(Role::Accent) : QColor(), radius());
}

void drawRow(QPainter &painter, const QStyleOption &option)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    if (has(option, QStyle::State_Selected))
        painter.fillRect(option.rect, colour(Role::Selection));
    else if (isUnderMouse(option))
        painter.fillRect(option.rect, colour(Role::Hover));
}

void drawHeaderSection(QPainter &painter, const QStyleOption &option)
{
    const QRect &rect = option.rect;
    painter.fillRect(rect, colour(isUnderMouse(option) ? Role::Hover : Role::Background));
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), colour(Role::Border));
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const QColor &ground)
{
    painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum)
        return;
    const bool isActive = isUnderMouse(option) || has(option, QStyle::State_Sunken);
    const bool isUpright = option.orientation == Qt::Vertical;
    const int thickness = isUpright ? thumb.width() : thumb.height();
    const int inset = qMax(2, isActive ? thickness / 5 : thickness / 3);
    const QRect box
        = isUpright ? thumb.adjusted(inset, 2, -inset, -2) : thumb.adjusted(2, inset, -2, -inset);
    const QColor ink = mix(colour(Role::Background), colour(Role::Text), isActive ? 0.45 : 0.26);
    drawBox(painter, box, ink, {}, (isUpright ? box.width() : box.height()) / 2.0);
}

void drawMark(QPainter &painter, const QStyleOption &option, bool isRound)
{
    const int edge = qMin(option.rect.width(), option.rect.height());
    QRect box(0, 0, edge, edge);
    box.moveCenter(option.rect.center());
    const bool isOn = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const double round = isRound ? edge / 2.0 : halfGap() - 1;
    if (!isOn) {
        const QColor rim
            = mix(colour(Role::Border), colour(Role::DimText), isUnderMouse(option) ? 0.9 : 0.5);
        drawBox(painter, box, colour(isEnabled ? Role::Background : Role::Surface), rim, round);
        return;
    }
    drawBox(painter, box, colour(isEnabled ? Role::Accent : Role::Border), {}, round);
    const double unit = edge / 16.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.setPen(
        QPen(colour(Role::AccentText), 1.9 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isRound) {
        painter.setBrush(colour(Role::AccentText));
        painter.drawEllipse(QPointF(8, 8) * unit, 2 * unit, 2 * unit);
    } else if (has(option, QStyle::State_NoChange)) {
        painter.drawLine(QPointF(4.5, 8) * unit, QPointF(11.5, 8) * unit);
    } else {
        const std::array tick{QPointF(4, 8.4) * unit, QPointF(6.9, 11.2) * unit,
                              QPointF(12, 5.2) * unit};
        painter.drawPolyline(tick.data(), int(tick.size()));
    }
    painter.restore();
}

void drawMenuSeparator(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect.left() + gap(), rect.center().y(), rect.width() - 2 * gap(), 1,
                     mix(colour(Role::Border), colour(Role::DimText), 0.25));
}

void drawMenuHighlight(QPainter &painter, const QRect &rect)
{
    drawBox(painter, rect.adjusted(halfGap(), 0, -halfGap(), 0), colour(Role::Hover), {},
            radius() - 1);
}

} // namespace outcry::look
