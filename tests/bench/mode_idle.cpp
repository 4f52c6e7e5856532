// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <algorithm>

namespace outcry::bench {

namespace {

/// So many come in before the first look, so that what the server sets up once is not counted.
constexpr int kMostFirst = 500;
/// Memory that was only passing by is given back.
constexpr std::int64_t kSettleNs = 2'000'000'000;

void run(const BenchOptions &options, Report &report)
{
    Talk talk(options);
    const int first = std::min(kMostFirst, std::max(1, options.clients / 10));
    const Cost cost(options);
    if (!cost.meter().isWatching())
        return report.fail("the server's process is not known: --pid tells it");
    if (!talk.bringIn(first, report))
        return;
    talk.turnUntil([] { return false; }, nowNs() + kSettleNs);
    const std::int64_t before = cost.meter().residentBytes();
    const std::int64_t ownBefore = cost.meter().proportionalBytes();
    if (!talk.bringIn(options.clients - first, report))
        return;
    talk.turnUntil([] { return false; }, nowNs() + kSettleNs);
    const std::int64_t after = cost.meter().residentBytes();
    const std::int64_t ownAfter = cost.meter().proportionalBytes();
    Cost rest(options);
    rest.begin();
    talk.turnUntil([] { return false; }, nowNs() + std::int64_t(options.seconds * 1e9));
    rest.end();
    report.add("connections", options.clients);
    const double grown = options.clients - first;
    report.add("memory_per_connection", double(after - before) / grown, "bytes");
    report.add("proportional_memory_per_connection", double(ownAfter - ownBefore) / grown, "bytes");
    report.add("server_memory", double(after) / 1024, "KiB");
    report.add("idle_cpu", rest.cpuNs() / 1e7 / rest.seconds(), "%");
}

} // namespace

const Mode &idle()
{
    static const Mode mode{"idle", "memory of one idle connection, and what all of them cost while nothing happens", run};
    return mode;
}

} // namespace outcry::bench
