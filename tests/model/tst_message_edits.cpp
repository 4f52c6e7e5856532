// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/direct_talk.h"
#include "model/symbol_lines_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using RowKind = MessageModel::RowKind;
using RowState = MessageModel::RowState;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

QUuid idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

Message line(quint64 sequence, const QString &sender, const QString &text)
{
    Message message;
    message.room = QStringLiteral("lobby");
    message.sequence = sequence;
    message.sender = sender;
    message.senderId = idOf(sender);
    message.text = text;
    message.timeMs = kNow + qint64(sequence);
    return message;
}

Message changed(Message message, const QString &text)
{
    message.text = text;
    message.editedMs = kNow + 1000;
    return message;
}

Message direct(const QString &sender, const QString &receiver, const QString &text, const QString &key)
{
    Message message = line(0, sender, text);
    message.room.clear();
    message.kind = Message::Kind::Direct;
    message.receiver = receiver;
    message.receiverId = idOf(receiver);
    message.key = key;
    return message;
}

/// Ann's lobby: three lines of hers and one of bob's.
struct Lobby
{
    Lobby()
    {
        model.setMe({idOf(u"ann"_qs), u"ann"_qs});
        RoomState state;
        state.room = u"lobby"_qs;
        state.epoch = 7;
        state.messages = {line(1, u"ann"_qs, u"one"_qs), line(2, u"ann"_qs, u"two"_qs), line(3, u"bob"_qs, u"three"_qs),
                          line(4, u"ann"_qs, u"four"_qs)};
        state.messages[2].reply = 1;
        model.enter(state);
    }

    MessageModel model{u"lobby"_qs};
    QAbstractItemModelTester tester{&model};
};

} // namespace

class MessageEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangedLineKeepsItsPlace();
    void textsOfEveryLengthAreReplaced();
    void aDeletedLineSaysSoAndStays();
    void whatFollowsADeletedLineShowsItsName();
    void onlyItsAuthorsLineIsChanged();
    void aLineOfAnotherNumberingIsLeftAlone();
    void whatWasChangedWhileAwayIsChanged();
    void changesOfChangesAreKeptWithRowsThatGo();
    void aMentionIsMarkedAnew();
    void ownLinesMayBeEdited();
    void aChangeThatWaitsIsShownPale();
    void aRefusedChangeStandsWithItsReason();
    void aDiscardedChangeBringsTheLineBack();
    void directLinesAreKnownByTheirKeys();
    void aDirectLineKeepsThePricesOfThen();
    void aChangeIsReadAloud();
    void aChangeIsNoNews();
    void linesOfASymbolFollow();
    void unchangedRowsCostNothing();
};

void MessageEditsTest::aChangedLineKeepsItsPlace()
{
    Lobby lobby;
    QSignalSpy changes(&lobby.model, &QAbstractItemModel::dataChanged);
    lobby.model.amend(changed(line(3, u"bob"_qs, {}), u"drei"_qs));

    const MessageModel::Row row = lobby.model.rowAt(2);
    QCOMPARE(row.text, u"drei"_qs);
    QCOMPARE(row.editedMs, kNow + 1000);
    QCOMPARE(row.timeMs, kNow + 3);
    QCOMPARE(row.reply, 1u);
    QCOMPARE(lobby.model.saidAt(2), u"drei"_qs);
    QCOMPARE(lobby.model.rowAt(3).text, u"four"_qs);
    QCOMPARE(lobby.model.rowAt(1).editedMs, 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 2);
    QCOMPARE(changes[0][1].toModelIndex().row(), 2);
}

