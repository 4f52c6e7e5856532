// SPDX-License-Identifier: MIT
#include "tests/bench/micro/micro.h"

#include "model/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace outcry::bench {

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

Message line()
{
    Message message;
    message.room = QStringLiteral("lobby");
    message.sequence = 4711;
    message.senderId = QUuid(QStringLiteral("{67c8770b-44f1-410a-ab9a-f9b5446f13ee}"));
    message.sender = QStringLiteral("ann");
    message.text = QStringLiteral("ACME looks cheap today, doesn’t it?");
    message.timeMs = kNow;
    message.key = QStringLiteral("k17");
    return message;
}

Quote quote()
{
    Quote quote;
    quote.symbol = QStringLiteral("ACME");
    quote.priceTicks = 1'234'500;
    quote.previousTicks = 1'234'400;
    quote.referenceTicks = 1'200'000;
    quote.lowTicks = 1'190'000;
    quote.highTicks = 1'240'000;
    quote.sourceTimeMs = quote.receivedMs = kNow;
    quote.source = QStringLiteral("random_walk");
    quote.isSimulated = true;
    return quote;
}

void countItems(benchmark::State &state)
{
    state.SetItemsProcessed(state.iterations());
}

void encodeLine(benchmark::State &state)
{
    const Event event = line();
    for (auto _ : state)
        benchmark::DoNotOptimize(wire::encode(event, kNow));
    countItems(state);
}

void encodeLinePlainly(benchmark::State &state)
{
    const Message message = line();
    for (auto _ : state) {
        const QJsonObject object{{QStringLiteral("type"), QStringLiteral("message")},
                                 {QStringLiteral("room"), message.room},
                                 {QStringLiteral("seq"), qint64(message.sequence)},
                                 {QStringLiteral("id"), message.senderId.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("nickname"), message.sender},
                                 {QStringLiteral("message"), message.text},
                                 {QStringLiteral("time"), message.timeMs},
                                 {QStringLiteral("key"), message.key}};
        benchmark::DoNotOptimize(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    countItems(state);
}

const QByteArray &sayText()
{
    static const QByteArray text = R"({"type":"say","id":17,"room":"lobby","text":"ACME looks cheap today","key":"k17"})";
    return text;
}

void decodeSay(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(wire::decodeRequest(sayText()));
    countItems(state);
}

void decodeSayPlainly(benchmark::State &state)
{
    for (auto _ : state) {
        const QJsonObject object = QJsonDocument::fromJson(sayText()).object();
        benchmark::DoNotOptimize(object.value(QStringLiteral("type")).toString());
        benchmark::DoNotOptimize(object.value(QStringLiteral("id")).toInteger());
        benchmark::DoNotOptimize(object.value(QStringLiteral("room")).toString());
        benchmark::DoNotOptimize(object.value(QStringLiteral("text")).toString());
        benchmark::DoNotOptimize(object.value(QStringLiteral("key")).toString());
    }
    countItems(state);
}

void encodeOneQuote(benchmark::State &state)
{
    const Quote one = quote();
    for (auto _ : state)
        benchmark::DoNotOptimize(wire::encodeQuote(one, kNow + 5));
    countItems(state);
}

QString priceOf(qint64 ticks)
{
    return QString::number(double(ticks) / kTicksPerUnit, 'f', 2);
}

void encodeOneQuotePlainly(benchmark::State &state)
{
    const Quote one = quote();
    for (auto _ : state) {
        const QJsonObject object{{QStringLiteral("s"), one.symbol},
                                 {QStringLiteral("p"), priceOf(one.priceTicks)},
                                 {QStringLiteral("q"), priceOf(one.previousTicks)},
                                 {QStringLiteral("r"), priceOf(one.referenceTicks)},
                                 {QStringLiteral("l"), priceOf(one.lowTicks)},
                                 {QStringLiteral("h"), priceOf(one.highTicks)},
                                 {QStringLiteral("d"), one.decimals},
                                 {QStringLiteral("t"), one.sourceTimeMs},
                                 {QStringLiteral("age"), kNow + 5 - one.receivedMs},
                                 {QStringLiteral("source"), one.source},
                                 {QStringLiteral("simulated"), one.isSimulated}};
        benchmark::DoNotOptimize(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    countItems(state);
}

} // namespace

void registerWire()
{
    benchmark::RegisterBenchmark("JSON of a line, encode/ours", encodeLine);
    benchmark::RegisterBenchmark("JSON of a line, encode/QJsonDocument", encodeLinePlainly);
    benchmark::RegisterBenchmark("JSON of a request, decode and judge/ours", decodeSay);
    benchmark::RegisterBenchmark("JSON of a request, decode and judge/QJsonDocument, not judged", decodeSayPlainly);
    benchmark::RegisterBenchmark("JSON of a quote, encode/ours", encodeOneQuote);
    benchmark::RegisterBenchmark("JSON of a quote, encode/QJsonDocument", encodeOneQuotePlainly);
}

} // namespace outcry::bench
