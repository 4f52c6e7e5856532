// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/bench_options.h"
#include "tests/bench/crowd.h"
#include "tests/bench/latency_scale.h"
#include "tests/bench/report.h"
#include "tests/bench/server_meter.h"

#include <functional>
#include <utility>

namespace outcry::bench {

/// Clients of one dialect that come in, say lines and count what they hear: each line once by everybody in its room.
class Talk : private LinkListener
{
public:
    explicit Talk(const BenchOptions &options);

    /// Brings so many more clients in and waits until all of them take part and nothing more comes. False: see report.
    bool bringIn(int count, Report &report);
    /// Says one line by this client.
    void say(int speaker);
    /// Waits for what is late, as long as the options' patience. Whether everything was heard.
    bool hearAll();
    /// Latency is counted anew from here; returns what was counted before.
    LatencyScale takeLatency() { return std::exchange(m_latency, {}); }
    /// Turns until `isDone()` or until `deadlineNs` (see nowNs()); whether it was done.
    bool turnUntil(const std::function<bool()> &isDone, std::int64_t deadlineNs);
    void turn(int mostMs) { m_crowd.turn(mostMs); }

    /// Leaves a client out of what is expected from here on: it does not read. Told once, when everything was heard.
    void leaveOut(int number);
    [[nodiscard]] bool isAllHeard() const { return m_heard >= m_expected; }
    [[nodiscard]] std::int64_t heardCount() const { return m_heard; }
    [[nodiscard]] int saidCount() const { return int(m_said.size()); }
    /// Whether everybody in its room has heard this line.
    [[nodiscard]] bool isHeardByAll(int line) const;
    /// Looks at each client by itself; tells the report what is missing or came twice.
    void check(Report &report);
    /// delivered, expected, latency.
    void describe(Report &report) const;

    [[nodiscard]] Crowd &crowd() { return m_crowd; }
    [[nodiscard]] int closeCodeOf(int number) const { return m_closeCodes[std::size_t(number)]; }
    [[nodiscard]] int roomOf(int number) const;
    /// When the last client that was brought in began to take part.
    [[nodiscard]] std::int64_t lastReadyNs() const { return m_lastReadyNs; }
    /// Changes what a client sends first, for modes with placeholders of their own.
    std::function<void(std::string &, int number)> fillIn;
    /// What else comes, for modes that look at texts themselves.
    std::function<void(Link &, std::string_view, std::int64_t)> otherText;

private:
    struct Said
    {
        int room;
        int heardBy;
    };

    void opened(Link &link) override;
    void textReceived(Link &link, std::string_view text, std::int64_t nowNs) override;
    void closed(Link &link, int code) override;
    void becomeReady(Link &link);
    void hear(Link &link, std::string_view text, std::int64_t nowNs);
    void note(Link &link, const Mark &mark, std::int64_t nowNs);
    [[nodiscard]] std::string handshakeOf(int number) const;
    [[nodiscard]] int listenersIn(int room) const;

    const BenchOptions &m_options;
    Crowd m_crowd;
    LatencyScale m_latency;
    std::vector<Said> m_said;
    std::vector<int> m_closeCodes;
    std::vector<int> m_roomSizes;
    /// For each room the number of its lines and the sum of their ids, mixed.
    std::vector<std::int64_t> m_roomLines;
    std::vector<std::uint64_t> m_roomSums;
    std::string m_text;
    std::int64_t m_expected = 0;
    std::int64_t m_heard = 0;
    std::int64_t m_textCount = 0;
    std::int64_t m_lastReadyNs = 0;
    int m_readyCount = 0;
    int m_closedCount = 0;
    int m_leftOut = -1;
};

/// What the server used between two moments, as figures of a report.
class Cost
{
public:
    explicit Cost(const BenchOptions &options);
    void begin();
    void end();
    [[nodiscard]] double cpuNs() const { return double(m_cpuNs); }
    [[nodiscard]] double seconds() const { return double(m_wallNs) / 1e9; }
    /// server_cpu_percent, server_cpu_us_per_`what`, server_memory.
    void describe(Report &report, const std::string &what, double count) const;
    [[nodiscard]] const ServerMeter &meter() const { return m_meter; }

private:
    ServerMeter m_meter;
    std::int64_t m_cpuNs = 0;
    std::int64_t m_wallNs = 0;
};

} // namespace outcry::bench
