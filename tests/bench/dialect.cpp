// SPDX-License-Identifier: MIT
#include "tests/bench/dialect.h"

#include <charconv>
#include <cstring>

namespace outcry::bench {

using namespace std::string_literals;

namespace {

constexpr std::string_view kMarkBegin = "~o";

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

const std::vector<Dialect> &dialects()
{
    static const std::vector<Dialect> all{native(), classic(), plain(), echo(), stomp()};
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

std::optional<Mark> Mark::find(std::string_view text)
{
    const void *at = memmem(text.data(), text.size(), kMarkBegin.data(), kMarkBegin.size());
    if (!at)
        return std::nullopt;
    Mark mark;
    const char *const end = text.data() + text.size();
    const char *const digits = static_cast<const char *>(at) + kMarkBegin.size();
    const auto id = std::from_chars(digits, end, mark.id);
    if (id.ec != std::errc() || id.ptr == end || *id.ptr != ',')
        return std::nullopt;
    const auto time = std::from_chars(id.ptr + 1, end, mark.sentNs);
    if (time.ec != std::errc() || time.ptr == end || *time.ptr != '~')
        return std::nullopt;
    return mark;
}

} // namespace outcry::bench
