// SPDX-License-Identifier: MIT
#include "tests/bench/micro/micro.h"

int main(int argc, char **argv)
{
    outcry::bench::registerFrames();
    outcry::bench::registerUtf8();
    outcry::bench::registerWire();
    outcry::bench::registerTables();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
