// SPDX-License-Identifier: MIT
#pragma once

#include "model/person.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace outcry {

class Desk;
class RoomListModel;
class RoomListView;
class RosterView;

/// The left of a client window: rooms and direct talks over the people of the room that is shown.
class ClientSide : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    explicit ClientSide(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] RoomListModel &rooms() { return *m_rooms; }
    [[nodiscard]] RoomListView &roomList() { return *m_roomList; }
    [[nodiscard]] RosterView &people() { return *m_people; }
    /// Where the line between rooms and people stands.
    [[nodiscard]] QByteArray state() const;
    void restoreState(const QByteArray &state);

public slots:
    /// Empty: none is shown.
    void showRoom(const QString &room);
    void setPeopleShown(bool isShown);

    /// Up (-1) or down (1) in the list.
    void moveRoom(const QString &room, int by);

signals:
    /// A key that means a letter, pressed on a list: see ChatView::typed().
    void typed(QKeyEvent *key);
    void roomChosen(const QString &room);
    void roomUnwanted(const QString &room);
    void ownWindowWanted(const QString &room);
    void joinWanted();
    void subjectWanted(const QString &room);
    void directTalkWanted(const outcry::Person &person);
    void mentionWanted(const QString &nickname);
    void ignoreWanted(const outcry::Person &person, bool isIgnored);
    /// On the own row among the people.
    void otherNameWanted();
    void awayToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshPeople();

    Desk &m_desk;
    RoomListModel *m_rooms;
    QSplitter *m_parts;
    RoomListView *m_roomList;
    QWidget *m_peoplePart;
    QLabel *m_peopleTitle;
    RosterView *m_people;
    QString m_room;
    bool m_isPeopleWanted = true;
    QList<QMetaObject::Connection> m_peopleConnections;
};

} // namespace outcry
