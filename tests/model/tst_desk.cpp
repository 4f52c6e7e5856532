// SPDX-License-Identifier: MIT
#include "model/desk.h"

#include "model/direct_talk.h"

#include <QSignalSpy>
#include <QThread>
#include <QtTest>

using namespace outcry;

static const Person kMe{QUuid::fromString(u"{00000000-0000-0000-0000-00000000000a}"),
                        QStringLiteral("me")};
static const Person kAnn{QUuid::fromString(u"{00000000-0000-0000-0000-00000000000b}"),
                         QStringLiteral("ann")};

static Message lineOf(const Person &sender, const QString &text, quint64 sequence,
                      const QString &room = QStringLiteral("lobby"))
{
    Message message;
    message.room = room;
    message.sequence = sequence;
    message.senderId = sender.id;
    message.sender = sender.nickname;
    message.text = text;
    message.timeMs = 1'700'000'000'000 + qint64(sequence) * 1000;
    return message;
}

static Message directOf(const Person &from, const Person &to, const QString &text)
{
    Message message = lineOf(from, text, 0, {});
    message.receiver = to.nickname;
    message.receiverId = to.id;
    message.kind = Message::Kind::Direct;
    return message;
}

static RosterChange changeOf(RosterChange::Kind kind, const Person &person, const QString &room,
                             const QString &former = {})
{
    RosterChange change;
    change.kind = kind;
    change.person = person;
    change.room = room;
    change.formerNickname = former;
    change.timeMs = 1'700'000'000'000;
    return change;
}

static Quote quoteOf(const QString &symbol, qint64 price)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = price;
    quote.receivedMs = 1;
    return quote;
}

/// A source that says what the test wants, and a desk that follows it.
struct Stage
{
    explicit Stage(bool hasIdentity = true)
        : unread(&desk, &Desk::unreadChanged)
    {
        QObject::connect(&desk, &Desk::lineArrived, &desk, [this](const QString &room, const Message &message, Calling calling) {
            if (calling != Calling::Line)
                calls.append({room, message});
        });
        desk.follow(source);
        if (hasIdentity)
            emit source.identityChanged(kMe);
    }

    void enter(const QString &room = QStringLiteral("lobby"), const QList<Message> &messages = {},
               quint64 epoch = 1)
    {
        emit source.roomEntered({room, epoch, messages, 0, {kMe, kAnn}});
    }
    [[nodiscard]] QString lastText(const QString &room) const
    {
        const MessageModel *model = desk.messages(room);
        return model && model->rowCount() > 0 ? model->rowAt(model->rowCount() - 1).text
                                              : QString();
    }

    EventSource source;
    Desk desk;
    QSignalSpy unread;
    /// Mentions and direct messages.
    QList<std::pair<QString, Message>> calls;
};

class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void aRoomIsThereOnceEntered();
    void linesGoToTheirRooms();
    void whatWasSaidBeforeIsNotUnread();
    void whatWasMissedWhileAwayIsUnread();
    void newLinesOfOthersAreUnread();
    void ownLinesAndJoinsAreNotUnread();
    void mentionsAreCountedAndTold();
    void whatIsDeletedUnreadIsNotCountedAnyMore();
    void aDirectLineDeletedUnreadIsNotCountedAnyMore();
    void readingEndsTheCount();
    void whatWasNotSeenStaysUnread();
    void directLinesFormARoomOfTheirOwn_data();
    void directLinesFormARoomOfTheirOwn();
    void aServersWindowReadsNoDirectLines();
    void aTalkFollowsItsPersonToANewName_data();
    void aTalkFollowsItsPersonToANewName();
    void whoIsAwayIsSeenAndNotReadOf();
    void aTalkGoesOnWithWhoeverHasTheNameNext();
    void whoseNameIsTakenKeepsTheTalk();
    void aLeavingThatNobodyToldIsLearntOnComingBack();
    void whatWasSaidSinceTheLastTimeIsUnread_data();
    void whatWasSaidSinceTheLastTimeIsUnread();
    void aRoomIsReadUpToItsFirstUnreadLine();
    void linesOfFormerLoginsAreOwn();
    void aTalkTellsThatItsPersonIsBack();
    void namesThatChangedMeanwhileAreLearntOnComingBack();
    void anOwnDirectLineNamesItsReceiver();
    void peopleFollowTheRoster();
    void aCrowdIsNotToldLineByLine();
    void lateNewsDoNotReopenARoom();
    void aLeftRoomGoesWithItsModels();
    void noticesOfARoomGoThere();
    void otherNoticesAreTheWindows();
    void ownLinesWaitUntilTheyAreSaid();
    void refusedLinesStayWithTheirReason();
    void settledCommandsVanish();
    void olderLinesAreNotUnread();
    void onlyWatchedSymbolsAreInTheListButAllAreRemembered();
    void knownSymbolsAreSortedAndOnce();
    void feedsAreKeptByName();
    void feedsOfAFormerRunAreForgotten();
    void aSourceIsDeadWhenAllItsFeedsAre();
    void identityIsToldWhenItChanges();
    void theFormerSourceIsNotHeardAnyMore();
    void aSourceMayLiveInAnotherThread();
    void aSourceMayVanish();
};

