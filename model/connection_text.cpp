// SPDX-License-Identifier: MIT
#include "model/connection_text.h"

#include "model/clock_text.h"
#include "model/connection_model.h"
#include "model/natural_order.h"

#include <QDateTime>
#include <QLocale>

namespace outcry {

/// A round trip measured so long ago is shown with its age: it may have become another one since.
static constexpr qint64 kFreshMs = 45'000;

static QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString latencyText(qint64 us)
{
    const QLocale locale;
    if (us < 10'000)
        return ConnectionModel::tr("%1 ms").arg(locale.toString(double(us) / 1000, 'f', 1));
    if (us < 1'000'000)
        return ConnectionModel::tr("%1 ms").arg(locale.toString(us / 1000));
    return ConnectionModel::tr("%1 s").arg(locale.toString(double(us) / 1e6, 'f', 1));
}

static QString ageText(qint64 ageMs)
{
    const qint64 seconds = ageMs / 1000;
    return seconds < 120 ? ConnectionModel::tr("%1 s").arg(seconds) : ConnectionModel::tr("%1 min").arg(seconds / 60);
}

static QString latencyCell(const ConnectionInfo &connection, qint64 nowMs)
{
    if (connection.roundTripUs < 0)
        return QStringLiteral("–");
    const qint64 ageMs = nowMs - connection.roundTripAtMs;
    const QString latency = latencyText(connection.roundTripUs);
    return ageMs < kFreshMs ? latency : ConnectionModel::tr("%1, %2 ago").arg(latency, ageText(ageMs));
}

QString connectionText(const ConnectionInfo &connection, int column, qint64 nowMs)
{
    switch (column) {
    case ConnectionModel::NicknameColumn:
        return connection.nickname.isEmpty() ? ConnectionModel::tr("(no name)") : connection.nickname;
    case ConnectionModel::AddressColumn:
        return connection.address;
    case ConnectionModel::DoorColumn:
        return connection.door;
    case ConnectionModel::SinceColumn:
        return whenText(connection.sinceMs, nowMs);
    case ConnectionModel::RoomsColumn:
        return QLocale().toString(connection.roomCount);
    case ConnectionModel::LinesColumn:
        return QLocale().toString(connection.linesReceived);
    case ConnectionModel::SentColumn:
        return sizeText(connection.bytesSent);
    case ConnectionModel::ReceivedColumn:
        return sizeText(connection.bytesReceived);
    case ConnectionModel::BacklogColumn:
        return connection.backlogBytes == 0 ? QString() : sizeText(connection.backlogBytes);
    case ConnectionModel::LatencyColumn:
        return latencyCell(connection, nowMs);
    default:
        return {};
    }
}

QString connectionToolTip(const ConnectionInfo &connection, qint64 nowMs)
{
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(connection.sinceMs), QLocale::LongFormat);
    const QString who = ConnectionModel::tr("%1 from %2 by the door \"%3\", since %4")
                            .arg(connectionText(connection, ConnectionModel::NicknameColumn, nowMs), connection.address,
                                 connection.door, since);
    if (connection.roundTripUs < 0)
        return who;
    return who + u'\n'
        + ConnectionModel::tr("Answered a ping in %1, %2 ago")
              .arg(latencyText(connection.roundTripUs), ageText(nowMs - connection.roundTripAtMs));
}

QString connectionColumnHelp(int column)
{
    switch (column) {
    case ConnectionModel::DoorColumn:
        return ConnectionModel::tr("The protocol it speaks");
    case ConnectionModel::LinesColumn:
        return ConnectionModel::tr("Lines and commands it has typed");
    case ConnectionModel::SentColumn:
        return ConnectionModel::tr("Bytes sent to it");
    case ConnectionModel::ReceivedColumn:
        return ConnectionModel::tr("Bytes received from it");
    case ConnectionModel::BacklogColumn:
        return ConnectionModel::tr("Bytes waiting until it reads them");
    case ConnectionModel::LatencyColumn:
        return ConnectionModel::tr("How long it took to answer the server's last ping");
    default:
        return {};
    }
}

QVariant connectionValue(const ConnectionInfo &connection, int column)
{
    switch (column) {
    case ConnectionModel::NicknameColumn:
        return connection.nickname;
    case ConnectionModel::AddressColumn:
        return connection.address;
    case ConnectionModel::DoorColumn:
        return connection.door;
    case ConnectionModel::SinceColumn:
        return connection.sinceMs;
    case ConnectionModel::RoomsColumn:
        return connection.roomCount;
    case ConnectionModel::LinesColumn:
        return connection.linesReceived;
    case ConnectionModel::SentColumn:
        return connection.bytesSent;
    case ConnectionModel::ReceivedColumn:
        return connection.bytesReceived;
    case ConnectionModel::BacklogColumn:
        return connection.backlogBytes;
    case ConnectionModel::LatencyColumn:
        return connection.roundTripUs;
    default:
        return {};
    }
}

static int compare(qint64 a, qint64 b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

int compareConnections(const ConnectionInfo &a, const ConnectionInfo &b, int column)
{
    switch (column) {
    case ConnectionModel::NicknameColumn:
        return compareNaturally(a.nickname, b.nickname);
    case ConnectionModel::AddressColumn:
        return compareNaturally(a.address, b.address);
    case ConnectionModel::DoorColumn:
        return a.door.compare(b.door);
    case ConnectionModel::SinceColumn:
        return compare(a.sinceMs, b.sinceMs);
    case ConnectionModel::RoomsColumn:
        return compare(a.roomCount, b.roomCount);
    case ConnectionModel::LinesColumn:
        return compare(a.linesReceived, b.linesReceived);
    case ConnectionModel::SentColumn:
        return compare(a.bytesSent, b.bytesSent);
    case ConnectionModel::ReceivedColumn:
        return compare(a.bytesReceived, b.bytesReceived);
    case ConnectionModel::BacklogColumn:
        return compare(a.backlogBytes, b.backlogBytes);
    case ConnectionModel::LatencyColumn:
        return compare(a.roundTripUs, b.roundTripUs);
    default:
        return 0;
    }
}

} // namespace outcry
