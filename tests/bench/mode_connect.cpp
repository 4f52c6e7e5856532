// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

namespace outcry::bench {

namespace {

void run(const BenchOptions &options, Report &report)
{
    BenchOptions silent = options;
    silent.dialect.opening.clear();
    silent.dialect.ready.clear();
    Talk talk(silent);
    Cost cost(options);
    cost.begin();
    const std::int64_t beginNs = nowNs();
    if (!talk.bringIn(options.clients, report))
        return;
    cost.end();
    const double seconds = double(talk.lastReadyNs() - beginNs) / 1e9;
    report.add("connections", options.clients);
    report.add("connections_per_second", options.clients / seconds);
    cost.describe(report, "connection", options.clients);
}

} // namespace

const Mode &connect()
{
    static const Mode mode{"connect", "WebSocket handshakes per second; nobody logs in", run};
    return mode;
}

} // namespace outcry::bench
