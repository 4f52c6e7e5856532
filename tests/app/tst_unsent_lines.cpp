// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "client/server_url.h"
#include "tests/app/client_run.h"
#include "tests/system/running_server.h"

#include <QLabel>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace outcry;

/// Nothing typed is ever lost: what one server has not got waits for it while others are visited, and between two runs.
class UnsentLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_run.reset(); }

    void theyWaitWhileAnotherServerIsVisited();
    void theyOutliveARestart();
    void theyAreSaidOnceWhenTheServerIsThere();
    void onlyTheUserSendsThemToAPersonAgain();
    void onlyTheUserDoesACommandAgain();

private:
    void start(const QString &address) { m_run = std::make_unique<ClientRun>(m_settings, address, QStringLiteral("ann")); }
    [[nodiscard]] static QString barText();

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_settings;
    /// Where nobody answers.
    QString m_nowhere;
    std::unique_ptr<ClientRun> m_run;
};

void UnsentLinesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_settings = m_home->filePath(QStringLiteral("client.ini"));
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    m_nowhere = QStringLiteral("127.0.0.1:%1").arg(port.serverPort());
}

QString UnsentLinesTest::barText()
{
    const auto *bar = ClientRun::window()->findChild<QWidget *>(QStringLiteral("connectionBar"));
    return bar->findChild<QLabel *>()->text();
}

void UnsentLinesTest::theyWaitWhileAnotherServerIsVisited()
{
    RunningServer server;
    QVERIFY(server.start());
    start(m_nowhere);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && barText().contains(QStringLiteral("not answer")), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("first while away"));
    ClientRun::typeLine(QStringLiteral("second while away"));
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains(QStringLiteral("2 lines wait")), kPatienceMs);

    ClientRun::connectTo(QStringLiteral("127.0.0.1:%1").arg(server.port()));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    QVERIFY(!ClientRun::shows(QStringLiteral("while away")));
    ClientRun::connectTo(m_nowhere);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("first while away")), kPatienceMs);
    QVERIFY(ClientRun::shows(QStringLiteral("second while away")));
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains(QStringLiteral("2 lines wait")), kPatienceMs);
}

void UnsentLinesTest::theyOutliveARestart()
{
    start(m_nowhere);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && barText().contains(QStringLiteral("not answer")), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("first while away"));
    ClientRun::typeLine(QStringLiteral("second while away"));
    ClientRun::type(QStringLiteral("a draft"));
    const auto typedMs = [] { return ClientRun::window()->talk().currentView()->model()->rowAt(0).timeMs; };
    const qint64 formerMs = typedMs();
    m_run.reset();

    start(m_nowhere);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::shows(QStringLiteral("first while away")), kPatienceMs);
    QVERIFY(ClientRun::shows(QStringLiteral("second while away")));
    QTRY_VERIFY_WITH_TIMEOUT(barText().contains(QStringLiteral("2 lines wait")), kPatienceMs);
    // When they were typed, not when the program started.
    QCOMPARE(typedMs(), formerMs);
    QCOMPARE(ClientRun::draft(), QStringLiteral("a draft"));
}

void UnsentLinesTest::theyAreSaidOnceWhenTheServerIsThere()
{
    RunningServer server;
    QVERIFY(server.start());
    const QString address = QStringLiteral("127.0.0.1:%1").arg(server.port());
    start(address);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(server.isOver() && !ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("while away"));
    m_run.reset();
    QVERIFY(server.start());

    start(address);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::lines().filter(QStringLiteral("while away")).size(), 1, kPatienceMs);
    ClientRun::typeLine(QStringLiteral("done"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("done")), kPatienceMs);
    m_run.reset();

    start(address);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline() && ClientRun::shows(QStringLiteral("done")), kPatienceMs);
    QCOMPARE(ClientRun::lines().filter(QStringLiteral("while away")).size(), 1);
}

void UnsentLinesTest::onlyTheUserSendsThemToAPersonAgain()
{
    RunningServer server;
    QVERIFY(server.start());
    const QString address = QStringLiteral("127.0.0.1:%1").arg(server.port());
    ChatClient bob;
    bob.join(QStringLiteral("lobby"));
    bob.open(parseServerUrl(address).value(), QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(!bob.me().id.isNull(), kPatienceMs);
    start(address);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::window()->openDirectTalk(bob.me());
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(server.isOver() && !ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("for you alone"));
    m_run.reset();

    start(address);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::shows(QStringLiteral("for you alone")), kPatienceMs);
    const MessageModel *talk = ClientRun::window()->talk().currentView()->model();
    QCOMPARE(talk->rowAt(talk->rowCount() - 1).state, MessageModel::RowState::Failed);
}

void UnsentLinesTest::onlyTheUserDoesACommandAgain()
{
    start(m_nowhere);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && barText().contains(QStringLiteral("not answer")), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/msg bob for you alone"));
    m_run.reset();

    start(m_nowhere);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::shows(QStringLiteral("for you alone")), kPatienceMs);
    const MessageModel *talk = ClientRun::window()->talk().currentView()->model();
    QCOMPARE(talk->rowAt(talk->rowCount() - 1).state, MessageModel::RowState::Failed);
}

QTEST_MAIN(UnsentLinesTest)
#include "tst_unsent_lines.moc"
