// SPDX-License-Identifier: MIT
#include "app/demo_server.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace outcry;

/// The server that the client starts for who has none.
class DemoServerTest : public QObject
{
    Q_OBJECT

private slots:
    void itAnswersOnTheLoopbackAndEndsWithItsOwner();
    void aSecondWishIsAnsweredAtOnce();
    void aMissingProgramIsTold();
    void aProgramThatEndsIsTold();

private:
    const QString m_program = QStringLiteral(OUTCRY_BIN_DIR "/outcryd");
};

static bool answers(const QString &address)
{
    QTcpSocket socket;
    QSignalSpy connected(&socket, &QTcpSocket::connected);
    socket.connectToHost(QUrl(address).host(), quint16(QUrl(address).port()));
    return !connected.isEmpty() || connected.wait(3000);
}

void DemoServerTest::itAnswersOnTheLoopbackAndEndsWithItsOwner()
{
    QString address;
    {
        DemoServer demo(m_program);
        QSignalSpy ready(&demo, &DemoServer::ready);
        demo.start();
        QVERIFY(ready.wait(15'000));
        address = ready[0][0].toString();
        QCOMPARE(QUrl(address).host(), QStringLiteral("127.0.0.1"));
        QVERIFY(QUrl(address).port() > 0);
        QVERIFY(answers(address));
    }
    QVERIFY(!answers(address));
}

void DemoServerTest::aSecondWishIsAnsweredAtOnce()
{
    DemoServer demo(m_program);
    QSignalSpy ready(&demo, &DemoServer::ready);
    demo.start();
    demo.start();
    QVERIFY(ready.wait(15'000));
    demo.start();
    QCOMPARE(ready.count(), 2);
    QCOMPARE(ready[0][0], ready[1][0]);
}

void DemoServerTest::aMissingProgramIsTold()
{
    DemoServer demo(QStringLiteral("/no/such/outcryd"));
    QSignalSpy failed(&demo, &DemoServer::failed);
    demo.start();
    QVERIFY(!failed.isEmpty() || failed.wait(5000));
    QCOMPARE(failed.count(), 1);
    QVERIFY(demo.address().isEmpty());
    demo.start();
    QTRY_COMPARE(failed.count(), 2);
}

void DemoServerTest::aProgramThatEndsIsTold()
{
    DemoServer demo(QStringLiteral("/bin/false"));
    QSignalSpy failed(&demo, &DemoServer::failed);
    demo.start();
    QVERIFY(!failed.isEmpty() || failed.wait(5000));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("outcryd")));
}

QTEST_GUILESS_MAIN(DemoServerTest)
#include "tst_demo_server.moc"
