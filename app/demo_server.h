// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QTimer>

namespace outcry {

/// A server of this computer's own with invented prices, for trying the client: outcryd as a child process on a free
/// loopback port, remembering nothing. Ends with this program, also when that crashes.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    /// `program` empty: the outcryd beside this program, or the one in PATH.
    explicit DemoServer(const QString &program = {}, QObject *parent = nullptr);
    ~DemoServer() override;

    /// "ws://127.0.0.1:41234/"; empty: it does not run yet or any more.
    [[nodiscard]] const QString &address() const { return m_address; }

public slots:
    /// Answers with ready() or failed(); at once when it runs already.
    void start();

signals:
    void ready(const QString &address);
    /// Says why and what to do.
    void failed(const QString &text);

private:
    void onOutput();
    void fail(const QString &text);

    QString m_program;
    /// Empty, so that the settings of a real server on this computer are not the demo's.
    QTemporaryFile m_settings;
    QProcess m_process;
    QTimer m_deadline;
    QString m_address;
    bool m_isStarting = false;
};

} // namespace outcry
