// SPDX-License-Identifier: MIT
#include "server/roster.h"
#include "tests/support/hub_ear.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr PeerId kAnn = 1;
static constexpr PeerId kBob = 2;

class HubLoginsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFreeNameIsWelcome();
    void aNamelessNewcomerGetsANumber();
    void anonymousNumbersSkipTakenNames();
    void aNameThatCanNotBeHadBecomesANumber_data();
    void aNameThatCanNotBeHadBecomesANumber();
    void aSecondLoginIsRefused();
    void nothingButPricesIsHeardBeforeLogin_data();
    void nothingButPricesIsHeardBeforeLogin();
    void whoLogsInIsInNoRoom();
    void aTicketReplacesALivingConnectionQuietly();
    void theReplacedConnectionIsNotHeardAnyMore();
    void aTicketBringsBackWhoLeft();
    void aTicketDoesNotTakeANameFromAnother();
    void aTicketRunsOut();
    void anUnknownTicketIsAnOrdinaryLogin();
    void whoWasKickedDoesNotComeBackByTicket();
    void loginsFromOneAddressAreSlowedDown();
    void loginsFromOneNetworkAreSlowedDown_data();
    void loginsFromOneNetworkAreSlowedDown();
    void comingBackByTicketIsNotCounted();
    void theServerTellsWhoIsWho();
    void strangersAreNotHeard();
};

void HubLoginsTest::aFreeNameIsWelcome()
{
    HubEar ear;
    ear.hub().setServerName(u"Pit"_qs);
    ear.hub().addSymbols({u"ACME"_qs, u"WOLF"_qs}, {{u"WOLF"_qs, u"Wolf & Sons"_qs}, {u"GONE"_qs, u"Not Here"_qs}});
    ear.arrive(kAnn);

    ear.ask(kAnn, Login{u"ann"_qs, {}}, 7);

    const Welcome welcome = ear.heard<Welcome>(kAnn).value(0);
    QCOMPARE(welcome.you.nickname, u"ann"_qs);
    QVERIFY(!welcome.you.id.isNull());
    QVERIFY(welcome.ticket.size() >= 32);
    QCOMPARE(welcome.serverName, u"Pit"_qs);
    QCOMPARE(welcome.symbols, (QStringList{u"ACME"_qs, u"WOLF"_qs}));
    QCOMPARE(welcome.symbolNames, (SymbolNames{{u"WOLF"_qs, u"Wolf & Sons"_qs}}));
    QCOMPARE(welcome.rooms, QStringList{u"lobby"_qs});
    QCOMPARE(welcome.longestMessageBytes, Limits().messageBytes);
    QVERIFY(welcome.commands.size() >= 6);
    QVERIFY(ear.heard<Notice>(kAnn).isEmpty());
    QCOMPARE(ear.heard<Receipt>(kAnn).value(0).requestId, 7u);
}

void HubLoginsTest::aNamelessNewcomerGetsANumber()
{
    HubEar ear;
    QCOMPARE(ear.bring(kAnn, {}).nickname, u"AnonymousUser1"_qs);
    ear.depart(kAnn);
    QCOMPARE(ear.bring(kBob, {}).nickname, u"AnonymousUser2"_qs);
}

void HubLoginsTest::anonymousNumbersSkipTakenNames()
{
    HubEar ear;
    ear.bring(kAnn, u"ANONYMOUSUSER1"_qs);
    QCOMPARE(ear.bring(kBob, {}).nickname, u"AnonymousUser2"_qs);
}

void HubLoginsTest::aNameThatCanNotBeHadBecomesANumber_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const QString advice = u" You are AnonymousUser1 for now; choose another with /nick."_qs;
    QTest::newRow("taken") << u"bob"_qs << u"nick_taken"_qs
                           << u"The name bob is taken."_qs + advice;
    QTest::newRow("looks alike") << u"B0B"_qs << u"nick_taken"_qs
                                 << u"The name B0B looks like bob, which is taken."_qs + advice;
    QTest::newRow("the server's") << u"outcry"_qs << u"nick_taken"_qs
                                  << u"The name outcry belongs to the server."_qs + advice;
    QTest::newRow("illegal") << u"two words"_qs << u"nick_illegal"_qs
                             << u"A name has no spaces."_qs + advice;
    QTest::newRow("long") << QString(33, u'x') << u"nick_illegal"_qs
                          << u"A name has at most 32 characters."_qs + advice;
}

