// SPDX-License-Identifier: MIT
#pragma once

#include <QModelIndex>
#include <QPoint>

class QAbstractItemView;
class QContextMenuEvent;

namespace outcry {

/// The row a context menu is for, and where the menu opens.
struct ContextPlace
{
    QModelIndex index;
    QPoint global;
};

/// By mouse: the row under it. By keyboard: the current row, which is brought into view; the menu opens beside it.
[[nodiscard]] ContextPlace contextPlace(QAbstractItemView &view, const QContextMenuEvent &event);

} // namespace outcry
