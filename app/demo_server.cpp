// SPDX-License-Identifier: MIT
#include "app/demo_server.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace outcry {

using namespace std::chrono_literals;

static constexpr auto kStartDeadline = 10s;
static constexpr int kEndDeadlineMs = 2000;

static QString findProgram()
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/outcryd");
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(QStringLiteral("outcryd"));
}

DemoServer::DemoServer(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kStartDeadline);
#ifdef Q_OS_LINUX
    // A crash of ours must leave no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::onOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The server could not be started: %1").arg(m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_address.clear();
        fail(tr("The server ended at once. Start outcryd in a terminal to see why."));
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(tr("The server did not get ready in ten seconds. Start outcryd in a terminal to see why."));
    });
}

DemoServer::~DemoServer()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    // Its clients are ours and it remembers nothing: there is nobody to say goodbye to. A killed child ends at once; it is
    // waited for only so that it is no zombie.
    m_process.kill();
    m_process.waitForFinished(kEndDeadlineMs);
}

void DemoServer::start()
{
    if (!m_address.isEmpty()) {
        emit ready(m_address);
        return;
    }
    if (std::exchange(m_isStarting, true))
        return;
    const QString program = m_program.isEmpty() ? findProgram() : m_program;
    if (program.isEmpty())
        return fail(tr("The server program outcryd was not found beside this program, nor in PATH. Install it, or enter the "
                       "address of a server."));
    if (!m_settings.isOpen() && !m_settings.open())
        return fail(tr("No temporary file could be made: %1").arg(m_settings.errorString()));
    m_deadline.start();
    m_process.start(program, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--feed"),
                              QStringLiteral("random_walk"), QStringLiteral("--name"), tr("Demo on this computer"),
                              QStringLiteral("--settings"), m_settings.fileName()});
}

void DemoServer::onOutput()
{
    static const QByteArray before = QByteArrayLiteral("listening on ");
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith(before) || !m_isStarting)
            continue;
        m_address = QString::fromUtf8(line.mid(before.size()).split(' ').first());
        m_isStarting = false;
        m_deadline.stop();
        emit ready(m_address);
    }
}

void DemoServer::fail(const QString &text)
{
    m_deadline.stop();
    if (!std::exchange(m_isStarting, false))
        return;
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    emit failed(text);
}

} // namespace outcry
