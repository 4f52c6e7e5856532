// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "tests/support/scripted_source.h"
#include "ui/chat_view.h"
#include "ui/connection_view.h"
#include "ui/look.h"
#include "ui/quote_grid.h"
#include "ui/server_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

using namespace outcry;

class ServerWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup();

    void startAndStopAreOfferedInTurn();
    void aFailureIsToldWhereTheStateStands();
    void theLobbyAndThePricesAreTheSameModels();
    void anAnnouncementIsSaidOnceAndNotWhileStopped();
    void connectionsComeAndGo();
    void theLogIsBoundedAndPlain();
    void theArrangementComesBack();

private:
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] QString label(const char *name) const
    {
        return m_window->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }

    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ServerWindow> m_window;
};

void ServerWindowTest::init()
{
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
    m_window = std::make_unique<ServerWindow>(*m_desk);
    m_window->show();
}

void ServerWindowTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_source.reset();
}

QAction *ServerWindowTest::action(const QString &text) const
{
    for (QAction *one : m_window->findChild<QToolBar *>()->actions()) {
        if (one->text().remove(u'&') == text)
            return one;
    }
    return nullptr;
}

void ServerWindowTest::startAndStopAreOfferedInTurn()
{
    QSignalSpy starts(m_window.get(), &ServerWindow::startWanted);
    QSignalSpy stops(m_window.get(), &ServerWindow::stopWanted);
    QVERIFY(action(QStringLiteral("Start"))->isEnabled() && !action(QStringLiteral("Stop"))->isEnabled());
    action(QStringLiteral("Start"))->trigger();
    m_window->showRunning({QStringLiteral("ws://127.0.0.1:8181/")});

    QVERIFY(!action(QStringLiteral("Start"))->isEnabled() && action(QStringLiteral("Stop"))->isEnabled());
    QVERIFY(label("addresses").contains(QStringLiteral("8181")));
    action(QStringLiteral("Stop"))->trigger();
    m_window->showStopping();
    QVERIFY(!action(QStringLiteral("Start"))->isEnabled() && !action(QStringLiteral("Stop"))->isEnabled());
    m_window->showStopped();
    QCOMPARE(starts.count(), 1);
    QCOMPARE(stops.count(), 1);
}

void ServerWindowTest::aFailureIsToldWhereTheStateStands()
{
    m_window->showFailure(QStringLiteral("Port 8181 is in use"));

    QCOMPARE(label("addresses"), QStringLiteral("Port 8181 is in use"));
    QVERIFY(action(QStringLiteral("Start"))->isEnabled());
}

void ServerWindowTest::theLobbyAndThePricesAreTheSameModels()
{
    m_source->enter(QStringLiteral("lobby"));
    m_source->say(QStringLiteral("lobby"), QStringLiteral("bob"), QStringLiteral("hello"));
    m_source->quote(QStringLiteral("ACME"), 100 * kTicksPerUnit);
    FeedState feed;
    feed.name = QStringLiteral("random_walk");
    emit m_source->feedStateChanged(feed);

    QCOMPARE(m_window->findChild<ChatView *>()->model(), m_desk->messages(QStringLiteral("lobby")));
    QCOMPARE(m_window->findChild<QuoteGrid *>()->quotes(), &m_desk->watchList());
    QCOMPARE(m_desk->watchList().symbols(), QStringList{QStringLiteral("ACME")});
}

void ServerWindowTest::anAnnouncementIsSaidOnceAndNotWhileStopped()
{
    QSignalSpy announced(m_window.get(), &ServerWindow::announced);
    auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("announcement"));
    QVERIFY(!field->isEnabled());
    m_window->showRunning({});
    QTest::keyClicks(field, QStringLiteral("closing at five "));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);

    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced[0][0].toString(), QStringLiteral("lobby"));
    QCOMPARE(announced[0][1].toString(), QStringLiteral("closing at five"));
}

void ServerWindowTest::connectionsComeAndGo()
{
    m_window->showRunning({});
    ConnectionInfo one;
    one.peer = 7;
    one.nickname = QStringLiteral("ann");
    m_window->showConnections({one});
    QVERIFY(m_window->findChild<ConnectionView *>() != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(label("figures").contains(QStringLiteral("1 connection")), 3000);

    m_window->showConnections({});
    QTRY_VERIFY_WITH_TIMEOUT(label("figures").contains(QStringLiteral("0 connections")), 3000);
}

void ServerWindowTest::theLogIsBoundedAndPlain()
{
    auto *log = m_window->findChild<QPlainTextEdit *>(QStringLiteral("log"));
    for (int i = 0; i < 6000; ++i)
        m_window->appendLog(QStringLiteral("<b>line %1</b>").arg(i));

    QVERIFY(log->blockCount() <= 5000);
    QVERIFY(log->toPlainText().endsWith(QStringLiteral("<b>line 5999</b>")));
}

void ServerWindowTest::theArrangementComesBack()
{
    m_window->resize(1100, 700);
    const QByteArray arrangement = m_window->arrangement();
    ServerWindow another(*m_desk);
    another.restoreArrangement(QByteArray("garbage"));
    another.restoreArrangement(arrangement);

    QCOMPARE(another.size(), QSize(1100, 700));
}

QTEST_MAIN(ServerWindowTest)
#include "tst_server_window.moc"
