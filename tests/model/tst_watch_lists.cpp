// SPDX-License-Identifier: MIT
#include "model/list_text.h"
#include "model/quote_model.h"
#include "model/watch_lists.h"

#include <QSignalSpy>
#include <QTest>

using namespace outcry;

static QList<WatchRow> rowsOf(const QString &text)
{
    QList<WatchRow> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        rows += word.startsWith(u'#') ? WatchRow::ofHeading(word.mid(1)) : WatchRow::ofSymbol(word);
    return rows;
}

static QString textOf(const WatchList &list)
{
    QStringList words;
    for (const WatchRow &row : list.rows)
        words += row.isHeading() ? u'#' + row.heading : row.symbol;
    return words.join(u' ');
}

struct Stage
{
    QuoteModel quotes;
    WatchLists lists{quotes};
};

class WatchListsTest : public QObject
{
    Q_OBJECT

private slots:
    void thereIsAlwaysOneList();
    void symbolsAreWatchedByUnion();
    void whatWasRefusedIsSaid();
    void rowsMove_data();
    void rowsMove();
    void aClosedHeadingTakesItsRowsAlong();
    void rowsMoveToAnotherList();
    void everyDeedIsUndone();
    void undoIsBounded();
    void namesStayDifferent();
    void heldSymbolsStayWatched();
    void everythingComesBack();
    void foreignStatesAreRefused_data();
    void foreignStatesAreRefused();
    void rememberedListsAreCheckedAndBounded();
    void textsAreRead_data();
    void textsAreRead();
    void faultsNameTheirLine();
    void manyFaultsAreCut();
    void whatIsWrittenIsReadAgain();
    void aTableHasThePricesOfNow();
};

void WatchListsTest::thereIsAlwaysOneList()
{
    Stage stage;
    QCOMPARE(stage.lists.count(), 1);
    stage.lists.insert(0, rowsOf("A B"));
    stage.lists.remove(0);
    QCOMPARE(stage.lists.count(), 1);
    QVERIFY(stage.lists.at(0).rows.isEmpty());
    QVERIFY(stage.quotes.symbols().isEmpty());
    stage.lists.undo();
    QCOMPARE(textOf(stage.lists.at(0)), QString("A B"));
}

void WatchListsTest::symbolsAreWatchedByUnion()
{
    Stage stage;
    QSignalSpy added(&stage.lists, &WatchLists::symbolsAdded);
    QSignalSpy removed(&stage.lists, &WatchLists::symbolsRemoved);
    stage.lists.insert(0, rowsOf("A B"));
    const int second = stage.lists.add("Second", rowsOf("B C"));

    QCOMPARE(stage.quotes.symbols(), QStringList({"A", "B", "C"}));
    QCOMPARE(added.count(), 2);
    QCOMPARE(added[0][0].toStringList(), QStringList({"A", "B"}));
    QCOMPARE(added[1][0].toStringList(), QStringList({"C"}));

    stage.lists.removeRows(0, {0, 1});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toStringList(), QStringList({"A"}));
    stage.lists.remove(second);
    QCOMPARE(removed[1][0].toStringList(), QStringList({"B", "C"}));
    QVERIFY(stage.quotes.symbols().isEmpty());
}

void WatchListsTest::whatWasRefusedIsSaid()
{
    Stage stage;
    stage.lists.insert(0, rowsOf("A"));
    const WatchLists::Added result = stage.lists.insert(0, rowsOf("A B A B"));
    QCOMPARE(result.added, QStringList({"B"}));
    QCOMPARE(result.known, QStringList({"A", "A", "B"}));

    QList<WatchRow> many;
    for (int i = 0; i < WatchLists::kMostSymbols + 5; ++i)
        many += WatchRow::ofSymbol(QStringLiteral("S%1").arg(i));
    const WatchLists::Added full = stage.lists.insert(0, many);
    QCOMPARE(full.tooMany.size(), 7);
    QCOMPARE(stage.lists.symbols().size(), WatchLists::kMostSymbols);
    // What another list has already costs no more.
    const int second = stage.lists.add("Second");
    QCOMPARE(stage.lists.insert(second, rowsOf("A NEW")).tooMany, QStringList({"NEW"}));
}

