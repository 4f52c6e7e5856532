// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/direct_talk.h"
#include "tests/support/scripted_source.h"
#include "ui/chat_view.h"
#include "ui/client_window.h"
#include "ui/look.h"
#include "ui/notifier.h"
#include "ui/preferences.h"
#include "ui/quiet.h"
#include "ui/sound_player.h"
#include "ui/teller.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using Key = Preferences::Key;

namespace {

class FakeNotifier final : public Notifier
{
public:
    void show(const Notification &notification) override { shown << notification; }
    void withdraw(const QString &key) override { withdrawn << key; }

    QList<Notification> shown;
    QStringList withdrawn;
};

class FakePlayer final : public SoundPlayer
{
public:
    void play(Calling calling) override { played << calling; }

    QList<Calling> played;
};

const QString kHall = QStringLiteral("lobby");
const QString kEarnings = QStringLiteral("earnings");
const QString kBob = QStringLiteral("bob");

} // namespace

/// What the user is told while he looks at one room, or at another program.
class TellerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aMentionInAnotherRoomIsTold();
    void aLineThatNamesNobodyIsNot();
    void aRoomOfAllTellsEveryLine();
    void aSilentRoomTellsNothing();
    void theRoomLookedAtTellsNothing();
    void whileAnotherProgramIsInFrontItTells();
    void inAQuietTimeNothingIsTold();
    void whatOthersWriteIsShortAndOnOneLine();
    void moreOfARoomAreCounted();
    void theTextCanBeKeptBack();
    void aClickLeadsToTheFirstLine();
    void aClickLeadsToTheFirstDirectLine();
    void readingTakesItBack();
    void aTalkThatMovesTakesItBack();
    void aWindowThatGoesTakesItsOwnBack();
    void unreadOfAllWindowsIsCounted();
    void anAlertIsTold();

private:
    void tellDirect(const QString &text);

    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Quiet> m_quiet;
    FakeNotifier *m_notifier = nullptr;
    FakePlayer *m_player = nullptr;
    std::unique_ptr<FakeNotifier> m_ownNotifier;
    std::unique_ptr<FakePlayer> m_ownPlayer;
    std::unique_ptr<Teller> m_teller;
    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ClientWindow> m_window;
};

void TellerTest::initTestCase()
{
    look::apply(*qApp);
}

void TellerTest::init()
{
    m_preferences = std::make_unique<Preferences>();
    m_quiet = std::make_unique<Quiet>(*m_preferences);
    m_ownNotifier = std::make_unique<FakeNotifier>();
    m_ownPlayer = std::make_unique<FakePlayer>();
    m_notifier = m_ownNotifier.get();
    m_player = m_ownPlayer.get();
    m_teller = std::make_unique<Teller>(*m_preferences, *m_quiet, *m_notifier, *m_player);
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
    m_window = std::make_unique<ClientWindow>(*m_desk, *m_preferences);
    m_teller->follow(*m_desk, *m_window);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_source->login(QStringLiteral("ann"));
    m_source->enter(kHall, {kBob});
    m_source->enter(kEarnings, {kBob});
    m_window->showRoom(kHall);
}

void TellerTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_teller.reset();
}

void TellerTest::tellDirect(const QString &text)
{
    Message message;
    message.kind = Message::Kind::Direct;
    message.senderId = m_source->person(kBob).id;
    message.sender = kBob;
    message.receiver = QStringLiteral("ann");
    message.receiverId = m_source->me.id;
    message.text = text;
    message.key = text;
    message.timeMs = 1'800'000'000'000;
    emit m_source->messageReceived(message);
}

void TellerTest::aMentionInAnotherRoomIsTold()
{
    m_source->say(kEarnings, kBob, QStringLiteral("ann: look"));

    QCOMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown[0].title, QStringLiteral("bob in #earnings"));
    QCOMPARE(m_notifier->shown[0].text, QStringLiteral("ann: look"));
    QCOMPARE(m_player->played, QList<Calling>{Calling::Mention});
}

