// SPDX-License-Identifier: MIT
#include "ui/connection_view.h"

#include "model/nickname.h"
#include "ui/action_button.h"
#include "ui/connection_table.h"
#include "ui/empty_state.h"
#include "ui/look.h"
#include "ui/prompt_bar.h"
#include "ui/table_setup.h"
#include "ui/undo_bar.h"

#include <QAction>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSet>

#include <algorithm>
#include <array>

namespace outcry {

static constexpr std::array<qint64, 3> kBanMs{10 * 60 * 1000, 60 * 60 * 1000, 0};

QStringList banChoices()
{
    return {ConnectionView::tr("for 10 minutes"), ConnectionView::tr("for 1 hour"), ConnectionView::tr("until lifted")};
}

qint64 banMsOf(int choice)
{
    return kBanMs[std::size_t(qBound(0, choice, int(kBanMs.size()) - 1))];
}

ConnectionView::ConnectionView(QWidget *parent)
    : QWidget(parent)
    , m_table(new ConnectionTable)
    , m_summary(new QLabel)
    , m_filter(new QLineEdit)
    , m_prompt(new PromptBar(this))
    , m_undo(new UndoBar(this))
    , m_emptyState(new EmptyState(QStringLiteral("people"), tr("Nobody is here yet"),
                                  tr("Clients appear here as soon as they connect."), {},
                                  m_table->viewport()))
    , m_nothingFound(new EmptyState(QStringLiteral("search"), tr("No connection fits the filter"),
                                    tr("The filter looks at names, addresses and doors."), tr("Show all"),
                                    m_table->viewport()))
    , m_message(new QAction(look::icon(u"send"), tr("&Message…"), this))
    , m_rename(new QAction(look::icon(u"rename"), tr("&Rename…"), this))
    , m_kick(new QAction(look::icon(u"kick"), tr("&Kick…"), this))
    , m_ban(new QAction(look::icon(u"lock"), tr("&Ban…"), this))
{
    setUpActions();
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildBar());
    layout->addWidget(m_prompt);
    layout->addWidget(m_undo);
    layout->addWidget(m_table, 1);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionView::showMenu);
    connect(m_prompt, &PromptBar::ended, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_nothingFound, &EmptyState::actionRequested, m_filter, &QLineEdit::clear);
}

QLayout *ConnectionView::buildBar()
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(QStringLiteral("connectionSummary"));
    m_filter->setObjectName(QStringLiteral("connectionFilter"));
    m_filter->setPlaceholderText(tr("Filter by name, address or door"));
    m_filter->setAccessibleName(tr("Filter connections"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(look::icon(u"search", look::Role::DimText), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(36 * look::gap());
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look::gap(), look::halfGap(), look::halfGap(), look::halfGap());
    bar->setSpacing(look::halfGap());
    bar->addWidget(m_filter, 1);
    bar->addSpacing(look::halfGap());
    bar->addWidget(m_summary);
    bar->addStretch();
    bar->addSpacing(look::gap());
    for (QAction *action : deeds())
        bar->addWidget(makeActionButton(*action));
    return bar;
}

void ConnectionView::setUpActions()
{
    m_message->setShortcut(Qt::CTRL | Qt::Key_M);
    m_rename->setShortcut(Qt::Key_F2);
    m_kick->setShortcut(QKeySequence::Delete);
    m_ban->setShortcut(Qt::CTRL | Qt::Key_B);
    m_message->setToolTip(tr("Say something to this one alone (Ctrl+M)"));
    m_rename->setToolTip(tr("Give it another name (F2)"));
    m_kick->setToolTip(tr("End this connection (Delete)"));
    m_ban->setToolTip(tr("Send everybody from this address away and let nobody in from there (Ctrl+B)"));
    for (QAction *action : deeds()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_message, &QAction::triggered, this, &ConnectionView::askForMessage);
    connect(m_rename, &QAction::triggered, this, &ConnectionView::askForName);
    connect(m_kick, &QAction::triggered, this, &ConnectionView::askToKick);
    connect(m_ban, &QAction::triggered, this, &ConnectionView::askToBan);
}

void ConnectionView::setConnections(ConnectionModel *model)
{
    m_connections = model;
    m_table->setModel(model);
    chooseWhatIsCurrent(*m_table);
    connect(m_filter, &QLineEdit::textChanged, model,
            [model](const QString &text) { model->setFilter(text.trimmed()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConnectionView::arrange);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionView::arrange);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ConnectionView::arrange);
    connect(model, &QAbstractItemModel::dataChanged, this, &ConnectionView::noteRenaming);
    connect(model, &ConnectionModel::countsChanged, this, &ConnectionView::tellCounts);
    connect(model, &ConnectionModel::countsChanged, this, &ConnectionView::noteLeaving);
    keepChoiceThroughResets();
    m_table->fitColumns();
    tellCounts();
    arrange();
}

/// A view forgets what is chosen when its model begins anew; the choice is clients, not rows.
void ConnectionView::keepChoiceThroughResets()
{
    connect(m_connections, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_chosenBeforeReset = chosenPeers(); });
    connect(m_connections, &QAbstractItemModel::modelReset, this, [this] {
        QItemSelection rows;
        for (const PeerId peer : std::as_const(m_chosenBeforeReset)) {
            if (const int row = m_connections->rowOf(peer); row >= 0)
                rows.select(m_connections->index(row, 0), m_connections->index(row, ConnectionModel::ColumnCount - 1));
        }
        QItemSelectionModel *choice = m_table->selectionModel();
        if (!rows.isEmpty())
            choice->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
        choice->select(rows, QItemSelectionModel::ClearAndSelect);
        arrange();
    });
}

