// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

namespace outcry::bench {

namespace {

void run(const BenchOptions &options, Report &report)
{
    Talk talk(options);
    if (!talk.bringIn(options.clients, report))
        return;
    const int speakers = options.senders > 0 ? std::min(options.senders, options.clients) : options.clients;
    const double gapNs = 1e9 / options.perSecond;
    const int lines = std::max(1, int(options.seconds * options.perSecond));
    Cost cost(options);
    cost.begin();
    const std::int64_t beginNs = nowNs();
    // Neighbours in the list sit in the same room and perhaps in the same memory: not one after the other.
    constexpr int kStride = 7919;
    for (int line = 0; line < lines;) {
        const auto dueNs = beginNs + std::int64_t(gapNs * line);
        if (!talk.turnUntil([&] { return nowNs() >= dueNs; }, dueNs) && nowNs() < dueNs)
            continue;
        talk.say(int(std::int64_t(line) * kStride % speakers));
        ++line;
    }
    talk.hearAll();
    cost.end();
    talk.check(report);
    talk.describe(report);
    report.add("delivered_per_second", double(talk.heardCount()) / cost.seconds());
    cost.describe(report, "delivered", double(talk.heardCount()));
}

} // namespace

const Mode &rate()
{
    static const Mode mode{"rate", "a steady pace of lines: latency, and the server's time per delivered line", run};
    return mode;
}

} // namespace outcry::bench
