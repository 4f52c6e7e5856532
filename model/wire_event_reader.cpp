// SPDX-License-Identifier: MIT
// JSON as events; the writing side is wire_event.cpp.
#include "model/json_fields.h"
#include "model/price.h"
#include "model/wire.h"
#include "model/wire_quote.h"
#include "model/wire_said_price.h"
#include "model/wire_words.h"

#include <QCoreApplication>

namespace outcry::wire {

using Presence = JsonFields::Presence;

static qint64 readTime(JsonFields &fields)
{
    return qint64(fields.number(QLatin1String("time")));
}

static Person readPerson(JsonFields &fields)
{
    return {fields.uuid(QLatin1String("id"), Presence::Required),
            fields.text(QLatin1String("name"), Presence::Required), fields.flag(QLatin1String("away")),
            fields.text(QLatin1String("reason"))};
}

static CommandInfo readCommand(JsonFields &fields)
{
    return {fields.text(QLatin1String("name"), Presence::Required),
            fields.text(QLatin1String("usage")), fields.text(QLatin1String("description"))};
}

/// Every element of the array must be an object that `readItem` takes.
template <typename ReadItem>
static auto readList(JsonFields &fields, QLatin1String name, Presence presence, ReadItem readItem)
{
    QList<decltype(readItem(fields))> items;
    const QJsonArray array = fields.array(name, presence);
    items.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (!value.isObject())
            fields.fail(name, QCoreApplication::translate("outcry", "must hold objects only"));
        JsonFields inner(value.toObject());
        items.append(readItem(inner));
        fields.adopt(inner);
        if (!fields.isOk())
            return decltype(items){};
    }
    return items;
}

static Message readLine(JsonFields &fields)
{
    Message message;
    message.sequence = fields.number(QLatin1String("sequence"));
    message.kind = Message::Kind(fields.word(QLatin1String("kind"), kKinds));
    message.senderId = fields.uuid(QLatin1String("sender_id"), Presence::Required);
    message.sender = fields.text(QLatin1String("sender"), Presence::Required);
    message.receiver = fields.text(QLatin1String("receiver"));
    message.receiverId = fields.uuid(QLatin1String("receiver_id"),
                                     message.kind == Message::Kind::Direct ? Presence::Required
                                                                           : Presence::Optional);
    message.text = fields.text(QLatin1String("text"), Presence::Required);
    message.timeMs = readTime(fields);
    message.key = fields.text(QLatin1String("key"));
    message.reply = fields.number(QLatin1String("reply"));
    message.editedMs = qint64(fields.number(QLatin1String("edited")));
    message.prices = readSaidPrices(fields, QLatin1String("prices"));
    return message;
}

/// The lines of one room, which is named once outside the list.
static QList<Message> readLines(JsonFields &fields, QLatin1String name, const QString &room)
{
    QList<Message> lines = readList(fields, name, Presence::Optional, readLine);
    for (Message &line : lines)
        line.room = room;
    return lines;
}

/// With the room it belongs to.
static Message readWholeLine(JsonFields &fields)
{
    Message message = readLine(fields);
    const bool isDirect = message.kind == Message::Kind::Direct;
    message.room
        = fields.room(QLatin1String("room"), isDirect ? Presence::Optional : Presence::Required);
    return message;
}

static Event readMessage(JsonFields &fields, qint64)
{
    return readWholeLine(fields);
}

static Event readEdited(JsonFields &fields, qint64)
{
    constexpr QLatin1String kWhen("edited");
    Edited edited;
    edited.message = readWholeLine(fields);
    edited.count = fields.number(QLatin1String("edits"));
    if (edited.message.editedMs == 0)
        fields.fail(kWhen, QCoreApplication::translate("outcry", "is missing"));
    return edited;
}

static Event readQuotes(JsonFields &fields, qint64 nowMs)
{
    return QuoteBatch{readList(fields, QLatin1String("quotes"), Presence::Required,
                               [nowMs](JsonFields &inner) { return readQuote(inner, nowMs); })};
}

static Event readRosterChange(JsonFields &fields, qint64)
{
    RosterChange change;
    change.kind
        = RosterChange::Kind(fields.word(QLatin1String("change"), kChanges, Presence::Required));
    // Without a room: of the own new name, or of somebody to whom direct lines were sent.
    change.room = fields.room(QLatin1String("room"), Presence::Optional);
    change.person = readPerson(fields);
    change.formerNickname = fields.text(QLatin1String("former"));
    change.timeMs = readTime(fields);
    return change;
}

static Event readNotice(JsonFields &fields, qint64)
{
    Notice notice;
    notice.severity = Notice::Severity(fields.word(QLatin1String("severity"), kSeverities));
    notice.code = fields.text(QLatin1String("code"));
    notice.text = fields.text(QLatin1String("text"), Presence::Required);
    notice.room = fields.room(QLatin1String("room"), Presence::Optional);
    return notice;
}

