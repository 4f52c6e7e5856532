// SPDX-License-Identifier: MIT
#include "ui/connection_words.h"

#include <QCoreApplication>

namespace outcry::words {

static QString translated(const char *text)
{
    return QCoreApplication::translate("ConnectionWords", text);
}

QString phase(const ConnectionState &state)
{
    switch (state.phase) {
    case ConnectionState::Phase::Offline:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "offline"));
    case ConnectionState::Phase::Connecting:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "connecting …"));
    case ConnectionState::Phase::Online:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "online"));
    case ConnectionState::Phase::Waiting:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "reconnecting"));
    case ConnectionState::Phase::Refused:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "refused"));
    }
    return {};
}

static QString closedWords(const ConnectionState &state)
{
    switch (state.closeCode) {
    case 1001:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server was shut down."));
    case 1008:
        return state.reason.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server ended this connection."))
            : translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server ended this connection: %1")).arg(state.reason);
    case 1012:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server is restarting."));
    case 1013:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server is too busy for this connection."));
    default:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The connection was closed."));
    }
}

QString cause(const ConnectionState &state)
{
    switch (state.cause) {
    case ConnectionState::Cause::None:
    case ConnectionState::Cause::ByUser:
        return {};
    case ConnectionState::Cause::NoNetwork:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "This computer has no network."));
    case ConnectionState::Cause::NoSuchHost:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "No server of this name is known."));
    case ConnectionState::Cause::ServerDown:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The network works, but the server does not answer."));
    case ConnectionState::Cause::Silent:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "The server has gone silent."));
    case ConnectionState::Cause::NotOurServer:
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "What answers at this address is no Outcry server."));
    case ConnectionState::Cause::Closed:
        return closedWords(state);
    }
    return {};
}

QString detail(const ConnectionState &state)
{
    if (state.closeCode == 0)
        return state.reason;
    const QString code = translated(QT_TRANSLATE_NOOP("ConnectionWords", "Close code %1")).arg(state.closeCode);
    return state.reason.isEmpty() ? code : code + QStringLiteral(": ") + state.reason;
}

QString countdown(const ConnectionState &state, qint64 nowMs)
{
    if (state.phase != ConnectionState::Phase::Waiting)
        return {};
    const qint64 seconds = (qMax<qint64>(0, state.retryAtMs - nowMs) + 999) / 1000;
    if (seconds == 0)
        return translated(QT_TRANSLATE_NOOP("ConnectionWords", "Trying again now."));
    return translated(QT_TRANSLATE_NOOP("ConnectionWords", "Trying again in %1 s.")).arg(seconds);
}

} // namespace outcry::words
