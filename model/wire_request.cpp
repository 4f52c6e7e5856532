// SPDX-License-Identifier: MIT
#include "model/json_fields.h"
#include "model/json_writer.h"
#include "model/wire.h"
#include "model/wire_plain_say.h"
#include "model/wire_words.h"

#include <QCoreApplication>

#include <array>

namespace outcry::wire {

using Presence = JsonFields::Presence;

static constexpr int kLongestKey = 64;
static constexpr int kLongestTicket = 256;
static constexpr int kLargestPage = 1000;

static QByteArray topicsJson(const QList<Topic> &topics)
{
    JsonArrayWriter array;
    for (const Topic &topic : topics)
        array.addText(topic.toString());
    return array.finish();
}

static JsonWriter begin(const char *type, quint64 id)
{
    JsonWriter writer(type);
    writer.numberIfAny("id", id);
    return writer;
}

static QByteArray encodeDemand(quint64 id, const Login &login)
{
    return begin("hello", id)
        .text("nickname", login.nickname)
        .textIfAny("ticket", login.ticket)
        .finish();
}

static QByteArray encodeDemand(quint64 id, const Say &say)
{
    JsonWriter writer = begin("say", id);
    writer.textIfAny("room", say.room);
    if (!say.to.isNull())
        writer.uuid("to", say.to);
    return writer.text("text", say.text)
        .textIfAny("key", say.key)
        .numberIfAny("reply", say.reply)
        .numberIfAny("epoch", say.replyEpoch)
        .finish();
}

static QByteArray encodeDemand(quint64 id, const Edit &edit)
{
    JsonWriter writer = begin("edit", id);
    writer.textIfAny("room", edit.room)
        .numberIfAny("sequence", edit.sequence)
        .numberIfAny("epoch", edit.epoch);
    if (!edit.to.isNull())
        writer.uuid("to", edit.to);
    return writer.textIfAny("line", edit.line).text("text", edit.text).textIfAny("key", edit.key).finish();
}

static QByteArray encodeDemand(quint64 id, const Join &join)
{
    return begin("join", id)
        .text("room", join.room)
        .numberIfAny("epoch", join.epoch)
        .numberIfAny("sequence", join.sequence)
        .numberIfAny("edits", join.editCount)
        .finish();
}

static QByteArray encodeDemand(quint64 id, const Part &part)
{
    return begin("part", id).text("room", part.room).finish();
}

static QByteArray encodeDemand(quint64 id, const Watch &watch)
{
    return begin("watch", id).raw("topics", topicsJson(watch.topics)).finish();
}

static QByteArray encodeDemand(quint64 id, const Unwatch &unwatch)
{
    return begin("unwatch", id).raw("topics", topicsJson(unwatch.topics)).finish();
}

static QByteArray encodeDemand(quint64 id, const FetchHistory &fetch)
{
    return begin("history", id)
        .text("room", fetch.room)
        .numberIfAny("before", fetch.beforeSequence)
        .number("count", qint64(fetch.count))
        .finish();
}

static QByteArray encodeDemand(quint64 id, const FetchPeople &fetch)
{
    return begin("people", id).text("room", fetch.room).numberIfAny("from", fetch.from).finish();
}

static QByteArray encodeDemand(quint64 id, const FetchCandles &fetch)
{
    JsonWriter writer = begin("candles", id);
    writer.text("symbol", fetch.symbol).text("interval", QString(kIntervals[std::size_t(fetch.interval)]));
    if (fetch.beforeMs != 0)
        writer.number("before", fetch.beforeMs);
    return writer.number("count", qint64(fetch.count)).finish();
}

QByteArray encode(const Request &request)
{
    return std::visit([&](const auto &demand) { return encodeDemand(request.id, demand); },
                      request.demand);
}

static Demand readLogin(JsonFields &fields)
{
    return Login{fields.text(QLatin1String("nickname")),
                 fields.text(QLatin1String("ticket"), Presence::Optional, kLongestTicket)};
}

static Demand readSay(JsonFields &fields)
{
    Say say;
    say.text = fields.text(QLatin1String("text"), Presence::Required);
    constexpr QLatin1String kTo("to");
    say.to = fields.uuid(kTo, Presence::Optional);
    // A command may be given outside any room.
    const bool isCommand = say.text.startsWith(u'/') && !say.text.startsWith(u"//");
    say.room = fields.room(QLatin1String("room"), isCommand || !say.to.isNull()
                               ? Presence::Optional
                               : Presence::Required);
    if (!say.to.isNull() && !say.room.isEmpty())
        fields.fail(kTo, QCoreApplication::translate("outcry", "cannot stand beside a room"));
    say.key = fields.text(QLatin1String("key"), Presence::Optional, kLongestKey);
    say.reply = fields.number(QLatin1String("reply"));
    say.replyEpoch = fields.number(QLatin1String("epoch"));
    return say;
}

/// Either a line of a room, by its number, or one of a direct talk, by its key.
static Demand readEdit(JsonFields &fields)
{
    Edit edit;
    constexpr QLatin1String kTo("to");
    edit.to = fields.uuid(kTo, Presence::Optional);
    const bool isDirect = !edit.to.isNull();
    edit.room = fields.room(QLatin1String("room"), isDirect ? Presence::Optional : Presence::Required);
    if (isDirect && !edit.room.isEmpty())
        fields.fail(kTo, QCoreApplication::translate("outcry", "cannot stand beside a room"));
    edit.sequence = fields.number(QLatin1String("sequence"), isDirect ? Presence::Optional : Presence::Required);
    edit.epoch = fields.number(QLatin1String("epoch"));
    edit.line = fields.text(QLatin1String("line"), isDirect ? Presence::Required : Presence::Optional, kLongestKey);
    edit.text = fields.text(QLatin1String("text"), Presence::Required);
    edit.key = fields.text(QLatin1String("key"), Presence::Optional, kLongestKey);
    return edit;
}

static Demand readJoin(JsonFields &fields)
{
    return Join{fields.room(QLatin1String("room")), fields.number(QLatin1String("epoch")),
                fields.number(QLatin1String("sequence")), fields.number(QLatin1String("edits"))};
}

static Demand readPart(JsonFields &fields)
{
    return Part{fields.room(QLatin1String("room"))};
}

static QList<Topic> readTopics(JsonFields &fields)
{
    constexpr QLatin1String kName("topics");
    QList<Topic> topics;
    if (!fields.has(kName))
        fields.fail(kName, QCoreApplication::translate("outcry", "is missing"));
    for (const QString &text : fields.texts(kName)) {
        const Result<Topic> topic = Topic::parse(text);
        if (!topic || topic->kind() != Topic::Kind::Quotes) {
            fields.fail(kName,
                        QCoreApplication::translate(
                            "outcry", "must hold topics of prices: quotes/ACME or quotes/*"));
            return {};
        }
        topics.append(*topic);
    }
    return topics;
}

static Demand readWatch(JsonFields &fields)
{
    return Watch{readTopics(fields)};
}

static Demand readUnwatch(JsonFields &fields)
{
    return Unwatch{readTopics(fields)};
}

static Demand readFetchHistory(JsonFields &fields)
{
    FetchHistory fetch;
    fetch.room = fields.room(QLatin1String("room"));
    fetch.beforeSequence = fields.number(QLatin1String("before"));
    fetch.count = int(fields.numberBetween(QLatin1String("count"), 1, kLargestPage, fetch.count));
    return fetch;
}

static Demand readFetchPeople(JsonFields &fields)
{
    return FetchPeople{fields.room(QLatin1String("room")), fields.number(QLatin1String("from"))};
}

static Demand readFetchCandles(JsonFields &fields)
{
    FetchCandles fetch;
    fetch.symbol = fields.symbol(QLatin1String("symbol"));
    fetch.interval = CandleInterval(fields.word(QLatin1String("interval"), kIntervals, Presence::Required));
    fetch.beforeMs = fields.numberBetween(QLatin1String("before"), -kLargestJsonNumber, kLargestJsonNumber, 0);
    fetch.count = int(fields.numberBetween(QLatin1String("count"), 1, kLargestPage, fetch.count));
    return fetch;
}

namespace {

struct RequestForm
{
    QLatin1String type;
    Demand (*read)(JsonFields &fields);
};

} // namespace

static constexpr std::array kForms{
    RequestForm{QLatin1String("hello"), readLogin},
    RequestForm{QLatin1String("say"), readSay},
    RequestForm{QLatin1String("edit"), readEdit},
    RequestForm{QLatin1String("join"), readJoin},
    RequestForm{QLatin1String("part"), readPart},
    RequestForm{QLatin1String("watch"), readWatch},
    RequestForm{QLatin1String("unwatch"), readUnwatch},
    RequestForm{QLatin1String("history"), readFetchHistory},
    RequestForm{QLatin1String("people"), readFetchPeople},
    RequestForm{QLatin1String("candles"), readFetchCandles},
};

Result<Request> decodeRequest(QByteArrayView text, quint64 *id)
{
    if (std::optional<Request> said = readPlainSay(text)) {
        if (id)
            *id = said->id;
        return *std::move(said);
    }
    const Result<QJsonObject> object = parseJsonObject(text, kDeepestNesting);
    if (!object)
        return object.error();
    JsonFields fields(*object);
    Request request;
    request.id = fields.number(QLatin1String("id"));
    if (id)
        *id = request.id;
    const QString type = fields.text(QLatin1String("type"), Presence::Required);
    if (!fields.isOk())
        return fields.error();
    for (const RequestForm &form : kForms) {
        if (form.type != type)
            continue;
        request.demand = form.read(fields);
        if (!fields.isOk())
            return fields.error();
        return request;
    }
    return Error{QStringLiteral("unknown_type"),
                 QCoreApplication::translate("outcry", "\"%1\" is no request of %2.")
                     .arg(type.left(40), QLatin1String(kSubprotocol))};
}

} // namespace outcry::wire