/// What is no name of a symbol is passed over: it is nothing but help for people.
static SymbolNames readNames(const QJsonObject &object)
{
    SymbolNames names;
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QString symbol = legalSymbol(one.key());
        const QString name = legalSymbolName(one.value().toString());
        if (!symbol.isEmpty() && !name.isEmpty())
            names.insert(symbol, name);
    }
    return names;
}

static Event readWelcome(JsonFields &fields, qint64)
{
    Welcome welcome;
    JsonFields you(fields.object(QLatin1String("you"), Presence::Required));
    welcome.you = readPerson(you);
    fields.adopt(you);
    welcome.ticket = fields.text(QLatin1String("ticket"));
    welcome.serverName = fields.text(QLatin1String("server"));
    welcome.commands = readList(fields, QLatin1String("commands"), Presence::Optional, readCommand);
    welcome.symbols = fields.texts(QLatin1String("symbols"));
    welcome.symbolNames = readNames(fields.object(QLatin1String("names")));
    welcome.rooms = fields.texts(QLatin1String("rooms"));
    welcome.longestMessageBytes = qint64(fields.number(QLatin1String("longest")));
    return welcome;
}

static Event readSymbolsAdded(JsonFields &fields, qint64)
{
    SymbolsAdded added;
    added.symbols = fields.texts(QLatin1String("symbols"));
    added.names = readNames(fields.object(QLatin1String("names")));
    return added;
}

static Subject readSubject(JsonFields &fields)
{
    Subject subject;
    subject.text = fields.text(QLatin1String("text"), Presence::Required);
    subject.author.id = fields.uuid(QLatin1String("sender_id"), Presence::Required);
    subject.author.nickname = fields.text(QLatin1String("sender"), Presence::Required);
    subject.timeMs = readTime(fields);
    return subject;
}

static Event readSubjectChange(JsonFields &fields, qint64)
{
    SubjectChange change;
    change.room = fields.room(QLatin1String("room"));
    change.subject = readSubject(fields);
    change.former = fields.text(QLatin1String("former"));
    return change;
}

static Event readRoomState(JsonFields &fields, qint64)
{
    RoomState state;
    state.room = fields.room(QLatin1String("room"));
    state.epoch = fields.number(QLatin1String("epoch"), Presence::Required);
    state.missedCount = fields.number(QLatin1String("missed"));
    state.peopleCount = fields.number(QLatin1String("count"));
    state.editCount = fields.number(QLatin1String("edits"));
    state.messages = readLines(fields, QLatin1String("messages"), state.room);
    state.edited = readLines(fields, QLatin1String("edited"), state.room);
    state.people = readList(fields, QLatin1String("people"), Presence::Optional, readPerson);
    constexpr QLatin1String kSubject("subject");
    if (fields.has(kSubject)) {
        JsonFields subject(fields.object(kSubject));
        state.subject = readSubject(subject);
        fields.adopt(subject);
    }
    return state;
}

static Event readReceipt(JsonFields &fields, qint64)
{
    Receipt receipt;
    receipt.requestId = fields.number(QLatin1String("re"), Presence::Required);
    receipt.room = fields.room(QLatin1String("room"), Presence::Optional);
    receipt.key = fields.text(QLatin1String("key"));
    receipt.sequence = fields.number(QLatin1String("sequence"));
    receipt.timeMs = readTime(fields);
    return receipt;
}

static Event readRefusal(JsonFields &fields, qint64)
{
    Refusal refusal;
    refusal.requestId = fields.number(QLatin1String("re"));
    refusal.code = fields.text(QLatin1String("code"), Presence::Required);
    refusal.text = fields.text(QLatin1String("text"), Presence::Required);
    refusal.key = fields.text(QLatin1String("key"));
    refusal.room = fields.room(QLatin1String("room"), Presence::Optional);
    return refusal;
}

static Event readHistoryPage(JsonFields &fields, qint64)
{
    HistoryPage page;
    page.requestId = fields.number(QLatin1String("re"));
    page.room = fields.room(QLatin1String("room"));
    page.epoch = fields.number(QLatin1String("epoch"), Presence::Required);
    page.messages = readLines(fields, QLatin1String("messages"), page.room);
    page.isStart = fields.flag(QLatin1String("start"));
    return page;
}

static Event readParted(JsonFields &fields, qint64)
{
    return Parted{fields.room(QLatin1String("room"))};
}

static Event readFarewell(JsonFields &fields, qint64)
{
    Farewell farewell;
    farewell.closeCode = int(fields.numberBetween(QLatin1String("code"), 1000, 4999, 1000));
    farewell.reason = fields.text(QLatin1String("reason"));
    return farewell;
}

static RosterChange readCrowdChange(JsonFields &fields)
{
    RosterChange change;
    change.kind
        = RosterChange::Kind(fields.word(QLatin1String("change"), kChanges, Presence::Required));
    change.person = readPerson(fields);
    change.formerNickname = fields.text(QLatin1String("former"));
    change.timeMs = readTime(fields);
    return change;
}

