// SPDX-License-Identifier: MIT
#include "ui/folding_box.h"

#include <algorithm>

namespace outcry {

FoldingBox::FoldingBox(int leastFirst)
    : QBoxLayout(LeftToRight)
    , m_leastFirst(leastFirst)
{
}

bool FoldingBox::foldsAt(int inner) const
{
    if (count() < 2 || itemAt(0)->isEmpty() || itemAt(1)->isEmpty())
        return false;
    const int least = m_leastFirst > 0 ? m_leastFirst : itemAt(0)->sizeHint().width();
    return least + spacing() + itemAt(1)->sizeHint().width() > inner;
}

static int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

int FoldingBox::heightForWidth(int width) const
{
    const QMargins edges = contentsMargins();
    const int inner = width - edges.left() - edges.right();
    if (count() < 2 || itemAt(1)->isEmpty())
        return edges.top() + edges.bottom() + (count() < 1 ? 0 : heightOf(*itemAt(0), inner));
    const QSize second = itemAt(1)->sizeHint();
    const int height = foldsAt(inner)
        ? heightOf(*itemAt(0), inner) + spacing() + second.height()
        : std::max(heightOf(*itemAt(0), std::max(1, inner - spacing() - second.width())), second.height());
    return edges.top() + edges.bottom() + height;
}

QSize FoldingBox::minimumSize() const
{
    const QMargins edges = contentsMargins();
    QSize least;
    for (int i = 0; i < count(); ++i)
        least = least.expandedTo(itemAt(i)->minimumSize());
    return least.grownBy(edges);
}

void FoldingBox::setGeometry(const QRect &rect)
{
    const QMargins edges = contentsMargins();
    const Direction wanted = foldsAt(rect.width() - edges.left() - edges.right()) ? TopToBottom : LeftToRight;
    if (wanted != direction())
        setDirection(wanted);
    QBoxLayout::setGeometry(rect);
}

} // namespace outcry