void HubLoginsTest::aNameThatCanNotBeHadBecomesANumber()
{
    QFETCH(QString, wanted);
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);

    ear.ask(kAnn, Login{wanted, {}});

    QCOMPARE(ear.heard<Welcome>(kAnn).value(0).you.nickname, u"AnonymousUser1"_qs);
    const Notice notice = ear.heard<Notice>(kAnn).value(0);
    QCOMPARE(notice.severity, Notice::Severity::Warning);
    QTEST(notice.code, "code");
    QTEST(notice.text, "text");
    QVERIFY(ear.heard<Notice>(kBob).isEmpty());
}

void HubLoginsTest::aSecondLoginIsRefused()
{
    HubEar ear;
    ear.bring(kAnn, u"ann"_qs);

    ear.ask(kAnn, Login{u"bob"_qs, {}}, 9);

    const Refusal refusal = ear.heard<Refusal>(kAnn).value(0);
    QCOMPARE(refusal.code, u"already_here"_qs);
    QCOMPARE(refusal.requestId, 9u);
    QCOMPARE(ear.bring(kBob, u"bob"_qs).nickname, u"bob"_qs);
}

void HubLoginsTest::nothingButPricesIsHeardBeforeLogin_data()
{
    QTest::addColumn<Demand>("demand");
    QTest::addColumn<bool>("isHeard");
    QTest::newRow("say") << Demand(Say{u"lobby"_qs, u"hi"_qs, {}}) << false;
    QTest::newRow("command") << Demand(Say{u"lobby"_qs, u"/nick x"_qs, {}}) << false;
    QTest::newRow("join") << Demand(Join{u"lobby"_qs, 0, 0}) << false;
    QTest::newRow("part") << Demand(Part{u"lobby"_qs}) << false;
    QTest::newRow("history") << Demand(FetchHistory{u"lobby"_qs, 0, 10}) << false;
    QTest::newRow("candles") << Demand(FetchCandles{u"ACME"_qs, CandleInterval::Day, 0, 10}) << false;
    QTest::newRow("watch") << Demand(Watch{{Topic::allQuotes()}}) << true;
    QTest::newRow("unwatch") << Demand(Unwatch{{Topic::allQuotes()}}) << true;
}

void HubLoginsTest::nothingButPricesIsHeardBeforeLogin()
{
    QFETCH(Demand, demand);
    QFETCH(bool, isHeard);
    HubEar ear;
    ear.arrive(kAnn);

    ear.ask(kAnn, demand, 4);

    QCOMPARE(ear.refusal(kAnn), isHeard ? QString() : u"login_first"_qs);
    QCOMPARE(ear.heard<Receipt>(kAnn).size(), isHeard ? 1 : 0);
}

void HubLoginsTest::whoLogsInIsInNoRoom()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});

    QVERIFY(ear.everything(kBob).isEmpty());
    ear.say(kAnn, u"hi"_qs);
    QCOMPARE(ear.refusal(kAnn), u"not_in_room"_qs);
}

