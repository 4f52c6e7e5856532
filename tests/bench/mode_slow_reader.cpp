// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <algorithm>

namespace outcry::bench {

namespace {

constexpr std::int64_t kLateNs = 10'000'000'000;
constexpr std::int64_t kAfterNs = 15'000'000'000;

/// The pace goes on; returns the most memory that was seen.
std::int64_t talkOn(Talk &talk, const BenchOptions &options, const ServerMeter &meter)
{
    const double gapNs = 1e9 / options.perSecond;
    const int lines = std::max(1, int(options.seconds * options.perSecond));
    const std::int64_t beginNs = nowNs();
    std::int64_t most = 0;
    for (int line = 0; line < lines; ++line) {
        const auto dueNs = beginNs + std::int64_t(gapNs * line);
        talk.turnUntil([&] { return nowNs() >= dueNs; }, dueNs);
        talk.say(1 + line % (options.clients - 1));
        if (line % 16 == 0)
            most = std::max(most, meter.residentBytes());
    }
    talk.turnUntil([&] { return talk.isAllHeard(); }, nowNs() + kLateNs);
    return std::max(most, meter.residentBytes());
}

void run(const BenchOptions &options, Report &report)
{
    if (options.clients < 2)
        return report.fail("two clients at least: one does not read");
    Talk talk(options);
    if (!talk.bringIn(options.clients, report))
        return;
    Cost cost(options);
    cost.begin();
    const std::int64_t before = cost.meter().residentBytes();
    talk.leaveOut(0);
    const std::int64_t most = talkOn(talk, options, cost.meter());
    cost.end();
    talk.check(report);
    talk.describe(report);
    // Now it reads: everything, or a close that says why.
    Link &slow = talk.crowd().link(0);
    std::int64_t lines = 0;
    talk.otherText = [&](Link &link, std::string_view text, std::int64_t) { lines += &link == &slow && Mark::find(text); };
    talk.crowd().resume(slow);
    const auto isOver = [&] { return slow.state() == Link::State::Closed || lines >= talk.saidCount(); };
    talk.turnUntil(isOver, nowNs() + kAfterNs);
    if (lines < talk.saidCount() && slow.state() != Link::State::Closed)
        report.fail("lines for the slow reader were dropped in silence");
    report.add("memory_growth", double(most - before) / 1024, "KiB");
    report.add("slow_reader_heard", double(lines));
    report.add("slow_reader_missed", double(talk.saidCount() - lines));
    report.add("slow_reader_close_code", talk.closeCodeOf(0));
    cost.describe(report, "delivered", double(talk.heardCount()));
}

} // namespace

const Mode &slow_reader()
{
    static const Mode mode{"slow_reader", "one client never reads while the others talk: memory, latency, its end", run};
    return mode;
}

} // namespace outcry::bench
