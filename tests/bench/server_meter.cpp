// SPDX-License-Identifier: MIT
#include "tests/bench/server_meter.h"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace outcry::bench {

namespace {

void addFamily(pid_t process, std::vector<pid_t> &processes)
{
    processes.push_back(process);
    std::error_code error;
    const std::filesystem::path tasks = "/proc/" + std::to_string(process) + "/task";
    for (const auto &task : std::filesystem::directory_iterator(tasks, error)) {
        std::ifstream children(task.path() / "children");
        for (pid_t child = 0; children >> child;)
            addFamily(child, processes);
    }
}

/// The inode of the socket that listens on the port, as /proc/net/tcp tells; empty if none does.
std::string inodeOf(const char *table, int port)
{
    std::ifstream file(table);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string number, local, remote, state, queues, timer, retries, user, timeout, inode;
        words >> number >> local >> remote >> state >> queues >> timer >> retries >> user >> timeout >> inode;
        const auto colon = local.rfind(':');
        if (state == "0A" && colon != std::string::npos && std::stoi(local.substr(colon + 1), nullptr, 16) == port)
            return inode;
    }
    return {};
}

bool hasSocket(const std::filesystem::path &process, const std::string &socket)
{
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(process / "fd", error)) {
        if (std::filesystem::read_symlink(entry.path(), error) == socket)
            return true;
    }
    return false;
}

} // namespace

ServerMeter::ServerMeter(pid_t server)
{
    if (server > 0)
        addFamily(server, m_processes);
}

std::int64_t ServerMeter::cpuNs() const
{
    std::int64_t sum = 0;
    for (const pid_t process : m_processes) {
        clockid_t clock = 0;
        timespec time{};
        if (clock_getcpuclockid(process, &clock) == 0 && clock_gettime(clock, &time) == 0)
            sum += std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    return sum;
}

std::int64_t ServerMeter::residentBytes() const
{
    std::int64_t pages = 0;
    for (const pid_t process : m_processes) {
        std::ifstream file("/proc/" + std::to_string(process) + "/statm");
        std::int64_t all = 0;
        std::int64_t resident = 0;
        file >> all >> resident;
        pages += resident;
    }
    return pages * sysconf(_SC_PAGESIZE);
}

std::int64_t ServerMeter::proportionalBytes() const
{
    std::int64_t kibibytes = 0;
    for (const pid_t process : m_processes) {
        std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
        for (std::string word; file >> word;) {
            std::int64_t value = 0;
            if (word == "Pss:" && file >> value)
                kibibytes += value;
        }
    }
    return kibibytes * 1024;
}

pid_t listenerOf(int port)
{
    std::string inode = inodeOf("/proc/net/tcp", port);
    if (inode.empty())
        inode = inodeOf("/proc/net/tcp6", port);
    if (inode.empty())
        return 0;
    std::error_code error;
    for (const auto &process : std::filesystem::directory_iterator("/proc", error)) {
        const std::string name = process.path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos
            && hasSocket(process.path(), "socket:[" + inode + "]"))
            return pid_t(std::stoi(name));
    }
    return 0;
}

} // namespace outcry::bench
