// SPDX-License-Identifier: MIT
#include "tests/bench/dialect.h"

#include <charconv>
#include <cstring>

namespace outcry::bench {

using namespace std::string_literals;

namespace {

constexpr std::string_view kMarkBegin = "~o";
/// "~o", ten digits, ',', nineteen digits, '~'.
constexpr std::size_t kLongestMark = 33;

void replaceAll(std::string &text, std::string_view what, const std::string &by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

} // namespace

static Dialect native()
{
    Dialect dialect{"native", "Outcry's own protocol: hello, join, say"};
    dialect.path = "/ws";
    dialect.subprotocol = "v1.outcry";
    dialect.opening = {R"({"type":"hello","id":1,"nickname":"b{n}"})", R"({"type":"join","id":2,"room":"r{room}"})"};
    dialect.ready = R"("type":"receipt","re":2)";
    dialect.line = R"({"type":"say","room":"r{room}","text":"{mark}"})";
    dialect.counts = R"("type":"message")";
    return dialect;
}

static Dialect classic()
{
    Dialect dialect{"classic", "the book's chat at an Outcry server: plain text in, JSON out"};
    dialect.ready = "has connected";
    return dialect;
}

static Dialect plain()
{
    Dialect dialect{"plain", "text in, told to everybody on the same path (naive, floor, ws and the like)"};
    dialect.path = "/{room}";
    return dialect;
}

static Dialect echo()
{
    Dialect dialect{"echo", "every text comes back to its sender"};
    dialect.path = "/echo";
    return dialect;
}

static Dialect stomp()
{
    Dialect dialect{"stomp", "STOMP 1.2 at a broker with topics"};
    dialect.path = "/ws";
    dialect.subprotocol = "v12.stomp";
    dialect.opening = {"CONNECT\naccept-version:1.2\nhost:/\nlogin:guest\npasscode:guest\n\n\0"s,
                       "SUBSCRIBE\nid:1\ndestination:/topic/r{room}\nreceipt:in\n\n\0"s};
    dialect.ready = "receipt-id:in";
    dialect.line = "SEND\ndestination:/topic/r{room}\n\n{mark}\0"s;
    dialect.counts = "MESSAGE";
    return dialect;
}

static Dialect nats()
{
    Dialect dialect{"nats", "NATS over its WebSocket: every client is subscribed to its room's subject"};
    dialect.opening = {"CONNECT {\"verbose\":false,\"pedantic\":false,\"protocol\":1}\r\nSUB r{room} 1\r\nPING\r\n"};
    dialect.ready = "PONG";
    dialect.line = "PUB r{room} {size}\r\n{mark}\r\n";
    dialect.answerTo = "PING";
    dialect.answer = "PONG\r\n";
    dialect.isStream = true;
    return dialect;
}

static Dialect socketio()
{
    Dialect dialect{"socketio", "socket.io 4 without its polling: the event \"message\" is told to everybody"};
    dialect.path = "/socket.io/?EIO=4&transport=websocket";
    dialect.opening = {"40"};
    dialect.ready = "40{";
    dialect.line = R"(42["message","{mark}"])";
    dialect.answerTo = "2";
    dialect.answer = "3";
    return dialect;
}

const std::vector<Dialect> &dialects()
{
    static const std::vector<Dialect> all{native(), classic(), plain(), echo(), stomp(), nats(), socketio()};
    return all;
}

const Dialect *dialectNamed(std::string_view name)
{
    for (const Dialect &dialect : dialects()) {
        if (dialect.name == name)
            return &dialect;
    }
    return nullptr;
}

std::string filled(std::string_view text, int number, int room)
{
    std::string result(text);
    replaceAll(result, "{n}", std::to_string(number));
    replaceAll(result, "{room}", std::to_string(room));
    return result;
}

std::string marked(std::string text, const std::string &mark)
{
    replaceAll(text, "{size}", std::to_string(mark.size()));
    replaceAll(text, "{mark}", mark);
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char kind = text[++i];
        result += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == '0' ? '\0' : kind;
    }
    return result;
}

std::string Mark::text(int bytes) const
{
    std::string result(kMarkBegin);
    result += std::to_string(id) + ',' + std::to_string(sentNs) + '~';
    if (int(result.size()) < bytes)
        result.append(std::size_t(bytes) - result.size(), 'x');
    return result;
}

namespace {

struct Reading
{
    enum class Outcome { Whole, CutOff, NoMark };
    Outcome outcome = Outcome::NoMark;
    Mark mark;
    std::size_t end = 0;
};

/// `at`: behind the mark's first two letters.
Reading readMark(std::string_view text, std::size_t at)
{
    Reading reading;
    const char *const end = text.data() + text.size();
    const auto id = std::from_chars(text.data() + at, end, reading.mark.id);
    if (id.ptr == end)
        reading.outcome = Reading::Outcome::CutOff;
    if (id.ec != std::errc() || id.ptr == end || *id.ptr != ',')
        return reading;
    const auto time = std::from_chars(id.ptr + 1, end, reading.mark.sentNs);
    if (time.ptr == end)
        reading.outcome = Reading::Outcome::CutOff;
    if (time.ec != std::errc() || time.ptr == end || *time.ptr != '~')
        return reading;
    reading.outcome = Reading::Outcome::Whole;
    reading.end = std::size_t(time.ptr + 1 - text.data());
    return reading;
}

} // namespace

std::optional<Mark> Mark::find(std::string_view text)
{
    const std::size_t at = text.find(kMarkBegin);
    if (at == std::string_view::npos)
        return std::nullopt;
    const Reading reading = readMark(text, at + kMarkBegin.size());
    return reading.outcome == Reading::Outcome::Whole ? std::optional(reading.mark) : std::nullopt;
}

NextMark nextMark(std::string_view text, std::size_t from)
{
    while (from < text.size()) {
        const void *at = memmem(text.data() + from, text.size() - from, kMarkBegin.data(), kMarkBegin.size());
        if (!at)
            break;
        const auto begin = std::size_t(static_cast<const char *>(at) - text.data());
        const Reading reading = readMark(text, begin + kMarkBegin.size());
        if (reading.outcome == Reading::Outcome::Whole)
            return {reading.mark, reading.end};
        if (reading.outcome == Reading::Outcome::CutOff && text.size() - begin < kLongestMark)
            return {std::nullopt, begin};
        from = begin + kMarkBegin.size();
    }
    const bool isHalfABegin = from < text.size() && text.back() == kMarkBegin.front();
    return {std::nullopt, text.size() - (isHalfABegin ? 1 : 0)};
}

} // namespace outcry::bench
