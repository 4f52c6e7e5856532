// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QTableView;

namespace outcry {

/// How every table of rows looks and behaves: whole rows, our row height, columns that can be moved.
void setUpTable(QTableView &table);

/// The current row is the chosen one, also when the keyboard's focus alone made it so: nothing is done to a row that is
/// not seen as chosen. Where several can be chosen this makes the first choice only. To be called when the table has its
/// model.
void chooseWhatIsCurrent(QTableView &table);

/// Sizes, order and sorting of the columns; with a version and the number of columns.
[[nodiscard]] QByteArray saveColumns(const QTableView &table);
/// False, and nothing changed, for anything that saveColumns() did not make of as many columns.
bool restoreColumns(QTableView &table, const QByteArray &state);

} // namespace outcry
