// SPDX-License-Identifier: MIT
#include "client/chat_client.h"
#include "client/server_url.h"
#include "model/direct_talk.h"
#include "tests/app/client_run.h"
#include "tests/client/scripted_server.h"
#include "tests/system/running_server.h"
#include "ui/pane_window.h"
#include "ui/settings_dialog.h"
#include "ui/subject_line.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTranslator>

using namespace outcry;

/// The desktop client from one start to the next, against the built server.
class ClientAppTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aTakenNameAsksForAnother();
    void theNameThatWasTakenInsteadIsKept();
    void aNameByCommandIsKept();
    void aTalkGoesOnWhenTheOtherStartsAnew();
    void ownLinesStayOwnAfterARestart();
    void ownLinesOfAForgottenLoginStayOwn();
    void thePersonIsKeptForOneProgramAtATime();
    void whatIsUnreadOutlivesARestart();
    void whatWasSaidMeanwhileIsUnread();
    void theLastRoomIsOpenAfterARestart();
    void theLastTalkIsOpenAfterARestart();
    void aDraftInAWindowOfItsOwnOutlivesARestart();
    void aDemoIsNoServerToComeBackTo();
    void anotherLanguageComesWithoutALoss();
    void anotherLanguageLeavesTheWindowsAsTheyAre();
    void aLanguageThatIsNotWantedAfterAllStays();
    void anAssignedNameIsNotOffered();
    void afterTheDialogTheKeysAreInTheLine();
    void aRoomThatWasGivenUpLeavesNoDraftAtAnotherServer();
    void whoIsIgnoredStaysSoAfterARestart();
    void whoIsIgnoredIsSoOnOneServerOnly();
    void aTopicIsThereForWhoeverComes();

private:
    void start(const QString &nickname) { m_run = std::make_unique<ClientRun>(m_settings, m_address, nickname); }
    void restart(const QString &nickname)
    {
        m_run.reset();
        start(nickname);
    }

    static bool isNamed(const QString &name)
    {
        return ClientRun::window() && ClientRun::isOnline() && ClientRun::window()->windowTitle().contains(QStringLiteral("— %1 —").arg(name));
    }
    static bool isAskedForAName()
    {
        const auto *words = ClientRun::window() ? ClientRun::window()->talk().findChild<QLabel *>(QStringLiteral("promptWords")) : nullptr;
        return words && words->isVisible();
    }
    /// Of the room in front; -1: not said, or not confirmed.
    static int confirmedRow(const QString &words)
    {
        const QStringList lines = ClientRun::lines();
        const ChatView *view = ClientRun::window() ? ClientRun::window()->talk().currentView() : nullptr;
        for (int row = 0; view && row < view->model()->confirmedCount(); ++row) {
            if (lines[row].contains(words))
                return row;
        }
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<RunningServer> m_server;
    QString m_settings;
    QString m_address;
    std::unique_ptr<ClientRun> m_run;
};

namespace {

/// Somebody else on the server.
struct Other
{
    ChatClient client;
    QSignalSpy entered{&client, &EventSource::roomEntered};

    void come(const QString &address, const QString &nickname)
    {
        client.join(QStringLiteral("lobby"));
        client.open(parseServerUrl(address).value(), nickname);
    }
};

} // namespace

void ClientAppTest::initTestCase()
{
    // Where a demo is looked for.
    qputenv("PATH", QByteArray(OUTCRY_BIN_DIR ":") + qgetenv("PATH"));
}

void ClientAppTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_settings = m_home->filePath(QStringLiteral("client.ini"));
    m_server = std::make_unique<RunningServer>();
    QVERIFY(m_server->start());
    m_address = QStringLiteral("127.0.0.1:%1").arg(m_server->port());
}

