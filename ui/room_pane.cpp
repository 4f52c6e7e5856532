// SPDX-License-Identifier: MIT
#include "ui/room_pane.h"

#include "model/desk.h"
#include "model/quote_text.h"
#include "model/direct_talk.h"
#include "model/json_fields.h"
#include "model/room_list_model.h"
#include "model/wire.h"
#include "ui/chat_view.h"
#include "ui/chip_prices.h"
#include "ui/connection_bar.h"
#include "ui/empty_state.h"
#include "ui/input_line.h"
#include "ui/look.h"
#include "ui/pane_keys.h"
#include "ui/preferences.h"
#include "ui/prompt_bar.h"
#include "ui/reply_bar.h"
#include "ui/room_finder.h"
#include "ui/room_head.h"
#include "ui/search_bar.h"
#include "ui/subject_line.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUuid>
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
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QString(QChar(0x2212)) : QString();
    return QStringLiteral("%1 %2 %3%4 %").arg(price, arrow, sign, QLocale().toString(qAbs(quote.changePercent()), 'f', 1));
}

static QList<CompletionSymbol> completionSymbols(const Desk &desk)
{
    QList<CompletionSymbol> symbols;
    for (const QString &symbol : desk.knownSymbols())
        symbols.append({symbol, desk.symbolName(symbol)});
    return symbols;
}

static constexpr int kDraftPauseMs = 1500;
static constexpr int kSeenPauseMs = 50;

RoomPane::RoomPane(Desk &desk, Preferences &preferences, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_head(new RoomHead(desk))
    , m_bar(new ConnectionBar)
    , m_prompt(new PromptBar)
    , m_views(new QStackedWidget)
    , m_input(new InputLine)
    , m_search(new SearchBar)
    , m_finder(new RoomFinder(m_search, this))
    , m_reply(new ReplyBar)
    , m_editBar(new ReplyBar(ReplyBar::Purpose::Edit))
    , m_question(new PromptBar)
{
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::gap());
    foot->addWidget(m_input);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_question->setObjectName(QStringLiteral("deleteQuestion"));
    layout->addWidget(m_search);
    layout->addWidget(m_bar);
    layout->addWidget(m_prompt);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_question);
    layout->addWidget(m_reply);
    layout->addWidget(m_editBar);
    layout->addLayout(foot);

    auto *nowhere = new EmptyState(QStringLiteral("plug"), tr("No room yet"),
                                   tr("Connect to a server, or join a room with Ctrl+J."), tr("Connect…"), this);
    m_views->addWidget(nowhere);
    putInTabOrder(*nowhere->findChild<QPushButton *>());
    connect(nowhere, &EmptyState::actionRequested, this, &RoomPane::connectWanted);
    connect(m_head, &RoomHead::searchWanted, this, &RoomPane::openSearch);
    connect(m_head, &RoomHead::dateWanted, this, &RoomPane::askForDate);
    connect(&m_head->subject(), &SubjectLine::told, m_input, &InputLine::tell);
    connect(&m_head->subject(), &SubjectLine::editingEnded, m_input, qOverload<>(&QWidget::setFocus));
    connect(&m_head->subject(), &SubjectLine::typed, this, [this](const QString &text) {
        emit submitted(QStringLiteral("/topic ") + (text.isEmpty() ? QStringLiteral("-clear") : text), 0);
    });
    connect(m_finder, &RoomFinder::pageWanted, this,
            [this](quint64 before) { emit historyWanted(m_room, before); });
    connect(m_finder, &RoomFinder::told, m_input, &InputLine::tell);
    connect(m_reply, &ReplyBar::cancelRequested, this, [this] { answer(0); });
    connect(m_reply, &ReplyBar::lineRequested, this, [this] { m_finder->goToLine(m_answered.value(m_room)); });
    connect(m_prompt, &PromptBar::ended, m_input, qOverload<>(&QWidget::setFocus));
    connect(m_editBar, &ReplyBar::cancelRequested, this, &RoomPane::endEdit);
    connect(m_editBar, &ReplyBar::lineRequested, this, [this] {
        if (ChatView *view = currentView(); view != nullptr && isEditing())
            view->flashRow(rowOf(m_edits.value(m_room).line));
    });
    connect(m_question, &PromptBar::ended, m_input, qOverload<>(&QWidget::setFocus));
    connectInput();
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Key::FoldArrivals)
            setFolding(m_preferences.isOn(key));
    });
    connect(&m_desk, &Desk::titleChanged, this, [this](const QString &room) {
        if (room == m_room)
            refreshHead();
    });
    connect(&m_desk, &Desk::unreadChanged, this, [this](const QString &room) {
        // Lines that come beneath what is in view are not seen: only scrolling brings them.
        const ChatView *view = currentView();
        if (room == m_room && view != nullptr && view->isAtEnd())
            readSeen();
    });
    connect(&m_desk, &Desk::unreadFound, this, &RoomPane::openAtUnread);
    refreshHead();
}

