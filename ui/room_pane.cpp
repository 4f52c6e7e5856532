// SPDX-License-Identifier: MIT
#include "ui/room_pane.h"

#include "model/desk.h"
#include "model/quote_text.h"
#include "model/room_list_model.h"
#include "ui/chat_view.h"
#include "ui/connection_bar.h"
#include "ui/empty_state.h"
#include "ui/input_line.h"
#include "ui/look.h"
#include "ui/room_bell.h"
#include "ui/tone_label.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace outcry {

/// "187.20 ▲ +0.5 %"
static QString priceWords(const Quote &quote)
{
    if (quote.symbol.isEmpty())
        return {};
    const QString price = quote_text::last(quote);
    const qint64 change = quote.changeTicks();
    const QString arrow = change > 0 ? QStringLiteral("▲") : change < 0 ? QStringLiteral("▼") : QStringLiteral("–");
    const QString sign = change > 0 ? QStringLiteral("+") : QString();
    return QStringLiteral("%1 %2 %3%4 %").arg(price, arrow, sign, QLocale().toString(quote.changePercent(), 'f', 1));
}

RoomPane::RoomPane(Desk &desk, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_title(new QLabel)
    , m_people(new ToneLabel(look::Role::DimText))
    , m_bell(new RoomBell(desk.levels(), this))
    , m_bar(new ConnectionBar)
    , m_views(new QStackedWidget)
    , m_input(new InputLine)
{
    look::setFont(*m_title, look::Font::Title);
    m_title->setTextFormat(Qt::PlainText);
    look::setFont(*m_people, look::Font::Small);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(2 * look::gap(), look::gap(), 2 * look::gap(), look::gap());
    head->setSpacing(look::gap());
    head->addWidget(m_title);
    head->addWidget(m_people, 1, Qt::AlignBaseline);
    head->addWidget(m_bell);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::gap());
    foot->addWidget(m_input);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(m_views, 1);
    layout->addLayout(foot);

    m_input->setNameSource([this] { return othersHere(); });
    m_input->setSymbolSource([this] { return m_desk.knownSymbols(); });
    m_input->setPriceSource([this](const QString &symbol) { return priceWords(m_desk.lastQuote(symbol)); });
    auto *nowhere = new EmptyState(QStringLiteral("plug"), tr("No room yet"),
                                   tr("Connect to a server, or join a room with Ctrl+J."), tr("Connect …"), this);
    m_views->addWidget(nowhere);
    connect(nowhere, &EmptyState::actionRequested, this, &RoomPane::connectWanted);
    connect(m_input, &InputLine::submitted, this, [this](const QString &text) {
        // Who answers has read what is above.
        if (ChatView *view = currentView())
            view->clearUnreadMark();
        emit submitted(text);
    });
    connect(&m_desk, &Desk::titleChanged, this, [this](const QString &room) {
        if (room == m_room)
            refreshHead();
    });
    connect(&m_desk, &Desk::unreadChanged, this, [this](const QString &room) {
        if (room == m_room && isVisible() && isActiveWindow())
            m_desk.markRead(room);
    });
    refreshHead();
}

RoomPane::~RoomPane() = default;

void RoomPane::showEvent(QShowEvent *event)
{
    // Whether its user looks at it is known to the window it stands in, whichever that is.
    window()->installEventFilter(this);
    QWidget::showEvent(event);
}

bool RoomPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != window() || event->type() != QEvent::ActivationChange || m_room.isEmpty() || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (isActiveWindow()) {
        markUnread();
        m_desk.markRead(m_room);
    } else {
        rememberSeen();
    }
    return QWidget::eventFilter(watched, event);
}

ChatView *RoomPane::currentView() const
{
    const auto found = m_viewOf.find(m_room);
    return found == m_viewOf.end() ? nullptr : found->second;
}

void RoomPane::showRoom(const QString &room)
{
    if (room == m_room)
        return;
    m_drafts[m_room] = m_input->draft();
    rememberSeen();
    m_room = room;
    m_views->setCurrentWidget(viewFor(room));
    markUnread();
    m_input->setDraft(m_drafts.value(room));
    refreshHead();
}