void ClientAppTest::cleanup()
{
    m_run.reset();
    // Some tests leave in another language.
    qDeleteAll(qApp->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
    m_server.reset();
}

void ClientAppTest::aTakenNameAsksForAnother()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("here is some history"));
    start(QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline() && ClientRun::shows(QStringLiteral("some history")), kPatienceMs);
    const auto words = [] { return ClientRun::window()->talk().findChild<QLabel *>(QStringLiteral("promptWords")); };
    QTRY_VERIFY_WITH_TIMEOUT(words()->isVisible(), kPatienceMs);
    QVERIFY(words()->text().contains(QStringLiteral("The name bob is taken.")));

    auto *field = ClientRun::window()->talk().findChild<QLineEdit *>(QStringLiteral("promptField"));
    QTest::keyClicks(field, QStringLiteral("Bob"));
    QTest::keyClick(field, Qt::Key_Return);
    // Not free either: asked again.
    QTRY_VERIFY_WITH_TIMEOUT(words()->isVisible() && words()->text().contains(QStringLiteral("Bob")), kPatienceMs);
    QTest::keyClicks(field, QStringLiteral("robert"));
    QTest::keyClick(field, Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window()->windowTitle().contains(QStringLiteral("robert")), kPatienceMs);
    QVERIFY(!words()->isVisible());
    // The bar was enough.
    QVERIFY(!ClientRun::shows(QStringLiteral("is taken")));
}

void ClientAppTest::theNameThatWasTakenInsteadIsKept()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    start(QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(isAskedForAName(), kPatienceMs);
    auto *field = ClientRun::window()->talk().findChild<QLineEdit *>(QStringLiteral("promptField"));
    QTest::keyClicks(field, QStringLiteral("robert"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("robert")), kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("robert")), kPatienceMs);
    // Taken by somebody meanwhile: the name that was given instead is nobody's choice.
    m_run.reset();
    Other robert;
    robert.come(m_address, QStringLiteral("robert"));
    QTRY_COMPARE_WITH_TIMEOUT(robert.entered.count(), 1, kPatienceMs);
    start({});
    QTRY_VERIFY_WITH_TIMEOUT(isAskedForAName(), kPatienceMs);
    m_run.reset();
    robert.client.close();
    QTRY_VERIFY_WITH_TIMEOUT(robert.client.state().phase == ConnectionState::Phase::Offline, kPatienceMs);
    start({});
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("robert")), kPatienceMs);
}

void ClientAppTest::aNameByCommandIsKept()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("ann")), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/nick anna"));
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("anna")), kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("anna")), kPatienceMs);
    // What the command line says counts.
    restart(QStringLiteral("eve"));
    QTRY_VERIFY_WITH_TIMEOUT(isNamed(QStringLiteral("eve")), kPatienceMs);
}

void ClientAppTest::aTalkGoesOnWhenTheOtherStartsAnew()
{
    start(QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    auto cy = std::make_unique<Other>();
    cy->come(m_address, QStringLiteral("cy"));
    QTRY_COMPARE_WITH_TIMEOUT(cy->entered.count(), 1, kPatienceMs);
    const Person former = cy->client.me();
    ClientRun::window()->openDirectTalk(former);
    ClientRun::typeLine(QStringLiteral("to the one of before"));
    QSignalSpy heard(&cy->client, &EventSource::messageReceived);
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), 1, kPatienceMs);
    cy.reset();
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("cy left")), kPatienceMs);
    // For who is gone, and for nobody else by itself.
    ClientRun::typeLine(QStringLiteral("too late"));
    Other again;
    QSignalSpy replies(&again.client, &EventSource::messageReceived);
    again.come(m_address, QStringLiteral("cy"));

    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), directTalkWith(again.client.me().id), kPatienceMs);
    QVERIFY(again.client.me().id != former.id);
    QVERIFY(ClientRun::shows(QStringLiteral("to the one of before")));
    ClientRun::typeLine(QStringLiteral("to the one of now"));
    QTRY_COMPARE_WITH_TIMEOUT(replies.count(), 1, kPatienceMs);
    QCOMPARE(replies[0][0].value<Message>().text, QStringLiteral("to the one of now"));
}

void ClientAppTest::ownLinesStayOwnAfterARestart()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("ann was here"));
    QTRY_VERIFY_WITH_TIMEOUT(confirmedRow(QStringLiteral("ann was here")) >= 0, kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(confirmedRow(QStringLiteral("ann was here")) >= 0, kPatienceMs);
    const MessageModel *model = ClientRun::window()->talk().currentView()->model();
    const int row = confirmedRow(QStringLiteral("ann was here"));
    QVERIFY(model->rowAt(row).isOwn);
    // The same person to the server too.
    QVERIFY(model->editableLine(row));
}

