// SPDX-License-Identifier: MIT
#include "model/desk.h"
#include "model/symbol_sheet.h"
#include "tests/support/scripted_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static constexpr qint64 kMinute = 60'000;
static constexpr qint64 kStart = 29'000'000 * kMinute;

struct Stage
{
    Stage() { desk.follow(source); }

    void tick(const QString &symbol, qint64 price, qint64 timeMs)
    {
        Quote quote;
        quote.symbol = symbol;
        quote.priceTicks = price;
        quote.sourceTimeMs = timeMs;
        quote.receivedMs = timeMs;
        quote.source = QStringLiteral("random_walk");
        quote.isSimulated = true;
        emit source.quotesReceived({quote});
    }
    void answer(CandleInterval interval, const QList<Candle> &candles, bool isStart)
    {
        emit source.candlesReceived({1, QStringLiteral("ACME"), interval, candles, isStart, 2, QStringLiteral("random_walk"), true});
    }

    ScriptedSource source;
    Desk desk;
    SymbolSheet sheet{desk};
    QSignalSpy wanted{&sheet, &SymbolSheet::candlesWanted};
};

class SymbolSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void aSymbolAsksForItsPast();
    void pricesGoOnFromThePast();
    void pricesAreToldOncePerFrame();
    void anotherIntervalAsksForItsOwn();
    void olderPagesAreAskedForOnce();
    void whatAnotherSheetAskedForLeavesOursAlone();
    void aRefusalIsSaid();
    void afterAReconnectWhatWasMissedIsAskedFor();
    void aReplayThatBeganAnewWhileAwayReplaces();
    void anotherPastReplacesOurs();
    void othersSymbolsAreNotMixed();
    void theTapeIsBoundedAndNewestFirst();
    void linesNameTheSymbol_data();
    void linesNameTheSymbol();
    void linesOfAllRoomsAreFound();
};

void SymbolSheetTest::aSymbolAsksForItsPast()
{
    Stage stage;
    QSignalSpy reset(&stage.sheet, &SymbolSheet::candlesReset);
    stage.sheet.setSymbol("ACME");
    QCOMPARE(stage.wanted.count(), 1);
    QCOMPARE(stage.wanted[0][0].toString(), QString("ACME"));
    QCOMPARE(stage.wanted[0][1].value<CandleInterval>(), CandleInterval::Minute);
    QCOMPARE(stage.sheet.past(), SymbolSheet::Past::Asked);

    stage.answer(CandleInterval::Minute, {{kStart, 1, 1, 1, 1}}, true);

    QCOMPARE(stage.sheet.past(), SymbolSheet::Past::Known);
    QCOMPARE(stage.sheet.candles().size(), 1);
    QVERIFY(stage.sheet.isSimulated());
    QVERIFY(!stage.sheet.hasOlder());
    QCOMPARE(reset.count(), 2);
}

void SymbolSheetTest::pricesGoOnFromThePast()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.answer(CandleInterval::Minute, {{kStart, 10, 12, 9, 11}}, true);
    stage.tick("ACME", 14, kStart + 30'000);
    stage.tick("ACME", 13, kStart + kMinute);

    QCOMPARE(stage.sheet.candles().size(), 2);
    QCOMPARE(stage.sheet.candles().at(0), (Candle{kStart, 10, 14, 9, 14}));
    QCOMPARE(stage.sheet.quote().priceTicks, 13);
}

void SymbolSheetTest::pricesAreToldOncePerFrame()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    QSignalSpy waiting(&stage.sheet, &SymbolSheet::changesWaiting);
    QSignalSpy changed(&stage.sheet, &SymbolSheet::changed);
    for (int i = 0; i < 100; ++i)
        stage.tick("ACME", 10 + i, kStart + i);
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(changed.count(), 0);
    stage.sheet.publishChanges();
    stage.sheet.publishChanges();
    QCOMPARE(changed.count(), 1);
}

void SymbolSheetTest::anotherIntervalAsksForItsOwn()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.answer(CandleInterval::Minute, {{kStart, 1, 1, 1, 1}}, true);
    stage.sheet.setInterval(CandleInterval::Day);
    QCOMPARE(stage.wanted.count(), 2);
    QCOMPARE(stage.wanted[1][1].value<CandleInterval>(), CandleInterval::Day);
    QVERIFY(stage.sheet.candles().isEmpty());
    stage.answer(CandleInterval::Day, {{0, 1, 1, 1, 1}, {86'400'000, 1, 1, 1, 1}}, true);
    QCOMPARE(stage.sheet.candles().size(), 2);
    // Known already.
    stage.sheet.setInterval(CandleInterval::Minute);
    QCOMPARE(stage.wanted.count(), 2);
    QCOMPARE(stage.sheet.candles().size(), 1);
}

