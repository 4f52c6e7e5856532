// SPDX-License-Identifier: MIT
#include "model/mention.h"
#include "model/message_model.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;
using RowKind = MessageModel::RowKind;
using RowState = MessageModel::RowState;

namespace {

const qint64 kNoon = QDateTime(QDate(2026, 11, 21), QTime(12, 0)).toMSecsSinceEpoch();

QUuid idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

Message line(quint64 sequence, const QString &sender, const QString &text, qint64 timeMs = kNoon,
             const QString &key = {})
{
    Message message;
    message.room = QStringLiteral("lobby");
    message.sequence = sequence;
    message.sender = sender;
    message.senderId = idOf(sender);
    message.text = text;
    message.timeMs = timeMs;
    message.key = key;
    return message;
}

QStringList texts(const MessageModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.rowAt(row).text);
    return all;
}

RoomState state(quint64 epoch, const QList<Message> &messages, quint64 missed = 0)
{
    return {QStringLiteral("lobby"), epoch, messages, missed, {}};
}

HistoryPage page(quint64 epoch, const QList<Message> &messages, bool isStart)
{
    return {0, QStringLiteral("lobby"), epoch, messages, isStart};
}

} // namespace

class MessageModelTest : public QObject
{
    Q_OBJECT

private slots:
    void aRowGivesBackWhatWasSaid_data();
    void aRowGivesBackWhatWasSaid();
    void notificationsSayWhoCameLeftAndIsRenamed();
    void aSequenceThatIsHereIsIgnored();
    void aBatchIsToldOnce();
    void neighboursOfOneSenderAreGrouped_data();
    void neighboursOfOneSenderAreGrouped();
    void theLengthOfAGroupCanBeChosen();
    void theFirstRowOfEachDayIsMarked();
    void mentionsAreWholeWords_data();
    void mentionsAreWholeWords();
    void namesAreFoundWhereverTheyStand();
    void ownLinesMentionNobody();
    void aRenamingKeepsTheMarksThatRowsHave();
    void aQueuedLineStandsAtTheEndUntilItsCopyComes();
    void linesConfirmedOutOfOrderMove();
    void aRefusedLineStaysWithItsReason();
    void aRefusedLineCanBeTriedOnceMore();
    void aSettledLineGoes();
    void aDirectLineIsShownOnce();
    void aReconnectAppendsWhatWasMissed();
    void whatTheServerNoLongerHasIsSaid();
    void aNewEpochKeepsEverythingAndNumbersAnew();
    void anOlderPageStandsBeforeEverything();
    void aPageOfAnotherEpochIsIgnored();
    void theOldestGoBeyondTheLimit();
    void rowsOfManyChunksStayWhatTheyAre();
    void clocksThatJumpLoseNothing();
    void aMessageCostsItsTextAndLittleMore();
    void shapesTellWhatRowsTell();
    void aSequenceIsFound();
    void aReplyKnowsTheRowItAnswers();
    void aReplyIsNotToALineOfAnotherNumbering();
    void aLineKeepsWhatItsSymbolsCost();
    void pricesCostOnlyTheLinesThatHaveThem();
    void whatIsNoSymbolHasNoPrice();
    void anUnconfirmedLineHasNoPrice();
    void pricesAreCopiedAndReadAloud();
};

static QList<SaidPrice> manyPrices(quint64 seed)
{
    QList<SaidPrice> prices;
    for (int i = 0; i < int(seed % 9); ++i)
        prices.append({QStringLiteral("S%1.").arg(i) + QString(int(seed % 20), u'X'),
                       qint64(seed * 7'919'000'001) * (i % 2 ? -1 : 1), quint8((seed + quint64(i)) % 9), i % 3 == 0, i % 2 == 0});
    return prices;
}

void MessageModelTest::aRowGivesBackWhatWasSaid_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << QStringLiteral("hello");
    QTest::newRow("empty") << QString();
    QTest::newRow("several lines") << QStringLiteral("one\ntwo\n");
    QTest::newRow("beyond the first plane")
        << QString::fromUtf8("\xf0\x9f\x91\x8d \xf0\x9f\x87\xa9\xf0\x9f\x87\xaa");
    QTest::newRow("right to left") << QString::fromUtf8("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7");
    QTest::newRow("nul inside") << QString(QChar(u'\0')) + QStringLiteral("after");
    QTest::newRow("percent signs") << QStringLiteral("%1 %2");
    QTest::newRow("long") << QString(200'000, u'x');
}

void MessageModelTest::aRowGivesBackWhatWasSaid()
{
    QFETCH(QString, text);
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);

    model.append(line(7, QStringLiteral("ann"), text));

    const MessageModel::Row row = model.rowAt(0);
    QCOMPARE(row.text, text);
    QCOMPARE(row.sender, QStringLiteral("ann"));
    QCOMPARE(row.senderId, idOf(QStringLiteral("ann")));
    QCOMPARE(row.sequence, 7u);
    QCOMPARE(row.timeMs, kNoon);
    QCOMPARE(row.state, RowState::Confirmed);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("ann: ") + text);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("12:00, ann: ") + text);
}

