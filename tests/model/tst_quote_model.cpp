// SPDX-License-Identifier: MIT
#include "model/quote_model.h"
#include "model/plain_tool_tip.h"
#include "model/quote_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace outcry;

static qint64 ticks(double price)
{
    return qRound64(price * double(kTicksPerUnit));
}

static Quote quoteOf(const QString &symbol, double price, double previous = 0,
                     qint64 receivedMs = 1000)
{
    Quote quote;
    quote.symbol = symbol;
    quote.priceTicks = ticks(price);
    quote.previousTicks = ticks(previous);
    quote.referenceTicks = ticks(100);
    quote.receivedMs = receivedMs;
    quote.source = QStringLiteral("test");
    quote.usualIntervalMs = 1000;
    return quote;
}

/// A model with its tester and a clock that stands still.
struct Stage
{
    explicit Stage(const QStringList &symbols)
        : tester(&model)
    {
        model.setClock([this] { return nowMs; });
        model.setSymbols(symbols);
    }

    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    QuoteModel model;
    QAbstractItemModelTester tester;
    qint64 nowMs = 2000;
};

/// The rows told by each dataChanged, "0-0 2-3".
static QString toldRows(const QSignalSpy &changes)
{
    QStringList ranges;
    for (const QVariantList &arguments : changes) {
        ranges += QStringLiteral("%1-%2")
                      .arg(arguments[0].toModelIndex().row())
                      .arg(arguments[1].toModelIndex().row());
    }
    return ranges.join(u' ');
}

class QuoteModelTest : public QObject
{
    Q_OBJECT

private slots:
    void storingATickTellsNobody();
    void manyTicksOfOneSymbolAreToldOnce();
    void onlyRowsThatChangedAreTold();
    void neighboursAreToldInOneRange();
    void rowsInSightAreToldOfAlone();
    void aFrameIsAskedForOncePerFrame();
    void aTickWhileTellingAsksForTheNextFrame();
    void strangersAreIgnored();
    void theFirstPriceIsNoChange();
    void aPriceThatStaysIsNoTick();
    void symbolsAreAddedOnce();
    void aSymbolIsAddedWhereAskedFor();
    void aRemovedSymbolTakesItsPriceAlong();
    void rowsAreMovedWithTheirPrices_data();
    void rowsAreMovedWithTheirPrices();
    void impossibleMovesDoNothing();
    void symbolsThatStayKeepTheirPrices();
    void changesAreToldBeforeRowsMove();
    void textsOfColumns_data();
    void textsOfColumns();
    void nothingIsInventedForAPriceThatNeverCame();
    void whatASymbolIsCalledIsExplainedBesideIt();
    void unknownValuesAreEmpty();
    void anOldPriceIsStale();
    void aReplayedPriceShowsItsDay();
    void simulatedIsAlwaysSaid();
    void percentagesHaveUsefulDigits();
    void columnsSortByNumbers();
    void everyColumnHasATitle();
    void ages_data();
    void ages();
};

void QuoteModelTest::storingATickTellsNobody()
{
    Stage stage({"ACME", "BOLT"});
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    stage.model.applyOne(quoteOf("ACME", 101));

    QCOMPARE(changes.count(), 0);
    QVERIFY(stage.model.hasChanges());
    QCOMPARE(stage.text(0, QuoteModel::LastColumn), QString("101.00"));
}

void QuoteModelTest::manyTicksOfOneSymbolAreToldOnce()
{
    Stage stage({"ACME", "BOLT"});
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    for (int i = 0; i < 100; ++i)
        stage.model.applyOne(quoteOf("BOLT", 100 + i));
    stage.model.publishChanges();

    QCOMPARE(toldRows(changes), QString("1-1"));
    QVERIFY(!stage.model.hasChanges());
    stage.model.publishChanges();
    QCOMPARE(changes.count(), 1);
}

void QuoteModelTest::onlyRowsThatChangedAreTold()
{
    Stage stage({"A", "B", "C", "D", "E"});
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    stage.model.apply({quoteOf("E", 1), quoteOf("A", 1), quoteOf("C", 1)});
    stage.model.publishChanges();

    QCOMPARE(toldRows(changes), QString("0-0 2-2 4-4"));
}

