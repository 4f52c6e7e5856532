// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/direct_talk.h"
#include "tests/client/talker.h"
#include "tests/system/forwarder.h"
#include "tests/system/running_server.h"

#include <QTest>

using namespace outcry;

/// Two clients of ours and the built server: a line that its author changes or deletes is the same for everybody in the end,
/// also for who was away and for who comes later.
class EditsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aChangedLineIsTheSameForBoth();
    void whoWasAwayAndWhoComesLaterSeeItToo();
    void aChangeTypedWhileCutOffIsMadeInItsOrder();
    void aChangeOfAnotherNumberingIsRefused();
    void directLinesAreChanged();

private:
    std::unique_ptr<RunningServer> m_server;
};

namespace {

/// A client and what its window would show.
struct Place
{
    Place()
        : talker(options())
    {
        desk.follow(talker.client);
        talker.client.join(u"lobby"_qs);
    }
    [[nodiscard]] bool enter(const QUrl &url, const QString &name)
    {
        talker.client.open(url, name);
        return QTest::qWaitFor([this] { return !talker.entered.isEmpty(); }, kPatienceMs);
    }
    /// What was said, and what is left of it.
    [[nodiscard]] QStringList lines(const QString &room = u"lobby"_qs) const
    {
        QStringList texts;
        const MessageModel *messages = desk.messages(room);
        for (int row = 0; messages && row < messages->rowCount(); ++row) {
            const MessageModel::Row one = messages->rowAt(row);
            if (one.kind <= MessageModel::RowKind::Direct)
                texts.append(one.editedMs != 0 ? one.text + u" (edited)"_qs : one.text);
            else if (one.kind == MessageModel::RowKind::Deleted)
                texts.append(u"deleted"_qs);
        }
        return texts;
    }
    /// Whether the server has confirmed all that was typed, in time.
    [[nodiscard]] bool isSaid() const
    {
        return QTest::qWaitFor([this] { return talker.client.outboxCount() == 0; }, kPatienceMs);
    }
    [[nodiscard]] bool say(const QStringList &texts, const QString &room = u"lobby"_qs)
    {
        for (const QString &text : texts)
            talker.client.say(room, text);
        return isSaid();
    }
    void change(const QString &from, const QString &to, const QString &room = u"lobby"_qs)
    {
        const MessageModel *messages = desk.messages(room);
        for (int row = messages->rowCount() - 1; row >= 0; --row) {
            std::optional<Message> line = messages->editableLine(row);
            if (!line || line->text != from)
                continue;
            line->text = to;
            return talker.client.edit(room, *line);
        }
        QFAIL("there is no such line of one's own");
    }

    Talker talker;
    Desk desk;

    static ClientOptions options()
    {
        ClientOptions options = quickOptions();
        // A busy machine must not look like a dead server.
        options.connectWithinMs = 10'000;
        options.silentAfterMs = 10'000;
        options.roomsWithinMs = 10'000;
        return options;
    }
};

} // namespace

void EditsTest::init()
{
    m_server = std::make_unique<RunningServer>(QStringList{u"--limit"_qs, u"chat=off"_qs});
    QVERIFY(m_server->start());
}

void EditsTest::aChangedLineIsTheSameForBoth()
{
    Place ann;
    Place bob;
    QVERIFY(ann.enter(m_server->url(u"/ws"_qs), u"ann"_qs));
    QVERIFY(bob.enter(m_server->url(u"/ws"_qs), u"bob"_qs));
    QVERIFY(ann.say({u"sell 100"_qs, u"oops"_qs, u"third"_qs}));
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines().size(), 3, kPatienceMs);

    ann.talker.client.say(u"lobby"_qs, u"/nick anna"_qs);
    ann.change(u"sell 100"_qs, u"sell 10"_qs);
    ann.change(u"oops"_qs, {});

    const QStringList all{u"sell 10 (edited)"_qs, u"deleted"_qs, u"third"_qs};
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(), all, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ann.lines(), all, kPatienceMs);
    QVERIFY(ann.isSaid());
    QCOMPARE(ann.talker.refused.count(), 0);
}

