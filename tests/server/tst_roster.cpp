// SPDX-License-Identifier: MIT
#include "server/roster.h"

#include <QTest>

using namespace outcry;

static constexpr qint64 kNow = 1'000'000;

static Nickname nick(const QString &name)
{
    return *Nickname::parse(name);
}

class RosterTest : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsFreeUntilSomebodyHasIt();
    void aNameThatLooksAlikeIsTaken_data();
    void aNameThatLooksAlikeIsTaken();
    void theServersNameIsNotFree();
    void ownNameMayChangeItsCase();
    void aRenamedMemberIsFoundByTheNewName();
    void anonymousNumbersRunAndSkipTakenNames();
    void whoLeavesFreesTheName();
    void aTicketFindsWhoLeft();
    void aTicketIsWorthNothingAfterAWhile();
    void whoCameBackIsNotForgotten();
    void aForgottenMembersTicketIsWorthNothing();
    void aTicketWithAWrongSecretIsWorthNothing();
    void theGoneAreBounded();
    void ticketsAreLongAndDiffer();
};

void RosterTest::aNameIsFreeUntilSomebodyHasIt()
{
    Roster roster;
    QVERIFY(roster.isFree(nick(u"ann"_qs), nullptr).isOk());

    const Member &ann = roster.admit(1, nick(u"ann"_qs));

    const Result<Done> isFree = roster.isFree(nick(u"ann"_qs), nullptr);
    QVERIFY(!isFree.isOk());
    QCOMPARE(isFree.error().code, u"nick_taken"_qs);
    QCOMPARE(isFree.error().text, u"The name ann is taken."_qs);
    QCOMPARE(ann.peer, PeerId(1));
    QCOMPARE(roster.findById(ann.person.id), &ann);
    QCOMPARE(roster.count(), 1);
}

void RosterTest::aNameThatLooksAlikeIsTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("case") << u"ANN"_qs;
    QTest::newRow("Cyrillic") << u"\u0430nn"_qs;
    QTest::newRow("fullwidth") << u"ａｎｎ"_qs;
    QTest::newRow("accent") << u"änn"_qs;
}

void RosterTest::aNameThatLooksAlikeIsTaken()
{
    QFETCH(QString, name);
    Roster roster;
    const Member &ann = roster.admit(1, nick(u"ann"_qs));

    const Result<Done> isFree = roster.isFree(nick(name), nullptr);

    QVERIFY(!isFree.isOk());
    QVERIFY(isFree.error().text.contains(u"looks like ann"_qs));
    QCOMPARE(roster.findByNickname(name), &ann);
}

void RosterTest::theServersNameIsNotFree()
{
    Roster roster;
    roster.reserve(u"Outcry"_qs);
    QVERIFY(!roster.isFree(nick(u"0utcry"_qs), nullptr).isOk());
    QVERIFY(roster.isFree(nick(u"bob"_qs), nullptr).isOk());
}

void RosterTest::ownNameMayChangeItsCase()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));

    QVERIFY(roster.isFree(nick(u"ANN"_qs), &ann).isOk());
    roster.rename(ann, nick(u"ANN"_qs));

    QCOMPARE(ann.person.nickname, u"ANN"_qs);
    QCOMPARE(roster.findByNickname(u"ann"_qs), &ann);
}

void RosterTest::aRenamedMemberIsFoundByTheNewName()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));

    roster.rename(ann, nick(u"bob"_qs));

    QCOMPARE(roster.findByNickname(u"ann"_qs), nullptr);
    QCOMPARE(roster.findByNickname(u"bob"_qs), &ann);
    QVERIFY(roster.isFree(nick(u"ann"_qs), nullptr).isOk());
}

void RosterTest::anonymousNumbersRunAndSkipTakenNames()
{
    Roster roster;
    roster.admit(1, nick(u"anonymousUSER2"_qs));

    QCOMPARE(roster.nextAnonymous().text(), u"AnonymousUser1"_qs);
    QCOMPARE(roster.nextAnonymous().text(), u"AnonymousUser3"_qs);
    QCOMPARE(roster.nextAnonymous().text(), u"AnonymousUser4"_qs);
}

