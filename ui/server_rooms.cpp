// SPDX-License-Identifier: MIT
#include "ui/server_rooms.h"

#include "model/desk.h"
#include "model/room_overview_model.h"
#include "model/topic.h"
#include "ui/chat_view.h"
#include "ui/chip_prices.h"
#include "ui/look.h"
#include "ui/table_setup.h"
#include "ui/tone_label.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QUrl>

namespace outcry {

ServerRooms::ServerRooms(Desk &desk, FrameClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rooms(new RoomOverviewModel(desk, this))
    , m_table(new QTableView)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_title(ToneLabel::heading({}))
    , m_talk(new ChatView)
    , m_field(new QLineEdit)
    , m_say(new QPushButton(tr("Say")))
    , m_sayToAll(new QPushButton(tr("Say to everybody")))
{
    setUpTable(*m_table);
    m_table->setObjectName(QStringLiteral("rooms"));
    m_table->setAccessibleName(tr("Rooms"));
    m_table->setModel(m_rooms);
    m_table->horizontalHeader()->setSectionResizeMode(RoomOverviewModel::RoomColumn, QHeaderView::Stretch);
    for (const int column : {RoomOverviewModel::PeopleColumn, RoomOverviewModel::LinesColumn, RoomOverviewModel::LastColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showRoom(m_rooms->roomAt(index.row())); });
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(buildTalk());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({45 * look::gap(), 90 * look::gap()});
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusProxy(m_table);
    connect(&m_desk, &Desk::roomAdded, this, &ServerRooms::onRoomAdded);
    connect(&m_desk, &Desk::roomRemoved, this, &ServerRooms::onRoomRemoved);
    auto *prices = new ChipPrices(desk, clock, m_talk);
    prices->setAsking(false);
    m_talk->setChipPrices(prices);
    connect(m_talk, &ChatView::linkActivated, this, [](const QUrl &address) { QDesktopServices::openUrl(address); });
    for (const QString &room : m_desk.rooms())
        onRoomAdded(room);
    arrange();
}

QWidget *ServerRooms::buildTalk()
{
    m_field->setObjectName(QStringLiteral("announcement"));
    m_field->setAccessibleName(tr("Announcement"));
    m_field->setMaxLength(4000);
    m_say->setObjectName(QStringLiteral("say"));
    m_sayToAll->setObjectName(QStringLiteral("sayToAll"));
    m_sayToAll->setToolTip(tr("To every connected client, whatever rooms it is in (Ctrl+Return)"));
    m_sayToAll->setShortcut(Qt::CTRL | Qt::Key_Return);
    for (QPushButton *button : {m_say, m_sayToAll})
        button->setAutoDefault(false);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { speak(false); });
    connect(m_field, &QLineEdit::textChanged, this, &ServerRooms::arrange);
    connect(m_say, &QPushButton::clicked, this, [this] { speak(false); });
    connect(m_sayToAll, &QPushButton::clicked, this, [this] { speak(true); });
    auto *fields = new QHBoxLayout;
    fields->setContentsMargins(look::gap(), look::halfGap(), look::gap(), look::gap());
    fields->setSpacing(look::gap());
    fields->addWidget(m_field, 1);
    fields->addWidget(m_say);
    fields->addWidget(m_sayToAll);
    auto *talk = new QWidget;
    auto *layout = new QVBoxLayout(talk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_talk, 1);
    layout->addLayout(fields);
    m_talk->setEmptyText(tr("Nothing was said here yet."));
    return talk;
}

void ServerRooms::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    arrange();
}

void ServerRooms::arrange()
{
    const bool hasText = !m_field->text().trimmed().isEmpty();
    m_field->setEnabled(m_isRunning && !m_room.isEmpty());
    m_say->setEnabled(m_field->isEnabled() && hasText);
    m_sayToAll->setEnabled(m_field->isEnabled() && hasText);
    m_field->setPlaceholderText(m_isRunning ? tr("Say something to #%1 as the server").arg(m_room)
                                            : tr("Nobody hears you while the server is stopped"));
    m_title->setText(m_room.isEmpty() ? QString() : u'#' + m_room);
}

void ServerRooms::onRoomAdded(const QString &room)
{
    if (m_room.isEmpty() || room == QStringView(kLobby))
        showRoom(room);
}

void ServerRooms::onRoomRemoved(const QString &room)
{
    if (room != m_room)
        return;
    m_talk->setModel(nullptr);
    m_room.clear();
    showRoom(m_desk.rooms().value(0));
}

void ServerRooms::showRoom(const QString &room)
{
    MessageModel *messages = m_desk.messages(room);
    if (!messages || room == m_room)
        return;
    m_room = room;
    m_talk->setModel(messages);
    if (const int row = m_rooms->rowOf(room); row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_rooms->index(row, 0));
    arrange();
}

void ServerRooms::startSpeaking()
{
    m_field->setFocus();
}

void ServerRooms::speak(bool isToAll)
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() || !m_field->isEnabled())
        return;
    m_field->clear();
    if (isToAll)
        emit announcedToAll(text);
    else
        emit announced(m_room, text);
}

QByteArray ServerRooms::saveState() const
{
    return m_splitter->saveState();
}

void ServerRooms::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace outcry