QList<PeerId> ConnectionView::chosenPeers() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<PeerId> peers;
    for (const int row : std::as_const(rows))
        peers.append(m_connections->connectionAt(row).peer);
    return peers;
}

const ConnectionInfo *ConnectionView::onlyOne() const
{
    const QList<PeerId> peers = chosenPeers();
    return peers.size() == 1 ? m_connections->find(peers.first()) : nullptr;
}

static QString nameOf(const ConnectionInfo &connection)
{
    return connection.nickname.isEmpty() ? connection.address : connection.nickname;
}

/// "ann", or "ann, bob, cy and 4 more".
QString ConnectionView::namesOf(const QList<PeerId> &peers) const
{
    constexpr qsizetype kMostNamed = 3;
    QStringList names;
    for (const PeerId peer : peers.mid(0, kMostNamed)) {
        if (const ConnectionInfo *connection = m_connections->find(peer))
            names.append(nameOf(*connection));
    }
    const QString named = names.join(QStringLiteral(", "));
    const int more = int(peers.size() - names.size());
    return more <= 0 ? named : tr("%1 and %n more", nullptr, more).arg(named);
}

void ConnectionView::setEmptyHint(const QString &hint)
{
    m_emptyState->setHint(hint);
}

void ConnectionView::arrange()
{
    for (QAction *action : deeds())
        action->setEnabled(m_table->selectionModel() && m_table->selectionModel()->hasSelection());
    const ConnectionInfo *one = m_connections ? onlyOne() : nullptr;
    m_rename->setEnabled(one && !one->nickname.isEmpty());
    const bool isEmpty = !m_connections || m_connections->rowCount() == 0;
    const bool isFiltered = m_connections && m_connections->totalCount() > 0;
    m_emptyState->setVisible(isEmpty && !isFiltered);
    m_nothingFound->setVisible(isEmpty && isFiltered);
    for (EmptyState *state : {m_emptyState, m_nothingFound})
        state->setGeometry(m_table->viewport()->rect());
}

void ConnectionView::tellCounts()
{
    const int total = m_connections->totalCount();
    const QString named = QLocale().toString(m_connections->namedCount());
    m_summary->setText(total == 1 ? tr("1 connection, %1 with a name").arg(named)
                                  : tr("%1 connections, %2 with a name").arg(QLocale().toString(total), named));
    arrange();
}

void ConnectionView::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

