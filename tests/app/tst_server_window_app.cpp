// SPDX-License-Identifier: MIT
#include "app/server_window_app.h"
#include "app/server_window_settings.h"
#include "ui/feed_pane.h"
#include "ui/look.h"
#include "ui/server_menus.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace outcry;

/// The server and its window together, in the process: what an owner does in the one is seen in the other and on the disk.
class ServerWindowAppTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { look::apply(*qApp, look::Theme::Light); }
    void init();
    void cleanup() { m_app.reset(); }

    void whoGivesUpATakenAddressServesOnWhereItServed();
    void whatStartsAtLoginIsThisServer();
    void whatIsPreferredComesBack();

private:
    void start(const QStringList &arguments);
    [[nodiscard]] QByteArray contentOf(const QString &path) const
    {
        QFile file(m_config->filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    template <typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString state() const { return child<QLabel>("serverState")->text(); }

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<ServerWindowSettings> m_settings;
    std::unique_ptr<ServerWindowApp> m_app;
    ServerWindow *m_window = nullptr;
};

void ServerWindowAppTest::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
    m_settings = std::make_unique<ServerWindowSettings>();
}

void ServerWindowAppTest::start(const QStringList &arguments)
{
    ServerInput input;
    input.program = QStringLiteral("outcry-server");
    input.arguments = arguments;
    input.defaultSettings = m_config->filePath(QStringLiteral("server.ini"));
    input.readFile = [](const QString &, bool) -> Result<QByteArray> { return QByteArray(); };
    const Result<ServerCommand> command = readServerCommand(input);
    QVERIFY(command.isOk());
    m_app = std::make_unique<ServerWindowApp>(*command, *m_settings);
    QVERIFY(m_app->start());
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ServerWindow *>(widget))
            m_window = window;
    }
    QTRY_COMPARE(state(), QStringLiteral("Running"));
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void ServerWindowAppTest::whoGivesUpATakenAddressServesOnWhereItServed()
{
    start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--feed"), QStringLiteral("none")});
    const QString address = child<QLabel>("address")->text();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));

    QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
    child<QLineEdit>("promptField")->setText(QString::number(other.serverPort()));
    child<QAbstractButton>("promptKeep")->click();
    QTest::keyClick(child<QLineEdit>("promptField"), Qt::Key_Return);
    QTRY_COMPARE(state(), QStringLiteral("Could not start"));
    // In words for a window, and once.
    QVERIFY(child<QLabel>("promptWords")->text().contains(QStringLiteral("already in use")));
    QVERIFY(!child<QLabel>("promptWords")->text().contains(QStringLiteral("--listen")));
    QVERIFY(!child<QLabel>("address")->text().contains(QStringLiteral("already in use")));
    QTest::keyClick(child<QLineEdit>("promptField"), Qt::Key_Escape);

    QTRY_COMPARE(state(), QStringLiteral("Running"));
    QCOMPARE(child<QLabel>("address")->text(), address);
    QVERIFY2(!contentOf(QStringLiteral("server.ini")).contains("listen"), "what does not work is not kept");
}

void ServerWindowAppTest::whatStartsAtLoginIsThisServer()
{
    start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--name"), QStringLiteral("Desk"),
           QStringLiteral("--feed"), QStringLiteral("random_walk:seed=7")});
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Desk — Outcry server"));
    const QString entry = QStringLiteral("autostart/outcry-server.desktop");

    m_window->menus().autostart()->trigger();

    QVERIFY2(contentOf(entry).contains("\"--listen=127.0.0.1:0\" \"--name=Desk\""), contentOf(entry).constData());
    QVERIFY(contentOf(entry).contains("--feed=random_walk:seed=7"));
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("--name=Desk")));
    // What is kept in the settings is read from there.
    emit m_window->feeds().keepWanted();
    QVERIFY(contentOf(QStringLiteral("server.ini")).contains("feed = random_walk:seed=7"));
    QVERIFY(!contentOf(entry).contains("--feed"));
    QVERIFY(contentOf(entry).contains("--name=Desk"));
}

void ServerWindowAppTest::whatIsPreferredComesBack()
{
    start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--feed"), QStringLiteral("none")});

    m_settings->preferences.set(Preferences::Key::Density, 1);
    m_settings->preferences.set(Preferences::Key::Language, 2);

    const ServerWindowSettings again;
    QCOMPARE(again.preferences.number(Preferences::Key::Density), 1);
    QCOMPARE(again.preferences.number(Preferences::Key::Language), 2);
    QVERIFY(!again.arrangement.isEmpty());
    QVERIFY(!contentOf(QStringLiteral("server.ini")).contains("density"));
    m_settings->preferences.reset(Preferences::Key::Density);
    QCOMPARE(ServerWindowSettings().preferences.number(Preferences::Key::Density), 0);
}

QTEST_MAIN(ServerWindowAppTest)
#include "tst_server_window_app.moc"