void TellerTest::aLineThatNamesNobodyIsNot()
{
    m_source->say(kEarnings, kBob, QStringLiteral("hello all"));

    QVERIFY(m_notifier->shown.isEmpty());
    QVERIFY(m_player->played.isEmpty());
}

void TellerTest::aRoomOfAllTellsEveryLine()
{
    m_desk->levels().setLevel(kEarnings, RoomLevel::All);

    m_source->say(kEarnings, kBob, QStringLiteral("hello all"));
    m_source->say(kEarnings, QStringLiteral("ann"), QStringLiteral("my own"));

    QCOMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_player->played, QList<Calling>{Calling::Line});
}

void TellerTest::aSilentRoomTellsNothing()
{
    m_desk->levels().setLevel(kEarnings, RoomLevel::Nothing);

    m_source->say(kEarnings, kBob, QStringLiteral("ann: look"));

    QVERIFY(m_notifier->shown.isEmpty());
    QVERIFY(m_player->played.isEmpty());
}

void TellerTest::theRoomLookedAtTellsNothing()
{
    m_desk->levels().setLevel(kHall, RoomLevel::All);

    m_source->say(kHall, kBob, QStringLiteral("ann: look"));

    QVERIFY(m_notifier->shown.isEmpty());
    QVERIFY(m_player->played.isEmpty());
}

void TellerTest::whileAnotherProgramIsInFrontItTells()
{
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    m_source->say(kHall, kBob, QStringLiteral("ann: look"));
    tellDirect(QStringLiteral("are you there"));

    QCOMPARE(m_notifier->shown.size(), 2);
    QCOMPARE(m_notifier->shown[1].title, kBob);
    QCOMPARE(m_player->played, (QList<Calling>{Calling::Mention, Calling::Direct}));
}

void TellerTest::inAQuietTimeNothingIsTold()
{
    m_quiet->beginFor(std::chrono::hours(1));

    m_source->say(kEarnings, kBob, QStringLiteral("ann: look"));
    tellDirect(QStringLiteral("are you there"));

    QVERIFY(m_notifier->shown.isEmpty());
    QVERIFY(m_player->played.isEmpty());
    QCOMPARE(m_desk->unreadCount(kEarnings), 1);
}