/// The longest message that this text can become: the server's limit is for all of it.
static qint64 bytesOnTheWire(const QString &room, const QString &text, quint64 reply)
{
    Say say;
    say.to = otherOfDirectTalk(room);
    say.room = isDirectTalk(room) ? QString() : room;
    say.text = text;
    say.key = QUuid().toString(QUuid::WithoutBraces);
    say.reply = reply;
    say.replyEpoch = reply == 0 ? 0 : quint64(kLargestJsonNumber);
    return wire::encode(Request{quint64(kLargestJsonNumber), say}).size();
}

void RoomPane::connectInput()
{
    m_input->setNameSource([this] { return othersHere(); });
    m_input->setSymbolSource([this] { return completionSymbols(m_desk); });
    m_input->setPriceSource([this](const QString &symbol) { return priceWords(m_desk.lastQuote(symbol)); });
    auto *offered = new ChipPrices(m_desk, m_clock, this);
    offered->setPatience(0);
    connect(m_input, &InputLine::symbolsInSight, offered, &ChipPrices::setInSight);
    connect(offered, &ChipPrices::frame, m_input, &InputLine::refreshPrices);
    m_input->setByteCounter(
        [this](const QString &text) { return bytesOnTheWire(m_room, text, m_answered.value(m_room)); });
    m_seenTimer.setSingleShot(true);
    m_seenTimer.setInterval(kSeenPauseMs);
    connect(&m_seenTimer, &QTimer::timeout, this, &RoomPane::readSeen);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &RoomPane::draftsChanged);
    connect(m_input, &InputLine::draftChanged, this, [this] {
        // A change of a line that may be gone by then is no draft.
        if (isEditing())
            return;
        m_desk.drafts().set(m_room, m_input->draft());
        m_draftTimer.start();
    });
    connect(&m_desk.drafts(), &RoomDrafts::changed, this, &RoomPane::takeDraft);
    connect(m_input, &InputLine::submitted, this, &RoomPane::onSubmitted);
    connect(m_input, &InputLine::emptySubmitted, this, [this] {
        if (isEditing())
            askToDelete(m_edits.value(m_room).line);
    });
    m_input->setLastLineSource([this] { editLastLine(); });
    connect(m_input, &InputLine::replyStepRequested, this, &RoomPane::stepAnswered);
    connect(m_input, &InputLine::pageRequested, this, [this](int direction) {
        if (ChatView *view = currentView())
            view->scrollByPage(direction);
    });
    connect(m_input, &InputLine::escaped, this, [this] {
        if (isEditing())
            endEdit();
        else if (m_answered.value(m_room) != 0)
            answer(0);
        else if (ChatView *view = currentView())
            view->scrollToEnd();
    });
}

void RoomPane::onSubmitted(const QString &text)
{
    if (isEditing())
        return submitEdit(text);
    // Who answers has read what is above, and looks for the own line.
    if (ChatView *view = currentView()) {
        view->clearUnreadMark();
        view->scrollToEnd();
    }
    const bool isCommand = text.startsWith(u'/') && !text.startsWith(u"//")
        && !text.startsWith(u"/me ", Qt::CaseInsensitive);
    const quint64 reply = isCommand ? 0 : m_answered.value(m_room);
    if (reply != 0)
        answer(0);
    emit submitted(text, reply);
}

RoomPane::~RoomPane() = default;

