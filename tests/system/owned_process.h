// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

#include <functional>

namespace outcry {

/// How long anything may take before a system test gives up, on a machine that is busy with other
/// things.
constexpr int kPatienceMs = 60'000;

/// A foreign program that a test started: keeps what it writes, and is gone, with everything that
/// it started itself, when this goes out of scope or when the test dies.
class OwnedProcess
{
public:
    OwnedProcess();
    ~OwnedProcess();
    Q_DISABLE_COPY_MOVE(OwnedProcess)

    /// Before start(): runs in the new process before the program does.
    void prepareWith(std::function<void()> preparation) { m_preparation = std::move(preparation); }
    /// The test's environment without anything that outcryd would read; changes before start().
    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }
    void start(const QString &program, const QStringList &arguments);
    /// SIGKILL to the whole group; returns when the program is gone.
    void kill();
    void signal(int number) const;

    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    [[nodiscard]] bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    /// Ended by itself, with this code; -1 when it was killed, crashed, or still runs.
    [[nodiscard]] int exitCode() const;
    [[nodiscard]] const QByteArray &output() const { return m_output; }
    [[nodiscard]] const QByteArray &errors() const { return m_errors; }

private:
    QProcess m_process;
    QProcessEnvironment m_environment;
    std::function<void()> m_preparation;
    QByteArray m_output;
    QByteArray m_errors;
    qint64 m_group = 0;
};

} // namespace outcry
