// SPDX-License-Identifier: MIT
#include "tests/bench/mode.h"
#include "tests/bench/crowd.h"

#include <csignal>
#include <cstdio>

int main(int argc, char **argv)
{
    using namespace outcry::bench;
    const BenchOptions options = readOptions({argv + 1, argv + argc});
    if (options.isHelpWanted) {
        std::fputs(helpText().c_str(), stdout);
        return 0;
    }
    if (!options.mistake.empty()) {
        std::fprintf(stderr, "outcry-bench: %s\n", options.mistake.c_str());
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    constexpr int kOwnDescriptors = 100;
    Report report;
    if (const long most = raiseDescriptorLimit(); most < options.clients + kOwnDescriptors)
        report.fail("this system allows only " + std::to_string(most) + " open descriptors: raise ulimit -n");
    else
        modeNamed(options.mode)->run(options, report);
    std::fputs((options.isJson ? report.json() : report.table()).c_str(), stdout);
    return report.hasFailed() ? 1 : 0;
}
