// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/direct_talk.h"
#include "model/symbol_lines_model.h"
#include "tests/support/scripted_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

/// Whose lines are hidden, and what a desk makes of it.
class IgnoredPeopleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void namesAreKnownWithoutRegardToCase();
    void whoTakesAnotherNameStaysIgnored();
    void theFormerNameIsFreeForOthers();
    void theListIsStored();
    void brokenListsAreReadAsFarAsTheyGo();
    void theListIsBounded();
    void whoLogsInAgainIsTakenBackWithAllLogins();
    void idsAreBounded();
    void whoHasAnotherNameNowIsTakenBackByTheId();
    void aLoginIsNoChange();
    void idsAreKeptWhenTheListIsGivenAnew();

    void theirLinesAreHiddenAndShownAgain();
    void theyCountNothingAndCallNobody();
    void whatWaitedToBeReadDoesNotAnyMore();
    void othersStayUnread();
    void arrivalsAreNoLines();
    void directTalksDoNotOpen();
    void whatWasSaidDirectlyIsThereWhenThatIsTakenBack();
    void whatWasSaidDirectlyStaysOnItsServer();
    void whatIsShownAgainAmongUnreadLinesIsRead();
    void anOpenTalkIsQuiet();
    void ownLinesAreNeverHidden();
    void whatIsHiddenIsNotFound();
    void changedLinesStayHidden();
    void symbolsDoNotListThem();

private:
    [[nodiscard]] Person bob() { return m_source->person(u"bob"_qs); }
    [[nodiscard]] MessageModel &lobby() { return *m_desk->messages(u"lobby"_qs); }
    [[nodiscard]] int unread() { return m_desk->unreadCount(u"lobby"_qs); }
    void sayDirectly(const QString &text, const QString &key);
    void rename(const Person &person, const QString &name);
    void takeBack(const QString &name) { m_desk->ignored().takeBack({{}, name}); }

    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

void IgnoredPeopleTest::init()
{
    m_source = std::make_unique<ScriptedSource>();
    m_desk = std::make_unique<Desk>();
    m_desk->follow(*m_source);
    m_source->login(u"ann"_qs);
    m_source->enter(u"lobby"_qs, {u"bob"_qs, u"cy"_qs});
}

void IgnoredPeopleTest::cleanup()
{
    m_desk.reset();
    m_source.reset();
}

void IgnoredPeopleTest::sayDirectly(const QString &text, const QString &key)
{
    Message message;
    message.kind = Message::Kind::Direct;
    message.senderId = bob().id;
    message.sender = u"bob"_qs;
    message.receiverId = m_source->me.id;
    message.receiver = u"ann"_qs;
    message.text = text;
    message.key = key;
    message.timeMs = 1'800'000'000'000;
    emit m_source->messageReceived(message);
}

void IgnoredPeopleTest::rename(const Person &person, const QString &name)
{
    emit m_source->rosterChanged({RosterChange::Kind::Renamed, u"lobby"_qs, {person.id, name}, person.nickname, 0});
}

void IgnoredPeopleTest::namesAreKnownWithoutRegardToCase()
{
    IgnoredPeople people;
    QSignalSpy changed(&people, &IgnoredPeople::changed);
    people.ignore({{}, u"Bob"_qs});

    QVERIFY(people.isIgnored(QUuid::createUuid(), u"bOB"_qs));
    QVERIFY(!people.isIgnored(QUuid::createUuid(), u"bobby"_qs));
    QVERIFY(!people.isIgnored({}, {}));
    people.takeBack({{}, u"bob"_qs});
    QVERIFY(!people.isIgnored({}, u"Bob"_qs));
    QCOMPARE(changed.count(), 2);
    people.takeBack({{}, u"bob"_qs});
    people.ignore({});
    QCOMPARE(changed.count(), 2);
}

void IgnoredPeopleTest::whoTakesAnotherNameStaysIgnored()
{
    m_desk->ignored().ignore(bob());

    rename(bob(), u"robert"_qs);

    QVERIFY(m_desk->ignored().isIgnored(bob().id, u"robert"_qs));
    QCOMPARE(m_desk->ignored().names(), QStringList{u"robert"_qs});
    takeBack(u"robert"_qs);
    QVERIFY(!m_desk->ignored().isIgnored(bob().id, u"robert"_qs));
}

