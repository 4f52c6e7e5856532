// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_info.h"
#include "ui/frame_clock.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

class QAction;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;

namespace outcry {

class ChatView;
class ConnectionModel;
class ConnectionView;
class Desk;
class QuoteGrid;

/// The server's own window: start and stop, who is connected, the lobby and the prices as everybody sees them, the log.
/// Shows models and tells what its user wants; the desk must outlive it.
class ServerWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit ServerWindow(Desk &desk, QWidget *parent = nullptr);
    ~ServerWindow() override;

    [[nodiscard]] QByteArray arrangement() const;
    void restoreArrangement(const QByteArray &arrangement);

public slots:
    /// `addresses`: one line each, as a client would type it and which door it opens.
    void showRunning(const QStringList &addresses);
    void showStopping();
    void showStopped();
    /// The server could not be started: why, and what to do.
    void showFailure(const QString &text);
    void showConnections(const QList<outcry::ConnectionInfo> &connections);
    /// One line of the log; the oldest lines go beyond some thousands.
    void appendLog(const QString &line);

signals:
    void startWanted();
    void stopWanted();
    void kickRequested(outcry::PeerId peer);
    void renameRequested(outcry::PeerId peer, const QString &nickname);
    void announced(const QString &room, const QString &text);
    void quitWanted();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildTools();
    void buildPanes();
    QWidget *buildHead();
    QWidget *buildTalk();
    void watchEverySymbol();
    void announce();
    void refreshFigures();

    Desk &m_desk;
    ConnectionModel *m_connectionModel;
    ConnectionView *m_connections;
    ChatView *m_talk;
    QLineEdit *m_announcement;
    FrameClock m_clock;
    QuoteGrid *m_prices;
    QPlainTextEdit *m_log;
    QLabel *m_state;
    QLabel *m_addresses;
    QLabel *m_figures;
    QLabel *m_feeds;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    QTimer m_second;
    QElapsedTimer m_uptime;
    int m_connectionCount = 0;
};

} // namespace outcry