void MessageModelTest::notificationsSayWhoCameLeftAndIsRenamed()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    const Person bob{idOf(QStringLiteral("bob")), QStringLiteral("bob")};

    model.append(RosterChange{RosterChange::Kind::Came, QStringLiteral("lobby"), bob, {}, kNoon});
    model.append(RosterChange{RosterChange::Kind::Renamed,
                              QStringLiteral("lobby"),
                              {bob.id, QStringLiteral("%1")},
                              QStringLiteral("bob"),
                              kNoon});
    model.append(RosterChange{RosterChange::Kind::Left, QStringLiteral("lobby"), bob, {}, kNoon});
    model.append(Notice{Notice::Severity::Failure, {}, QStringLiteral("taken"), {}}, kNoon);

    QCOMPARE(texts(model),
             QStringList({QStringLiteral("bob joined"), QStringLiteral("bob is now known as %1"),
                          QStringLiteral("bob left"), QStringLiteral("taken")}));
    QCOMPARE(model.rowAt(3).kind, RowKind::Failure);
    QCOMPARE(model.lastSequence(), 0u);
}

void MessageModelTest::aSequenceThatIsHereIsIgnored()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("one")));
    model.append(line(2, QStringLiteral("ann"), QStringLiteral("two")));

    model.append(line(2, QStringLiteral("ann"), QStringLiteral("two")));
    model.append(QList<Message>{line(1, QStringLiteral("ann"), QStringLiteral("one")),
                                line(3, QStringLiteral("ann"), QStringLiteral("three")),
                                line(3, QStringLiteral("ann"), QStringLiteral("three"))});

    QCOMPARE(texts(model),
             QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
    QCOMPARE(model.lastSequence(), 3u);
    QCOMPARE(model.firstSequence(), 1u);
}

void MessageModelTest::aBatchIsToldOnce()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &MessageModel::rowsInserted);
    QList<Message> messages;
    for (quint64 i = 1; i <= 3000; ++i)
        messages.append(line(i, QStringLiteral("ann"), QString::number(i)));

    model.append(messages);

    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 3000);
    QCOMPARE(model.rowAt(2999).text, QStringLiteral("3000"));
}

void MessageModelTest::neighboursOfOneSenderAreGrouped_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<Message::Kind>("kind");
    QTest::addColumn<qint64>("laterMs");
    QTest::addColumn<bool>("isGrouped");

    const QString ann = QStringLiteral("ann");
    QTest::newRow("at once") << ann << Message::Kind::Talk << qint64(0) << true;
    QTest::newRow("five minutes later") << ann << Message::Kind::Talk << qint64(300'000) << true;
    QTest::newRow("a little more") << ann << Message::Kind::Talk << qint64(300'001) << false;
    QTest::newRow("someone else") << QStringLiteral("bob") << Message::Kind::Talk << qint64(10)
                                  << false;
    QTest::newRow("an action") << ann << Message::Kind::Action << qint64(10) << false;
    QTest::newRow("clock set back a little") << ann << Message::Kind::Talk << qint64(-2000) << true;
    QTest::newRow("clock set back by an hour")
        << ann << Message::Kind::Talk << qint64(-3'600'000) << false;
    QTest::newRow("the next day") << ann << Message::Kind::Talk << qint64(86'400'000) << false;
}

void MessageModelTest::neighboursOfOneSenderAreGrouped()
{
    QFETCH(QString, sender);
    QFETCH(Message::Kind, kind);
    QFETCH(qint64, laterMs);
    QFETCH(bool, isGrouped);
    MessageModel model(QStringLiteral("lobby"));
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("first")));

    Message second = line(2, sender, QStringLiteral("second"), kNoon + laterMs);
    second.kind = kind;
    model.append(second);
    // The same once more, as an own line that is not confirmed.
    MessageModel waiting(QStringLiteral("lobby"));
    waiting.append(line(1, QStringLiteral("ann"), QStringLiteral("first")));
    second.sequence = 0;
    second.key = QStringLiteral("k");
    waiting.queueOwn(second);

    QVERIFY(!model.rowAt(0).isGrouped);
    QCOMPARE(model.rowAt(1).isGrouped, isGrouped);
    QCOMPARE(waiting.rowAt(1).isGrouped, isGrouped);
}