void WatchListsTest::rowsMove_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("after");
    QTest::newRow("down") << QList<int>{0} << 3 << "B #h A C D";
    QTest::newRow("to the end") << QList<int>{0} << 5 << "B #h C D A";
    QTest::newRow("up") << QList<int>{4} << 0 << "D A B #h C";
    QTest::newRow("several") << QList<int>{4, 0} << 2 << "B A D #h C";
    QTest::newRow("onto itself") << QList<int>{1} << 1 << "A B #h C D";
    QTest::newRow("a heading alone") << QList<int>{2} << 0 << "#h A B C D";
    QTest::newRow("nonsense") << QList<int>{-1, 77} << 0 << "A B #h C D";
}

void WatchListsTest::rowsMove()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, to);
    Stage stage;
    stage.lists.insert(0, rowsOf("A B #h C D"));

    stage.lists.moveRows(0, rows, to);

    QTEST(textOf(stage.lists.at(0)), "after");
}

void WatchListsTest::aClosedHeadingTakesItsRowsAlong()
{
    Stage stage;
    stage.lists.insert(0, rowsOf("A #one B C #two D"));
    stage.lists.setCollapsed(0, 1, true);

    stage.lists.moveRows(0, {1}, 6);

    QCOMPARE(textOf(stage.lists.at(0)), QString("A #two D #one B C"));
}

void WatchListsTest::rowsMoveToAnotherList()
{
    Stage stage;
    stage.lists.insert(0, rowsOf("A B C"));
    const int second = stage.lists.add("Second", rowsOf("B"));
    QSignalSpy removed(&stage.lists, &WatchLists::symbolsRemoved);

    stage.lists.moveRowsTo(0, {0, 1}, second);

    QCOMPARE(textOf(stage.lists.at(0)), QString("C"));
    QCOMPARE(textOf(stage.lists.at(second)), QString("B A"));
    QCOMPARE(removed.count(), 0);
    stage.lists.undo();
    QCOMPARE(textOf(stage.lists.at(0)), QString("A B C"));
    QCOMPARE(textOf(stage.lists.at(second)), QString("B"));
}

void WatchListsTest::everyDeedIsUndone()
{
    Stage stage;
    stage.lists.insert(0, rowsOf("A #h B"));
    const QList<std::function<void()>> deeds{
        [&] { stage.lists.insert(0, rowsOf("X")); },
        [&] { stage.lists.removeRows(0, {0}); },
        [&] { stage.lists.moveRows(0, {0}, 3); },
        [&] { stage.lists.renameHeading(0, 1, "other"); },
        [&] { stage.lists.add("Second", rowsOf("A Z")); },
        [&] { stage.lists.rename(0, "Mine"); },
        [&] { stage.lists.remove(0); },
    };
    for (const auto &deed : deeds) {
        const QByteArray before = stage.lists.save();
        const QStringList watched = stage.lists.symbols();
        deed();
        QVERIFY(stage.lists.save() != before);
        QVERIFY(!stage.lists.undoText().isEmpty());
        stage.lists.undo();
        QCOMPARE(stage.lists.save(), before);
        QCOMPARE(stage.lists.symbols(), watched);
    }
}

void WatchListsTest::undoIsBounded()
{
    Stage stage;
    for (int i = 0; i < WatchLists::kMostUndo + 20; ++i)
        stage.lists.insert(0, rowsOf(QStringLiteral("S%1").arg(i)));
    int steps = 0;
    for (; stage.lists.canUndo(); ++steps)
        stage.lists.undo();
    QCOMPARE(steps, WatchLists::kMostUndo);
    QCOMPARE(stage.lists.at(0).rows.size(), 20);
    stage.lists.undo();
    QCOMPARE(stage.lists.at(0).rows.size(), 20);
}

