// SPDX-License-Identifier: MIT
#include "ui/column_menu.h"

#include <QMenu>
#include <QTableView>

namespace outcry {

void addColumnChoices(QMenu &menu, const QTableView &table, int always, const std::function<void(int column, bool isShown)> &show)
{
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        QAction *action = menu.addAction(table.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(column));
        action->setEnabled(column != always);
        QObject::connect(action, &QAction::toggled, &table, [column, show](bool isShown) { show(column, isShown); });
    }
}

} // namespace outcry