void MessageModelTest::theLengthOfAGroupCanBeChosen()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    const QString ann = QStringLiteral("ann");
    model.append(line(1, ann, QStringLiteral("first")));
    model.append(line(2, ann, QStringLiteral("second"), kNoon + 60'000));
    model.append(line(3, ann, QStringLiteral("third"), kNoon + 8 * 60'000));
    Message own = line(0, ann, QStringLiteral("fourth"), kNoon + 8 * 60'000, QStringLiteral("k"));
    model.queueOwn(own);
    const auto grouped = [&model] {
        QList<bool> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.rowAt(row).isGrouped);
        return all;
    };
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    QCOMPARE(grouped(), QList<bool>({false, true, false, true}));
    model.setGroupMinutes(10);
    QCOMPARE(grouped(), QList<bool>({false, true, true, true}));
    model.setGroupMinutes(0);
    QCOMPARE(grouped(), QList<bool>({false, false, false, false}));
    model.append(line(4, ann, QStringLiteral("fifth"), kNoon + 8 * 60'000));

    QVERIFY(!model.rowAt(3).isGrouped);
    QVERIFY(model.rowAt(0).isNewDay);
    QVERIFY(changes.count() >= 2);
}

void MessageModelTest::theFirstRowOfEachDayIsMarked()
{
    MessageModel model(QStringLiteral("lobby"));
    const qint64 beforeMidnight
        = QDateTime(QDate(2026, 11, 21), QTime(23, 59, 59)).toMSecsSinceEpoch();
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("a"), beforeMidnight));
    model.append(line(2, QStringLiteral("ann"), QStringLiteral("b"), beforeMidnight + 500));
    model.append(line(3, QStringLiteral("ann"), QStringLiteral("c"), beforeMidnight + 1000));
    model.append(line(4, QStringLiteral("ann"), QStringLiteral("d"), beforeMidnight + 1500));
    model.append(line(5, QStringLiteral("ann"), QStringLiteral("e"), beforeMidnight));

    QList<bool> days;
    for (int row = 0; row < model.rowCount(); ++row)
        days.append(model.rowAt(row).isNewDay);
    QCOMPARE(days, QList<bool>({true, false, true, false, true}));
    QVERIFY(!model.rowAt(2).isGrouped);
}

void MessageModelTest::mentionsAreWholeWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("at");

    QTest::newRow("alone") << QStringLiteral("bob") << qsizetype(0);
    QTest::newRow("other case") << QStringLiteral("hey BOB!") << qsizetype(4);
    QTest::newRow("with a sign") << QStringLiteral("@bob: hi") << qsizetype(1);
    QTest::newRow("part of a word") << QStringLiteral("bobby and kabob") << qsizetype(-1);
    QTest::newRow("part, then whole") << QStringLiteral("bobby, bob") << qsizetype(7);
    QTest::newRow("joined by _") << QStringLiteral("bob_2") << qsizetype(-1);
    QTest::newRow("nothing") << QString() << qsizetype(-1);
}

void MessageModelTest::namesAreFoundWhereverTheyStand()
{
    // K with its third form, the Kelvin sign; two letters that are one beyond the first plane.
    const QStringList names{QStringLiteral("bob"), QStringLiteral("q"), QStringLiteral("ok"), QStringLiteral("Ärger"),
                            QStringLiteral("o\u212a"), QStringLiteral("\U00010400x"), QStringLiteral("ann2"), QStringLiteral("long_name-9"),
                            QStringLiteral("bass")};
    for (const QString &name : names) {
        for (int before = 0; before < 70; ++before) {
            for (const int after : {0, 1, 30, 31, 32, 33}) {
                const QString text = QString(before, u' ') + name.toUpper() + QString(after, u' ');
                QCOMPARE(findMention(text, name), qsizetype(before));
                QCOMPARE(findMention(text, name, before + 1), qsizetype(-1));
                QCOMPARE(findMention(QString(before, u'z') + name + u'z', name), qsizetype(-1));
            }
        }
    }
    QCOMPARE(findMention(QStringLiteral("o\u212a"), u"ok"), qsizetype(0));
}

void MessageModelTest::mentionsAreWholeWords()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, at);

    QCOMPARE(findMention(text, u"bob"), at);
    QCOMPARE(findMention(text, u""), qsizetype(-1));
    MessageModel model(QStringLiteral("lobby"));
    model.setMe({idOf(QStringLiteral("bob")), QStringLiteral("bob")});
    model.append(line(1, QStringLiteral("ann"), text));
    QCOMPARE(model.rowAt(0).mentionsMe, at >= 0);
}