void IgnoredPeopleTest::theFormerNameIsFreeForOthers()
{
    // Known by the name only: whoever was met under it is meant.
    m_desk->ignored().ignore({{}, u"bob"_qs});

    rename(bob(), u"robert"_qs);

    QVERIFY(m_desk->ignored().isIgnored(bob().id, u"robert"_qs));
    QVERIFY(!m_desk->ignored().isIgnored(QUuid::createUuid(), u"bob"_qs));
}

void IgnoredPeopleTest::theListIsStored()
{
    IgnoredPeople people;
    people.ignore({QUuid::createUuid(), u"zoe"_qs});
    people.ignore({{}, u"Bob"_qs});
    QCOMPARE(people.stored(), (QStringList{u"Bob"_qs, u"zoe"_qs}));

    IgnoredPeople again;
    again.ignore({{}, u"of another server"_qs});
    again.restore(people.stored());

    QCOMPARE(again.names(), people.names());
}

void IgnoredPeopleTest::brokenListsAreReadAsFarAsTheyGo()
{
    IgnoredPeople people;
    people.restore({{}, u"a b"_qs, QString(100, u'x'), u"\u0007"_qs, u"bob"_qs, u"BOB"_qs});
    QCOMPARE(people.names().size(), 1);
}

void IgnoredPeopleTest::theListIsBounded()
{
    IgnoredPeople people;
    for (int i = 0; i < IgnoredPeople::kMost + 10; ++i)
        people.ignore({{}, u"n%1"_qs.arg(i)});
    QCOMPARE(people.names().size(), IgnoredPeople::kMost);
}

void IgnoredPeopleTest::whoLogsInAgainIsTakenBackWithAllLogins()
{
    const QUuid first = bob().id;
    m_desk->ignored().ignore(bob());
    m_desk->ignored().ignore(m_source->person(u"cy"_qs));
    const QUuid second = QUuid::createUuid();
    emit m_source->rosterChanged({RosterChange::Kind::Came, u"lobby"_qs, {second, u"bob"_qs}, {}, 1});
    QVERIFY(m_desk->ignored().isIgnored(first, u"robert"_qs) && m_desk->ignored().isIgnored(second, u"robert"_qs));

    takeBack(u"bob"_qs);

    QVERIFY(!m_desk->ignored().isIgnored(first, u"bob"_qs));
    QVERIFY(!m_desk->ignored().isIgnored(second, u"bob"_qs));
}

void IgnoredPeopleTest::idsAreBounded()
{
    const QUuid first = bob().id;
    m_desk->ignored().ignore(bob());
    QUuid last;
    for (int i = 0; i < 100; ++i) {
        last = QUuid::createUuid();
        emit m_source->rosterChanged({RosterChange::Kind::Came, u"lobby"_qs, {last, u"bob"_qs}, {}, 1});
    }

    QVERIFY(!m_desk->ignored().isIgnored(first, u"robert"_qs));
    QVERIFY(m_desk->ignored().isIgnored(last, u"robert"_qs));
}

void IgnoredPeopleTest::whoHasAnotherNameNowIsTakenBackByTheId()
{
    m_source->say(u"lobby"_qs, u"bob"_qs, u"before"_qs);
    m_desk->ignored().ignore(bob());
    rename(bob(), u"robert"_qs);
    QVERIFY(lobby().rowAt(0).isHidden);

    // As the line tells it.
    QVERIFY(m_desk->ignored().takeBack({bob().id, u"bob"_qs}));

    QVERIFY(!lobby().rowAt(0).isHidden);
    QVERIFY(m_desk->ignored().names().isEmpty());
    QVERIFY(!m_desk->ignored().takeBack({bob().id, u"bob"_qs}));
}

void IgnoredPeopleTest::aLoginIsNoChange()
{
    m_desk->ignored().ignore(bob());
    QSignalSpy changed(&m_desk->ignored(), &IgnoredPeople::changed);

    emit m_source->rosterChanged({RosterChange::Kind::Came, u"lobby"_qs, {QUuid::createUuid(), u"bob"_qs}, {}, 1});
    QCOMPARE(changed.count(), 0);
    // Told once for each room.
    rename(bob(), u"robert"_qs);
    rename(bob(), u"robert"_qs);
    QCOMPARE(changed.count(), 1);
    m_desk->ignored().restore({u"robert"_qs});
    QCOMPARE(changed.count(), 1);
}