void DeskTest::aRoomIsThereOnceEntered()
{
    Stage stage;
    QSignalSpy added(&stage.desk, &Desk::roomAdded);
    QVERIFY(!stage.desk.messages("lobby"));
    QVERIFY(!stage.desk.people("lobby"));

    stage.enter();
    stage.enter("earnings");
    stage.enter();

    QCOMPARE(stage.desk.rooms(), QStringList({"lobby", "earnings"}));
    QCOMPARE(added.count(), 2);
    QCOMPARE(stage.desk.people("lobby")->rowCount(), 2);
}

void DeskTest::linesGoToTheirRooms()
{
    Stage stage;
    stage.enter();
    stage.enter("earnings");
    emit stage.source.messageReceived(lineOf(kAnn, "here", 1));
    emit stage.source.messageReceived(lineOf(kAnn, "there", 1, "earnings"));
    QCOMPARE(stage.lastText("lobby"), QString("here"));
    QCOMPARE(stage.lastText("earnings"), QString("there"));
}

void DeskTest::whatWasSaidBeforeIsNotUnread()
{
    Stage stage;
    stage.enter("lobby", {lineOf(kAnn, "old", 1), lineOf(kAnn, "me: older", 2)});
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 2);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
    QCOMPARE(int(stage.calls.size()), 0);
}

void DeskTest::whatWasMissedWhileAwayIsUnread()
{
    Stage stage;
    stage.enter("lobby", {lineOf(kAnn, "old", 1)});
    stage.enter("lobby",
                {lineOf(kAnn, "missed", 2), lineOf(kMe, "mine", 3), lineOf(kAnn, "me: hello?", 4)});
    QCOMPARE(stage.desk.unreadCount("lobby"), 2);
    QCOMPARE(stage.desk.mentionCount("lobby"), 1);
    QCOMPARE(int(stage.calls.size()), 1);
}

void DeskTest::whatIsDeletedUnreadIsNotCountedAnyMore()
{
    Stage stage;
    stage.enter("lobby", {lineOf(kAnn, "read", 1)});
    emit stage.source.messageReceived(lineOf(kAnn, "hello", 2));
    emit stage.source.messageReceived(lineOf(kAnn, "me: look", 3));
    QCOMPARE(stage.desk.unreadCount("lobby"), 2);
    QCOMPARE(stage.desk.mentionCount("lobby"), 1);
    Message gone = lineOf(kAnn, {}, 3);
    gone.editedMs = 5;

    emit stage.source.messageEdited(gone);
    emit stage.source.messageEdited(gone);
    QCOMPARE(stage.desk.unreadCount("lobby"), 1);
    QCOMPARE(stage.desk.mentionCount("lobby"), 0);
    QCOMPARE(stage.desk.firstUnreadRow("lobby"), 1);
    gone.sequence = 1;
    emit stage.source.messageEdited(gone);
    QCOMPARE(stage.desk.unreadCount("lobby"), 1);
}

void DeskTest::aDirectLineDeletedUnreadIsNotCountedAnyMore()
{
    Stage stage;
    stage.enter();
    for (const char *key : {"read", "kept", "gone"}) {
        Message said = directOf(kAnn, kMe, "psst");
        said.key = key;
        emit stage.source.messageReceived(said);
        if (said.key == "read")
            stage.desk.markRead(directTalkWith(kAnn.id));
    }
    const QString talk = directTalkWith(kAnn.id);
    QCOMPARE(stage.desk.unreadCount(talk), 2);
    QCOMPARE(stage.desk.mentionCount(talk), 2);
    Message gone = directOf(kAnn, kMe, {});
    gone.editedMs = 5;
    gone.key = "gone";

    emit stage.source.messageEdited(gone);
    emit stage.source.messageEdited(gone);
    QCOMPARE(stage.desk.unreadCount(talk), 1);
    QCOMPARE(stage.desk.mentionCount(talk), 1);
    gone.key = "read";
    emit stage.source.messageEdited(gone);
    QCOMPARE(stage.desk.unreadCount(talk), 1);
}