void ClientAppTest::ownLinesOfAForgottenLoginStayOwn()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    ClientRun::typeLine(QStringLiteral("ann was here"));
    QTRY_VERIFY_WITH_TIMEOUT(confirmedRow(QStringLiteral("ann was here")) >= 0, kPatienceMs);
    // The server forgets at once who goes like this.
    ClientRun::typeLine(QStringLiteral("/quit"));
    QTRY_VERIFY_WITH_TIMEOUT(!ClientRun::isOnline(), kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(confirmedRow(QStringLiteral("ann was here")) >= 0, kPatienceMs);
    const MessageModel *model = ClientRun::window()->talk().currentView()->model();
    const MessageModel::Row line = model->rowAt(confirmedRow(QStringLiteral("ann was here")));
    QVERIFY(line.isOwn);
    QVERIFY(!line.mentionsMe);
    QVERIFY(!model->editableLine(confirmedRow(QStringLiteral("ann was here"))));
}

void ClientAppTest::thePersonIsKeptForOneProgramAtATime()
{
    const auto ticket = [this] { return QSettings(m_settings, QSettings::IniFormat).value(QStringLiteral("profiles/1/ticket")).toString(); };
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    m_run.reset();
    QVERIFY(!ticket().isEmpty());
    QCOMPARE(QFile::permissions(m_settings) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);

    start({});
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(ticket().isEmpty(), kPatienceMs);
}

void ClientAppTest::whatIsUnreadOutlivesARestart()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/join desk2"));
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("one"));
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("ann: two"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window()->windowTitle().startsWith(QStringLiteral("(2) #desk2")), kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::window()->windowTitle().startsWith(QStringLiteral("(2) #desk2")), kPatienceMs);
    ClientRun::window()->showRoom(QStringLiteral("lobby"));
    const ChatView *view = ClientRun::window()->talk().currentView();
    QCOMPARE(view->model()->rowAt(view->unreadRow()).text, QStringLiteral("one"));
    QVERIFY(view->model()->rowAt(view->unreadRow() + 1).mentionsMe);
}

void ClientAppTest::whatWasSaidMeanwhileIsUnread()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("an old line"));
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("an old line")), kPatienceMs);
    // Nothing is new to who comes for the first time.
    QCOMPARE(ClientRun::window()->talk().currentView()->unreadRow(), -1);
    m_run.reset();
    QSignalSpy heard(&bob.client, &EventSource::messageReceived);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("ann: said while you were away"));
    QTRY_COMPARE_WITH_TIMEOUT(heard.count(), 1, kPatienceMs);

    start({});

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("said while you were away")), kPatienceMs);
    const ChatView *view = ClientRun::window()->talk().currentView();
    QCOMPARE(view->unreadRow(), confirmedRow(QStringLiteral("said while you were away")));
    QVERIFY(view->model()->rowAt(view->unreadRow()).mentionsMe);
}

void ClientAppTest::theLastRoomIsOpenAfterARestart()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/join desk2"));
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);

    restart(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::isOnline(), kPatienceMs);
    QCOMPARE(ClientRun::window()->currentRoom(), QStringLiteral("desk2"));
    m_server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->isOver(), kPatienceMs);

    // Also while the server is away.
    restart(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::window()->currentRoom() == QStringLiteral("desk2"), kPatienceMs);
}

void ClientAppTest::theLastTalkIsOpenAfterARestart()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::window()->openDirectTalk(bob.client.me());
    QVERIFY(isDirectTalk(ClientRun::window()->currentRoom()));

    restart(QStringLiteral("ann"));

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::isOnline(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), directTalkWith(bob.client.me().id), kPatienceMs);
}

void ClientAppTest::aDraftInAWindowOfItsOwnOutlivesARestart()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::type(QStringLiteral("half "));
    ClientRun::window()->openOwn(QStringLiteral("room"), QStringLiteral("lobby"));
    const auto own = []() -> RoomPane * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (const auto *window = qobject_cast<PaneWindow *>(widget))
                return qobject_cast<RoomPane *>(window->centralWidget());
        }
        return nullptr;
    };
    QVERIFY(own());
    QCOMPARE(own()->input().draft(), QStringLiteral("half "));
    QWidget *edit = own()->input().focusProxy() ? own()->input().focusProxy() : &own()->input();
    QTest::keyClicks(edit, QStringLiteral("a line"));
    QCOMPARE(ClientRun::draft(), QStringLiteral("half a line"));

    restart(QStringLiteral("ann"));

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::isOnline() && own(), kPatienceMs);
    QCOMPARE(ClientRun::draft(), QStringLiteral("half a line"));
    QCOMPARE(own()->input().draft(), QStringLiteral("half a line"));
}