void MessageModelTest::ownLinesMentionNobody()
{
    MessageModel model(QStringLiteral("lobby"));
    model.append(line(1, QStringLiteral("bob"), QStringLiteral("bob here")));
    QVERIFY(!model.rowAt(0).isOwn);
    QSignalSpy changes(&model, &MessageModel::dataChanged);

    model.setMe({idOf(QStringLiteral("bob")), QStringLiteral("bob")});
    model.append(line(2, QStringLiteral("bob"), QStringLiteral("bob again")));

    QCOMPARE(changes.count(), 1);
    for (int row = 0; row < 2; ++row) {
        QVERIFY(model.rowAt(row).isOwn);
        QVERIFY(!model.rowAt(row).mentionsMe);
    }
}

void MessageModelTest::aRenamingKeepsTheMarksThatRowsHave()
{
    MessageModel model(QStringLiteral("lobby"));
    const QUuid me = idOf(QStringLiteral("bob"));
    model.setMe({me, QStringLiteral("bob")});
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("bob?")));

    model.setMe({me, QStringLiteral("rob")});
    model.append(line(2, QStringLiteral("ann"), QStringLiteral("rob?")));
    model.append(line(3, QStringLiteral("ann"), QStringLiteral("bob?")));

    QVERIFY(model.rowAt(0).mentionsMe);
    QVERIFY(model.rowAt(1).mentionsMe);
    QVERIFY(!model.rowAt(2).mentionsMe);
}

void MessageModelTest::aQueuedLineStandsAtTheEndUntilItsCopyComes()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.setMe({idOf(QStringLiteral("bob")), QStringLiteral("bob")});
    model.queueOwn(
        line(0, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k")));
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("hers")));
    QCOMPARE(texts(model), QStringList({QStringLiteral("hers"), QStringLiteral("mine")}));
    QCOMPARE(model.rowAt(1).state, RowState::Pending);
    QCOMPARE(model.confirmedCount(), 1);
    QSignalSpy removed(&model, &MessageModel::rowsRemoved);

    model.append(
        line(2, QStringLiteral("bob"), QStringLiteral("mine"), kNoon + 50, QStringLiteral("k")));

    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowAt(1).state, RowState::Confirmed);
    QCOMPARE(model.rowAt(1).sequence, 2u);
    QVERIFY(model.rowAt(1).isOwn);
    QCOMPARE(model.confirmedCount(), 2);
}

void MessageModelTest::linesConfirmedOutOfOrderMove()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    for (const auto *key : {"a", "b", "c"})
        model.queueOwn(
            line(0, QStringLiteral("bob"), QLatin1String(key), kNoon, QLatin1String(key)));

    model.append(line(1, QStringLiteral("bob"), QStringLiteral("c"), kNoon, QStringLiteral("c")));
    model.append(QList<Message>{
        line(2, QStringLiteral("ann"), QStringLiteral("x")),
        line(3, QStringLiteral("bob"), QStringLiteral("a"), kNoon, QStringLiteral("a"))});

    QCOMPARE(texts(model),
             QStringList({QStringLiteral("c"), QStringLiteral("x"), QStringLiteral("a"),
                          QStringLiteral("b")}));
    QCOMPARE(model.confirmedCount(), 3);
}