static Event readCrowdNews(JsonFields &fields, qint64)
{
    CrowdNews news;
    news.room = fields.room(QLatin1String("room"));
    news.peopleCount = fields.number(QLatin1String("count"), Presence::Required);
    news.untoldCount = fields.number(QLatin1String("untold"));
    news.changes = readList(fields, QLatin1String("changes"), Presence::Optional, readCrowdChange);
    for (RosterChange &change : news.changes)
        change.room = news.room;
    return news;
}

static Event readPeoplePage(JsonFields &fields, qint64)
{
    PeoplePage page;
    page.requestId = fields.number(QLatin1String("re"));
    page.room = fields.room(QLatin1String("room"));
    page.from = fields.number(QLatin1String("from"));
    page.peopleCount = fields.number(QLatin1String("count"), Presence::Required);
    page.people = readList(fields, QLatin1String("people"), Presence::Optional, readPerson);
    return page;
}

static Event readFeedState(JsonFields &fields, qint64)
{
    FeedState state;
    state.name = fields.text(QLatin1String("name"), Presence::Required);
    state.health
        = FeedState::Health(fields.word(QLatin1String("health"), kHealths, Presence::Required));
    state.isSimulated = fields.flag(QLatin1String("simulated"));
    state.symbolCount = int(fields.numberBetween(QLatin1String("symbols"), 0, 1'000'000'000, 0));
    state.ticksPerSecond = fields.real(QLatin1String("rate"));
    state.text = fields.text(QLatin1String("text"));
    return state;
}

static Candle readCandle(JsonFields &fields)
{
    Candle candle;
    candle.timeMs = fields.numberBetween(QLatin1String("t"), -kLargestJsonNumber, kLargestJsonNumber, 0);
    candle.openTicks = fields.price(QLatin1String("o"), Presence::Required);
    candle.highTicks = fields.price(QLatin1String("h"), Presence::Required);
    candle.lowTicks = fields.price(QLatin1String("l"), Presence::Required);
    candle.closeTicks = fields.price(QLatin1String("c"), Presence::Required);
    candle.volume = fields.numberBetween(QLatin1String("v"), 0, kLargestJsonNumber, -1);
    return candle;
}

static Event readCandlePage(JsonFields &fields, qint64)
{
    CandlePage page;
    page.requestId = fields.number(QLatin1String("re"));
    page.symbol = fields.symbol(QLatin1String("symbol"));
    page.interval = CandleInterval(fields.word(QLatin1String("interval"), kIntervals, Presence::Required));
    page.decimals = quint8(fields.numberBetween(QLatin1String("d"), 0, kMostDecimals, 2));
    page.source = fields.text(QLatin1String("source"));
    page.isSimulated = fields.flag(QLatin1String("simulated"));
    page.isStart = fields.flag(QLatin1String("start"));
    page.candles = readList(fields, QLatin1String("candles"), Presence::Required, readCandle);
    return page;
}

namespace {

struct EventForm
{
    QLatin1String type;
    Event (*read)(JsonFields &fields, qint64 nowMs);
};

} // namespace

static constexpr std::array kForms{
    EventForm{QLatin1String("message"), readMessage},
    EventForm{QLatin1String("quotes"), readQuotes},
    EventForm{QLatin1String("person"), readRosterChange},
    EventForm{QLatin1String("notice"), readNotice},
    EventForm{QLatin1String("welcome"), readWelcome},
    EventForm{QLatin1String("room"), readRoomState},
    EventForm{QLatin1String("receipt"), readReceipt},
    EventForm{QLatin1String("refusal"), readRefusal},
    EventForm{QLatin1String("history"), readHistoryPage},
    EventForm{QLatin1String("parted"), readParted},
    EventForm{QLatin1String("farewell"), readFarewell},
    EventForm{QLatin1String("feed"), readFeedState},
    EventForm{QLatin1String("crowd"), readCrowdNews},
    EventForm{QLatin1String("people"), readPeoplePage},
    EventForm{QLatin1String("candles"), readCandlePage},
    EventForm{QLatin1String("symbols"), readSymbolsAdded},
    EventForm{QLatin1String("edited"), readEdited},
    EventForm{QLatin1String("subject"), readSubjectChange},
};

Result<Event> decodeEvent(QByteArrayView text, qint64 nowMs)
{
    const Result<QJsonObject> object = parseJsonObject(text, kDeepestNesting);
    if (!object)
        return object.error();
    JsonFields fields(*object);
    const QString type = fields.text(QLatin1String("type"), Presence::Required);
    if (!fields.isOk())
        return fields.error();
    for (const EventForm &form : kForms) {
        if (form.type != type)
            continue;
        Event event = form.read(fields, nowMs);
        if (!fields.isOk())
            return fields.error();
        return event;
    }
    return Error{QStringLiteral("unknown_type"),
                 QCoreApplication::translate("outcry", "\"%1\" is no event of %2.")
                     .arg(type.left(40), QLatin1String(kSubprotocol))};
}

} // namespace outcry::wire