void MessageEditsTest::textsOfEveryLengthAreReplaced()
{
    Lobby lobby;
    for (const qsizetype length : {1, 500, 3, 20'000, 2}) {
        const QString text(length, u'\u00e4');
        lobby.model.amend(changed(line(2, u"ann"_qs, {}), text));
        QCOMPARE(lobby.model.rowAt(1).text, text);
        QCOMPARE(lobby.model.rowAt(0).text, u"one"_qs);
        QCOMPARE(lobby.model.rowAt(2).text, u"three"_qs);
        QCOMPARE(lobby.model.rowAt(2).reply, 1u);
        QCOMPARE(lobby.model.rowAt(3).text, u"four"_qs);
    }
    lobby.model.append(line(5, u"bob"_qs, u"five"_qs));
    QCOMPARE(lobby.model.rowAt(4).text, u"five"_qs);
}

void MessageEditsTest::aDeletedLineSaysSoAndStays()
{
    Lobby lobby;
    lobby.model.amend(changed(line(3, u"bob"_qs, {}), {}));

    const MessageModel::Row row = lobby.model.rowAt(2);
    QCOMPARE(row.kind, RowKind::Deleted);
    QCOMPARE(row.text, u"bob deleted this line"_qs);
    QCOMPARE(row.reply, 0u);
    QVERIFY(lobby.model.saidAt(2).isEmpty());
    QCOMPARE(lobby.model.rowOfSequence(3), 2);
    QCOMPARE(lobby.model.rowCount(), 4);
    // What is gone stays gone, whatever comes late.
    lobby.model.amend(changed(line(3, u"bob"_qs, {}), u"back"_qs));
    QCOMPARE(lobby.model.rowAt(2).kind, RowKind::Deleted);
    // It may come like that, too.
    lobby.model.append(changed(line(5, u"bob"_qs, {}), {}));
    QCOMPARE(lobby.model.rowAt(4).kind, RowKind::Deleted);
}

void MessageEditsTest::whatFollowsADeletedLineShowsItsName()
{
    Lobby lobby;
    QVERIFY(lobby.model.rowAt(1).isGrouped);
    lobby.model.amend(changed(line(1, u"ann"_qs, {}), {}));
    QVERIFY(!lobby.model.rowAt(1).isGrouped);

    // The newest one, too.
    lobby.model.amend(changed(line(4, u"ann"_qs, {}), {}));
    lobby.model.append(line(5, u"ann"_qs, u"five"_qs));
    QVERIFY(!lobby.model.rowAt(4).isGrouped);
}

void MessageEditsTest::onlyItsAuthorsLineIsChanged()
{
    Lobby lobby;
    Message forged = changed(line(1, u"ann"_qs, {}), u"forged"_qs);
    forged.senderId = idOf(u"bob"_qs);
    lobby.model.amend(forged);
    lobby.model.amend(changed(line(99, u"ann"_qs, {}), u"never said"_qs));
    lobby.model.amend(changed(line(0, u"ann"_qs, {}), u"no number"_qs));
    QCOMPARE(lobby.model.rowAt(0).text, u"one"_qs);
}

void MessageEditsTest::aLineOfAnotherNumberingIsLeftAlone()
{
    Lobby lobby;
    RoomState anew;
    anew.room = u"lobby"_qs;
    anew.epoch = 8;
    lobby.model.enter(anew);
    lobby.model.amend(changed(line(1, u"ann"_qs, {}), u"another one"_qs));
    QCOMPARE(lobby.model.rowAt(0).text, u"one"_qs);
    QVERIFY(!lobby.model.editableLine(0));
}

void MessageEditsTest::whatWasChangedWhileAwayIsChanged()
{
    Lobby lobby;
    RoomState back;
    back.room = u"lobby"_qs;
    back.epoch = 7;
    back.edited = {changed(line(1, u"ann"_qs, {}), u"eins"_qs), changed(line(3, u"bob"_qs, {}), {})};
    back.messages = {changed(line(5, u"bob"_qs, {}), u"five"_qs)};
    lobby.model.enter(back);

    QCOMPARE(lobby.model.rowAt(0).text, u"eins"_qs);
    QCOMPARE(lobby.model.rowAt(2).kind, RowKind::Deleted);
    QCOMPARE(lobby.model.rowAt(4).text, u"five"_qs);
    QCOMPARE(lobby.model.rowAt(4).editedMs, kNow + 1000);
}

void MessageEditsTest::changesOfChangesAreKeptWithRowsThatGo()
{
    MessageModel model(u"lobby"_qs);
    model.setMostRows(16);
    for (quint64 i = 1; i <= 16; ++i)
        model.append(line(i, u"ann"_qs, QString::number(i)));
    model.amend(changed(line(1, u"ann"_qs, {}), u"x"_qs));
    model.amend(changed(line(16, u"ann"_qs, {}), u"y"_qs));
    for (quint64 i = 17; i <= 20; ++i)
        model.append(line(i, u"ann"_qs, QString::number(i)));

    QCOMPARE(model.rowOfSequence(1), -1);
    QCOMPARE(model.rowAt(model.rowOfSequence(16)).editedMs, kNow + 1000);
    QCOMPARE(model.rowAt(model.rowOfSequence(17)).editedMs, 0);
    // Older ones come in a page, changed already.
    HistoryPage page;
    page.epoch = 0;
    page.messages = {changed(line(2, u"ann"_qs, {}), u"z"_qs)};
    model.setMostRows(100);
    model.prepend(page);
    QCOMPARE(model.rowAt(0).text, u"z"_qs);
    QCOMPARE(model.rowAt(0).editedMs, kNow + 1000);
    QCOMPARE(model.rowAt(model.rowOfSequence(16)).editedMs, kNow + 1000);
}

void MessageEditsTest::aMentionIsMarkedAnew()
{
    Lobby lobby;
    lobby.model.amend(changed(line(3, u"bob"_qs, {}), u"ann: three"_qs));
    QVERIFY(lobby.model.rowAt(2).mentionsMe);
    lobby.model.amend(changed(line(3, u"bob"_qs, {}), u"three"_qs));
    QVERIFY(!lobby.model.rowAt(2).mentionsMe);
    QVERIFY(!lobby.model.rowAt(2).isOwn);
    lobby.model.amend(changed(line(4, u"ann"_qs, {}), u"ann"_qs));
    QVERIFY(lobby.model.rowAt(3).isOwn);
    QVERIFY(!lobby.model.rowAt(3).mentionsMe);
}

void MessageEditsTest::ownLinesMayBeEdited()
{
    Lobby lobby;
    const std::optional<Message> own = lobby.model.editableLine(1);
    QVERIFY(own);
    QCOMPARE(own->sequence, 2u);
    QCOMPARE(own->text, u"two"_qs);
    QVERIFY(!lobby.model.editableLine(2));
    QVERIFY(!lobby.model.editableLine(-1) && !lobby.model.editableLine(4));

    lobby.model.amend(changed(line(2, u"ann"_qs, {}), {}));
    QVERIFY(!lobby.model.editableLine(1));
}

void MessageEditsTest::aChangeThatWaitsIsShownPale()
{
    Lobby lobby;
    Message wanted = *lobby.model.editableLine(1);
    wanted.text = u"zwei"_qs;
    lobby.model.queueEdit(wanted, u"k"_qs);

    QCOMPARE(lobby.model.rowAt(1).text, u"zwei"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Pending);
    QCOMPARE(lobby.model.rowAt(1).key, u"k"_qs);
    QCOMPARE(lobby.model.rowAt(0).state, RowState::Confirmed);

    lobby.model.amend(changed(line(2, u"ann"_qs, {}), u"zwei"_qs));
    lobby.model.removeOwn(u"k"_qs);
    QCOMPARE(lobby.model.rowAt(1).text, u"zwei"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Confirmed);
}

void MessageEditsTest::aRefusedChangeStandsWithItsReason()
{
    Lobby lobby;
    Message wanted = *lobby.model.editableLine(1);
    wanted.text = u"zwei"_qs;
    lobby.model.queueEdit(wanted, u"k"_qs);
    lobby.model.refuseOwn(u"k"_qs, u"too late"_qs);
    QCOMPARE(lobby.model.rowAt(1).text, u"zwei"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Failed);
    QCOMPARE(lobby.model.rowAt(1).reason, u"too late"_qs);

    // Tried once more.
    lobby.model.queueEdit(wanted, u"k"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Pending);
}

void MessageEditsTest::aDiscardedChangeBringsTheLineBack()
{
    Lobby lobby;
    Message wanted = *lobby.model.editableLine(1);
    wanted.text.clear();
    lobby.model.queueEdit(wanted, u"k"_qs);
    // What shall be deleted can be read until it is.
    QCOMPARE(lobby.model.rowAt(1).text, u"two"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Pending);
    lobby.model.removeOwn(u"k"_qs);
    QCOMPARE(lobby.model.rowAt(1).text, u"two"_qs);
    QCOMPARE(lobby.model.rowAt(1).state, RowState::Confirmed);
}

void MessageEditsTest::directLinesAreKnownByTheirKeys()
{
    MessageModel model(directTalkWith(idOf(u"bob"_qs)));
    model.setMe({idOf(u"ann"_qs), u"ann"_qs});
    model.append(direct(u"ann"_qs, u"bob"_qs, u"psst"_qs, u"k1"_qs));
    model.append(direct(u"bob"_qs, u"ann"_qs, u"what"_qs, u"k2"_qs));
    model.append(direct(u"bob"_qs, u"ann"_qs, u"of a foreign client"_qs, {}));
    const std::optional<Message> own = model.editableLine(0);
    QVERIFY(own);
    QCOMPARE(own->key, u"k1"_qs);
    QCOMPARE(own->kind, Message::Kind::Direct);

    model.amend(changed(direct(u"ann"_qs, u"bob"_qs, {}, u"k1"_qs), u"hush"_qs));
    model.amend(changed(direct(u"ann"_qs, u"bob"_qs, {}, u"k2"_qs), u"forged"_qs));
    model.amend(changed(direct(u"bob"_qs, u"ann"_qs, {}, {}), u"which"_qs));

    QCOMPARE(model.rowAt(0).text, u"hush"_qs);
    QCOMPARE(model.rowAt(0).receiver, u"bob"_qs);
    QCOMPARE(model.rowAt(1).text, u"what"_qs);
    QCOMPARE(model.rowAt(2).text, u"of a foreign client"_qs);
}

void MessageEditsTest::aDirectLineKeepsThePricesOfThen()
{
    MessageModel model(directTalkWith(idOf(u"bob"_qs)));
    Message said = direct(u"bob"_qs, u"ann"_qs, u"$A"_qs, u"k"_qs);
    said.prices = {{u"A"_qs, 1, 2}};
    model.append(said);
    Message after = changed(said, u"$A $B"_qs);
    after.prices = {{u"A"_qs, 10, 2}, {u"B"_qs, 20, 2}};
    model.amend(after);

    QCOMPARE(model.rowAt(0).prices, (QList<SaidPrice>{{u"A"_qs, 1, 2}, {u"B"_qs, 20, 2}}));
    // Told again, without any.
    after.prices.clear();
    model.amend(after);
    QCOMPARE(model.rowAt(0).prices.size(), 2);
}

void MessageEditsTest::aChangeIsReadAloud()
{
    Lobby lobby;
    lobby.model.amend(changed(line(1, u"ann"_qs, {}), u"eins"_qs));
    lobby.model.amend(changed(line(2, u"ann"_qs, {}), {}));
    const auto aloud = [&](int row) { return lobby.model.index(row).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(aloud(0).endsWith(u"ann: eins, edited"), qPrintable(aloud(0)));
    QVERIFY2(aloud(1).endsWith(u"ann deleted this line"), qPrintable(aloud(1)));
    QCOMPARE(lobby.model.index(0).data(Qt::DisplayRole).toString(), u"ann: eins"_qs);
    QCOMPARE(lobby.model.index(0).data(MessageModel::EditedRole).toLongLong(), kNow + 1000);
}

void MessageEditsTest::aChangeIsNoNews()
{
    EventSource source;
    Desk desk;
    desk.follow(source);
    emit source.identityChanged({idOf(u"ann"_qs), u"ann"_qs});
    RoomState state;
    state.room = u"lobby"_qs;
    state.epoch = 7;
    emit source.roomEntered(state);
    emit source.messageReceived(line(1, u"bob"_qs, u"one"_qs));
    desk.markRead(u"lobby"_qs);
    QSignalSpy news(&desk, &Desk::lineArrived);

    emit source.messageEdited(changed(line(1, u"bob"_qs, {}), u"ann: one"_qs));

    QCOMPARE(desk.messages(u"lobby"_qs)->rowAt(desk.messages(u"lobby"_qs)->rowOfSequence(1)).text, u"ann: one"_qs);
    QCOMPARE(desk.unreadCount(u"lobby"_qs), 0);
    QCOMPARE(desk.mentionCount(u"lobby"_qs), 0);
    QCOMPARE(news.count(), 0);
    // Nor does it open what was left.
    Message elsewhere = changed(line(1, u"bob"_qs, {}), u"x"_qs);
    elsewhere.room = u"news"_qs;
    emit source.messageEdited(elsewhere);
    QVERIFY(!desk.messages(u"news"_qs));
}

void MessageEditsTest::linesOfASymbolFollow()
{
    EventSource source;
    Desk desk;
    desk.follow(source);
    SymbolLinesModel lines(desk);
    lines.setSymbol(u"A"_qs);
    emit source.messageReceived(line(1, u"bob"_qs, u"$A goes up"_qs));
    emit source.messageReceived(line(2, u"bob"_qs, u"$B goes up"_qs));
    QCOMPARE(lines.rowCount(), 1);

    emit source.messageEdited(changed(line(1, u"bob"_qs, {}), u"$A goes down"_qs));
    QCOMPARE(lines.rowCount(), 1);
    QCOMPARE(lines.index(0).data(SymbolLinesModel::TextRole).toString(), u"$A goes down"_qs);
    emit source.messageEdited(changed(line(2, u"bob"_qs, {}), u"$A and $B"_qs));
    QCOMPARE(lines.rowCount(), 2);
    emit source.messageEdited(changed(line(1, u"bob"_qs, {}), {}));
    QCOMPARE(lines.rowCount(), 1);
}

void MessageEditsTest::unchangedRowsCostNothing()
{
    const auto bytesOf = [](int edits) {
        MessageModel model(u"lobby"_qs);
        for (quint64 i = 1; i <= 2048; ++i)
            model.append(line(i, u"bob"_qs, u"twenty characters ok"_qs));
        for (int i = 1; i <= edits; ++i)
            model.amend(changed(line(quint64(i), u"bob"_qs, {}), u"other twenty chars o"_qs));
        return model.bytesHeld();
    };
    const qsizetype plain = bytesOf(0);
    QVERIFY(bytesOf(10) > plain);
    QVERIFY(bytesOf(10) < plain + 2048);
}

QTEST_GUILESS_MAIN(MessageEditsTest)
#include "tst_message_edits.moc"
