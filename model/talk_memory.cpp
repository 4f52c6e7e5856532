// SPDX-License-Identifier: MIT
#include "model/talk_memory.h"

#include "model/desk.h"
#include "model/direct_talk.h"
#include "model/json_fields.h"
#include "model/nickname.h"
#include "model/wire_said_price.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outcry {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostTalks = 50;
static constexpr qsizetype kMostLines = 100;
/// Of UTF-8: a settings file has room for ten servers, and up to four characters for a byte.
static constexpr qsizetype kMostBytes = 16 * 1024;

QString lastingName(const Desk &desk, const QString &room)
{
    if (!isDirectTalk(room))
        return room;
    const RosterModel *people = desk.people(room);
    return people != nullptr && people->peopleCount() > 0 ? u'@' + desk.title(room) : QString();
}

QString roomOfLastingName(Desk &desk, const QString &name)
{
    if (!isDirectTalk(name))
        return name;
    const Result<Nickname> nickname = Nickname::parse(name.mid(1));
    return nickname ? desk.rememberTalk(nickname->text()) : QString();
}

static QJsonObject toJson(const Message &line)
{
    QJsonObject saved{{u"sender"_s, line.sender}, {u"text"_s, line.text}, {u"time"_s, line.timeMs}};
    if (!line.prices.isEmpty())
        saved.insert(u"prices"_s, QJsonDocument::fromJson(wire::encodeSaidPrices(line.prices)).array());
    return saved;
}

/// The newest that fit.
static QJsonArray toJson(const QList<Message> &lines, qsizetype &bytesLeft)
{
    QJsonArray saved;
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        bytesLeft -= lines[i].text.toUtf8().size() + 100 + 80 * lines[i].prices.size();
        if (bytesLeft < 0)
            break;
        saved.prepend(toJson(lines[i]));
    }
    return saved;
}

QByteArray saveTalks(const Desk &desk)
{
    QJsonArray talks;
    qsizetype bytesLeft = kMostBytes;
    for (const QString &room : desk.rooms()) {
        // Whose name nobody has heard could not be found again.
        if (isDirectTalk(room) && desk.people(room)->peopleCount() > 0 && talks.size() < kMostTalks)
            talks.append(QJsonObject{{u"name"_s, desk.title(room)}, {u"unread"_s, toJson(desk.unreadLines(room, kMostLines), bytesLeft)}});
    }
    return talks.isEmpty() ? QByteArray() : QJsonDocument(talks).toJson(QJsonDocument::Compact);
}

static QList<Message> readLines(const QJsonArray &saved)
{
    QList<Message> lines;
    for (const QJsonValue &one : saved) {
        Message line;
        line.kind = Message::Kind::Direct;
        line.sender = one[u"sender"].toString();
        line.text = one[u"text"].toString();
        line.timeMs = one[u"time"].toInteger();
        JsonFields fields(one.toObject());
        line.prices = wire::readSaidPrices(fields, "prices"_L1);
        if (!line.text.isEmpty() && lines.size() < kMostLines)
            lines.append(line);
    }
    return lines;
}

void restoreTalks(Desk &desk, const QByteArray &saved)
{
    qsizetype count = 0;
    for (const QJsonValue &talk : QJsonDocument::fromJson(saved).array()) {
        const Result<Nickname> nickname = Nickname::parse(talk[u"name"].toString());
        if (nickname && ++count <= kMostTalks)
            (void)desk.rememberTalk(nickname->text(), readLines(talk[u"unread"].toArray()));
    }
}

} // namespace outcry
