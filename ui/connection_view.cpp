// SPDX-License-Identifier: MIT
#include "ui/connection_view.h"

#include "model/nickname.h"
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
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

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
    for (QAction *action : actionsOnOne()) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
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
    for (QAction *action : actionsOnOne()) {
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
    keepCurrentThroughResets();
    m_table->fitColumns();
    tellCounts();
    arrange();
}

/// A view forgets what is chosen when its model begins anew; the choice is a client, not a row.
void ConnectionView::keepCurrentThroughResets()
{
    connect(m_connections, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_peerBeforeReset = currentPeer(); });
    connect(m_connections, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_connections->rowOf(m_peerBeforeReset); row >= 0)
            m_table->setCurrentIndex(m_connections->index(row, 0));
        arrange();
    });
}

PeerId ConnectionView::currentPeer() const
{
    const QModelIndex index = m_table->currentIndex();
    const bool isChosen = index.isValid() && m_table->selectionModel()->isRowSelected(index.row());
    return isChosen ? index.data(ConnectionModel::PeerRole).value<PeerId>() : 0;
}

const ConnectionInfo *ConnectionView::current() const
{
    const PeerId peer = currentPeer();
    return peer == 0 ? nullptr : m_connections->find(peer);
}

QString ConnectionView::nameOfCurrent() const
{
    const ConnectionInfo *connection = current();
    return !connection                     ? QString()
        : connection->nickname.isEmpty() ? connection->address
                                           : connection->nickname;
}

void ConnectionView::setEmptyHint(const QString &hint)
{
    m_emptyState->setHint(hint);
}

void ConnectionView::arrange()
{
    const ConnectionInfo *connection = current();
    for (QAction *action : actionsOnOne())
        action->setEnabled(connection != nullptr);
    m_rename->setEnabled(connection && !connection->nickname.isEmpty());
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
    if (currentPeer() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actionsOnOne());
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ConnectionView::startFiltering()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ConnectionView::askForMessage()
{
    const PeerId peer = currentPeer();
    if (peer == 0)
        return;
    m_prompt->ask({.words = tr("Say something to %1 alone, as the server.").arg(nameOfCurrent()),
                   .fieldName = tr("Message"),
                   .mostCharacters = 2000,
                   .deed = tr("Send"),
                   .objection = [](const QString &text) { return text.trimmed().isEmpty() ? tr("There is nothing to say.") : QString(); },
                   .done = [this, peer](const PromptBar::Answer &answer) { emit messageRequested(peer, answer.text); }});
}

void ConnectionView::askForName()
{
    const ConnectionInfo *connection = current();
    if (!connection)
        return;
    const PeerId peer = connection->peer;
    const QString former = connection->nickname;
    m_prompt->ask({.words = tr("New name for %1. Everybody in its rooms is told.").arg(nameOfCurrent()),
                   .fieldName = tr("New name"),
                   .text = former,
                   .mostCharacters = 200,
                   .deed = tr("Rename"),
                   .objection =
                       [](const QString &text) {
                           const Result<Nickname> name = Nickname::parse(text);
                           return name ? QString() : name.error().text;
                       },
                   .done =
                       [this, peer, former](const PromptBar::Answer &answer) {
                           const Result<Nickname> name = Nickname::parse(answer.text);
                           if (!name || name->text() == former)
                               return;
                           m_renaming = {peer, former, name->text()};
                           emit renameRequested(peer, name->text());
                       }});
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
    m_undo->offer(tr("%1 is now called %2.").arg(done.former, done.wanted), tr("Undo"),
                  [this, done] { emit renameRequested(done.peer, done.former); });
}

void ConnectionView::askToKick()
{
    const PeerId peer = currentPeer();
    if (peer == 0)
        return;
    m_prompt->ask({.words = tr("Send %1 away? This cannot be undone, but it may come back by itself. Ban keeps it out.")
                                .arg(nameOfCurrent()),
                   .fieldName = tr("Reason, for it to read (may be empty)"),
                   .mostCharacters = 120,
                   .deed = tr("Kick"),
                   .isGrave = true,
                   .done = [this, peer](const PromptBar::Answer &answer) { emit kickRequested(peer, answer.text); }});
}

void ConnectionView::askToBan()
{
    const ConnectionInfo *connection = current();
    if (!connection)
        return;
    const QString address = connection->address;
    const QString nickname = connection->nickname;
    const int count = m_connections->countFrom(address);
    const QString who = count == 1 ? tr("Its connection is ended")
                                   : tr("All %1 connections from there are ended").arg(QLocale().toString(count));
    m_prompt->ask({.words = tr("Let nobody in from %1 (%2)? %3. The page “Bans” lifts it.")
                                .arg(address, nameOfCurrent(), who),
                   .choices = banChoices(),
                   .deed = tr("Ban"),
                   .isGrave = true,
                   .done =
                       [this, address, nickname](const PromptBar::Answer &answer) {
                           emit banRequested(address, nickname, banMsOf(answer.choice));
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
