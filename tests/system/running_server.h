// SPDX-License-Identifier: MIT
#pragma once

#include "tests/system/owned_process.h"

#include <QUrl>

namespace outcry {

/// The built `outcryd`, listening on a loopback port that the system chose. Killed when it goes out
/// of scope and when the test dies.
class RunningServer
{
public:
    /// Options behind `--listen 127.0.0.1:0`.
    explicit RunningServer(const QStringList &options = {});

    /// Before start(): runs in the new process before the program does.
    void prepareWith(std::function<void()> preparation);
    /// Whether it listens within kPatienceMs. After a first time it listens on the same port again.
    [[nodiscard]] bool start();
    /// SIGKILL, as if the machine had lost its power.
    void kill() { m_process.kill(); }
    void signal(int number) const { m_process.signal(number); }
    /// Whether it ends within kPatienceMs.
    [[nodiscard]] bool waitForEnd() const;

    /// Of the `at`-th `--listen`.
    [[nodiscard]] quint16 port(int at = 0) const { return m_ports.value(at); }
    [[nodiscard]] QUrl url(const QString &path, int at = 0) const;
    [[nodiscard]] bool isOver() const { return m_process.isOver(); }
    /// -1 when it was killed, crashed, or still runs.
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// What it wrote on standard error.
    [[nodiscard]] const QByteArray &log() const { return m_process.errors(); }
    [[nodiscard]] qsizetype logLineCount() const { return log().count('\n'); }
    /// Memory in use, in bytes (VmRSS); 0 when it cannot be told.
    [[nodiscard]] qint64 residentBytes() const;
    [[nodiscard]] int descriptorCount() const;

private:
    void readPorts();

    OwnedProcess m_process;
    QStringList m_options;
    QList<quint16> m_ports;
};

/// Whether `GET /healthz` is answered with 200 within `patienceMs`.
[[nodiscard]] bool isHealthy(const RunningServer &server, int patienceMs = kPatienceMs);

} // namespace outcry