void RosterTest::whoLeavesFreesTheName()
{
    Roster roster;
    roster.release(roster.admit(1, nick(u"ann"_qs)), kNow);

    QVERIFY(roster.isFree(nick(u"ann"_qs), nullptr).isOk());
    QCOMPARE(roster.findByNickname(u"ann"_qs), nullptr);
    QCOMPARE(roster.count(), 0);
}

void RosterTest::aTicketFindsWhoLeft()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));
    const QString ticket = ann.ticket();
    roster.release(ann, kNow);

    QCOMPARE(roster.findByTicket(ticket, kNow + 1000), &ann);
    QCOMPARE(roster.findByTicket(ticket.left(5), kNow), nullptr);
    QCOMPARE(roster.findByTicket(QString(), kNow), nullptr);

    roster.resume(ann, 2, nick(u"ann"_qs));
    QCOMPARE(ann.peer, PeerId(2));
    QVERIFY(!roster.isFree(nick(u"ann"_qs), nullptr).isOk());
}

void RosterTest::aTicketIsWorthNothingAfterAWhile()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));
    const QString ticket = ann.ticket();
    roster.release(ann, kNow);

    QVERIFY(roster.findByTicket(ticket, kNow + Roster::kKeptMs - 1));
    QVERIFY(!roster.findByTicket(ticket, kNow + Roster::kKeptMs));
}

void RosterTest::whoCameBackIsNotForgotten()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));
    const QString ticket = ann.ticket();
    roster.release(ann, kNow);
    roster.resume(ann, 2, nick(u"ann"_qs));
    roster.release(ann, kNow + Roster::kKeptMs - 1);

    // The first leaving is over; the second one counts.
    QCOMPARE(roster.findByTicket(ticket, kNow + Roster::kKeptMs + 5), &ann);

    roster.resume(ann, 3, nick(u"ann"_qs));
    QCOMPARE(roster.findByTicket(ticket, kNow + 100 * Roster::kKeptMs), &ann);
}

void RosterTest::aForgottenMembersTicketIsWorthNothing()
{
    Roster roster;
    Member &ann = roster.admit(1, nick(u"ann"_qs));
    const QString ticket = ann.ticket();

    roster.forget(ann);

    QVERIFY(!roster.findByTicket(ticket, kNow));
    QVERIFY(roster.isFree(nick(u"ann"_qs), nullptr).isOk());
}

void RosterTest::aTicketWithAWrongSecretIsWorthNothing()
{
    Roster roster;
    constexpr auto kForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    Member &ann = roster.admit(1, nick(u"ann"_qs));
    const Member &bob = roster.admit(2, nick(u"bob"_qs));
    const QByteArray anns = QByteArray::fromBase64(ann.ticket().toLatin1(), kForm);
    const QByteArray bobs = QByteArray::fromBase64(bob.ticket().toLatin1(), kForm);
    QCOMPARE(roster.findByTicket(QString::fromLatin1(anns.toBase64(kForm)), kNow), &ann);

    for (const QByteArray &bytes : {anns.first(16), anns.first(28), anns + 'x',
                                    anns.first(16) + bobs.sliced(16), QByteArray(anns.size(), '\0')})
        QCOMPARE(roster.findByTicket(QString::fromLatin1(bytes.toBase64(kForm)), kNow), nullptr);
    QCOMPARE(roster.findByTicket(u"no such form!"_qs, kNow), nullptr);
}

void RosterTest::theGoneAreBounded()
{
    Roster roster;
    QString first;
    for (std::size_t i = 0; i <= Roster::kMostGone; ++i) {
        Member &member = roster.admit(PeerId(i + 1), roster.nextAnonymous());
        if (first.isEmpty())
            first = member.ticket();
        roster.release(member, kNow);
    }
    QVERIFY(!roster.findByTicket(first, kNow));
}

void RosterTest::ticketsAreLongAndDiffer()
{
    Roster roster;
    const QString one = roster.admit(1, nick(u"ann"_qs)).ticket();
    const QString other = roster.admit(2, nick(u"bob"_qs)).ticket();
    QVERIFY(one.size() >= 32);
    QVERIFY(one != other);
}

QTEST_GUILESS_MAIN(RosterTest)
#include "tst_roster.moc"
