// SPDX-License-Identifier: MIT
#include "tests/system/running_server.h"

#include "tests/support/raw_client.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace outcry {

RunningServer::RunningServer(const QStringList &options)
    : m_options(options)
{
}

void RunningServer::prepareWith(std::function<void()> preparation)
{
    m_process.prepareWith(std::move(preparation));
}

bool RunningServer::start()
{
    const QString address = u"127.0.0.1:%1"_qs.arg(m_ports.value(0));
    const QStringList listen{u"--listen"_qs, address};
    const auto expected = 1 + m_options.count(u"--listen"_qs);
    m_process.start(QStringLiteral(OUTCRY_BIN_DIR "/outcryd"), listen + m_options);
    const bool isListening = QTest::qWaitFor(
        [&] { return isOver() || m_process.output().count('\n') == expected; }, kPatienceMs);
    readPorts();
    if (isListening && m_ports.size() == expected)
        return true;
    qWarning("outcryd does not listen: %s", log().constData());
    return false;
}

void RunningServer::readPorts()
{
    static const QRegularExpression line(u"listening on ws://127\\.0\\.0\\.1:(\\d+)/"_qs);
    m_ports.clear();
    auto found = line.globalMatch(QString::fromUtf8(m_process.output()));
    while (found.hasNext())
        m_ports.append(found.next().captured(1).toUShort());
}

bool RunningServer::waitForEnd() const
{
    return QTest::qWaitFor([this] { return isOver(); }, kPatienceMs);
}

QUrl RunningServer::url(const QString &path, int at) const
{
    return QUrl(u"ws://127.0.0.1:%1%2"_qs.arg(port(at)).arg(path));
}

qint64 RunningServer::residentBytes() const
{
    QFile status(u"/proc/%1/status"_qs.arg(m_process.id()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmRSS:\\s+(\\d+) kB"_qs);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() * 1024;
}

int RunningServer::descriptorCount() const
{
    const QDir descriptors(u"/proc/%1/fd"_qs.arg(m_process.id()));
    return int(
        descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

bool isHealthy(const RunningServer &server, int patienceMs)
{
    RawClient client(server.port());
    client.send("GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    return QTest::qWaitFor([&] { return !client.status().isEmpty(); }, patienceMs)
        && client.status() == "HTTP/1.1 200 OK";
}

} // namespace outcry