void EditsTest::whoWasAwayAndWhoComesLaterSeeItToo()
{
    Forwarder wire(m_server->port());
    Place ann;
    Place bob;
    QVERIFY(ann.enter(m_server->url(u"/ws"_qs), u"ann"_qs));
    QVERIFY(bob.enter(wire.url(u"/ws"_qs), u"bob"_qs));
    QVERIFY(ann.say({u"one"_qs, u"two"_qs, u"three"_qs}));
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines().size(), 3, kPatienceMs);

    wire.cut();
    QTRY_VERIFY_WITH_TIMEOUT(!bob.talker.isOnline(), kPatienceMs);
    ann.change(u"one"_qs, u"eins"_qs);
    ann.change(u"two"_qs, {});
    QVERIFY(ann.say({u"four"_qs}));
    ann.change(u"four"_qs, u"vier"_qs);
    QVERIFY(ann.isSaid());
    wire.mend();

    const QStringList all{u"eins (edited)"_qs, u"deleted"_qs, u"three"_qs, u"vier (edited)"_qs};
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(), all, kPatienceMs);
    Place cy;
    QVERIFY(cy.enter(m_server->url(u"/ws"_qs), u"cy"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(cy.lines(), all, kPatienceMs);
    QCOMPARE(ann.lines(), all);
}

void EditsTest::aChangeTypedWhileCutOffIsMadeInItsOrder()
{
    Forwarder wire(m_server->port());
    Place ann;
    Place bob;
    QVERIFY(ann.enter(wire.url(u"/ws"_qs), u"ann"_qs));
    QVERIFY(bob.enter(m_server->url(u"/ws"_qs), u"bob"_qs));
    QVERIFY(ann.say({u"one"_qs}));
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines().size(), 1, kPatienceMs);
    wire.cut();
    QTRY_VERIFY_WITH_TIMEOUT(!ann.talker.isOnline(), kPatienceMs);

    ann.change(u"one"_qs, u"eins"_qs);
    ann.talker.client.say(u"lobby"_qs, u"two"_qs);
    ann.change(u"eins"_qs, u"uno"_qs);
    QCOMPARE(ann.talker.client.outboxCount(), 3);
    wire.mend();

    const QStringList all{u"uno (edited)"_qs, u"two"_qs};
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(), all, kPatienceMs);
    QVERIFY(ann.isSaid());
    QTRY_COMPARE_WITH_TIMEOUT(ann.lines(), all, kPatienceMs);
}

void EditsTest::aChangeOfAnotherNumberingIsRefused()
{
    Place ann;
    QVERIFY(ann.enter(m_server->url(u"/ws"_qs), u"ann"_qs));
    QVERIFY(ann.say({u"one"_qs}));
    m_server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(!ann.talker.isOnline(), kPatienceMs);
    ann.change(u"one"_qs, u"eins"_qs);
    QVERIFY(m_server->start());

    QTRY_COMPARE_WITH_TIMEOUT(ann.talker.refused.count(), 1, kPatienceMs);
    // What was typed is not lost: it stands there, with the reason.
    QCOMPARE(ann.lines().value(0), u"eins"_qs);
}

void EditsTest::directLinesAreChanged()
{
    Place ann;
    Place bob;
    QVERIFY(ann.enter(m_server->url(u"/ws"_qs), u"ann"_qs));
    QVERIFY(bob.enter(m_server->url(u"/ws"_qs), u"bob"_qs));
    const QString withBob = directTalkWith(bob.talker.client.me().id);
    const QString withAnn = directTalkWith(ann.talker.client.me().id);
    QVERIFY(ann.say({u"psst"_qs}, withBob));
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(withAnn), QStringList{u"psst"_qs}, kPatienceMs);

    ann.change(u"psst"_qs, u"hush"_qs, withBob);

    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(withAnn), QStringList{u"hush (edited)"_qs}, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(ann.lines(withBob), QStringList{u"hush (edited)"_qs}, kPatienceMs);
    ann.change(u"hush"_qs, {}, withBob);
    QTRY_COMPARE_WITH_TIMEOUT(bob.lines(withAnn), QStringList{u"deleted"_qs}, kPatienceMs);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
