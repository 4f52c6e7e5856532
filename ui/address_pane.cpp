// SPDX-License-Identifier: MIT
#include "ui/address_pane.h"

#include "ui/action_button.h"
#include "ui/look.h"
#include "ui/table_setup.h"
#include "ui/tone_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace outcry {

QString useOf(const QString &door)
{
    if (door == u"native")
        return AddressPane::tr("Outcry, the desktop program");
    if (door == u"classic")
        return AddressPane::tr("The book's chat and ticker");
    if (door == u"tutorial")
        return AddressPane::tr("The tutorial's chat");
    if (door == u"echo")
        return AddressPane::tr("Tests: says everything back");
    if (door == u"health")
        return AddressPane::tr("Is it serving? For monitoring");
    return AddressPane::tr("Clients that speak %1").arg(door);
}

AddressPane::AddressPane(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 3))
    , m_hint(new ToneLabel(look::Role::DimText))
    , m_open(new QPushButton(tr("Listen elsewhere…")))
    , m_copy(new QAction(look::icon(u"copy"), tr("&Copy the address"), this))
{
    setUpTable(*m_table);
    chooseWhatIsCurrent(*m_table);
    m_table->setObjectName(QStringLiteral("entrances"));
    m_table->setAccessibleName(tr("Addresses"));
    m_table->setHorizontalHeaderLabels({tr("For"), tr("Type this"), tr("Door")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 34 * look::gap());
    m_table->setColumnWidth(1, 46 * look::gap());
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &AddressPane::copyCurrent);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &AddressPane::copyCurrent);
    connect(m_open, &QPushButton::clicked, this, &AddressPane::listenElsewhereWanted);
    m_hint->setObjectName(QStringLiteral("addressHint"));
    m_hint->setWordWrap(true);
    m_open->setAutoDefault(false);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::halfGap());
    bar->setSpacing(look::gap());
    bar->addWidget(m_hint, 1);
    bar->addWidget(makeActionButton(*m_copy));
    bar->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    arrange();
}

void AddressPane::showEntrances(const QList<Entrance> &entrances)
{
    m_entrances = entrances;
    m_table->setRowCount(int(entrances.size()));
    for (int row = 0; row < entrances.size(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(useOf(entrances[row].door)));
        m_table->setItem(row, 1, new QTableWidgetItem(entrances[row].address));
        m_table->setItem(row, 2, new QTableWidgetItem(entrances[row].door));
        m_table->item(row, 1)->setFont(look::boldFont());
    }
    arrange();
}

void AddressPane::arrange()
{
    const bool isEmpty = m_entrances.isEmpty();
    const bool isLocal = std::all_of(m_entrances.begin(), m_entrances.end(), [](const Entrance &one) { return one.isLocal; });
    m_copy->setEnabled(!isEmpty);
    m_hint->setText(isEmpty      ? tr("The server is stopped. Start it, and its addresses stand here.")
                        : isLocal ? tr("Only programs on this machine can come in. “Listen elsewhere” with 0.0.0.0:8181 lets "
                                       "others in; it is not encrypted, so use it where you trust the network.")
                                  : tr("Others come in by these addresses. They are not encrypted: whoever is on the way can read along."));
}

void AddressPane::copyCurrent()
{
    if (m_entrances.isEmpty())
        return;
    const int row = qMax(0, m_table->currentRow());
    QApplication::clipboard()->setText(m_entrances[row].address);
    m_hint->setText(tr("Copied: %1").arg(m_entrances[row].address));
}

} // namespace outcry