void DeskTest::newLinesOfOthersAreUnread()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(lineOf(kAnn, "one", 1));
    emit stage.source.messageReceived(lineOf(kAnn, "two", 2));
    emit stage.source.messageReceived(lineOf(kAnn, "two", 2));
    QCOMPARE(stage.desk.unreadCount("lobby"), 2);
    QCOMPARE(stage.unread.count(), 2);
    QCOMPARE(stage.desk.unreadCount("nowhere"), 0);
}

void DeskTest::ownLinesAndJoinsAreNotUnread()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(lineOf(kMe, "mine", 1));
    emit stage.source.rosterChanged(
        changeOf(RosterChange::Kind::Came, {QUuid::createUuid(), "cy"}, "lobby"));
    emit stage.source.noticeReceived({Notice::Severity::Hint, {}, "by the way", "lobby"});
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 3);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
    QCOMPARE(stage.unread.count(), 0);
}

void DeskTest::mentionsAreCountedAndTold()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(lineOf(kAnn, "somebody there?", 1));
    emit stage.source.messageReceived(lineOf(kAnn, "hey @me, look", 2));
    QCOMPARE(stage.desk.unreadCount("lobby"), 2);
    QCOMPARE(stage.desk.mentionCount("lobby"), 1);
    QCOMPARE(int(stage.calls.size()), 1);
    QCOMPARE(stage.calls[0].first, QString("lobby"));
    QCOMPARE(stage.calls[0].second.text, QString("hey @me, look"));
    QCOMPARE(stage.calls[0].second.sender, QString("ann"));
}

void DeskTest::whatWasNotSeenStaysUnread()
{
    Stage stage;
    stage.enter();
    QCOMPARE(stage.desk.firstUnreadRow("lobby"), -1);
    const int first = stage.desk.messages("lobby")->rowCount();
    emit stage.source.messageReceived(lineOf(kAnn, "me: look", 1));
    emit stage.source.messageReceived(lineOf(kMe, "I do", 2));
    emit stage.source.messageReceived(lineOf(kAnn, "well", 3));
    stage.unread.clear();
    QCOMPARE(stage.desk.firstUnreadRow("lobby"), first);

    stage.desk.markReadThrough("lobby", first - 1);
    QCOMPARE(stage.desk.unreadCount("lobby"), 2);
    QCOMPARE(stage.unread.count(), 0);
    stage.desk.markReadThrough("lobby", first + 1);
    QCOMPARE(stage.desk.unreadCount("lobby"), 1);
    QCOMPARE(stage.desk.mentionCount("lobby"), 0);
    QCOMPARE(stage.desk.firstUnreadRow("lobby"), first + 2);
    // Whoever scrolls back has read it all the same.
    stage.desk.markReadThrough("lobby", first);
    QCOMPARE(stage.desk.unreadCount("lobby"), 1);
    stage.desk.markReadThrough("lobby", first + 2);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
    QCOMPARE(stage.unread.count(), 2);
}

void DeskTest::readingEndsTheCount()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(lineOf(kAnn, "me: look", 1));
    stage.unread.clear();
    stage.desk.markRead("lobby");
    stage.desk.markRead("lobby");
    stage.desk.markRead("nowhere");
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
    QCOMPARE(stage.desk.mentionCount("lobby"), 0);
    QCOMPARE(stage.unread.count(), 1);
}

void DeskTest::directLinesFormARoomOfTheirOwn_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<int>("unread");
    QTest::newRow("from ann") << directOf(kAnn, kMe, "psst") << 1;
    QTest::newRow("to ann") << directOf(kMe, kAnn, "psst") << 0;
}

void DeskTest::directLinesFormARoomOfTheirOwn()
{
    QFETCH(Message, message);
    QFETCH(int, unread);
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(message);
    const QString talk = directTalkWith(kAnn.id);
    QCOMPARE(stage.desk.rooms(), QStringList({"lobby", talk}));
    QCOMPARE(stage.desk.title(talk), QString("ann"));
    QCOMPARE(stage.lastText(talk), QString("psst"));
    QCOMPARE(stage.desk.unreadCount(talk), unread);
    QCOMPARE(stage.calls.count(), unread);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
}

void DeskTest::aServersWindowReadsNoDirectLines()
{
    Stage stage(false);
    emit stage.source.messageReceived(directOf(kAnn, kMe, "secret"));
    QVERIFY(stage.desk.rooms().isEmpty());
}