bool ConnectionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) {
        m_emptyState->setGeometry(m_table->viewport()->rect());
        m_nothingFound->setGeometry(m_table->viewport()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void ConnectionView::showMenu(const QPoint &position)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(deeds());
    menu->addSeparator();
    menu->addAction(look::icon(u"copy"), tr("&Copy"), QKeySequence::Copy, m_table, &ConnectionTable::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ConnectionView::startFiltering()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ConnectionView::askForMessage()
{
    const QList<PeerId> peers = chosenPeers();
    if (peers.isEmpty())
        return;
    m_prompt->ask({.words = tr("Say something to %1 alone, as the server.").arg(namesOf(peers)),
                   .fieldName = tr("Message"),
                   .mostCharacters = 2000,
                   .deed = tr("Send"),
                   .objection = [](const QString &text) { return text.trimmed().isEmpty() ? tr("There is nothing to say.") : QString(); },
                   .done = [this, peers](const PromptBar::Answer &answer) {
                       for (const PeerId peer : peers)
                           emit messageRequested(peer, answer.text);
                   }});
}

void ConnectionView::askForName()
{
    const ConnectionInfo *connection = onlyOne();
    if (!connection)
        return;
    const PeerId peer = connection->peer;
    const QString former = connection->nickname;
    m_prompt->ask({.words = tr("New name for %1. Everybody in its rooms is told.").arg(nameOf(*connection)),
                   .fieldName = tr("New name"),
                   .text = former,
                   .mostCharacters = 200,
                   .deed = tr("Rename"),
                   .isToBeSettled = true,
                   .objection =
                       [](const QString &text) {
                           const Result<Nickname> name = Nickname::parse(text);
                           return name ? QString() : name.error().text;
                       },
                   .done =
                       [this, peer, former](const PromptBar::Answer &answer) {
                           const Result<Nickname> name = Nickname::parse(answer.text);
                           if (!name || name->text() == former)
                               return m_prompt->dismiss();
                           m_renaming = {peer, former, name->text()};
                           emit renameRequested(peer, name->text());
                       }});
}

bool ConnectionView::isRenaming() const
{
    return m_prompt->isWaiting() && m_renaming.peer != 0;
}

void ConnectionView::refuseRenaming(const QString &reason)
{
    m_renaming = {};
    m_prompt->settle(reason);
}

/// The server may refuse, so undoing is offered when the new name is there.
void ConnectionView::noteRenaming()
{
    if (m_renaming.peer == 0)
        return;
    const ConnectionInfo *connection = m_connections->find(m_renaming.peer);
    if (!connection || connection->nickname != m_renaming.wanted)
        return;
    const Renaming done = std::exchange(m_renaming, {});
    m_renamedPeer = done.peer;
    m_prompt->settle({});
    m_undo->offer(tr("%1 is now called %2.").arg(done.former, done.wanted), tr("Undo"),
                  [this, done] { emit renameRequested(done.peer, done.former); });
}

/// Who is gone gets no name back.
void ConnectionView::noteLeaving()
{
    if (m_renamedPeer == 0 || m_connections->find(m_renamedPeer))
        return;
    m_renamedPeer = 0;
    m_undo->dismiss();
}

void ConnectionView::askToKick()
{
    const QList<PeerId> peers = chosenPeers();
    if (peers.isEmpty())
        return;
    const QString words
        = tr("Send %1 away? This cannot be undone, but they may come back by themselves. Ban keeps them out.").arg(namesOf(peers));
    m_prompt->ask({.words = words,
                   .fieldName = tr("Reason, for them to read (may be empty)"),
                   .mostCharacters = 120,
                   .deed = tr("Kick"),
                   .isGrave = true,
                   .done = [this, peers](const PromptBar::Answer &answer) {
                       for (const PeerId peer : peers)
                           emit kickRequested(peer, answer.text);
                   }});
}

QList<BanWish> ConnectionView::wishesFor(const QList<PeerId> &peers) const
{
    QList<BanWish> wishes;
    QSet<QString> seen;
    for (const PeerId peer : peers) {
        const ConnectionInfo *connection = m_connections->find(peer);
        if (!connection || seen.contains(connection->address))
            continue;
        seen.insert(connection->address);
        wishes.append({connection->address, connection->nickname});
    }
    return wishes;
}

void ConnectionView::askToBan()
{
    const QList<PeerId> peers = chosenPeers();
    const QList<BanWish> wishes = wishesFor(peers);
    if (wishes.isEmpty())
        return;
    int count = 0;
    for (const BanWish &wish : wishes)
        count += m_connections->countFrom(wish.address);
    const QString where = wishes.size() == 1 ? wishes.first().address : tr("%n addresses", nullptr, int(wishes.size()));
    const QString who = count == 1 ? tr("Its connection is ended")
                                   : tr("All %1 connections from there are ended").arg(QLocale().toString(count));
    m_prompt->ask({.words = tr("Let nobody in from %1 (%2)? %3. The page “Bans” lifts it.").arg(where, namesOf(peers), who),
                   .choices = banChoices(),
                   .deed = tr("Ban"),
                   .isGrave = true,
                   .done = [this, wishes](const PromptBar::Answer &answer) {
                       emit banRequested(wishes, banMsOf(answer.choice));
                   }});
}

QByteArray ConnectionView::saveState() const
{
    return m_table->saveState();
}

bool ConnectionView::restoreState(const QByteArray &state)
{
    return m_table->restoreState(state);
}

} // namespace outcry
