// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace outcry::bench {

class Link;

/// Hears what comes in at links.
class LinkListener
{
public:
    virtual ~LinkListener() = default;
    virtual void opened(Link &link) = 0;
    /// A text or binary message. Valid during the call only. `nowNs`: when the bytes were read.
    virtual void textReceived(Link &link, std::string_view text, std::int64_t nowNs) = 0;
    /// Once, also when it never opened. 1006: without a close frame.
    virtual void closed(Link &link, int code) = 0;
};

/// One WebSocket connection to the server under test, as a raw descriptor without an event loop of its own:
/// its crowd tells it when there is something to do.
class Link
{
public:
    enum class State { Idle, Connecting, Shaking, Open, Closed };

    Link(int number, LinkListener &listener)
        : m_listener(&listener)
        , m_number(number)
    {
    }
    ~Link() { dropNow(); }
    Link(Link &&other) noexcept;
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    /// Begins to connect to 127.0.0.1, anew if it was closed. False: the system refuses; errno tells.
    [[nodiscard]] bool start(int port, const std::string &handshake);
    void readable(char *buffer, std::size_t size, std::int64_t nowNs);
    void writable();
    void sendText(std::string_view text);
    /// Without any goodbye, and so that the system keeps nothing of it.
    void dropNow();
    /// The system's goodbye only, no close frame; what was sent still arrives.
    void hangUp();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool wantsToWrite() const { return m_state == State::Connecting || !m_out.empty(); }

    /// For whoever measures.
    bool isReady = false;
    std::int64_t heardCount = 0;
    std::uint64_t heardSum = 0;
    /// The beginning of a mark at the end of a piece of a stream.
    std::string unfinished;

private:
    std::size_t takeHandshake(std::string_view bytes);
    std::size_t takeFrames(std::string_view bytes, std::int64_t nowNs);
    void takeFrame(int first, std::string_view payload, std::int64_t nowNs);
    void consume(std::string_view bytes, std::int64_t nowNs);
    void write(std::string_view bytes);
    void end(int code);
    void close(bool isReset);

    LinkListener *m_listener;
    std::string m_in;
    std::string m_out;
    std::string m_fragments;
    int m_number;
    int m_descriptor = -1;
    State m_state = State::Idle;
};

[[nodiscard]] std::int64_t nowNs();

} // namespace outcry::bench
