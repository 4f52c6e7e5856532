// SPDX-License-Identifier: MIT
#include "tests/system/running_server.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace outcry;

/// Real clients that others wrote talk to the built server: the `ws` package of Node.js and
/// Python's `websockets`. Each script prints one line per fact and ends with 0 when all of them
/// hold.
class ForeignClientsTest : public QObject
{
    Q_OBJECT

private slots:
    void aForeignClientIsServed_data();
    void aForeignClientIsServed();
};

namespace {

QString script(const QString &name)
{
    return QStringLiteral(OUTCRY_SOURCE_DIR "/tests/system/clients/") + name;
}

/// How to run a client's script; what is missing is said in `missing`.
struct Runner
{
    QString program;
    QString missing;
};

/// Where the package `ws` comes from: Debian, or npm by a folder named in NODE_PATH (script/test does so).
QString nodePath(const QString &kind)
{
    return kind == u"node-ws" ? u"/usr/share/nodejs"_qs : qEnvironmentVariable("NODE_PATH");
}

bool hasWs(const QString &path)
{
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    return std::any_of(folders.begin(), folders.end(), [](const QString &folder) {
        return folder != u"/usr/share/nodejs" && QFileInfo::exists(folder + u"/ws/package.json"_qs);
    });
}

Runner nodeRunner(const QString &kind)
{
    const QString node = QStandardPaths::findExecutable(u"node"_qs);
    if (node.isEmpty())
        return {{}, u"there is no node (Debian: nodejs)"_qs};
    if (kind == u"node-ws" && !QFileInfo::exists(u"/usr/share/nodejs/ws/package.json"_qs))
        return {{}, u"there is no package ws for node (Debian: node-ws)"_qs};
    if (kind != u"node-ws" && !hasWs(nodePath(kind)))
        return {{}, u"there is no ws from npm in NODE_PATH (npm install ws)"_qs};
    return {node, {}};
}

/// Debian's packages belong to Debian's Python, whatever else comes first in PATH.
Runner pythonRunner()
{
    OwnedProcess question;
    question.start(u"/usr/bin/python3"_qs, {u"-c"_qs, u"import websockets"_qs});
    if (!QTest::qWaitFor([&] { return question.isOver(); }, kPatienceMs)
        || question.exitCode() != 0)
        return {{}, u"there is no websockets for Python (Debian: python3-websockets)"_qs};
    return {u"/usr/bin/python3"_qs, {}};
}

} // namespace

void ForeignClientsTest::aForeignClientIsServed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");

    for (const char *kind : {"node-ws", "npm ws", "python"}) {
        const QString suffix = qstrcmp(kind, "python") == 0 ? u".py"_qs : u".mjs"_qs;
        const auto row
            = [&](const char *what, const QString &name, int port, const QString &path) {
                  QTest::addRow("%s, %s", kind, what)
                      << QString::fromLatin1(kind) << name + suffix << port << path;
              };
        row("the book's chat", u"classic_chat"_qs, 0, u"/"_qs);
        row("the book's ticker", u"classic_ticker"_qs, 0, u"/"_qs);
        row("echo", u"echo"_qs, 0, u"/echo"_qs);
        row("compression", u"deflate"_qs, 0, u"/echo"_qs);
        row("the tutorial's chat", u"tutorial"_qs, 0, u"/tutorial"_qs);
        row("the tutorial's chat on a port of its own", u"tutorial"_qs, 1, u"/"_qs);
        row("our own protocol", u"native"_qs, 0, u"/ws"_qs);
    }
}

void ForeignClientsTest::aForeignClientIsServed()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(int, port);
    QFETCH(QString, path);
    static const Runner python = pythonRunner();
    const Runner runner = kind == u"python" ? python : nodeRunner(kind);
    if (!runner.missing.isEmpty())
        QSKIP(qPrintable(runner.missing));

    RunningServer server({u"--listen"_qs, u"127.0.0.1:0=tutorial"_qs});
    QVERIFY(server.start());
    OwnedProcess client;
    client.environment().insert(u"NODE_PATH"_qs, nodePath(kind));
    client.environment().insert(u"PYTHONDONTWRITEBYTECODE"_qs, u"1"_qs);
    client.environment().insert(u"PYTHONIOENCODING"_qs, u"utf-8"_qs);
    client.start(runner.program, {script(name), server.url(path, port).toString()});
    const bool hasEnded = QTest::qWaitFor([&] { return client.isOver(); }, 2 * kPatienceMs);

    const QByteArray report = client.output() + client.errors() + "server:\n" + server.log();
    QVERIFY2(hasEnded, report.constData());
    QVERIFY2(client.exitCode() == 0, report.constData());
    QVERIFY2(client.output().endsWith("all facts hold\n"), report.constData());
    QVERIFY2(server.logLineCount() < 10, server.log().constData());
    QVERIFY(isHealthy(server));
}

QTEST_GUILESS_MAIN(ForeignClientsTest)
#include "tst_foreign_clients.moc"
