// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <algorithm>

namespace outcry::bench {

namespace {

constexpr std::int64_t kAfterNs = 15'000'000'000;

/// A steady pace for the time the options ask for, said by all but the first client; returns the most memory that was seen.
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
    talk.hearAll();
    return std::max(most, meter.residentBytes());
}

/// Now it reads: everything that was said meanwhile, or a close that says why.
void readAtLast(Talk &talk, int saidBefore, Report &report)
{
    Link &slow = talk.crowd().link(0);
    std::int64_t lines = 0;
    talk.otherText = [&](Link &link, std::string_view text, std::int64_t) { lines += &link == &slow && Mark::find(text); };
    talk.crowd().resume(slow);
    const int missed = talk.saidCount() - saidBefore;
    const auto isOver = [&] { return slow.state() == Link::State::Closed || lines >= missed; };
    talk.turnUntil(isOver, nowNs() + kAfterNs);
    talk.otherText = {};
    if (lines < missed && slow.state() != Link::State::Closed)
        report.fail("lines for the slow reader were dropped in silence");
    report.add("slow_reader_heard", double(lines));
    report.add("slow_reader_missed", double(missed - lines));
    report.add("slow_reader_close_code", talk.closeCodeOf(0));
}

void run(const BenchOptions &options, Report &report)
{
    if (options.clients < 2)
        return report.fail("two clients at least: one does not read");
    Talk talk(options);
    if (!talk.bringIn(options.clients, report))
        return;
    Cost cost(options);
    // The same once before, with everybody reading, is what the latency is compared with.
    talkOn(talk, options, cost.meter());
    const double usual = talk.takeLatency().microsecondsAt(0.99);
    const int saidBefore = talk.saidCount();
    const std::int64_t heardBefore = talk.heardCount();
    const std::int64_t before = cost.meter().residentBytes();
    talk.leaveOut(0);
    cost.begin();
    const std::int64_t most = talkOn(talk, options, cost.meter());
    cost.end();
    talk.check(report);
    talk.describe(report);
    const double disturbed = talk.takeLatency().microsecondsAt(0.99);
    report.add("latency_p99_without", usual, "µs");
    report.add("latency_p99_ratio", usual > 0 ? disturbed / usual : 0);
    report.add("memory_growth", double(most - before) / 1024, "KiB");
    readAtLast(talk, saidBefore, report);
    cost.describe(report, "delivered", double(talk.heardCount() - heardBefore));
}

} // namespace

const Mode &slow_reader()
{
    static const Mode mode{"slow_reader",
                           "lines at a pace, first with all reading, then with one who never reads: memory, latency, its end", run};
    return mode;
}

} // namespace outcry::bench