void MessageModelTest::aRefusedLineStaysWithItsReason()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.queueOwn(
        line(0, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k")));

    model.refuseOwn(QStringLiteral("unknown"), QStringLiteral("why"));
    model.refuseOwn(QStringLiteral("k"), QStringLiteral("too many lines"));
    model.append(line(1, QStringLiteral("ann"), QStringLiteral("hers")));

    QCOMPARE(model.rowAt(1).state, RowState::Failed);
    QCOMPARE(model.rowAt(1).reason, QStringLiteral("too many lines"));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("12:00, bob: mine, not sent: too many lines"));
}

void MessageModelTest::aRefusedLineCanBeTriedOnceMore()
{
    MessageModel model(QStringLiteral("lobby"));
    const Message mine
        = line(0, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k"));
    model.queueOwn(mine);
    model.refuseOwn(QStringLiteral("k"), QStringLiteral("no"));

    model.queueOwn(mine);

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0).state, RowState::Pending);
    QVERIFY(model.rowAt(0).reason.isEmpty());
}

void MessageModelTest::aSettledLineGoes()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.queueOwn(
        line(0, QStringLiteral("bob"), QStringLiteral("/nick rob"), kNoon, QStringLiteral("k")));

    model.removeOwn(QStringLiteral("k"));
    model.removeOwn(QStringLiteral("k"));

    QCOMPARE(model.rowCount(), 0);
}

void MessageModelTest::aDirectLineIsShownOnce()
{
    MessageModel model(QStringLiteral("@ann"));
    QAbstractItemModelTester tester(&model);
    Message direct
        = line(0, QStringLiteral("bob"), QStringLiteral("psst"), kNoon, QStringLiteral("k"));
    direct.kind = Message::Kind::Direct;
    direct.receiver = QStringLiteral("ann");
    model.queueOwn(direct);

    model.append(direct);
    model.append(direct);

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0).state, RowState::Confirmed);
    QCOMPARE(model.rowAt(0).receiver, QStringLiteral("ann"));
    QCOMPARE(model.index(0).data().toString(), QString::fromUtf8("bob \xe2\x86\x92 ann: psst"));
}

void MessageModelTest::aReconnectAppendsWhatWasMissed()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.enter(state(5, {line(10, QStringLiteral("ann"), QStringLiteral("a"))}, 9));
    QCOMPARE(texts(model), QStringList({QStringLiteral("a")}));
    QVERIFY(model.hasOlder());
    model.queueOwn(
        line(0, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k")));

    model.enter(state(
        5,
        {line(10, QStringLiteral("ann"), QStringLiteral("a")),
         line(11, QStringLiteral("ann"), QStringLiteral("b")),
         line(12, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k"))}));

    QCOMPARE(texts(model),
             QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("mine")}));
    QCOMPARE(model.confirmedCount(), 3);
    QCOMPARE(model.epoch(), 5u);
    QCOMPARE(model.lastSequence(), 12u);
}

void MessageModelTest::whatTheServerNoLongerHasIsSaid()
{
    MessageModel model(QStringLiteral("lobby"));
    model.enter(state(5, {line(1, QStringLiteral("ann"), QStringLiteral("a"))}));
    QVERIFY(!model.hasOlder());

    model.enter(state(5, {line(9, QStringLiteral("ann"), QStringLiteral("b"))}, 7));

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowAt(1).kind, RowKind::Hint);
    QVERIFY(model.rowAt(1).text.contains(QStringLiteral("7 lines")));
}

void MessageModelTest::aNewEpochKeepsEverythingAndNumbersAnew()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.enter(state(5, {line(100, QStringLiteral("ann"), QStringLiteral("old"))}));

    model.enter(state(6, {line(1, QStringLiteral("ann"), QStringLiteral("new"))}));
    model.append(line(2, QStringLiteral("ann"), QStringLiteral("newer")));

    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.rowAt(0).sequence, 100u);
    QCOMPARE(model.rowAt(1).kind, RowKind::Hint);
    QCOMPARE(model.rowAt(3).sequence, 2u);
    QCOMPARE(model.epoch(), 6u);
    QCOMPARE(model.lastSequence(), 2u);
    QVERIFY(!model.hasOlder());
}