void DeskTest::aTalkFollowsItsPersonToANewName_data()
{
    QTest::addColumn<bool>("isWordSaid");
    QTest::addColumn<QStringList>("rooms");
    QTest::newRow("before a word was said") << false << QStringList{"lobby"};
    QTest::newRow("told for two rooms") << true << QStringList{"lobby", "earnings"};
    QTest::newRow("without a common room") << true << QStringList{QString()};
}

void DeskTest::aTalkFollowsItsPersonToANewName()
{
    QFETCH(bool, isWordSaid);
    QFETCH(QStringList, rooms);
    Stage stage;
    stage.enter();
    stage.enter("earnings");
    const QString talk = stage.desk.openDirectTalk(kAnn);
    if (isWordSaid)
        emit stage.source.messageReceived(directOf(kAnn, kMe, "psst"));
    QSignalSpy titles(&stage.desk, &Desk::titleChanged);

    for (const QString &room : rooms)
        emit stage.source.rosterChanged(
            changeOf(RosterChange::Kind::Renamed, {kAnn.id, "anna"}, room, "ann"));

    QCOMPARE(stage.desk.title(talk), QString("anna"));
    QCOMPARE(titles.count(), 1);
    QCOMPARE(stage.desk.messages(talk)->rowCount(), isWordSaid ? 2 : 1);
    QCOMPARE(stage.lastText(talk), QString("ann is now known as anna"));
}

void DeskTest::whoIsAwayIsSeenAndNotReadOf()
{
    Stage stage;
    stage.enter();
    const QString talk = stage.desk.openDirectTalk(kAnn);
    emit stage.source.messageReceived(directOf(kAnn, kMe, "psst"));
    const int lines = stage.desk.messages("lobby")->rowCount();
    Person away = kAnn;
    away.isAway = true;
    const auto isAway = [&](const QString &room) {
        const RosterModel &people = *stage.desk.people(room);
        return people.index(int(people.nicknames().indexOf(kAnn.nickname))).data(RosterModel::IsAwayRole).toBool();
    };

    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Away, away, "lobby"));
    emit stage.source.messageReceived(directOf(kMe, kAnn, "are you there?"));
    QVERIFY(isAway("lobby"));
    QVERIFY(isAway(talk));
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Back, kAnn, "lobby"));

    QVERIFY(!isAway("lobby"));
    QVERIFY(!isAway(talk));
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), lines);
    QCOMPARE(stage.desk.messages(talk)->rowCount(), 2);
}

void DeskTest::aTalkGoesOnWithWhoeverHasTheNameNext()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(directOf(kAnn, kMe, "psst"));
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Left, kAnn, {}));
    QVERIFY(stage.desk.isGone(directTalkWith(kAnn.id)));
    QSignalSpy moves(&stage.desk, &Desk::talkMoved);
    const Person again{QUuid::createUuid(), "ann"};
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Came, again, "lobby"));

    const QString talk = directTalkWith(again.id);
    QCOMPARE(moves.count(), 1);
    QCOMPARE(stage.desk.rooms(), QStringList({"lobby", talk}));
    QVERIFY(!stage.desk.isGone(talk));
    QCOMPARE(stage.desk.messages(talk)->rowAt(0).text, QString("psst"));
    QCOMPARE(stage.lastText(talk), QString("ann joined"));
}

void DeskTest::aLeavingThatNobodyToldIsLearntOnComingBack()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(directOf(kAnn, kMe, "psst"));
    const Person again{QUuid::createUuid(), "ann"};
    emit stage.source.roomEntered({"lobby", 1, {}, 0, {kMe, again}});

    QCOMPARE(stage.desk.rooms(), QStringList({"lobby", directTalkWith(again.id)}));
    QCOMPARE(stage.desk.messages(directTalkWith(again.id))->rowAt(0).text, QString("psst"));
}

void DeskTest::whoseNameIsTakenKeepsTheTalk()
{
    Stage stage;
    stage.enter();
    emit stage.source.messageReceived(directOf(kAnn, kMe, "psst"));
    RosterChange renamed = changeOf(RosterChange::Kind::Renamed, {kAnn.id, "anna"}, {});
    renamed.formerNickname = "ann";
    emit stage.source.rosterChanged(renamed);
    const Person other{QUuid::createUuid(), "ann"};
    emit stage.source.messageReceived(directOf(other, kMe, "hello"));

    QCOMPARE(stage.desk.rooms().size(), 3);
    QCOMPARE(stage.lastText(directTalkWith(other.id)), QString("hello"));
    QCOMPARE(stage.desk.title(directTalkWith(kAnn.id)), QString("anna"));
}