void QuoteModelTest::neighboursAreToldInOneRange()
{
    Stage stage({"A", "B", "C", "D", "E"});
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    stage.model.apply({quoteOf("D", 1), quoteOf("A", 1), quoteOf("C", 1), quoteOf("B", 1)});
    stage.model.publishChanges();

    QCOMPARE(toldRows(changes), QString("0-3"));
}

void QuoteModelTest::rowsInSightAreToldOfAlone()
{
    Stage stage({"A", "B", "C", "D", "E"});
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    stage.model.apply({quoteOf("E", 1), quoteOf("A", 1), quoteOf("C", 1), quoteOf("B", 1)});
    stage.model.publishChangesOf({3, 1, 2});

    QCOMPARE(toldRows(changes), QString("1-2"));
    QVERIFY(stage.model.hasChanges());
    QVERIFY(stage.model.isChanged(0) && !stage.model.isChanged(1));
    changes.clear();
    stage.model.publishChangesOf({0, 4});
    QCOMPARE(toldRows(changes), QString("0-0 4-4"));
    QVERIFY(!stage.model.hasChanges());
}

void QuoteModelTest::aFrameIsAskedForOncePerFrame()
{
    Stage stage({"A", "B"});
    QSignalSpy wanted(&stage.model, &QuoteModel::changesWaiting);

    stage.model.apply({quoteOf("A", 1), quoteOf("B", 1), quoteOf("A", 2)});
    QCOMPARE(wanted.count(), 1);

    stage.model.publishChanges();
    stage.model.applyOne(quoteOf("B", 2));
    QCOMPARE(wanted.count(), 2);
}

void QuoteModelTest::aTickWhileTellingAsksForTheNextFrame()
{
    Stage stage({"A", "B"});
    bool isFirst = true;
    connect(&stage.model, &QuoteModel::dataChanged, &stage.model, [&] {
        if (std::exchange(isFirst, false))
            stage.model.applyOne(quoteOf("A", 9));
    });
    stage.model.applyOne(quoteOf("A", 1));
    QSignalSpy wanted(&stage.model, &QuoteModel::changesWaiting);

    stage.model.publishChanges();

    QCOMPARE(wanted.count(), 1);
    QVERIFY(stage.model.hasChanges());
}

void QuoteModelTest::strangersAreIgnored()
{
    Stage stage({"A"});
    QSignalSpy wanted(&stage.model, &QuoteModel::changesWaiting);

    stage.model.apply({quoteOf("Z", 1), quoteOf("", 1)});

    QCOMPARE(wanted.count(), 0);
    QCOMPARE(stage.model.rowCount(), 1);
}

void QuoteModelTest::theFirstPriceIsNoChange()
{
    Stage stage({"A"});
    stage.model.applyOne(quoteOf("A", 1, 0, 500));
    QCOMPARE(stage.model.tickedAtMs(0), 0);

    stage.model.applyOne(quoteOf("A", 2, 1, 700));
    QCOMPARE(stage.model.tickedAtMs(0), 700);
    QCOMPARE(stage.model.index(0, 0).data(QuoteModel::TickedAtRole).toLongLong(), 700);
}

void QuoteModelTest::aPriceThatStaysIsNoTick()
{
    Stage stage({"A"});
    stage.model.apply({quoteOf("A", 1, 0, 500), quoteOf("A", 2, 1, 600), quoteOf("A", 2, 2, 900)});

    QCOMPARE(stage.model.tickedAtMs(0), 600);
    QCOMPARE(stage.model.quoteAt(0).receivedMs, 900);
}

void QuoteModelTest::symbolsAreAddedOnce()
{
    Stage stage({});
    stage.model.addSymbol("A");
    stage.model.addSymbol("A");
    stage.model.addSymbol("");
    QCOMPARE(stage.model.symbols(), QStringList({"A"}));

    stage.model.setSymbols({"B", "B", "", "C"});
    QCOMPARE(stage.model.symbols(), QStringList({"B", "C"}));
}

