// SPDX-License-Identifier: MIT
#include "ui/connection_words.h"

#include "model/clock_text.h"
#include "model/text.h"

#include <QDateTime>

namespace outcry::words {

/// RFC 6455 section 7.4.1, "policy violation".
static constexpr int kPolicy = 1008;

static bool isRemoved(const ConnectionState &state)
{
    return state.cause == ConnectionState::Cause::Closed && state.closeCode == kPolicy;
}

/// As a sentence: others may follow.
static QString sentence(const QString &words)
{
    return words.isEmpty() || words.back().isPunct() ? words : words + u'.';
}

/// The day too, unless it is today.
static QString banned(qint64 untilMs)
{
    if (untilMs == 0)
        return Text::tr("You are banned from this server for good.");
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(untilMs);
    return Text::tr("You are banned from this server until %1.")
        .arg(until.date() == QDate::currentDate() ? clockText(untilMs) : momentText(untilMs));
}

QString phase(const ConnectionState &state)
{
    switch (state.phase) {
    case ConnectionState::Phase::Offline:
        return Text::tr("offline");
    case ConnectionState::Phase::Connecting:
        return Text::tr("connecting…");
    case ConnectionState::Phase::Online:
        return Text::tr("online");
    case ConnectionState::Phase::Waiting:
        return state.isFirst ? Text::tr("connecting…") : Text::tr("reconnecting");
    case ConnectionState::Phase::Refused:
        if (state.cause == ConnectionState::Cause::Banned)
            return Text::tr("banned");
        return isRemoved(state) ? Text::tr("removed by the server") : Text::tr("refused");
    }
    return {};
}

static QString closedWords(const ConnectionState &state)
{
    switch (state.closeCode) {
    case 1001:
        return Text::tr("The server was shut down.");
    case kPolicy:
        return state.reason.isEmpty()
            ? Text::tr("The server ended this connection.")
            : Text::tr("The server ended this connection: %1").arg(sentence(state.reason));
    case 1012:
        return Text::tr("The server is restarting.");
    case 1013:
        return Text::tr("The server is too busy for this connection.");
    default:
        return Text::tr("The connection was closed.");
    }
}

QString cause(const ConnectionState &state)
{
    switch (state.cause) {
    case ConnectionState::Cause::None:
    case ConnectionState::Cause::ByUser:
        return {};
    case ConnectionState::Cause::NoNetwork:
        return Text::tr("This computer has no network.");
    case ConnectionState::Cause::NoSuchHost:
        return Text::tr("No server of this name is known.");
    case ConnectionState::Cause::ServerDown:
        return Text::tr("The network works, but the server does not answer.");
    case ConnectionState::Cause::Silent:
        return Text::tr("The server has gone silent.");
    case ConnectionState::Cause::NotOurServer:
        return Text::tr("What answers at this address is no Outcry server.");
    case ConnectionState::Cause::Banned:
        return banned(state.bannedUntilMs);
    case ConnectionState::Cause::Closed:
        return closedWords(state);
    }
    return {};
}

bool mayComeBack(const ConnectionState &state)
{
    return state.phase == ConnectionState::Phase::Refused
        && (state.cause == ConnectionState::Cause::Closed || state.cause == ConnectionState::Cause::Banned);
}

QString detail(const ConnectionState &state)
{
    if (state.closeCode == 0)
        return state.reason;
    const QString code = Text::tr("Close code %1").arg(state.closeCode);
    return state.reason.isEmpty() ? code : code + QStringLiteral(": ") + state.reason;
}

QString countdown(const ConnectionState &state, qint64 nowMs)
{
    if (state.phase != ConnectionState::Phase::Waiting)
        return {};
    const qint64 seconds = (qMax<qint64>(0, state.retryAtMs - nowMs) + 999) / 1000;
    if (seconds == 0)
        return Text::tr("Trying again now.");
    return Text::tr("Trying again in %1 s.").arg(seconds);
}

} // namespace outcry::words
