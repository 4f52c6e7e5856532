// SPDX-License-Identifier: MIT
#include "ui/client_side.h"

#include "model/desk.h"
#include "model/room_list_model.h"
#include "ui/look.h"
#include "ui/room_list_view.h"
#include "ui/roster_view.h"
#include "ui/tone_label.h"
#include "ui/typed_letter.h"

#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace outcry {

ClientSide::ClientSide(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rooms(new RoomListModel(desk, this))
    , m_parts(new QSplitter(Qt::Vertical))
    , m_roomList(new RoomListView)
    , m_peoplePart(new QWidget)
    , m_peopleTitle(ToneLabel::heading({}))
    , m_people(new RosterView)
{
    m_roomList->setModel(m_rooms);
    m_people->setIgnored(desk.ignored());
    auto *people = new QVBoxLayout(m_peoplePart);
    people->setContentsMargins(0, 0, 0, 0);
    people->setSpacing(0);
    people->addWidget(m_peopleTitle);
    people->addWidget(m_people, 1);
    m_parts->setObjectName(QStringLiteral("roomsAndPeople"));
    m_parts->addWidget(m_roomList);
    m_parts->addWidget(m_peoplePart);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    // Until the user moves the line between them: room for a dozen rooms, more for people.
    m_parts->setSizes({400, 600});
    m_parts->setChildrenCollapsible(false);
    m_roomList->setMinimumHeight(3 * look::rowHeight());
    m_peoplePart->setMinimumHeight(3 * look::rowHeight());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, look::halfGap());
    layout->setSpacing(0);
    layout->addWidget(m_parts);
    setMinimumWidth(look::gap() * 16);

    connect(m_roomList, &RoomListView::roomChosen, this, &ClientSide::roomChosen);
    connect(m_roomList, &RoomListView::roomUnwanted, this, &ClientSide::roomUnwanted);
    connect(m_roomList, &RoomListView::ownWindowWanted, this, &ClientSide::ownWindowWanted);
    connect(m_roomList, &RoomListView::joinWanted, this, &ClientSide::joinWanted);
    connect(m_roomList, &RoomListView::subjectWanted, this, &ClientSide::subjectWanted);
    connect(m_roomList, &RoomListView::roomRead, &desk, &Desk::markRead);
    connect(&desk, &Desk::liveChanged, m_people, &RosterView::setLive);
    connect(m_people, &RosterView::directMessageRequested, this, &ClientSide::directTalkWanted);
    connect(m_people, &RosterView::ignoreRequested, this, &ClientSide::ignoreWanted);
    connect(m_people, &RosterView::mentionRequested, this, &ClientSide::mentionWanted);
    for (QWidget *list : {static_cast<QWidget *>(m_roomList), static_cast<QWidget *>(m_people)})
        list->installEventFilter(this);
    connect(m_people, &RosterView::otherNameRequested, this, &ClientSide::otherNameWanted);
    connect(m_people, &RosterView::awayToggled, this, &ClientSide::awayToggled);
    showRoom({});
}

QByteArray ClientSide::state() const
{
    return m_parts->saveState();
}

void ClientSide::restoreState(const QByteArray &state)
{
    m_parts->restoreState(state);
}

void ClientSide::showRoom(const QString &room)
{
    m_room = room;
    m_roomList->setCurrentRoom(room);
    RosterModel *people = m_desk.people(room);
    m_people->setModel(people);
    for (const QMetaObject::Connection &connection : std::exchange(m_peopleConnections, {}))
        disconnect(connection);
    if (people != nullptr) {
        m_peopleConnections = {connect(people, &QAbstractItemModel::rowsInserted, this, &ClientSide::refreshPeople),
                               connect(people, &QAbstractItemModel::rowsRemoved, this, &ClientSide::refreshPeople),
                               connect(people, &QAbstractItemModel::modelReset, this, &ClientSide::refreshPeople),
                               connect(people, &RosterModel::peopleCountChanged, this, &ClientSide::refreshPeople)};
    }
    refreshPeople();
}

void ClientSide::moveRoom(const QString &room, int by)
{
    m_roomList->moveRoom(room, by);
}

void ClientSide::setPeopleShown(bool isShown)
{
    m_isPeopleWanted = isShown;
    refreshPeople();
}

/// Lists search for what is typed; who types in a chat wants to say it. The space stays theirs.
bool ClientSide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (!isTypedLetter(*key) || key->key() == Qt::Key_Space)
        return QWidget::eventFilter(watched, event);
    emit typed(key);
    return true;
}

void ClientSide::refreshPeople()
{
    RosterModel *people = m_desk.people(m_room);
    if (people != nullptr)
        people->refreshIfStale();
    const int count = people == nullptr ? 0 : people->peopleCount();
    m_peopleTitle->setText(tr("PEOPLE  %1").arg(QLocale().toString(count)));
    m_peoplePart->setVisible(m_isPeopleWanted && people != nullptr && !RoomListModel::isDirect(m_room));
}

} // namespace outcry