void QuoteModelTest::aSymbolIsAddedWhereAskedFor()
{
    Stage stage({"A", "B"});
    stage.model.addSymbol("FIRST", 0);
    stage.model.addSymbol("LAST", 99);
    QCOMPARE(stage.model.symbols(), QStringList({"FIRST", "A", "B", "LAST"}));
    QCOMPARE(stage.model.rowOf("B"), 2);
    QCOMPARE(stage.model.rowOf("NONE"), -1);
}

void QuoteModelTest::aRemovedSymbolTakesItsPriceAlong()
{
    Stage stage({"A", "B", "C"});
    stage.model.apply({quoteOf("A", 1), quoteOf("B", 2), quoteOf("C", 3)});

    stage.model.removeSymbol("B");
    stage.model.removeSymbol("B");
    stage.model.applyOne(quoteOf("C", 4));

    QCOMPARE(stage.model.symbols(), QStringList({"A", "C"}));
    QCOMPARE(stage.text(1, QuoteModel::LastColumn), QString("4.00"));
}

void QuoteModelTest::rowsAreMovedWithTheirPrices_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("order");
    QTest::newRow("down by one") << 0 << 1 << "B A C D";
    QTest::newRow("down to the end") << 0 << 3 << "B C D A";
    QTest::newRow("up by one") << 2 << 1 << "A C B D";
    QTest::newRow("up to the top") << 3 << 0 << "D A B C";
    QTest::newRow("nowhere") << 1 << 1 << "A B C D";
}

void QuoteModelTest::rowsAreMovedWithTheirPrices()
{
    QFETCH(int, from);
    QFETCH(int, to);
    Stage stage({"A", "B", "C", "D"});
    stage.model.apply({quoteOf("A", 1), quoteOf("B", 2), quoteOf("C", 3), quoteOf("D", 4)});

    stage.model.moveSymbol(from, to);

    QTEST(stage.model.symbols().join(u' '), "order");
    for (const QString &symbol : stage.model.symbols()) {
        const int row = stage.model.rowOf(symbol);
        QCOMPARE(stage.model.quoteAt(row).symbol, symbol);
        QCOMPARE(stage.model.quoteAt(row).priceTicks, ticks(1 + symbol[0].unicode() - 'A'));
    }
}

void QuoteModelTest::impossibleMovesDoNothing()
{
    Stage stage({"A", "B"});
    QSignalSpy moves(&stage.model, &QuoteModel::rowsMoved);
    stage.model.moveSymbol(-1, 0);
    stage.model.moveSymbol(0, 2);
    stage.model.moveSymbol(7, 0);
    QCOMPARE(moves.count(), 0);
    QCOMPARE(stage.model.symbols(), QStringList({"A", "B"}));
}

void QuoteModelTest::symbolsThatStayKeepTheirPrices()
{
    Stage stage({"A", "B"});
    stage.model.applyOne(quoteOf("B", 7));

    stage.model.setSymbols({"C", "B"});

    QCOMPARE(stage.text(1, QuoteModel::LastColumn), QString("7.00"));
    QCOMPARE(stage.text(0, QuoteModel::LastColumn), QString("no quotes"));
}

void QuoteModelTest::changesAreToldBeforeRowsMove()
{
    Stage stage({"A", "B", "C"});
    stage.model.applyOne(quoteOf("C", 1));
    QSignalSpy changes(&stage.model, &QuoteModel::dataChanged);

    stage.model.removeSymbol("A");

    QCOMPARE(toldRows(changes), QString("2-2"));
    QVERIFY(!stage.model.hasChanges());
}

