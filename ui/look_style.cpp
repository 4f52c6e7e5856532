// SPDX-License-Identifier: MIT
#include "ui/look_style.h"

#include "ui/look.h"
#include "ui/look_shapes.h"

#include <QAbstractItemView>
#include <QListView>
#include <QPlainTextEdit>
#include <QPainter>
#include <QStyleOption>


#include <algorithm>

namespace outcry::look {

/// What is behind a scroll bar: lists at the side have no paper of their own.
static QColor groundOf(const QWidget *bar)
{
    for (const QWidget *one = bar; one != nullptr; one = one->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(one);
        if (area == nullptr)
            continue;
        const QWidget *paper = area->viewport();
        return paper->autoFillBackground() ? paper->palette().color(paper->backgroundRole()) : colour(Role::Surface);
    }
    return colour(Role::Background);
}

static bool isSideList(const QWidget *widget)
{
    const auto *list = qobject_cast<const QListView *>(widget);
    return list != nullptr && !list->viewport()->autoFillBackground();
}

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
        if (isSideList(widget))
            return drawListRow(*painter, *option);
        return drawRow(*painter, *option);
    case PE_PanelItemViewRow:
        return; // cells draw all of it
    case PE_Frame:
        // Where one types it looks like every other field.
        if (qobject_cast<const QPlainTextEdit *>(widget) != nullptr)
            return drawField(*painter, *option);
        return drawBox(*painter, option->rect, {}, colour(Role::Border), 0);
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colour(Role::Background));
        return drawBox(*painter, option->rect, {}, colour(Role::Border), 0);
    case PE_FrameFocusRect:
        // Drawn with the row.
        if (isSideList(widget))
            return;
        return drawBox(*painter, option->rect, {}, colour(Role::Accent), radius() - 2);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawMark(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return drawMark(*painter, *option, true);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, groundOf(widget));
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

/// The arrow stands beside the words, at the side where they end; Qt's floats above them.
void LookStyle::drawSortedHeader(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget) const
{
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    proxy()->drawControl(CE_HeaderSection, &option, &painter, widget);
    const int mark = gap() + 2;
    const int used = mark + halfGap() / 2;
    QRect room = option.rect.adjusted(gap(), 0, -gap(), 0);
    const Qt::Alignment where = visualAlignment(option.direction, option.textAlignment);
    const QFontMetrics metrics = painter.fontMetrics();
    QStyleOptionHeader words = option;
    words.text = metrics.elidedText(option.text, Qt::ElideRight, std::max(0, room.width() - used));
    const int width = metrics.horizontalAdvance(words.text);
    QRect arrow(0, room.center().y() - mark / 2, mark, mark);
    if (where & Qt::AlignRight)
        arrow.moveRight(room.right() - width - halfGap() / 2);
    else if (where & Qt::AlignHCenter)
        arrow.moveLeft(room.center().x() + width / 2 + halfGap() / 2);
    else
        arrow.moveLeft(room.left() + width + halfGap() / 2);
    words.rect = room;
    proxy()->drawControl(CE_HeaderLabel, &words, &painter, widget);
    QStyleOptionHeader sign = option;
    sign.rect = arrow;
    proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &sign, &painter, widget);
    painter.restore();
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            return drawSortedHeader(*painter, *header, widget);
        break;
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
            if (!isSideList(widget))
                own.state &= ~State_HasFocus;
            // Rows are selected in a pale colour; a delegate's own choice of ink stays.
            if (own.palette.color(QPalette::HighlightedText) == colour(Role::AccentText))
                own.palette.setColor(QPalette::HighlightedText, own.palette.color(QPalette::Text));
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
                return drawMenuSeparator(*painter, option->rect);
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
        return drawScrollBar(*painter, *slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget),
                             groundOf(widget));
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
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
        // An icon that opens a menu says so itself; an arrow would lie on it.
        QStyleOptionToolButton own = *button;
        own.features &= ~QStyleOptionToolButton::HasMenu;
        return QProxyStyle::drawComplexControl(control, &own, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    // Words stand as far from the edge as in every other field.
    const bool isField = (control == CC_ComboBox && part == SC_ComboBoxEditField)
        || (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (isField) {
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
    case CT_SpinBox:
        size.rwidth() += gap();
        [[fallthrough]];
    case CT_LineEdit:
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
        // As tall as the bar is with a button beside it: the words stand in its middle.
        size.setHeight(qMax(size.height(), rowHeight() + halfGap()));
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
    // Qt's own for the second one, of what a menu bar has no room for, is decoded before anybody sees
    // it, with every window.
    return which == SP_LineEditClearButton         ? icon(u"close", Role::DimText)
        : which == SP_ToolBarHorizontalExtensionButton ? icon(u"more", Role::DimText)
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
