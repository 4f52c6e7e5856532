// SPDX-License-Identifier: MIT
#include "tests/system/owned_process.h"

#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace outcry {

static QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"OUTCRY_") || name == u"QT_LOGGING_RULES")
            environment.remove(name);
    }
    environment.insert(u"XDG_CONFIG_HOME"_qs, u"/nonexistent"_qs);
    return environment;
}

OwnedProcess::OwnedProcess()
    : m_environment(cleanEnvironment())
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                     [this] { m_output += m_process.readAllStandardOutput(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                     [this] { m_errors += m_process.readAllStandardError(); });
}

OwnedProcess::~OwnedProcess()
{
    kill();
}

void OwnedProcess::start(const QString &program, const QStringList &arguments)
{
    m_output.clear();
    m_errors.clear();
    const pid_t parent = ::getpid();
    m_process.setProcessEnvironment(m_environment);
    m_process.setChildProcessModifier([this, parent] {
        ::setpgid(0, 0);
        if (m_preparation)
            m_preparation();
        // Last: a change of user would undo it.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
    });
    m_process.start(program, arguments);
    m_group = m_process.processId();
}

void OwnedProcess::kill()
{
    // The group first: what the program left behind is in it even when the program itself is over.
    if (m_group > 0)
        ::kill(pid_t(-m_group), SIGKILL);
    if (!QTest::qWaitFor([this] { return isOver(); }, kPatienceMs))
        qWarning("process %lld does not end", static_cast<long long>(m_group));
    m_group = 0;
}

void OwnedProcess::signal(int number) const
{
    if (!isOver())
        ::kill(pid_t(id()), number);
}

int OwnedProcess::exitCode() const
{
    const bool isClean = isOver() && m_process.exitStatus() == QProcess::NormalExit;
    return isClean ? m_process.exitCode() : -1;
}

} // namespace outcry
