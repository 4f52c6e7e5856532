// SPDX-License-Identifier: MIT
#include "ui/server_list.h"

#include "model/plain_tool_tip.h"
#include "ui/known_servers.h"
#include "ui/look.h"
#include "ui/table_setup.h"
#include "ui/tone_label.h"
#include "ui/undo_bar.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace outcry {

static constexpr int kShownRows = 8;

ServerList::ServerList(KnownServers &servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_table(new QTableWidget(0, 3))
    , m_forget(new QPushButton(tr("Forget the server")))
    , m_undo(new UndoBar)
{
    setUpTable(*m_table);
    chooseWhatIsCurrent(*m_table);
    m_table->setObjectName(QStringLiteral("knownServers"));
    m_table->setAccessibleName(tr("Servers that are remembered"));
    m_table->setHorizontalHeaderLabels({tr("Address"), tr("Your name there"), tr("Rooms")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 24 * look::gap());
    m_table->setColumnWidth(1, 16 * look::gap());
    m_table->setMinimumHeight(kShownRows * look::rowHeight());
    m_forget->setObjectName(QStringLiteral("forgetServer"));
    m_forget->setAutoDefault(false);
    auto *hint = new ToneLabel(look::Role::DimText,
                               tr("The start dialog offers these. With a server go its name, its rooms and lists, and what was typed there and not sent."));
    look::setFont(*hint, look::Font::Small);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::halfGap(), 0, 0);
    layout->setSpacing(look::gap());
    layout->addWidget(hint);
    layout->addWidget(m_undo);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_forget, 0, Qt::AlignLeft);
    auto *key = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &ServerList::forgetCurrent);
    connect(m_forget, &QPushButton::clicked, this, &ServerList::forgetCurrent);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ServerList::arrange);
    connect(&m_servers, &KnownServers::changed, this, &ServerList::refresh);
    refresh();
}

void ServerList::refresh()
{
    const int row = m_table->currentRow();
    m_table->setRowCount(int(m_servers.all().size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const KnownServer &server = m_servers.all()[i];
        m_table->setItem(i, 0, new QTableWidgetItem(server.address));
        m_table->setItem(i, 1, new QTableWidgetItem(server.nickname));
        auto *rooms = new QTableWidgetItem(server.rooms.join(QStringLiteral(", ")));
        rooms->setToolTip(plainToolTip(rooms->text()));
        m_table->setItem(i, 2, rooms);
    }
    if (row >= 0 && m_table->rowCount() > 0)
        m_table->setCurrentCell(qMin(row, m_table->rowCount() - 1), 0);
    arrange();
}

void ServerList::arrange()
{
    m_forget->setEnabled(m_table->currentRow() >= 0);
}

void ServerList::forgetCurrent()
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0);
    if (item == nullptr)
        return;
    const QString address = item->text();
    m_servers.forget(address);
    m_undo->offer(tr("%1 is forgotten.").arg(address), tr("Undo"), [this, address] { m_servers.takeBack(address); });
}

} // namespace outcry