void MessageModelTest::anOlderPageStandsBeforeEverything()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.enter(state(5, {line(5, QStringLiteral("ann"), QStringLiteral("e"))}));
    QVERIFY(model.rowAt(0).isNewDay);

    model.prepend(page(5,
                       {line(3, QStringLiteral("ann"), QStringLiteral("c")),
                        line(4, QStringLiteral("ann"), QStringLiteral("d")),
                        line(5, QStringLiteral("ann"), QStringLiteral("e"))},
                       false));
    QCOMPARE(texts(model),
             QStringList({QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}));
    QVERIFY(model.hasOlder());
    QVERIFY(!model.rowAt(2).isNewDay);
    QVERIFY(model.rowAt(2).isGrouped);

    model.prepend(page(5,
                       {line(1, QStringLiteral("bob"), QStringLiteral("a")),
                        line(2, QStringLiteral("bob"), QStringLiteral("b"))},
                       true));
    QCOMPARE(texts(model).join(QString()), QStringLiteral("abcde"));
    QCOMPARE(model.firstSequence(), 1u);
    QVERIFY(!model.hasOlder());
    QVERIFY(!model.rowAt(2).isGrouped);
}

void MessageModelTest::aPageOfAnotherEpochIsIgnored()
{
    MessageModel model(QStringLiteral("lobby"));
    model.enter(state(5, {line(5, QStringLiteral("ann"), QStringLiteral("e"))}));

    model.prepend(page(4, {line(1, QStringLiteral("ann"), QStringLiteral("a"))}, true));

    QCOMPARE(model.rowCount(), 1);
}

void MessageModelTest::theOldestGoBeyondTheLimit()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    model.setMostRows(80);
    QSignalSpy removed(&model, &MessageModel::rowsRemoved);

    for (quint64 i = 1; i <= 200; ++i)
        model.append(line(i, QStringLiteral("ann"), QString::number(i)));
    model.prepend(page(0, {line(1, QStringLiteral("ann"), QStringLiteral("1"))}, false));

    QVERIFY(model.rowCount() <= 80);
    QVERIFY(model.rowCount() >= 70);
    QVERIFY(removed.count() < 20);
    QCOMPARE(model.rowAt(model.rowCount() - 1).text, QStringLiteral("200"));
    QVERIFY(model.rowAt(0).isNewDay);
    QVERIFY(!model.rowAt(0).isGrouped);
    QCOMPARE(model.firstSequence(), model.rowAt(0).sequence);
}

