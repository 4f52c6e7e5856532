// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

namespace outcry {

/// A message bus of the test's own: what happens on it reaches no desktop. Ends with the object.
class PrivateBus
{
public:
    PrivateBus()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            return;
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nosyslog"),
                        QStringLiteral("--print-address")});
        QByteArray line;
        const bool hasAnswered = QTest::qWaitFor(
            [&] {
                line += m_daemon.readAllStandardOutput();
                return line.endsWith('\n');
            },
            20'000);
        if (hasAnswered)
            m_address = QString::fromLatin1(line.trimmed());
    }
    ~PrivateBus()
    {
        goOn();
        m_daemon.kill();
        m_daemon.waitForFinished(10'000);
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    /// Empty where dbus-daemon is not installed or does not start.
    [[nodiscard]] const QString &address() const { return m_address; }
    /// Answers nobody, until it goes on.
    void hang() const { ::kill(pid_t(m_daemon.processId()), SIGSTOP); }
    void goOn() const { ::kill(pid_t(m_daemon.processId()), SIGCONT); }
    /// Another program on the bus, by any name.
    [[nodiscard]] QDBusConnection connection(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace outcry
