// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace outcry::bench {

/// What a server's process and its children use, as the system counts it. Pid 0: nobody is watched and every
/// figure is 0.
class ServerMeter
{
public:
    explicit ServerMeter(pid_t server);
    [[nodiscard]] bool isWatching() const { return !m_processes.empty(); }
    /// User and system time of all threads since they began, nanoseconds.
    [[nodiscard]] std::int64_t cpuNs() const;
    /// Resident memory.
    [[nodiscard]] std::int64_t residentBytes() const;
    /// Resident memory with what is shared divided among those who share it. Dear: seldom.
    [[nodiscard]] std::int64_t proportionalBytes() const;

private:
    std::vector<pid_t> m_processes;
};

/// The process that listens on this TCP port of this machine, 0 if it can not be found.
[[nodiscard]] pid_t listenerOf(int port);

} // namespace outcry::bench