void WatchListsTest::namesStayDifferent()
{
    Stage stage;
    const int one = stage.lists.add("Tech");
    const int two = stage.lists.add("tech");
    QVERIFY(stage.lists.at(one).name.compare(stage.lists.at(two).name, Qt::CaseInsensitive) != 0);
    stage.lists.rename(two, "Tech");
    QVERIFY(stage.lists.at(one).name.compare(stage.lists.at(two).name, Qt::CaseInsensitive) != 0);
    stage.lists.rename(two, "   ");
    QVERIFY(!stage.lists.at(two).name.isEmpty());
    stage.lists.rename(two, QString(500, u'x'));
    QVERIFY(stage.lists.at(two).name.size() <= WatchLists::kLongestName);
}

void WatchListsTest::heldSymbolsStayWatched()
{
    Stage stage;
    QSignalSpy removed(&stage.lists, &WatchLists::symbolsRemoved);
    stage.lists.insert(0, rowsOf("A"));
    stage.lists.hold("A");
    stage.lists.hold("Z");
    stage.lists.hold("Z");
    stage.lists.removeRows(0, {0});
    QCOMPARE(stage.quotes.symbols(), QStringList({"A", "Z"}));
    QVERIFY(stage.lists.symbols().isEmpty());
    stage.lists.release("Z");
    QCOMPARE(removed.count(), 0);
    stage.lists.release("Z");
    stage.lists.release("A");
    stage.lists.release("A");
    QVERIFY(stage.quotes.symbols().isEmpty());
    QCOMPARE(removed.count(), 2);
}

void WatchListsTest::everythingComesBack()
{
    Stage first;
    first.lists.insert(0, rowsOf("A #h B"));
    first.lists.setCollapsed(0, 1, true);
    first.lists.add("Second & <b>", rowsOf("C"));

    Stage second;
    QVERIFY(second.lists.restore(first.lists.save()));

    QCOMPARE(second.lists.count(), 2);
    QCOMPARE(textOf(second.lists.at(0)), QString("A #h B"));
    QVERIFY(second.lists.at(0).rows[1].isCollapsed);
    QCOMPARE(second.lists.at(1).name, QString("Second & <b>"));
    QCOMPARE(second.quotes.symbols(), QStringList({"A", "B", "C"}));
    QVERIFY(!second.lists.canUndo());
}

void WatchListsTest::foreignStatesAreRefused_data()
{
    QTest::addColumn<QByteArray>("state");
    Stage stage;
    stage.lists.insert(0, rowsOf("A B C"));
    QByteArray other = stage.lists.save();
    other[5] = char(9);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray(4000, '\xff');
    QTest::newRow("cut off") << stage.lists.save().chopped(3);
    QTest::newRow("another version") << other;
}

void WatchListsTest::foreignStatesAreRefused()
{
    QFETCH(QByteArray, state);
    Stage stage;
    stage.lists.insert(0, rowsOf("X"));
    QVERIFY(!stage.lists.restore(state));
    QCOMPARE(textOf(stage.lists.at(0)), QString("X"));
}

void WatchListsTest::rememberedListsAreCheckedAndBounded()
{
    Stage stage;
    stage.lists.setLists({{"", rowsOf("a a <b> B #")}});
    QCOMPARE(textOf(stage.lists.at(0)), QString("A B"));
    QVERIFY(!stage.lists.at(0).name.isEmpty());
    stage.lists.setLists({});
    QCOMPARE(stage.lists.count(), 1);
}