void DeskTest::whatWasSaidSinceTheLastTimeIsUnread_data()
{
    QTest::addColumn<quint64>("epoch");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<int>("unread");
    QTest::addColumn<int>("mentions");
    QTest::addColumn<int>("first");
    QTest::newRow("never here") << quint64(0) << quint64(0) << 0 << 0 << -1;
    QTest::newRow("all read") << quint64(1) << quint64(4) << 0 << 0 << -1;
    QTest::newRow("some") << quint64(1) << quint64(2) << 2 << 1 << 2;
    QTest::newRow("numbered anew") << quint64(9) << quint64(40) << 3 << 1 << 0;
}

void DeskTest::whatWasSaidSinceTheLastTimeIsUnread()
{
    QFETCH(quint64, epoch);
    QFETCH(quint64, sequence);
    Stage stage;
    QSignalSpy arrived(&stage.desk, &Desk::lineArrived);
    stage.desk.setReadMarks(readReadMarks(saveReadMarks({{"lobby", {epoch, sequence}}})));
    stage.enter("lobby", {lineOf(kAnn, "one", 1), lineOf(kMe, "two", 2), lineOf(kAnn, "three", 3), lineOf(kAnn, "me: four", 4)});

    QTEST(stage.desk.unreadCount("lobby"), "unread");
    QTEST(stage.desk.mentionCount("lobby"), "mentions");
    QTEST(stage.desk.firstUnreadRow("lobby"), "first");
    // No news.
    QCOMPARE(arrived.count(), 0);
    stage.enter("lobby", {lineOf(kAnn, "five", 5)});
    QCOMPARE(arrived.count(), 1);
}

void DeskTest::aRoomIsReadUpToItsFirstUnreadLine()
{
    Stage stage;
    stage.desk.setReadMarks({{"desk", {3, 33}}});
    QCOMPARE(stage.desk.readMarks().value("desk"), (ReadMark{3, 33}));
    stage.enter("lobby", {lineOf(kAnn, "one", 1)});
    emit stage.source.messageReceived(lineOf(kAnn, "two", 2));
    emit stage.source.messageReceived(lineOf(kAnn, "three", 3));
    QCOMPARE(stage.desk.readMarks().value("lobby"), (ReadMark{1, 1}));
    stage.desk.markRead("lobby");
    QCOMPARE(stage.desk.readMarks().value("lobby"), (ReadMark{1, 3}));
    // Of a new numbering nothing was read.
    emit stage.source.messageReceived(lineOf(kAnn, "four", 4));
    stage.enter("lobby", {lineOf(kAnn, "again", 1)}, 2);
    QCOMPARE(stage.desk.readMarks().value("lobby"), (ReadMark{2, 0}));
    QCOMPARE(stage.desk.readMarks().size(), 2);
}

void DeskTest::linesOfFormerLoginsAreOwn()
{
    Stage stage;
    const Person former{QUuid::createUuid(), kMe.nickname};
    stage.desk.setFormerIds({former.id});
    stage.enter("lobby", {lineOf(former, "I am me", 1), lineOf({QUuid::createUuid(), kMe.nickname}, "me too", 2)});

    QVERIFY(stage.desk.messages("lobby")->rowAt(0).isOwn);
    QVERIFY(!stage.desk.messages("lobby")->rowAt(0).mentionsMe);
    QVERIFY(!stage.desk.messages("lobby")->editableLine(0));
    QVERIFY(!stage.desk.messages("lobby")->rowAt(1).isOwn);
    const Person later{QUuid::createUuid(), kMe.nickname};
    emit stage.source.identityChanged(later);
    QCOMPARE(stage.desk.ownIds(), QList<QUuid>({former.id, kMe.id, later.id}));
    emit stage.source.messageReceived(lineOf(kMe, "said before", 3));
    QVERIFY(stage.desk.messages("lobby")->rowAt(2).isOwn);
}

void DeskTest::aTalkTellsThatItsPersonIsBack()
{
    Stage stage;
    stage.enter();
    const QString talk = stage.desk.openDirectTalk(kAnn);
    // Who only leaves a room is still there.
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Left, kAnn, "lobby"));
    QVERIFY(!stage.desk.isGone(talk));
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Left, kAnn, {}));
    QVERIFY(stage.desk.isGone(talk));

    emit stage.source.rosterChanged(
        changeOf(RosterChange::Kind::Came, {kAnn.id, "AnonymousUser3"}, {}));

    QVERIFY(!stage.desk.isGone(talk));
    QCOMPARE(stage.desk.title(talk), QString("AnonymousUser3"));
    QCOMPARE(stage.lastText(talk), QString("AnonymousUser3 joined"));
}

