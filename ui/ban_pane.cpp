// SPDX-License-Identifier: MIT
#include "ui/ban_pane.h"

#include "model/ban_model.h"
#include "ui/action_button.h"
#include "ui/connection_view.h"
#include "ui/empty_state.h"
#include "ui/look.h"
#include "ui/prompt_bar.h"
#include "ui/table_setup.h"
#include "ui/undo_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace outcry {

BanPane::BanPane(QWidget *parent)
    : QWidget(parent)
    , m_bans(new BanModel(this))
    , m_table(new QTableView)
    , m_prompt(new PromptBar(this))
    , m_undo(new UndoBar(this))
    , m_emptyState(new EmptyState(QStringLiteral("lock"), tr("Nobody is banned"),
                                  tr("Choose somebody under “Connections” and press Ctrl+B, or ban an address here."),
                                  tr("Ban an address…"), m_table->viewport()))
    , m_add(new QAction(look::icon(u"add"), tr("Ban an &address…"), this))
    , m_lift(new QAction(look::icon(u"remove"), tr("&Lift the ban"), this))
{
    setUpTable(*m_table);
    m_table->setObjectName(QStringLiteral("bans"));
    m_table->setAccessibleName(tr("Bans"));
    m_table->setModel(m_bans);
    chooseWhatIsCurrent(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < BanModel::EndColumn; ++column)
        m_table->setColumnWidth(column, 26 * look::gap());
    m_table->viewport()->installEventFilter(this);
    m_lift->setShortcut(QKeySequence::Delete);
    m_lift->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_lift);
    connect(m_add, &QAction::triggered, this, &BanPane::askForAddress);
    connect(m_lift, &QAction::triggered, this, &BanPane::liftCurrent);
    connect(m_emptyState, &EmptyState::actionRequested, this, &BanPane::askForAddress);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BanPane::arrange);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    bar->addStretch();
    for (QAction *action : banActions())
        bar->addWidget(makeActionButton(*action));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_prompt);
    layout->addWidget(m_undo);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    arrange();
}

void BanPane::showBans(const QList<Ban> &bans)
{
    const int row = m_table->currentIndex().row();
    m_bans->setBans(bans);
    if (row >= 0 && m_bans->rowCount() > 0)
        m_table->setCurrentIndex(m_bans->index(qMin(row, m_bans->rowCount() - 1), 0));
    arrange();
}

void BanPane::arrange()
{
    m_lift->setEnabled(m_table->currentIndex().isValid());
    m_emptyState->setVisible(m_bans->rowCount() == 0);
    m_emptyState->setGeometry(m_table->viewport()->rect());
}

bool BanPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        m_emptyState->setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void BanPane::liftCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Ban ban = m_bans->banAt(current.row());
    emit liftRequested(ban.address);
    m_undo->offer(tr("%1 may come in again.").arg(ban.address), tr("Undo"), [this, ban] { emit restoreRequested(ban); });
}

void BanPane::askForAddress()
{
    m_prompt->ask({.words = tr("Let nobody in from which address? Whoever is connected from there is sent away."),
                   .fieldName = tr("Address, such as 203.0.113.7"),
                   .mostCharacters = 60,
                   .choices = banChoices(),
                   .deed = tr("Ban"),
                   .isGrave = true,
                   .objection = m_objection,
                   .done = [this](const PromptBar::Answer &answer) {
                       emit banRequested(answer.text, {}, banMsOf(answer.choice));
                   }});
}

} // namespace outcry
