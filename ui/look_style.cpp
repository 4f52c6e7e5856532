// SPDX-License-Identifier: MIT
#include "ui/look_style.h"

#include "ui/look.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <array>

namespace outcry::look {

namespace {

/// A box with round corners whose edge lies on whole pixels.
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

bool isUnderMouse(const QStyleOption &option)
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

/// A word with a line under it: no boxes.
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

/// Only the thumb is to be seen, thin until the mouse comes near.
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
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

void drawMenuHighlight(QPainter &painter, const QRect &rect)
{
    drawBox(painter, rect.adjusted(halfGap(), 0, -halfGap(), 0), colour(Role::Hover), {},
            radius() - 1);
}

} // namespace

LookStyle::LookStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(*painter, *option);
    case PE_PanelButtonTool:
        return drawToolButton(*painter, *option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return drawField(*painter, *option);
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return; // drawn with its panel
    case PE_PanelItemViewItem:
        return drawRow(*painter, *option);
    case PE_PanelItemViewRow:
        return; // cells draw all of it
    case PE_Frame:
        return drawBox(*painter, option->rect, {}, colour(Role::Border), 0);
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colour(Role::Background));
        return drawBox(*painter, option->rect, {}, colour(Role::Border), 0);
    case PE_FrameFocusRect:
        return drawBox(*painter, option->rect, {}, colour(Role::Accent), radius() - 2);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawMark(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return drawMark(*painter, *option, true);
    case PE_FrameTabWidget:
        return drawBox(*painter, option->rect, {}, colour(Role::Border), 0);
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), colour(Role::Border));
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(*painter, *option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader own = *header;
            own.palette.setColor(QPalette::ButtonText, colour(Role::DimText));
            own.state &= ~State_On; // no bold titles for the columns of a selection
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button
            && button->features.testFlag(QStyleOptionButton::DefaultButton)
            && has(*option, State_Enabled)) {
            QStyleOptionButton own = *button;
            own.palette.setColor(QPalette::ButtonText, colour(Role::AccentText));
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem own = *item;
            own.state &= ~State_HasFocus;
            // Rows are selected in a pale colour; a delegate's own choice of ink stays.
            if (own.palette.color(QPalette::HighlightedText) == colour(Role::AccentText))
                own.palette.setColor(QPalette::HighlightedText, own.palette.color(QPalette::Text));
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem own = *item;
            if (has(*option, State_Selected) && has(*option, State_Enabled))
                drawMenuHighlight(*painter, option->rect);
            own.state &= ~State_Selected;
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, colour(Role::Surface));
            if (has(*option, State_Selected))
                drawBox(*painter, option->rect.adjusted(0, 2, 0, -2), colour(Role::Hover), {},
                        radius() - 1);
            const int flags = Qt::AlignCenter | Qt::TextSingleLine
                | (styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic
                                                                   : Qt::TextHideMnemonic);
            drawItemText(painter, option->rect, flags, item->palette, has(*option, State_Enabled),
                         item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_TabBarTabShape:
        return drawTab(*painter, *option);
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, colour(Role::Surface));
    case CE_ToolBar:
        return painter->fillRect(option->rect, colour(Role::Surface));
    case CE_Splitter:
        return painter->fillRect(option->rect, colour(Role::Border));
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return drawScrollBar(*painter, *slider,
                             subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    if (control == CC_ComboBox)
        return drawComboBox(*painter, *option, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
    if (control == CC_SpinBox) {
        drawField(*painter, *option);
        for (const auto &[part, arrow] : {std::pair(SC_SpinBoxUp, PE_IndicatorArrowUp),
                                          std::pair(SC_SpinBoxDown, PE_IndicatorArrowDown)}) {
            QStyleOption own = *option;
            own.rect = subControlRect(CC_SpinBox, option, part, widget);
            drawPrimitive(arrow, &own, painter, widget);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    // Words stand as far from the edge as in every other field.
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, part, widget);
        return option->direction == Qt::RightToLeft ? field.adjusted(0, 0, -halfGap(), 0) : field.adjusted(halfGap(), 0, 0, 0);
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect &all = slider->rect;
    const bool isUpright = slider->orientation == Qt::Vertical;
    const int length = isUpright ? all.height() : all.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int thumb = length;
    if (range > 0)
        thumb = qBound(qMin(length, 4 * gap()),
                       int(length * qint64(slider->pageStep) / (range + slider->pageStep)), length);
    const int start
        = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                  length - thumb, slider->upsideDown);
    const auto piece = [&](int from, int to) {
        return isUpright ? QRect(all.x(), all.y() + from, all.width(), to - from)
                         : QRect(all.x() + from, all.y(), to - from, all.height());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return piece(start, start + thumb);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + thumb, length);
    default:
        return {}; // no arrows
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents)
        return rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0 ? rect.adjusted(halfGap(), 0, -halfGap(), 0) : rect;
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                  const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.rwidth() += 2 * gap();
        size.setHeight(qMax(size.height(), rowHeight() + halfGap()));
        break;
    case CT_ComboBox:
        size.rwidth() += gap();
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        size.setHeight(qMax(size.height(), rowHeight() + halfGap()));
        break;
    case CT_ToolButton:
        size += QSize(halfGap(), halfGap());
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(qMax(size.height(), rowHeight()));
        break;
    case CT_MenuBarItem:
        size += QSize(halfGap(), halfGap());
        break;
    case CT_ItemViewItem:
        size.setHeight(qMax(size.height(), rowHeight() - halfGap()));
        break;
    case CT_HeaderSection:
        size.setHeight(qMax(size.height(), rowHeight()));
        break;
    default:
        break;
    }
    return size;
}

/// Qt would look for it in the desktop's icon themes and load every picture format for it, which took a fifth of all
/// that a start does; and it would not be in our colours.
QIcon LookStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? icon(u"close", Role::DimText)
                                           : QProxyStyle::standardIcon(which, option, widget);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return gap() + halfGap();
    case PM_ScrollBarSliderMin:
        return 4 * gap();
    case PM_HeaderMargin:
        return gap();
    case PM_FocusFrameHMargin:
        // Text of rows under the text of their header.
        return qobject_cast<const QAbstractItemView *>(widget)
            ? gap() - 1
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 2 * gap();
    case PM_SplitterWidth:
        return 1; // the handle can still be caught 2 pixels beside it
    case PM_MenuVMargin:
        return halfGap();
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return iconSize();
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 2 * gap() : gap();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return gap();
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration: // nothing wakes the processor to animate a scroll bar
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace outcry::look
