// SPDX-License-Identifier: MIT
// Events as JSON; the reading side is wire_event_reader.cpp.
#include "model/json_fields.h"
#include "model/json_writer.h"
#include "model/wire.h"
#include "model/wire_quote.h"
#include "model/wire_said_price.h"
#include "model/wire_words.h"

#include <span>

namespace outcry::wire {

static constexpr int kProtocolVersion = 1;

template <typename Enum>
static QLatin1String wordOf(std::span<const QLatin1String> words, Enum value)
{
    return words[std::size_t(value)];
}

static void addWord(JsonWriter &writer, const char *name, QLatin1String word)
{
    writer.text(name, QString(word));
}

template <typename Item, typename EncodeItem>
static QByteArray arrayOf(const QList<Item> &items, EncodeItem encodeItem)
{
    JsonArrayWriter array;
    for (const Item &item : items)
        array.add(encodeItem(item));
    return array.finish();
}

static QByteArray textsJson(const QStringList &texts)
{
    JsonArrayWriter array;
    for (const QString &text : texts)
        array.addText(text);
    return array.finish();
}

static void addPerson(JsonWriter &writer, const Person &person)
{
    writer.uuid("id", person.id).text("name", person.nickname);
    if (person.isAway)
        writer.flag("away", true).textIfAny("reason", person.awayReason);
}

static QByteArray personJson(const Person &person)
{
    JsonWriter writer;
    addPerson(writer, person);
    return writer.finish();
}

static QByteArray commandJson(const CommandInfo &command)
{
    return JsonWriter()
        .text("name", command.name)
        .textIfAny("usage", command.usage)
        .textIfAny("description", command.description)
        .finish();
}

static void addMessage(JsonWriter &writer, const Message &message)
{
    writer.numberIfAny("sequence", message.sequence);
    if (message.kind != Message::Kind::Talk)
        addWord(writer, "kind", wordOf(kKinds, message.kind));
    writer.uuid("sender_id", message.senderId)
        .text("sender", message.sender)
        .textIfAny("receiver", message.receiver);
    if (!message.receiverId.isNull())
        writer.uuid("receiver_id", message.receiverId);
    writer.text("text", message.text)
        .number("time", message.timeMs)
        .textIfAny("key", message.key)
        .numberIfAny("reply", message.reply)
        .numberIfAny("edited", quint64(message.editedMs));
    if (!message.prices.isEmpty())
        writer.raw("prices", encodeSaidPrices(message.prices));
}

/// A line inside a list of one room's lines.
static QByteArray lineJson(const Message &message)
{
    JsonWriter writer;
    addMessage(writer, message);
    return writer.finish();
}

static QByteArray encodeEvent(const Message &message, qint64)
{
    JsonWriter writer("message");
    writer.textIfAny("room", message.room);
    addMessage(writer, message);
    return writer.finish();
}

static QByteArray encodeEvent(const QuoteBatch &batch, qint64 nowMs)
{
    QList<QByteArray> quotes;
    quotes.reserve(batch.quotes.size());
    for (const Quote &quote : batch.quotes)
        quotes.append(encodeQuote(quote, nowMs));
    return quotesMessage(quotes);
}

static QByteArray encodeEvent(const RosterChange &change, qint64)
{
    JsonWriter writer("person");
    addWord(writer, "change", wordOf(kChanges, change.kind));
    writer.textIfAny("room", change.room);
    addPerson(writer, change.person);
    return writer.textIfAny("former", change.formerNickname).number("time", change.timeMs).finish();
}

static QByteArray encodeEvent(const Notice &notice, qint64)
{
    JsonWriter writer("notice");
    addWord(writer, "severity", wordOf(kSeverities, notice.severity));
    return writer.textIfAny("code", notice.code)
        .text("text", notice.text)
        .textIfAny("room", notice.room)
        .finish();
}

static QByteArray namesJson(const SymbolNames &names)
{
    JsonWriter writer;
    for (auto one = names.begin(); one != names.end(); ++one) {
        // Legal symbols hold nothing that JSON would need escaped.
        writer.text(one.key().toLatin1().constData(), one.value());
    }
    return writer.finish();
}

static QByteArray encodeEvent(const Welcome &welcome, qint64)
{
    JsonWriter writer("welcome");
    writer.number("protocol", qint64(kProtocolVersion))
        .raw("you", personJson(welcome.you))
        .text("ticket", welcome.ticket)
        .text("server", welcome.serverName)
        .raw("commands", arrayOf(welcome.commands, commandJson))
        .raw("symbols", textsJson(welcome.symbols));
    if (!welcome.symbolNames.isEmpty())
        writer.raw("names", namesJson(welcome.symbolNames));
    return writer.raw("rooms", textsJson(welcome.rooms))
        .number("longest", welcome.longestMessageBytes)
        .finish();
}

static QByteArray encodeEvent(const SymbolsAdded &added, qint64)
{
    JsonWriter writer("symbols");
    writer.raw("symbols", textsJson(added.symbols));
    if (!added.names.isEmpty())
        writer.raw("names", namesJson(added.names));
    return writer.finish();
}

static void addSubject(JsonWriter &writer, const Subject &subject)
{
    writer.text("text", subject.text)
        .uuid("sender_id", subject.author.id)
        .text("sender", subject.author.nickname)
        .number("time", subject.timeMs);
}

static QByteArray subjectJson(const Subject &subject)
{
    JsonWriter writer;
    addSubject(writer, subject);
    return writer.finish();
}

static QByteArray encodeEvent(const SubjectChange &change, qint64)
{
    JsonWriter writer("subject");
    writer.text("room", change.room);
    addSubject(writer, change.subject);
    return writer.textIfAny("former", change.former).finish();
}

static QByteArray encodeEvent(const RoomState &state, qint64)
{
    JsonWriter writer("room");
    writer.text("room", state.room)
        .number("epoch", state.epoch)
        .numberIfAny("missed", state.missedCount)
        .numberIfAny("count", state.peopleCount)
        .numberIfAny("edits", state.editCount);
    if (!state.subject.text.isEmpty())
        writer.raw("subject", subjectJson(state.subject));
    writer.raw("messages", arrayOf(state.messages, lineJson))
        .raw("people", arrayOf(state.people, personJson));
    if (!state.edited.isEmpty())
        writer.raw("edited", arrayOf(state.edited, lineJson));
    return writer.finish();
}

static QByteArray encodeEvent(const Edited &edited, qint64)
{
    JsonWriter writer("edited");
    writer.textIfAny("room", edited.message.room).numberIfAny("edits", edited.count);
    addMessage(writer, edited.message);
    return writer.finish();
}

static QByteArray encodeEvent(const Receipt &receipt, qint64)
{
    return JsonWriter("receipt")
        .number("re", receipt.requestId)
        .textIfAny("room", receipt.room)
        .textIfAny("key", receipt.key)
        .numberIfAny("sequence", receipt.sequence)
        .number("time", receipt.timeMs)
        .finish();
}

static QByteArray encodeEvent(const Refusal &refusal, qint64)
{
    return JsonWriter("refusal")
        .numberIfAny("re", refusal.requestId)
        .text("code", refusal.code)
        .text("text", refusal.text)
        .textIfAny("key", refusal.key)
        .textIfAny("room", refusal.room)
        .finish();
}

static QByteArray encodeEvent(const HistoryPage &page, qint64)
{
    return JsonWriter("history")
        .numberIfAny("re", page.requestId)
        .text("room", page.room)
        .number("epoch", page.epoch)
        .flag("start", page.isStart)
        .raw("messages", arrayOf(page.messages, lineJson))
        .finish();
}

static QByteArray encodeEvent(const Parted &parted, qint64)
{
    return JsonWriter("parted").text("room", parted.room).finish();
}

static QByteArray encodeEvent(const Farewell &farewell, qint64)
{
    return JsonWriter("farewell")
        .number("code", qint64(farewell.closeCode))
        .text("reason", farewell.reason)
        .finish();
}

static QByteArray crowdChangeJson(const RosterChange &change)
{
    JsonWriter writer;
    addWord(writer, "change", wordOf(kChanges, change.kind));
    addPerson(writer, change.person);
    return writer.textIfAny("former", change.formerNickname).number("time", change.timeMs).finish();
}

static QByteArray encodeEvent(const CrowdNews &news, qint64)
{
    return JsonWriter("crowd")
        .text("room", news.room)
        .number("count", news.peopleCount)
        .numberIfAny("untold", news.untoldCount)
        .raw("changes", arrayOf(news.changes, crowdChangeJson))
        .finish();
}

static QByteArray encodeEvent(const PeoplePage &page, qint64)
{
    return JsonWriter("people")
        .numberIfAny("re", page.requestId)
        .text("room", page.room)
        .numberIfAny("from", page.from)
        .number("count", page.peopleCount)
        .raw("people", arrayOf(page.people, personJson))
        .finish();
}

static QByteArray encodeEvent(const FeedState &state, qint64)
{
    JsonWriter writer("feed");
    writer.text("name", state.name);
    addWord(writer, "health", wordOf(kHealths, state.health));
    return writer.flag("simulated", state.isSimulated)
        .number("symbols", qint64(state.symbolCount))
        .real("rate", state.ticksPerSecond)
        .textIfAny("text", state.text)
        .finish();
}

static QByteArray candleJson(const Candle &candle, int decimals)
{
    JsonWriter writer;
    writer.number("t", candle.timeMs);
    addPrice(writer, "o", candle.openTicks, decimals);
    addPrice(writer, "h", candle.highTicks, decimals);
    addPrice(writer, "l", candle.lowTicks, decimals);
    addPrice(writer, "c", candle.closeTicks, decimals);
    if (candle.volume >= 0)
        writer.number("v", qMin(candle.volume, kLargestJsonNumber));
    return writer.finish();
}

static QByteArray encodeEvent(const CandlePage &page, qint64)
{
    JsonWriter writer("candles");
    writer.numberIfAny("re", page.requestId).text("symbol", page.symbol);
    addWord(writer, "interval", wordOf(kIntervals, page.interval));
    writer.number("d", qint64(page.decimals)).textIfAny("source", page.source);
    if (page.isSimulated)
        writer.flag("simulated", true);
    return writer.flag("start", page.isStart)
        .raw("candles", arrayOf(page.candles, [&page](const Candle &candle) { return candleJson(candle, page.decimals); }))
        .finish();
}

QByteArray encode(const Event &event, qint64 nowMs)
{
    return std::visit([nowMs](const auto &content) { return encodeEvent(content, nowMs); }, event);
}

} // namespace outcry::wire