void RoomPane::mention(const QString &word)
{
    m_input->insertText(word + u' ');
    m_input->setFocus();
}

void RoomPane::rememberSeen()
{
    const MessageModel *messages = m_desk.messages(m_room);
    if (messages != nullptr && messages->confirmedCount() > 0)
        m_lastSeen[m_room] = messages->index(messages->confirmedCount() - 1);
}

void RoomPane::markUnread()
{
    ChatView *view = currentView();
    const QPersistentModelIndex seen = m_lastSeen.value(m_room);
    if (view == nullptr || m_desk.unreadCount(m_room) == 0 || !seen.isValid())
        return;
    view->markUnreadFrom(seen.row() + 1);
}

void RoomPane::forgetRoom(const QString &room)
{
    const auto found = m_viewOf.find(room);
    if (found == m_viewOf.end())
        return;
    found->second->setModel(nullptr);
    found->second->deleteLater();
    m_viewOf.erase(found);
    m_lastSeen.remove(room);
    m_drafts.remove(room);
    if (room != m_room)
        return;
    m_room.clear();
    m_views->setCurrentIndex(0);
    m_input->setPlaceholderText(tr("Join a room to talk"));
    refreshHead();
}

ChatView *RoomPane::viewFor(const QString &room)
{
    ChatView *&view = m_viewOf[room];
    if (view != nullptr)
        return view;
    view = new ChatView;
    view->setModel(m_desk.messages(room));
    view->setMyName(m_desk.me().nickname);
    m_views->addWidget(view);
    connect(&m_desk, &Desk::meChanged, view, [view](const Person &me) { view->setMyName(me.nickname); });
    connect(view, &ChatView::symbolActivated, this, [this](const QString &symbol) { emit symbolChosen(symbol); });
    connect(view, &ChatView::nameActivated, this, &RoomPane::mention);
    connect(view, &ChatView::retryRequested, this, &RoomPane::lineRetried);
    connect(view, &ChatView::discardRequested, this, &RoomPane::lineDiscarded);
    connect(view, &ChatView::linkActivated, this, [](const QUrl &link) { QDesktopServices::openUrl(link); });
    connect(view, &ChatView::olderWanted, this, [this, room] {
        const MessageModel *messages = m_desk.messages(room);
        if (messages != nullptr && messages->hasOlder())
            emit historyWanted(room, messages->firstSequence());
    });
    if (const RosterModel *people = m_desk.people(room)) {
        const auto refresh = [this, room] {
            if (room == m_room)
                refreshHead();
        };
        connect(people, &QAbstractItemModel::rowsInserted, view, refresh);
        connect(people, &QAbstractItemModel::rowsRemoved, view, refresh);
        connect(people, &QAbstractItemModel::modelReset, view, refresh);
        connect(people, &RosterModel::peopleCountChanged, view, refresh);
    }
    return view;
}

void RoomPane::setCommands(const QList<CommandInfo> &commands)
{
    m_input->setCommands(commands);
}

QStringList RoomPane::othersHere() const
{
    const RosterModel *people = m_desk.people(m_room);
    QStringList names = people == nullptr ? QStringList() : people->nicknames();
    if (RoomListModel::isDirect(m_room))
        names = {m_desk.title(m_room)};
    names.removeAll(m_desk.me().nickname);
    return names;
}

void RoomPane::refreshHead()
{
    const QString title = m_room.isEmpty() ? QString() : m_desk.title(m_room);
    m_title->setText(title);
    m_bell->setRoom(m_room, title);
    if (!m_room.isEmpty())
        m_input->setPlaceholderText(tr("Message to %1, or / for commands").arg(title));
    const RosterModel *people = m_desk.people(m_room);
    const int count = people == nullptr ? 0 : people->peopleCount();
    if (m_room.isEmpty())
        m_people->clear();
    else if (RoomListModel::isDirect(m_room))
        m_people->setText(m_desk.isGone(m_room) ? tr("%1 has left").arg(title) : tr("only the two of you read this"));
    else
        m_people->setText(count == 1 ? tr("1 person") : tr("%1 people").arg(QLocale().toString(count)));
}

} // namespace outcry
