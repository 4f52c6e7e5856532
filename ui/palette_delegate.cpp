// SPDX-License-Identifier: MIT
#include "ui/palette_delegate.h"

#include "ui/look.h"

#include <QPainter>

namespace outcry {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, look::rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect place = option.rect.adjusted(look::halfGap(), 0, -look::halfGap(), 0);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look::colour(look::Role::AccentPale));
        painter->drawRoundedRect(place, look::radius(), look::radius());
    }
    paintWords(*painter, place.adjusted(look::gap(), 0, -look::gap(), 0), index);
    painter->restore();
}

int PaletteDelegate::paintDetail(QPainter &painter, const QRect &row, const QString &text)
{
    if (text.isEmpty())
        return 0;
    painter.setFont(look::smallFont());
    painter.setPen(look::colour(look::Role::DimText));
    painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine), text);
    return painter.fontMetrics().horizontalAdvance(text) + 2 * look::gap();
}

void PaletteDelegate::paintFound(QPainter &painter, const QRect &row, const QString &text, const QList<int> &places)
{
    const QFontMetrics plain(look::textFont());
    const QString shown = plain.elidedText(text, Qt::ElideRight, row.width());
    int x = row.left();
    for (int i = 0; i < int(shown.size());) {
        const bool isMatched = places.contains(i);
        int end = i;
        while (end < int(shown.size()) && places.contains(end) == isMatched)
            ++end;
        // A surrogate pair is one letter.
        const QString part = shown.mid(i, end - i);
        painter.setFont(isMatched ? look::boldFont() : look::textFont());
        painter.setPen(look::colour(isMatched ? look::Role::Link : look::Role::Text));
        const int width = painter.fontMetrics().horizontalAdvance(part);
        painter.drawText(QRect(x, row.top(), width + 1, row.height()),
                         int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine), part);
        x += width;
        i = end;
    }
}

} // namespace outcry