void QuoteModelTest::textsOfColumns_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("symbol") << int(QuoteModel::SymbolColumn) << "ACME";
    QTest::newRow("last") << int(QuoteModel::LastColumn) << "187.20";
    QTest::newRow("change") << int(QuoteModel::ChangeColumn) << "+87.20";
    QTest::newRow("percent") << int(QuoteModel::ChangePercentColumn) << "+87.20 %";
    QTest::newRow("bid") << int(QuoteModel::BidColumn) << "187.19";
    QTest::newRow("ask") << int(QuoteModel::AskColumn) << "187.21";
    QTest::newRow("range") << int(QuoteModel::RangeColumn) << QString("99.00 – 190.50");
    QTest::newRow("volume") << int(QuoteModel::VolumeColumn) << QLocale().toString(1234567);
    QTest::newRow("age") << int(QuoteModel::AgeColumn) << "1 s";
    QTest::newRow("source") << int(QuoteModel::SourceColumn) << "test";
}

void QuoteModelTest::textsOfColumns()
{
    QFETCH(int, column);
    Stage stage({"ACME"});
    Quote quote = quoteOf("ACME", 187.20, 187.10);
    quote.bidTicks = ticks(187.19);
    quote.askTicks = ticks(187.21);
    quote.lowTicks = ticks(99);
    quote.highTicks = ticks(190.5);
    quote.volume = 1234567;
    stage.model.applyOne(quote);

    QTEST(stage.text(0, column), "text");
    QVERIFY(!stage.model.index(0, column).data(QuoteModel::SortRole).isNull());
}

void QuoteModelTest::nothingIsInventedForAPriceThatNeverCame()
{
    Stage stage({"ACME"});
    QCOMPARE(stage.text(0, QuoteModel::LastColumn), QString("no quotes"));
    for (int column = QuoteModel::ChangeColumn; column < QuoteModel::ColumnCount; ++column)
        QCOMPARE(stage.text(0, column), QString());
    QVERIFY(!stage.model.index(0, 1).data(QuoteModel::HasPriceRole).toBool());
    QVERIFY(!stage.model.index(0, 1).data(QuoteModel::IsStaleRole).toBool());
    QCOMPARE(stage.model.index(0, 0).data(Qt::ToolTipRole).toString(),
             plainToolTip(QString("ACME: no price yet")));
}

void QuoteModelTest::whatASymbolIsCalledIsExplainedBesideIt()
{
    Stage stage({"AAPL", "ACME"});
    stage.model.setSymbolNames({{"AAPL", "Apple Inc."}});

    const QModelIndex symbol = stage.model.index(0, QuoteModel::SymbolColumn);
    QCOMPARE(symbol.data(Qt::ToolTipRole).toString(), plainToolTip(QString("Apple Inc.\nAAPL: no price yet")));
    QCOMPARE(symbol.data(Qt::AccessibleDescriptionRole).toString(), QString("Apple Inc."));
    QCOMPARE(symbol.siblingAtColumn(QuoteModel::LastColumn).data(Qt::ToolTipRole).toString(), plainToolTip(QString("AAPL: no price yet")));
    QCOMPARE(stage.model.index(1, 0).data(Qt::ToolTipRole).toString(), plainToolTip(QString("ACME: no price yet")));

    // A server may send anything; nobody's text is markup.
    stage.model.setSymbolNames({{"AAPL", "<img src=/etc/passwd> & Co."}});
    const QString shown = symbol.data(Qt::ToolTipRole).toString();
    QVERIFY(!shown.contains("<img"));
    QVERIFY(shown.contains("&lt;img src=/etc/passwd&gt; &amp; Co.<br>AAPL"));
}

void QuoteModelTest::unknownValuesAreEmpty()
{
    Stage stage({"ACME"});
    Quote quote = quoteOf("ACME", 5);
    quote.referenceTicks = 0;
    stage.model.applyOne(quote);

    for (const int column :
         {QuoteModel::ChangeColumn, QuoteModel::ChangePercentColumn, QuoteModel::BidColumn,
          QuoteModel::AskColumn, QuoteModel::RangeColumn, QuoteModel::VolumeColumn})
        QCOMPARE(stage.text(0, column), QString());
    QCOMPARE(stage.model.index(0, 0).data(QuoteModel::SignRole).toInt(), 0);
}

