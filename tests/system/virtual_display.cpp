// SPDX-License-Identifier: MIT
#include "tests/system/virtual_display.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <tuple>

namespace outcry {

VirtualDisplay::VirtualDisplay()
{
    for (const QString &program : {QStringLiteral("Xvfb"), QStringLiteral("xdotool")}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            m_missing = program;
    }
    if (!m_missing.isEmpty())
        return;
    // An X server begins anew when its last program goes, and whoever comes in that moment is thrown out.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1400x900x24"), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp"), QStringLiteral("-noreset")});
    QByteArray number;
    const bool hasAnswered = QTest::qWaitFor(
        [&] {
            number += m_server.readAllStandardOutput();
            return number.endsWith('\n');
        },
        20'000);
    if (hasAnswered)
        m_name = QLatin1Char(':') + QString::fromLatin1(number.trimmed());
    else
        m_missing = QStringLiteral("an Xvfb that starts");
}

VirtualDisplay::~VirtualDisplay()
{
    m_server.kill();
    std::ignore = QTest::qWaitFor([&] { return m_server.state() == QProcess::NotRunning; }, 10'000);
}

QProcessEnvironment VirtualDisplay::environment(const QString &home) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("DISPLAY"), m_name);
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    return environment;
}

QString VirtualDisplay::run(const QStringList &arguments) const
{
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_name);
    tool.setProcessEnvironment(environment);
    tool.start(QStringLiteral("xdotool"), arguments);
    std::ignore = QTest::qWaitFor([&] { return tool.state() == QProcess::NotRunning; }, 20'000);
    return QString::fromUtf8(tool.readAllStandardOutput());
}

QString VirtualDisplay::windowOf(qint64 processId, const QString &title) const
{
    const QString answer = run({QStringLiteral("search"), QStringLiteral("--all"),
                                QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
                                QString::number(processId), QStringLiteral("--name"), title});
    return answer.section(u'\n', 0, 0);
}

QString VirtualDisplay::anyWindowOf(qint64 processId, const QString &title) const
{
    const QString answer = run({QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--pid"),
                                QString::number(processId), QStringLiteral("--name"), title});
    return answer.section(u'\n', 0, 0);
}

void VirtualDisplay::activate(qint64 processId, const QString &title) const
{
    std::ignore = run({QStringLiteral("windowactivate"), anyWindowOf(processId, title)});
}

QStringList VirtualDisplay::titles(qint64 processId) const
{
    const QString windows
        = run({QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"),
               QStringLiteral("--pid"), QString::number(processId), QStringLiteral("--name"),
               QStringLiteral(".")});
    QStringList titles;
    for (const QString &window : windows.split(u'\n', Qt::SkipEmptyParts))
        titles << run({QStringLiteral("getwindowname"), window}).trimmed();
    return titles;
}

bool VirtualDisplay::typeLine(qint64 processId, const QString &title, const QString &text) const
{
    const QString window = windowOf(processId, title);
    if (window.isEmpty())
        return false;
    std::ignore = run({QStringLiteral("windowraise"), window, QStringLiteral("windowfocus"),
         QStringLiteral("--sync"), window});
    std::ignore = run({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("10"),
         QStringLiteral("--"), text});
    std::ignore = run({QStringLiteral("key"), QStringLiteral("Return")});
    return true;
}

bool VirtualDisplay::press(qint64 processId, const QString &title, const QString &key) const
{
    const QString window = windowOf(processId, title);
    if (window.isEmpty())
        return false;
    std::ignore = run({QStringLiteral("windowraise"), window, QStringLiteral("windowfocus"),
         QStringLiteral("--sync"), window});
    std::ignore = run({QStringLiteral("key"), key});
    return true;
}

} // namespace outcry