void ClientAppTest::aDemoIsNoServerToComeBackTo()
{
    m_address.clear();
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::dialog(), kPatienceMs);
    QTest::mouseClick(ClientRun::dialog()->findChild<QPushButton *>(QStringLiteral("demo")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);

    restart({});

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::dialog(), kPatienceMs);
    QVERIFY(ClientRun::dialog()->address().isEmpty() || ClientRun::dialog()->address() == QStringLiteral("localhost"));
    QCOMPARE(ClientRun::dialog()->nickname(), QStringLiteral("ann"));
}

/// As it is written on the screen.
static QString firstMenu()
{
    return ClientRun::window() ? ClientRun::window()->menuBar()->actions().first()->text() : QString();
}

/// In the settings, and presses "Restart now".
static void takeGerman()
{
    QCOMPARE(firstMenu(), QStringLiteral("&File"));
    ClientRun::window()->showSettings();
    auto *languages = ClientRun::window()->findChild<QComboBox *>(QStringLiteral("language"));
    QVERIFY(languages);
    languages->setFocus();
    QTest::keyClick(languages, Qt::Key_Down);
    QTest::keyClick(languages, Qt::Key_Down);
    QCOMPARE(languages->currentText(), QStringLiteral("Deutsch"));
    // Where the language was chosen, which is in front of the window.
    auto *deed = ClientRun::window()->findChild<SettingsDialog *>()->findChild<QPushButton *>(QStringLiteral("promptDeed"));
    QVERIFY(deed->isVisible());

    QTest::mouseClick(deed, Qt::LeftButton);
}

void ClientAppTest::anotherLanguageComesWithoutALoss()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/join desk2"));
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);
    ClientRun::type(QStringLiteral("half a line"));
    takeGerman();
    QVERIFY(!QTest::currentTestFailed());

    QTRY_COMPARE_WITH_TIMEOUT(firstMenu(), QStringLiteral("&Datei"), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);
    QCOMPARE(ClientRun::draft(), QStringLiteral("half a line"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window()->windowTitle().contains(QStringLiteral("ann")), kPatienceMs);
}

void ClientAppTest::anotherLanguageLeavesTheWindowsAsTheyAre()
{
    QFile settings(m_settings);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[General]\nversion=2\n\n[preferences]\nstartMinimized=true\n");
    settings.close();
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::window()->isMinimized(), kPatienceMs);
    ClientRun::window()->comeForward();
    QTRY_VERIFY_WITH_TIMEOUT(!ClientRun::window()->isMinimized(), kPatienceMs);
    takeGerman();
    QVERIFY(!QTest::currentTestFailed());

    QTRY_COMPARE_WITH_TIMEOUT(firstMenu(), QStringLiteral("&Datei"), kPatienceMs);
    QVERIFY(ClientRun::window()->isVisible());
    QVERIFY(!ClientRun::window()->isMinimized());
}

void ClientAppTest::aLanguageThatIsNotWantedAfterAllStays()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::window()->showSettings();
    auto *dialog = ClientRun::window()->findChild<SettingsDialog *>();
    auto *languages = dialog->findChild<QComboBox *>(QStringLiteral("language"));
    const QString before = languages->currentText();
    languages->setFocus();
    QTest::keyClick(languages, Qt::Key_Down);
    QVERIFY(languages->currentText() != before);

    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("promptCancel")), Qt::LeftButton);

    QCOMPARE(languages->currentText(), before);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("promptDeed"))->isVisible());
}

void ClientAppTest::anAssignedNameIsNotOffered()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    start(QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window() && ClientRun::window()->windowTitle().contains(QStringLiteral("AnonymousUser")), kPatienceMs);

    ClientRun::press(Qt::Key_O, Qt::ControlModifier);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::dialog(), kPatienceMs);
    QCOMPARE(ClientRun::dialog()->nickname(), QStringLiteral("bob"));
}

void ClientAppTest::afterTheDialogTheKeysAreInTheLine()
{
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);

    ClientRun::connectTo(m_address);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::window()->talk().input().isAncestorOf(QApplication::focusWidget()), kPatienceMs);
}

