// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

#include <cmath>
#include <deque>

namespace outcry::bench {

namespace {

void run(const BenchOptions &options, Report &report)
{
    Talk talk(options);
    if (!talk.bringIn(options.clients, report))
        return;
    std::deque<int> underWay;
    int speaker = 0;
    Cost cost(options);
    cost.begin();
    const std::int64_t endNs = nowNs() + std::int64_t(options.seconds * 1e9);
    while (nowNs() < endNs) {
        std::erase_if(underWay, [&](int line) { return talk.isHeardByAll(line); });
        while (int(underWay.size()) < options.inFlight) {
            underWay.push_back(talk.saidCount());
            talk.say(speaker);
            speaker = (speaker + 1) % options.clients;
        }
        talk.turn(100);
    }
    talk.hearAll();
    cost.end();
    talk.check(report);
    talk.describe(report);
    report.add("delivered_per_second", double(talk.heardCount()) / cost.seconds());
    cost.describe(report, "delivered", double(talk.heardCount()));
}

} // namespace

const Mode &window()
{
    static const Mode mode{"window", "so many lines under way at any time, as fast as it goes", run};
    return mode;
}

} // namespace outcry::bench
