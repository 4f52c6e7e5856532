// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace outcry {

/// A tiny disk of its own, which a test may fill to the last byte.
class FullDisk
{
public:
    explicit FullDisk(QByteArray folder)
        : m_folder(std::move(folder))
    {
    }

    /// Writes until nothing more goes in. False: it never became full.
    [[nodiscard]] bool fill() const
    {
        const int file = ::open(filler().constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const QByteArray block(512, 'x');
        int blocks = 0;
        while (file >= 0 && blocks < kMostBlocks && ::write(file, block.constData(), std::size_t(block.size())) > 0)
            ++blocks;
        ::close(file);
        return file >= 0 && blocks < kMostBlocks;
    }
    void makeRoom() const { ::unlink(filler().constData()); }

    /// Runs `scenario(disk)` in a process that alone sees a disk of 64 KiB mounted over `folder`. Returns what the scenario
    /// returned (0 to 99); nothing where the system does not let an ordinary process mount.
    template <typename Scenario>
    [[nodiscard]] static std::optional<int> run(const QByteArray &folder, Scenario scenario)
    {
        std::fflush(nullptr);
        const pid_t child = ::fork();
        if (child < 0)
            return std::nullopt;
        if (child == 0)
            ::_exit(mountOver(folder) ? scenario(FullDisk(folder)) : kNoMount);
        int status = 0;
        if (::waitpid(child, &status, 0) != child || !WIFEXITED(status))
            return kDied;
        return WEXITSTATUS(status) == kNoMount ? std::nullopt : std::optional(WEXITSTATUS(status));
    }

private:
    static constexpr int kNoMount = 100;
    static constexpr int kDied = 101;
    static constexpr int kMostBlocks = 1000;

    [[nodiscard]] QByteArray filler() const { return m_folder + "/filler"; }

    static bool write(const char *path, const QByteArray &text)
    {
        const int file = ::open(path, O_WRONLY | O_CLOEXEC);
        const bool isWritten = file >= 0 && ::write(file, text.constData(), std::size_t(text.size())) == text.size();
        ::close(file);
        return isWritten;
    }

    static bool mountOver(const QByteArray &folder)
    {
        const QByteArray user = QByteArray::number(::getuid());
        const QByteArray group = QByteArray::number(::getgid());
        // Who has no number in the new world may make no file on its disk (EOVERFLOW).
        return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write("/proc/self/setgroups", "deny")
            && write("/proc/self/uid_map", user + ' ' + user + " 1\n")
            && write("/proc/self/gid_map", group + ' ' + group + " 1\n")
            && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=64k,mode=777") == 0;
    }

    QByteArray m_folder;
};

} // namespace outcry
