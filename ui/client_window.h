// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"
#include "model/event.h"
#include "model/pacer.h"
#include "ui/frame_clock.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <QPointer>
#include <QSet>

class QSplitter;

namespace outcry {

class ClientMenus;
class ClientSide;
class Desk;
class Jumps;
class KnownServers;
class LinePalette;
class OpenWindows;
class OwnWindows;
class PaneKeys;
class PaneWindow;
class Preferences;
class Quiet;
class RoomPane;
class StatusLine;
class SymbolWindow;
class WatchPane;

/// One person's view of one server: rooms and people, the talk of one room, prices. Shows the models of a desk and
/// tells what its user wants; it knows no network. The desk and the
/// preferences must outlive it.
class ClientWindow : public QMainWindow
{
    Q_OBJECT

public:
    ClientWindow(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~ClientWindow() override;

    [[nodiscard]] QString currentRoom() const;
    /// Whether the user has this room before his eyes: nothing of it is news to him.
    [[nodiscard]] bool isLookingAt(const QString &room) const;
    /// Puts "do not disturb" into the menus and, while it holds, into the status bar. The quiet must outlive the window.
    void offerQuiet(Quiet &quiet);
    /// Counted in the status bar, this one and its own too. They must outlive the window.
    void offerWindows(OpenWindows &windows);
    /// Shown in the settings. Must outlive the window.
    void offerServers(KnownServers &servers) { m_servers = &servers; }
    /// Asked when the user closes the window: true hides it instead.
    void setHidesWhenClosed(std::function<bool()> question) { m_hidesWhenClosed = std::move(question); }
    [[nodiscard]] WatchPane &watchPane() { return *m_watch; }
    [[nodiscard]] RoomPane &talk() { return *m_talk; }
    /// Where the user is when that is a room in a window of its own, else talk().
    [[nodiscard]] RoomPane &frontTalk();
    /// Where panes and columns stand; for restoring after a restart. Unreadable ones are ignored.
    [[nodiscard]] QByteArray arrangement() const;
    void restoreArrangement(const QByteArray &arrangement);
    /// What was jumped to lately, newest first.
    [[nodiscard]] QStringList recentJumps() const;
    void setRecentJumps(const QStringList &recent);

public slots:
    void showState(const outcry::ConnectionState &state);
    void showRoundTrip(int ms);
    void showWelcome(const outcry::Welcome &welcome);
    /// The address as people write it: "desk.example".
    void showServer(const QString &address, bool isEncrypted);
    void showWaitingLines(int count);
    /// What was not sent goes back to where it was asked for.
    void takeBack(const QString &room, const outcry::Message &line);
    void showRoom(const QString &room);
    /// Before all others, also when it was hidden or minimized.
    void comeForward();
    /// The window that the user is in: this one, or one of its own.
    void closeFront();
    void showNotice(const outcry::Notice &notice);
    /// A direct talk is closed here; a room is left by asking the server.
    void leaveRoom(const QString &room);
    void openDirectTalk(const outcry::Person &person);
    /// Says in the room that it is so from now on.
    void setIgnored(const Person &person, bool isIgnored);
    /// The room after (1) or before (-1) the current one, round and round.
    void stepRoom(int by);
    /// The current one, up (-1) or down (1) in the list.
    void moveRoom(int by);
    /// The next room in which something is unread.
    void showNextUnread();
    void markAllRead();
    void askForRoom();
    void askForSymbol();
    /// Under the watch list.
    void showSymbol(const QString &symbol);
    /// In a window of its own, which ends with this one.
    void openSymbol(const QString &symbol);
    /// Where it was said; a line that is not here any more shows its room.
    void showLine(const QString &room, quint64 sequence);
    /// The same for lines without a number, those of direct talks: the first of this moment or later.
    void showLineOfTime(const QString &room, qint64 timeMs);
    void setSideShown(bool isShown);
    void setPeopleShown(bool isShown);
    void setTalkShown(bool isShown);
    void setWatchListShown(bool isShown);
    /// A window of its own for a room or the watch lists; it goes when this one closes.
    void openOwn(const QString &kind, const QString &name);
    void jump();
    /// For a line, in all rooms.
    void searchEverywhere();
    void showSettings();
    void showKeys();
    /// What can be typed is told where the talk is.
    void askForCommands();
    void showAbout();
    void startTour();
    /// Another language was chosen, which needs all windows anew: asked in the settings, where that was done.
    void offerRestart(bool isWanted);
    void changeName();
    /// Away until something is said; or back.
    void toggleAway();

signals:
    /// As typed. `room` is a room's name or directTalkWith() somebody; `reply` the sequence of the line that is answered,
    /// 0: none.
    void lineEntered(const QString &room, const QString &text, quint64 reply = 0);
    void draftsChanged();
    void roomWanted(const QString &room);
    void roomUnwanted(const QString &room);
    void symbolsWatched(const QStringList &symbols);
    void symbolsUnwatched(const QStringList &symbols);
    void candlesWanted(const QString &symbol, outcry::CandleInterval interval, qint64 beforeMs, int count);
    void lineRetried(const QString &key);
    void lineDiscarded(const QString &key);
    /// See RoomPane.
    void lineEdited(const QString &room, const outcry::Message &line);
    void lineUnsent(const QString &key);
    void historyWanted(const QString &room, quint64 beforeSequence);
    void retryNowWanted();
    void connectWanted();
    void disconnectWanted();
    void newWindowWanted();
    void quitWanted();
    /// The same windows again, in the language chosen meanwhile.
    void restartWanted();
    /// The language is to stay as it is.
    void restartRefused();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPanes();
    void buildJump();
    void connectPanes();
    void connectTalk(RoomPane &talk);
    void connectWatch(WatchPane &watch);
    void refreshPast();
    void connectDesk();
    void makeOwnWindows();
    bool fillRoomWindow(PaneWindow &window);
    bool fillWatchWindow(PaneWindow &window);
    /// Every place where a room is shown: here and in windows of their own.
    [[nodiscard]] QList<RoomPane *> talks() const;
    [[nodiscard]] QList<WatchPane *> watchPanes() const;
    [[nodiscard]] QWidget &frontWindow();
    /// What is about to show something here needs it seen.
    void comeForwardIfBehind();
    [[nodiscard]] QByteArray symbolWindows() const;
    void restoreSymbolWindows(const QByteArray &state);
    [[nodiscard]] SymbolWindow &symbolWindow(const QString &symbol);
    void submit(RoomPane &talk, const QString &text, quint64 reply);
    void forgetRoom(const QString &room);
    void moveTalk(const QString &former, const QString &room);
    void joinRoom(const QString &room);
    void refreshTitle();
    void refreshIcon(int unread, int calls);
    void tellOfPrices(const QString &text);
    /// `name`: to be improved upon.
    void askForName(const QString &words, const QString &name = {});
    void showNamed();

    Desk &m_desk;
    Preferences &m_preferences;
    KnownServers *m_servers = nullptr;
    OpenWindows *m_windows = nullptr;
    /// Before the panes, which are told by it.
    FrameClock m_clock;
    QSplitter *m_panes;
    ClientSide *m_side;
    /// Whose user wants a line back that was not sent.
    QPointer<RoomPane> m_unsending;
    RoomPane *m_talk;
    WatchPane *m_watch;
    StatusLine *m_status;
    OwnWindows *m_own;
    Jumps *m_jumps;
    /// Made at the first use.
    LinePalette *m_linePalette = nullptr;
    ClientMenus *m_menus;
    ConnectionState m_state;
    Welcome m_welcome;
    int m_waitingLines = 0;
    PaneKeys *m_paneKeys;
    std::function<bool()> m_hidesWhenClosed;
    /// What the icon is to show; it is drawn a moment later, once for a burst and not before the first window.
    int m_iconCount = -1;
    bool m_isIconCalled = false;
    QTimer m_iconSoon;
    /// A busy room has a thousand lines a second, and a title is shown by others.
    Pacer m_titlePace;
    QString m_server;
    /// The name that was asked for over the talk and not got yet.
    bool m_isNameAsked = false;
    /// And the server has not answered yet.
    bool m_isNickSent = false;
    /// What it was asked for then.
    QString m_nameTyped;
    /// Of this server.
    QSet<QString> m_toldOfPrices;
    /// Asked for and not entered yet: shown as soon as it is.
    QString m_roomWanted;
    QHash<QString, QPointer<SymbolWindow>> m_symbolWindows;
};

} // namespace outcry