void IgnoredPeopleTest::idsAreKeptWhenTheListIsGivenAnew()
{
    m_desk->ignored().ignore(bob());

    m_desk->ignored().restore({u"bob"_qs, u"cy"_qs});

    QVERIFY(m_desk->ignored().isIgnored(bob().id, u"robert"_qs));
    m_desk->ignored().restore({u"cy"_qs});
    QVERIFY(!m_desk->ignored().isIgnored(bob().id, u"bob"_qs));
}

void IgnoredPeopleTest::theirLinesAreHiddenAndShownAgain()
{
    const QAbstractItemModelTester tester(&lobby());
    m_source->say(u"lobby"_qs, u"bob"_qs, u"before"_qs);
    m_desk->ignored().ignore(bob());
    m_source->say(u"lobby"_qs, u"bob"_qs, u"after"_qs);
    m_source->say(u"lobby"_qs, u"cy"_qs, u"else"_qs);

    QVERIFY(lobby().rowAt(0).isHidden && lobby().rowAt(1).isHidden && !lobby().rowAt(2).isHidden);
    QVERIFY(lobby().shapeAt(0).isHidden && !lobby().shapeAt(2).isHidden);
    takeBack(u"bob"_qs);
    QVERIFY(!lobby().rowAt(0).isHidden && !lobby().rowAt(1).isHidden);
    QCOMPARE(lobby().rowAt(0).text, u"before"_qs);
}

void IgnoredPeopleTest::theyCountNothingAndCallNobody()
{
    QSignalSpy arrived(m_desk.get(), &Desk::lineArrived);
    m_desk->ignored().ignore(bob());

    m_source->say(u"lobby"_qs, u"bob"_qs, u"ann: look!"_qs);

    QCOMPARE(unread(), 0);
    QCOMPARE(m_desk->mentionCount(u"lobby"_qs), 0);
    QCOMPARE(arrived.count(), 0);
    m_source->say(u"lobby"_qs, u"cy"_qs, u"ann: look!"_qs);
    QCOMPARE(unread(), 1);
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(m_desk->firstUnreadRow(u"lobby"_qs), 1);
}

void IgnoredPeopleTest::whatWaitedToBeReadDoesNotAnyMore()
{
    m_source->say(u"lobby"_qs, u"bob"_qs, u"ann: one"_qs);
    m_source->say(u"lobby"_qs, u"cy"_qs, u"two"_qs);
    QSignalSpy changed(m_desk.get(), &Desk::unreadChanged);

    m_desk->ignored().ignore(bob());

    QCOMPARE(unread(), 1);
    QCOMPARE(m_desk->mentionCount(u"lobby"_qs), 0);
    QCOMPARE(changed.count(), 1);
    // Shown again it is no news.
    takeBack(u"bob"_qs);
    QCOMPARE(unread(), 1);
}

void IgnoredPeopleTest::othersStayUnread()
{
    m_source->say(u"lobby"_qs, u"cy"_qs, u"one"_qs);
    m_source->say(u"lobby"_qs, u"bob"_qs, u"two"_qs);
    m_source->say(u"lobby"_qs, u"cy"_qs, u"ann: three"_qs);
    m_desk->ignored().ignore(bob());

    QCOMPARE(unread(), 2);
    m_desk->markReadThrough(u"lobby"_qs, 1);
    QCOMPARE(unread(), 1);
    QCOMPARE(m_desk->mentionCount(u"lobby"_qs), 1);
}

void IgnoredPeopleTest::arrivalsAreNoLines()
{
    m_desk->ignored().ignore(bob());

    emit m_source->rosterChanged({RosterChange::Kind::Left, u"lobby"_qs, bob(), {}, 1});

    QVERIFY(!lobby().rowAt(0).isHidden);
}

void IgnoredPeopleTest::directTalksDoNotOpen()
{
    QSignalSpy opened(m_desk.get(), &Desk::roomAdded);
    QSignalSpy arrived(m_desk.get(), &Desk::lineArrived);
    m_desk->ignored().ignore(bob());

    sayDirectly(u"psst"_qs, u"k1"_qs);

    QCOMPARE(opened.count(), 0);
    QCOMPARE(arrived.count(), 0);
}

