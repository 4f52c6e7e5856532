// SPDX-License-Identifier: MIT
#include "ui/table_setup.h"

#include "ui/look.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QItemSelectionModel>
#include <QTableView>

namespace outcry {

static constexpr quint32 kStateMark = 0x6f637476; // "octv"
static constexpr quint16 kStateVersion = 1;

void setUpTable(QTableView &table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTextElideMode(Qt::ElideRight);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(look::rowHeight());
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFont(look::smallFont());
}

void chooseWhatIsCurrent(QTableView &table)
{
    QItemSelectionModel *choice = table.selectionModel();
    QObject::connect(choice, &QItemSelectionModel::currentRowChanged, &table, [choice, &table](const QModelIndex &current) {
        const bool isOneOfMany = table.selectionMode() != QAbstractItemView::SingleSelection && choice->hasSelection();
        if (current.isValid() && !isOneOfMany && !choice->isRowSelected(current.row()))
            choice->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
}

QByteArray saveColumns(const QTableView &table)
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kStateMark << kStateVersion << quint16(table.horizontalHeader()->count())
           << table.horizontalHeader()->saveState();
    return state;
}

bool restoreColumns(QTableView &table, const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    quint16 version = 0;
    quint16 columns = 0;
    QByteArray header;
    stream >> mark >> version >> columns >> header;
    if (stream.status() != QDataStream::Ok || mark != kStateMark || version != kStateVersion
        || columns != table.horizontalHeader()->count())
        return false;
    return table.horizontalHeader()->restoreState(header);
}

} // namespace outcry