void HubLoginsTest::aTicketReplacesALivingConnectionQuietly()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Welcome first = ear.heard<Welcome>(kAnn).value(0);
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    ear.forget();
    constexpr PeerId kAnnAgain = 3;
    ear.arrive(kAnnAgain);

    ear.ask(kAnnAgain, Login{u"somebody"_qs, first.ticket});
    ear.ask(kAnnAgain, Join{u"lobby"_qs, 0, 0});
    ear.depart(kAnn);

    const Welcome second = ear.heard<Welcome>(kAnnAgain).value(0);
    QCOMPARE(second.you, first.you);
    QCOMPARE(second.ticket, first.ticket);
    QCOMPARE(ear.heard<RoomState>(kAnnAgain).value(0).people.size(), 2);
    QCOMPARE(ear.heard<Farewell>(kAnn).value(0).closeCode, kReplacedCloseCode);
    QVERIFY(ear.everything(kBob).isEmpty());
    QVERIFY(ear.heard<RosterChange>(kAnnAgain).isEmpty());
    ear.say(kAnnAgain, u"still me"_qs);
    QCOMPARE(ear.heard<Message>(kBob).value(0).senderId, first.you.id);
}

void HubLoginsTest::theReplacedConnectionIsNotHeardAnyMore()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const QString ticket = ear.heard<Welcome>(kAnn).value(0).ticket;
    ear.arrive(kBob);
    ear.ask(kBob, Login{{}, ticket});
    ear.forget();

    ear.ask(kAnn, Login{{}, ticket});
    ear.say(kAnn, u"hi"_qs);

    QVERIFY(ear.everything(kAnn).isEmpty());
    QVERIFY(ear.everything(kBob).isEmpty());
}

void HubLoginsTest::aTicketBringsBackWhoLeft()
{
    HubEar ear;
    ear.bring(kBob, u"bob"_qs);
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Welcome first = ear.heard<Welcome>(kAnn).value(0);
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});
    ear.depart(kAnn);
    ear.advance(Roster::kKeptMs - 1);
    ear.forget();

    ear.arrive(kAnn);
    ear.ask(kAnn, Login{{}, first.ticket});
    ear.ask(kAnn, Join{u"lobby"_qs, 0, 0});

    QCOMPARE(ear.heard<Welcome>(kAnn).value(0).you, first.you);
    // It was away, and everybody saw it leave: so it comes.
    QCOMPARE(ear.heard<RosterChange>(kBob).value(0).kind, RosterChange::Kind::Came);
}

void HubLoginsTest::aTicketDoesNotTakeANameFromAnother()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Welcome first = ear.heard<Welcome>(kAnn).value(0);
    ear.depart(kAnn);
    ear.bring(kBob, u"ann"_qs);

    ear.arrive(kAnn);
    ear.ask(kAnn, Login{{}, first.ticket});

    const Welcome second = ear.heard<Welcome>(kAnn).value(0);
    QCOMPARE(second.you.id, first.you.id);
    QCOMPARE(second.you.nickname, u"AnonymousUser1"_qs);
    QCOMPARE(ear.heard<Notice>(kAnn).value(0).code, u"nick_taken"_qs);
}

void HubLoginsTest::aTicketRunsOut()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Welcome first = ear.heard<Welcome>(kAnn).value(0);
    ear.depart(kAnn);
    ear.advance(Roster::kKeptMs);
    ear.forget();

    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, first.ticket});

    const Welcome second = ear.heard<Welcome>(kAnn).value(0);
    QCOMPARE(second.you.nickname, u"ann"_qs);
    QVERIFY(second.you.id != first.you.id);
    QVERIFY(second.ticket != first.ticket);
}

void HubLoginsTest::anUnknownTicketIsAnOrdinaryLogin()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, QString(100'000, u'x')});
    QCOMPARE(ear.heard<Welcome>(kAnn).value(0).you.nickname, u"ann"_qs);
}

void HubLoginsTest::whoWasKickedDoesNotComeBackByTicket()
{
    HubEar ear;
    ear.arrive(kAnn);
    ear.ask(kAnn, Login{u"ann"_qs, {}});
    const Welcome first = ear.heard<Welcome>(kAnn).value(0);
    ear.hub().kick(kAnn, {});
    ear.forget();

    ear.arrive(kBob);
    ear.ask(kBob, Login{{}, first.ticket});

    QVERIFY(ear.heard<Welcome>(kBob).value(0).you.id != first.you.id);
}

