// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QMenu;
class QTableView;

namespace outcry {

/// One checkable entry for each column of a table, for the menu of its header. `always` is the column without which a row says
/// nothing. `show` is called at once.
void addColumnChoices(QMenu &menu, const QTableView &table, int always, const std::function<void(int column, bool isShown)> &show);

} // namespace outcry