void MessageModelTest::rowsOfManyChunksStayWhatTheyAre()
{
    MessageModel model(QStringLiteral("lobby"));
    for (quint64 i = 5001; i <= 10'000; ++i)
        model.append(
            line(i, QStringLiteral("p%1").arg(i % 300), QString::number(i), kNoon + qint64(i)));
    QList<Message> older;
    for (quint64 i = 1; i <= 5000; ++i)
        older.append(
            line(i, QStringLiteral("p%1").arg(i % 300), QString::number(i), kNoon + qint64(i)));
    model.prepend(page(0, older, true));
    for (quint64 i = 10'001; i <= 12'000; ++i)
        model.append(
            line(i, QStringLiteral("p%1").arg(i % 300), QString::number(i), kNoon + qint64(i)));

    QCOMPARE(model.rowCount(), 12'000);
    for (int i = 0; i < 12'000; ++i) {
        const int row = (i * 7919) % 12'000;
        const MessageModel::Row one = model.rowAt(row);
        QCOMPARE(one.text, QString::number(row + 1));
        QCOMPARE(one.sequence, quint64(row + 1));
        QCOMPARE(one.sender, QStringLiteral("p%1").arg((row + 1) % 300));
        QCOMPARE(one.timeMs, kNoon + row + 1);
    }
}

void MessageModelTest::clocksThatJumpLoseNothing()
{
    MessageModel model(QStringLiteral("lobby"));
    const QList<qint64> times{
        kNoon, kNoon - 86'400'000LL * 3650, kNoon + 86'400'000LL * 100, 0, -1000,
        kNoon, 253'402'300'799'000LL};
    quint64 sequence = 0;
    for (const qint64 time : times)
        model.append(line(++sequence, QStringLiteral("ann"), QStringLiteral("x"), time));

    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowAt(row).timeMs, times[row]);
}

void MessageModelTest::aMessageCostsItsTextAndLittleMore()
{
    MessageModel model(QStringLiteral("lobby"));
    constexpr int count = 50 * 1024;
    const QString text(89, u'x');
    for (quint64 i = 1; i <= count; ++i)
        model.append(
            line(i, QStringLiteral("person%1").arg(i % 20), text, kNoon + qint64(i) * 1000));

    const double perRow = double(model.bytesHeld()) / count;
    QVERIFY2(perRow <= 89 + 22, qPrintable(QString::number(perRow)));
}

void MessageModelTest::shapesTellWhatRowsTell()
{
    MessageModel model(QStringLiteral("lobby"));
    for (quint64 i = 1; i <= 2000; ++i)
        model.append(line(i, i % 3 ? QStringLiteral("ann") : QStringLiteral("bob"),
                          QString(int(i % 50), u'x')));
    model.append(RosterChange{
        RosterChange::Kind::Renamed, {}, {{}, QStringLiteral("cy")}, QStringLiteral("di"), kNoon});
    model.queueOwn(
        line(0, QStringLiteral("bob"), QStringLiteral("mine"), kNoon, QStringLiteral("k")));

    std::vector<MessageModel::RowShape> shapes(1902);
    model.readShapes(100, shapes);

    for (int i = 0; i < int(shapes.size()); ++i) {
        const MessageModel::Row row = model.rowAt(100 + i);
        const MessageModel::RowShape &shape = shapes[std::size_t(i)];
        QCOMPARE(shape.kind, row.kind);
        QCOMPARE(shape.isGrouped, row.isGrouped);
        QCOMPARE(shape.isNewDay, row.isNewDay);
        if (row.kind == RowKind::Talk)
            QCOMPARE(shape.textBytes, quint32(row.text.size()));
    }
}

void MessageModelTest::aSequenceIsFound()
{
    MessageModel model(QStringLiteral("lobby"));
    for (quint64 i = 1; i <= 3000; ++i)
        model.append(line(i * 2, QStringLiteral("ann"), QStringLiteral("x")));

    QCOMPARE(model.rowOfSequence(2), 0);
    QCOMPARE(model.rowOfSequence(6000), 2999);
    QCOMPARE(model.rowOfSequence(3001), -1);
    QCOMPARE(model.rowOfSequence(0), -1);
}

void MessageModelTest::aReplyKnowsTheRowItAnswers()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    Message reply = line(2005, QStringLiteral("bob"), QStringLiteral("yes"));
    reply.reply = 1990;
    model.enter(state(7, {line(2004, QStringLiteral("ann"), QStringLiteral("x")), reply}));
    Message own = line(0, QStringLiteral("bob"), QStringLiteral("me too"), kNoon, "k");
    own.reply = 2005;
    model.queueOwn(own);

    QCOMPARE(model.rowAt(1).text, QStringLiteral("yes"));
    QCOMPARE(model.rowAt(1).reply, 1990u);
    QCOMPARE(model.index(1).data(MessageModel::ReplyRole).toULongLong(), 1990u);
    QCOMPARE(model.answeredRow(0), -1);
    QCOMPARE(model.answeredRow(1), -1);
    QCOMPARE(model.answeredRow(2), 1);

    QList<Message> older;
    for (quint64 i = 1980; i < 2004; ++i)
        older.append(line(i, QStringLiteral("ann"), QString::number(i)));
    model.prepend(page(7, older, false));

    QCOMPARE(model.rowAt(model.answeredRow(25)).text, QStringLiteral("1990"));
    MessageModel::RowShape shape;
    model.readShapes(25, {&shape, 1});
    QVERIFY(shape.isReply);
    QCOMPARE(shape.textBytes, 3u);
}

void MessageModelTest::aReplyIsNotToALineOfAnotherNumbering()
{
    MessageModel model(QStringLiteral("lobby"));
    model.enter(state(7, {line(1, QStringLiteral("ann"), QStringLiteral("x"))}));
    Message reply = line(9, QStringLiteral("bob"), QStringLiteral("yes"));
    reply.reply = 1;

    model.enter(state(8, {reply}));

    QCOMPARE(model.answeredRow(model.rowCount() - 1), -1);
}

