// SPDX-License-Identifier: MIT
#include "ui/context_place.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>

namespace outcry {

ContextPlace contextPlace(QAbstractItemView &view, const QContextMenuEvent &event)
{
    if (event.reason() != QContextMenuEvent::Keyboard)
        return {view.indexAt(view.viewport()->mapFromGlobal(event.globalPos())), event.globalPos()};
    const QModelIndex index = view.currentIndex();
    view.scrollTo(index);
    return {index, view.viewport()->mapToGlobal(view.visualRect(index).center())};
}

} // namespace outcry