void IgnoredPeopleTest::whatWasSaidDirectlyIsThereWhenThatIsTakenBack()
{
    m_desk->ignored().ignore(bob());
    for (int i = 0; i < 250; ++i)
        sayDirectly(QString::number(i), u"k%1"_qs.arg(i));
    QSignalSpy arrived(m_desk.get(), &Desk::lineArrived);

    takeBack(u"bob"_qs);

    const QString talk = directTalkWith(bob().id);
    QVERIFY(m_desk->messages(talk));
    QCOMPARE(m_desk->messages(talk)->rowCount(), 200);
    QCOMPARE(m_desk->messages(talk)->rowAt(199).text, u"249"_qs);
    // Shown again it is no news.
    QCOMPARE(m_desk->unreadCount(talk), 0);
    QCOMPARE(arrived.count(), 0);
}

void IgnoredPeopleTest::whatWasSaidDirectlyStaysOnItsServer()
{
    m_desk->ignored().ignore(bob());
    sayDirectly(u"psst"_qs, u"k1"_qs);
    m_desk->forgetRooms();

    m_desk->ignored().restore({});

    QCOMPARE(m_desk->rooms(), QStringList());
}

void IgnoredPeopleTest::whatIsShownAgainAmongUnreadLinesIsRead()
{
    m_source->say(u"lobby"_qs, u"cy"_qs, u"ann: one"_qs);
    m_desk->ignored().ignore(bob());
    m_source->say(u"lobby"_qs, u"bob"_qs, u"ann: two"_qs);
    m_source->say(u"lobby"_qs, u"cy"_qs, u"three"_qs);

    takeBack(u"bob"_qs);

    QCOMPARE(unread(), 2);
    QCOMPARE(m_desk->mentionCount(u"lobby"_qs), 1);
    QCOMPARE(m_desk->firstUnreadRow(u"lobby"_qs), 0);
    m_desk->markReadThrough(u"lobby"_qs, 0);
    QCOMPARE(unread(), 1);
    QCOMPARE(m_desk->firstUnreadRow(u"lobby"_qs), 2);
    m_source->say(u"lobby"_qs, u"bob"_qs, u"four"_qs);
    QCOMPARE(unread(), 2);
}

void IgnoredPeopleTest::anOpenTalkIsQuiet()
{
    sayDirectly(u"hi"_qs, u"k1"_qs);
    const QString talk = directTalkWith(bob().id);
    m_desk->markRead(talk);
    m_desk->ignored().ignore(bob());
    QSignalSpy arrived(m_desk.get(), &Desk::lineArrived);

    sayDirectly(u"psst"_qs, u"k2"_qs);

    QCOMPARE(m_desk->unreadCount(talk), 0);
    QCOMPARE(arrived.count(), 0);
    QVERIFY(m_desk->messages(talk)->rowAt(1).isHidden);
}

void IgnoredPeopleTest::ownLinesAreNeverHidden()
{
    m_desk->ignored().ignore(m_source->me);

    m_source->say(u"lobby"_qs, u"ann"_qs, u"mine"_qs);

    QVERIFY(!lobby().rowAt(0).isHidden);
}

void IgnoredPeopleTest::whatIsHiddenIsNotFound()
{
    m_source->say(u"lobby"_qs, u"bob"_qs, u"secret"_qs);
    QCOMPARE(lobby().saidAt(0), u"secret"_qs);

    m_desk->ignored().ignore(bob());

    QCOMPARE(lobby().saidAt(0), QString());
}

void IgnoredPeopleTest::changedLinesStayHidden()
{
    m_source->say(u"lobby"_qs, u"bob"_qs, u"one"_qs);
    m_desk->ignored().ignore(bob());
    Message line;
    line.room = u"lobby"_qs;
    line.sequence = 1;
    line.senderId = bob().id;
    line.sender = u"bob"_qs;
    line.editedMs = 5;

    emit m_source->messageEdited(line);

    QCOMPARE(lobby().rowAt(0).kind, MessageModel::RowKind::Deleted);
    QVERIFY(lobby().rowAt(0).isHidden);
}

void IgnoredPeopleTest::symbolsDoNotListThem()
{
    SymbolLinesModel lines(*m_desk);
    lines.setSymbol(u"AAPL"_qs);
    m_source->say(u"lobby"_qs, u"bob"_qs, u"$AAPL up"_qs);
    QCOMPARE(lines.rowCount(), 1);

    m_desk->ignored().ignore(bob());
    m_source->say(u"lobby"_qs, u"bob"_qs, u"$AAPL down"_qs);

    QCOMPARE(lines.rowCount(), 0);
    takeBack(u"bob"_qs);
    QCOMPARE(lines.rowCount(), 2);
}

QTEST_GUILESS_MAIN(IgnoredPeopleTest)
#include "tst_ignored_people.moc"