void QuoteModelTest::anOldPriceIsStale()
{
    Stage stage({"ACME"});
    stage.model.applyOne(quoteOf("ACME", 5));
    QVERIFY(!stage.model.index(0, 0).data(QuoteModel::IsStaleRole).toBool());

    stage.nowMs = 43'000;

    QVERIFY(stage.model.index(0, 0).data(QuoteModel::IsStaleRole).toBool());
    QCOMPARE(stage.text(0, QuoteModel::AgeColumn), QString("stale 42 s"));
    QVERIFY(
        stage.model.index(0, 0).data(Qt::ToolTipRole).toString().contains("No new price for 42 s"));
}

void QuoteModelTest::aReplayedPriceShowsItsDay()
{
    Stage stage({"ACME"});
    Quote quote = quoteOf("ACME", 5);
    quote.receivedMs = 1'795'253'400'000;
    quote.sourceTimeMs = 1'489'363'200'000;
    stage.model.applyOne(quote);
    QCOMPARE(stage.text(0, QuoteModel::SourceColumn), QString("test 2017-03-13"));

    quote.sourceTimeMs = quote.receivedMs - 3'600'000;
    stage.model.applyOne(quote);
    QCOMPARE(stage.text(0, QuoteModel::SourceColumn), QString("test"));
}

void QuoteModelTest::simulatedIsAlwaysSaid()
{
    Stage stage({"ACME"});
    Quote quote = quoteOf("ACME", 105, 106);
    quote.isSimulated = true;
    stage.model.applyOne(quote);

    QCOMPARE(stage.text(0, QuoteModel::SourceColumn), QString("test (simulated)"));
    QVERIFY(stage.model.index(0, 0).data(QuoteModel::IsSimulatedRole).toBool());
    QVERIFY(stage.model.index(0, 0).data(Qt::ToolTipRole).toString().contains("simulated"));
    QCOMPARE(stage.model.index(0, QuoteModel::LastColumn).data(Qt::AccessibleTextRole).toString(),
             QString("105.00 rising"));
}

void QuoteModelTest::percentagesHaveUsefulDigits()
{
    Quote quote = quoteOf("ACME", 100);
    quote.priceTicks = ticks(100.001);
    QCOMPARE(quote_text::changePercent(quote), QString("0.00 %"));
    quote.priceTicks = ticks(99.999);
    QCOMPARE(quote_text::changePercent(quote), QString("0.00 %"));
    quote.priceTicks = ticks(99.99);
    QCOMPARE(quote_text::changePercent(quote), QString("-0.01 %"));
    quote.priceTicks = ticks(224.25);
    QCOMPARE(quote_text::changePercent(quote), QString("+124.3 %"));
    quote.priceTicks = ticks(2224.25);
    QCOMPARE(quote_text::changePercent(quote), QString("+2,124 %"));
}

void QuoteModelTest::columnsSortByNumbers()
{
    Stage stage({"A", "B"});
    stage.model.apply({quoteOf("A", 9), quoteOf("B", 10)});
    const auto key = [&](int row) {
        return stage.model.index(row, QuoteModel::LastColumn).data(QuoteModel::SortRole);
    };
    QVERIFY(QVariant::compare(key(0), key(1)) == QPartialOrdering::Less);
}

void QuoteModelTest::everyColumnHasATitle()
{
    Stage stage({});
    for (int column = 0; column < QuoteModel::ColumnCount; ++column)
        QVERIFY(!stage.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(stage.model.headerData(QuoteModel::ColumnCount, Qt::Horizontal).isNull());
}

void QuoteModelTest::ages_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("a clock that went back") << qint64(-5000) << "0 s";
    QTest::newRow("now") << qint64(999) << "0 s";
    QTest::newRow("seconds") << qint64(119'999) << "119 s";
    QTest::newRow("minutes") << qint64(120'000) << "2 min";
    QTest::newRow("hours") << qint64(7'200'000) << "2 h";
    QTest::newRow("days") << qint64(172'800'000) << "2 d";
}

void QuoteModelTest::ages()
{
    QFETCH(qint64, ms);
    QTEST(quote_text::duration(ms), "text");
}

QTEST_GUILESS_MAIN(QuoteModelTest)
#include "tst_quote_model.moc"