void TellerTest::whatOthersWriteIsShortAndOnOneLine()
{
    tellDirect(QStringLiteral("one\n\ttwo ") + QString(5'000, u'x'));

    QCOMPARE(m_notifier->shown.size(), 1);
    QVERIFY(m_notifier->shown[0].text.startsWith(QStringLiteral("one two x")));
    QVERIFY(m_notifier->shown[0].text.size() <= 240);
}

void TellerTest::moreOfARoomAreCounted()
{
    m_source->say(kEarnings, kBob, QStringLiteral("ann: one"));
    m_source->say(kEarnings, kBob, QStringLiteral("ann: two"));

    QCOMPARE(m_notifier->shown.size(), 2);
    QCOMPARE(m_notifier->shown[0].key, m_notifier->shown[1].key);
    QCOMPARE(m_notifier->shown[1].text, QStringLiteral("ann: two\nand 1 more"));
}

void TellerTest::theTextCanBeKeptBack()
{
    m_preferences->set(Key::NotificationText, false);

    m_source->say(kEarnings, kBob, QStringLiteral("ann: the secret"));

    QCOMPARE(m_notifier->shown.size(), 1);
    QVERIFY(!m_notifier->shown[0].text.contains(QStringLiteral("secret")));
}

void TellerTest::aClickLeadsToTheFirstLine()
{
    m_source->say(kEarnings, kBob, QStringLiteral("ann: first"));
    for (int i = 0; i < 200; ++i)
        m_source->say(kEarnings, kBob, QStringLiteral("more"));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    emit m_notifier->activated(m_notifier->shown[0].key);

    QTRY_COMPARE(m_window->currentRoom(), kEarnings);
    QTRY_VERIFY(m_window->isActiveWindow());
    const auto views = m_window->findChildren<ChatView *>();
    const auto shown = std::find_if(views.begin(), views.end(), [](const ChatView *view) { return view->isVisible(); });
    QVERIFY(shown != views.end());
    const int row = m_desk->messages(kEarnings)->rowOfSequence(1);
    QTRY_VERIFY((*shown)->firstVisibleRow() <= row && (*shown)->lastVisibleRow() >= row);
}

void TellerTest::aClickLeadsToTheFirstDirectLine()
{
    Message line;
    line.kind = Message::Kind::Direct;
    line.senderId = m_source->person(kBob).id;
    line.sender = kBob;
    line.receiverId = m_source->me.id;
    for (int i = 0; i < 200; ++i) {
        line.text = QStringLiteral("line %1").arg(i);
        line.timeMs = 1'800'000'000'000 + i * 1000;
        line.key = QString::number(i);
        emit m_source->messageReceived(line);
    }

    emit m_notifier->activated(m_notifier->shown[0].key);

    const QString talk = directTalkWith(line.senderId);
    QTRY_COMPARE(m_window->currentRoom(), talk);
    const auto views = m_window->findChildren<ChatView *>();
    const auto shown = std::find_if(views.begin(), views.end(), [](const ChatView *view) { return view->isVisible(); });
    QVERIFY(shown != views.end());
    QTRY_VERIFY((*shown)->firstVisibleRow() <= 1 && (*shown)->lastVisibleRow() >= 1);
}

void TellerTest::readingTakesItBack()
{
    m_source->say(kEarnings, kBob, QStringLiteral("ann: one"));

    m_window->showRoom(kEarnings);

    QCOMPARE(m_notifier->withdrawn, QStringList{m_notifier->shown[0].key});
}

/// A click would lead to a talk that is no more.
void TellerTest::aTalkThatMovesTakesItBack()
{
    tellDirect(QStringLiteral("psst"));
    QCOMPARE(m_notifier->shown.size(), 1);
    m_source->login(QStringLiteral("ann"));

    emit m_source->rosterChanged({RosterChange::Kind::Came, kHall, {QUuid::createUuid(), kBob}, {}, 1});

    QCOMPARE(m_notifier->withdrawn, QStringList{m_notifier->shown[0].key});
}

void TellerTest::aWindowThatGoesTakesItsOwnBack()
{
    m_source->say(kEarnings, kBob, QStringLiteral("ann: one"));

    m_window.reset();

    QCOMPARE(m_notifier->withdrawn, QStringList{m_notifier->shown[0].key});
    emit m_notifier->activated(m_notifier->shown[0].key);
}

void TellerTest::unreadOfAllWindowsIsCounted()
{
    QSignalSpy counts(m_teller.get(), &Teller::unreadChanged);

    m_source->say(kEarnings, kBob, QStringLiteral("hello"));
    m_source->say(kEarnings, kBob, QStringLiteral("ann: look"));

    QTRY_COMPARE(counts.value(0), (QVariantList{2, 1}));
    m_desk->levels().setLevel(kEarnings, RoomLevel::Nothing);
    QTRY_COMPARE(counts.value(1), (QVariantList{0, 0}));
}

void TellerTest::anAlertIsTold()
{
    m_teller->tellAlert(*m_window, kEarnings, QStringLiteral("AAPL above 189.00"));

    QCOMPARE(m_notifier->shown.size(), 1);
    QCOMPARE(m_notifier->shown[0].text, QStringLiteral("AAPL above 189.00"));
    QCOMPARE(m_player->played, QList<Calling>{Calling::Alert});
    emit m_notifier->activated(m_notifier->shown[0].key);
    QTRY_COMPARE(m_window->currentRoom(), kEarnings);
}

QTEST_MAIN(TellerTest)
#include "tst_teller.moc"