void RoomPane::showEvent(QShowEvent *event)
{
    // Whether its user looks at it is known to the window it stands in, whichever that is.
    window()->installEventFilter(this);
    m_seenTimer.start();
    QWidget::showEvent(event);
}

bool RoomPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != window() || event->type() != QEvent::ActivationChange || m_room.isEmpty() || !isVisible())
        return QWidget::eventFilter(watched, event);
    if (isActiveWindow()) {
        markUnread();
        readSeen();
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
    rememberSeen();
    if (isEditing())
        m_edits[m_room].typed = m_input->draft();
    // What was typed before there was a room is for the first one.
    if (m_room.isEmpty() && !m_desk.drafts().has(room))
        m_desk.drafts().set(room, m_input->draft());
    m_room = room;
    m_views->setCurrentWidget(viewFor(room));
    m_finder->setView(currentView());
    markUnread();
    currentView()->openAt(m_desk.firstUnreadRow(room));
    m_input->setDraft(isEditing() ? m_edits.value(room).typed : m_desk.drafts().text(room));
    m_question->dismiss();
    showAnswered();
    showEdited();
    refreshHead();
}

void RoomPane::addPanesTo(PaneKeys &keys)
{
    keys.add(this, m_views);
    keys.add(m_input);
}

void RoomPane::mention(const QString &word)
{
    m_input->insertText(word + u' ');
    m_input->setFocus();
}

void RoomPane::mentionPerson(const QString &nickname)
{
    m_input->insertName(nickname);
}

void RoomPane::forgetRoom(const QString &room)
{
    m_lastSeen.remove(room);
    m_answered.remove(room);
    m_edits.remove(room);
    const auto found = m_viewOf.find(room);
    if (found == m_viewOf.end())
        return;
    if (room == m_room)
        m_finder->setView(nullptr);
    found->second->setModel(nullptr);
    found->second->deleteLater();
    m_viewOf.erase(found);
    if (room != m_room)
        return;
    m_room.clear();
    m_input->setDraft({});
    m_reply->hide();
    showEdited();
    m_question->dismiss();
    m_views->setCurrentIndex(0);
    m_input->setPrompt(tr("Join a room to talk"));
    refreshHead();
}

template <typename Map>
static void moveKey(Map &map, const QString &former, const QString &room)
{
    auto node = map.find(former);
    if (node == map.end())
        return;
    auto value = std::move(*node);
    map.erase(node);
    map.insert(room, std::move(value));
}

void RoomPane::moveTalk(const QString &former, const QString &room)
{
    if (auto node = m_viewOf.extract(former)) {
        node.key() = room;
        m_viewOf.insert(std::move(node));
    }
    moveKey(m_lastSeen, former, room);
    moveKey(m_answered, former, room);
    moveKey(m_edits, former, room);
    if (m_room == former)
        m_room = room;
    refreshHead();
}