void DeskTest::namesThatChangedMeanwhileAreLearntOnComingBack()
{
    Stage stage;
    stage.enter();
    const QString talk = stage.desk.openDirectTalk({kAnn.id, "former"});
    stage.enter();
    QCOMPARE(stage.desk.title(talk), QString("ann"));
}

void DeskTest::anOwnDirectLineNamesItsReceiver()
{
    Stage stage;
    const QString talk = stage.desk.openDirectTalk(kAnn);
    Message mine = directOf(kMe, {kAnn.id, {}}, "psst");
    mine.key = "k1";
    emit stage.source.lineQueued(mine);
    QCOMPARE(stage.desk.messages(talk)->rowAt(0).receiver, QString("ann"));
}

void DeskTest::peopleFollowTheRoster()
{
    Stage stage;
    stage.enter();
    const Person cy{QUuid::createUuid(), "cy"};
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Came, cy, "lobby"));
    QCOMPARE(stage.desk.people("lobby")->nicknames(), QStringList({"ann", "cy", "me"}));
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Left, kAnn, "lobby"));
    QCOMPARE(stage.desk.people("lobby")->nicknames(), QStringList({"cy", "me"}));
}

void DeskTest::aCrowdIsNotToldLineByLine()
{
    Stage stage;
    emit stage.source.roomEntered({"lobby", 1, {}, 0, {kAnn}, 500});
    QCOMPARE(stage.desk.people("lobby")->nicknames(), QStringList({"ann", "me"}));
    QCOMPARE(stage.desk.people("lobby")->peopleCount(), 500);
    QSignalSpy wanted(&stage.desk, &Desk::peopleWanted);
    const Person cy{QUuid::createUuid(), "cy"};

    emit stage.source.crowdChanged(
        {"lobby",
         501,
         {changeOf(RosterChange::Kind::Came, cy, "lobby"),
          changeOf(RosterChange::Kind::Renamed, {kAnn.id, "anna"}, "lobby", "ann")},
         0});
    stage.desk.people("lobby")->fetchMore({});
    emit stage.source.peopleReceived({1, "lobby", 3, 501, {{QUuid::createUuid(), "dora"}}});
    emit stage.source.crowdChanged({"elsewhere", 501, {}, 0});
    emit stage.source.peopleReceived({1, "elsewhere", 0, 501, {}});

    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 1);
    QCOMPARE(stage.lastText("lobby"), QString("ann is now known as anna"));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0], (QList<QVariant>{"lobby", quint64(3)}));
    QCOMPARE(stage.desk.people("lobby")->nicknames(), QStringList({"anna", "cy", "dora", "me"}));
    QCOMPARE(stage.desk.people("lobby")->peopleCount(), 501);
    QCOMPARE(stage.desk.rooms(), QStringList({"lobby"}));
}

void DeskTest::lateNewsDoNotReopenARoom()
{
    Stage stage;
    emit stage.source.rosterChanged(changeOf(RosterChange::Kind::Left, kAnn, "gone"));
    emit stage.source.historyReceived({1, "gone", 1, {lineOf(kAnn, "x", 1, "gone")}, true});
    emit stage.source.lineRefused("gone", "key", "why");
    emit stage.source.lineSettled("gone", "key");
    emit stage.source.roomEntered({});
    QVERIFY(stage.desk.rooms().isEmpty());
}

void DeskTest::aLeftRoomGoesWithItsModels()
{
    Stage stage;
    stage.enter();
    const QPointer<MessageModel> messages = stage.desk.messages("lobby");
    bool wasAliveWhenTold = false;
    connect(&stage.desk, &Desk::roomRemoved, &stage.desk,
            [&] { wasAliveWhenTold = !messages.isNull(); });

    emit stage.source.roomLeft("lobby");
    emit stage.source.roomLeft("lobby");

    QVERIFY(wasAliveWhenTold);
    QVERIFY(messages.isNull());
    QVERIFY(stage.desk.rooms().isEmpty());
    QVERIFY(!stage.desk.messages("lobby"));
}

