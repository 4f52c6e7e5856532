// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace outcry::bench {

/// How to talk to a server: a text protocol as templates. {n} is the number of the client, {room} the number of
/// its room, {mark} what makes a line countable (its id and the time it was sent), {size} the mark's length in bytes.
struct Dialect
{
    std::string name;
    std::string summary;
    std::string path = "/";
    std::string subprotocol = {};
    /// Sent at once, in order, when the WebSocket is open.
    std::vector<std::string> opening = {};
    /// The client takes part when a text with this in it has come; empty: as soon as it is open.
    std::string ready = {};
    /// One line of chat.
    std::string line = "{mark}";
    /// Of the texts with a mark only those with this in them count; empty: all.
    std::string counts = {};
    /// What begins with this is answered with `answer`, as servers want it that ask whether one is there; empty: nothing is.
    std::string answerTo = {};
    std::string answer = {};
    /// Messages are pieces of one long text that may be cut anywhere, as NATS sends them.
    bool isStream = false;
};

[[nodiscard]] const std::vector<Dialect> &dialects();
/// Null: no such dialect.
[[nodiscard]] const Dialect *dialectNamed(std::string_view name);

/// Puts {n} and {room} in.
[[nodiscard]] std::string filled(std::string_view text, int number, int room);
/// Puts {mark} and {size} in.
[[nodiscard]] std::string marked(std::string text, const std::string &mark);
/// Understands \n, \r, \0 and \\ as people type them on a command line.
[[nodiscard]] std::string unescaped(std::string_view text);

/// What a line carries through the server and back.
struct Mark
{
    std::uint32_t id = 0;
    std::int64_t sentNs = 0;

    /// "~o17,123456~" and then letters up to `bytes`.
    [[nodiscard]] std::string text(int bytes) const;
    /// The first one in the text.
    [[nodiscard]] static std::optional<Mark> find(std::string_view text);
};

/// The first mark behind `from`, and where to look further: behind it, or, without one, where the beginning of another
/// stands that is cut off at the end (the text's length if none is).
struct NextMark
{
    std::optional<Mark> mark;
    std::size_t further = 0;
};
[[nodiscard]] NextMark nextMark(std::string_view text, std::size_t from);

/// Calls found(Mark) for each mark in the text. Returns from where on the text belongs before the next piece of a stream.
template <typename Found>
std::size_t eachMark(std::string_view text, Found found)
{
    NextMark next = nextMark(text, 0);
    for (; next.mark; next = nextMark(text, next.further))
        found(*next.mark);
    return next.further;
}

} // namespace outcry::bench
