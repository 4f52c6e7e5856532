// SPDX-License-Identifier: MIT
#include "tests/bench/micro/micro.h"

#include "codecs/web_socket_frame.h"
#include "codecs/web_socket_parser.h"

#include <QDataStream>
#include <QIODevice>
#include <QString>

namespace outcry::bench {

namespace {

constexpr WebSocketMask kMask{'\x5a', '\x13', '\x77', '\x2c'};

void countBytes(benchmark::State &state, qsizetype bytes)
{
    state.SetBytesProcessed(state.iterations() * int64_t(bytes));
}

struct Counter final : WebSocketSink
{
    void messageReceived(WebSocketOpcode, QByteArrayView payload, bool) override { bytes += payload.size(); }
    void pingReceived(QByteArrayView) override {}
    void pongReceived(QByteArrayView) override {}
    void closeReceived(quint16, QByteArrayView) override {}
    qsizetype bytes = 0;
};

QByteArray maskedFrames(const QByteArray &payload, int count)
{
    WebSocketFrameHead head;
    head.isMasked = true;
    head.mask = kMask;
    return webSocketFrame(head, payload).repeated(count);
}

void parse(benchmark::State &state, const QByteArray &frames)
{
    WebSocketParser parser(WebSocketParser::Rules{1 << 20, 0, true, false});
    Counter counter;
    for (auto _ : state)
        parser.feed(frames, counter);
    benchmark::DoNotOptimize(counter.bytes);
    countBytes(state, frames.size());
}

/// A QDataStream over what came, a copy of the payload, unmasked byte by byte, decoded to find out whether it is text.
void parsePlainly(benchmark::State &state, const QByteArray &frames)
{
    qsizetype characters = 0;
    for (auto _ : state) {
        QDataStream stream(frames);
        while (!stream.atEnd()) {
            quint8 first = 0, second = 0;
            stream >> first >> second;
            quint64 length = second & 0x7f;
            if (length == 126) {
                quint16 more = 0;
                stream >> more;
                length = more;
            } else if (length == 127) {
                stream >> length;
            }
            char mask[4];
            stream.readRawData(mask, 4);
            QByteArray payload(qsizetype(length), Qt::Uninitialized);
            stream.readRawData(payload.data(), int(length));
            for (qsizetype i = 0; i < payload.size(); ++i)
                payload[i] = char(payload[i] ^ mask[i % 4]);
            characters += QString::fromUtf8(payload).size();
        }
    }
    benchmark::DoNotOptimize(characters);
    countBytes(state, frames.size());
}

void encode(benchmark::State &state, const QByteArray &payload)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(webSocketFrame(WebSocketOpcode::Text, payload));
    countBytes(state, payload.size());
}

void encodePlainly(benchmark::State &state, const QByteArray &payload)
{
    for (auto _ : state) {
        QByteArray frame;
        QDataStream stream(&frame, QIODevice::WriteOnly);
        stream << quint8(0x81);
        if (payload.size() < 126)
            stream << quint8(payload.size());
        else
            stream << quint8(126) << quint16(payload.size());
        stream.writeRawData(payload.constData(), int(payload.size()));
        benchmark::DoNotOptimize(frame);
    }
    countBytes(state, payload.size());
}

void mask(benchmark::State &state, qsizetype size)
{
    QByteArray bytes(size, 'x');
    for (auto _ : state) {
        maskWebSocketBytes(bytes.data(), bytes.constData(), size, kMask);
        benchmark::ClobberMemory();
    }
    countBytes(state, size);
}

void maskPlainly(benchmark::State &state, qsizetype size)
{
    QByteArray bytes(size, 'x');
    for (auto _ : state) {
        char *data = bytes.data();
        for (qsizetype i = 0; i < size; ++i)
            data[i] = char(data[i] ^ kMask[size_t(i % 4)]);
        benchmark::ClobberMemory();
    }
    countBytes(state, size);
}

} // namespace

void registerFrames()
{
    const QByteArray line(120, 'a');
    const QByteArray page(16 * 1024, 'a');
    benchmark::RegisterBenchmark("frame encode, 120 bytes/ours", encode, line);
    benchmark::RegisterBenchmark("frame encode, 120 bytes/QDataStream", encodePlainly, line);
    benchmark::RegisterBenchmark("frame parse, 64 × 120 bytes/ours", parse, maskedFrames(line, 64));
    benchmark::RegisterBenchmark("frame parse, 64 × 120 bytes/QDataStream, fromUtf8", parsePlainly, maskedFrames(line, 64));
    benchmark::RegisterBenchmark("frame parse, 16 KiB/ours", parse, maskedFrames(page, 1));
    benchmark::RegisterBenchmark("frame parse, 16 KiB/QDataStream, fromUtf8", parsePlainly, maskedFrames(page, 1));
    for (const qsizetype size : {60, 16 * 1024}) {
        const std::string name = "masking, " + std::to_string(size) + " bytes";
        benchmark::RegisterBenchmark((name + "/ours").c_str(), mask, size);
        benchmark::RegisterBenchmark((name + "/byte by byte").c_str(), maskPlainly, size);
    }
}

} // namespace outcry::bench
