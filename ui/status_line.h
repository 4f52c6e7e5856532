// SPDX-License-Identifier: MIT
#pragma once

#include "model/connection_state.h"
#include "model/feed_state.h"

#include <QStatusBar>

namespace outcry {

class OpenWindows;
class Quiet;
class ToneLabel;

/// The bottom of a client window: state in a word, round trip, server, prices and their rate.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

public slots:
    void showState(const outcry::ConnectionState &state);
    void showRoundTrip(int ms);
    void showServer(const QString &address, bool isEncrypted);
    void showFeeds(const QList<outcry::FeedState> &feeds);
    /// While it is quiet, says so and until when, with the menu to end it. The quiet must outlive this.
    void offerQuiet(outcry::Quiet &quiet);
    /// Must outlive this. See WindowsButton.
    void offerWindows(outcry::OpenWindows &windows);

private:
    void refreshFeeds();

    bool m_isOnline = false;
    QList<FeedState> m_knownFeeds;
    ToneLabel *m_state;
    ToneLabel *m_roundTrip;
    ToneLabel *m_server;
    ToneLabel *m_feeds;
};

/// "prices: random_walk, simulated · 20 symbols · 4/s"; says plainly when there are none or a feed failed.
[[nodiscard]] QString feedsText(const QList<FeedState> &feeds);

} // namespace outcry