void SymbolSheetTest::olderPagesAreAskedForOnce()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.sheet.fetchOlder();
    QCOMPARE(stage.wanted.count(), 1);
    stage.answer(CandleInterval::Minute, {{kStart, 1, 1, 1, 1}}, false);
    stage.sheet.fetchOlder();
    stage.sheet.fetchOlder();
    QCOMPARE(stage.wanted.count(), 2);
    QCOMPARE(stage.wanted[1][2].toLongLong(), kStart);
    QSignalSpy reset(&stage.sheet, &SymbolSheet::candlesReset);
    stage.answer(CandleInterval::Minute, {{kStart - 2 * kMinute, 1, 1, 1, 1}, {kStart - kMinute, 1, 1, 1, 1}}, true);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(reset[0][0].toInt(), 2);
    QCOMPARE(stage.sheet.candles().size(), 3);
    stage.sheet.fetchOlder();
    QCOMPARE(stage.wanted.count(), 2);
}

/// Every sheet of a desk hears every page of its symbol.
void SymbolSheetTest::whatAnotherSheetAskedForLeavesOursAlone()
{
    Stage stage;
    SymbolSheet other(stage.desk);
    const QList<Candle> newest{{kStart, 10, 10, 10, 10}, {kStart + kMinute, 10, 12, 9, 11}};
    const QList<Candle> older{{kStart - 2 * kMinute, 8, 9, 8, 9}, {kStart - kMinute, 9, 10, 9, 10}};
    const QList<Candle> oldest{{kStart - 4 * kMinute, 7, 7, 7, 7}};
    stage.sheet.setSymbol("ACME");
    other.setSymbol("ACME");
    stage.answer(CandleInterval::Minute, newest, false);

    other.fetchOlder();
    stage.answer(CandleInterval::Minute, older, false);
    QCOMPARE(stage.sheet.candles().size(), 2);
    QCOMPARE(other.candles().size(), 4);
    QVERIFY(stage.sheet.hasOlder());

    // Each asks for its own, and theirs may come between.
    other.fetchOlder();
    stage.sheet.fetchOlder();
    stage.answer(CandleInterval::Minute, oldest, true);
    stage.answer(CandleInterval::Minute, older, false);
    QCOMPARE(other.candles().size(), 5);
    QCOMPARE(stage.sheet.candles().size(), 5);
    for (int i = 1; i < 5; ++i)
        QCOMPARE(stage.sheet.candles().timeAt(i) - stage.sheet.candles().timeAt(i - 1), i == 1 ? 2 * kMinute : kMinute);
}

void SymbolSheetTest::aRefusalIsSaid()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    emit stage.source.candlesRefused("ACME", CandleInterval::Minute, "no such thing");
    QCOMPARE(stage.sheet.past(), SymbolSheet::Past::Refused);
    QCOMPARE(stage.sheet.refusal(), QString("no such thing"));
}

void SymbolSheetTest::afterAReconnectWhatWasMissedIsAskedFor()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.answer(CandleInterval::Minute, {{kStart, 1, 1, 1, 1}}, true);
    stage.sheet.refresh();
    QCOMPARE(stage.wanted.count(), 2);
    QCOMPARE(stage.wanted[1][2].toLongLong(), 0);
    stage.answer(CandleInterval::Minute, {{kStart, 1, 2, 1, 2}, {kStart + kMinute, 2, 2, 2, 2}}, true);
    QCOMPARE(stage.sheet.candles().size(), 2);
    QCOMPARE(stage.sheet.candles().at(0).highTicks, 2);
}

void SymbolSheetTest::aReplayThatBeganAnewWhileAwayReplaces()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.answer(CandleInterval::Minute, {{kStart + 500 * kMinute, 1, 1, 1, 1}}, true);
    stage.sheet.refresh();
    stage.answer(CandleInterval::Minute, {{kStart, 5, 5, 5, 5}}, true);
    QCOMPARE(stage.sheet.candles().size(), 1);
    QCOMPARE(stage.sheet.candles().timeAt(0), kStart);
}

