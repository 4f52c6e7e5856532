// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace outcry {

class ChatView;
class Desk;
class FrameClock;
class RoomOverviewModel;

/// The rooms of a server, and one of them as everybody in it sees it; the owner speaks there as the
/// server, or to everybody.
class ServerRooms : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ServerRooms(Desk &desk, FrameClock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString currentRoom() const { return m_room; }
    [[nodiscard]] ChatView &talk() { return *m_talk; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

public slots:
    void setRunning(bool isRunning);
    void showRoom(const QString &room);
    void startSpeaking();

signals:
    void announced(const QString &room, const QString &text);
    void announcedToAll(const QString &text);

private:
    QWidget *buildTalk();
    void onRoomAdded(const QString &room);
    void onRoomRemoved(const QString &room);
    void speak(bool isToAll);
    void arrange();

    Desk &m_desk;
    RoomOverviewModel *m_rooms;
    QTableView *m_table;
    QSplitter *m_splitter;
    QLabel *m_title;
    ChatView *m_talk;
    QLineEdit *m_field;
    QPushButton *m_say;
    QPushButton *m_sayToAll;
    QString m_room;
    bool m_isRunning = false;
};

} // namespace outcry
