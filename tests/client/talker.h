// SPDX-License-Identifier: MIT
#pragma once

#include "client/chat_client.h"

#include <QSignalSpy>
#include <QTest>

namespace outcry {

/// Waiting times for tests.
inline ClientOptions quickOptions()
{
    ClientOptions options;
    options.connectWithinMs = 1000;
    options.pingEveryMs = 50;
    options.silentAfterMs = 400;
    options.closeWithinMs = 200;
    options.roomsWithinMs = 300;
    options.tooFastPauseMs = 50;
    options.firstRetryMs = 40;
    options.longestRetryMs = 80;
    options.leastBusyRetryMs = 60;
    options.longestBusyRetryMs = 120;
    return options;
}

/// Somebody else on the server.
inline const QUuid kBob = QUuid::fromString(u"{00000000-0000-0000-0000-00000000000b}");

/// A client and all it told.
struct Talker
{
    explicit Talker(const ClientOptions &options = quickOptions())
        : client(options)
    {
    }

    void open(const QUrl &url) { client.open(url, QStringLiteral("ann")); }
    /// Logs in and is in the lobby.
    [[nodiscard]] bool enter(const QUrl &url)
    {
        client.join(QStringLiteral("lobby"));
        open(url);
        return QTest::qWaitFor([this] { return entered.count() == 1; });
    }
    [[nodiscard]] ConnectionState::Phase phase() const { return client.state().phase; }
    [[nodiscard]] bool isOnline() const { return phase() == ConnectionState::Phase::Online; }
    [[nodiscard]] QStringList textsReceived() const
    {
        QStringList texts;
        for (const QList<QVariant> &call : messages)
            texts.append(call.first().value<Message>().text);
        return texts;
    }
    [[nodiscard]] QString queuedKey(int at) const
    {
        return queued.at(at).first().value<Message>().key;
    }

    ChatClient client;
    QSignalSpy states{&client, &ChatClient::stateChanged};
    QSignalSpy messages{&client, &EventSource::messageReceived};
    QSignalSpy entered{&client, &EventSource::roomEntered};
    QSignalSpy left{&client, &EventSource::roomLeft};
    QSignalSpy queued{&client, &EventSource::lineQueued};
    QSignalSpy edits{&client, &EventSource::messageEdited};
    QSignalSpy editsQueued{&client, &EventSource::editQueued};
    QSignalSpy takenBack{&client, &ChatClient::lineTakenBack};
    QSignalSpy settled{&client, &EventSource::lineSettled};
    QSignalSpy refused{&client, &EventSource::lineRefused};
    QSignalSpy notices{&client, &EventSource::noticeReceived};
    QSignalSpy identities{&client, &EventSource::identityChanged};
    QSignalSpy welcomes{&client, &ChatClient::welcomed};
};

} // namespace outcry
