// SPDX-License-Identifier: MIT
#include "app/unsent_lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outcry {

using namespace Qt::StringLiterals;

/// Of UTF-8, all servers together: a settings file needs up to four characters for a byte and has an end.
static constexpr qsizetype kMostBytes = 256 * 1024;
static constexpr qsizetype kLineBytes = 120;
/// What JSON holds exactly.
static constexpr qint64 kLargestNumber = Q_INT64_C(1) << 53;

static QJsonObject toJson(const Outbox::Line &line)
{
    QJsonObject saved{{u"room"_s, line.room}, {u"text"_s, line.text}, {u"key"_s, line.key}, {u"time"_s, line.timeMs}};
    if (line.state == Outbox::State::Failed)
        saved.insert(u"failed"_s, true);
    if (line.reply != 0) {
        saved.insert(u"reply"_s, qint64(line.reply));
        saved.insert(u"epoch"_s, qint64(line.replyEpoch));
    }
    return saved;
}

QByteArray saveUnsentLines(const UnsentLines &all)
{
    QJsonObject servers;
    qsizetype bytesLeft = kMostBytes;
    for (auto server = all.begin(); server != all.end(); ++server) {
        QJsonArray lines;
        for (const Outbox::Line &line : server.value()) {
            bytesLeft -= line.text.toUtf8().size() + kLineBytes;
            if (bytesLeft >= 0)
                lines.append(toJson(line));
        }
        if (!lines.isEmpty())
            servers.insert(server.key(), lines);
    }
    return servers.isEmpty() ? QByteArray() : QJsonDocument(servers).toJson(QJsonDocument::Compact);
}

static quint64 numberIn(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= kLargestNumber ? quint64(number) : 0;
}

static QList<Outbox::Line> readLines(const QJsonArray &saved)
{
    QList<Outbox::Line> lines;
    for (const QJsonValue &one : saved) {
        Outbox::Line line;
        line.room = one[u"room"].toString();
        line.text = one[u"text"].toString();
        line.key = one[u"key"].toString();
        line.state = one[u"failed"].toBool() ? Outbox::State::Failed : Outbox::State::Waiting;
        line.timeMs = qint64(numberIn(one[u"time"]));
        line.reply = numberIn(one[u"reply"]);
        line.replyEpoch = numberIn(one[u"epoch"]);
        if (!line.room.isEmpty() && !line.text.isEmpty() && !line.key.isEmpty() && lines.size() < Outbox::kMostLines)
            lines.append(line);
    }
    return lines;
}

UnsentLines readUnsentLines(const QByteArray &saved)
{
    UnsentLines all;
    const QJsonObject servers = QJsonDocument::fromJson(saved).object();
    for (auto server = servers.begin(); server != servers.end(); ++server) {
        if (const QList<Outbox::Line> lines = readLines(server.value().toArray()); !lines.isEmpty())
            all.insert(server.key(), lines);
    }
    return all;
}

} // namespace outcry