void DeskTest::noticesOfARoomGoThere()
{
    Stage stage;
    stage.enter();
    QSignalSpy notices(&stage.desk, &Desk::noticeReceived);
    stage.desk.tell({Notice::Severity::Warning, {}, "careful", "lobby"});
    QCOMPARE(stage.lastText("lobby"), QString("careful"));
    QCOMPARE(notices.count(), 0);
}

void DeskTest::otherNoticesAreTheWindows()
{
    Stage stage;
    QSignalSpy notices(&stage.desk, &Desk::noticeReceived);
    emit stage.source.noticeReceived({Notice::Severity::Failure, "x", "whole connection", {}});
    emit stage.source.noticeReceived(
        {Notice::Severity::Hint, "x", "of a room that is not open", "elsewhere"});
    QCOMPARE(notices.count(), 2);
    QCOMPARE(notices[0][0].value<Notice>().text, QString("whole connection"));
}

void DeskTest::ownLinesWaitUntilTheyAreSaid()
{
    Stage stage;
    stage.enter();
    Message mine = lineOf(kMe, "soon", 0);
    mine.key = "k1";
    emit stage.source.lineQueued(mine);
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 1);
    QCOMPARE(stage.desk.messages("lobby")->confirmedCount(), 0);

    mine.sequence = 1;
    emit stage.source.messageReceived(mine);
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 1);
    QCOMPARE(stage.desk.messages("lobby")->confirmedCount(), 1);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
}

void DeskTest::refusedLinesStayWithTheirReason()
{
    Stage stage;
    stage.enter();
    Message mine = lineOf(kMe, "too long", 0);
    mine.key = "k1";
    emit stage.source.lineQueued(mine);
    emit stage.source.lineRefused("lobby", "k1", "it is too long");
    const MessageModel::Row row = stage.desk.messages("lobby")->rowAt(0);
    QCOMPARE(row.state, MessageModel::RowState::Failed);
    QCOMPARE(row.reason, QString("it is too long"));
}

void DeskTest::settledCommandsVanish()
{
    Stage stage;
    stage.enter();
    Message mine = lineOf(kMe, "/nick you", 0);
    mine.key = "k1";
    emit stage.source.lineQueued(mine);
    emit stage.source.lineSettled("lobby", "k1");
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 0);
}

void DeskTest::olderLinesAreNotUnread()
{
    Stage stage;
    stage.enter("lobby", {lineOf(kAnn, "late", 9)});
    emit stage.source.historyReceived(
        {1, "lobby", 1, {lineOf(kAnn, "me: early", 7), lineOf(kAnn, "mid", 8)}, true});
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 3);
    QCOMPARE(stage.desk.unreadCount("lobby"), 0);
    QCOMPARE(int(stage.calls.size()), 0);
}

void DeskTest::onlyWatchedSymbolsAreInTheListButAllAreRemembered()
{
    Stage stage;
    stage.desk.watchList().addSymbol("ACME");
    emit stage.source.quotesReceived({quoteOf("ACME", 5), quoteOf("BOLT", 6)});
    QCOMPARE(stage.desk.watchList().rowCount(), 1);
    QCOMPARE(stage.desk.watchList().quoteAt(0).priceTicks, 5);
    QCOMPARE(stage.desk.lastQuote("BOLT").priceTicks, 6);
    QCOMPARE(stage.desk.lastQuote("ACME").priceTicks, 5);
    QVERIFY(stage.desk.lastQuote("NONE").symbol.isEmpty());
    QCOMPARE(stage.desk.knownSymbols(), QStringList({"ACME", "BOLT"}));

    stage.desk.watchList().removeSymbol("ACME");
    QCOMPARE(stage.desk.lastQuote("ACME").priceTicks, 5);
    QCOMPARE(stage.desk.knownSymbols(), QStringList({"ACME", "BOLT"}));
}

void DeskTest::knownSymbolsAreSortedAndOnce()
{
    Stage stage;
    stage.desk.addKnownSymbols({"MSFT", "AAPL", "", "MSFT"});
    emit stage.source.quotesReceived({quoteOf("BOLT", 6)});
    QCOMPARE(stage.desk.knownSymbols(), QStringList({"AAPL", "BOLT", "MSFT"}));

    stage.desk.setSymbolNames({{"AAPL", "Apple Inc."}});
    emit stage.source.symbolsAdded({{"SAP.DE", "AAPL"}, {{"SAP.DE", "SAP SE"}, {"NOBODY", "quotes it"}}});
    QCOMPARE(stage.desk.symbolName("NOBODY"), QString());
    QCOMPARE(stage.desk.knownSymbols(), QStringList({"AAPL", "BOLT", "MSFT", "SAP.DE"}));
    QCOMPARE(stage.desk.symbolName("SAP.DE"), QString("SAP SE"));
    QCOMPARE(stage.desk.symbolName("AAPL"), QString("Apple Inc."));
}