void WatchListsTest::textsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("lines") << "AAPL\nmsft\r\nBRK.B\rX" << "AAPL MSFT BRK.B X";
    QTest::newRow("as TradingView has it") << "NASDAQ:AAPL,###Big oil,NYSE:XOM,NYSE:CVX" << "AAPL #Big oil NYSE:XOM NYSE:CVX";
    QTest::newRow("blanks and semicolons") << "AAPL  MSFT;GOOG, \t IBM" << "AAPL MSFT GOOG IBM";
    QTest::newRow("chips") << "$AAPL $MSFT" << "AAPL MSFT";
    QTest::newRow("remarks") << "# mine\nAAPL\n#MSFT\nGOOG" << "AAPL GOOG";
    QTest::newRow("doubles") << "AAPL\nAAPL,aapl,NASDAQ:AAPL" << "AAPL";
    QTest::newRow("a table") << "Symbol,Last,Change\nAAPL,187.20,+1\n\"MSFT\",402,0\n" << "AAPL MSFT";
    QTest::newRow("a table, other column") << "Name;Ticker\nApple Inc.;AAPL\nMicrosoft;MSFT\n" << "AAPL MSFT";
    QTest::newRow("nothing") << " \n\n,,;\n" << "";
}

void WatchListsTest::textsAreRead()
{
    QFETCH(QString, text);
    const auto read = list_text::read(text, [](const QString &symbol) { return symbol == u"AAPL" || symbol == u"MSFT"; });
    QTEST(textOf({{}, read.rows}), "rows");
    QVERIFY(read.faults.isEmpty());
}

void WatchListsTest::faultsNameTheirLine()
{
    const auto read = list_text::read("AAPL\n<b>\n\nMS(FT IBM", [](const QString &) { return true; });
    QCOMPARE(textOf({{}, read.rows}), QString("AAPL IBM"));
    QCOMPARE(read.faults.size(), 2);
    QVERIFY(read.faults[0].startsWith(u"line 2") && read.faults[0].contains(u"<b>"));
    QVERIFY(read.faults[1].startsWith(u"line 4"));
    const auto table = list_text::read("Symbol,Last\n,5\nIBM,6\n", [](const QString &) { return true; });
    QCOMPARE(table.faults.size(), 1);
    QVERIFY(table.faults[0].startsWith(u"line 2"));
}

void WatchListsTest::manyFaultsAreCut()
{
    const auto read = list_text::read(QStringLiteral("<b>\n").repeated(5000), [](const QString &) { return false; });
    QVERIFY(read.faults.size() <= 21);
}

void WatchListsTest::whatIsWrittenIsReadAgain()
{
    WatchList list{"Mine", rowsOf("A BTC-USD #Energy X")};
    list.rows[2].heading = QStringLiteral("Oil, gas; coal");
    const auto read = list_text::read(list_text::write(list), [](const QString &) { return true; });
    QCOMPARE(textOf({{}, read.rows}), QString("A BTC-USD #Oil gas coal X"));
}

void WatchListsTest::aTableHasThePricesOfNow()
{
    Stage stage;
    stage.lists.insert(0, rowsOf("A #h B"));
    Quote quote;
    quote.symbol = "A";
    quote.priceTicks = 187 * kTicksPerUnit;
    quote.referenceTicks = 180 * kTicksPerUnit;
    quote.volume = 1000;
    quote.receivedMs = 5;
    quote.sourceTimeMs = 1'795'253'400'000;
    quote.source = "a, \"b\"";
    quote.isSimulated = true;
    stage.quotes.applyOne(quote);

    const QStringList lines = list_text::writeTable(stage.lists.at(0), stage.quotes).split("\r\n");

    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[1].startsWith(u"A,187.00,7.00,3.89,,,,,1000,2026-11-21T"));
    QVERIFY(lines[1].endsWith(u",\"a, \"\"b\"\"\",yes"));
    QCOMPARE(lines[2], QString("B,,,,,,,,,,,"));
}

QTEST_GUILESS_MAIN(WatchListsTest)
#include "tst_watch_lists.moc"
