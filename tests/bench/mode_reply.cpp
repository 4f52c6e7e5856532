// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/talk.h"

namespace outcry::bench {

namespace {

constexpr int kWarmUp = 100;

bool goRound(Talk &talk, int times)
{
    for (int i = 0; i < times; ++i) {
        talk.say(0);
        if (!talk.hearAll())
            return false;
    }
    return true;
}

void run(const BenchOptions &given, Report &report)
{
    BenchOptions options = given;
    // Everybody alone, so that only the speaker hears it.
    options.roomSize = 1;
    Talk talk(options);
    if (!talk.bringIn(options.clients, report))
        return;
    if (!goRound(talk, kWarmUp))
        return report.fail("an answer did not come");
    Cost cost(options);
    cost.begin();
    if (!goRound(talk, options.trips))
        return report.fail("an answer did not come");
    cost.end();
    talk.check(report);
    talk.describe(report);
    report.add("trips_per_second", options.trips / cost.seconds());
    cost.describe(report, "trip", options.trips);
}

} // namespace

const Mode &reply()
{
    static const Mode mode{"reply", "one client gets answers while all others idle (--dialect echo)", run};
    return mode;
}

} // namespace outcry::bench