void HubLoginsTest::loginsFromOneAddressAreSlowedDown()
{
    HubEar ear;
    const QString address = u"198.51.100.7"_qs;
    for (PeerId peer = 1; peer <= 4; ++peer) {
        ear.arrive(peer, address);
        ear.ask(peer, Login{});
    }
    QCOMPARE(ear.heard<Welcome>(3).size(), 1);
    QCOMPARE(ear.refusal(4), u"too_many_logins"_qs);
    QVERIFY(ear.heard<Refusal>(4).value(0).text.contains(u"Wait 20 seconds"_qs));
    ear.arrive(5, u"198.51.100.8"_qs);
    ear.ask(5, Login{});
    QCOMPARE(ear.heard<Welcome>(5).size(), 1);

    ear.advance(20'000);
    ear.ask(4, Login{});
    QCOMPARE(ear.heard<Welcome>(4).size(), 1);
}

void HubLoginsTest::loginsFromOneNetworkAreSlowedDown_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("IPv6 /64") << u"2001:db8:1:2::1"_qs << u"2001:db8:1:2:ffff::9"_qs << true;
    QTest::newRow("another /64") << u"2001:db8:1:2::1"_qs << u"2001:db8:1:3::1"_qs << false;
    QTest::newRow("IPv4 written as IPv6")
        << u"::ffff:198.51.100.7"_qs << u"198.51.100.7"_qs << true;
    QTest::newRow("this machine") << u"127.0.0.1"_qs << u"127.0.0.1"_qs << false;
    QTest::newRow("this machine, IPv6") << u"::1"_qs << u"::1"_qs << false;
    QTest::newRow("this machine, written as IPv6")
        << u"::ffff:127.0.0.1"_qs << u"::ffff:127.0.0.1"_qs << false;
}

void HubLoginsTest::loginsFromOneNetworkAreSlowedDown()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isOne);
    HubEar ear;
    Limits limits;
    limits.loginsPerMinute = 1;
    ear.hub().setLimits(limits);
    ear.arrive(1, one);
    ear.ask(1, Login{});
    ear.arrive(2, other);

    ear.ask(2, Login{});

    QCOMPARE(ear.refusal(2), isOne ? u"too_many_logins"_qs : QString());
}

void HubLoginsTest::comingBackByTicketIsNotCounted()
{
    HubEar ear;
    const QString address = u"198.51.100.7"_qs;
    ear.arrive(1, address);
    ear.ask(1, Login{u"ann"_qs, {}});
    const QString ticket = ear.heard<Welcome>(1).value(0).ticket;
    for (PeerId peer = 2; peer < 20; ++peer) {
        ear.arrive(peer, address);
        ear.ask(peer, Login{{}, ticket});
        QCOMPARE(ear.heard<Welcome>(peer).value(0).you.nickname, u"ann"_qs);
    }
}

void HubLoginsTest::theServerTellsWhoIsWho()
{
    HubEar ear;
    QSignalSpy names(&ear.hub(), &Hub::peerNamed);
    ear.bring(kAnn, u"ann"_qs);
    ear.say(kAnn, u"/nick anna"_qs);

    QCOMPARE(names.count(), 2);
    QCOMPARE(names[0], (QVariantList{QVariant::fromValue(kAnn), u"ann"_qs}));
    QCOMPARE(names[1], (QVariantList{QVariant::fromValue(kAnn), u"anna"_qs}));
}

void HubLoginsTest::strangersAreNotHeard()
{
    HubEar ear;
    ear.ask(99, Login{u"ghost"_qs, {}});
    ear.hub().peerDeparted(98);
    ear.arrive(kAnn);
    ear.depart(kAnn);
    ear.ask(kAnn, Login{u"late"_qs, {}});

    QVERIFY(ear.everything(99).isEmpty());
    QVERIFY(ear.everything(kAnn).isEmpty());
}

QTEST_GUILESS_MAIN(HubLoginsTest)
#include "tst_hub_logins.moc"