/// A server that invents prices invents another past when it begins anew.
void SymbolSheetTest::anotherPastReplacesOurs()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    const QList<Candle> first{{kStart, 10, 10, 10, 10}, {kStart + kMinute, 10, 12, 9, 11}, {kStart + 2 * kMinute, 11, 11, 11, 11}};
    const QList<Candle> second{{kStart, 50, 50, 50, 50}, {kStart + kMinute, 50, 55, 45, 51}, {kStart + 2 * kMinute, 51, 51, 51, 51},
                               {kStart + 3 * kMinute, 51, 51, 51, 51}};
    stage.answer(CandleInterval::Minute, first, true);
    stage.sheet.refresh();

    stage.answer(CandleInterval::Minute, second, true);

    QCOMPARE(stage.sheet.candles().size(), 4);
    QCOMPARE(stage.sheet.candles().at(1), second[1]);
}

void SymbolSheetTest::othersSymbolsAreNotMixed()
{
    Stage stage;
    stage.sheet.setSymbol("ACME");
    stage.tick("OTHER", 5, kStart);
    emit stage.source.candlesReceived({1, "OTHER", CandleInterval::Minute, {{kStart, 1, 1, 1, 1}}, true, 2, {}, false});
    QVERIFY(stage.sheet.candles().isEmpty());
    stage.sheet.setSymbol("OTHER");
    // The last price is known already.
    QCOMPARE(stage.sheet.candles().size(), 1);
    QCOMPARE(stage.sheet.quote().priceTicks, 5);
}

void SymbolSheetTest::theTapeIsBoundedAndNewestFirst()
{
    Stage stage;
    QAbstractItemModelTester tester(&stage.sheet.tape());
    stage.sheet.setSymbol("ACME");
    stage.tick("ACME", 10 * kTicksPerUnit, kStart);
    stage.tick("ACME", 12 * kTicksPerUnit, kStart + 1);
    stage.tick("ACME", 12 * kTicksPerUnit, kStart + 1);
    stage.sheet.publishChanges();

    TapeModel &tape = stage.sheet.tape();
    QCOMPARE(tape.rowCount(), 2);
    QCOMPARE(tape.index(0, TapeModel::PriceColumn).data().toString(), QString("12.00"));
    QVERIFY(tape.index(0, TapeModel::MoveColumn).data().toString().contains(u"+2.00"));
    QCOMPARE(tape.index(0, 0).data(TapeModel::SignRole).toInt(), 1);
    for (int i = 0; i < 2000; ++i) {
        stage.tick("ACME", i, kStart + 2 + i);
        if (i % 90 == 0)
            stage.sheet.publishChanges();
    }
    stage.sheet.publishChanges();
    QCOMPARE(tape.rowCount(), TapeModel::kMostRows);
}

void SymbolSheetTest::linesNameTheSymbol_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("alone") << "$BRK" << true;
    QTest::newRow("in a sentence") << "look at $brk. Now" << true;
    QTest::newRow("with a comma") << "($BRK, really)" << true;
    QTest::newRow("a longer one") << "$BRKX" << false;
    QTest::newRow("with a class") << "$BRK.B" << false;
    QTest::newRow("no mark") << "BRK" << false;
    QTest::newRow("inside a word") << "a$BRK" << false;
    QTest::newRow("the second time") << "$BRKX and $BRK" << true;
    QTest::newRow("cut off") << "$BR" << false;
}

void SymbolSheetTest::linesNameTheSymbol()
{
    QFETCH(QString, text);
    QTEST(findSymbol(text, u"BRK") >= 0, "isNamed");
}

void SymbolSheetTest::linesOfAllRoomsAreFound()
{
    Stage stage;
    stage.source.login("ann");
    stage.source.enter("lobby", {"bob"});
    stage.source.say("lobby", "bob", "look at $ACME");
    stage.source.say("lobby", "bob", "nothing here");
    SymbolLinesModel &lines = stage.sheet.lines();
    QAbstractItemModelTester tester(&lines);
    stage.sheet.setSymbol("ACME");
    QCOMPARE(lines.rowCount(), 1);

    stage.source.enter("news", {"bob"});
    stage.source.say("news", "ann", "<b>$acme</b> up");
    QCOMPARE(lines.rowCount(), 2);
    const auto roomOf = [&](int row) { return lines.index(row).data(SymbolLinesModel::RoomRole).toString(); };
    QVERIFY(roomOf(0) == u"news" || roomOf(1) == u"news");
    QVERIFY(lines.index(0).data(SymbolLinesModel::SequenceRole).toULongLong() > 0);
    emit stage.source.roomLeft("lobby");
    QCOMPARE(lines.rowCount(), 1);
}

QTEST_GUILESS_MAIN(SymbolSheetTest)
#include "tst_symbol_sheet.moc"