void ClientAppTest::aRoomThatWasGivenUpLeavesNoDraftAtAnotherServer()
{
    ScriptedServer full;
    m_run = std::make_unique<ClientRun>(m_settings, full.url().toString(), QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    full.send(RoomState{QStringLiteral("desk2"), 7, {}, 0, {full.you}});
    ClientRun::window()->showRoom(QStringLiteral("desk2"));
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);
    full.answersJoin = false;
    full.requests.clear();
    full.drop();
    // Came back, and the server takes no more rooms.
    QTRY_COMPARE_WITH_TIMEOUT(full.heard<Join>().size(), 2, kPatienceMs);
    for (const Request &request : std::as_const(full.requests)) {
        const auto *join = std::get_if<Join>(&request.demand);
        if (join != nullptr && join->room == QStringLiteral("desk2"))
            full.send(Refusal{request.id, QStringLiteral("too_many_rooms"), QStringLiteral("You are in 50 rooms."), {}, join->room});
        else if (join != nullptr)
            full.send(RoomState{join->room, 7, {}, 0, {full.you}});
    }
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("You are in 50 rooms.")), kPatienceMs);
    QCOMPARE(ClientRun::window()->currentRoom(), QStringLiteral("desk2"));
    ClientRun::type(QStringLiteral("for that server"));

    ClientRun::connectTo(m_address);

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    QCOMPARE(ClientRun::window()->currentRoom(), QStringLiteral("lobby"));
    QCOMPARE(ClientRun::draft(), QString());
    ClientRun::typeLine(QStringLiteral("/join desk2"));
    QTRY_COMPARE_WITH_TIMEOUT(ClientRun::window()->currentRoom(), QStringLiteral("desk2"), kPatienceMs);
    QCOMPARE(ClientRun::draft(), QString());
}

/// What stands in the place of a line that the room has; empty: it is shown, or not there.
static QString coverOf(const QString &words)
{
    const ChatView *view = ClientRun::window()->talk().currentView();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->rowAt(row).text == words)
            return view->coverOf(row);
    }
    return {};
}

void ClientAppTest::whoIsIgnoredStaysSoAfterARestart()
{
    Other bob;
    bob.come(m_address, QStringLiteral("bob"));
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("noise"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::shows(QStringLiteral("noise")), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/ignore bob"));
    QTRY_VERIFY(!coverOf(QStringLiteral("noise")).isEmpty());

    restart(QStringLiteral("ann"));

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline() && ClientRun::shows(QStringLiteral("noise")), kPatienceMs);
    QTRY_VERIFY(!coverOf(QStringLiteral("noise")).isEmpty());
    ClientRun::typeLine(QStringLiteral("/unignore bob"));
    QTRY_VERIFY(coverOf(QStringLiteral("noise")).isEmpty());
}

void ClientAppTest::whoIsIgnoredIsSoOnOneServerOnly()
{
    RunningServer elsewhere;
    QVERIFY(elsewhere.start());
    const QString address = QStringLiteral("127.0.0.1:%1").arg(elsewhere.port());
    Other bob;
    bob.come(address, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(bob.entered.count(), 1, kPatienceMs);
    bob.client.say(QStringLiteral("lobby"), QStringLiteral("welcome"));
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/ignore bob"));

    m_run.reset();
    m_run = std::make_unique<ClientRun>(m_settings, address, QStringLiteral("ann"));

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline() && ClientRun::shows(QStringLiteral("welcome")), kPatienceMs);
    QVERIFY(coverOf(QStringLiteral("welcome")).isEmpty());
}

void ClientAppTest::aTopicIsThereForWhoeverComes()
{
    const auto topic = [] { return ClientRun::window()->findChild<SubjectLine *>(QStringLiteral("subject"))->accessibleDescription(); };
    start(QStringLiteral("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    ClientRun::typeLine(QStringLiteral("/topic earnings week"));
    QTRY_COMPARE_WITH_TIMEOUT(topic(), QStringLiteral("earnings week"), kPatienceMs);
    QVERIFY(ClientRun::shows(QStringLiteral("ann changed the topic to: earnings week")));

    restart(QStringLiteral("bob"));

    QTRY_VERIFY_WITH_TIMEOUT(ClientRun::isOnline(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(topic(), QStringLiteral("earnings week"), kPatienceMs);
}

QTEST_MAIN(ClientAppTest)
#include "tst_client_app.moc"
