// SPDX-License-Identifier: MIT
#include "tests/soak/soak.h"

#include <QByteArray>

#include <csignal>
#include <cstdio>

/// outcry-soak PORT PID SECONDS SEED [MOST_GROWTH_KIB]; script/soak starts it.
int main(int argc, char **argv)
{
    using namespace outcry;
    if (argc < 5) {
        std::fputs("outcry-soak PORT PID SECONDS SEED [MOST_GROWTH_KIB]; script/soak starts it\n", stderr);
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    bench::raiseDescriptorLimit();
    soak::SoakOptions options;
    options.port = QByteArray(argv[1]).toInt();
    options.server = QByteArray(argv[2]).toInt();
    options.seconds = QByteArray(argv[3]).toInt();
    options.seed = QByteArray(argv[4]).toULongLong();
    if (argc > 5)
        options.mostGrowthKiB = QByteArray(argv[5]).toLongLong();
    soak::Soak soak(options);
    return soak.run() ? 0 : 1;
}