void DeskTest::feedsAreKeptByName()
{
    Stage stage;
    QSignalSpy changes(&stage.desk, &Desk::feedsChanged);
    emit stage.source.feedStateChanged({"replay", FeedState::Health::Running, false, 5, 4.0, {}});
    emit stage.source.feedStateChanged(
        {"random_walk", FeedState::Health::Running, true, 20, 4.0, {}});
    emit stage.source.feedStateChanged(
        {"replay", FeedState::Health::Failed, false, 5, 0, "no file"});
    QCOMPARE(changes.count(), 3);
    QCOMPARE(stage.desk.feeds().size(), 2);
    QCOMPARE(stage.desk.feeds().last().text, QString("no file"));
}

void DeskTest::feedsOfAFormerRunAreForgotten()
{
    Stage stage;
    QSignalSpy changes(&stage.desk, &Desk::feedsChanged);
    emit stage.source.feedStateChanged({"replay GME.csv", FeedState::Health::Running, false, 1, 4.0, {}});

    stage.desk.forgetFeeds();

    QVERIFY(stage.desk.feeds().isEmpty());
    QCOMPARE(changes.count(), 2);
    emit stage.source.feedStateChanged({"random_walk", FeedState::Health::Running, true, 20, 4.0, {}});
    EventSource another;
    stage.desk.follow(another);
    QVERIFY(stage.desk.feeds().isEmpty());
}

void DeskTest::aSourceIsDeadWhenAllItsFeedsAre()
{
    Stage stage;
    emit stage.source.feedStateChanged({"replay GME.csv", FeedState::Health::Stopped, false, 1, 0, {}});
    QVERIFY(stage.desk.isDead("replay"));
    emit stage.source.feedStateChanged({"replay AAPL.csv", FeedState::Health::Running, false, 1, 4.0, {}});
    QVERIFY(!stage.desk.isDead("replay"));
    emit stage.source.feedStateChanged({"replay AAPL.csv", FeedState::Health::Failed, false, 1, 4.0, {}});
    QVERIFY(stage.desk.isDead("replay"));
}

void DeskTest::identityIsToldWhenItChanges()
{
    Stage stage;
    QSignalSpy changes(&stage.desk, &Desk::meChanged);
    emit stage.source.identityChanged(kMe);
    QCOMPARE(changes.count(), 0);
    emit stage.source.identityChanged({kMe.id, "myself"});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(stage.desk.me().nickname, QString("myself"));
}

void DeskTest::theFormerSourceIsNotHeardAnyMore()
{
    Stage stage;
    stage.enter();
    EventSource other;
    stage.desk.follow(other);
    emit stage.source.messageReceived(lineOf(kAnn, "old source", 1));
    emit other.messageReceived(lineOf(kAnn, "new source", 2));
    QCOMPARE(stage.desk.messages("lobby")->rowCount(), 1);
    QCOMPARE(stage.lastText("lobby"), QString("new source"));
}

void DeskTest::aSourceMayLiveInAnotherThread()
{
    qRegisterMetaType<QList<Quote>>();
    QThread thread;
    auto *source = new EventSource;
    source->moveToThread(&thread);
    Desk desk;
    desk.follow(*source);
    desk.watchList().addSymbol("ACME");
    QThread *heardIn = nullptr;
    connect(&desk, &Desk::roomAdded, &desk, [&] { heardIn = QThread::currentThread(); });
    connect(&thread, &QThread::finished, source, &QObject::deleteLater);
    connect(&thread, &QThread::started, source, [source] {
        emit source->roomEntered({"lobby", 1, {}, 0, {}});
        emit source->messageReceived(lineOf(kAnn, "from afar", 1));
        emit source->quotesReceived({quoteOf("ACME", 7)});
    });

    thread.start();

    QTRY_COMPARE(desk.lastQuote("ACME").priceTicks, 7);
    QCOMPARE(desk.messages("lobby")->rowCount(), 1);
    QCOMPARE(heardIn, QThread::currentThread());
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void DeskTest::aSourceMayVanish()
{
    Desk desk;
    {
        EventSource source;
        desk.follow(source);
        emit source.roomEntered({"lobby", 1, {}, 0, {}});
    }
    EventSource next;
    desk.follow(next);
    QCOMPARE(desk.rooms(), QStringList({"lobby"}));
}

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"