void MessageModelTest::aLineKeepsWhatItsSymbolsCost()
{
    MessageModel model(QStringLiteral("lobby"));
    QAbstractItemModelTester tester(&model);
    QList<Message> older;
    for (quint64 i = 1; i <= 3000; ++i) {
        Message one = line(i, QStringLiteral("ann"), QStringLiteral("$S0.X é %1").arg(i));
        one.prices = manyPrices(i);
        one.reply = i % 4 == 0 ? i - 1 : 0;
        if (i > 1000)
            model.append(one);
        else
            older.append(one);
    }
    model.enter(state(7, {}));
    model.prepend(page(7, older, true));

    for (int row = 0; row < model.rowCount(); ++row) {
        const MessageModel::Row one = model.rowAt(row);
        if (one.kind != RowKind::Talk)
            continue;
        QCOMPARE(one.prices, manyPrices(one.sequence));
        QCOMPARE(one.text, QStringLiteral("$S0.X é %1").arg(one.sequence));
        QCOMPARE(one.reply, one.sequence % 4 == 0 ? one.sequence - 1 : 0u);
        QCOMPARE(model.saidAt(row), one.text);
        QCOMPARE(model.shapeAt(row).textBytes, quint32(one.text.toUtf8().size()));
    }
}

void MessageModelTest::pricesCostOnlyTheLinesThatHaveThem()
{
    constexpr int count = 20 * 1024;
    const auto bytesOf = [](int every) {
        MessageModel model(QStringLiteral("lobby"));
        for (quint64 i = 1; i <= count; ++i) {
            Message one = line(i, QStringLiteral("ann"), QString(80, u'x'), kNoon + qint64(i));
            if (every > 0 && i % quint64(every) == 0)
                one.prices = {{QStringLiteral("AAPL"), 187 * kTicksPerUnit, 2}};
            model.append(one);
        }
        return double(model.bytesHeld());
    };
    const double plain = bytesOf(0);

    QVERIFY2(plain / count <= 80 + 22, qPrintable(QString::number(plain / count)));
    // Length, symbol's length, marks, ticks, four letters.
    const double each = (bytesOf(2) - plain) / (count / 2);
    QVERIFY2(each <= 20, qPrintable(QString::number(each)));
}

void MessageModelTest::whatIsNoSymbolHasNoPrice()
{
    MessageModel model(QStringLiteral("lobby"));
    Message one = line(1, QStringLiteral("ann"), QStringLiteral("text"));
    one.prices = {{QStringLiteral("lower"), 1, 2}, {QString(300, u'X'), 1, 2}, {{}, 1, 2}, {QString::fromUtf8("é"), 1, 2}};
    model.append(one);

    QCOMPARE(model.rowAt(0).text, QStringLiteral("text"));
    QVERIFY(model.rowAt(0).prices.isEmpty());
}

void MessageModelTest::anUnconfirmedLineHasNoPrice()
{
    MessageModel model(QStringLiteral("lobby"));
    Message own = line(0, QStringLiteral("ann"), QStringLiteral("$AAPL"), kNoon, QStringLiteral("k"));
    own.prices = {{QStringLiteral("AAPL"), 1, 2}};
    model.queueOwn(own);
    QVERIFY(model.rowAt(0).prices.isEmpty());

    own.sequence = 1;
    own.prices = {{QStringLiteral("AAPL"), 2, 2}};
    model.append(own);

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0).prices, own.prices);
}

void MessageModelTest::pricesAreCopiedAndReadAloud()
{
    MessageModel model(QStringLiteral("lobby"));
    Message one = line(1, QStringLiteral("ann"), QStringLiteral("$aapl, $5, $NOPE and ($BRK.B). x$AAPL"));
    one.prices = {{QStringLiteral("AAPL"), 18'720'000'000, 2}, {QStringLiteral("BRK.B"), 45'000'000'000, 1, true, true}};
    model.append(one);
    const auto at = [&model](int role) { return model.index(0).data(role).toString(); };

    QCOMPARE(at(Qt::DisplayRole),
             QStringLiteral("ann: $aapl [187.20], $5, $NOPE and ($BRK.B [450.0, stale]). x$AAPL"));
    QCOMPARE(at(Qt::AccessibleTextRole),
             QStringLiteral("12:00, ann: AAPL (187.20 when said), $5, $NOPE and (BRK.B (stale at simulated 450.0 when said)). x$AAPL"));
    QCOMPARE(at(MessageModel::TextRole), one.text);
    QCOMPARE(model.saidAt(0), one.text);
}

QTEST_GUILESS_MAIN(MessageModelTest)
#include "tst_message_model.moc"
