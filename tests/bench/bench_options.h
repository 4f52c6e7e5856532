// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/dialect.h"

#include <string>
#include <vector>

#include <sys/types.h>

namespace outcry::bench {

/// What the command line asks for.
struct BenchOptions
{
    std::string mode;
    Dialect dialect;
    int port = 8181;
    /// 0: whoever listens on the port.
    pid_t server = 0;
    int clients = 100;
    double perSecond = 50;
    double seconds = 5;
    /// How long to wait for what is late before the run has failed.
    double patience = 10;
    int inFlight = 8;
    /// Of the text of one line.
    int bytes = 64;
    /// People in one room; 0: all in one.
    int roomSize = 0;
    /// How many of the clients talk; 0: all in turn.
    int senders = 0;
    /// Handshakes under way at a time.
    int atOnce = 200;
    int trips = 10'000;
    /// Symbols that each client watches; 0: all by quotes/*.
    int watched = 0;
    /// Of the feed: S0001 and so on.
    int symbols = 100;
    double ticksPerSecond = 0;
    bool isJson = false;
    bool isHelpWanted = false;
    /// What is wrong with the command line; empty: nothing.
    std::string mistake;
};

[[nodiscard]] BenchOptions readOptions(const std::vector<std::string> &words);
[[nodiscard]] std::string helpText();

} // namespace outcry::bench