/// Made later than all others, and read before the input.
void RoomPane::putInTabOrder(QWidget &view)
{
    // What takes no focus is no place in that order.
    QWidget *before = m_views->previousInFocusChain();
    while (before != m_views && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    setTabOrder(before, &view);
}

ChatView *RoomPane::viewFor(const QString &room)
{
    if (const auto known = m_viewOf.find(room); known != m_viewOf.end())
        return known->second;
    auto *view = new ChatView;
    m_viewOf.emplace(room, view);
    view->setModel(m_desk.messages(room));
    view->setCalls(m_desk.calls());
    view->setFolding(m_preferences.isOn(Preferences::Key::FoldArrivals));
    view->setEmptyText(RoomListModel::isDirect(room)
                           ? tr("Nothing said yet. Only the two of you will read it.")
                           : tr("Nothing said yet. Be the first.\n\nType / for commands, $ for prices, : for emoji."));
    m_views->addWidget(view);
    putInTabOrder(*view);
    connectView(view);
    if (const RosterModel *people = m_desk.people(room)) {
        const auto refresh = [this, view] {
            if (view == currentView())
                refreshHead();
        };
        connect(people, &QAbstractItemModel::rowsInserted, view, refresh);
        connect(people, &QAbstractItemModel::rowsRemoved, view, refresh);
        connect(people, &QAbstractItemModel::modelReset, view, refresh);
        connect(people, &RosterModel::peopleCountChanged, view, refresh);
    }
    return view;
}

void RoomPane::connectView(ChatView *view)
{
    view->setChipPrices(new ChipPrices(m_desk, m_clock, view));
    view->setPriceSource([this](const QString &symbol) { return priceWords(m_desk.lastQuote(symbol)); });
    connect(&m_desk, &Desk::callsChanged, view, [this, view] { view->setCalls(m_desk.calls()); });
    connect(view, &ChatView::symbolActivated, this, [this](const QString &symbol) { emit symbolChosen(symbol); });
    connect(view, &ChatView::symbolWanted, this, &RoomPane::symbolWanted);
    connect(view, &ChatView::nameActivated, this, &RoomPane::mentionPerson);
    connect(view, &ChatView::directTalkRequested, this, &RoomPane::directTalkWanted);
    connect(view, &ChatView::ignoreRequested, this, &RoomPane::ignoreWanted);
    connect(view, &ChatView::retryRequested, this, &RoomPane::lineRetried);
    connect(view, &ChatView::discardRequested, this, &RoomPane::lineDiscarded);
    connect(view, &ChatView::editRequested, this, &RoomPane::edit);
    connect(view, &ChatView::deleteRequested, this, &RoomPane::askToDelete);
    connect(view, &ChatView::takeBackRequested, this, &RoomPane::lineUnsent);
    connect(view, &ChatView::linkActivated, this, [](const QUrl &link) { QDesktopServices::openUrl(link); });
    connect(view, &ChatView::answerRequested, this, &RoomPane::answer);
    connect(view, &ChatView::answerStepRequested, this, &RoomPane::stepAnswered);
    connect(view, &ChatView::typed, m_input, [this](QKeyEvent *key) { m_input->type(*key); });
    connect(view, &ChatView::dateRequested, m_finder, &RoomFinder::askForDate);
    connect(view, &ChatView::pictureOffered, m_input, &InputLine::refusePicture);
    connect(view, &ChatView::answeredLineRequested, this, [this, view](int row, quint64 sequence) {
        if (row >= 0)
            view->flashRow(row);
        else
            m_finder->goToLine(sequence);
    });
    const auto look = [this, view] {
        if (view == currentView() && !m_seenTimer.isActive())
            m_seenTimer.start();
    };
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, look);
    connect(view, &ChatView::atEndChanged, this, look);
    connect(view, &ChatView::olderWanted, this, [this, view] {
        const auto *messages = qobject_cast<const MessageModel *>(view->model());
        if (messages != nullptr && messages->hasOlder())
            emit historyWanted(messages->room(), messages->firstSequence());
    });
}

void RoomPane::setFolding(bool isFolding)
{
    for (const auto &[room, view] : m_viewOf)
        view->setFolding(isFolding);
}

void RoomPane::openSearch()
{
    m_finder->openSearch();
}

void RoomPane::searchNext()
{
    m_finder->searchNext(1);
}

void RoomPane::searchPrevious()
{
    m_finder->searchNext(-1);
}

void RoomPane::askForDate()
{
    const auto *button = findChild<QToolButton *>(QStringLiteral("goToDate"));
    m_finder->askForDate(button->mapToGlobal(button->rect().bottomLeft()));
}

/// What is typed in another window of the same room is typed here too.
void RoomPane::takeDraft(const QString &room)
{
    if (room == m_room && !isEditing() && m_input->draft() != m_desk.drafts().text(room))
        m_input->setDraft(m_desk.drafts().text(room));
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
    m_head->showRoom(m_room);
    if (!m_room.isEmpty())
        m_input->setPrompt(tr("Message to %1, or / for commands").arg(m_desk.title(m_room)));
}

RoomLevel RoomPane::level() const
{
    return m_desk.levels().level(m_room);
}

void RoomPane::setLevel(RoomLevel level)
{
    m_desk.levels().setLevel(m_room, level);
}

void RoomPane::clearAway()
{
    if (ChatView *view = currentView())
        view->clearAway();
}

void RoomPane::editSubject()
{
    m_head->subject().edit();
}

} // namespace outcry
