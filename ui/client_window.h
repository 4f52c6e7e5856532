// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"
#include "model/event.h"
#include "ui/frame_clock.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QLabel;
class QSplitter;

namespace outcry {

class ClientMenus;
class Desk;
class RoomListModel;
class RoomListView;
class RoomPane;
class RosterView;
class StatusLine;
class SymbolWindow;
class WatchPane;

/// One person's view of one server: rooms and people, the talk of one room, prices. Shows the models of a desk and
/// tells what its user wants; it knows no network. The desk must outlive it.
class ClientWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit ClientWindow(Desk &desk, QWidget *parent = nullptr);
    ~ClientWindow() override;

    [[nodiscard]] QString currentRoom() const;
    [[nodiscard]] WatchPane &watchPane() { return *m_watch; }
    /// Where panes and columns stand; for restoring after a restart. Unreadable ones are ignored.
    [[nodiscard]] QByteArray arrangement() const;
    void restoreArrangement(const QByteArray &arrangement);

public slots:
    void showState(const outcry::ConnectionState &state);
    void showRoundTrip(int ms);
    void showWelcome(const outcry::Welcome &welcome);
    /// The address as people write it: "desk.example".
    void showServer(const QString &address, bool isEncrypted);
    void showWaitingLines(int count);
    void showRoom(const QString &room);
    void showNotice(const outcry::Notice &notice);
    /// A direct talk is closed here; a room is left by asking the server.
    void leaveRoom(const QString &room);
    void openDirectTalk(const outcry::Person &person);
    /// The room after (1) or before (-1) the current one, round and round.
    void stepRoom(int by);
    void askForRoom();
    void askForSymbol();
    /// Under the watch list.
    void showSymbol(const QString &symbol);
    /// In a window of its own, which ends with this one.
    void openSymbol(const QString &symbol);
    /// Where it was said; a line that is not here any more shows its room.
    void showLine(const QString &room, quint64 sequence);
    void setSideShown(bool isShown);
    void setWatchListShown(bool isShown);
    void showKeys();
    void showAbout();

signals:
    /// As typed. `room` is a room's name or directTalkWith() somebody.
    void lineEntered(const QString &room, const QString &text);
    void roomWanted(const QString &room);
    void roomUnwanted(const QString &room);
    void symbolsWatched(const QStringList &symbols);
    void symbolsUnwatched(const QStringList &symbols);
    void candlesWanted(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);
    void lineRetried(const QString &key);
    void lineDiscarded(const QString &key);
    void historyWanted(const QString &room, quint64 beforeSequence);
    void retryNowWanted();
    void connectWanted();
    void disconnectWanted();
    void newWindowWanted();
    void quitWanted();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPanes();
    void connectPanes();
    void connectDesk();
    void forgetRoom(const QString &room);
    void joinRoom(const QString &room);
    void refreshPeople();
    void refreshTitle();

    Desk &m_desk;
    RoomListModel *m_rooms;
    QSplitter *m_panes;
    QWidget *m_side;
    RoomListView *m_roomList;
    QLabel *m_peopleTitle;
    RosterView *m_people;
    RoomPane *m_talk;
    FrameClock m_clock;
    WatchPane *m_watch;
    StatusLine *m_status;
    ClientMenus *m_menus;
    QString m_server;
    /// Asked for and not entered yet: shown as soon as it is.
    QString m_roomWanted;
    QList<QMetaObject::Connection> m_peopleConnections;
    QHash<QString, QPointer<SymbolWindow>> m_symbolWindows;
    bool m_isOnline = false;
};

} // namespace outcry
