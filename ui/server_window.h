// SPDX-License-Identifier: MIT
#pragma once

#include "model/entrance.h"
#include "model/traffic.h"
#include "ui/frame_clock.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <functional>

class QLabel;
class QTabWidget;

namespace outcry {

class AddressPane;
class BanPane;
class ConnectionModel;
class ConnectionView;
class Desk;
class FeedPane;
class LogPane;
class Preferences;
class PlotStrip;
class PromptBar;
class ServerMenus;
class ServerPrices;
class ServerRooms;
struct Notice;

/// The server's own window: start and stop, how busy it is, and on pages who is connected, the rooms and
/// the prices as everybody sees them, the feeds, the addresses, the bans, the log. Shows models and lays
/// out; its pages tell themselves what their user wants. Desk and preferences must outlive it.
class ServerWindow : public QMainWindow
{
    Q_OBJECT

public:
    ServerWindow(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~ServerWindow() override;

    [[nodiscard]] ConnectionModel &connectionModel() { return *m_connectionModel; }
    [[nodiscard]] ConnectionView &connections() { return *m_connections; }
    [[nodiscard]] ServerRooms &rooms() { return *m_rooms; }
    [[nodiscard]] ServerPrices &prices() { return *m_prices; }
    [[nodiscard]] FeedPane &feeds() { return *m_feeds; }
    [[nodiscard]] BanPane &bans() { return *m_bans; }
    [[nodiscard]] LogPane &log() { return *m_log; }
    [[nodiscard]] AddressPane &addresses() { return *m_addresses; }
    [[nodiscard]] PlotStrip &plots() { return *m_plots; }
    [[nodiscard]] QTabWidget &pages() { return *m_pages; }
    [[nodiscard]] ServerMenus &menus() { return *m_menus; }

    /// Why a typed text is no address to listen on; empty: it is one.
    void setListenObjection(std::function<QString(const QString &address)> objection) { m_objection = std::move(objection); }
    /// What people know the server by.
    void setServerName(const QString &name);
    /// Closing hides the window; a tray brings it back.
    void setClosingHides(bool isOn) { m_isClosingHiding = isOn; }

    [[nodiscard]] QByteArray arrangement() const;
    void restoreArrangement(const QByteArray &arrangement);

public slots:
    void showRunning(const QList<outcry::Entrance> &entrances);
    /// What it needs is being read.
    void showStarting();
    void showStopping();
    void showStopped();
    /// The server could not be started: why, and where it could listen instead; empty: that would not help.
    void showFailure(const QString &text, const QString &suggestion);
    void showTraffic(const outcry::Traffic &traffic);
    void showListening(const QString &address);
    void askWhereToListen();
    /// At once when nobody is connected.
    void askToStop();
    void askToQuit();
    void showSettings();
    /// Says for a while what was done.
    void tell(const QString &words);

signals:
    void startWanted();
    void stopWanted();
    /// Serve there from now on; kept: also at the next start.
    void listenWanted(const QString &address, bool isKept);
    /// Not where it failed, nor elsewhere.
    void listenGivenUp();
    void connectionsLookedAt(bool isSeen);
    void quitWanted();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHead();
    void buildPages();
    void askToEnd(const QString &question, const QString &deed, void (ServerWindow::*ending)());
    void askForAddress(const QString &words, const QString &address, const QString &deed);
    void showFeeds();
    void showNotice(const Notice &notice);
    void showState(const QString &state, const QString &detail);
    void showUnseenWarnings(int count);
    void refreshUptime();
    void noteLooking();

    Desk &m_desk;
    Preferences &m_preferences;
    FrameClock m_clock;
    ConnectionModel *m_connectionModel;
    PlotStrip *m_plots;
    PromptBar *m_prompt;
    QTabWidget *m_pages;
    ConnectionView *m_connections;
    ServerRooms *m_rooms;
    ServerPrices *m_prices;
    FeedPane *m_feeds;
    AddressPane *m_addresses;
    BanPane *m_bans;
    LogPane *m_log;
    QLabel *m_state;
    QLabel *m_address;
    QLabel *m_uptimeText;
    QLabel *m_feedText;
    ServerMenus *m_menus;
    std::function<QString(const QString &)> m_objection;
    QString m_listening;
    /// Why nothing listens where it should; empty: that was not tried, or it does.
    QString m_failure;
    QTimer m_second;
    QElapsedTimer m_uptime;
    /// As the server told it last; the table's model hears of it only while it is looked at.
    int m_connected = 0;
    bool m_isLooking = false;
    bool m_isRunning = false;
    bool m_isClosingHiding = false;
};

} // namespace outcry
